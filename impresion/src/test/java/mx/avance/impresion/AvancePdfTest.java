package mx.avance.impresion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.impresion.AvanceImpreso.Congelada;
import mx.avance.impresion.AvanceImpreso.FirmaDeAvance;
import mx.avance.lectura.Lector;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Lectura;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.ActividadExtraordinaria;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.UnidadMedida;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class AvancePdfTest {

    private static final Instant FECHA = Instant.parse("2026-04-07T18:00:00Z");
    private static final String HUELLA = "0f3a91bc".repeat(8);

    private static RenglonDeAvance.Borrador renglon(int numero, String descripcion, long anual, PorTrimestre p) {
        return RenglonDeAvance.de(numero)
                .descripcion(descripcion)
                .unidadMedida(UnidadMedida.of("Beneficiario"))
                .metaAnual(Cantidad.of(anual))
                .programado(p)
                .lineasAccion(List.of(LineaAccion.of("2.3.1")));
    }

    /** The parent raised by an arrastre and two acciones, as the sample prints them; the last one not captured. */
    private static List<RenglonDeAvance> renglones() {
        return List.of(
                renglon(100, "Fomentar la lectura", 446, PorTrimestre.of(146, 91, 207, 22))
                        .arrastres(PorTrimestre.VACIO.con(Trimestre.ABR_JUN, Cantidad.of(20)))
                        .renglon(),
                renglon(102, "Atender a escuelas", 276, PorTrimestre.of(76, 71, 107, 22))
                        .metaPadre(100)
                        .alcanzado(PorTrimestre.VACIO.con(Trimestre.ENE_MAR, Cantidad.of(76)))
                        .absoluto(Cantidad.of(76))
                        .relativo(BigDecimal.valueOf(28))
                        .renglon(),
                renglon(103, "Reparar acervo", 20, PorTrimestre.of(20, 20, 0, 0))
                        .metaPadre(100)
                        .observacion(new Observacion("El proveedor no entregó el material."))
                        .renglon());
    }

    private static AvanceImpreso hoja(
            EncabezadoDePoa encabezado, List<FirmaDeAvance> firmas, String leyenda, Optional<Congelada> congelada) {
        return hoja(encabezado, List.of(), firmas, leyenda, congelada);
    }

    private static AvanceImpreso hoja(
            EncabezadoDePoa encabezado,
            List<ActividadExtraordinaria> extraordinarias,
            List<FirmaDeAvance> firmas,
            String leyenda,
            Optional<Congelada> congelada) {
        return new AvanceImpreso(
                encabezado, Trimestre.ENE_MAR, renglones(), extraordinarias, firmas, leyenda, congelada);
    }

    private static byte[] pdf(AvanceImpreso hoja) throws IOException {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        new ImpresionDeAvance().pdf(List.of(hoja), FECHA, salida);
        return salida.toByteArray();
    }

    private static AvanceImpreso enPapel() {
        return hoja(
                EjemplosDePoa.paramunicipal(),
                List.of(
                        new FirmaDeAvance(Papel.ELABORO, "María Solís", "Jefa del Departamento", ""),
                        new FirmaDeAvance(Papel.AUTORIZO, "", "", "")),
                "Para firma autógrafa, impresa el 07/04/2026",
                Optional.of(new Congelada("H-2026-0001", HUELLA, "https://avance.ejemplo/folio")));
    }

    @Test
    void la_hoja_es_pdf_a_y_accesible_y_sale_igual_cada_vez() throws Exception {
        byte[] impresa = pdf(enPapel());

        Conformidad.exigir(impresa);
        assertThat(pdf(enPapel())).isEqualTo(impresa);
        assertThat(Impresos.texto(impresa))
                .contains(
                        "TMM-F004",
                        "H-2026-0001",
                        "ENERO-MARZO",
                        "446",
                        "91",
                        "28%",
                        "El proveedor no entregó",
                        "María Solís",
                        "RESPONSABLE DEL RAMO",
                        "Nombre y Firma",
                        "Para firma autógrafa");
    }

    @Test
    void el_codigo_lleva_la_direccion_del_folio_o_el_folio_con_su_huella_completa() {
        assertThat(HojaTmmF004.de(enPapel(), PerfilDeImpresion.de("TMM-F004"))
                        .huella()
                        .codigo())
                .isEqualTo("https://avance.ejemplo/folio");
        AvanceImpreso sinDireccion = hoja(
                EjemplosDePoa.paramunicipal(), List.of(), "", Optional.of(new Congelada("H-2026-0001", HUELLA, "")));
        assertThat(HojaTmmF004.de(sinDireccion, PerfilDeImpresion.de("TMM-F004"))
                        .huella()
                        .codigo())
                .isEqualTo("AVANCE-FOLIO-1:H-2026-0001:" + HUELLA.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void donde_se_firmo_dice_como_y_quien_y_un_borrador_dice_que_lo_es() throws Exception {
        String firmada = Impresos.texto(pdf(hoja(
                EjemplosDePoa.paramunicipal(),
                List.of(
                        new FirmaDeAvance(Papel.ELABORO, "Ana Ríos", "Jefa", "Elaborado en el sistema por Ana Ríos"),
                        new FirmaDeAvance(Papel.REVISO, "Luz Díaz", "Directora", "Firma autógrafa: Luz Díaz")),
                "Revisada; falta una firma",
                Optional.of(new Congelada("", HUELLA, "")))));
        assertThat(firmada)
                .contains("Elaborado en el sistema por Ana Ríos", "Firma autógrafa: Luz Díaz", "Revisada; falta una");
        assertThat(Impresos.texto(
                        pdf(hoja(EjemplosDePoa.paramunicipal(), List.of(), "BORRADOR — sin firmas", Optional.empty()))))
                .contains("BORRADOR — sin firmas");
        assertThatThrownBy(() -> hoja(
                        EjemplosDePoa.paramunicipal(),
                        List.of(
                                new FirmaDeAvance(Papel.REVISO, "A", "", ""),
                                new FirmaDeAvance(Papel.REVISO, "B", "", "")),
                        "",
                        Optional.empty()))
                .hasMessageContaining("Cada lugar lleva una firma");
    }

    @Test
    void el_libro_lleva_las_mismas_cifras_con_sus_formulas() throws Exception {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        new ImpresionDeAvance().xlsx(List.of(enPapel()), salida);
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(salida.toByteArray()))) {
            StringBuilder formulas = new StringBuilder();
            libro.getSheetAt(0)
                    .forEach(fila -> fila.forEach(celda -> {
                        if (celda.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA) {
                            formulas.append(celda.getCellFormula()).append('\n');
                        }
                    }));
            assertThat(formulas).contains("ROUND(").contains("SUM(");
        }
    }

    private static List<ActividadExtraordinaria> extraordinarias(int cuantas) {
        List<ActividadExtraordinaria> actividades = new ArrayList<>();
        for (int i = 1; i <= cuantas; i++) {
            actividades.add(new ActividadExtraordinaria(
                    i == 1 ? "103 apoyos por la inundación" : "Jornada de limpieza del arroyo número " + i,
                    UnidadMedida.of("Apoyo"),
                    Cantidad.of(37 + i),
                    i == 1
                            ? Optional.of(new Observacion("La pidió Protección Civil el 3 de marzo."))
                            : Optional.empty()));
        }
        return actividades;
    }

    private static AvanceImpreso conExtraordinarias(int cuantas) {
        return hoja(
                EjemplosDePoa.paramunicipal(),
                extraordinarias(cuantas),
                enPapel().firmas(),
                "Para firma autógrafa, impresa el 07/04/2026",
                enPapel().congelada());
    }

    private static byte[] xlsx(AvanceImpreso hoja) throws IOException {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        new ImpresionDeAvance().xlsx(List.of(hoja), salida);
        return salida.toByteArray();
    }

    @Test
    void lo_extraordinario_se_imprime_aparte_y_la_hoja_sigue_siendo_pdf_a_y_accesible() throws Exception {
        assertThat(Impresos.texto(pdf(enPapel()))).doesNotContain("EXTRAORDINARIAS");
        for (int cuantas : new int[] {1, 2, 40}) {
            byte[] impresa = pdf(conExtraordinarias(cuantas));
            Conformidad.exigir(impresa);
            assertThat(Impresos.letras(impresa))
                    .containsOnlyOnce("E1.103apoyosporlainundación")
                    .contains("ACTIVIDADESEXTRAORDINARIAS", "LapidióProtecciónCivil", "E" + cuantas + ".");
            try (PDDocument documento = Loader.loadPDF(impresa)) {
                int paginas = documento.getNumberOfPages();
                assertThat(Impresos.texto(documento, paginas, paginas, false))
                        .as("la última actividad y las firmas van juntas")
                        .contains("E" + cuantas + ".", "María Solís");
                assertThat(Impresos.partes(documento, "Table")).isEqualTo(2);
            }
        }
    }

    @Test
    void lo_extraordinario_va_en_el_libro_bajo_la_tabla_en_la_columna_del_trimestre() throws Exception {
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(xlsx(conExtraordinarias(2))))) {
            List<String> renglones = new ArrayList<>();
            libro.getSheetAt(0).forEach(fila -> {
                if (fila.getCell(1) != null && fila.getCell(1).toString().startsWith("E")) {
                    renglones.add(fila.getCell(1) + " | " + fila.getCell(2) + " | " + fila.getCell(5));
                }
            });
            assertThat(renglones)
                    .containsExactly(
                            "E1. 103 apoyos por la inundación | Apoyo | 38.0",
                            "E2. Jornada de limpieza del arroyo número 2 | Apoyo | 39.0");
        }
    }

    @Test
    void lo_extraordinario_impreso_no_se_lee_como_una_meta() throws Exception {
        for (int cuantas : new int[] {1, 40}) {
            AvanceImpreso con = conExtraordinarias(cuantas);
            AvanceImpreso sin = conExtraordinarias(0);
            assertThat(Diferencias.entre(leida("pdf", pdf(sin)), leida("pdf", pdf(con))))
                    .as("PDF con " + cuantas)
                    .isEmpty();
            assertThat(Diferencias.entre(leida("xlsx", xlsx(sin)), leida("xlsx", xlsx(con))))
                    .as("XLSX con " + cuantas)
                    .isEmpty();
        }
    }

    private static Lectura leida(String tipo, byte[] impresa) throws Exception {
        return Lector.deSerie().leer("hoja." + tipo, impresa, OpcionesDeLectura.NINGUNA);
    }

    @Test
    void el_acuse_es_pdf_a_y_accesible_y_dice_quien_recibio_y_que() throws Exception {
        AcuseDeAvance acuse = new AcuseDeAvance(
                EjemplosDePoa.paramunicipal(),
                Trimestre.ENE_MAR,
                "R-2026-0007",
                "Persona de Planeación",
                LocalDate.of(2026, 4, 13),
                "el 13 de abril de 2026 a las 12:00",
                2,
                List.of(new AcuseDeAvance.Firmado(
                        Papel.AUTORIZO,
                        "Luz Díaz",
                        "Directora",
                        "Firma autógrafa, folio H-2026-0001",
                        LocalDate.of(2026, 4, 9))),
                HUELLA);
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        new ImpresionDeAvance().acuse(acuse, FECHA, salida);

        Conformidad.exigir(salida.toByteArray());
        assertThat(Impresos.texto(salida.toByteArray()))
                .contains(
                        "ACUSE DE RECEPCIÓN",
                        "R-2026-0007",
                        "ALCANCE",
                        "AUTORIZÓ",
                        "9 de abril de 2026",
                        "Lo recibió en el sistema Persona de Planeación, el 13 de abril de 2026 a las 12:00.",
                        HUELLA.substring(0, 20));
    }
}
