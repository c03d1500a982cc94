package mx.avance.nucleo.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * A note of 25 words or more is its row's own: it does not share 80 % of the words of the shorter of two with another one. A
 * word counts as often as it stands. Each of the two names the other, or the first one that it was found to resemble.
 */
final class NotasSonPropias implements Regla {

    /** So many words of one letter, with the spaces between them. */
    private static final int MINIMO_DE_LETRAS = 2 * NotasParecidas.MINIMO_DE_PALABRAS - 1;

    @Override
    public void revisar(Serie serie, Anotador anotador) {
        Vocabulario vocabulario = new Vocabulario();
        List<Fila> filas = new ArrayList<>();
        List<int[]> textos = new ArrayList<>();
        for (Fila fila : serie.filas) {
            String texto = fila.nota().map(Nota::texto).orElse("");
            if (texto.length() >= MINIMO_DE_LETRAS) {
                int[] palabras = vocabulario.palabras(texto);
                if (palabras.length >= NotasParecidas.MINIMO_DE_PALABRAS) {
                    filas.add(fila);
                    textos.add(palabras);
                }
            }
        }
        NotasParecidas parecidas = new NotasParecidas(vocabulario.porRareza(textos));
        for (int i = 0; i < filas.size(); i++) {
            if (parecidas.otra(i) >= 0) {
                int numero = filas.get(i).numero();
                int otro = filas.get(parecidas.otra(i)).numero();
                anotador.en(filas.get(i), new NotaRepetida(numero, otro, parecidas.porcentaje(i)));
            }
        }
    }
}
