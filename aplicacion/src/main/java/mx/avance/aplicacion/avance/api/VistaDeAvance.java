package mx.avance.aplicacion.avance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.CambiosDesdeLaFirma;
import mx.avance.aplicacion.avance.Celda;
import mx.avance.aplicacion.avance.Paso;
import mx.avance.aplicacion.avance.ResultadoDeCelda;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceAcumulado;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.avance.AvanceDeUnidad;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.Destino;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.avance.Semaforo;
import mx.avance.nucleo.avance.Umbrales;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/** What the API says of a sheet. A figure that nobody captured is absent, which is not 0. */
final class VistaDeAvance {

    private VistaDeAvance() {}

    /** Four figures of a row. */
    @Schema(name = "CifrasPorTrimestre")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cifras(
            @Schema(example = "50") @Nullable BigDecimal eneMar,
            @Schema(example = "0") @Nullable BigDecimal abrJun,
            @Schema(example = "100") @Nullable BigDecimal julSep,
            @Schema(example = "0") @Nullable BigDecimal octDic) {

        static Cifras de(PorTrimestre cifras) {
            return new Cifras(
                    cifra(cifras.en(Trimestre.ENE_MAR)),
                    cifra(cifras.en(Trimestre.ABR_JUN)),
                    cifra(cifras.en(Trimestre.JUL_SEP)),
                    cifra(cifras.en(Trimestre.OCT_DIC)));
        }
    }

    private static @Nullable BigDecimal cifra(Optional<Cantidad> cifra) {
        return cifra.map(Cantidad::valor).orElse(null);
    }

    /** A row of the sheet. */
    @Schema(name = "RenglonDeAvance")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Renglon(
            @Schema(example = "101") int numero,

            @Schema(example = "Impartir talleres de lectura")
            String descripcion,

            @Schema(example = "Taller") String unidadDeMedida,
            @Schema(example = "150") BigDecimal metaAnual,
            Cifras programado,
            Cifras alcanzado,

            @Schema(example = "50", description = "Lo alcanzado hasta este trimestre") @Nullable
            BigDecimal absoluto,

            @Schema(example = "33", description = "Por ciento de la meta anual, sin decimales") @Nullable
            Integer relativo,

            Semaforo semaforo,

            @Schema(description = "Si su A se captura; la de una meta que suma sus acciones no")
            boolean seCaptura,

            @Schema(example = "1", description = "De su celda de este trimestre; 0 si nadie la capturó")
            int version,

            @Schema(example = "Se aplazó un taller por la lluvia.") @Nullable
            String observacion,

            @Nullable Destino destino,
            @Schema(example = "CLIMA") @Nullable String causa,

            @Schema(
                    example = "POR_CUENTA",
                    description =
                            "De dónde vino: PANTALLA, API, SISTEMA, LECTURA o POR_CUENTA de la unidad, según su oficio (también si "
                                    + "la llenó un papel: de cuál, en /api/v1/lecturas/procedencias)")
            @Nullable
            String origen,

            @Schema(description = "De los que sale su A; falta si la A se capturó como tal") @Nullable
            MesesEscritos meses) {

        static Renglon de(AvanceGuardado guardado, AvanceDeMeta renglon, Umbrales umbrales) {
            AvanceDeUnidad avance = guardado.avance();
            Captura captura = avance.captura(renglon.numero());
            Optional<AvanceAcumulado> acumulado = renglon.acumulado();
            OptionalInt relativo = acumulado.map(AvanceAcumulado::relativo).orElse(OptionalInt.empty());
            return new Renglon(
                    renglon.numero(),
                    renglon.compromiso().descripcion(),
                    renglon.compromiso().unidadMedida().nombre(),
                    renglon.compromiso().metaAnual().valor(),
                    Cifras.de(renglon.compromiso().programacion().vigente()),
                    Cifras.de(renglon.alcanzado()),
                    cifra(acumulado.map(AvanceAcumulado::absoluto)),
                    relativo.isPresent() ? Integer.valueOf(relativo.getAsInt()) : null,
                    renglon.semaforo(umbrales),
                    avance.capturables().contains(renglon.numero()),
                    guardado.versionDe(renglon.numero()),
                    captura.observacion().map(Observacion::texto).orElse(null),
                    captura.destino().orElse(null),
                    captura.causa().orElse(null),
                    Optional.ofNullable(guardado.celdas().get(renglon.numero()))
                            .map(Celda::origen)
                            .orElse(null),
                    MesesEscritos.de(captura.meses()));
        }
    }

    /** Something that happened to a sheet. */
    @Schema(name = "PasoDeAvance")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PasoVisto(
            @Schema(example = "1") int numero,
            @Schema(example = "ELABORADO") String acto,

            @Schema(example = "ACTO", description = "AUTOGRAFA, ACTO o SEGUN_PAPEL en una firma")
            String modo,

            @Schema(example = "María Pérez") String nombre,

            @Schema(example = "Jefa del Departamento Técnico")
            String cargo,

            @Schema(example = "Falta la observación de la 103.")
            String nota,

            @Schema(example = "2026-04-07T18:00:00Z") Instant momento,

            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String huella,

            @Schema(example = "H-2026-0001", description = "De la hoja impresa")
            String folio,

            @Schema(example = "María Pérez", description = "Quien firmó en el papel")
            String firmo,

            @Schema(example = "2026-04-08", description = "La de la firma en el papel")
            String firmada,

            @Schema(example = "R-2026-0001", description = "El folio de la recepción")
            String recepcion) {

        static PasoVisto de(Paso paso) {
            return new PasoVisto(
                    paso.numero(),
                    paso.acto(),
                    paso.modo(),
                    paso.nombre(),
                    paso.cargo(),
                    paso.nota(),
                    paso.momento(),
                    paso.huella(),
                    paso.folio(),
                    paso.aMano().map(Paso.AMano::firmo).orElse(""),
                    paso.aMano().map(firma -> firma.fecha().toString()).orElse(""),
                    paso.recepcion());
        }
    }

    /** A difference between a sheet and what was signed. */
    @Schema(name = "CambioDesdeLaFirma")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cambio(
            CambiosDesdeLaFirma.Que que,

            @Schema(example = "101", description = "Falta si trata de una actividad extraordinaria") @Nullable
            Integer renglon,

            @Schema(example = "Impartir talleres de lectura")
            String asunto,

            @Schema(example = "50", description = "Falta si no estaba") @Nullable
            String antes,

            @Schema(example = "52", description = "Falta si ya no está") @Nullable
            String ahora,

            @Schema(example = "ana", description = "Quien escribió lo que dice ahora") @Nullable
            String quien,

            @Schema(example = "2026-04-07T18:00:00Z") @Nullable
            Instant cuando) {

        static Cambio de(CambiosDesdeLaFirma.Cambio cambio, Avisos avisos, Locale idioma) {
            return new Cambio(
                    cambio.que(),
                    cambio.renglon() == 0 ? null : (Integer) cambio.renglon(),
                    cambio.asunto(),
                    cambio.antes().isEmpty() ? null : enPalabras(cambio, cambio.antes(), avisos, idioma),
                    cambio.ahora().isEmpty() ? null : enPalabras(cambio, cambio.ahora(), avisos, idioma),
                    cambio.quien().isEmpty() ? null : cambio.quien(),
                    cambio.cuando().orElse(null));
        }

        private static String enPalabras(
                CambiosDesdeLaFirma.Cambio cambio, List<Object> dicho, Avisos avisos, Locale idioma) {
            return avisos.texto(cambio.que().claveDeValor(dicho), idioma, dicho.toArray());
        }
    }

    /** What changed since a sheet was signed. */
    @Schema(name = "CambiosDesdeLaFirma")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cambios(
            @Schema(description = "La última firma; falta si nadie ha firmado") @Nullable
            PasoVisto ultima,

            @Schema(description = "La firma con la que se compara") @Nullable
            PasoVisto contra,

            List<Cambio> cambios) {

        static Cambios de(CambiosDesdeLaFirma.DesdeLaFirma desde, Avisos avisos, Locale idioma) {
            return new Cambios(
                    desde.ultima().map(PasoVisto::de).orElse(null),
                    desde.contra().map(PasoVisto::de).orElse(null),
                    desde.cambios().stream()
                            .map(cambio -> Cambio.de(cambio, avisos, idioma))
                            .toList());
        }
    }

    /** A sheet. */
    @Schema(name = "HojaDeAvance")
    record Hoja(
            @Schema(example = "2026") int ejercicio,
            @Schema(example = "1") int trimestre,
            @Schema(example = "542") String programa,
            @Schema(example = "54202") String unidad,
            EstadoDeAvance estado,

            @Schema(example = "1", description = "1, y uno más por cada corrección de lo recibido")
            int alcance,

            @Schema(
                    example = "Falta la observación de la 103.",
                    description = "Con la que se devolvió; en blanco si no")
            String nota,

            @Schema(example = "H-2026-0001", description = "De la hoja impresa para firmarse; en blanco si no la hay")
            String folio,

            @Schema(description = "Si espera firmas en papel, y nadie la captura mientras tanto")
            boolean enPapel,

            @Schema(example = "2") int versionDePoa,
            @Schema(example = "3") int capturados,
            @Schema(example = "4") int porCapturar,
            List<Renglon> renglones,
            List<PasoVisto> pasos) {

        static Hoja de(AvanceGuardado guardado, Umbrales umbrales, List<Paso> pasos) {
            return new Hoja(
                    guardado.id().poa().ejercicio().anio(),
                    guardado.id().trimestre().numero(),
                    guardado.id().poa().programa().clave(),
                    guardado.id().poa().unidad().clave(),
                    guardado.estado(),
                    guardado.hoja().map(AvanceGuardado.Hoja::alcance).orElse(1),
                    guardado.hoja().map(AvanceGuardado.Hoja::nota).orElse(""),
                    guardado.folio(),
                    guardado.enPapel(),
                    guardado.avance().programa().version(),
                    guardado.capturados(),
                    guardado.avance().capturables().size(),
                    guardado.avance().renglones().stream()
                            .map(renglon -> Renglon.de(guardado, renglon, umbrales))
                            .toList(),
                    pasos.stream().map(PasoVisto::de).toList());
        }
    }

    /** A value of a cell. */
    @Schema(name = "CeldaDeAvance")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CeldaVista(
            @Schema(example = "101") int renglon,
            @Schema(example = "2") int version,
            @Schema(example = "50") @Nullable BigDecimal alcanzado,

            @Schema(example = "Se aplazó un taller por la lluvia.") @Nullable
            String observacion,

            @Nullable Destino destino,
            @Schema(example = "CLIMA") @Nullable String causa,
            @Schema(example = "capturista") String quien,
            @Schema(example = "2026-04-07T18:00:00Z") Instant cuando,
            @Schema(example = "API") String origen,

            @Schema(description = "De los que sale su A; falta si la A se capturó como tal") @Nullable
            MesesEscritos meses) {

        static CeldaVista de(Celda celda) {
            return new CeldaVista(
                    celda.renglon(),
                    celda.version(),
                    cifra(celda.captura().alcanzado()),
                    celda.captura().observacion().map(Observacion::texto).orElse(null),
                    celda.captura().destino().orElse(null),
                    celda.captura().causa().orElse(null),
                    celda.quien(),
                    celda.cuando(),
                    celda.origen(),
                    MesesEscritos.de(celda.captura().meses()));
        }
    }

    /** What became of a cell. */
    @Schema(name = "ResultadoDeCelda")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resultado(
            @Schema(example = "101") int renglon,
            ResultadoDeCelda.Que resultado,

            @Schema(example = "[]", description = "Por qué se rechazó")
            List<String> motivos,

            @Schema(description = "Como está ahora; falta si nadie la capturó") @Nullable
            CeldaVista celda) {

        static Resultado de(ResultadoDeCelda resultado, Avisos avisos, Locale idioma) {
            return new Resultado(
                    resultado.renglon(),
                    resultado.que(),
                    resultado.defectos().stream()
                            .map(defecto -> avisos.texto(defecto, idioma))
                            .toList(),
                    resultado.celda().map(CeldaVista::de).orElse(null));
        }
    }
}
