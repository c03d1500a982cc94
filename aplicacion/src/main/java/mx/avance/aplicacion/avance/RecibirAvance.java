package mx.avance.aplicacion.avance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What Planeación does to an authorised sheet: receives it under a folio, publishes it, and opens a next version of it when something
 * in it has to be corrected.
 */
@Component
public class RecibirAvance {

    private final DarPasos dar;
    private final JdbcPasos pasos;
    private final JdbcAvances base;
    private final CapturarExtraordinarias extraordinarias;
    private final CapturarPorCuenta porCuenta;
    private final List<SeFirmaConLaHoja> respaldos;
    private final Sesiones sesiones;
    private final Hechos hechos;
    private final Clock reloj;

    RecibirAvance(
            DarPasos dar,
            JdbcPasos pasos,
            JdbcAvances base,
            CapturarExtraordinarias extraordinarias,
            CapturarPorCuenta porCuenta,
            List<SeFirmaConLaHoja> respaldos,
            Sesiones sesiones,
            Hechos hechos,
            Clock reloj) {
        this.dar = dar;
        this.pasos = pasos;
        this.base = base;
        this.extraordinarias = extraordinarias;
        this.porCuenta = porCuenta;
        this.respaldos = respaldos;
        this.sesiones = sesiones;
        this.hechos = hechos;
        this.reloj = reloj;
    }

    /**
     * Receives a sheet under the next folio of its year.
     *
     * @param version of the whole sheet that was seen
     * @throws NoPermitido when whoever acts is not Planeación, or the sheet is not authorised or was received already
     * @throws Choque when somebody changed it in the meantime; with the {@link AvanceGuardado} as it stands
     * @throws NoExiste when there is no such sheet
     */
    @Transactional
    public AvanceGuardado recibir(IdDeAvance id, int version) {
        // The folio before the sheet, so that two who receive several at once never wait for each other; it is given
        // back when this
        // fails
        String folio = pasos.folio(id.poa().ejercicio(), JdbcPasos.Serie.RECEPCION);
        AvanceGuardado guardado = dar.tomar(id, Acto.RECIBIR_AVANCE, version);
        AvanceGuardado recibido = dar.dar(
                guardado,
                Movimiento.de("RECIBIDO", Acto.RECIBIR_AVANCE, EstadoDeAvance.RECIBIDO)
                        .recepcion(folio));
        hechos.anotar(
                "AVANCE_RECIBIDO",
                id.objeto(),
                Map.of("estado", guardado.estado()),
                Map.of("estado", EstadoDeAvance.RECIBIDO, "folio", folio),
                null);
        return recibido;
    }

    /**
     * Marks a received sheet as published.
     *
     * @param version of the whole sheet that was seen
     * @throws NoPermitido when whoever acts is not Planeación, or the sheet was not received or is published already
     * @throws Choque when somebody changed it in the meantime; with the {@link AvanceGuardado} as it stands
     * @throws NoExiste when there is no such sheet
     */
    @Transactional
    public AvanceGuardado publicar(IdDeAvance id, int version) {
        AvanceGuardado guardado = dar.tomar(id, Acto.PUBLICAR_AVANCE, version);
        AvanceGuardado publicado =
                dar.dar(guardado, Movimiento.de("PUBLICADO", Acto.PUBLICAR_AVANCE, EstadoDeAvance.PUBLICADO));
        hechos.anotar(
                "AVANCE_PUBLICADO",
                id.objeto(),
                Map.of("estado", guardado.estado()),
                Map.of("estado", EstadoDeAvance.PUBLICADO),
                null);
        return publicado;
    }

    /**
     * Opens a next version of what was received: the unit captures it from what it says now and signs it again. Until that is
     * authorised, the version before is the one that counts, and it stays readable for ever.
     *
     * @param version of the whole sheet that was seen
     * @param motivo why it has to be corrected
     * @throws NoPermitido when whoever acts is not Planeación, or the sheet was not received
     * @throws DatosInvalidos when there is no reason, or it is too long
     * @throws Choque when somebody changed it in the meantime; with the {@link AvanceGuardado} as it stands
     * @throws NoExiste when there is no such sheet
     */
    @Transactional
    public AvanceGuardado abrirAlcance(IdDeAvance id, int version, String motivo) {
        AvanceGuardado guardado = dar.tomar(id, Acto.ABRIR_ALCANCE, version);
        String limpio = DarPasos.exigirTexto("motivo", motivo, "avance.faltaMotivo");
        AvanceGuardado abierto = dar.dar(
                guardado,
                Movimiento.de("ALCANCE", Acto.ABRIR_ALCANCE, EstadoDeAvance.EN_CAPTURA)
                        .nota(limpio)
                        .otroAlcance());
        hechos.anotar(
                "ALCANCE_ABIERTO",
                id.objeto(),
                Map.of("estado", guardado.estado(), "alcance", guardado.alcance()),
                Map.of("estado", EstadoDeAvance.EN_CAPTURA, "alcance", abierto.alcance()),
                limpio);
        return abierto;
    }

    /**
     * Takes back an alcance that was opened by mistake, while nobody signs it: the version before stands as it was received, with what
     * stood behind its figures, and what the unit wrote meanwhile stays in their history.
     *
     * @param version of the whole sheet that was seen
     * @throws NoPermitido when whoever acts is not Planeación, no alcance is open, or it is being signed
     * @throws Choque when somebody changed it in the meantime; with the {@link AvanceGuardado} as it stands
     * @throws NoExiste when there is no such sheet
     */
    @Transactional
    public AvanceGuardado retirarAlcance(IdDeAvance id, int version) {
        AvanceGuardado guardado = dar.tomar(id, Acto.RETIRAR_ALCANCE, version);
        int anterior = guardado.alcance() - 1;
        List<Paso> suyos = pasos.pasos(id).stream()
                .filter(paso -> paso.alcance() == anterior)
                .toList();
        Paso autorizo = Optional.ofNullable(ImprimirAvance.firmas(suyos).get(Papel.AUTORIZO))
                .orElseThrow(() -> new NoExiste("la versión " + anterior + " autorizada de " + id.objeto()));
        String congelada = pasos.congelada(id, autorizo.numero()).orElseThrow();
        porCuenta.alRetirarAlcance(id, guardado.alcance());
        HojaCongelada recibida = HojaCongelada.leer(congelada);
        extraordinarias.comoSeCongelaron(id, Objects.requireNonNullElse(recibida.extraordinarias(), List.of()));
        Respaldo respaldo = recibida.respaldo();
        int repuestas = respaldo == null
                ? 0
                : respaldos.stream()
                        .mapToInt(uno -> uno.comoSeFirmo(id, respaldo))
                        .sum();
        Sesion sesion = sesiones.actual();
        Map<Integer, String> origenes = recibida.origenes();
        deVuelta(guardado, recibida.capturas()).stream()
                .collect(Collectors.groupingBy(celda ->
                        origenes.getOrDefault(celda.renglon(), sesion.origen().name())))
                .forEach((origen, celdas) -> base.escribir(id, celdas, sesion.cuenta(), reloj.instant(), origen));
        EstadoDeAvance queda = suyos.stream().anyMatch(paso -> paso.acto().equals("PUBLICADO"))
                ? EstadoDeAvance.PUBLICADO
                : EstadoDeAvance.RECIBIDO;
        AvanceGuardado retirado = dar.dar(
                guardado,
                Movimiento.de("ALCANCE_RETIRADO", Acto.RETIRAR_ALCANCE, queda).vuelve(autorizo.folio()));
        hechos.anotar(
                "ALCANCE_RETIRADO",
                id.objeto(),
                Map.of("estado", guardado.estado(), "alcance", guardado.alcance()),
                repuestas == 0
                        ? Map.of("estado", queda, "alcance", anterior)
                        : Map.of("estado", queda, "alcance", anterior, "detrasRepuesto", repuestas),
                null);
        return retirado;
    }

    /** The cells that say otherwise than when they were frozen; the A of a meta that adds up its acciones is in none. */
    private static List<JdbcAvances.Escrita> deVuelta(AvanceGuardado guardado, Map<Integer, Captura> congeladas) {
        Set<Integer> numeros = new TreeSet<>(guardado.celdas().keySet());
        numeros.addAll(congeladas.keySet());
        Set<Integer> capturables = Set.copyOf(guardado.avance().capturables());
        List<JdbcAvances.Escrita> porEscribir = new ArrayList<>();
        for (int numero : numeros) {
            Captura dice = guardado.avance().captura(numero);
            Captura congelada = congeladas.getOrDefault(numero, Captura.VACIA);
            Captura debida = capturables.contains(numero) ? congelada : congelada.conAlcanzado(dice.alcanzado());
            if (!debida.equals(dice)) {
                porEscribir.add(JdbcAvances.Escrita.de(numero, guardado.versionDe(numero), debida));
            }
        }
        return porEscribir;
    }
}
