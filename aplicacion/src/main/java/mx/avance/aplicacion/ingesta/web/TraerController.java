package mx.avance.aplicacion.ingesta.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.ingesta.Campo;
import mx.avance.aplicacion.ingesta.Ensayo;
import mx.avance.aplicacion.ingesta.Mapeo;
import mx.avance.aplicacion.ingesta.Modo;
import mx.avance.aplicacion.ingesta.MuestraDeHoja;
import mx.avance.aplicacion.ingesta.TraerPoa;
import mx.avance.aplicacion.ingesta.Traida;
import mx.avance.aplicacion.ingesta.VistaDeEnsayo;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.tabla.LectorDeTablas;
import mx.avance.aplicacion.plataforma.tabla.Pestana;
import mx.avance.aplicacion.plataforma.tabla.Tabla;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.plataforma.web.Megas;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings the POA of a unit in from a file: upload, columns, dry run, apply, undo. */
@Controller
@RequestMapping("/poa/{ejercicio}/{programa}/{unidad}/traer")
class TraerController {

    private final TraerPoa traer;
    private final Poas poas;
    private final Claves claves;
    private final Entes entes;
    private final Avisos avisos;

    TraerController(TraerPoa traer, Poas poas, Claves claves, Entes entes, Avisos avisos) {
        this.traer = traer;
        this.poas = poas;
        this.claves = claves;
        this.entes = entes;
        this.avisos = avisos;
    }

    /** Of the largest file that its form may send. */
    @ModelAttribute("megas")
    String megas() {
        return Megas.de(LectorDeTablas.TAMANO_MAXIMO);
    }

    @Exige(Acto.EDITAR_POA)
    @GetMapping
    String pagina(IdDePoa poa, Model modelo) {
        modelo.addAttribute("traidas", traer.de(poa));
        return con(poa, modelo, "ingesta/subir");
    }

    @Exige(Acto.EDITAR_POA)
    @PostMapping
    String subir(IdDePoa poa, @RequestParam("archivo") Optional<MultipartFile> archivo, Locale idioma, Model modelo) {
        long id;
        try {
            MultipartFile subido = archivo.filter(uno -> !uno.isEmpty())
                    .orElseThrow(() -> new DatosInvalidos(Defecto.en("archivo", "ingesta.faltaArchivo")));
            String nombre = Optional.ofNullable(subido.getOriginalFilename()).orElse("");
            id = traer.subir(poa, nombre, subido.getBytes());
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            modelo.addAttribute("traidas", traer.de(poa));
            return con(poa, modelo, "ingesta/subir");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Traida traida = traer.exigir(poa, id);
        boolean sabido = traida.clase() == Traida.Clase.LECTURA || traida.recordado();
        return "redirect:" + ruta(poa, id) + (sabido ? "" : "/columnas");
    }

    @Exige(Acto.EDITAR_POA)
    @GetMapping("/{traida}/columnas")
    String columnas(
            IdDePoa poa,
            @PathVariable String traida,
            @RequestParam Optional<String> pestana,
            @RequestParam(defaultValue = "") String encabezado,
            Model modelo) {
        Traida cual = traer.exigir(poa, numero(traida));
        Tabla tabla = traer.tabla(poa, cual.id());
        Mapeo guardado = cual.mapeo();
        Mapeo mapeo = pestana.isPresent() || guardado == null
                ? traer.adivinar(tabla, pestana.orElse(""), entero(encabezado, -1))
                : guardado;
        return columnas(poa, cual, tabla, mapeo, modelo);
    }

    private String columnas(IdDePoa poa, Traida traida, Tabla tabla, Mapeo mapeo, Model modelo) {
        Pestana pestana = tabla.find(mapeo.pestana()).orElseGet(tabla::primera);
        MuestraDeHoja muestra = MuestraDeHoja.de(pestana, mapeo);
        modelo.addAttribute("traida", traida);
        modelo.addAttribute("mapeo", mapeo);
        modelo.addAttribute("pestanas", tabla.pestanas());
        modelo.addAttribute("encabezado", muestra.encabezado());
        modelo.addAttribute("muestra", muestra.filas());
        modelo.addAttribute("columnas", muestra.columnas());
        modelo.addAttribute("campos", Campo.values());
        modelo.addAttribute("filas", pestana.filas().size());
        modelo.addAttribute("seLeeComoForma", traer.seLeeComoForma(poa, traida.id()));
        return con(poa, modelo, "ingesta/columnas");
    }

    @Exige(Acto.EDITAR_POA)
    @PostMapping("/{traida}/columnas")
    String corresponder(
            IdDePoa poa,
            @PathVariable String traida,
            @RequestParam MultiValueMap<String, String> campos,
            Locale idioma,
            Model modelo) {
        long id = numero(traida);
        Mapeo mapeo = mapeo(campos);
        try {
            traer.corresponder(poa, id, mapeo);
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            return columnas(poa, traer.exigir(poa, id), traer.tabla(poa, id), mapeo, modelo);
        }
        return "redirect:" + ruta(poa, id);
    }

    private static Mapeo mapeo(MultiValueMap<String, String> campos) {
        SortedMap<Integer, Campo> columnas = new TreeMap<>();
        for (int columna = 1; columna <= MuestraDeHoja.COLUMNAS; columna++) {
            String dicho = campos.getFirst("columna" + columna);
            for (Campo campo : Campo.values()) {
                if (campo.name().equals(dicho)) {
                    columnas.put(columna, campo);
                }
            }
        }
        String pestana = campos.getFirst("pestana");
        String encabezado = campos.getFirst("encabezado");
        return new Mapeo(
                pestana == null ? "" : pestana,
                Math.max(0, entero(encabezado == null ? "" : encabezado, 0)),
                columnas,
                campos.containsKey("vaciosSonCero"));
    }

    @Exige(Acto.EDITAR_POA)
    @GetMapping("/{traida}")
    String ensayo(
            IdDePoa poa,
            @PathVariable String traida,
            @RequestParam(defaultValue = "") String modo,
            Locale idioma,
            Model modelo) {
        Traida cual = traer.exigir(poa, numero(traida));
        modelo.addAttribute("traida", cual);
        if (cual.estado() != Traida.Estado.ABIERTA) {
            return con(poa, modelo, "ingesta/aplicada");
        }
        return ensayo(poa, cual, modo(modo), idioma, modelo);
    }

    private String ensayo(IdDePoa poa, Traida traida, Modo modo, Locale idioma, Model modelo) {
        Ensayo ensayo;
        try {
            ensayo = traer.ensayar(poa, traida.id(), modo);
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            Mapeo mapeo = traida.mapeo();
            Tabla tabla = traer.tabla(poa, traida.id());
            return columnas(poa, traida, tabla, mapeo == null ? traer.adivinar(tabla, "", -1) : mapeo, modelo);
        }
        modelo.addAttribute("traida", traida);
        modelo.addAttribute("modo", modo);
        modelo.addAttribute("ensayo", ensayo);
        modelo.addAttribute("vista", VistaDeEnsayo.de(ensayo, avisos, idioma));
        modelo.addAttribute("seLeeComoForma", traer.seLeeComoForma(poa, traida.id()));
        return con(poa, modelo, "ingesta/ensayo");
    }

    /** As the official form, or as a spreadsheet. */
    @Exige(Acto.EDITAR_POA)
    @PostMapping("/{traida}/clase")
    String leerComo(IdDePoa poa, @PathVariable String traida, @RequestParam(defaultValue = "") String clase) {
        long id = numero(traida);
        Traida.Clase cual = "LECTURA".equals(clase) ? Traida.Clase.LECTURA : Traida.Clase.TABLA;
        try {
            traer.leerComo(poa, id, cual);
        } catch (DatosInvalidos noSePuede) {
            return "redirect:" + ruta(poa, id);
        }
        return "redirect:" + ruta(poa, id) + (cual == Traida.Clase.TABLA ? "/columnas" : "");
    }

    @Exige(Acto.EDITAR_POA)
    @PostMapping("/{traida}/propuestas")
    String aceptar(
            IdDePoa poa,
            @PathVariable String traida,
            @RequestParam(defaultValue = "") List<String> numero,
            @RequestParam(defaultValue = "") String modo) {
        long id = numero(traida);
        Set<Integer> numeros = new LinkedHashSet<>();
        numero.forEach(uno -> numeros.add(entero(uno, 0)));
        traer.aceptar(poa, id, numeros);
        return "redirect:" + ruta(poa, id) + "?modo=" + modo(modo).name();
    }

    @Exige(Acto.EDITAR_POA)
    @PostMapping("/{traida}/aplicacion")
    String aplicar(
            IdDePoa poa,
            @PathVariable String traida,
            @RequestParam(defaultValue = "") String modo,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "no") String declarar,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        long id = numero(traida);
        try {
            traer.aplicar(poa, id, modo(modo), entero(version, -1), "si".equals(declarar));
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            return ensayo(poa, traer.exigir(poa, id), modo(modo), idioma, modelo);
        } catch (Choque choque) {
            modelo.addAttribute("choque", true);
            return ensayo(poa, traer.exigir(poa, id), modo(modo), idioma, modelo);
        }
        paraDespues.addFlashAttribute("hecho", avisos.texto("ingesta.aplicado", idioma));
        return "redirect:" + ruta(poa, id);
    }

    @Exige(Acto.EDITAR_POA)
    @PostMapping("/{traida}/deshacer")
    String deshacer(IdDePoa poa, @PathVariable String traida, Locale idioma, RedirectAttributes paraDespues) {
        try {
            traer.deshacer(poa, numero(traida));
        } catch (Choque choque) {
            paraDespues.addFlashAttribute("negado", avisos.texto("ingesta.noSeDeshace", idioma));
            return "redirect:" + ruta(poa, numero(traida));
        }
        paraDespues.addFlashAttribute("hecho", avisos.texto("ingesta.deshecho", idioma));
        return "redirect:" + poa.ruta() + "/traer";
    }

    @Exige(Acto.EDITAR_POA)
    @PostMapping("/{traida}/descarte")
    String descartar(IdDePoa poa, @PathVariable String traida, Locale idioma, RedirectAttributes paraDespues) {
        traer.descartar(poa, numero(traida));
        paraDespues.addFlashAttribute("hecho", avisos.texto("ingesta.descartado", idioma));
        return "redirect:" + poa.ruta() + "/traer";
    }

    private String con(IdDePoa poa, Model modelo, String pantalla) {
        modelo.addAttribute("poa", poa);
        modelo.addAttribute("zona", entes.exigir().zona());
        modelo.addAttribute(
                "nombreDeUnidad",
                claves.nombre(poa.unidad(), poas.diaDeCatalogos(poa)).orElse(""));
        return pantalla;
    }

    private static String ruta(IdDePoa poa, long id) {
        return poa.ruta() + "/traer/" + id;
    }

    private static Modo modo(String dicho) {
        return "REEMPLAZAR".equals(dicho) ? Modo.REEMPLAZAR : Modo.AGREGAR_Y_CAMBIAR;
    }

    private static long numero(String escrito) {
        try {
            return Long.parseLong(escrito);
        } catch (NumberFormatException e) {
            throw new NoExiste("ese archivo");
        }
    }

    private static int entero(String escrito, int siNo) {
        try {
            return Integer.parseInt(escrito.strip());
        } catch (NumberFormatException e) {
            return siNo;
        }
    }
}
