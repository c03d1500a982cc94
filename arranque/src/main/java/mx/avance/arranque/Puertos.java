package mx.avance.arranque;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks at the port first: it takes no time, and starting a database does. */
final class Puertos {

    /** Every address of this computer. */
    static final String TODAS = "0.0.0.0";

    /** What only this computer reaches. */
    static final String ESTA = "127.0.0.1";

    private static final int PRIMERO_SIN_PERMISO = 1024;

    private Puertos() {}

    /** @throws Negativa when nobody could answer there */
    static void exigirLibre(int puerto, String direccion) throws IOException {
        try (ServerSocket enchufe = new ServerSocket()) {
            enchufe.setReuseAddress(true);
            enchufe.bind(new InetSocketAddress(direccion, puerto));
        } catch (BindException negado) {
            if (puerto < PRIMERO_SIN_PERMISO
                    && String.valueOf(negado.getMessage()).contains("ermission")) {
                throw new Negativa(
                        "El sistema no deja a este usuario responder en el puerto " + puerto + ".",
                        "Indique con --puerto uno de " + PRIMERO_SIN_PERMISO + " en adelante.");
            }
            throw Negativa.puertoOcupado(puerto);
        }
    }
}
