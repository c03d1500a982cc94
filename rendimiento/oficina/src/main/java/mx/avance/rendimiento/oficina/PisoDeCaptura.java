package mx.avance.rendimiento.oficina;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mx.avance.basedatos.Conexion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The floor of the capture: the UPDATE of a cell and the INSERT of its history, one transaction after another by plain JDBC with
 * statements prepared once, each connection on the cells of a unit of its own, as the role of the application and under its rules.
 */
final class PisoDeCaptura {

    private final Conexion donde;

    PisoDeCaptura(Conexion donde) {
        this.donde = donde;
        // Every cell is there, those that nobody came to in a short run too.
        JdbcClient.create(new DriverManagerDataSource(donde.url(), donde.duenio(), donde.claveDuenio()))
                .sql("""
                insert into avance.celda (ente, ejercicio, unidad, programa, renglon, trimestre, quien, origen)
                select 2, :anio, (54200 + u)::text, '542', 100 * m, 1, 'piso', 'API'
                  from generate_series(1, :unidades) u, generate_series(1, :metas) m
                on conflict do nothing
                """)
                .param("anio", Datos.ANIO)
                .param("unidades", DatosDeCaptura.UNIDADES)
                .param("metas", DatosDeCaptura.METAS)
                .update();
    }

    /** As {@link Carga} answers; with a pause each save is due at its own time. */
    double[] medir(int conexiones, long segundos, long pausa) throws Exception {
        ExecutorService hilos = Executors.newFixedThreadPool(conexiones);
        var maquina = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        try {
            long cpuAntes = maquina.getProcessCpuTime();
            long inicio = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
            long limite = inicio + TimeUnit.SECONDS.toNanos(segundos);
            List<Future<List<Long>>> trabajos = new ArrayList<>();
            for (int i = 0; i < conexiones; i++) {
                String unidad = DatosDeCaptura.unidad(i % DatosDeCaptura.UNIDADES);
                long primera = inicio + TimeUnit.MILLISECONDS.toNanos(pausa) * i / conexiones;
                trabajos.add(hilos.submit(() -> guardar(unidad, primera, limite, pausa)));
            }
            List<Long> todos = new ArrayList<>();
            for (Future<List<Long>> trabajo : trabajos) {
                todos.addAll(trabajo.get());
            }
            List<Long> ordenados = todos.stream().sorted().toList();
            return new double[] {
                todos.size() / (double) segundos,
                Carga.percentil(ordenados, 50),
                Carga.percentil(ordenados, 95),
                Carga.percentil(ordenados, 99),
                0,
                (maquina.getProcessCpuTime() - cpuAntes) / 1e9 / segundos
            };
        } finally {
            hilos.shutdown();
        }
    }

    private List<Long> guardar(String unidad, long primera, long limite, long pausa)
            throws SQLException, InterruptedException {
        List<Long> tiempos = new ArrayList<>();
        try (Connection conexion = DriverManager.getConnection(donde.url(), donde.usuario(), donde.claveUsuario());
                PreparedStatement ente = conexion.prepareStatement("select set_config('avance.ente', '2', true)");
                PreparedStatement celda = conexion.prepareStatement("""
                        update avance.celda set alcanzado = ?, version = version + 1, quien = 'piso', cuando = now(), origen = 'API'
                         where ente = 2 and ejercicio = ? and unidad = ? and programa = '542' and renglon = ? and trimestre = 1
                        """);
                PreparedStatement historia = conexion.prepareStatement("""
                        insert into avance.celda_historia (ente, ejercicio, unidad, programa, renglon, trimestre, version, alcanzado,
                               observacion, destino, causa, quien, cuando, origen)
                        select ente, ejercicio, unidad, programa, renglon, trimestre, version, alcanzado, observacion, destino, causa,
                               quien, cuando, origen
                          from avance.celda
                         where ente = 2 and ejercicio = ? and unidad = ? and programa = '542' and renglon = ? and trimestre = 1
                        """)) {
            conexion.setAutoCommit(false);
            long toca = primera;
            int turno = 0;
            while (toca < limite && System.nanoTime() < limite) {
                TimeUnit.NANOSECONDS.sleep(toca - System.nanoTime());
                long desde = pausa == 0 ? System.nanoTime() : toca;
                turno++;
                int renglon = 100 * (1 + turno % DatosDeCaptura.METAS);
                ente.executeQuery().close();
                celda.setInt(1, turno);
                celda.setInt(2, Datos.ANIO);
                celda.setString(3, unidad);
                celda.setInt(4, renglon);
                int escritas = celda.executeUpdate();
                historia.setInt(1, Datos.ANIO);
                historia.setString(2, unidad);
                historia.setInt(3, renglon);
                if (escritas != 1 || historia.executeUpdate() != 1) {
                    throw new SQLException("La celda " + renglon + " de " + unidad + " no se guardó");
                }
                conexion.commit();
                tiempos.add(System.nanoTime() - desde);
                toca = pausa == 0 ? System.nanoTime() : toca + TimeUnit.MILLISECONDS.toNanos(pausa);
            }
        }
        return tiempos;
    }
}
