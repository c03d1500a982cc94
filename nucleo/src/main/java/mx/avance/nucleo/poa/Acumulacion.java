package mx.avance.nucleo.poa;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorMes;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * How the four quarters of a meta make up its year. A quarter counts as programmed when its P is over zero; an absent
 * figure never counts as zero.
 */
public enum Acumulacion {

    /** Quarters add up: ΣP is the meta anual, ΣA the absoluto. */
    SUMA {
        @Override
        public Cantidad metaAnual(PorTrimestre programado) {
            return programado.suma();
        }

        @Override
        public Cantidad programadoHasta(PorTrimestre programado, Trimestre ultimo) {
            return programado.sumaHasta(ultimo);
        }

        @Override
        public Optional<Cantidad> absoluto(PorTrimestre programado, PorTrimestre alcanzado) {
            return alcanzado.estaVacio() ? Optional.empty() : Optional.of(alcanzado.suma());
        }

        @Override
        public Optional<Cantidad> delTrimestre(PorMes meses) {
            return capturados(meses).reduce(Cantidad::mas);
        }
    },

    /** The last figure stands for the year: the last programmed P is the meta anual, the latest A the absoluto. */
    ULTIMO {
        @Override
        public Cantidad metaAnual(PorTrimestre programado) {
            return programadoHasta(programado, Trimestre.OCT_DIC);
        }

        @Override
        public Cantidad programadoHasta(PorTrimestre programado, Trimestre ultimo) {
            Cantidad vigente = Cantidad.CERO;
            for (Trimestre trimestre : Trimestre.TODOS) {
                if (!trimestre.esPosteriorA(ultimo) && seProgramo(programado, trimestre)) {
                    vigente = programado.en(trimestre).orElse(vigente);
                }
            }
            return vigente;
        }

        /** A zero in a quarter without programme says nothing, so the figure before it stands. */
        @Override
        public Optional<Cantidad> absoluto(PorTrimestre programado, PorTrimestre alcanzado) {
            Optional<Cantidad> ultimo = Optional.empty();
            for (Trimestre trimestre : Trimestre.TODOS) {
                Optional<Cantidad> cifra = alcanzado.en(trimestre);
                boolean callado = cifra.filter(Cantidad::esCero).isPresent()
                        && ultimo.isPresent()
                        && !seProgramo(programado, trimestre);
                if (cifra.isPresent() && !callado) {
                    ultimo = cifra;
                }
            }
            return ultimo;
        }

        @Override
        public Optional<Cantidad> delTrimestre(PorMes meses) {
            return capturados(meses).reduce((uno, otro) -> otro);
        }
    },

    /**
     * The mean stands for the year: that of the programmed P is the meta anual, that of A in those quarters the absoluto.
     * Means carry four decimals, halves up.
     */
    PROMEDIO {
        @Override
        public Cantidad metaAnual(PorTrimestre programado) {
            return programadoHasta(programado, Trimestre.OCT_DIC);
        }

        @Override
        public Cantidad programadoHasta(PorTrimestre programado, Trimestre ultimo) {
            return media(programado, programado.hasta(ultimo)).orElse(Cantidad.CERO);
        }

        @Override
        public Optional<Cantidad> absoluto(PorTrimestre programado, PorTrimestre alcanzado) {
            return media(programado, alcanzado);
        }

        private Optional<Cantidad> media(PorTrimestre programado, PorTrimestre cifras) {
            Cantidad suma = Cantidad.CERO;
            int cuantas = 0;
            for (Trimestre trimestre : Trimestre.TODOS) {
                Optional<Cantidad> cifra = cifras.en(trimestre);
                if (cifra.isPresent() && seProgramo(programado, trimestre)) {
                    suma = suma.mas(cifra.get());
                    cuantas++;
                }
            }
            return entre(suma, cuantas);
        }

        @Override
        public Optional<Cantidad> delTrimestre(PorMes meses) {
            return entre(
                    capturados(meses).reduce(Cantidad.CERO, Cantidad::mas),
                    capturados(meses).count());
        }

        private static Optional<Cantidad> entre(Cantidad suma, long cuantas) {
            return cuantas == 0
                    ? Optional.empty()
                    : Optional.of(Cantidad.of(suma.valor()
                            .divide(BigDecimal.valueOf(cuantas), Cantidad.DECIMALES, RoundingMode.HALF_UP)));
        }
    };

    /** The META ANUAL AUTORIZADA that a calendar of P makes; zero when nothing was programmed. */
    public abstract Cantidad metaAnual(PorTrimestre programado);

    /** What the calendar of P asks for by the end of a quarter; zero when nothing was programmed until then. */
    public abstract Cantidad programadoHasta(PorTrimestre programado, Trimestre ultimo);

    /**
     * The AVANCE ABSOLUTO that the captured A make.
     *
     * @param alcanzado only of the quarters that were reported
     * @return empty when no A counts: none was captured, or for PROMEDIO none in a programmed quarter
     */
    public abstract Optional<Cantidad> absoluto(PorTrimestre programado, PorTrimestre alcanzado);

    /**
     * The A of a quarter that its captured months make: their sum, the last one of them, or their mean with four decimals, halves
     * up. A month that nobody captured counts in none of them.
     *
     * @return empty when no month was captured
     */
    public abstract Optional<Cantidad> delTrimestre(PorMes meses);

    private static Stream<Cantidad> capturados(PorMes meses) {
        return meses.cifras().stream().flatMap(Optional::stream);
    }

    private static boolean seProgramo(PorTrimestre programado, Trimestre trimestre) {
        return programado.en(trimestre).filter(cifra -> !cifra.esCero()).isPresent();
    }
}
