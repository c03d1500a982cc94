package mx.avance.lectura.fuente;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a text become characters: UTF-8 with or without its mark, UTF-16 with its mark (what Excel calls
 * Unicode text), and else Windows-1252, in which the spreadsheets of a Mexican office save a CSV.
 */
final class Codificacion {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Codificacion() {}

    static boolean esUtf16(byte[] bytes) {
        return bytes.length >= 2
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    }

    /**
     * The text without its byte order mark.
     *
     * @param longitud how many of the bytes count; a character cut in two at their end does not make them Windows-1252
     */
    static String texto(byte[] bytes, int longitud) {
        if (esUtf16(bytes)) {
            return new String(bytes, 0, longitud, StandardCharsets.UTF_16);
        }
        int marca =
                longitud >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
        int fin = sinCaracterCortado(bytes, longitud);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, marca, Math.max(0, fin - marca)))
                    .toString();
        } catch (CharacterCodingException noEsUtf8) {
            return new String(bytes, marca, longitud - marca, WINDOWS_1252);
        }
    }

    private static int sinCaracterCortado(byte[] bytes, int longitud) {
        for (int atras = 1; atras <= 3 && atras <= longitud; atras++) {
            int b = bytes[longitud - atras] & 0xFF;
            if (b >= 0xC0) {
                int largo = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return largo > atras ? longitud - atras : longitud;
            }
            if (b < 0x80) {
                return longitud;
            }
        }
        return longitud;
    }
}
