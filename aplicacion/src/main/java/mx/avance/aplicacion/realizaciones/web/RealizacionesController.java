package mx.avance.aplicacion.realizaciones.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.realizaciones.Entrada;
import mx.avance.aplicacion.realizaciones.EscribirRealizaciones;
import mx.avance.aplicacion.realizaciones.Lote;
import mx.avance.aplicacion.realizaciones.RealizacionEscrita;
import mx.avance.aplicacion.realizaciones.Realizaciones;
import mx.avance.aplicacion.realizaciones.Realizaciones.Personas;
import mx.avance.aplicacion.realizaciones.TablaDeRealizaciones;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.realizacion.CampoDeRealizacion;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The entries behind the A of a row: added one by one, in a grid or from a file; corrected, deleted and put back. */
@Controller
@RequestMapping(RealizacionesController.RUTA)
class RealizacionesController {

    static final String RUTA = "/avance/{ejercicio}/{trimestre}/{programa}/{unidad}/renglones/{renglon}/realizaciones";

    private static final int LINEAS = 5;
    private static final int INTENTO = 60;

    private final Realizaciones realizaciones;
    private final EscribirRealizaciones escribir;
    private final TablaDeRealizaciones tablas;
    private final MarcoDeRealizaciones marco;
    private final Avisos avisos;

    RealizacionesController(
            Realizaciones realizaciones,
            EscribirRealizaciones escribir,
            TablaDeRealizaciones tablas,
            MarcoDeRealizaciones marco,
            Avisos avisos) {
        this.realizaciones = realizaciones;
        this.escribir = escribir;
        this.tablas = tablas;
        this.marco = marco;
        this.avisos = avisos;
    }

    @Exige(Acto.VER_REALIZACIONES)
    @GetMapping
    String ver(
            IdDeAvance id,
            @PathVariable int renglon,
            @RequestParam(defaultValue = "") String personas,
            @RequestParam(defaultValue = "") String busca,
            Model modelo,
            Locale idioma) {
        return marco.pantalla(id, renglon, personas(personas), busca, modelo, idioma);
    }

    private static Personas personas(String pedidas) {
        return "si".equals(pedidas) ? Personas.VISTAS : Personas.OCULTAS;
    }

    private String otraVez(IdDeAvance id, int renglon, Model modelo, Locale idioma) {
        return marco.pantalla(realizaciones.de(id, renglon, Personas.OCULTAS), "", modelo, idioma);
    }

    @Exige(Acto.VER_REALIZACIONES)
    @GetMapping("/lista.csv")
    ResponseEntity<byte[]> csv(
            IdDeAvance id, @PathVariable int renglon, @RequestParam(defaultValue = "") String personas, Locale idioma) {
        return tablas.descarga(realizaciones.paraLlevar(id, renglon, personas(personas)), idioma)
                .csv();
    }

    @Exige(Acto.VER_REALIZACIONES)
    @GetMapping("/lista.xlsx")
    ResponseEntity<byte[]> xlsx(
            IdDeAvance id, @PathVariable int renglon, @RequestParam(defaultValue = "") String personas, Locale idioma) {
        return tablas.descarga(realizaciones.paraLlevar(id, renglon, personas(personas)), idioma)
                .xlsx();
    }

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping
    String agregar(
            IdDeAvance id,
            @PathVariable int renglon,
            @RequestParam MultiValueMap<String, String> campos,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        RealizacionEscrita escrita = new RealizacionEscrita(campos.toSingleValueMap());
        try {
            escribir.agregar(id, renglon, escrita);
            return hecho("realizacion.agregada", id, renglon, idioma, paraDespues);
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            modelo.addAttribute("escrita", escrita.campos());
            return otraVez(id, renglon, modelo, idioma);
        }
    }

    private String hecho(
            String frase, IdDeAvance id, int renglon, Locale idioma, RedirectAttributes paraDespues, Object... datos) {
        paraDespues.addFlashAttribute("hecho", avisos.texto(frase, idioma, datos));
        return "redirect:" + ruta(id, renglon);
    }

    static String ruta(IdDeAvance id, int renglon) {
        return id.ruta() + "/renglones/" + renglon + "/realizaciones";
    }

    /** A grid: {@code v-fecha} and the like, as many times as there are lines. */
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/varias")
    String agregarVarias(
            IdDeAvance id,
            @PathVariable int renglon,
            @RequestParam MultiValueMap<String, String> campos,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        List<RealizacionEscrita> escritas = lineas(campos);
        String intento = campos.getFirst("intento");
        return varias(
                id, renglon, () -> escritas, intento == null ? "" : intento, escritas, modelo, idioma, paraDespues);
    }

    private String varias(
            IdDeAvance id,
            int renglon,
            Supplier<List<RealizacionEscrita>> escritas,
            String intento,
            List<RealizacionEscrita> otraVez,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        List<RealizacionEscrita> traidas = List.of();
        try {
            traidas = escritas.get();
            Lote lote = escribir.agregarVarias(
                    id, renglon, traidas, intento.length() > INTENTO ? "" : TextoEscrito.limpio(intento));
            paraDespues.addFlashAttribute("loteHecho", lote.id());
            paraDespues.addFlashAttribute("loteDe", lote.cuantas());
            return hecho("realizacion.agregadas", id, renglon, idioma, paraDespues, lote.cuantas());
        } catch (DatosInvalidos invalidos) {
            mostrarLineas(invalidos, traidas, modelo, idioma);
            modelo.addAttribute("lineas", otraVez);
            return otraVez(id, renglon, modelo, idioma);
        }
    }

    private static List<RealizacionEscrita> lineas(MultiValueMap<String, String> campos) {
        List<Map<String, String>> lineas = new ArrayList<>();
        campos.forEach((nombre, valores) -> {
            if (nombre.startsWith("v-")) {
                for (int i = 0; i < valores.size(); i++) {
                    if (lineas.size() <= i) {
                        lineas.add(new HashMap<>());
                    }
                    lineas.get(i).put(nombre.substring(2), valores.get(i));
                }
            }
        });
        return lineas.stream().map(RealizacionEscrita::new).toList();
    }

    /**
     * Each objection says which line it is about; of a workbook with several tabs, which row of which one. Beside its cell, where the
     * lines are shown again, it stands by its line and its field: {@code 3.fecha}.
     */
    private void mostrarLineas(
            DatosInvalidos invalidos, List<RealizacionEscrita> traidas, Model modelo, Locale idioma) {
        avisos.mostrar(invalidos, modelo, idioma);
        modelo.addAttribute(
                "resumen",
                invalidos.defectos().stream()
                        .map(defecto -> objecion(defecto, traidas, idioma))
                        .toList());
    }

    private String objecion(Defecto defecto, List<RealizacionEscrita> traidas, Locale idioma) {
        String texto = avisos.texto(defecto, idioma);
        int punto = defecto.campo().indexOf('.');
        if (punto < 0) {
            return texto;
        }
        String linea = defecto.campo().substring(0, punto);
        String rotulo = tablas.rotulo(defecto.campo().substring(punto + 1), idioma);
        return traidas.get(Integer.parseInt(linea) - 1)
                .donde()
                .map(donde -> avisos.texto(
                        "realizacion.enFila", idioma, donde.pestana(), Integer.toString(donde.numero()), rotulo, texto))
                .orElseGet(() -> avisos.texto("realizacion.enLinea", idioma, linea, rotulo, texto));
    }

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/archivo")
    String subir(
            IdDeAvance id,
            @PathVariable int renglon,
            @RequestParam Optional<MultipartFile> archivo,
            @RequestParam(defaultValue = "") String intento,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues)
            throws IOException {
        List<CampoDeRealizacion> suyos =
                realizaciones.de(id, renglon, Personas.OCULTAS).campos();
        byte[] contenido = archivo.isPresent() ? archivo.get().getBytes() : new byte[0];
        return varias(
                id,
                renglon,
                () -> {
                    if (contenido.length == 0) {
                        throw new DatosInvalidos(Defecto.en("archivo", "realizacion.sinArchivo"));
                    }
                    String nombre =
                            archivo.map(MultipartFile::getOriginalFilename).orElse("");
                    return tablas.leer(nombre, contenido, suyos, idioma);
                },
                intento,
                List.of(),
                modelo,
                idioma,
                paraDespues);
    }

    /** What was brought at once is deleted at once. */
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/lotes/{lote}/deshacer")
    String deshacerLote(
            IdDeAvance id,
            @PathVariable int renglon,
            @PathVariable String lote,
            Locale idioma,
            RedirectAttributes paraDespues) {
        int borradas = escribir.deshacerLote(id, renglon, numero(lote));
        return hecho("realizacion.loteDeshecho", id, renglon, idioma, paraDespues, borradas);
    }

    /** The form of one entry, with all that it says. */
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @GetMapping("/{entrada}")
    String una(IdDeAvance id, @PathVariable int renglon, @PathVariable String entrada, Model modelo, Locale idioma) {
        Entrada una = realizaciones.exigir(id, renglon, numero(entrada), Personas.VISTAS);
        return una(id, renglon, una, MarcoDeRealizaciones.escrita(una), modelo, idioma);
    }

    private String una(
            IdDeAvance id, int renglon, Entrada una, Map<String, String> escrita, Model modelo, Locale idioma) {
        modelo.addAttribute("una", una);
        modelo.addAttribute("escrita", escrita);
        marco.pantalla(realizaciones.de(id, renglon, Personas.OCULTAS), "", modelo, idioma);
        return "realizaciones/entrada";
    }

    /** Every version that one had, deleted or corrected: how it was. */
    @Exige(Acto.VER_DATOS_PERSONALES)
    @GetMapping("/{entrada}/historia")
    String historia(
            IdDeAvance id, @PathVariable int renglon, @PathVariable String entrada, Model modelo, Locale idioma) {
        return marco.historia(
                realizaciones.de(id, renglon, Personas.OCULTAS),
                realizaciones.historia(id, renglon, numero(entrada)),
                modelo,
                idioma);
    }

    private static long numero(String escrito) {
        if (!escrito.matches("[0-9]{1,18}")) {
            throw new NoExiste("la realización " + escrito);
        }
        return Long.parseLong(escrito);
    }

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/{entrada}")
    String corregir(
            IdDeAvance id,
            @PathVariable int renglon,
            @PathVariable String entrada,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> campos,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        RealizacionEscrita escrita = new RealizacionEscrita(campos.toSingleValueMap());
        try {
            int cerradas = escribir.corregir(id, renglon, numero(entrada), version, escrita)
                    .cerradas();
            return hecho("realizacion.corregida", id, renglon, idioma, paraDespues, cerradas);
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            Entrada una = realizaciones.exigir(id, renglon, numero(entrada), Personas.OCULTAS);
            return una(id, renglon, una, escrita.campos(), modelo, idioma);
        } catch (Choque choque) {
            // Both are shown: what the other one left, read again with all that it says, and what was typed
            Entrada suya = realizaciones.exigir(id, renglon, numero(entrada), Personas.VISTAS);
            modelo.addAttribute("suya", MarcoDeRealizaciones.escrita(suya));
            return una(id, renglon, suya, escrita.campos(), modelo, idioma);
        }
    }

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/{entrada}/borrado")
    String borrar(
            IdDeAvance id,
            @PathVariable int renglon,
            @PathVariable String entrada,
            @RequestParam(defaultValue = "0") int version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        return marco.en(id, renglon, modelo, idioma, paraDespues).hacer("realizacion.borrada", () -> {
            Entrada borrada = escribir.borrar(id, renglon, numero(entrada), version);
            paraDespues.addFlashAttribute("deshacer", borrada.id());
            paraDespues.addFlashAttribute("deshacerVersion", borrada.version());
        });
    }

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/{entrada}/reposicion")
    String reponer(
            IdDeAvance id,
            @PathVariable int renglon,
            @PathVariable String entrada,
            @RequestParam(defaultValue = "0") int version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        return marco.en(id, renglon, modelo, idioma, paraDespues)
                .hacerYContar("realizacion.repuesta", "", () -> escribir.reponer(id, renglon, numero(entrada), version)
                        .cerradas());
    }

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/uso")
    String usar(
            IdDeAvance id,
            @PathVariable int renglon,
            @RequestParam(defaultValue = "0") int version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        return marco.en(id, renglon, modelo, idioma, paraDespues)
                .hacer("realizacion.usada", () -> escribir.usarComoAlcanzado(id, renglon, version));
    }

    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping("/observacion")
    String observar(
            IdDeAvance id,
            @PathVariable int renglon,
            @RequestParam(defaultValue = "0") int version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        return marco.en(id, renglon, modelo, idioma, paraDespues)
                .hacer("realizacion.observada", () -> escribir.usarComoObservacion(id, renglon, version));
    }

    static int lineasEnBlanco(int escritas) {
        return Math.max(LINEAS, escritas + 1);
    }
}
