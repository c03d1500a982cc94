package mx.avance.aplicacion.calendario;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mx.avance.aplicacion.catalogos.DiasInhabiles;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.MientrasSeLee;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.DiasHabiles;
import mx.avance.nucleo.calendario.ElaboracionDelPoa;
import mx.avance.nucleo.calendario.PlazosDeTrimestre;
import mx.avance.nucleo.calendario.Prorroga;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of the ente at work, year by year: what it decided, and the dates by default for the rest. */
@Component
public class Calendarios {

    private final JdbcClient base;
    private final Entes entes;
    private final DiasInhabiles inhabiles;
    private final Transacciones transaccion;
    private final MientrasSeLee mientras;

    Calendarios(
            JdbcClient base, Entes entes, DiasInhabiles inhabiles, Transacciones transaccion, MientrasSeLee mientras) {
        this.base = base;
        this.entes = entes;
        this.inhabiles = inhabiles;
        this.transaccion = transaccion;
        this.mientras = mientras;
    }

    /** The dates of a year in the zone of the ente, with the prórrogas in force. */
    public CalendarioDeEnte de(Ejercicio ejercicio) {
        return mientras.recordarRegla(new ElCalendario(ejercicio), () -> transaccion.en(() -> leer(ejercicio)));
    }

    private CalendarioDeEnte leer(Ejercicio ejercicio) {
        CalendarioDeEnte calendario = porOmision(ejercicio);
        for (UnaryOperator<CalendarioDeEnte> decidido : decidido(ejercicio)) {
            calendario = decidido.apply(calendario);
        }
        return calendario;
    }

    /** The dates of a year had the ente decided nothing. */
    @Transactional(readOnly = true)
    public CalendarioDeEnte porOmision(Ejercicio ejercicio) {
        ZoneId zona = entes.exigir().zona();
        return CalendarioDeEnte.porOmision(ejercicio, habiles(ejercicio), zona);
    }

    /** The days on which the offices of the ente work, as the deadlines of a year count them. */
    public DiasHabiles habiles(Ejercicio ejercicio) {
        return mientras.recordar(new LosHabiles(ejercicio), () -> inhabiles.de(ejercicio));
    }

    /** The dates of a quarter beside those by default, with their version. */
    @Transactional(readOnly = true)
    public TrimestreDelEnte trimestre(Ejercicio ejercicio, Trimestre trimestre) {
        return new TrimestreDelEnte(
                ejercicio,
                de(ejercicio).plazos(trimestre),
                porOmision(ejercicio).plazos(trimestre),
                base.sql("select version from calendario.trimestre where ejercicio = :ejercicio and trimestre ="
                                + " :trimestre")
                        .param("ejercicio", ejercicio.anio())
                        .param("trimestre", trimestre.numero())
                        .query(Integer.class)
                        .optional()
                        .orElse(0));
    }

    /** When the POA of a year is drafted beside the dates by default, with their version. */
    @Transactional(readOnly = true)
    public ElaboracionDelEnte elaboracionDelEnte(Ejercicio ejercicio) {
        return new ElaboracionDelEnte(
                ejercicio,
                de(ejercicio).elaboracion(),
                porOmision(ejercicio).elaboracion(),
                base.sql("select version from calendario.elaboracion where ejercicio = :ejercicio")
                        .param("ejercicio", ejercicio.anio())
                        .query(Integer.class)
                        .optional()
                        .orElse(0));
    }

    /** What the ente decided about a year, in the order in which it counts, with one look: this is asked for at every save. */
    private List<UnaryOperator<CalendarioDeEnte>> decidido(Ejercicio ejercicio) {
        return base.sql("""
            select 1 as orden, 0 as id, trimestre, null as unidad, captura_desde as desde, captura_hasta as hasta, publicacion_hasta,
                   solicitar_hasta, decidir_hasta, cierre
              from calendario.trimestre where ejercicio = :ejercicio and decidido
            union all
            select 2, 0, null, null, desde, hasta, null, null, null, null
              from calendario.elaboracion where ejercicio = :ejercicio and decidida
            union all
            select 3, id, trimestre, unidad, null, hasta, null, null, null, null
              from calendario.prorroga where ejercicio = :ejercicio and retirada is null
             order by orden, id
            """)
                .param("ejercicio", ejercicio.anio())
                .query((fila, numero) -> decidido(fila))
                .list();
    }

    private static UnaryOperator<CalendarioDeEnte> decidido(ResultSet fila) throws SQLException {
        LocalDate hasta = fila.getObject("hasta", LocalDate.class);
        return switch (fila.getInt("orden")) {
            case 1 -> {
                PlazosDeTrimestre plazos = new PlazosDeTrimestre(
                        Trimestre.de(fila.getInt("trimestre")),
                        fila.getObject("desde", LocalDate.class),
                        hasta,
                        fila.getObject("publicacion_hasta", LocalDate.class),
                        fila.getObject("solicitar_hasta", LocalDate.class),
                        fila.getObject("decidir_hasta", LocalDate.class),
                        Optional.ofNullable(fila.getObject("cierre", LocalDate.class)));
                yield calendario -> calendario.con(plazos);
            }
            case 2 -> {
                ElaboracionDelPoa elaboracion = new ElaboracionDelPoa(fila.getObject("desde", LocalDate.class), hasta);
                yield calendario -> calendario.con(elaboracion);
            }
            default -> {
                Prorroga prorroga = new Prorroga(
                        new UnidadEjecutora(fila.getString("unidad")),
                        Optional.ofNullable(fila.getObject("trimestre", Integer.class))
                                .map(Trimestre::de),
                        hasta);
                yield calendario -> calendario.con(prorroga);
            }
        };
    }

    private record ElCalendario(Ejercicio ejercicio) {}

    private record LosHabiles(Ejercicio ejercicio) {}
}
