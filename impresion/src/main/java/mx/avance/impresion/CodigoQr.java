package mx.avance.impresion;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The square code of a sheet, which carries its whole fingerprint: {@code AVANCE-HOJA-1:} and 64 digits, say. */
final class CodigoQr {

    /** Any mask can be scanned; trying all eight to find the evenest costs more than drawing a sheet. */
    private static final Map<EncodeHintType, Object> SIN_ELEGIR = Map.of(EncodeHintType.QR_MASK_PATTERN, 3);

    private final ByteMatrix modulos;

    private CodigoQr(ByteMatrix modulos) {
        this.modulos = modulos;
    }

    static CodigoQr de(Huella huella) {
        try {
            return new CodigoQr(Encoder.encode(huella.codigo(), ErrorCorrectionLevel.M, SIN_ELEGIR)
                    .getMatrix());
        } catch (WriterException e) {
            throw new IllegalStateException("Una huella siempre cabe en un código QR", e);
        }
    }

    /** Modules along one side. */
    int lado() {
        return modulos.getWidth();
    }

    /** PDF operators that draw it, one unit per module. */
    byte[] operadores() {
        StringBuilder operadores = new StringBuilder("0 g\n");
        for (int fila = 0; fila < lado(); fila++) {
            int columna = 0;
            while (columna < lado()) {
                int inicio = columna;
                while (columna < lado() && modulos.get(columna, fila) == 1) {
                    columna++;
                }
                if (columna > inicio) {
                    operadores.append(inicio).append(' ').append(lado() - 1 - fila);
                    operadores.append(' ').append(columna - inicio).append(" 1 re\n");
                }
                columna++;
            }
        }
        return operadores.append("f\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
