package mx.avance.aplicacion.plataforma.tabla;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.fuente.Archivo;
import mx.avance.lectura.fuente.Celda;
import mx.avance.lectura.fuente.Fuente;
import mx.avance.lectura.fuente.Renglon;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.springframework.stereotype.Component;

/**
 * Reads the tables that people upload: XLSX, or CSV separated by commas, semicolons or tabs in UTF-8 or Windows-1252, told
 * apart by their content and not by their name. Formulas give the value that was saved with them, percentages come as
 * {@code 50%}, dates as {@code dd/mm/yyyy}, other numbers with a decimal point and without separators. A text that a safe
 * export kept from being a formula loses its apostrophe.
 */
@Component
public class LectorDeTablas {

    /** In bytes: 10 MB. */
    public static final int TAMANO_MAXIMO = 10 * 1024 * 1024;

    /** Rows of all tabs together. */
    public static final int FILAS_MAXIMAS = 20_000;

    /** Columns of one tab. */
    public static final int COLUMNAS_MAXIMAS = 400;

    private static final long INFLADO_MAXIMO = 150L * 1024 * 1024;
    private static final long TEXTOS_MAXIMOS = 32L * 1024 * 1024;
    private static final int NOMBRE_MAYOR = 120;
    private static final int MARCA_DE_PDF = 1024;
    private static final long ESPERA = 20;

    /** Files read at one time: what bounds memory however many people upload. */
    private final Semaphore turnos = new Semaphore(2, true);

    /**
     * @param nombre what the person calls the file
     * @param campo the field of the form that carries it, which the refusal names
     * @throws DatosInvalidos when there is no table to read in it, or more of it than any office needs; its sentence names the
     *     file, the cause and the way out
     */
    public Tabla leer(String nombre, byte[] contenido, String campo) {
        String archivo = nombrePropio(nombre);
        if (contenido.length > TAMANO_MAXIMO) {
            throw rechazo(campo, "tabla.grande", archivo, TAMANO_MAXIMO / 1024 / 1024);
        }
        if (esPdf(contenido)) {
            throw rechazo(campo, "tabla.pdf", archivo);
        }
        try {
            if (!turnos.tryAcquire(ESPERA, TimeUnit.SECONDS)) {
                throw rechazo(campo, "tabla.ocupado", archivo);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw rechazo(campo, "tabla.ocupado", archivo);
        }
        try {
            boolean esLibro = contenido.length > 1 && contenido[0] == 'P' && contenido[1] == 'K';
            if (esLibro) {
                exigirSinBomba(contenido, archivo, campo);
            }
            // The name of a CSV tells lectura that commas separate, which lines of two columns alone do not
            Tabla tabla = tabla(archivo, Archivo.de("tabla.csv", contenido).extraer(), campo);
            return esLibro ? new Tabla(archivo, CeldasCombinadas.en(contenido, tabla.pestanas())) : tabla;
        } catch (LecturaImposible e) {
            throw rechazo(campo, "tabla.imposible", archivo, String.valueOf(e.getMessage()), e.salida());
        } finally {
            turnos.release();
        }
    }

    private static Tabla tabla(String archivo, Fuente fuente, String campo) {
        Map<String, List<Fila>> pestanas = new LinkedHashMap<>();
        int filas = 0;
        for (Renglon renglon : fuente.renglones()) {
            String pestana = renglon.pestana() == null ? "" : renglon.pestana();
            List<Fila> suyas = pestanas.computeIfAbsent(pestana, nueva -> new ArrayList<>());
            if (renglon.estaVacio()) {
                continue;
            }
            if (++filas > FILAS_MAXIMAS) {
                throw rechazo(campo, "tabla.filas", archivo, FILAS_MAXIMAS);
            }
            if (renglon.celdas().size() > COLUMNAS_MAXIMAS) {
                throw rechazo(campo, "tabla.columnas", archivo, renglon.linea(), COLUMNAS_MAXIMAS);
            }
            suyas.add(new Fila(
                    renglon.linea(), renglon.celdas().stream().map(Celda::texto).toList()));
        }
        List<Pestana> escritas = new ArrayList<>();
        pestanas.forEach((nombre, suyas) -> {
            if (!suyas.isEmpty()) {
                escritas.add(new Pestana(nombre, suyas));
            }
        });
        if (escritas.isEmpty()) {
            throw rechazo(campo, "tabla.vacia", archivo);
        }
        return new Tabla(archivo, escritas);
    }

    /** Looks into every part before any is kept, so that a bomb is met by a counter. */
    private static void exigirSinBomba(byte[] contenido, String archivo, String campo) {
        byte[] bloque = new byte[64 * 1024];
        long total = 0;
        try (ZipFile comprimido = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(contenido))
                .get()) {
            for (ZipArchiveEntry parte : Collections.list(comprimido.getEntries())) {
                long maximo = parte.getName().endsWith("sharedStrings.xml") ? TEXTOS_MAXIMOS : INFLADO_MAXIMO;
                long inflado = 0;
                try (InputStream entrada = comprimido.getInputStream(parte)) {
                    for (int leidos = entrada.read(bloque); leidos >= 0; leidos = entrada.read(bloque)) {
                        inflado += leidos;
                        total += leidos;
                        if (inflado > maximo || total > INFLADO_MAXIMO) {
                            throw rechazo(campo, "tabla.bomba", archivo);
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw rechazo(campo, "tabla.danada", archivo);
        }
    }

    private static boolean esPdf(byte[] contenido) {
        String inicio = new String(contenido, 0, Math.min(contenido.length, MARCA_DE_PDF), StandardCharsets.ISO_8859_1);
        return inicio.contains("%PDF-");
    }

    private static DatosInvalidos rechazo(String campo, String clave, Object... datos) {
        return new DatosInvalidos(Defecto.en(campo, clave, datos));
    }

    /** The name of an uploaded file without folders, control characters or more length than a sentence bears. */
    public static String nombrePropio(String nombre) {
        String limpio = nombre.codePoints()
                .filter(letra -> !Character.isISOControl(letra)
                        && Character.getType(letra) != Character.FORMAT
                        && Character.getType(letra) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String ultimo = limpio.substring(Math.max(limpio.lastIndexOf('/'), limpio.lastIndexOf('\\')) + 1)
                .strip();
        String corto = ultimo.length() > NOMBRE_MAYOR ? ultimo.substring(0, NOMBRE_MAYOR) : ultimo;
        return corto.isEmpty() ? "archivo" : corto;
    }
}
