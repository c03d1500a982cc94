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
record Cuenta(List<String> prefijo, @Nullable Duenio dueno) {

    /** Whoever runs Avance, as is. */
    private static final Cuenta YO = new Cuenta(List.of(), null);

    private static final System.Logger LOG = System.getLogger(Cuenta.class.getName());
    private static final Set<String> AMBIENTE = Set.of("PATH", "HOME", "TMPDIR", "SystemRoot", "TEMP", "TMP");
    private static final int SIGUE_SIENDO_ROOT = 10;
    private static final int PROGRAMAS_FUERA_DE_ALCANCE = 11;
    private static final int DATOS_FUERA_DE_ALCANCE = 12;
    private static final String PRUEBA = "test \"$(id -u)\" != 0 || exit " + SIGUE_SIENDO_ROOT
            + "; test -x \"$2\" || exit " + DATOS_FUERA_DE_ALCANCE
            + "; \"$1\" --version || exit " + PROGRAMAS_FUERA_DE_ALCANCE;

    static Cuenta elegir(Programas programas, Path datos, Path cluster) throws IOException {
        List<Cuenta> cuentas = Duenio.soyRoot()
                ? deRoot(Files.exists(cluster) ? cluster : datos)
                : List.of(System.getProperty("user.name", "?").equals("?") ? YO.renombrado() : YO);
        if (cuentas.contains(YO)) {
            return YO;
        }
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

    /** In the folder of somebody else root acts as that person; in its own, as nobody who could do harm. */
    private static List<Cuenta> deRoot(Path carpeta) throws IOException {
        Duenio dueno = Duenio.de(carpeta);
        if (dueno == null || dueno.esRoot()) {
            Cuenta root = new Cuenta(List.of(), Duenio.ROOT);
            // The second is for a system whose unshare cannot name users.
            return List.of(root.renombrado(), new Cuenta(List.of("unshare", "-U"), Duenio.ROOT), otro(Duenio.NADIE));
        }
        return List.of(Duenio.tieneNombre(carpeta) ? otro(dueno) : otro(dueno).renombrado());
    }

    private static Cuenta otro(Duenio quien) {
        return new Cuenta(
                List.of("setpriv", "--reuid=" + quien.uid(), "--regid=" + quien.gid(), "--clear-groups"), quien);
    }

    /** The same user in a namespace of its own, where it is called nobody: its files stay its own. */
    private Cuenta renombrado() {
        List<String> largo = new ArrayList<>(prefijo);
        largo.addAll(List.of("unshare", "-U", "--map-user=" + Duenio.NADIE.uid(), "--map-group=" + Duenio.NADIE.gid()));
        return new Cuenta(largo, dueno);
    }

    /** Gives the cluster to whom it must belong. */
    void entregar(Path carpeta) throws IOException {
        if (dueno != null) {
            dueno.tomar(carpeta);
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
        if (dueno != null && !dueno.esRoot()) {
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
    private static void permitirPaso(Path datos, Duenio quien) throws IOException {
        Duenio suyo = Duenio.de(datos);
        Set<PosixFilePermission> permisos = EnumSet.copyOf(Files.getPosixFilePermissions(datos));
        if (suyo != null && suyo.uid() != quien.uid() && permisos.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(datos, permisos);
        }
    }

    private static BaseDeDatosImposible imposible(int motivo, Programas programas, Path datos) {
        if (motivo == SIGUE_SIENDO_ROOT) {
            return new BaseDeDatosImposible(
                    "PostgreSQL no corre como root ni con un usuario sin nombre, y este sistema no permite cambiarlo.",
                    "Ejecute Avance con un usuario que tenga nombre en este sistema y no sea root.");
        }
        Path carpeta = motivo == DATOS_FUERA_DE_ALCANCE ? datos : programas.carpeta();
        return new BaseDeDatosImposible(
                "PostgreSQL no corre como root y el usuario que ocupa su lugar no llega a la carpeta " + carpeta + ".",
                "Ejecute Avance con un usuario que no sea root, o indique con --datos una carpeta que todos puedan atravesar.");
    }
}
