package mx.avance.aplicacion.avance;

/** An oficio by which Planeación captures for a unit was registered, ended or withdrawn; told inside the transaction that did it. */
public record PorCuentaCambio(PorCuenta oficio) {}
