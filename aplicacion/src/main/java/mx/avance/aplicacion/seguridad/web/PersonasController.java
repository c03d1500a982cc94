package mx.avance.aplicacion.seguridad.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.tabla.Csv;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.seguridad.AccesoDePersona;
import mx.avance.aplicacion.seguridad.AltaDePersona;
import mx.avance.aplicacion.seguridad.CambioDePersona;
import mx.avance.aplicacion.seguridad.EncargoNuevo;
import mx.avance.aplicacion.seguridad.EncargosDePersona;
import mx.avance.aplicacion.seguridad.FiltroDePersonas;
import mx.avance.aplicacion.seguridad.Guardia;
import mx.avance.aplicacion.seguridad.InvitarPersona;
import mx.avance.aplicacion.seguridad.Persona;
import mx.avance.aplicacion.seguridad.Personas;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Asignacion;
import mx.avance.nucleo.permiso.Rol;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may sign in and what for: list, person, and all that Administración does with an account. */
@Controller
class PersonasController {

    private final Personas personas;
    private final AltaDePersona alta;
    private final CambioDePersona cambio;
    private final AccesoDePersona acceso;
    private final EncargosDePersona encargos;
    private final InvitarPersona invitacion;
    private final Guardia guardia;
    private final Entes entes;
    private final Lugares lugares;
    private final Avisos avisos;
    private final Regreso regreso;

    PersonasController(
            Personas personas,
            AltaDePersona alta,
            CambioDePersona cambio,
            AccesoDePersona acceso,
            EncargosDePersona encargos,
            InvitarPersona invitacion,
            Guardia guardia,
            Entes entes,
            Lugares lugares,
            Avisos avisos,
            Regreso regreso) {
        this.personas = personas;
        this.alta = alta;
        this.cambio = cambio;
        this.acceso = acceso;
        this.encargos = encargos;
        this.invitacion = invitacion;
        this.guardia = guardia;
        this.entes = entes;
        this.lugares = lugares;
        this.avisos = avisos;
        this.regreso = regreso;
    }

    /** A person as the list shows it; times in the zone of the ente. */
    record EnLista(
            Persona persona,
            List<String> encargos,
            @Nullable ZonedDateTime ultimoAcceso,
            @Nullable ZonedDateTime espera) {}

    /**
     * A role as the page of the person shows it.
     *
     * @param estado names its text in the bundle: PASADO, VIGENTE, FUTURO
     */
    record EncargoEnPagina(
            long id,
            String rol,
            String lugar,
            LocalDate desde,
            @Nullable LocalDate hasta,
            String estado) {}

    /** What was typed about a person. */
    record Escrito(
            @Nullable String cuenta,
            @Nullable String nombre,
            @Nullable String correo,
            @Nullable Integer version) {}

    /** What was typed about a role. */
    record EncargoEscrito(
            @Nullable String rol,
            @Nullable String codigo,
            @Nullable String desde,
            @Nullable String hasta) {

        EncargoNuevo nuevo() {
            return new EncargoNuevo(
                    TextoEscrito.limpio(rol),
                    TextoEscrito.limpio(codigo),
                    TextoEscrito.limpio(desde),
                    TextoEscrito.limpio(hasta));
        }

        static EncargoEscrito vacio() {
            return new EncargoEscrito("", "", "", "");
        }
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @GetMapping("/personas")
    String lista(
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> rol,
            @RequestParam Optional<String> estado,
            @RequestParam Optional<String> cursor,
            Locale idioma,
            Model modelo) {
        FiltroDePersonas filtro = filtro(q, rol, estado);
        Pagina<Persona> pagina = personas.buscar(filtro, cursor.orElse(""), Pagina.TAMANIO);
        modelo.addAttribute("filtro", filtro);
        modelo.addAttribute("rol", filtro.rol().map(Rol::name).orElse(""));
        modelo.addAttribute("roles", Rol.values());
        modelo.addAttribute("estados", FiltroDePersonas.Estado.values());
        modelo.addAttribute("personas", enLista(pagina.elementos(), idioma));
        modelo.addAttribute("siguiente", pagina.siguiente());
        modelo.addAttribute("esOtraPagina", cursor.isPresent());
        modelo.addAttribute(
                "conFiltro",
                !filtro.texto().isEmpty()
                        || filtro.rol().isPresent()
                        || filtro.estado() != FiltroDePersonas.Estado.ACTIVAS);
        return "seguridad/personas";
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @GetMapping("/personas.csv")
    ResponseEntity<byte[]> exportar(
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> rol,
            @RequestParam Optional<String> estado,
            Locale idioma) {
        FiltroDePersonas filtro = filtro(q, rol, estado);
        List<Persona> todas = new ArrayList<>();
        String cursor = "";
        do {
            Pagina<Persona> pagina = personas.buscar(filtro, cursor, Pagina.MAYOR);
            todas.addAll(pagina.elementos());
            cursor = pagina.siguiente() == null ? "" : pagina.siguiente();
        } while (!cursor.isEmpty());
        return Csv.descarga(
                "personas",
                List.of(
                        avisos.texto("personas.nombre", idioma),
                        avisos.texto("personas.cuenta", idioma),
                        avisos.texto("personas.correo", idioma),
                        avisos.texto("personas.encargos", idioma),
                        avisos.texto("personas.ultimoAcceso", idioma),
                        avisos.texto("personas.estado", idioma)),
                enLista(todas, idioma).stream()
                        .map(fila -> List.of(
                                fila.persona().nombre(),
                                fila.persona().cuenta(),
                                fila.persona().correo().orElse(""),
                                String.join("; ", fila.encargos()),
                                fila.ultimoAcceso() == null
                                        ? ""
                                        : fila.ultimoAcceso().toLocalDateTime().toString(),
                                avisos.texto("personas.es." + estadoDe(fila.persona()), idioma)))
                        .toList());
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @GetMapping("/personas/nueva")
    String nueva(Model modelo) {
        modelo.addAttribute("datos", new Escrito("", "", "", null));
        modelo.addAttribute("encargo", EncargoEscrito.vacio());
        return conLugares("seguridad/persona-nueva", modelo);
    }

    /** Answers with the page itself and not with another address: the password is in no address, session or log. */
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/personas/nueva")
    String darDeAlta(Escrito datos, EncargoEscrito encargo, Locale idioma, Model modelo) {
        try {
            Optional<EncargoNuevo> primero =
                    TextoEscrito.limpio(encargo.rol()).isEmpty() ? Optional.empty() : Optional.of(encargo.nuevo());
            modelo.addAttribute(
                    "alta",
                    alta.alta(new AltaDePersona.Datos(
                            TextoEscrito.limpio(datos.cuenta()),
                            TextoEscrito.limpio(datos.nombre()),
                            TextoEscrito.limpio(datos.correo()),
                            primero)));
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            modelo.addAttribute("datos", datos);
            modelo.addAttribute("encargo", encargo);
            return conLugares("seguridad/persona-nueva", modelo);
        }
        modelo.addAttribute("esNueva", true);
        return "seguridad/contrasena-de-un-uso";
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @GetMapping("/personas/invitar")
    String invitada(Model modelo) {
        modelo.addAttribute("cuenta", "");
        modelo.addAttribute("encargo", EncargoEscrito.vacio());
        return conLugares("seguridad/persona-invitada", modelo);
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/personas/invitar")
    String invitar(
            @RequestParam Optional<String> cuenta,
            EncargoEscrito encargo,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        try {
            Persona quien = invitacion.invitar(cuenta.orElse(""), encargo.nuevo());
            return volver(quien.id(), "personas.quedoInvitada", idioma, paraDespues);
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            modelo.addAttribute("cuenta", cuenta.orElse(""));
            modelo.addAttribute("encargo", encargo);
            return conLugares("seguridad/persona-invitada", modelo);
        }
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @GetMapping("/personas/{id}")
    String persona(@PathVariable long id, Locale idioma, Model modelo) {
        Persona persona = personas.persona(id);
        modelo.addAttribute(
                "datos",
                new Escrito(persona.cuenta(), persona.nombre(), persona.correo().orElse(""), persona.version()));
        modelo.addAttribute("encargo", EncargoEscrito.vacio());
        return pagina(persona, idioma, modelo);
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/personas/{id}")
    String cambiar(@PathVariable long id, Escrito datos, Locale idioma, Model modelo, RedirectAttributes paraDespues) {
        try {
            cambio.cambiar(
                    id,
                    TextoEscrito.limpio(datos.nombre()),
                    TextoEscrito.limpio(datos.correo()),
                    datos.version() == null ? 0 : datos.version());
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            modelo.addAttribute("datos", datos);
            modelo.addAttribute("encargo", EncargoEscrito.vacio());
            return pagina(personas.persona(id), idioma, modelo);
        } catch (Choque choque) {
            Persona como = personas.persona(id);
            modelo.addAttribute("como", como);
            modelo.addAttribute("datos", new Escrito(como.cuenta(), datos.nombre(), datos.correo(), como.version()));
            modelo.addAttribute("encargo", EncargoEscrito.vacio());
            return pagina(como, idioma, modelo);
        }
        return volver(id, "forma.guardado", idioma, paraDespues);
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/personas/{id}/baja")
    String darDeBaja(@PathVariable long id, @RequestParam int version, Locale idioma, RedirectAttributes paraDespues) {
        return hacer(id, () -> acceso.darDeBaja(id, version), "personas.quedoDeBaja", idioma, paraDespues);
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/personas/{id}/reactivar")
    String reactivar(@PathVariable long id, @RequestParam int version, Locale idioma, RedirectAttributes paraDespues) {
        return hacer(id, () -> acceso.reactivar(id, version), "personas.quedoActiva", idioma, paraDespues);
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/personas/{id}/desbloquear")
    String desbloquear(@PathVariable long id, Locale idioma, RedirectAttributes paraDespues) {
        return hacer(id, () -> acceso.desbloquear(id), "personas.quedoSinEspera", idioma, paraDespues);
    }

    /** Answers with the page itself, as {@link #darDeAlta}. */
    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/personas/{id}/contrasena")
    String restablecer(@PathVariable long id, Locale idioma, Model modelo, RedirectAttributes paraDespues) {
        try {
            modelo.addAttribute("alta", acceso.restablecer(id));
        } catch (DatosInvalidos invalidos) {
            return negar(id, invalidos, idioma, paraDespues);
        }
        modelo.addAttribute("esNueva", false);
        return "seguridad/contrasena-de-un-uso";
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/personas/{id}/encargos")
    String darEncargo(
            @PathVariable long id,
            EncargoEscrito encargo,
            Locale idioma,
            Model modelo,
            RedirectAttributes paraDespues) {
        try {
            encargos.dar(id, encargo.nuevo());
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            Persona persona = personas.persona(id);
            modelo.addAttribute(
                    "datos",
                    new Escrito(
                            persona.cuenta(), persona.nombre(), persona.correo().orElse(""), persona.version()));
            modelo.addAttribute("encargo", encargo);
            return pagina(persona, idioma, modelo);
        }
        return volver(id, "personas.encargoDado", idioma, paraDespues);
    }

    @Exige(Acto.ADMINISTRAR_USUARIOS)
    @PostMapping("/personas/{id}/encargos/{encargo}/terminar")
    String terminarEncargo(
            @PathVariable long id,
            @PathVariable long encargo,
            @RequestParam Optional<String> hasta,
            Locale idioma,
            RedirectAttributes paraDespues) {
        Persona despues;
        try {
            despues = encargos.terminar(id, encargo, TextoEscrito.limpio(hasta.orElse("")));
        } catch (DatosInvalidos invalidos) {
            return negar(id, invalidos, idioma, paraDespues);
        }
        String pagina = volver(id, "personas.encargoTerminado", idioma, paraDespues);
        return despues.yaNoEstaAqui() ? "redirect:/personas" : pagina;
    }

    private String hacer(long id, Runnable acto, String hecho, Locale idioma, RedirectAttributes paraDespues) {
        try {
            acto.run();
        } catch (DatosInvalidos invalidos) {
            return negar(id, invalidos, idioma, paraDespues);
        }
        return volver(id, hecho, idioma, paraDespues);
    }

    private String negar(long id, DatosInvalidos invalidos, Locale idioma, RedirectAttributes paraDespues) {
        return regreso.negar("/personas/" + id, invalidos, idioma, paraDespues);
    }

    private String volver(long id, String hecho, Locale idioma, RedirectAttributes paraDespues) {
        return regreso.volver("/personas/" + id, hecho, idioma, paraDespues);
    }

    private String pagina(Persona persona, Locale idioma, Model modelo) {
        LocalDate hoy = guardia.hoy();
        Lugares.Nombres nombres = lugares.nombres(hoy, idioma);
        modelo.addAttribute("persona", persona);
        modelo.addAttribute("ultimoAcceso", enZona(persona.ultimoAcceso()));
        modelo.addAttribute("espera", enZona(persona.espera()));
        modelo.addAttribute("hoy", hoy);
        modelo.addAttribute(
                "encargos",
                persona.encargos().stream()
                        .map(encargo -> new EncargoEnPagina(
                                encargo.id(),
                                avisos.texto("rol." + encargo.asignacion().rol(), idioma),
                                nombres.de(encargo.asignacion().ambito()),
                                encargo.asignacion().desde(),
                                encargo.asignacion().hasta().orElse(null),
                                estado(encargo.asignacion(), hoy)))
                        .toList());
        return conLugares("seguridad/persona", modelo);
    }

    private static String estado(Asignacion asignacion, LocalDate hoy) {
        if (asignacion.vigenteEn(hoy)) {
            return "VIGENTE";
        }
        return asignacion.desde().isAfter(hoy) ? "FUTURO" : "PASADO";
    }

    private String conLugares(String pagina, Model modelo) {
        modelo.addAttribute("roles", Rol.values());
        modelo.addAttribute("niveles", Lugares.NIVELES);
        modelo.addAttribute("lugares", lugares.todos(guardia.hoy()));
        modelo.addAttribute("hoy", guardia.hoy());
        return pagina;
    }

    private List<EnLista> enLista(List<Persona> deEstas, Locale idioma) {
        LocalDate hoy = guardia.hoy();
        Lugares.Nombres nombres = lugares.nombres(hoy, idioma);
        return deEstas.stream()
                .map(persona -> new EnLista(
                        persona,
                        persona.vigentes(hoy).stream()
                                .map(encargo -> avisos.texto(
                                                "rol." + encargo.asignacion().rol(), idioma)
                                        + " · "
                                        + nombres.de(encargo.asignacion().ambito()))
                                .toList(),
                        enZona(persona.ultimoAcceso()),
                        enZona(persona.espera())))
                .toList();
    }

    private @Nullable ZonedDateTime enZona(Optional<Instant> cuando) {
        return cuando.map(instante -> instante.atZone(entes.exigir().zona())).orElse(null);
    }

    private static String estadoDe(Persona persona) {
        if (!persona.activa()) {
            return "DE_BAJA";
        }
        return persona.espera().isPresent() ? "EN_ESPERA" : "ACTIVA";
    }

    private static FiltroDePersonas filtro(Optional<String> texto, Optional<String> rol, Optional<String> estado) {
        return new FiltroDePersonas(
                TextoEscrito.limpio(texto.orElse("")),
                List.of(Rol.values()).stream()
                        .filter(este -> este.name().equals(rol.orElse("")))
                        .findFirst(),
                List.of(FiltroDePersonas.Estado.values()).stream()
                        .filter(este -> este.name().equals(estado.orElse("")))
                        .findFirst()
                        .orElse(FiltroDePersonas.Estado.ACTIVAS));
    }
}
