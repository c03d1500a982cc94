package mx.avance.aplicacion.cierre.web;

import java.util.List;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.cierre.aclaraciones.Aclaracion;
import mx.avance.aplicacion.cierre.aclaraciones.Aclaraciones;
import mx.avance.aplicacion.cierre.avisos.MisAvisos;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Hangs the bell into the frame of every screen; it counts only when a frame is drawn. */
@ControllerAdvice(annotations = Controller.class)
class CampanaDePagina {

    private final MisAvisos avisos;
    private final Aclaraciones aclaraciones;

    CampanaDePagina(MisAvisos avisos, Aclaraciones aclaraciones) {
        this.avisos = avisos;
        this.aclaraciones = aclaraciones;
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

    /** What was asked about a sheet, looked up when the sheet is drawn. */
    public record SobreLaHoja(Aclaraciones aclaraciones) {

        /** The last one first. */
        public List<Aclaracion> de(IdDeAvance id) {
            return aclaraciones.de(id);
        }
    }

    @ModelAttribute("aclaraciones")
    SobreLaHoja sobreLaHoja() {
        return new SobreLaHoja(aclaraciones);
    }
}
