package mx.avance.aplicacion.lecturas.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.avance.PorCuenta;
import mx.avance.aplicacion.lecturas.Aceptacion;
import mx.avance.aplicacion.lecturas.CifrasEscritas;
import mx.avance.aplicacion.lecturas.DecidirLectura;
import mx.avance.aplicacion.lecturas.Decision;
import mx.avance.aplicacion.lecturas.Documento;
import mx.avance.aplicacion.lecturas.HojaGuardada;
import mx.avance.aplicacion.lecturas.LecturaEnRevision;
import mx.avance.aplicacion.lecturas.RenglonEnRevision;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.lectura.documento.Cifras;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/** Readings as programs see and decide them. */
final class VistaDeLectura {

    private VistaDeLectura() {}

    /** A paper in the tray. */
    @Schema(name = "ResumenDeLectura")
    record Resumen(
            @Schema(example = "12") long id,
            @Schema(example = "avance-2022-t1.txt") String documento,

            @Schema(
                    description = "SHA-256 del documento",
                    example = "75b3d4f461479b84837e02fe5b6a19977d8288a41f83edbe8c87d954179599bb")
            String sha256,

            @Schema(description = "En bytes", example = "20480")
            long tamanio,

            @Schema(description = "EN_CURSO, FALLO, POR_REVISAR, POR_ACEPTAR o ACEPTADO", example = "POR_REVISAR")
            String estado,

            @Schema(description = "Por qué no se pudo leer; vacía si no falló", example = "El archivo está vacío")
            String causa,

            @Schema(description = "Qué hacer entonces", example = "Pida de nuevo el documento a quien lo envió")
            String salida,

            @Schema(description = "Vacío mientras no se lea", example = "TMM-F004")
            String formato,

            @Schema(example = "6") int hojas,
            @Schema(example = "33") int renglones,
            @Schema(example = "25") int conciliadas,

            @Schema(description = "Los que nadie ha decidido", example = "8")
            int pendientes,

            @Schema(description = "Conciliadas que nadie ha aceptado", example = "25")
            int porAceptar,

            @Schema(description = "Hojas que entraron", example = "0")
            int aceptadas,

            @Schema(example = "planeacion") String cuenta,
            @Schema(example = "2026-01-16T18:00:00Z") String subido,
            @Schema(example = "3") int version) {

        static Resumen de(Documento uno) {
            return new Resumen(
                    uno.id(),
                    uno.nombre(),
                    uno.huella(),
                    uno.tamanio(),
                    uno.situacion().name(),
                    uno.causa(),
                    uno.salida(),
                    uno.formato(),
                    uno.hojas(),
                    uno.renglones(),
                    uno.conciliadas(),
                    uno.pendientes(),
                    uno.porAceptar(),
                    uno.aceptadas(),
                    uno.cuenta(),
                    uno.subido().toString(),
                    uno.version());
        }
    }

    /** A paper with its sheets. */
    @Schema(name = "Lectura")
    record Papel(Resumen resumen, List<HojaDeLectura> hojas) {

        static Papel de(LecturaEnRevision lectura) {
            return new Papel(
                    Resumen.de(lectura.documento()),
                    lectura.hojas().stream()
                            .map(hoja -> HojaDeLectura.de(lectura, hoja))
                            .toList());
        }
    }

    /** A sheet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HojaDeLectura")
    record HojaDeLectura(
            @Schema(description = "Desde 1", example = "1") int hoja,
            @Schema(example = "2022") @Nullable Integer ejercicio,
            @Schema(example = "1") @Nullable Integer trimestre,
            @Schema(example = "542") @Nullable String programa,
            @Schema(example = "54202") @Nullable String unidad,
            @Schema(example = "2") int pendientes,
            @Schema(example = "5") int porAceptar,

            @Schema(description = "AUTORIZADO o EN_CAPTURA; falta si no ha entrado", example = "AUTORIZADO") @Nullable
            String entro,

            List<RenglonDeLectura> renglones) {

        static HojaDeLectura de(LecturaEnRevision lectura, HojaGuardada hoja) {
            return new HojaDeLectura(
                    hoja.hoja(),
                    hoja.ejercicio().map(anio -> anio.anio()).orElse(null),
                    hoja.trimestre().map(Trimestre::numero).orElse(null),
                    hoja.programa().map(Object::toString).orElse(null),
                    hoja.unidad().map(Object::toString).orElse(null),
                    hoja.pendientes(),
                    hoja.porAceptar(),
                    hoja.entro().isEmpty() ? null : hoja.entro(),
                    lectura.renglones(hoja.hoja()).stream()
                            .map(RenglonDeLectura::de)
                            .toList());
        }
    }

    /** A row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RenglonDeLectura")
    record RenglonDeLectura(
            @Schema(description = "Su lugar en la hoja, desde 1", example = "1")
            int renglon,

            @Schema(description = "El número impreso", example = "100")
            int numero,

            @Schema(description = "PENDIENTE, CONCILIADO o DECIDIDO", example = "PENDIENTE")
            String estado,

            @Schema(description = "De la decisión que vale; 0 si no hubo", example = "0")
            int version,

            @Schema(description = "Cómo se decidió", example = "PROPUESTA") @Nullable
            String que,

            @Schema(example = "planeacion") @Nullable String cuenta,

            @Schema(description = "Cuántas alternativas hay además de la propuesta", example = "1")
            int alternativas,

            boolean conPropuesta,
            CifrasDeRenglon cifras) {

        static RenglonDeLectura de(RenglonEnRevision renglon) {
            Optional<Decision> vale = renglon.decision().filter(Decision::vale);
            return new RenglonDeLectura(
                    renglon.indice() + 1,
                    renglon.meta().numero(),
                    renglon.estado().name(),
                    renglon.version(),
                    vale.map(decision -> decision.que().name()).orElse(null),
                    vale.map(Decision::cuenta).orElse(null),
                    renglon.meta().alternativas().size(),
                    renglon.meta().propuesta() != null,
                    CifrasDeRenglon.de(renglon.cifras()));
        }
    }

    /** The figures of a row; absent ones are null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CifrasDeLectura")
    record CifrasDeRenglon(
            @Schema(example = "446") @Nullable BigDecimal metaAnual,

            List<@Nullable BigDecimal> programado,

            List<@Nullable BigDecimal> alcanzado,

            @Nullable List<@Nullable BigDecimal> arrastres) {

        static CifrasDeRenglon de(Cifras cifras) {
            Cantidad anual = cifras.metaAnual();
            return new CifrasDeRenglon(
                    anual == null ? null : anual.valor(),
                    numeros(cifras.programado()),
                    numeros(cifras.alcanzado()),
                    cifras.arrastres() == null ? null : numeros(cifras.arrastres()));
        }

        private static List<@Nullable BigDecimal> numeros(PorTrimestre cifras) {
            List<@Nullable BigDecimal> numeros = new ArrayList<>(4);
            for (Trimestre trimestre : Trimestre.TODOS) {
                numeros.add(cifras.en(trimestre).map(Cantidad::valor).orElse(null));
            }
            return numeros;
        }
    }

    /** A decision that stands, for whoever came second. */
    @Schema(name = "DecisionDeLectura")
    record Decidido(
            @Schema(example = "1") int hoja,
            @Schema(example = "1") int renglon,
            @Schema(example = "1") int version,
            @Schema(example = "PROPUESTA") String que,
            @Schema(example = "planeacion") String cuenta) {

        static Decidido de(Decision decision) {
            return new Decidido(
                    decision.hoja(),
                    decision.renglon() + 1,
                    decision.version(),
                    decision.que().name(),
                    decision.cuenta());
        }
    }

    /** Several decisions. */
    @Schema(name = "DecisionesDeLectura")
    record Decisiones(List<Cambio> decisiones) {}

    /** What is decided about one row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CambioDeLectura")
    record Cambio(
            @Schema(description = "Desde 1", example = "1") int hoja,

            @Schema(description = "Su lugar en la hoja, desde 1", example = "1")
            int renglon,

            @Schema(description = "De la decisión que se vio; 0 si no había", example = "0")
            int version,

            Decision.@Nullable Que que,

            @Schema(description = "Qué alternativa, desde 1", example = "1") @Nullable
            Integer cual,

            @Schema(description = "Si las cifras escritas valen aunque no cuadren") @Nullable
            Boolean aunqueNoCuadre,

            @Schema(description = "Escritas como en la pantalla, sólo con ESCRITA") @Nullable
            Escritas cifras) {

        DecidirLectura.Cambio cambio() {
            if (que == null) {
                throw new DatosInvalidos(Defecto.en("decisiones", "forma.obligatorio"));
            }
            return new DecidirLectura.Cambio(
                    hoja,
                    renglon - 1,
                    version,
                    que,
                    que == Decision.Que.ALTERNATIVA && cual != null ? cual - 1 : 0,
                    Optional.ofNullable(cifras).map(Escritas::escritas),
                    Boolean.TRUE.equals(aunqueNoCuadre));
        }
    }

    /** Figures that were typed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "CifrasEscritas",
            description = "Como en la pantalla: 1,234.5; en blanco donde el papel no dice nada")
    record Escritas(
            @Schema(example = "446") @Nullable String metaAnual,
            @Nullable List<String> programado,
            @Nullable List<String> alcanzado,
            @Nullable List<String> arrastres,

            @Schema(example = "103", description = "Del renglón; el que se leyó si falta") @Nullable
            String numero) {

        CifrasEscritas escritas() {
            return new CifrasEscritas(
                    metaAnual == null ? "" : metaAnual,
                    lista(programado),
                    lista(alcanzado),
                    lista(arrastres),
                    numero == null ? "" : numero);
        }

        private static List<String> lista(@Nullable List<String> textos) {
            return textos == null ? List.of() : textos;
        }
    }

    /** Whose a sheet is. */
    @Schema(name = "IdentidadDeHoja")
    record Identidad(
            @Schema(example = "2022") @Nullable Integer ejercicio,
            @Schema(example = "1") @Nullable Integer trimestre,
            @Schema(example = "542") @Nullable String programa,
            @Schema(example = "54202") @Nullable String unidad) {}

    /** What whoever accepts says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AceptarLectura")
    record Aceptar(
            @Schema(description = "De las firmas; el último día del trimestre si falta", example = "2022-04-08")
            @Nullable
            String fecha,

            @Schema(description = "Qué se sabe de las diferencias", example = "Se revisó con el original.") @Nullable
            String nota,

            @Schema(
                    description =
                            "Nombres de lo que falta en los catálogos, por «catalogo:codigo», si no es el del papel",
                    example = "{\"UNIDADES:54202\": \"Departamento Técnico\"}")
            @Nullable
            Map<String, String> nombres) {}

    /** Something that a catalogue lacks. */
    @Schema(name = "FaltaDeCatalogo")
    record Falta(
            @Schema(example = "UNIDADES") String catalogo,
            @Schema(example = "54202") String codigo,
            @Schema(example = "Departamento Técnico") String nombre) {}

    /** A figure that stays. */
    @Schema(name = "DiferenciaConElPapel")
    record Diferencia(
            @Schema(example = "100") int renglon,
            @Schema(example = "programado[1]") String campo,

            @Schema(description = "En el sistema", example = "71")
            String hay,

            @Schema(description = "En el papel", example = "91")
            String papel) {}

    /** What would happen if it entered. */
    @Schema(name = "AceptacionDeLectura")
    record Aceptable(
            List<Integer> hojas,

            @Schema(description = "AUTORIZADO o EN_CAPTURA", example = "AUTORIZADO")
            String entra,

            boolean puede,
            boolean yaEntro,
            boolean creaPoa,
            boolean pideNota,

            @Schema(
                    description =
                            "El oficio con que la unidad pide que se capture por su cuenta, si se acepta con él; vacío si no",
                    example = "DT/045/2026")
            String oficio,

            List<String> impedimentos,
            List<Falta> faltas,
            List<Diferencia> diferencias,
            List<String> cambios) {

        static Aceptable de(Aceptacion aceptacion, Avisos avisos, Locale idioma) {
            List<String> impedimentos = new ArrayList<>();
            aceptacion.negado().ifPresent(negado -> impedimentos.add(avisos.texto(new NoPermitido(negado), idioma)));
            aceptacion.impedimentos().forEach(defecto -> impedimentos.add(avisos.texto(defecto, idioma)));
            return new Aceptable(
                    aceptacion.hojas().stream().map(HojaGuardada::hoja).toList(),
                    aceptacion.quedara().name(),
                    aceptacion.puede(),
                    aceptacion.yaEntro(),
                    aceptacion.creaPoa(),
                    aceptacion.pideNota(),
                    aceptacion.oficio().map(PorCuenta::oficio).orElse(""),
                    impedimentos,
                    aceptacion.faltas().stream()
                            .map(falta -> new Falta(falta.catalogo().name(), falta.codigo(), falta.nombre()))
                            .toList(),
                    aceptacion.conflictos().stream()
                            .map(uno -> new Diferencia(uno.renglon(), uno.campo(), uno.hay(), uno.papel()))
                            .toList(),
                    avisos.textos(aceptacion.cambios(), idioma));
        }
    }
}
