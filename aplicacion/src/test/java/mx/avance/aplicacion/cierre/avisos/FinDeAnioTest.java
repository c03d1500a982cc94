package mx.avance.aplicacion.cierre.avisos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.ListaDeAvances;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.permiso.Acto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Oct-Dic closes when the next year has begun: its people are reminded, and its sheets wait for whoever signs, after that too. */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class FinDeAnioTest {

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private RecordarPlazos recordar;

    @Autowired
    private MisAvisos mios;

    @Autowired
    private ListaDeAvances lista;

    @Autowired
    private Actores actores;

    private OficinaConAvance casa;

    @BeforeEach
    void una_unidad_con_su_poa_de_2026() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
    }

    private List<String> dichosA(Quien quien) {
        return unidad.como(quien, () -> mios.lista(false, "", 50, new Locale("es", "MX"))).elementos().stream()
                .map(MisAvisos.Aviso::texto)
                .toList();
    }

    @Test
    void lo_que_no_se_envio_de_oct_dic_se_dice_en_enero_despues_del_cierre() {
        reloj.es("2027-01-18");
        recordar.recordar();

        assertThat(dichosA(casa.ana))
                .anyMatch(dicho -> dicho.contains("Oct-Dic 2026") && dicho.contains("no se envió"));
        assertThat(dichosA(casa.planea)).anyMatch(dicho -> dicho.startsWith("Oct-Dic 2026 ya cerró"));
    }

    @Test
    void la_hoja_de_oct_dic_sigue_esperando_a_quien_la_revisa_cuando_el_trimestre_cerro() {
        Quien revisa = casa.revisa();
        casa.firmaPorActo();
        oficina.duenio().sql("""
                insert into avance.hoja (ente, ejercicio, trimestre, programa, unidad, estado, empezada_por)
                values (:ente, 2026, 4, '542', '54202', 'ELABORADO', 'ana')
                """).param("ente", casa.ente).update();
        reloj.es("2027-01-20");

        assertThat(unidad.como(revisa, () -> lista.turnos(actores.actual())))
                .extracting(turno -> turno.id().ruta() + " " + turno.acto())
                .containsExactly("/avance/2026/4/542/54202 " + Acto.REVISAR_AVANCE);
    }
}
