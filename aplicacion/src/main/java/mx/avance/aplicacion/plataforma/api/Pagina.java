package mx.avance.aplicacion.plataforma.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
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

    /** The most that a page may have. */
    public static final int MAYOR = 500;

    /**
     * Makes a page of up to {@code tamanio} out of one element more than that, which tells whether there is another page.
     *
     * @param leidos in their order, read with {@code limit tamanio + 1}
     * @param llave what identifies an element in that order
     */
    public static <T> Pagina<T> de(List<T> leidos, int tamanio, Function<T, String> llave) {
        if (leidos.size() <= tamanio) {
            return new Pagina<>(List.copyOf(leidos), null);
        }
        List<T> elementos = List.copyOf(leidos.subList(0, tamanio));
        String ultima = llave.apply(elementos.get(tamanio - 1));
        return new Pagina<>(
                elementos,
                Base64.getUrlEncoder().withoutPadding().encodeToString(ultima.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The key after which a page begins; blank for the first page.
     *
     * @throws DatosInvalidos when it is none of ours
     */
    public static String despuesDe(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return "";
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new DatosInvalidos(Defecto.en("cursor", "api.cursor"));
        }
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
