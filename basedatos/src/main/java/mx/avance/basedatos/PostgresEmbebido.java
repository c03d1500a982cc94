package mx.avance.basedatos;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL that runs while this object is open, over a data folder that it creates on first use:
 *
 * <ul>
 *   <li>{@code postgres}: the cluster, its configuration and its logs
 *   <li>{@code programas}: the programs of PostgreSQL, by version
 *   <li>{@code claves}: the passwords of its roles
 *   <li>{@code candado}: taken while a copy of Avance uses the folder
 *   <li>{@code version}: what wrote it
 * </ul>
 *
 * A server that dies is started again by itself, on the same port. One that an Avance that was killed left behind is stopped
 * before starting. The end of the JVM closes it, giving those who are connected a moment to finish.
 */
public final class PostgresEmbebido implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PostgresEmbebido.class.getName());

    /** What acknowledged writes depend on, whatever the files of the cluster say. */
    static final List<String> AJUSTES = List.of("fsync=on", "full_page_writes=on", "logging_collector=on");

    private static final long DESPEDIDA_MS = 10_000;

    private final Candado candado;
    private final Servidor servidor;
    private final Claves claves;
    private final boolean nuevo;
    private final Thread alTerminar;

    private PostgresEmbebido(Candado candado, Servidor servidor, Claves claves, boolean nuevo) {
        this.candado = candado;
        this.servidor = servidor;
        this.claves = claves;
        this.nuevo = nuevo;
        this.alTerminar = new Thread(() -> despedir(DESPEDIDA_MS), "avance-postgres-cierre");
    }

    /**
     * Returns when the server takes connections.
     *
     * @throws BaseDeDatosImposible when it cannot run over that folder
     */
    public static PostgresEmbebido arrancar(Path datos) {
        return arrancar(datos, datos.resolve("programas"), AJUSTES);
    }

    /** @param ajustes settings that nobody may change in the files of the cluster */
    static PostgresEmbebido arrancar(Path datos, Path programas, List<String> ajustes) {
        Path absoluta = datos.toAbsolutePath().normalize();
        try {
            Path carpeta = Archivos.crearCarpetaPrivada(absoluta).toRealPath();
            Candado candado = Candado.tomar(carpeta);
            try {
                return arrancar(carpeta, programas.toAbsolutePath(), ajustes, candado);
            } catch (IOException | RuntimeException fallo) {
                candado.close();
                throw fallo;
            }
        } catch (FileAlreadyExistsException archivo) {
            throw new BaseDeDatosImposible(
                    absoluta + " no es una carpeta.", "Indique con --datos una carpeta, exista o no.", archivo);
        } catch (IOException fallo) {
            throw Diagnostico.alPreparar(absoluta, fallo);
        }
    }

    private static PostgresEmbebido arrancar(Path datos, Path programas, List<String> ajustes, Candado candado)
            throws IOException {
        Path archivoDeVersion = datos.resolve("version");
        Path archivoDeClaves = datos.resolve("claves");
        VersionDeDatos version = VersionDeDatos.actual(Programas.version());
        VersionDeDatos anterior = VersionDeDatos.leer(archivoDeVersion, version);
        anterior.exigirLegible(datos, version);

        Programas instalados = Programas.preparar(programas, version.programas());
        Cuenta cuenta = Cuenta.elegir(instalados, datos, Cluster.carpeta(datos));
        Cluster cluster = new Cluster(datos, instalados, cuenta);
        boolean nuevo = !Files.exists(cluster.carpeta());
        if (nuevo) {
            cluster.crear(archivoDeClaves);
        } else {
            cluster.proteger();
            Huerfano.detener(cluster.carpeta(), instalados, cuenta);
        }
        Optional<Claves> claves = Claves.leer(archivoDeClaves);
        if (claves.isEmpty()) {
            LOG.log(Level.WARNING, "Faltaban las claves de la base de datos; se hicieron otras.");
            cluster.cambiarClaves(archivoDeClaves);
            claves = Claves.leer(archivoDeClaves);
        }

        Servidor servidor = new Servidor(datos, instalados, cuenta, ajustes);
        PostgresEmbebido postgres = new PostgresEmbebido(candado, servidor, claves.orElseThrow(), nuevo);
        Runtime.getRuntime().addShutdownHook(postgres.alTerminar);
        try {
            servidor.arrancar();
            if (!anterior.programas().equals(version.programas())) {
                Intercalacion.alDia(postgres);
            }
            if (!Files.exists(archivoDeVersion) || !anterior.equals(version)) {
                version.escribir(archivoDeVersion);
            }
        } catch (IOException | RuntimeException fallo) {
            postgres.close();
            throw fallo;
        }
        return postgres;
    }

    /** The same as long as this object is open, also after the server died and was started again. */
    public Conexion conexion() {
        return conexion(Roles.BASE);
    }

    Conexion conexion(String base) {
        return new Conexion(
                "jdbc:postgresql://127.0.0.1:" + servidor.puerto() + "/" + base + "?sslmode=disable",
                Roles.DUENIO,
                claves.duenio(),
                Roles.USUARIO,
                claves.usuario());
    }

    /**
     * From now on the end of the JVM does not close it: whoever asks for this does, when nobody works with it any more. Without
     * effect when the JVM is already ending.
     */
    public PostgresEmbebido aCargoDeQuienLlama() {
        try {
            Runtime.getRuntime().removeShutdownHook(alTerminar);
        } catch (IllegalStateException yaTermina) {
            LOG.log(Level.DEBUG, "La JVM ya está terminando.", yaTermina);
        }
        return this;
    }

    /**
     * Deletes the database of a data folder, with everything in it, and what Avance knows about it. A folder without any is left
     * as it is.
     *
     * @throws BaseDeDatosImposible when a copy of Avance is using it
     */
    public static void borrar(Path datos) {
        Path absoluta = datos.toAbsolutePath().normalize();
        if (!Files.isDirectory(Cluster.carpeta(absoluta))) {
            return;
        }
        try {
            Path carpeta = absoluta.toRealPath();
            Candado candado = Candado.tomar(carpeta);
            try {
                Path cluster = Cluster.carpeta(carpeta);
                Programas instalados = Programas.preparar(carpeta.resolve("programas"), Programas.version());
                Huerfano.detener(cluster, instalados, Cuenta.elegir(instalados, carpeta, cluster));
                Files.deleteIfExists(carpeta.resolve("version"));
                Files.deleteIfExists(carpeta.resolve("claves"));
                Archivos.borrar(cluster);
            } finally {
                candado.close();
            }
        } catch (IOException fallo) {
            throw Diagnostico.alPreparar(absoluta, fallo);
        }
    }

    /** Whether the database was created by this start. */
    public boolean nuevo() {
        return nuevo;
    }

    long pid() {
        return servidor.pid();
    }

    String claveDelSuperusuario() {
        return claves.superusuario();
    }

    /** Ends open sessions, stops the server and lets go of the folder. Closing again does nothing. */
    @Override
    public void close() {
        servidor.detener();
        try {
            Runtime.getRuntime().removeShutdownHook(alTerminar);
        } catch (IllegalStateException yaTermina) {
            LOG.log(Level.DEBUG, "La JVM ya está terminando.", yaTermina);
        }
        soltar();
    }

    /** In the shutdown of the JVM, where the application is closing its connections at the same time. */
    void despedir(long milisegundos) {
        servidor.despedir(milisegundos);
        servidor.detener();
        soltar();
    }

    private void soltar() {
        try {
            candado.close();
        } catch (IOException fallo) {
            LOG.log(Level.WARNING, "No se pudo soltar la carpeta de datos.", fallo);
        }
    }
}
