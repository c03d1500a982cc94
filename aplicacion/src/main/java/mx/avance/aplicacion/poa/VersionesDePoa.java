package mx.avance.aplicacion.poa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.PoaAutorizado;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The authorised versions of each programme: frozen, each with the hash of what was authorised. */
@Component
public class VersionesDePoa {

    private static final String COLUMNAS =
            "select version, organo, acta, fecha, motivo, archivo, huella, cuenta, autorizada from poa.version where poa = :poa ";

    private final JdbcPoas base;
    private final JdbcClient sql;
    private final Poas poas;
    private final Hechos hechos;
    private final Sesiones sesiones;
    private final ApplicationEventPublisher eventos;
    private final Clock reloj;

    VersionesDePoa(
            JdbcPoas base,
            JdbcClient sql,
            Poas poas,
            Hechos hechos,
            Sesiones sesiones,
            ApplicationEventPublisher eventos,
            Clock reloj) {
        this.base = base;
        this.sql = sql;
        this.poas = poas;
        this.hechos = hechos;
        this.sesiones = sesiones;
        this.eventos = eventos;
        this.reloj = reloj;
    }

    /**
     * An authorised version in a list.
     *
     * @param motivo what the reprogramación was for; blank in the first version
     * @param archivo the number of the minutes attached; null when there are none
     * @param huella SHA-256 of what was authorised, in hexadecimal
     * @param cuenta who authorised it here
     * @param autorizada when that was, which may be days after the act
     */
    public record Version(
            int version,
            Autorizacion autorizacion,
            String motivo,
            @Nullable Long archivo,
            String huella,
            String cuenta,
            Instant autorizada) {}

    /** All versions of a programme that whoever acts may see, the last one first; none before it is authorised. */
    @Transactional(readOnly = true)
    public List<Version> de(IdDePoa id) {
        poas.exigirQueVea(id);
        return base.cabeza(id)
                .map(cabeza -> sql.sql(COLUMNAS + "order by version desc")
                        .param("poa", cabeza.poa())
                        .query(VersionesDePoa::leida)
                        .list())
                .orElse(List.of());
    }

    /**
     * One of them.
     *
     * @throws NoExiste when there is no such version
     */
    @Transactional(readOnly = true)
    public Version version(IdDePoa id, int version) {
        poas.exigirQueVea(id);
        return base.cabeza(id)
                .flatMap(cabeza -> sql.sql(COLUMNAS + "and version = :version")
                        .param("poa", cabeza.poa())
                        .param("version", version)
                        .query(VersionesDePoa::leida)
                        .optional())
                .orElseThrow(() -> noEsta(id, version));
    }

    /** The one that was in force at a moment, or the first when none was yet; empty before the programme is authorised. */
    @Transactional(readOnly = true)
    public Optional<Version> enVigor(IdDePoa id, Instant cuando) {
        List<Version> todas = de(id);
        return todas.stream()
                .filter(version -> !version.autorizada().isAfter(cuando))
                .findFirst()
                .or(() -> todas.isEmpty() ? Optional.empty() : Optional.of(todas.get(todas.size() - 1)));
    }

    private static Version leida(ResultSet fila, int numero) throws SQLException {
        return new Version(
                fila.getInt("version"),
                new Autorizacion(
                        fila.getString("organo"), fila.getString("acta"), fila.getObject("fecha", LocalDate.class)),
                fila.getString("motivo"),
                fila.getObject("archivo", Long.class),
                HexFormat.of().formatHex(fila.getBytes("huella")),
                fila.getString("cuenta"),
                fila.getObject("autorizada", OffsetDateTime.class).toInstant());
    }

    private static NoExiste noEsta(IdDePoa id, int version) {
        return new NoExiste("versión " + version + " autorizada d" + id.objeto());
    }

    /**
     * A version as it was authorised.
     *
     * @throws NoExiste when there is no such version
     */
    @Transactional(readOnly = true)
    public ProgramaOperativoAnual programa(IdDePoa id, int version) {
        poas.exigirQueVea(id);
        return base.cabeza(id)
                .flatMap(cabeza -> sql.sql("select programa from poa.version where poa = :poa and version = :version")
                        .param("poa", cabeza.poa())
                        .param("version", version)
                        .query(String.class)
                        .optional())
                .map(ProgramaEscrito::programa)
                .orElseThrow(() -> noEsta(id, version));
    }

    /**
     * The minutes attached to a version.
     *
     * @throws NoExiste when it has none
     */
    @Transactional(readOnly = true)
    public ArchivoDeAutorizacion archivo(IdDePoa id, int version) {
        poas.exigirQueVea(id);
        return base.cabeza(id)
                .flatMap(cabeza -> sql.sql("""
                        select a.nombre, a.tipo, a.contenido
                          from poa.version v join poa.archivo a on a.id = v.archivo
                         where v.poa = :poa and v.version = :version
                        """)
                        .param("poa", cabeza.poa())
                        .param("version", version)
                        .query((fila, numero) -> new ArchivoDeAutorizacion(
                                fila.getString("nombre"), fila.getString("tipo"), fila.getBytes("contenido")))
                        .optional())
                .orElseThrow(() -> new NoExiste("acta de la versión " + version + " d" + id.objeto()));
    }

    /**
     * Puts the next version in force: the part of an authorised reprogramación that belongs here. Whether it may be done is for the
     * caller to ask the lock; it is part of the caller's transaction.
     *
     * @param programa with the number that follows that of the version in force
     * @param motivo in the words of the request
     * @throws NoExiste when the programme is not authorised
     * @throws Choque when another version came into force in the meantime
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PoaGuardado siguiente(
            IdDePoa id, ProgramaOperativoAnual programa, Autorizacion autorizacion, String motivo) {
        return siguiente(id, programa, autorizacion, motivo, Optional.empty());
    }

    /** The same, with the minutes attached. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PoaGuardado siguiente(
            IdDePoa id,
            ProgramaOperativoAnual programa,
            Autorizacion autorizacion,
            String motivo,
            Optional<ArchivoDeAutorizacion> archivo) {
        JdbcPoas.Cabeza cabeza = base.cabezaParaEscribir(id).orElseThrow(() -> new NoExiste(id.objeto()));
        PoaGuardado hay = poas.leer(cabeza);
        PoaAutorizado autorizado = hay.autorizado().orElseThrow(() -> new NoExiste(id.objeto() + " autorizado"));
        if (programa.version() != autorizado.vigente().version() + 1) {
            throw new Choque(id.objeto(), hay);
        }
        PoaAutorizado nuevo = autorizado.conVersion(programa, autorizacion);
        String cuenta = sesiones.actual().cuenta();
        base.versionar(
                cabeza,
                programa,
                autorizacion,
                LimpiezaDeRenglon.sinControles(motivo),
                archivo.map(acta -> base.guardar(acta, cuenta)).orElse(null),
                cuenta,
                reloj.instant());
        hechos.anotar(
                "POA_REPROGRAMADO",
                id.objeto(),
                Map.of("version", autorizado.vigente().version()),
                Map.of("version", programa.version()),
                motivo);
        eventos.publishEvent(new VersionDePoaAutorizada(id, programa.version()));
        return new PoaGuardado(id, cabeza.version() + 1, nuevo);
    }
}
