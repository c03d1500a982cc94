package mx.avance.aplicacion.realizaciones.web;

import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.realizaciones.Realizaciones;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What stands behind the figures of a whole sheet, counted. */
@Controller
class ConteosController {

    private final Realizaciones realizaciones;
    private final MarcoDeRealizaciones marco;

    ConteosController(Realizaciones realizaciones, MarcoDeRealizaciones marco) {
        this.realizaciones = realizaciones;
        this.marco = marco;
    }

    /** A row and its counts, in words. */
    record Renglon(
            int numero,
            String descripcion,
            String medida,
            int entradas,
            String total,
            String ruta,
            List<MarcoDeRealizaciones.Cuenta> cuentas) {}

    @Exige(Acto.VER_REALIZACIONES)
    @GetMapping("/avance/{ejercicio}/{trimestre}/{programa}/{unidad}/realizaciones")
    String ver(IdDeAvance id, Model modelo, Locale idioma) {
        Realizaciones.DeLaHoja conteos = realizaciones.conteos(id);
        marco.encabezar(id, modelo);
        modelo.addAttribute(
                "renglones",
                conteos.renglones().stream()
                        .map(uno -> new Renglon(
                                uno.renglon().numero(),
                                uno.renglon().compromiso().descripcion(),
                                uno.renglon().compromiso().unidadMedida().nombre(),
                                uno.conteo().entradas(),
                                CifraEscrita.escribir(uno.conteo().total()),
                                RealizacionesController.ruta(id, uno.renglon().numero()),
                                marco.cuentas(uno.conteo(), idioma)))
                        .toList());
        modelo.addAttribute(
                "atenciones", CifraEscrita.escribir(conteos.personas().total()));
        modelo.addAttribute("personas", marco.cuentas(conteos.personas(), idioma));
        return "realizaciones/conteos";
    }
}
