package mx.avance.aplicacion.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.RelojDeDemostracion;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people of the municipality at work, each act on the day on which it would have been.
 *
 * @param duenio the database as its owner, who may date what was written
 */
record Personas(JdbcClient duenio, int ente, Sesiones sesiones, RelojDeDemostracion reloj) {

    /** What the database itself dates with the hour of today. */
    private static final List<String> FECHADAS = List.of(
            "poa.poa.empezado",
            "poa.poa.cambiado",
            "poa.nota.escrita",
            "poa.version.autorizada",
            "avance.hoja.empezada",
            "avance.hoja.cambiada");

    /** Whoever answers for a unit. */
    static String responsable(String unidad) {
        return unidad.equals("54202") ? "unidad" : "unidad-" + unidad;
    }

    /** Something that a person did on a day. */
    <T> T hace(String cuenta, LocalDate dia, Supplier<T> acto) {
        reloj.poner(dia);
        T hecho = sesiones.como(sesion(cuenta), acto);
        for (String columna : FECHADAS) {
            int punto = columna.lastIndexOf('.');
            String campo = columna.substring(punto + 1);
            duenio.sql("update " + columna.substring(0, punto) + " set " + campo + " = :cuando where " + campo
                            + " > now() - interval '1 hour'")
                    .param("cuando", reloj.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return hecho;
    }

    private Sesion sesion(String cuenta) {
        long id = duenio.sql("select id from seguridad.usuario where ente = :ente and cuenta = :cuenta")
                .param("ente", ente)
                .param("cuenta", cuenta)
                .query(Long.class)
                .single();
        return new Sesion(ente, id, cuenta, Origen.PANTALLA);
    }
}
