package mx.avance.nucleo.poa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * The calendar of a meta: P of the four quarters as authorised, and what was carried from one to another since. What the form
 * prints is the current calendar, so ΣP − Σarrastres = meta anual.
 *
 * @param original P of all four quarters as authorised, zero included
 * @param arrastres in the order in which they were granted
 * @param metaAnualDelPapel META ANUAL as an old paper prints it, where its four P do not make it; empty for all that was authorised here
 */
public record Programacion(PorTrimestre original, List<Arrastre> arrastres, Optional<Cantidad> metaAnualDelPapel) {

    /**
     * @throws IllegalArgumentException when a quarter has no P, or more was carried out of one than its current P
     */
    public Programacion {
        if (!original.estaCompleto()) {
            throw new IllegalArgumentException("La programación lleva P en los cuatro trimestres: " + original);
        }
        arrastres = List.copyOf(arrastres);
        for (Trimestre trimestre : Trimestre.TODOS) {
            Cantidad sale = suma(arrastres.stream().filter(arrastre -> arrastre.desde() == trimestre));
            Cantidad llega = suma(arrastres.stream().filter(arrastre -> arrastre.hacia() == trimestre));
            if (sale.compareTo(original.en(trimestre).orElse(Cantidad.CERO).mas(llega)) > 0) {
                throw new IllegalArgumentException(
                        "De " + trimestre.rotulo() + " no puede arrastrarse más de lo que programa: " + sale);
            }
        }
    }

    /** One whose four P make its META ANUAL. */
    public Programacion(PorTrimestre original, List<Arrastre> arrastres) {
        this(original, arrastres, Optional.empty());
    }

    private static Cantidad suma(Stream<Arrastre> arrastres) {
        return arrastres.map(Arrastre::cantidad).reduce(Cantidad.CERO, Cantidad::mas);
    }

    /** A calendar that nothing was carried in. */
    public static Programacion of(PorTrimestre original) {
        return new Programacion(original, List.of());
    }

    /** A calendar of whole amounts that nothing was carried in. */
    public static Programacion of(long eneMar, long abrJun, long julSep, long octDic) {
        return of(PorTrimestre.of(eneMar, abrJun, julSep, octDic));
    }

    /** The calendar of an old paper, whose META ANUAL is what it prints even where its four P do not make it. */
    public Programacion segunPapel(Cantidad metaAnual, Acumulacion acumulacion) {
        return new Programacion(
                original,
                arrastres,
                Optional.of(metaAnual).filter(impresa -> !impresa.equals(acumulacion.metaAnual(original))));
    }

    /** This calendar with one more arrastre; the original one stays as it is. */
    public Programacion con(Arrastre arrastre) {
        List<Arrastre> otros = new ArrayList<>(arrastres);
        otros.add(arrastre);
        return new Programacion(original, otros, metaAnualDelPapel);
    }

    /** The calendar that the form prints: each P with what was carried into it. */
    public PorTrimestre vigente() {
        PorTrimestre vigente = original;
        for (Arrastre arrastre : arrastres) {
            Cantidad antes = vigente.en(arrastre.hacia()).orElse(Cantidad.CERO);
            vigente = vigente.con(arrastre.hacia(), antes.mas(arrastre.cantidad()));
        }
        return vigente;
    }

    /** The part of each current P that was carried into it; absent where nothing was. */
    public PorTrimestre arrastrado() {
        PorTrimestre arrastrado = PorTrimestre.VACIO;
        for (Arrastre arrastre : arrastres) {
            Cantidad antes = arrastrado.en(arrastre.hacia()).orElse(Cantidad.CERO);
            arrastrado = arrastrado.con(arrastre.hacia(), antes.mas(arrastre.cantidad()));
        }
        return arrastrado;
    }

    /** The part of each P that was carried out of it to a later quarter; absent where nothing was. */
    public PorTrimestre sacado() {
        PorTrimestre sacado = PorTrimestre.VACIO;
        for (Arrastre arrastre : arrastres) {
            Cantidad antes = sacado.en(arrastre.desde()).orElse(Cantidad.CERO);
            sacado = sacado.con(arrastre.desde(), antes.mas(arrastre.cantidad()));
        }
        return sacado;
    }

    /**
     * The same calendar reprogrammed so that it prints these P. What was carried stays as it was granted: only the rest moves.
     *
     * @param vigente P of all four quarters, arrastres included
     * @throws IllegalArgumentException when a quarter has no P, or one below what was carried into it or out of it
     */
    public Programacion reprogramada(PorTrimestre vigente) {
        PorTrimestre arrastrado = arrastrado();
        PorTrimestre otro = PorTrimestre.de(trimestre -> vigente.en(trimestre)
                .map(cifra -> Cantidad.of(cifra.menos(arrastrado.en(trimestre).orElse(Cantidad.CERO)))));
        return new Programacion(otro, arrastres);
    }

    /** META ANUAL AUTORIZADA: what the original calendar makes, or the paper prints. Carrying over never changes it. */
    public Cantidad metaAnual(Acumulacion acumulacion) {
        return metaAnualDelPapel.orElseGet(() -> acumulacion.metaAnual(original));
    }

    /**
     * What may be asked for by the end of a quarter: the current P up to it, less what was carried out of the quarters before
     * it. So an arrastre moves an obligation and never counts it twice. Only calendars that add up carry anything.
     */
    public Cantidad exigible(Acumulacion acumulacion, Trimestre hasta) {
        Cantidad programado = acumulacion.programadoHasta(vigente(), hasta);
        Cantidad sacado = acumulacion == Acumulacion.SUMA
                ? suma(arrastres.stream().filter(arrastre -> hasta.esPosteriorA(arrastre.desde())))
                : Cantidad.CERO;
        return Cantidad.of(programado.menos(sacado));
    }
}
