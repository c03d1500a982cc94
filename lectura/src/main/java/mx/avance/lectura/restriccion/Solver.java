package mx.avance.lectura.restriccion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lays the numbers of a row over the slots of its form. It knows no form: slots, layouts and facts come with the
 * {@link Esquema}. It never alters a reading: what it would change, it gives apart, as repairs. Same input, same output.
 */
public final class Solver {

    private static final double COSTO_DE_PERDIDA = 2.0;
    private static final double COSTO_DE_SOBRANTE = 2.0;
    private static final double COSTO_DE_REPETIDA = 1.2;
    private static final double COSTO_DE_PEGADAS = 0.9;
    private static final double COSTO_DE_ILEGIBLE = 0.3;
    private static final double COSTO_DE_FILA_AJENA = 3.4;
    private static final double COSTO_DE_HABITO_AJENO = 2.5;

    private final Esquema esquema;
    private final Map<Integer, List<Disposicion>> porLargo;

    public Solver(Esquema esquema) {
        this.esquema = esquema;
        this.porLargo = esquema.porLargo();
    }

    public Esquema esquema() {
        return esquema;
    }

    /**
     * The distinct readings that satisfy every fact with nothing altered, in the order of the layouts. Layouts of habit
     * {@link Disposicion.Habito#MIXTO} are not considered: they only explain damage.
     */
    public List<Interpretacion> lecturas(List<Ficha> fichas) {
        List<Interpretacion> lecturas = new ArrayList<>(2);
        Valores valores = new Valores(esquema.casillas().size());
        for (Disposicion disposicion : deLargo(fichas.size())) {
            if (disposicion.habito() != Disposicion.Habito.MIXTO
                    && colocar(fichas, disposicion, -1, 0, valores) == 0
                    && esquema.cumple(valores)) {
                lecturas.add(new Interpretacion(valores.copia(), disposicion, casillas(fichas, disposicion), true));
            }
        }
        return lecturas;
    }

    /**
     * The layout that explains the cells best as they stand, whatever facts they break: fewest cells out of place, then
     * fewest facts broken, then the habit of the sheet.
     *
     * @return null when no layout has this number of cells
     */
    public @Nullable Interpretacion literal(List<Ficha> fichas, Disposicion.Habito habito) {
        Interpretacion mejor = null;
        int menos = Integer.MAX_VALUE;
        Valores valores = new Valores(esquema.casillas().size());
        for (Disposicion disposicion : deLargo(fichas.size())) {
            int fuera = colocar(fichas, disposicion, -1, 0, valores);
            int puntos = 100 * fuera
                    + 10 * esquema.incumplidas(valores).size()
                    + (disposicion.habito() == Disposicion.Habito.MIXTO ? 5 : 0)
                    + (esAjeno(disposicion, habito) ? 3 : 0);
            if (fuera < 2 && puntos < menos) {
                menos = puntos;
                mejor = new Interpretacion(valores.copia(), disposicion, casillas(fichas, disposicion), fuera == 0);
            }
        }
        return mejor;
    }

    /**
     * The readings that satisfy every fact after one repair, likeliest first; one per distinct result.
     *
     * @param habito what the rest of the sheet does; {@link Disposicion.Habito#NINGUNO} when it is not known
     * @param ajenas figures of neighbouring rows, one of which may stand in this row by mistake
     * @param inverosimilitud what else speaks against a result (the note, unequal quarters, the parent's sum): the more,
     *     the less likely
     */
    public List<Reparacion> reparaciones(
            List<Ficha> fichas,
            Disposicion.Habito habito,
            Set<Long> ajenas,
            ToDoubleFunction<Valores> inverosimilitud) {
        Busqueda busqueda = new Busqueda(habito, ajenas, inverosimilitud);
        busqueda.malLeidas(fichas);
        busqueda.perdidas(fichas);
        busqueda.sobrantes(fichas);
        return busqueda.resultado();
    }

    /** The repair that consists in reading one cell as two; the pieces are cells of their own in {@code partidas}. */
    public List<Reparacion> pegadas(List<Ficha> partidas, int ficha, ToDoubleFunction<Valores> inverosimilitud) {
        List<Reparacion> reparaciones = new ArrayList<>();
        for (Interpretacion lectura : lecturas(partidas)) {
            double costo = COSTO_DE_PEGADAS + inverosimilitud.applyAsDouble(lectura.valores());
            reparaciones.add(new Reparacion(
                    lectura, Reparacion.Tipo.PEGADAS, ficha, -1, Valores.AUSENTE, Valores.AUSENTE, costo));
        }
        return reparaciones;
    }

    private List<Disposicion> deLargo(int largo) {
        return porLargo.getOrDefault(largo, List.of());
    }

    private static boolean esAjeno(Disposicion disposicion, Disposicion.Habito habito) {
        return habito != Disposicion.Habito.NINGUNO
                && disposicion.habito() != Disposicion.Habito.NINGUNO
                && disposicion.habito() != habito
                && !(disposicion.habito() == Disposicion.Habito.BLANCOS && habito == Disposicion.Habito.OMITE);
    }

    /**
     * Puts every cell but one in its slot.
     *
     * @param salvo the cell of the layout that is left out, or -1
     * @param desfase added to the position of the cells after {@code salvo}: -1 when the cell left out was never there
     * @return how many cells cannot stand where the layout puts them; it gives up at the second one
     */
    private int colocar(List<Ficha> fichas, Disposicion disposicion, int salvo, int desfase, Valores valores) {
        valores.vaciar();
        int fuera = 0;
        int largo = disposicion.largo();
        for (int celda = 0; celda < largo && fuera < 2; celda++) {
            if (celda == salvo) {
                continue;
            }
            Ficha ficha = fichas.get(salvo >= 0 && celda > salvo ? celda + desfase : celda);
            int casilla = disposicion.casilla(celda);
            if (disposicion.esBlanco(celda)) {
                fuera += ficha.clase() == Ficha.Clase.BLANCA ? 0 : 1;
            } else if (!ficha.esNumero() || (ficha.porcentaje() && casilla != esquema.porcentaje())) {
                fuera++;
            } else if (casilla >= 0) {
                valores.poner(casilla, ficha.valor());
            } else if (disposicion.esCero(celda)) {
                fuera += ficha.valor() == 0 ? 0 : 1;
            }
        }
        for (int celda = 0; celda < largo && fuera < 2; celda++) {
            int repetida = disposicion.repetida(celda);
            if (repetida >= 0 && celda != salvo) {
                Ficha ficha = fichas.get(salvo >= 0 && celda > salvo ? celda + desfase : celda);
                boolean igual = ficha.esNumero() && valores.hay(repetida) && ficha.valor() == valores.en(repetida);
                fuera += igual || !valores.hay(repetida) ? 0 : 1;
            }
        }
        return fuera;
    }

    private static int[] casillas(List<Ficha> fichas, Disposicion disposicion) {
        int[] casillas = new int[fichas.size()];
        for (int celda = 0; celda < casillas.length; celda++) {
            int repetida = disposicion.repetida(celda);
            casillas[celda] = repetida >= 0 ? repetida : disposicion.casilla(celda);
        }
        return casillas;
    }

    /** The search for repairs of one row. */
    private final class Busqueda {

        private final Disposicion.Habito habito;
        private final Set<Long> ajenas;
        private final ToDoubleFunction<Valores> inverosimilitud;
        private final Map<Valores, Reparacion> halladas = new LinkedHashMap<>();
        private final Valores valores = new Valores(esquema.casillas().size());

        Busqueda(Disposicion.Habito habito, Set<Long> ajenas, ToDoubleFunction<Valores> inverosimilitud) {
            this.habito = habito;
            this.ajenas = ajenas;
            this.inverosimilitud = inverosimilitud;
        }

        void malLeidas(List<Ficha> fichas) {
            for (Disposicion disposicion : deLargo(fichas.size())) {
                for (int celda = 0; celda < fichas.size(); celda++) {
                    if (colocar(fichas, disposicion, celda, 0, valores) == 0) {
                        Ficha ficha = fichas.get(celda);
                        completar(fichas, disposicion, celda, ficha, casillas(fichas, disposicion));
                    }
                }
            }
        }

        void perdidas(List<Ficha> fichas) {
            for (Disposicion disposicion : deLargo(fichas.size() + 1)) {
                for (int celda = 0; celda <= fichas.size(); celda++) {
                    if (!disposicion.esBlanco(celda) && colocar(fichas, disposicion, celda, -1, valores) == 0) {
                        int[] casillas = new int[fichas.size()];
                        for (int i = 0; i < casillas.length; i++) {
                            int lugar = i < celda ? i : i + 1;
                            int repetida = disposicion.repetida(lugar);
                            casillas[i] = repetida >= 0 ? repetida : disposicion.casilla(lugar);
                        }
                        completar(fichas, disposicion, celda, null, casillas);
                    }
                }
            }
        }

        void sobrantes(List<Ficha> fichas) {
            if (fichas.size() < 2) {
                return;
            }
            for (int sobra = 0; sobra < fichas.size(); sobra++) {
                Ficha ficha = fichas.get(sobra);
                if (ficha.porcentaje()) {
                    continue;
                }
                List<Ficha> resto = new ArrayList<>(fichas);
                resto.remove(sobra);
                for (Disposicion disposicion : deLargo(resto.size())) {
                    if (colocar(resto, disposicion, -1, 0, valores) == 0 && esquema.cumple(valores)) {
                        int[] casillas = new int[fichas.size()];
                        int[] colocadas = casillas(resto, disposicion);
                        for (int i = 0; i < casillas.length; i++) {
                            casillas[i] = i == sobra ? -1 : colocadas[i < sobra ? i : i - 1];
                        }
                        double costo = ficha.clase() == Ficha.Clase.ILEGIBLE
                                ? COSTO_DE_SOBRANTE
                                : esVecina(fichas, sobra) ? COSTO_DE_REPETIDA : COSTO_DE_SOBRANTE;
                        anotar(new Reparacion(
                                new Interpretacion(valores.copia(), disposicion, casillas, false),
                                Reparacion.Tipo.SOBRANTE,
                                sobra,
                                -1,
                                ficha.esNumero() ? ficha.valor() : Valores.AUSENTE,
                                Valores.AUSENTE,
                                costo));
                    }
                }
            }
        }

        private boolean esVecina(List<Ficha> fichas, int sobra) {
            long valor = fichas.get(sobra).valor();
            return (sobra > 0 && fichas.get(sobra - 1).valor() == valor)
                    || (sobra + 1 < fichas.size() && fichas.get(sobra + 1).valor() == valor);
        }

        /** With every cell but one in place, finds what the facts demand of the slot that is left. */
        private void completar(
                List<Ficha> fichas, Disposicion disposicion, int celda, @Nullable Ficha leida, int[] casillas) {
            int casilla = disposicion.casilla(celda);
            if (casilla < 0) {
                surplus(disposicion, celda, leida, casillas);
                return;
            }
            for (Restriccion restriccion : esquema.restricciones()) {
                long valor = restriccion.despejar(valores, casilla);
                if (valor == Valores.AUSENTE || valor < 0) {
                    continue;
                }
                valores.poner(casilla, valor);
                boolean cumple = esquema.cumple(valores) && repetidasCumplen(fichas, disposicion, celda, leida);
                if (cumple && (leida == null || !leida.esNumero() || leida.valor() != valor)) {
                    anotarCompletada(disposicion, celda, casilla, leida, valor, casillas);
                }
                valores.poner(casilla, Valores.AUSENTE);
                if (cumple) {
                    return;
                }
            }
        }

        /** The cell is a repetition, a zero or a blank: the figures stand as they are, only that cell was wrong. */
        private void surplus(Disposicion disposicion, int celda, @Nullable Ficha leida, int[] casillas) {
            if (!esquema.cumple(valores)) {
                return;
            }
            int repetida = disposicion.repetida(celda);
            long propuesto = disposicion.esBlanco(celda) ? Valores.AUSENTE : repetida >= 0 ? valores.en(repetida) : 0;
            anotarCompletada(disposicion, celda, -1, leida, propuesto, casillas);
        }

        private boolean repetidasCumplen(
                List<Ficha> fichas, Disposicion disposicion, int salvo, @Nullable Ficha leida) {
            for (int celda = 0; celda < disposicion.largo(); celda++) {
                int repetida = disposicion.repetida(celda);
                if (repetida >= 0 && celda != salvo) {
                    Ficha ficha = fichas.get(leida == null && celda > salvo ? celda - 1 : celda);
                    if (!ficha.esNumero() || ficha.valor() != valores.en(repetida)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private void anotarCompletada(
                Disposicion disposicion,
                int celda,
                int casilla,
                @Nullable Ficha leida,
                long propuesto,
                int[] casillas) {
            Reparacion.Tipo tipo;
            double costo;
            long leido = Valores.AUSENTE;
            if (leida == null) {
                tipo = Reparacion.Tipo.PERDIDA;
                costo = COSTO_DE_PERDIDA;
            } else if (!leida.esNumero()) {
                tipo = leida.clase() == Ficha.Clase.BLANCA ? Reparacion.Tipo.PERDIDA : Reparacion.Tipo.ILEGIBLE;
                costo = leida.clase() == Ficha.Clase.BLANCA ? COSTO_DE_PERDIDA : COSTO_DE_ILEGIBLE;
            } else {
                tipo = Reparacion.Tipo.MAL_LEIDA;
                leido = leida.valor();
                costo = propuesto == Valores.AUSENTE ? Confusion.NINGUNA : Confusion.costo(leido, propuesto);
                if (ajenas.contains(leido)) {
                    costo = Math.min(costo, COSTO_DE_FILA_AJENA);
                }
            }
            anotar(new Reparacion(
                    new Interpretacion(valores.copia(), disposicion, casillas, false),
                    tipo,
                    celda,
                    casilla,
                    leido,
                    propuesto,
                    costo));
        }

        private void anotar(Reparacion reparacion) {
            Disposicion disposicion = reparacion.interpretacion().disposicion();
            double costo = reparacion.costo()
                    + (disposicion.habito() == Disposicion.Habito.MIXTO || esAjeno(disposicion, habito)
                            ? COSTO_DE_HABITO_AJENO
                            : 0)
                    + inverosimilitud.applyAsDouble(reparacion.interpretacion().valores());
            Reparacion valorada = reparacion.conCosto(costo);
            halladas.merge(
                    valorada.interpretacion().valores(),
                    valorada,
                    (una, otra) -> otra.costo() < una.costo() ? otra : una);
        }

        List<Reparacion> resultado() {
            List<Reparacion> orden = new ArrayList<>(halladas.values());
            orden.sort(Comparator.comparingDouble(Reparacion::costo)
                    .thenComparingInt(Reparacion::casilla)
                    .thenComparingLong(Reparacion::propuesto));
            return orden;
        }
    }
}
