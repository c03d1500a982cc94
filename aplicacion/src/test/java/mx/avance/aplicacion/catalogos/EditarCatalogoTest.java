package mx.avance.aplicacion.catalogos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.catalogos.entradas.EditarCatalogo;
import mx.avance.aplicacion.catalogos.entradas.Entrada;
import mx.avance.aplicacion.catalogos.entradas.Entradas;
import mx.avance.aplicacion.catalogos.entradas.Filtro;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One entry at a time, by form. */
@ConAplicacion
class EditarCatalogoTest {

    private static final Map<String, String> RAMO =
            Map.of("codigo", "54", "nombre", "Bienestar Social Municipal", "desde", "2024-10-01");

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private EditarCatalogo editar;

    @Autowired
    private Entradas entradas;

    @Autowired
    private UnidadesDeMedida medidas;

    private int ente;

    @BeforeEach
    void un_ente() {
        ente = oficina.ente("Municipio de los Catálogos");
    }

    @Test
    void lo_agregado_se_encuentra_sin_acentos_y_por_el_dia_en_que_rige() {
        agregar(Catalogo.RAMOS, RAMO);
        agregar(Catalogo.UNIDADES, Map.of("codigo", "54202", "nombre", "Área  Técnica", "desde", "01/10/2024"));

        assertThat(lista(Catalogo.UNIDADES, "area tecnica", null))
                .extracting(entrada -> entrada.valor("nombre"))
                .containsExactly("Área Técnica");
        assertThat(lista(Catalogo.UNIDADES, "tecnica", LocalDate.of(2024, 9, 30)))
                .isEmpty();
        assertThat(lista(Catalogo.UNIDADES, "", LocalDate.of(2024, 10, 1))).hasSize(1);
        assertThat(lista(Catalogo.UNIDADES, "drenaje", null)).isEmpty();
    }

    @Test
    void una_clave_mal_escrita_un_ramo_que_no_hay_y_lo_que_falta_se_dicen_campo_por_campo() {
        assertThat(defectos(Catalogo.PROGRAMAS, Map.of("codigo", "54A", "nombre", " ", "ramo", "54", "desde", "ayer")))
                .containsExactly("codigo catalogos.forma.digitos", "nombre forma.obligatorio", "desde forma.fecha");
        assertThat(defectos(
                        Catalogo.PROGRAMAS,
                        Map.of(
                                "codigo",
                                "542",
                                "nombre",
                                "Vinculación",
                                "ramo",
                                "54",
                                "funcional",
                                "9.9.9",
                                "desde",
                                "2024-10-01")))
                .containsExactly("ramo catalogos.noHay.RAMO", "funcional catalogos.noHay.FUNCIONAL");
        assertThat(defectos(Catalogo.UNIDADES, Map.of("codigo", "54202", "nombre", "Técnica", "desde", "2024-10-01")))
                .containsExactly("codigo catalogos.noHay.RAMO");
    }

    @Test
    void dos_vigencias_de_una_clave_no_se_enciman_y_una_terminada_deja_lugar_a_la_siguiente() {
        Entrada primera = agregar(Catalogo.RAMOS, RAMO);
        Map<String, String> otroNombre = con(RAMO, "nombre", "Desarrollo Social", "desde", "2026-01-01");

        assertThat(defectos(Catalogo.RAMOS, otroNombre)).containsExactly("desde catalogos.encimada.abierta");
        corregir(Catalogo.RAMOS, primera, con(RAMO, "hasta", "2025-12-31"));
        agregar(Catalogo.RAMOS, otroNombre);

        assertThat(lista(Catalogo.RAMOS, "", LocalDate.of(2026, 1, 1)))
                .extracting(entrada -> entrada.valor("nombre"))
                .containsExactly("Desarrollo Social");
        assertThat(defectos(Catalogo.RAMOS, con(RAMO, "desde", "2030-01-01", "hasta", "2029-01-01")))
                .containsExactly("hasta forma.fechas");
    }

    @Test
    void el_segundo_que_escribe_no_pisa_al_primero() {
        Entrada original = agregar(Catalogo.RAMOS, RAMO);
        corregir(Catalogo.RAMOS, original, con(RAMO, "nombre", "Bienestar"));

        assertThatThrownBy(() -> corregir(Catalogo.RAMOS, original, con(RAMO, "nombre", "Otro")))
                .isInstanceOfSatisfying(
                        Choque.class,
                        choque -> assertThat(choque.guardado()).asString().contains("Bienestar"));
        assertThat(lista(Catalogo.RAMOS, "", null))
                .extracting(entrada -> entrada.valor("nombre"))
                .containsExactly("Bienestar");
    }

    @Test
    void lo_que_se_usa_no_se_borra_ni_cambia_de_clave_ni_termina_antes() {
        Entrada ramo = agregar(Catalogo.RAMOS, RAMO);
        Entrada unidad =
                agregar(Catalogo.UNIDADES, Map.of("codigo", "54202", "nombre", "Técnica", "desde", "2025-01-01"));

        assertThatThrownBy(() -> oficina.en(ente, () -> editar.borrar(Catalogo.RAMOS, ramo.id(), 1)))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("1 unidad ejecutora");
        assertThat(defectosAlCorregir(Catalogo.RAMOS, ramo, con(RAMO, "codigo", "55")))
                .containsExactly("codigo catalogos.enUso.clave");
        assertThat(defectosAlCorregir(Catalogo.RAMOS, ramo, con(RAMO, "hasta", "2025-06-30")))
                .containsExactly("hasta catalogos.enUso.fechas");
        oficina.en(ente, () -> editar.borrar(Catalogo.UNIDADES, unidad.id(), 1));
        oficina.en(ente, () -> editar.borrar(Catalogo.RAMOS, ramo.id(), 1));
        assertThat(lista(Catalogo.RAMOS, "", null)).isEmpty();
        assertThat(oficina.duenio()
                        .sql("select acto from auditoria.hecho where ente = :ente order by id")
                        .param("ente", ente)
                        .query(String.class)
                        .list())
                .containsExactly("CATALOGO_AGREGADO", "CATALOGO_AGREGADO", "CATALOGO_BORRADO", "CATALOGO_BORRADO");
    }

    @Test
    void las_escrituras_de_una_medida_son_una_sola_y_fusionar_lleva_a_la_que_queda() {
        Entrada reunion = agregar(
                Catalogo.MEDIDAS,
                Map.of(
                        "nombre", "Reunión",
                        "sinonimos", "Junta\nJuntas; Mesa de trabajo",
                        "campos", "Número: número, obligatorio\nAsunto",
                        "desde", "2024-01-01"));

        assertThat(reunion.valor("sinonimos")).isEqualTo("Junta; Mesa de trabajo");
        assertThat(reunion.valor("campos")).isEqualTo("Número: número, obligatorio; Asunto: texto");
        assertThat(defectos(Catalogo.MEDIDAS, Map.of("nombre", "JUNTAS", "desde", "2024-01-01")))
                .containsExactly("nombre catalogos.yaSeEscribe");
        Entrada sesion = agregar(Catalogo.MEDIDAS, Map.of("nombre", "Sesión de cabildo", "desde", "2024-01-01"));
        corregir(
                Catalogo.MEDIDAS,
                sesion,
                Map.of("nombre", "Sesión de cabildo", "fusionada", "Reunión", "desde", "2024-01-01"));

        for (String escrita : List.of("REUNION", "juntas", "Mesas de trabajo", "sesiones de cabildo")) {
            assertThat(oficina.en(ente, () -> medidas.find(escrita)).map(Medida::nombre))
                    .as(escrita)
                    .contains("Reunión");
        }
        assertThat(oficina.en(ente, () -> medidas.vigentes(LocalDate.of(2026, 1, 1))))
                .hasSize(1);
        assertThatThrownBy(() -> oficina.en(ente, () -> editar.borrar(Catalogo.MEDIDAS, reunion.id(), 1)))
                .isInstanceOf(DatosInvalidos.class);
    }

    @Test
    void en_pantalla_se_agrega_se_corrige_y_se_ve_lo_que_dejo_otra_persona() {
        oficina.persona(ente, "pc" + ente, "PLANEACION");
        Navegacion planeacion = Navegacion.dentro(puerto, "pc" + ente);

        assertThat(planeacion.abrir("/catalogos").body())
                .contains("Unidades ejecutoras")
                .contains("Sin nada todavía");
        assertThat(planeacion
                        .enviar("/catalogos/ramos/nueva", "/catalogos/ramos", con(RAMO, "codigo", "5x"))
                        .body())
                .contains("La clave tiene 2 dígitos.")
                .contains("Bienestar Social Municipal");
        assertThat(planeacion
                        .enviar("/catalogos/ramos/nueva", "/catalogos/ramos", RAMO)
                        .body())
                .contains("Se agregó 54 Bienestar Social Municipal.");
        Entrada ramo = lista(Catalogo.RAMOS, "", null).get(0);
        String ruta = "/catalogos/ramos/" + ramo.id();
        corregir(Catalogo.RAMOS, ramo, con(RAMO, "nombre", "De otra persona"));
        HttpResponse<String> choque =
                planeacion.enviar(ruta, ruta, con(RAMO, "version", "1", "nombre", "De la segunda"));
        assertThat(choque.body())
                .contains("De otra persona")
                .contains("De la segunda")
                .contains("Guardar lo mío");
        assertThat(planeacion
                        .enviar(ruta, ruta, con(RAMO, "version", "2", "nombre", "De la segunda"))
                        .body())
                .contains("Se guardó 54 De la segunda.");
        assertThat(planeacion
                        .abrir("/catalogos/ramos?q=SEGUNDA&vigentes=2025-01-01")
                        .body())
                .contains("De la segunda");
        assertThat(planeacion.abrir("/catalogos/ramos?q=nada+asi").body()).contains("Nada coincide");
        HttpResponse<String> borrada = planeacion.enviar(ruta, ruta + "/borrar", Map.of("version", "3"));
        assertThat(borrada.body()).contains("Se borró 54 De la segunda.").contains("Deshacer");
        assertThat(planeacion.abrir("/catalogos/nada").statusCode()).isEqualTo(404);
    }

    @Test
    void lo_borrado_por_descuido_vuelve_con_un_boton() {
        oficina.persona(ente, "pd" + ente, "PLANEACION");
        Navegacion planeacion = Navegacion.dentro(puerto, "pd" + ente);
        Entrada ramo = agregar(Catalogo.RAMOS, con(RAMO, "hasta", "2027-09-30"));
        String ruta = "/catalogos/ramos/" + ramo.id();

        String pagina = planeacion
                .enviar(ruta, ruta + "/borrar", Map.of("version", "1"))
                .body();
        Map<String, String> escondidos = new TreeMap<>();
        Matcher campo = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"")
                .matcher(pagina.substring(pagina.indexOf("Se borró"), pagina.indexOf("Deshacer")));
        while (campo.find()) {
            escondidos.put(campo.group(1), campo.group(2));
        }
        planeacion.enviar("/catalogos/ramos/nueva", "/catalogos/ramos", escondidos);

        assertThat(lista(Catalogo.RAMOS, "", null)).extracting(Entrada::valores).containsExactly(ramo.valores());
    }

    @Test
    void contraloria_no_cambia_catalogos_aunque_tambien_sea_de_planeacion_y_lee_todos() {
        long quien = oficina.persona(ente, "cp" + ente, "PLANEACION");
        oficina.duenio().sql("""
            insert into seguridad.asignacion (ente, usuario, rol, ambito, desde)
            values (:ente, :usuario, 'CONTRALORIA', 'ENTE', '2000-01-01')
            """).param("ente", ente).param("usuario", quien).update();
        Navegacion contralora = Navegacion.dentro(puerto, "cp" + ente);

        assertThat(contralora
                        .enviar("/catalogos/ramos/nueva", "/catalogos/ramos", RAMO)
                        .body())
                .contains("Contraloría");
        assertThat(lista(Catalogo.RAMOS, "", null)).isEmpty();
        assertThat(contralora.abrir("/catalogos/ramos").statusCode()).isEqualTo(200);
    }

    @Test
    void las_clasificaciones_del_conac_se_consultan_sin_acentos() {
        oficina.persona(ente, "pk" + ente, "CONTRALORIA");
        Navegacion contralora = Navegacion.dentro(puerto, "pk" + ente);

        assertThat(contralora.abrir("/catalogos/conac?q=DESARROLLO+comunitario").body())
                .contains("2.2.2")
                .doesNotContain("Legislación");
        assertThat(contralora.abrir("/catalogos/conac?q=prestacion").body())
                .contains("Prestación de Servicios Públicos");
        assertThat(contralora.abrir("/catalogos/conac?q=nadaasi").body()).contains("Nada coincide");
        assertThat(contralora.abrir("/catalogos/ramos").body()).doesNotContain("Importar de un archivo");
    }

    @Test
    void todas_las_listas_y_formas_se_abren() {
        oficina.persona(ente, "pt" + ente, "PLANEACION");
        Navegacion planeacion = Navegacion.dentro(puerto, "pt" + ente);
        for (Catalogo catalogo : Catalogo.values()) {
            assertThat(planeacion
                            .abrir("/catalogos/" + catalogo.clave() + "?q=algo&vigentes=2026-01-01&plan=P&p=2")
                            .statusCode())
                    .as(catalogo.clave())
                    .isEqualTo(200);
            assertThat(planeacion
                            .abrir("/catalogos/" + catalogo.clave() + "/nueva")
                            .statusCode())
                    .as(catalogo.clave())
                    .isEqualTo(200);
        }
    }

    private Entrada agregar(Catalogo catalogo, Map<String, String> escrito) {
        return oficina.en(ente, () -> editar.agregar(catalogo, escrito));
    }

    private Entrada corregir(Catalogo catalogo, Entrada antes, Map<String, String> escrito) {
        return oficina.en(ente, () -> editar.corregir(catalogo, antes.id(), antes.version(), escrito));
    }

    private List<Entrada> lista(Catalogo catalogo, String busca, @org.jspecify.annotations.Nullable LocalDate dia) {
        return oficina.en(
                ente,
                () -> entradas.lista(catalogo, new Filtro(busca, Optional.ofNullable(dia), Optional.empty()), 0, 100));
    }

    private List<String> defectos(Catalogo catalogo, Map<String, String> escrito) {
        return defectos(() -> agregar(catalogo, escrito));
    }

    private List<String> defectosAlCorregir(Catalogo catalogo, Entrada antes, Map<String, String> escrito) {
        return defectos(() -> corregir(catalogo, antes, escrito));
    }

    private static List<String> defectos(Runnable cambio) {
        try {
            cambio.run();
            return List.of();
        } catch (DatosInvalidos invalidos) {
            return invalidos.defectos().stream()
                    .map((Defecto defecto) -> defecto.campo() + " " + defecto.clave())
                    .toList();
        }
    }

    private static Map<String, String> con(Map<String, String> valores, String... otros) {
        Map<String, String> todos = new TreeMap<>(valores);
        for (int i = 0; i < otros.length; i += 2) {
            todos.put(otros[i], otros[i + 1]);
        }
        return todos;
    }
}
