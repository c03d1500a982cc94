package mx.avance.aplicacion.avance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.calendario.ModoDeFirma;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.aplicacion.seguridad.ConfirmarConContrasena;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs a sheet in the three places of the form, one after another, or returns it to its unit with a note. The first signature freezes
 * the sheet, and the others sign those very bytes; from then on nobody captures it until it is returned. Where a quarter before says
 * otherwise than those bytes, the others would sign what they do not see: it is returned, and signed again from the first one on.
 */
@Component
public class FirmarAvance {

    private final JdbcAvances base;
    private final JdbcPasos pasos;
    private final DarPasos dar;
    private final Congelar congelar;
    private final Avances avances;
    private final RevisarAvance revisar;
    private final ConfirmarConContrasena confirmar;
    private final Hechos hechos;
    private final Transacciones transacciones;

    FirmarAvance(
            JdbcAvances base,
            JdbcPasos pasos,
            DarPasos dar,
            Congelar congelar,
            Avances avances,
            RevisarAvance revisar,
            ConfirmarConContrasena confirmar,
            Hechos hechos,
            Transacciones transacciones) {
        this.base = base;
        this.pasos = pasos;
        this.dar = dar;
        this.congelar = congelar;
        this.avances = avances;
        this.revisar = revisar;
        this.confirmar = confirmar;
        this.hechos = hechos;
        this.transacciones = transacciones;
    }

    /** The act that signs in each place of the form. */
    public static Acto acto(Papel papel) {
        return switch (papel) {
            case ELABORO -> Acto.ELABORAR_AVANCE;
            case REVISO -> Acto.REVISAR_AVANCE;
            case AUTORIZO -> Acto.AUTORIZAR_AVANCE;
        };
    }

    /** The state that a signature leaves. */
    static EstadoDeAvance deja(Papel papel) {
        return switch (papel) {
            case ELABORO -> EstadoDeAvance.ELABORADO;
            case REVISO -> EstadoDeAvance.REVISADO;
            case AUTORIZO -> EstadoDeAvance.AUTORIZADO;
        };
    }

    /**
     * How a sheet is signed: as its ente decided when it begins to be, and to the end as it began.
     */
    @Transactional(readOnly = true)
    public ModoDeFirma modo(AvanceGuardado guardado) {
        if (guardado.enPapel()) {
            return ModoDeFirma.AUTOGRAFA;
        }
        return guardado.estado().estaFirmado()
                ? ModoDeFirma.ACTO
                : revisar.politicas(guardado.id()).firma();
    }

    /**
     * Signs by an act of the system: the password of who signs stands for it, where the ente decided so.
     *
     * @param version of the whole sheet that the signer saw
     * @throws NoPermitido when that place is not for whoever acts, or not now
     * @throws DatosInvalidos when the ente signs on paper or the password is not right; for the first signature, with every finding that
     *     keeps the sheet from being signed: its code, the finding itself, and in {@code campo} the number of its row; for the others,
     *     when {@link #cambioLoDeAntes}
     * @throws Choque when somebody wrote, signed or returned it in the meantime; with the {@link AvanceGuardado} as it stands
     * @throws NoExiste when there is no such sheet
     */
    public AvanceGuardado firmar(IdDeAvance id, Papel papel, int version, String contrasena) {
        transacciones.en(() -> {
            avances.exigirQuePueda(acto(papel), id, base.hoja(id));
            if (modo(avances.exigir(id)) != ModoDeFirma.ACTO) {
                throw new DatosInvalidos(Defecto.en("", "avance.firmaEnPapel"));
            }
            return id;
        });
        confirmar.exigir(contrasena);
        return transacciones.en(() -> firmada(id, papel, version));
    }

    private AvanceGuardado firmada(IdDeAvance id, Papel papel, int version) {
        AvanceGuardado guardado = dar.tomar(id, acto(papel), version);
        if (papel == Papel.ELABORO) {
            dar.exigirSinImpedimentos(guardado);
        } else if (cambioLoDeAntes(guardado)) {
            throw new DatosInvalidos(Defecto.en("", "avance.cambioLoDeAntes"));
        }
        String hoja = papel == Papel.ELABORO ? congelar.de(guardado).json() : laElaborada(id);
        EstadoDeAvance queda = deja(papel);
        AvanceGuardado firmado = dar.dar(
                guardado, Movimiento.de(queda.name(), acto(papel), queda).firma(ModoDeFirma.ACTO.name(), hoja));
        List<Paso> dados = pasos.pasos(id);
        Map<String, Object> despues = new LinkedHashMap<>();
        despues.put("estado", queda);
        despues.put("huella", dados.get(dados.size() - 1).huella());
        anotar(papel, id, guardado.estado(), despues);
        return firmado;
    }

    /**
     * Whether a sheet that its unit signed by password waits for another signature, and an earlier quarter was corrected since: what it
     * says now is not what the unit signed.
     */
    @Transactional(readOnly = true)
    public boolean cambioLoDeAntes(AvanceGuardado guardado) {
        EstadoDeAvance estado = guardado.estado();
        return estado.estaFirmado()
                && estado.siguienteFirma().isPresent()
                && !guardado.enPapel()
                && !HojaCongelada.leer(laElaborada(guardado.id())).sigueLoDeAntes(guardado);
    }

    /** What the unit signed the last time. */
    private String laElaborada(IdDeAvance id) {
        return pasos.pasos(id).stream()
                .filter(paso -> paso.acto().equals("ELABORADO"))
                .reduce((uno, otro) -> otro)
                .flatMap(paso -> pasos.congelada(id, paso.numero()))
                .orElseThrow(() -> new NoExiste("la hoja elaborada de " + id.objeto()));
    }

    void anotar(Papel papel, IdDeAvance id, EstadoDeAvance antes, Map<String, Object> despues) {
        hechos.anotar(
                papel == Papel.ELABORO
                        ? "AVANCE_ELABORADO"
                        : papel == Papel.REVISO ? "AVANCE_REVISADO" : "AVANCE_AUTORIZADO",
                id.objeto(),
                Map.of("estado", antes),
                despues,
                null);
    }

    /**
     * Returns a signed sheet to its unit, which captures it again; what was signed stays on record, and a printed sheet is void.
     *
     * @param version of the whole sheet that was seen
     * @param nota what to correct
     * @throws NoPermitido when it is not for whoever acts, or Planeación has received it
     * @throws DatosInvalidos when there is no note, or it is too long
     * @throws Choque when somebody signed or returned it in the meantime; with the {@link AvanceGuardado} as it stands
     * @throws NoExiste when there is no such sheet
     */
    @Transactional
    public AvanceGuardado devolver(IdDeAvance id, int version, String nota) {
        AvanceGuardado guardado = dar.tomar(id, Acto.DEVOLVER_AVANCE, version);
        String limpia = DarPasos.exigirTexto("nota", nota, "avance.faltaNota");
        AvanceGuardado devuelto = dar.dar(
                guardado,
                Movimiento.de("DEVUELTO", Acto.DEVOLVER_AVANCE, EstadoDeAvance.EN_CAPTURA)
                        .nota(limpia)
                        .devuelve()
                        .anula(guardado.folio()));
        Map<String, Object> antes = new LinkedHashMap<>();
        antes.put("estado", guardado.estado());
        if (!guardado.folio().isEmpty()) {
            antes.put("folio", guardado.folio());
        }
        hechos.anotar("AVANCE_DEVUELTO", id.objeto(), antes, Map.of("estado", EstadoDeAvance.EN_CAPTURA), limpia);
        return devuelto;
    }
}
