package mx.avance.lectura.restriccion;

import java.util.Set;

/** A column that some sheets print and others do not: where it is printed, it equals another slot. */
public final class SiImpresaIgual implements Restriccion {

    private final String nombre;
    private final String frase;
    private final int impresa;
    private final int otra;

    public SiImpresaIgual(String nombre, String frase, int impresa, int otra) {
        this.nombre = nombre;
        this.frase = frase;
        this.impresa = impresa;
        this.otra = otra;
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
        return Set.of(impresa, otra);
    }

    @Override
    public boolean cumple(Valores valores) {
        return !valores.hay(impresa) || valores.en(impresa) == valores.en(otra);
    }

    @Override
    public long despejar(Valores valores, int casilla) {
        if (casilla == impresa) {
            return valores.en(otra);
        }
        return casilla == otra ? valores.en(impresa) : Valores.AUSENTE;
    }
}
