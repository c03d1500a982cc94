package mx.avance.cli;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mx.avance.lectura.Lector;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Correccion;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.revision.Gravedad;
import org.jspecify.annotations.Nullable;

/**
 * An office without a reader's judgement: a file whose text is one of the words below is that reading, any other goes to the
 * real reader. So the commands are tested apart from what reading decides, and bad files meet the real refusals.
 */
final class OficinaDePrueba {

    /** A reading of one sheet with one reconciled row and nothing to say about it. */
    static final String LIMPIA = "limpia";

    /** A reading of two sheets whose findings are of the three severities. */
    static final String CON_HALLAZGOS = "con hallazgos";

    /** A reading with avisos and advertencias only. */
    static final String SIN_ERRORES = "sin errores";

    /** The reader fails in a way that nobody foresaw. */
    static final String DEFECTO = "defecto";

    private OficinaDePrueba() {}

    static Oficina oficina() {
        return new Oficina(
                OficinaDePrueba::leer,
                (lectura, salida) -> salida.write(("PDF de " + lectura.documento()).getBytes(StandardCharsets.UTF_8)),
                (lectura, salida) -> salida.write(("XLSX de " + lectura.documento()).getBytes(StandardCharsets.UTF_8)),
                (lectura, salida) -> salida.write(("CSV de " + lectura.documento()).getBytes(StandardCharsets.UTF_8)),
                lectura -> List.of());
    }

    static Lectura leer(Path archivo, OpcionesDeLectura opciones) throws LecturaImposible {
        return switch (palabra(archivo)) {
            case LIMPIA -> new Lectura(nombre(archivo), "a".repeat(64), "TMM-F004", List.of(hojaLimpia(opciones)));
            case SIN_ERRORES ->
                new Lectura(
                        nombre(archivo),
                        "b".repeat(64),
                        "TMM-F004",
                        List.of(hoja(1, opciones, List.of(aviso()), metaLimpia())));
            case CON_HALLAZGOS ->
                new Lectura(
                        nombre(archivo),
                        "c".repeat(64),
                        "TMM-F004",
                        List.of(
                                hojaLimpia(opciones),
                                hoja(2, opciones, List.of(aviso()), metaLimpia(), metaPorRevisar())));
            case DEFECTO -> throw new IllegalStateException("índice fuera de la tabla");
            default -> Lector.deSerie().leer(archivo, opciones);
        };
    }

    private static String palabra(Path archivo) {
        try {
            return Files.isRegularFile(archivo) && Files.size(archivo) < 100
                    ? Files.readString(archivo, StandardCharsets.ISO_8859_1)
                    : "";
        } catch (java.io.IOException e) {
            return "";
        }
    }

    private static String nombre(Path archivo) {
        return String.valueOf(archivo.getFileName());
    }

    private static Hoja hojaLimpia(OpcionesDeLectura opciones) {
        return hoja(1, opciones, List.of(), metaLimpia());
    }

    private static Hoja hoja(
            int ordinal, OpcionesDeLectura opciones, List<HallazgoRedactado> hallazgos, MetaLeida... metas) {
        return new Hoja(
                ordinal,
                "Ayuntamiento de Villa Ejemplo",
                opciones.ejercicio() == null ? null : opciones.ejercicio().anio(),
                opciones.trimestre() == null ? null : opciones.trimestre().numero(),
                Clave.de("71", "Bienestar"),
                Clave.de("711", "Gestión"),
                Clave.de("71101", "Dirección de atención a la niñez"),
                null,
                null,
                null,
                List.of(Clave.de("2.3.1", "Apoyos")),
                List.of(metas),
                List.of(),
                hallazgos,
                null);
    }

    private static HallazgoRedactado aviso() {
        return new HallazgoRedactado(
                "ETIQUETA_DESPLAZADA", Gravedad.AVISO, "La etiqueta FINALIDAD lleva el valor de la unidad ejecutora.");
    }

    private static MetaLeida metaLimpia() {
        return meta(100, Estado.CONCILIADA, List.of(), null);
    }

    private static MetaLeida metaPorRevisar() {
        return meta(
                101,
                Estado.POR_REVISAR,
                List.of(
                        new HallazgoRedactado(
                                "SUMA_PROGRAMADO",
                                Gravedad.ERROR,
                                "Los cuatro trimestres programados suman 57 y la meta anual autorizada es 51."),
                        new HallazgoRedactado(
                                "FALTA_JUSTIFICACION",
                                Gravedad.ADVERTENCIA,
                                "Se alcanzaron 9 de 12 y no hay observación que lo explique.")),
                new Correccion(cifras(), "El segundo trimestre programado sería 11 en vez de 17.", List.of()));
    }

    private static MetaLeida meta(
            int numero, Estado estado, List<HallazgoRedactado> hallazgos, @Nullable Correccion propuesta) {
        return new MetaLeida(
                numero,
                MetaLeida.Tipo.META,
                null,
                "Atender solicitudes de apoyo",
                "Apoyo",
                cifras(),
                List.of("2.3.1"),
                null,
                estado,
                hallazgos,
                propuesta,
                List.of(),
                List.of());
    }

    private static Cifras cifras() {
        return new Cifras(
                Cantidad.of(51),
                PorTrimestre.of(12, 11, 14, 14),
                PorTrimestre.VACIO.con(Trimestre.ENE_MAR, Cantidad.of(12)),
                Cantidad.of(12),
                new BigDecimal(24),
                null,
                null,
                null);
    }
}
