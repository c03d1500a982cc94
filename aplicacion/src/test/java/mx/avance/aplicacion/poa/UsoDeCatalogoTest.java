package mx.avance.aplicacion.poa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.entradas.EditarCatalogo;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.poa.UnidadMedida;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class UsoDeCatalogoTest {

    private static final String DONDE = "se usa en el POA 2026 de la unidad 54202 en el programa 542";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private EditarPoa editar;

    @Autowired
    private EditarCatalogo catalogos;

    private OficinaConPoa casa;
    private Sesion planeacion = Sesion.nadie();

    @BeforeEach
    void un_poa_que_usa_de_todo() {
        casa = new OficinaConPoa(oficina, sesiones, "Usos");
        planeacion = casa.persona("PLANEACION");
        casa.sembrar(
                "insert into catalogos.plan (ente, codigo, nombre, desde) values (:ente, 'PMD', 'Plan', '2024-01-01')");
        casa.sembrar("""
                insert into catalogos.linea (ente, plan, codigo, nombre, desde)
                values (:ente, 'PMD', '2', 'Bienestar', '2024-01-01'), (:ente, 'PMD', '2.3.1', 'Apoyos', '2024-01-01'),
                       (:ente, 'PMD', '2.3.10', 'Becas', '2024-01-01')
                """);
        casa.sembrar("""
                insert into catalogos.medida (ente, nombre, sinonimos, desde)
                values (:ente, 'Sesión', '', '2020-01-01'), (:ente, 'Informe', '', '2020-01-01')
                """);
        casa.como(casa.persona("CAPTURISTA"), () -> {
            editar.iniciar(OficinaConPoa.POA);
            return editar.guardarTodo(
                    OficinaConPoa.POA,
                    1,
                    List.of(OficinaConPoa.meta(100, "Sesionar", 1, 2, 3, 4)
                            .unidadMedida(UnidadMedida.of("SESIONES"))
                            .lineasAccion(List.of(LineaAccion.of("2.3.1")))
                            .renglon()));
        });
    }

    @Test
    void lo_que_usa_un_poa_no_se_borra_y_se_dice_donde_se_usa() {
        assertThatThrownBy(() -> borrar(Catalogo.UNIDADES, "codigo", "54202"))
                .isInstanceOfSatisfying(DatosInvalidos.class, this::diceDonde);
        assertThatThrownBy(() -> borrar(Catalogo.PROGRAMAS, "codigo", "542"))
                .isInstanceOfSatisfying(DatosInvalidos.class, this::diceDonde);
        assertThatThrownBy(() -> borrar(Catalogo.RAMOS, "codigo", "54"))
                .isInstanceOfSatisfying(DatosInvalidos.class, this::diceDonde);
        assertThatThrownBy(() -> borrar(Catalogo.LINEAS, "codigo", "2.3.1"))
                .isInstanceOfSatisfying(DatosInvalidos.class, this::diceDonde);
        assertThatThrownBy(() -> borrar(Catalogo.LINEAS, "codigo", "2"))
                .isInstanceOfSatisfying(DatosInvalidos.class, this::diceDonde);
        assertThatThrownBy(() -> borrar(Catalogo.MEDIDAS, "nombre", "Sesión"))
                .isInstanceOfSatisfying(DatosInvalidos.class, this::diceDonde);
    }

    @Test
    void lo_que_ningun_poa_usa_se_borra() {
        borrar(Catalogo.UNIDADES, "codigo", "54203");
        borrar(Catalogo.PROGRAMAS, "codigo", "543");
        borrar(Catalogo.LINEAS, "codigo", "2.3.10");
        borrar(Catalogo.MEDIDAS, "nombre", "Informe");

        assertThat(oficina.duenio()
                        .sql("select count(*) from catalogos.unidad_ejecutora where ente = :ente and codigo = '54203'")
                        .param("ente", casa.ente())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void la_administracion_de_un_anio_con_poa_autorizado_se_queda() {
        casa.sembrar("""
                insert into catalogos.administracion (ente, numero, nombre, desde, hasta)
                values (:ente, 24, 'XXIV Ayuntamiento', '2024-10-01', '2027-09-30'), (:ente, 25, 'XXV Ayuntamiento', '2027-10-01', '2030-09-30')
                """);
        oficina.duenio()
                .sql("update poa.poa set estado = 'AUTORIZADO', vigente = 1 where ente = :ente")
                .param("ente", casa.ente())
                .update();

        assertThatThrownBy(() -> borrar(Catalogo.ADMINISTRACIONES, "numero", "24"))
                .isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> assertThat(invalidos.defectos())
                        .anySatisfy(defecto ->
                                assertThat(defecto.datos().toString()).contains("un POA autorizado de 2026")));
        borrar(Catalogo.ADMINISTRACIONES, "numero", "25");
    }

    @Test
    void la_administracion_cuyo_cabildo_autorizo_el_poa_del_anio_siguiente_se_queda_porque_lo_encabeza() {
        casa.sembrar("""
                insert into catalogos.administracion (ente, numero, nombre, desde, hasta)
                values (:ente, 24, 'XXIV Ayuntamiento', '2024-10-01', '2025-12-31')
                """);
        casa.sembrar("update poa.poa set estado = 'AUTORIZADO', vigente = 1 where ente = :ente");
        casa.sembrar("""
                insert into poa.version (ente, poa, version, programa, huella, organo, acta, fecha, cuenta)
                select ente, id, 1, '{}', sha256('{}'), 'Cabildo', '12', '2025-12-15', 'planeacion' from poa.poa where ente = :ente
                """);

        assertThatThrownBy(() -> borrar(Catalogo.ADMINISTRACIONES, "numero", "24"))
                .isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> assertThat(invalidos.defectos())
                        .anySatisfy(defecto ->
                                assertThat(defecto.datos().toString()).contains("un POA autorizado de 2026")));
    }

    @Test
    void una_unidad_puede_terminar_dentro_del_anio_de_su_poa_pero_no_antes_de_el() {
        terminar("2026-06-30");

        assertThatThrownBy(() -> terminar("2025-12-31"))
                .isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> assertThat(invalidos.defectos())
                        .singleElement()
                        .satisfies(defecto -> assertThat(defecto.clave()).isEqualTo("catalogos.enUso.fechas")));
    }

    @Test
    void la_pantalla_de_la_entrada_lleva_a_cada_poa_que_la_usa() {
        Navegacion persona = Navegacion.dentro(puerto, planeacion.cuenta());

        assertThat(persona.abrir("/catalogos/unidades/" + id(Catalogo.UNIDADES, "codigo", "54202"))
                        .body())
                .contains("href=\"/poa/2026/542/54202\"", "el POA 2026 de la unidad 54202")
                .doesNotContain("/borrar");
    }

    @Test
    void lo_que_pide_una_solicitud_tampoco_se_borra() {
        casa.sembrar("""
                insert into reprogramacion.solicitud (ente, ejercicio, programa, unidad, renglon, descripcion, clase, cambio, trimestres,
                    efecto, version_de_poa, cuenta, nombre, pedida, llave)
                values (:ente, 2026, '542', '54202', 200, 'Nueva', 'CREACION',
                    '{"clase": "CREACION", "unidadMedida": "Informes", "lineas": ["2.3.10"], "responsable": "54203"}', '{4}', '[]', 1,
                    'alguien', 'Alguien', now(), gen_random_uuid())
                """);

        for (String[] usada : new String[][] {
            {"MEDIDAS", "nombre", "Informe"}, {"LINEAS", "codigo", "2.3.10"}, {"UNIDADES", "codigo", "54203"}
        }) {
            assertThatThrownBy(() -> borrar(Catalogo.valueOf(usada[0]), usada[1], usada[2]))
                    .isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> assertThat(
                                    invalidos.defectos().get(0).datos().toString())
                            .contains("de reprogramación de la unidad 54202"));
        }
    }

    private void diceDonde(DatosInvalidos invalidos) {
        assertThat(invalidos.defectos()).anySatisfy(defecto -> {
            assertThat(defecto.clave()).isEqualTo("catalogos.enUso.borrar");
            assertThat("se usa en " + defecto.datos().get(0)).contains(DONDE);
        });
    }

    private void borrar(Catalogo catalogo, String columna, String valor) {
        casa.como(planeacion, () -> catalogos.borrar(catalogo, id(catalogo, columna, valor), 1));
    }

    private void terminar(String hasta) {
        Map<String, String> escrito =
                new TreeMap<>(Map.of("codigo", "54202", "nombre", "Departamento Técnico", "hasta", hasta));
        escrito.put("desde", LocalDate.of(2020, 1, 1).toString());
        int version = oficina.duenio()
                .sql("select version from catalogos.unidad_ejecutora where ente = :ente and codigo = '54202'")
                .param("ente", casa.ente())
                .query(Integer.class)
                .single();
        casa.como(
                planeacion,
                () -> catalogos.corregir(
                        Catalogo.UNIDADES, id(Catalogo.UNIDADES, "codigo", "54202"), version, escrito));
    }

    private long id(Catalogo catalogo, String columna, String valor) {
        String tabla =
                switch (catalogo) {
                    case RAMOS -> "ramo";
                    case PROGRAMAS -> "programa";
                    case UNIDADES -> "unidad_ejecutora";
                    case LINEAS -> "linea";
                    case MEDIDAS -> "medida";
                    default -> "administracion";
                };
        return oficina.duenio()
                .sql("select id from catalogos." + tabla + " where ente = :ente and " + columna + "::text = :valor")
                .param("ente", casa.ente())
                .param("valor", valor)
                .query(Long.class)
                .single();
    }
}
