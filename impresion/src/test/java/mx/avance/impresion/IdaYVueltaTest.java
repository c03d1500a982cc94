package mx.avance.impresion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mx.avance.lectura.Lector;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed and read again is what was printed. */
class IdaYVueltaTest {

    private static final Lector LECTOR = Lector.deSerie();

    private static List<String> vuelta(Lectura lectura, String tipo, byte[] impreso) throws Exception {
        Lectura leida = LECTOR.leer("impreso." + tipo, impreso, OpcionesDeLectura.NINGUNA);
        List<String> diferencias = new ArrayList<>();
        Diferencias.entre(lectura, leida).forEach(una -> diferencias.add(tipo + ": " + una));
        return diferencias;
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5, 6})
    void la_forma_municipal_vuelve_igual_de_todo(long semilla) throws Exception {
        Lectura lectura = LecturasDeMuestra.tmm(semilla, 2, 8);

        assertThat(vuelta(lectura, "csv", Impresos.csv(lectura))).isEmpty();
        assertThat(vuelta(lectura, "xlsx", Impresos.xlsx(lectura))).isEmpty();
        assertThat(vuelta(lectura, "pdf", Impresos.pdf(lectura))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void la_forma_del_estado_de_mexico_vuelve_igual_de_todo(long semilla) throws Exception {
        Lectura lectura = LecturasDeMuestra.pbrm(semilla, 2, 16);

        assertThat(vuelta(lectura, "csv", Impresos.csv(lectura))).isEmpty();
        assertThat(vuelta(lectura, "xlsx", Impresos.xlsx(lectura))).isEmpty();
        assertThat(vuelta(lectura, "pdf", Impresos.pdf(lectura))).isEmpty();
    }

    @Test
    void muchas_metas_en_muchas_hojas_vuelven_del_pdf_como_una_sola_hoja() throws Exception {
        Lectura municipal = LecturasDeMuestra.tmm(7, 2, 90);
        Lectura estatal = LecturasDeMuestra.pbrm(7, 2, 80);

        assertThat(vuelta(municipal, "pdf", Impresos.pdf(municipal))).isEmpty();
        assertThat(vuelta(estatal, "pdf", Impresos.pdf(estatal))).isEmpty();
    }

    @Test
    void un_renglon_partido_entre_hojas_vuelve_entero_bajo_el_encabezado_repetido() throws Exception {
        List<MetaLeida> filas = new ArrayList<>(EjemplosDeHoja.filas(12, null));
        Random azar = new Random(5);
        String nota = LecturasDeMuestra.frase(azar, 1_500) + ".";
        filas.set(5, EjemplosDeHoja.fila(105, LecturasDeMuestra.frase(azar, 400) + ".", 40, 5, nota));
        Hoja deFamilia = LecturasDeMuestra.deOtroEnte(
                "SISTEMA PARA EL DESARROLLO INTEGRAL DE LA FAMILIA DE VALLE SERENO",
                LecturasDeMuestra.hojaTmm(1, 1, Clave.de("54101", "Bibliotecas"), lineas(30), filas));
        Lectura lectura = LecturasDeMuestra.lectura("TMM-F004", List.of(deFamilia));

        assertThat(vuelta(lectura, "pdf", Impresos.pdf(lectura))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\tTaller de lectura",
                "Taller de lectura\t",
                "\u0001Taller de lectura\u0007",
                "\u0001 Taller de lectura",
                "\u00a0 Taller de lectura\u2003",
                "\r\nTaller\u0085de\u2028lectura\n",
                "\ufeffTaller\tde \t lectura\u200b"
            })
    void los_blancos_y_controles_de_las_orillas_no_se_llevan_el_texto(String texto) throws Exception {
        for (Lectura lectura : List.of(EjemplosDeHoja.conNota(texto), EjemplosDeHoja.conDescripcion(texto))) {
            for (Map.Entry<String, byte[]> impreso : Map.of(
                            "csv", Impresos.csv(lectura),
                            "xlsx", Impresos.xlsx(lectura),
                            "pdf", Impresos.pdf(lectura))
                    .entrySet()) {
                List<MetaLeida> metas = LECTOR.leer(
                                "impreso." + impreso.getKey(), impreso.getValue(), OpcionesDeLectura.NINGUNA)
                        .hojas()
                        .get(0)
                        .metas();

                assertThat(metas)
                        .as(impreso.getKey())
                        .hasSameSizeAs(lectura.hojas().get(0).metas())
                        .anyMatch(meta -> "Taller de lectura".equals(meta.observaciones())
                                || "Taller de lectura".equals(meta.descripcion()));
            }
        }
    }

    @Test
    void un_texto_con_apostrofo_ante_lo_que_parece_formula_vuelve_igual() throws Exception {
        Lectura lectura = EjemplosDeHoja.conNota("'=ya traía apóstrofo");

        assertThat(vuelta(lectura, "csv", Impresos.csv(lectura))).isEmpty();
        assertThat(vuelta(lectura, "xlsx", Impresos.xlsx(lectura))).isEmpty();
    }

    @Test
    void una_nota_de_tres_mil_caracteres_vuelve_entera_de_todo() throws Exception {
        Lectura lectura = EjemplosDeHoja.conNota(
                "Se supera la meta: 103.- talleres y 200.- visitas más de lo que se había previsto. "
                        .repeat(36)
                        .strip());

        assertThat(vuelta(lectura, "csv", Impresos.csv(lectura))).isEmpty();
        assertThat(vuelta(lectura, "xlsx", Impresos.xlsx(lectura))).isEmpty();
        assertThat(vuelta(lectura, "pdf", Impresos.pdf(lectura))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "5", "150", "12.5 %", "1,250", "0"})
    void una_nota_que_es_solo_una_cifra_vuelve_igual(String nota) throws Exception {
        Lectura una = EjemplosDeHoja.conNota(nota);
        Lectura todas = EjemplosDeHoja.tmm(EjemplosDeHoja.filas(6, nota));
        Lectura porRevisar = EjemplosDeHoja.tmm(List.of(
                EjemplosDeHoja.fila(100, "Fomentar la lectura.", 40, 5, "Faltó una entrega."),
                EjemplosDeHoja.porRevisar(101, "7", nota),
                EjemplosDeHoja.porRevisar(102, null, nota)));

        for (Lectura lectura : List.of(una, todas, porRevisar)) {
            assertThat(dosVueltas(lectura)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Faltó una entrega."})
    void un_relativo_en_blanco_vuelve_en_blanco(String nota) throws Exception {
        @Nullable String escrita = nota.isEmpty() ? null : nota;
        Lectura una = EjemplosDeHoja.tmm(List.of(
                EjemplosDeHoja.fila(100, "Fomentar la lectura.", 40, 5, escrita),
                EjemplosDeHoja.porRevisar(101, null, escrita),
                EjemplosDeHoja.fila(102, "Donar libros.", 40, 5, escrita)));
        Lectura todas = EjemplosDeHoja.tmm(
                List.of(EjemplosDeHoja.porRevisar(100, null, escrita), EjemplosDeHoja.porRevisar(101, null, escrita)));
        Lectura sinMeta = EjemplosDeHoja.tmm(List.of(
                EjemplosDeHoja.fila(100, "Fomentar la lectura.", 40, 5, escrita),
                EjemplosDeHoja.fila(101, "Impartir talleres.", 0, 0, escrita)));

        for (Lectura lectura : List.of(una, todas, sinMeta)) {
            assertThat(dosVueltas(lectura)).isEmpty();
        }
    }

    /**
     * Printed and read, and what was read printed and read once more. The examples bring no proposal for their rows to
     * review, so that of the first reading is no difference; the second one must give the same.
     */
    private static List<String> dosVueltas(Lectura lectura) throws Exception {
        List<String> diferencias = new ArrayList<>();
        for (Impresor impresor : List.<Impresor>of(Impresos::csv, Impresos::xlsx, Impresos::pdf)) {
            byte[] impreso = impresor.imprimir(lectura);
            String tipo = tipo(impreso);
            Lectura leida = LECTOR.leer("impreso." + tipo, impreso, OpcionesDeLectura.NINGUNA);
            Diferencias.entre(lectura, leida).stream()
                    .filter(una -> !una.contains(" propuesta: "))
                    .forEach(una -> diferencias.add(tipo + ": " + una));
            vuelta(leida, tipo, impresor.imprimir(leida)).forEach(una -> diferencias.add("segunda vuelta, " + una));
        }
        return diferencias;
    }

    private interface Impresor {
        byte[] imprimir(Lectura lectura) throws Exception;
    }

    private static String tipo(byte[] impreso) {
        return impreso[0] == '%' ? "pdf" : impreso[0] == 'P' ? "xlsx" : "csv";
    }

    private static List<Clave> lineas(int cuantas) {
        List<Clave> lineas = new ArrayList<>();
        for (int i = 1; i <= cuantas; i++) {
            lineas.add(Clave.de("2." + i + ".3", "Propósito del plan"));
        }
        return lineas;
    }

    /** The stray figure of 401 has no place on the form, so the proposal that rests on it cannot be proved again. */
    @Test
    void la_muestra_real_de_mexicali_vuelve_igual_de_todo() throws Exception {
        Path compartido = compartido();
        Assumptions.assumeTrue(compartido != null, "no está la carpeta compartida");
        Lectura lectura = LECTOR.leer(compartido.resolve("oro/mexicali-bisom-2022-t1.txt"), OpcionesDeLectura.NINGUNA);

        assertThat(sinPropuestaDe401(vuelta(lectura, "csv", Impresos.csv(lectura))))
                .isEmpty();
        assertThat(sinPropuestaDe401(vuelta(lectura, "xlsx", Impresos.xlsx(lectura))))
                .isEmpty();
        assertThat(sinPropuestaDe401(vuelta(lectura, "pdf", Impresos.pdf(lectura))))
                .isEmpty();
    }

    private static List<String> sinPropuestaDe401(List<String> diferencias) {
        return diferencias.stream()
                .filter(una -> !una.contains("fila 401 propuesta"))
                .toList();
    }

    @Test
    void la_muestra_real_del_estado_de_mexico_vuelve_igual_de_todo() throws Exception {
        Path compartido = compartido();
        Assumptions.assumeTrue(compartido != null, "no está la carpeta compartida");
        Lectura lectura = LECTOR.leer(compartido.resolve("muestras/pbrm-08c/2017-t1.pdf"), OpcionesDeLectura.NINGUNA);

        assertThat(vuelta(lectura, "csv", Impresos.csv(lectura))).isEmpty();
        assertThat(vuelta(lectura, "xlsx", Impresos.xlsx(lectura))).isEmpty();
        assertThat(vuelta(lectura, "pdf", Impresos.pdf(lectura))).isEmpty();
    }

    private static @Nullable Path compartido() {
        String dicho = System.getProperty("AVANCE_SHARED", System.getenv("AVANCE_SHARED"));
        if (dicho != null) {
            return Path.of(dicho);
        }
        for (Path carpeta = Path.of("").toAbsolutePath(); carpeta != null; carpeta = carpeta.getParent()) {
            Path vecina = carpeta.resolve("shared");
            if (Files.exists(vecina.resolve("DISENO.md"))) {
                return vecina;
            }
        }
        return null;
    }
}
