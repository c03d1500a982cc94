package mx.avance.nucleo.revision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * Puts findings into words, from the message bundle {@code hallazgos}. Amounts are written as in Mexico (199,230.5); codes,
 * years and numbers of rows carry no separator. Safe for several threads.
 */
public final class Redaccion {

    private static final String LIBRO = "mx.avance.nucleo.revision.hallazgos";

    private final ResourceBundle frases;
    private final Map<String, List<Pieza>> plantillas = new ConcurrentHashMap<>();

    private Redaccion(ResourceBundle frases) {
        this.frases = frases;
    }

    /** In Spanish, whatever the locale of the machine. */
    public static Redaccion enEspanol() {
        return new Redaccion(ResourceBundle.getBundle(LIBRO, Locale.ROOT));
    }

    /**
     * The finding in one or two sentences, with the way out where one exists.
     *
     * @throws MissingResourceException when the bundle has no sentence for it
     */
    public String redactar(Hallazgo hallazgo) {
        List<Pieza> plantilla =
                plantillas.computeIfAbsent(hallazgo.frase(), frase -> plantilla(frases.getString(frase)));
        List<Object> datos = hallazgo.datos();
        StringBuilder texto = new StringBuilder(192);
        for (Pieza pieza : plantilla) {
            texto.append(pieza.texto);
            if (pieza.dato >= 0) {
                escribir(texto, datos.get(pieza.dato));
            }
        }
        return texto.toString();
    }

    /** A stretch of fixed text and the fact that follows it; -1 for none. */
    private record Pieza(String texto, int dato) {}

    private static List<Pieza> plantilla(String frase) {
        List<Pieza> piezas = new ArrayList<>();
        int desde = 0;
        for (int abre = frase.indexOf('{'); abre >= 0; abre = frase.indexOf('{', desde)) {
            int cierra = frase.indexOf('}', abre);
            piezas.add(new Pieza(frase.substring(desde, abre), Integer.parseInt(frase, abre + 1, cierra, 10)));
            desde = cierra + 1;
        }
        piezas.add(new Pieza(frase.substring(desde), -1));
        return List.copyOf(piezas);
    }

    private static void escribir(StringBuilder texto, Object dato) {
        if (dato instanceof Cantidad cantidad) {
            conMiles(texto, cantidad.valor());
        } else if (dato instanceof BigDecimal decimal) {
            conMiles(texto, decimal);
        } else if (dato instanceof Trimestre trimestre) {
            texto.append(trimestre.rotulo());
        } else if (dato instanceof Papel papel) {
            texto.append(papel.rotulo());
        } else if (dato instanceof Collection<?> lista) {
            enumerar(texto, lista);
        } else {
            texto.append(dato);
        }
    }

    private static void enumerar(StringBuilder texto, Collection<?> lista) {
        Iterator<?> elementos = lista.iterator();
        for (int i = 0; elementos.hasNext(); i++) {
            Object elemento = elementos.next();
            if (i > 0) {
                texto.append(elementos.hasNext() ? ", " : " y ");
            }
            escribir(texto, elemento);
        }
    }

    private static void conMiles(StringBuilder texto, BigDecimal valor) {
        String digitos = valor.toPlainString();
        int punto = digitos.indexOf('.');
        int enteros = punto < 0 ? digitos.length() : punto;
        int primero = digitos.startsWith("-") ? 1 : 0;
        for (int i = 0; i < enteros; i++) {
            if (i > primero && (enteros - i) % 3 == 0) {
                texto.append(',');
            }
            texto.append(digitos.charAt(i));
        }
        texto.append(digitos, enteros, digitos.length());
    }
}
