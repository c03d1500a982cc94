package mx.avance.aplicacion.ingesta;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The files that wait, and how spreadsheets were read before. */
@Component
class JdbcTraidas {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNAS = """
        select id, ejercicio, programa, unidad, archivo, clase, estado, mapeo::text, recordado, aceptadas, cuenta, subida, vence,
               resumen::text, version
          from ingesta.traida
        """;

    private final JdbcClient base;

    JdbcTraidas(JdbcClient base) {
        this.base = base;
    }

    /** The bytes of a file, and its reading where it is one. */
    record Bytes(byte[] contenido, byte @Nullable [] lectura) {}

    /** The draft as it was before a file was applied. */
    record Antes(int versionAntes, int versionDelPoa, String renglones, List<String> lineas) {}

    long guardar(
            IdDePoa poa,
            String archivo,
            byte[] contenido,
            byte @Nullable [] lectura,
            Traida.Clase clase,
            @Nullable Mapeo mapeo,
            boolean recordado,
            String cuenta,
            Instant subida,
            Instant vence) {
        return base.sql("""
            insert into ingesta.traida (ente, ejercicio, programa, unidad, archivo, contenido, lectura, clase, mapeo, recordado,
                   cuenta, subida, vence)
            values (plataforma.ente(), :ejercicio, :programa, :unidad, :archivo, :contenido, :lectura, :clase, :mapeo::jsonb,
                   :recordado, :cuenta, :subida, :vence)
            returning id
            """)
                .param("ejercicio", poa.ejercicio().anio())
                .param("programa", poa.programa().clave())
                .param("unidad", poa.unidad().clave())
                .param("archivo", archivo)
                .param("contenido", contenido)
                .param("lectura", lectura)
                .param("clase", clase.name())
                .param("mapeo", mapeo == null ? null : JSON.writeValueAsString(mapeo))
                .param("recordado", recordado)
                .param("cuenta", cuenta)
                .param("subida", Timestamp.from(subida))
                .param("vence", Timestamp.from(vence))
                .query(Long.class)
                .single();
    }

    Optional<Traida> find(IdDePoa poa, long id, Instant ahora, boolean paraEscribir) {
        return base.sql(COLUMNAS + """
             where id = :id and ejercicio = :ejercicio and programa = :programa and unidad = :unidad and vence > :ahora
            """ + (paraEscribir ? " for update" : ""))
                .param("id", id)
                .param("ejercicio", poa.ejercicio().anio())
                .param("programa", poa.programa().clave())
                .param("unidad", poa.unidad().clave())
                .param("ahora", Timestamp.from(ahora))
                .query(JdbcTraidas::traida)
                .optional();
    }

    /** Those of a POA that have not expired, the newest first. */
    List<Traida> de(IdDePoa poa, Instant ahora) {
        return base.sql(COLUMNAS + """
             where ejercicio = :ejercicio and programa = :programa and unidad = :unidad and vence > :ahora
             order by coalesce(aplicada, subida) desc, id desc
            """)
                .param("ejercicio", poa.ejercicio().anio())
                .param("programa", poa.programa().clave())
                .param("unidad", poa.unidad().clave())
                .param("ahora", Timestamp.from(ahora))
                .query(JdbcTraidas::traida)
                .list();
    }

    Bytes bytes(long id) {
        return base.sql("select contenido, lectura from ingesta.traida where id = :id and contenido is not null")
                .param("id", id)
                .query((fila, numero) -> new Bytes(fila.getBytes("contenido"), fila.getBytes("lectura")))
                .optional()
                .orElseThrow(() -> new NoExiste("ese archivo"));
    }

    Antes antes(long id) {
        return base.sql("""
            select version_antes, version_poa, antes::text, lineas_antes from ingesta.traida where id = :id and antes is not null
            """)
                .param("id", id)
                .query((fila, numero) -> new Antes(
                        fila.getInt("version_antes"),
                        fila.getInt("version_poa"),
                        fila.getString("antes"),
                        Arrays.asList((String[]) fila.getArray("lineas_antes").getArray())))
                .optional()
                .orElseThrow(() -> new NoExiste("esa vuelta atrás"));
    }

    void cambiar(Traida traida) {
        base.sql("""
            update ingesta.traida
               set clase = :clase, mapeo = :mapeo::jsonb, recordado = :recordado, aceptadas = :aceptadas, version = version + 1
             where id = :id
            """)
                .param("clase", traida.clase().name())
                .param("mapeo", traida.mapeo() == null ? null : JSON.writeValueAsString(traida.mapeo()))
                .param("recordado", traida.recordado())
                .param("aceptadas", traida.aceptadas().toArray(Integer[]::new))
                .param("id", traida.id())
                .update();
    }

    void aplicada(long id, Antes antes, Traida.Resumen resumen, Instant cuando, Instant vence) {
        base.sql("""
            update ingesta.traida
               set estado = 'APLICADA', contenido = null, lectura = null, aplicada = :cuando, vence = :vence,
                   version_antes = :versionAntes, version_poa = :versionPoa, antes = :antes::jsonb, lineas_antes = :lineas,
                   resumen = :resumen::jsonb, version = version + 1
             where id = :id
            """)
                .param("cuando", Timestamp.from(cuando))
                .param("vence", Timestamp.from(vence))
                .param("versionAntes", antes.versionAntes())
                .param("versionPoa", antes.versionDelPoa())
                .param("antes", antes.renglones())
                .param("lineas", antes.lineas().toArray(String[]::new))
                .param("resumen", JSON.writeValueAsString(resumen))
                .param("id", id)
                .update();
    }

    void deshecha(long id) {
        base.sql("update ingesta.traida set estado = 'DESHECHA', antes = null, version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void quitar(long id) {
        base.sql("delete from ingesta.traida where id = :id").param("id", id).update();
    }

    /** Those whose time is over, and those of a person that nobody will go back to. */
    void limpiar(IdDePoa poa, String cuenta, int cuantasQuedan, Instant ahora) {
        base.sql("delete from ingesta.traida where vence <= :ahora")
                .param("ahora", Timestamp.from(ahora))
                .update();
        base.sql("""
            delete from ingesta.traida
             where id in (select id from ingesta.traida
                           where ejercicio = :ejercicio and programa = :programa and unidad = :unidad and cuenta = :cuenta
                             and estado = 'ABIERTA'
                           order by subida desc, id desc offset :quedan)
            """)
                .param("ejercicio", poa.ejercicio().anio())
                .param("programa", poa.programa().clave())
                .param("unidad", poa.unidad().clave())
                .param("cuenta", cuenta)
                .param("quedan", cuantasQuedan)
                .update();
    }

    /** How a file with this heading was read before. */
    record Recordado(Mapeo mapeo, int salto) {}

    Optional<Recordado> recordado(String huella) {
        return base.sql("select mapeo::text, salto from ingesta.mapeo where huella = :huella")
                .param("huella", huella)
                .query((fila, numero) ->
                        new Recordado(JSON.readValue(fila.getString("mapeo"), Mapeo.class), fila.getInt("salto")))
                .optional();
    }

    void recordar(String huella, Mapeo mapeo, int salto, String cuenta, Instant ahora) {
        base.sql("""
            insert into ingesta.mapeo (ente, huella, mapeo, salto, cuenta, usado)
            values (plataforma.ente(), :huella, :mapeo::jsonb, :salto, :cuenta, :ahora)
            on conflict (ente, huella) do update
               set mapeo = excluded.mapeo, salto = excluded.salto, cuenta = excluded.cuenta, usado = excluded.usado
            """)
                .param("huella", huella)
                .param("mapeo", JSON.writeValueAsString(mapeo))
                .param("salto", salto)
                .param("cuenta", cuenta)
                .param("ahora", Timestamp.from(ahora))
                .update();
    }

    private static Traida traida(ResultSet fila, int numero) throws SQLException {
        String mapeo = fila.getString("mapeo");
        String resumen = fila.getString("resumen");
        Integer[] aceptadas = (Integer[]) fila.getArray("aceptadas").getArray();
        return new Traida(
                fila.getLong("id"),
                new IdDePoa(
                        new Ejercicio(fila.getInt("ejercicio")),
                        new Programa(Objects.requireNonNull(fila.getString("programa"))),
                        new UnidadEjecutora(Objects.requireNonNull(fila.getString("unidad")))),
                fila.getString("archivo"),
                Traida.Clase.valueOf(fila.getString("clase")),
                Traida.Estado.valueOf(fila.getString("estado")),
                mapeo == null ? null : JSON.readValue(mapeo, Mapeo.class),
                fila.getBoolean("recordado"),
                new TreeSet<>(Arrays.asList(aceptadas)),
                fila.getString("cuenta"),
                fila.getTimestamp("subida").toInstant(),
                fila.getTimestamp("vence").toInstant(),
                resumen == null ? null : JSON.readValue(resumen, Traida.Resumen.class),
                fila.getInt("version"));
    }
}
