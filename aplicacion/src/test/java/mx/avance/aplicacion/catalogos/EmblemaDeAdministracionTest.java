package mx.avance.aplicacion.catalogos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.catalogos.entradas.EditarCatalogo;
import mx.avance.aplicacion.catalogos.entradas.EmblemaDeAdministracion;
import mx.avance.aplicacion.catalogos.entradas.Entrada;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The emblem that sheets of an administration carry. */
@ConAplicacion
class EmblemaDeAdministracionTest {

    @Autowired
    private Oficina oficina;

    @Autowired
    private EditarCatalogo editar;

    @Autowired
    private EmblemaDeAdministracion emblema;

    @Autowired
    private Entes entes;

    private int ente;
    private long administracion;

    @BeforeEach
    void una_administracion() {
        ente = oficina.ente("Municipio del Emblema");
        Entrada nueva = oficina.en(
                ente,
                () -> editar.agregar(
                        Catalogo.ADMINISTRACIONES,
                        Map.of(
                                "numero", "24",
                                "nombre", "XXIV Ayuntamiento",
                                "lema", "Juntos se puede",
                                "desde", "2024-10-01",
                                "hasta", "2027-09-30")));
        administracion = nueva.id();
    }

    @Test
    void un_png_se_guarda_dibujado_de_nuevo_sin_lo_que_traiga_escondido() throws IOException {
        byte[] dibujo = png(64, 48);
        byte[] conCola = Arrays.copyOf(dibujo, dibujo.length + 8);
        System.arraycopy("<script>".getBytes(StandardCharsets.UTF_8), 0, conCola, dibujo.length, 8);

        guardar(1, conCola);

        byte[] guardado = oficina.en(ente, () -> entes.emblema(administracion)).orElseThrow();
        assertThat(new String(guardado, StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
        assertThat(ImageIO.read(new ByteArrayInputStream(guardado)).getWidth()).isEqualTo(64);
        assertThat(oficina.en(ente, () -> entes.administracion(LocalDate.of(2026, 1, 1))))
                .hasValueSatisfying(esta -> {
                    assertThat(esta.conEmblema()).isTrue();
                    assertThat(esta.lema()).isEqualTo("Juntos se puede");
                });
        guardar(2, new byte[0]);
        assertThat(oficina.en(ente, () -> entes.emblema(administracion))).isEmpty();
    }

    @Test
    void lo_que_no_es_un_png_que_se_pueda_dibujar_se_rechaza() {
        byte[] cortado = Arrays.copyOf(png(64, 48), 40);

        for (byte[] malo : new byte[][] {
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8), cortado, {1}
        }) {
            assertThatThrownBy(() -> guardar(1, malo))
                    .isInstanceOf(DatosInvalidos.class)
                    .hasMessageContaining("catalogos.emblema.noEsPng");
        }
        assertThatThrownBy(() -> guardar(1, new byte[EmblemaDeAdministracion.TAMANO_MAXIMO + 1]))
                .hasMessageContaining("catalogos.emblema.grande");
        assertThatThrownBy(() -> guardar(1, png(2001, 1))).hasMessageContaining("catalogos.emblema.ancho");
        assertThatThrownBy(() -> guardar(7, png(8, 8))).isInstanceOf(Choque.class);
        assertThat(oficina.en(ente, () -> entes.emblema(administracion))).isEmpty();
    }

    private void guardar(int version, byte[] imagen) {
        oficina.en(ente, () -> {
            emblema.guardar(administracion, version, imagen);
            return true;
        });
    }

    private static byte[] png(int ancho, int alto) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(ancho, alto, BufferedImage.TYPE_INT_ARGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
