package mx.avance.basedatos;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * As whom the programs of PostgreSQL run. They refuse root, who runs them in a user namespace of their own, where that
 * is allowed, or else as another user. In either case the system keeps the identity of the process, so that the one we
 * start is the server itself.
 *
 * @param prefijo what goes before each command
 * @param dueno who must own the cluster; null when it is whoever runs Avance
 */
record Cuenta(List<String> prefijo, @Nullable Integer dueno) {

    private static final System.Logger LOG = System.getLogger(Cuenta.class.getName());
    private static final Set<String> AMBIENTE = Set.of("PATH", "HOME", "TMPDIR", "SystemRoot", "TEMP", "TMP");
    private static final int NADIE = 65534;
    private static final int SIGUE_SIENDO_ROOT = 10;
    private static final int PROGRAMAS_FUERA_DE_ALCANCE = 11;
    private static final int DATOS_FUERA_DE_ALCANCE = 12;
    private static final String PRUEBA = "test \"$(id -u)\" != 0 || exit " + SIGUE_SIENDO_ROOT
            + "; test -x \"$2\" || exit " + DATOS_FUERA_DE_ALCANCE
            + "; \"$1\" --version || exit " + PROGRAMAS_FUERA_DE_ALCANCE;

    static Cuenta elegir(Programas programas, Path datos, Path cluster) throws IOException {
        if (!soyRoot()) {
            return new Cuenta(List.of(), null);
        }
        Integer dueno = Files.exists(cluster) ? Archivos.duenio(cluster) : Integer.valueOf(0);
        List<Cuenta> cuentas = dueno == null || dueno == 0
                ? List.of(espacioPropio(), espacioSinNombre(), otro(NADIE))
                : List.of(otro(dueno));
        int motivo = SIGUE_SIENDO_ROOT;
        for (Cuenta cuenta : cuentas) {
            int resultado = cuenta.probar(programas, datos);
            if (resultado == 0) {
                return cuenta;
            }
            if (resultado == PROGRAMAS_FUERA_DE_ALCANCE || resultado == DATOS_FUERA_DE_ALCANCE) {
                motivo = resultado;
            }
        }
        throw imposible(motivo, programas, datos);
    }

    static boolean soyRoot() throws IOException {
        Path yo = Path.of("/proc/self");
        return Files.exists(yo)
                ? Integer.valueOf(0).equals(Archivos.duenio(yo))
                : System.getProperty("user.name", "").equals("root");
    }

    /** A user namespace where root is called nobody: the files stay root's. */
    static Cuenta espacioPropio() {
        return new Cuenta(List.of("unshare", "-U", "--map-user=" + NADIE, "--map-group=" + NADIE), 0);
    }

    /** The same for a system whose unshare cannot name users. */
    private static Cuenta espacioSinNombre() {
        return new Cuenta(List.of("unshare", "-U"), 0);
    }

    static Cuenta otro(int uid) {
        return new Cuenta(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"), uid);
    }

    /** Gives the cluster to whom it must belong. */
    void entregar(Path carpeta) throws IOException {
        if (dueno != null && !dueno.equals(Archivos.duenio(carpeta))) {
            Archivos.entregar(carpeta, dueno, dueno);
        }
    }

    /** A command of PostgreSQL as this account, with nothing in its environment that it would obey or that is not its business. */
    ProcessBuilder orden(List<String> orden) {
        List<String> completa = new ArrayList<>(prefijo);
        completa.addAll(orden);
        ProcessBuilder proceso = new ProcessBuilder(completa);
        proceso.environment().keySet().retainAll(AMBIENTE);
        proceso.environment().put("LC_ALL", Plataforma.actual().locale());
        proceso.redirectInput(new File(Plataforma.actual() == Plataforma.WINDOWS ? "NUL" : "/dev/null"));
        return proceso;
    }

    /**
     * The same in a session of its own. A terminal's Ctrl-C goes to all in its group, and the server must stop when
     * Avance is done with it, not at once.
     */
    ProcessBuilder ordenAparte(List<String> orden) {
        List<String> completa = new ArrayList<>(orden);
        for (String carpeta : List.of("/usr/bin", "/bin")) {
            if (Files.isExecutable(Path.of(carpeta, "setsid"))) {
                completa.add(0, carpeta + "/setsid");
                break;
            }
        }
        return orden(completa);
    }

    /** One short process where all is well; another that finds out why where it is not. */
    private int probar(Programas programas, Path datos) throws IOException {
        if (dueno != null && dueno != 0) {
            permitirPaso(datos, dueno);
        }
        String servidor = programas.programa("postgres");
        return ejecutar(List.of("test", "-x", servidor, "-a", "-x", datos.toString())) == 0
                ? 0
                : ejecutar(List.of("sh", "-c", PRUEBA, "sh", servidor, datos.toString()));
    }

    private int ejecutar(List<String> orden) throws IOException {
        try {
            Process proceso = orden(orden)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (proceso.waitFor(20, TimeUnit.SECONDS)) {
                return proceso.exitValue();
            }
            proceso.destroyForcibly();
            return SIGUE_SIENDO_ROOT;
        } catch (IOException falta) {
            LOG.log(Level.DEBUG, () -> "No se pudo ejecutar " + prefijo, falta);
            return SIGUE_SIENDO_ROOT;
        } catch (InterruptedException interrupcion) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** The data folder is for its owner only; another user has to walk through it to reach the cluster. */
    private static void permitirPaso(Path datos, int uid) throws IOException {
        Set<PosixFilePermission> permisos = EnumSet.copyOf(Files.getPosixFilePermissions(datos));
        if (!Integer.valueOf(uid).equals(Archivos.duenio(datos)) && permisos.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(datos, permisos);
        }
    }

    private static BaseDeDatosImposible imposible(int motivo, Programas programas, Path datos) {
        if (motivo == SIGUE_SIENDO_ROOT) {
            return new BaseDeDatosImposible(
                    "PostgreSQL no corre como root y este sistema no permite cambiar de usuario.",
                    "Ejecute Avance con un usuario que no sea root.");
        }
        Path carpeta = motivo == DATOS_FUERA_DE_ALCANCE ? datos : programas.carpeta();
        return new BaseDeDatosImposible(
                "PostgreSQL no corre como root y el usuario sin privilegios no llega a la carpeta " + carpeta + ".",
                "Ejecute Avance con un usuario que no sea root, o indique con --datos una carpeta que todos puedan atravesar.");
    }
}
