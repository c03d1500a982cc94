package mx.avance.aplicacion.catalogos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Permiso;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entes that the one at work has in its charge, and the adding of one more. The first ente of an installation carries it and
 * adds any other; an Ayuntamiento adds its own paramunicipal bodies; a paramunicipal body adds none.
 */
@Component
public class EntesACargo {

    private final JdbcClient base;
    private final Entes entes;
    private final Permiso permiso;

    EntesACargo(JdbcClient base, Entes entes, Permiso permiso) {
        this.base = base;
        this.entes = entes;
        this.permiso = permiso;
    }

    /**
     * An ente as another one may know it: what it is called and where it stands, and nothing of what is in it.
     *
     * @param ayuntamiento the one above it; null for a municipality
     * @param version grows with each change of it
     */
    public record EnteACargo(
            int id,
            String clave,
            String nombre,
            Ente.Tipo tipo,
            @Nullable String ayuntamiento,
            int version) {}

    /**
     * What is said of an ente to be added.
     *
     * @param tipo AYUNTAMIENTO or PARAMUNICIPAL
     * @param ayuntamiento the key of the one above a paramunicipal body; blank when only one can be, and for a municipality
     */
    public record Datos(String clave, String nombre, String tipo, String ayuntamiento) {}

    /** Those in the charge of the ente at work, itself first. */
    @Transactional(readOnly = true)
    public List<EnteACargo> lista() {
        permiso.exigir(Acto.AGREGAR_ENTE);
        return leidos();
    }

    private List<EnteACargo> leidos() {
        return base.sql("select * from catalogos.a_cargo()")
                .query(EnteACargo.class)
                .list();
    }

    /** The kinds of ente that can be added from the one at work: none from a paramunicipal body. */
    @Transactional(readOnly = true)
    public List<Ente.Tipo> tipos() {
        if (esLaPrincipal()) {
            return List.of(Ente.Tipo.values());
        }
        return entes.exigir().tipo() == Ente.Tipo.AYUNTAMIENTO ? List.of(Ente.Tipo.PARAMUNICIPAL) : List.of();
    }

    /** The Ayuntamientos that a paramunicipal body added from here may stand below. */
    @Transactional(readOnly = true)
    public List<EnteACargo> ayuntamientos() {
        return leidos().stream()
                .filter(ente -> ente.tipo() == Ente.Tipo.AYUNTAMIENTO)
                .toList();
    }

    /** Whether the ente at work carries the installation. */
    private boolean esLaPrincipal() {
        return base.sql("select catalogos.es_la_principal()")
                .query(Boolean.class)
                .single();
    }

    /** What stands against adding that ente; empty when nothing does. */
    @Transactional(readOnly = true)
    public List<Defecto> defectos(Datos datos) {
        List<Defecto> defectos = new ArrayList<>();
        List<Ente.Tipo> tipos = tipos();
        if (tipos.isEmpty()) {
            return List.of(Defecto.en("", "entes.desdeAquiNo"));
        }
        ConfigurarEnte.revisarNombre(datos.nombre(), defectos);
        ConfigurarEnte.revisarClave(datos.clave(), defectos);
        if (tipos.stream().noneMatch(tipo -> tipo.name().equals(datos.tipo()))) {
            defectos.add(Defecto.en("tipo", "entes.tipoMal"));
        } else if (datos.tipo().equals(Ente.Tipo.PARAMUNICIPAL.name())
                && superior(datos).isEmpty()) {
            defectos.add(Defecto.en("ayuntamiento", "entes.ayuntamientoMal"));
        }
        return defectos;
    }

    /**
     * Adds an ente with the time zone and the colour of the one at work. It begins as the first one began: with the CONAC
     * classification and empty catalogues.
     *
     * @return its id
     * @throws DatosInvalidos when something is missing, the key is taken, or such an ente cannot be added from here
     */
    @Transactional
    public int fundar(Datos datos) {
        permiso.exigir(Acto.AGREGAR_ENTE);
        DatosInvalidos.siHay(defectos(datos));
        Ente este = entes.exigir();
        boolean paramunicipal = datos.tipo().equals(Ente.Tipo.PARAMUNICIPAL.name());
        try {
            return base.sql("select catalogos.fundar(:clave, :nombre, :tipo, :bajo, :zona, :color)")
                    .param("clave", datos.clave().strip())
                    .param("nombre", datos.nombre().strip())
                    .param("tipo", datos.tipo())
                    .param("bajo", paramunicipal ? superior(datos).orElseThrow().id() : null, java.sql.Types.INTEGER)
                    .param("zona", este.zona().getId())
                    .param("color", este.color())
                    .query(Integer.class)
                    .single();
        } catch (DuplicateKeyException tomada) {
            throw new DatosInvalidos(
                    Defecto.en("clave", "ente.claveTomada", datos.clave().strip()));
        }
    }

    /**
     * One of those in the charge of the ente at work.
     *
     * @throws NoExiste when it has no such ente in its charge
     */
    @Transactional(readOnly = true)
    public EnteACargo exigir(Predicate<EnteACargo> cual) {
        return lista().stream().filter(cual).findFirst().orElseThrow(() -> new NoExiste("ese ente"));
    }

    /** Of these, those whose kind and the one above them can be corrected from here: every other one, by the first ente. */
    @Transactional(readOnly = true)
    public List<EnteACargo> corregibles(List<EnteACargo> deEstos) {
        if (!esLaPrincipal()) {
            return List.of();
        }
        int este = entes.exigir().id();
        return deEstos.stream().filter(cual -> cual.id() != este).toList();
    }

    /** Whether that ente is one of the {@link #corregibles}. */
    @Transactional(readOnly = true)
    public boolean corrige(EnteACargo cual) {
        return !corregibles(List.of(cual)).isEmpty();
    }

    /**
     * Corrects what kind of body an ente is and which Ayuntamiento stands above it.
     *
     * @param tipo AYUNTAMIENTO or PARAMUNICIPAL
     * @param ayuntamiento as in {@link Datos}
     * @param version the one that the person had before them
     * @throws DatosInvalidos when it cannot be corrected from here, the Ayuntamiento is missing, or others stand below that ente
     * @throws Choque when somebody else changed it since
     */
    @Transactional
    public EnteACargo recolocar(EnteACargo cual, String tipo, String ayuntamiento, int version) {
        permiso.exigir(Acto.AGREGAR_ENTE);
        if (!corrige(cual)) {
            throw new DatosInvalidos(Defecto.en("", "entes.corregirNo"));
        }
        boolean paramunicipal = tipo.equals(Ente.Tipo.PARAMUNICIPAL.name());
        if (!paramunicipal && !tipo.equals(Ente.Tipo.AYUNTAMIENTO.name())) {
            throw new DatosInvalidos(Defecto.en("tipo", "entes.tipoMal"));
        }
        Optional<EnteACargo> bajo = paramunicipal ? superior(ayuntamiento, cual.id()) : Optional.empty();
        if (paramunicipal && bajo.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("ayuntamiento", "entes.ayuntamientoMal"));
        }
        List<String> dependen = leidos().stream()
                .filter(ente -> cual.nombre().equals(ente.ayuntamiento()))
                .map(EnteACargo::nombre)
                .toList();
        if (paramunicipal && !dependen.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("tipo", "entes.tieneDependientes", String.join(", ", dependen)));
        }
        boolean hecho = base.sql("select catalogos.recolocar(:cual, :tipo, :bajo, :version)")
                .param("cual", cual.id())
                .param("tipo", tipo)
                .param("bajo", bajo.map(EnteACargo::id).orElse(null), java.sql.Types.INTEGER)
                .param("version", version)
                .query(Boolean.class)
                .single();
        EnteACargo ahora = exigir(ente -> ente.id() == cual.id());
        if (!hecho) {
            throw new Choque("ente " + ahora.nombre(), ahora);
        }
        return ahora;
    }

    private Optional<EnteACargo> superior(Datos datos) {
        return superior(datos.ayuntamiento(), -1);
    }

    private Optional<EnteACargo> superior(String ayuntamiento, int menos) {
        List<EnteACargo> posibles =
                ayuntamientos().stream().filter(ente -> ente.id() != menos).toList();
        String clave = ayuntamiento.strip().toLowerCase(Locale.ROOT);
        if (clave.isEmpty()) {
            return posibles.size() == 1 ? Optional.of(posibles.get(0)) : Optional.empty();
        }
        return posibles.stream()
                .filter(ente -> ente.clave().toLowerCase(Locale.ROOT).equals(clave))
                .findFirst();
    }
}
