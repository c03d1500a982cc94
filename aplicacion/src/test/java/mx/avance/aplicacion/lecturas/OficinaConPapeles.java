package mx.avance.aplicacion.lecturas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;

/** An ente with nothing in its catalogues, where Planeación has papers of before; and what is done with them. */
final class OficinaConPapeles {

    private final Oficina oficina;
    private final Sesiones sesiones;
    private final SubirDocumento subir;
    private final LeerDocumentos leer;
    final int ente;
    final Quien planea;

    OficinaConPapeles(Oficina oficina, Sesiones sesiones, SubirDocumento subir, LeerDocumentos leer) {
        this.oficina = oficina;
        this.sesiones = sesiones;
        this.subir = subir;
        this.leer = leer;
        this.ente = oficina.ente("Con papeles");
        this.planea = quien("planea", "PLANEACION", "ENTE", null);
    }

    Quien quien(String nombre, String rol, String ambito, @Nullable String codigo) {
        String cuenta = nombre + ente;
        return new Quien(ente, oficina.persona(ente, cuenta, rol, ambito, codigo), cuenta);
    }

    <T> T como(Quien quien, java.util.function.Supplier<T> tarea) {
        return sesiones.como(new Sesion(quien.ente(), quien.id(), quien.cuenta(), Origen.PANTALLA), tarea);
    }

    /** The paper of the guide: two units and nine rows, of which one carries an arrastre that it does not say and one has a misread P. */
    static byte[] ejemplo() {
        return de(Path.of("..", "docs", "ejemplo", "avance-ejemplo.txt"));
    }

    static byte[] de(Path archivo) {
        try {
            return Files.readAllBytes(archivo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] cambiado(String lee, String dice) {
        return new String(ejemplo(), StandardCharsets.UTF_8).replace(lee, dice).getBytes(StandardCharsets.UTF_8);
    }

    SubirDocumento.Subido sube(Quien quien, String nombre, byte[] contenido) {
        return como(
                quien,
                () -> subir.subir(
                        nombre,
                        contenido.length,
                        new ByteArrayResource(contenido),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Brings it and waits until it is read. */
    long leido(Quien quien, String nombre, byte[] contenido) {
        long id = sube(quien, nombre, contenido).documento().id();
        leer.leerLoQueEspera();
        return id;
    }
}
