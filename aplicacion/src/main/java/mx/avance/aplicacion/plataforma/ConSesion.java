package mx.avance.aplicacion.plataforma;

/** A principal of Spring Security that knows for which ente it acts. */
public interface ConSesion {

    Sesion sesion();
}
