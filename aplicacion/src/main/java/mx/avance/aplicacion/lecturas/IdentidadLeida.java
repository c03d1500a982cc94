package mx.avance.aplicacion.lecturas;

import java.util.Optional;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Hoja;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says of whose it is; empty where it says nothing, or nothing that could be a key of this ente: the codes of
 * PbRM-08c are others, and a person says which unit they mean here.
 *
 * @param nombre of the unit, or of what the form has in its place
 * @param busca all that one may look for, without accents
 */
record IdentidadLeida(
        Optional<Ejercicio> ejercicio,
        Optional<Trimestre> trimestre,
        Optional<Programa> programa,
        Optional<UnidadEjecutora> unidad,
        String nombre,
        String busca) {

    static IdentidadLeida de(Hoja hoja) {
        Optional<Ejercicio> ejercicio = Optional.ofNullable(hoja.ejercicio()).map(Ejercicio::new);
        Optional<Trimestre> trimestre = Optional.ofNullable(hoja.trimestre()).map(Trimestre::de);
        Hoja.PropiosDePbRM propios = hoja.propiosDePbRM();
        Clave deQuien = propios == null ? hoja.unidadEjecutora() : propios.dependenciaAuxiliar();
        Clave que = propios == null ? hoja.programa() : propios.proyecto();
        return new IdentidadLeida(
                ejercicio,
                trimestre,
                Optional.of(codigo(hoja.programa())).flatMap(Programa::find),
                Optional.of(codigo(hoja.unidadEjecutora())).flatMap(UnidadEjecutora::find),
                corto(nombre(deQuien)),
                corto(TextoEscrito.sinAcentos(String.join(
                        " ",
                        codigo(deQuien),
                        nombre(deQuien),
                        codigo(que),
                        nombre(que),
                        ejercicio.map(Object::toString).orElse(""),
                        trimestre.map(Trimestre::rotulo).orElse("")))));
    }

    static String codigo(@Nullable Clave clave) {
        String codigo = clave == null ? null : clave.clave();
        return codigo == null ? "" : TextoEscrito.limpio(codigo);
    }

    static String nombre(@Nullable Clave clave) {
        String nombre = clave == null ? null : clave.nombre();
        return nombre == null ? "" : TextoEscrito.limpio(nombre);
    }

    private static String corto(String texto) {
        return texto.length() > 500 ? texto.substring(0, 500) : texto;
    }
}
