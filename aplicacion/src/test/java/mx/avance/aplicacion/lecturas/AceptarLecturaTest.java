package mx.avance.aplicacion.lecturas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.Celda;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.Paso;
import mx.avance.aplicacion.lecturas.DecidirLectura.Cambio;
import mx.avance.aplicacion.lecturas.Decision.Que;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Correccion;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import(RelojDePrueba.class)
class AceptarLecturaTest {

    private static final Path ORO = Path.of("..", "..", "shared", "oro");

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private SubirDocumento subir;

    @Autowired
    private LeerDocumentos leer;

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
    private EliminarDocumento eliminar;

    @Autowired
    private CapturarAvance capturar;

    private OficinaConPapeles casa;

    @BeforeEach
    void una_oficina_con_catalogos_vacios() {
        reloj.es("2026-05-04");
        casa = new OficinaConPapeles(oficina, sesiones, subir, leer);
    }

    private long decidido(byte[] papel) {
        long id = casa.leido(casa.planea, "avance.txt", papel);
        casa.como(casa.planea, () -> {
            LecturaEnRevision lectura = revisiones.exigir(id);
            List<Cambio> cambios = new ArrayList<>();
            lectura.hojas().forEach(hoja -> lectura.renglones(hoja.hoja()).stream()
                    .filter(renglon -> renglon.estado() == RenglonEnRevision.Estado.PENDIENTE)
                    .forEach(renglon -> cambios.add(Cambio.de(hoja.hoja(), renglon.indice(), 0, Que.PROPUESTA))));
            decidir.decidir(id, cambios);
            return decidir.aceptarConciliadas(id, Optional.empty());
        });
        return id;
    }

    private LecturaEnRevision acepta(Quien quien, long id, int hoja, String nota) {
        return casa.como(quien, () -> {
            int version = revisiones.exigir(id).documento().version();
            return aceptar.aceptar(id, hoja, version, new AceptarLectura.Dicho("", nota, Map.of()));
        });
    }

    private Aceptacion veria(long id, int hoja) {
        return casa.como(casa.planea, () -> preparar.de(id, hoja));
    }

    private AvanceGuardado avance(IdDeAvance id) {
        return casa.como(casa.planea, () -> avances.exigir(id));
    }

    private static List<String> claves(Supplier<?> tarea) {
        return Objects.requireNonNull(catchThrowableOfType(DatosInvalidos.class, tarea::get)).defectos().stream()
                .map(Defecto::clave)
                .toList();
    }

    private int cuenta(String sql) {
        return oficina.duenio()
                .sql(sql)
                .param("ente", casa.ente)
                .query(Integer.class)
                .single();
    }

    @Test
    void un_papel_viejo_entra_como_autorizado_con_su_poa_sus_catalogos_y_quien_lo_firmo() {
        long id = decidido(OficinaConPapeles.ejemplo());
        Aceptacion antes = veria(id, 1);
        assertThat(antes.puede()).isTrue();
        assertThat(antes.creaPoa()).isTrue();
        assertThat(antes.pideNota()).isFalse();
        assertThat(antes.faltas().stream().map(Aceptacion.Falta::llave))
                .contains("RAMOS:61", "PROGRAMAS:611", "UNIDADES:61101", "MEDIDAS:Actividad");

        LecturaEnRevision queda = acepta(casa.planea, id, 1, "");

        assertThat(queda.hoja(1).entro()).isEqualTo("AUTORIZADO");
        IdDeAvance cual = queda.hoja(1).identidad().orElseThrow();
        AvanceGuardado avance = avance(cual);
        assertThat(avance.estado()).isEqualTo(EstadoDeAvance.AUTORIZADO);
        AvanceDeMeta cien = avance.avance().findRenglon(100).orElseThrow();
        assertThat(cien.compromiso().metaAnual()).hasToString("360");
        assertThat(cien.compromiso().programacion().vigente()).hasToString("[105, 90, 105, 75]");
        assertThat(cien.compromiso().programacion().arrastrado().suma()).hasToString("15");
        assertThat(cien.alcanzado()).hasToString("[94, -, -, -]");
        assertThat(casa.como(casa.planea, () -> avances.pasos(cual)).stream().map(Paso::quien))
                .containsExactly("FULANA DE TAL Y TAL", "ZUTANO EJEMPLO DE NADIE", "MENGANA INVENTADA PÉREZ");
        assertThat(avance.celdas().values().stream().map(Celda::origen)).containsOnly("LECTURA");
        assertThat(cuenta("select count(*) from catalogos.unidad_ejecutora where ente = :ente and codigo = '61101'"
                        + " and desde = '2023-01-01' and hasta = '2023-12-31'"))
                .isEqualTo(1);
        assertThat(cuenta("select count(*) from lecturas.procedencia where ente = :ente and renglon = 100"
                        + " and campo = 'metaAnual' and escrito = '360' and linea > 0"))
                .isEqualTo(1);
    }

    @Test
    void aceptar_dos_veces_no_hace_nada_y_lo_que_entro_ya_no_se_decide_ni_se_quita() {
        long id = decidido(OficinaConPapeles.ejemplo());
        LecturaEnRevision una = acepta(casa.planea, id, 1, "");
        int hechos = cuenta("select count(*)::integer from auditoria.hecho where ente = :ente");

        LecturaEnRevision otra = acepta(casa.planea, id, 1, "");

        assertThat(otra.documento().version()).isEqualTo(una.documento().version());
        assertThat(cuenta("select count(*)::integer from auditoria.hecho where ente = :ente"))
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

        assertThat(claves(() -> acepta(casa.planea, id, 1, ""))).containsExactly("lecturas.impide.pendientes");
        assertThat(cuenta("select count(*)::integer from poa.poa where ente = :ente"))
                .isZero();
    }

    @Test
    void lo_que_ya_hay_no_se_pisa_y_las_dos_cifras_se_ven_y_se_reconocen_con_una_nota() {
        long primero = decidido(OficinaConPapeles.ejemplo());
        acepta(casa.planea, primero, 2, "");
        IdDeAvance cual = veria(primero, 2).id().orElseThrow();
        long otro = decidido(
                OficinaConPapeles.cambiado("18\t4\t5\t5\t\t5\t\t4\t\t5\t28%", "18\t4\t4\t5\t\t5\t\t4\t\t4\t22%"));

        Aceptacion antes = veria(otro, 2);

        assertThat(antes.conflictos()).containsExactly(new Aceptacion.Conflicto(400, "alcanzado[0]", "5", "4"));
        assertThat(claves(() -> acepta(casa.planea, otro, 2, ""))).containsExactly("lecturas.faltaNota");
        acepta(casa.planea, otro, 2, "El segundo papel es una copia corregida a mano.");
        assertThat(avance(cual).avance().captura(400).alcanzado().orElseThrow()).hasToString("5");
    }

    @Test
    void lo_que_cambia_de_un_trimestre_aceptado_se_dice_y_se_reconoce() {
        acepta(casa.planea, decidido(OficinaConPapeles.ejemplo()), 2, "");
        long segundo = decidido(new String(OficinaConPapeles.ejemplo(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("ENERO-MARZO-2023", "ABRIL-JUNIO-2023")
                .replace("18\t4\t5\t5\t\t5\t\t4\t\t5\t28%", "18\t4\t6\t5\t5\t5\t\t4\t\t11\t61%")
                .replace("6\t2\t2\t1\t\t2\t\t1\t\t2\t33%", "6\t2\t2\t1\t1\t2\t\t1\t\t3\t50%")
                .replace("240\t60\t48\t60\t\t60\t\t60\t\t48\t20%", "240\t60\t48\t60\t60\t60\t\t60\t\t108\t45%")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        Aceptacion antes = veria(segundo, 2);

        assertThat(antes.id().orElseThrow().trimestre()).isEqualTo(Trimestre.ABR_JUN);
        assertThat(antes.cambios()).hasSize(1);
        assertThat(antes.cambios().get(0).codigo()).isEqualTo("CAMBIO_SIN_REPROGRAMACION");
        assertThat(claves(() -> acepta(casa.planea, segundo, 2, ""))).containsExactly("lecturas.faltaNota");
        acepta(casa.planea, segundo, 2, "Se corrigió en el segundo trimestre.");
        assertThat(avance(antes.id().orElseThrow())
                        .avance()
                        .findRenglon(400)
                        .orElseThrow()
                        .alcanzado())
                .as("la de Ene-Mar sigue siendo la que se aceptó")
                .hasToString("[5, 5, -, -]");
    }

    @Test
    void la_de_un_trimestre_abierto_llena_la_captura_y_no_firma_nada() {
        acepta(casa.planea, decidido(OficinaConPapeles.ejemplo()), 2, "");
        reloj.es("2023-07-05");
        long segundo = decidido(new String(OficinaConPapeles.ejemplo(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("ENERO-MARZO-2023", "ABRIL-JUNIO-2023")
                .replace("18\t4\t5\t5\t\t5\t\t4\t\t5\t28%", "18\t4\t5\t5\t5\t5\t\t4\t\t10\t56%")
                .replace("6\t2\t2\t1\t\t2\t\t1\t\t2\t33%", "6\t2\t2\t1\t1\t2\t\t1\t\t3\t50%")
                .replace("240\t60\t48\t60\t\t60\t\t60\t\t48\t20%", "240\t60\t48\t60\t60\t60\t\t60\t\t108\t45%")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Aceptacion antes = veria(segundo, 2);
        assertThat(antes.entra()).isEqualTo(EstadoDeAvance.EN_CAPTURA);
        Quien ajena = casa.quien("ajena", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "61101");
        assertThatThrownBy(() -> acepta(ajena, segundo, 2, "")).isInstanceOf(RuntimeException.class);

        acepta(casa.planea, segundo, 2, "");

        AvanceGuardado avance = avance(antes.id().orElseThrow());
        assertThat(avance.estado()).isEqualTo(EstadoDeAvance.EN_CAPTURA);
        assertThat(avance.avance().captura(400).alcanzado().orElseThrow()).hasToString("5");
        assertThat(casa.como(casa.planea, () -> avances.pasos(antes.id().orElseThrow())))
                .isEmpty();
    }

    @Test
    void lo_que_se_firmo_aqui_no_cambia_por_un_papel_ni_en_lo_que_tiene_en_blanco() {
        long primero = decidido(OficinaConPapeles.ejemplo());
        acepta(casa.planea, primero, 2, "");
        IdDeAvance cual = veria(primero, 2).id().orElseThrow();
        escribir(
                "update avance.paso set modo = 'ACTO', firmo = null, cargo_de_firma = null, firmada = null where ente = :ente");
        escribir("update avance.celda set alcanzado = null, observacion = '' where ente = :ente and renglon = 401");
        List<Paso> pasos = casa.como(casa.planea, () -> avances.pasos(cual));
        long otro = decidido(
                OficinaConPapeles.cambiado("18\t4\t5\t5\t\t5\t\t4\t\t5\t28%", "18\t4\t4\t5\t\t5\t\t4\t\t4\t22%"));

        acepta(casa.planea, otro, 2, "La firmada aquí es la buena.");

        assertThat(avance(cual).avance().captura(401).alcanzado()).isEmpty();
        assertThat(casa.como(casa.planea, () -> avances.pasos(cual))).isEqualTo(pasos);
    }

    @Test
    void la_que_se_esta_firmando_o_corrigiendo_no_la_autoriza_un_papel() {
        long primero = decidido(OficinaConPapeles.ejemplo());
        acepta(casa.planea, primero, 2, "");
        long otro = decidido(
                OficinaConPapeles.cambiado("18\t4\t5\t5\t\t5\t\t4\t\t5\t28%", "18\t4\t4\t5\t\t5\t\t4\t\t4\t22%"));

        escribir("update avance.hoja set estado = 'REVISADO' where ente = :ente");
        assertThat(claves(() -> acepta(casa.planea, otro, 2, "Visto"))).containsExactly("avance.segunPapel.enFirma");
        escribir("update avance.hoja set estado = 'EN_CAPTURA', folio = 'H-2023-0001' where ente = :ente");
        assertThat(claves(() -> acepta(casa.planea, otro, 2, "Visto"))).containsExactly("avance.segunPapel.enFirma");
        escribir("update avance.hoja set folio = null, nota = 'Falta', devolvio = 'Ana' where ente = :ente");
        assertThat(claves(() -> acepta(casa.planea, otro, 2, "Visto"))).containsExactly("avance.segunPapel.seCorrige");
        escribir("update avance.hoja set nota = '', devolvio = null, alcance = 2 where ente = :ente");
        assertThat(claves(() -> acepta(casa.planea, otro, 2, "Visto"))).containsExactly("avance.segunPapel.seCorrige");
    }

    @Test
    void el_papel_del_trimestre_abierto_no_llena_los_que_ya_cerraron() {
        acepta(casa.planea, decidido(OficinaConPapeles.ejemplo()), 2, "");
        escribir("delete from avance.celda where ente = :ente");
        escribir("delete from avance.paso where ente = :ente");
        escribir("update avance.hoja set estado = 'EN_CAPTURA' where ente = :ente");
        reloj.es("2023-07-05");
        long segundo = casa.leido(casa.planea, "abril-junio.txt", abrilJunio());
        casa.como(casa.planea, () -> decidir.aceptarConciliadas(segundo, Optional.of(2)));

        acepta(casa.planea, segundo, 2, "Visto");

        assertThat(cuenta("select count(*)::integer from avance.celda where ente = :ente and trimestre = 2"))
                .isPositive();
        assertThat(cuenta("select count(*)::integer from avance.celda where ente = :ente and trimestre = 1"))
                .isZero();
    }

    private void escribir(String orden) {
        oficina.duenio().sql(orden).param("ente", casa.ente).update();
    }

    @Test
    void una_unidad_sube_y_acepta_lo_suyo_del_trimestre_abierto_y_lo_que_capturo_se_queda() {
        acepta(casa.planea, decidido(OficinaConPapeles.ejemplo()), 2, "");
        reloj.es("2023-07-05");
        Quien suya = casa.quien("suya", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "61102");
        long id = casa.leido(suya, "abril-junio.txt", abrilJunio());
        IdDeAvance cual = casa.como(suya, () -> {
            decidir.aceptarConciliadas(id, Optional.of(2));
            return revisiones.exigir(id).hoja(2).identidad().orElseThrow();
        });
        casa.como(
                suya,
                () -> capturar.guardar(
                        cual, List.of(CambioDeCelda.alcanzado(400, 0, "7")), CapturarAvance.Modo.TODO_O_NADA));

        assertThat(casa.como(suya, () -> preparar.de(id, 2)).conflictos())
                .containsExactly(new Aceptacion.Conflicto(400, "alcanzado[1]", "7", "5"));
        acepta(suya, id, 2, "La cifra buena es la que capturamos.");

        AvanceGuardado avance = casa.como(suya, () -> avances.exigir(cual));
        assertThat(avance.avance().captura(400).alcanzado().orElseThrow()).hasToString("7");
        assertThat(avance.avance().captura(401).alcanzado().orElseThrow()).hasToString("1");
        assertThatThrownBy(() -> acepta(suya, id, 1, ""))
                .as("la hoja de otra unidad")
                .isInstanceOf(NoPermitido.class);
    }

    private static byte[] abrilJunio() {
        return new String(OficinaConPapeles.ejemplo(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("ENERO-MARZO", "ABRIL-JUNIO")
                .replace("18\t4\t5\t5\t\t5\t\t4\t\t5\t28%", "18\t4\t5\t5\t5\t5\t\t4\t\t10\t56%")
                .replace("6\t2\t2\t1\t\t2\t\t1\t\t2\t33%", "6\t2\t2\t1\t1\t2\t\t1\t\t3\t50%")
                .replace("240\t60\t48\t60\t\t60\t\t60\t\t48\t20%", "240\t60\t48\t60\t60\t60\t\t60\t\t108\t45%")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void una_unidad_no_acepta_un_papel_viejo() {
        Quien suya = casa.quien("suya", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "61101");
        long id = casa.leido(suya, "suyo.txt", OficinaConPapeles.ejemplo());
        casa.como(suya, () -> {
            decidir.decidir(id, List.of(Cambio.de(1, 0, 0, Que.PROPUESTA), Cambio.de(1, 4, 0, Que.PROPUESTA)));
            return decidir.aceptarConciliadas(id, Optional.empty());
        });

        assertThatThrownBy(() -> acepta(suya, id, 1, "")).isInstanceOf(NoPermitido.class);
    }

    @Test
    void otro_sistema_sube_decide_y_acepta() {
        Programa programa = new Programa(puerto, oficina.ficha(casa.ente, casa.planea.id(), "LEER", "ESCRIBIR"));
        long id = casa.leido(casa.planea, "avance.txt", OficinaConPapeles.ejemplo());
        String ruta = "/api/v1/lecturas/" + id;

        assertThat(programa.leer("/api/v1/lecturas?busca=61101").body()).contains("\"pendientes\":2", "avance.txt");
        assertThat(programa.leer(ruta + "/lectura").body()).contains("\"formato\" : \"TMM-F004\"");
        assertThat(programa.pedir("POST", ruta + "/decisiones", Map.of(), """
                {"decisiones":[{"hoja":1,"renglon":1,"version":0,"que":"PROPUESTA"},
                  {"hoja":1,"renglon":5,"version":0,"que":"PROPUESTA"}]}
                """).body())
                .contains("\"que\":\"PROPUESTA\"", "\"arrastres\":[0,15,0,0]");
        assertThat(programa.pedir("POST", ruta + "/decisiones", Map.of(), """
                {"decisiones":[{"hoja":1,"renglon":1,"version":0,"que":"COMO_EL_PAPEL"}]}
                """).statusCode())
                .isEqualTo(412);
        programa.pedir("POST", ruta + "/conciliadas", Map.of(), "");
        assertThat(programa.leer(ruta + "/hojas/1/aceptacion").body())
                .contains("\"puede\":true", "\"creaPoa\":true", "UNIDADES");
        assertThat(programa.pedir("POST", ruta + "/hojas/1/aceptacion", Map.of(), "{}")
                        .statusCode())
                .isEqualTo(428);
        String version = programa.leer(ruta).headers().firstValue("ETag").orElseThrow();
        assertThat(programa.pedir("POST", ruta + "/hojas/1/aceptacion", Map.of("If-Match", version), "{}")
                        .body())
                .contains("\"entro\":\"AUTORIZADO\"");
        assertThat(programa.leer("/api/v1/lecturas/procedencias/2023/1/611/61101")
                        .body())
                .contains("\"campo\":\"alcanzado[0]\"", "\"escrito\":\"94\"", "\"hoja\":1");
        assertThat(programa.pedir("DELETE", ruta, Map.of("If-Match", version), "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(subePorApi(programa, OficinaConPapeles.ejemplo()).body())
                .as("los mismos bytes")
                .contains("\"id\":" + id + ",", "avance.txt");
        java.net.http.HttpResponse<String> grande = subePorApi(programa, new byte[17 * 1024 * 1024]);
        assertThat(grande.statusCode()).isEqualTo(413);
        assertThat(grande.body()).contains("MUY_GRANDE");
    }

    private static java.net.http.HttpResponse<String> subePorApi(Programa programa, byte[] contenido) {
        String cabeza =
                "--frontera\r\nContent-Disposition: form-data; name=\"documento\"; filename=\"otra-vez.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\n";
        java.io.ByteArrayOutputStream cuerpo = new java.io.ByteArrayOutputStream();
        cuerpo.writeBytes(cabeza.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        cuerpo.writeBytes(contenido);
        cuerpo.writeBytes("\r\n--frontera--\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return programa.subir(
                "POST", "/api/v1/lecturas", "multipart/form-data; boundary=frontera", Map.of(), cuerpo.toByteArray());
    }

    @Test
    void la_pantalla_dice_que_pasaria_y_despues_de_donde_salio_cada_cifra() {
        long id = decidido(OficinaConPapeles.ejemplo());
        Navegacion navegador = new Navegacion(puerto);
        navegador.entrar(casa.planea.cuenta(), Oficina.CONTRASENA);
        String pagina = "/lecturas/" + id + "/hojas/1/aceptacion";

        assertThat(navegador.abrir(pagina).body())
                .contains(
                        "Entra como autorizado según papel",
                        "Unidad ejecutora 61101",
                        "se hace con lo que el papel programa");
        int version =
                casa.como(casa.planea, () -> revisiones.exigir(id)).documento().version();
        assertThat(navegador
                        .enviar(pagina, pagina, Map.of("version", Integer.toString(version), "fecha", "2023-04-10"))
                        .body())
                .contains("entró como autorizado según papel");
        IdDeAvance cual = veria(id, 1).id().orElseThrow();
        assertThat(navegador.abrir(cual.ruta()).body()).contains("Entró según papel", "avance.txt");
        assertThat(navegador.abrir(cual.ruta() + "/celdas/100").body()).contains("hoja 1, renglón", "dice «360»");
    }

    static boolean hayOro() {
        return Files.exists(ORO.resolve("mexicali-bisom-2022-t1.json"));
    }

    @Test
    @EnabledIf("hayOro")
    void las_seis_hojas_de_mexicali_entran_con_las_cifras_del_papel() throws IOException {
        JsonNode verdad = new ObjectMapper()
                .readTree(ORO.resolve("mexicali-bisom-2022-t1.json").toFile());
        long id = casa.leido(
                casa.planea, "mexicali.txt", OficinaConPapeles.de(ORO.resolve("mexicali-bisom-2022-t1.txt")));
        LecturaEnRevision lectura = casa.como(casa.planea, () -> revisiones.exigir(id));
        assertThat(lectura.documento().conciliadas()).isEqualTo(25);
        assertThat(lectura.documento().pendientes()).isEqualTo(8);
        for (JsonNode hoja : verdad.path("hojas")) {
            for (int i = 0; i < hoja.path("metas").size(); i++) {
                int numeroDeHoja = hoja.path("hoja").asInt();
                JsonNode meta = hoja.path("metas").get(i);
                RenglonEnRevision renglon = lectura.renglon(numeroDeHoja, i);
                if (renglon.estado() == RenglonEnRevision.Estado.PENDIENTE) {
                    Cambio cambio = cambio(renglon, meta);
                    casa.como(casa.planea, () -> decidir.decidir(id, List.of(cambio)));
                }
            }
        }
        casa.como(casa.planea, () -> decidir.aceptarConciliadas(id, Optional.empty()));

        for (int hoja = 1; hoja <= 6; hoja++) {
            acepta(casa.planea, id, hoja, "");
        }

        List<String> distintas = new ArrayList<>();
        for (JsonNode hoja : verdad.path("hojas")) {
            IdDeAvance cual = casa.como(casa.planea, () -> revisiones.exigir(id))
                    .hoja(hoja.path("hoja").asInt())
                    .identidad()
                    .orElseThrow();
            assertThat(cual.poa().unidad().clave())
                    .isEqualTo(hoja.path("unidadEjecutora").path("clave").asText());
            AvanceGuardado avance = avance(cual);
            assertThat(avance.estado()).isEqualTo(EstadoDeAvance.AUTORIZADO);
            for (JsonNode meta : hoja.path("metas")) {
                comparar(avance, meta, distintas);
            }
        }
        assertThat(distintas).isEmpty();
    }

    /** P as the paper has it: the one of the truth or, where the truth leaves it to the proposal, the proposal's. */
    private static JsonNode programado(JsonNode meta) {
        JsonNode propuesto = meta.path("propuesta").path("programado");
        return propuesto.isArray() ? propuesto : meta.path("programado");
    }

    private static Cambio cambio(RenglonEnRevision renglon, JsonNode meta) {
        Correccion propuesta = renglon.meta().propuesta();
        if (propuesta != null && igual(propuesta.cifras(), meta)) {
            return Cambio.de(renglon.hoja(), renglon.indice(), 0, Que.PROPUESTA);
        }
        for (int i = 0; i < renglon.meta().alternativas().size(); i++) {
            if (igual(renglon.meta().alternativas().get(i).cifras(), meta)) {
                return new Cambio(renglon.hoja(), renglon.indice(), 0, Que.ALTERNATIVA, i, Optional.empty(), false);
            }
        }
        return Cambio.de(renglon.hoja(), renglon.indice(), 0, Que.COMO_EL_PAPEL);
    }

    private static boolean igual(Cifras cifras, JsonNode meta) {
        return cifras.programado().toString().equals(escrito(programado(meta)))
                && Objects.requireNonNull(cifras.metaAnual())
                        .toString()
                        .equals(meta.path("metaAnual").asText());
    }

    private static String escrito(JsonNode cuatro) {
        List<String> textos = new ArrayList<>();
        cuatro.forEach(uno -> textos.add(uno.isNull() ? "-" : uno.asText()));
        return "[" + String.join(", ", textos) + "]";
    }

    private static void comparar(AvanceGuardado avance, JsonNode meta, List<String> distintas) {
        AvanceDeMeta renglon =
                avance.avance().findRenglon(meta.path("numero").asInt()).orElseThrow();
        String hay = renglon.numero() + " " + renglon.compromiso().metaAnual() + " "
                + renglon.compromiso().programacion().vigente() + " " + renglon.alcanzado() + " "
                + renglon.acumulado().orElseThrow().absoluto() + " "
                + renglon.acumulado().orElseThrow().relativo().orElse(0);
        String debe =
                meta.path("numero").asText() + " " + meta.path("metaAnual").asText() + " "
                        + escrito(programado(meta)) + " " + escrito(meta.path("alcanzado")) + " "
                        + meta.path("avanceAbsoluto").asText() + " "
                        + meta.path("avanceRelativo").asText();
        if (!hay.equals(debe)) {
            distintas.add(hay + " y el papel " + debe);
        }
    }
}
