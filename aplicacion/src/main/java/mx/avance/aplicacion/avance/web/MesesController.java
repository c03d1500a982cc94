package mx.avance.aplicacion.avance.web;

import java.util.Locale;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A sheet with the months that its figures are made from, to be saved: the official form carries the quarter alone. */
@Controller
@RequestMapping("/avance/{ejercicio}/{trimestre}/{programa}/{unidad}")
class MesesController {

    private final Avances avances;
    private final Avisos avisos;

    MesesController(Avances avances, Avisos avisos) {
        this.avances = avances;
        this.avisos = avisos;
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping("/meses.csv")
    ResponseEntity<byte[]> csv(IdDeAvance id, Locale idioma) {
        return descarga(id, idioma).csv();
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping("/meses.xlsx")
    ResponseEntity<byte[]> xlsx(IdDeAvance id, Locale idioma) {
        return descarga(id, idioma).xlsx();
    }

    private Descarga descarga(IdDeAvance id, Locale idioma) {
        return MesesVistos.de(avances.exigir(id), true, avisos, idioma).descarga();
    }
}
