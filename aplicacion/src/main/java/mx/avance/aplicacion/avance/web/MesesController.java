package mx.avance.aplicacion.avance.web;

import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.VersionesDeAvance;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A sheet with the months that its figures are made from, to be saved: the official form carries the quarter alone. */
@Controller
@RequestMapping("/avance/{ejercicio}/{trimestre}/{programa}/{unidad}")
class MesesController {

    private final Avances avances;
    private final VersionesDeAvance versiones;
    private final Avisos avisos;

    MesesController(Avances avances, VersionesDeAvance versiones, Avisos avisos) {
        this.avances = avances;
        this.versiones = versiones;
        this.avisos = avisos;
    }

    /** @param alcance of an authorised version; the sheet as it stands where it is absent */
    @Exige(Acto.VER_AVANCE)
    @GetMapping("/meses.csv")
    ResponseEntity<byte[]> csv(IdDeAvance id, @RequestParam Optional<Integer> alcance, Locale idioma) {
        return descarga(id, alcance, idioma).csv();
    }

    /** @param alcance as of {@link #csv} */
    @Exige(Acto.VER_AVANCE)
    @GetMapping("/meses.xlsx")
    ResponseEntity<byte[]> xlsx(IdDeAvance id, @RequestParam Optional<Integer> alcance, Locale idioma) {
        return descarga(id, alcance, idioma).xlsx();
    }

    private Descarga descarga(IdDeAvance id, Optional<Integer> alcance, Locale idioma) {
        return alcance.map(cual -> MesesVistos.descarga(
                        id, cual, versiones.renglones(id, cual), versiones.meses(id, cual), avisos, idioma))
                .orElseGet(() ->
                        MesesVistos.de(avances.exigir(id), true, avisos, idioma).descarga());
    }
}
