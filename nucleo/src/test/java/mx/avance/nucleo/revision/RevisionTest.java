package mx.avance.nucleo.revision;

import static mx.avance.nucleo.revision.HojaDePrueba.hallazgos;
import static mx.avance.nucleo.revision.HojaDePrueba.hoja;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.avance.nucleo.clave.LineaAccion;
import org.junit.jupiter.api.Test;

/** All the rules at once. */
class RevisionTest {

    private static final String PARRAFO =
            "por el cierre temporal de cuatro centros que atienden a familias del poniente no fue posible impartir los cursos"
                    + " previstos para el periodo según informó la coordinación general";

    @Test
    void un_documento_lleno_de_errores_los_muestra_todos() {
        HojaDePrueba anterior =
                hoja("101 | Beca | 10 | 5 5 | 0 | 5 | 0 | 5 | 50 |").trimestre(1);
        HojaDePrueba primera = hoja("").trimestre(2)
                .lineas("2.3.1", "2.6.3")
                .con("""
                        100 | Apoyo  | 20 | 5 5 | 10 5 | 6 | 4 | 10 | 50 | Se reprograma lo que faltó.
                        101 | Beca   | 12 | 5 5 | 5 0 | 2 | 0 | 6 | 50 | Se reprograma; se supera; %1$s
                        102 | Kit    | 8  | 0 0 | 0 5 | 4 | 4 | 5 | 63 |
                        104 | Sesión | 2  | 0 0 | 0 2 | 0 | 0 | 2 | 99 | Se celebraron 4 sesiones del ejercicio 2021; %1$s
                        104 | Sesión | 2  | 0 0 | 2 1 | 0 | 0 | 1 | 50 | Se pospone.
                        """.formatted(PARRAFO), renglon -> renglon.lineasAccion(List.of(LineaAccion.of("4.5.4"))));
        HojaDePrueba segunda = hoja("300 | Taller | 1 | 0 0 | 1 1 | 0 | 0 | 1 | 100 |")
                .trimestre(2)
                .unidad("54203")
                .firman("Ana Ruiz Soto", "Ana Ruiz Soto", "");

        List<String> codigos =
                hallazgos(Revision.deSerie().conAnteriores(List.of(anterior.avance())), primera, segunda).stream()
                        .map(uno -> uno.replaceFirst("^hoja \\d+ ", "").replaceFirst(" .*", ""))
                        .distinct()
                        .sorted()
                        .toList();

        assertThat(codigos)
                .containsExactly(
                        "CAMBIO_SIN_REPROGRAMACION",
                        "EJERCICIO_AJENO",
                        "FALTA_JUSTIFICACION",
                        "FIRMANTE_DISTINTO",
                        "FIRMAS_MISMA_PERSONA",
                        "FIRMA_FALTANTE",
                        "LINEA_NO_DECLARADA",
                        "LINEA_SIN_METAS",
                        "META_FALTANTE",
                        "META_REPETIDA",
                        "META_SIN_PROGRAMAR",
                        "NOTA_CONTRADICE",
                        "NOTA_REPETIDA",
                        "NOTA_SIN_REPROGRAMACION",
                        "PORCENTAJE",
                        "POSIBLE_ARRASTRE",
                        "SUMA_ALCANZADO",
                        "SUMA_PROGRAMADO",
                        "UNIDAD_FALTANTE");
    }
}
