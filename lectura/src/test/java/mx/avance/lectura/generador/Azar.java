package mx.avance.lectura.generador;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Choices that a seed decides. */
final class Azar {

    private final Random dados;

    Azar(long semilla) {
        this.dados = new Random(semilla * 0x9E3779B97F4A7C15L + 12345);
    }

    /** Both ends included. */
    int entre(int desde, int hasta) {
        return desde + dados.nextInt(hasta - desde + 1);
    }

    boolean deCada(int veces, int cuantas) {
        return dados.nextInt(cuantas) < veces;
    }

    @SafeVarargs
    final <T> T uno(T... opciones) {
        return opciones[dados.nextInt(opciones.length)];
    }

    <T> T de(List<T> opciones) {
        return opciones.get(dados.nextInt(opciones.size()));
    }

    /** Some of the options, in their order. */
    <T> List<T> algunas(List<T> opciones, int cuantas) {
        List<T> quedan = new ArrayList<>(opciones);
        while (quedan.size() > cuantas) {
            quedan.remove(dados.nextInt(quedan.size()));
        }
        return quedan;
    }

    <T> List<T> barajar(List<T> opciones) {
        List<T> barajadas = new ArrayList<>(opciones);
        java.util.Collections.shuffle(barajadas, dados);
        return barajadas;
    }
}
