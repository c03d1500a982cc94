package mx.avance.aplicacion.avance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs a sheet by hand: it is frozen and printed once with a folio, three people sign that print, its scan is uploaded after any of
 * the signatures, and somebody who looks at both confirms which signatures it carries. Each of them moves the sheet. What people signed
 * is what they had in their hands: where an earlier quarter was corrected since, the print is confirmed as it is.
 */
@Component
public class FirmarEnPapel {

    /** The longest name of who signed. */
    public static final int NOMBRE = 150;

    private final JdbcPasos pasos;
    private final JdbcEnPapel base;
    private final DarPasos dar;
    private final Congelar congelar;
    private final FirmarAvance firmar;
    private final HojasEnPapel hojas;
    private final Avances avances;
    private final Actores actores;
    private final Sesiones sesiones;
    private final Hechos hechos;
    private final Transacciones transacciones;
    private final Clock reloj;

    FirmarEnPapel(
            JdbcPasos pasos,
            JdbcEnPapel base,
            DarPasos dar,
            Congelar congelar,
            FirmarAvance firmar,
            HojasEnPapel hojas,
            Avances avances,
            Actores actores,
            Sesiones sesiones,
            Hechos hechos,
            Transacciones transacciones,
            Clock reloj) {
        this.pasos = pasos;
        this.base = base;
        this.dar = dar;
        this.congelar = congelar;
        this.firmar = firmar;
        this.hojas = hojas;
        this.avances = avances;
        this.actores = actores;
        this.sesiones = sesiones;
        this.hechos = hechos;
        this.transacciones = transacciones;
        this.reloj = reloj;
    }

    /** The act that confirms the signature in each place of the form. */
    public static Acto acto(Papel papel) {
        return switch (papel) {
            case ELABORO -> Acto.CONFIRMAR_AVANCE_ELABORADO;
            case REVISO -> Acto.CONFIRMAR_AVANCE_REVISADO;
            case AUTORIZO -> Acto.CONFIRMAR_AVANCE_AUTORIZADO;
        };
    }

    /**
     * Freezes a complete sheet under the next folio of its year, to be printed and signed.
     *
     * @param version of the whole sheet that was seen
     * @throws NoPermitido when it is not for whoever acts, the quarter is not open to the unit, or the sheet was sent already
     * @throws DatosInvalidos when the ente does not sign on paper; and with every finding that keeps the sheet from being signed, as
     *     {@link FirmarAvance#firmar} tells them
     * @throws Choque when somebody wrote in it in the meantime; with the {@link AvanceGuardado} as it stands
     * @throws NoExiste when there is no such sheet
     */
    @Transactional
    public EnPapel enviar(IdDeAvance id, int version) {
        AvanceGuardado guardado = dar.tomar(id, Acto.ENVIAR_AVANCE_A_FIRMA, version);
        if (firmar.modo(guardado) != ModoDeFirma.AUTOGRAFA) {
            throw new DatosInvalidos(Defecto.en("", "avance.firmaPorActo"));
        }
        dar.exigirSinImpedimentos(guardado);
        String folio = pasos.folio(id.poa().ejercicio(), JdbcPasos.Serie.HOJA);
        base.guardar(
                id,
                folio,
                guardado.alcance(),
                congelar.de(guardado).json(),
                sesiones.actual().cuenta(),
                actores.nombre(),
                reloj.instant());
        dar.dar(
                guardado,
                Movimiento.de("EN_PAPEL", Acto.ENVIAR_AVANCE_A_FIRMA, EstadoDeAvance.EN_CAPTURA)
                        .folio(folio));
        EnPapel hoja = hojas.exigir(id, folio);
        hechos.anotar("AVANCE_EN_PAPEL", id.objeto(), null, Map.of("folio", folio, "huella", hoja.huella()), null);
        return hoja;
    }

    /**
     * Takes a printed sheet back before any signature on it is confirmed: its folio is void, and the unit captures again.
     *
     * @param version of the whole sheet that was seen
     * @throws NoPermitido when it is not for whoever acts, or no sheet is at large, or a signature on it was confirmed
     * @throws Choque when somebody changed it in the meantime; with the {@link AvanceGuardado} as it stands
     * @throws NoExiste when there is no such sheet
     */
    @Transactional
    public AvanceGuardado retirar(IdDeAvance id, int version) {
        return retirada(dar.tomar(id, Acto.RETIRAR_AVANCE_DE_FIRMA, version));
    }

    /**
     * The same, of the sheet that has this folio.
     *
     * @throws DatosInvalidos when the sheet at large has another one
     */
    @Transactional
    public AvanceGuardado retirar(IdDeAvance id, String folio, int version) {
        AvanceGuardado guardado = dar.tomar(id, Acto.RETIRAR_AVANCE_DE_FIRMA, version);
        exigirFolio(guardado, folio);
        return retirada(guardado);
    }

    private AvanceGuardado retirada(AvanceGuardado guardado) {
        IdDeAvance id = guardado.id();
        AvanceGuardado retirado = dar.dar(
                guardado,
                Movimiento.de("RETIRADO", Acto.RETIRAR_AVANCE_DE_FIRMA, EstadoDeAvance.EN_CAPTURA)
                        .anula(guardado.folio()));
        hechos.anotar("AVANCE_RETIRADO", id.objeto(), Map.of("folio", guardado.folio()), null, null);
        return retirado;
    }

    /**
     * Keeps the scan of a signed sheet. The same file twice is one scan.
     *
     * @throws NoPermitido when it is not for whoever acts, or no sheet waits for signatures
     * @throws DatosInvalidos when the sheet at large has another folio, or the file cannot be read
     * @throws NoExiste when there is no such sheet
     */
    public EnPapel.Digitalizada subir(IdDeAvance id, String folio, ArchivoDeAutorizacion archivo) {
        transacciones.en(() -> {
            avances.puede(Acto.SUBIR_AVANCE_FIRMADO, id).negado().ifPresent(negado -> {
                throw new NoPermitido(negado);
            });
            exigirFolio(avances.exigir(id), folio);
            return id;
        });
        // A hostile file takes its reader long: nobody waits for it, neither for the sheet nor for a connection
        int paginas = HojaDigitalizada.paginas(archivo);
        return transacciones.en(() -> guardada(id, folio, archivo, paginas));
    }

    private EnPapel.Digitalizada guardada(IdDeAvance id, String folio, ArchivoDeAutorizacion archivo, int paginas) {
        exigirFolio(dar.tomar(id, Acto.SUBIR_AVANCE_FIRMADO), folio);
        int antes = base.digitalizadas(folio).size();
        int numero =
                base.guardar(folio, archivo, paginas, sesiones.actual().cuenta(), actores.nombre(), reloj.instant());
        EnPapel.Digitalizada subida = base.digitalizadas(folio).get(numero - 1);
        if (numero > antes) {
            Map<String, Object> despues = new LinkedHashMap<>();
            despues.put("folio", folio);
            despues.put("archivo", subida.nombre());
            despues.put("huella", subida.huella());
            hechos.anotar("AVANCE_DIGITALIZADO", id.objeto(), null, despues, null);
        }
        return subida;
    }

    private static void exigirFolio(AvanceGuardado guardado, String folio) {
        if (!guardado.folio().equals(folio)) {
            throw new DatosInvalidos(Defecto.en("folio", "avance.folioMal", folio, guardado.folio()));
        }
    }

    /**
     * A signature that the scan shows.
     *
     * @param firmo who signed; blank for the name printed under the line
     * @param fecha of the signature on the paper; null when it was not given
     */
    public record Firmada(
            Papel papel, String firmo, @Nullable LocalDate fecha) {}

    /**
     * What somebody states who looked at the sheet and its scan.
     *
     * @param folio of the sheet
     * @param digitalizada the number of the scan
     * @param firmas those that it carries and that nobody confirmed yet, in the order of the form
     * @param coincide whether the scan shows that folio with the same figures
     */
    public record Confirmacion(String folio, int digitalizada, List<Firmada> firmas, boolean coincide) {

        public Confirmacion {
            firmas = List.copyOf(firmas);
        }
    }

    /**
     * Confirms one signature or several at once; each moves the sheet.
     *
     * @param version of the whole sheet that was seen
     * @throws NoPermitido when one of those places is not for whoever acts, or not now
     * @throws DatosInvalidos when the statement is missing, the folio is another, there is no such scan, the signatures are not the next
     *     ones, a name is missing, or a date is missing, before the print or the signature before, or still to come
     * @throws Choque when somebody changed it in the meantime; with the {@link AvanceGuardado} as it stands
     * @throws NoExiste when there is no such sheet
     */
    @Transactional
    public AvanceGuardado confirmar(IdDeAvance id, int version, Confirmacion dicho) {
        if (dicho.firmas().isEmpty()) {
            throw new DatosInvalidos(Defecto.en("firmas", "avance.sinFirmas"));
        }
        AvanceGuardado guardado = dar.tomar(id, acto(dicho.firmas().get(0).papel()), version);
        exigirFolio(guardado, dicho.folio());
        EnPapel hoja = hojas.exigir(id, dicho.folio());
        String json = hojas.congelada(id, dicho.folio());
        HojaCongelada congelada = HojaCongelada.leer(json);
        revisar(guardado, hoja, congelada, dicho);
        for (Firmada firmada : dicho.firmas()) {
            avances.exigirQuePueda(acto(firmada.papel()), id, guardado.hoja());
            guardado = confirmada(guardado, hoja, congelada, json, dicho.digitalizada(), firmada);
        }
        return guardado;
    }

    /** Whether an earlier quarter was corrected since a sheet that waits for signatures was printed: whoever confirms them is told. */
    @Transactional(readOnly = true)
    public boolean cambioLoDeAntes(AvanceGuardado guardado) {
        return guardado.enPapel()
                && !HojaCongelada.leer(hojas.congelada(guardado.id(), guardado.folio()))
                        .sigueLoDeAntes(guardado);
    }

    /** The signatures that whoever acts may confirm now in one go, from the next one on; none when that is not for them. */
    @Transactional(readOnly = true)
    public List<Papel> confirmables(AvanceGuardado guardado) {
        List<Papel> papeles = new ArrayList<>();
        EstadoDeAvance estado = guardado.estado();
        Optional<Papel> siguiente = guardado.enPapel() ? estado.siguienteFirma() : Optional.empty();
        while (siguiente.isPresent() && avances.podria(acto(siguiente.get()), guardado, estado)) {
            papeles.add(siguiente.get());
            estado = FirmarAvance.deja(siguiente.get());
            siguiente = estado.siguienteFirma();
        }
        return papeles;
    }

    /** Who is to sign in each place of a printed sheet, by the name that it prints; blank where nobody held the post. */
    @Transactional(readOnly = true)
    public Map<Papel, String> nombres(IdDeAvance id, String folio) {
        HojaCongelada congelada = HojaCongelada.leer(hojas.congelada(id, folio));
        Map<Papel, String> nombres = new EnumMap<>(Papel.class);
        for (Papel papel : Papel.values()) {
            nombres.put(
                    papel,
                    congelada
                            .firmante(papel)
                            .map(HojaCongelada.Firmante::nombre)
                            .orElse(""));
        }
        return nombres;
    }

    private void revisar(AvanceGuardado guardado, EnPapel hoja, HojaCongelada congelada, Confirmacion dicho) {
        List<Defecto> defectos = new ArrayList<>();
        if (!dicho.coincide()) {
            defectos.add(Defecto.en("coincide", "avance.sinConfirmar", dicho.folio()));
        }
        if (hoja.digitalizadas().stream().noneMatch(una -> una.numero() == dicho.digitalizada())) {
            defectos.add(Defecto.en("digitalizada", "avance.sinDigitalizada"));
        }
        LocalDate impresa = avances.dia(guardado.id(), hoja.impresa());
        LocalDate anterior = ultimaFirma(guardado.id(), dicho.folio()).orElse(impresa);
        LocalDate hoy = avances.dia(guardado.id(), reloj.instant());
        Optional<Papel> debida = guardado.estado().siguienteFirma();
        for (Firmada firmada : dicho.firmas()) {
            Papel papel = firmada.papel();
            if (!debida.equals(Optional.of(papel))) {
                throw new DatosInvalidos(Defecto.en("firmas", "avance.firmasSinOrden"));
            }
            debida = FirmarAvance.deja(papel).siguienteFirma();
            LocalDate fecha = firmada.fecha();
            if (fecha == null) {
                defectos.add(Defecto.en("fecha-" + papel, "forma.obligatorio"));
            } else if (fecha.isBefore(impresa)) {
                defectos.add(Defecto.en("fecha-" + papel, "avance.firmadaAntes", impresa));
            } else if (fecha.isAfter(hoy)) {
                defectos.add(Defecto.en("fecha-" + papel, "avance.firmadaDespues"));
            } else if (fecha.isBefore(anterior)) {
                defectos.add(Defecto.en("fecha-" + papel, "avance.firmadaAntesQueLaOtra", anterior));
            } else {
                anterior = fecha;
            }
            String nombre = nombre(firmada, congelada);
            if (nombre.isEmpty()) {
                defectos.add(Defecto.en("firmo-" + papel, "avance.sinNombre"));
            } else if (nombre.length() > NOMBRE) {
                defectos.add(Defecto.en("firmo-" + papel, "forma.largo", NOMBRE));
            }
        }
        DatosInvalidos.siHay(defectos);
    }

    /** The day of the last signature that was confirmed on a print; empty while none was. */
    private Optional<LocalDate> ultimaFirma(IdDeAvance id, String folio) {
        return pasos.pasos(id).stream()
                .filter(paso -> paso.folio().equals(folio))
                .flatMap(paso -> paso.aMano().stream())
                .map(Paso.AMano::fecha)
                .reduce((una, otra) -> otra);
    }

    private static String nombre(Firmada firmada, HojaCongelada congelada) {
        String escrito = TextoEscrito.limpio(firmada.firmo());
        return escrito.isEmpty()
                ? congelada
                        .firmante(firmada.papel())
                        .map(HojaCongelada.Firmante::nombre)
                        .orElse("")
                : escrito;
    }

    private AvanceGuardado confirmada(
            AvanceGuardado guardado,
            EnPapel hoja,
            HojaCongelada congelada,
            String json,
            int digitalizada,
            Firmada firmada) {
        Papel papel = firmada.papel();
        String nombre = nombre(firmada, congelada);
        LocalDate fecha = Objects.requireNonNull(firmada.fecha());
        // The post that is printed is that of who was to sign: whoever else signed did so for them
        String cargo =
                congelada.firmante(papel).map(HojaCongelada.Firmante::cargo).orElse("");
        EstadoDeAvance queda = FirmarAvance.deja(papel);
        AvanceGuardado firmado = dar.dar(
                guardado,
                Movimiento.de(queda.name(), acto(papel), queda)
                        .firma(ModoDeFirma.AUTOGRAFA.name(), json)
                        .folio(hoja.folio())
                        .aMano(new Paso.AMano(nombre, cargo, fecha, digitalizada)));
        Map<String, Object> despues = new LinkedHashMap<>();
        despues.put("estado", queda);
        despues.put("folio", hoja.folio());
        despues.put("firmo", nombre);
        despues.put("fecha", fecha.toString());
        despues.put("huella", hoja.huella());
        firmar.anotar(papel, guardado.id(), guardado.estado(), despues);
        return firmado;
    }
}
