package mx.avance.lectura.fuente;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import mx.avance.lectura.LecturaImposible;

/**
 * The strokes of one page laid out in visual lines, from top to bottom, each cut into cells. Text that runs in another
 * direction than most of the page (a caption turned on its side) follows after the rest.
 *
 * <p>Cells are cut rather once too often than once too seldom: a profile can join what stands in one column, but nobody can
 * part a description from the figure that touches it.
 */
final class PaginaDePdf {

    /** Share of the type size within which two baselines are one line. */
    private static final float MISMA_LINEA = 0.36f;

    /** Lines further apart than this many type sizes have a blank line between them. */
    private static final float LINEA_EN_BLANCO = 1.9f;

    /** Two strokes painted one after the other are one cell unless more than this many blanks lie between them. */
    private static final float BLANCOS_DE_COLUMNA = 1.75f;

    private static final float BLANCO_ENTRE_PALABRAS = 0.5f;

    /** Strokes that must start (or numbers that must end) at one place to make it the edge of a column. */
    private static final int VECES_DE_ORILLA = 3;

    private static final Comparator<Trazo> DE_ARRIBA_ABAJO =
            Comparator.comparingDouble(Trazo::base).thenComparingDouble(Trazo::desde);

    private static final Comparator<Trazo> DE_IZQUIERDA_A_DERECHA =
            Comparator.comparingDouble(Trazo::desde).thenComparingInt(Trazo::operador);

    private final List<Trazo> trazos;
    private final int pagina;
    private final Celdas celdas;
    private final Cupo cupo;
    private final StringBuilder texto = new StringBuilder();
    private int[] inicios = {};
    private int[] finales = {};
    private int linea;

    PaginaDePdf(List<Trazo> trazos, int pagina, Celdas celdas, Cupo cupo) {
        this.trazos = trazos;
        this.pagina = pagina;
        this.celdas = celdas;
        this.cupo = cupo;
    }

    void escribirEn(List<Renglon> renglones) throws LecturaImposible {
        trazos.removeIf(Trazo::estaVacio);
        if (trazos.isEmpty()) {
            return;
        }
        List<Trazo> derechos = trazos;
        List<Trazo> girados = new ArrayList<>();
        int direccion = direccionPrincipal();
        if (trazos.stream().anyMatch(trazo -> trazo.direccion() != direccion)) {
            derechos = new ArrayList<>(trazos);
            derechos.removeIf(trazo -> trazo.direccion() != direccion);
            girados.addAll(trazos);
            girados.removeIf(trazo -> trazo.direccion() == direccion);
            girados.sort(Comparator.comparingInt(Trazo::direccion).thenComparing(DE_ARRIBA_ABAJO));
        }
        buscarOrillas(derechos);
        derechos.sort(DE_ARRIBA_ABAJO);
        lineas(derechos, renglones);
        lineas(girados, renglones);
    }

    private int direccionPrincipal() {
        int[] letras = new int[4];
        for (Trazo trazo : trazos) {
            letras[Math.floorMod(trazo.direccion() / 90, 4)] += trazo.texto().length();
        }
        int mayor = 0;
        for (int i = 1; i < letras.length; i++) {
            if (letras[i] > letras[mayor]) {
                mayor = i;
            }
        }
        int cuarto = mayor;
        return trazos.stream()
                .mapToInt(Trazo::direccion)
                .filter(direccion -> Math.floorMod(direccion / 90, 4) == cuarto)
                .findFirst()
                .orElse(0);
    }

    /** The edges of columns: where several strokes start, or several numbers end, at the same point. */
    private void buscarOrillas(List<Trazo> derechos) {
        int[] izquierdas = new int[derechos.size()];
        int[] derechas = new int[derechos.size()];
        int numeros = 0;
        for (int i = 0; i < izquierdas.length; i++) {
            Trazo trazo = derechos.get(i);
            izquierdas[i] = Math.round(trazo.desde());
            if (trazo.empiezaConCifra()) {
                derechas[numeros++] = Math.round(trazo.hasta());
            }
        }
        inicios = repetidos(izquierdas);
        finales = repetidos(Arrays.copyOf(derechas, numeros));
    }

    private static int[] repetidos(int[] lugares) {
        Arrays.sort(lugares);
        int[] orillas = new int[lugares.length / VECES_DE_ORILLA];
        int cuantas = 0;
        for (int i = 0, j; i < lugares.length; i = j) {
            j = i;
            while (j < lugares.length && lugares[j] == lugares[i]) {
                j++;
            }
            if (j - i >= VECES_DE_ORILLA) {
                orillas[cuantas++] = lugares[i];
            }
        }
        return Arrays.copyOf(orillas, cuantas);
    }

    private void lineas(List<Trazo> ordenados, List<Renglon> renglones) throws LecturaImposible {
        float anterior = Float.NaN;
        for (int i = 0, j; i < ordenados.size(); i = j) {
            Trazo primero = ordenados.get(i);
            float cuerpo = primero.cuerpo();
            j = i + 1;
            while (j < ordenados.size() && esMismaLinea(primero, ordenados.get(j), cuerpo)) {
                cuerpo = Math.max(cuerpo, ordenados.get(j).cuerpo());
                j++;
            }
            if (primero.base() - anterior > LINEA_EN_BLANCO * cuerpo) {
                renglones.add(new Renglon(++linea, false, List.of(), pagina, null));
            }
            anterior = ordenados.get(j - 1).base();
            List<Trazo> deEstaLinea = ordenados.subList(i, j);
            deEstaLinea.sort(DE_IZQUIERDA_A_DERECHA);
            renglones.add(new Renglon(++linea, false, enCeldas(deEstaLinea), pagina, null));
        }
    }

    private static boolean esMismaLinea(Trazo primero, Trazo otro, float cuerpo) {
        return otro.direccion() == primero.direccion()
                && otro.base() - primero.base() <= MISMA_LINEA * Math.max(cuerpo, otro.cuerpo());
    }

    private List<Celda> enCeldas(List<Trazo> deEstaLinea) throws LecturaImposible {
        List<Celda> deEste = new ArrayList<>(deEstaLinea.size());
        Trazo anterior = deEstaLinea.get(0);
        texto.setLength(0);
        texto.append(anterior.texto());
        float desde = anterior.desde();
        float hasta = anterior.hasta();
        for (int i = 1; i < deEstaLinea.size(); i++) {
            Trazo trazo = deEstaLinea.get(i);
            if (trazo.repite(anterior)) {
                continue;
            }
            if (esOtraCelda(anterior, trazo, hasta)) {
                cerrar(deEste, desde, hasta);
                desde = trazo.desde();
                hasta = trazo.hasta();
            } else if (trazo.desde() - hasta > BLANCO_ENTRE_PALABRAS * anterior.blanco()) {
                texto.append(' ');
            }
            texto.append(trazo.texto());
            hasta = Math.max(hasta, trazo.hasta());
            anterior = trazo;
        }
        cerrar(deEste, desde, hasta);
        return deEste;
    }

    private void cerrar(List<Celda> deEste, float desde, float hasta) throws LecturaImposible {
        cupo.gastar(1);
        String crudo = Normalizer.isNormalized(texto, Normalizer.Form.NFC)
                ? texto.toString()
                : Normalizer.normalize(texto, Normalizer.Form.NFC);
        String limpio = TextoPlano.limpio(crudo, 0, crudo.length());
        texto.setLength(0);
        if (!limpio.isEmpty()) {
            deEste.add(new Celda(
                    celdas.compartido(limpio),
                    deEste.size() + 1,
                    Math.round(desde),
                    Math.max(Math.round(hasta), Math.round(desde) + 1)));
        }
    }

    private boolean esOtraCelda(Trazo anterior, Trazo trazo, float hasta) {
        float hueco = trazo.desde() - hasta;
        float blanco = Math.min(anterior.blanco(), trazo.blanco());
        if (trazo.operador() == anterior.operador()) {
            return hueco > BLANCO_ENTRE_PALABRAS * blanco;
        }
        if (trazo.operador() != anterior.operador() + 1 || hueco > BLANCOS_DE_COLUMNA * blanco) {
            return true;
        }
        return hueco > BLANCO_ENTRE_PALABRAS * blanco
                && (esOrilla(inicios, trazo.desde()) || (trazo.empiezaConCifra() && esOrilla(finales, trazo.hasta())));
    }

    private static boolean esOrilla(int[] orillas, float lugar) {
        return Arrays.binarySearch(orillas, Math.round(lugar)) >= 0;
    }
}
