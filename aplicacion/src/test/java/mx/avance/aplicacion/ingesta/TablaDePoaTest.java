package mx.avance.aplicacion.ingesta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.avance.aplicacion.plataforma.tabla.LectorDeTablas;
import mx.avance.aplicacion.plataforma.tabla.Tabla;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.UnidadMedida;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablaDePoaTest {

    private static final Set<String> CATALOGO = Set.of("visita", "apoyo", "reunion", "informe", "porcentaje");

    @Test
    void la_hoja_de_siempre_se_entiende_sin_decir_nada() {
        Traido traido = leer("""
            MUNICIPIO DE SANTA INÉS
            Programa Operativo Anual 2026

            No.|Metas y acciones|Unidad de medida|Meta anual|Ene-Mar|Abr-Jun|Jul-Sep|Oct-Dic|L/A
            100|Visitar a las familias|Visita|446|146|71|207|22|2.3.1, 2.13.1
            101|Recorrer colonias|VISITAS|150|50|0|100|0|2.3.1
            |TOTAL||596|196|71|307|22|
            200|Rendir informes|Informe|1,234|1,000|100|100|34|4
            """);

        assertThat(traido.renglones())
                .extracting(renglon -> renglon.renglon().toString())
                .containsExactly(
                        "100 | anual 446 | P [146, 71, 207, 22]",
                        "101 | anual 150 | P [50, 0, 100, 0]",
                        "200 | anual 1234 | P [1000, 100, 100, 34]");
        assertThat(renglon(traido, 101).metaPadre()).hasValue(100);
        assertThat(renglon(traido, 101).unidadMedida()).contains(UnidadMedida.of("Visita"));
        assertThat(renglon(traido, 100).lineasAccion()).hasToString("[2.3.1, 2.13.1]");
        assertThat(renglon(traido, 200).lineasAccion()).hasToString("[4]");
        assertThat(traido.omitidos())
                .extracting(Reparo::lugar, omitido -> omitido.defecto().clave())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("A7", "ingesta.total"));
    }

    @Test
    void un_encabezado_de_dos_renglones_separa_lo_programado_de_lo_alcanzado() {
        Tabla tabla = tabla("""
            No.|Descripción|U. de M.|Meta anual|Ene-Mar||Abr-Jun||Jul-Sep||Oct-Dic||
            ||||P|A|P|A|P|A|P|A|L/A
            100|Visitar a las familias|Visita|20|5|4|5|0|5|0|5|0|4
            """);

        Mapeo mapeo = Adivinanza.de(tabla, "54202", CATALOGO::contains);

        assertThat(mapeo.encabezado()).isEqualTo(2);
        assertThat(mapeo.columnas())
                .containsEntry(5, Campo.P_ENE_MAR)
                .containsEntry(7, Campo.P_ABR_JUN)
                .containsEntry(9, Campo.P_JUL_SEP)
                .containsEntry(11, Campo.P_OCT_DIC)
                .containsEntry(13, Campo.LINEAS_DE_ACCION)
                .doesNotContainKeys(6, 8, 10, 12);
    }

    @ParameterizedTest
    @CsvSource({
        "Primer trimestre|2do trim|Trimestre 3|IV Trimestre",
        "Enero - Marzo|Abril a Junio|Julio-Sept|Octubre/Diciembre",
        "T1|T2|T3|T4",
        "1er Trimestre|2º Trimestre|3er. Trimestre|4to. Trimestre"
    })
    void los_trimestres_se_conocen_por_cualquiera_de_sus_nombres(String nombres) {
        Mapeo mapeo = Adivinanza.de(
                tabla("Meta|Descripción|Anual|" + nombres
                        + "\n1|Una meta|4|1|1|1|1\n2|Otra meta|4|1|1|1|1\n3|Otra|4|1|1|1|1"),
                "54202",
                CATALOGO::contains);

        assertThat(mapeo.columnas())
                .isEqualTo(new TreeMap<>(Map.of(
                        1,
                        Campo.NUMERO,
                        2,
                        Campo.DESCRIPCION,
                        3,
                        Campo.META_ANUAL,
                        4,
                        Campo.P_ENE_MAR,
                        5,
                        Campo.P_ABR_JUN,
                        6,
                        Campo.P_JUL_SEP,
                        7,
                        Campo.P_OCT_DIC)));
    }

    @Test
    void los_meses_se_suman_por_trimestre() {
        Traido traido = leer("""
            Clave|Actividad|Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Octubre|Noviembre|Diciembre
            100|Atender a la gente|1|2|3|4|5|6|7|8|9|10|11|12
            """);

        assertThat(traido.renglones().get(0).renglon()).hasToString("100 | anual - | P [6, 15, 24, 33]");
    }

    @Test
    void sin_encabezado_las_cifras_dicen_que_columna_es_cual() {
        Traido traido = leer("""
            100|Visitar a las familias del municipio|Visita|40|10|10|10|10|2.3.1
            101|Recorrer las colonias del poniente|Visita|30|10|10|5|5|2.3.1
            102|Entregar apoyos a quienes lo piden|Apoyo|50|20|10|10|10|2.3.2
            """);

        assertThat(traido.renglones())
                .extracting(renglon -> renglon.renglon().toString())
                .containsExactly(
                        "100 | anual 40 | P [10, 10, 10, 10]",
                        "101 | anual 30 | P [10, 10, 5, 5]",
                        "102 | anual 50 | P [20, 10, 10, 10]");
        assertThat(renglon(traido, 102).unidadMedida()).contains(UnidadMedida.of("Apoyo"));
        assertThat(renglon(traido, 102).lineasAccion()).hasToString("[2.3.2]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,1.1,1.2,2,2.1; 100,101>100,102>100,200,201>200",
                "100,100/101,100/102,200; 100,101>100,102>100,200",
                "1,2,3; 1,2,3",
                "100,101,200,205; 100,101>100,200,205>200",
                "1,1.8,1.9,1.1,1.11; 100,108>100,109>100,110>100,111>100",
                "1.-,2.-; 1,2"
            })
    void los_numeros_de_cada_hoja_se_vuelven_los_de_la_forma(String escritos, String esperados) {
        List<Optional<Numeracion.Numero>> numeros = Numeracion.numerar(
                List.of(escritos.split(",")).stream()
                        .map(escrito -> new Numeracion.Escrito(escrito, "", Optional.empty()))
                        .toList(),
                false);

        assertThat(numeros.stream()
                        .map(numero -> numero.map(uno -> uno.numero()
                                        + (uno.padre().isPresent()
                                                ? ">" + uno.padre().getAsInt()
                                                : ""))
                                .orElse("-"))
                        .collect(Collectors.joining(",")))
                .isEqualTo(esperados);
    }

    @Test
    void sin_numeros_los_renglones_se_numeran_en_su_orden_y_se_dice() {
        Traido traido = leer("""
            Tipo|Actividad|Anual|T1|T2|T3|T4
            Meta|Atender a la gente|4|1|1|1|1
            Acción|Abrir la ventanilla|4|1|1|1|1
            Acción|Contestar el teléfono|4|1|1|1|1
            Meta|Informar al cabildo|4|1|1|1|1
            """);

        assertThat(traido.renglones())
                .extracting(renglon -> renglon.renglon().numero())
                .containsExactly(100, 101, 102, 200);
        assertThat(renglon(traido, 102).metaPadre()).hasValue(100);
        assertThat(traido.avisos()).extracting(aviso -> aviso.defecto().clave()).containsExactly("ingesta.numerados");
    }

    @Test
    void el_numero_puede_ir_delante_de_la_descripcion() {
        Traido traido = leer("""
            Metas y acciones|Meta anual|T1|T2|T3|T4
            100.- Visitar a las familias|4|1|1|1|1
            101 Recorrer colonias|4|1|1|1|1
            """);

        assertThat(renglon(traido, 100).descripcion()).isEqualTo("Visitar a las familias");
        assertThat(renglon(traido, 101).descripcion()).isEqualTo("Recorrer colonias");
    }

    @Test
    void lo_que_no_es_una_cifra_se_rechaza_en_su_lugar_y_el_renglon_sigue() {
        Traido traido = leer("""
            No.|Descripción|Meta anual|T1|T2|T3|T4
            100|Visitar a las familias|treinta|1|-5|33.33333|$1,000.50
            101|Recorrer colonias|50%|10|20|-|20
            """);

        RenglonTraido cien = traido.renglones().get(0);
        assertThat(cien.reparos())
                .extracting(reparo -> reparo.lugar() + " " + reparo.escrito() + " "
                        + reparo.defecto().clave())
                .containsExactly(
                        "C2 treinta ingesta.noEsCifra", "E2 -5 ingesta.noEsCifra", "F2 33.33333 ingesta.decimales");
        assertThat(cien.renglon()).hasToString("100 | anual - | P [1, -, -, 1000.5]");
        assertThat(cien.dichos())
                .doesNotContain(Campo.META_ANUAL, Campo.P_ABR_JUN)
                .contains(Campo.P_ENE_MAR);
        assertThat(renglon(traido, 101)).hasToString("101 | anual 50 | P [10, 20, 0, 20]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234 | 1,234.50 | 1234",
                "1.234 | 1.234,50 | 1234",
                "1.234 | 12.5 | 1.234",
                "12,5 | 7 | 12.5",
                "1 234 | 7 | 1234",
                "007 | 7 | 7"
            })
    void puntos_y_comas_se_entienden_como_el_resto_del_archivo(String cifra, String otra, String vale) {
        assertThat(CifraEscrita.como(List.of(cifra, otra)).leer(cifra).map(valor -> valor.toPlainString()))
                .contains(vale);
    }

    @Test
    void de_un_libro_de_varias_unidades_se_toman_los_renglones_de_la_propia() {
        Traido traido = leer("""
            Unidad ejecutora|No.|Descripción|Meta anual|T1|T2|T3|T4
            54201 Dirección|100|De la dirección|4|1|1|1|1
            54202 Departamento Técnico|200|Del departamento|4|1|1|1|1
            |201|También del departamento|4|1|1|1|1
            Otra Dirección|300|De otra|4|1|1|1|1
            """);

        assertThat(traido.renglones())
                .extracting(renglon -> renglon.renglon().numero())
                .containsExactly(200, 201);
        assertThat(traido.omitidos())
                .extracting(omitido -> omitido.defecto().clave())
                .containsExactly("ingesta.deOtraUnidad", "ingesta.deOtraUnidad");
    }

    @Test
    void un_trimestre_en_blanco_es_cero_solo_cuando_los_demas_hacen_la_meta_anual() {
        Traido conCeros = leer("""
            No.|Descripción|Meta anual|T1|T2|T3|T4
            100|Visitar a las familias|4|2||2|
            """);
        Traido sinCeros = leer("""
            No.|Descripción|Meta anual|T1|T2|T3|T4
            100|Visitar a las familias|9|2||2|
            """);

        assertThat(renglon(conCeros, 100)).hasToString("100 | anual 4 | P [2, 0, 2, 0]");
        assertThat(renglon(sinCeros, 100)).hasToString("100 | anual 9 | P [2, -, 2, -]");
        assertThat(sinCeros.renglones().get(0).vacios()).contains(Campo.P_ABR_JUN, Campo.P_OCT_DIC);
    }

    @Test
    void la_huella_es_la_del_encabezado_y_no_la_de_los_datos() {
        String encabezado = "No.|Descripción|Meta anual|T1|T2|T3|T4\n";
        String una = huella(encabezado + "100|Una|4|1|1|1|1");

        assertThat(huella("Otro título\n" + encabezado.toUpperCase(java.util.Locale.ROOT) + "200|Otra|8|2|2|2|2"))
                .isEqualTo(una);
        assertThat(huella(encabezado.replace("T1|T2", "T2|T1") + "100|Una|4|1|1|1|1"))
                .isNotEqualTo(una);
    }

    @Test
    void columnas_dichas_dos_veces_y_sin_descripcion_no_se_leen() {
        Mapeo repetida = new Mapeo(
                "",
                1,
                new TreeMap<>(Map.of(1, Campo.META_ANUAL, 3, Campo.META_ANUAL, 4, Campo.P_ENE_MAR, 5, Campo.P_ENE_MAR)),
                false);

        assertThat(repetida.defectos())
                .extracting(defecto -> defecto.campo() + " " + defecto.clave() + " " + defecto.datos())
                .containsExactly("columnas ingesta.faltaDescripcion []", "columna3 ingesta.repetida [A, C]");
    }

    private static String huella(String texto) {
        return Encabezado.de(tabla(texto).primera()).huella();
    }

    private static RenglonDePoa renglon(Traido traido, int numero) {
        return traido.renglones().stream()
                .map(RenglonTraido::renglon)
                .filter(renglon -> renglon.numero() == numero)
                .findFirst()
                .orElseThrow();
    }

    private static Traido leer(String texto) {
        Tabla tabla = tabla(texto);
        Mapeo mapeo = Adivinanza.de(tabla, "54202", escrita -> medida(escrita).isPresent());
        assertThat(mapeo.defectos()).isEmpty();
        return new TablaDePoa(
                        tabla.find(mapeo.pestana()).orElseThrow(),
                        mapeo,
                        new TablaDePoa.DeQuien("54202", "Departamento Técnico", "542", "Vinculación"),
                        TablaDePoaTest::medida)
                .leer();
    }

    private static Optional<UnidadMedida> medida(String escrita) {
        UnidadMedida medida = UnidadMedida.of(escrita);
        return CATALOGO.stream().map(UnidadMedida::of).filter(medida::equals).findFirst();
    }

    /** A CSV whose cells are written between bars. */
    private static Tabla tabla(String barras) {
        String csv = barras.lines()
                .map(linea -> List.of(linea.split("\\|", -1)).stream()
                        .map(celda -> '"' + celda + '"')
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"));
        return new LectorDeTablas().leer("poa.csv", csv.getBytes(StandardCharsets.UTF_8), "archivo");
    }
}
