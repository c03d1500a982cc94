package mx.avance.aplicacion.poa;

/** A version of a programme came into force: its first one, or one that a reprogramación made. */
public record VersionDePoaAutorizada(IdDePoa id, int version) {}
