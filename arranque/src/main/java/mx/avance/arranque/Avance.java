package mx.avance.arranque;

import java.io.IOException;
import java.nio.file.Path;
import mx.avance.cli.LineaDeOrdenes;
import mx.avance.cli.Terminal;

/** {@code ./avance}. */
public final class Avance {

    private Avance() {}

    /** Carries out one command and ends the process with its exit code. */
    public static void main(String[] argumentos) throws IOException {
        BitacorasDeTerceros.callar();
        String ensayo = System.getProperty(Ensayo.LISTA);
        if (ensayo != null) {
            System.exit(Ensayo.de(Path.of(ensayo)));
        }
        Terminal terminal = Terminal.delSistema();
        System.exit(LineaDeOrdenes.de(terminal, new OficinaEnMarcha(terminal, Paro.pedido()))
                .ejecutar(argumentos));
    }
}
