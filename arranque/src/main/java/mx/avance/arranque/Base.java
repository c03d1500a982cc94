package mx.avance.arranque;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import mx.avance.aplicacion.plataforma.base.AccesoPorLlegar;
import mx.avance.basedatos.BaseExterna;
import mx.avance.basedatos.PostgresEmbebido;

/** The database of a run, which gets ready while the application starts. */
interface Base extends AutoCloseable {

    AccesoPorLlegar acceso();

    /** Stops what this run started of it. */
    @Override
    void close();

    /** The PostgreSQL that Avance brings along, over a data folder. */
    static Base propia(Path datos) {
        return new Propia(CompletableFuture.supplyAsync(
                () -> PostgresEmbebido.arrancar(datos).aCargoDeQuienLlama(), Base::enOtroHilo));
    }

    /** The PostgreSQL of somebody else. */
    static Base deOtro(String url) {
        BaseExterna externa =
                BaseExterna.de(url, variable -> String.valueOf(System.getenv().getOrDefault(variable, "")));
        return new DeOtro(CompletableFuture.supplyAsync(externa::preparar, Base::enOtroHilo));
    }

    private static void enOtroHilo(Runnable tarea) {
        new Thread(tarea, "avance-base").start();
    }

    /** Its own PostgreSQL. */
    record Propia(CompletableFuture<PostgresEmbebido> postgres) implements Base {

        @Override
        public AccesoPorLlegar acceso() {
            return AccesoPorLlegar.de(() -> postgres.join().conexion());
        }

        @Override
        public void close() {
            try {
                postgres.join().close();
            } catch (CompletionException noArranco) {
                System.getLogger(Base.class.getName())
                        .log(System.Logger.Level.DEBUG, "No hay nada que detener.", noArranco);
            }
        }
    }

    /** That of somebody else, who also stops it. */
    record DeOtro(CompletableFuture<BaseExterna> base) implements Base {

        @Override
        public AccesoPorLlegar acceso() {
            return AccesoPorLlegar.deOtro(base::join);
        }

        @Override
        public void close() {
            base.cancel(true);
        }
    }
}
