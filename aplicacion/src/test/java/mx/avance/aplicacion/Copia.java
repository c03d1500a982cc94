package mx.avance.aplicacion;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.aplicacion.plataforma.base.AccesoPorLlegar;
import org.springframework.context.ConfigurableApplicationContext;

/** One copy of the application, started as {@code ./avance servir} does, on a free port unless told another. */
public final class Copia implements AutoCloseable {

    private final AccesoPorLlegar acceso;
    private final ConfigurableApplicationContext contexto;

    private Copia(AccesoPorLlegar acceso, ConfigurableApplicationContext contexto) {
        this.acceso = acceso;
        this.contexto = contexto;
    }

    public static Copia sobre(AccesoPorLlegar acceso, Map<String, Object> ajustes) {
        Map<String, Object> todos = new HashMap<>(ajustes);
        todos.putIfAbsent("server.port", 0);
        return new Copia(acceso, Aplicacion.arrancar(acceso, todos));
    }

    public int puerto() {
        return Integer.parseInt(contexto.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public Navegacion persona() {
        return new Navegacion(puerto());
    }

    /** A part of it, to prepare what a test starts from. */
    public <T> T pieza(Class<T> clase) {
        return contexto.getBean(clase);
    }

    /** All the parts of a kind. */
    public <T> Collection<T> piezas(Class<T> clase) {
        return contexto.getBeansOfType(clase).values();
    }

    /** By hand and as the owner of its database. */
    public Oficina oficina() {
        return new Oficina(acceso, contexto.getBean(Sesiones.class), contexto.getBean(Transacciones.class));
    }

    @Override
    public void close() {
        contexto.close();
    }
}
