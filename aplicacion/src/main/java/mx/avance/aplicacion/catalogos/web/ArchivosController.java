package mx.avance.aplicacion.catalogos.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.entradas.Ensayo;
import mx.avance.aplicacion.catalogos.entradas.Ensayo.Clase;
import mx.avance.aplicacion.catalogos.entradas.Esquema;
import mx.avance.aplicacion.catalogos.entradas.Esquemas;
import mx.avance.aplicacion.catalogos.entradas.ExportarCatalogo;
import mx.avance.aplicacion.catalogos.entradas.ExportarCatalogo.Formato;
import mx.avance.aplicacion.catalogos.entradas.ImportarCatalogo;
import mx.avance.aplicacion.catalogos.entradas.Tipo;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.tabla.LectorDeTablas;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.plataforma.web.Megas;
import mx.avance.nucleo.permiso.Acto;
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

/** Catalogues as files: out, in with a dry run, and the empty one to fill in. */
@Controller
class ArchivosController {

    private static final int POR_PAGINA = 100;

    private final ImportarCatalogo importar;
    private final ExportarCatalogo exportar;
    private final Avisos avisos;
    private final Clock reloj;

    ArchivosController(ImportarCatalogo importar, ExportarCatalogo exportar, Avisos avisos, Clock reloj) {
        this.importar = importar;
        this.exportar = exportar;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /**
     * A row of the dry run, as shown.
     *
     * @param titulo what it is about
     * @param motivos why it is refused; empty otherwise
     */
    record RenglonVisto(
            int linea,
            String titulo,
            Map<String, Ensayo.Cambio> cambios,
            Map<String, String> valores,
            List<String> motivos,
            int de) {}

    /** How many rows of a class there are. */
    record Pestana(String clase, int cuantas, boolean esta) {}

    /** Of the largest file that its form may send. */
    @ModelAttribute("megas")
    String megas() {
        return Megas.de(LectorDeTablas.TAMANO_MAXIMO);
    }

    @Exige(Acto.VER)
    @GetMapping("/catalogos/{catalogo}/exportar")
    ResponseEntity<byte[]> exportar(
            @PathVariable("catalogo") String clave,
            @RequestParam("formato") Optional<String> formato,
            @RequestParam("q") Optional<String> busca,
            @RequestParam("vigentes") Optional<String> vigentes,
            @RequestParam("plan") Optional<String> plan) {
        Catalogo catalogo = CatalogosController.exigir(clave);
        Formato como = formato(formato);
        return como.descarga(
                clave + "-" + LocalDate.now(reloj),
                exportar.exportar(catalogo, CatalogosController.filtro(busca, vigentes, plan), como));
    }

    @Exige(Acto.VER)
    @GetMapping("/catalogos/{catalogo}/plantilla")
    ResponseEntity<byte[]> plantilla(
            @PathVariable("catalogo") String clave, @RequestParam("formato") Optional<String> formato) {
        Formato como = formato(formato);
        return como.descarga("plantilla-" + clave, exportar.plantilla(CatalogosController.exigir(clave), como));
    }

    @Exige(Acto.EDITAR_CATALOGO)
    @GetMapping("/catalogos/{catalogo}/importar")
    String elegir(@PathVariable("catalogo") String clave, Model modelo) {
        modelo.addAttribute("desde", LocalDate.now(reloj).withDayOfYear(1).toString());
        return pantalla(clave, modelo, "catalogos/importar");
    }

    @Exige(Acto.EDITAR_CATALOGO)
    @PostMapping("/catalogos/{catalogo}/importar")
    String ensayar(
            @PathVariable("catalogo") String clave,
            @RequestParam("archivo") Optional<MultipartFile> archivo,
            @RequestParam("desde") Optional<String> desde,
            Locale idioma,
            Model modelo)
            throws IOException {
        Catalogo catalogo = CatalogosController.exigir(clave);
        try {
            MultipartFile subido = archivo.filter(este -> !este.isEmpty())
                    .orElseThrow(() -> new DatosInvalidos(Defecto.en("archivo", "catalogos.importar.falta")));
            LocalDate dia =
                    desde.flatMap(Tipo::dia).orElseThrow(() -> new DatosInvalidos(Defecto.en("desde", "forma.fecha")));
            String nombre = Optional.ofNullable(subido.getOriginalFilename()).orElse("");
            Ensayo ensayo = importar.ensayar(catalogo, nombre, subido.getBytes(), dia);
            return "redirect:/catalogos/" + clave + "/importar/" + ensayo.id();
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            modelo.addAttribute("desde", desde.orElse(""));
            return pantalla(clave, modelo, "catalogos/importar");
        }
    }

    @Exige(Acto.EDITAR_CATALOGO)
    @GetMapping("/catalogos/{catalogo}/importar/{importacion}")
    String ver(
            @PathVariable("catalogo") String clave,
            @PathVariable("importacion") String id,
            @RequestParam("ver") Optional<String> clase,
            @RequestParam("p") Optional<String> pagina,
            Locale idioma,
            Model modelo) {
        Ensayo ensayo = importar.ver(CatalogosController.exigir(clave), identificador(id));
        Esquema esquema = Esquemas.de(ensayo.catalogo());
        Map<Clase, Integer> cuenta = ensayo.cuenta();
        Clase esta = clase.flatMap(pedida -> cuenta.keySet().stream()
                        .filter(una -> una.name().equalsIgnoreCase(pedida))
                        .findFirst())
                .orElse(cuenta.keySet().stream().findFirst().orElse(Clase.IGUAL));
        List<Ensayo.Renglon> suyos = ensayo.de(esta);
        int paginas = Math.max(1, (suyos.size() + POR_PAGINA - 1) / POR_PAGINA);
        int cual = Math.min(
                paginas,
                pagina.filter(texto -> texto.matches("[1-9][0-9]{0,6}"))
                        .map(Integer::parseInt)
                        .orElse(1));
        List<RenglonVisto> vistos = new ArrayList<>();
        for (Ensayo.Renglon renglon :
                suyos.subList((cual - 1) * POR_PAGINA, Math.min(suyos.size(), cual * POR_PAGINA))) {
            vistos.add(new RenglonVisto(
                    renglon.linea(),
                    esquema.titulo(renglon.valores()),
                    renglon.cambios(),
                    renglon.valores(),
                    renglon.defectos().stream()
                            .map(defecto -> avisos.texto(defecto, idioma))
                            .toList(),
                    renglon.de()));
        }
        modelo.addAttribute("ensayo", ensayo);
        modelo.addAttribute("clase", esta.name());
        modelo.addAttribute("vistos", vistos);
        modelo.addAttribute("pagina", cual);
        modelo.addAttribute("paginas", paginas);
        modelo.addAttribute(
                "pestanas",
                cuenta.entrySet().stream()
                        .map(una -> new Pestana(una.getKey().name(), una.getValue(), una.getKey() == esta))
                        .toList());
        modelo.addAttribute("columnas", esquema.campos());
        return pantalla(clave, modelo, "catalogos/ensayo");
    }

    @Exige(Acto.EDITAR_CATALOGO)
    @PostMapping("/catalogos/{catalogo}/importar/{importacion}")
    String aplicar(
            @PathVariable("catalogo") String clave,
            @PathVariable("importacion") String id,
            @RequestParam("huella") Optional<String> huella,
            Locale idioma,
            RedirectAttributes paraDespues) {
        Catalogo catalogo = CatalogosController.exigir(clave);
        String aqui = "redirect:/catalogos/" + clave + "/importar/" + identificador(id);
        try {
            Ensayo hecho = importar.aplicar(catalogo, identificador(id), huella.orElse(""));
            Ensayo.Resultado resultado = hecho.resultado().orElse(new Ensayo.Resultado(0, 0));
            paraDespues.addFlashAttribute(
                    "hecho",
                    avisos.texto(
                            resultado.nada() ? "catalogos.importar.nada" : "catalogos.importar.hecho",
                            idioma,
                            resultado.nuevas(),
                            resultado.cambiadas()));
            return "redirect:/catalogos/" + clave;
        } catch (DatosInvalidos invalidos) {
            paraDespues.addFlashAttribute(
                    "negado", avisos.texto(invalidos.defectos().get(0), idioma));
            return aqui;
        } catch (Choque choque) {
            paraDespues.addFlashAttribute("negado", avisos.texto("catalogos.importar.cambio", idioma));
            return aqui;
        }
    }

    private static String pantalla(String clave, Model modelo, String plantilla) {
        modelo.addAttribute("catalogo", CatalogosController.exigir(clave).clave());
        return plantilla;
    }

    private static UUID identificador(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NoExiste("importación con ese número");
        }
    }

    /** CSV unless a workbook was asked for. */
    private static Formato formato(Optional<String> pedido) {
        return pedido.filter("xlsx"::equals).map(es -> Formato.XLSX).orElse(Formato.CSV);
    }
}
