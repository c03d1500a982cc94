package mx.avance.aplicacion.seguridad;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The personal tokens of whoever acts now, in the ente at work: nobody sees or touches those of anybody else. */
@Component
public class MisFichas {

    /** How many may be good at one time. */
    public static final int MAYOR = 20;

    /** The most days that a token lasts. */
    public static final int DIAS_MAYOR = 366;

    private static final int NOMBRE_MAYOR = 80;

    private final JdbcClient base;
    private final Sesiones sesiones;
    private final Entes entes;
    private final Guardia guardia;
    private final Hechos hechos;
    private final Clock reloj;

    MisFichas(JdbcClient base, Sesiones sesiones, Entes entes, Guardia guardia, Hechos hechos, Clock reloj) {
        this.base = base;
        this.sesiones = sesiones;
        this.entes = entes;
        this.guardia = guardia;
        this.hechos = hechos;
        this.reloj = reloj;
    }

    /**
     * A token, without its secret.
     *
     * @param escribe whether it may act, and not just look
     * @param vence when it stops being good; empty for one that does not
     * @param usada when it last let somebody in; empty when never
     */
    public record Ficha(
            long id,
            String nombre,
            boolean escribe,
            Instant creada,
            Optional<Instant> vence,
            Optional<Instant> usada) {}

    /**
     * A new token.
     *
     * @param secreto shown this once: the database keeps only its hash
     */
    public record Nueva(Ficha ficha, String secreto) {

        /** Without the secret: what a log may say. */
        @Override
        public String toString() {
            return ficha.nombre();
        }
    }

    /** Those that are good, the latest first. */
    @Transactional(readOnly = true)
    public List<Ficha> vigentes() {
        return base.sql("""
                select id, nombre, alcances, creada, vence, usada
                  from seguridad.ficha_de_acceso
                 where usuario = :yo and revocada is null and (vence is null or vence > :ahora)
                 order by id desc
                """)
                .param("ahora", OffsetDateTime.now(reloj))
                .param("yo", sesiones.actual().usuario())
                .query((fila, numero) -> ficha(fila))
                .list();
    }

    /**
     * Makes a token that is good until the end of a day.
     *
     * @param nombre what it is for
     * @param escribe whether it may act, and not just look
     * @param hasta its last day, {@code 2026-01-31}, at most {@link #DIAS_MAYOR} days away
     * @throws DatosInvalidos when the name or the day is missing or too far, or there are too many; or when whoever asks came with a
     *     token: one that was stolen would live on in those it made
     */
    @Transactional
    public Nueva crear(String nombre, boolean escribe, String hasta) {
        if (sesiones.actual().origen() == Origen.API) {
            throw new DatosInvalidos(Defecto.en("", "cuenta.fichaNoHaceFichas"));
        }
        List<Defecto> defectos = new ArrayList<>();
        if (nombre.isEmpty()) {
            defectos.add(Defecto.en("nombre", "forma.obligatorio"));
        } else if (nombre.length() > NOMBRE_MAYOR) {
            defectos.add(Defecto.en("nombre", "forma.largo", NOMBRE_MAYOR));
        }
        LocalDate hoy = guardia.hoy();
        Optional<LocalDate> dia = new FechaEscrita(hasta).dia();
        if (dia.filter(este -> !este.isBefore(hoy) && !este.isAfter(hoy.plusDays(DIAS_MAYOR)))
                .isEmpty()) {
            defectos.add(Defecto.en("hasta", "cuenta.fichaHasta", DIAS_MAYOR));
        }
        if (vigentes().size() >= MAYOR) {
            defectos.add(Defecto.en("", "cuenta.demasiadasFichas", MAYOR));
        }
        DatosInvalidos.siHay(defectos);
        String secreto = FichasDeAcceso.nueva();
        Ficha ficha = base.sql("""
                insert into seguridad.ficha_de_acceso (ente, usuario, nombre, huella, alcances, creada, vence)
                values (plataforma.ente(), :yo, :nombre, :huella, :alcances, :ahora, :vence)
                returning id, nombre, alcances, creada, vence, usada
                """)
                .param("ahora", OffsetDateTime.now(reloj))
                .param("yo", sesiones.actual().usuario())
                .param("nombre", nombre)
                .param("huella", FichasDeAcceso.huella(secreto))
                .param("alcances", escribe ? new String[] {"LEER", "ESCRIBIR"} : new String[] {"LEER"})
                .param(
                        "vence",
                        dia.orElseThrow()
                                .plusDays(1)
                                .atStartOfDay(entes.exigir().zona())
                                .toOffsetDateTime())
                .query((fila, numero) -> ficha(fila))
                .single();
        hechos.anotar("FICHA_CREADA", "ficha " + nombre, null, ficha, null);
        return new Nueva(ficha, secreto);
    }

    /**
     * Ends a token at once and for good.
     *
     * @throws NoExiste when it is not one's own, or no longer good
     */
    @Transactional
    public void revocar(long id) {
        Ficha ficha = vigentes().stream()
                .filter(esta -> esta.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoExiste("esa ficha"));
        base.sql("update seguridad.ficha_de_acceso set revocada = :ahora where id = :id and usuario = :yo")
                .param("ahora", OffsetDateTime.now(reloj))
                .param("id", id)
                .param("yo", sesiones.actual().usuario())
                .update();
        hechos.anotar("FICHA_REVOCADA", "ficha " + ficha.nombre(), ficha, null, null);
    }

    private static Ficha ficha(ResultSet fila) throws SQLException {
        Array alcances = fila.getArray("alcances");
        return new Ficha(
                fila.getLong("id"),
                fila.getString("nombre"),
                Arrays.asList((Object[]) alcances.getArray()).contains("ESCRIBIR"),
                fila.getObject("creada", OffsetDateTime.class).toInstant(),
                instante(fila, "vence"),
                instante(fila, "usada"));
    }

    private static Optional<Instant> instante(ResultSet fila, String columna) throws SQLException {
        return Optional.ofNullable(fila.getObject(columna, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
