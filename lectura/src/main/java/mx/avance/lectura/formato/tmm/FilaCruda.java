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
    private final StringBuilder lineas = new StringBuilder();
    private final StringBuilder descripcion = new StringBuilder();
    private final StringBuilder unidad = new StringBuilder();
    private final StringBuilder nota = new StringBuilder();
    private final List<Numerica> numericas = new ArrayList<>(16);

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

    void agregarNumerica(Celda celda, int deLinea) {
        numericas.add(new Numerica(celda, deLinea));
    }

    void agregarLineas(String texto) {
        agregar(lineas, texto);
    }

    void agregarDescripcion(String texto) {
        agregar(descripcion, texto);
    }

    void agregarUnidad(String texto) {
        agregar(unidad, texto);
    }

    void agregarNota(String texto) {
        agregar(nota, texto);
    }

    private static void agregar(StringBuilder parrafo, String texto) {
        if (!texto.isEmpty()) {
            if (!parrafo.isEmpty()) {
                parrafo.append(' ');
            }
            parrafo.append(texto);
        }
    }

    String descripcion() {
        return descripcion.toString();
    }

    @Nullable
    String unidad() {
        return unidad.isEmpty() ? null : unidad.toString();
    }

    @Nullable
    String nota() {
        return nota.isEmpty() ? null : nota.toString();
    }

    /** The líneas de acción of the row, as written but for spaces and commas. */
    List<String> lineas() {
        return lineas.isEmpty() ? List.of() : Codigo.lineas(lineas.toString());
    }

    boolean tieneNumeros() {
        return !numericas.isEmpty();
    }
}
