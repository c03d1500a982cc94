package mx.avance.aplicacion.poa;

/** A programme went back to its unit with notes. */
public record PoaDevuelto(IdDePoa id) {}
