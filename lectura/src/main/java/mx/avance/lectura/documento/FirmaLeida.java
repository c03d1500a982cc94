package mx.avance.lectura.documento;

import mx.avance.nucleo.firma.Papel;
import org.jspecify.annotations.Nullable;

/** One of the signatures at the foot of a sheet; name and post as read, null when the place is empty. */
public record FirmaLeida(
        Papel papel, @Nullable String nombre, @Nullable String cargo) {}
