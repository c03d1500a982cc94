package mx.avance.aplicacion.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.Copia;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.plataforma.Demostracion;
import mx.avance.aplicacion.plataforma.base.AccesoPorLlegar;
import mx.avance.basedatos.Conexion;
import mx.avance.basedatos.PostgresDePrueba;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.jdbc.core.simple.JdbcClient;

class AbrirDemostracionTest {

    private static Conexion conexion;
    /** All that happens in it is over: what is dated today was not dated. */
    private static final Map<String, Object> DE_UN_ANIO_QUE_PASO =
            Map.of("avance.demo", true, "avance.demo.anio", 2025);

    private static Copia copia;
    private static JdbcClient base;

    @BeforeAll
    static void abrir() {
        conexion = PostgresDePrueba.nuevaBase();
        copia = Copia.sobre(AccesoPorLlegar.de(() -> conexion), DE_UN_ANIO_QUE_PASO);
        base = copia.oficina().duenio();
    }

    @AfterAll
    static void cerrar() {
        copia.close();
    }

    @Test
    void hay_tres_ramos_diez_unidades_y_ochenta_metas_con_sus_lineas() {
        assertThat(cuenta("select count(*) from catalogos.ramo")).isEqualTo(3);
        assertThat(cuenta("select count(*) from catalogos.unidad_ejecutora")).isEqualTo(10);
        assertThat(cuenta("select count(*) from poa.renglon where meta_padre is null"))
                .isEqualTo(80);
        assertThat(cuenta("select count(*) from poa.renglon where meta_padre is not null"))
                .isEqualTo(9);
        assertThat(cuenta("""
                select count(*) from poa.renglon r, unnest(r.lineas) as usada
                 where not exists (select from catalogos.linea l where l.codigo = usada)
                """)).isZero();
        assertThat(cuenta("select count(*) from catalogos.inhabil")).isPositive();
        assertThat(cuenta("select count(*) from catalogos.causa")).isPositive();
    }

    @Test
    void mientras_se_inventa_se_pide_esperar_y_nadie_entra() {
        ApplicationAvailabilityBean disponible = copia.pieza(ApplicationAvailabilityBean.class);
        disponible.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.REFUSING_TRAFFIC));
        try {
            for (String ruta : List.of("/", "/entrar", "/salud")) {
                HttpResponse<String> espera = copia.persona().abrir(ruta);
                assertThat(espera.statusCode()).as(ruta).isEqualTo(503);
                assertThat(espera.body()).as(ruta).contains("La demostración se está preparando");
                assertThat(espera.headers().firstValue("Refresh")).as(ruta).hasValue("3");
            }
            for (String estilo : List.of("/recursos/avance.css", "/webjars/picocss__pico/2.1.1/css/pico.min.css")) {
                assertThat(copia.persona().abrir(estilo).statusCode())
                        .as(estilo)
                        .isEqualTo(200);
            }
            assertThat(new Programa(copia.puerto(), "avance_ninguna")
                            .leer("/api/v1/ente")
                            .body())
                    .contains("TODAVIA_NO", "Se está inventando un municipio");
        } finally {
            disponible.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
        }
        assertThat(copia.persona().abrir("/entrar").statusCode()).isEqualTo(200);
    }

    @Test
    void cada_programa_tiene_su_presupuesto_ejercido_hasta_agosto() {
        assertThat(cuenta("""
                select count(*) from poa.poa p
                 where (select count(*) from presupuesto.importe i
                         where (i.ejercicio, i.programa, i.unidad) = (p.ejercicio, p.programa, p.unidad)) = 4
                """)).isEqualTo(10);
        assertThat(cuenta("select count(*) from presupuesto.importe where ejercido is null and trimestre > 3"))
                .isEqualTo(10);
        assertThat(cuenta("select count(*) from presupuesto.importacion where momento > now() - interval '1 day'"))
                .isZero();
    }

    @Test
    void los_programas_estan_en_varios_momentos_de_su_vida() {
        assertThat(base.sql("""
                select estado || ' ' || count(*) || case when ronda > 0 then ' devuelto' else '' end
                  from poa.poa group by estado, ronda > 0, ronda order by 1
                """).query(String.class).list())
                .containsExactly("AUTORIZADO 7", "BORRADOR 1", "BORRADOR 1 devuelto", "EN_REVISION 1");
        assertThat(cuenta("select count(*) from poa.version"))
                .as("siete autorizadas y una con un cambio")
                .isEqualTo(8);
        assertThat(base.sql("select estado || ' ' || count(*) from reprogramacion.solicitud group by estado order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("AUTORIZADA 1", "NEGADA 1", "SOLICITADA 3");
        assertThat(cuenta("select count(*) from poa.nota")).isEqualTo(3);
        assertThat(cuenta("select por_corregir from poa.poa where unidad = '61201'"))
                .as("lo que le falta a la unidad que no ha terminado")
                .isPositive();
        assertThat(cuenta("select count(*) from auditoria.hecho where momento > now() - interval '1 day'"))
                .as("nada se escribió hoy: cada hecho tiene el día en que habría sido")
                .isZero();
    }

    @Test
    void dos_trimestres_estan_autorizados_y_el_abierto_en_captura() {
        assertThat(base.sql("""
                select trimestre || ' ' || estado || ' ' || count(*) || case when nota <> '' then ' devuelto' else '' end
                  from avance.hoja group by trimestre, estado, nota order by 1
                """).query(String.class).list())
                .containsExactly(
                        "1 PUBLICADO 7",
                        "2 ELABORADO 2",
                        "2 EN_CAPTURA 1",
                        "2 EN_CAPTURA 1 devuelto",
                        "2 PUBLICADO 2",
                        "3 EN_CAPTURA 2");
        assertThat(base.sql(
                                "select modo || ' ' || count(*) from avance.paso where modo is not null group by modo order by 1")
                        .query(String.class)
                        .list())
                .as("antes de julio se firmaba en papel")
                .containsExactly("ACTO 6", "AUTOGRAFA 24");
        assertThat(base.sql("select folio from avance.hoja where folio is not null and estado = 'EN_CAPTURA'")
                        .query(String.class)
                        .single())
                .as("una espera firmas en papel, con su hoja digitalizada")
                .isEqualTo(base.sql("select max(folio) from avance.digitalizada")
                        .query(String.class)
                        .single());
        assertThat(cuenta("select count(*) from avance.digitalizada where subida > now() - interval '1 day'"))
                .isZero();
        assertThat(cuenta("select count(*) from avance.celda where cuando > now() - interval '1 day'"))
                .isZero();
    }

    @Test
    void cada_persona_que_se_ofrece_entra_con_la_contrasena_que_se_dice() {
        List<Demostracion.Persona> personas = Demostracion.todas();

        assertThat(personas).extracting(Demostracion.Persona::rol).hasSize(7).doesNotHaveDuplicates();
        for (Demostracion.Persona persona : personas) {
            assertThat(copia.persona()
                            .entrar(persona.cuenta(), Demostracion.CONTRASENA)
                            .uri())
                    .as(persona.cuenta())
                    .hasPath("/");
        }
    }

    @Test
    void lo_que_se_hace_queda_en_la_bitacora_con_el_dia_que_dicen_las_pantallas() {
        Navegacion contraloria = copia.persona();
        contraloria.entrar("contraloria", Demostracion.CONTRASENA);
        LocalDate hoy = hoy(copia);

        assertThat(contraloria
                        .abrir("/bitacora?persona=contraloria&desde=" + hoy + "&hasta=" + hoy)
                        .body())
                .contains("Entró al sistema</strong>");
        assertThat(contraloria
                        .abrir("/bitacora?persona=contraloria&desde=" + hoy.plusDays(1))
                        .body())
                .doesNotContain("Entró al sistema</strong>");
    }

    @Test
    void una_ficha_vence_por_el_dia_que_dicen_las_pantallas() {
        int ente = cuenta("select id from catalogos.ente");
        long quien = cuenta("select id::integer from seguridad.usuario where cuenta = 'contraloria'");
        String ficha = copia.oficina().ficha(ente, quien, "LEER");
        Programa programa = new Programa(copia.puerto(), ficha);

        vence(ficha, hoy(copia).plusDays(1));
        assertThat(programa.leer("/api/v1/ente").statusCode()).isEqualTo(200);
        vence(ficha, hoy(copia).minusDays(1));
        assertThat(programa.leer("/api/v1/ente").statusCode()).isEqualTo(401);
    }

    @Test
    void planear_el_anio_que_viene_no_adelanta_el_reloj_cuando_se_abre_de_nuevo() {
        LocalDate hoy = hoy(copia);
        base.sql("update calendario.elaboracion set desde = :desde, hasta = :desde where ejercicio = :anio")
                .param("anio", hoy.getYear() + 1)
                .param("desde", hoy)
                .update();

        try (Copia otra = Copia.sobre(AccesoPorLlegar.de(() -> conexion), DE_UN_ANIO_QUE_PASO)) {
            assertThat(hoy(otra)).isEqualTo(hoy);
            base.sql("delete from plataforma.demostracion").update();
        }
        try (Copia deAntes = Copia.sobre(AccesoPorLlegar.de(() -> conexion), DE_UN_ANIO_QUE_PASO)) {
            assertThat(hoy(deAntes)).as("una carpeta que no lo guardaba").isEqualTo(hoy);
        }
    }

    private static void vence(String ficha, LocalDate dia) {
        base.sql("update seguridad.ficha_de_acceso set vence = :dia where huella = sha256(:ficha::bytea)")
                .param("dia", dia)
                .param("ficha", ficha)
                .update();
    }

    private static LocalDate hoy(Copia deEsta) {
        return LocalDate.now(deEsta.pieza(Clock.class));
    }

    private static int cuenta(String sql) {
        return base.sql(sql).query(Integer.class).single();
    }
}
