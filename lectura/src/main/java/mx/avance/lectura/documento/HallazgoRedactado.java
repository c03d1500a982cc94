package mx.avance.lectura.documento;

import mx.avance.nucleo.revision.Gravedad;

/** A finding as it is shown: its code, the severity that policy gives it, and its sentence in Spanish. */
public record HallazgoRedactado(String codigo, Gravedad gravedad, String mensaje) {}
