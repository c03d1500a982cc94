package mx.avance.aplicacion.poa;

/** A unit sent its programme for review. */
public record PoaEnviado(IdDePoa id) {}
