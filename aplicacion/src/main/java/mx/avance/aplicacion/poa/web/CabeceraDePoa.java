package mx.avance.aplicacion.poa.web;

import java.time.LocalDate;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.Poas;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands at the top of every screen of a programme: which one it is, with the names of its unit and its programa. */
@Component
class CabeceraDePoa {

    private final Poas poas;
    private final Claves claves;

    CabeceraDePoa(Poas poas, Claves claves) {
        this.poas = poas;
        this.claves = claves;
    }

    /** With the names that the programme uses. */
    void poner(IdDePoa id, Model modelo) {
        poner(id, poas.diaDeCatalogos(id), modelo);
    }

    /** With the names of a day. */
    void poner(IdDePoa id, LocalDate dia, Model modelo) {
        modelo.addAttribute("id", id);
        modelo.addAttribute("unidad", claves.nombre(id.unidad(), dia).orElse(""));
        modelo.addAttribute("programa", claves.nombre(id.programa(), dia).orElse(""));
    }
}
