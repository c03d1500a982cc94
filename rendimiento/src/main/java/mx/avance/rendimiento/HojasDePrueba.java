package mx.avance.rendimiento;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.FirmaLeida;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceAcumulado;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/**
 * Sheets of TMM-F004 that add up, for the first quarter of 2023, the same ones for the same seed. No two rows are equal;
 * a row whose quarter was not met as programmed, four of ten, says why.
 */
final class HojasDePrueba {

    private static final int UNIDADES_POR_RAMO = 9;
    private static final int RAMOS = 90;
    private static final String[] VERBOS = {
        "Atender",
        "Capacitar",
        "Difundir",
        "Entregar",
        "Gestionar",
        "Impartir",
        "Integrar",
        "Organizar",
        "Realizar",
        "Rehabilitar",
        "Supervisar",
        "Visitar"
    };
    private static final String[] COSAS = {
        "apoyos escolares", "brigadas de salud", "canchas de barrio", "cursos de oficios", "expedientes técnicos",
        "jornadas de limpieza", "luminarias", "padrones de beneficiarios", "reportes mensuales", "sesiones de comité",
        "talleres de lectura", "vialidades"
    };
    private static final String[] LUGARES = {
        "en las colonias del norte",
        "en el centro de la cabecera",
        "en las delegaciones del valle",
        "en las escuelas primarias",
        "en los parques de la ciudad",
        "en los ejidos",
        "en la zona poniente",
        "en los centros comunitarios"
    };
    private static final String[] UNIDADES = {
        "Acción", "Apoyo", "Beneficiario", "Curso", "Evento", "Expediente", "Informe", "Obra", "Sesión", "Taller"
    };
    private static final String[] CAUSAS = {
        "la lluvia de febrero cerró los caminos", "faltó el material que se había pedido",
        "los vecinos pidieron visitas que no estaban previstas", "se sumaron voluntarios de dos escuelas",
        "el convenio se firmó una semana después", "hubo más solicitudes de las esperadas",
        "el vehículo estuvo en el taller", "la convocatoria llegó a más colonias"
    };

    private HojasDePrueba() {}

    /**
     * @param hojas how many sheets; past 1 620 of them, or past 20 rows in one, numbers of metas come again
     */
    static Lectura lectura(long semilla, int hojas, int filasPorHoja) {
        Random azar = new Random(semilla);
        List<Hoja> todas = new ArrayList<>(hojas);
        for (int i = 0; i < hojas; i++) {
            todas.add(hoja(azar, i, filasPorHoja));
        }
        return new Lectura("rendimiento.txt", "0".repeat(64), "TMM-F004", todas);
    }

    private static Hoja hoja(Random azar, int indice, int filas) {
        int parte = indice % 2;
        int unidad = indice / 2 % UNIDADES_POR_RAMO + 1;
        int ramo = 10 + indice / 2 / UNIDADES_POR_RAMO % RAMOS;
        List<String> lineas = List.of(linea(ramo, unidad, 1), linea(ramo, unidad, 2));
        List<MetaLeida> metas = new ArrayList<>(filas);
        for (int i = 0; i < filas; i++) {
            int numero = 100 + (100 * unidad - 100 + parte * filas + i) % 900;
            metas.add(meta(azar, numero, lineas.get(i % 2), indice, i));
        }
        return new Hoja(
                indice + 1,
                "III AYUNTAMIENTO DE VILLA ESMERALDA",
                2023,
                1,
                Clave.de(String.valueOf(ramo), "RAMO DE PRUEBA " + ramo),
                Clave.de(ramo + "1", "PROGRAMA DE PRUEBA DEL RAMO " + ramo),
                Clave.de(ramo + "10" + unidad, "DEPARTAMENTO DE PRUEBA " + ramo + "-" + unidad),
                Clave.de("2", "DESARROLLO SOCIAL"),
                Clave.de("4", "RECREACIÓN, CULTURA Y OTRAS MANIFESTACIONES SOCIALES"),
                Clave.de("1", "DEPORTE Y RECREACIÓN"),
                lineas.stream()
                        .map(linea -> Clave.de(linea, "LÍNEA DE PRUEBA " + linea))
                        .toList(),
                metas,
                List.of(
                        new FirmaLeida(Papel.ELABORO, "FULANA DE TAL Y TAL", "RESPONSABLE DE LA UNIDAD EJECUTORA"),
                        new FirmaLeida(Papel.REVISO, "ZUTANO EJEMPLO DE NADIE", "RESPONSABLE DEL PROGRAMA"),
                        new FirmaLeida(Papel.AUTORIZO, "MENGANA INVENTADA PÉREZ", "RESPONSABLE DEL RAMO")),
                List.of(),
                null);
    }

    private static String linea(int ramo, int unidad, int cual) {
        return ramo % 9 + 1 + "." + unidad + "." + cual;
    }

    private static MetaLeida meta(Random azar, int numero, String linea, int hoja, int fila) {
        int[] programado = new int[4];
        int tope = azar.nextInt(10) == 0 ? 20_000 : 200;
        int suma = 0;
        for (int t = 0; t < 4; t++) {
            programado[t] = azar.nextInt(tope) + (t == 0 ? 1 : 0);
            suma += programado[t];
        }
        boolean desviada = azar.nextInt(10) < 4;
        int alcanzado = desviada ? azar.nextInt(programado[0] * 2) : programado[0];
        Cantidad anual = Cantidad.of(suma);
        Cantidad absoluto = Cantidad.of(alcanzado);
        boolean esMeta = numero % 100 == 0;
        return new MetaLeida(
                numero,
                esMeta ? MetaLeida.Tipo.META : MetaLeida.Tipo.ACCION,
                esMeta ? null : numero / 100 * 100,
                uno(azar, VERBOS) + " " + uno(azar, COSAS) + " " + uno(azar, LUGARES) + ", etapa " + (hoja + 1) + " de "
                        + (fila + 1) + ".",
                uno(azar, UNIDADES),
                new Cifras(
                        anual,
                        PorTrimestre.of(programado[0], programado[1], programado[2], programado[3]),
                        PorTrimestre.VACIO.con(Trimestre.ENE_MAR, absoluto),
                        absoluto,
                        BigDecimal.valueOf(
                                new AvanceAcumulado(absoluto, anual).relativo().orElseThrow()),
                        null,
                        null,
                        null),
                List.of(linea),
                alcanzado == programado[0] ? null : nota(azar, alcanzado > programado[0], hoja, fila),
                Estado.CONCILIADA,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private static @Nullable String nota(Random azar, boolean deMas, int hoja, int fila) {
        StringBuilder nota = new StringBuilder(deMas ? "Se supera lo programado porque " : "No se alcanzó porque ");
        nota.append(uno(azar, CAUSAS));
        if (azar.nextInt(3) == 0) {
            nota.append(" y ").append(uno(azar, CAUSAS)).append(' ').append(uno(azar, LUGARES));
        }
        return nota.append(", según la bitácora ")
                .append((char) ('A' + hoja % 26))
                .append('-')
                .append((char) ('A' + fila % 26))
                .append('.')
                .toString();
    }

    private static String uno(Random azar, String[] palabras) {
        return palabras[azar.nextInt(palabras.length)];
    }
}
