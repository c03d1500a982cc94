package mx.avance.aplicacion.avance;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.calendario.ModoDeFirma;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.ConfirmarConContrasena;
import mx.avance.aplicacion.seguridad.Nombramientos;
import mx.avance.aplicacion.seguridad.Puesto;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.revision.HallazgoEnSerie;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs a sheet in the three places of the form, one after another, or returns it to its unit with a note. Each signature freezes the
 * sheet with its hash; from the first one on nobody captures it until it is returned.
 */
@Component
public class FirmarAvance {

    private final JdbcAvances base;
    private final JdbcPasos pasos;
    private final Avances avances;
    private final RevisarAvance revisar;
    private final ConfirmarConContrasena confirmar;
    private final Nombramientos nombramientos;
    private final Actores actores;
    private final Sesiones sesiones;
    private final Hechos hechos;
    private final ApplicationEventPublisher eventos;
    private final Transacciones transacciones;
    private final Clock reloj;

    FirmarAvance(
            JdbcAvances base,
            JdbcPasos pasos,
            Avances avances,
            RevisarAvance revisar,
            ConfirmarConContrasena confirmar,
            Nombramientos nombramientos,
            Actores actores,
            Sesiones sesiones,
            Hechos hechos,
            ApplicationEventPublisher eventos,
            Transacciones transacciones,
            Clock reloj) {
        this.base = base;
        this.pasos = pasos;
        this.avances = avances;
        this.revisar = revisar;
        this.confirmar = confirmar;
        this.nombramientos = nombramientos;
        this.actores = actores;
        this.sesiones = sesiones;
        this.hechos = hechos;
        this.eventos = eventos;
        this.transacciones = transacciones;
        this.reloj = reloj;
    }

    /** The act that signs in each place of the form. */
    public static Acto acto(Papel papel) {
        return switch (papel) {
            case ELABORO -> Acto.ELABORAR_AVANCE;
            case REVISO -> Acto.REVISAR_AVANCE;
            case AUTORIZO -> Acto.AUTORIZAR_AVANCE;
        };
    }

    /**
     * Signs by an act of the system: the password of who signs stands for it, where the ente decided so.
     *
     * @param version of the whole sheet that the signer saw
     * @throws NoPermitido when that place is not for whoever acts, or not now
     * @throws DatosInvalidos when the ente signs on paper or the password is not right; and, for the first signature, with every
     *     finding that keeps the sheet from being signed: its code, the finding itself, and in {@code campo} the number of its row
     * @throws Choque when somebody wrote, signed or returned it in the meantime; with the {@link AvanceGuardado} as it stands
     * @throws NoExiste when there is no such sheet
     */
    public AvanceGuardado firmar(IdDeAvance id, Papel papel, int version, String contrasena) {
        transacciones.en(() -> {
            avances.exigirQuePueda(acto(papel), id, base.hoja(id));
            if (revisar.politicas(id).firma() != ModoDeFirma.ACTO) {
                throw new DatosInvalidos(Defecto.en("", "avance.firmaEnPapel"));
            }
            return id;
        });
        confirmar.exigir(contrasena);
        return transacciones.en(() -> firmada(id, papel, version));
    }

    private AvanceGuardado firmada(IdDeAvance id, Papel papel, int version) {
        AvanceGuardado guardado = tomar(id, acto(papel), version);
        if (papel == Papel.ELABORO) {
            exigirSinImpedimentos(guardado);
        }
        EstadoDeAvance queda =
                switch (papel) {
                    case ELABORO -> EstadoDeAvance.ELABORADO;
                    case REVISO -> EstadoDeAvance.REVISADO;
                    case AUTORIZO -> EstadoDeAvance.AUTORIZADO;
                };
        dar(guardado, queda.name(), Optional.of(papel), ModoDeFirma.ACTO.name(), "", queda);
        AvanceGuardado firmado = avances.exigir(id);
        List<Paso> dados = pasos.pasos(id);
        Map<String, Object> despues = new LinkedHashMap<>();
        despues.put("estado", queda);
        despues.put("huella", dados.get(dados.size() - 1).huella());
        anotar(papel, id, guardado.estado(), despues);
        return firmado;
    }

    private void anotar(Papel papel, IdDeAvance id, EstadoDeAvance antes, Map<String, Object> despues) {
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
     * Returns a signed sheet to its unit, which captures it again; what was signed stays on record.
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
        AvanceGuardado guardado = tomar(id, Acto.DEVOLVER_AVANCE, version);
        String limpia = TextoEscrito.limpio(nota);
        if (limpia.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("nota", "avance.faltaNota"));
        }
        if (limpia.length() > LimpiezaDeCelda.NOTA) {
            throw new DatosInvalidos(Defecto.en("nota", "forma.largo", LimpiezaDeCelda.NOTA));
        }
        dar(guardado, "DEVUELTO", Optional.empty(), "", limpia, EstadoDeAvance.EN_CAPTURA);
        hechos.anotar(
                "AVANCE_DEVUELTO",
                id.objeto(),
                Map.of("estado", guardado.estado()),
                Map.of("estado", EstadoDeAvance.EN_CAPTURA),
                limpia);
        return avances.exigir(id);
    }

    private AvanceGuardado tomar(IdDeAvance id, Acto acto, int version) {
        Optional<AvanceGuardado.Hoja> hoja = base.hojaParaFirmar(id);
        avances.exigirQuePueda(acto, id, hoja);
        AvanceGuardado guardado = avances.exigir(id);
        if (guardado.version() != version) {
            throw new Choque(id.objeto(), guardado);
        }
        return guardado;
    }

    private void exigirSinImpedimentos(AvanceGuardado guardado) {
        List<HallazgoEnSerie> impedimentos = revisar.deHoy(guardado.id()).impedimentos(guardado.avance());
        DatosInvalidos.siHay(impedimentos.stream().map(Defecto::de).toList());
    }

    private void dar(
            AvanceGuardado guardado,
            String acto,
            Optional<Papel> papel,
            String modo,
            String nota,
            EstadoDeAvance queda) {
        Instant ahora = reloj.instant();
        IdDeAvance id = guardado.id();
        String cuenta = sesiones.actual().cuenta();
        String cargo = papel.map(cual -> puesto(id, cual))
                .flatMap(puesto -> nombramientos.cargo(
                        cuenta,
                        puesto,
                        acto(puesto.papel()).roles().stream().sorted().toList(),
                        avances.dia(id, ahora)))
                .orElse("");
        pasos.dar(
                id,
                new Paso(
                        0,
                        guardado.hoja().map(AvanceGuardado.Hoja::alcance).orElse(1),
                        acto,
                        modo,
                        cuenta,
                        actores.nombre(),
                        cargo,
                        nota,
                        ahora,
                        ""),
                queda,
                papel.isPresent() ? HojaCongelada.json(guardado) : null);
        eventos.publishEvent(new AvanceCambioDeEstado(id, guardado.estado(), queda, guardado.version() + 1));
    }

    private static Puesto puesto(IdDeAvance id, Papel papel) {
        return switch (papel) {
            case ELABORO -> Puesto.de(id.poa().unidad());
            case REVISO -> Puesto.de(id.poa().programa());
            case AUTORIZO -> Puesto.de(id.poa().unidad().ramo());
        };
    }
}
