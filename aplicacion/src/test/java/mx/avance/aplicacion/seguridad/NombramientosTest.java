package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.firma.Firma;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConAplicacion
class NombramientosTest {

    private static final UnidadEjecutora UNIDAD = new UnidadEjecutora("54202");
    private static final Programa PROGRAMA = new Programa("542");
    private static final Puesto PUESTO = Puesto.de(UNIDAD);
    private static final CambioDeNombramientos.Relevo RELEVO = CambioDeNombramientos.Relevo.TERMINA_EL_ACTUAL;
    private static final CambioDeNombramientos.Relevo VACANTE = CambioDeNombramientos.Relevo.DEBE_ESTAR_VACANTE;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Nombramientos nombramientos;

    @Autowired
    private CambioDeNombramientos cambio;

    @Test
    void cada_dia_firma_quien_ocupaba_el_puesto_ese_dia() {
        int ente = municipio("Por día");
        en(ente, () -> cambio.nombrar(nuevo("ELABORO", "54202", "Ana", "2020-01-01", ""), VACANTE));
        en(ente, () -> cambio.nombrar(nuevo("ELABORO", "54202", "Berta", "2022-04-01", ""), RELEVO));

        assertThat(firma(ente, "2022-03-31")).isEqualTo("Ana");
        assertThat(firma(ente, "2022-04-01")).isEqualTo("Berta");
        assertThat(firma(ente, "2019-12-31")).isEqualTo("nadie");
        assertThat(en(ente, () -> nombramientos.historia(PUESTO)))
                .extracting(Nombramiento::persona, Nombramiento::hasta)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Berta", Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple("Ana", Optional.of(LocalDate.of(2022, 3, 31))));
    }

    @Test
    void quien_suple_firma_por_ausencia_solo_en_sus_dias() {
        int ente = municipio("Suplencia");
        Nombramiento ana = en(ente, () -> cambio.nombrar(nuevo("ELABORO", "54202", "Ana", "2020-01-01", ""), VACANTE));
        en(ente, () -> cambio.suplir(ana.id(), nuevo("", "", "Carla", "2022-03-15", "2022-04-05")));

        assertThat(firma(ente, "2022-03-14")).isEqualTo("Ana");
        assertThat(firma(ente, "2022-03-15")).isEqualTo("Carla");
        assertThat(firma(ente, "2022-04-05")).isEqualTo("Carla");
        assertThat(firma(ente, "2022-04-06")).isEqualTo("Ana");
        List<Firma> pie = en(ente, () -> nombramientos.firmas(PROGRAMA, UNIDAD, LocalDate.of(2022, 3, 31)));
        assertThat(pie.get(0).nombre()).hasValue("Carla");
        assertThat(pie.get(0).cargo()).hasValue("POR AUSENCIA DE Ana, RESPONSABLE DE LA UNIDAD EJECUTORA");
        assertThat(pie.get(1).nombre()).isEmpty();
    }

    @Test
    void no_hay_dos_titulares_ni_dos_suplentes_a_la_vez() {
        int ente = municipio("A la vez");
        Nombramiento ana =
                en(ente, () -> cambio.nombrar(nuevo("REVISO", "542", "Ana", "2022-01-01", "2022-12-31"), VACANTE));
        en(ente, () -> cambio.suplir(ana.id(), nuevo("", "", "Carla", "2022-03-01", "2022-03-31")));

        assertThat(defectos(() ->
                        en(ente, () -> cambio.nombrar(nuevo("REVISO", "542", "Berta", "2022-06-01", ""), VACANTE))))
                .containsExactly(Defecto.en("desde", "nombramientos.hayTitular", "Ana", "2022-01-01"));
        assertThat(defectos(() ->
                        en(ente, () -> cambio.nombrar(nuevo("REVISO", "542", "Berta", "2021-06-01", ""), RELEVO))))
                .containsExactly(Defecto.en("desde", "nombramientos.encimado"));
        assertThat(defectos(() ->
                        en(ente, () -> cambio.suplir(ana.id(), nuevo("", "", "Delia", "2022-03-31", "2022-04-02")))))
                .containsExactly(Defecto.en("desde", "nombramientos.haySuplente"));
        assertThat(defectos(() ->
                        en(ente, () -> cambio.suplir(ana.id(), nuevo("", "", "Delia", "2022-12-30", "2023-01-02")))))
                .containsExactly(Defecto.en("desde", "nombramientos.suplenciaFuera", "Ana"));
        assertThat(defectos(() -> en(ente, () -> cambio.suplir(ana.id(), nuevo("", "", "Delia", "2022-05-01", "")))))
                .containsExactly(Defecto.en("hasta", "nombramientos.suplenciaSinFin"));
    }

    @Test
    void al_terminar_el_titular_terminan_sus_suplencias() {
        int ente = municipio("Termina");
        Nombramiento ana = en(ente, () -> cambio.nombrar(nuevo("ELABORO", "54202", "Ana", "2022-01-01", ""), VACANTE));
        en(ente, () -> cambio.suplir(ana.id(), nuevo("", "", "Carla", "2022-03-01", "2022-03-31")));
        en(ente, () -> cambio.suplir(ana.id(), nuevo("", "", "Delia", "2022-08-01", "2022-08-15")));

        en(ente, () -> cambio.terminar(ana.id(), "2022-03-10", ana.version()));

        assertThat(en(ente, () -> nombramientos.historia(PUESTO)))
                .extracting(Nombramiento::persona, este -> este.hasta().orElseThrow())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ana", LocalDate.of(2022, 3, 10)),
                        org.assertj.core.groups.Tuple.tuple("Carla", LocalDate.of(2022, 3, 10)));
        assertThat(firma(ente, "2022-03-11")).isEqualTo("nadie");
    }

    @Test
    void el_puesto_es_del_nivel_que_firma_y_esta_en_el_catalogo() {
        int ente = municipio("Nivel");
        assertThat(defectos(() ->
                        en(ente, () -> cambio.nombrar(nuevo("ELABORO", "542", "Ana", "2022-01-01", ""), VACANTE))))
                .containsExactly(Defecto.en("codigo", "nombramientos.codigoDe.ELABORO"));
        assertThat(defectos(() ->
                        en(ente, () -> cambio.nombrar(nuevo("ELABORO", "54299", "Ana", "2022-01-01", ""), VACANTE))))
                .containsExactly(Defecto.en("codigo", "nombramientos.codigoDesconocido", "54299"));
        assertThat(defectos(() -> en(ente, () -> cambio.nombrar(nuevo("JEFE", "542", "", "2022-13-01", ""), VACANTE))))
                .extracting(Defecto::campo)
                .containsExactly("papel", "persona", "desde");
    }

    @Test
    void otro_ente_no_ve_ni_toca_un_nombramiento() {
        int uno = municipio("Muro uno");
        int otro = municipio("Muro otro");
        Nombramiento ana = en(uno, () -> cambio.nombrar(nuevo("ELABORO", "54202", "Ana", "2022-01-01", ""), VACANTE));

        assertThat(firma(otro, "2022-03-31")).isEqualTo("nadie");
        assertThatThrownBy(() -> en(otro, () -> cambio.terminar(ana.id(), "2022-03-10", 1)))
                .isInstanceOf(NoExiste.class);
        assertThatThrownBy(
                        () -> en(otro, () -> cambio.suplir(ana.id(), nuevo("", "", "X", "2022-03-01", "2022-03-02"))))
                .isInstanceOf(NoExiste.class);
    }

    @Test
    void el_segundo_que_corrige_no_pisa_al_primero() {
        int ente = municipio("Choque");
        Nombramiento ana = en(ente, () -> cambio.nombrar(nuevo("ELABORO", "54202", "Ana", "2022-01-01", ""), VACANTE));
        en(ente, () -> cambio.cambiar(ana.id(), "Ana María", "", Optional.empty(), "2022-12-31", ana.version()));

        assertThatThrownBy(() ->
                        en(ente, () -> cambio.cambiar(ana.id(), "Anita", "", Optional.empty(), "", ana.version())))
                .isInstanceOf(Choque.class);
        assertThat(en(ente, () -> nombramientos.nombramiento(ana.id())).persona())
                .isEqualTo("Ana María");
    }

    private int municipio(String nombre) {
        int ente = oficina.ente(nombre);
        oficina.duenio()
                .sql(
                        "insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde) values (:ente, '54202', 'Técnica', '2015-01-01')")
                .param("ente", ente)
                .update();
        oficina.duenio()
                .sql(
                        "insert into catalogos.programa (ente, codigo, ramo, nombre, desde) values (:ente, '542', '54', 'Vinculación', '2015-01-01')")
                .param("ente", ente)
                .update();
        return ente;
    }

    private String firma(int ente, String dia) {
        return en(ente, () -> nombramientos.firmante(PUESTO, LocalDate.parse(dia)))
                .map(firmante -> firmante.firma().persona())
                .orElse("nadie");
    }

    private <T> T en(int ente, Supplier<T> tarea) {
        return oficina.en(ente, tarea);
    }

    private static CambioDeNombramientos.Nuevo nuevo(
            String papel, String codigo, String persona, String desde, String hasta) {
        return new CambioDeNombramientos.Nuevo(papel, codigo, persona, "", Optional.empty(), desde, hasta);
    }

    private static List<Defecto> defectos(Supplier<?> tarea) {
        try {
            throw new AssertionError("Se hizo: " + tarea.get());
        } catch (DatosInvalidos invalidos) {
            return invalidos.defectos();
        }
    }
}
