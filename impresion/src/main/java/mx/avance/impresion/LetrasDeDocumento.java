package mx.avance.impresion;

import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces that one document uses, embedded at the end with the characters that were drawn and no others. */
final class LetrasDeDocumento {

    private final Map<Letra, BitSet> usados = new LinkedHashMap<>();

    void usar(Letra letra, int caracter) {
        usados.computeIfAbsent(letra, nueva -> new BitSet()).set(caracter);
    }

    /** Embeds the faces and names them in the resources. */
    void incrustar(PDDocument documento, COSDictionary fuentes) throws IOException {
        for (Map.Entry<Letra, BitSet> uso : usados.entrySet()) {
            TrueTypeFont fuente = uso.getKey().prestar();
            PDType0Font incrustada = PDType0Font.load(documento, fuente, true);
            uso.getValue().stream().forEach(incrustada::addToSubset);
            incrustada.subset();
            uso.getKey().devolver(fuente);
            fuentes.setItem(COSName.getPDFName(uso.getKey().recurso()), incrustada.getCOSObject());
        }
    }
}
