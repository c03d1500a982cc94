package mx.avance.aplicacion.cierre.avisos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.HojasFirmadas;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.cierre.ProrrogaPorLote;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class RecordarPlazosTest {

    private static final Locale ESPANOL = new Locale("es", "MX");
    private static final String CIERRA =
            "El avance Ene-Mar 2026 de la unidad 54202 no se ha enviado, y su último día es el 14 de abril de 2026.";
    private static final String TARDE =
            "El avance Ene-Mar 2026 de la unidad 54202 no se envió, y su último día fue el 14 de abril de 2026;"
                    + " pida prórroga a Planeación.";

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private HojasFirmadas firmadas;

    @Autowired
    private ProrrogaPorLote lote;

    @Autowired
    private RecordarPlazos recordar;

    @Autowired
    private MisAvisos mios;

    private OficinaConAvance casa;

    @BeforeEach
    void una_unidad_en_captura() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
    }

    private List<String> dichosA(Quien quien) {
        return unidad.como(quien, () -> mios.lista(false, "", 50, ESPANOL)).elementos().stream()
                .map(MisAvisos.Aviso::texto)
                .toList();
    }

    private List<String> alDia(String dia) {
        reloj.es(dia);
        recordar.recordar();
        recordar.recordar();
        return dichosA(casa.ana).stream()
                .filter(dicho -> dicho.contains("Ene-Mar"))
                .toList();
    }

    @Test
    void se_recuerda_a_los_cinco_dos_y_cero_dias_habiles_y_despues_una_vez_cada_cual() {
        assertThat(alDia("2026-04-06")).as("faltan 6 días hábiles").isEmpty();
        assertThat(alDia("2026-04-07")).as("faltan 5").containsExactly(CIERRA);
        assertThat(alDia("2026-04-08")).hasSize(1);
        assertThat(alDia("2026-04-10")).as("faltan 2").hasSize(2);
        assertThat(alDia("2026-04-14")).as("es el último").hasSize(3);
        assertThat(alDia("2026-04-15")).as("ya pasó").hasSize(4).startsWith(TARDE);
        assertThat(alDia("2026-04-16")).hasSize(4);
        assertThat(dichosA(casa.planea))
                .containsExactly(
                        "Ene-Mar 2026 ya cerró y hay unidades que no enviaron (hojas: 1); puede darles prórroga.");
    }

    @Test
    void si_la_aplicacion_estuvo_apagada_se_recuerda_una_vez_y_no_tres() {
        assertThat(alDia("2026-04-13")).as("falta 1").containsExactly(CIERRA);
        assertThat(alDia("2026-05-20"))
                .as("de lo que pasó hace mucho ya no se avisa")
                .containsExactly(CIERRA);
    }

    @Test
    void a_quien_ya_envio_no_se_le_recuerda_nada() {
        casa.firmaPorActo();
        firmadas.capturada(casa);
        firmadas.firma(casa, casa.ana, Papel.ELABORO);

        assertThat(alDia("2026-04-14")).isEmpty();
        assertThat(alDia("2026-04-15")).isEmpty();
        assertThat(dichosA(casa.planea)).isEmpty();
    }

    @Test
    void una_prorroga_tiene_sus_propios_recordatorios() {
        reloj.es("2026-04-20");
        unidad.como(
                casa.planea,
                () -> lote.dar(
                        new Ejercicio(2026),
                        Trimestre.ENE_MAR,
                        new ProrrogaPorLote.Datos(List.of("54202"), "2026-05-15", "Se fue la luz")));
        assertThat(alDia("2026-05-12")).as("faltan 3: toca el de 5").hasSize(2);
        assertThat(alDia("2026-05-15")).hasSize(3).first().asString().contains("15 de mayo de 2026");
        assertThat(alDia("2026-05-18")).hasSize(4).first().asString().contains("no se envió");
    }

    @Test
    void se_avisa_que_un_trimestre_abre() {
        alDia("2026-07-01");
        assertThat(dichosA(casa.ana))
                .containsExactly(
                        "Ya puede capturar Jul-Sep 2026 de la unidad 54202; su último día es el 14 de octubre de 2026.");
    }

    @Test
    void el_ente_decide_con_cuantos_dias_o_que_nunca() {
        decide("8 1", 1);
        assertThat(alDia("2026-04-06")).as("faltan 6: toca el de 8").containsExactly(CIERRA);
        decide("NO", 2);
        assertThat(alDia("2026-04-14")).hasSize(1);
    }

    private void decide(String valor, int version) {
        oficina.duenio()
                .sql("""
                insert into calendario.politica (ente, politica, asunto, version, valor, desde, motivo, cuenta, decidida)
                values (:ente, 'RECORDATORIOS', '', :version, :valor, '2020-01-01', 'Acuerdo', 'planea', now())
                """)
                .param("ente", casa.ente)
                .param("version", version)
                .param("valor", valor)
                .update();
    }

    @Test
    void dos_que_recuerdan_a_la_vez_lo_dicen_una() {
        reloj.es("2026-04-07");
        ALaVez.veces(4, recordar::recordar);
        assertThat(dichosA(casa.ana)).filteredOn(CIERRA::equals).hasSize(1);
    }
}
