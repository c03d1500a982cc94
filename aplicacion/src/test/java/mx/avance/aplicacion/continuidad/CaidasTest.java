package mx.avance.aplicacion.continuidad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import mx.avance.aplicacion.continuidad.Escritores.Confirmados;
import mx.avance.aplicacion.continuidad.Escritores.Que;
import mx.avance.basedatos.Conexion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * kill -9 while people write. In each ente a program gives the ente a new name over and over, a person saves the grid of a POA,
 * another one a row by its form, a third one captures the cell of a sheet, and a fourth one asks for changes of an authorised POA,
 * again under the same key when nobody answered. Whatever was acknowledged must be found afterwards, once, where it belongs and in the audit trail, whatever was killed.
 * {@code -Davance.rondas=50} makes it long.
 */
class CaidasTest {

    private static final int RONDAS = Integer.getInteger("avance.rondas", 3);
    private static final int ENTES = 2;
    private static final int ANTES_DE_MATAR = 40;
    private static final Duration PACIENCIA = Duration.ofSeconds(180);

    /** Kept when something is missing: its facts and the log of its PostgreSQL tell what became of it. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path carpeta;

    @Test
    void lo_que_se_confirmo_sigue_ahi_despues_de_matar_a_avance_o_a_su_base_de_datos() throws Exception {
        Path datos = carpeta.resolve("datos");
        Random azar = new Random(20260331);
        OficinaAparte oficina = OficinaAparte.sobre(datos, ENTES);
        Set<Integer> entes = oficina.fichas().keySet();
        Confirmados confirmados = new Confirmados(entes);
        try {
            for (int ronda = 0; ronda < RONDAS; ronda++) {
                int meta = confirmados.total() + ANTES_DE_MATAR + azar.nextInt(ANTES_DE_MATAR);
                Map<Que, Integer> deCadaClase = deCadaClase(confirmados);
                Escritores escritura = new Escritores(oficina.puerto(), oficina.fichas(), confirmados);
                hasta(confirmados, () -> confirmados.total() >= meta && crecieron(confirmados, deCadaClase));
                switch (ronda % 3) {
                    case 0 -> oficina.matarAvance();
                    case 1 -> {
                        // Avance goes on: the same process writes again once its database is back.
                        oficina.matarPostgres();
                        Map<Que, Integer> antes = deCadaClase(confirmados);
                        hasta(confirmados, () -> crecieron(confirmados, antes));
                    }
                    default -> {
                        oficina.matarPostgres();
                        oficina.matarAvance();
                    }
                }
                escritura.terminar();
                assertThat(confirmados.enFalso).as("ronda %d", ronda + 1).isEmpty();
                if (ronda % 3 != 1) {
                    oficina = OficinaAparte.sobre(datos, ENTES);
                }
                for (int ente : entes) {
                    new Guardado(oficina.base(), ente)
                            .compararCon(confirmados, "ronda " + (ronda + 1) + ", ente " + ente);
                }
            }
        } finally {
            oficina.close();
        }
        System.out.println("Caídas: " + RONDAS + " rondas, " + confirmados.total() + " escrituras confirmadas "
                + deCadaClase(confirmados) + ", ninguna perdida ni doble.");
        assertThat(confirmados.total()).isGreaterThanOrEqualTo(RONDAS * ANTES_DE_MATAR);
    }

    private static Map<Que, Integer> deCadaClase(Confirmados confirmados) {
        return Arrays.stream(Que.values())
                .collect(
                        Collectors.toMap(que -> que, confirmados::total, Integer::sum, () -> new EnumMap<>(Que.class)));
    }

    /** Whether something of every kind was acknowledged since. */
    private static boolean crecieron(Confirmados confirmados, Map<Que, Integer> desde) {
        return desde.entrySet().stream().allMatch(clase -> confirmados.total(clase.getKey()) > clase.getValue());
    }

    /** What an ente has stored, read as the owner of the database. What was on its way may be there as well, whole. */
    private record Guardado(JdbcClient base, int ente) {

        Guardado(Conexion donde, int ente) {
            this(
                    JdbcClient.create(new DriverManagerDataSource(donde.url(), donde.duenio(), donde.claveDuenio())),
                    ente);
        }

        void compararCon(Confirmados confirmados, String ronda) {
            List<Integer> nombres = numeros("""
                    select split_part(despues ->> 'nombre', ' ', 2)::integer from auditoria.hecho
                     where ente = :ente and acto = 'ENTE_CONFIGURADO'
                    """);
            assertThat(nombres).as(ronda).containsAll(confirmados.de(Que.NOMBRE, ente));
            assertThat(numeros("select split_part(nombre, ' ', 2)::integer from catalogos.ente where id = :ente"))
                    .as(ronda)
                    .containsExactly(Collections.max(nombres));

            List<Integer> rejillas = numeros("""
                    select distinct split_part(renglon ->> 'descripcion', ' ', 2)::integer
                      from auditoria.hecho, jsonb_array_elements(despues) renglon
                     where ente = :ente and acto = 'RENGLONES_CAMBIADOS' and renglon ->> 'descripcion' like 'Rejilla %'
                    """);
            assertThat(rejillas).as(ronda).containsAll(confirmados.de(Que.REJILLA, ente));
            int rejilla = Collections.max(rejillas);
            assertThat(numeros("""
                    select unnest(array[split_part(descripcion, ' ', 2)::integer, p1::integer, anual::integer / 4])
                      from poa.renglon join poa.poa on poa.ente = renglon.ente and poa.id = renglon.poa
                     where renglon.ente = :ente and unidad = '54202'
                    """)).as(ronda).containsExactly(rejilla, rejilla, rejilla, rejilla, rejilla, rejilla);

            List<Integer> renglones = numeros("""
                    select split_part(despues ->> 'descripcion', ' ', 2)::integer from auditoria.hecho
                     where ente = :ente and acto = 'RENGLON_CAMBIADO'
                    """);
            assertThat(renglones).as(ronda).containsAll(confirmados.de(Que.RENGLON, ente));
            int renglon = Collections.max(renglones);
            assertThat(numeros("""
                    select unnest(array[split_part(descripcion, ' ', 2)::integer, p1::integer,
                                        split_part(ficha ->> 'objetivo', ' ', 2)::integer])
                      from poa.renglon join poa.poa on poa.ente = renglon.ente and poa.id = renglon.poa
                     where renglon.ente = :ente and unidad = '54203'
                    """)).as(ronda).containsExactly(renglon, renglon, renglon);

            List<Integer> celdas = numeros("""
                    select alcanzado::integer from avance.celda_historia where ente = :ente and observacion = 'Celda ' || alcanzado
                    """);
            assertThat(celdas)
                    .as(ronda)
                    .containsAll(confirmados.de(Que.CELDA, ente))
                    .doesNotHaveDuplicates();
            assertThat(numeros("select alcanzado::integer from avance.celda where ente = :ente"))
                    .as(ronda)
                    .containsExactly(Collections.max(celdas));
            assertThat(numeros("""
                    select (despues ->> 'alcanzado')::integer from auditoria.hecho where ente = :ente and acto = 'AVANCE_CAPTURADO'
                    """)).as(ronda).containsExactlyInAnyOrderElementsOf(celdas);

            List<Integer> pedidos = numeros("select renglon from reprogramacion.solicitud where ente = :ente");
            assertThat(pedidos)
                    .as(ronda)
                    .containsAll(confirmados.de(Que.CAMBIO, ente))
                    .doesNotHaveDuplicates();
            assertThat(numeros("""
                    select (despues -> 'cambio' ->> 'numero')::integer from auditoria.hecho
                     where ente = :ente and acto = 'REPROGRAMACION_SOLICITADA'
                    """)).as(ronda).containsExactlyInAnyOrderElementsOf(pedidos);
        }

        private List<Integer> numeros(String orden) {
            return base.sql(orden).param("ente", ente).query(Integer.class).list();
        }
    }

    private static void hasta(Confirmados confirmados, BooleanSupplier condicion) throws InterruptedException {
        Instant limite = Instant.now().plus(PACIENCIA);
        while (!condicion.getAsBoolean()) {
            assertThat(Instant.now())
                    .as("confirmadas: %s", deCadaClase(confirmados))
                    .isBefore(limite);
            Thread.sleep(5);
        }
    }
}
