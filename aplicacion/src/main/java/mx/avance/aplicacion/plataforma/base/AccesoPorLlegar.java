package mx.avance.aplicacion.plataforma.base;

import java.util.function.Supplier;
import mx.avance.basedatos.BaseExterna;
import mx.avance.basedatos.Conexion;

/** The access to the database, once its server answers: whoever asks before that waits. */
public record AccesoPorLlegar(Supplier<Acceso> promesa) implements Supplier<Acceso> {

    /** The access to a database of our own, whose server may still be starting. */
    public static AccesoPorLlegar de(Supplier<Conexion> conexion) {
        return new AccesoPorLlegar(() -> Acceso.de(conexion.get()));
    }

    /** The access to a database that somebody else runs, which may still be looked at. */
    public static AccesoPorLlegar deOtro(Supplier<BaseExterna> base) {
        return new AccesoPorLlegar(() -> Acceso.de(base.get()));
    }

    @Override
    public Acceso get() {
        return promesa.get();
    }
}
