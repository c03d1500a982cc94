package mx.avance.aplicacion.reprogramacion.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.reprogramacion.Clase;
import mx.avance.aplicacion.reprogramacion.ExportarSolicitudes;
import mx.avance.aplicacion.reprogramacion.Filtro;
import mx.avance.aplicacion.reprogramacion.Solicitud;
import mx.avance.aplicacion.reprogramacion.Solicitudes;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;
import mx.avance.nucleo.poa.reprogramacion.TipoDeReprogramacion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of what was asked for, with its filters in the address and an export of what is shown. */
@Controller
class ListaController {

    private static final int PAGINA = 50;

    private final Solicitudes solicitudes;
    private final ExportarSolicitudes exportar;
    private final Claves claves;
    private final Entes entes;
    private final Actores actores;
    private final Avisos avisos;

    ListaController(
            Solicitudes solicitudes,
            ExportarSolicitudes exportar,
            Claves claves,
            Entes entes,
            Actores actores,
            Avisos avisos) {
        this.solicitudes = solicitudes;
        this.exportar = exportar;
        this.claves = claves;
        this.entes = entes;
        this.actores = actores;
        this.avisos = avisos;
    }

    /** The filters as the address bears them; what cannot be read filters nothing. */
    record Pedido(
            @Nullable String q,
            @Nullable String estado,
            @Nullable String tipo,
            @Nullable String unidad,
            @Nullable String trimestre,
            @Nullable String ejercicio,
            @Nullable String antesDe) {

        Filtro filtro() {
            return new Filtro(
                    numero(ejercicio)
                            .filter(anio -> anio >= Ejercicio.PRIMERO && anio <= Ejercicio.ULTIMO)
                            .map(Ejercicio::new),
                    uno(estado, EstadoDeSolicitud.values()),
                    uno(tipo, TipoDeReprogramacion.values()),
                    UnidadEjecutora.find(unidad == null ? "" : unidad),
                    numero(trimestre).filter(cual -> cual >= 1 && cual <= 4).map(Trimestre::de),
                    texto());
        }

        private String texto() {
            String limpio = q == null ? "" : q.replaceAll("\\p{Cntrl}", " ").strip();
            return limpio.length() > 100 ? limpio.substring(0, 100) : limpio;
        }

        long despuesDe() {
            return antesDe != null && antesDe.matches("[0-9]{1,18}") ? Long.parseLong(antesDe) : 0;
        }

        private static Optional<Integer> numero(@Nullable String escrito) {
            return escrito != null && escrito.matches("[0-9]{1,4}")
                    ? Optional.of(Integer.valueOf(escrito))
                    : Optional.empty();
        }

        private static <E extends Enum<E>> Optional<E> uno(@Nullable String escrito, E[] todos) {
            for (E este : todos) {
                if (este.name().equals(escrito)) {
                    return Optional.of(este);
                }
            }
            return Optional.empty();
        }
    }

    /** A request in a line. */
    record Linea(
            long id,
            String unidad,
            int numero,
            String descripcion,
            String clase,
            String trimestres,
            String pedida,
            String nombre,
            EstadoDeSolicitud estado,
            String folio) {}

    @Exige(Acto.VER_POA)
    @GetMapping("/reprogramaciones")
    String lista(@ModelAttribute("pedido") Pedido pedido, Locale idioma, Model modelo) {
        Filtro filtro = pedido.filtro();
        List<Solicitud> leidas = solicitudes.lista(filtro, pedido.despuesDe(), PAGINA + 1);
        List<Solicitud> pagina = leidas.size() > PAGINA ? leidas.subList(0, PAGINA) : leidas;
        LocalDate hoy = actores.hoy();
        modelo.addAttribute(
                "lineas", pagina.stream().map(una -> linea(una, idioma)).toList());
        modelo.addAttribute(
                "siguiente", leidas.size() > PAGINA ? pagina.get(PAGINA - 1).id() : null);
        modelo.addAttribute("cuantas", solicitudes.cuantas(filtro));
        modelo.addAttribute("sinFiltro", filtro.esVacio());
        modelo.addAttribute("estados", EstadoDeSolicitud.values());
        modelo.addAttribute("tipos", TipoDeReprogramacion.values());
        modelo.addAttribute("trimestres", Trimestre.TODOS);
        modelo.addAttribute("anios", solicitudes.ejercicios());
        modelo.addAttribute("unidades", claves.unidades(hoy));
        modelo.addAttribute("puedePedir", actores.alcanza(actores.actual(), Acto.SOLICITAR_REPROGRAMACION));
        return "reprogramacion/lista";
    }

    private Linea linea(Solicitud solicitud, Locale idioma) {
        return new Linea(
                solicitud.id(),
                solicitud.unidad().clave(),
                solicitud.numero(),
                solicitud.descripcion(),
                clase(solicitud.clase(), idioma),
                Palabras.trimestres(solicitud.trimestres()),
                Palabras.dia(dia(solicitud), solicitud.ejercicio().anio(), idioma),
                solicitud.nombre(),
                solicitud.estado(),
                solicitud.resolucion().flatMap(Solicitud.Resolucion::folio).orElse(""));
    }

    private String clase(Clase clase, Locale idioma) {
        return avisos.texto("reprogramacion.clase." + clase, idioma);
    }

    private LocalDate dia(Solicitud solicitud) {
        return solicitud.pedida().atZone(entes.exigir().zona()).toLocalDate();
    }

    /** What the list shows, all pages together. */
    @Exige(Acto.VER_POA)
    @GetMapping("/reprogramaciones/exportar.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("pedido") Pedido pedido, Locale idioma) {
        return exportar.de(pedido.filtro(), idioma).csv();
    }

    @Exige(Acto.VER_POA)
    @GetMapping("/reprogramaciones/exportar.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("pedido") Pedido pedido, Locale idioma) {
        return exportar.de(pedido.filtro(), idioma).xlsx();
    }
}
