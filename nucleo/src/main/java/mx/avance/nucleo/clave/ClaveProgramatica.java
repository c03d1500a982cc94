package mx.avance.nucleo.clave;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The programmatic key in the heading of a sheet. On paper any level may be missing or illegible, so each may be absent.
 * A form whose codes have other shapes (PbRM-08c prints {@code 0304} and {@code G00}) carries an empty key here.
 */
public final class ClaveProgramatica {

    /** A heading without any legible code. */
    public static final ClaveProgramatica VACIA = new ClaveProgramatica(null, null, null, null, null, null);

    private final @Nullable Ramo ramo;
    private final @Nullable Programa programa;
    private final @Nullable UnidadEjecutora unidadEjecutora;
    private final @Nullable Finalidad finalidad;
    private final @Nullable Funcion funcion;
    private final @Nullable Subfuncion subfuncion;

    private ClaveProgramatica(
            @Nullable Ramo ramo,
            @Nullable Programa programa,
            @Nullable UnidadEjecutora unidadEjecutora,
            @Nullable Finalidad finalidad,
            @Nullable Funcion funcion,
            @Nullable Subfuncion subfuncion) {
        this.ramo = ramo;
        this.programa = programa;
        this.unidadEjecutora = unidadEjecutora;
        this.finalidad = finalidad;
        this.funcion = funcion;
        this.subfuncion = subfuncion;
    }

    /** A key with these three levels and no functional classification yet. */
    public static ClaveProgramatica of(Ramo ramo, Programa programa, UnidadEjecutora unidadEjecutora) {
        return VACIA.con(ramo).con(programa).con(unidadEjecutora);
    }

    public ClaveProgramatica con(Ramo otro) {
        return new ClaveProgramatica(otro, programa, unidadEjecutora, finalidad, funcion, subfuncion);
    }

    public ClaveProgramatica con(Programa otro) {
        return new ClaveProgramatica(ramo, otro, unidadEjecutora, finalidad, funcion, subfuncion);
    }

    public ClaveProgramatica con(UnidadEjecutora otra) {
        return new ClaveProgramatica(ramo, programa, otra, finalidad, funcion, subfuncion);
    }

    public ClaveProgramatica con(Finalidad otra) {
        return new ClaveProgramatica(ramo, programa, unidadEjecutora, otra, funcion, subfuncion);
    }

    public ClaveProgramatica con(Funcion otra) {
        return new ClaveProgramatica(ramo, programa, unidadEjecutora, finalidad, otra, subfuncion);
    }

    public ClaveProgramatica con(Subfuncion otra) {
        return new ClaveProgramatica(ramo, programa, unidadEjecutora, finalidad, funcion, otra);
    }

    /** The ramo as the heading gives it; where it gives none, that of the unidad ejecutora. */
    public Optional<Ramo> ramo() {
        if (ramo == null && unidadEjecutora != null) {
            return Optional.of(unidadEjecutora.ramo());
        }
        return Optional.ofNullable(ramo);
    }

    public Optional<Programa> programa() {
        return Optional.ofNullable(programa);
    }

    public Optional<UnidadEjecutora> unidadEjecutora() {
        return Optional.ofNullable(unidadEjecutora);
    }

    public Optional<Finalidad> finalidad() {
        return Optional.ofNullable(finalidad);
    }

    public Optional<Funcion> funcion() {
        return Optional.ofNullable(funcion);
    }

    public Optional<Subfuncion> subfuncion() {
        return Optional.ofNullable(subfuncion);
    }

    /** Whether the unit starts with the digits of the ramo; true when either is absent, since nothing contradicts it. */
    public boolean esCoherente() {
        return ramo == null || unidadEjecutora == null || unidadEjecutora.esDe(ramo);
    }

    @Override
    public boolean equals(@Nullable Object objeto) {
        return objeto instanceof ClaveProgramatica otra
                && Objects.equals(ramo, otra.ramo)
                && Objects.equals(programa, otra.programa)
                && Objects.equals(unidadEjecutora, otra.unidadEjecutora)
                && Objects.equals(finalidad, otra.finalidad)
                && Objects.equals(funcion, otra.funcion)
                && Objects.equals(subfuncion, otra.subfuncion);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ramo, programa, unidadEjecutora, finalidad, funcion, subfuncion);
    }

    /** The levels in the order of the heading, {@code -} for an absent one: {@code 54/542/54202/2/2/2}. */
    @Override
    public String toString() {
        StringBuilder texto = new StringBuilder();
        for (@Nullable
        Object nivel : new @Nullable Object[] {ramo, programa, unidadEjecutora, finalidad, funcion, subfuncion}) {
            texto.append(texto.length() == 0 ? "" : "/").append(nivel == null ? "-" : nivel.toString());
        }
        return texto.toString();
    }
}
