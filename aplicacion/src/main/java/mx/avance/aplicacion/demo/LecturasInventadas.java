package mx.avance.aplicacion.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import mx.avance.aplicacion.lecturas.LeerDocumentos;
import mx.avance.aplicacion.lecturas.SubirDocumento;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** A paper of the year before that Planeación brought and nobody has reviewed yet, damaged as such papers are. */
@Component
class LecturasInventadas {

    private final SubirDocumento subir;
    private final LeerDocumentos leer;

    LecturasInventadas(SubirDocumento subir, LeerDocumentos leer) {
        this.subir = subir;
        this.leer = leer;
    }

    void escribir(Personas personas, int anio) {
        byte[] papel = papel(anio - 1);
        personas.hace(
                "planeacion",
                LocalDate.of(anio, 9, 17),
                () -> subir.subir(
                        "avance-enero-marzo-" + (anio - 1) + ".txt",
                        papel.length,
                        new ByteArrayResource(papel),
                        Optional.empty(),
                        Optional.empty()));
        leer.leerLoQueEspera();
    }

    private static byte[] papel(int anio) {
        try (@Nullable InputStream archivo = LecturasInventadas.class.getResourceAsStream("/demo/papel.txt")) {
            if (archivo == null) {
                throw new IllegalStateException("no demo/papel.txt in the jar");
            }
            return new String(archivo.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{anio}", Integer.toString(anio))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
