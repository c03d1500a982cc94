package mx.avance.aplicacion.catalogos;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The catalogues that Planeación keeps for its ente. */
public enum Catalogo {
    RAMOS,
    PROGRAMAS,
    UNIDADES,
    ADMINISTRACIONES,
    PLANES,
    /** Ejes, temas and líneas de acción of the plans. */
    LINEAS,
    /** Which línea of a new plan carries on which of an earlier one. */
    CORRESPONDENCIAS,
    MEDIDAS,
    CAUSAS,
    INHABILES,
    VEDAS;

    /** As it stands in an address and names its texts in the bundle: {@code unidades}. */
    public String clave() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of an address; empty when there is none. */
    public static Optional<Catalogo> find(String clave) {
        return Arrays.stream(values())
                .filter(catalogo -> catalogo.clave().equals(clave))
                .findFirst();
    }
}
