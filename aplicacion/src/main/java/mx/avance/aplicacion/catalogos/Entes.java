package mx.avance.aplicacion.catalogos;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.MientrasSeLee;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Transacciones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ente at work and its administrations. */
@Component
public class Entes {

    private final JdbcClient base;
    private final Transacciones transaccion;
    private final MientrasSeLee mientras;

    Entes(JdbcClient base, Transacciones transaccion, MientrasSeLee mientras) {
        this.base = base;
        this.transaccion = transaccion;
        this.mientras = mientras;
    }

    /** The ente of the session; empty before anybody signed in. */
    public Optional<Ente> actual() {
        return mientras.recordar(new ElEnte(), () -> transaccion.en(this::leer));
    }

    private Optional<Ente> leer() {
        return base.sql("""
            select e.id, e.clave, e.nombre, e.tipo, catalogos.nombre_del_ayuntamiento() as ayuntamiento, e.zona, e.color, e.configurado, e.version
              from catalogos.ente e
            """)
                .query((fila, numero) -> new Ente(
                        fila.getInt("id"),
                        fila.getString("clave"),
                        fila.getString("nombre"),
                        Ente.Tipo.valueOf(fila.getString("tipo")),
                        fila.getString("ayuntamiento"),
                        ZoneId.of(fila.getString("zona")),
                        fila.getString("color"),
                        fila.getBoolean("configurado"),
                        fila.getInt("version")))
                .optional();
    }

    /** The ente of the session, where somebody surely signed in. */
    public Ente exigir() {
        return actual().orElseThrow(() -> new NoExiste("el ente de la sesión"));
    }

    /** The administration in power that day. */
    public Optional<Administracion> administracion(LocalDate dia) {
        return mientras.recordar(new LaAdministracion(dia), () -> transaccion.en(() -> leer(dia)));
    }

    private Optional<Administracion> leer(LocalDate dia) {
        return base.sql("""
            select id, numero, nombre, desde, hasta, lema, color, emblema is not null as con_emblema, version
              from catalogos.administracion where :dia between desde and hasta
            """).param("dia", dia).query(Administracion.class).optional();
    }

    /** The emblem of an administration, a PNG; empty when it has none. */
    @Transactional(readOnly = true)
    public Optional<byte[]> emblema(long administracion) {
        return base.sql("select emblema from catalogos.administracion where id = :id and emblema is not null")
                .param("id", administracion)
                .query(byte[].class)
                .optional();
    }

    private record ElEnte() {}

    private record LaAdministracion(LocalDate dia) {}
}
