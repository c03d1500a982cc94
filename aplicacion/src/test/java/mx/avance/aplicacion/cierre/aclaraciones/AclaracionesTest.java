package mx.avance.aplicacion.cierre.aclaraciones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.HojasFirmadas;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.cierre.avisos.MisAvisos;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class AclaracionesTest {

    private static final byte[] PDF = "%PDF-1.7 un oficio".getBytes(StandardCharsets.US_ASCII);
    private static final String PREGUNTA = "¿Por qué no se reparó el acervo?";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private HojasFirmadas firmadas;

    @Autowired
    private Aclaraciones aclaraciones;

    @Autowired
    private MisAvisos avisos;

    private OficinaConAvance casa;
    private Quien contraloria;

    @BeforeEach
    void una_hoja_capturada() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
        contraloria = casa.quien("contra", "CONTRALORIA", "ENTE", null);
        firmadas.capturada(casa);
    }

    private Aclaracion pide(Quien quien, String meta, String texto, String plazo) {
        return unidad.como(quien, () -> aclaraciones.pedir(casa.eneMar, new Aclaraciones.Pregunta(meta, texto, plazo)));
    }

    private Aclaracion contesta(Aclaracion una, String texto) {
        return unidad.como(
                casa.ana,
                () -> aclaraciones.contestar(
                        una.id(), una.version(), texto, Optional.of(ArchivoDeAutorizacion.de("oficio.exe", PDF))));
    }

    private List<String> defectos(Supplier<?> acto) {
        return Objects.requireNonNull(catchThrowableOfType(DatosInvalidos.class, acto::get)).defectos().stream()
                .map(Defecto::clave)
                .toList();
    }

    private int sinLeer(Quien quien) {
        return unidad.como(quien, avisos::sinLeer);
    }

    @Test
    void contraloria_pide_la_unidad_contesta_con_archivo_y_contraloria_la_da_por_solventada_sin_tocar_cifras()
            throws Exception {
        int antes = firmadas.version(casa);
        reloj.es("2026-05-04");
        Aclaracion pedida = pide(contraloria, "103", PREGUNTA, "2026-05-15");
        assertThat(pedida.estado()).isEqualTo(Aclaracion.Estado.PEDIDA);
        assertThat(sinLeer(casa.ana)).isEqualTo(1);
        assertThat(unidad.como(casa.ana, aclaraciones::esperan)).hasSize(1);
        assertThat(unidad.como(contraloria, aclaraciones::esperan)).isEmpty();

        Aclaracion contestada = contesta(pedida, "El proveedor no entregó.");
        Aclaracion.Archivo archivo =
                contestada.respuesta().orElseThrow().archivo().orElseThrow();
        assertThat(archivo.tipo()).as("por su contenido, no por su nombre").isEqualTo("application/pdf");
        assertThat(archivo.huella())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(PDF)));
        assertThat(unidad.como(contraloria, () -> aclaraciones.archivo(pedida.id()))
                        .contenido())
                .isEqualTo(PDF);
        assertThat(sinLeer(contraloria)).isEqualTo(1);
        assertThat(unidad.como(contraloria, aclaraciones::esperan)).hasSize(1);

        Aclaracion resuelta = unidad.como(
                contraloria,
                () -> aclaraciones.resolver(pedida.id(), contestada.version(), "SOLVENTADA", "Se aceptó el oficio."));
        assertThat(resuelta.estado()).isEqualTo(Aclaracion.Estado.SOLVENTADA);
        assertThat(sinLeer(casa.ana)).as("lo que contestó ya no la espera").isEqualTo(1);
        assertThat(firmadas.version(casa)).as("ninguna cifra cambió").isEqualTo(antes);
        assertThat(oficina.duenio()
                        .sql(
                                "select acto from auditoria.hecho where ente = :ente and acto like 'ACLARACION%' order by id")
                        .param("ente", casa.ente)
                        .query(String.class)
                        .list())
                .containsExactly("ACLARACION_PEDIDA", "ACLARACION_CONTESTADA", "ACLARACION_SOLVENTADA");
    }

    @Test
    void se_dice_que_falta_al_pedirla_al_contestarla_y_al_resolverla() {
        assertThat(defectos(() -> pide(casa.planea, "999", " ", "2026-04-01")))
                .containsExactly("aclaracion.sinMeta", "forma.obligatorio", "aclaracion.plazo");
        assertThat(defectos(() -> pide(casa.planea, "103", "x".repeat(2001), "pronto")))
                .containsExactly("forma.largo", "forma.fecha");
        Aclaracion una = pide(casa.planea, "103", PREGUNTA, "2026-04-20");
        assertThat(defectos(() -> contesta(una, " "))).containsExactly("forma.obligatorio");
        assertThat(defectos(() -> resuelve(casa.planea, una, "SOLVENTADA"))).containsExactly("aclaracion.sinRespuesta");
        assertThat(defectos(() -> resuelve(casa.planea, una, "QUIZÁ"))).containsExactly("aclaracion.sinDecir");
        assertThat(defectos(() -> ArchivoDeAutorizacion.de("oficio.pdf", new byte[] {'M', 'Z', 0})))
                .containsExactly("poa.archivoDeOtroTipo");
        assertThat(defectos(() -> ArchivoDeAutorizacion.de("oficio.pdf", new byte[10 * 1024 * 1024 + 1])))
                .containsExactly("poa.archivoGrande");

        reloj.es("2026-04-21");
        assertThat(resuelve(casa.planea, una, "NO_SOLVENTADA").estado())
                .as("venció sin respuesta")
                .isEqualTo(Aclaracion.Estado.NO_SOLVENTADA);
        Aclaracion terminada = unidad.como(casa.planea, () -> aclaraciones.exigir(una.id()));
        assertThat(defectos(() -> contesta(terminada, "Tarde"))).containsExactly("aclaracion.yaContestada");
        assertThat(defectos(() -> resuelve(casa.planea, terminada, "NO_SOLVENTADA")))
                .containsExactly("aclaracion.yaTermino");
    }

    private Aclaracion resuelve(Quien quien, Aclaracion una, String estado) {
        return unidad.como(quien, () -> aclaraciones.resolver(una.id(), una.version(), estado, ""));
    }

    @Test
    void cada_quien_hace_lo_suyo_y_ve_lo_suyo() {
        assertThat(catchThrowableOfType(NoPermitido.class, () -> pide(casa.ana, "103", PREGUNTA, "2026-04-20")))
                .isNotNull();
        Aclaracion una = pide(contraloria, "103", PREGUNTA, "2026-04-20");
        assertThat(catchThrowableOfType(
                        NoPermitido.class,
                        () -> unidad.como(
                                contraloria, () -> aclaraciones.contestar(una.id(), 1, "Yo", Optional.empty()))))
                .isNotNull();
        Aclaracion contestada = contesta(una, "El proveedor no entregó.");
        assertThat(defectos(() -> resuelve(casa.planea, contestada, "SOLVENTADA")))
                .containsExactly("aclaracion.deOtroOficio.CONTRALORIA");
        assertThat(catchThrowableOfType(NoPermitido.class, () -> resuelve(casa.ana, contestada, "SOLVENTADA")))
                .isNotNull();

        Quien beto = casa.quien("beto", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54203");
        assertThat(unidad.como(beto, () -> aclaraciones.lista(new Aclaraciones.Filtro("", ""))))
                .isEmpty();
        assertThat(catchThrowableOfType(
                        NoPermitido.class, () -> unidad.como(beto, () -> aclaraciones.exigir(una.id()))))
                .isNotNull();
        assertThat(unidad.como(casa.ana, () -> aclaraciones.lista(new Aclaraciones.Filtro("CONTESTADA", "reparo"))))
                .hasSize(1);
        assertThat(unidad.como(casa.ana, () -> aclaraciones.lista(new Aclaraciones.Filtro("PEDIDA", ""))))
                .isEmpty();
    }

    @Test
    void la_que_se_pidio_por_error_se_retira_mientras_nadie_la_contesta() {
        reloj.es("2026-05-04");
        Aclaracion pedida = pide(contraloria, "103", PREGUNTA, "2026-05-15");
        assertThat(defectos(() -> unidad.como(casa.planea, () -> aclaraciones.retirar(pedida.id(), 1, "No era ésta"))))
                .containsExactly("aclaracion.deOtroOficio.CONTRALORIA");
        assertThat(defectos(() -> unidad.como(contraloria, () -> aclaraciones.retirar(pedida.id(), 1, " "))))
                .containsExactly("forma.obligatorio");
        assertThat(catchThrowableOfType(
                        NoPermitido.class,
                        () -> unidad.como(casa.ana, () -> aclaraciones.retirar(pedida.id(), 1, "No era ésta"))))
                .isNotNull();

        Aclaracion retirada = unidad.como(contraloria, () -> aclaraciones.retirar(pedida.id(), 1, "Era para la 54203"));

        assertThat(retirada.estado()).isEqualTo(Aclaracion.Estado.RETIRADA);
        assertThat(retirada.resolucion().orElseThrow().nota()).isEqualTo("Era para la 54203");
        assertThat(unidad.como(casa.ana, aclaraciones::esperan)).isEmpty();
        assertThat(defectos(() -> contesta(retirada, "Tarde."))).containsExactly("aclaracion.yaContestada");
        assertThat(defectos(
                        () -> unidad.como(contraloria, () -> aclaraciones.resolver(retirada.id(), 2, "RETIRADA", ""))))
                .containsExactly("aclaracion.yaTermino");

        Aclaracion contestada = contesta(pide(contraloria, "103", PREGUNTA, "2026-05-15"), "El proveedor no entregó.");
        assertThat(defectos(() -> unidad.como(
                        contraloria, () -> aclaraciones.retirar(contestada.id(), contestada.version(), "No era ésta"))))
                .containsExactly("aclaracion.yaNoSeRetira");
        assertThat(defectos(() -> unidad.como(
                        contraloria,
                        () -> aclaraciones.resolver(contestada.id(), contestada.version(), "RETIRADA", ""))))
                .containsExactly("aclaracion.sinDecir");
    }

    @Test
    void la_misma_forma_enviada_dos_veces_pide_una_sola() {
        reloj.es("2026-05-04");
        UUID llave = UUID.randomUUID();
        var pregunta = new Aclaraciones.Pregunta("103", PREGUNTA, "2026-05-15");

        List<Long> pedidas =
                ALaVez.veces(2, () -> unidad.como(contraloria, () -> aclaraciones.pedir(casa.eneMar, pregunta, llave))
                        .id());

        assertThat(pedidas.get(0)).isEqualTo(pedidas.get(1));
        assertThat(unidad.como(contraloria, () -> aclaraciones.de(casa.eneMar))).hasSize(1);
        assertThat(sinLeer(casa.ana)).isEqualTo(1);
    }

    @Test
    void dos_que_contestan_a_la_vez_el_segundo_lo_sabe() {
        Aclaracion una = pide(casa.planea, "103", PREGUNTA, "2026-04-20");
        contesta(una, "La primera");
        assertThat(Objects.requireNonNull(catchThrowableOfType(Choque.class, () -> contesta(una, "La segunda")))
                        .guardado())
                .isInstanceOfSatisfying(Aclaracion.class, guardada -> assertThat(
                                guardada.respuesta().orElseThrow().texto())
                        .isEqualTo("La primera"));
    }

    @Test
    void se_pide_se_contesta_y_se_resuelve_en_pantalla_y_se_ve_en_la_hoja() {
        Navegacion planea = entra(casa.planea);
        String ruta = "/aclaraciones/2026/1/542/54202";
        assertThat(planea.abrir("/aclaraciones").body()).contains("Nadie ha pedido aclaraciones.");
        assertThat(planea.abrir(ruta).body()).contains("Pedir una aclaración", "103 Reparar acervo dañado por el agua");
        assertThat(planea.enviar(ruta, ruta, Map.of("meta", "103", "texto", PREGUNTA, "plazo", "ayer"))
                        .body())
                .contains("No se guardó. Corrija esto:", PREGUNTA);
        assertThat(planea.enviar(ruta, ruta, Map.of("meta", "103", "texto", PREGUNTA, "plazo", "2026-04-20"))
                        .body())
                .contains("Pedida: la unidad puede contestar hasta el 20 de abril de 2026.", "Por contestar");
        long id =
                unidad.como(casa.ana, () -> aclaraciones.de(casa.eneMar)).get(0).id();

        Navegacion ana = entra(casa.ana);
        assertThat(ana.abrir("/").body()).contains("Contestar la aclaración sobre el renglón 103 de Ene-Mar 2026");
        assertThat(ana.abrir("/avance/2026/1/542/54202").body())
                .contains("Solicitudes de aclaración", "103: " + PREGUNTA, "Aclaraciones de esta hoja");
        String una = "/aclaraciones/" + id;
        assertThat(ana.abrir(una).body()).contains("Enviar la respuesta").doesNotContain("¿Quedó solventada?");
        assertThat(ana.enviar(una, una + "/respuesta", Map.of("texto", "No llegó.", "version", "1"))
                        .body())
                .contains("Enviada: quien la pidió dirá si quedó solventada.", "No llegó.");
        assertThat(planea.enviar(una, una + "/resolucion", Map.of("version", "1", "solventada", "SOLVENTADA"))
                        .body())
                .contains("Otra persona cambió la aclaración");
        assertThat(planea.enviar(una, una + "/resolucion", Map.of("version", "2", "solventada", "SOLVENTADA"))
                        .body())
                .contains("Quedó solventada.");
        assertThat(new String(planea.descargar("/aclaraciones/lista.csv"), StandardCharsets.UTF_8))
                .contains(PREGUNTA, "Solventada");
        assertThat(ana.abrir("/aclaraciones/999999999").statusCode()).isEqualTo(404);
    }

    private Navegacion entra(Quien quien) {
        return Navegacion.dentro(puerto, quien.cuenta());
    }

    @Test
    void un_programa_hace_lo_mismo() {
        Programa contralora = new Programa(puerto, oficina.ficha(casa.ente, contraloria.id(), "LEER", "ESCRIBIR"));
        Programa ana = new Programa(puerto, oficina.ficha(casa.ente, casa.ana.id(), "LEER", "ESCRIBIR"));
        String hoja = "/api/v1/aclaraciones/2026/1/542/54202";
        assertThat(contralora
                        .pedir(
                                "POST",
                                hoja,
                                Map.of(),
                                "{\"meta\":103,\"pregunta\":\"¿Por qué?\",\"plazo\":\"2026-04-20\"}")
                        .body())
                .contains("\"estado\":\"PEDIDA\"", "\"oficio\":\"CONTRALORIA\"", "\"version\":1");
        long id =
                unidad.como(casa.ana, () -> aclaraciones.de(casa.eneMar)).get(0).id();
        String una = "/api/v1/aclaraciones/" + id;
        assertThat(ana.pedir("POST", una + "/respuesta", Map.of(), "{}").statusCode())
                .isEqualTo(428);
        assertThat(ana.pedir(
                                "POST",
                                una + "/respuesta",
                                Map.of("If-Match", "\"1\""),
                                "{\"respuesta\":\"No llegó.\",\"archivo\":{\"nombre\":\"o.pdf\",\"contenido\":\"JVBERi0xLjcK\"}}")
                        .body())
                .contains("\"estado\":\"CONTESTADA\"", "\"tipo\":\"application/pdf\"", "\"bytes\":9");
        assertThat(ana.leer(una + "/archivo").body()).startsWith("%PDF-1.7");
        assertThat(contralora
                        .pedir(
                                "POST",
                                una + "/resolucion",
                                Map.of("If-Match", "\"2\""),
                                "{\"solventada\":false,\"nota\":\"Falta el oficio.\"}")
                        .body())
                .contains("\"estado\":\"NO_SOLVENTADA\"", "Falta el oficio.");
        assertThat(ana.leer("/api/v1/aclaraciones?estado=NO_SOLVENTADA").body()).contains("\"meta\":103");
    }
}
