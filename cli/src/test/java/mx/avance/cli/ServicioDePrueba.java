package mx.avance.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Starts nothing and remembers what it was asked to start. */
final class ServicioDePrueba implements Servicio {

    private String pedido = "";

    @Override
    public int servir(int puerto, Path datos, @Nullable String bdUrl) {
        pedido = "servir en " + puerto + " con " + datos + (bdUrl == null ? "" : " sobre " + bdUrl);
        return 0;
    }

    @Override
    public int demostrar(int puerto, Path datos, boolean desdeCero) {
        pedido = "demo en " + puerto + " con " + datos + (desdeCero ? " desde cero" : "");
        return 0;
    }

    String pedido() {
        return pedido;
    }
}
