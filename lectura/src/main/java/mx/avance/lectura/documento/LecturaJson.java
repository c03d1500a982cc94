package mx.avance.lectura.documento;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A reading as JSON, in the shape of {@code lectura.schema.json}. Same reading, same bytes. */
public final class LecturaJson {

    private static final JsonFactory FABRICA = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private LecturaJson() {}

    /** Writes UTF-8, indented, and leaves the stream open. */
    public static void escribir(Lectura lectura, OutputStream salida) throws IOException {
        try (JsonGenerator json = FABRICA.createGenerator(conSangria(), salida)) {
            new EscritorDeLectura(json).lectura(lectura);
        } catch (JacksonException e) {
            throw new IOException("No se pudo escribir la lectura", e);
        }
    }

    /**
     * The reading that the contract says, whoever wrote it: nothing is supposed of a field that is absent or of another
     * kind. Whether its figures add up is another question: {@link Lectura#contradicciones()}.
     *
     * @throws LecturaInvalida when the content is not a reading; the message names the sheet, the row and the field
     * @throws IOException when the stream cannot be read
     */
    public static Lectura leer(InputStream entrada) throws IOException {
        return LectorDeLectura.leer(entrada);
    }

    private static ObjectWriteContext conSangria() {
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
    }
}
