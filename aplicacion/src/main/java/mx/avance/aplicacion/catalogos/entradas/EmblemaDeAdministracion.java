package mx.avance.aplicacion.catalogos.entradas;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.Permiso;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the emblem of an administration on record. Only a PNG that can be drawn is taken, whatever its name says, and it is drawn
 * anew: nothing that came hidden in the file is kept.
 */
@Component
public class EmblemaDeAdministracion {

    /** In bytes: 256 KB. */
    public static final int TAMANO_MAXIMO = 256 * 1024;

    private static final int LADO_MAYOR = 2000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final Permiso permiso;
    private final JdbcClient base;
    private final Entradas entradas;
    private final Hechos hechos;

    EmblemaDeAdministracion(Permiso permiso, JdbcClient base, Entradas entradas, Hechos hechos) {
        this.permiso = permiso;
        this.base = base;
        this.entradas = entradas;
        this.hechos = hechos;
    }

    /**
     * @param imagen empty to leave the administration without emblem
     * @return the administration with its new version
     * @throws DatosInvalidos when it is no PNG, is larger than 256 KB, or wider or higher than 2000 pixels
     * @throws Choque when somebody else changed the administration since
     */
    @Transactional
    public Entrada guardar(long id, int version, byte[] imagen) {
        permiso.exigir(Acto.EDITAR_CATALOGO);
        Entrada administracion = entradas.entrada(Catalogo.ADMINISTRACIONES, id);
        byte[] limpia = imagen.length == 0 ? imagen : dibujada(imagen);
        int filas = base.sql("""
            update catalogos.administracion set emblema = :emblema, version = version + 1 where id = :id and version = :version
            """)
                .param("emblema", limpia.length == 0 ? null : limpia, java.sql.Types.BINARY)
                .param("id", id)
                .param("version", version)
                .update();
        if (filas == 0) {
            throw new Choque("la administración", administracion);
        }
        hechos.anotar(
                "EMBLEMA_CAMBIADO",
                Esquemas.de(Catalogo.ADMINISTRACIONES).objeto(administracion),
                null,
                Map.of("bytes", limpia.length),
                null);
        return entradas.entrada(Catalogo.ADMINISTRACIONES, id);
    }

    private static byte[] dibujada(byte[] imagen) {
        if (imagen.length > TAMANO_MAXIMO) {
            throw rechazo("catalogos.emblema.grande");
        }
        if (imagen.length < PNG.length || !Arrays.equals(Arrays.copyOf(imagen, PNG.length), PNG)) {
            throw rechazo("catalogos.emblema.noEsPng");
        }
        try (ImageInputStream entrada = ImageIO.createImageInputStream(new ByteArrayInputStream(imagen))) {
            Iterator<ImageReader> lectores = ImageIO.getImageReadersByFormatName("png");
            ImageReader lector = lectores.next();
            lector.setInput(entrada, true, true);
            if (lector.getWidth(0) > LADO_MAYOR || lector.getHeight(0) > LADO_MAYOR) {
                throw rechazo("catalogos.emblema.ancho");
            }
            BufferedImage dibujo = lector.read(0);
            ByteArrayOutputStream limpia = new ByteArrayOutputStream();
            ImageIO.write(dibujo, "png", limpia);
            lector.dispose();
            return limpia.toByteArray();
        } catch (IOException | RuntimeException e) {
            if (e instanceof DatosInvalidos invalidos) {
                throw invalidos;
            }
            throw rechazo("catalogos.emblema.noEsPng");
        }
    }

    private static DatosInvalidos rechazo(String clave) {
        return new DatosInvalidos(Defecto.en("emblema", clave, TAMANO_MAXIMO / 1024, LADO_MAYOR));
    }
}
