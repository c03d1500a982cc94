package mx.avance.impresion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import mx.avance.nucleo.poa.Meta;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CedulaPoaPdfTest {

    private static byte[] pdf(CedulaPoa cedula) {
        return Impresos.pdf(List.of(cedula));
    }

    @Test
    void mientras_se_escribe_un_libro_se_dice_cuantas_cedulas_lleva() throws IOException {
        List<Integer> enPdf = new ArrayList<>();
        List<Integer> enXlsx = new ArrayList<>();
        List<CedulaPoa> libro = EjemplosDePoa.libro(3, 4);

        new ImpresionDePoa().avisando(enPdf::add).pdf(libro, OutputStream.nullOutputStream());
        new ImpresionDePoa().avisando(enXlsx::add).xlsx(libro, OutputStream.nullOutputStream());

        assertThat(enPdf).containsExactly(1, 2, 3);
        assertThat(enXlsx).containsExactly(1, 2, 3);
    }

    @Test
    void la_cedula_es_pdf_a_y_accesible() throws Exception {
        Conformidad.exigir(pdf(EjemplosDePoa.cedula(EjemplosDePoa.metas())));
        Conformidad.exigir(pdf(new CedulaPoa(
                EjemplosDePoa.paramunicipal(), EjemplosDePoa.metasConNotas(), List.of(), "BORRADOR", "")));
    }

    @Test
    void el_texto_en_orden_de_lectura_es_el_aprobado() throws Exception {
        Aprobado.compara("cedula-poa.txt", Impresos.texto(pdf(EjemplosDePoa.cedula(EjemplosDePoa.metas()))));
        Aprobado.compara(
                "cedula-poa-notas.txt",
                Impresos.texto(pdf(new CedulaPoa(
                        EjemplosDePoa.paramunicipal(), EjemplosDePoa.metasConNotas(), List.of(), "BORRADOR", ""))));
        Aprobado.compara("libro-poa.txt", Impresos.texto(Impresos.pdf(EjemplosDePoa.libro(3, 8))));
    }

    @Test
    void un_programa_sin_metas_se_imprime_y_lo_dice() throws Exception {
        byte[] vacia = pdf(EjemplosDePoa.cedula(List.of()));

        assertThat(Impresos.texto(vacia)).contains("no tiene metas todavía", "ELABORÓ", "Nombre y Firma");
        Conformidad.exigir(vacia);
        Conformidad.exigir(Impresos.pdf(List.of()));
    }

    @Test
    void un_emblema_enorme_se_imprime_con_menos_puntos_y_uno_roto_se_rechaza() throws Exception {
        BufferedImage imagen = new BufferedImage(6_000, 3_000, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(imagen, "png", png);
        CedulaPoa enorme = new CedulaPoa(
                EjemplosDePoa.paramunicipal(Emblema.of(png.toByteArray(), "Escudo")),
                EjemplosDePoa.metas(),
                List.of(),
                "",
                "");

        try (PDDocument documento = Loader.loadPDF(pdf(enorme))) {
            PDResources recursos = documento.getPage(0).getResources();
            List<Integer> anchos = new ArrayList<>();
            for (COSName nombre : recursos.getXObjectNames()) {
                if (recursos.getXObject(nombre) instanceof PDImageXObject impresa) {
                    anchos.add(impresa.getWidth());
                }
            }
            assertThat(anchos).containsExactly(2_000);
        }
        CedulaPoa rota = new CedulaPoa(
                EjemplosDePoa.paramunicipal(Emblema.of(new byte[] {1, 2, 3}, "Escudo")), List.of(), List.of(), "", "");
        assertThatThrownBy(() -> new ImpresionDePoa().pdf(rota, OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("emblema");
    }

    @Test
    void el_mismo_programa_da_los_mismos_bytes() {
        assertThat(Impresos.pdf(EjemplosDePoa.libro(3, 8))).isEqualTo(Impresos.pdf(EjemplosDePoa.libro(3, 8)));
    }

    @Test
    void quinientas_metas_repiten_el_encabezado_y_firman_con_el_ultimo_renglon() throws Exception {
        List<Meta> metas = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            metas.add(Meta.sola(100 * i, EjemplosDePoa.compromiso("Meta número " + i + ".", "Evento", i, 0, i, 3)));
        }
        byte[] pdf = pdf(EjemplosDePoa.cedula(metas));

        try (PDDocument documento = Loader.loadPDF(pdf)) {
            int paginas = documento.getNumberOfPages();
            assertThat(paginas).isGreaterThan(10);
            for (int i = 1; i <= paginas; i++) {
                String pagina = Impresos.texto(documento, i, i, true);
                assertThat(pagina)
                        .contains("AYUNTAMIENTO DE VALLE SERENO", "PROGRAMA OPERATIVO ANUAL 2026", "CÉDULA POA")
                        .contains("UNIDAD EJECUTORA: 54101 Coordinación de Bibliotecas", "METAS Y ACCIONES")
                        .contains("FOLIO: POA-2026-0007", "ESTADO: " + EjemplosDePoa.AUTORIZADO)
                        .contains("Página " + i + " de " + paginas);
                assertThat(pagina.contains("Nombre y Firma")).isEqualTo(i == paginas);
            }
            assertThat(Impresos.texto(documento, paginas, paginas, true)).contains("50000.-", "ELABORÓ");
        }
        Conformidad.exigir(pdf);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void nunca_quedan_las_firmas_solas_en_una_hoja(int renglones) throws Exception {
        List<Meta> metas = EjemplosDePoa.muchas(renglones);
        int ultimo = metas.get(metas.size() - 1).hojas().keySet().stream()
                .reduce((uno, otro) -> otro)
                .orElseThrow();

        try (PDDocument documento = Loader.loadPDF(pdf(EjemplosDePoa.cedula(metas)))) {
            int paginas = documento.getNumberOfPages();
            assertThat(Impresos.texto(documento, paginas, paginas, true)).contains(ultimo + ".-", "AUTORIZÓ");
        }
    }

    @Test
    void ninguna_meta_queda_al_pie_de_la_hoja_sin_su_primera_accion() throws Exception {
        try (PDDocument documento = Loader.loadPDF(pdf(EjemplosDePoa.cedula(EjemplosDePoa.muchas(400))))) {
            assertThat(documento.getNumberOfPages()).isGreaterThan(10);
            for (int i = 1; i <= documento.getNumberOfPages(); i++) {
                String pagina = Impresos.texto(documento, i, i, true);
                for (int meta = 100; meta <= 10_000; meta += 100) {
                    if (pagina.contains(" " + meta + ".-")) {
                        assertThat(pagina).contains(" " + (meta + 1) + ".-");
                    }
                }
            }
        }
    }

    @Test
    void ningun_caracter_de_una_descripcion_larga_se_pierde() throws Exception {
        StringBuilder texto = new StringBuilder();
        int frases = 0;
        while (texto.length() < 3_000) {
            texto.append("Niñez, vejez y ¿qué más? ").append(1_000 + frases++).append(' ');
        }
        byte[] pdf = pdf(EjemplosDePoa.cedula(
                List.of(Meta.sola(100, EjemplosDePoa.compromiso(texto.toString(), "Atención", 1, 2, 3, 4)))));

        String impreso = Impresos.letras(pdf);
        assertThat(impreso.split("Niñez,vejezy¿quémás\\?", -1)).hasSize(frases + 1);
        for (int i = 0; i < frases; i++) {
            assertThat(impreso).contains(Integer.toString(1_000 + i));
        }
        Conformidad.exigir(pdf);
    }

    @Test
    void lo_que_no_se_imprime_no_estorba() throws Exception {
        CedulaPoa rara = new CedulaPoa(
                EjemplosDePoa.encabezado("54101", "Bibliotecas\u0007 y\nsalas \u202Ede lectura"),
                List.of(Meta.sola(
                        100,
                        EjemplosDePoa.compromiso(
                                "=SUMA(A1)\u0001 漢字 \uD83D\uDC68 <b>&amp;</b>", "Niñ@\u0000", 1, 2, 3, 4))),
                List.of(),
                "BORRADOR \u001B[31m & <más>",
                "\u0000F-1");
        byte[] pdf = pdf(rara);

        assertThat(Impresos.letras(pdf))
                .contains(
                        "Bibliotecasysalasdelectura", "100.-=SUMA(A1)漢字", "<b>&amp;</b>", "Niñ@", "BORRADOR[31m&<más>");
        Conformidad.exigir(pdf);
    }

    @Test
    void un_libro_abre_con_su_indice_que_lleva_a_cada_cedula() throws Exception {
        List<CedulaPoa> libro = EjemplosDePoa.libro(60, 40);
        byte[] pdf = Impresos.pdf(libro);

        try (PDDocument documento = Loader.loadPDF(pdf)) {
            int paginas = documento.getNumberOfPages();
            List<PDPage> destinos = destinos(documento);
            assertThat(destinos).hasSize(libro.size()).doesNotHaveDuplicates();
            String indice = Impresos.texto(documento, 1, 3, true);
            List<String> marcadores = new ArrayList<>();
            for (int i = 0; i < libro.size(); i++) {
                String unidad = libro.get(i).encabezado().unidadEjecutora().toString();
                int pagina = documento.getPages().indexOf(destinos.get(i)) + 1;
                assertThat(indice).containsPattern(unidad + " 5\\d2 Vinculación con la comunidad 10 30 " + pagina);
                assertThat(Impresos.texto(documento, pagina, pagina, true))
                        .contains("UNIDAD EJECUTORA: " + unidad, "100.-", "Página " + pagina + " de " + paginas)
                        .doesNotContain("(continuación)");
                marcadores.add(unidad);
            }
            marcadores.add(0, "ÍNDICE");
            List<String> titulos = new ArrayList<>();
            for (PDOutlineItem marcador :
                    documento.getDocumentCatalog().getDocumentOutline().children()) {
                titulos.add(marcador.getTitle());
            }
            assertThat(titulos).isEqualTo(marcadores);
        }
        Conformidad.exigir(Impresos.pdf(EjemplosDePoa.libro(40, 4)));
    }

    private static List<PDPage> destinos(PDDocument documento) throws Exception {
        List<PDPage> destinos = new ArrayList<>();
        for (PDPage pagina : documento.getPages()) {
            for (var anotacion : pagina.getAnnotations()) {
                PDPageDestination destino = (PDPageDestination) ((PDAnnotationLink) anotacion).getDestination();
                destinos.add(destino.getPage());
            }
        }
        return destinos;
    }

    @Test
    void la_huella_depende_de_lo_que_se_promete_y_no_del_estado() throws Exception {
        CedulaPoa una = EjemplosDePoa.cedula(EjemplosDePoa.metas());
        CedulaPoa borrador = new CedulaPoa(una.encabezado(), una.metas(), List.of(), "BORRADOR", "");
        CedulaPoa otra = EjemplosDePoa.cedula(EjemplosDePoa.metasConNotas());

        assertThat(huella(una)).isEqualTo(huella(borrador)).isNotEqualTo(huella(otra));
    }

    private static String huella(CedulaPoa cedula) throws Exception {
        String texto = Impresos.texto(pdf(cedula));
        return texto.substring(texto.indexOf("Huella "));
    }
}
