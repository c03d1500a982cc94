package mx.avance.impresion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
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

    /** Rows that stand, each with a part of its first quarter carried into the second one and printed in its P. */
    static Lectura conArrastres() {
        List<MetaLeida> filas = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int arrastrado = 1 + i;
            int absoluto = 40 - arrastrado;
            filas.add(LecturasDeMuestra.fila(
                    100 + i,
                    100,
                    "Acción número " + i + " que se reprograma en parte.",
                    "Taller",
                    new Cifras(
                            Cantidad.of(160),
                            LecturasDeMuestra.trimestral(40, 40 + arrastrado, 40, 40),
                            LecturasDeMuestra.trimestral(absoluto, null, null, null),
                            Cantidad.of(absoluto),
                            relativo(BigDecimal.valueOf(absoluto), BigDecimal.valueOf(160)),
                            LecturasDeMuestra.trimestral(0, arrastrado, 0, 0),
                            null,
                            null),
                    "Lo que faltó se reprograma al siguiente trimestre.",
                    Estado.CONCILIADA));
        }
        return tmm(filas);
    }

    /** Rows whose per cent ends exactly in a half, whole amounts and amounts with decimals. */
    static Lectura conMitades() {
        List<MetaLeida> filas = new ArrayList<>();
        String[] anuales = {"40", "200", "1000", "8", "0.2", "1.4", "2.6", "10.2", "33.4", "123.8", "4006.2", "1000.2"};
        for (int i = 0; i < 90; i++) {
            BigDecimal anual = new BigDecimal(anuales[i % anuales.length]);
            BigDecimal mitad = BigDecimal.valueOf(i * 7L % 130).add(new BigDecimal("0.5"));
            BigDecimal absoluto = anual.multiply(mitad).movePointLeft(2).stripTrailingZeros();
            BigDecimal cuarto = anual.divide(BigDecimal.valueOf(4), 4, RoundingMode.UNNECESSARY);
            filas.add(LecturasDeMuestra.fila(
                    100 + i,
                    100,
                    "Acción número " + i + " a medias.",
                    "Kilómetro",
                    new Cifras(
                            Cantidad.of(anual),
                            PorTrimestre.de(en -> Optional.of(Cantidad.of(cuarto))),
                            PorTrimestre.de(en -> enElPrimero(en, absoluto)),
                            Cantidad.of(absoluto),
                            relativo(absoluto, anual),
                            null,
                            null,
                            null),
                    "Nota.",
                    Estado.CONCILIADA));
        }
        return tmm(filas);
    }

    /** The same on the form with two decimals: per cents that end in 0.005. */
    static Lectura conMitadesDeCentesima() {
        List<MetaLeida> filas = new ArrayList<>();
        String[] anuales = {"20000", "2000", "0.2", "60000"};
        for (int i = 0; i < 80; i++) {
            BigDecimal anual = new BigDecimal(anuales[i % anuales.length]);
            BigDecimal mitad = BigDecimal.valueOf(i * 3L).add(new BigDecimal(i % 4 == 2 ? "0.5" : "0.005"));
            BigDecimal acumulado = anual.multiply(mitad).movePointLeft(2).stripTrailingZeros();
            BigDecimal por = mitad.setScale(2, RoundingMode.HALF_UP);
            filas.add(new MetaLeida(
                    1 + i,
                    MetaLeida.Tipo.ACCION,
                    null,
                    "ACCIÓN NÚMERO " + i + " A MEDIAS.",
                    "KILÓMETRO",
                    new Cifras(
                            Cantidad.of(anual),
                            PorTrimestre.de(en -> enElPrimero(en, anual)),
                            PorTrimestre.de(en -> enElPrimero(en, acumulado)),
                            Cantidad.of(acumulado),
                            por,
                            null,
                            null,
                            new Cifras.Variaciones(anual.subtract(acumulado), por, anual.subtract(acumulado), por)),
                    List.of(),
                    null,
                    Estado.CONCILIADA,
                    List.of(),
                    null,
                    List.of(),
                    List.of()));
        }
        return LecturasDeMuestra.lectura("PbRM-08c", List.of(LecturasDeMuestra.hojaPbrm(1, filas)));
    }

    private static Optional<Cantidad> enElPrimero(Trimestre en, BigDecimal valor) {
        return en == Trimestre.ENE_MAR ? Optional.of(Cantidad.of(valor)) : Optional.empty();
    }

    private static BigDecimal relativo(BigDecimal parte, BigDecimal todo) {
        return parte.movePointRight(2).divide(todo, 0, RoundingMode.HALF_UP);
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

    /** Quarters that do not add up to the annual 1,200, nor the accumulated 290 to the per cent, where there is one. */
    static MetaLeida porRevisar(int numero, @Nullable String relativo, @Nullable String nota) {
        return LecturasDeMuestra.fila(
                numero,
                100,
                "Donar libros a las escuelas.",
                "Libro",
                new Cifras(
                        Cantidad.of(1200),
                        LecturasDeMuestra.trimestral(300, 301, 302, 303),
                        LecturasDeMuestra.trimestral(290, null, null, null),
                        Cantidad.of(290),
                        relativo == null ? null : new BigDecimal(relativo),
                        null,
                        null,
                        null),
                nota,
                Estado.POR_REVISAR);
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
