package mx.avance.aplicacion.continuidad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import mx.avance.aplicacion.Programa;
import mx.avance.basedatos.Conexion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * kill -9 while people write. Each ente has one writer who gives it a new name over and over through the API; every name that
 * was acknowledged must be found afterwards, in the row and in the audit trail, whatever was killed. {@code -Davance.rondas=50}
 * makes it long.
 */
class CaidasTest {

    private static final int RONDAS = Integer.getInteger("avance.rondas", 3);
    private static final int ESCRITORES = 4;
    private static final int ANTES_DE_MATAR = 40;
    private static final AtomicInteger SIGUIENTE = new AtomicInteger();
    private static final Duration PACIENCIA = Duration.ofSeconds(60);

    @TempDir
    Path carpeta;

    @Test
    void lo_que_se_confirmo_sigue_ahi_despues_de_matar_a_avance_o_a_su_base_de_datos() throws Exception {
        Path datos = carpeta.resolve("datos");
        Random azar = new Random(20260331);
        Map<Integer, Queue<Integer>> confirmados = Map.of();
        OficinaAparte oficina = OficinaAparte.sobre(datos, ESCRITORES);
        try {
            for (int ronda = 0; ronda < RONDAS; ronda++) {
                if (confirmados.isEmpty()) {
                    confirmados = oficina.fichas().keySet().stream()
                            .collect(Collectors.toMap(ente -> ente, ente -> new ConcurrentLinkedQueue<>()));
                }
                int meta = total(confirmados) + ANTES_DE_MATAR + azar.nextInt(ANTES_DE_MATAR);
                Escritura escritura = new Escritura(oficina.puerto(), oficina.fichas(), confirmados);
                hasta(() -> total(escritura.confirmados) >= meta);
                switch (ronda % 3) {
                    case 0 -> oficina.matarAvance();
                    case 1 -> {
                        // Avance goes on: the same process writes again once its database is back.
                        oficina.matarPostgres();
                        int muerta = total(confirmados);
                        hasta(() -> total(escritura.confirmados) >= muerta + ESCRITORES);
                    }
                    default -> {
                        oficina.matarPostgres();
                        oficina.matarAvance();
                    }
                }
                escritura.terminar();
                if (ronda % 3 != 1) {
                    oficina = OficinaAparte.sobre(datos, ESCRITORES);
                }
                comparar(oficina.base(), confirmados, "ronda " + (ronda + 1));
            }
        } finally {
            oficina.close();
        }
        System.out.println(
                "Caídas: " + RONDAS + " rondas, " + total(confirmados) + " escrituras confirmadas, ninguna perdida.");
        assertThat(total(confirmados)).isGreaterThanOrEqualTo(RONDAS * ANTES_DE_MATAR);
    }

    private static void comparar(Conexion donde, Map<Integer, Queue<Integer>> confirmados, String ronda) {
        JdbcClient base =
                JdbcClient.create(new DriverManagerDataSource(donde.url(), donde.duenio(), donde.claveDuenio()));
        confirmados.forEach((ente, numeros) -> {
            Set<Integer> enBitacora = new TreeSet<>(
                    base.sql("""
                            select split_part(despues ->> 'nombre', ' ', 2)::integer from auditoria.hecho
                             where ente = :ente and acto = 'ENTE_CONFIGURADO'
                            """).param("ente", ente).query(Integer.class).list());
            int guardado = base.sql("select split_part(nombre, ' ', 2)::integer from catalogos.ente where id = :ente")
                    .param("ente", ente)
                    .query(Integer.class)
                    .single();
            assertThat(enBitacora).as(ronda + ", ente " + ente).containsAll(numeros);
            // What was on its way when everything died may be there as well, whole.
            assertThat(guardado)
                    .as(ronda + ", ente " + ente)
                    .isEqualTo(
                            enBitacora.stream().mapToInt(numero -> numero).max().orElseThrow());
        });
    }

    private static int total(Map<Integer, Queue<Integer>> confirmados) {
        return confirmados.values().stream().mapToInt(Queue::size).sum();
    }

    private static void hasta(BooleanSupplier condicion) throws InterruptedException {
        Instant limite = Instant.now().plus(PACIENCIA);
        while (!condicion.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(limite);
            Thread.sleep(5);
        }
    }

    /** One writer for each ente, until told to end; what fails is tried again with a new number. */
    private static final class Escritura {

        private final int puerto;
        private final Map<Integer, Queue<Integer>> confirmados;
        private final AtomicBoolean terminada = new AtomicBoolean();
        private final List<Thread> hilos = new ArrayList<>();

        Escritura(int puerto, Map<Integer, String> fichas, Map<Integer, Queue<Integer>> confirmados) {
            this.puerto = puerto;
            this.confirmados = confirmados;
            fichas.forEach((ente, ficha) -> {
                Thread hilo = new Thread(() -> escribir(ente, ficha), "escritor-" + ente);
                hilo.start();
                hilos.add(hilo);
            });
        }

        private void escribir(int ente, String ficha) {
            Programa programa = new Programa(puerto, ficha);
            while (!terminada.get()) {
                try {
                    HttpResponse<String> leido = programa.leer("/api/v1/ente");
                    if (leido.statusCode() == 200) {
                        escribir(ente, programa, leido);
                    }
                } catch (UncheckedIOException muerta) {
                    descansar();
                }
            }
        }

        private void escribir(int ente, Programa programa, HttpResponse<String> leido) {
            int numero = SIGUIENTE.incrementAndGet();
            HttpResponse<String> respuesta = programa.pedir(
                    "PUT",
                    "/api/v1/ente",
                    Map.of("If-Match", leido.headers().firstValue("ETag").orElseThrow()),
                    "{\"clave\":\"E" + ente + "\",\"nombre\":\"Municipio " + numero
                            + "\",\"zona\":\"America/Tijuana\",\"color\":\"#7a1d3c\"}");
            if (respuesta.statusCode() == 200) {
                Objects.requireNonNull(confirmados.get(ente)).add(numero);
            }
        }

        void terminar() throws InterruptedException {
            terminada.set(true);
            for (Thread hilo : hilos) {
                hilo.join();
            }
        }

        private static void descansar() {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
