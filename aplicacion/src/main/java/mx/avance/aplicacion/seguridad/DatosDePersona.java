package mx.avance.aplicacion.seguridad;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import org.jspecify.annotations.Nullable;

/** Name and mail of a person, cleaned; the mail blank when there is none. */
record DatosDePersona(String nombre, String correo) {

    static final Pattern CUENTA = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,99}");
    private static final Pattern CORREO = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int MAYOR = 120;

    /** What the audit trail keeps. */
    record Guardados(String nombre, String correo, boolean activa) {

        static Guardados de(Persona persona) {
            return new Guardados(persona.nombre(), persona.correo().orElse(""), persona.activa());
        }
    }

    static DatosDePersona de(@Nullable String nombre, @Nullable String correo) {
        return new DatosDePersona(texto(nombre), texto(correo));
    }

    static String texto(@Nullable String escrito) {
        return TextoEscrito.limpio(escrito);
    }

    List<Defecto> defectos() {
        List<Defecto> defectos = new ArrayList<>();
        if (nombre.isEmpty()) {
            defectos.add(Defecto.en("nombre", "forma.obligatorio"));
        } else if (nombre.length() > MAYOR) {
            defectos.add(Defecto.en("nombre", "forma.largo", MAYOR));
        }
        if (correo.length() > MAYOR) {
            defectos.add(Defecto.en("correo", "forma.largo", MAYOR));
        } else if (!correo.isEmpty() && !CORREO.matcher(correo).matches()) {
            defectos.add(Defecto.en("correo", "personas.correoMal"));
        }
        return defectos;
    }
}
