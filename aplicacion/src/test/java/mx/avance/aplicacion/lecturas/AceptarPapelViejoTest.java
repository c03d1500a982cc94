package mx.avance.aplicacion.lecturas;

import static mx.avance.aplicacion.lecturas.OficinaConPapeles.claves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Celda;
import mx.avance.aplicacion.avance.DichoEnPapel;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.Paso;
import mx.avance.aplicacion.lecturas.DecidirLectura.Cambio;
import mx.avance.aplicacion.lecturas.Decision.Que;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A paper of a year long closed enters as authorised, beside what there is already and never over it. */
@ConAplicacion
@Import({RelojDePrueba.class, OficinaConPapeles.class})
class AceptarPapelViejoTest {

    @Autowired
    private OficinaConPapeles casa;

    @Autowired
    private DecidirLectura decidir;

    @Autowired
    private DichoEnPapel papel;

    @Autowired
    private EliminarDocumento eliminar;

    @Test
    void un_papel_viejo_entra_como_autorizado_con_su_poa_sus_catalogos_y_quien_lo_firmo() {
        long id = casa.decidido(OficinaConPapeles.ejemplo());
        Aceptacion antes = casa.veria(id, 1);
        assertThat(antes.puede()).isTrue();
        assertThat(antes.creaPoa()).isTrue();
        assertThat(antes.pideNota()).isFalse();
        assertThat(antes.faltas().stream().map(Aceptacion.Falta::llave))
                .contains("RAMOS:61", "PROGRAMAS:611", "UNIDADES:61101", "MEDIDAS:Actividad");

        LecturaEnRevision queda = casa.acepta(casa.planea, id, 1, "");

        assertThat(queda.hoja(1).entro()).isEqualTo("AUTORIZADO");
        IdDeAvance cual = queda.hoja(1).identidad().orElseThrow();
        AvanceGuardado avance = casa.avance(cual);
        assertThat(avance.estado()).isEqualTo(EstadoDeAvance.AUTORIZADO);
        AvanceDeMeta cien = avance.avance().findRenglon(100).orElseThrow();
        assertThat(cien.compromiso().metaAnual()).hasToString("360");
        assertThat(cien.compromiso().programacion().vigente()).hasToString("[105, 90, 105, 75]");
        assertThat(cien.compromiso().programacion().arrastrado().suma()).hasToString("15");
        assertThat(cien.alcanzado()).hasToString("[94, -, -, -]");
        assertThat(casa.pasos(cual).stream().map(Paso::quien))
                .containsExactly("FULANA DE TAL Y TAL", "ZUTANO EJEMPLO DE NADIE", "MENGANA INVENTADA PÉREZ");
        assertThat(avance.celdas().values().stream().map(Celda::origen)).containsOnly("LECTURA");
        assertThat(casa.cuenta("select count(*) from catalogos.unidad_ejecutora where ente = :ente and codigo = '61101'"
                        + " and desde = '2023-01-01' and hasta = '2023-12-31'"))
                .isEqualTo(1);
        assertThat(casa.cuenta("select count(*) from lecturas.procedencia where ente = :ente and renglon = 100"
                        + " and campo = 'metaAnual' and escrito = '360' and linea > 0"))
                .isEqualTo(1);
    }

    @Test
    void aceptar_dos_veces_no_hace_nada_y_lo_que_entro_ya_no_se_decide_ni_se_quita() {
        long id = casa.decidido(OficinaConPapeles.ejemplo());
        LecturaEnRevision una = casa.acepta(casa.planea, id, 1, "");
        int hechos = casa.cuenta("select count(*)::integer from auditoria.hecho where ente = :ente");

        LecturaEnRevision otra = casa.acepta(casa.planea, id, 1, "");

        assertThat(otra.documento().version()).isEqualTo(una.documento().version());
        assertThat(casa.cuenta("select count(*)::integer from auditoria.hecho where ente = :ente"))
                .isEqualTo(hechos);
        assertThat(claves(() ->
                        casa.como(casa.planea, () -> decidir.decidir(id, List.of(Cambio.de(1, 0, 1, Que.REABIERTA))))))
                .containsExactly("lecturas.yaEntro");
        assertThat(claves(() -> casa.como(casa.planea, () -> {
                    eliminar.eliminar(id, otra.documento().version());
                    return id;
                })))
                .containsExactly("lecturas.noSeElimina");
    }

    @Test
    void con_un_renglon_pendiente_no_entra() {
        long id = casa.leido(casa.planea, "avance.txt", OficinaConPapeles.ejemplo());

        assertThat(claves(() -> casa.acepta(casa.planea, id, 1, ""))).containsExactly("lecturas.impide.pendientes");
        assertThat(casa.cuenta("select count(*)::integer from poa.poa where ente = :ente"))
                .isZero();
    }

    @Test
    void lo_que_ya_hay_no_se_pisa_y_las_dos_cifras_se_ven_y_se_reconocen_con_una_nota() {
        long primero = casa.decidido(OficinaConPapeles.ejemplo());
        casa.acepta(casa.planea, primero, 2, "");
        IdDeAvance cual = casa.veria(primero, 2).id().orElseThrow();
        long otro = casa.decidido(OficinaConPapeles.otraCopia());

        Aceptacion antes = casa.veria(otro, 2);

        assertThat(antes.conflictos()).containsExactly(new Aceptacion.Conflicto(400, "alcanzado[0]", "5", "4"));
        assertThat(claves(() -> casa.acepta(casa.planea, otro, 2, ""))).containsExactly("lecturas.faltaNota");
        casa.acepta(casa.planea, otro, 2, "El segundo papel es una copia corregida a mano.");
        assertThat(casa.avance(cual).avance().captura(400).alcanzado().orElseThrow())
                .hasToString("5");
    }

    @Test
    void lo_que_cambia_de_un_trimestre_aceptado_se_dice_y_se_reconoce() {
        casa.acepta(casa.planea, casa.decidido(OficinaConPapeles.ejemplo()), 2, "");
        long segundo = casa.decidido(OficinaConPapeles.abrilJunio("18\t4\t6\t5\t5\t5\t\t4\t\t11\t61%"));

        Aceptacion antes = casa.veria(segundo, 2);

        assertThat(antes.id().orElseThrow().trimestre()).isEqualTo(Trimestre.ABR_JUN);
        assertThat(antes.cambios()).hasSize(1);
        assertThat(antes.cambios().get(0).codigo()).isEqualTo("CAMBIO_SIN_REPROGRAMACION");
        assertThat(claves(() -> casa.acepta(casa.planea, segundo, 2, ""))).containsExactly("lecturas.faltaNota");
        casa.acepta(casa.planea, segundo, 2, "Se corrigió en el segundo trimestre.");
        assertThat(casa.avance(antes.id().orElseThrow())
                        .avance()
                        .findRenglon(400)
                        .orElseThrow()
                        .alcanzado())
                .as("la de Ene-Mar sigue siendo la que se aceptó")
                .hasToString("[5, 5, -, -]");
    }

    private void existio(String desde, String hasta) {
        casa.escribe(
                "insert into catalogos.ramo (ente, codigo, nombre, desde) values (:ente, '61', 'Obras', '2020-01-01')");
        casa.escribe("insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde, hasta)"
                + " values (:ente, '61101', 'Despacho', '" + desde + "', '" + hasta + "')");
    }

    @Test
    void a_la_unidad_que_cerro_a_medio_anio_no_le_falta_nada_en_un_papel_de_antes() {
        existio("2023-01-01", "2023-06-30");
        long id = casa.decidido(OficinaConPapeles.ejemplo());
        assertThat(casa.veria(id, 1).faltas().stream().map(Aceptacion.Falta::llave))
                .contains("PROGRAMAS:611")
                .doesNotContain("UNIDADES:61101");
        assertThat(casa.acepta(casa.planea, id, 1, "").hoja(1).entro()).isEqualTo("AUTORIZADO");
    }

    @Test
    void la_que_empezo_a_medio_anio_se_agrega_por_los_dias_que_faltan() {
        existio("2023-07-01", "2024-12-31");
        long id = casa.decidido(OficinaConPapeles.ejemplo());
        assertThat(casa.veria(id, 1).faltas().stream().map(Aceptacion.Falta::llave))
                .contains("UNIDADES:61101");
        casa.acepta(casa.planea, id, 1, "");
        assertThat(casa.cuenta("select count(*) from catalogos.unidad_ejecutora where ente = :ente and codigo = '61101'"
                        + " and desde = '2023-01-01' and hasta = '2023-06-30'"))
                .isEqualTo(1);
    }

    @Test
    void la_cifra_de_un_trimestre_anterior_tambien_dice_en_que_papel_esta() {
        long id = casa.decidido(OficinaConPapeles.abrilJunio());
        casa.acepta(casa.planea, id, 2, "");
        IdDeAvance eneMar = casa.veria(id, 2).id().orElseThrow().en(Trimestre.ENE_MAR);
        assertThat(casa.avance(eneMar).avance().captura(400).alcanzado().orElseThrow())
                .hasToString("5");

        assertThat(casa.como(casa.planea, () -> papel.de(eneMar)))
                .filteredOn(lugar -> lugar.renglon() == 400)
                .singleElement()
                .satisfies(lugar -> {
                    assertThat(lugar.campo()).isEqualTo("alcanzado[0]");
                    assertThat(lugar.ruta()).startsWith("/lecturas/" + id);
                });
        casa.escribe(
                "update avance.celda set origen = 'PANTALLA' where ente = :ente and trimestre = 1 and renglon = 400");
        assertThat(casa.como(casa.planea, () -> papel.de(eneMar)))
                .as("la que capturó una persona no es del papel")
                .noneMatch(lugar -> lugar.renglon() == 400);
    }

    @Test
    void una_unidad_no_acepta_un_papel_viejo() {
        Quien suya = casa.quien("suya", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "61101");
        long id = casa.leido(suya, "suyo.txt", OficinaConPapeles.ejemplo());
        casa.como(suya, () -> {
            decidir.decidir(id, List.of(Cambio.de(1, 0, 0, Que.PROPUESTA), Cambio.de(1, 4, 0, Que.PROPUESTA)));
            return decidir.aceptarConciliadas(id, Optional.empty());
        });

        assertThatThrownBy(() -> casa.acepta(suya, id, 1, "")).isInstanceOf(NoPermitido.class);
    }
}
