package mx.avance.aplicacion.cierre.avisos;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The server that letters leave by, as whoever runs the application said: {@code AVANCE_CORREO_SMTP=servidor:puerto}. Nothing is sent
 * where none was said.
 */
@Component
class Correo {

    private static final Logger BITACORA = LoggerFactory.getLogger(Correo.class);
    private static final int PUERTO = 25;
    private static final int ESPERA = 10_000;

    private final String servidor;
    private final int puerto;
    private final InternetAddress de;
    private final String usuario;
    private final String clave;
    private final String cifrado;
    private final String direccion;

    /**
     * @param smtp {@code servidor:puerto}; blank for none
     * @param de who letters come from; {@code avance@servidor} when blank; whatever it says where no letters are sent
     * @param usuario blank for a server that asks for none
     * @param archivoDeClave a file whose first line is the password, for who would rather not put it into a variable
     * @param cifrado {@code no}, {@code starttls} or {@code tls}; when blank, starttls if the server offers it, and always where there is
     *     a user, whose password goes over no open line
     * @param direccion where people find the application, {@code https://avance.municipio.gob.mx}; blank when letters name no address
     */
    Correo(
            @Value("${avance.correo.smtp:}") String smtp,
            @Value("${avance.correo.de:}") String de,
            @Value("${avance.correo.usuario:}") String usuario,
            @Value("${avance.correo.clave:}") String clave,
            @Value("${avance.correo.clave-archivo:}") String archivoDeClave,
            @Value("${avance.correo.cifrado:}") String cifrado,
            @Value("${avance.direccion:}") String direccion) {
        String[] partes = smtp.strip().split(":", 2);
        this.servidor = partes[0];
        this.puerto = puerto(smtp, partes);
        this.de = remitente(servidor.isEmpty() ? "avance@localhost" : de.isBlank() ? "avance@" + servidor : de.strip());
        this.usuario = usuario.strip();
        this.clave = archivoDeClave.isBlank() ? clave : primeraLinea(Path.of(archivoDeClave.strip()));
        this.cifrado = cifrado.strip();
        this.direccion = direccion.strip().replaceFirst("/+$", "");
    }

    private static int puerto(String smtp, String[] partes) {
        if (partes.length < 2) {
            return PUERTO;
        }
        if (!partes[1].matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("AVANCE_CORREO_SMTP es servidor:puerto, y dice «" + smtp + "»");
        }
        return Integer.parseInt(partes[1]);
    }

    /** Who writes is said once and wrong for every letter: it is told when the application starts. */
    private static InternetAddress remitente(String de) {
        try {
            return new InternetAddress(de, true);
        } catch (AddressException mal) {
            throw new IllegalArgumentException(
                    "AVANCE_CORREO_DE es la dirección de la que salen los correos, como avance@municipio.gob.mx, y sería «"
                            + de + "»",
                    mal);
        }
    }

    private static String primeraLinea(Path archivo) {
        try {
            return Files.readString(archivo, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("No se puede leer AVANCE_CORREO_CLAVE_ARCHIVO: " + archivo, e);
        }
    }

    /** Whether letters are sent at all. */
    boolean hayServidor() {
        return !servidor.isEmpty();
    }

    /** Where people find a screen; the path alone when nobody said where the application is. */
    String enlace(String ruta) {
        return direccion + ruta;
    }

    /** Whether people can follow what {@link #enlace} gives. */
    boolean conDireccion() {
        return !direccion.isEmpty();
    }

    /**
     * Hands a letter over to the server.
     *
     * @param mensaje names it in its Message-ID
     * @throws AddressException when that is the address of nobody
     * @throws MessagingException when the server does not take it
     */
    void enviar(String para, String asunto, String cuerpo, UUID mensaje) throws MessagingException {
        Session sesion = Session.getInstance(ajustes());
        MimeMessage carta = new MimeMessage(sesion) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + mensaje + "@avance>");
            }
        };
        carta.setFrom(de);
        carta.setRecipient(Message.RecipientType.TO, new InternetAddress(para, true));
        carta.setSubject(asunto, StandardCharsets.UTF_8.name());
        carta.setText(cuerpo, StandardCharsets.UTF_8.name());
        carta.setHeader("Auto-Submitted", "auto-generated");
        carta.setSentDate(new Date());
        carta.saveChanges();
        Transport transporte = sesion.getTransport(cifrado.equals("tls") ? "smtps" : "smtp");
        try {
            transporte.connect(servidor, puerto, usuario.isEmpty() ? null : usuario, usuario.isEmpty() ? null : clave);
            transporte.sendMessage(carta, carta.getAllRecipients());
        } finally {
            despedirse(transporte);
        }
    }

    /** A password goes over no line that others can read, unless whoever runs the application says so. */
    private boolean exigeCifrado() {
        return cifrado.equals("starttls") || (!usuario.isEmpty() && !cifrado.equals("no"));
    }

    /** A letter that the server took is sent, however it says good-bye. */
    private static void despedirse(Transport transporte) {
        try {
            transporte.close();
        } catch (MessagingException sinAdios) {
            BITACORA.debug("El servidor de correo no se despidió", sinAdios);
        }
    }

    private Properties ajustes() {
        Properties ajustes = new Properties();
        for (String protocolo : new String[] {"smtp", "smtps"}) {
            String de = "mail." + protocolo + ".";
            ajustes.setProperty(de + "connectiontimeout", Integer.toString(ESPERA));
            ajustes.setProperty(de + "timeout", Integer.toString(ESPERA));
            ajustes.setProperty(de + "writetimeout", Integer.toString(ESPERA));
            ajustes.setProperty(de + "auth", Boolean.toString(!usuario.isEmpty()));
            ajustes.setProperty(de + "ssl.checkserveridentity", "true");
        }
        ajustes.setProperty("mail.smtp.starttls.enable", Boolean.toString(!cifrado.equals("no")));
        ajustes.setProperty("mail.smtp.starttls.required", Boolean.toString(exigeCifrado()));
        return ajustes;
    }
}
