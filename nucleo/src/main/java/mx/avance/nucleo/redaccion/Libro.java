package mx.avance.nucleo.redaccion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * The sentences of a message bundle in one language. A sentence names its facts by number: {@code {0}}; {@code {0:anio}} writes
 * a date with its year. Amounts are written as in Mexico (199,230.5), dates in words; codes, years and numbers of rows carry
 * no separator; a value of an enum is written by the sentence {@code Clase.VALOR} of the same bundle when there is one. Safe for
 * several threads.
 */
public final class Libro {

    private static final String CON_ANIO = ":anio";

    private final ResourceBundle frases;
    private final Idioma idioma;
    private final Map<String, List<Pieza>> plantillas = new ConcurrentHashMap<>();

    private Libro(ResourceBundle frases, Idioma idioma) {
        this.frases = frases;
        this.idioma = idioma;
    }

    /**
     * @param nombre of the bundle, with its package
     * @throws MissingResourceException when there is no such bundle
     */
    public static Libro de(String nombre, Idioma idioma) {
        return new Libro(ResourceBundle.getBundle(nombre, idioma.paquete()), idioma);
    }

    /**
     * @throws MissingResourceException when the bundle has no sentence for it
     */
    public String redactar(Redactable asunto) {
        StringBuilder texto = new StringBuilder(192);
        redactar(texto, asunto);
        return texto.toString();
    }

    private void redactar(StringBuilder texto, Redactable asunto) {
        List<Pieza> plantilla = plantillas.computeIfAbsent(asunto.frase(), frase -> plantilla(frases.getString(frase)));
        List<Object> datos = asunto.datos();
        for (Pieza pieza : plantilla) {
            texto.append(pieza.texto);
            if (pieza.dato >= 0) {
                Object dato = datos.get(pieza.dato);
                if (pieza.conAnio && dato instanceof LocalDate dia) {
                    texto.append(idioma.fechaConAnio(dia));
                } else {
                    escribir(texto, dato);
                }
            }
        }
    }

    /** A stretch of fixed text and the fact that follows it; -1 for none. */
    private record Pieza(String texto, int dato, boolean conAnio) {}

    private static List<Pieza> plantilla(String frase) {
        List<Pieza> piezas = new ArrayList<>();
        int desde = 0;
        for (int abre = frase.indexOf('{'); abre >= 0; abre = frase.indexOf('{', desde)) {
            int cierra = frase.indexOf('}', abre);
            boolean conAnio = frase.startsWith(CON_ANIO, cierra - CON_ANIO.length());
            int fin = conAnio ? cierra - CON_ANIO.length() : cierra;
            piezas.add(new Pieza(frase.substring(desde, abre), Integer.parseInt(frase, abre + 1, fin, 10), conAnio));
            desde = cierra + 1;
        }
        piezas.add(new Pieza(frase.substring(desde), -1, false));
        return List.copyOf(piezas);
    }

    private void escribir(StringBuilder texto, Object dato) {
        if (dato instanceof Cantidad cantidad) {
            conMiles(texto, cantidad.valor());
        } else if (dato instanceof BigDecimal decimal) {
            conMiles(texto, decimal);
        } else if (dato instanceof Trimestre trimestre) {
            texto.append(trimestre.rotulo());
        } else if (dato instanceof Papel papel) {
            texto.append(papel.rotulo());
        } else if (dato instanceof LocalDate dia) {
            texto.append(idioma.fecha(dia));
        } else if (dato instanceof Redactable asunto) {
            redactar(texto, asunto);
        } else if (dato instanceof Enum<?> valor) {
            texto.append(palabra(valor));
        } else if (dato instanceof Collection<?> lista) {
            enumerar(texto, lista);
        } else {
            texto.append(dato);
        }
    }

    private String palabra(Enum<?> valor) {
        String clave = valor.getDeclaringClass().getSimpleName() + "." + valor.name();
        return frases.containsKey(clave) ? frases.getString(clave) : valor.toString();
    }

    private void enumerar(StringBuilder texto, Collection<?> lista) {
        Iterator<?> elementos = lista.iterator();
        for (int i = 0; elementos.hasNext(); i++) {
            Object elemento = elementos.next();
            if (i > 0) {
                texto.append(elementos.hasNext() ? ", " : " " + idioma.conjuncion() + " ");
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
