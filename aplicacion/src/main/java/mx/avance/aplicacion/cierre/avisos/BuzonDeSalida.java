package mx.avance.aplicacion.cierre.avisos;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.aplicacion.plataforma.web.Avisos;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The letters that wait to be sent: put in the transaction of what they tell, sent afterwards by whichever copy of the application
 * comes first, and tried again for two days while the server does not take them.
 */
@Component
class BuzonDeSalida {

    private static final Logger BITACORA = LoggerFactory.getLogger(BuzonDeSalida.class);
    private static final Locale ESPANOL = new Locale("es", "MX");
    private static final Duration HASTA_DESISTIR = Duration.ofDays(2);
    private static final int MINUTOS_MAYOR = 60;
    private static final int ASUNTO = 150;
    private static final int FALLA = 500;
    /** Addresses refused one after another: the next one would be as well. */
    private static final int SEGUIDAS = 3;
    /** What a server answers when it is not about the address, by RFC 3463. */
    private static final Pattern POLITICA = Pattern.compile("^[45][0-9]{2}[ -][45]\\.7\\.[0-9]", Pattern.MULTILINE);

    private final JdbcClient base;
    private final Correo correo;
    private final FraseDeAviso frase;
    private final Avisos avisos;
    private final Sesiones sesiones;
    private final Transacciones transacciones;
    private final Clock reloj;

    BuzonDeSalida(
            JdbcClient base,
            Correo correo,
            FraseDeAviso frase,
            Avisos avisos,
            Sesiones sesiones,
            Transacciones transacciones,
            Clock reloj) {
        this.base = base;
        this.correo = correo;
        this.frase = frase;
        this.avisos = avisos;
        this.sesiones = sesiones;
        this.transacciones = transacciones;
        this.reloj = reloj;
    }

    /** Puts what somebody was told into an envelope; does nothing where no letters are sent. */
    void poner(long aviso, String para, Avisar.Nuevo nuevo) {
        if (!correo.hayServidor()) {
            return;
        }
        String dicho = frase.de(nuevo.tipo(), nuevo.datos(), ESPANOL);
        String asunto = TextoEscrito.limpio("Avance: " + dicho);
        base.sql("""
            insert into cierre.correo (ente, aviso, para, asunto, cuerpo, puesto, siguiente)
            values (plataforma.ente(), :aviso, :para, :asunto, :cuerpo, :ahora, :ahora)
            on conflict do nothing
            """)
                .param("aviso", aviso)
                .param("para", para)
                .param("asunto", asunto.length() > ASUNTO ? asunto.substring(0, ASUNTO - 1) + "…" : asunto)
                .param(
                        "cuerpo",
                        avisos.texto(
                                correo.conDireccion() ? "aviso.carta.conEnlace" : "aviso.carta",
                                ESPANOL,
                                dicho,
                                correo.enlace(nuevo.ruta())))
                .param("ahora", OffsetDateTime.now(reloj))
                .update();
    }

    /**
     * Sends what is due, of all entes. A letter that another copy of the application is sending is left to it.
     *
     * @return how many letters the server took
     */
    int enviar() {
        if (!correo.hayServidor()) {
            return 0;
        }
        int enviadas = 0;
        for (int ente : base.sql("select cierre.entes_con_correo(:ahora)")
                .param("ahora", OffsetDateTime.now(reloj))
                .query(Integer.class)
                .list()) {
            enviadas += sesiones.como(Sesion.deSistema(ente), this::enviarDelEnte);
        }
        return enviadas;
    }

    /**
     * One letter after another, until the server takes none: who does not answer is not asked for the next one right away, nor is who
     * refuses several addresses one after another.
     */
    private int enviarDelEnte() {
        int enviadas = 0;
        int seguidas = 0;
        while (true) {
            Optional<Carta> carta = transacciones.en(this::tomar);
            if (carta.isEmpty()) {
                return enviadas;
            }
            try {
                correo.enviar(
                        carta.get().para(),
                        carta.get().asunto(),
                        carta.get().cuerpo(),
                        carta.get().mensaje());
                transacciones.en(() -> enviada(carta.get()));
                enviadas++;
                seguidas = 0;
            } catch (MessagingException falla) {
                transacciones.en(() -> anotarFalla(carta.get(), falla));
                seguidas++;
                if (seguidas == SEGUIDAS || !esDeLaDireccion(falla)) {
                    return enviadas;
                }
            }
        }
    }

    /**
     * Whether only who the letter is for was refused. A server that takes letters of nobody from here says so otherwise, or of the address
     * but for a reason of its policy: 5.7.1, relay access denied.
     */
    private static boolean esDeLaDireccion(MessagingException falla) {
        for (Exception una = falla; una instanceof MessagingException otra; una = otra.getNextException()) {
            if (una instanceof AddressException) {
                return true;
            }
            if (una instanceof SMTPAddressFailedException) {
                return !POLITICA.matcher(String.valueOf(una.getMessage())).find();
            }
        }
        return false;
    }

    private record Carta(
            long aviso, String para, String asunto, String cuerpo, UUID mensaje, int intentos, Instant puesta) {}

    /**
     * The next letter that is due, counted as tried and due again after two minutes, four, up to an hour: until then it is this copy's
     * to send, and nobody's row is held while the server is talked to. One whose sender is killed is tried again.
     */
    private Optional<Carta> tomar() {
        Instant ahora = reloj.instant();
        return base.sql("""
            update cierre.correo
               set intentos = intentos + 1,
                   siguiente = cast(:ahora as timestamptz) + least(:mayor, 2 ^ (intentos + 1)) * interval '1 minute'
             where aviso = (select aviso
                              from cierre.correo
                             where enviado is null and desistido is null and siguiente <= :ahora
                             order by siguiente, aviso
                             limit 1
                               for update skip locked)
            returning aviso, para, asunto, cuerpo, mensaje, intentos, puesto
            """)
                .param("ahora", ahora.atOffset(ZoneOffset.UTC))
                .param("mayor", MINUTOS_MAYOR)
                .query((fila, numero) -> new Carta(
                        fila.getLong("aviso"),
                        fila.getString("para"),
                        fila.getString("asunto"),
                        fila.getString("cuerpo"),
                        fila.getObject("mensaje", UUID.class),
                        fila.getInt("intentos"),
                        fila.getObject("puesto", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private int enviada(Carta carta) {
        return base.sql("update cierre.correo set enviado = :ahora, falla = '' where aviso = :aviso")
                .param("ahora", OffsetDateTime.now(reloj))
                .param("aviso", carta.aviso())
                .update();
    }

    /** After two days it is tried no more. */
    private int anotarFalla(Carta carta, MessagingException falla) {
        Instant ahora = reloj.instant();
        boolean desiste = carta.puesta().plus(HASTA_DESISTIR).isBefore(ahora);
        BITACORA.warn(
                "No salió un correo (intento {}){}: {}",
                carta.intentos(),
                desiste ? "; no se intentará más" : "",
                falla.getMessage());
        String dicho = TextoEscrito.limpio(String.valueOf(falla.getMessage()));
        return base.sql(
                        "update cierre.correo set falla = :falla, desistido = :desistido where aviso = :aviso and enviado is null")
                .param("falla", dicho.length() > FALLA ? dicho.substring(0, FALLA) : dicho)
                .param("desistido", desiste ? ahora.atOffset(ZoneOffset.UTC) : null)
                .param("aviso", carta.aviso())
                .update();
    }
}
