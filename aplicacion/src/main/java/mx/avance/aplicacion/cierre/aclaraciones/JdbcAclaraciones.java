package mx.avance.aplicacion.cierre.aclaraciones;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Rol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions in their table. Knows nothing of permissions. */
@Component
class JdbcAclaraciones {

    private static final String COLUMNAS = """
        select a.*, f.nombre as archivo, f.tipo, f.bytes, f.huella
          from cierre.aclaracion a
          left join cierre.archivo_de_aclaracion f on f.ente = a.ente and f.aclaracion = a.id
        """;

    private final JdbcClient base;

    JdbcAclaraciones(JdbcClient base) {
        this.base = base;
    }

    /** What is asked, by whom, and the key of the form that it came in. */
    record Nueva(int meta, String pregunta, LocalDate plazo, String cuenta, Rol oficio, UUID llave) {}

    /** Adds it; nothing when its form was sent before. */
    Optional<Long> pedir(IdDeAvance avance, Nueva nueva, Instant ahora) {
        return base.sql("""
            insert into cierre.aclaracion (ente, ejercicio, unidad, programa, trimestre, meta, pregunta, plazo, pedida_por, oficio, pedida,
                   llave)
            values (plataforma.ente(), :ejercicio, :unidad, :programa, :trimestre, :meta, :pregunta, :plazo, :cuenta, :oficio, :ahora,
                   :llave)
            on conflict (ente, llave) do nothing
            returning id
            """)
                .param("ejercicio", avance.poa().ejercicio().anio())
                .param("unidad", avance.poa().unidad().clave())
                .param("programa", avance.poa().programa().clave())
                .param("trimestre", avance.trimestre().numero())
                .param("meta", nueva.meta())
                .param("pregunta", nueva.pregunta())
                .param("plazo", nueva.plazo())
                .param("cuenta", nueva.cuenta())
                .param("oficio", nueva.oficio().name())
                .param("ahora", ahora.atOffset(ZoneOffset.UTC))
                .param("llave", nueva.llave())
                .query(Long.class)
                .optional();
    }

    /** The one that came in the form with that key. */
    Optional<Aclaracion> conLlave(UUID llave) {
        return base.sql(COLUMNAS + "where a.llave = :llave")
                .param("llave", llave)
                .query(JdbcAclaraciones::aclaracion)
                .optional();
    }

    Optional<Aclaracion> find(long id) {
        return base.sql(COLUMNAS + "where a.id = :id")
                .param("id", id)
                .query(JdbcAclaraciones::aclaracion)
                .optional();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Aclaracion> tomar(long id) {
        base.sql("select id from cierre.aclaracion where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    /** Those of a sheet, the last one first. */
    List<Aclaracion> de(IdDeAvance avance) {
        return base.sql(COLUMNAS + """
            where a.ejercicio = :ejercicio and a.unidad = :unidad and a.programa = :programa and a.trimestre = :trimestre
            order by a.id desc
            """)
                .param("ejercicio", avance.poa().ejercicio().anio())
                .param("unidad", avance.poa().unidad().clave())
                .param("programa", avance.poa().programa().clave())
                .param("trimestre", avance.trimestre().numero())
                .query(JdbcAclaraciones::aclaracion)
                .list();
    }

    /** All of the ente, the last one first. */
    List<Aclaracion> todas() {
        return base.sql(COLUMNAS + "order by a.id desc")
                .query(JdbcAclaraciones::aclaracion)
                .list();
    }

    /** Those that have not ended. */
    List<Aclaracion> abiertas() {
        return base.sql(COLUMNAS + "where a.estado in ('PEDIDA', 'CONTESTADA') order by a.plazo, a.id")
                .query(JdbcAclaraciones::aclaracion)
                .list();
    }

    void contestar(long id, String texto, String cuenta, Instant ahora, Optional<ArchivoDeAutorizacion> archivo) {
        base.sql("""
            update cierre.aclaracion
               set estado = 'CONTESTADA', respuesta = :texto, contestada_por = :cuenta, contestada = :ahora, version = version + 1
             where id = :id
            """)
                .param("texto", texto)
                .param("cuenta", cuenta)
                .param("ahora", ahora.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        archivo.ifPresent(subido -> base.sql("""
            insert into cierre.archivo_de_aclaracion (ente, aclaracion, nombre, tipo, contenido)
            values (plataforma.ente(), :id, :nombre, :tipo, :contenido)
            """)
                .param("id", id)
                .param("nombre", subido.nombre())
                .param("tipo", subido.tipo())
                .param("contenido", subido.contenido())
                .update());
    }

    void resolver(long id, Aclaracion.Estado estado, String nota, String cuenta, Instant ahora) {
        base.sql("""
            update cierre.aclaracion
               set estado = :estado, nota = :nota, resuelta_por = :cuenta, resuelta = :ahora, version = version + 1
             where id = :id
            """)
                .param("estado", estado.name())
                .param("nota", nota)
                .param("cuenta", cuenta)
                .param("ahora", ahora.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    Optional<ArchivoDeAutorizacion> archivo(long id) {
        return base.sql("select nombre, tipo, contenido from cierre.archivo_de_aclaracion where aclaracion = :id")
                .param("id", id)
                .query((fila, numero) -> new ArchivoDeAutorizacion(
                        fila.getString("nombre"), fila.getString("tipo"), fila.getBytes("contenido")))
                .optional();
    }

    private static Aclaracion aclaracion(ResultSet fila, int numero) throws SQLException {
        OffsetDateTime contestada = fila.getObject("contestada", OffsetDateTime.class);
        OffsetDateTime resuelta = fila.getObject("resuelta", OffsetDateTime.class);
        return new Aclaracion(
                fila.getLong("id"),
                new IdDeAvance(
                        new IdDePoa(
                                new Ejercicio(fila.getInt("ejercicio")),
                                new Programa(fila.getString("programa")),
                                new UnidadEjecutora(fila.getString("unidad"))),
                        Trimestre.de(fila.getInt("trimestre"))),
                fila.getInt("meta"),
                fila.getString("pregunta"),
                fila.getObject("plazo", LocalDate.class),
                Aclaracion.Estado.valueOf(fila.getString("estado")),
                fila.getString("pedida_por"),
                Rol.valueOf(fila.getString("oficio")),
                fila.getObject("pedida", OffsetDateTime.class).toInstant(),
                contestada == null
                        ? Optional.empty()
                        : Optional.of(new Aclaracion.Respuesta(
                                fila.getString("respuesta"),
                                fila.getString("contestada_por"),
                                contestada.toInstant(),
                                archivo(fila))),
                resuelta == null
                        ? Optional.empty()
                        : Optional.of(new Aclaracion.Resolucion(
                                fila.getString("nota"), fila.getString("resuelta_por"), resuelta.toInstant())),
                fila.getInt("version"));
    }

    private static Optional<Aclaracion.Archivo> archivo(ResultSet fila) throws SQLException {
        byte[] huella = fila.getBytes("huella");
        return huella == null
                ? Optional.empty()
                : Optional.of(new Aclaracion.Archivo(
                        fila.getString("archivo"),
                        fila.getString("tipo"),
                        fila.getInt("bytes"),
                        HexFormat.of().formatHex(huella)));
    }
}
