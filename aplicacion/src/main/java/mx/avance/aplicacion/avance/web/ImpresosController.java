package mx.avance.aplicacion.avance.web;

import java.util.Optional;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.ImprimirAvance;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheet of a quarter to print, in any state, and its acuse. */
@Controller
@RequestMapping("/avance/{ejercicio}/{trimestre}/{programa}/{unidad}")
class ImpresosController {

    private final ImprimirAvance imprimir;

    ImpresosController(ImprimirAvance imprimir) {
        this.imprimir = imprimir;
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping("/hoja.pdf")
    ResponseEntity<byte[]> pdf(IdDeAvance id, @RequestParam Optional<Integer> alcance) {
        return DescargaDeHoja.de(imprimir.hoja(id, alcance, ImprimirAvance.Formato.PDF, DescargaDeHoja.raiz()));
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping("/hoja.xlsx")
    ResponseEntity<byte[]> xlsx(IdDeAvance id, @RequestParam Optional<Integer> alcance) {
        return DescargaDeHoja.de(imprimir.hoja(id, alcance, ImprimirAvance.Formato.XLSX, DescargaDeHoja.raiz()));
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping("/hoja.csv")
    ResponseEntity<byte[]> csv(IdDeAvance id, @RequestParam Optional<Integer> alcance) {
        return DescargaDeHoja.de(imprimir.hoja(id, alcance, ImprimirAvance.Formato.CSV, DescargaDeHoja.raiz()));
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping("/folios/{folio}/hoja.pdf")
    ResponseEntity<byte[]> enPapel(IdDeAvance id, @PathVariable String folio) {
        return DescargaDeHoja.de(imprimir.enPapel(id, folio, ImprimirAvance.Formato.PDF, DescargaDeHoja.raiz()));
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping("/acuse.pdf")
    ResponseEntity<byte[]> acuse(IdDeAvance id, @RequestParam Optional<Integer> alcance) {
        return DescargaDeHoja.de(imprimir.acuse(id, alcance));
    }
}
