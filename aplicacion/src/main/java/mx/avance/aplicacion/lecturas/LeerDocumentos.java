package mx.avance.aplicacion.lecturas;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import mx.avance.aplicacion.plataforma.LecturaConPlazo;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.lectura.Lector;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.fuente.Archivo;
import mx.avance.lectura.fuente.Fuente;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the documents that wait, of every ente, one at a time in each copy of the application, beside at most {@link #PERDIDOS} that were
 * given up and do not end: that bounds memory however many people upload. While that many and one more do not end nothing is taken up, and
 * what waits goes on waiting. Which one is being read and that its reader lives is in the database: what a process that was killed left half read,
 * another one takes up when it has been silent for {@link JdbcTurnos#SILENCIO}, and a reader that was only slow finds that its turn is over and
 * writes nothing. A document that is not read in time is given up; it is tried {@link #A_TIEMPO} times, whoever brings its bytes, and again
 * only where it is given more time than any of them had.
 */
@Component
public class LeerDocumentos {

    private static final Logger BITACORA = LoggerFactory.getLogger(LeerDocumentos.class);
    /** The most rows of a document: those of a whole municipality, several times over. All of them are looked at with each decision. */
    static final int RENGLONES = 5_000;

    private static final int INTENTOS = 3;
    private static final int LATIDO = 5;
    /** Readers that may be given up before nothing more is taken up. */
    private static final int PERDIDOS = 2;
    /** How often the same bytes may keep a reader until its time is over, unless it has more time now. */
    static final int A_TIEMPO = 2;

    private final JdbcTurnos turnos;
    private final JdbcDocumentos base;
    private final Sesiones sesiones;
    private final Transacciones transacciones;
    private final Duration plazo;
    final LecturaConPlazo conPlazo;
    private boolean seDijoSinLugar;
    private final Lector lector = Lector.deSerie();
    private final ReentrantLock uno = new ReentrantLock();
    private final ThreadPoolExecutor hilo = new ThreadPoolExecutor(
            1,
            1,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            tarea -> demonio(tarea, "lecturas"),
            new ThreadPoolExecutor.DiscardPolicy());
    private final ScheduledExecutorService latidos =
            Executors.newSingleThreadScheduledExecutor(tarea -> demonio(tarea, "latido-de-lecturas"));

    /** @param plazo for one document: one that is not read by then is left, and the next one is taken up */
    LeerDocumentos(
            JdbcTurnos turnos,
            JdbcDocumentos base,
            Sesiones sesiones,
            Transacciones transacciones,
            @Value("${avance.lecturas.plazo:5m}") Duration plazo) {
        this.turnos = turnos;
        this.base = base;
        this.sesiones = sesiones;
        this.transacciones = transacciones;
        this.plazo = plazo;
        this.conPlazo = new LecturaConPlazo("lectura-de-documento", 1, PERDIDOS, plazo);
    }

    private static Thread demonio(Runnable tarea, String nombre) {
        Thread hilo = new Thread(tarea, nombre);
        hilo.setDaemon(true);
        return hilo;
    }

    /** Something may wait to be read. Returns at once. */
    void avisar() {
        hilo.execute(this::leerLoQueEspera);
    }

    /** What waits since before this process began, and what another one left. */
    @Scheduled(initialDelay = 2, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void vigilar() {
        avisar();
    }

    @PreDestroy
    void cerrar() {
        hilo.shutdownNow();
        latidos.shutdownNow();
    }

    /**
     * Reads all that waits, now, while there is a place to read.
     *
     * @return how many documents it took up
     */
    public int leerLoQueEspera() {
        uno.lock();
        try {
            int cuantos = 0;
            while (!Thread.currentThread().isInterrupted() && hayLugar()) {
                Optional<JdbcTurnos.Turno> turno = tomar();
                if (turno.isEmpty()) {
                    break;
                }
                cuantos++;
                sesiones.como(Sesion.deSistema(turno.get().ente()), () -> leer(turno.get()));
            }
            return cuantos;
        } catch (RuntimeException falla) {
            // The next round tries again: the document still waits, or its turn runs out
            BITACORA.error("No se pudo atender la cola de lecturas", falla);
            return 0;
        } finally {
            uno.unlock();
        }
    }

    /** Says once, and not in each round, that nothing can be read. Nobody else takes places: where there is one, the next document has it. */
    private boolean hayLugar() {
        boolean hay = conPlazo.hayLugar();
        if (!hay && !seDijoSinLugar) {
            BITACORA.error(
                    "No se lee ningún documento: {} lecturas que se dejaron no han terminado. Los que esperan se leen en cuanto termine"
                            + " alguna; si no termina ninguna, reinicie la aplicación",
                    PERDIDOS + 1);
        }
        seDijoSinLugar = !hay;
        return hay;
    }

    private Optional<JdbcTurnos.Turno> tomar() {
        return sesiones.como(Sesion.nadie(), () -> transacciones.en(turnos::siguiente));
    }

    private boolean leer(JdbcTurnos.Turno turno) {
        ScheduledFuture<?> latido = latidos.scheduleAtFixedRate(
                () -> sesiones.como(Sesion.deSistema(turno.ente()), () -> late(turno)),
                LATIDO,
                LATIDO,
                TimeUnit.SECONDS);
        try {
            JdbcTurnos.PorLeer documento = transacciones.en(() -> turnos.porLeer(turno));
            if (documento.vez() > INTENTOS) {
                return falla(
                        turno,
                        "La lectura se interrumpió " + INTENTOS + " veces",
                        "Divida el documento en partes, por ejemplo una por unidad ejecutora, y suba cada una");
            }
            if (documento.vencidas() >= A_TIEMPO && plazo.compareTo(documento.plazoVencido()) <= 0) {
                return falla(
                        turno,
                        "El documento no se pudo leer: se intentó " + documento.vencidas() + " veces, hasta por "
                                + documento.plazoVencido().toMinutes() + " minutos, y no se terminó",
                        "Divida el documento en partes, por ejemplo una por unidad ejecutora, y suba cada una; el mismo archivo ya no se"
                                + " intenta leer mientras no se le dé más tiempo");
            }
            byte[] contenido = transacciones.en(() -> bytes(turno.id()));
            LecturaConPlazo.Intento<Resultado> intento = conPlazo.intentar(() -> resultado(documento, contenido));
            if (intento.fin() == LecturaConPlazo.Fin.NO_A_TIEMPO) {
                // Whoever stops this process leaves the document to the next one
                return !Thread.currentThread().isInterrupted()
                        && transacciones.en(() -> turnos.vencio(
                                turno,
                                "El documento no se terminó de leer en " + plazo.toMinutes() + " minutos",
                                "Divida el documento en partes, por ejemplo una por unidad ejecutora, y suba cada una",
                                plazo));
            }
            Leido leido = intento.leido()
                    .orElseThrow(() -> new IllegalStateException("La lectura terminó en " + intento.fin()))
                    .exigir();
            int renglones = leido.lectura().hojas().stream()
                    .mapToInt(hoja -> hoja.metas().size())
                    .sum();
            return renglones > RENGLONES
                    ? falla(
                            turno,
                            "El documento tiene %,d renglones y se leen %,d a lo más".formatted(renglones, RENGLONES),
                            "Divida el documento en partes, por ejemplo una por ramo, y suba cada una")
                    : transacciones.en(() -> turnos.leido(turno, leido.fuente(), leido.lectura()));
        } catch (LecturaImposible imposible) {
            return falla(turno, String.valueOf(imposible.getMessage()), imposible.salida());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError falla) {
            BITACORA.error("No se pudo leer el documento {} del ente {}", turno.id(), turno.ente(), falla);
            return falla(
                    turno,
                    "El documento no se pudo leer por una falla del sistema",
                    "Súbalo de nuevo; si vuelve a pasar, avise a Administración");
        } finally {
            latido.cancel(false);
        }
    }

    private record Leido(Fuente fuente, Lectura lectura) {}

    /** What was read, or else what kept it from being read. */
    @FunctionalInterface
    private interface Resultado {
        Leido exigir() throws LecturaImposible;
    }

    private Resultado resultado(JdbcTurnos.PorLeer documento, byte[] contenido) {
        try {
            Fuente fuente = Archivo.de(documento.nombre(), contenido).extraer();
            OpcionesDeLectura opciones = new OpcionesDeLectura(
                    documento.ejercicio().orElse(null), documento.trimestre().orElse(null));
            Leido leido = new Leido(fuente, lector.leer(fuente, opciones));
            return () -> leido;
        } catch (LecturaImposible imposible) {
            return () -> {
                throw imposible;
            };
        } catch (RuntimeException falla) {
            return () -> {
                throw falla;
            };
        } catch (OutOfMemoryError | StackOverflowError falla) {
            return () -> {
                throw falla;
            };
        }
    }

    private boolean late(JdbcTurnos.Turno turno) {
        try {
            return transacciones.en(() -> turnos.late(turno));
        } catch (RuntimeException sinBase) {
            // Silent for too long, its turn runs out, as it should
            BITACORA.warn("No se pudo decir que la lectura {} sigue", turno.id(), sinBase);
            return false;
        }
    }

    private boolean falla(JdbcTurnos.Turno turno, String causa, String salida) {
        return transacciones.en(() -> turnos.fallo(turno, causa, salida));
    }

    private byte[] bytes(long id) {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        try {
            base.bytes(id, salida);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return salida.toByteArray();
    }
}
