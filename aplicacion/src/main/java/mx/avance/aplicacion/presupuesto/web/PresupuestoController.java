package mx.avance.aplicacion.presupuesto.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.tabla.LectorDeTablas;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.plataforma.web.Megas;
import mx.avance.aplicacion.presupuesto.ImportacionDePresupuesto;
import mx.avance.aplicacion.presupuesto.ImportacionDePresupuesto.Destino;
import mx.avance.aplicacion.presupuesto.Importes;
import mx.avance.aplicacion.presupuesto.Presupuestos;
import mx.avance.aplicacion.presupuesto.TablaDePresupuesto;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.Guardia;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The presupuesto de referencia of a year: table, export, and the import with its trial. */
@Controller
class PresupuestoController {

    private static final int RECHAZOS_A_LA_VISTA = 200;
    private static final int CAMBIOS_A_LA_VISTA = 200;

    private final Presupuestos presupuestos;
    private final ImportacionDePresupuesto importacion;
    private final TablaDePresupuesto tabla;
    private final Entes entes;
    private final Actores actores;
    private final Guardia guardia;
    private final Avisos avisos;

    PresupuestoController(
            Presupuestos presupuestos,
            ImportacionDePresupuesto importacion,
            TablaDePresupuesto tabla,
            Entes entes,
            Actores actores,
            Guardia guardia,
            Avisos avisos) {
        this.presupuestos = presupuestos;
        this.importacion = importacion;
        this.tabla = tabla;
        this.entes = entes;
        this.actores = actores;
        this.guardia = guardia;
        this.avisos = avisos;
    }

    /** Amounts as a screen shows them; null where nobody reported any. */
    record Cifras(
            @Nullable BigDecimal aprobado,
            @Nullable BigDecimal modificado,
            @Nullable BigDecimal devengado,
            @Nullable BigDecimal ejercido,
            @Nullable BigDecimal porCiento) {

        /** The per cent is ejercido of modificado, or of aprobado where that is all there is; one decimal, halves up. */
        static Cifras de(Importes importes) {
            Optional<BigDecimal> contra =
                    importes.modificado().or(importes::aprobado).filter(monto -> monto.signum() > 0);
            return new Cifras(
                    importes.aprobado().orElse(null),
                    importes.modificado().orElse(null),
                    importes.devengado().orElse(null),
                    importes.ejercido().orElse(null),
                    contra.flatMap(monto -> importes.ejercido()
                                    .map(gasto -> gasto.movePointRight(2).divide(monto, 1, RoundingMode.HALF_UP)))
                            .orElse(null));
        }
    }

    /** A unit under a programa. */
    record Renglon(String programa, String nombreDePrograma, String unidad, String nombreDeUnidad, Cifras cifras) {}

    /** A row of a trial. */
    record RenglonDeEnsayo(
            int renglon,
            String programa,
            String unidad,
            String trimestre,
            Cifras antes,
            Cifras despues,
            List<String> razones) {}

    /** Of the largest file that its form may send. */
    @ModelAttribute("megas")
    String megas() {
        return Megas.de(LectorDeTablas.TAMANO_MAXIMO);
    }

    @Exige(Acto.VER)
    @GetMapping("/presupuesto")
    String hoy() {
        return "redirect:/presupuesto/" + guardia.hoy().getYear();
    }

    @Exige(Acto.VER)
    @GetMapping("/presupuesto/{ejercicio}")
    String pagina(
            @PathVariable String ejercicio,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> hasta,
            Model modelo) {
        Ejercicio anio = ejercicio(ejercicio);
        Trimestre trimestre = trimestre(hasta);
        List<TablaDePresupuesto.Renglon> vistos = tabla.con(anio, q.orElse(""));
        modelo.addAttribute("ejercicio", anio.anio());
        modelo.addAttribute("ejercicios", ejercicios(anio));
        modelo.addAttribute("q", q.orElse(""));
        modelo.addAttribute("hasta", trimestre.numero());
        modelo.addAttribute("trimestres", Trimestre.values());
        modelo.addAttribute(
                "hayAlgo", !vistos.isEmpty() || presupuestos.ejercicios().contains(anio));
        modelo.addAttribute("renglones", renglones(vistos, trimestre));
        modelo.addAttribute(
                "total",
                Cifras.de(vistos.stream()
                        .map(renglon -> renglon.presupuesto().hasta(trimestre))
                        .reduce(Importes.NINGUNO, Importes::mas)));
        modelo.addAttribute(
                "importaciones",
                presupuestos.importaciones(anio).stream()
                        .map(una -> Map.<String, Object>of(
                                "archivo", una.archivo(),
                                "cuenta", una.cuenta(),
                                "momento", momento(una),
                                "nuevos", una.nuevos(),
                                "cambiados", una.cambiados(),
                                "iguales", una.iguales()))
                        .toList());
        modelo.addAttribute("puedeImportar", actores.alcanza(actores.actual(), Acto.IMPORTAR_PRESUPUESTO));
        return "presupuesto/presupuesto";
    }

    private ZonedDateTime momento(Presupuestos.Importacion una) {
        return una.momento().atZone(entes.exigir().zona());
    }

    @Exige(Acto.VER)
    @GetMapping("/presupuesto/{ejercicio}/presupuesto.csv")
    ResponseEntity<byte[]> exportar(@PathVariable String ejercicio, @RequestParam Optional<String> q) {
        return tabla.exportar(ejercicio(ejercicio), q.orElse(""));
    }

    @Exige(Acto.IMPORTAR_PRESUPUESTO)
    @GetMapping("/presupuesto/{ejercicio}/plantilla.csv")
    ResponseEntity<byte[]> plantilla(@PathVariable String ejercicio) {
        return tabla.plantilla(ejercicio(ejercicio));
    }

    @Exige(Acto.IMPORTAR_PRESUPUESTO)
    @GetMapping("/presupuesto/{ejercicio}/importar")
    String importar(@PathVariable String ejercicio, Model modelo) {
        modelo.addAttribute("ejercicio", ejercicio(ejercicio).anio());
        return "presupuesto/importar";
    }

    @Exige(Acto.IMPORTAR_PRESUPUESTO)
    @PostMapping("/presupuesto/{ejercicio}/importar")
    String ensayar(
            @PathVariable String ejercicio,
            @RequestParam(required = false) @Nullable MultipartFile archivo,
            Locale idioma,
            Model modelo)
            throws IOException {
        Ejercicio anio = ejercicio(ejercicio);
        try {
            if (archivo == null || archivo.isEmpty()) {
                throw new DatosInvalidos(Defecto.en("archivo", "presupuesto.sinArchivo"));
            }
            String nombre = archivo.getOriginalFilename();
            ImportacionDePresupuesto.Guardado guardado =
                    importacion.ensayar(anio, nombre == null ? "" : nombre, archivo.getBytes());
            return "redirect:/presupuesto/" + anio + "/importar/" + guardado.id();
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            modelo.addAttribute("ejercicio", anio.anio());
            return "presupuesto/importar";
        }
    }

    @Exige(Acto.IMPORTAR_PRESUPUESTO)
    @GetMapping("/presupuesto/{ejercicio}/importar/{ensayo}")
    String ensayo(@PathVariable String ejercicio, @PathVariable String ensayo, Locale idioma, Model modelo) {
        Ejercicio anio = ejercicio(ejercicio);
        ImportacionDePresupuesto.Guardado guardado = importacion.ensayado(anio, id(ensayo));
        List<RenglonDeEnsayo> rechazados = renglones(guardado, Destino.RECHAZADO, idioma);
        List<RenglonDeEnsayo> cambiados = renglones(guardado, Destino.CAMBIADO, idioma);
        modelo.addAttribute("ejercicio", anio.anio());
        modelo.addAttribute("id", guardado.id());
        modelo.addAttribute("ensayo", guardado.ensayo());
        modelo.addAttribute("nuevos", guardado.ensayo().cuantos(Destino.NUEVO));
        modelo.addAttribute(
                "cambiados", cambiados.stream().limit(CAMBIOS_A_LA_VISTA).toList());
        modelo.addAttribute("cuantosCambiados", cambiados.size());
        modelo.addAttribute("iguales", guardado.ensayo().cuantos(Destino.IGUAL));
        modelo.addAttribute(
                "rechazados", rechazados.stream().limit(RECHAZOS_A_LA_VISTA).toList());
        modelo.addAttribute("cuantosRechazados", rechazados.size());
        return "presupuesto/ensayo";
    }

    @Exige(Acto.IMPORTAR_PRESUPUESTO)
    @PostMapping("/presupuesto/{ejercicio}/importar/{ensayo}")
    String confirmar(
            @PathVariable String ejercicio,
            @PathVariable String ensayo,
            @RequestParam String huella,
            Locale idioma,
            RedirectAttributes paraDespues) {
        Ejercicio anio = ejercicio(ejercicio);
        try {
            ImportacionDePresupuesto.Ensayo hecho = importacion.importar(anio, id(ensayo), huella);
            paraDespues.addFlashAttribute(
                    "hecho",
                    avisos.texto(
                            "presupuesto.importado",
                            idioma,
                            hecho.cuantos(Destino.NUEVO),
                            hecho.cuantos(Destino.CAMBIADO)));
        } catch (DatosInvalidos invalidos) {
            paraDespues.addFlashAttribute(
                    "negado", avisos.texto(invalidos.defectos().get(0), idioma));
            return "redirect:/presupuesto/" + anio + "/importar/" + id(ensayo);
        }
        return "redirect:/presupuesto/" + anio;
    }

    private List<RenglonDeEnsayo> renglones(
            ImportacionDePresupuesto.Guardado guardado, Destino destino, Locale idioma) {
        return guardado.ensayo().renglones().stream()
                .filter(renglon -> renglon.destino() == destino)
                .map(renglon -> new RenglonDeEnsayo(
                        renglon.escrito().renglon(),
                        renglon.escrito().programa(),
                        renglon.escrito().unidad(),
                        renglon.escrito().trimestre(),
                        Cifras.de(renglon.antes()),
                        Cifras.de(renglon.despues()),
                        renglon.razones().stream()
                                .map(razon -> avisos.texto(razon, idioma))
                                .toList()))
                .toList();
    }

    private static List<Renglon> renglones(List<TablaDePresupuesto.Renglon> deEstos, Trimestre hasta) {
        return deEstos.stream()
                .map(este -> new Renglon(
                        este.presupuesto().programa().clave(),
                        este.nombreDePrograma(),
                        este.presupuesto().unidad().clave(),
                        este.nombreDeUnidad(),
                        Cifras.de(este.presupuesto().hasta(hasta))))
                .toList();
    }

    private List<Integer> ejercicios(Ejercicio este) {
        List<Integer> todos = new ArrayList<>(
                presupuestos.ejercicios().stream().map(Ejercicio::anio).toList());
        for (int otro : new int[] {este.anio(), guardia.hoy().getYear()}) {
            if (!todos.contains(otro)) {
                todos.add(otro);
            }
        }
        todos.sort((uno, otro) -> otro - uno);
        return todos;
    }

    private static Trimestre trimestre(Optional<String> hasta) {
        return Arrays.stream(Trimestre.values())
                .filter(este -> Integer.toString(este.numero()).equals(hasta.orElse("")))
                .findFirst()
                .orElse(Trimestre.OCT_DIC);
    }

    private static UUID id(String escrito) {
        try {
            return UUID.fromString(escrito);
        } catch (IllegalArgumentException e) {
            throw new NoExiste("ese ensayo");
        }
    }

    private static Ejercicio ejercicio(String escrito) {
        try {
            return new Ejercicio(Integer.parseInt(escrito));
        } catch (IllegalArgumentException e) {
            throw new NoExiste("ese ejercicio");
        }
    }
}
