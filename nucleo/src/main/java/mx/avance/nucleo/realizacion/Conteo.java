package mx.avance.nucleo.realizacion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.Escritura;

/**
 * Entries counted by kind, sex, age and place.
 *
 * @param entradas how many there are
 * @param total what they add up to
 * @param grupos in each way of counting, the largest first; none where no entry says
 */
public record Conteo(int entradas, Cantidad total, Map<Por, List<Grupo>> grupos) {

    /** A group of fewer entries than this is not told to whoever may not see persons. */
    public static final int MENOR = 5;

    /** The ways of counting, in their order. */
    public enum Por {
        TIPO,
        SEXO,
        EDAD,
        LUGAR
    }

    /**
     * Entries that say the same.
     *
     * @param nombre as it was written first, or the word of a {@link Sexo} or {@link GrupoDeEdad}; blank for those that do not say,
     *     and for the groups that are not told
     * @param entradas how many; 0 where it is not told
     * @param cuantas what they add up to; empty where it is not told
     */
    public record Grupo(String nombre, int entradas, Optional<Cantidad> cuantas) {

        private static final Grupo CALLADOS = new Grupo("", 0, Optional.empty());

        /** Whether it stands for the groups that are not told. */
        public boolean callado() {
            return cuantas.isEmpty();
        }
    }

    public static Conteo de(List<Realizacion> entradas) {
        Map<Por, List<Grupo>> grupos = new TreeMap<>();
        for (Por por : Por.values()) {
            Map<String, Grupo> suyos = new LinkedHashMap<>();
            for (Realizacion una : entradas) {
                String nombre = nombre(por, una);
                suyos.merge(
                        Escritura.llana(nombre),
                        new Grupo(nombre, 1, Optional.of(una.cantidad())),
                        (uno, otro) -> new Grupo(
                                uno.nombre(),
                                uno.entradas() + 1,
                                uno.cuantas().map(cifra -> cifra.mas(una.cantidad()))));
            }
            if (suyos.keySet().stream().anyMatch(llave -> !llave.isEmpty())) {
                grupos.put(
                        por,
                        suyos.values().stream()
                                .sorted(Comparator.comparingInt(Grupo::entradas).reversed())
                                .toList());
            }
        }
        return new Conteo(
                entradas.size(),
                entradas.stream().map(Realizacion::cantidad).reduce(Cantidad.CERO, Cantidad::mas),
                grupos);
    }

    private static String nombre(Por por, Realizacion una) {
        return switch (por) {
            case TIPO -> una.dato(CampoDeRealizacion.TIPO).orElse("");
            case SEXO -> una.dato(CampoDeRealizacion.SEXO).orElse("");
            case EDAD ->
                una.dato(CampoDeRealizacion.EDAD)
                        .map(edad -> GrupoDeEdad.de(Integer.parseInt(edad)).name())
                        .orElse("");
            case LUGAR -> una.lugar();
        };
    }

    /**
     * The same with one silent group in the place of all those of fewer than {@link #MENOR} entries: neither what they say nor how
     * many they are. Where there is only one such group the smallest other one is silent too, else the total would tell it.
     */
    public Conteo sinGruposChicos() {
        Map<Por, List<Grupo>> quedan = new TreeMap<>();
        grupos.forEach((por, suyos) -> {
            int chicos = (int) suyos.stream().filter(Conteo::esChico).count();
            List<Grupo> dichos =
                    new ArrayList<>(suyos.subList(0, Math.max(0, suyos.size() - (chicos == 1 ? 2 : chicos))));
            if (chicos > 0) {
                dichos.add(Grupo.CALLADOS);
            }
            quedan.put(por, dichos);
        });
        return new Conteo(entradas, total, quedan);
    }

    /** Whether some group of it is not told. */
    public boolean calla() {
        return grupos.values().stream().flatMap(List::stream).anyMatch(Grupo::callado);
    }

    /** The same with no groups at all. */
    public Conteo sinGrupos() {
        return new Conteo(entradas, total, Map.of());
    }

    private static boolean esChico(Grupo grupo) {
        return grupo.entradas() < MENOR;
    }
}
