package mx.avance.aplicacion.calendario;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.calendario.ElaboracionDelPoa;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Situacion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides when the units draft the POA of a year. */
@Component
public class FijarElaboracion {

    private final JdbcClient base;
    private final Calendarios calendarios;
    private final Hechos hechos;
    private final Clock reloj;

    FijarElaboracion(JdbcClient base, Calendarios calendarios, Hechos hechos, Clock reloj) {
        this.base = base;
        this.calendarios = calendarios;
        this.hechos = hechos;
        this.reloj = reloj;
    }

    /**
     * The dates as typed, each {@code 2025-09-01}.
     *
     * @param motivo why they change, for the audit trail
     * @param version the one that the person had before them; 0 when nothing was decided
     */
    public record Fechas(
            @Nullable String desde,
            @Nullable String hasta,
            @Nullable String motivo,
            @Nullable Integer version) {

        /** The dates in force, to be changed. */
        public static Fechas de(ElaboracionDelEnte elaboracion) {
            return new Fechas(
                    elaboracion.elaboracion().desde().toString(),
                    elaboracion.elaboracion().hasta().toString(),
                    "",
                    elaboracion.version());
        }
    }

    /**
     * Decides the first and the last day.
     *
     * @throws DatosInvalidos when a date is missing, absurd or out of order, or there is no reason
     * @throws Choque when somebody else decided since
     * @throws NoPermitido when the office of who acts does not decide the calendar
     */
    @Transactional
    public ElaboracionDelEnte fijar(Actor quien, Ejercicio ejercicio, Fechas fechas) {
        siPuede(quien, ejercicio);
        List<Defecto> defectos = new ArrayList<>();
        Optional<LocalDate> desde = fecha("desde", fechas.desde(), ejercicio, defectos);
        Optional<LocalDate> hasta = fecha("hasta", fechas.hasta(), ejercicio, defectos);
        if (desde.isPresent() && hasta.isPresent() && hasta.get().isBefore(desde.get())) {
            defectos.add(Defecto.en("hasta", "forma.fechas"));
        }
        String motivo = Escrito.motivo(fechas.motivo(), defectos);
        DatosInvalidos.siHay(defectos);
        return guardar(
                ejercicio,
                new ElaboracionDelPoa(desde.orElseThrow(), hasta.orElseThrow()),
                motivo,
                Escrito.version(fechas.version()));
    }

    /**
     * Goes back to the dates by default.
     *
     * @throws DatosInvalidos when there is no reason
     * @throws Choque when somebody else decided since
     */
    @Transactional
    public ElaboracionDelEnte reponer(
            Actor quien, Ejercicio ejercicio, @Nullable String motivo, @Nullable Integer version) {
        siPuede(quien, ejercicio);
        List<Defecto> defectos = new ArrayList<>();
        String porque = Escrito.motivo(motivo, defectos);
        DatosInvalidos.siHay(defectos);
        return guardar(ejercicio, ElaboracionDelPoa.porOmision(ejercicio), porque, Escrito.version(version));
    }

    private void siPuede(Actor quien, Ejercicio ejercicio) {
        NoPermitido.siNoPuede(
                quien, Acto.EDITAR_CALENDARIO, Situacion.delEnte(calendarios.de(ejercicio)), reloj.instant());
    }

    private ElaboracionDelEnte guardar(Ejercicio ejercicio, ElaboracionDelPoa elaboracion, String motivo, int version) {
        ElaboracionDelEnte antes = calendarios.elaboracionDelEnte(ejercicio);
        if (version != antes.version()) {
            throw new Choque(antes.nombre(), Fechas.de(antes));
        }
        if (elaboracion.equals(antes.elaboracion())) {
            return antes;
        }
        int filas = base.sql("""
            insert into calendario.elaboracion (ente, ejercicio, desde, hasta, decidida)
            values (plataforma.ente(), :ejercicio, :desde, :hasta, :decidida)
            on conflict (ente, ejercicio) do update
               set desde = excluded.desde, hasta = excluded.hasta, decidida = excluded.decidida,
                   version = elaboracion.version + 1
             where elaboracion.version = :version
            """)
                .param("ejercicio", ejercicio.anio())
                .param("desde", elaboracion.desde())
                .param("hasta", elaboracion.hasta())
                .param("decidida", !elaboracion.equals(antes.porOmision()))
                .param("version", version)
                .update();
        ElaboracionDelEnte despues = calendarios.elaboracionDelEnte(ejercicio);
        if (filas == 0) {
            throw new Choque(despues.nombre(), Fechas.de(despues));
        }
        hechos.anotar(
                despues.decidida() ? "ELABORACION_FIJADA" : "ELABORACION_REPUESTA",
                "POA " + ejercicio,
                estado(antes.elaboracion()),
                estado(elaboracion),
                motivo);
        return despues;
    }

    private static Map<String, Object> estado(ElaboracionDelPoa elaboracion) {
        Map<String, Object> estado = new LinkedHashMap<>();
        estado.put("elaboracionDesde", elaboracion.desde());
        estado.put("elaboracionHasta", elaboracion.hasta());
        return estado;
    }

    private static Optional<LocalDate> fecha(
            String campo, @Nullable String texto, Ejercicio ejercicio, List<Defecto> defectos) {
        return Escrito.fecha(campo, texto, ejercicio.anio() - 2, ejercicio.anio(), defectos);
    }
}
