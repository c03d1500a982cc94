package mx.avance.aplicacion.plataforma.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list. The cursor says after which element it goes on, so that nothing is skipped or repeated while others add and
 * remove.
 *
 * @param siguiente to be sent back as {@code cursor} for the next page; null on the last one
 */
public record Pagina<T>(
        List<T> elementos,

        @Schema(
                types = {"string", "null"},
                example = "NTQyMDI",
                description = "Se devuelve como cursor para seguir; null en la última")
        @Nullable
        String siguiente) {

    /** How many elements a page has unless asked otherwise. */
    public static final int TAMANIO = 50;

    private static final int SUMA = 8;

    /** The most that a page may have. */
    public static final int MAYOR = 500;

    /**
     * Makes a page of up to {@code tamanio} out of one element more than that, which tells whether there is another page.
     *
     * @param lista which list it is of, a word: its cursors are good for no other
     * @param leidos in their order, read with {@code limit tamanio + 1}
     * @param llave what identifies an element in that order
     */
    public static <T> Pagina<T> de(String lista, List<T> leidos, int tamanio, Function<T, String> llave) {
        if (leidos.size() <= tamanio) {
            return new Pagina<>(List.copyOf(leidos), null);
        }
        List<T> elementos = List.copyOf(leidos.subList(0, tamanio));
        String ultima = llave.apply(elementos.get(tamanio - 1));
        return new Pagina<>(
                elementos,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((suma(lista, ultima) + ultima).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The key after which a page begins; blank for the first page.
     *
     * @param lista the word that its cursors were made with
     * @throws DatosInvalidos when the cursor is none of that list's, or was damaged
     */
    public static String despuesDe(String lista, @Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return "";
        }
        try {
            String escrito = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String llave = escrito.substring(Math.min(SUMA, escrito.length()));
            if (!llave.isEmpty() && escrito.startsWith(suma(lista, llave))) {
                return llave;
            }
        } catch (IllegalArgumentException e) {
            throw ajeno();
        }
        throw ajeno();
    }

    /**
     * The number after which a page begins, of a list whose keys are numbers; 0 for the first page.
     *
     * @throws DatosInvalidos when the cursor is none of that list's, or was damaged
     */
    public static long numeroDespuesDe(String lista, @Nullable String cursor) {
        String llave = despuesDe(lista, cursor);
        try {
            return llave.isEmpty() ? 0 : Long.parseLong(llave);
        } catch (NumberFormatException e) {
            throw ajeno();
        }
    }

    private static DatosInvalidos ajeno() {
        return new DatosInvalidos(Defecto.en("cursor", "api.cursor"));
    }

    /** Tells the cursors of a list from those of another one and from what is left of one that was cut; it keeps no secret. */
    private static String suma(String lista, String llave) {
        CRC32 suma = new CRC32();
        suma.update((lista + "\n" + llave).getBytes(StandardCharsets.UTF_8));
        return String.format("%0" + SUMA + "x", suma.getValue());
    }

    /**
     * How many elements were asked for, between 1 and {@link #MAYOR}.
     *
     * @throws DatosInvalidos when it is out of that range
     */
    public static int tamanio(@Nullable Integer pedido) {
        if (pedido == null) {
            return TAMANIO;
        }
        if (pedido < 1 || pedido > MAYOR) {
            throw new DatosInvalidos(Defecto.en("tamanio", "api.tamanio", MAYOR));
        }
        return pedido;
    }
}
