package mx.avance.nucleo.poa.reprogramacion;

import static mx.avance.nucleo.poa.PoaDePrueba.LINEA;
import static mx.avance.nucleo.poa.PoaDePrueba.cien;
import static mx.avance.nucleo.poa.PoaDePrueba.compromiso;
import static mx.avance.nucleo.poa.PoaDePrueba.programa;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalInt;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Accion;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Arrastre;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.PoaDePrueba;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.Programacion;
import mx.avance.nucleo.poa.SumaDeAcciones;
import mx.avance.nucleo.revision.AccionSinMeta;
import mx.avance.nucleo.revision.MetaAnualEnOtroSentido;
import mx.avance.nucleo.revision.MetaRepetida;
import mx.avance.nucleo.revision.RenglonInexistente;
import mx.avance.nucleo.revision.ReprogramacionSinCambio;
import org.junit.jupiter.api.Test;

class MetaAnualTest {

    private static final Sustento SUSTENTO = new Sustento("Se recortó el presupuesto", "Artículo 40 del reglamento");
    private static final Meta SOLA = Meta.sola(200, compromiso(30, 30, 25, 15));
    private static final ProgramaOperativoAnual PROGRAMA = programa(cien(), SOLA);

    private static PorTrimestre vigente(ProgramaOperativoAnual programa, int numero) {
        return programa.findRenglon(numero).orElseThrow().programacion().vigente();
    }

    @Test
    void un_aumento_sube_la_meta_anual_y_una_reduccion_la_baja() {
        PorTrimestre mas = PorTrimestre.of(30, 30, 25, 25);
        PorTrimestre menos = PorTrimestre.of(30, 30, 25, 5);
        PorTrimestre igual = PorTrimestre.of(30, 30, 20, 20);
        Aumento aumento = new Aumento(200, mas, "Más familias atendidas");
        Reduccion reduccion = new Reduccion(200, menos, SUSTENTO);

        assertThat(aumento.tipo()).isEqualTo(TipoDeReprogramacion.META_ANUAL);
        assertThat(aumento.trimestres(PROGRAMA)).containsExactly(Trimestre.OCT_DIC);
        assertThat(reduccion.trimestres(PROGRAMA)).containsExactly(Trimestre.OCT_DIC);
        assertThat(aumento.aplicar(PROGRAMA).findRenglon(200).orElseThrow().metaAnual())
                .isEqualTo(Cantidad.of(110));
        assertThat(reduccion.aplicar(PROGRAMA).findRenglon(200).orElseThrow().metaAnual())
                .isEqualTo(Cantidad.of(90));
        for (PorTrimestre otro : List.of(menos, igual)) {
            assertThat(new Aumento(200, otro, "Más").impedimentos(PROGRAMA))
                    .containsExactly(new MetaAnualEnOtroSentido(
                            200, Cantidad.of(100), otro.suma(), MetaAnualEnOtroSentido.Sentido.AUMENTO));
        }
        for (PorTrimestre otro : List.of(mas, igual)) {
            assertThat(new Reduccion(200, otro, SUSTENTO).impedimentos(PROGRAMA))
                    .containsExactly(new MetaAnualEnOtroSentido(
                            200, Cantidad.of(100), otro.suma(), MetaAnualEnOtroSentido.Sentido.REDUCCION));
        }
        assertThat(new Aumento(200, PorTrimestre.of(30, 30, 25, 15), "Más").impedimentos(PROGRAMA))
                .containsExactly(new ReprogramacionSinCambio(200));
        assertThat(new Reduccion(900, mas, SUSTENTO).impedimentos(PROGRAMA))
                .containsExactly(new RenglonInexistente(900));
        assertThat(new Reduccion(900, mas, SUSTENTO).trimestres(PROGRAMA)).isEmpty();
    }

    @Test
    void cambiar_la_meta_anual_dice_para_que_o_por_que() {
        PorTrimestre programado = PorTrimestre.of(1, 1, 1, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new Aumento(200, programado, " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Aumento(200, programado.sin(Trimestre.ENE_MAR), "Más"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reduccion(200, programado.sin(Trimestre.ENE_MAR), SUSTENTO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sustento("", "Artículo 40"))
                .withMessageContaining("causas");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sustento("Recorte", " "))
                .withMessageContaining("fundamento");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Creacion(300, OptionalInt.empty(), compromiso(1, 0, 0, 0), " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Creacion(0, OptionalInt.empty(), compromiso(1, 0, 0, 0), "Más"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Creacion(
                        300,
                        OptionalInt.empty(),
                        compromiso(1, 0, 0, 0)
                                .con(Programacion.of(1, 0, 0, 0)
                                        .con(new Arrastre(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Cantidad.of(1)))),
                        "Más"));
    }

    @Test
    void una_cancelacion_deja_lo_programado_hasta_entonces_y_su_numero() {
        Cancelacion cancelacion = new Cancelacion(200, Trimestre.JUL_SEP, SUSTENTO);

        ProgramaOperativoAnual segunda = cancelacion.aplicar(PROGRAMA);

        assertThat(cancelacion.tipo()).isEqualTo(TipoDeReprogramacion.META_ANUAL);
        assertThat(cancelacion.trimestres(PROGRAMA)).containsExactly(Trimestre.JUL_SEP, Trimestre.OCT_DIC);
        assertThat(vigente(segunda, 200)).isEqualTo(PorTrimestre.of(30, 30, 0, 0));
        assertThat(segunda.findRenglon(200).orElseThrow().metaAnual()).isEqualTo(Cantidad.of(60));
        assertThat(cancelacion.impedimentos(segunda)).containsExactly(new ReprogramacionSinCambio(200));
        assertThat(new Cancelacion(900, Trimestre.JUL_SEP, SUSTENTO).trimestres(PROGRAMA))
                .isEmpty();
        assertThat(vigente(new Cancelacion(101, Trimestre.ENE_MAR, SUSTENTO).aplicar(PROGRAMA), 100))
                .isEqualTo(PorTrimestre.of(96, 71, 107, 22));
    }

    @Test
    void lo_arrastrado_a_un_trimestre_cancelado_se_sigue_debiendo() {
        ProgramaOperativoAnual segunda = new DeArrastre(
                        200, new Arrastre(Trimestre.ENE_MAR, Trimestre.JUL_SEP, Cantidad.of(10)), "Faltó personal")
                .aplicar(PROGRAMA);

        assertThat(vigente(new Cancelacion(200, Trimestre.ABR_JUN, SUSTENTO).aplicar(segunda), 200))
                .isEqualTo(PorTrimestre.of(30, 0, 10, 0));
    }

    @Test
    void una_creacion_agrega_una_meta_o_una_accion() {
        LineaAccion otra = LineaAccion.of("2.6.3");
        Compromiso nuevo = compromiso(0, 0, 5, 5).conLineas(List.of(otra));
        Creacion meta = new Creacion(300, OptionalInt.empty(), nuevo, "Más familias");
        Creacion accion = new Creacion(104, OptionalInt.of(100), nuevo, "Más familias");

        assertThat(meta.tipo()).isEqualTo(TipoDeReprogramacion.META_ANUAL);
        assertThat(meta.trimestres(PROGRAMA)).containsExactly(Trimestre.JUL_SEP, Trimestre.OCT_DIC);
        assertThat(new Creacion(300, OptionalInt.empty(), compromiso(0, 0, 0, 0), "Más").trimestres(PROGRAMA))
                .containsExactly(Trimestre.values());
        ProgramaOperativoAnual conMeta = meta.aplicar(PROGRAMA);
        assertThat(conMeta.findMetaDe(300)).contains(Meta.sola(300, nuevo));
        assertThat(conMeta.lineasDeclaradas()).containsExactly(LINEA, otra);
        ProgramaOperativoAnual conAccion = accion.aplicar(PROGRAMA);
        assertThat(conAccion.findMetaDe(104)).map(Meta::numero).contains(100);
        assertThat(vigente(conAccion, 100)).isEqualTo(PorTrimestre.of(146, 71, 212, 27));
        assertThat(conAccion.version()).isEqualTo(2);
    }

    @Test
    void una_accion_nueva_no_cambia_una_meta_que_no_la_suma() {
        Compromiso nuevo = compromiso(0, 0, 5, 5);
        Meta noSuma = new Meta(
                100, compromiso(9, 9, 9, 9), SumaDeAcciones.NO, List.of(new Accion(101, compromiso(1, 2, 3, 4))));
        Compromiso padron = PoaDePrueba.compromiso(Acumulacion.ULTIMO, PorTrimestre.of(1, 2, 3, 4));
        Meta ultimo = new Meta(300, padron, SumaDeAcciones.SI, List.of(new Accion(301, compromiso(1, 2, 3, 4))));
        ProgramaOperativoAnual programa = programa(noSuma, ultimo, SOLA);

        assertThat(vigente(new Creacion(104, OptionalInt.of(100), nuevo, "Más").aplicar(programa), 100))
                .isEqualTo(PorTrimestre.of(9, 9, 9, 9));
        assertThat(vigente(new Creacion(302, OptionalInt.of(300), nuevo, "Más").aplicar(programa), 300))
                .isEqualTo(PorTrimestre.of(1, 2, 3, 4));
        assertThat(vigente(new Creacion(104, OptionalInt.of(100), padron, "Más").aplicar(PROGRAMA), 100))
                .isEqualTo(PorTrimestre.of(146, 71, 207, 22));
    }

    @Test
    void una_creacion_no_repite_numero_ni_cuelga_de_la_nada() {
        Compromiso nuevo = compromiso(0, 0, 5, 5);

        assertThat(new Creacion(102, OptionalInt.empty(), nuevo, "Más").impedimentos(PROGRAMA))
                .containsExactly(new MetaRepetida(102, 2));
        assertThat(new Creacion(301, OptionalInt.of(300), nuevo, "Más").impedimentos(PROGRAMA))
                .containsExactly(new AccionSinMeta(301, 300));
        assertThat(new Creacion(104, OptionalInt.of(101), nuevo, "Más").impedimentos(PROGRAMA))
                .containsExactly(new AccionSinMeta(104, 101));
        assertThat(new Creacion(150, OptionalInt.of(200), nuevo, "Más").impedimentos(PROGRAMA))
                .containsExactly(new AccionSinMeta(150, 200));
    }
}
