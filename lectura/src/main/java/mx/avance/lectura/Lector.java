package mx.avance.lectura;

import java.nio.file.Path;
import java.util.List;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.formato.Formato;
import mx.avance.lectura.formato.pbrm.PbRM08c;
import mx.avance.lectura.formato.tmm.TmmF004;
import mx.avance.lectura.fuente.Archivo;
import mx.avance.lectura.fuente.Fuente;

/**
 * Reads documents: recognises the kind of file and the form by their content, never by their name alone, and hands the
 * lines to the profile of that form. It keeps no state, so one reader may serve many threads.
 */
public final class Lector {

    /** Below this a profile is guessing, and a guess is worse than a refusal. */
    private static final int AFINIDAD_MINIMA = 30;

    /** From here on no other profile is asked: it has seen the title, the heading, the column heads and the rows. */
    private static final int AFINIDAD_CIERTA = 100;

    private final List<Formato> formatos;

    /**
     * @param formatos the forms to tell apart; among equally certain ones the first wins
     */
    public Lector(List<Formato> formatos) {
        this.formatos = List.copyOf(formatos);
    }

    /** A reader of every form that this library knows. */
    public static Lector deSerie() {
        return new Lector(List.of(new TmmF004(), new PbRM08c()));
    }

    /**
     * @throws LecturaImposible when the file cannot be read at all or is on no known form; its sentences do not repeat
     *     the name of the file
     */
    public Lectura leer(Path ruta, OpcionesDeLectura opciones) throws LecturaImposible {
        return leer(Archivo.en(ruta), opciones);
    }

    /**
     * @param nombre what the person calls the document; its extension only helps to tell a CSV from other text
     * @throws LecturaImposible as for a file
     */
    public Lectura leer(String nombre, byte[] contenido, OpcionesDeLectura opciones) throws LecturaImposible {
        return leer(Archivo.de(nombre, contenido), opciones);
    }

    private Lectura leer(Archivo archivo, OpcionesDeLectura opciones) throws LecturaImposible {
        return leer(archivo::extraer, opciones);
    }

    /**
     * @param fuente its lines, for whoever keeps them beside the reading
     * @throws LecturaImposible as for a file
     */
    public Lectura leer(Fuente fuente, OpcionesDeLectura opciones) throws LecturaImposible {
        return leer(() -> fuente, opciones);
    }

    /** Where the lines of a document come from. */
    private interface Extraccion {

        Fuente extraer() throws LecturaImposible;
    }

    private Lectura leer(Extraccion extraccion, OpcionesDeLectura opciones) throws LecturaImposible {
        try {
            return interpretar(extraccion.extraer(), opciones);
        } catch (OutOfMemoryError e) {
            throw new LecturaImposible(
                    "El documento es demasiado grande para la memoria disponible",
                    "Divídalo en partes, por ejemplo una por unidad ejecutora, y lea cada una",
                    e);
        }
    }

    private Lectura interpretar(Fuente fuente, OpcionesDeLectura opciones) throws LecturaImposible {
        Formato formato = null;
        int mayor = AFINIDAD_MINIMA - 1;
        for (Formato candidato : formatos) {
            int afinidad = candidato.afinidad(fuente);
            if (afinidad > mayor) {
                mayor = afinidad;
                formato = candidato;
            }
            if (mayor >= AFINIDAD_CIERTA) {
                break;
            }
        }
        if (formato == null) {
            throw new LecturaImposible(
                    "El documento no está en ningún formato conocido",
                    "Revise que sea un avance en uno de estos: " + nombresDeFormatos());
        }
        List<Hoja> hojas = formato.leer(fuente, opciones);
        if (hojas.isEmpty()) {
            throw new LecturaImposible(
                    "El documento parece un " + formato.codigo() + ", pero no contiene ninguna hoja",
                    "Revise que el archivo tenga la cabecera y la tabla de metas");
        }
        return new Lectura(fuente.nombre(), fuente.sha256(), formato.codigo(), hojas);
    }

    private String nombresDeFormatos() {
        return String.join(", ", formatos.stream().map(Formato::codigo).toList());
    }
}
