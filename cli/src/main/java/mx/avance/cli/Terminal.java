package mx.avance.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where the person reads: standard output and standard error, always in UTF-8, whatever the locale of the machine. Text
 * that comes from documents and file names is shown without control characters, so that no document can move the
 * cursor or colour the screen.
 */
public final class Terminal {

    /** Set by the start script when standard output is a terminal: how many columns it has. */
    private static final String ANCHO = "avance.terminal.ancho";

    /** Set by the start script when standard error is a terminal. */
    private static final String AVANCES = "avance.terminal.progreso";

    private static final String BORRA_RENGLON = "\r\u001b[K";

    private final Canal canalDeSalida;
    private final PrintStream salida;
    private final PrintStream errores;
    private final OptionalInt ancho;
    private final boolean muestraProgreso;
    private boolean progresoVisible;

    /**
     * @param ancho columns of the terminal; empty when the output is a file or a pipe, where lines may be as long as they
     *     need
     * @param muestraProgreso whether a line on standard error may be written over and over
     */
    public Terminal(OutputStream salida, OutputStream errores, OptionalInt ancho, boolean muestraProgreso) {
        this.canalDeSalida = new Canal(salida);
        this.salida = enUtf8(canalDeSalida);
        this.errores = enUtf8(errores);
        this.ancho = ancho;
        this.muestraProgreso = muestraProgreso;
    }

    /** The streams of this process. */
    public static Terminal delSistema() {
        Integer columnas = Integer.getInteger(ANCHO);
        return new Terminal(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                columnas == null || columnas <= 0 ? OptionalInt.empty() : OptionalInt.of(columnas),
                Boolean.getBoolean(AVANCES));
    }

    private static PrintStream enUtf8(OutputStream destino) {
        return new PrintStream(new BufferedOutputStream(destino), false, StandardCharsets.UTF_8);
    }

    /** Sends out what was said so far: for a command that goes on for hours. */
    public void mostrar() {
        salida.flush();
    }

    PrintStream salida() {
        return salida;
    }

    PrintStream errores() {
        return errores;
    }

    OptionalInt ancho() {
        return ancho;
    }

    /** One line of the answer. */
    public void decir(String linea) {
        borrarProgreso();
        salida.append(Renglon.limpio(linea)).append('\n');
    }

    void decir(List<String> lineas) {
        lineas.forEach(this::decir);
    }

    /** What went wrong, and on a second line what the person can do about it. */
    public void explicar(String causa, String comoSeguir) {
        borrarProgreso();
        salida.flush();
        errores.append(Renglon.limpio(Renglon.comoOracion(causa))).append('\n');
        errores.append("  ")
                .append(Renglon.limpio(Renglon.comoOracion(comoSeguir)))
                .append('\n');
        errores.flush();
    }

    /** Something to know about what was done. */
    public void advertir(String aviso) {
        borrarProgreso();
        salida.flush();
        errores.append(Renglon.limpio(aviso)).append('\n');
        errores.flush();
    }

    /** A line that the next one replaces; nothing at all when standard error is no terminal. */
    void progreso(String linea) {
        if (muestraProgreso) {
            String cabe = Renglon.recortado(Renglon.limpio(linea), ancho.orElse(80) - 1);
            errores.append(BORRA_RENGLON).append(cabe);
            errores.flush();
            progresoVisible = true;
        }
    }

    void borrarProgreso() {
        if (progresoVisible) {
            errores.append(BORRA_RENGLON);
            errores.flush();
            progresoVisible = false;
        }
    }

    /**
     * Sends out what is pending.
     *
     * @return why the answer could not be written; null when it was, and also when whoever was reading it left, as
     *     {@code head} does
     */
    @Nullable
    IOException terminar() {
        borrarProgreso();
        salida.flush();
        errores.flush();
        IOException falla = canalDeSalida.falla;
        return falla == null || esLectorQueSeFue(falla) ? null : falla;
    }

    private static boolean esLectorQueSeFue(IOException falla) {
        String mensaje = falla.getMessage();
        return mensaje != null && (mensaje.contains("pipe") || mensaje.contains("Tuber"));
    }

    /** Remembers the first failure, which a PrintStream only counts. */
    private static final class Canal extends OutputStream {

        private final OutputStream destino;
        private @Nullable IOException falla;

        Canal(OutputStream destino) {
            this.destino = destino;
        }

        @Override
        public void write(int octeto) throws IOException {
            write(new byte[] {(byte) octeto}, 0, 1);
        }

        @Override
        public void write(byte[] octetos, int desde, int cuantos) throws IOException {
            try {
                destino.write(octetos, desde, cuantos);
            } catch (IOException e) {
                if (falla == null) {
                    falla = e;
                }
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            destino.flush();
        }
    }
}
