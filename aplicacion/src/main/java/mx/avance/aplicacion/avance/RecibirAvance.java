package mx.avance.aplicacion.avance;

import java.util.Map;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.avance.EstadoDeAvance;
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
    private final Hechos hechos;

    RecibirAvance(DarPasos dar, JdbcPasos pasos, Hechos hechos) {
        this.dar = dar;
        this.pasos = pasos;
        this.hechos = hechos;
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
}
