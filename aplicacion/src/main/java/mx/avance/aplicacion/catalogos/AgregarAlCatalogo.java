package mx.avance.aplicacion.catalogos;

import java.util.Map;
import mx.avance.aplicacion.catalogos.entradas.EditarCatalogo;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds an entry to a catalogue on behalf of another module, by the same rules as the screens of the catalogues. */
@Component
public class AgregarAlCatalogo {

    private final EditarCatalogo editar;

    AgregarAlCatalogo(EditarCatalogo editar) {
        this.editar = editar;
    }

    /**
     * @param escrito by column, as a person would type it
     * @throws DatosInvalidos when something is missing, is not what the column takes, or gets into the way of another entry
     * @throws NoPermitido when whoever acts may not edit catalogues
     */
    @Transactional
    public void agregar(Catalogo catalogo, Map<String, String> escrito) {
        editar.agregar(catalogo, escrito);
    }
}
