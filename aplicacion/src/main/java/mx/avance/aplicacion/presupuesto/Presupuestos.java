package mx.avance.aplicacion.presupuesto;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The presupuesto de referencia of the ente at work. */
@Component
public class Presupuestos {

    private final JdbcClient base;

    Presupuestos(JdbcClient base) {
        this.base = base;
    }

    /** A file that was brought in. */
    public record Importacion(String archivo, String cuenta, Instant momento, int nuevos, int cambiados, int iguales) {}

    /** Of a unit under a programa in a year; empty when nothing was reported of it. */
    @Transactional(readOnly = true)
    public Optional<Presupuesto> de(Programa programa, UnidadEjecutora unidad, Ejercicio ejercicio) {
        return leidos(ejercicio, programa.clave(), unidad.clave()).stream().findFirst();
    }

    /** All of a year, by programa and unit. */
    @Transactional(readOnly = true)
    public List<Presupuesto> de(Ejercicio ejercicio) {
        return leidos(ejercicio, "", "");
    }

    /** The years that something was reported of, the latest first. */
    @Transactional(readOnly = true)
    public List<Ejercicio> ejercicios() {
        return base.sql("select distinct ejercicio from presupuesto.importe order by ejercicio desc")
                .query((fila, numero) -> new Ejercicio(fila.getInt("ejercicio")))
                .list();
    }

    /** The last files brought in for a year, the latest first; ten at most. */
    @Transactional(readOnly = true)
    public List<Importacion> importaciones(Ejercicio ejercicio) {
        return base.sql("""
                select archivo, cuenta, momento, nuevos, cambiados, iguales
                  from presupuesto.importacion where ejercicio = :ejercicio order by id desc limit 10
                """)
                .param("ejercicio", ejercicio.anio())
                .query((fila, numero) -> new Importacion(
                        fila.getString("archivo"),
                        fila.getString("cuenta"),
                        fila.getObject("momento", OffsetDateTime.class).toInstant(),
                        fila.getInt("nuevos"),
                        fila.getInt("cambiados"),
                        fila.getInt("iguales")))
                .list();
    }

    private List<Presupuesto> leidos(Ejercicio ejercicio, String programa, String unidad) {
        record Llave(String programa, String unidad) {}
        record Leido(Llave llave, Trimestre trimestre, Importes importes) {}
        List<Leido> filas = base.sql("""
                select programa, unidad, trimestre, aprobado, modificado, devengado, ejercido
                  from presupuesto.importe
                 where ejercicio = :ejercicio and (:programa = '' or programa = :programa) and (:unidad = '' or unidad = :unidad)
                 order by programa, unidad, trimestre
                """)
                .param("ejercicio", ejercicio.anio())
                .param("programa", programa)
                .param("unidad", unidad)
                .query((fila, numero) -> new Leido(
                        new Llave(fila.getString("programa"), fila.getString("unidad")),
                        Trimestre.de(fila.getInt("trimestre")),
                        importes(fila)))
                .list();
        Map<Llave, Map<Trimestre, Importes>> juntos = new LinkedHashMap<>();
        filas.forEach(fila -> juntos.computeIfAbsent(fila.llave(), nueva -> new EnumMap<>(Trimestre.class))
                .put(fila.trimestre(), fila.importes()));
        return juntos.entrySet().stream()
                .map(este -> new Presupuesto(
                        ejercicio,
                        new Programa(este.getKey().programa()),
                        new UnidadEjecutora(este.getKey().unidad()),
                        este.getValue()))
                .toList();
    }

    private static Importes importes(ResultSet fila) throws SQLException {
        return new Importes(
                importe(fila, "aprobado"),
                importe(fila, "modificado"),
                importe(fila, "devengado"),
                importe(fila, "ejercido"));
    }

    private static Optional<BigDecimal> importe(ResultSet fila, String columna) throws SQLException {
        return Optional.ofNullable(fila.getBigDecimal(columna));
    }
}
