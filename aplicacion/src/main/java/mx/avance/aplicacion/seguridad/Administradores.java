package mx.avance.aplicacion.seguridad;

import java.time.LocalDate;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that somebody is always left who can let the others in. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Administradores {

    private final JdbcClient base;

    Administradores(JdbcClient base) {
        this.base = base;
    }

    /** Before a change that may leave none: two administrators who remove each other at the same time go one after the other. */
    void apartar() {
        base.sql("select pg_advisory_xact_lock(30100, plataforma.ente())")
                .query((fila, numero) -> "")
                .single();
    }

    /**
     * After such a change, in its transaction.
     *
     * @throws DatosInvalidos when nobody would be left
     */
    void exigirQueQuedeUno(LocalDate hoy) {
        int quedan = base.sql("select seguridad.administradores_que_quedan(:hoy)")
                .param("hoy", hoy)
                .query(Integer.class)
                .single();
        if (quedan == 0) {
            throw new DatosInvalidos(Defecto.en("", "personas.ultimaAdministracion"));
        }
    }
}
