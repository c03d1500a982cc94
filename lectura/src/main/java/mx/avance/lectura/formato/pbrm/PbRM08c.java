package mx.avance.lectura.formato.pbrm;

import java.util.List;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.formato.Formato;
import mx.avance.lectura.fuente.Fuente;
import mx.avance.lectura.fuente.Renglon;

/**
 * PbRM-08c, "Avance trimestral de metas de acción por proyecto", of the Estado de México. It prints one quarter and says
 * neither which nor of what year.
 */
public final class PbRM08c implements Formato {

    /** Its heading repeats on every page, so the first pages are enough. */
    private static final int RENGLONES_DE_MUESTRA = 400;

    @Override
    public String codigo() {
        return "PbRM-08c";
    }

    @Override
    public int afinidad(Fuente fuente) {
        int rotulos = 0;
        int nombre = 0;
        int renglones = 0;
        for (Renglon renglon : fuente.renglones()) {
            if (renglon.celdas().isEmpty()) {
                continue;
            }
            if (++renglones > RENGLONES_DE_MUESTRA || (nombre > 0 && rotulos >= 6)) {
                break;
            }
            if (Cabecera.nombraElFormato(renglon)) {
                nombre = 40;
            }
            rotulos += Cabecera.rotulos(renglon);
        }
        return nombre + Math.min(rotulos, 6) * 10;
    }

    @Override
    public List<Hoja> leer(Fuente fuente, OpcionesDeLectura opciones) {
        return new HojasDePbRM(opciones).leer(fuente);
    }
}
