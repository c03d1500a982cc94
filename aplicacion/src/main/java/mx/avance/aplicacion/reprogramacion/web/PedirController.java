package mx.avance.aplicacion.reprogramacion.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.PlanMunicipal;
import mx.avance.aplicacion.catalogos.UnidadesDeMedida;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.poa.ResumenDePoa;
import mx.avance.aplicacion.reprogramacion.Clase;
import mx.avance.aplicacion.reprogramacion.PedirCambio;
import mx.avance.aplicacion.reprogramacion.Plazo;
import mx.avance.aplicacion.reprogramacion.Solicitud;
import mx.avance.aplicacion.reprogramacion.TrimestresAbiertos;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Guides a unit through asking for a change: what changes, in which row, how, and what would come of it. */
@Controller
class PedirController {

    private static final String RUTA = "/reprogramaciones/nueva/{ejercicio}/{programa}/{unidad}";

    private final PedirCambio pedir;
    private final TrimestresAbiertos abiertos;
    private final Poas poas;
    private final Claves claves;
    private final UnidadesDeMedida medidas;
    private final PlanMunicipal plan;
    private final Avisos avisos;
    private final Clock reloj;

    PedirController(
            PedirCambio pedir,
            TrimestresAbiertos abiertos,
            Poas poas,
            Claves claves,
            UnidadesDeMedida medidas,
            PlanMunicipal plan,
            Avisos avisos,
            Clock reloj) {
        this.pedir = pedir;
        this.abiertos = abiertos;
        this.poas = poas;
        this.claves = claves;
        this.medidas = medidas;
        this.plan = plan;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /**
     * A row to choose from.
     *
     * @param suma whether it adds up its acciones, so that its figures follow theirs
     */
    record Opcion(int numero, String descripcion, boolean accion, boolean suma) {}

    /**
     * A quarter of the form.
     *
     * @param cerrado why it cannot be changed any more; null when it can
     * @param fijo whether it is closed and says what is in force: what was written before it closed can still be taken back
     */
    record Columna(
            int numero,
            String rotulo,
            String vigente,
            @Nullable String escrito,
            @Nullable String cerrado,
            boolean fijo) {}

    @Exige(Acto.SOLICITAR_REPROGRAMACION)
    @GetMapping("/reprogramaciones/nueva")
    String elegir(@RequestParam(required = false) @Nullable Integer ejercicio, Model modelo) {
        List<Ejercicio> anios = poas.ejercicios();
        Ejercicio anio = anios.stream()
                .filter(uno -> ejercicio == null || uno.anio() == ejercicio)
                .findFirst()
                .orElseGet(() -> new Ejercicio(java.time.LocalDate.now(reloj).getYear()));
        List<ResumenDePoa> autorizados = poas.del(anio).stream()
                .filter(resumen -> resumen.estado() == EstadoDePoa.AUTORIZADO)
                .toList();
        if (autorizados.size() == 1 && anios.size() == 1) {
            return "redirect:" + ruta(autorizados.get(0).id());
        }
        Map<String, String> nombres = new TreeMap<>();
        autorizados.forEach(resumen -> nombres.put(
                resumen.id().unidad().clave(),
                claves.nombre(resumen.id().unidad(), poas.diaDeCatalogos(resumen.id()))
                        .orElse("")));
        modelo.addAttribute("anios", anios);
        modelo.addAttribute("anio", anio);
        modelo.addAttribute("poas", autorizados);
        modelo.addAttribute("nombres", nombres);
        return "reprogramacion/elegir";
    }

    @Exige(Acto.SOLICITAR_REPROGRAMACION)
    @GetMapping(RUTA)
    String forma(
            IdDePoa id,
            @RequestParam(required = false) @Nullable String clase,
            @RequestParam(required = false) @Nullable String numero,
            Locale idioma,
            Model modelo) {
        PoaGuardado guardado = poas.exigir(id);
        Optional<Clase> cual = Clase.find(clase == null ? "" : clase);
        Forma vacia = new Forma(
                clase, numero, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
        Forma forma = cual.map(una -> Forma.nueva(
                        una, numero == null ? "" : numero, renglon(guardado, vacia), responsable(guardado, vacia)))
                .orElse(vacia);
        return pagina(id, guardado, forma, idioma, modelo);
    }

    @Exige(Acto.SOLICITAR_REPROGRAMACION)
    @PostMapping(RUTA + "/prueba")
    String prueba(IdDePoa id, @ModelAttribute("forma") Forma forma, Locale idioma, Model modelo) {
        probar(id, poas.exigir(id), forma, idioma, modelo);
        return "reprogramacion/partes :: prueba";
    }

    @Exige(Acto.SOLICITAR_REPROGRAMACION)
    @PostMapping(RUTA)
    String pedir(
            IdDePoa id,
            @ModelAttribute("forma") Forma forma,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        PoaGuardado guardado = poas.exigir(id);
        try {
            Solicitud solicitud = pedir.pedir(peticion(id, guardado, forma), forma.llaveDeEnvio());
            paraDespues.addFlashAttribute("hecho", avisos.texto("reprogramacion.pedida", idioma));
            return "redirect:/reprogramaciones/" + solicitud.id();
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (NoPermitido negado) {
            modelo.addAttribute("negado", avisos.texto(negado, idioma));
        }
        return pagina(id, guardado, forma, idioma, modelo);
    }

    private static PedirCambio.Peticion peticion(IdDePoa id, PoaGuardado guardado, Forma forma) {
        return new PedirCambio.Peticion(
                id, forma.propuesta(renglon(guardado, forma), responsable(guardado, forma)), forma.alcanzado());
    }

    private String pagina(IdDePoa id, PoaGuardado guardado, Forma forma, Locale idioma, Model modelo) {
        Optional<ProgramaOperativoAnual> vigente = guardado.autorizado().map(poa -> poa.vigente());
        modelo.addAttribute("id", id);
        modelo.addAttribute("ruta", ruta(id));
        modelo.addAttribute("unidad", nombreDeUnidad(id));
        modelo.addAttribute("forma", forma);
        modelo.addAttribute("clases", Clase.values());
        modelo.addAttribute("clase", forma.cual().orElse(null));
        modelo.addAttribute("opciones", vigente.map(PedirController::opciones).orElse(List.of()));
        Optional<Compromiso> renglon = renglon(guardado, forma);
        modelo.addAttribute("renglon", renglon.orElse(null));
        boolean lista = vigente.isPresent()
                && forma.cual()
                        .filter(clase -> clase == Clase.CREACION || renglon.isPresent())
                        .isPresent();
        modelo.addAttribute("lista", lista);
        if (vigente.isEmpty()) {
            modelo.addAttribute(
                    "sinPoa",
                    abiertos.negado(id, Clase.CALENDARIO, Trimestre.OCT_DIC)
                            .map(negado -> avisos.texto(new NoPermitido(negado), idioma))
                            .orElse(""));
        }
        if (lista) {
            Clase clase = forma.cual().orElseThrow();
            modelo.addAttribute("columnas", columnas(id, clase, renglon, forma, idioma));
            modelo.addAttribute("medidas", medidas.vigentes(poas.diaDeCatalogos(id)));
            modelo.addAttribute("plan", plan.lineas(poas.diaDeCatalogos(id)));
            modelo.addAttribute("unidades", claves.unidades(poas.diaDeCatalogos(id)));
            probar(id, guardado, forma, idioma, modelo);
        }
        return "reprogramacion/pedir";
    }

    private void probar(IdDePoa id, PoaGuardado guardado, Forma forma, Locale idioma, Model modelo) {
        PedirCambio.Prueba prueba = pedir.probar(peticion(id, guardado, forma));
        modelo.addAttribute(
                "cuadros",
                prueba.efecto().stream()
                        .map(una -> Cuadro.de(una, avisos, idioma))
                        .toList());
        Negado negado = prueba.negado();
        modelo.addAttribute("tarde", negado == null ? null : avisos.texto(new NoPermitido(negado), idioma));
        List<String> faltan = new ArrayList<>();
        for (Defecto defecto : prueba.defectos()) {
            boolean enBlanco = defecto.clave().equals("forma.obligatorio")
                    || defecto.clave().equals("reprogramacion.trimestreIlegible")
                    || defecto.clave().equals("reprogramacion.faltaCifra");
            boolean sinTocar = defecto.clave().equals("REPROGRAMACION_SIN_CAMBIO");
            if (!enBlanco && !sinTocar) {
                faltan.add(avisos.texto(defecto, idioma));
            }
        }
        modelo.addAttribute("faltan", faltan);
        modelo.addAttribute("porEmpezar", faltan.isEmpty() && prueba.efecto().isEmpty());
        modelo.addAttribute("ojo", avisos.textos(prueba.avisos(), idioma));
        Plazo plazo = prueba.plazo();
        modelo.addAttribute(
                "plazo",
                plazo == null ? null : Frases.plazo(plazo, id.ejercicio().anio(), avisos, idioma));
    }

    private List<Columna> columnas(IdDePoa id, Clase clase, Optional<Compromiso> renglon, Forma forma, Locale idioma) {
        List<Columna> columnas = new ArrayList<>();
        for (Trimestre trimestre : Trimestre.TODOS) {
            Optional<Cantidad> vigente =
                    renglon.flatMap(hay -> hay.programacion().vigente().en(trimestre));
            String escrito = forma.p(trimestre.numero());
            Optional<String> cerrado =
                    abiertos.negado(id, clase, trimestre).map(negado -> avisos.texto(new NoPermitido(negado), idioma));
            boolean igual = vigente.map(Cantidad::toString).equals(Optional.ofNullable(escrito));
            columnas.add(new Columna(
                    trimestre.numero(),
                    trimestre.rotulo(),
                    Palabras.cifra(vigente),
                    escrito,
                    cerrado.orElse(null),
                    cerrado.isPresent() && igual));
        }
        return columnas;
    }

    private static List<Opcion> opciones(ProgramaOperativoAnual vigente) {
        List<Opcion> opciones = new ArrayList<>();
        for (Meta meta : vigente.metas()) {
            opciones.add(new Opcion(meta.numero(), meta.compromiso().descripcion(), false, meta.sumaSusAcciones()));
            meta.acciones()
                    .forEach(accion -> opciones.add(
                            new Opcion(accion.numero(), accion.compromiso().descripcion(), true, false)));
        }
        return opciones;
    }

    private static Optional<Compromiso> renglon(PoaGuardado guardado, Forma forma) {
        return guardado.autorizado()
                .flatMap(poa -> forma.renglon().flatMap(numero -> poa.vigente().findRenglon(numero)));
    }

    private static Optional<UnidadEjecutora> responsable(PoaGuardado guardado, Forma forma) {
        return Optional.of(guardado.autorizado()
                .flatMap(poa -> forma.renglon()
                        .flatMap(numero -> poa.vigente().detalle(numero).responsable()))
                .orElse(guardado.id().unidad()));
    }

    private String nombreDeUnidad(IdDePoa id) {
        return (id.unidad() + " "
                        + claves.nombre(id.unidad(), poas.diaDeCatalogos(id)).orElse(""))
                .strip();
    }

    private static String ruta(IdDePoa id) {
        return "/reprogramaciones/nueva/" + id.ejercicio() + "/" + id.programa() + "/" + id.unidad();
    }
}
