package mx.avance.nucleo.poa;

import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.periodo.Ejercicio;

/** The programme of a unit in one of its states; each state offers what may be done next. */
public sealed interface Poa permits PoaEnBorrador, PoaEnRevision, PoaAutorizado {

    EstadoDePoa estado();

    Ejercicio ejercicio();

    ClaveProgramatica clave();
}
