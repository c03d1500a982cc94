package mx.avance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Lectura;

/** Reads documents one at a time, so that memory holds one, and goes on after one that cannot be read. */
final class Lecturas {

    private final Terminal terminal;
    private final Oficina.Lee lector;
    private final OpcionesDeLectura opciones;

    Lecturas(Terminal terminal, Oficina.Lee lector, OpcionesDeLectura opciones) {
        this.terminal = terminal;
        this.lector = lector;
        this.opciones = opciones;
    }

    /**
     * @param leida gets every reading, in the order of the files, before the next one is read
     * @param fallida gets the place of every file that could not be read, already explained to the person
     */
    void cadaUna(List<Path> archivos, Consumer<Leida> leida, IntConsumer fallida) {
        for (int i = 0; i < archivos.size(); i++) {
            Path archivo = archivos.get(i);
            terminal.progreso("Leyendo " + (i + 1) + " de " + archivos.size() + ": " + archivo);
            Lectura lectura;
            try {
                lectura = lector.leer(archivo, opciones);
            } catch (LecturaImposible e) {
                terminal.explicar(archivo + ": " + e.getMessage(), e.salida());
                fallida.accept(i);
                continue;
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                Imprevisto.explicar(e, " al leer " + archivo, terminal);
                fallida.accept(i);
                continue;
            }
            leida.accept(new Leida(i, archivo, lectura));
        }
        terminal.borrarProgreso();
    }

    /** A document that was read, and its place among those given, from 0. */
    record Leida(int ordinal, Path archivo, Lectura lectura) {}
}
