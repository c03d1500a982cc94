package mx.avance.aplicacion.avance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.ActividadExtraordinaria;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.poa.UnidadMedida;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Unplanned activities in their tables. Knows nothing of permissions. */
@Component
class JdbcExtraordinarias {

    private static final String DE_LA_HOJA = SobreLaHoja.ES;
    private static final String UNA =
            "select numero, version, descripcion, medida, alcanzado, observacion, eliminada, quien, cuando, origen from ";

    private final JdbcClient base;

    JdbcExtraordinarias(JdbcClient base) {
        this.base = base;
    }

    private JdbcClient.StatementSpec de(String sql, IdDeAvance id) {
        return SobreLaHoja.de(base, sql, id);
    }

    /** All of a sheet in their order, deleted ones included. */
    List<Extraordinaria> todas(IdDeAvance id) {
        return de(UNA + "avance.extraordinaria" + DE_LA_HOJA + " order by orden, numero", id)
                .query((fila, indice) -> leida(fila))
                .list();
    }

    Optional<Extraordinaria> find(IdDeAvance id, int numero) {
        return de(UNA + "avance.extraordinaria" + DE_LA_HOJA + " and numero = :numero", id)
                .param("numero", numero)
                .query((fila, indice) -> leida(fila))
                .optional();
    }

    /** Every version that one had, the last one first. */
    List<Extraordinaria> historia(IdDeAvance id, int numero) {
        return de(
                        UNA + "avance.extraordinaria_historia" + DE_LA_HOJA
                                + " and numero = :numero order by version desc",
                        id)
                .param("numero", numero)
                .query((fila, indice) -> leida(fila))
                .list();
    }

    /** The number of the next one of a sheet. */
    int siguiente(IdDeAvance id) {
        return de("select coalesce(max(numero), 0) + 1 from avance.extraordinaria" + DE_LA_HOJA, id)
                .query(Integer.class)
                .single();
    }

    /** Writes one as it is to stand, and adds it to the history; a new one stands last. The sheet must be held meanwhile. */
    void escribir(IdDeAvance id, Extraordinaria una) {
        ActividadExtraordinaria actividad = una.actividad();
        de("""
                with escrita as (
                    insert into avance.extraordinaria as e (ente, ejercicio, unidad, programa, trimestre, numero, orden, descripcion,
                           medida, alcanzado, observacion, eliminada, version, quien, cuando, origen)
                    values (plataforma.ente(), :ejercicio, :unidad, :programa, :trimestre, :numero, :numero, :descripcion, :medida,
                           :alcanzado, :observacion, :eliminada, :version, :quien, :cuando, :origen)
                    on conflict (ente, ejercicio, unidad, programa, trimestre, numero) do update
                       set descripcion = excluded.descripcion, medida = excluded.medida, alcanzado = excluded.alcanzado,
                           observacion = excluded.observacion, eliminada = excluded.eliminada, version = excluded.version,
                           quien = excluded.quien, cuando = excluded.cuando, origen = excluded.origen
                    returning e.*)
                insert into avance.extraordinaria_historia (ente, ejercicio, unidad, programa, trimestre, numero, version, descripcion,
                       medida, alcanzado, observacion, eliminada, quien, cuando, origen)
                select ente, ejercicio, unidad, programa, trimestre, numero, version, descripcion, medida, alcanzado, observacion,
                       eliminada, quien, cuando, origen
                  from escrita
                """, id)
                .param("numero", una.numero())
                .param("descripcion", actividad.descripcion())
                .param("medida", actividad.unidadMedida().nombre())
                .param("alcanzado", actividad.alcanzado().valor())
                .param(
                        "observacion",
                        actividad.observacion().map(Observacion::texto).orElse(""))
                .param("eliminada", una.eliminada())
                .param("version", una.version())
                .param("quien", una.quien())
                .param("cuando", una.cuando().atOffset(ZoneOffset.UTC))
                .param("origen", una.origen())
                .update();
    }

    /** Puts all of a sheet into an order. */
    void ordenar(IdDeAvance id, List<Integer> numeros) {
        de("""
                update avance.extraordinaria set orden = array_position(:numeros, numero)
                """ + DE_LA_HOJA + " and numero = any(:numeros)", id)
                .param("numeros", numeros.toArray(new Integer[0]))
                .update();
    }

    /** Whoever signs the sheet or changes it as a whole sees that something in it changed. */
    void contar(IdDeAvance id, Instant cuando) {
        de("update avance.hoja set version = version + 1, cambiada = :cuando" + DE_LA_HOJA, id)
                .param("cuando", cuando.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Extraordinaria leida(ResultSet fila) throws SQLException {
        String observacion = fila.getString("observacion");
        return new Extraordinaria(
                fila.getInt("numero"),
                fila.getInt("version"),
                new ActividadExtraordinaria(
                        fila.getString("descripcion"),
                        UnidadMedida.of(fila.getString("medida")),
                        Cantidad.of(fila.getBigDecimal("alcanzado")),
                        observacion.isEmpty() ? Optional.empty() : Optional.of(new Observacion(observacion))),
                fila.getBoolean("eliminada"),
                fila.getString("quien"),
                fila.getObject("cuando", OffsetDateTime.class).toInstant(),
                fila.getString("origen"));
    }
}
