package mx.avance.lectura.formato.pbrm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures with which a row would add up: as few altered as possible, those that the form computes before those that
 * somebody typed. Each altered figure is proved by the facts, never guessed.
 */
final class Reparaciones {

    private static final int MAXIMO = 4;

    private final List<Hecho> hechos;
    private final Figuras leidas;
    private final List<Figura> ausentes;

    Reparaciones(List<Hecho> hechos, Figuras leidas) {
        this.hechos = hechos;
        this.leidas = leidas;
        this.ausentes =
                Figura.TODAS.stream().filter(figura -> !leidas.tiene(figura)).toList();
    }

    /** A repair: what changes, and with what the row stands afterwards. */
    record Reparacion(List<Figura> alteradas, Figuras figuras) {

        long capturadas() {
            return alteradas.stream().filter(Figura::esCapturada).count();
        }
    }

    /** Best first; empty when nothing can be proved. */
    List<Reparacion> buscar() {
        List<Reparacion> halladas = new ArrayList<>();
        intentar(List.of()).ifPresent(halladas::add);
        if (halladas.isEmpty()) {
            for (Figura una : Figura.TODAS) {
                intentar(List.of(una)).ifPresent(halladas::add);
            }
        }
        if (halladas.isEmpty()) {
            for (Figura una : Figura.TODAS) {
                for (Figura otra : Figura.TODAS) {
                    if (una.compareTo(otra) < 0) {
                        intentar(List.of(una, otra)).ifPresent(halladas::add);
                    }
                }
            }
        }
        halladas.sort(Comparator.comparingLong(Reparacion::capturadas).thenComparingInt(this::digitosCambiados));
        return List.copyOf(halladas.subList(0, Math.min(halladas.size(), MAXIMO)));
    }

    private Optional<Reparacion> intentar(List<Figura> dudosas) {
        if (dudosas.stream().anyMatch(figura -> !leidas.tiene(figura))) {
            return Optional.empty();
        }
        Figuras figuras = leidas;
        for (Figura dudosa : dudosas) {
            figuras = figuras.con(dudosa, null);
        }
        Figuras completas = despejarTodas(figuras);
        boolean sirve = completas.estanCompletas()
                && hechos.stream().allMatch(hecho -> hecho.seCumple(completas))
                && Figura.TODAS.stream().allMatch(figura -> esPosible(figura, completas.de(figura)))
                && dudosas.stream().noneMatch(dudosa -> completas.coincide(dudosa, leidas));
        if (!sirve) {
            return Optional.empty();
        }
        List<Figura> alteradas = new ArrayList<>(ausentes);
        alteradas.addAll(dudosas);
        return Optional.of(new Reparacion(alteradas, completas));
    }

    private Figuras despejarTodas(Figuras conocidas) {
        Figuras figuras = conocidas;
        boolean avanza = true;
        while (avanza) {
            avanza = false;
            for (Hecho hecho : hechos) {
                for (Figura figura : hecho.figuras()) {
                    Optional<BigDecimal> valor =
                            figuras.tiene(figura) ? Optional.empty() : hecho.despejar(figura, figuras);
                    if (valor.isPresent()) {
                        figuras = figuras.con(figura, Cifra.conDosDecimales(valor.get()));
                        avanza = true;
                    }
                }
            }
        }
        return figuras;
    }

    private static boolean esPosible(Figura figura, @Nullable BigDecimal valor) {
        return valor != null && (!figura.esCapturada() || Cifra.esCantidad(valor));
    }

    private int digitosCambiados(Reparacion reparacion) {
        int cambiados = 0;
        for (Figura figura : reparacion.alteradas()) {
            String antes = Cifra.escrita(leidas.de(figura));
            String despues = Cifra.escrita(reparacion.figuras().de(figura));
            int largo = Math.max(antes.length(), despues.length());
            cambiados += Math.abs(antes.length() - despues.length());
            for (int i = 1; i <= largo; i++) {
                boolean ambos = i <= antes.length() && i <= despues.length();
                if (ambos && antes.charAt(antes.length() - i) != despues.charAt(despues.length() - i)) {
                    cambiados++;
                }
            }
        }
        return cambiados;
    }
}
