package mx.avance.aplicacion.seguridad;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where whoever acts now is signed in. */
@Component
public class MisSesiones {

    /** The attribute of a session that keeps which browser began it. */
    static final String EQUIPO = "avance.equipo";

    private static final int SENAL = 8;

    private final FindByIndexNameSessionRepository<? extends Session> guardadas;
    private final Sesiones sesiones;
    private final Hechos hechos;

    MisSesiones(FindByIndexNameSessionRepository<? extends Session> guardadas, Sesiones sesiones, Hechos hechos) {
        this.guardadas = guardadas;
        this.sesiones = sesiones;
        this.hechos = hechos;
    }

    /**
     * A session that is open.
     *
     * @param id tells it from the others, to close it; nobody gets into it with that
     * @param equipo browser and system, as far as they say; blank when unknown
     */
    public record Abierta(String id, String equipo, Instant desde, Instant ultimaVez, boolean esta) {}

    /** Those that are open, this one first. */
    public List<Abierta> abiertas(String idDeEsta) {
        return guardadas.findByPrincipalName(sesiones.actual().cuenta()).values().stream()
                .map(sesion -> new Abierta(
                        senal(sesion.getId()),
                        sesion.getAttribute(EQUIPO) instanceof String equipo ? equipo : "",
                        sesion.getCreationTime(),
                        sesion.getLastAccessedTime(),
                        sesion.getId().equals(idDeEsta)))
                .sorted(Comparator.comparing(Abierta::esta)
                        .thenComparing(Abierta::ultimaVez)
                        .reversed())
                .toList();
    }

    /** Ends all but this one. @return how many there were */
    @Transactional
    public int cerrarLasDemas(String idDeEsta) {
        List<String> demas = guardadas.findByPrincipalName(sesiones.actual().cuenta()).keySet().stream()
                .filter(id -> !id.equals(idDeEsta))
                .toList();
        demas.forEach(guardadas::deleteById);
        if (!demas.isEmpty()) {
            hechos.anotar("SESIONES_CERRADAS", "cuenta " + sesiones.actual().cuenta(), null, demas.size(), null);
        }
        return demas.size();
    }

    /**
     * Ends one.
     *
     * @param senal the {@code id} of an open one
     * @throws NoExiste when no session of one's own has it
     * @throws DatosInvalidos when it is this one, which is left by leaving
     */
    @Transactional
    public void cerrar(String senal, String idDeEsta) {
        String id = guardadas.findByPrincipalName(sesiones.actual().cuenta()).keySet().stream()
                .filter(una -> senal(una).equals(senal))
                .findFirst()
                .orElseThrow(() -> new NoExiste("esa sesión"));
        if (id.equals(idDeEsta)) {
            throw new DatosInvalidos(Defecto.en("", "cuenta.cerrarEsta"));
        }
        guardadas.deleteById(id);
        hechos.anotar("SESIONES_CERRADAS", "cuenta " + sesiones.actual().cuenta(), null, 1, null);
    }

    /** What is shown of the id of a session, which is as good as a password while it is open. */
    private static String senal(String id) {
        return HexFormat.of().formatHex(FichasDeAcceso.huella(id), 0, SENAL);
    }

    /** Browser and system in a few words. */
    static String equipo(String navegador) {
        String programa = navegador.contains("Edg/")
                ? "Edge"
                : navegador.contains("Firefox/")
                        ? "Firefox"
                        : navegador.contains("Chrome/") ? "Chrome" : navegador.contains("Safari/") ? "Safari" : "";
        String sistema = navegador.contains("Android")
                ? "Android"
                : navegador.contains("iPhone") || navegador.contains("iPad")
                        ? "iOS"
                        : navegador.contains("Windows")
                                ? "Windows"
                                : navegador.contains("Mac OS") ? "macOS" : navegador.contains("Linux") ? "Linux" : "";
        return (programa + " " + sistema).strip();
    }
}
