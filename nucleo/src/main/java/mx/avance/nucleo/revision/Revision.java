package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;

/**
 * Reviews the sheets of one ente against all the rules of the form. It alters nothing and keeps nothing between calls: the
 * same sheets give the same findings in the same order.
 */
public final class Revision {

    private final Cantidad tolerancia;
    private final List<AvanceFisicoProgramatico> anteriores;

    private Revision(Cantidad tolerancia, List<AvanceFisicoProgramatico> anteriores) {
        this.tolerancia = tolerancia;
        this.anteriores = anteriores;
    }

    /** All the rules, no tolerance for deviations without a note, and no earlier quarter to compare with. */
    public static Revision deSerie() {
        return new Revision(Cantidad.CERO, List.of());
    }

    /**
     * Lets a quarter pass without a note while A is this close to P.
     *
     * @param cuanto the largest difference that needs no note, in the unit of each row
     */
    public Revision conTolerancia(Cantidad cuanto) {
        return new Revision(cuanto, anteriores);
    }

    /** Compares with the accepted sheets of earlier quarters of the same year as well. */
    public Revision conAnteriores(List<AvanceFisicoProgramatico> aceptadas) {
        return new Revision(tolerancia, List.copyOf(aceptadas));
    }

    /**
     * What the rules find in these sheets of one ente, continuation sheets and other units among them.
     *
     * @param hojas in the order of the document
     * @return by sheet, those about the sheet before those about its rows
     */
    public List<HallazgoEnSerie> revisar(List<AvanceFisicoProgramatico> hojas) {
        return aplicar(reglas(), hojas);
    }

    /** What these rules find, for the same sheets. */
    static List<HallazgoEnSerie> aplicar(List<Regla> reglas, List<AvanceFisicoProgramatico> hojas) {
        Anotador anotador = new Anotador();
        aplicar(reglas, hojas, anotador);
        return anotador.enOrden();
    }

    /**
     * The rules that look at single rows are all asked about one row before the next: its figures are at hand then, which in
     * long documents is most of the time that reviewing takes. The order of the findings is that of the rules all the same.
     */
    static void aplicar(List<Regla> reglas, List<AvanceFisicoProgramatico> hojas, Anotador anotador) {
        Serie serie = new Serie(hojas);
        for (Fila fila : serie.filas) {
            for (int turno = 0; turno < reglas.size(); turno++) {
                if (reglas.get(turno) instanceof ReglaDeRenglon regla) {
                    anotador.turno(turno);
                    regla.revisar(fila, anotador);
                }
            }
        }
        for (int turno = 0; turno < reglas.size(); turno++) {
            if (!(reglas.get(turno) instanceof ReglaDeRenglon)) {
                anotador.turno(turno);
                reglas.get(turno).revisar(serie, anotador);
            }
        }
        anotador.turno(reglas.size());
    }

    private List<Regla> reglas() {
        return List.of(
                new TrimestresSumanMetaAnual(),
                new MetaSeProgramaEnAlgunTrimestre(),
                new ArrastreSeRegistra(),
                new AbsolutoSumaAlcanzado(),
                new RelativoEsAbsolutoEntreMetaAnual(),
                new MetaSumaSusAcciones(),
                new AccionesQueSumanCuentanLoMismo(),
                new MetaTieneUnidadDeMedida(),
                new NumerosNoSeRepiten(),
                new NumerosSonConsecutivos(),
                new UnidadesSonConsecutivas(),
                new LineasSeDeclaran(),
                new LineasDeclaradasSeUsan(),
                new DesviacionSeJustifica(tolerancia),
                new NotaConcuerdaConCifras(),
                new NotaConcuerdaConAcciones(),
                new NotaConcuerdaConCantidad(),
                new NotaConcuerdaConFechas(),
                new NotasSonPropias(),
                new LoReprogramadoSeArrastra(),
                new NotaReportaSuEjercicio(),
                new FirmasEstanCompletas(),
                new FirmasSonDePersonasDistintas(),
                new FirmanteEsElMismoEnTodasLasHojas(),
                new CifrasDeTrimestresAnterioresNoCambian(anteriores));
    }
}
