package mx.avance.aplicacion.poa;

import jakarta.annotation.PreDestroy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.impresion.CedulaPoa;
import mx.avance.nucleo.periodo.Ejercicio;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Books of cédulas, written while whoever asked does something else. Each copy of the application writes one at a time, to a file of
 * its own and from there in parts to the database: however many ask, memory holds one book being composed and one part of it. The
 * cédulas of 200 units with 40 rows each take 4 MB, and a process that writes them has room enough in a heap of 128 MB. The person
 * sees how many cédulas are written, may leave, and finds the book for a day.
 */
@Component
public class LibrosDePoa {

    private static final Logger BITACORA = LoggerFactory.getLogger(LibrosDePoa.class);
    private static final int PARTE = 1 << 20;
    private static final int EN_ESPERA = 20;

    private final JdbcLibros base;
    private final Poas poas;
    private final CedulasPoa cedulas;
    private final Sesiones sesiones;
    private final Transacciones transacciones;
    private final Clock reloj;
    private final ThreadPoolExecutor escritor =
            new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(EN_ESPERA), tarea -> {
                Thread hilo = new Thread(tarea, "libros-de-poa");
                hilo.setDaemon(true);
                return hilo;
            });

    LibrosDePoa(
            JdbcLibros base,
            Poas poas,
            CedulasPoa cedulas,
            Sesiones sesiones,
            Transacciones transacciones,
            Clock reloj) {
        this.base = base;
        this.poas = poas;
        this.cedulas = cedulas;
        this.sesiones = sesiones;
        this.transacciones = transacciones;
        this.reloj = reloj;
        escritor.allowCoreThreadTimeOut(true);
    }

    /**
     * Asks for the book of what whoever acts may see of a year. Asking again while it is being written is the same request.
     *
     * @return its number
     * @throws NoExiste when there is no cédula to print
     * @throws DatosInvalidos when too many books wait already
     */
    public long pedir(Ejercicio ejercicio, CedulasPoa.Formato formato) {
        Sesion quien = sesiones.actual();
        List<IdDePoa> cuales = transacciones.en(
                () -> poas.del(ejercicio).stream().map(ResumenDePoa::id).toList());
        if (cuales.isEmpty()) {
            throw new NoExiste("POA " + ejercicio);
        }
        JdbcLibros.Pedido pedido =
                transacciones.en(() -> base.pedir(ejercicio, formato, quien.cuenta(), cuales.size(), reloj.instant()));
        if (pedido.nuevo()) {
            try {
                escritor.execute(() -> sesiones.como(quien, () -> escribir(pedido.id(), cuales, formato)));
            } catch (RejectedExecutionException lleno) {
                transacciones.en(() -> base.fallo(pedido.id(), reloj.instant()));
                throw new DatosInvalidos(Defecto.en("", "poa.libro.espera"));
            }
        }
        return pedido.id();
    }

    /**
     * @throws NoExiste when whoever acts asked for no such book, or its day has passed
     */
    public LibroPedido exigir(long id) {
        return transacciones.en(() -> base.find(id, sesiones.actual().cuenta(), reloj.instant())
                .orElseThrow(() -> new NoExiste("ese libro")));
    }

    /** Those that whoever acts asked for, the newest first. */
    public List<LibroPedido> mios() {
        return transacciones.en(() -> base.de(sesiones.actual().cuenta(), reloj.instant()));
    }

    /** Hands its bytes over, part by part. */
    public void entregar(LibroPedido libro, OutputStream salida) throws IOException {
        for (int orden = 0; ; orden++) {
            int cual = orden;
            byte[] parte = transacciones.en(() -> base.parte(libro.id(), cual).orElse(new byte[0]));
            if (parte.length == 0) {
                return;
            }
            salida.write(parte);
        }
    }

    private boolean escribir(long id, List<IdDePoa> cuales, CedulasPoa.Formato formato) {
        try {
            Path archivo = Files.createTempFile("libro-poa", ".tmp");
            try {
                componer(id, cuales, formato, archivo);
                guardar(id, archivo);
            } finally {
                Files.deleteIfExists(archivo);
            }
            return true;
        } catch (IOException | RuntimeException falla) {
            BITACORA.error("No se pudo escribir el libro {}", id, falla);
            return transacciones.en(() -> base.fallo(id, reloj.instant()));
        }
    }

    private void componer(long id, List<IdDePoa> cuales, CedulasPoa.Formato formato, Path archivo) throws IOException {
        List<CedulaPoa> libro = new ArrayList<>();
        for (IdDePoa cual : cuales) {
            libro.add(transacciones.en(() -> cedulas.cedula(cual)));
        }
        try (OutputStream salida = new BufferedOutputStream(Files.newOutputStream(archivo))) {
            cedulas.escribir(
                    libro,
                    formato,
                    salida,
                    escritas -> transacciones.en(() -> base.avanza(id, escritas, reloj.instant())));
        }
    }

    private void guardar(long id, Path archivo) throws IOException {
        try (InputStream entrada = Files.newInputStream(archivo)) {
            transacciones.en(() -> {
                try {
                    int orden = 0;
                    for (byte[] parte = entrada.readNBytes(PARTE);
                            parte.length > 0;
                            parte = entrada.readNBytes(PARTE)) {
                        base.agregar(id, orden++, parte);
                    }
                    return base.listo(id, Files.size(archivo), reloj.instant());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Scheduled(initialDelay = 7, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void caducar() {
        int cuantos = base.caducar(Timestamp.from(reloj.instant()));
        if (cuantos > 0) {
            BITACORA.info("Caducaron {} libros de cédulas", cuantos);
        }
    }

    /** What was being written is told as interrupted, and asked for again. */
    @PreDestroy
    void cerrar() {
        escritor.shutdownNow();
    }
}
