package mx.avance.impresion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import mx.avance.impresion.DictamenDeReprogramacion.MetaReprogramada;
import mx.avance.impresion.DictamenDeReprogramacion.Resolucion;
import mx.avance.impresion.DictamenDeReprogramacion.Sentido;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictamenPdfTest {

    private static final MetaReprogramada UNA = new MetaReprogramada(
            103,
            "Reparar acervo.",
            "Libro",
            EjemplosDePoa.calendario(20, 0, 0, 0),
            EjemplosDePoa.calendario(20, 0, 0, 0),
            null,
            EjemplosDePoa.calendario(0, 20, 0, 0),
            List.of());

    @Test
    void el_dictamen_es_pdf_a_accesible_y_dice_lo_aprobado() throws Exception {
        byte[] pdf = Impresos.pdf(EjemplosDePoa.dictamen());

        Conformidad.exigir(pdf);
        Aprobado.compara("dictamen.txt", Impresos.texto(pdf));
    }

    @Test
    void lo_negado_lleva_su_razon() throws Exception {
        byte[] pdf = Impresos.pdf(EjemplosDePoa.dictamen(
                List.of(UNA), "Cambió la fecha.", new Resolucion(Sentido.NEGADA, "El trimestre ya está firmado.")));

        assertThat(Impresos.texto(pdf))
                .contains("RESOLUCIÓN: NEGADA", "NEGADA. Elena Ruiz Solís", "El trimestre ya está firmado.")
                .contains("Diferencia −20 +20 0 0 0", "103: conserva su meta anual de 20.");
        assertThatThrownBy(() -> new Resolucion(Sentido.NEGADA, " ")).hasMessageContaining("razón");
    }

    @Test
    void los_calendarios_de_una_meta_van_en_la_misma_hoja() throws Exception {
        byte[] pdf = Impresos.pdf(EjemplosDePoa.dictamen(
                Collections.nCopies(40, UNA), "Cambió la fecha.", new Resolucion(Sentido.AUTORIZADA, "")));

        try (PDDocument documento = Loader.loadPDF(pdf)) {
            assertThat(documento.getNumberOfPages()).isGreaterThan(4);
            for (int i = 1; i <= documento.getNumberOfPages(); i++) {
                String pagina = Impresos.texto(documento, i, i, true);
                assertThat(veces(pagina, "103.- Reparar acervo.")).isEqualTo(veces(pagina, "Diferencia −20"));
            }
        }
        Conformidad.exigir(pdf);
    }

    private static int veces(String texto, String parte) {
        return texto.split(Pattern.quote(parte), -1).length - 1;
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_400, 1_800, 2_200, 2_600, 3_000, 9_000, 20_000})
    void un_motivo_largo_sigue_en_otra_hoja_y_las_firmas_nunca_quedan_solas(int largo) throws Exception {
        String motivo = "palabra ".repeat(largo / 8) + "fin.";
        byte[] pdf = Impresos.pdf(EjemplosDePoa.dictamen(
                List.of(UNA), motivo, new Resolucion(Sentido.AUTORIZADA, "Motivo suficiente. ".repeat(largo / 100))));

        assertThat(Impresos.letras(pdf)).contains("fin.");
        assertThat(Impresos.letras(pdf).split("palabra", -1)).hasSize(largo / 8 + 1);
        try (PDDocument documento = Loader.loadPDF(pdf)) {
            int paginas = documento.getNumberOfPages();
            assertThat(Impresos.texto(documento, paginas, paginas, true)).contains("suficiente.", "RESOLVIÓ");
        }
        Conformidad.exigir(pdf);
    }
}
