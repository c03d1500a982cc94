package mx.avance.aplicacion.avance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.Celda;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.ListaDeAvances;
import mx.avance.aplicacion.avance.ResultadoDeCelda;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Respuesta;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of sheets, and the sheet in which a unit captures its quarter, also where no script runs. */
@Controller
class AvanceController {

    private static final String UNA = "/avance/{ejercicio}/{trimestre}/{programa}/{unidad}";

    private final ListaDeAvances lista;
    private final Avances avances;
    private final CapturarAvance capturar;
    private final MarcoDeHoja marco;
    private final Avisos avisos;
    private final Transacciones transaccion;

    AvanceController(
            ListaDeAvances lista,
            Avances avances,
            CapturarAvance capturar,
            MarcoDeHoja marco,
            Avisos avisos,
            Transacciones transaccion) {
        this.lista = lista;
        this.avances = avances;
        this.capturar = capturar;
        this.marco = marco;
        this.avisos = avisos;
        this.transaccion = transaccion;
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping("/avance")
    String lista(
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String trimestre,
            @RequestParam(defaultValue = "") String busca,
            @RequestParam(defaultValue = "") String estado,
            Model modelo) {
        ListaDeAvances.Filtro filtro = filtro(ejercicio, trimestre, busca, estado);
        List<ListaDeAvances.Linea> lineas = lista.de(filtro);
        modelo.addAttribute("lineas", lineas);
        // Whether a sheet can be received or published by whoever looks is the same for all of them
        modelo.addAttribute(
                "porLote",
                lineas.stream()
                        .filter(linea -> linea.estado().equals("AUTORIZADO")
                                || linea.estado().equals("RECIBIDO"))
                        .findFirst()
                        .filter(
                                linea -> avances
                                        .pueden(List.of(Acto.RECIBIR_AVANCE, Acto.PUBLICAR_AVANCE), linea.id())
                                        .values()
                                        .stream()
                                        .anyMatch(Respuesta::permite))
                        .isPresent());
        modelo.addAttribute("filtro", filtro);
        modelo.addAttribute("ejercicios", lista.ejercicios());
        modelo.addAttribute("trimestres", Trimestre.TODOS);
        modelo.addAttribute("estados", ListaDeAvances.estados());
        modelo.addAttribute("filtrada", !busca.isBlank() || !estado.isEmpty());
        return "avance/lista";
    }

    private ListaDeAvances.Filtro filtro(String ejercicio, String trimestre, String busca, String estado) {
        Ejercicio anio = Ejercicio.find(ejercicio).orElseGet(lista::deAhora);
        Trimestre cual = Trimestre.find(trimestre).orElseGet(() -> lista.deAhora(anio));
        return new ListaDeAvances.Filtro(anio, cual, busca, estado);
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping("/avance/lista.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String trimestre,
            @RequestParam(defaultValue = "") String busca,
            @RequestParam(defaultValue = "") String estado,
            Locale idioma) {
        return descarga(filtro(ejercicio, trimestre, busca, estado), idioma).csv();
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping("/avance/lista.xlsx")
    ResponseEntity<byte[]> xlsx(
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String trimestre,
            @RequestParam(defaultValue = "") String busca,
            @RequestParam(defaultValue = "") String estado,
            Locale idioma) {
        return descarga(filtro(ejercicio, trimestre, busca, estado), idioma).xlsx();
    }

    private Descarga descarga(ListaDeAvances.Filtro filtro, Locale idioma) {
        return new Descarga(
                "avance-" + filtro.ejercicio() + "-" + filtro.trimestre().numero(),
                filtro.trimestre().rotulo() + " " + filtro.ejercicio(),
                List.of(
                                "unidad",
                                "nombreDeUnidad",
                                "programa",
                                "nombreDePrograma",
                                "estado",
                                "capturados",
                                "renglones",
                                "faltan")
                        .stream()
                        .map(columna -> avisos.texto("avance.columna." + columna, idioma))
                        .toList(),
                lista.de(filtro).stream()
                        .map(linea -> List.<Object>of(
                                linea.id().poa().unidad().clave(),
                                linea.nombreDeUnidad(),
                                linea.id().poa().programa().clave(),
                                linea.nombreDePrograma(),
                                avisos.texto("avance.estado." + linea.estado(), idioma),
                                linea.capturados(),
                                linea.renglones(),
                                linea.impedimentos()))
                        .toList());
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNA)
    String hoja(IdDeAvance id, Model modelo, Locale idioma) {
        return transaccion.en(() -> {
            Optional<AvanceGuardado> guardado = avances.find(id);
            if (guardado.isPresent()) {
                return marco.pantalla(guardado.get(), modelo, idioma);
            }
            marco.encabezar(id, modelo, idioma);
            if ("".equals(modelo.getAttribute("unidad")) || "".equals(modelo.getAttribute("programa"))) {
                throw new NoExiste(id.objeto());
            }
            return "avance/sin-poa";
        });
    }

    /** The values that a cell had. */
    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNA + "/celdas/{renglon}")
    String celda(IdDeAvance id, @PathVariable int renglon, Model modelo, Locale idioma) {
        AvanceGuardado guardado = avances.exigir(id);
        marco.encabezar(id, modelo, idioma);
        modelo.addAttribute(
                "renglon", guardado.avance().findRenglon(renglon).orElseThrow(() -> new NoExiste(id.objeto(renglon))));
        List<Celda> historia = avances.historia(id, renglon);
        modelo.addAttribute("historia", historia);
        modelo.addAttribute(
                "meses",
                historia.stream().allMatch(celda -> celda.captura().meses().estaVacio())
                        ? List.of()
                        : MesesVistos.nombres(id.trimestre(), avisos, idioma));
        return "avance/celda";
    }

    /** The whole form at once: what can be kept is kept; the rest comes back as it was typed, with its reason. */
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping(UNA)
    String guardar(
            IdDeAvance id,
            @RequestParam MultiValueMap<String, String> campos,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        List<CambioDeCelda> cambios = Escritas.de(campos);
        List<ResultadoDeCelda> resultados = capturar.guardar(id, cambios, CapturarAvance.Modo.POR_RENGLON);
        Map<Integer, CambioDeCelda> escritas = new LinkedHashMap<>();
        Map<Integer, List<String>> problemas = new LinkedHashMap<>();
        for (int i = 0; i < resultados.size(); i++) {
            ResultadoDeCelda resultado = resultados.get(i);
            if (resultado.falla()) {
                escritas.put(resultado.renglon(), cambios.get(i));
                problemas.put(resultado.renglon(), motivos(resultado, idioma));
            }
        }
        if (problemas.isEmpty()) {
            paraDespues.addFlashAttribute("hecho", avisos.texto("forma.guardado", idioma));
            return "redirect:" + id.ruta() + ("firmar".equals(campos.getFirst("despues")) ? "/firma" : "");
        }
        List<Defecto> defectos = new ArrayList<>();
        problemas.keySet().forEach(numero -> defectos.add(Defecto.en("a-" + numero, "avance.noGuardado", numero)));
        avisos.mostrar(new DatosInvalidos(defectos), modelo, idioma);
        return marco.pantalla(avances.exigir(id), escritas, problemas, modelo, idioma);
    }

    /** One cause and one note for several rows, all or none. */
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping(UNA + "/causa-comun")
    String causaComun(
            IdDeAvance id,
            @RequestParam MultiValueMap<String, String> campos,
            @RequestParam(defaultValue = "") String causa,
            @RequestParam(defaultValue = "") String nota,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        Map<Integer, Integer> versiones = new LinkedHashMap<>();
        Escritas.de(campos).forEach(cambio -> versiones.put(cambio.renglon(), cambio.version()));
        try {
            if (versiones.isEmpty()) {
                throw new DatosInvalidos(Defecto.en("renglon", "avance.causaComun.sinRenglones"));
            }
            capturar.causaComun(id, versiones, causa, nota, CapturarAvance.Modo.TODO_O_NADA);
            paraDespues.addFlashAttribute("hecho", avisos.texto("avance.causaComun.hecho", idioma, versiones.size()));
            return "redirect:" + id.ruta();
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("negado", avisos.texto("avance.causaComun.choque", idioma));
        }
        return marco.pantalla(avances.exigir(id), modelo, idioma);
    }

    private List<String> motivos(ResultadoDeCelda resultado, Locale idioma) {
        if (resultado.que() == ResultadoDeCelda.Que.CHOQUE) {
            return List.of(avisos.texto(
                    "avance.choque",
                    idioma,
                    resultado.celda().map(Celda::quien).orElse("—"),
                    resultado.celda().map(AvanceController::enUnaLinea).orElse("—")));
        }
        return resultado.defectos().stream()
                .map(defecto -> avisos.texto(defecto, idioma))
                .toList();
    }

    private static String enUnaLinea(Celda celda) {
        List<String> partes = new ArrayList<>();
        partes.add(celda.captura().alcanzado().map(CifraEscrita::escribir).orElse("—"));
        celda.captura().observacion().map(Observacion::texto).ifPresent(partes::add);
        return String.join(" · ", partes);
    }
}
