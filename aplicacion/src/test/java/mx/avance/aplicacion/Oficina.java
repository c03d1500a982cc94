package mx.avance.aplicacion;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.aplicacion.plataforma.base.AccesoPorLlegar;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Founds entes and puts people into them, by hand and as the owner of the database: what tests start from. */
@TestComponent
public class Oficina {

    public static final String CONTRASENA = "una frase que nadie adivina";
    private static final AtomicInteger ENTES = new AtomicInteger(100);
    /** A hash says its own cost, here almost none; one that somebody gives themselves costs what it does in an office. */
    private static final String GUARDADA = new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(CONTRASENA);

    private final JdbcClient duenio;
    private final Sesiones sesiones;
    private final Transacciones transacciones;

    Oficina(AccesoPorLlegar acceso, Sesiones sesiones, Transacciones transacciones) {
        this.duenio = JdbcClient.create(new DriverManagerDataSource(
                acceso.get().url(), acceso.get().duenio(), acceso.get().claveDeDuenio()));
        this.sesiones = sesiones;
        this.transacciones = transacciones;
    }

    /** A municipality with a name, which nobody works for yet. */
    public int ente(String nombre) {
        return duenio.sql(
                        "insert into catalogos.ente (id, clave, nombre, tipo, configurado) values (:id, :clave, :nombre, 'AYUNTAMIENTO', true) returning id")
                .param("id", ENTES.incrementAndGet())
                .param("clave", "E" + ENTES.get())
                .param("nombre", nombre)
                .query(Integer.class)
                .single();
    }

    /** Somebody with one role over the whole ente, who signs in with {@link #CONTRASENA}. */
    public long persona(int ente, String cuenta, String rol) {
        return persona(ente, cuenta, rol, "ENTE", null);
    }

    /** Somebody with one role over one ramo, programa or unidad. */
    public long persona(int ente, String cuenta, String rol, String ambito, @Nullable String codigo) {
        long id = duenio.sql("""
                insert into seguridad.usuario (ente, cuenta, nombre, contrasena, cambiar)
                values (:ente, :cuenta, :nombre, :contrasena, false) returning id
                """)
                .param("ente", ente)
                .param("cuenta", cuenta)
                .param("nombre", "Persona " + cuenta)
                .param("contrasena", GUARDADA)
                .query(Long.class)
                .single();
        duenio.sql("""
                insert into seguridad.asignacion (ente, usuario, rol, ambito, codigo, desde)
                values (:ente, :usuario, :rol, :ambito, :codigo, '2000-01-01')
                """)
                .param("ente", ente)
                .param("usuario", id)
                .param("rol", rol)
                .param("ambito", ambito)
                .param("codigo", codigo)
                .update();
        return id;
    }

    /** A token of the API for that person, good for these scopes: LEER, ESCRIBIR. */
    public String ficha(int ente, long usuario, String... alcances) {
        String ficha = "avance_prueba_" + UUID.randomUUID();
        duenio.sql("""
                insert into seguridad.ficha_de_acceso (ente, usuario, nombre, huella, alcances)
                values (:ente, :usuario, 'Prueba', sha256(:ficha::bytea), :alcances)
                """)
                .param("ente", ente)
                .param("usuario", usuario)
                .param("ficha", ficha)
                .param("alcances", alcances)
                .update();
        return ficha;
    }

    /** Carries out a task as the system at work for an ente, in one transaction. */
    public <T> T en(int ente, Supplier<T> tarea) {
        return sesiones.como(Sesion.deSistema(ente), () -> transacciones.en(tarea));
    }

    /** Carries out a task for whoever is at work, in one transaction. */
    public <T> T enSesion(Supplier<T> tarea) {
        return transacciones.en(tarea);
    }

    /** The database as its owner sees it: all rows of all entes. */
    public JdbcClient duenio() {
        return duenio;
    }
}
