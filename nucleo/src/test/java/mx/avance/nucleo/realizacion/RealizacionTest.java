package mx.avance.nucleo.realizacion;

import static mx.avance.nucleo.realizacion.CampoDeRealizacion.ASUNTO;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.CURP;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.EDAD;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.FOLIO;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.NUMERO;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.PERSONA;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.TIPO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.PorMes;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.UnidadMedida;
import mx.avance.nucleo.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealizacionTest {

    private static final UnidadMedida SESION = UnidadMedida.of("Sesión");

    private static Realizacion el(String fecha, long cantidad) {
        return Realizacion.de(LocalDate.parse(fecha), cantidad, "");
    }

    private static final List<Realizacion> DOS_SESIONES = List.of(
            el("2022-02-22", 1).con(TIPO, "Extraordinaria").con(ASUNTO, "Reglas de operación."),
            el("2022-01-31", 1).con(TIPO, "Ordinaria").con(NUMERO, "1").con(ASUNTO, "Plan de trabajo"));

    private static SoporteDeAlcanzado de(Acumulacion acumulacion, List<Realizacion> entradas) {
        return new SoporteDeAlcanzado(204, Trimestre.ENE_MAR, acumulacion, entradas);
    }

    private static SoporteDeAlcanzado deMeses(Acumulacion acumulacion, List<Realizacion> entradas) {
        return new SoporteDeAlcanzado(204, Trimestre.ENE_MAR, acumulacion, true, entradas);
    }

    private static String borrador(UnidadMedida medida, List<Realizacion> entradas) {
        return BorradorDeObservacion.de(medida, de(Acumulacion.SUMA, entradas));
    }

    @Test
    void cada_mes_propone_lo_de_sus_entradas_y_el_que_no_tiene_se_queda_en_blanco() {
        PorMes unoYUno = new PorMes(Optional.of(Cantidad.of(1)), Optional.of(Cantidad.of(1)), Optional.empty());

        for (Acumulacion acumulacion : Acumulacion.values()) {
            assertThat(de(acumulacion, DOS_SESIONES).porMes()).isEqualTo(unoYUno);
        }
    }

    @Test
    void donde_la_a_sale_de_sus_meses_lo_que_se_promedia_propone_la_media_de_los_que_tienen_entradas() {
        List<Realizacion> entradas =
                List.of(el("2022-01-10", 60), el("2022-01-24", 30), el("2022-03-07", 85), el("2022-03-28", 0));

        assertThat(deMeses(Acumulacion.PROMEDIO, entradas).porMes())
                .isEqualTo(new PorMes(Optional.of(Cantidad.of(90)), Optional.empty(), Optional.of(Cantidad.of(85))));
        assertThat(deMeses(Acumulacion.PROMEDIO, entradas).propuesta().orElseThrow())
                .hasToString("87.5");
        assertThat(de(Acumulacion.PROMEDIO, entradas).propuesta())
                .as("escrita como tal, es lo que suman")
                .contains(Cantidad.of(175));
        assertThat(deMeses(Acumulacion.SUMA, entradas).propuesta()).contains(Cantidad.of(175));
        assertThat(deMeses(Acumulacion.ULTIMO, entradas).propuesta()).contains(Cantidad.CERO);
        assertThat(deMeses(Acumulacion.PROMEDIO, List.of()).propuesta()).isEmpty();
        assertThat(deMeses(Acumulacion.PROMEDIO, entradas).contra(Optional.of(Cantidad.of(175))))
                .hasValueSatisfying(hallazgo -> assertThat(hallazgo.soportado()).hasToString("87.5"));
        assertThat(BorradorDeObservacion.porMes(UnidadMedida.of("Asesoría"), deMeses(Acumulacion.PROMEDIO, entradas)))
                .as("la observación dice cuántas fueron, no su media")
                .contains("175 asesorías: 90 en enero y 85 en marzo.");
    }

    @Test
    void dos_sesiones_proponen_2_y_escriben_su_observacion() {
        assertThat(de(Acumulacion.SUMA, DOS_SESIONES).propuesta()).contains(Cantidad.of(2));
        assertThat(borrador(SESION, DOS_SESIONES))
                .isEqualTo("Se realizaron 2 sesiones: 31 de enero (ordinaria 1, Plan de trabajo) y 22 de febrero"
                        + " (extraordinaria, Reglas de operación).");
    }

    @Test
    void el_borrador_no_contradice_a_las_cifras_de_su_renglon() {
        AvanceFisicoProgramatico hoja = new AvanceFisicoProgramatico(
                Forma.TMM_F004,
                Optional.empty(),
                Optional.of(new Ejercicio(2022)),
                Optional.of(Trimestre.ENE_MAR),
                ClaveProgramatica.VACIA,
                List.of(),
                List.of(RenglonDeAvance.de(204)
                        .descripcion("Sesionar el comité")
                        .unidadMedida(SESION)
                        .metaAnual(Cantidad.of(4))
                        .programado(PorTrimestre.of(0, 2, 1, 1))
                        .alcanzado(PorTrimestre.VACIO.con(Trimestre.ENE_MAR, Cantidad.of(2)))
                        .observacion(new Observacion(borrador(SESION, DOS_SESIONES)))
                        .renglon()),
                List.of());

        assertThat(Revision.deSerie().revisar(List.of(hoja)))
                .extracting(hallazgo -> hallazgo.hallazgo().codigo())
                .doesNotContain("NOTA_CONTRADICE", "FALTA_JUSTIFICACION");
    }

    @Test
    void otra_a_se_objeta_y_sin_entradas_no_se_dice_nada() {
        SoporteDeAlcanzado dos = de(Acumulacion.SUMA, DOS_SESIONES);

        assertThat(dos.contra(Optional.of(Cantidad.of(3)))).hasValueSatisfying(hallazgo -> {
            assertThat(hallazgo.codigo()).isEqualTo("A_SIN_SOPORTE");
            assertThat(hallazgo.soportado()).isEqualTo(Cantidad.of(2));
        });
        assertThat(dos.contra(Optional.of(Cantidad.of(2)))).isEmpty();
        assertThat(dos.contra(Optional.empty())).as("nadie la ha capturado").isEmpty();
        assertThat(de(Acumulacion.SUMA, List.of()).contra(Optional.of(Cantidad.of(3))))
                .isEmpty();
    }

    @Test
    void un_padron_que_reporta_su_ultima_cifra_propone_la_de_su_ultimo_corte() {
        assertThat(de(Acumulacion.ULTIMO, List.of(el("2022-03-31", 130), el("2022-01-31", 120)))
                        .propuesta())
                .contains(Cantidad.of(130));
    }

    @ParameterizedTest
    @CsvSource({
        "Sesiones, TIPO",
        "SESION, TIPO",
        "sesiones de Cabildo, TIPO",
        "Informes, PERIODO",
        "padrón actualizado, CORTE",
        "Apoyos, TIPO",
        "Beneficiarios directos, TIPO",
        "EXPEDIENTE, FOLIO",
        "dictamenes, FOLIO",
        "Comités, NOMBRE",
        "obra pública, FOLIO"
    })
    void la_medida_se_conoce_sin_acentos_y_en_plural(String medida, CampoDeRealizacion primero) {
        assertThat(CamposDeMedida.de(UnidadMedida.of(medida))).first().isEqualTo(primero);
    }

    @Test
    void una_medida_que_nadie_conoce_no_pide_mas_que_lo_comun() {
        assertThat(CamposDeMedida.de(UnidadMedida.of("Taller"))).isEmpty();
        assertThat(CamposDeMedida.de(UnidadMedida.of("Obraje")))
                .as("sólo comienza igual")
                .isEmpty();
        assertThat(CamposDeMedida.sonDePersonas(UnidadMedida.of("Apoyos"))).isTrue();
        assertThat(CamposDeMedida.sonDePersonas(SESION)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Sesión, sesiones",
        "Padrón actualizado, padrones actualizados",
        "Taller, talleres",
        "Comité, comités",
        "Dictamen, dictámenes",
        "Kit de limpieza, kits de limpieza",
        "Vez, veces",
        "Sesiones, sesiones",
        "Capacitación, capacitaciones"
    })
    void el_plural_de_una_medida(String medida, String plural) {
        assertThat(Plural.de(medida)).isEqualTo(plural);
    }

    @Test
    void de_una_persona_los_demas_ven_cuando_y_cuantos() {
        Realizacion despensa = new Realizacion(
                LocalDate.parse("2022-01-12"),
                Cantidad.of(1),
                "Colonia Inventada",
                "Para Jacinta Invento",
                Map.of(PERSONA, "Jacinta Invento", EDAD, "34", FOLIO, "AP-15", TIPO, "Despensa"));

        Realizacion ajena = despensa.sinDatosPersonales();
        assertThat(ajena.toString()).doesNotContain("Jacinta", "34", "AP-15", "Inventada", "Despensa");
        assertThat(ajena.cantidad()).isEqualTo(Cantidad.of(1));
        assertThat(ajena.fecha()).isEqualTo(despensa.fecha());
        assertThat(DOS_SESIONES.get(0).sinDatosPersonales()).isEqualTo(DOS_SESIONES.get(0));
    }

    @Test
    void es_la_misma_persona_aunque_se_escriba_de_otro_modo() {
        Realizacion una = el("2022-01-12", 1).con(PERSONA, "JACINTA  Invento");
        assertThat(una.llave(PERSONA))
                .isEqualTo(el("2022-02-12", 1).con(PERSONA, "Jacinta Inventó").llave(PERSONA));
        assertThat(una.con(CURP, "XEXX010101MNEXXXA4").llave(CURP)).contains("xexx010101mnexxxa4");
        assertThat(una.llave(CURP)).isEmpty();
        assertThat(el("2022-01-12", 1).con(FOLIO, "AP-015").llaveDeFolio()).contains("ap 015");
        assertThat(el("2022-01-12", 1)
                        .con(FOLIO, "OP-1")
                        .con(CampoDeRealizacion.ETAPA, "Cimentación")
                        .llaveDeFolio())
                .as("una obra se cuenta en cada etapa")
                .contains("op 1/cimentacion");
    }

    @Test
    void el_borrador_de_lo_que_se_da_a_personas_no_nombra_a_ninguna_ni_su_lugar() {
        Realizacion una = new Realizacion(
                LocalDate.parse("2022-01-12"), Cantidad.of(2), "Colonia X", "A Jacinta", Map.of(PERSONA, "Jacinta"));

        assertThat(borrador(UnidadMedida.of("Apoyo"), List.of(una, el("2022-03-02", 1))))
                .isEqualTo("Se entregaron 3 apoyos: 2 en enero y 1 en marzo.");
    }

    @Test
    void muchas_entradas_se_cuentan_por_mes_y_el_borrador_siempre_cabe() {
        List<Realizacion> muchas =
                IntStream.range(0, 1200).mapToObj(i -> el("2022-01-01", 1)).toList();
        assertThat(borrador(UnidadMedida.of("Taller"), muchas))
                .isEqualTo("Se realizaron 1,200 talleres: 1,200 en enero.");

        List<Realizacion> largas = Stream.generate(() -> el("2022-01-01", 1).con(ASUNTO, "x".repeat(500)))
                .limit(12)
                .toList();
        assertThat(borrador(SESION, largas)).hasSizeLessThanOrEqualTo(BorradorDeObservacion.LETRAS);
        assertThat(borrador(SESION, List.of())).isEmpty();
        assertThat(borrador(SESION, List.of(el("2022-01-31", 1)))).isEqualTo("Se realizó 1 sesión: 31 de enero.");
    }
}
