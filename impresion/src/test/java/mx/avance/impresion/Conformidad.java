package mx.avance.impresion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF objects to in a file. */
final class Conformidad {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformidad() {}

    static void exigir(byte[] pdf) throws Exception {
        assertThat(objecionesDePdfA(pdf)).as("PDF/A-3a").isEmpty();
        assertThat(objecionesDePdfUa(pdf)).as("PDF/UA-1").isEmpty();
    }

    static List<String> objecionesDePdfA(byte[] pdf) throws Exception {
        return objeciones(pdf, PDFAFlavour.PDFA_3_A);
    }

    static List<String> objecionesDePdfUa(byte[] pdf) throws Exception {
        return objeciones(pdf, PDFAFlavour.PDFUA_1);
    }

    private static List<String> objeciones(byte[] pdf, PDFAFlavour norma) throws Exception {
        try (PDFAParser archivo = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), norma);
                PDFAValidator revisor = Foundries.defaultInstance().createValidator(norma, false)) {
            ValidationResult resultado = revisor.validate(archivo);
            List<String> objeciones = resultado.getTestAssertions().stream()
                    .filter(prueba -> prueba.getStatus() == TestAssertion.Status.FAILED)
                    .map(prueba -> prueba.getRuleId().getClause() + "-"
                            + prueba.getRuleId().getTestNumber() + ": " + prueba.getMessage() + " "
                            + prueba.getLocation().getContext())
                    .limit(20)
                    .toList();
            if (resultado.isCompliant() != objeciones.isEmpty()) {
                throw new IllegalStateException("veraPDF se contradice");
            }
            return objeciones;
        }
    }
}
