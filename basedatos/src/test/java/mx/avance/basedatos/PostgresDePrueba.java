package mx.avance.basedatos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL for all the tests of a JVM, in the build folder of this module, where its data is deleted when the JVM ends
 * or, if it was killed, by a later one. It differs from the real one in that it does not wait for the disk.
 */
public final class PostgresDePrueba {

    private static final List<String> SIN_ESPERAR_AL_DISCO =
            List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200");

    private static final System.Logger LOG = System.getLogger(PostgresDePrueba.class.getName());
    private static final Duration ACABA_DE_NACER = Duration.ofMinutes(1);
    private static final long DESPEDIDA_MS = 1_000;
    private static final AtomicInteger BASES = new AtomicInteger();
    private static @Nullable PostgresEmbebido servidor;

    private PostgresDePrueba() {}

    /** A new database with nothing in it, for both roles. */
    public static Conexion nuevaBase() {
        String base = "prueba_" + BASES.incrementAndGet();
        comoSuperusuario(Roles.base(base).toArray(String[]::new));
        return comun().conexion(base);
    }

    /**
     * A new database as somebody else would give it: one account owns it and may take on the role of the application.
     *
     * @return the address, with that account as both ways in
     */
    public static Conexion nuevaBaseDeOtro() {
        String cuenta = "duenia_" + BASES.incrementAndGet();
        comoSuperusuario(
                "CREATE ROLE " + cuenta + " LOGIN PASSWORD 'clave de " + cuenta + "'",
                "GRANT " + Roles.USUARIO + " TO " + cuenta,
                "CREATE DATABASE " + cuenta + " OWNER " + cuenta);
        return new Conexion(comun().conexion(cuenta).url(), cuenta, "clave de " + cuenta, cuenta, "clave de " + cuenta);
    }

    private static void comoSuperusuario(String... sql) {
        PostgresEmbebido comun = comun();
        try (Connection conexion = DriverManager.getConnection(
                        comun.conexion("postgres").url(), "postgres", comun.claveDelSuperusuario());
                Statement sentencia = conexion.createStatement()) {
            for (String una : sql) {
                sentencia.execute(una);
            }
        } catch (SQLException fallo) {
            throw new IllegalStateException("the superuser could not", fallo);
        }
    }

    /** Where the tests of every module keep the unpacked programs. */
    static Path programas() {
        return construccion().resolve("programas-de-postgres");
    }

    private static synchronized PostgresEmbebido comun() {
        if (servidor == null) {
            Path carpetas = construccion().resolve("postgres-de-prueba");
            try {
                Files.createDirectories(carpetas);
                limpiar(carpetas);
                Path datos = Files.createTempDirectory(carpetas, "datos");
                PostgresEmbebido nuevo = PostgresEmbebido.arrancar(datos, programas(), SIN_ESPERAR_AL_DISCO);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> terminar(nuevo, datos)));
                servidor = nuevo;
            } catch (IOException fallo) {
                throw new UncheckedIOException(fallo);
            }
        }
        return servidor;
    }

    /** Whatever else ends with the JVM gets a moment to close its connections. */
    private static void terminar(PostgresEmbebido postgres, Path datos) {
        postgres.despedir(DESPEDIDA_MS);
        try {
            Archivos.borrar(datos);
        } catch (IOException fallo) {
            LOG.log(Level.DEBUG, "a later run deletes it", fallo);
        }
    }

    /** Stops and deletes what killed runs left; a folder in use, or about to be, stays. */
    private static void limpiar(Path carpetas) throws IOException {
        List<Path> anteriores;
        try (Stream<Path> todas = Files.list(carpetas)) {
            anteriores = todas.toList();
        }
        for (Path anterior : anteriores) {
            if (Files.getLastModifiedTime(anterior)
                    .toInstant()
                    .isAfter(Instant.now().minus(ACABA_DE_NACER))) {
                continue;
            }
            try (Candado candado = Candado.tomar(anterior.toRealPath())) {
                Path cluster = Cluster.carpeta(anterior.toRealPath());
                Programas instalados = Programas.preparar(programas(), Programas.version());
                Huerfano.detener(cluster, instalados, Cuenta.elegir(instalados, anterior, cluster));
                Archivos.borrar(anterior);
            } catch (BaseDeDatosImposible enUso) {
                LOG.log(Level.DEBUG, enUso.cause());
            }
        }
    }

    /** The build folder this class comes from, be it as a class or in the jar that other modules use. */
    private static Path construccion() {
        CodeSource origen = PostgresDePrueba.class.getProtectionDomain().getCodeSource();
        try {
            Path lugar = Path.of(origen.getLocation().toURI()).getParent();
            if (lugar == null) {
                throw new IllegalStateException("no build folder above " + origen.getLocation());
            }
            return lugar;
        } catch (URISyntaxException imposible) {
            throw new IllegalStateException(imposible);
        }
    }
}
