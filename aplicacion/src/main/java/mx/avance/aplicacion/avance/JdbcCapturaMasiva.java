package mx.avance.aplicacion.avance;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sheets and cells of many units at once: a handful of statements for a call of any size. What is captured travels as one array for
 * each column: COPY enters no table that is kept apart by ente, and the role of the application may make no temporary ones.
 */
@Component
class JdbcCapturaMasiva {

    private static final String DEL_TRIMESTRE = " where ejercicio = :ejercicio and trimestre = :trimestre"
            + " and (unidad, programa) in (select * from unnest(:unidades::text[], :programas::text[]))";

    /** Cells of one statement. */
    private static final int DE_UNA_VEZ = 25_000;

    /**
     * Nobody else writes into sheets that were taken: a cell whose version is the first one is not there yet, any other is. Each finds
     * its place by the key alone, whatever the planner believes of a table that was empty a moment ago.
     */
    private static final String ESCRIBIR = """
            with escrita as materialized (
                select unidad, programa, renglon, version, alcanzado, coalesce(observacion, '') as observacion, destino, causa,
                       meses::numeric[] as meses
                  from unnest(:unidades::text[], :programas::text[], :renglones::integer[], :versiones::integer[],
                              :alcanzados::numeric[], :observaciones::text[], :destinos::text[], :causas::text[], :meses::text[])
                           as e(unidad, programa, renglon, version, alcanzado, observacion, destino, causa, meses)),
            nueva as (
                insert into avance.celda (ente, ejercicio, unidad, programa, renglon, trimestre, alcanzado, observacion, destino,
                       causa, meses, version, quien, cuando, origen)
                select (select plataforma.ente()), :ejercicio, unidad, programa, renglon, :trimestre, alcanzado, observacion, destino,
                       causa, meses, version, :cuenta, :cuando, :origen
                  from escrita where version = 1),
            cambiada as (
                insert into avance.celda (ente, ejercicio, unidad, programa, renglon, trimestre, alcanzado, observacion, destino,
                       causa, meses, version, quien, cuando, origen)
                select (select plataforma.ente()), :ejercicio, unidad, programa, renglon, :trimestre, alcanzado, observacion, destino,
                       causa, meses, version, :cuenta, :cuando, :origen
                  from escrita where version > 1
                on conflict (ente, ejercicio, unidad, programa, renglon, trimestre) do update
                   set alcanzado = excluded.alcanzado, observacion = excluded.observacion, destino = excluded.destino,
                       causa = excluded.causa, meses = excluded.meses, version = excluded.version, quien = excluded.quien,
                       cuando = excluded.cuando, origen = excluded.origen)
            insert into avance.celda_historia (ente, ejercicio, unidad, programa, renglon, trimestre, version, alcanzado, observacion,
                   destino, causa, meses, quien, cuando, origen)
            select (select plataforma.ente()), :ejercicio, unidad, programa, renglon, :trimestre, version, alcanzado, observacion,
                   destino, causa, meses, :cuenta, :cuando, :origen
              from escrita
            """;

    private final JdbcClient base;

    JdbcCapturaMasiva(JdbcClient base) {
        this.base = base;
    }

    private JdbcClient.StatementSpec de(String sql, Ejercicio ejercicio, Trimestre trimestre, Collection<IdDePoa> ids) {
        return base.sql(sql)
                .param("ejercicio", ejercicio.anio())
                .param("trimestre", trimestre.numero())
                .param("unidades", ids.stream().map(id -> id.unidad().clave()).toArray(String[]::new))
                .param(
                        "programas",
                        ids.stream().map(id -> id.programa().clave()).toArray(String[]::new));
    }

    /** Those of these sheets that somebody began. */
    Map<IdDePoa, AvanceGuardado.Hoja> hojas(Ejercicio ejercicio, Trimestre trimestre, Collection<IdDePoa> ids) {
        return hojas(JdbcAvances.HOJA + DEL_TRIMESTRE, ejercicio, trimestre, ids);
    }

    /** The same, and nobody captures or signs them until the transaction ends; taken in the order of their keys. */
    Map<IdDePoa, AvanceGuardado.Hoja> tomar(Ejercicio ejercicio, Trimestre trimestre, Collection<IdDePoa> ids) {
        return hojas(
                JdbcAvances.HOJA + DEL_TRIMESTRE + " order by unidad, programa for update", ejercicio, trimestre, ids);
    }

    private Map<IdDePoa, AvanceGuardado.Hoja> hojas(
            String sql, Ejercicio ejercicio, Trimestre trimestre, Collection<IdDePoa> ids) {
        Map<IdDePoa, AvanceGuardado.Hoja> hojas = new HashMap<>();
        de(sql, ejercicio, trimestre, ids).query((ResultSet fila) -> {
            hojas.put(JdbcAvances.poa(fila), JdbcAvances.hoja(fila));
        });
        return hojas;
    }

    /** Begins these sheets, those apart that somebody did. */
    void empezar(Ejercicio ejercicio, Trimestre trimestre, List<IdDePoa> ids, String cuenta) {
        if (ids.isEmpty()) {
            return;
        }
        de("""
                insert into avance.hoja (ente, ejercicio, trimestre, programa, unidad, empezada_por)
                select plataforma.ente(), :ejercicio, :trimestre, nueva.programa, nueva.unidad, :cuenta
                  from unnest(:unidades::text[], :programas::text[]) as nueva(unidad, programa)
                 order by nueva.unidad, nueva.programa
                on conflict do nothing
                """, ejercicio, trimestre, ids).param("cuenta", cuenta).update();
    }

    /** The cells of these sheets by the number of their row. */
    Map<IdDePoa, Map<Integer, Celda>> celdas(Ejercicio ejercicio, Trimestre trimestre, Collection<IdDePoa> ids) {
        Map<IdDePoa, Map<Integer, Celda>> celdas = new HashMap<>();
        de(
                        JdbcAvances.CELDA.replace("select", "select ejercicio, unidad, programa,") + "avance.celda"
                                + DEL_TRIMESTRE,
                        ejercicio,
                        trimestre,
                        ids)
                .query((ResultSet fila) -> {
                    Celda celda = JdbcAvances.celda(fila);
                    celdas.computeIfAbsent(JdbcAvances.poa(fila), cual -> new HashMap<>())
                            .put(celda.renglon(), celda);
                });
        return celdas;
    }

    /** Writes what is to be written into sheets that were taken, and adds it to the history. */
    void escribir(
            Ejercicio ejercicio,
            Trimestre trimestre,
            List<HojaEnCaptura> hojas,
            String cuenta,
            Instant cuando,
            String origen) {
        Columnas columnas = new Columnas();
        for (HojaEnCaptura hoja : hojas) {
            IdDePoa poa = hoja.id().poa();
            for (JdbcAvances.Escrita celda : enOrden(hoja)) {
                columnas.agregar(poa.unidad().clave(), poa.programa().clave(), celda);
                if (columnas.llenas()) {
                    escribir(ejercicio, trimestre, columnas, cuenta, cuando, origen);
                    columnas = new Columnas();
                }
            }
        }
        escribir(ejercicio, trimestre, columnas, cuenta, cuando, origen);
    }

    /** As their indexes have them, which are written that way with the least effort. */
    private static List<JdbcAvances.Escrita> enOrden(HojaEnCaptura hoja) {
        return hoja.porEscribir().stream()
                .sorted(Comparator.comparingInt(JdbcAvances.Escrita::renglon))
                .toList();
    }

    private void escribir(
            Ejercicio ejercicio, Trimestre trimestre, Columnas columnas, String cuenta, Instant cuando, String origen) {
        if (columnas.cuantas == 0) {
            return;
        }
        base.sql(ESCRIBIR)
                .param("unidades", columnas.unidades.toArray())
                .param("programas", columnas.programas.toArray())
                .param("renglones", Arrays.copyOf(columnas.renglones, columnas.cuantas))
                .param("versiones", Arrays.copyOf(columnas.versiones, columnas.cuantas))
                .param("alcanzados", columnas.alcanzados.toArray())
                .param("observaciones", columnas.observaciones.toArray())
                .param("destinos", columnas.destinos.toArray())
                .param("causas", columnas.causas.toArray())
                .param("meses", columnas.meses.toArray())
                .param("ejercicio", ejercicio.anio())
                .param("trimestre", trimestre.numero())
                .param("cuenta", cuenta)
                .param("cuando", cuando.atOffset(ZoneOffset.UTC))
                .param("origen", origen)
                .update();
    }

    /** Cells side by side, column by column. */
    private static final class Columnas {

        private final int[] renglones = new int[DE_UNA_VEZ];
        private final int[] versiones = new int[DE_UNA_VEZ];
        private final Textos unidades = new Textos();
        private final Textos programas = new Textos();
        private final Textos alcanzados = new Textos();
        private final Textos observaciones = new Textos();
        private final Textos destinos = new Textos();
        private final Textos causas = new Textos();
        private final Textos meses = new Textos();
        private int cuantas;

        void agregar(String unidad, String programa, JdbcAvances.Escrita celda) {
            renglones[cuantas] = celda.renglon();
            versiones[cuantas] = celda.version();
            unidades.poner(cuantas, unidad);
            programas.poner(cuantas, programa);
            alcanzados.poner(
                    cuantas,
                    celda.alcanzado() == null ? null : celda.alcanzado().toPlainString());
            observaciones.poner(cuantas, celda.observacion().isEmpty() ? null : celda.observacion());
            destinos.poner(cuantas, celda.destino());
            causas.poner(cuantas, celda.causa());
            meses.poner(cuantas, MesesDeCelda.enTexto(celda.meses()));
            cuantas++;
        }

        boolean llenas() {
            return cuantas == DE_UNA_VEZ;
        }
    }

    /** A column as far as its last text: the statement takes what is missing of it for null, and most have none at all. */
    private static final class Textos {

        private final List<@Nullable String> textos = new ArrayList<>();

        void poner(int lugar, @Nullable String texto) {
            if (texto != null) {
                while (textos.size() < lugar) {
                    textos.add(null);
                }
                textos.add(texto);
            }
        }

        @Nullable
        String[] toArray() {
            return textos.toArray(new @Nullable String[0]);
        }
    }
}
