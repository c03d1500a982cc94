package mx.avance.impresion;

import java.util.ArrayList;
import java.util.List;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.Cantidad;
import org.jspecify.annotations.Nullable;

/** Small sheets with one thing to see each. */
final class EjemplosDeHoja {

    private EjemplosDeHoja() {}

    /** A meta, an acción with a deviation, and a row that a person must still decide, some of whose figures are absent. */
    static Lectura ordinaria() {
        return tmm(List.of(
                fila(100, "Fomentar la lectura en las bibliotecas del municipio.", 40, 5, null),
                fila(
                        101,
                        "Impartir talleres de lectura.",
                        40,
                        5,
                        "Se reprograman los talleres por la obra del acceso."),
                LecturasDeMuestra.fila(
                        102,
                        100,
                        "Donar libros a las escuelas.",
                        "Libro",
                        new Cifras(
                                Cantidad.of(1200),
                                LecturasDeMuestra.trimestral(300, null, 300, 300),
                                LecturasDeMuestra.trimestral(290, null, null, null),
                                Cantidad.of(290),
                                null,
                                null,
                                null,
                                null),
                        "Faltó una entrega.",
                        Estado.POR_REVISAR)));
    }

    static Lectura conNota(String nota) {
        return tmm(List.of(
                fila(100, "Fomentar la lectura.", 40, 5, null),
                fila(101, "Impartir talleres.", 40, 5, nota),
                fila(102, "Donar libros.", 40, 10, null)));
    }

    static Lectura conDescripcion(String descripcion) {
        return tmm(List.of(fila(100, descripcion, 40, 10, null)));
    }

    /** P of 10 each quarter; A of {@code absoluto} in the first one, which is the reported one. */
    static MetaLeida fila(int numero, String descripcion, int anual, int absoluto, @Nullable String nota) {
        int p = anual / 4;
        return LecturasDeMuestra.fila(
                numero,
                100,
                descripcion,
                "Taller",
                LecturasDeMuestra.cifras(
                        anual,
                        new Integer[] {p, p, p, anual - 3 * p},
                        new @Nullable Integer[] {absoluto, null, null, null},
                        absoluto,
                        false),
                nota,
                Estado.CONCILIADA);
    }

    /** A meta and its acciones, up to ninety-nine; with a note their A falls short of their P. */
    static List<MetaLeida> filas(int cuantas, @Nullable String nota) {
        List<MetaLeida> filas = new ArrayList<>();
        for (int i = 0; i < cuantas; i++) {
            filas.add(fila(100 + i, "Acción número " + i + " del programa.", 40, nota == null ? 10 : 5, nota));
        }
        return filas;
    }

    static Lectura tmm(List<MetaLeida> metas) {
        return LecturasDeMuestra.lectura("TMM-F004", List.of(hoja(1, "Coordinación de Bibliotecas", metas)));
    }

    static Hoja hoja(int numero, String unidad, List<MetaLeida> metas) {
        return LecturasDeMuestra.hojaTmm(
                numero,
                1,
                Clave.de("54101", unidad),
                List.of(Clave.de("2.3.1", "Fomento de la lectura"), Clave.de("2.13.1", "Bibliotecas")),
                metas);
    }

    /** Nothing but what the types demand. */
    static Lectura todoNulo(String formato) {
        MetaLeida meta = new MetaLeida(
                100,
                MetaLeida.Tipo.META,
                null,
                "",
                null,
                Cifras.NINGUNA,
                List.of(),
                null,
                Estado.POR_REVISAR,
                List.of(),
                null,
                List.of(),
                List.of());
        return LecturasDeMuestra.lectura(formato, List.of(vacia(List.of(meta))));
    }

    static Hoja vacia(List<MetaLeida> metas) {
        return new Hoja(
                1, null, null, null, null, null, null, null, null, null, List.of(), metas, List.of(), List.of(), null);
    }
}
