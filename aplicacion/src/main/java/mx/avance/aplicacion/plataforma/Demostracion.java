package mx.avance.aplicacion.plataforma;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this is {@code ./avance demo}, and who may be tried there: outside of it nobody of these exists. */
@Component
public class Demostracion {

    /** Everybody knows it: it is on the screen where one signs in, under the demonstration alone. */
    public static final String CONTRASENA = "demostracion";

    private static final List<Persona> PERSONAS = List.of(
            new Persona("planeacion", "PLANEACION", "ENTE", ""),
            new Persona("capturista", "CAPTURISTA", "UNIDAD", "54202"),
            new Persona("unidad", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54202"),
            new Persona("programa", "RESPONSABLE_DE_PROGRAMA", "PROGRAMA", "542"),
            new Persona("ramo", "RESPONSABLE_DE_RAMO", "RAMO", "54"),
            new Persona("contraloria", "CONTRALORIA", "ENTE", ""),
            new Persona("administracion", "ADMINISTRACION", "ENTE", ""));

    private final boolean activa;

    Demostracion(@Value("${avance.demo:false}") boolean activa) {
        this.activa = activa;
    }

    public boolean activa() {
        return activa;
    }

    /** One for each office, in the order in which one meets them; nobody outside of the demonstration. */
    public List<Persona> personas() {
        return activa ? PERSONAS : List.of();
    }

    /** The same, to put them into its database. */
    public static List<Persona> todas() {
        return PERSONAS;
    }

    /** The day that it is whenever the demonstration starts, late in the third quarter of a year. */
    public static LocalDate hoy(int anio) {
        return LocalDate.of(anio, 9, 22);
    }

    /**
     * Somebody to be tried.
     *
     * @param rol of seguridad
     * @param ambito where: ENTE, RAMO, PROGRAMA or UNIDAD
     * @param codigo of that place; blank for the whole ente
     */
    public record Persona(String cuenta, String rol, String ambito, String codigo) {}
}
