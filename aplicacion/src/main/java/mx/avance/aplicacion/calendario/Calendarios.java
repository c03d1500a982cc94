package mx.avance.aplicacion.calendario;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
        return mientras.recordar(new ElCalendario(ejercicio), () -> transaccion.en(() -> leer(ejercicio)));
    }

    private CalendarioDeEnte leer(Ejercicio ejercicio) {
        CalendarioDeEnte calendario = porOmision(ejercicio);
        for (PlazosDeTrimestre decididos : decididos(ejercicio)) {
            calendario = calendario.con(decididos);
        }
        Optional<ElaboracionDelPoa> elaboracion = elaboracion(ejercicio);
        if (elaboracion.isPresent()) {
            calendario = calendario.con(elaboracion.get());
        }
        for (Prorroga prorroga : prorrogas(ejercicio)) {
            calendario = calendario.con(prorroga);
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

    private List<PlazosDeTrimestre> decididos(Ejercicio ejercicio) {
        return base.sql("""
            select trimestre, captura_desde, captura_hasta, publicacion_hasta, solicitar_hasta, decidir_hasta, cierre
              from calendario.trimestre where ejercicio = :ejercicio and decidido
            """)
                .param("ejercicio", ejercicio.anio())
                .query((fila, numero) -> new PlazosDeTrimestre(
                        Trimestre.de(fila.getInt("trimestre")),
                        fila.getObject("captura_desde", LocalDate.class),
                        fila.getObject("captura_hasta", LocalDate.class),
                        fila.getObject("publicacion_hasta", LocalDate.class),
                        fila.getObject("solicitar_hasta", LocalDate.class),
                        fila.getObject("decidir_hasta", LocalDate.class),
                        Optional.ofNullable(fila.getObject("cierre", LocalDate.class))))
                .list();
    }

    private Optional<ElaboracionDelPoa> elaboracion(Ejercicio ejercicio) {
        return base.sql("select desde, hasta from calendario.elaboracion where ejercicio = :ejercicio and decidida")
                .param("ejercicio", ejercicio.anio())
                .query((fila, numero) -> new ElaboracionDelPoa(
                        fila.getObject("desde", LocalDate.class), fila.getObject("hasta", LocalDate.class)))
                .optional();
    }

    private List<Prorroga> prorrogas(Ejercicio ejercicio) {
        return base.sql("""
            select unidad, trimestre, hasta
              from calendario.prorroga
             where ejercicio = :ejercicio and retirada is null
             order by id
            """)
                .param("ejercicio", ejercicio.anio())
                .query((fila, numero) -> new Prorroga(
                        new UnidadEjecutora(fila.getString("unidad")),
                        Optional.ofNullable(fila.getObject("trimestre", Integer.class))
                                .map(Trimestre::de),
                        fila.getObject("hasta", LocalDate.class)))
                .list();
    }

    private record ElCalendario(Ejercicio ejercicio) {}

    private record LosHabiles(Ejercicio ejercicio) {}
}
