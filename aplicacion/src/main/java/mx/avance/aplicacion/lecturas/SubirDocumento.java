package mx.avance.aplicacion.lecturas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.aplicacion.plataforma.tabla.LectorDeTablas;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Takes a paper in, to be read in the background. What kind of file it is, its content says and not its name. The same bytes are
 * kept once: whoever brings them again is led to the document that there is.
 */
@Component
public class SubirDocumento {

    /** In bytes: 25 MB. */
    public static final long TAMANO_MAXIMO = 25L * 1024 * 1024;

    private static final int VECES = 3;

    private final Documentos documentos;
    private final JdbcDocumentos base;
    private final LeerDocumentos leer;
    private final PermisoDeLectura permiso;
    private final Sesiones sesiones;
    private final Hechos hechos;
    private final Transacciones transacciones;
    private final Clock reloj;

    SubirDocumento(
            Documentos documentos,
            JdbcDocumentos base,
            LeerDocumentos leer,
            PermisoDeLectura permiso,
            Sesiones sesiones,
            Hechos hechos,
            Transacciones transacciones,
            Clock reloj) {
        this.documentos = documentos;
        this.base = base;
        this.leer = leer;
        this.permiso = permiso;
        this.sesiones = sesiones;
        this.hechos = hechos;
        this.transacciones = transacciones;
        this.reloj = reloj;
    }

    /**
     * Which document it is now.
     *
     * @param nuevo false when one with the same bytes was there already
     */
    public record Subido(Documento documento, boolean nuevo) {}

    /**
     * @param nombre what the person calls the file
     * @param tamanio in bytes
     * @param contenido may be opened twice
     * @param ejercicio for a paper that does not say its year
     * @param trimestre for a paper that does not say its quarter
     * @throws DatosInvalidos when it is empty or too large, or somebody else brought it whose papers are not for whoever acts
     */
    public Subido subir(
            String nombre,
            long tamanio,
            InputStreamSource contenido,
            Optional<Ejercicio> ejercicio,
            Optional<Trimestre> trimestre) {
        transacciones.en(() -> {
            permiso.exigir(Acto.REVISAR_LECTURA);
            return true;
        });
        String propio = LectorDeTablas.nombrePropio(nombre);
        if (tamanio > TAMANO_MAXIMO) {
            throw new DatosInvalidos(Defecto.en("documento", "lecturas.grande", propio, TAMANO_MAXIMO / 1024 / 1024));
        }
        if (tamanio == 0) {
            throw new DatosInvalidos(Defecto.en("documento", "lecturas.vacio", propio));
        }
        byte[] huella = huella(contenido);
        Subido subido = transacciones.en(() -> guardado(propio, huella, tamanio, contenido, ejercicio, trimestre));
        leer.avisar();
        return subido;
    }

    /** A new one, or the one that is there; where somebody takes that one out of the tray in between, a new one after all. */
    private Subido guardado(
            String nombre,
            byte[] huella,
            long tamanio,
            InputStreamSource contenido,
            Optional<Ejercicio> ejercicio,
            Optional<Trimestre> trimestre) {
        for (int vez = 0; vez < VECES; vez++) {
            Optional<Long> nuevo = base.guardar(
                    nombre,
                    huella,
                    tamanio,
                    ejercicio,
                    trimestre,
                    sesiones.actual().cuenta(),
                    reloj.instant());
            if (nuevo.isPresent()) {
                return nuevo(nuevo.get(), contenido, huella);
            }
            Optional<Long> hay = base.tomar(huella);
            if (hay.isPresent()) {
                return elQueEsta(nombre, hay.get(), ejercicio, trimestre);
            }
        }
        throw new DatosInvalidos(Defecto.en("documento", "lecturas.seQuito", nombre));
    }

    private Subido nuevo(long id, InputStreamSource contenido, byte[] huella) {
        try (InputStream entrada = contenido.getInputStream()) {
            base.guardarBytes(id, entrada);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Documento documento = base.find(huella).orElseThrow();
        hechos.anotar(
                "LECTURA_SUBIDA",
                documento.objeto(),
                null,
                Map.of("tamanio", documento.tamanio(), "huella", documento.huella()),
                null);
        return new Subido(documento, true);
    }

    /**
     * One that could not be read is read once more: with a year and a quarter perhaps it can. Whoever has the same bytes in hand learns
     * nothing from one that has no sheets yet.
     */
    private Subido elQueEsta(String nombre, long id, Optional<Ejercicio> ejercicio, Optional<Trimestre> trimestre) {
        JdbcDocumentos.Alcance alcance = documentos.alcance();
        Documento documento = base.find(alcance, id)
                .or(() -> {
                    base.tambienTrajo(id, alcance.cuenta());
                    return base.find(alcance, id);
                })
                .orElseThrow(() -> new DatosInvalidos(Defecto.en("documento", "lecturas.loTieneOtro", nombre)));
        if (base.otraVez(id, ejercicio, trimestre)) {
            hechos.anotar("LECTURA_SUBIDA", documento.objeto(), documento.situacion(), null, null);
        }
        return new Subido(base.find(alcance, id).orElseThrow(), false);
    }

    private static byte[] huella(InputStreamSource contenido) {
        try (DigestInputStream entrada =
                new DigestInputStream(contenido.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            entrada.transferTo(java.io.OutputStream.nullOutputStream());
            return entrada.getMessageDigest().digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Toda plataforma de Java trae SHA-256", e);
        }
    }
}
