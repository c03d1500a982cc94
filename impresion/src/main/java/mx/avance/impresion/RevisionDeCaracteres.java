package mx.avance.impresion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.FirmaLeida;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.revision.Gravedad;
import org.jspecify.annotations.Nullable;

/** Looks through every text of a reading for characters that paper cannot show, and says so once per sheet. */
final class RevisionDeCaracteres {

    private final Set<Integer> sinGlifo = new TreeSet<>();
    private int deControl;

    private RevisionDeCaracteres() {}

    static List<HallazgoRedactado> de(Lectura lectura) {
        List<HallazgoRedactado> hallazgos = new ArrayList<>();
        for (Hoja hoja : lectura.hojas()) {
            RevisionDeCaracteres revision = new RevisionDeCaracteres();
            revision.hoja(hoja);
            revision.reportar(hoja.hoja(), hallazgos);
        }
        return hallazgos;
    }

    private void reportar(int hoja, List<HallazgoRedactado> hallazgos) {
        if (!sinGlifo.isEmpty()) {
            String lista = sinGlifo.stream()
                    .limit(12)
                    .map(caracter -> Character.toString(caracter) + String.format(Locale.ROOT, " (U+%04X)", caracter))
                    .collect(Collectors.joining(", "));
            String resto = sinGlifo.size() > 12 ? " y " + (sinGlifo.size() - 12) + " más" : "";
            hallazgos.add(new HallazgoRedactado(
                    "GLIFO_FALTANTE",
                    Gravedad.ADVERTENCIA,
                    "Hoja " + hoja + ": ninguna letra dibuja " + lista + resto
                            + "; en el PDF se ve un recuadro vacío en su lugar"));
        }
        if (deControl > 0) {
            hallazgos.add(new HallazgoRedactado(
                    "CARACTER_DE_CONTROL",
                    Gravedad.AVISO,
                    "Hoja " + hoja + ": se omiten " + deControl + " caracteres de control, que no se imprimen"));
        }
    }

    private void hoja(Hoja hoja) {
        texto(hoja.ente());
        clave(hoja.ramo());
        clave(hoja.programa());
        clave(hoja.unidadEjecutora());
        clave(hoja.finalidad());
        clave(hoja.funcion());
        clave(hoja.subfuncion());
        hoja.lineasAccion().forEach(this::clave);
        Hoja.PropiosDePbRM propios = hoja.propiosDePbRM();
        if (propios != null) {
            clave(propios.subprograma());
            clave(propios.proyecto());
            clave(propios.dependenciaGeneral());
            clave(propios.dependenciaAuxiliar());
            texto(propios.folio());
        }
        for (MetaLeida meta : hoja.metas()) {
            texto(meta.descripcion());
            texto(meta.unidadMedida());
            texto(meta.observaciones());
            meta.lineasAccion().forEach(this::texto);
        }
        for (FirmaLeida firma : hoja.firmas()) {
            texto(firma.nombre());
            texto(firma.cargo());
        }
    }

    private void clave(@Nullable Clave clave) {
        if (clave != null) {
            texto(clave.clave());
            texto(clave.nombre());
            texto(clave.leido());
        }
    }

    private void texto(@Nullable String texto) {
        if (texto == null) {
            return;
        }
        texto.codePoints().forEach(caracter -> {
            boolean blanco = Character.isWhitespace(caracter) || Character.isSpaceChar(caracter);
            if (blanco) {
                return;
            }
            if (TextoImprimible.sobra(caracter)) {
                deControl++;
            } else if (!Letra.dibuja(caracter)) {
                sinGlifo.add(caracter);
            }
        });
    }
}
