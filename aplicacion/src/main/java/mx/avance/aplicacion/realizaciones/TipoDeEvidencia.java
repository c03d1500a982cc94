package mx.avance.aplicacion.realizaciones;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The kinds of file that prove what was done, known by what is in them and not by their name. */
enum TipoDeEvidencia {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    WEBP("image/webp", "webp"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    TEXTO("text/plain", "txt");

    private static final byte[] MARCA_DE_PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] MARCA_DE_JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int PARTES = 10_000;

    /** What a browser could take for a page or a drawing. */
    private static final Pattern PAGINA =
            Pattern.compile("<\\s*(!doctype|\\?xml|html|svg|script|iframe|body|head|object|embed|math|img)\\b");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n\\f]]");

    private final String tipo;
    private final String extension;

    TipoDeEvidencia(String tipo, String extension) {
        this.tipo = tipo;
        this.extension = extension;
    }

    /** As HTTP names it. */
    String tipo() {
        return tipo;
    }

    /** Of a file of this kind, without its point. */
    String extension() {
        return extension;
    }

    /** Empty when it is none of these: a page, a drawing that runs, a program, a workbook with macros. */
    static Optional<TipoDeEvidencia> de(byte[] contenido) {
        if (empieza(contenido, 0, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of(PDF);
        }
        if (empieza(contenido, 0, MARCA_DE_PNG)) {
            return Optional.of(PNG);
        }
        if (empieza(contenido, 0, MARCA_DE_JPEG)) {
            return Optional.of(JPEG);
        }
        if (empieza(contenido, 0, "RIFF".getBytes(StandardCharsets.US_ASCII))
                && empieza(contenido, 8, "WEBP".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of(WEBP);
        }
        if (empieza(contenido, 0, new byte[] {'P', 'K', 3, 4})) {
            return deOficina(contenido);
        }
        return esTexto(contenido) ? Optional.of(TEXTO) : Optional.empty();
    }

    private static boolean empieza(byte[] contenido, int desde, byte[] marca) {
        return contenido.length > desde + marca.length
                && Arrays.equals(contenido, desde, desde + marca.length, marca, 0, marca.length);
    }

    /** Only the names of its parts are read. */
    private static Optional<TipoDeEvidencia> deOficina(byte[] contenido) {
        try (ZipFile comprimido = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(contenido))
                .get()) {
            List<String> partes = Collections.list(comprimido.getEntries()).stream()
                    .limit(PARTES)
                    .map(ZipArchiveEntry::getName)
                    .toList();
            boolean conMacros = partes.stream()
                    .anyMatch(parte -> parte.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
            if (conMacros || !partes.contains("[Content_Types].xml")) {
                return Optional.empty();
            }
            return partes.contains("xl/workbook.xml")
                    ? Optional.of(XLSX)
                    : partes.contains("word/document.xml") ? Optional.of(DOCX) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean esTexto(byte[] contenido) {
        return leido(contenido, StandardCharsets.UTF_8)
                .or(() -> leido(contenido, Charset.forName("windows-1252")))
                .filter(texto -> !texto.isBlank())
                .filter(texto -> !CONTROL.matcher(texto).find())
                .filter(texto -> !PAGINA.matcher(texto.toLowerCase(Locale.ROOT)).find())
                .isPresent();
    }

    private static Optional<String> leido(byte[] contenido, Charset letras) {
        try {
            return Optional.of(
                    letras.newDecoder().decode(ByteBuffer.wrap(contenido)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
