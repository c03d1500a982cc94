package mx.avance.lectura.restriccion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/**
 * A slot is the per cent that one slot is of another, halves up. Nothing is asked of a per cent of zero: the form prints
 * 0 % or leaves it blank.
 */
public final class PorcentajeRedondeado implements Restriccion {

    private final String nombre;
    private final String frase;
    private final int parte;
    private final int todo;
    private final int porcentaje;
    private final int decimales;

    /**
     * @param decimales of the printed per cent: none in TMM-F004, two in PbRM-08c
     */
    public PorcentajeRedondeado(String nombre, String frase, int parte, int todo, int porcentaje, int decimales) {
        this.nombre = nombre;
        this.frase = frase;
        this.parte = parte;
        this.todo = todo;
        this.porcentaje = porcentaje;
        this.decimales = decimales;
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
        return Set.of(parte, todo, porcentaje);
    }

    @Override
    public boolean cumple(Valores valores) {
        if (!valores.hay(parte) || !valores.hay(todo)) {
            return false;
        }
        if (valores.en(todo) == 0) {
            return !valores.hay(porcentaje) || valores.en(porcentaje) == 0;
        }
        return valores.hay(porcentaje) && valores.en(porcentaje) == redondeado(valores.en(parte), valores.en(todo));
    }

    @Override
    public long despejar(Valores valores, int casilla) {
        if (casilla != porcentaje || !valores.hay(parte) || !valores.hay(todo)) {
            return Valores.AUSENTE;
        }
        return valores.en(todo) == 0 ? 0 : redondeado(valores.en(parte), valores.en(todo));
    }

    private long redondeado(long dividendo, long divisor) {
        long escala = decimales == 2 ? 100 : 1;
        long limite = Long.MAX_VALUE / (400 * escala);
        if (dividendo < limite && divisor < limite) {
            long entero = (2 * 100 * escala * dividendo + divisor) / (2 * divisor);
            return entero * (Ficha.UNIDAD / escala);
        }
        return BigDecimal.valueOf(dividendo)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(divisor), decimales, RoundingMode.HALF_UP)
                .movePointRight(4)
                .longValue();
    }
}
