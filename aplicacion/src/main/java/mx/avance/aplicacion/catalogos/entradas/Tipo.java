package mx.avance.aplicacion.catalogos.entradas;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.nucleo.poa.UnidadMedida;

/** What is written into a column of a catalogue, and the one way of writing it that is kept. */
public enum Tipo {
    /** Words, with one space between them. */
    TEXTO {
        @Override
        Optional<String> canonico(String escrito) {
            return Optional.of(escrito);
        }
    },
    /** A code: capitals, no spaces at its ends. */
    CLAVE {
        @Override
        Optional<String> canonico(String escrito) {
            return Optional.of(escrito.toUpperCase(Locale.ROOT));
        }
    },
    /** A whole number from 1 to 9999. */
    NUMERO {
        @Override
        Optional<String> canonico(String escrito) {
            String digitos = escrito.replaceFirst("\\.0+$", "").replaceFirst("^0+(?=.)", "");
            return digitos.matches("[1-9][0-9]{0,3}") ? Optional.of(digitos) : Optional.empty();
        }
    },
    /** A day: {@code 2026-01-31}, or {@code 31/01/2026} as people write it. */
    FECHA {
        @Override
        Optional<String> canonico(String escrito) {
            return dia(escrito).map(LocalDate::toString);
        }
    },
    /** A colour, {@code #7a1d3c}. */
    COLOR {
        @Override
        Optional<String> canonico(String escrito) {
            String color = escrito.toLowerCase(Locale.ROOT);
            return color.matches("#[0-9a-f]{6}") ? Optional.of(color) : Optional.empty();
        }
    },
    /** Other ways of writing the same thing, separated by semicolons; each once. */
    SINONIMOS {
        @Override
        Optional<String> canonico(String escrito) {
            Set<String> raices = new LinkedHashSet<>();
            List<String> propios = Arrays.stream(escrito.split(";"))
                    .map(String::strip)
                    .filter(palabra -> palabra.codePoints().anyMatch(Character::isLetterOrDigit))
                    .filter(palabra -> raices.add(UnidadMedida.of(palabra).raiz()))
                    .toList();
            return Optional.of(String.join("; ", propios));
        }
    },
    /** The extra fields of a realización, as {@link CamposEscritos} writes them. */
    CAMPOS {
        @Override
        Optional<String> canonico(String escrito) {
            return CamposEscritos.leer(escrito).map(CamposEscritos::escribir);
        }

        @Override
        String aLaBase(String canonico) {
            return CamposEscritos.aJson(canonico);
        }

        @Override
        String deLaBase(String guardado) {
            return CamposEscritos.deJson(guardado);
        }
    };

    private static final Pattern DIA_PRIMERO = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final int PRIMER_ANIO = 1900;
    private static final int ULTIMO_ANIO = 2199;

    /** The one way of writing it; empty when it cannot be understood. Never asked about a blank. */
    abstract Optional<String> canonico(String escrito);

    /** As the database takes it. */
    String aLaBase(String canonico) {
        return canonico;
    }

    /** As the database gave it. */
    String deLaBase(String guardado) {
        return guardado;
    }

    /** A day in either writing, between 1900 and 2199; empty when it is neither. */
    public static Optional<LocalDate> dia(String escrito) {
        String texto = escrito.strip();
        Matcher diaPrimero = DIA_PRIMERO.matcher(texto);
        try {
            LocalDate dia = diaPrimero.matches()
                    ? LocalDate.of(
                            Integer.parseInt(diaPrimero.group(3)),
                            Integer.parseInt(diaPrimero.group(2)),
                            Integer.parseInt(diaPrimero.group(1)))
                    : LocalDate.parse(texto.replaceFirst("[T ]00:00(:00)?$", ""));
            return Optional.of(dia).filter(este -> este.getYear() >= PRIMER_ANIO && este.getYear() <= ULTIMO_ANIO);
        } catch (DateTimeException noEsFecha) {
            return Optional.empty();
        }
    }
}
