package mx.avance.lectura.formato.pbrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.avance.lectura.Lector;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Correccion;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.FirmaLeida;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.lectura.fuente.PdfDePrueba;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.Test;

class PbRM08cTest {

    private static final String CABECERA = """
            Presupuesto Basado en Resultados Municipal

                                              Identificador  Denominación
                                   FINALIDAD :      01       Gobierno
                        FUNCION Y SUBFUNCION :      0304     Función de prueba
                      PROGRAMA Y SUBPROGRAMA :      0101     Programa de  prueba
                                    PROYECTO :      07       Proyecto inventado
            PbRM 08c     AVANCE TRIMESTRAL DE METAS DE
                         ACCION POR PROYECTO    DEPENDENCIA GENERAL :  G00  JARDINES
                                               DEPENDENCIA AUXILIAR :  303  VIVERO

            ENTE PUBLICO: VILLA INVENTADA                          No.: 045

                        Avance Trimestral de Metas de Acción por Proyecto
            Código de   Descripción de    Unidad   Programada
              Acción       Acciones         de       Anual

            """;

    private static final String PIE = """


                           Presupuesto                Presupuesto Ejercido
                       Autorizado Anual por          Acumulado al Trimestre         Variacion %
                             Proyecto                   por Proyecto
                             1,000.00                      362.70                     36.27

                 ELABORO                     REVISO                    AUTORIZO

                 Rosa Prueba              Luis Ejemplo
                 Jefa del vivero          Contralor

                               Hoja 1 de 1
            """;

    private static Lectura leer(String filas, OpcionesDeLectura opciones) throws Exception {
        return Lector.deSerie().leer("pbrm.txt", (CABECERA + filas + PIE).getBytes(StandardCharsets.UTF_8), opciones);
    }

    private static List<MetaLeida> filas(String filas) throws Exception {
        return leer(filas, OpcionesDeLectura.NINGUNA).hojas().get(0).metas();
    }

    private static Cifras propuesta(MetaLeida meta) {
        Correccion propuesta = meta.propuesta();
        if (propuesta == null) {
            throw new AssertionError("La fila " + meta.numero() + " no tiene propuesta");
        }
        return propuesta.cifras();
    }

    private static String fila(int numero, String texto, String unidad, String... cifras) {
        StringBuilder fila = new StringBuilder(String.format("%5d   %-40s  %-12s", numero, texto, unidad));
        for (String cifra : cifras) {
            fila.append(String.format("%11s", cifra));
        }
        return fila.append("\n\n").toString();
    }

    @Test
    void lee_la_cabecera_con_sus_claves_como_estan_impresas() throws Exception {
        Hoja hoja = leer(
                        fila(1, "PLANTAR", "ÁRBOL", "12.00", "3.00", "3.00", "0.00", "100.00", "6.00", "6.00", "50.00"),
                        OpcionesDeLectura.NINGUNA)
                .hojas()
                .get(0);
        assertThat(hoja.ente()).isEqualTo("VILLA INVENTADA");
        assertThat(hoja.ejercicio()).isNull();
        assertThat(hoja.trimestre()).isNull();
        assertThat(hoja.ramo()).isNull();
        assertThat(hoja.finalidad()).hasToString("Clave[clave=01, nombre=Gobierno, leido=null, estado=null]");
        assertThat(hoja.funcion()).isEqualTo(hoja.subfuncion());
        assertThat(hoja.funcion()).extracting("clave", "nombre").containsExactly("0304", "Función de prueba");
        assertThat(hoja.programa()).extracting("clave", "nombre").containsExactly("0101", "Programa de prueba");
        assertThat(hoja.propiosDePbRM()).satisfies(propios -> {
            assertThat(propios.proyecto()).extracting("clave").isEqualTo("07");
            assertThat(propios.dependenciaGeneral())
                    .extracting("clave", "nombre")
                    .containsExactly("G00", "JARDINES");
            assertThat(propios.dependenciaAuxiliar()).extracting("clave").isEqualTo("303");
            assertThat(propios.folio()).isEqualTo("045");
            assertThat(propios.presupuesto()).extracting("autorizadoAnual").isEqualTo(new BigDecimal("1000.00"));
            assertThat(propios.presupuesto()).extracting("variacionPorcentual").isEqualTo(new BigDecimal("36.27"));
        });
        assertThat(hoja.firmas()).extracting(FirmaLeida::nombre).containsExactly("Rosa Prueba", "Luis Ejemplo", null);
        assertThat(hoja.firmas()).extracting(FirmaLeida::cargo).containsExactly("Jefa del vivero", "Contralor", null);
    }

    @Test
    void una_fila_que_cuadra_queda_conciliada_con_todas_sus_cifras() throws Exception {
        MetaLeida meta = filas(fila(
                                3,
                                "REGAR",
                                "RIEGO",
                                "1,200.00",
                                "300.00",
                                "450.00",
                                "-150.00",
                                "150.00",
                                "600.00",
                                "600.00",
                                "50.00")
                        + fila(4, "PODAR", "PODA", "8.00", "0.00", "2.00", "-2.00", "100.00", "2.00", "6.00", "25.00"))
                .get(0);
        assertThat(meta.estado()).isEqualTo(Estado.CONCILIADA);
        assertThat(meta.hallazgos()).isEmpty();
        Cifras cifras = meta.cifras();
        assertThat(cifras.metaAnual()).isEqualTo(Cantidad.of(1200));
        assertThat(cifras.programado().en(Trimestre.de(1))).contains(Cantidad.of(300));
        assertThat(cifras.alcanzado().en(Trimestre.de(1))).contains(Cantidad.of(450));
        assertThat(cifras.avanceAbsoluto()).isEqualTo(Cantidad.of(600));
        assertThat(cifras.avanceRelativo()).isEqualTo(new BigDecimal("50.00"));
        assertThat(cifras.variaciones())
                .isEqualTo(new Cifras.Variaciones(
                        new BigDecimal("-150.00"),
                        new BigDecimal("150.00"),
                        new BigDecimal("600.00"),
                        new BigDecimal("50.00")));
    }

    @Test
    void el_trimestre_dado_dice_en_que_lugar_van_sus_cifras() throws Exception {
        Hoja hoja = leer(
                        fila(1, "PLANTAR", "ÁRBOL", "12.00", "3.00", "2.00", "1.00", "66.67", "6.00", "6.00", "50.00"),
                        new OpcionesDeLectura(new Ejercicio(2016), Trimestre.de(2)))
                .hojas()
                .get(0);
        assertThat(hoja.ejercicio()).isEqualTo(2016);
        assertThat(hoja.trimestre()).isEqualTo(2);
        Cifras cifras = hoja.metas().get(0).cifras();
        assertThat(cifras.programado().en(Trimestre.de(1))).isEmpty();
        assertThat(cifras.programado().en(Trimestre.de(2))).contains(Cantidad.of(3));
        assertThat(cifras.alcanzado().en(Trimestre.de(2))).contains(Cantidad.of(2));
    }

    @Test
    void en_el_primer_trimestre_lo_acumulado_es_lo_del_trimestre() throws Exception {
        String fila = fila(1, "PLANTAR", "ÁRBOL", "12.00", "3.00", "3.00", "0.00", "100.00", "6.00", "6.00", "50.00");
        MetaLeida meta = leer(fila, new OpcionesDeLectura(null, Trimestre.de(1)))
                .hojas()
                .get(0)
                .metas()
                .get(0);
        assertThat(meta.estado()).isEqualTo(Estado.POR_REVISAR);
        assertThat(meta.hallazgos()).extracting(HallazgoRedactado::codigo).containsExactly("ACUMULADO");
    }

    @Test
    void una_variacion_y_un_porcentaje_que_no_salen_van_a_revision_con_propuesta() throws Exception {
        MetaLeida meta = filas(fila(
                        1, "INFORMAR", "INFORME", "100.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "50.00"))
                .get(0);
        assertThat(meta.estado()).isEqualTo(Estado.POR_REVISAR);
        assertThat(meta.hallazgos()).extracting(HallazgoRedactado::codigo).containsExactly("VARIACION", "PORCENTAJE");
        assertThat(meta.cifras().metaAnual()).isEqualTo(Cantidad.of(100));
        assertThat(meta.cifras().avanceRelativo()).isEqualTo(new BigDecimal("50.00"));
        assertThat(propuesta(meta).variaciones())
                .extracting("anual", "anualPorcentual")
                .containsExactly(new BigDecimal("100.00"), new BigDecimal("0.00"));
        assertThat(meta.alternativas())
                .extracting(Correccion::cifras)
                .extracting(Cifras::avanceAbsoluto)
                .contains(Cantidad.of(50));
    }

    @Test
    void un_digito_mal_leido_se_repara_con_lo_que_las_demas_cifras_prueban() throws Exception {
        MetaLeida meta = filas(
                        fila(1, "PLANTAR", "ÁRBOL", "12.00", "3.00", "8.00", "0.00", "100.00", "6.00", "6.00", "50.00"))
                .get(0);
        assertThat(meta.estado()).isEqualTo(Estado.POR_REVISAR);
        assertThat(meta.cifras().alcanzado().en(Trimestre.de(1))).contains(Cantidad.of(8));
        assertThat(propuesta(meta).alcanzado().en(Trimestre.de(1))).contains(Cantidad.of(3));
    }

    @Test
    void una_cifra_perdida_deja_su_lugar_vacio_y_la_propuesta_la_repone() throws Exception {
        MetaLeida meta = filas(fila(
                                1, "PLANTAR", "ÁRBOL", "12.00", "3.00", "3.00", "0.00", "100.00", "6.00", "6.00",
                                "50.00")
                        + fila(2, "REGAR", "RIEGO", "12.00", "3.00", "", "0.00", "100.00", "6.00", "6.00", "50.00"))
                .get(1);
        assertThat(meta.estado()).isEqualTo(Estado.POR_REVISAR);
        assertThat(meta.cifras().alcanzado().estaVacio()).isTrue();
        assertThat(meta.cifras().programado().en(Trimestre.de(1))).contains(Cantidad.of(3));
        assertThat(meta.hallazgos()).extracting(HallazgoRedactado::codigo).containsExactly("CELDA_ILEGIBLE");
        assertThat(propuesta(meta).alcanzado().en(Trimestre.de(1))).contains(Cantidad.of(3));
    }

    @Test
    void no_se_propone_una_cifra_que_nadie_pudo_escribir() throws Exception {
        String buena = fila(1, "PLANTAR", "ÁRBOL", "12.00", "3.00", "3.00", "0.00", "100.00", "6.00", "6.00", "50.00");
        MetaLeida conCincoDecimales = filas(buena
                        + fila(2, "REGAR", "RIEGO", "12.00", "", "3.00", "0.00001", "100.00", "6.00", "6.00", "50.00"))
                .get(1);
        MetaLeida desmedida = filas(buena
                        + fila(2, "REGAR", "RIEGO", "1234567890123456", "3", "3", "0", "100", "6", "6.00", "50.00"))
                .get(1);

        assertThat(conCincoDecimales.estado()).isEqualTo(Estado.POR_REVISAR);
        assertThat(propuesta(conCincoDecimales).programado().en(Trimestre.de(1)))
                .contains(Cantidad.of(3));
        assertThat(desmedida.estado()).isEqualTo(Estado.POR_REVISAR);
        assertThat(desmedida.cifras().metaAnual()).isNull();
    }

    @Test
    void un_porcentaje_desbordado_se_calcula_y_no_es_motivo_de_revision() throws Exception {
        MetaLeida meta = filas(fila(
                        1, "PLANTAR", "ÁRBOL", "12.00", "1.00", "30.00", "-29.00", "*******", "30.00", "-18.00",
                        "250.00"))
                .get(0);
        assertThat(meta.estado()).isEqualTo(Estado.CONCILIADA);
        assertThat(meta.hallazgos()).extracting(HallazgoRedactado::codigo).containsExactly("PORCENTAJE_DESBORDADO");
        assertThat(meta.cifras().variaciones())
                .extracting("trimestralPorcentual")
                .isEqualTo(new BigDecimal("3000.00"));
        assertThat(filas(fila(
                                1, "PLANTAR", "ÁRBOL", "12.00", "3.00", "3.00", "0.00", "*******", "6.00", "6.00",
                                "50.00"))
                        .get(0)
                        .estado())
                .isEqualTo(Estado.POR_REVISAR);
    }

    @Test
    void una_letra_dentro_de_una_cifra_se_normaliza_y_se_dice() throws Exception {
        MetaLeida meta = filas(
                        fila(1, "PLANTAR", "ÁRBOL", "l2.O0", "3.00", "3.00", "0.00", "100.00", "6.00", "6.00", "50.00"))
                .get(0);
        assertThat(meta.estado()).isEqualTo(Estado.CONCILIADA);
        assertThat(meta.cifras().metaAnual()).isEqualTo(Cantidad.of(12));
        assertThat(meta.hallazgos()).extracting(HallazgoRedactado::codigo).containsExactly("CIFRA_NORMALIZADA");
    }

    @Test
    void la_descripcion_y_la_unidad_siguen_en_los_renglones_de_abajo() throws Exception {
        String dosRenglones = fila(
                                1,
                                "REVISAR LOS RIEGOS DEL VIVERO Y DE LOS",
                                "VISITA DE",
                                "12.00",
                                "3.00",
                                "3.00",
                                "0.00",
                                "100.00",
                                "6.00",
                                "6.00",
                                "50.00")
                        .stripTrailing()
                + "\n        PARQUES                                   CAMPO\n\n"
                + fila(
                                2,
                                "ESTA DESCRIPCION LLENA TODA LA COLUMNA AAA",
                                "PIEZA",
                                "12.00",
                                "3.00",
                                "3.00",
                                "0.00",
                                "100.00",
                                "6.00",
                                "6.00",
                                "50.00")
                        .replace("AAA  PIEZA", "AAA PIEZA ");
        List<MetaLeida> metas = filas(dosRenglones);
        assertThat(metas.get(0).descripcion()).isEqualTo("REVISAR LOS RIEGOS DEL VIVERO Y DE LOS PARQUES");
        assertThat(metas.get(0).unidadMedida()).isEqualTo("VISITA DE CAMPO");
        assertThat(metas.get(1).descripcion()).isEqualTo("ESTA DESCRIPCION LLENA TODA LA COLUMNA AAA");
        assertThat(metas.get(1).unidadMedida()).isEqualTo("PIEZA");
    }

    @Test
    void en_un_pdf_las_paginas_con_la_misma_cabecera_son_una_hoja() throws Exception {
        byte[] bytes;
        try (PdfDePrueba pdf = new PdfDePrueba()) {
            cabecera(pdf, "01");
            fila(pdf, 200, "1", "12.00", "3.00", "3.00", "0.00", "100.00", "6.00", "6.00", "50.00");
            fila(pdf, 213, "2", "8.00", "0.00", "2.00", "-2.00", "100.00", "2.00", "6.00", "25.00");
            cabecera(pdf.pagina(), "01");
            fila(pdf, 200, "3", "4.00", "1.00", "0.00", "1.00", "0.00", "0.00", "4.00", "0.00");
            cabecera(pdf.pagina(), "02");
            fila(pdf, 200, "1", "4.00", "1.00", "0.00", "1.00", "0.00", "0.00", "4.00", "0.00");
            bytes = pdf.bytes();
        }
        Lectura lectura = Lector.deSerie().leer("pbrm.pdf", bytes, OpcionesDeLectura.NINGUNA);
        assertThat(lectura.formato()).isEqualTo("PbRM-08c");
        assertThat(lectura.hojas()).extracting(hoja -> hoja.metas().size()).containsExactly(3, 1);
        assertThat(lectura.metas(Estado.CONCILIADA)).isEqualTo(4);
        assertThat(lectura.hojas().get(0).metas().get(2).celdas())
                .allMatch(celda -> Integer.valueOf(2).equals(celda.pagina()));
    }

    private static void cabecera(PdfDePrueba pdf, String proyecto) throws Exception {
        pdf.en(50, 60, "PbRM 08c").en(200, 60, "FINALIDAD :").en(300, 60, "01").en(340, 60, "Gobierno");
        pdf.en(200, 70, "FUNCION Y SUBFUNCION :").en(300, 70, "0304").en(340, 70, "Funcion");
        pdf.en(200, 80, "PROGRAMA Y SUBPROGRAMA :").en(300, 80, "0101").en(340, 80, "Programa");
        pdf.en(200, 90, "PROYECTO :").en(300, 90, proyecto).en(340, 90, "Proyecto");
        pdf.en(200, 100, "DEPENDENCIA GENERAL :").en(300, 100, "G00").en(340, 100, "Jardines");
        pdf.en(200, 110, "DEPENDENCIA AUXILIAR :").en(300, 110, "303").en(340, 110, "Vivero");
    }

    private static void fila(PdfDePrueba pdf, float y, String numero, String... cifras) throws Exception {
        for (int i = 0; i < cifras.length; i++) {
            pdf.hasta(420 + 45 * i, y, cifras[i]);
        }
        pdf.en(60, y + 1.5f, numero).en(90, y, "Accion " + numero).en(300, y, "Pieza");
    }
}
