package mx.avance.aplicacion.seguridad;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.catalogos.EntesACargo;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.springframework.boot.test.context.TestComponent;

/** Entes that have others in their charge, and who administers them. */
@TestComponent
class OficinaConEntes {

    private final Oficina oficina;
    private final Sesiones sesiones;
    private final AltaDeEnte alta;

    OficinaConEntes(Oficina oficina, Sesiones sesiones, AltaDeEnte alta) {
        this.oficina = oficina;
        this.sesiones = sesiones;
        this.alta = alta;
    }

    Quien quien(int ente, String cuenta, String rol) {
        return new Quien(ente, oficina.persona(ente, cuenta, rol), cuenta);
    }

    /** A new municipality and who administers it. */
    Quien administra(String municipio, String cuenta) {
        return quien(oficina.ente(municipio), cuenta, "ADMINISTRACION");
    }

    <T> T como(Quien quien, Supplier<T> tarea) {
        return sesiones.como(new Sesion(quien.ente(), quien.id(), quien.cuenta(), Origen.PANTALLA), tarea);
    }

    /** One that is added to the municipality of whoever administers this. */
    int paramunicipal(Quien admin, String clave, String nombre) {
        return como(admin, () -> alta.agregar(datos(clave, nombre, "PARAMUNICIPAL", "")))
                .id();
    }

    static AltaDeEnte.Datos datos(String clave, String nombre, String tipo, String ayuntamiento) {
        return new AltaDeEnte.Datos(new EntesACargo.Datos(clave, nombre, tipo, ayuntamiento), Optional.empty());
    }

    int id(String clave) {
        return oficina.duenio()
                .sql("select id from catalogos.ente where clave = :clave")
                .param("clave", clave)
                .query(Integer.class)
                .single();
    }

    /** The entes in whose log that stands. */
    List<Integer> dondeSeAnoto(String acto, String objeto) {
        return oficina.duenio()
                .sql("select ente from auditoria.hecho where acto = :acto and objeto = :objeto order by ente")
                .param("acto", acto)
                .param("objeto", objeto)
                .query(Integer.class)
                .list();
    }
}
