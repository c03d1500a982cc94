package mx.avance.nucleo.calendario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * The calendar of an ente for one fiscal year. Its dates are whole days in the time zone of the ente, so that a deadline ends
 * at midnight where its people work.
 *
 * @param zona where the ente is: not every municipality keeps the time of the capital
 * @param elaboracion when its units draft the POA of the year
 * @param plazos of all four quarters
 * @param prorrogas given to its units
 */
public record CalendarioDeEnte(
        Ejercicio ejercicio,
        ZoneId zona,
        ElaboracionDelPoa elaboracion,
        Map<Trimestre, PlazosDeTrimestre> plazos,
        List<Prorroga> prorrogas) {

    /** The time of most of the country. */
    public static final ZoneId ZONA_POR_OMISION = ZoneId.of("America/Mexico_City");

    /**
     * @throws IllegalArgumentException when a quarter has no dates, or those of another
     */
    public CalendarioDeEnte {
        for (Trimestre trimestre : Trimestre.TODOS) {
            PlazosDeTrimestre suyos = plazos.get(trimestre);
            if (suyos == null || suyos.trimestre() != trimestre) {
                throw new IllegalArgumentException("Faltan los plazos de " + trimestre.rotulo() + " " + ejercicio);
            }
        }
        plazos = Collections.unmodifiableMap(new EnumMap<>(plazos));
        prorrogas = List.copyOf(prorrogas);
    }

    /** The one of an ente that decided nothing else. */
    public static CalendarioDeEnte porOmision(Ejercicio ejercicio, DiasHabiles habiles, ZoneId zona) {
        Map<Trimestre, PlazosDeTrimestre> plazos = new EnumMap<>(Trimestre.class);
        Trimestre.TODOS.forEach(
                trimestre -> plazos.put(trimestre, PlazosDeTrimestre.porOmision(ejercicio, trimestre, habiles)));
        return new CalendarioDeEnte(ejercicio, zona, ElaboracionDelPoa.porOmision(ejercicio), plazos, List.of());
    }

    /** With other dates for a quarter. */
    public CalendarioDeEnte con(PlazosDeTrimestre otros) {
        Map<Trimestre, PlazosDeTrimestre> nuevos = new EnumMap<>(plazos);
        nuevos.put(otros.trimestre(), otros);
        return new CalendarioDeEnte(ejercicio, zona, elaboracion, nuevos, prorrogas);
    }

    /** With other dates to draft the POA. */
    public CalendarioDeEnte con(ElaboracionDelPoa otra) {
        return new CalendarioDeEnte(ejercicio, zona, otra, plazos, prorrogas);
    }

    /** With one more prórroga. */
    public CalendarioDeEnte con(Prorroga otra) {
        List<Prorroga> todas = new ArrayList<>(prorrogas);
        todas.add(otra);
        return new CalendarioDeEnte(ejercicio, zona, elaboracion, plazos, todas);
    }

    /** The dates of a quarter. */
    public PlazosDeTrimestre plazos(Trimestre trimestre) {
        return Objects.requireNonNull(plazos.get(trimestre));
    }

    /** What day it is for the ente at an instant. */
    public LocalDate dia(Instant instante) {
        return instante.atZone(zona).toLocalDate();
    }

    /** The last day that a prórroga gives a unit to capture a quarter; empty when it has none. */
    public Optional<LocalDate> prorroga(UnidadEjecutora unidad, Trimestre trimestre) {
        return prorroga(unidad, Optional.of(trimestre));
    }

    /** The last day that a prórroga gives a unit to draft its POA; empty when it has none. */
    public Optional<LocalDate> prorrogaDeElaboracion(UnidadEjecutora unidad) {
        return prorroga(unidad, Optional.empty());
    }

    private Optional<LocalDate> prorroga(UnidadEjecutora unidad, Optional<Trimestre> trimestre) {
        return prorrogas.stream()
                .filter(prorroga ->
                        prorroga.unidad().equals(unidad) && prorroga.trimestre().equals(trimestre))
                .map(Prorroga::hasta)
                .max(LocalDate::compareTo);
    }

    /** Where a quarter stands for the ente on a day. */
    public EstadoDeTrimestre estado(Trimestre trimestre, LocalDate dia) {
        return plazos(trimestre).estado(dia);
    }

    /** Where a quarter stands for a unit on a day: a prórroga reopens a closed one, and opens none ahead of time. */
    public EstadoDeTrimestre estado(Trimestre trimestre, UnidadEjecutora unidad, LocalDate dia) {
        EstadoDeTrimestre general = estado(trimestre, dia);
        boolean reabierto = general == EstadoDeTrimestre.CERRADO
                && prorroga(unidad, trimestre)
                        .filter(hasta -> !dia.isAfter(hasta))
                        .isPresent();
        return reabierto ? EstadoDeTrimestre.ABIERTO : general;
    }

    /**
     * The first day that an act which approves the POA of the year may bear: that on which its drafting opens, or the first of the year
     * before, for those that were approved on paper before they were typed in.
     */
    public LocalDate primerDiaDeAutorizacion() {
        LocalDate anioAnterior = LocalDate.of(ejercicio.anio() - 1, 1, 1);
        return elaboracion.desde().isBefore(anioAnterior) ? elaboracion.desde() : anioAnterior;
    }

    /** The last day on which a unit may draft its POA, prórroga included. */
    public LocalDate elaboracionHasta(UnidadEjecutora unidad) {
        return prorrogaDeElaboracion(unidad)
                .filter(hasta -> hasta.isAfter(elaboracion.hasta()))
                .orElse(elaboracion.hasta());
    }
}
