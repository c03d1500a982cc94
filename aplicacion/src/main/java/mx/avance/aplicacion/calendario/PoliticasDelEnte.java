package mx.avance.aplicacion.calendario;

import java.util.List;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Umbrales;
import mx.avance.nucleo.revision.PoliticaDeGravedad;

/**
 * What an ente decided, as in force on a day, with what applies by default for the rest.
 *
 * @param tolerancia how far A may be from P without a note, in the unit of measure of the row
 * @param umbrales where the colours of the semáforo begin and end
 * @param firma how documents are signed
 * @param gravedades how severe each finding is
 * @param recordatorios how many working days before its last day a unit that has not sent a quarter is reminded, the most first
 * @param porMes whether the A of a quarter may be captured from its three months
 */
public record PoliticasDelEnte(
        Cantidad tolerancia,
        Umbrales umbrales,
        ModoDeFirma firma,
        PoliticaDeGravedad gravedades,
        List<Integer> recordatorios,
        boolean porMes) {

    public PoliticasDelEnte {
        recordatorios = List.copyOf(recordatorios);
    }

    /** Those of an ente that decided nothing. */
    public static PoliticasDelEnte porOmision() {
        return new PoliticasDelEnte(
                Cantidad.CERO,
                Umbrales.POR_OMISION,
                ModoDeFirma.AUTOGRAFA,
                PoliticaDeGravedad.porOmision(),
                List.of(5, 2, 0),
                false);
    }

    // The same with another of its parts

    PoliticasDelEnte conTolerancia(Cantidad otra) {
        return new PoliticasDelEnte(otra, umbrales, firma, gravedades, recordatorios, porMes);
    }

    PoliticasDelEnte conUmbrales(Umbrales otra) {
        return new PoliticasDelEnte(tolerancia, otra, firma, gravedades, recordatorios, porMes);
    }

    PoliticasDelEnte conFirma(ModoDeFirma otra) {
        return new PoliticasDelEnte(tolerancia, umbrales, otra, gravedades, recordatorios, porMes);
    }

    PoliticasDelEnte conGravedades(PoliticaDeGravedad otra) {
        return new PoliticasDelEnte(tolerancia, umbrales, firma, otra, recordatorios, porMes);
    }

    PoliticasDelEnte conRecordatorios(List<Integer> otra) {
        return new PoliticasDelEnte(tolerancia, umbrales, firma, gravedades, otra, porMes);
    }

    PoliticasDelEnte conPorMes(boolean otra) {
        return new PoliticasDelEnte(tolerancia, umbrales, firma, gravedades, recordatorios, otra);
    }
}
