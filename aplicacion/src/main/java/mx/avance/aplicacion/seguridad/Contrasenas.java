package mx.avance.aplicacion.seguridad;

import java.security.SecureRandom;
import java.util.Optional;

/** What a password must be, and those that are given for one use. */
final class Contrasenas {

    static final int MENOR = 12;
    static final int MAYOR = 200;
    /** Without those that are mistaken for one another when copied by hand. */
    private static final String SIGNOS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LARGO = 16;
    private static final SecureRandom AZAR = new SecureRandom();

    private Contrasenas() {}

    /** Eighty bits of chance in groups of four, to be changed at the first sign-in. */
    static String deUnUso() {
        StringBuilder contrasena = new StringBuilder();
        for (int i = 0; i < LARGO; i++) {
            if (i > 0 && i % 4 == 0) {
                contrasena.append('-');
            }
            contrasena.append(SIGNOS.charAt(AZAR.nextInt(SIGNOS.length())));
        }
        return contrasena.toString();
    }

    /** The key of the message that says what is wrong with a new password; empty when it will do. */
    static Optional<String> defecto(String nueva, String cuenta) {
        if (nueva.length() < MENOR) {
            return Optional.of("contrasena.corta");
        }
        if (nueva.length() > MAYOR) {
            return Optional.of("contrasena.larga");
        }
        if (nueva.toLowerCase(java.util.Locale.ROOT).contains(cuenta)) {
            return Optional.of("contrasena.conCuenta");
        }
        if (nueva.chars().distinct().count() < 5) {
            return Optional.of("contrasena.facil");
        }
        return Optional.empty();
    }
}
