package mx.avance.aplicacion.plataforma.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of ours that a request came from, as its browser says: where to go back to. Browsers send some characters as they were
 * typed, which no {@code URI} takes; here they are written as an address has them.
 *
 * @param ruta its path, which begins with one slash
 * @param consulta what follows the question mark, such as the filters of a list; blank when there is none
 */
public record PaginaDeOrigen(String ruta, String consulta) {

    private static final Pattern DIRECCION =
            Pattern.compile("https?://(\\[[^]/?#]*]|[^/?#:@]+)(?::[0-9]{1,5})?(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?");
    private static final String DE_DIRECCION = "-._~!$&'()*+,;=:@/?%";
    private static final int MAYOR = 2_000;

    /** Empty when the browser does not say, or it is another site's, or nothing to go back to. */
    public static Optional<PaginaDeOrigen> de(HttpServletRequest peticion) {
        String dicha = peticion.getHeader("Referer");
        if (dicha == null || dicha.length() > MAYOR) {
            return Optional.empty();
        }
        Matcher partes = DIRECCION.matcher(dicha);
        if (!partes.matches() || !partes.group(1).equalsIgnoreCase(peticion.getServerName())) {
            return Optional.empty();
        }
        String ruta = partes.group(2) == null ? "/" : escrita(partes.group(2));
        String consulta = partes.group(3) == null ? "" : escrita(partes.group(3));
        // What begins with two slashes is the address of another host
        return ruta.startsWith("//") ? Optional.empty() : Optional.of(new PaginaDeOrigen(ruta, consulta));
    }

    /** Path and query. */
    public String direccion() {
        return consulta.isEmpty() ? ruta : ruta + "?" + consulta;
    }

    private static String escrita(String parte) {
        StringBuilder escrita = new StringBuilder(parte.length());
        for (byte cada : parte.getBytes(StandardCharsets.UTF_8)) {
            char letra = (char) (cada & 0xFF);
            boolean pasa = letra >= 'a' && letra <= 'z'
                    || letra >= 'A' && letra <= 'Z'
                    || letra >= '0' && letra <= '9'
                    || DE_DIRECCION.indexOf(letra) >= 0;
            escrita.append(pasa ? String.valueOf(letra) : String.format(Locale.ROOT, "%%%02X", (int) letra));
        }
        return escrita.toString();
    }
}
