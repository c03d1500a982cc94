package mx.avance.aplicacion.lecturas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.lecturas.DecidirLectura.Cambio;
import mx.avance.aplicacion.lecturas.Decision.Que;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Arrastre;
import mx.avance.nucleo.poa.Programacion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a paper carries over and what it adds up, against what stands here once it entered. */
@ConAplicacion
@Import({RelojDePrueba.class, OficinaConPapeles.class})
class CifrasDePapelTest {

    private static final String LA_401 = "6\t2\t2\t1\t\t2\t\t1\t\t2\t33%";

    @Autowired
    private Oficina oficina;

    @Autowired
    private Revisiones revisiones;

    @Autowired
    private DecidirLectura decidir;

    @Autowired
    private PrepararAceptacion preparar;

    @Autowired
    private AceptarLectura aceptar;

    @Autowired
    private Avances avances;

    @Autowired
    private OficinaConPapeles casa;

    /** With 401 decided this way, and the others of its sheet as they were read. */
    private long decidido(byte[] papel, Que que, Optional<CifrasEscritas> escritas) {
        long id = casa.leido(casa.planea, "avance.txt", papel);
        casa.como(casa.planea, () -> {
            decidir.aceptarConciliadas(id, Optional.of(2));
            int version = revisiones.exigir(id).renglon(2, 1).version();
            return decidir.decidir(id, List.of(new Cambio(2, 1, version, que, 0, escritas, true)));
        });
        return id;
    }

    private Aceptacion veria(long id) {
        return casa.como(casa.planea, () -> preparar.de(id, 2));
    }

    private LecturaEnRevision acepta(long id, String nota) {
        return casa.como(casa.planea, () -> {
            int version = revisiones.exigir(id).documento().version();
            return aceptar.aceptar(id, 2, version, new AceptarLectura.Dicho("", nota, Map.of()));
        });
    }

    private AvanceDeMeta la401(long id) {
        return casa.como(casa.planea, () -> avances.exigir(
                        revisiones.exigir(id).hoja(2).identidad().orElseThrow())
                .avance()
                .findRenglon(401)
                .orElseThrow());
    }

    private static byte[] de(String trimestre, String... cambios) {
        String papel = new String(OficinaConPapeles.ejemplo(), StandardCharsets.UTF_8)
                .replace("ENERO-MARZO-2023", trimestre + "-2023");
        for (int i = 0; i < cambios.length; i += 2) {
            papel = papel.replace(cambios[i], cambios[i + 1]);
        }
        return papel.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] abrilJunio() {
        return de(
                "ABRIL-JUNIO",
                "18\t4\t5\t5\t\t5\t\t4\t\t5\t28%",
                "18\t4\t5\t5\t5\t5\t\t4\t\t10\t56%",
                LA_401,
                "6\t2\t2\t1\t1\t2\t\t1\t\t3\t50%",
                "240\t60\t48\t60\t\t60\t\t60\t\t48\t20%",
                "240\t60\t48\t60\t60\t60\t\t60\t\t108\t45%");
    }

    @Test
    void lo_que_se_arrastra_dos_veces_sale_la_segunda_de_donde_llego() {
        long id = decidido(
                OficinaConPapeles.ejemplo(),
                Que.ESCRITA,
                Optional.of(new CifrasEscritas(
                        "20", List.of("20", "20", "20", "0"), List.of("0"), List.of("", "20", "20"))));

        acepta(id, "Visto en el papel");

        Programacion programacion = la401(id).compromiso().programacion();
        assertThat(programacion.arrastres())
                .extracting(Arrastre::desde, Arrastre::hacia)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Trimestre.ENE_MAR, Trimestre.ABR_JUN),
                        org.assertj.core.groups.Tuple.tuple(Trimestre.ABR_JUN, Trimestre.JUL_SEP));
        assertThat(programacion.vigente()).hasToString("[20, 20, 20, 0]");
        assertThat(programacion.exigible(Acumulacion.SUMA, Trimestre.JUL_SEP)).hasToString("20");
    }

    @Test
    void un_arrastre_que_no_cabe_en_ningun_trimestre_no_entra_y_se_dice() {
        long id = decidido(
                OficinaConPapeles.ejemplo(),
                Que.ESCRITA,
                Optional.of(
                        new CifrasEscritas("20", List.of("5", "15", "20", "0"), List.of("0"), List.of("", "", "20"))));

        assertThat(veria(id).conflictos()).contains(new Aceptacion.Conflicto(401, "arrastre[2]", "0", "20"));
        acepta(id, "Salió de los dos trimestres.");

        assertThat(la401(id).compromiso().programacion().arrastres()).isEmpty();
        assertThat(la401(id).compromiso().metaAnual()).hasToString("20");
    }

    @Test
    void un_arrastre_sale_del_trimestre_al_que_le_falto_esa_cantidad() {
        long id = decidido(
                abrilJunio(),
                Que.ESCRITA,
                Optional.of(new CifrasEscritas(
                        "91", List.of("20", "71", "20", "0"), List.of("0", "71"), List.of("", "", "20"))));

        acepta(id, "Visto en el papel");

        AvanceDeMeta renglon = la401(id);
        assertThat(renglon.compromiso().programacion().arrastres())
                .containsExactly(new Arrastre(Trimestre.ENE_MAR, Trimestre.JUL_SEP, mx.avance.nucleo.Cantidad.of(20)));
        assertThat(renglon.compromiso().programacion().exigible(Acumulacion.SUMA, Trimestre.JUL_SEP))
                .hasToString("91");
    }

    @Test
    void un_absoluto_que_no_es_la_suma_se_ve_y_se_reconoce_con_una_nota() {
        long id = decidido(
                de("ENERO-MARZO", LA_401, "6\t2\t2\t1\t\t2\t\t1\t\t3\t50%"), Que.COMO_EL_PAPEL, Optional.empty());

        Aceptacion antes = veria(id);

        assertThat(antes.creaPoa()).isTrue();
        assertThat(antes.conflictos())
                .containsExactly(
                        new Aceptacion.Conflicto(401, "avanceAbsoluto", "2", "3"),
                        new Aceptacion.Conflicto(401, "avanceRelativo", "33 %", "50 %"));
        assertThat(Objects.requireNonNull(catchThrowableOfType(DatosInvalidos.class, () -> acepta(id, "")))
                        .defectos())
                .extracting(Defecto::clave)
                .containsExactly("lecturas.faltaNota");
        acepta(id, "El papel suma mal.");
        assertThat(la401(id).acumulado().orElseThrow().absoluto()).hasToString("2");
    }

    @Test
    void el_acumulado_que_cuenta_un_trimestre_que_aqui_no_esta_se_ve() {
        acepta(decidido(OficinaConPapeles.ejemplo(), Que.CONCILIADA, Optional.empty()), "");
        oficina.duenio()
                .sql("update avance.celda set alcanzado = null where ente = :ente and renglon = 401")
                .param("ente", casa.ente)
                .update();
        long id = decidido(abrilJunio(), Que.CONCILIADA, Optional.empty());

        assertThat(veria(id).conflictos()).contains(new Aceptacion.Conflicto(401, "alcanzado[0]", "", "2"));
        assertThat(veria(id).pideNota()).isTrue();
    }
}
