package mx.avance.nucleo.revision;

import static mx.avance.nucleo.revision.HojaDePrueba.hoja;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.firma.Papel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that look at the sheets of a document together. */
class SerieTest {

    private static final List<Regla> REGLAS = List.of(
            new TrimestresSumanMetaAnual(),
            new MetaSumaSusAcciones(),
            new NumerosNoSeRepiten(),
            new NumerosSonConsecutivos(),
            new UnidadesSonConsecutivas(),
            new LineasSeDeclaran(),
            new LineasDeclaradasSeUsan(),
            new FirmasEstanCompletas(),
            new FirmasSonDePersonasDistintas(),
            new FirmanteEsElMismoEnTodasLasHojas());

    private static List<String> hallazgos(HojaDePrueba... hojas) {
        return HojaDePrueba.hallazgos(REGLAS, hojas);
    }

    /** Rows with these numbers and no figure. */
    private static HojaDePrueba numeros(int... numeros) {
        return hoja(IntStream.of(numeros)
                .mapToObj(numero -> numero + " | - | - | - | - | - | - | - | - | -")
                .collect(Collectors.joining("\n")));
    }

    private static HojaDePrueba conLineas(int numero, String... lineas) {
        return hoja("").con(
                        numero + " | - | - | - | - | - | - | - | - | -",
                        renglon -> renglon.lineasAccion(
                                Arrays.stream(lineas).map(LineaAccion::of).toList()));
    }

    @Test
    void los_numeros_de_una_unidad_corren_sin_huecos() {
        assertThat(hallazgos(numeros(100, 101, 102))).isEmpty();
        assertThat(hallazgos(numeros(100, 102, 105))).containsExactly("hoja 1 META_FALTANTE [[101, 103, 104]]");
        assertThat(hallazgos(numeros(101, 102))).containsExactly("hoja 1 META_FALTANTE [[100]]");
        assertThat(hallazgos(numeros(100, 102, 200, 202)))
                .containsExactly("hoja 1 META_FALTANTE [[101]]", "hoja 1 META_FALTANTE [[201]]");
        assertThat(hallazgos(numeros(1, 4).forma(Forma.PBRM_08C))).isEmpty();
    }

    @Test
    void una_hoja_de_continuacion_sigue_los_numeros() {
        assertThat(hallazgos(numeros(600, 601), numeros(602, 603))).isEmpty();
        assertThat(hallazgos(numeros(600, 601), numeros(603, 604))).containsExactly("hoja 2 META_FALTANTE [[602]]");
        assertThat(hallazgos(numeros(600, 601), numeros(602, 603).unidad(""))).isEmpty();
    }

    @Test
    void un_numero_no_se_repite_en_su_unidad() {
        assertThat(hallazgos(numeros(100, 101, 101)))
                .containsExactly("META_REPETIDA [101, 2]", "META_REPETIDA [101, 2]");
        assertThat(hallazgos(numeros(100, 101), numeros(100))).hasSize(2);
        assertThat(hallazgos(numeros(100), numeros(100).trimestre(2))).isEmpty();
        assertThat(hallazgos(
                        numeros(1, 2).unidad("").forma(Forma.PBRM_08C),
                        numeros(1, 2).unidad("").forma(Forma.PBRM_08C)))
                .isEmpty();
    }

    @Test
    void un_numero_no_se_repite_en_su_ramo() {
        assertThat(hallazgos(numeros(100, 101), numeros(100, 101).unidad("54202")))
                .containsExactly("hoja 2 META_REPETIDA [54201, [100, 101]]");
        assertThat(hallazgos(
                        numeros(100),
                        numeros(100).clave(ClaveProgramatica.VACIA.con(new Ramo("33"))),
                        numeros(100).unidad("54202").ejercicio(2021).forma(Forma.PBRM_08C)))
                .noneMatch(uno -> uno.contains("META_REPETIDA"));
    }

    @Test
    void entre_dos_unidades_que_reportan_no_falta_otra() {
        assertThat(hallazgos(numeros(400).unidad("54202"), numeros(600).unidad("54204")))
                .containsExactly("hoja 2 UNIDAD_FALTANTE [54202, 54204, [54203], [500]]");
        assertThat(hallazgos(numeros(400).unidad("54202"), numeros(500).unidad("54204")))
                .containsExactly("hoja 2 UNIDAD_FALTANTE [54202, 54204, [54203], []]");
        assertThat(hallazgos(numeros(400).unidad("54202"), numeros(500).unidad("54203")))
                .isEmpty();
        assertThat(hallazgos(numeros(600).unidad("54204"), numeros(400).unidad("54202")))
                .containsExactly("hoja 1 UNIDAD_FALTANTE [54202, 54204, [54203], [500]]");
        assertThat(hallazgos(numeros(100).unidad("54102"), numeros(300).unidad("54201")))
                .isEmpty();
        assertThat(hallazgos(
                        numeros(400).unidad("54202"),
                        numeros(600).unidad("54204").trimestre(2)))
                .isEmpty();
    }

    @Test
    void una_hoja_sin_unidad_puede_ser_la_que_falta() {
        assertThat(hallazgos(
                        numeros(400).unidad("54202"),
                        numeros(500).unidad(""),
                        numeros(600).unidad("54204")))
                .isEmpty();
        assertThat(hallazgos(
                        numeros(400).unidad("54202"),
                        numeros(900).unidad(""),
                        numeros(600).unidad("54204")))
                .containsExactly("hoja 3 UNIDAD_FALTANTE [54202, 54204, [54203], [500]]");
    }

    @Test
    void diez_unidades_de_distancia_son_otra_numeracion() {
        assertThat(hallazgos(numeros(100).unidad("54201"), numeros(200).unidad("54211")))
                .singleElement()
                .asString()
                .startsWith("hoja 2 UNIDAD_FALTANTE [54201, 54211, [54202, ");
        assertThat(hallazgos(numeros(100).unidad("54201"), numeros(200).unidad("54212")))
                .isEmpty();
    }

    @Test
    void toda_linea_usada_se_declara_en_algun_encabezado_de_la_unidad() {
        assertThat(hallazgos(conLineas(100, "2.3.1", "2.2.3", "2.3.1").lineas("2.2.3")))
                .containsExactly("LINEA_NO_DECLARADA [100, [2.3.1]]");
        assertThat(hallazgos(
                        conLineas(100, "2.3.1").lineas("2.2.3"),
                        conLineas(101, "2.2.3").lineas("2.3.1")))
                .isEmpty();
        assertThat(hallazgos(conLineas(100, "4.5.4").lineas("4"))).containsExactly("LINEA_NO_DECLARADA [100, [4.5.4]]");
        assertThat(hallazgos(conLineas(1, "4.5.4").forma(Forma.PBRM_08C))).isEmpty();
    }

    @Test
    void toda_linea_declarada_se_usa() {
        assertThat(hallazgos(conLineas(100, "2.3.1").lineas("2.13.1", "2.3.1", "2.6.3", "5")))
                .containsExactly("hoja 1 LINEA_SIN_METAS [[2.6.3, 2.13.1, 5]]");
        assertThat(hallazgos(conLineas(100, "4.5.4").lineas("4", "4.5.4"))).isEmpty();
        assertThat(hallazgos(
                        conLineas(100, "2.3.1").lineas("2.3.1"),
                        conLineas(101, "2.3.1").lineas("2.3.1", "2.6.3")))
                .containsExactly("hoja 2 LINEA_SIN_METAS [[2.6.3]]");
        assertThat(hallazgos(hoja("").lineas("2.3.1"))).isEmpty();
        assertThat(hallazgos(conLineas(1, "2.3.1").lineas("2.3.1", "5").forma(Forma.PBRM_08C)))
                .isEmpty();
    }

    @Test
    void los_tres_lugares_llevan_nombre() {
        assertThat(hallazgos(numeros(100).firman(Firma.de(Papel.REVISO, "Beto Luna"), Firma.vacia(Papel.ELABORO))))
                .containsExactly("hoja 1 FIRMA_FALTANTE [[ELABORO, AUTORIZO]]");
        assertThat(hallazgos(numeros(100).firman(), numeros(101))).isEmpty();
        assertThat(hallazgos(numeros(100), numeros(101).firman()))
                .containsExactly("hoja 2 FIRMA_FALTANTE [[ELABORO, REVISO, AUTORIZO]]");
        assertThat(hallazgos(numeros(1).firman().forma(Forma.PBRM_08C))).isEmpty();
    }

    @Test
    void una_persona_firma_en_un_solo_lugar() {
        assertThat(hallazgos(numeros(100).firman("Ana Ruiz Soto", "Beto Luna Cano", "C. ANA RUÍZ SOTO")))
                .containsExactly("hoja 1 FIRMAS_MISMA_PERSONA [Ana Ruiz Soto, [ELABORO, AUTORIZO]]");
        assertThat(hallazgos(numeros(100).firman("Ana Ruiz", "Ana Ruiz", "Ana Ruiz")))
                .containsExactly("hoja 1 FIRMAS_MISMA_PERSONA [Ana Ruiz, [ELABORO, REVISO, AUTORIZO]]");
        assertThat(hallazgos(numeros(100)
                        .firman(
                                Firma.de(Papel.ELABORO, "Ana Ruiz"),
                                Firma.de(Papel.ELABORO, "Ana Ruiz"),
                                Firma.de(Papel.REVISO, "Beto Luna"),
                                Firma.de(Papel.AUTORIZO, "Carla Mena"))))
                .isEmpty();
    }

    @Test
    void quien_firma_es_el_mismo_en_todas_las_hojas_de_su_ambito() {
        HojaDePrueba una = numeros(100);
        HojaDePrueba dos = numeros(200).unidad("54202").firman("Dora Vela Ríos", "Beto Luna Cano", "Carla Mena Díaz");
        HojaDePrueba tres = numeros(300).unidad("54203").firman("Eva Gil Paz", "Hugo Sáenz Mora", "Irma Tapia León");

        assertThat(hallazgos(una, dos)).isEmpty();
        assertThat(hallazgos(una, dos, tres))
                .containsExactly(
                        "hoja 3 FIRMANTE_DISTINTO [REVISO, el programa 542, Hugo Sáenz Mora, Beto Luna Cano]",
                        "hoja 3 FIRMANTE_DISTINTO [AUTORIZO, el ramo 54, Irma Tapia León, Carla Mena Díaz]");
        assertThat(hallazgos(tres, una, dos))
                .allMatch(uno -> uno.startsWith("hoja 1 FIRMANTE_DISTINTO"))
                .hasSize(2);
        assertThat(hallazgos(una, tres.trimestre(2))).isEmpty();
        assertThat(hallazgos(
                        numeros(100), numeros(101).firman("Otra Gente Nueva", "Beto Luna Cano", "Carla Mena Díaz")))
                .containsExactly(
                        "hoja 2 FIRMANTE_DISTINTO [ELABORO, la unidad 54201, Otra Gente Nueva, Ana Ruiz Soto]");
        assertThat(hallazgos(
                        numeros(100).clave(ClaveProgramatica.VACIA.con(new Programa("511"))),
                        numeros(200)
                                .clave(ClaveProgramatica.VACIA.con(new Programa("512")))
                                .firman("Uno Dos", "Tres Cuatro", "Cinco Seis")))
                .noneMatch(hallazgo -> hallazgo.contains("FIRMANTE"));
    }

    @ParameterizedTest
    @CsvSource({
        "GILBERTA MORENO SAENZ, GILBERTA IQORENO SAENZ, true",
        "GILBERTA MORENO SAENZ, GIL CERTA MOREMO SÁENZ, true",
        "GILBERTA MORENO SAENZ, Lic. Gilberta Moreno Sáenz, true",
        "GILBERTA MORENO SAENZ, GILBERTA, true",
        "GILBERTA MORENO SAENZ, Gilberta Sáenz, true",
        "RAMIRO BURILLO XIMENEZ, RAMIRO BARTELLO XUAREZ, true",
        "GILBERTA MORENO SAENZ, ANDRÉS, false",
        "JUAN PEREZ LOPEZ, JOSE PEREZ LOPEZ, false",
        "PEDRO GONZALEZ RODRIGUEZ, PABLO GONZALEZ RODRIGUEZ, false",
        "GILBERTA MORENO SAENZ, SAENZ GILBERTA, false",
        "GILBERTA MORENO SAENZ, OLIVIA ORTIZ DE LA PARRA, false",
        "GILBERTA MORENO SAENZ, C., false"
    })
    void un_nombre_maltratado_puede_ser_el_mismo(String uno, String otro, boolean mismo) {
        assertThat(new NombreDePersona(uno).puedeSer(new NombreDePersona(otro))).isEqualTo(mismo);
        assertThat(new NombreDePersona(otro).puedeSer(new NombreDePersona(uno))).isEqualTo(mismo);
    }

    @Test
    void los_hallazgos_salen_por_hoja_y_por_renglon_con_los_de_la_hoja_primero() {
        List<HallazgoEnSerie> hallazgos = Revision.deSerie()
                .revisar(List.of(
                        hoja("100 | Curso | 4 | 1 1 | 1 | 1 | 2 | 2 | 50 |").avance(),
                        hoja("102 | Curso | 4 | 1 1 | 1 | 1 | 2 | 2 | 50 |")
                                .firman()
                                .avance()));

        assertThat(hallazgos)
                .map(uno -> uno.hoja() + " " + uno.renglon().orElse(-1) + " "
                        + uno.numero().orElse(-1) + " " + uno.hallazgo().codigo())
                .containsExactly(
                        "0 0 100 SUMA_PROGRAMADO",
                        "0 0 100 SUMA_ALCANZADO",
                        "1 -1 -1 META_FALTANTE",
                        "1 -1 -1 FIRMA_FALTANTE",
                        "1 0 102 SUMA_PROGRAMADO",
                        "1 0 102 SUMA_ALCANZADO");
    }

    @Test
    void el_padre_que_el_renglon_dice_vale_mas_que_su_numero() {
        assertThat(hallazgos(hoja("").con("1 | Apoyo | 8 | 2 2 | 2 | 2 | 2 | 2 | 25 |", renglon -> renglon)
                        .con("2 | Apoyo | 8 | 2 2 | 2 | 3 | 1 | 2 | 25 |", renglon -> renglon.metaPadre(1))
                        .forma(Forma.PBRM_08C)))
                .isEmpty();
        assertThat(hallazgos(hoja("").con("1 | Apoyo | 9 | 2 2 | 2 | 2 | 3 | 2 | 22 |", renglon -> renglon)
                        .con("2 | Apoyo | 9 | 2 2 | 2 | 2 | 4 | 2 | 22 |", renglon -> renglon.metaPadre(1))
                        .forma(new Forma("OTRA", 0, Set.of()))))
                .containsExactly("SUMA_ACCIONES [1, programado Oct-Dic, 3, 4]", "SUMA_PROGRAMADO [2, 9, 10, 0, SUMA]");
    }
}
