package mx.avance.rendimiento.oficina;

import java.nio.file.Path;
import java.util.Objects;
import mx.avance.basedatos.Conexion;
import mx.avance.basedatos.PostgresEmbebido;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** An ente with 50 units, each with a POA of 40 metas in review and somebody who captures it; its first quarter is always open. */
final class DatosDeCaptura {

    static final int UNIDADES = 50;
    static final int METAS = 40;
    static final String POA = "/poa/" + Datos.ANIO + "/542/";

    private DatosDeCaptura() {}

    static String unidad(int numero) {
        return Integer.toString(54_201 + numero);
    }

    static String hoja(int numero) {
        return "/avance/" + Datos.ANIO + "/1/542/" + unidad(numero);
    }

    /** Into the data folder of an Avance that was started there before and is not running now. */
    static void sembrar(Path datos) {
        try (PostgresEmbebido postgres = PostgresEmbebido.arrancar(datos)) {
            Conexion donde = postgres.conexion();
            JdbcClient base =
                    JdbcClient.create(new DriverManagerDataSource(donde.url(), donde.duenio(), donde.claveDuenio()));
            int ente = Datos.ente(base, UNIDADES);
            Datos.ejecutar(base, ente, """
                    insert into calendario.trimestre (ente, ejercicio, trimestre, captura_desde, captura_hasta, publicacion_hasta,
                           solicitar_hasta, decidir_hasta)
                    values (:ente, 2026, 1, '2020-01-01', '2099-12-31', '2099-12-31', '2026-03-31', '2026-04-05')
                    """);
            String contrasena = Objects.requireNonNull(
                    Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(Datos.CONTRASENA));
            base.sql("""
                    insert into seguridad.usuario (ente, cuenta, nombre, contrasena, cambiar)
                    select :ente, 'capturista' || n, 'Capturista ' || n, :contrasena, false from generate_series(0, :unidades - 1) n
                    """)
                    .param("ente", ente)
                    .param("contrasena", contrasena)
                    .param("unidades", UNIDADES)
                    .update();
            Datos.ejecutar(base, ente, """
                    insert into seguridad.asignacion (ente, usuario, rol, ambito, codigo, desde)
                    select :ente, id, 'CAPTURISTA', 'UNIDAD', (54201 + replace(cuenta, 'capturista', '')::integer)::text, '2020-01-01'
                      from seguridad.usuario where ente = :ente and cuenta like 'capturista%'
                    """);
            for (int i = 0; i < UNIDADES; i++) {
                Datos.poa(base, ente, unidad(i), "EN_REVISION", METAS);
            }
        }
    }
}
