package mx.avance.aplicacion.poa.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.CedulasPoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.ListaDePoas;
import mx.avance.impresion.CedulaPoa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cédula POA of a unit and the book of a year, to print. */
@Controller
class CedulasController {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CedulasPoa cedulas;
    private final ListaDePoas lista;

    CedulasController(CedulasPoa cedulas, ListaDePoas lista) {
        this.cedulas = cedulas;
        this.lista = lista;
    }

    @Exige(Acto.VER_POA)
    @GetMapping("/poa/{ejercicio}/{programa}/{unidad}/cedula.pdf")
    void pdf(IdDePoa id, @RequestParam Optional<Integer> version, HttpServletResponse respuesta) throws IOException {
        cedula(id, version, CedulasPoa.Formato.PDF, respuesta);
    }

    @Exige(Acto.VER_POA)
    @GetMapping("/poa/{ejercicio}/{programa}/{unidad}/cedula.xlsx")
    void xlsx(IdDePoa id, @RequestParam Optional<Integer> version, HttpServletResponse respuesta) throws IOException {
        cedula(id, version, CedulasPoa.Formato.XLSX, respuesta);
    }

    @Exige(Acto.VER_POA)
    @GetMapping("/poa/libro.pdf")
    void libroEnPdf(
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String ramo,
            HttpServletResponse respuesta)
            throws IOException {
        Ejercicio anio = Ejercicio.find(ejercicio).orElseGet(lista::deAhora);
        responder(cedulas.libro(anio, ramo(ramo)), CedulasPoa.Formato.PDF, "libro-poa-" + anio + ".pdf", respuesta);
    }

    @Exige(Acto.VER_POA)
    @GetMapping("/poa/libro.xlsx")
    void libroEnXlsx(
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String ramo,
            HttpServletResponse respuesta)
            throws IOException {
        Ejercicio anio = Ejercicio.find(ejercicio).orElseGet(lista::deAhora);
        responder(cedulas.libro(anio, ramo(ramo)), CedulasPoa.Formato.XLSX, "libro-poa-" + anio + ".xlsx", respuesta);
    }

    private static Optional<Ramo> ramo(String escrito) {
        return escrito.matches("[0-9]{2}") ? Optional.of(new Ramo(escrito)) : Optional.empty();
    }

    private void cedula(
            IdDePoa id, Optional<Integer> version, CedulasPoa.Formato formato, HttpServletResponse respuesta)
            throws IOException {
        responder(List.of(cedulas.cedula(id, version)), formato, CedulasPoa.archivo(id, version, formato), respuesta);
    }

    /** Written whole before the first byte is sent, so that a failure is still answered as such. */
    private void responder(
            List<CedulaPoa> libro, CedulasPoa.Formato formato, String nombre, HttpServletResponse respuesta)
            throws IOException {
        ByteArrayOutputStream escrito = new ByteArrayOutputStream();
        cedulas.escribir(libro, formato, escrito);
        respuesta.setContentType(formato == CedulasPoa.Formato.PDF ? PDF : XLSX);
        respuesta.setHeader("Content-Disposition", "attachment; filename=\"" + nombre + "\"");
        respuesta.setContentLength(escrito.size());
        escrito.writeTo(respuesta.getOutputStream());
    }
}
