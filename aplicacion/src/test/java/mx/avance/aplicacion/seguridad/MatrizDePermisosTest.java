package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.web.ConSesionIniciada;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.plataforma.web.Publica;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Rol;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, by every role, for one's own unit, for another unit and from another ente. The routes are those that the
 * application has: a new one is tried here without anybody adding it.
 */
@ConAplicacion
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrizDePermisosTest {

    private static final Map<String, String> PROPIA =
            Map.of("ejercicio", "2026", "ramo", "54", "programa", "542", "unidad", "54202", "trimestre", "1");
    private static final Map<String, String> AJENA =
            Map.of("ejercicio", "2026", "ramo", "61", "programa", "611", "unidad", "61101", "trimestre", "1");
    /** What only the first ente has. */
    private static final List<String> DE_LA_MATRIZ =
            List.of("Municipio de la Matriz", "Marca de la Matriz", "Persona m-uno-");

    /** What a route answers when somebody is not let in, by any of its walls. */
    private static final Set<Integer> NEGADAS = Set.of(401, 403, 404);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private List<RequestMappingHandlerMapping> mapas;

    @Autowired
    private Oficina oficina;

    private final Map<Rol, PersonaConectada> personas = new EnumMap<>(Rol.class);
    private final Map<Rol, PersonaConectada> deOtroEnte = new EnumMap<>(Rol.class);
    private final List<Ruta> rutas = new ArrayList<>();
    private int uno;

    private record Ruta(RequestMethod metodo, String patron, HandlerMethod destino) {

        boolean publica() {
            return destino.hasMethodAnnotation(Publica.class) || ReglaDeRuta.describe(destino);
        }

        boolean admite(Rol rol) {
            Exige regla = destino.getMethodAnnotation(Exige.class);
            return destino.hasMethodAnnotation(ConSesionIniciada.class)
                    || regla != null
                            && Arrays.stream(regla.value())
                                    .anyMatch(acto -> acto.roles().contains(rol));
        }

        /** Whether it is about one unit, so that being let in is not enough. */
        boolean esDeUnaUnidad() {
            Exige regla = destino.getMethodAnnotation(Exige.class);
            return patron.contains("{unidad}")
                    && regla != null
                    && Arrays.stream(regla.value()).allMatch(Acto::esSobreUnaClave);
        }

        String con(Map<String, String> valores) {
            String ruta = patron;
            for (Map.Entry<String, String> valor : valores.entrySet()) {
                ruta = ruta.replace("{" + valor.getKey() + "}", valor.getValue());
            }
            return ruta.replaceAll("\\{[^}]+}", "1");
        }

        @Override
        public String toString() {
            return metodo + " " + patron;
        }
    }

    @BeforeAll
    void una_persona_de_cada_oficio_en_dos_entes() {
        uno = oficina.ente("Municipio de la Matriz");
        int otro = oficina.ente("Municipio Vecino");
        for (Rol rol : Rol.values()) {
            personas.put(rol, persona(uno, rol));
            deOtroEnte.put(rol, persona(otro, rol));
        }
        llenar(uno);
        for (RequestMappingHandlerMapping mapa : mapas) {
            for (Map.Entry<RequestMappingInfo, HandlerMethod> ruta :
                    mapa.getHandlerMethods().entrySet()) {
                Set<RequestMethod> metodos = ruta.getKey().getMethodsCondition().getMethods();
                for (String patron : ruta.getKey().getPatternValues()) {
                    (metodos.isEmpty() ? Set.of(RequestMethod.GET) : metodos)
                            .forEach(metodo -> rutas.add(new Ruta(metodo, patron, ruta.getValue())));
                }
            }
        }
        assertThat(rutas).hasSizeGreaterThan(10);
    }

    @Test
    void sin_sesion_solo_se_llega_a_lo_publico() throws Exception {
        List<String> abiertas = new ArrayList<>();
        for (Ruta ruta : rutas) {
            MockHttpServletResponse respuesta = pedir(ruta, PROPIA, null);
            boolean aEntrar = String.valueOf(respuesta.getRedirectedUrl()).contains("/entrar");
            if (!ruta.publica() && !aEntrar && respuesta.getStatus() != 401) {
                abiertas.add(ruta + " -> " + respuesta.getStatus());
            }
        }
        assertThat(abiertas).isEmpty();
    }

    @Test
    void cada_oficio_llega_solo_a_las_rutas_que_su_oficio_permite() throws Exception {
        List<String> diferencias = new ArrayList<>();
        for (Ruta ruta : rutas) {
            for (Rol rol : Rol.values()) {
                if (ruta.publica()) {
                    continue;
                }
                int estado = pedir(ruta, PROPIA, personas.get(rol)).getStatus();
                if (!ruta.admite(rol) && estado != 403) {
                    diferencias.add(ruta + " por " + rol + " -> " + estado + ", debía ser 403");
                }
                if (estado >= 500) {
                    diferencias.add(ruta + " por " + rol + " -> " + estado);
                }
            }
        }
        assertThat(diferencias).isEmpty();
    }

    @Test
    void nadie_llega_a_una_unidad_que_no_es_la_suya() throws Exception {
        List<String> abiertas = new ArrayList<>();
        for (Ruta ruta : rutas.stream().filter(Ruta::esDeUnaUnidad).toList()) {
            for (Rol rol : Stream.of(
                            Rol.CAPTURISTA,
                            Rol.RESPONSABLE_DE_UNIDAD,
                            Rol.RESPONSABLE_DE_PROGRAMA,
                            Rol.RESPONSABLE_DE_RAMO)
                    .toList()) {
                MockHttpServletResponse respuesta = pedir(ruta, AJENA, personas.get(rol));
                boolean devuelta = respuesta.getStatus() == 302 && ruta.metodo() != RequestMethod.GET;
                if (!NEGADAS.contains(respuesta.getStatus()) && !devuelta && respuesta.getStatus() < 400) {
                    abiertas.add(ruta + " por " + rol + " -> " + respuesta.getStatus());
                }
            }
        }
        assertThat(abiertas).isEmpty();
    }

    @Test
    void nadie_ve_en_una_unidad_lo_de_otro_ente() throws Exception {
        List<String> abiertas = new ArrayList<>();
        for (Ruta ruta : rutas.stream()
                .filter(Ruta::esDeUnaUnidad)
                .filter(ruta -> ruta.metodo() == RequestMethod.GET)
                .toList()) {
            for (Rol rol : Rol.values()) {
                MockHttpServletResponse respuesta = pedir(ruta, PROPIA, deOtroEnte.get(rol));
                if (respuesta.getContentAsString().contains("Municipio de la Matriz")) {
                    abiertas.add(ruta + " por " + rol);
                }
            }
        }
        assertThat(abiertas).isEmpty();
    }

    @Test
    void ninguna_pantalla_ni_ruta_muestra_algo_de_otro_ente() throws Exception {
        List<String> abiertas = new ArrayList<>();
        for (Ruta ruta : rutas.stream()
                .filter(ruta -> ruta.metodo() == RequestMethod.GET && !ruta.publica())
                .toList()) {
            for (Rol rol : Rol.values()) {
                MockHttpServletResponse respuesta = pedir(ruta, PROPIA, deOtroEnte.get(rol));
                String cuerpo = respuesta.getContentAsString();
                if (DE_LA_MATRIZ.stream().anyMatch(cuerpo::contains)) {
                    abiertas.add(ruta + " por " + rol);
                }
            }
        }
        assertThat(abiertas).isEmpty();
    }

    @Test
    void por_el_numero_de_una_fila_de_otro_ente_no_se_llega_a_ella() throws Exception {
        List<String> abiertas = new ArrayList<>();
        for (Ruta ruta : rutas.stream()
                .filter(ruta ->
                        ruta.metodo() == RequestMethod.GET && ruta.patron().contains("{id}"))
                .toList()) {
            for (String id : idsDeLaMatriz()) {
                MockHttpServletResponse respuesta = pedir(
                        ruta,
                        conId(id),
                        deOtroEnte.get(
                                ruta.admite(Rol.ADMINISTRACION) && !ruta.admite(Rol.PLANEACION)
                                        ? Rol.ADMINISTRACION
                                        : Rol.PLANEACION));
                String cuerpo = respuesta.getContentAsString();
                if (DE_LA_MATRIZ.stream().anyMatch(cuerpo::contains)) {
                    abiertas.add(ruta + " con " + id);
                }
            }
        }
        assertThat(abiertas).isEmpty();
    }

    @Test
    void nada_de_lo_que_alguien_de_otro_ente_pida_cambia_una_fila() throws Exception {
        Map<String, String> antes = huellas();
        List<String> ids = idsDeLaMatriz();
        for (Ruta ruta : rutas.stream()
                .filter(ruta -> ruta.metodo() != RequestMethod.GET && !ruta.publica())
                .toList()) {
            for (String id : ruta.patron().contains("{id}") ? ids : List.of("1")) {
                pedir(ruta, conId(id), deOtroEnte.get(Rol.PLANEACION));
                pedir(ruta, conId(id), deOtroEnte.get(Rol.ADMINISTRACION));
            }
        }
        assertThat(antes).hasSizeGreaterThan(20);
        assertThat(huellas()).isEqualTo(antes);
    }

    private static Map<String, String> conId(String id) {
        Map<String, String> todos = new HashMap<>(PROPIA);
        todos.put("id", id);
        return todos;
    }

    /** The numbers of some rows of the first ente, of tables whose rows are shown by their number. */
    private List<String> idsDeLaMatriz() {
        return Stream.of(
                        "catalogos.ramo",
                        "catalogos.unidad_ejecutora",
                        "catalogos.medida",
                        "seguridad.usuario",
                        "seguridad.nombramiento",
                        "poa.poa")
                .map(tabla -> oficina.duenio()
                        .sql("select min(id)::text from " + tabla + " where ente = :uno")
                        .param("uno", uno)
                        .query(String.class)
                        .single())
                .distinct()
                .toList();
    }

    /** What each table has of the first ente, in short. */
    private Map<String, String> huellas() {
        Map<String, String> huellas = new TreeMap<>();
        oficina.duenio()
                .sql("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'ente' and not a.attisdropped
                 where c.relkind in ('r', 'p') and not c.relispartition and c.relrowsecurity
                """)
                .query(String.class)
                .list()
                .forEach(tabla -> huellas.put(
                        tabla,
                        oficina.duenio()
                                .sql("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from " + tabla
                                        + " t where ente = :uno")
                                .param("uno", uno)
                                .query(String.class)
                                .single()));
        return huellas;
    }

    @Test
    void lo_de_un_ente_lo_ve_quien_trabaja_en_el() throws Exception {
        List<String> vistas = new ArrayList<>();
        for (String ruta : List.of("/catalogos/ente", "/catalogos/ramos", "/poa", "/poa/2026/542/54202", "/personas")) {
            Rol rol = ruta.equals("/personas") ? Rol.ADMINISTRACION : Rol.PLANEACION;
            String cuerpo = mvc.perform(request(HttpMethod.GET, URI.create(ruta))
                            .with(dentro(Objects.requireNonNull(personas.get(rol)))))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            if (DE_LA_MATRIZ.stream().anyMatch(cuerpo::contains)) {
                vistas.add(ruta);
            }
        }
        assertThat(vistas).hasSize(5);
    }

    @Test
    void una_parte_de_pagina_pedida_para_otro_ente_se_niega_aunque_solo_lea() throws Exception {
        PersonaConectada persona = Objects.requireNonNull(deOtroEnte.get(Rol.PLANEACION));
        MockHttpServletRequestBuilder peticion = request(HttpMethod.GET, URI.create("/poa"))
                .with(dentro(persona))
                .header("HX-Request", "true");

        assertThat(mvc.perform(peticion.header(PaginaDeOtroEnte.CABECERA, persona.ente()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(mvc.perform(request(HttpMethod.GET, URI.create("/poa"))
                                .with(dentro(persona))
                                .header("HX-Request", "true")
                                .header(PaginaDeOtroEnte.CABECERA, persona.ente() + 1))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(409);
    }

    /** Something of the first ente in each place where its screens look, with names that are of nobody else. */
    private void llenar(int ente) {
        for (String orden : List.of(
                "insert into catalogos.administracion (ente, numero, nombre, desde, hasta) values (:ente, 7, 'Marca de la Matriz', '2020-01-01', '2090-01-01')",
                "insert into catalogos.ramo (ente, codigo, nombre, desde) values (:ente, '54', 'Marca de la Matriz', '2020-01-01')",
                "insert into catalogos.programa (ente, codigo, ramo, nombre, funcional, desde) values (:ente, '542', '54', 'Marca de la Matriz', '2.2.2', '2020-01-01')",
                "insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde) values (:ente, '54202', 'Marca de la Matriz', '2020-01-01')",
                "insert into catalogos.plan (ente, codigo, nombre, desde) values (:ente, 'PMD', 'Marca de la Matriz', '2020-01-01')",
                "insert into catalogos.linea (ente, plan, codigo, nombre, desde) values (:ente, 'PMD', '2', 'Marca de la Matriz', '2020-01-01')",
                "insert into catalogos.causa (ente, codigo, nombre, desde) values (:ente, 'MARCA', 'Marca de la Matriz', '2020-01-01')",
                "insert into catalogos.medida (ente, nombre, desde) values (:ente, 'Marca de la Matriz', '2020-01-01')",
                "insert into seguridad.nombramiento (ente, persona, cargo, papel, ambito, codigo, desde) values (:ente, 'Marca de la Matriz', 'Cargo', 'ELABORO', 'UNIDAD', '54202', '2020-01-01')",
                "insert into auditoria.hecho (ente, cuenta, origen, acto, objeto) values (:ente, 'Marca de la Matriz', 'PANTALLA', 'ENTE_CONFIGURADO', 'Marca de la Matriz')",
                "insert into poa.poa (ente, ejercicio, programa, unidad, empezado_por, cambiado_por, metas) values (:ente, 2026, '542', '54202', 'Marca de la Matriz', 'Marca de la Matriz', 1)",
                "insert into poa.renglon (ente, poa, orden, numero, descripcion, acumulacion, sentido, suma) select ente, id, 1, 100, 'Marca de la Matriz', 'SUMA', 'ASCENDENTE', 'NO' from poa.poa where ente = :ente")) {
            oficina.duenio().sql(orden).param("ente", ente).update();
        }
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor dentro(PersonaConectada quien) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(quien, null, List.of()));
    }

    private PersonaConectada persona(int ente, Rol rol) {
        String cuenta = "m-" + (personas.containsKey(rol) ? "otro" : "uno") + "-"
                + rol.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String codigo =
                switch (rol) {
                    case CAPTURISTA, RESPONSABLE_DE_UNIDAD -> "54202";
                    case RESPONSABLE_DE_PROGRAMA -> "542";
                    case RESPONSABLE_DE_RAMO -> "54";
                    default -> null;
                };
        String ambito =
                switch (rol) {
                    case CAPTURISTA, RESPONSABLE_DE_UNIDAD -> "UNIDAD";
                    case RESPONSABLE_DE_PROGRAMA -> "PROGRAMA";
                    case RESPONSABLE_DE_RAMO -> "RAMO";
                    default -> "ENTE";
                };
        long id = oficina.persona(ente, cuenta, rol.name(), ambito, codigo);
        return new PersonaConectada(id, cuenta, "Persona " + cuenta, ente, 1, false, Origen.PANTALLA);
    }

    private MockHttpServletResponse pedir(
            Ruta ruta, Map<String, String> valores, @org.jspecify.annotations.Nullable PersonaConectada quien)
            throws Exception {
        MockHttpServletRequestBuilder peticion = request(
                        HttpMethod.valueOf(ruta.metodo().name()), URI.create(ruta.con(valores)))
                .with(csrf());
        if (ruta.patron().startsWith("/api/v1")) {
            peticion.contentType(MediaType.APPLICATION_JSON).content("{}");
        }
        if (quien != null) {
            peticion.with(dentro(quien));
        }
        return mvc.perform(peticion).andReturn().getResponse();
    }
}
