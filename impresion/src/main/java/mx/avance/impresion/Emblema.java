package mx.avance.impresion;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The emblem at the head of every sheet: a PNG or JPEG picture and the words that stand for it when it is not seen. */
public final class Emblema {

    private final byte[] imagen;
    private final String textoAlternativo;

    private Emblema(byte[] imagen, String textoAlternativo) {
        this.imagen = imagen;
        this.textoAlternativo = textoAlternativo;
    }

    /**
     * @param imagen the bytes of a PNG or JPEG file
     * @throws IllegalArgumentException when the words are blank: a picture without them is not accessible
     */
    public static Emblema of(byte[] imagen, String textoAlternativo) {
        if (textoAlternativo.isBlank()) {
            throw new IllegalArgumentException("El emblema necesita un texto alternativo");
        }
        return new Emblema(imagen.clone(), textoAlternativo.strip());
    }

    byte[] imagen() {
        return imagen.clone();
    }

    public String textoAlternativo() {
        return textoAlternativo;
    }

    @Override
    public boolean equals(@Nullable Object objeto) {
        return objeto instanceof Emblema otro
                && Arrays.equals(imagen, otro.imagen)
                && textoAlternativo.equals(otro.textoAlternativo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(imagen), textoAlternativo);
    }
}
