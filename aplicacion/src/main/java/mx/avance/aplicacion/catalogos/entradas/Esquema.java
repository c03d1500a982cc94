package mx.avance.aplicacion.catalogos.entradas;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.nucleo.poa.UnidadMedida;

/**
 * What one catalogue is made of.
 *
 * @param nombre of one entry, as the audit trail calls it: {@code ramo}
 * @param tabla where it is stored
 * @param campos in the order of its form
 * @param llave the columns that identify an entry whatever its dates
 * @param vigencia which of its stretches may not overlap
 * @param orden of its list, SQL
 */
public record Esquema(
        Catalogo catalogo,
        String nombre,
        String tabla,
        List<Campo> campos,
        List<String> llave,
        Vigencia vigencia,
        String orden) {

    /** Which stretches of time may not overlap. */
    enum Vigencia {
        /** Those of one code, whose name changes with the years. */
        UNA_POR_LLAVE,
        /** All: there is one plan and one administration at a time. */
        UNA_A_LA_VEZ,
        /** Those that begin on the same day. */
        UNA_POR_INICIO,
        /** Two that mean the same, whenever they are in force: units of measure. */
        UNA_POR_ESCRITURA
    }

    /** Between the parts of a key. */
    private static final String Y = "\u001f";

    public Campo campo(String clave) {
        return campos.stream()
                .filter(campo -> campo.clave().equals(clave))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(catalogo + " no tiene " + clave));
    }

    public boolean tiene(String clave) {
        return campos.stream().anyMatch(campo -> campo.clave().equals(clave));
    }

    /** What an entry is called in a sentence: {@code 54202 Departamento Técnico}. */
    public String titulo(Map<String, String> valores) {
        return Stream.concat(llave.stream(), Stream.of("nombre"))
                .distinct()
                .map(clave -> valores.getOrDefault(clave, ""))
                .filter(valor -> !valor.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** How the audit trail names an entry: {@code unidad 54202}. */
    String objeto(Entrada entrada) {
        return nombre + " " + llave.stream().map(entrada::valor).collect(Collectors.joining(" "));
    }

    /** Whether the audit trail means one of its entries, or the catalogue as a whole. */
    public boolean nombra(String objeto) {
        return objeto.startsWith(nombre + " ") || objeto.equals("catálogo " + catalogo.clave());
    }

    /** What others call the entry when they use it: its code, or each way that a unit of measure is written. */
    List<String> escrituras(Map<String, String> valores) {
        if (vigencia == Vigencia.UNA_POR_ESCRITURA) {
            return Stream.concat(
                            Stream.of(valores.getOrDefault("nombre", "")),
                            Arrays.stream(valores.getOrDefault("sinonimos", "").split("; ")))
                    .filter(escritura -> !escritura.isBlank())
                    .toList();
        }
        return List.of(valores.getOrDefault(tiene("codigo") ? "codigo" : llave.get(0), ""));
    }

    /** Entries that share one of these may object to each other. */
    List<String> grupos(Entrada entrada) {
        return switch (vigencia) {
            case UNA_POR_LLAVE -> List.of(juntas(llave, entrada::valor));
            case UNA_A_LA_VEZ -> List.of("");
            case UNA_POR_INICIO -> identidades(entrada.valores());
            case UNA_POR_ESCRITURA -> entrada.valor("fusionada").isEmpty() ? identidades(entrada.valores()) : List.of();
        };
    }

    /** Whether two entries of one group cannot both stand. */
    boolean chocan(Entrada una, Entrada otra) {
        return switch (vigencia) {
            case UNA_POR_LLAVE, UNA_A_LA_VEZ -> una.seEncimaCon(otra);
            case UNA_POR_INICIO, UNA_POR_ESCRITURA -> true;
        };
    }

    /** Whether what others use would no longer be found under what they call it. */
    boolean esOtra(Entrada antes, Entrada despues) {
        return switch (vigencia) {
            case UNA_POR_LLAVE, UNA_A_LA_VEZ ->
                llave.stream().anyMatch(clave -> !antes.valor(clave).equals(despues.valor(clave)));
            case UNA_POR_ESCRITURA -> !identidades(despues.valores()).containsAll(identidades(antes.valores()));
            case UNA_POR_INICIO -> false;
        };
    }

    /** What tells a row of a file that it is about this very entry. */
    List<String> identidades(Map<String, String> valores) {
        if (vigencia == Vigencia.UNA_POR_ESCRITURA) {
            return escrituras(valores).stream()
                    .map(escritura -> UnidadMedida.of(escritura).raiz())
                    .distinct()
                    .toList();
        }
        Function<String, String> valor = clave -> valores.getOrDefault(clave, "");
        boolean conFecha = catalogo != Catalogo.ADMINISTRACIONES;
        return List.of(juntas(llave, valor) + (conFecha ? Y + valor.apply("desde") : ""));
    }

    private static String juntas(List<String> claves, Function<String, String> valor) {
        return claves.stream().map(valor).collect(Collectors.joining(Y));
    }
}
