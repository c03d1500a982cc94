package mx.avance.aplicacion.cierre.web;

import mx.avance.aplicacion.cierre.avisos.MisAvisos;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Hangs the bell into the frame of every screen; it counts only when a frame is drawn. */
@ControllerAdvice(annotations = Controller.class)
class CampanaDePagina {

    private final MisAvisos avisos;

    CampanaDePagina(MisAvisos avisos) {
        this.avisos = avisos;
    }

    /** What was told to whoever looks and not read. */
    public record Campana(MisAvisos avisos) {

        /** How many, looked up now. */
        public int sinLeer() {
            return avisos.sinLeer();
        }
    }

    @ModelAttribute("campana")
    Campana campana() {
        return new Campana(avisos);
    }
}
