package mx.avance.lectura.restriccion;

import java.util.Set;
import java.util.TreeSet;

/** Some slots add up to another one: the four P to the annual goal, the reported A to the accumulated figure. */
public final class SumaIgual implements Restriccion {

    private final String nombre;
    private final String frase;
    private final int[] sumandos;
    private final int total;

    public SumaIgual(String nombre, String frase, int[] sumandos, int total) {
        this.nombre = nombre;
        this.frase = frase;
        this.sumandos = sumandos.clone();
        this.total = total;
    }

    @Override
    public String nombre() {
        return nombre;
    }

    @Override
    public String frase() {
        return frase;
    }

    @Override
    public Set<Integer> casillas() {
        Set<Integer> casillas = new TreeSet<>();
        for (int sumando : sumandos) {
            casillas.add(sumando);
        }
        casillas.add(total);
        return casillas;
    }

    @Override
    public boolean cumple(Valores valores) {
        long suma = 0;
        for (int sumando : sumandos) {
            if (!valores.hay(sumando)) {
                return false;
            }
            suma += valores.en(sumando);
        }
        return valores.hay(total) && suma == valores.en(total);
    }

    @Override
    public long despejar(Valores valores, int casilla) {
        long suma = 0;
        boolean esSumando = false;
        for (int sumando : sumandos) {
            if (sumando == casilla) {
                esSumando = true;
            } else if (valores.hay(sumando)) {
                suma += valores.en(sumando);
            } else {
                return Valores.AUSENTE;
            }
        }
        if (casilla == total) {
            return suma;
        }
        if (!esSumando || !valores.hay(total)) {
            return Valores.AUSENTE;
        }
        long resto = valores.en(total) - suma;
        return resto < 0 ? Valores.AUSENTE : resto;
    }
}
