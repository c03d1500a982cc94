package mx.avance.rendimiento.oficina;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import mx.avance.basedatos.Conexion;
import mx.avance.basedatos.PostgresEmbebido;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * An ente with 50 units, each with a POA of 40 metas in review and somebody who captures it; and 100 more of 1,000 metas each, which a
 * system of the municipality captures in bulk. Its quarters are always open.
 */
final class DatosDeCaptura {

    static final int UNIDADES = 50;
    static final int METAS = 40;
    static final int GRANDES = 100;
    static final int METAS_DE_GRANDES = 1_000;
    static final int VALORES = GRANDES * METAS_DE_GRANDES;
    static final String FICHA = "avance_para_medir";
    static final String POA = "/poa/" + Datos.ANIO + "/542/";

    private DatosDeCaptura() {}

    static String unidad(int numero) {
        return Integer.toString(54_201 + numero);
    }

    /** One of those that are captured in bulk. */
    static String grande(int numero) {
        return Integer.toString(54_301 + numero);
    }

    /** One of those that the bare statements write. */
    static String delPiso(int numero) {
        return Integer.toString(54_501 + numero);
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
                    select :ente, 2026, t, '2020-01-01', '2099-12-31', '2099-12-31', '2026-03-31', '2026-04-05'
                      from generate_series(1, 4) t
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
            Datos.ejecutar(base, ente, """
                    insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde) values (:ente, '54301', 'Unidad grande', '2020-01-01')
                    """);
            Datos.poa(base, ente, grande(0), "EN_REVISION", METAS_DE_GRANDES);
        }
    }

    /** Gives the other units of the bulk capture the POA that the first one has authorised, and a token to who captures them all. */
    static void sembrarGrandes(Conexion donde) {
        JdbcClient base =
                JdbcClient.create(new DriverManagerDataSource(donde.url(), donde.duenio(), donde.claveDuenio()));
        for (String orden : List.of("""
                insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde)
                select 2, (54300 + n)::text, 'Unidad ' || n, '2020-01-01' from generate_series(2, :unidades) n
                """, """
                insert into poa.poa (ente, ejercicio, programa, unidad, estado, vigente, metas, empezado_por, cambiado_por)
                select ente, ejercicio, programa, (54300 + n)::text, estado, vigente, metas, empezado_por, cambiado_por
                  from poa.poa, generate_series(2, :unidades) n where ente = 2 and unidad = '54301'
                """, """
                insert into poa.version (ente, poa, version, programa, huella, organo, acta, fecha, cuenta)
                select otra.ente, otra.id, v.version, t.programa, sha256(convert_to(t.programa, 'UTF8')), v.organo, v.acta, v.fecha,
                       v.cuenta
                  from poa.poa p
                  join poa.version v on v.ente = p.ente and v.poa = p.id
                  join poa.poa otra on otra.ente = p.ente and otra.unidad between '54302' and (54300 + :unidades)::text
                 cross join lateral (select replace(v.programa, '"54301"', '"' || otra.unidad || '"') as programa) t
                 where p.ente = 2 and p.unidad = '54301'
                """, """
                insert into seguridad.usuario (ente, cuenta, nombre, contrasena, cambiar)
                select ente, 'sistema-municipal', 'Sistema municipal', contrasena, false
                  from seguridad.usuario where ente = 2 and cuenta = 'capturista0' and :unidades > 0
                """, """
                insert into seguridad.asignacion (ente, usuario, rol, ambito, codigo, desde)
                select u.ente, u.id, 'CAPTURISTA', 'UNIDAD', (54300 + n)::text, '2020-01-01'
                  from seguridad.usuario u, generate_series(1, :unidades) n where u.ente = 2 and u.cuenta = 'sistema-municipal'
                """, """
                insert into seguridad.ficha_de_acceso (ente, usuario, nombre, huella, alcances)
                select ente, id, 'Medida', sha256('avance_para_medir'), '{LEER,ESCRIBIR}'
                  from seguridad.usuario where ente = 2 and cuenta = 'sistema-municipal' and :unidades > 0
                """, "analyze")) {
            JdbcClient.StatementSpec sql = base.sql(orden);
            (orden.contains(":unidades") ? sql.param("unidades", GRANDES) : sql).update();
        }
    }
}
