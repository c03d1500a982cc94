package mx.avance.impresion;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.LecturaJson;
import mx.avance.lectura.documento.MetaLeida;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {

    @Test
    void el_revisor_si_objeta_un_pdf_cualquiera() throws Exception {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        try (PDDocument documento = new PDDocument()) {
            documento.addPage(new PDPage());
            documento.save(salida);
        }

        assertThat(Conformidad.objecionesDePdfA(salida.toByteArray())).isNotEmpty();
        assertThat(Conformidad.objecionesDePdfUa(salida.toByteArray())).isNotEmpty();
    }

    @Test
    void la_forma_municipal_es_pdf_a_y_accesible() throws Exception {
        Conformidad.exigir(Impresos.pdf(LecturasDeMuestra.tmm(103, 3, 12)));
        Conformidad.exigir(Impresos.pdf(EjemplosDeHoja.ordinaria()));
    }

    @Test
    void la_forma_del_estado_de_mexico_es_pdf_a_y_accesible() throws Exception {
        Conformidad.exigir(Impresos.pdf(LecturasDeMuestra.pbrm(3, 3, 30)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 40_000})
    void ningun_caracter_de_una_nota_larga_se_pierde_aunque_cruce_de_pagina(int largo) throws Exception {
        StringBuilder nota = new StringBuilder();
        Random azar = new Random(largo);
        while (nota.length() < largo) {
            nota.append(nota.isEmpty() ? "" : " ")
                    .append(azar.nextInt(1_000_000))
                    .append(LecturasDeMuestra.frase(azar, 3));
        }
        byte[] pdf = Impresos.pdf(EjemplosDeHoja.conNota(nota.toString()));

        String encontrado = new String(celdas(pdf, nota.length() > 3_100 ? 1 : 0), StandardCharsets.UTF_8);
        for (String palabra : nota.toString().split(" ", -1)) {
            assertThat(encontrado).contains(palabra);
        }
        Conformidad.exigir(pdf);
    }

    /** The text of the document, page furniture included, by position. */
    private static byte[] celdas(byte[] pdf, int paginasDeMas) throws IOException {
        try (PDDocument documento = Loader.loadPDF(pdf)) {
            assertThat(documento.getNumberOfPages()).isGreaterThan(paginasDeMas);
            return Impresos.texto(documento, 1, documento.getNumberOfPages(), false)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    void el_texto_en_orden_de_lectura_es_el_aprobado() throws Exception {
        Aprobado.compara("tmm-f004.txt", Impresos.texto(Impresos.pdf(EjemplosDeHoja.ordinaria())));
        Aprobado.compara("pbrm-08c.txt", Impresos.texto(Impresos.pdf(LecturasDeMuestra.pbrm(5, 1, 3))));
    }

    @Test
    void la_misma_lectura_da_los_mismos_bytes() {
        Lectura lectura = LecturasDeMuestra.tmm(9, 3, 9);

        assertThat(Impresos.pdf(lectura)).isEqualTo(Impresos.pdf(lectura));
    }

    @Test
    void la_fecha_del_archivo_es_la_que_se_le_da() throws Exception {
        Impresion fechada = new Impresion().fechada(Instant.parse("2023-04-18T15:30:00Z"));

        try (PDDocument documento = Loader.loadPDF(Impresos.pdf(fechada, EjemplosDeHoja.ordinaria()))) {
            assertThat(documento.getDocumentInformation().getModificationDate().toInstant())
                    .isEqualTo(Instant.parse("2023-04-18T15:30:00Z"));
        }
    }

    @Test
    void lleva_dentro_la_lectura_como_archivo_asociado() throws Exception {
        Lectura lectura = EjemplosDeHoja.ordinaria();
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        LecturaJson.escribir(lectura, json);

        try (PDDocument documento = Loader.loadPDF(Impresos.pdf(lectura))) {
            COSArray asociados = documento.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            COSDictionary ficha = (COSDictionary) asociados.getObject(0);
            assertThat(ficha.getString(COSName.F)).isEqualTo("lectura.json");
            assertThat(ficha.getString(COSName.UF)).isEqualTo("lectura.json");
            assertThat(ficha.getNameAsString("AFRelationship")).isEqualTo("Source");
            COSStream archivo = ficha.getCOSDictionary(COSName.EF).getCOSStream(COSName.F);
            assertThat(archivo.getNameAsString(COSName.SUBTYPE)).isEqualTo("application/json");
            assertThat(archivo.getCOSDictionary(COSName.PARAMS).getString("ModDate"))
                    .isEqualTo("D:20230401000000Z");
            assertThat(archivo.createInputStream().readAllBytes()).isEqualTo(json.toByteArray());
        }
    }

    @Test
    void el_encabezado_se_repite_y_las_firmas_van_con_los_ultimos_renglones() throws Exception {
        List<MetaLeida> metas = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            metas.add(EjemplosDeHoja.fila(100 + i, "Acción número " + i + " del programa.", 40, 10, null));
        }
        byte[] pdf = Impresos.pdf(EjemplosDeHoja.tmm(metas));

        try (PDDocument documento = Loader.loadPDF(pdf)) {
            int paginas = documento.getNumberOfPages();
            assertThat(paginas).isGreaterThan(10);
            for (int i = 1; i <= paginas; i++) {
                String pagina = Impresos.texto(documento, i, i, true);
                assertThat(pagina)
                        .contains("AYUNTAMIENTO DE VALLE SERENO", "PROGRAMA OPERATIVO ANUAL 2023")
                        .contains("AVANCE FÍSICO PROGRAMÁTICO", "RAMO: 54 Bienestar del Municipio")
                        .contains("PROGRAMA: 542 Vinculación con la comunidad")
                        .contains("UNIDAD EJECUTORA: 54101 Coordinación de Bibliotecas")
                        .contains("FINALIDAD: 2 Desarrollo social", "FUNCIÓN: 2 Vivienda", "SUBFUNCIÓN: 2 Desarrollo")
                        .contains("LÍNEAS DE ACCIÓN: 2.3.1 Fomento de la lectura", "2.13.1 Bibliotecas")
                        .contains("FECHA: ENERO-MARZO 2023", "TMM-F004")
                        .contains("METAS Y ACCIONES", "OBSERVACIONES", "Página " + i + " de " + paginas);
                assertThat(pagina.contains("Nombre y Firma")).isEqualTo(i == paginas);
                assertThat(pagina.contains("(continuación)")).isEqualTo(i > 1);
            }
            assertThat(Impresos.texto(documento, paginas, paginas, true)).contains("599.-", "ELABORÓ");
            assertThat(Impresos.partes(documento, "H1")).isEqualTo(1);
            assertThat(Impresos.partes(documento, "P"))
                    .as("los renglones de la clave y la fecha, y tres firmas")
                    .isEqualTo(9 + 3);
        }
        Conformidad.exigir(pdf);
    }

    @Test
    void el_encabezado_de_un_proyecto_se_repite_completo() throws Exception {
        byte[] pdf = Impresos.pdf(LecturasDeMuestra.pbrm(8, 1, 60));

        try (PDDocument documento = Loader.loadPDF(pdf)) {
            assertThat(documento.getNumberOfPages()).isGreaterThan(2);
            for (int i = 1; i <= documento.getNumberOfPages(); i++) {
                assertThat(Impresos.texto(documento, i, i, true))
                        .contains("Presupuesto Basado en Resultados Municipal", "PbRM 08c", "Identificador")
                        .contains("FINALIDAD : 01 Gobierno", "FUNCION Y SUBFUNCION : 0304 Función pública")
                        .contains("PROGRAMA Y SUBPROGRAMA : 0101 Control y evaluación de la gestión", "PROYECTO : 02")
                        .contains("DEPENDENCIA GENERAL : G00 CONTRALORÍA", "DEPENDENCIA AUXILIAR : 303")
                        .contains("ENTE PUBLICO: VALLE SERENO", "No.: 098", "Código");
            }
            assertThat(Impresos.partes(documento, "H1")).isEqualTo(1);
        }
        Conformidad.exigir(pdf);
    }

    @Test
    void con_muchas_lineas_de_accion_el_encabezado_que_se_repite_es_menor_pero_no_le_falta_ninguna() throws Exception {
        List<Clave> lineas = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            lineas.add(Clave.de("2." + i + ".3", "Propósito " + i + " del plan"));
        }
        Hoja hoja = LecturasDeMuestra.hojaTmm(
                1, 1, Clave.de("54101", "Bibliotecas"), lineas, EjemplosDeHoja.filas(60, null));

        try (PDDocument documento =
                Loader.loadPDF(Impresos.pdf(LecturasDeMuestra.lectura("TMM-F004", List.of(hoja))))) {
            for (int i = 2; i <= documento.getNumberOfPages(); i++) {
                String pagina = Impresos.texto(documento, i, i, true);
                lineas.forEach(linea -> assertThat(pagina).contains(linea.clave() + " " + linea.nombre()));
                assertThat(pagina).contains(".- Acción");
            }
        }
    }

    @Test
    void una_clave_por_revisar_lleva_su_marca_en_todas_las_hojas() throws Exception {
        Clave dudosa = new Clave("54201", "Bibliotecas", "5401", Estado.POR_REVISAR);
        Clave firme = Clave.de("54201", "Bibliotecas");

        assertThat(marcas(dudosa))
                .as("la de la clave y la del pie")
                .hasSizeGreaterThan(1)
                .containsOnly(2);
        assertThat(marcas(firme)).containsOnly(0);
    }

    private static int[] marcas(Clave unidad) throws IOException {
        Hoja hoja = LecturasDeMuestra.hojaTmm(1, 1, unidad, List.of(), EjemplosDeHoja.filas(40, null));
        try (PDDocument documento =
                Loader.loadPDF(Impresos.pdf(LecturasDeMuestra.lectura("TMM-F004", List.of(hoja))))) {
            int[] marcas = new int[documento.getNumberOfPages()];
            for (int i = 0; i < marcas.length; i++) {
                marcas[i] = Impresos.operadores(documento, i).split("0\\.7 0\\.23 0\\.05 rg", -1).length - 1;
            }
            return marcas;
        }
    }

    @Test
    void un_renglon_que_sigue_en_otra_hoja_repite_su_numero_sin_repetir_su_texto() throws Exception {
        byte[] pdf = Impresos.pdf(
                EjemplosDeHoja.conNota("palabras de la nota ".repeat(400).strip()));

        try (PDDocument documento = Loader.loadPDF(pdf)) {
            assertThat(documento.getNumberOfPages()).isGreaterThan(2);
            assertThat(Impresos.texto(pdf)).containsOnlyOnce("101.-").doesNotContain("101 (continuación)");
            assertThat(Impresos.operadores(documento, 0)).doesNotContain(" c\n");
            assertThat(Impresos.operadores(documento, 1)).contains(" c\n");
            assertThat(Impresos.operadores(documento, 2)).contains(" c\n");
        }
        Conformidad.exigir(pdf);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nunca_quedan_las_firmas_solas_en_una_hoja(int filas) throws Exception {
        List<MetaLeida> metas = new ArrayList<>();
        for (int i = 0; i < filas; i++) {
            metas.add(EjemplosDeHoja.fila(
                    100 + i, "Acción del programa, con una descripción de dos líneas.", 40, 5, "Nota"));
        }

        try (PDDocument documento = Loader.loadPDF(Impresos.pdf(EjemplosDeHoja.tmm(metas)))) {
            int paginas = documento.getNumberOfPages();
            assertThat(Impresos.texto(documento, paginas, paginas, true)).contains((99 + filas) + ".-");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TMM-F004", "PbRM-08c"})
    void una_hoja_sin_nada_tambien_se_imprime(String formato) throws Exception {
        Conformidad.exigir(Impresos.pdf(EjemplosDeHoja.todoNulo(formato)));
        Conformidad.exigir(Impresos.pdf(LecturasDeMuestra.lectura(formato, List.of(EjemplosDeHoja.vacia(List.of())))));
        Conformidad.exigir(Impresos.pdf(LecturasDeMuestra.lectura(formato, List.of())));
    }

    @Test
    void lo_que_ninguna_letra_dibuja_se_ve_como_recuadro_y_se_reporta() throws Exception {
        String raro = "Niñez \uD83D\uDC68\u200D\uD83D\uDC69 漢字 שלום مرحبا ½ µ \u0001\u0007 fin \uD800";
        Lectura lectura = EjemplosDeHoja.conDescripcion(raro);
        byte[] pdf = Impresos.pdf(lectura);

        assertThat(Impresos.letras(pdf))
                .contains("Niñez", "漢字", "½", "µ", "fin")
                .doesNotContain("#");
        assertThat(new Impresion().hallazgos(lectura))
                .extracting(hallazgo -> hallazgo.codigo())
                .containsExactly("GLIFO_FALTANTE", "CARACTER_DE_CONTROL");
        assertThat(new Impresion().hallazgos(lectura).get(0).mensaje())
                .contains("U+6F22")
                .doesNotContain("U+00F1");
        assertThat(new Impresion().hallazgos(EjemplosDeHoja.ordinaria())).isEmpty();
        Conformidad.exigir(pdf);
    }

    @Test
    void el_emblema_lleva_su_texto_alternativo() throws Exception {
        ByteArrayOutputStream imagen = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB), "png", imagen);
        PerfilDeImpresion perfil =
                PerfilDeImpresion.de("TMM-F004").conEmblema(Emblema.of(imagen.toByteArray(), "Escudo de Valle Sereno"));
        byte[] pdf = Impresos.pdf(new Impresion().conPerfil(perfil), EjemplosDeHoja.ordinaria());

        Conformidad.exigir(pdf);
        try (PDDocument documento = Loader.loadPDF(pdf)) {
            assertThat(documento.getPage(0).getResources().getXObjectNames()).hasSize(2);
        }
    }

    @Test
    void la_huella_depende_de_las_cifras_y_no_de_las_notas() throws Exception {
        String una = Impresos.texto(Impresos.pdf(EjemplosDeHoja.conNota("Por lluvia.")));
        String otraNota = Impresos.texto(Impresos.pdf(EjemplosDeHoja.conNota("Por obra.")));
        String otraCifra = Impresos.texto(Impresos.pdf(EjemplosDeHoja.conDescripcion("Impartir talleres.")));

        assertThat(huella(una)).isEqualTo(huella(otraNota)).isNotEqualTo(huella(otraCifra));
    }

    private static String huella(String texto) {
        int lugar = texto.indexOf("Huella ");
        return texto.substring(lugar, lugar + "Huella 0000-0000-0000-0000".length());
    }
}
