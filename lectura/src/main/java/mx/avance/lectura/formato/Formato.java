package mx.avance.lectura.formato;

import java.util.List;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.fuente.Fuente;

/** A profile of an official form. The reader asks every profile it knows and takes the most certain one. */
public interface Formato {

    /** Its name in the contract, such as {@code TMM-F004}. */
    String codigo();

    /**
     * How sure this profile is that the document is on its form, judged by what the document says and never by its
     * name.
     *
     * @return 0 for not at all to 100 for certain
     */
    int afinidad(Fuente fuente);

    /** The sheets of the document, in order; empty when it turns out to hold none. */
    List<Hoja> leer(Fuente fuente, OpcionesDeLectura opciones);
}
