package mx.avance.basedatos;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of the database in a data folder: creates them, whole or not at all, and mends what only a stopped server
 * lets mend.
 */
final class Cluster {

    /** Written into postgresql.conf, where whoever administers a bigger machine may change them. */
    private static final Map<String, String> AJUSTES = ajustes();

    /** What follows the words of a program that did not end well. */
    static final String FALLO = "exit code ";

    private final Path datos;
    private final Programas programas;
    private final Cuenta cuenta;

    Cluster(Path datos, Programas programas, Cuenta cuenta) {
        this.datos = datos;
        this.programas = programas;
        this.cuenta = cuenta;
    }

    static Path carpeta(Path datos) {
        return datos.resolve("postgres");
    }

    Path carpeta() {
        return carpeta(datos);
    }

    /** Makes the cluster, its roles and the database aside, and gives it its name when nothing is missing. */
    void crear(Path archivoDeClaves) throws IOException {
        Path taller = datos.resolve(".postgres.nuevo");
        Archivos.borrar(taller);
        try {
            Path nuevo = Archivos.crearCarpetaPrivada(taller.resolve("cluster"));
            Claves claves = Claves.nuevas();
            poblar(taller, nuevo, claves);
            claves.escribir(archivoDeClaves);
            Archivos.mover(nuevo, carpeta());
        } finally {
            Archivos.borrar(taller);
        }
    }

    private void poblar(Path taller, Path nuevo, Claves claves) throws IOException {
        Path clave = taller.resolve("clave");
        Archivos.escribir(clave, claves.superusuario() + "\n");
        cuenta.entregar(taller);
        String salida = ejecutar(initdb(nuevo, clave), List.of());
        if (salida.contains(FALLO)) {
            throw Diagnostico.alCrear(datos, salida);
        }
        Archivos.escribir(
                nuevo.resolve("pg_hba.conf"),
                "# Only from this machine, only with a password.\nhost all all 127.0.0.1/32 scram-sha-256\n");
        List<String> sql = new ArrayList<>(Roles.roles(claves));
        sql.addAll(Roles.base(Roles.BASE));
        enSolitario(nuevo, sql);
    }

    /** A copy of the folder may have lost that only its owner sees it, without which PostgreSQL does not start. */
    void proteger() throws IOException {
        cuenta.entregar(carpeta());
        Archivos.soloParaSuDuenio(carpeta());
    }

    /** New passwords for a cluster whose file of passwords was lost. */
    void cambiarClaves(Path archivoDeClaves) throws IOException {
        Claves claves = Claves.nuevas();
        enSolitario(carpeta(), Roles.roles(claves));
        claves.escribir(archivoDeClaves);
    }

    private List<String> initdb(Path destino, Path clave) {
        List<String> orden = new ArrayList<>(List.of(
                programas.programa("initdb"),
                "--pgdata=" + destino,
                "--username=postgres",
                "--pwfile=" + clave,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=" + programas.plataforma().locale(),
                "--locale-provider=icu",
                "--icu-locale=es-MX",
                "--text-search-config=spanish",
                "--no-instructions"));
        AJUSTES.forEach((nombre, valor) -> orden.add("--set=" + nombre + "=" + valor));
        return orden;
    }

    /** SQL on a cluster without a server; one line each. */
    private void enSolitario(Path cluster, List<String> sql) throws IOException {
        String salida = ejecutar(
                List.of(
                        programas.programa("postgres"),
                        "--single",
                        "-D",
                        cluster.toString(),
                        "-c",
                        "log_min_error_statement=panic",
                        "postgres"),
                sql);
        if (salida.contains("ERROR:") || salida.contains("PANIC:") || salida.contains(FALLO)) {
            throw Diagnostico.alCrear(datos, salida);
        }
    }

    private String ejecutar(List<String> orden, List<String> entrada) throws IOException {
        Process proceso = cuenta.orden(orden)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (OutputStream alli = proceso.getOutputStream()) {
            alli.write(String.join("\n", entrada).concat("\n").getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream deAlli = proceso.getInputStream()) {
            String salida = new String(deAlli.readAllBytes(), StandardCharsets.UTF_8);
            int codigo = proceso.waitFor();
            return codigo == 0 ? salida : salida + "\n" + FALLO + codigo;
        } catch (InterruptedException interrupcion) {
            proceso.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static Map<String, String> ajustes() {
        Map<String, String> ajustes = new LinkedHashMap<>();
        ajustes.put("max_connections", "60");
        ajustes.put("shared_buffers", "128MB");
        ajustes.put("effective_cache_size", "512MB");
        ajustes.put("work_mem", "8MB");
        ajustes.put("maintenance_work_mem", "64MB");
        ajustes.put("huge_pages", "off");
        ajustes.put("max_wal_size", "512MB");
        // A compiled query only pays off in reports over far more rows than a municipality has.
        ajustes.put("jit", "off");
        // Nobody replicates this server: neither the processes nor the longer log that it would take.
        ajustes.put("wal_level", "minimal");
        ajustes.put("max_wal_senders", "0");
        ajustes.put("max_logical_replication_workers", "0");
        ajustes.put("io_method", "sync");
        ajustes.put("timezone", "UTC");
        ajustes.put("log_timezone", "UTC");
        // One file per day of the week. Neither values nor rows of people are written in them.
        ajustes.put("logging_collector", "on");
        ajustes.put("log_directory", "log");
        ajustes.put("log_filename", "postgresql-%u.log");
        ajustes.put("log_rotation_age", "1d");
        ajustes.put("log_rotation_size", "0");
        ajustes.put("log_truncate_on_rotation", "on");
        ajustes.put("log_error_verbosity", "terse");
        ajustes.put("log_min_error_statement", "panic");
        ajustes.put("log_checkpoints", "off");
        return ajustes;
    }
}
