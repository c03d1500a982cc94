package mx.avance.aplicacion.avance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.nucleo.firma.Papel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.boot.test.context.TestComponent;

/** Takes sheets as far as a test needs them, by hand or by password, and makes the scans for it. */
@TestComponent
public class HojasFirmadas {

    public static final LocalDate HOY = LocalDate.of(2026, 4, 7);

    private final UnidadConPoa unidad;
    private final CapturarAvance capturar;
    private final FirmarAvance firmar;
    private final FirmarEnPapel enPapel;
    private final RecibirAvance recibir;
    private final Avances avances;

    public HojasFirmadas(
            UnidadConPoa unidad,
            CapturarAvance capturar,
            FirmarAvance firmar,
            FirmarEnPapel enPapel,
            RecibirAvance recibir,
            Avances avances) {
        this.unidad = unidad;
        this.capturar = capturar;
        this.firmar = firmar;
        this.enPapel = enPapel;
        this.recibir = recibir;
        this.avances = avances;
    }

    /** Ene-Mar complete and nobody's yet. */
    public void capturada(OficinaConAvance casa) {
        unidad.como(
                casa.ana,
                () -> capturar.guardar(casa.eneMar, OficinaConAvance.completo(), CapturarAvance.Modo.TODO_O_NADA));
    }

    public int version(OficinaConAvance casa) {
        return unidad.como(casa.ana, () -> avances.exigir(casa.eneMar)).version();
    }

    /** Ene-Mar signed by password. */
    public AvanceGuardado firma(OficinaConAvance casa, Quien quien, Papel papel) {
        return unidad.como(quien, () -> firmar.firmar(casa.eneMar, papel, version(casa), Oficina.CONTRASENA));
    }

    /** Ene-Mar frozen under a folio. */
    public String enPapel(OficinaConAvance casa) {
        return unidad.como(casa.ana, () -> enPapel.enviar(casa.eneMar, version(casa)))
                .folio();
    }

    public int digitalizada(OficinaConAvance casa, String folio) {
        return unidad.como(casa.ana, () -> enPapel.subir(casa.eneMar, folio, pdf("hoja.pdf")))
                .numero();
    }

    public static FirmarEnPapel.Confirmacion confirma(String folio, int digitalizada, Papel... papeles) {
        return new FirmarEnPapel.Confirmacion(
                folio,
                digitalizada,
                Stream.of(papeles)
                        .map(papel -> new FirmarEnPapel.Firmada(papel, "Persona que " + papel.name(), HOY))
                        .toList(),
                true);
    }

    /** Ene-Mar signed by hand by all three. */
    public String autorizada(OficinaConAvance casa) {
        capturada(casa);
        return firmada(casa);
    }

    public String firmada(OficinaConAvance casa) {
        String folio = enPapel(casa);
        int numero = digitalizada(casa, folio);
        unidad.como(
                casa.planea,
                () -> enPapel.confirmar(casa.eneMar, version(casa), confirma(folio, numero, Papel.values())));
        return folio;
    }

    public AvanceGuardado recibida(OficinaConAvance casa) {
        return unidad.como(casa.planea, () -> recibir.recibir(casa.eneMar, version(casa)));
    }

    public <T> T como(Quien quien, Supplier<T> tarea) {
        return unidad.como(quien, tarea);
    }

    public static ArchivoDeAutorizacion pdf(String nombre) {
        return ArchivoDeAutorizacion.de(nombre, bytesDePdf());
    }

    public static byte[] bytesDePdf() {
        try (PDDocument documento = new PDDocument()) {
            documento.addPage(new PDPage());
            ByteArrayOutputStream salida = new ByteArrayOutputStream();
            documento.save(salida);
            return salida.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytesDePng() {
        try {
            ByteArrayOutputStream salida = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", salida);
            return salida.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String texto(byte[] pdf) {
        try (PDDocument documento = Loader.loadPDF(pdf)) {
            return String.join(
                    " ", List.of(new PDFTextStripper().getText(documento).split("\\s+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
