package mx.avance.aplicacion;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.basedatos.Conexion;

/** The network between the application and its database, which a test may cut and mend. */
public final class Cable implements AutoCloseable {

    private static final Pattern PUERTO = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

    private final ServerSocket entrada;
    private final int destino;
    private final Conexion conexion;
    private final Set<Socket> abiertos = ConcurrentHashMap.newKeySet();
    private volatile boolean cortado;

    private Cable(ServerSocket entrada, int destino, Conexion conexion) {
        this.entrada = entrada;
        this.destino = destino;
        this.conexion = conexion;
    }

    /** A cable to that database: who connects by {@link #conexion} goes through it. */
    public static Cable hasta(Conexion base) {
        Matcher puerto = PUERTO.matcher(base.url());
        if (!puerto.find()) {
            throw new IllegalArgumentException(base.url());
        }
        try {
            ServerSocket entrada = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Cable cable = new Cable(
                    entrada,
                    Integer.parseInt(puerto.group(1)),
                    new Conexion(
                            puerto.replaceFirst("127.0.0.1:" + entrada.getLocalPort()),
                            base.duenio(),
                            base.claveDuenio(),
                            base.usuario(),
                            base.claveUsuario()));
            enOtroHilo(cable::atender);
            return cable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Conexion conexion() {
        return conexion;
    }

    /** Whoever is connected is cut off, and nobody gets through until it is mended. */
    public void cortar() {
        cortado = true;
        abiertos.forEach(Cable::cerrar);
    }

    public void reparar() {
        cortado = false;
    }

    @Override
    public void close() {
        cortar();
        try {
            entrada.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void atender() {
        while (!entrada.isClosed()) {
            try {
                Socket aqui = entrada.accept();
                if (cortado) {
                    aqui.close();
                    continue;
                }
                Socket alla = new Socket(InetAddress.getLoopbackAddress(), destino);
                abiertos.add(aqui);
                abiertos.add(alla);
                enOtroHilo(() -> pasar(aqui, alla));
                enOtroHilo(() -> pasar(alla, aqui));
            } catch (IOException cerrado) {
                return;
            }
        }
    }

    private void pasar(Socket de, Socket a) {
        try (InputStream sale = de.getInputStream();
                OutputStream entra = a.getOutputStream()) {
            sale.transferTo(entra);
        } catch (IOException cortada) {
            cerrar(de);
        } finally {
            cerrar(a);
            abiertos.remove(de);
            abiertos.remove(a);
        }
    }

    private static void cerrar(Socket enchufe) {
        try {
            enchufe.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void enOtroHilo(Runnable tarea) {
        Thread hilo = new Thread(tarea, "cable");
        hilo.setDaemon(true);
        hilo.start();
    }
}
