package mx.avance.impresion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.FirmaLeida;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.lectura.documento.Presupuesto;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.PorTrimestre;
import org.jspecify.annotations.Nullable;

/** Readings with invented words and figures: by hand for examples, by seed for properties. */
final class LecturasDeMuestra {

    private static final String[] PALABRAS = {
        "organizar",
        "talleres",
        "de",
        "lectura",
        "para",
        "vecinas",
        "y",
        "vecinos",
        "en",
        "colonias",
        "del",
        "valle",
        "jornadas",
        "médicas",
        "gestión",
        "atención",
        "niñez",
        "programación",
        "señalización",
        "parques",
        "riego",
        "biblioteca",
        "ampliación",
        "pavimentación",
        "seguimiento",
        "comités",
        "asesoría",
        "jurídica",
        "difusión"
    };
    private static final String[] UNIDADES = {
        "Taller", "Jornada", "Expediente", "Persona atendida", "Sesión", "Informe", "Apoyo social", "Padrón actualizado"
    };
    private static final String[] NOMBRES = {
        "ALMA RUBÍ CANTÚ SOLÍS", "BRUNO IBARRA NÚÑEZ", "CELIA ÁVILA MONTES", "DARÍO PEÑA OLMOS", "ELSA URBINA GARIBAY"
    };

    private LecturasDeMuestra() {}

    static Lectura lectura(String formato, List<Hoja> hojas) {
        return new Lectura("muestra.txt", "0".repeat(64), formato, hojas);
    }

    /** A document of TMM-F004 that adds up, the same for the same seed; from seed 100 on, with the columns TOTAL. */
    static Lectura tmm(long semilla, int hojas, int filasPorHoja) {
        Random azar = new Random(semilla);
        List<Hoja> lista = new ArrayList<>();
        for (int i = 1; i <= hojas; i++) {
            lista.add(hojaTmm(azar, i, filasPorHoja, semilla >= 100));
        }
        return lectura("TMM-F004", lista);
    }

    private static Hoja hojaTmm(Random azar, int numero, int filas, boolean conTotales) {
        int trimestre = 1 + azar.nextInt(4);
        List<MetaLeida> metas = new ArrayList<>();
        int base = filas > 99 ? 1000 : 100 * (1 + azar.nextInt(9));
        for (int i = 0; i < filas; i++) {
            metas.add(filaTmm(azar, base + i, base, trimestre, conTotales));
        }
        return hojaTmm(
                numero,
                trimestre,
                Clave.de("54" + (100 + numero % 900), "Departamento de " + frase(azar, 3)),
                List.of(Clave.de("2.3.1", frase(azar, 4)), Clave.de("2.6." + (1 + azar.nextInt(9)), frase(azar, 3))),
                metas);
    }

    static Hoja hojaTmm(int numero, int trimestre, Clave unidad, List<Clave> lineas, List<MetaLeida> metas) {
        List<FirmaLeida> firmas = new ArrayList<>();
        for (Papel papel : Papel.values()) {
            firmas.add(new FirmaLeida(papel, NOMBRES[(numero + firmas.size()) % NOMBRES.length], papel.cargo()));
        }
        return new Hoja(
                numero,
                "AYUNTAMIENTO DE VALLE SERENO",
                2023,
                trimestre,
                Clave.de("54", "Bienestar del Municipio"),
                Clave.de("542", "Vinculación con la comunidad"),
                unidad,
                Clave.de("2", "Desarrollo social"),
                Clave.de("2", "Vivienda y servicios a la comunidad"),
                Clave.de("2", "Desarrollo comunitario"),
                lineas,
                metas,
                firmas,
                List.of(),
                null);
    }

    static Hoja deOtroEnte(String ente, Hoja hoja) {
        return new Hoja(
                hoja.hoja(),
                ente,
                hoja.ejercicio(),
                hoja.trimestre(),
                hoja.ramo(),
                hoja.programa(),
                hoja.unidadEjecutora(),
                hoja.finalidad(),
                hoja.funcion(),
                hoja.subfuncion(),
                hoja.lineasAccion(),
                hoja.metas(),
                hoja.firmas(),
                hoja.hallazgos(),
                hoja.propiosDePbRM());
    }

    private static MetaLeida filaTmm(Random azar, int numero, int base, int trimestre, boolean conTotales) {
        int escala = azar.nextInt(5) == 0 ? 60_000 : 120;
        @Nullable Integer[] programado = new Integer[4];
        @Nullable Integer[] alcanzado = new Integer[4];
        int anual = 0;
        int absoluto = 0;
        for (int i = 0; i < 4; i++) {
            int p = azar.nextInt(6) == 0 ? 0 : azar.nextInt(escala);
            programado[i] = p;
            anual += p;
            if (i < trimestre) {
                int a = azar.nextInt(3) == 0 ? Math.max(0, p + azar.nextInt(9) - 4) : p;
                alcanzado[i] = a;
                absoluto += a;
            }
        }
        boolean desviada = !java.util.Objects.equals(programado[trimestre - 1], alcanzado[trimestre - 1]);
        return fila(
                numero,
                base,
                frase(azar, 8 + azar.nextInt(25)) + ".",
                UNIDADES[azar.nextInt(UNIDADES.length)],
                cifras(anual, programado, alcanzado, absoluto, conTotales),
                desviada ? frase(azar, 12 + azar.nextInt(50)) + "." : null,
                Estado.CONCILIADA);
    }

    static Cifras cifras(
            int anual,
            @Nullable Integer[] programado,
            @Nullable Integer[] alcanzado,
            int absoluto,
            boolean conTotales) {
        BigDecimal relativo = anual == 0
                ? null
                : BigDecimal.valueOf(absoluto * 100L).divide(BigDecimal.valueOf(anual), 0, RoundingMode.HALF_UP);
        int suma = 0;
        for (Integer p : programado) {
            suma += p == null ? 0 : p;
        }
        return new Cifras(
                Cantidad.of(anual),
                trimestral(programado),
                trimestral(alcanzado),
                Cantidad.of(absoluto),
                relativo,
                null,
                conTotales ? new Cifras.Totales(Cantidad.of(suma), Cantidad.of(absoluto)) : null,
                null);
    }

    static MetaLeida fila(
            int numero,
            int base,
            String descripcion,
            @Nullable String unidad,
            Cifras cifras,
            @Nullable String nota,
            Estado estado) {
        boolean esMeta = numero == base;
        return new MetaLeida(
                numero,
                esMeta ? MetaLeida.Tipo.META : MetaLeida.Tipo.ACCION,
                esMeta ? null : base,
                descripcion,
                unidad,
                cifras,
                List.of("2.3.1"),
                nota,
                estado,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    static PorTrimestre trimestral(@Nullable Integer... cifras) {
        return PorTrimestre.de(en -> Optional.ofNullable(cantidad(cifras[en.numero() - 1])));
    }

    private static @Nullable Cantidad cantidad(@Nullable Integer cifra) {
        return cifra == null ? null : Cantidad.of(cifra);
    }

    /** A document of PbRM-08c that adds up. */
    static Lectura pbrm(long semilla, int hojas, int filasPorHoja) {
        Random azar = new Random(semilla);
        List<Hoja> lista = new ArrayList<>();
        for (int i = 1; i <= hojas; i++) {
            List<MetaLeida> metas = new ArrayList<>();
            for (int fila = 1; fila <= filasPorHoja; fila++) {
                metas.add(filaPbrm(azar, fila));
            }
            lista.add(hojaPbrm(i, metas));
        }
        return lectura("PbRM-08c", lista);
    }

    static Hoja hojaPbrm(int numero, List<MetaLeida> metas) {
        return new Hoja(
                numero,
                "VALLE SERENO",
                null,
                null,
                null,
                Clave.de("0101", "Control y evaluación de la gestión"),
                null,
                Clave.de("01", "Gobierno"),
                Clave.de("0304", "Función pública"),
                Clave.de("0304", "Función pública"),
                List.of(),
                metas,
                List.of(
                        new FirmaLeida(Papel.ELABORO, null, null),
                        new FirmaLeida(Papel.REVISO, null, null),
                        new FirmaLeida(Papel.AUTORIZO, null, null)),
                List.of(),
                new Hoja.PropiosDePbRM(
                        Clave.de("0101", "Control y evaluación de la gestión"),
                        Clave.de("0" + (numero % 9 + 1), "Vigilancia de la gestión pública y de sus resultados"),
                        Clave.de("G00", "CONTRALORÍA"),
                        Clave.de("303", "AUDITORÍA INTERNA"),
                        new Presupuesto(
                                new BigDecimal("1381000.00"), new BigDecimal("89601.96"), new BigDecimal("6.49")),
                        "098"));
    }

    private static MetaLeida filaPbrm(Random azar, int numero) {
        int anual = 1 + azar.nextInt(3000);
        int programado = azar.nextInt(4) == 0 ? 0 : azar.nextInt(anual);
        int alcanzado = azar.nextInt(4) == 0 ? 0 : azar.nextInt(anual);
        int acumulado = alcanzado + azar.nextInt(anual);
        BigDecimal porcentajeAnual = porcentaje(acumulado, anual);
        return new MetaLeida(
                numero,
                MetaLeida.Tipo.ACCION,
                null,
                frase(azar, 5 + azar.nextInt(14)).toUpperCase(java.util.Locale.ROOT) + ".",
                "ACCIONES DE APOYO",
                new Cifras(
                        Cantidad.of(anual),
                        trimestral(programado, null, null, null),
                        trimestral(alcanzado, null, null, null),
                        Cantidad.of(acumulado),
                        porcentajeAnual,
                        null,
                        null,
                        new Cifras.Variaciones(
                                BigDecimal.valueOf(programado - alcanzado),
                                programado == 0
                                        ? BigDecimal.valueOf(alcanzado == 0 ? 0 : 100)
                                        : porcentaje(alcanzado, programado),
                                BigDecimal.valueOf(anual - acumulado),
                                porcentajeAnual)),
                List.of(),
                null,
                Estado.CONCILIADA,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private static BigDecimal porcentaje(int parte, int todo) {
        return BigDecimal.valueOf(parte * 100L).divide(BigDecimal.valueOf(todo), 2, RoundingMode.HALF_UP);
    }

    static String frase(Random azar, int palabras) {
        StringBuilder frase = new StringBuilder();
        for (int i = 0; i < palabras; i++) {
            frase.append(i == 0 ? "" : " ").append(PALABRAS[azar.nextInt(PALABRAS.length)]);
        }
        return Character.toUpperCase(frase.charAt(0)) + frase.substring(1);
    }
}
