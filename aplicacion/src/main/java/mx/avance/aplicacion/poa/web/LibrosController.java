package mx.avance.aplicacion.poa.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.CedulasPoa;
import mx.avance.aplicacion.poa.LibroPedido;
import mx.avance.aplicacion.poa.LibrosDePoa;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Books of cédulas that somebody asked for: how far each is, and its file. */
@Controller
@RequestMapping("/poa/libros")
class LibrosController {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final LibrosDePoa libros;
    private final Entes entes;
    private final Clock reloj;

    LibrosController(LibrosDePoa libros, Entes entes, Clock reloj) {
        this.libros = libros;
        this.entes = entes;
        this.reloj = reloj;
    }

    @Exige(Acto.VER_POA)
    @PostMapping
    String pedir(
            @RequestParam(defaultValue = "") String ejercicio, @RequestParam(defaultValue = "PDF") String formato) {
        long id = libros.pedir(
                Ejercicio.find(ejercicio)
                        .orElseGet(() -> new Ejercicio(LocalDate.now(reloj).getYear())),
                "XLSX".equals(formato) ? CedulasPoa.Formato.XLSX : CedulasPoa.Formato.PDF);
        return "redirect:/poa/libros/" + id;
    }

    @Exige(Acto.VER_POA)
    @GetMapping
    String mios(Model modelo) {
        modelo.addAttribute("libros", libros.mios());
        modelo.addAttribute("zona", zona());
        return "poa/libros";
    }

    @Exige(Acto.VER_POA)
    @GetMapping("/{libro}")
    String uno(@PathVariable String libro, Model modelo) {
        modelo.addAttribute("libro", exigir(libro));
        modelo.addAttribute("zona", zona());
        return "poa/libro";
    }

    /** What changes of it while it is being written, asked for again and again. */
    @Exige(Acto.VER_POA)
    @GetMapping("/{libro}/avance")
    String avance(@PathVariable String libro, Model modelo) {
        uno(libro, modelo);
        return "poa/libro :: avance";
    }

    @Exige(Acto.VER_POA)
    @GetMapping("/{libro}/archivo")
    void archivo(@PathVariable String libro, HttpServletResponse respuesta) throws IOException {
        LibroPedido cual = exigir(libro);
        if (cual.estado() != LibroPedido.Estado.LISTO) {
            throw new NoExiste("ese libro");
        }
        respuesta.setContentType(cual.formato() == CedulasPoa.Formato.PDF ? PDF : XLSX);
        respuesta.setHeader("Content-Disposition", "attachment; filename=\"" + cual.archivo() + "\"");
        respuesta.setContentLengthLong(cual.tamanio());
        libros.entregar(cual, respuesta.getOutputStream());
    }

    private LibroPedido exigir(String libro) {
        if (!libro.matches("[0-9]{1,18}")) {
            throw new NoExiste("ese libro");
        }
        return libros.exigir(Long.parseLong(libro));
    }

    private ZoneId zona() {
        return entes.exigir().zona();
    }
}
