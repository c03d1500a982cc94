package mx.avance.aplicacion.continuidad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import mx.avance.aplicacion.Cable;
import mx.avance.aplicacion.Copia;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.plataforma.base.AccesoPorLlegar;
import mx.avance.basedatos.PostgresDePrueba;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database goes away, or finds no room to write, and comes back while the application goes on. */
class SinBaseTest {

    private static final String ESPERA = "spring.datasource.hikari.connection-timeout";

    private static final int LECTORES = 4;
    private static final int CORTES = 40;

    private static Cable cable;
    private static Copia copia;
    private static Oficina oficina;

    @BeforeAll
    static void arrancar() {
        cable = Cable.hasta(PostgresDePrueba.nuevaBase());
        System.setProperty(ESPERA, "500");
        copia = Copia.sobre(AccesoPorLlegar.de(cable::conexion), Map.of("logging.level.root", "off"));
        System.clearProperty(ESPERA);
        oficina = copia.oficina();
    }

    @AfterAll
    static void cerrar() {
        cable.reparar();
        copia.close();
        cable.close();
    }

    /** A connection that was cut is made again after a while, longer on a busy machine. */
    @BeforeEach
    void la_base_responde() throws InterruptedException {
        Navegacion alguien = copia.persona();
        assertThat(respondida(() -> alguien.abrir("/salud")).statusCode()).isEqualTo(200);
    }

    /** What is answered once the database is there again; those of the pool that were cut are made again one by one. */
    private static HttpResponse<String> respondida(Supplier<HttpResponse<String>> peticion)
            throws InterruptedException {
        Instant limite = Instant.now().plusSeconds(60);
        HttpResponse<String> respuesta = peticion.get();
        while (respuesta.statusCode() == 503 && Instant.now().isBefore(limite)) {
            Thread.sleep(50);
            respuesta = peticion.get();
        }
        return respuesta;
    }

    @Test
    void sin_base_de_datos_se_dice_y_al_volver_se_sigue_sin_reiniciar() throws Exception {
        int ente = oficina.ente("Municipio Constante");
        long quien = oficina.persona(ente, "constante", "PLANEACION");
        Programa programa = new Programa(copia.puerto(), oficina.ficha(ente, quien, "LEER"));
        Navegacion persona = copia.persona();
        assertThat(persona.entrar("constante", Oficina.CONTRASENA).body()).contains("Persona constante");

        cable.cortar();

        for (String ruta : new String[] {"/", "/entrar", "/catalogos/ente"}) {
            HttpResponse<String> pagina = persona.abrir(ruta);
            assertThat(pagina.statusCode()).as(ruta).isEqualTo(503);
            assertThat(pagina.body())
                    .as(ruta)
                    .contains("La base de datos no responde")
                    .contains("a salvo");
        }
        assertThat(persona.abrir("/salud").statusCode()).isEqualTo(503);
        HttpResponse<String> deApi = programa.leer("/api/v1/ente");
        assertThat(deApi.statusCode()).isEqualTo(503);
        assertThat(deApi.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(deApi.body()).contains("\"codigo\":\"SIN_BASE\"", "/api/v1/ente", "La base de datos no responde");

        cable.reparar();

        assertThat(respondida(() -> persona.abrir("/")).body())
                .as("la misma sesión")
                .contains("Persona constante");
        assertThat(respondida(() -> programa.leer("/api/v1/ente")).statusCode()).isEqualTo(200);
    }

    /** The connection breaks at any moment of a request, between one question to the database and the next among them. */
    @Test
    void mientras_la_base_se_va_y_vuelve_nadie_recibe_una_respuesta_vacia_que_parezca_buena() throws Exception {
        int ente = oficina.ente("Municipio Intermitente");
        long quien = oficina.persona(ente, "intermitente", "PLANEACION");
        Programa programa = new Programa(copia.puerto(), oficina.ficha(ente, quien, "LEER"));
        AtomicBoolean terminado = new AtomicBoolean();
        Map<Integer, LongAdder> estados = new ConcurrentHashMap<>();
        Queue<String> vacias = new ConcurrentLinkedQueue<>();
        List<Thread> lectores = new ArrayList<>();
        for (int i = 0; i < LECTORES; i++) {
            Thread lector = new Thread(() -> {
                while (!terminado.get()) {
                    HttpResponse<String> respuesta = programa.leer("/api/v1/ente");
                    estados.computeIfAbsent(respuesta.statusCode(), nuevo -> new LongAdder())
                            .increment();
                    if (respuesta.statusCode() == 200 && !respuesta.body().contains("Municipio Intermitente")) {
                        vacias.add(respuesta.headers().map() + respuesta.body());
                    }
                }
            });
            lector.start();
            lectores.add(lector);
        }
        try {
            for (int corte = 0; corte < CORTES; corte++) {
                Thread.sleep(150);
                if (corte % 10 == 0) {
                    otraRespuestaBuena(estados);
                }
                cable.cortar();
                Thread.sleep(20);
                cable.reparar();
            }
        } finally {
            cable.reparar();
            terminado.set(true);
            for (Thread lector : lectores) {
                lector.join();
            }
        }

        assertThat(vacias).isEmpty();
        assertThat(estados).as("unas se contestaron y otras no").containsOnlyKeys(200, 503);
    }

    private static void otraRespuestaBuena(Map<Integer, LongAdder> estados) throws InterruptedException {
        long habia = estados.getOrDefault(200, new LongAdder()).sum();
        Instant limite = Instant.now().plusSeconds(60);
        while (estados.getOrDefault(200, new LongAdder()).sum() == habia) {
            assertThat(Instant.now()).isBefore(limite);
            Thread.sleep(20);
        }
    }

    @Test
    void sin_espacio_en_el_disco_se_dice_que_no_se_guardo_y_al_haberlo_se_guarda() {
        int ente = oficina.ente("Municipio Lleno");
        long quien = oficina.persona(ente, "llena", "PLANEACION");
        Programa programa = new Programa(copia.puerto(), oficina.ficha(ente, quien, "LEER", "ESCRIBIR"));
        Navegacion persona = copia.persona();
        persona.entrar("llena", Oficina.CONTRASENA);
        // What PostgreSQL answers when a file cannot grow.
        oficina.duenio().sql("""
                create function public.lleno() returns trigger language plpgsql as $$
                begin
                    raise exception 'could not extend file' using errcode = 'disk_full';
                end $$
                """).update();
        oficina.duenio().sql("""
                create trigger lleno before update on catalogos.ente for each row execute function public.lleno()
                """).update();

        HttpResponse<String> negada = cambiar(programa, "Nombre Nuevo");
        HttpResponse<String> enPantalla = persona.enviar(
                "/catalogos/ente",
                "/catalogos/ente",
                Map.of(
                        "clave",
                        "L1",
                        "nombre",
                        "Nombre Nuevo",
                        "zona",
                        "America/Tijuana",
                        "color",
                        "#7a1d3c",
                        "version",
                        "1"));
        oficina.duenio().sql("drop trigger lleno on catalogos.ente").update();

        assertThat(negada.statusCode()).isEqualTo(503);
        assertThat(negada.body()).contains("No queda espacio en el disco");
        assertThat(enPantalla.statusCode()).isEqualTo(503);
        assertThat(enPantalla.body()).contains("No queda espacio en el disco").contains("no se guardó");
        assertThat(programa.leer("/api/v1/ente").body()).contains("Municipio Lleno");
        assertThat(cambiar(programa, "Nombre Nuevo").statusCode()).isEqualTo(200);
        assertThat(programa.leer("/api/v1/ente").body()).contains("Nombre Nuevo");
    }

    private static HttpResponse<String> cambiar(Programa programa, String nombre) {
        String version =
                programa.leer("/api/v1/ente").headers().firstValue("ETag").orElseThrow();
        return programa.pedir(
                "PUT",
                "/api/v1/ente",
                Map.of("If-Match", version),
                "{\"clave\":\"L1\",\"nombre\":\"" + nombre + "\",\"zona\":\"America/Tijuana\",\"color\":\"#7a1d3c\"}");
    }
}
