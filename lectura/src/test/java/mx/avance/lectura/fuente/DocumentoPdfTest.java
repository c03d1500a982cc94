package mx.avance.lectura.fuente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import mx.avance.lectura.LecturaImposible;
import org.junit.jupiter.api.Test;

class DocumentoPdfTest {

    private static List<Renglon> renglones(PdfDePrueba pdf) throws IOException, LecturaImposible {
        try (pdf) {
            return Archivo.de("prueba.pdf", pdf.bytes()).extraer().renglones();
        }
    }

    private static List<String> textos(Renglon renglon) {
        return renglon.celdas().stream().map(Celda::texto).toList();
    }

    @Test
    void lo_pintado_columna_por_columna_sale_renglon_por_renglon() throws Exception {
        List<Renglon> renglones = renglones(new PdfDePrueba()
                .en(50, 100, "1")
                .en(50, 108, "2")
                .en(90, 100, "Platicas de salud")
                .en(90, 108, "Brigadas")
                .hasta(300, 100, "12.00")
                .hasta(300, 108, "1,204.50"));
        assertThat(renglones).hasSize(2);
        assertThat(textos(renglones.get(0))).containsExactly("1", "Platicas de salud", "12.00");
        assertThat(textos(renglones.get(1))).containsExactly("2", "Brigadas", "1,204.50");
        assertThat(renglones.get(0).celdas().get(1).desde()).isEqualTo(90);
        assertThat(renglones.get(1).celdas().get(2).hasta()).isEqualTo(300);
    }

    @Test
    void una_descripcion_que_toca_la_columna_siguiente_no_se_funde_con_ella() throws Exception {
        String larga = "Entrega de despensas a familias registradas";
        float fin = 90 + 3.6f * larga.length();
        List<Renglon> renglones = renglones(new PdfDePrueba()
                .en(90, 100, larga)
                .en(90, 120, "Talleres")
                .en(fin, 100, "Despensa")
                .en(fin, 120, "Taller"));
        assertThat(textos(renglones.get(0))).containsExactly(larga, "Despensa");
    }

    @Test
    void quien_ya_no_espera_el_texto_interrumpe_al_lector() throws Exception {
        try (PdfDePrueba pdf = new PdfDePrueba().en(50, 100, "1").en(90, 100, "Platicas de salud")) {
            Archivo archivo = Archivo.de("prueba.pdf", pdf.bytes());
            Thread.currentThread().interrupt();
            assertThatThrownBy(archivo::extraer).isInstanceOf(LecturaImposible.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void palabras_pintadas_por_separado_siguen_siendo_una_celda() throws Exception {
        List<Renglon> renglones = renglones(
                new PdfDePrueba().en(90, 100, "Hoja").en(108, 100, "uno").en(122.4f, 100, "de"));
        assertThat(textos(renglones.get(0))).containsExactly("Hoja uno de");
    }

    @Test
    void la_negrita_fingida_pintando_dos_veces_se_lee_una() throws Exception {
        List<Renglon> renglones =
                renglones(new PdfDePrueba().en(90, 100, "TOTAL").en(90.3f, 100, "TOTAL"));
        assertThat(textos(renglones.get(0))).containsExactly("TOTAL");
    }

    @Test
    void un_hueco_alto_deja_un_renglon_en_blanco_y_cada_pagina_cuenta_sus_lineas() throws Exception {
        List<Renglon> renglones = renglones(new PdfDePrueba()
                .en(50, 100, "arriba")
                .en(50, 130, "abajo")
                .pagina()
                .en(50, 100, "otra"));
        assertThat(renglones).extracting(Renglon::texto).containsExactly("arriba", "", "abajo", "otra");
        assertThat(renglones).extracting(Renglon::linea).containsExactly(1, 2, 3, 1);
        assertThat(renglones).extracting(Renglon::pagina).containsExactly(1, 1, 1, 2);
    }
}
