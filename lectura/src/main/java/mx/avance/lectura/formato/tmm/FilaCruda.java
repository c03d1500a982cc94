package mx.avance.lectura.formato.tmm;

import java.util.ArrayList;
import java.util.List;
import mx.avance.lectura.fuente.Celda;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table as it was found, before any number has its place. It grows while the lines that belong to it are
 * read, and is not touched afterwards.
 */
final class FilaCruda {

    private final int numero;
    private final int linea;
    private final @Nullable Integer pagina;
    private final @Nullable String pestana;
    private final Parrafo lineas = new Parrafo();
    private final Parrafo descripcion = new Parrafo();
    private final Parrafo unidad = new Parrafo();
    private final Parrafo nota = new Parrafo();
    private final List<Numerica> numericas = new ArrayList<>(16);
    private @Nullable List<String> codigos;
    private boolean sinRelativo;

    FilaCruda(int numero, int linea, @Nullable Integer pagina, @Nullable String pestana) {
        this.numero = numero;
        this.linea = linea;
        this.pagina = pagina;
        this.pestana = pestana;
    }

    /** A cell of the numeric part, blank ones between figures included, with its line. */
    record Numerica(Celda celda, int linea) {}

    int numero() {
        return numero;
    }

    int linea() {
        return linea;
    }

    @Nullable
    Integer pagina() {
        return pagina;
    }

    @Nullable
    String pestana() {
        return pestana;
    }

    List<Numerica> numericas() {
        return numericas;
    }

    /** Says that the cell of the per cent is there and blank: it comes after the last of {@link #numericas()}. */
    void sinRelativo() {
        sinRelativo = true;
    }

    boolean esSinRelativo() {
        return sinRelativo;
    }

    void agregarNumerica(Celda celda, int deLinea) {
        numericas.add(new Numerica(celda, deLinea));
    }

    void agregarLineas(String texto) {
        lineas.agregar(texto);
        codigos = null;
    }

    void agregarDescripcion(String texto) {
        descripcion.agregar(texto);
    }

    void agregarUnidad(String texto) {
        unidad.agregar(texto);
    }

    void agregarNota(String texto) {
        nota.agregar(texto);
    }

    String descripcion() {
        return descripcion.toString();
    }

    @Nullable
    String unidad() {
        return unidad.estaVacio() ? null : unidad.toString();
    }

    @Nullable
    String nota() {
        return nota.estaVacio() ? null : nota.toString();
    }

    /** The líneas de acción of the row, as written but for spaces and commas. */
    List<String> lineas() {
        List<String> sabidos = codigos;
        if (sabidos == null) {
            sabidos = lineas.estaVacio() ? List.of() : Codigo.lineas(lineas.toString());
            codigos = sabidos;
        }
        return sabidos;
    }

    boolean tieneNumeros() {
        return !numericas.isEmpty();
    }

    /** Texts of one column, joined by spaces. Nearly always there is only one. */
    private static final class Parrafo {

        private String primero = "";
        private @Nullable StringBuilder todos;

        void agregar(String texto) {
            if (texto.isEmpty()) {
                return;
            }
            if (primero.isEmpty()) {
                primero = texto;
                return;
            }
            StringBuilder juntos = todos;
            if (juntos == null) {
                juntos = new StringBuilder(primero);
                todos = juntos;
            }
            juntos.append(' ').append(texto);
        }

        boolean estaVacio() {
            return primero.isEmpty();
        }

        @Override
        public String toString() {
            return todos == null ? primero : todos.toString();
        }
    }
}
