package mx.avance.aplicacion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import mx.avance.aplicacion.ConAplicacion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class LoQueContestaElContenedorTest {

    @LocalServerPort
    private int puerto;

    @ParameterizedTest
    @ValueSource(strings = {"/nada/%2e%2e/x", "/a\u0001b", "/a%00b", "/a{b"})
    void lo_que_no_se_entiende_se_dice_en_espanol_y_con_las_mismas_cabeceras(String ruta) throws IOException {
        String respuesta = pedir(ruta, "Host: 127.0.0.1");

        assertThat(respuesta).startsWith("HTTP/1.1 400");
        assertThat(respuesta.toLowerCase(Locale.ROOT))
                .contains("content-security-policy: default-src 'self'", "x-content-type-options: nosniff");
        assertThat(respuesta).contains("No se entendió la petición").doesNotContain("Bad Request</", "Apache Tomcat");
    }

    @Test
    void a_donde_se_manda_a_alguien_no_lo_dice_quien_pregunta() throws IOException {
        assertThat(pedir("/poa", "Host: evil.example"))
                .startsWith("HTTP/1.1 302")
                .contains("Location: /entrar?a=%2Fpoa")
                .doesNotContain("evil.example");
    }

    @Test
    void lo_que_diga_un_intermediario_no_se_cree_si_nadie_lo_puso() throws IOException {
        String respuesta =
                pedir("/entrar", "Host: 127.0.0.1\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example");

        assertThat(respuesta).startsWith("HTTP/1.1 200").contains("Set-Cookie:").doesNotContain("evil.example");
        assertThat(respuesta.lines().filter(linea -> linea.startsWith("Set-Cookie:")))
                .allSatisfy(galleta -> assertThat(galleta).doesNotContain("Secure"));
    }

    private String pedir(String ruta, String cabeceras) throws IOException {
        try (Socket enchufe = new Socket(InetAddress.getLoopbackAddress(), puerto)) {
            enchufe.setSoTimeout(30_000);
            enchufe.getOutputStream()
                    .write(("GET " + ruta + " HTTP/1.1\r\n" + cabeceras + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(enchufe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
