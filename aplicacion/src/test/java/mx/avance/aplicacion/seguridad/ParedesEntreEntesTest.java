package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.EnOtroEnte;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.UnexpectedRollbackException;

@ConAplicacion
class ParedesEntreEntesTest {

    /** Tables that belong to no ente: sessions, attempts to sign in by account name and by address, the history of migrations, jobs. */
    private static final Set<String> DE_NADIE = Set.of(
            "public.flyway_schema_history",
            "sesion.spring_session",
            "sesion.spring_session_attributes",
            "seguridad.intento",
            "seguridad.intento_de_direccion",
            "trabajos.scheduled_tasks");

    @Autowired
    private Oficina oficina;

    @Autowired
    private JdbcClient base;

    @Autowired
    private EnOtroEnte enOtroEnte;

    @Test
    void toda_tabla_esta_cerrada_por_ente() {
        List<String> abiertas = oficina.duenio().sql("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_|information_schema'
                   and not (c.relrowsecurity and c.relforcerowsecurity)
                """).query(String.class).list();

        assertThat(abiertas).isSubsetOf(DE_NADIE);
    }

    @Test
    void toda_particion_queda_fuera_del_alcance_directo_de_la_aplicacion() {
        List<String> alcanzables = oficina.duenio().sql("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relispartition and c.relkind = 'r' and not c.relrowsecurity
                   and has_table_privilege('avance_app', c.oid, 'select, insert, update, delete')
                """).query(String.class).list();

        assertThat(alcanzables).isEmpty();
    }

    @Test
    void una_misma_conexion_sirve_a_dos_entes_sin_ver_filas_del_otro() {
        int uno = oficina.ente("Uno");
        int otro = oficina.ente("Otro");
        oficina.persona(uno, "de-uno", "PLANEACION");
        oficina.persona(otro, "de-otro", "PLANEACION");

        for (int i = 0; i < 30; i++) {
            assertThat(oficina.en(uno, this::cuentas)).containsExactly("de-uno");
            assertThat(oficina.en(otro, this::cuentas)).containsExactly("de-otro");
        }
    }

    @Test
    void fuera_de_una_transaccion_o_sin_nadie_no_se_ve_ninguna_fila() {
        int uno = oficina.ente("Tres");
        oficina.persona(uno, "de-tres", "PLANEACION");

        assertThat(cuentas()).isEmpty();
        assertThat(oficina.en(0, this::cuentas)).isEmpty();
    }

    @Test
    void quien_trabaja_en_dos_entes_se_ve_en_los_dos_y_solo_se_escribe_en_el_que_lleva_su_cuenta() {
        int suyo = oficina.ente("Siete");
        int otro = oficina.ente("Ocho");
        long id = oficina.persona(suyo, "de-siete-y-ocho", "CONTRALORIA");
        oficina.persona(suyo, "solo-de-siete", "CONTRALORIA");
        oficina.duenio().sql("""
                insert into seguridad.asignacion (ente, usuario, rol, ambito, desde)
                values (:otro, :id, 'CONTRALORIA', 'ENTE', '2000-01-01')
                """).param("otro", otro).param("id", id).update();

        assertThat(oficina.en(suyo, this::cuentas)).containsExactly("de-siete-y-ocho", "solo-de-siete");
        assertThat(oficina.en(otro, this::cuentas)).containsExactly("de-siete-y-ocho");
        assertThat(oficina.en(otro, () -> base.sql("update seguridad.usuario set activo = false where id = :id")
                        .param("id", id)
                        .update()))
                .isZero();
        assertThat(oficina.en(suyo, () -> base.sql("select ente from seguridad.asignacion where usuario = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .list()))
                .containsExactly(suyo);
    }

    @Test
    void una_parte_hecha_en_otro_ente_termina_ahi_aunque_falle() {
        int uno = oficina.ente("Nueve");
        int otro = oficina.ente("Diez");
        oficina.persona(uno, "de-nueve", "PLANEACION");
        oficina.persona(otro, "de-diez", "PLANEACION");

        oficina.en(uno, () -> {
            assertThat(enOtroEnte.en(otro, this::cuentas)).containsExactly("de-diez");
            assertThat(cuentas()).containsExactly("de-nueve");
            return uno;
        });
        assertThatThrownBy(() -> oficina.en(uno, () -> {
                    assertThatThrownBy(() -> enOtroEnte.en(otro, () -> {
                                throw new IllegalStateException("no se pudo");
                            }))
                            .hasMessage("no se pudo");
                    assertThat(cuentas()).containsExactly("de-nueve");
                    return uno;
                }))
                .as("lo demás tampoco queda")
                .isInstanceOf(UnexpectedRollbackException.class);
    }

    @Test
    void nadie_escribe_una_fila_de_otro_ente() {
        int uno = oficina.ente("Cuatro");
        int otro = oficina.ente("Cinco");

        assertThatThrownBy(() -> oficina.en(uno, () -> base.sql(
                                "insert into catalogos.ramo (ente, codigo, nombre, desde) values (:otro, '54', 'Ajeno', '2026-01-01')")
                        .param("otro", otro)
                        .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void la_bitacora_no_se_cambia_ni_se_borra() {
        int uno = oficina.ente("Seis");
        for (String orden : List.of("update auditoria.hecho set motivo = ''", "delete from auditoria.hecho")) {
            assertThatThrownBy(() -> oficina.en(uno, () -> base.sql(orden).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private List<String> cuentas() {
        return base.sql("select cuenta from seguridad.usuario order by cuenta")
                .query(String.class)
                .list();
    }
}
