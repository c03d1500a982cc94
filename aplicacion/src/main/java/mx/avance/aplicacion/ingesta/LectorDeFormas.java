package mx.avance.aplicacion.ingesta;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.tabla.LectorDeTablas;
import mx.avance.lectura.Lector;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.LecturaInvalida;
import mx.avance.lectura.documento.LecturaJson;
import mx.avance.nucleo.periodo.Ejercicio;
import org.springframework.stereotype.Component;

/** Reads what may be an official form: a document of any kind that {@code lectura} knows, or a reading as JSON. */
@Component
class LectorDeFormas {

    /** Readings made at one time: what bounds memory however many people upload. */
    private final Semaphore turno = new Semaphore(1, true);

    /** Whether a file is neither a reading nor a PDF, so that somebody may say its columns. */
    static boolean esTabla(byte[] contenido) {
        return !esJson(contenido) && !esPdf(contenido);
    }

    /**
     * Reads a file as a form.
     *
     * @param ejercicio of the sheets that do not say theirs
     * @param exigida whether nothing else can be made of the file
     * @return empty when it is no form and need not be
     * @throws DatosInvalidos when it must be a form and cannot be read; a damaged reading is refused in any case
     */
    Optional<Lectura> leer(String nombre, byte[] contenido, Ejercicio ejercicio, boolean exigida) {
        String archivo = LectorDeTablas.nombrePropio(nombre);
        turno.acquireUninterruptibly();
        try {
            if (esJson(contenido)) {
                return Optional.of(deJson(archivo, contenido));
            }
            return Optional.of(Lector.deSerie().leer(archivo, contenido, new OpcionesDeLectura(ejercicio, null)));
        } catch (LecturaImposible e) {
            if (exigida) {
                throw new DatosInvalidos(
                        Defecto.en("archivo", "tabla.imposible", archivo, String.valueOf(e.getMessage()), e.salida()));
            }
            return Optional.empty();
        } finally {
            turno.release();
        }
    }

    /** A reading that was kept, or that somebody brings. */
    static Lectura deJson(String archivo, byte[] contenido) {
        try {
            return LecturaJson.leer(new ByteArrayInputStream(contenido));
        } catch (LecturaInvalida e) {
            throw new DatosInvalidos(
                    Defecto.en("archivo", "ingesta.lecturaInvalida", archivo, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To keep it. */
    static byte[] json(Lectura lectura) {
        try (ByteArrayOutputStream salida = new ByteArrayOutputStream()) {
            LecturaJson.escribir(lectura, salida);
            return salida.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean esJson(byte[] contenido) {
        for (int i = 0; i < Math.min(contenido.length, 64); i++) {
            int letra = contenido[i] & 0xFF;
            if (letra == '{') {
                return true;
            }
            if (letra > ' ' && letra != 0xEF && letra != 0xBB && letra != 0xBF) {
                return false;
            }
        }
        return false;
    }

    private static boolean esPdf(byte[] contenido) {
        return new String(contenido, 0, Math.min(contenido.length, 1024), StandardCharsets.ISO_8859_1)
                .contains("%PDF-");
    }
}
