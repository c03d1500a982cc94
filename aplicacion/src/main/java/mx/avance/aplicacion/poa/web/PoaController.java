package mx.avance.aplicacion.poa.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.catalogos.Medida;
import mx.avance.aplicacion.catalogos.UnidadesDeMedida;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.EditarPoa;
import mx.avance.aplicacion.poa.FirmasDePoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.ListaDePoas;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.poa.PresupuestoDePoa;
import mx.avance.aplicacion.poa.RevisarPoa;
import mx.avance.aplicacion.poa.VersionesDePoa;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Motivo;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.poa.NotaDeRevision;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.redaccion.Idioma;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of programmes and the grid in which a unit drafts its own. */
@Controller
class PoaController {

    private final ListaDePoas lista;
    private final Poas poas;
    private final EditarPoa editar;
    private final RevisarPoa revisar;
    private final VersionesDePoa versiones;
    private final PresupuestoDePoa presupuesto;
    private final FirmasDePoa firmas;
    private final Entes entes;
    private final CabeceraDePoa cabecera;
    private final Claves claves;
    private final UnidadesDeMedida medidas;
    private final Avisos avisos;

    PoaController(
            ListaDePoas lista,
            Poas poas,
            EditarPoa editar,
            RevisarPoa revisar,
            VersionesDePoa versiones,
            PresupuestoDePoa presupuesto,
            FirmasDePoa firmas,
            Entes entes,
            CabeceraDePoa cabecera,
            Claves claves,
            UnidadesDeMedida medidas,
            Avisos avisos) {
        this.lista = lista;
        this.poas = poas;
        this.editar = editar;
        this.revisar = revisar;
        this.versiones = versiones;
        this.presupuesto = presupuesto;
        this.firmas = firmas;
        this.entes = entes;
        this.cabecera = cabecera;
        this.claves = claves;
        this.medidas = medidas;
        this.avisos = avisos;
    }

    @Exige(Acto.VER_POA)
    @GetMapping("/poa")
    String lista(
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String busca,
            @RequestParam(defaultValue = "") String estado,
            Model modelo) {
        Ejercicio anio = Ejercicio.find(ejercicio).orElseGet(lista::deAhora);
        List<ListaDePoas.Linea> lineas = lista.de(new ListaDePoas.Filtro(anio, busca, estado));
        modelo.addAttribute("lineas", lineas);
        modelo.addAttribute("ejercicio", anio);
        modelo.addAttribute("ejercicios", lista.ejercicios());
        modelo.addAttribute("busca", busca);
        modelo.addAttribute("estado", estado);
        modelo.addAttribute("filtrada", !busca.isBlank() || !estado.isEmpty());
        modelo.addAttribute("programas", claves.programas(lista.dia(anio)));
        return "poa/lista";
    }

    @Exige(Acto.VER_POA)
    @GetMapping("/poa/lista.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String busca,
            @RequestParam(defaultValue = "") String estado,
            Locale idioma) {
        return descarga(ejercicio, busca, estado, idioma).csv();
    }

    @Exige(Acto.VER_POA)
    @GetMapping("/poa/lista.xlsx")
    ResponseEntity<byte[]> xlsx(
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String busca,
            @RequestParam(defaultValue = "") String estado,
            Locale idioma) {
        return descarga(ejercicio, busca, estado, idioma).xlsx();
    }

    private Descarga descarga(String ejercicio, String busca, String estado, Locale idioma) {
        Ejercicio anio = Ejercicio.find(ejercicio).orElseGet(lista::deAhora);
        return lista.descarga(new ListaDePoas.Filtro(anio, busca, estado), idioma);
    }

    /** From the list, with the programa chosen there. */
    @Exige(Acto.EDITAR_POA)
    @PostMapping("/poa")
    String abrir(
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String programa,
            @RequestParam(defaultValue = "") String unidad) {
        IdDePoa id = IdDePoa.de(ejercicio, programa, unidad);
        return "redirect:" + id.ruta();
    }

    @Exige(Acto.VER_POA)
    @GetMapping("/poa/{ejercicio}/{programa}/{unidad}")
    String poa(IdDePoa id, Model modelo, Locale idioma) {
        Optional<PoaGuardado> guardado = poas.find(id);
        encabezar(id, modelo);
        if (guardado.isEmpty()) {
            return sinEmpezar(id, modelo, idioma);
        }
        Optional<PoaEnBorrador> borrador = guardado.get().borrador();
        if (borrador.isPresent()) {
            return rejilla(id, guardado.get().version(), borrador.get(), Rejilla.de(borrador.get()), modelo, idioma);
        }
        return lectura(guardado.get(), modelo);
    }

    private String sinEmpezar(IdDePoa id, Model modelo, Locale idioma) {
        if (claves.nombre(id.unidad(), poas.diaDeCatalogos(id)).isEmpty()
                || claves.nombre(id.programa(), poas.diaDeCatalogos(id)).isEmpty()) {
            throw new NoExiste(id.objeto());
        }
        modelo.addAttribute("anterior", poas.anterior(id).isPresent());
        modelo.addAttribute("eliminado", poas.eliminado(id).orElse(null));
        modelo.addAttribute("zona", entes.exigir().zona());
        puede(Acto.EDITAR_POA, id, modelo, idioma);
        return "poa/sin-empezar";
    }

    private String lectura(PoaGuardado guardado, Model modelo) {
        IdDePoa id = guardado.id();
        modelo.addAttribute("estado", guardado.poa().estado().name());
        modelo.addAttribute("version", guardado.version());
        modelo.addAttribute(
                "programaOperativo",
                guardado.enRevision()
                        .map(revision -> revision.programa())
                        .or(() -> guardado.autorizado().map(autorizado -> autorizado.vigente()))
                        .orElseThrow());
        modelo.addAttribute("autorizado", guardado.autorizado().orElse(null));
        modelo.addAttribute("firman", firmas.de(guardado));
        modelo.addAttribute("versiones", versiones.de(id));
        modelo.addAttribute("devuelve", poas.puede(Acto.DEVOLVER_POA, id).permite());
        modelo.addAttribute("autoriza", poas.puede(Acto.AUTORIZAR_POA, id).permite());
        // Who drafts a programme asks for its changes: such a person is told that it is authorised, not that it is
        // others' office.
        modelo.addAttribute(
                "pide",
                poas.puede(Acto.EDITAR_POA, id)
                        .negado()
                        .filter(negado -> negado.motivo() == Motivo.POA_AUTORIZADO)
                        .isPresent());
        return "poa/lectura";
    }

    @Exige(Acto.EDITAR_POA)
    @PostMapping("/poa/{ejercicio}/{programa}/{unidad}/inicio")
    String iniciar(IdDePoa id, @RequestParam(defaultValue = "no") String copiar, Model modelo, Locale idioma) {
        try {
            if ("si".equals(copiar)) {
                editar.copiarDelAnioAnterior(id);
            } else {
                editar.iniciar(id);
            }
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            encabezar(id, modelo);
            modelo.addAttribute("anterior", false);
            puede(Acto.EDITAR_POA, id, modelo, idioma);
            return "poa/sin-empezar";
        }
        return "redirect:" + id.ruta();
    }

    /** What the rules say of what is being typed; nothing is kept. */
    @Exige(Acto.VER_POA)
    @ResponseBody
    @PostMapping(path = "/poa/{ejercicio}/{programa}/{unidad}/revision", produces = MediaType.APPLICATION_JSON_VALUE)
    Rejilla.Revisada revisar(IdDePoa id, @RequestParam MultiValueMap<String, String> campos, Locale idioma) {
        PoaEnBorrador borrador =
                poas.exigir(id).borrador().orElseGet(() -> PoaEnBorrador.vacio(id.ejercicio(), id.clave()));
        return Rejilla.escrita(borrador, campos).revisar(revisar.de(id), avisos, idioma);
    }

    /** Keeps the whole grid, all or nothing; what cannot be kept comes back as it was typed. */
    @Exige(Acto.EDITAR_POA)
    @PostMapping("/poa/{ejercicio}/{programa}/{unidad}")
    String guardar(
            IdDePoa id,
            @RequestParam MultiValueMap<String, String> campos,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        PoaGuardado hay = poas.exigir(id);
        PoaEnBorrador borrador = hay.borrador().orElseGet(() -> PoaEnBorrador.vacio(id.ejercicio(), id.clave()));
        Rejilla escrita = Rejilla.escrita(borrador, campos);
        int version = version(campos);
        try {
            if (!escrita.legible()) {
                throw new DatosInvalidos(Defecto.en("", "poa.celdasMal"));
            }
            editar.guardarTodo(id, version, escrita.renglones());
        } catch (DatosInvalidos invalidos) {
            encabezar(id, modelo);
            avisos.mostrar(invalidos, modelo, idioma);
            return rejilla(id, version, borrador, escrita, modelo, idioma);
        } catch (Choque choque) {
            PoaGuardado otro = LoQueDejoOtro.enBorrador(choque);
            encabezar(id, modelo);
            modelo.addAttribute("choque", avisos.texto("poa.choque", idioma));
            PoaEnBorrador suyo = otro.borrador().get();
            return rejilla(
                    id, otro.version(), suyo, DosEscrituras.juntas(escrita, suyo, campos, modelo), modelo, idioma);
        }
        paraDespues.addFlashAttribute("hecho", avisos.texto("forma.guardado", idioma));
        if ("enviar".equals(campos.getFirst("despues"))) {
            return "redirect:" + id.ruta() + "/envio";
        }
        return "redirect:" + id.ruta();
    }

    /**
     * The budget as the screen shows it.
     *
     * @param montos by the word of each moment, those that somebody reported
     * @param importado null when nothing was brought in from a file
     */
    record Importe(Map<String, BigDecimal> montos, @Nullable LocalDate importado) {

        static Importe de(PresupuestoDePoa.Anual anual) {
            Map<String, BigDecimal> montos = new LinkedHashMap<>();
            anual.importes().aprobado().ifPresent(monto -> montos.put("aprobado", monto));
            anual.importes().modificado().ifPresent(monto -> montos.put("modificado", monto));
            anual.importes().devengado().ifPresent(monto -> montos.put("devengado", monto));
            anual.importes().ejercido().ifPresent(monto -> montos.put("ejercido", monto));
            return new Importe(montos, anual.importado().orElse(null));
        }
    }

    private static int version(MultiValueMap<String, String> campos) {
        String escrita = campos.getFirst("version");
        return escrita != null && escrita.matches("[0-9]{1,9}") ? Integer.parseInt(escrita) : 0;
    }

    private String rejilla(
            IdDePoa id, int version, PoaEnBorrador borrador, Rejilla rejilla, Model modelo, Locale idioma) {
        boolean edita = puede(Acto.EDITAR_POA, id, modelo, idioma);
        modelo.addAttribute("envia", poas.puede(Acto.ENVIAR_POA, id).permite());
        modelo.addAttribute("elimina", edita && borrador.notas().isEmpty());
        modelo.addAttribute("version", version);
        modelo.addAttribute(
                "habia",
                String.join(
                        ",",
                        borrador.renglones().stream()
                                .map(renglon -> Integer.toString(renglon.numero()))
                                .toList()));
        modelo.addAttribute("filas", rejilla.filas());
        modelo.addAttribute("revisada", rejilla.revisar(revisar.de(id), avisos, idioma));
        modelo.addAttribute("lineas", lineas(borrador));
        modelo.addAttribute("notas", notas(borrador));
        modelo.addAttribute("notasGenerales", notasGenerales(borrador));
        modelo.addAttribute(
                "medidas",
                medidas.vigentes(poas.diaDeCatalogos(id)).stream()
                        .map(Medida::nombre)
                        .toList());
        modelo.addAttribute("anterior", poas.anterior(id).isPresent());
        return edita ? "poa/rejilla" : "poa/borrador";
    }

    private static Map<String, String> lineas(PoaEnBorrador borrador) {
        Map<String, String> lineas = new LinkedHashMap<>();
        borrador.renglones()
                .forEach(renglon -> lineas.putIfAbsent(Integer.toString(renglon.numero()), Fila.lineas(renglon)));
        return lineas;
    }

    private static Map<String, List<String>> notas(PoaEnBorrador borrador) {
        Map<String, List<String>> notas = new LinkedHashMap<>();
        for (NotaDeRevision nota : borrador.notas()) {
            nota.numero().ifPresent(numero -> notas.computeIfAbsent(Integer.toString(numero), cual -> new ArrayList<>())
                    .add(nota.texto()));
        }
        return notas;
    }

    private static List<String> notasGenerales(PoaEnBorrador borrador) {
        return borrador.notas().stream()
                .filter(nota -> nota.numero().isEmpty())
                .map(NotaDeRevision::texto)
                .toList();
    }

    /** Whether whoever acts may; when not, the screen says why. */
    private boolean puede(Acto acto, IdDePoa id, Model modelo, Locale idioma) {
        Optional<Negado> negado = poas.puede(acto, id).negado();
        modelo.addAttribute("puede", negado.isEmpty());
        modelo.addAttribute(
                "porQueNo",
                negado.map(razon -> razon.enPalabras(idioma(idioma))).orElse(null));
        return negado.isEmpty();
    }

    static Idioma idioma(Locale idioma) {
        return "en".equals(idioma.getLanguage()) ? Idioma.INGLES : Idioma.ESPANOL;
    }

    private void encabezar(IdDePoa id, Model modelo) {
        cabecera.poner(id, modelo);
        modelo.addAttribute("presupuesto", presupuesto.de(id).map(Importe::de).orElse(null));
    }
}
