package mx.avance.rendimiento.oficina;

import java.nio.file.Path;
import java.util.Objects;
import mx.avance.basedatos.Conexion;
import mx.avance.basedatos.PostgresEmbebido;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** An ente with a POA of 40 metas in draft, others of 1,000 in review, and people of Planeación to open them. */
final class Datos {

    static final String CONTRASENA = "una frase para medir";
    static final int PERSONAS = 20;
    static final int GRANDES = 5;
    static final int ANIO = 2026;

    private Datos() {}

    /** Into the data folder of an Avance that was started there before and is not running now. */
    static void sembrar(Path datos) {
        try (PostgresEmbebido postgres = PostgresEmbebido.arrancar(datos)) {
            Conexion donde = postgres.conexion();
            JdbcClient base =
                    JdbcClient.create(new DriverManagerDataSource(donde.url(), donde.duenio(), donde.claveDuenio()));
            int ente = ente(base, 9);
            poa(base, ente, "54201", "BORRADOR", 40);
            for (int i = 0; i < GRANDES; i++) {
                poa(base, ente, "5420" + (i + 2), "EN_REVISION", 1_000);
            }
        }
    }

    /** With its catalogues, units 54201 and on, and people of Planeación. */
    static int ente(JdbcClient base, int unidades) {
        int ente = base.sql("""
                insert into catalogos.ente (clave, nombre, tipo, configurado)
                values ('MED', 'Municipio de Medidas', 'AYUNTAMIENTO', true) returning id
                """).query(Integer.class).single();
        ejecutar(
                base,
                ente,
                "insert into catalogos.ramo (ente, codigo, nombre, desde) values (:ente, '54', 'Ramo', '2020-01-01')");
        ejecutar(base, ente, """
                insert into catalogos.programa (ente, codigo, ramo, nombre, desde)
                values (:ente, '542', '54', 'Programa', '2020-01-01')
                """);
        base.sql("""
                insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde)
                select :ente, (54200 + n)::text, 'Unidad ' || n, '2020-01-01' from generate_series(1, :unidades) n
                """).param("ente", ente).param("unidades", unidades).update();
        ejecutar(base, ente, """
                insert into catalogos.medida (ente, nombre, desde) values (:ente, 'Reunión', '2020-01-01')
                """);
        ejecutar(base, ente, """
                insert into catalogos.escritura_de_medida (ente, raiz, medida)
                select :ente, 'reunion', id from catalogos.medida where ente = :ente
                """);
        personas(base, ente);
        return ente;
    }

    private static void personas(JdbcClient base, int ente) {
        String contrasena = Objects.requireNonNull(
                Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(CONTRASENA));
        base.sql("""
                insert into seguridad.usuario (ente, cuenta, nombre, contrasena, cambiar)
                select :ente, 'persona' || n, 'Persona ' || n, :contrasena, false from generate_series(0, :personas) n
                """)
                .param("ente", ente)
                .param("contrasena", contrasena)
                .param("personas", PERSONAS)
                .update();
        ejecutar(base, ente, """
                insert into seguridad.asignacion (ente, usuario, rol, ambito, desde)
                select :ente, id, 'PLANEACION', 'ENTE', '2020-01-01' from seguridad.usuario where ente = :ente
                """);
    }

    /** Metas that nothing can be said against, each with its four quarters. */
    static void poa(JdbcClient base, int ente, String unidad, String estado, int metas) {
        long poa = base.sql("""
                insert into poa.poa (ente, ejercicio, programa, unidad, estado, metas, empezado_por, cambiado_por)
                values (:ente, :anio, '542', :unidad, :estado, :metas, 'persona0', 'persona0') returning id
                """)
                .param("ente", ente)
                .param("anio", ANIO)
                .param("unidad", unidad)
                .param("estado", estado)
                .param("metas", metas)
                .query(Long.class)
                .single();
        base.sql("""
                insert into poa.renglon (ente, poa, orden, numero, descripcion, medida, anual, p1, p2, p3, p4, acumulacion,
                                         sentido, suma)
                select :ente, :poa, n, n * 100, 'Reuniones de trabajo con los comités vecinales de la zona ' || n, 'Reunión',
                       100, 20, 30, 30, 20, 'SUMA', 'ASCENDENTE', 'NO'
                  from generate_series(1, :metas) n
                """)
                .param("ente", ente)
                .param("poa", poa)
                .param("metas", metas)
                .update();
    }

    static void ejecutar(JdbcClient base, int ente, String sql) {
        base.sql(sql).param("ente", ente).update();
    }
}
