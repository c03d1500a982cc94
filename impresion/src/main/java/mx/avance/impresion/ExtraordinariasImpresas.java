package mx.avance.impresion;

import static mx.avance.impresion.HojaImpresa.Alineacion.DERECHA;
import static mx.avance.impresion.HojaImpresa.Alineacion.IZQUIERDA;

import java.util.ArrayList;
import java.util.List;
import mx.avance.impresion.HojaImpresa.Apartado;
import mx.avance.impresion.HojaImpresa.ColumnaImpresa;
import mx.avance.impresion.HojaImpresa.FilaImpresa;
import mx.avance.nucleo.avance.ActividadExtraordinaria;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.periodo.Trimestre;

/** The block of a form that tells what a unit did without having programmed it; there is none where it did nothing of the kind. */
final class ExtraordinariasImpresas {

    private ExtraordinariasImpresas() {}

    /** One block, or none. */
    static List<Apartado> apartado(
            Trimestre trimestre, List<ActividadExtraordinaria> actividades, PerfilDeImpresion perfil) {
        if (actividades.isEmpty()) {
            return List.of();
        }
        List<ColumnaImpresa> columnas = List.of(
                perfil.columna("DESCRIPCION", IZQUIERDA, 1f, 40, Rotulo.COL_ACTIVIDAD),
                perfil.columna("UNIDAD", IZQUIERDA, 0.28f, 14, Rotulo.COL_UNIDAD),
                perfil.columna("A" + trimestre.numero(), DERECHA, 0, 8, Rotulo.COL_ALCANZADO),
                perfil.columna("OBSERVACIONES", IZQUIERDA, 1f, 42, Rotulo.COL_OBSERVACIONES));
        List<FilaImpresa> filas = new ArrayList<>();
        for (ActividadExtraordinaria actividad : actividades) {
            filas.add(fila("E" + (filas.size() + 1), actividad));
        }
        return List.of(new Apartado(
                perfil.rotulo(Rotulo.EXTRAORDINARIAS), List.of(), new HojaImpresa.Tabla(columnas, List.copyOf(filas))));
    }

    /** A letter before its number: it is not taken for a meta. */
    private static FilaImpresa fila(String numero, ActividadExtraordinaria actividad) {
        return FilaImpresa.de(
                numero,
                List.of(
                        CeldaImpresa.texto(numero + ". " + actividad.descripcion()),
                        CeldaImpresa.texto(actividad.unidadMedida().nombre()),
                        CeldaImpresa.cifra(actividad.alcanzado().valor(), FormatoDeCifra.CANTIDAD),
                        CeldaImpresa.texto(
                                actividad.observacion().map(Observacion::texto).orElse(null))),
                false,
                HojaImpresa.Realce.NINGUNO);
    }
}
