package mx.avance.nucleo.revision;

import java.util.List;

/** A change is asked for a row that the programme does not have. */
public record RenglonInexistente(int numero) implements Hallazgo {

    @Override
    public String codigo() {
        return "RENGLON_INEXISTENTE";
    }

    @Override
    public List<Object> datos() {
        return List.of(numero);
    }
}
