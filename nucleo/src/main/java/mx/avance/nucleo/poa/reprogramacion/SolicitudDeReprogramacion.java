package mx.avance.nucleo.poa.reprogramacion;

import java.time.LocalDate;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.PoaAutorizado;

/** A request for reprogramación in one of its states; only one that nobody has decided offers what may be done next. */
public sealed interface SolicitudDeReprogramacion {

    EstadoDeSolicitud estado();

    /** What was asked for, by whom and when. */
    Solicitada solicitada();

    /**
     * Nobody has decided it.
     *
     * @param quien the account that asked
     */
    record Solicitada(Reprogramacion que, String quien, LocalDate fecha) implements SolicitudDeReprogramacion {

        @Override
        public EstadoDeSolicitud estado() {
            return EstadoDeSolicitud.SOLICITADA;
        }

        @Override
        public Solicitada solicitada() {
            return this;
        }

        /**
         * Granted: the programme has a next version.
         *
         * @throws IllegalArgumentException when something keeps it from being applied to the version in force, or the act is dated
         *     before it was asked for
         */
        public Autorizada autorizar(PoaAutorizado poa, Autorizacion autorizacion) {
            if (autorizacion.fecha().isBefore(fecha)) {
                throw new IllegalArgumentException(
                        "Lo que se pidió el " + fecha + " no se autorizó el " + autorizacion.fecha());
            }
            return new Autorizada(this, poa.conVersion(que.aplicar(poa.vigente()), autorizacion));
        }

        /** Refused, with the reason that its unit reads. */
        public Negada negar(String motivo, LocalDate dia) {
            return new Negada(this, motivo, dia);
        }

        /**
         * Taken back.
         *
         * @throws IllegalArgumentException when it is not who asked
         */
        public Deshecha deshacer(String cuenta, LocalDate dia) {
            if (!cuenta.equals(quien)) {
                throw new IllegalArgumentException("La solicitud es de " + quien + " y no la deshace " + cuenta);
            }
            return new Deshecha(this, dia);
        }
    }

    /**
     * Granted.
     *
     * @param resultado the programme with the version that came of it
     */
    record Autorizada(Solicitada solicitada, PoaAutorizado resultado) implements SolicitudDeReprogramacion {

        @Override
        public EstadoDeSolicitud estado() {
            return EstadoDeSolicitud.AUTORIZADA;
        }
    }

    /** Refused, with a reason. */
    record Negada(Solicitada solicitada, String motivo, LocalDate fecha) implements SolicitudDeReprogramacion {

        /**
         * @throws IllegalArgumentException when no reason is given
         */
        public Negada {
            motivo = motivo.strip();
            if (motivo.isEmpty()) {
                throw new IllegalArgumentException("Quien niega una solicitud dice por qué");
            }
        }

        @Override
        public EstadoDeSolicitud estado() {
            return EstadoDeSolicitud.NEGADA;
        }
    }

    /** Taken back by who asked. */
    record Deshecha(Solicitada solicitada, LocalDate fecha) implements SolicitudDeReprogramacion {

        @Override
        public EstadoDeSolicitud estado() {
            return EstadoDeSolicitud.DESHECHA;
        }
    }
}
