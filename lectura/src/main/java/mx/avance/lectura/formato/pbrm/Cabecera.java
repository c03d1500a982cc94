package mx.avance.lectura.formato.pbrm;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.fuente.Celda;
import mx.avance.lectura.fuente.Renglon;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a sheet: six labels, each with a code and its name. FUNCION Y SUBFUNCION and PROGRAMA Y SUBPROGRAMA print
 * one code for two levels; it stays as printed and stands for both.
 */
final class Cabecera {

    private static final Pattern VALOR =
            Pattern.compile("\\s*:?\\s*(?:([A-Z]?[0-9]{2,4}[A-Z]?)\\b)?\\s*(.*)", Pattern.DOTALL);

    private final @Nullable Clave[] claves = new @Nullable Clave[Rotulo.TODOS.length];

    /** The labels, from top to bottom. */
    enum Rotulo {
        FINALIDAD("FINALIDAD"),
        FUNCION("FUNCION Y SUBFUNCION"),
        PROGRAMA("PROGRAMA Y SUBPROGRAMA"),
        PROYECTO("PROYECTO"),
        DEPENDENCIA_GENERAL("DEPENDENCIA GENERAL"),
        DEPENDENCIA_AUXILIAR("DEPENDENCIA AUXILIAR");

        private static final Rotulo[] TODOS = values();

        private final String texto;

        Rotulo(String texto) {
            this.texto = texto;
        }
    }

    /** Whether a line names the form or its title. */
    static boolean nombraElFormato(Renglon renglon) {
        String texto = plegado(renglon.texto());
        return texto.replaceAll("[\\s-]", "").contains("PBRM08C")
                || texto.contains("AVANCE TRIMESTRAL DE METAS DE ACCION POR PROYECTO");
    }

    /** How many labels of the heading stand in a line. */
    static int rotulos(Renglon renglon) {
        int cuantos = 0;
        for (int i = 0; i < renglon.celdas().size(); i++) {
            if (rotuloEn(renglon.celdas(), i) != null) {
                cuantos++;
            }
        }
        return cuantos;
    }

    /** The first label of the heading: with it a page begins. */
    static boolean empiezaEn(Renglon renglon) {
        for (int i = 0; i < renglon.celdas().size(); i++) {
            if (rotuloEn(renglon.celdas(), i) == Rotulo.FINALIDAD) {
                return true;
            }
        }
        return false;
    }

    /**
     * Takes what a line says of the heading.
     *
     * @return whether it said anything
     */
    boolean tomar(Renglon renglon) {
        List<Celda> celdas = renglon.celdas();
        for (int i = 0; i < celdas.size(); i++) {
            Rotulo rotulo = rotuloEn(celdas, i);
            if (rotulo != null) {
                StringBuilder valor = new StringBuilder(celdas.get(i).texto().substring(rotulo.texto.length()));
                for (Celda celda : celdas.subList(i + 1, celdas.size())) {
                    valor.append(' ').append(celda.texto());
                }
                claves[rotulo.ordinal()] = clave(valor);
                return true;
            }
        }
        return false;
    }

    private static Clave clave(CharSequence valor) {
        Matcher partes = VALOR.matcher(valor);
        if (!partes.matches()) {
            throw new IllegalStateException("El patrón admite cualquier texto");
        }
        String nombre = partes.group(2).strip().replaceAll("\\s+", " ");
        return new Clave(partes.group(1), nombre.isEmpty() ? null : nombre, null, null);
    }

    /** A label is followed by a colon or by a code; the foot of the form also says "Proyecto". */
    private static @Nullable Rotulo rotuloEn(List<Celda> celdas, int i) {
        String texto = celdas.get(i).texto();
        if (texto.length() < Rotulo.PROYECTO.texto.length()) {
            return null;
        }
        char inicial = Character.toUpperCase(texto.charAt(0));
        if (inicial != 'F' && inicial != 'P' && inicial != 'D') {
            return null;
        }
        String plegado = plegado(texto);
        for (Rotulo rotulo : Rotulo.TODOS) {
            if (plegado.length() == texto.length() && plegado.startsWith(rotulo.texto)) {
                Matcher resto = VALOR.matcher(plegado.substring(rotulo.texto.length()));
                boolean dosPuntos = plegado.startsWith(":", rotulo.texto.length())
                        || plegado.startsWith(" :", rotulo.texto.length());
                boolean solo = plegado.length() == rotulo.texto.length();
                if (dosPuntos || (solo && sigueClave(celdas, i)) || (resto.matches() && resto.group(1) != null)) {
                    return rotulo;
                }
            }
        }
        return null;
    }

    private static boolean sigueClave(List<Celda> celdas, int i) {
        for (Celda celda : celdas.subList(i + 1, celdas.size())) {
            if (!celda.estaVacia()) {
                Matcher valor = VALOR.matcher(celda.texto());
                return valor.matches() && valor.group(1) != null;
            }
        }
        return false;
    }

    @Nullable
    Clave de(Rotulo rotulo) {
        return claves[rotulo.ordinal()];
    }

    /** Whether all six labels were found. */
    boolean estaCompleta() {
        return Arrays.stream(claves).allMatch(clave -> clave != null);
    }

    /** Whether two pages carry the same heading, and so belong to one sheet. */
    boolean esLaMisma(Cabecera otra) {
        for (int i = 0; i < claves.length; i++) {
            Clave una = claves[i];
            Clave dos = otra.claves[i];
            if ((una == null || dos == null)
                    ? una != null || dos != null
                    : !iguales(una.clave(), dos.clave(), una, dos)) {
                return false;
            }
        }
        return Arrays.stream(claves).anyMatch(clave -> clave != null);
    }

    /** By their codes; by their names when a code could not be read. */
    private static boolean iguales(@Nullable String una, @Nullable String dos, Clave primera, Clave segunda) {
        return (una == null || dos == null) ? primera.equals(segunda) : una.equals(dos);
    }

    /** Capitals without accents. */
    static String plegado(String texto) {
        String mayusculas = texto.toUpperCase(Locale.ROOT);
        for (int i = 0; i < mayusculas.length(); i++) {
            if (mayusculas.charAt(i) > 0x7F) {
                return Normalizer.normalize(mayusculas, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
            }
        }
        return mayusculas;
    }
}
