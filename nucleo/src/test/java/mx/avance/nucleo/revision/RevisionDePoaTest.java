package mx.avance.nucleo.revision;

import static mx.avance.nucleo.poa.PoaDePrueba.CLAVE;
import static mx.avance.nucleo.poa.PoaDePrueba.E2026;
import static mx.avance.nucleo.poa.PoaDePrueba.borrador;
import static mx.avance.nucleo.poa.PoaDePrueba.renglon;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.DetalleDeRenglon;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.Sentido;
import mx.avance.nucleo.poa.SumaDeAcciones;
import mx.avance.nucleo.poa.UnidadMedida;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionDePoaTest {

    private final RevisionDePoa revision = RevisionDePoa.deSerie();

    private List<String> de(PoaEnBorrador borrador) {
        return revision.revisar(borrador).stream()
                .map(hallazgo ->
                        (hallazgo.numero().isPresent() ? hallazgo.numero().getAsInt() + " " : "")
                                + hallazgo.hallazgo().codigo())
                .toList();
    }

    @Test
    void un_borrador_en_regla_no_tiene_hallazgos() {
        assertThat(de(borrador(
                        renglon(100, 5, 5, 5, 5)
                                .sumaDeAcciones(SumaDeAcciones.SI)
                                .metaAnual(Cantidad.of(20)),
                        renglon(101, 5, 0, 5, 0).metaPadre(100),
                        renglon(102, 0, 5, 0, 5).metaPadre(100),
                        renglon(200, 1, 0, 0, 0))))
                .isEmpty();
    }

    @Test
    void un_borrador_vacio_dice_por_donde_empezar() {
        assertThat(de(PoaEnBorrador.vacio(E2026, CLAVE))).containsExactly("POA_SIN_METAS");
        assertThat(revision.revisar(PoaEnBorrador.vacio(E2026, ClaveProgramatica.VACIA)).stream()
                        .map(hallazgo -> hallazgo.hallazgo().datos().get(0)))
                .containsExactly(List.of("el programa", "la unidad ejecutora"), E2026);
        assertThat(de(PoaEnBorrador.vacio(E2026, ClaveProgramatica.VACIA.con(new Programa("542")))))
                .containsExactly("CLAVE_INCOMPLETA", "POA_SIN_METAS");
    }

    @Test
    void un_renglon_a_medias_dice_lo_que_le_falta() {
        PoaEnBorrador borrador = borrador(
                renglon(100, 1, 1, 1, 1),
                RenglonDePoa.de(200).programado(PorTrimestre.VACIO.con(Trimestre.JUL_SEP, Cantidad.of(4))));

        assertThat(de(borrador))
                .containsExactly("200 MEDIDA_FALTANTE", "200 DESCRIPCION_FALTANTE", "200 PROGRAMACION_INCOMPLETA");
        assertThat(revision.revisar(borrador).get(2))
                .isEqualTo(new HallazgoEnSerie(
                        0,
                        OptionalInt.of(1),
                        OptionalInt.of(200),
                        new ProgramacionIncompleta(
                                200, List.of(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Trimestre.OCT_DIC))));
    }

    @Test
    void las_reglas_del_formato_valen_para_lo_que_se_promete() {
        assertThat(de(borrador(renglon(100, 10, 0, 0, 0).metaAnual(Cantidad.of(12)))))
                .containsExactly("100 SUMA_PROGRAMADO");
        assertThat(de(borrador(renglon(100, 0, 0, 0, 0).metaAnual(Cantidad.of(1)))))
                .containsExactly("100 SUMA_PROGRAMADO", "100 META_SIN_PROGRAMAR");
        assertThat(de(borrador(
                        renglon(100, 5, 5, 5, 9).sumaDeAcciones(SumaDeAcciones.SI),
                        renglon(101, 5, 0, 5, 0).metaPadre(100),
                        renglon(102, 0, 5, 0, 5).metaPadre(100).unidadMedida(UnidadMedida.of("Persona")))))
                .containsExactly("100 SUMA_ACCIONES", "100 SUMA_ACCIONES", "100 UNIDADES_DISTINTAS_EN_SUMA");
        assertThat(de(borrador(renglon(100, 1, 0, 0, 0), renglon(100, 1, 0, 0, 0))))
                .containsExactly("100 META_REPETIDA", "100 META_REPETIDA");
        assertThat(de(borrador(
                        renglon(100, 1, 0, 0, 0), renglon(102, 1, 0, 0, 0).metaPadre(100))))
                .containsExactly("META_FALTANTE");
        assertThat(de(borrador(renglon(100, 1, 0, 0, 0).lineasAccion(List.of(LineaAccion.of("2.6.3"))))))
                .containsExactly("LINEA_SIN_METAS", "100 LINEA_NO_DECLARADA");
    }

    @Test
    void una_meta_que_no_promete_nada_se_dice_salvo_que_menos_sea_mejor() {
        assertThat(de(borrador(renglon(100, 0, 0, 0, 0).metaAnual(Cantidad.CERO))))
                .containsExactly("100 META_SIN_PROGRAMAR");
        assertThat(de(borrador(renglon(100, 0, 0, 0, 0).metaAnual(Cantidad.CERO).sentido(Sentido.DESCENDENTE))))
                .isEmpty();
    }

    @Test
    void una_forma_sin_centenas_no_echa_de_menos_numeros() {
        PoaEnBorrador borrador = borrador(renglon(1, 1, 0, 0, 0), renglon(3, 1, 0, 0, 0));

        assertThat(revision.conForma(Forma.PBRM_08C).revisar(borrador)).isEmpty();
        assertThat(de(borrador)).containsExactly("META_FALTANTE");
    }

    @Test
    void una_accion_sigue_a_su_meta() {
        assertThat(de(borrador(renglon(301, 1, 0, 0, 0).metaPadre(300))))
                .containsExactly("META_FALTANTE", "301 ACCION_SIN_META");
        assertThat(de(borrador(
                        renglon(100, 1, 0, 0, 0),
                        renglon(101, 1, 0, 0, 0).metaPadre(100),
                        renglon(102, 1, 0, 0, 0).metaPadre(101))))
                .containsExactly("102 ACCION_SIN_META");
        assertThat(revision.conForma(Forma.PBRM_08C)
                        .revisar(borrador(
                                renglon(5, 1, 0, 0, 0), renglon(4, 1, 0, 0, 0).metaPadre(5))))
                .map(HallazgoEnSerie::hallazgo)
                .containsExactly(new AccionSinMeta(4, 5));
        assertThat(revision.conForma(Forma.PBRM_08C)
                        .revisar(borrador(renglon(5, 1, 0, 0, 0).metaPadre(5))))
                .map(HallazgoEnSerie::hallazgo)
                .containsExactly(new AccionSinMeta(5, 5));
    }

    @Test
    void los_pesos_suman_cien_o_no_hay_pesos() {
        PoaEnBorrador borrador = borrador(
                renglon(100, 1, 0, 0, 0).peso(new BigDecimal("70")),
                renglon(101, 1, 0, 0, 0).metaPadre(100).peso(new BigDecimal("40.5")),
                renglon(200, 1, 0, 0, 0).peso(new BigDecimal("49.50")));

        assertThat(revision.revisar(borrador))
                .map(HallazgoEnSerie::hallazgo)
                .containsExactly(new PesosNoSumanCien(new BigDecimal("9E+1")));
        assertThat(Redaccion.enEspanol()
                        .redactar(revision.revisar(borrador).get(0).hallazgo()))
                .startsWith("Los pesos de la unidad suman 90 y deben sumar 100.");
        assertThat(revision.conPesoDeOtrosProgramas(BigDecimal.TEN).revisar(borrador))
                .isEmpty();
        assertThat(revision.conPesoDeOtrosProgramas(BigDecimal.TEN).revisar(borrador(renglon(100, 1, 0, 0, 0))))
                .isEmpty();
    }

    @Test
    void lo_que_los_catalogos_no_tienen_no_se_promete_y_una_medida_desconocida_solo_se_avisa() {
        LineaAccion vigente = LineaAccion.of("2.3.1");
        LineaAccion ajena = LineaAccion.of("9.9.9");
        RevisionDePoa conCatalogos = revision.conCatalogos(new CatalogosVigentes(
                vigente::equals,
                UnidadMedida.of("Taller")::equals,
                new UnidadEjecutora("54202")::equals,
                programa -> Optional.of(new Ramo("54"))));
        PoaEnBorrador borrador = new PoaEnBorrador(
                E2026,
                CLAVE,
                List.of(vigente, ajena),
                List.of(renglon(100, 1, 0, 0, 0)
                        .unidadMedida(UnidadMedida.of("Unicornio"))
                        .lineasAccion(List.of(vigente, ajena))
                        .detalle(new DetalleDeRenglon(
                                Optional.empty(), false, Optional.of(new UnidadEjecutora("99999"))))
                        .renglon()),
                List.of());

        assertThat(conCatalogos.revisar(borrador))
                .map(HallazgoEnSerie::hallazgo)
                .containsExactly(
                        new LineaFueraDelPlan(0, List.of(ajena)),
                        new LineaFueraDelPlan(100, List.of(ajena)),
                        new ResponsableDesconocido(100, new UnidadEjecutora("99999"), E2026),
                        new MedidaFueraDeCatalogo(100, "Unicornio"));
        assertThat(conCatalogos
                        .conPolitica(PoliticaDeGravedad.porOmision().con("LINEA_FUERA_DEL_PLAN", Gravedad.AVISO))
                        .impedimentos(borrador))
                .map(hallazgo -> hallazgo.hallazgo().codigo())
                .containsExactly("LINEA_FUERA_DEL_PLAN", "LINEA_FUERA_DEL_PLAN", "RESPONSABLE_DESCONOCIDO");
        assertThat(revision.revisar(borrador))
                .as("donde nadie lleva catálogos no hay con qué comparar")
                .isEmpty();
    }

    @Test
    void una_unidad_bajo_un_programa_de_otro_ramo_se_avisa_y_se_puede_enviar() {
        RevisionDePoa conCatalogos = revision.conCatalogos(new CatalogosVigentes(
                linea -> true, medida -> true, unidad -> true, programa -> Optional.of(new Ramo("61"))));
        PoaEnBorrador borrador = borrador(renglon(100, 1, 0, 0, 0));

        assertThat(conCatalogos.revisar(borrador))
                .map(HallazgoEnSerie::hallazgo)
                .containsExactly(
                        new ProgramaDeOtroRamo(new Programa("542"), new Ramo("61"), new UnidadEjecutora("54202")));
        assertThat(conCatalogos.impedimentos(borrador)).isEmpty();
        assertThat(Redaccion.enEspanol()
                        .redactar(conCatalogos.revisar(borrador).get(0).hallazgo()))
                .startsWith("El programa 542 es del ramo 61 y la unidad 54202 del ramo 54.");
        assertThat(conCatalogos
                        .conPolitica(PoliticaDeGravedad.porOmision().con("PROGRAMA_DE_OTRO_RAMO", Gravedad.ERROR))
                        .impedimentos(borrador))
                .as("donde el ente decide que no se puede")
                .hasSize(1);
    }

    @Test
    void un_indicador_lleva_su_ficha() {
        PoaEnBorrador borrador = borrador(renglon(100, 1, 0, 0, 0).detalle(DetalleDeRenglon.NINGUNO.comoIndicador()));

        assertThat(de(borrador)).containsExactly("100 FICHA_INCOMPLETA");
        assertThat(revision.impedimentos(borrador)).isEmpty();
        assertThat(revision.conPolitica(PoliticaDeGravedad.porOmision().con("FICHA_INCOMPLETA", Gravedad.ERROR))
                        .impedimentos(borrador))
                .hasSize(1);
    }

    @Test
    void lo_que_no_hace_un_poa_impide_enviar_diga_lo_que_diga_la_politica() {
        RevisionDePoa blanda = revision.conPolitica(PoliticaDeGravedad.porOmision()
                .con("SUMA_PROGRAMADO", Gravedad.AVISO)
                .con("META_SIN_PROGRAMAR", Gravedad.AVISO));

        assertThat(blanda.impedimentos(borrador(renglon(100, 0, 0, 0, 0).metaAnual(Cantidad.of(1)))))
                .map(hallazgo -> hallazgo.hallazgo().codigo())
                .containsExactly("SUMA_PROGRAMADO");
        assertThat(revision.impide(new MedidaFaltante(100))).isTrue();
        assertThat(revision.impide(new MetaFaltante(List.of(100)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 54202, 2026, 77, 1_000_003})
    void sin_impedimentos_un_borrador_siempre_hace_un_poa_y_con_ellos_no_siempre(long semilla) {
        Random azar = new Random(semilla);
        PoliticaDeGravedad blanda = PoliticaDeGravedad.porOmision();
        for (String codigo : blanda.codigos()) {
            blanda = blanda.con(codigo, Gravedad.AVISO);
        }
        int completos = 0;
        for (int vez = 0; vez < 400; vez++) {
            PoaEnBorrador borrador = inventado(azar);
            boolean sinImpedimentos =
                    revision.conPolitica(blanda).impedimentos(borrador).isEmpty();

            assertThat(borrador.programa().isPresent()).as("%s", borrador).isEqualTo(sinImpedimentos);
            completos += sinImpedimentos ? 1 : 0;
        }
        assertThat(completos).isBetween(20, 380);
    }

    private static PoaEnBorrador inventado(Random azar) {
        List<RenglonDePoa.Borrador> renglones = new ArrayList<>();
        for (int i = azar.nextInt(4); i >= 0; i--) {
            int numero = 100 + azar.nextInt(12);
            RenglonDePoa.Borrador renglon = azar.nextInt(12) == 0
                    ? RenglonDePoa.de(numero)
                    : renglon(numero, azar.nextInt(5), azar.nextInt(5), azar.nextInt(5), 1);
            if (azar.nextInt(10) == 0) {
                renglon.metaAnual(Cantidad.of(azar.nextInt(8)));
            }
            if (azar.nextInt(4) == 0) {
                renglon.metaPadre(100 + azar.nextInt(12));
            }
            renglones.add(renglon);
        }
        return borrador(renglones.toArray(RenglonDePoa.Borrador[]::new));
    }
}
