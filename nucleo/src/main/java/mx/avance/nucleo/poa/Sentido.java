package mx.avance.nucleo.poa;

/** Whether achieving more is better (visits, supports) or worse (complaints, days of delay). */
public enum Sentido {
    /** The semáforo takes A ÷ P. */
    ASCENDENTE,
    /** The semáforo takes P ÷ A, and A = 0 is 100 %. */
    DESCENDENTE
}
