package mx.avance.aplicacion.catalogos.entradas;

import java.util.List;
import mx.avance.nucleo.Escritura;
import mx.avance.nucleo.catalogo.ClasificacionFuncional;
import mx.avance.nucleo.catalogo.ClasificacionProgramatica;

/**
 * The classifications of CONAC, which come with the application and nobody edits, or the part of them that somebody looked for.
 *
 * @param funcional each from its finalidad down, in the order of their codes
 */
public record ClasificacionesDelConac(
        List<ClasificacionFuncional.Entrada> funcional, List<ClasificacionProgramatica.Modalidad> programatica) {

    /**
     * Those with all these words in their code, name or group, whatever their accents and case.
     *
     * @param busca blank for all of them
     */
    public static ClasificacionesDelConac con(String busca) {
        List<String> palabras = List.of(Escritura.llana(busca).split(" "));
        return new ClasificacionesDelConac(
                ClasificacionFuncional.conac().entradas().stream()
                        .filter(entrada -> tiene(entrada.codigo() + " " + entrada.nombre(), palabras))
                        .toList(),
                ClasificacionProgramatica.conac().modalidades().stream()
                        .filter(modalidad -> tiene(
                                modalidad.codigo() + " " + modalidad.nombre() + " "
                                        + modalidad.grupo().orElse(""),
                                palabras))
                        .toList());
    }

    private static boolean tiene(String texto, List<String> palabras) {
        String llano = Escritura.llana(texto);
        return palabras.stream().allMatch(llano::contains);
    }
}
