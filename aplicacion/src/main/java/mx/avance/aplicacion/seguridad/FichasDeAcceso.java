package mx.avance.aplicacion.seguridad;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Array;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.Origen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Personal tokens of the API. Each is shown once; the database keeps only its hash. */
@Component
class FichasDeAcceso {

    private static final int BYTES = 32;
    private static final SecureRandom AZAR = new SecureRandom();

    private final JdbcClient base;
    private final Clock reloj;

    FichasDeAcceso(JdbcClient base, Clock reloj) {
        this.base = base;
        this.reloj = reloj;
    }

    /** Whoever holds a token, and what it is good for. */
    record Portador(PersonaConectada persona, List<String> alcances) {}

    /** Empty when the token is unknown, revoked or past its date. */
    @Transactional(readOnly = true)
    Optional<Portador> deQuien(String ficha) {
        return base.sql("select * from seguridad.de_ficha(:huella, :ahora)")
                .param("huella", huella(ficha))
                .param("ahora", OffsetDateTime.now(reloj))
                .query((fila, numero) -> {
                    Array alcances = fila.getArray("alcances");
                    return new Portador(
                            new PersonaConectada(
                                    fila.getLong("usuario"),
                                    fila.getString("cuenta"),
                                    fila.getString("nombre"),
                                    fila.getInt("ente"),
                                    fila.getInt("sello"),
                                    false,
                                    Origen.API),
                            Arrays.asList((String[]) alcances.getArray()));
                })
                .optional();
    }

    /** A new token, as its owner gets to see it this once. */
    static String nueva() {
        byte[] azar = new byte[BYTES];
        AZAR.nextBytes(azar);
        return "avance_" + Base64.getUrlEncoder().withoutPadding().encodeToString(azar);
    }

    static byte[] huella(String ficha) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ficha.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Todo Java trae SHA-256", e);
        }
    }
}
