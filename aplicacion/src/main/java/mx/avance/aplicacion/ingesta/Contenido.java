package mx.avance.aplicacion.ingesta;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mx.avance.aplicacion.plataforma.tabla.Fila;

/** What the cells under a heading look like, whatever the heading says. */
final class Contenido {

    /** Of a table that nobody has looked at. */
    static final Contenido NINGUNO = new Contenido(List.of());

    private static final int FILAS = 200;
    private static final int FILAS_QUE_BASTAN = 3;
    private static final double CASI_TODAS = 0.7;
    private static final int DESCRIPCION = 12;
    private static final Pattern NUMERO_DE_META = Pattern.compile("\\d{1,5}([./]\\d{1,5})?");
    private static final Pattern UNA_LINEA = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}\\b.*");

    private final List<Fila> filas;
    private final CifraEscrita cifras;

    private Contenido(List<Fila> filas) {
        this.filas = filas;
        this.cifras = CifraEscrita.como(
                filas.stream().flatMap(fila -> fila.celdas().stream()).toList());
    }

    /** The rows under a heading. */
    static Contenido bajo(int encabezado, List<Fila> filas) {
        return new Contenido(filas.stream()
                .filter(fila -> fila.numero() > encabezado)
                .limit(FILAS)
                .toList());
    }

    /** Whether nearly all that is written in a column are figures. */
    boolean esDeCifras(int columna) {
        return cumple(columna, celda -> cifras.leer(celda).isPresent());
    }

    /** Whether the cells of a column do not speak against a field. */
    boolean admite(int columna, Campo campo) {
        if (escritas(columna).size() < FILAS_QUE_BASTAN) {
            return true;
        }
        return switch (campo) {
            case DESCRIPCION, UNIDAD_DE_MEDIDA, META_O_ACCION -> !esDeCifras(columna);
            case META_ANUAL, P_ENE_MAR, P_ABR_JUN, P_JUL_SEP, P_OCT_DIC, PESO ->
                proporcion(columna, celda -> cifras.leer(celda).isPresent()) > 1 - CASI_TODAS;
            default -> true;
        };
    }

    /**
     * Fields that the heading did not say and the cells show.
     *
     * @param dichos what is known by the heading
     * @param esMedida whether the catalogue knows a unit of measure by that name
     */
    SortedMap<Integer, Campo> completar(SortedMap<Integer, Campo> dichos, Predicate<String> esMedida) {
        SortedMap<Integer, Campo> campos = new TreeMap<>(dichos);
        int columnas =
                filas.stream().mapToInt(fila -> fila.celdas().size()).max().orElse(0);
        List<Integer> libres = new ArrayList<>();
        for (int columna = 1; columna <= columnas; columna++) {
            if (!campos.containsKey(columna) && escritas(columna).size() >= FILAS_QUE_BASTAN) {
                libres.add(columna);
            }
        }
        poner(campos, libres, Campo.LINEAS_DE_ACCION, celda -> UNA_LINEA
                .matcher(celda)
                .matches());
        poner(campos, libres, Campo.UNIDAD_DE_MEDIDA, esMedida);
        ponerTrimestres(campos, libres);
        if (!campos.containsValue(Campo.DESCRIPCION)) {
            libres.stream()
                    .filter(columna -> !esDeCifras(columna) && largo(columna) >= DESCRIPCION)
                    .reduce((una, otra) -> largo(otra) > largo(una) ? otra : una)
                    .ifPresent(columna -> tomar(campos, libres, columna, Campo.DESCRIPCION));
        }
        if (!campos.containsValue(Campo.NUMERO)) {
            libres.stream()
                    .filter(columna -> cumple(
                                    columna,
                                    celda -> NUMERO_DE_META.matcher(celda).matches())
                            && escritas(columna).stream().distinct().count()
                                    >= escritas(columna).size() * CASI_TODAS)
                    .findFirst()
                    .ifPresent(columna -> tomar(campos, libres, columna, Campo.NUMERO));
        }
        return campos;
    }

    /** Four columns side by side that add up to a fifth, the meta anual. */
    private void ponerTrimestres(SortedMap<Integer, Campo> campos, List<Integer> libres) {
        if (campos.values().stream().anyMatch(campo -> campo.trimestre().isPresent())) {
            return;
        }
        Optional<Integer> dicha = campos.entrySet().stream()
                .filter(campo -> campo.getValue() == Campo.META_ANUAL)
                .map(Map.Entry::getKey)
                .findFirst();
        for (int i = 0; i + 3 < libres.size(); i++) {
            int primera = libres.get(i);
            if (libres.get(i + 3) != primera + 3) {
                continue;
            }
            List<Integer> anuales = dicha.map(List::of).orElse(List.copyOf(libres));
            for (int anual : anuales) {
                boolean esAparte = anual < primera || anual > primera + 3;
                if (esAparte && suman(primera, anual)) {
                    for (int j = 0; j < 4; j++) {
                        tomar(campos, libres, primera + j, Campo.values()[Campo.P_ENE_MAR.ordinal() + j]);
                    }
                    tomar(campos, libres, anual, Campo.META_ANUAL);
                    return;
                }
            }
        }
    }

    private boolean suman(int primera, int anual) {
        int con = 0;
        int bien = 0;
        for (Fila fila : filas) {
            Optional<BigDecimal> total = cifras.leer(fila.celda(anual));
            if (total.isEmpty() || total.get().signum() == 0) {
                continue;
            }
            con++;
            BigDecimal suma = BigDecimal.ZERO;
            for (int j = 0; j < 4; j++) {
                suma = suma.add(cifras.leer(fila.celda(primera + j)).orElse(BigDecimal.ZERO));
            }
            bien += suma.compareTo(total.get()) == 0 ? 1 : 0;
        }
        return con >= FILAS_QUE_BASTAN && bien >= con * CASI_TODAS;
    }

    /** Whether a quarter left blank counts as zero: the rows whose other quarters make their meta anual say so. */
    boolean vaciosSonCero(SortedMap<Integer, Campo> campos) {
        int con = 0;
        int bien = 0;
        for (Fila fila : filas) {
            BigDecimal suma = BigDecimal.ZERO;
            Optional<BigDecimal> anual = Optional.empty();
            boolean hayVacio = false;
            boolean hayCifra = false;
            for (Map.Entry<Integer, Campo> columna : campos.entrySet()) {
                Optional<BigDecimal> cifra = cifras.leer(fila.celda(columna.getKey()));
                if (columna.getValue().trimestre().isPresent()) {
                    hayVacio |= fila.celda(columna.getKey()).isEmpty();
                    hayCifra |= cifra.isPresent();
                    suma = suma.add(cifra.orElse(BigDecimal.ZERO));
                } else if (columna.getValue() == Campo.META_ANUAL) {
                    anual = cifra;
                }
            }
            if (hayVacio && hayCifra && anual.isPresent()) {
                con++;
                bien += suma.compareTo(anual.get()) == 0 ? 1 : 0;
            }
        }
        return con > 0 && bien >= con * CASI_TODAS;
    }

    private void poner(
            SortedMap<Integer, Campo> campos, List<Integer> libres, Campo campo, Predicate<String> esDeEsos) {
        if (!campos.containsValue(campo)) {
            libres.stream()
                    .filter(columna -> cumple(columna, esDeEsos))
                    .findFirst()
                    .ifPresent(columna -> tomar(campos, libres, columna, campo));
        }
    }

    private static void tomar(SortedMap<Integer, Campo> campos, List<Integer> libres, Integer columna, Campo campo) {
        campos.put(columna, campo);
        libres.remove(columna);
    }

    private boolean cumple(int columna, Predicate<String> condicion) {
        return escritas(columna).size() >= FILAS_QUE_BASTAN && proporcion(columna, condicion) >= CASI_TODAS;
    }

    private double proporcion(int columna, Predicate<String> condicion) {
        List<String> escritas = escritas(columna);
        return escritas.isEmpty()
                ? 0
                : (double) escritas.stream().filter(condicion).count() / escritas.size();
    }

    private double largo(int columna) {
        return escritas(columna).stream().mapToInt(String::length).average().orElse(0);
    }

    private List<String> escritas(int columna) {
        return filas.stream()
                .map(fila -> fila.celda(columna))
                .filter(celda -> !celda.isEmpty())
                .toList();
    }
}
