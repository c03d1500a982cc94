package mx.avance.rendimiento.oficina;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collections;
import mx.avance.basedatos.Conexion;

/**
 * The floor of the bulk capture: the same cells and the same history in upserts of 500 rows each by plain JDBC, statements prepared
 * once, in one transaction, as the role of the application and under its rules. They are of units of their own, so that each of its
 * quarters is written, as those of the application are, beside the ones before it.
 */
final class PisoMasivo {

    private static final int DE_UNA_VEZ = 500;
    private static final String FILA = "(2, %d, ?, '542', ?, %d, ?, ?, ?, ?, ?, 'piso', ?, 'API')";

    private PisoMasivo() {}

    /** Seconds to write all of them into a quarter that nobody captured. */
    static double medir(Conexion donde, int trimestre) throws SQLException {
        String columnas =
                " (ente, ejercicio, unidad, programa, renglon, trimestre, alcanzado, observacion, destino, causa,"
                        + " version, quien, cuando, origen) values "
                        + String.join(",", Collections.nCopies(DE_UNA_VEZ, FILA.formatted(Datos.ANIO, trimestre)));
        try (Connection conexion = DriverManager.getConnection(donde.url(), donde.usuario(), donde.claveUsuario());
                PreparedStatement ente = conexion.prepareStatement("select set_config('avance.ente', '2', true)");
                PreparedStatement celdas = conexion.prepareStatement("insert into avance.celda as c" + columnas + """
                         on conflict (ente, ejercicio, unidad, programa, renglon, trimestre) do update
                           set alcanzado = excluded.alcanzado, observacion = excluded.observacion, destino = excluded.destino,
                               causa = excluded.causa, version = excluded.version, quien = excluded.quien,
                               cuando = excluded.cuando, origen = excluded.origen
                         where c.version = excluded.version - 1
                        """);
                PreparedStatement historia =
                        conexion.prepareStatement("insert into avance.celda_historia" + columnas)) {
            conexion.setAutoCommit(false);
            long antes = System.nanoTime();
            ente.executeQuery().close();
            OffsetDateTime ahora = OffsetDateTime.now();
            int fila = 0;
            for (int u = 0; u < DatosDeCaptura.GRANDES; u++) {
                for (int m = 1; m <= DatosDeCaptura.METAS_DE_GRANDES; m++) {
                    poner(celdas, fila, DatosDeCaptura.delPiso(u), m, ahora);
                    poner(historia, fila, DatosDeCaptura.delPiso(u), m, ahora);
                    fila++;
                    if (fila == DE_UNA_VEZ) {
                        if (celdas.executeUpdate() != DE_UNA_VEZ || historia.executeUpdate() != DE_UNA_VEZ) {
                            throw new SQLException("No se guardaron las 500 que terminan en la meta " + m);
                        }
                        fila = 0;
                    }
                }
            }
            conexion.commit();
            return (System.nanoTime() - antes) / 1e9;
        }
    }

    private static void poner(PreparedStatement orden, int fila, String unidad, int meta, OffsetDateTime ahora)
            throws SQLException {
        int primero = fila * 8;
        orden.setString(primero + 1, unidad);
        orden.setInt(primero + 2, 100 * meta);
        orden.setBigDecimal(primero + 3, java.math.BigDecimal.valueOf(meta % 50));
        orden.setString(primero + 4, "");
        orden.setString(primero + 5, null);
        orden.setString(primero + 6, null);
        orden.setInt(primero + 7, 1);
        orden.setObject(primero + 8, ahora);
    }
}
