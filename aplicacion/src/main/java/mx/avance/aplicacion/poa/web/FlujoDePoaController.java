package mx.avance.aplicacion.poa.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.plataforma.web.Megas;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.aplicacion.poa.AutorizarPoa;
import mx.avance.aplicacion.poa.DevolverPoa;
import mx.avance.aplicacion.poa.EditarPoa;
import mx.avance.aplicacion.poa.EnviarPoa;
import mx.avance.aplicacion.poa.FirmasDePoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.poa.RevisarPoa;
import mx.avance.aplicacion.poa.VersionesDePoa;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Motivo;
import mx.avance.nucleo.poa.NotaDeRevision;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.PoaEnRevision;
import mx.avance.nucleo.revision.HallazgoEnSerie;
import mx.avance.nucleo.revision.RevisionDePoa;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens to a programme once it is drafted: sent, returned with notes, authorised, read in its versions. */
@Controller
@RequestMapping("/poa/{ejercicio}/{programa}/{unidad}")
class FlujoDePoaController {

    private static final String NOTA = "nota-";
    private static final Set<Motivo> YA_DECIDIDO =
            Set.of(Motivo.POA_EN_BORRADOR, Motivo.POA_AUTORIZADO, Motivo.POA_SIN_EMPEZAR);

    private final Poas poas;
    private final RevisarPoa revisar;
    private final EnviarPoa enviar;
    private final DevolverPoa devolver;
    private final AutorizarPoa autorizar;
    private final EditarPoa editar;
    private final VersionesDePoa versiones;
    private final FirmasDePoa firmas;
    private final CabeceraDePoa cabecera;
    private final Avisos avisos;

    FlujoDePoaController(
            Poas poas,
            RevisarPoa revisar,
            EnviarPoa enviar,
            DevolverPoa devolver,
            AutorizarPoa autorizar,
            EditarPoa editar,
            VersionesDePoa versiones,
            FirmasDePoa firmas,
            CabeceraDePoa cabecera,
            Avisos avisos) {
        this.poas = poas;
        this.revisar = revisar;
        this.enviar = enviar;
        this.devolver = devolver;
        this.autorizar = autorizar;
        this.editar = editar;
        this.versiones = versiones;
        this.firmas = firmas;
        this.cabecera = cabecera;
        this.avisos = avisos;
    }

    /** Of the largest file that its form may send. */
    @ModelAttribute("megas")
    String megas() {
        return Megas.de(ArchivoDeAutorizacion.MAYOR);
    }

    /** What is about to be sent: what, how many, who sees it next, and what keeps it from being sent. */
    @Exige(Acto.ENVIAR_POA)
    @GetMapping("/envio")
    String envio(IdDePoa id, Model modelo, Locale idioma) {
        PoaGuardado guardado = poas.exigir(id);
        Optional<PoaEnBorrador> borrador = guardado.borrador();
        if (borrador.isEmpty()) {
            return "redirect:" + id.ruta();
        }
        resumir(id, guardado.version(), borrador.get(), modelo, idioma);
        return "poa/envio";
    }

    /** What keeps a programme from being sent or authorised, and what whoever does so should know. */
    private void juzgar(IdDePoa id, PoaEnBorrador borrador, Model modelo, Locale idioma) {
        RevisionDePoa revision = revisar.de(id);
        List<String> impedimentos = new ArrayList<>();
        List<String> advertencias = new ArrayList<>();
        for (HallazgoEnSerie hallazgo : revision.revisar(borrador)) {
            String texto = (hallazgo.numero().isPresent() ? hallazgo.numero().getAsInt() + ": " : "")
                    + avisos.texto(hallazgo.hallazgo(), idioma);
            (revision.impide(hallazgo.hallazgo()) ? impedimentos : advertencias).add(texto);
        }
        modelo.addAttribute("impedimentos", impedimentos);
        modelo.addAttribute("avisados", advertencias);
    }

    private void resumir(IdDePoa id, int version, PoaEnBorrador borrador, Model modelo, Locale idioma) {
        juzgar(id, borrador, modelo, idioma);
        int metas = (int) borrador.renglones().stream()
                .filter(renglon -> renglon.metaPadre().isEmpty())
                .count();
        cabecera.poner(id, modelo);
        modelo.addAttribute("version", version);
        modelo.addAttribute("metas", metas);
        modelo.addAttribute("acciones", borrador.renglones().size() - metas);
    }

    @Exige(Acto.ENVIAR_POA)
    @PostMapping("/envio")
    String enviar(
            IdDePoa id,
            @RequestParam(defaultValue = "0") int version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        try {
            enviar.enviar(id, version);
        } catch (DatosInvalidos invalidos) {
            PoaGuardado guardado = poas.exigir(id);
            resumir(
                    id,
                    guardado.version(),
                    guardado.borrador().orElseThrow(() -> new NoExiste(id.objeto())),
                    modelo,
                    idioma);
            return "poa/envio";
        } catch (Choque choque) {
            PoaGuardado otro = LoQueDejoOtro.en(choque);
            modelo.addAttribute("negado", avisos.texto("poa.choqueAlEnviar", idioma));
            resumir(id, otro.version(), otro.borrador().orElseThrow(() -> choque), modelo, idioma);
            return "poa/envio";
        }
        paraDespues.addFlashAttribute("hecho", avisos.texto("poa.enviado", idioma));
        return "redirect:" + id.ruta();
    }

    /** Notes come one for each row, and one for the whole. */
    @Exige(Acto.DEVOLVER_POA)
    @PostMapping("/devolucion")
    String devolver(
            IdDePoa id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> campos,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        try {
            devolver.devolver(id, version, notas(campos));
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            PoaEnRevision revision = poas.exigir(id).enRevision().orElseThrow(() -> new NoExiste(id.objeto()));
            return lectura(id, version, revision, campos, modelo);
        } catch (Choque choque) {
            PoaGuardado otro = LoQueDejoOtro.en(choque);
            PoaEnRevision revision = otro.enRevision().orElseThrow(() -> choque);
            modelo.addAttribute("negado", avisos.texto("poa.choqueAlRevisar", idioma));
            modelo.addAttribute("notasSueltas", sueltas(campos, revision));
            return lectura(id, otro.version(), revision, campos, modelo);
        } catch (NoPermitido negado) {
            List<String> escritas = notasEscritas(campos);
            boolean dosVeces = !escritas.isEmpty()
                    && negado.negado().motivo() == Motivo.POA_EN_BORRADOR
                    && notasEnVigor(id).equals(escritas);
            if (!dosVeces) {
                return yaDecidido(negado, id, escritas, modelo, idioma);
            }
        }
        paraDespues.addFlashAttribute("hecho", avisos.texto("poa.devuelto", idioma));
        return "redirect:" + id.ruta();
    }

    private String lectura(IdDePoa id, int version, PoaEnRevision revision, Map<String, String> campos, Model modelo) {
        cabecera.poner(id, modelo);
        modelo.addAttribute("notasEscritas", new LinkedHashMap<>(campos));
        modelo.addAttribute("estado", revision.estado().name());
        modelo.addAttribute("version", version);
        modelo.addAttribute("programaOperativo", revision.programa());
        modelo.addAttribute("versiones", List.of());
        modelo.addAttribute("devuelve", true);
        modelo.addAttribute("autoriza", poas.puede(Acto.AUTORIZAR_POA, id).permite());
        return "poa/lectura";
    }

    /** Notes about rows that are no longer there. */
    private static List<String> sueltas(Map<String, String> campos, PoaEnRevision revision) {
        return notas(campos).stream()
                .filter(nota -> nota.numero().isPresent()
                        && !revision.programa()
                                .renglones()
                                .containsKey(nota.numero().getAsInt()))
                .map(FlujoDePoaController::enUnRenglon)
                .toList();
    }

    private static List<String> notasEscritas(Map<String, String> campos) {
        return notas(campos).stream().map(FlujoDePoaController::enUnRenglon).toList();
    }

    private static String enUnRenglon(NotaDeRevision nota) {
        return (nota.numero().isPresent() ? nota.numero().getAsInt() + ": " : "") + nota.texto();
    }

    /**
     * Somebody else returned or authorised it first: what the second one wrote, so that it is not lost, and what is there now.
     *
     * @throws NoPermitido when it is refused for another reason
     */
    private String yaDecidido(NoPermitido negado, IdDePoa id, List<String> escrito, Model modelo, Locale idioma) {
        if (!YA_DECIDIDO.contains(negado.negado().motivo())) {
            throw negado;
        }
        PoaGuardado guardado = poas.exigir(id);
        cabecera.poner(id, modelo);
        modelo.addAttribute("negado", avisos.texto(negado, idioma));
        modelo.addAttribute("escrito", escrito);
        modelo.addAttribute("estado", guardado.poa().estado().name());
        modelo.addAttribute("autorizado", guardado.autorizado().orElse(null));
        modelo.addAttribute("notas", notasEnVigor(id));
        return "poa/ya-decidido";
    }

    /** Those that the draft was returned with; none when it was not, or whoever acts may not see it. */
    private List<String> notasEnVigor(IdDePoa id) {
        if (!poas.puede(Acto.VER_POA, id).permite()) {
            return List.of();
        }
        return poas.find(id)
                .flatMap(PoaGuardado::borrador)
                .map(borrador -> borrador.notas().stream()
                        .map(FlujoDePoaController::enUnRenglon)
                        .toList())
                .orElse(List.of());
    }

    /** Whether it was authorised by the very act that is being stated: the same form, sent twice. */
    private boolean yaAutorizadoPor(IdDePoa id, String organo, String acta, String fecha) {
        return poas.puede(Acto.VER_POA, id).permite()
                && poas.find(id)
                        .flatMap(PoaGuardado::autorizado)
                        .filter(autorizado -> autorizado.autorizacion().organo().equals(organo.strip())
                                && autorizado.autorizacion().acta().equals(acta.strip())
                                && autorizado.autorizacion().fecha().toString().equals(fecha.strip()))
                        .isPresent();
    }

    private static List<NotaDeRevision> notas(Map<String, String> campos) {
        List<NotaDeRevision> notas = new ArrayList<>();
        String general = campos.getOrDefault("nota", "");
        if (!general.isBlank()) {
            notas.add(NotaDeRevision.general(general));
        }
        campos.forEach((campo, texto) -> {
            if (campo.matches(NOTA + "[1-9][0-9]{0,6}") && !texto.isBlank()) {
                notas.add(NotaDeRevision.de(Integer.parseInt(campo.substring(NOTA.length())), texto));
            }
        });
        return notas;
    }

    @Exige(Acto.AUTORIZAR_POA)
    @GetMapping("/autorizacion")
    String autorizacion(IdDePoa id, Model modelo, Locale idioma) {
        PoaGuardado guardado = poas.exigir(id);
        if (guardado.enRevision().isEmpty()) {
            return "redirect:" + id.ruta();
        }
        return autorizacion(id, guardado.version(), guardado.enRevision().get(), "", "", "", modelo, idioma);
    }

    private String autorizacion(
            IdDePoa id,
            int version,
            PoaEnRevision revision,
            String organo,
            String acta,
            String fecha,
            Model modelo,
            Locale idioma) {
        cabecera.poner(id, modelo);
        juzgar(id, revision.enviado(), modelo, idioma);
        modelo.addAttribute("version", version);
        modelo.addAttribute("organo", organo);
        modelo.addAttribute("acta", acta);
        modelo.addAttribute("fecha", fecha);
        int metas = revision.programa().metas().size();
        modelo.addAttribute("metas", metas);
        modelo.addAttribute("acciones", revision.programa().renglones().size() - metas);
        return "poa/autorizacion";
    }

    @Exige(Acto.AUTORIZAR_POA)
    @PostMapping("/autorizacion")
    String autorizar(
            IdDePoa id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String organo,
            @RequestParam(defaultValue = "") String acta,
            @RequestParam(defaultValue = "") String fecha,
            @RequestParam Optional<MultipartFile> archivo,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues)
            throws IOException {
        try {
            autorizar.autorizar(id, version, new AutorizarPoa.Datos(organo, acta, fecha(fecha), archivo(archivo)));
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            PoaEnRevision revision = poas.exigir(id).enRevision().orElseThrow(() -> new NoExiste(id.objeto()));
            return autorizacion(id, version, revision, organo, acta, fecha, modelo, idioma);
        } catch (Choque choque) {
            PoaGuardado otro = LoQueDejoOtro.en(choque);
            modelo.addAttribute("negado", avisos.texto("poa.choqueAlRevisar", idioma));
            return autorizacion(
                    id,
                    otro.version(),
                    otro.enRevision().orElseThrow(() -> choque),
                    organo,
                    acta,
                    fecha,
                    modelo,
                    idioma);
        } catch (NoPermitido negado) {
            if (negado.negado().motivo() != Motivo.POA_AUTORIZADO || !yaAutorizadoPor(id, organo, acta, fecha)) {
                return yaDecidido(
                        negado,
                        id,
                        Stream.of(organo, acta, fecha)
                                .filter(texto -> !texto.isBlank())
                                .toList(),
                        modelo,
                        idioma);
            }
        }
        paraDespues.addFlashAttribute("hecho", avisos.texto("poa.autorizado", idioma));
        return "redirect:" + id.ruta();
    }

    private static @Nullable ArchivoDeAutorizacion archivo(Optional<MultipartFile> subido) throws IOException {
        if (subido.isEmpty() || subido.get().isEmpty()) {
            return null;
        }
        String nombre = subido.get().getOriginalFilename();
        return ArchivoDeAutorizacion.de(
                nombre == null ? "" : nombre, subido.get().getBytes());
    }

    private static @Nullable LocalDate fecha(String escrita) {
        try {
            return escrita.isBlank() ? null : LocalDate.parse(escrita.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Exige(Acto.VER_POA)
    @GetMapping("/versiones/{version}")
    String version(IdDePoa id, @PathVariable int version, Model modelo) {
        VersionesDePoa.Version cual = versiones.version(id, version);
        LocalDate dia = cual.autorizacion().fecha();
        cabecera.poner(id, id.diaDeCatalogos(dia), modelo);
        modelo.addAttribute("programaOperativo", versiones.programa(id, version));
        modelo.addAttribute("cual", cual);
        modelo.addAttribute("vigente", versiones.de(id).get(0).version());
        modelo.addAttribute("firman", firmas.en(id, dia));
        return "poa/version";
    }

    @Exige(Acto.VER_POA)
    @GetMapping("/versiones/{version}/acta")
    ResponseEntity<byte[]> acta(IdDePoa id, @PathVariable int version) {
        return versiones.archivo(id, version).descarga();
    }

    /** What would be deleted, before it is. */
    @Exige(Acto.EDITAR_POA)
    @GetMapping("/eliminacion")
    String eliminacion(IdDePoa id, Model modelo, Locale idioma) {
        PoaGuardado guardado = poas.exigir(id);
        if (guardado.borrador().isEmpty() || !poas.puede(Acto.EDITAR_POA, id).permite()) {
            return "redirect:" + id.ruta();
        }
        resumir(id, guardado.version(), guardado.borrador().get(), modelo, idioma);
        return "poa/eliminacion";
    }

    @Exige(Acto.EDITAR_POA)
    @PostMapping("/eliminacion")
    String eliminar(
            IdDePoa id, @RequestParam(defaultValue = "0") int version, Locale idioma, RedirectAttributes paraDespues) {
        try {
            editar.eliminar(id, version);
        } catch (DatosInvalidos invalidos) {
            paraDespues.addFlashAttribute(
                    "negado", avisos.texto(invalidos.defectos().get(0), idioma));
            return "redirect:" + id.ruta();
        } catch (Choque choque) {
            paraDespues.addFlashAttribute("negado", avisos.texto("poa.eliminacion.choque", idioma));
            return "redirect:" + id.ruta() + "/eliminacion";
        }
        paraDespues.addFlashAttribute("hecho", avisos.texto("poa.eliminado", idioma));
        return "redirect:" + id.ruta();
    }

    @Exige(Acto.EDITAR_POA)
    @PostMapping("/recuperacion")
    String recuperar(IdDePoa id, Locale idioma, RedirectAttributes paraDespues) {
        try {
            editar.recuperar(id);
            paraDespues.addFlashAttribute("hecho", avisos.texto("poa.recuperadoEntero", idioma));
        } catch (DatosInvalidos invalidos) {
            paraDespues.addFlashAttribute(
                    "negado", avisos.texto(invalidos.defectos().get(0), idioma));
        }
        return "redirect:" + id.ruta();
    }
}
