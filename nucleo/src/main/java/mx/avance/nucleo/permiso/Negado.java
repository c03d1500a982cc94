package mx.avance.nucleo.permiso;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.nucleo.redaccion.Idioma;
import mx.avance.nucleo.redaccion.Libro;
import mx.avance.nucleo.redaccion.Redactable;

/**
 * The act may not be done, for a reason that says its rule, its date and the way out.
 *
 * @param datos the facts that the reason names, in its order
 */
public record Negado(Motivo motivo, List<Object> datos) implements Respuesta, Redactable {

    private static final String LIBRO = "mx.avance.nucleo.permiso.negativas";
    private static final Libro ESPANOL = Libro.de(LIBRO, Idioma.ESPANOL);
    private static final Libro INGLES = Libro.de(LIBRO, Idioma.INGLES);

    /**
     * @throws IllegalArgumentException when the facts are not those of the reason
     */
    public Negado {
        datos = List.copyOf(datos);
        if (datos.size() != motivo.datos().size()) {
            throw new IllegalArgumentException(motivo + " dice " + motivo.datos() + ": " + datos);
        }
    }

    static Negado por(Motivo motivo, Object... datos) {
        return new Negado(motivo, List.of(datos));
    }

    @Override
    public boolean permite() {
        return false;
    }

    @Override
    public Optional<Negado> negado() {
        return Optional.of(this);
    }

    /** A word that never changes its meaning, such as {@code TRIMESTRE_CERRADO}. */
    public String codigo() {
        return motivo.name();
    }

    @Override
    public String frase() {
        return codigo();
    }

    /** The facts by name, in their order, for those who read a refusal by program. */
    public Map<String, Object> hechos() {
        Map<String, Object> hechos = new LinkedHashMap<>();
        for (int i = 0; i < datos.size(); i++) {
            hechos.put(motivo.datos().get(i), datos.get(i));
        }
        return hechos;
    }

    /** The sentence that screens, API and command line show. */
    public String enPalabras(Idioma idioma) {
        return (idioma == Idioma.INGLES ? INGLES : ESPANOL).redactar(this);
    }
}
