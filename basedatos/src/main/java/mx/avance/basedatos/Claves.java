package mx.avance.basedatos;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** The passwords of the three roles, made up once per data folder and readable by its owner only. */
record Claves(String superusuario, String duenio, String usuario) {

    /** What needs no quoting, neither in SQL nor in the file. */
    private static final String LETRAS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static final Pattern CLAVE = Pattern.compile("[A-Za-z0-9]{40}");

    static Claves nuevas() {
        SecureRandom azar = new SecureRandom();
        return new Claves(nueva(azar), nueva(azar), nueva(azar));
    }

    /** Empty when there are none, or not all three. */
    static Optional<Claves> leer(Path archivo) throws IOException {
        Properties propiedades = new Properties();
        try {
            propiedades.load(new StringReader(Files.readString(archivo)));
        } catch (NoSuchFileException falta) {
            return Optional.empty();
        }
        Claves claves = new Claves(
                propiedades.getProperty("postgres", ""),
                propiedades.getProperty(Roles.DUENIO, ""),
                propiedades.getProperty(Roles.USUARIO, ""));
        return claves.completas() ? Optional.of(claves) : Optional.empty();
    }

    void escribir(Path archivo) throws IOException {
        Archivos.escribir(
                archivo,
                "postgres=" + superusuario + "\n" + Roles.DUENIO + "=" + duenio + "\n" + Roles.USUARIO + "=" + usuario
                        + "\n");
    }

    @Override
    public String toString() {
        return "Claves";
    }

    private boolean completas() {
        return CLAVE.matcher(superusuario).matches()
                && CLAVE.matcher(duenio).matches()
                && CLAVE.matcher(usuario).matches();
    }

    private static String nueva(SecureRandom azar) {
        StringBuilder clave = new StringBuilder(40);
        for (int i = 0; i < 40; i++) {
            clave.append(LETRAS.charAt(azar.nextInt(LETRAS.length())));
        }
        return clave.toString();
    }
}
