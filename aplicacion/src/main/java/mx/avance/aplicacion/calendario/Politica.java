package mx.avance.aplicacion.calendario;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Umbrales;
import mx.avance.nucleo.revision.Gravedad;
import mx.avance.nucleo.revision.Hallazgo;
import mx.avance.nucleo.revision.PoliticaDeGravedad;

/** Something that an ente decides. Each knows how its values are written and which ones there are. */
public enum Politica {
    /** How far A may be from P without a note: an amount. */
    TOLERANCIA {
        private static final Pattern CIFRA = Pattern.compile("[0-9]{1,9}([.][0-9]{1,4})?");

        @Override
        Optional<String> normal(String texto) {
            return CIFRA.matcher(texto).matches()
                    ? Optional.of(Cantidad.of(new BigDecimal(texto)).toString())
                    : Optional.empty();
        }

        @Override
        String porOmision(String asunto) {
            return Cantidad.CERO.toString();
        }

        @Override
        PoliticasDelEnte aplicar(PoliticasDelEnte politicas, String asunto, String valor) {
            return politicas.conTolerancia(Cantidad.of(new BigDecimal(valor)));
        }
    },

    /** Where the colours of the semáforo begin and end: four whole percentages, {@code 70 90 110 130}. */
    UMBRALES {
        private static final Pattern CUATRO = Pattern.compile("([0-9]{1,4}) ([0-9]{1,4}) ([0-9]{1,4}) ([0-9]{1,4})");

        @Override
        Optional<String> normal(String texto) {
            if (!CUATRO.matcher(texto).matches()) {
                return Optional.empty();
            }
            int[] cifras = cifras(texto);
            for (int i = 1; i < cifras.length; i++) {
                if (cifras[i] < cifras[i - 1]) {
                    return Optional.empty();
                }
            }
            return Optional.of(umbrales(texto)).filter(Umbrales::cumplirEsVerde).map(Politica::texto);
        }

        @Override
        String porOmision(String asunto) {
            return texto(Umbrales.POR_OMISION);
        }

        @Override
        PoliticasDelEnte aplicar(PoliticasDelEnte politicas, String asunto, String valor) {
            return politicas.conUmbrales(umbrales(valor));
        }
    },

    /** How documents are signed. */
    FIRMA {
        @Override
        Optional<String> normal(String texto) {
            return Arrays.stream(ModoDeFirma.values())
                    .map(ModoDeFirma::name)
                    .filter(texto::equals)
                    .findFirst();
        }

        @Override
        String porOmision(String asunto) {
            return ModoDeFirma.AUTOGRAFA.name();
        }

        @Override
        PoliticasDelEnte aplicar(PoliticasDelEnte politicas, String asunto, String valor) {
            return politicas.conFirma(ModoDeFirma.valueOf(valor));
        }
    },

    /** How severe one finding is; its subject is the code of the finding. */
    GRAVEDAD {
        @Override
        Optional<String> normal(String texto) {
            return Arrays.stream(Gravedad.values())
                    .map(Gravedad::name)
                    .filter(texto::equals)
                    .findFirst();
        }

        @Override
        String porOmision(String asunto) {
            return PoliticaDeGravedad.porOmision()
                    .gravedad(new DeCodigo(asunto))
                    .name();
        }

        @Override
        List<String> asuntos() {
            return PoliticaDeGravedad.porOmision().codigos().stream().sorted().toList();
        }

        @Override
        PoliticasDelEnte aplicar(PoliticasDelEnte politicas, String asunto, String valor) {
            return politicas.conGravedades(politicas.gravedades().con(asunto, Gravedad.valueOf(valor)));
        }
    },

    /** How many working days before its last day a unit is reminded: up to five whole numbers, {@code 5 2 0}; {@code NO} for never. */
    RECORDATORIOS {
        private static final String NUNCA = "NO";
        private static final Pattern DIAS = Pattern.compile("[0-9]{1,2}( [0-9]{1,2}){0,4}");

        @Override
        Optional<String> normal(String texto) {
            if (texto.equalsIgnoreCase(NUNCA)) {
                return Optional.of(NUNCA);
            }
            String separados = texto.replaceAll("[ ,;]+", " ").strip();
            return DIAS.matcher(separados).matches()
                    ? Optional.of(dias(separados).stream().map(String::valueOf).collect(Collectors.joining(" ")))
                    : Optional.empty();
        }

        @Override
        String porOmision(String asunto) {
            return "5 2 0";
        }

        @Override
        PoliticasDelEnte aplicar(PoliticasDelEnte politicas, String asunto, String valor) {
            return politicas.conRecordatorios(NUNCA.equals(valor) ? List.of() : dias(valor));
        }

        private static List<Integer> dias(String texto) {
            return Arrays.stream(texto.split(" "))
                    .map(Integer::valueOf)
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    },

    /** Whether the A of a quarter may be captured from its three months: {@code SI} or {@code NO}. */
    CAPTURA_POR_MES {
        private static final String SE_CAPTURA = "SI";

        @Override
        Optional<String> normal(String texto) {
            return Optional.of(texto).filter(List.of(SE_CAPTURA, porOmision(UNICO))::contains);
        }

        @Override
        String porOmision(String asunto) {
            return "NO";
        }

        @Override
        PoliticasDelEnte aplicar(PoliticasDelEnte politicas, String asunto, String valor) {
            return politicas.conPorMes(SE_CAPTURA.equals(valor));
        }
    };

    /** The subject of a policy that has one alone. */
    static final String UNICO = "";

    /** The value as it is kept; empty when there is no such value. */
    abstract Optional<String> normal(String texto);

    /** What applies where nobody decided otherwise. */
    abstract String porOmision(String asunto);

    /** What it can be decided about. */
    List<String> asuntos() {
        return List.of(UNICO);
    }

    /** These policies with a kept value in its place. */
    abstract PoliticasDelEnte aplicar(PoliticasDelEnte politicas, String asunto, String valor);

    /** A finding as far as its severity goes. */
    private record DeCodigo(String codigo) implements Hallazgo {

        @Override
        public List<Object> datos() {
            return List.of();
        }
    }

    private static int[] cifras(String texto) {
        return Arrays.stream(texto.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    /** The thresholds that a kept value says. */
    static Umbrales umbrales(String texto) {
        int[] cifras = cifras(texto);
        return new Umbrales(cifras[0], cifras[1], cifras[2], cifras[3]);
    }

    private static String texto(Umbrales umbrales) {
        return umbrales.ambarDesde() + " " + umbrales.verdeDesde() + " " + umbrales.verdeHasta() + " "
                + umbrales.ambarHasta();
    }
}
