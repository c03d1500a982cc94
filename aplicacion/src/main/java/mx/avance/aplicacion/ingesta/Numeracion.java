package mx.avance.aplicacion.ingesta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of rows as spreadsheets write them, made those of the form, where the hundred is the meta and the numbers after it
 * its acciones: {@code 100, 101}; {@code 100/101}; {@code 1, 1.1}, which become 100 and 101; {@code 1} beside an acción 2; or none at
 * all, when rows are numbered in their order.
 */
final class Numeracion {

    private static final int CIEN = 100;
    private static final int MAYOR = 99_999;
    private static final Pattern ESCRITO = Pattern.compile("(\\d{1,5})(?:\\s*([./-])\\s*(\\d{1,5}))?\\s*[.)\\-]*");

    private Numeracion() {}

    /**
     * A row as the spreadsheet numbers it.
     *
     * @param numero as written; blank when there is none
     * @param accion the number of the acción where it has a column of its own; blank when there is none
     * @param esAccion whether a word says that it is an acción; empty when none does
     */
    record Escrito(String numero, String accion, Optional<Boolean> esAccion) {}

    /** A row as the form numbers it. */
    record Numero(int numero, OptionalInt padre) {}

    /**
     * @param sinNumeros whether the spreadsheet has no column of numbers, so that rows are numbered in their order
     * @return one for each row, in order; empty where the row says no number that can be one
     */
    static List<Optional<Numero>> numerar(List<Escrito> escritos, boolean sinNumeros) {
        if (sinNumeros) {
            return enOrden(escritos);
        }
        List<@Nullable Partes> partes = new ArrayList<>();
        escritos.forEach(escrito -> partes.add(partes(escrito)));
        boolean jerarquica = partes.stream().anyMatch(una -> una != null && una.accion > 0 && una.meta < CIEN);
        boolean centenas = partes.stream()
                .anyMatch(una -> una != null && una.accion == 0 && una.meta >= CIEN && una.meta % CIEN == 0);
        List<Optional<Numero>> numeros = new ArrayList<>();
        Map<Integer, Integer> ultimas = new HashMap<>();
        int metaAnterior = 0;
        for (int i = 0; i < escritos.size(); i++) {
            Partes una = partes.get(i);
            if (una == null) {
                numeros.add(Optional.empty());
                continue;
            }
            Numero numero;
            if (jerarquica && una.meta < CIEN) {
                numero = jerarquico(una, ultimas);
            } else {
                numero = deCentena(una, escritos.get(i), centenas, metaAnterior);
            }
            metaAnterior = numero.padre().isEmpty() ? numero.numero() : metaAnterior;
            numeros.add(numero.numero() > 0 && numero.numero() <= MAYOR ? Optional.of(numero) : Optional.empty());
        }
        return numeros;
    }

    private record Partes(int meta, int accion) {}

    private static @Nullable Partes partes(Escrito escrito) {
        Matcher numero = ESCRITO.matcher(escrito.numero.strip());
        Matcher accion = ESCRITO.matcher(escrito.accion.strip());
        boolean conAccion = accion.matches() && accion.group(3) == null;
        if (!numero.matches()) {
            return conAccion && escrito.numero.isBlank() ? new Partes(entero(accion.group(1)), 0) : null;
        }
        int meta = entero(numero.group(1));
        if (numero.group(3) != null) {
            return new Partes(meta, entero(numero.group(3)));
        }
        return new Partes(meta, conAccion ? entero(accion.group(1)) : 0);
    }

    /** 1 is 100 and 1.2 is 102. A workbook keeps 1.10 as 1.1, so one that comes back after 1.9 is the tenth. */
    private static Numero jerarquico(Partes una, Map<Integer, Integer> ultimas) {
        int meta = una.meta * CIEN;
        if (una.accion == 0) {
            return new Numero(meta, OptionalInt.empty());
        }
        int ultima = ultimas.getOrDefault(una.meta, 0);
        int accion = una.accion;
        if (accion < 10 && ultima == accion * 10 - 1 && ultima > accion) {
            accion = accion * 10;
        }
        ultimas.put(una.meta, accion);
        return accion >= CIEN ? new Numero(-1, OptionalInt.empty()) : new Numero(meta + accion, OptionalInt.of(meta));
    }

    private static Numero deCentena(Partes una, Escrito escrito, boolean centenas, int metaAnterior) {
        if (una.accion > 0 && una.accion != una.meta) {
            // 100/101, and 100 beside an acción 1
            int accion = una.accion > una.meta ? una.accion : una.meta + una.accion;
            return new Numero(accion, OptionalInt.of(una.meta));
        }
        int numero = una.meta;
        if (escrito.esAccion.isPresent()) {
            boolean conMeta = escrito.esAccion.get() && metaAnterior > 0 && metaAnterior < numero;
            return new Numero(numero, conMeta ? OptionalInt.of(metaAnterior) : OptionalInt.empty());
        }
        boolean esAccion = centenas && numero > CIEN && numero % CIEN != 0;
        return new Numero(numero, esAccion ? OptionalInt.of(numero / CIEN * CIEN) : OptionalInt.empty());
    }

    private static List<Optional<Numero>> enOrden(List<Escrito> escritos) {
        List<Optional<Numero>> numeros = new ArrayList<>();
        int meta = 0;
        int acciones = 0;
        for (Escrito escrito : escritos) {
            boolean esAccion = escrito.esAccion.orElse(false) && meta > 0 && acciones < CIEN - 1;
            if (esAccion) {
                acciones++;
                numeros.add(Optional.of(new Numero(meta + acciones, OptionalInt.of(meta))));
            } else {
                meta += CIEN;
                acciones = 0;
                numeros.add(Optional.of(new Numero(meta, OptionalInt.empty())));
            }
        }
        return numeros;
    }

    private static int entero(String digitos) {
        return Integer.parseInt(digitos);
    }
}
