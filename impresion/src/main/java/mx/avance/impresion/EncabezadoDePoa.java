package mx.avance.impresion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.impresion.HojaImpresa.RenglonDeClave;
import mx.avance.nucleo.periodo.Ejercicio;

/**
 * The heading of what is printed of a Programa Operativo Anual.
 *
 * @param ente the municipality or the paramunicipal body
 * @param ayuntamiento of a paramunicipal body, printed above it; empty for the municipality itself
 * @param administracion the name or number of the administration of that year; blank prints none
 * @param emblema that of the administration
 * @param lineasDeAccion those of the Plan Municipal de Desarrollo that the unit works for, in the order of the form
 */
public record EncabezadoDePoa(
        String ente,
        Optional<String> ayuntamiento,
        String administracion,
        Optional<Emblema> emblema,
        Ejercicio ejercicio,
        ClaveConNombre ramo,
        ClaveConNombre programa,
        ClaveConNombre unidadEjecutora,
        ClaveConNombre finalidad,
        ClaveConNombre funcion,
        ClaveConNombre subfuncion,
        List<ClaveConNombre> lineasDeAccion) {

    /**
     * @throws IllegalArgumentException when the ente has no name
     */
    public EncabezadoDePoa {
        ente = TextoImprimible.limpiar(ente);
        if (ente.isEmpty()) {
            throw new IllegalArgumentException("El encabezado lleva el nombre del ente");
        }
        ayuntamiento = ayuntamiento.map(TextoImprimible::limpiar).filter(texto -> !texto.isEmpty());
        administracion = TextoImprimible.limpiar(administracion);
        lineasDeAccion = List.copyOf(lineasDeAccion);
    }

    /** The lines at the head: whose sheet it is, and what the form is called. */
    List<String> titulos(PerfilDeImpresion perfil) {
        List<String> titulos = new ArrayList<>();
        ayuntamiento.ifPresent(titulos::add);
        titulos.add(ente);
        if (!administracion.isEmpty()) {
            titulos.add(administracion);
        }
        titulos.addAll(perfil.titulos(ejercicio.anio()));
        return titulos;
    }

    List<RenglonDeClave> clave(PerfilDeImpresion perfil) {
        List<RenglonDeClave> renglones = new ArrayList<>();
        renglones.add(ramo.renglon(perfil.rotulo(Rotulo.RAMO)));
        renglones.add(programa.renglon(perfil.rotulo(Rotulo.PROGRAMA)));
        renglones.add(unidadEjecutora.renglon(perfil.rotulo(Rotulo.UNIDAD_EJECUTORA)));
        renglones.add(finalidad.renglon(perfil.rotulo(Rotulo.FINALIDAD)));
        renglones.add(funcion.renglon(perfil.rotulo(Rotulo.FUNCION)));
        renglones.add(subfuncion.renglon(perfil.rotulo(Rotulo.SUBFUNCION)));
        String rotulo = perfil.rotulo(Rotulo.LINEAS_DE_ACCION);
        for (ClaveConNombre linea : lineasDeAccion) {
            renglones.add(linea.renglon(rotulo));
            rotulo = "";
        }
        return renglones;
    }

    /** The first fields of a fingerprint, and the end of its first line. */
    TextoCanonico canonico(String clase) {
        TextoCanonico texto = new TextoCanonico().campo(clase).campo(ente).campo(ejercicio);
        for (ClaveConNombre nivel : List.of(ramo, programa, unidadEjecutora, finalidad, funcion, subfuncion)) {
            texto.campo(nivel.clave());
        }
        return texto;
    }
}
