package mx.avance.aplicacion.avance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Printed sheets and their scans in their tables. Knows nothing of permissions. */
@Component
class JdbcEnPapel {

    private static final String DE_LA_HOJA = SobreLaHoja.ES;

    private final JdbcClient base;

    JdbcEnPapel(JdbcClient base) {
        this.base = base;
    }

    private JdbcClient.StatementSpec de(String sql, IdDeAvance id) {
        return SobreLaHoja.de(base, sql, id);
    }

    /** A printed sheet as it was printed. */
    record Impresa(String folio, int alcance, String hoja, String huella, String nombre, Instant impresa) {}

    void guardar(IdDeAvance id, String folio, int alcance, String hoja, String cuenta, String nombre, Instant cuando) {
        de("""
                insert into avance.en_papel (ente, folio, ejercicio, unidad, programa, trimestre, alcance, hoja, huella, cuenta, nombre,
                       impresa)
                values (plataforma.ente(), :folio, :ejercicio, :unidad, :programa, :trimestre, :alcance, :hoja,
                       sha256(convert_to(:hoja, 'UTF8')), :cuenta, :nombre, :impresa)
                """, id)
                .param("folio", folio)
                .param("alcance", alcance)
                .param("hoja", hoja)
                .param("cuenta", cuenta)
                .param("nombre", nombre)
                .param("impresa", cuando.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All that were printed of a sheet, the last one first. */
    List<Impresa> impresas(IdDeAvance id) {
        return de(
                        "select folio, alcance, hoja, huella, nombre, impresa from avance.en_papel" + DE_LA_HOJA
                                + " order by impresa desc, folio desc",
                        id)
                .query((fila, numero) -> new Impresa(
                        fila.getString("folio"),
                        fila.getInt("alcance"),
                        fila.getString("hoja"),
                        HexFormat.of().formatHex(fila.getBytes("huella")),
                        fila.getString("nombre"),
                        fila.getObject("impresa", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The scans of a printed sheet, the first one first. */
    List<EnPapel.Digitalizada> digitalizadas(String folio) {
        return base.sql("""
                select numero, nombre, tipo, paginas, tamanio, huella, quien, subida from avance.digitalizada
                 where folio = :folio order by numero
                """)
                .param("folio", folio)
                .query((fila, indice) -> new EnPapel.Digitalizada(
                        fila.getInt("numero"),
                        fila.getString("nombre"),
                        fila.getString("tipo"),
                        fila.getInt("paginas"),
                        fila.getInt("tamanio"),
                        HexFormat.of().formatHex(fila.getBytes("huella")),
                        fila.getString("quien"),
                        fila.getObject("subida", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Keeps a scan; the same file twice is one. */
    int guardar(String folio, ArchivoDeAutorizacion archivo, int paginas, String cuenta, String quien, Instant cuando) {
        return base.sql("select numero from avance.digitalizada where folio = :folio and huella = sha256(:contenido)")
                .param("folio", folio)
                .param("contenido", archivo.contenido())
                .query(Integer.class)
                .optional()
                .orElseGet(() -> agregar(folio, archivo, paginas, cuenta, quien, cuando));
    }

    private int agregar(
            String folio, ArchivoDeAutorizacion archivo, int paginas, String cuenta, String quien, Instant cuando) {
        return base.sql("""
                insert into avance.digitalizada (ente, folio, numero, nombre, tipo, paginas, tamanio, huella, contenido, cuenta, quien,
                       subida)
                select plataforma.ente(), :folio, coalesce(max(numero), 0) + 1, :nombre, :tipo, :paginas, :tamanio, sha256(:contenido),
                       :contenido, :cuenta, :quien, :subida
                  from avance.digitalizada where folio = :folio
                returning numero
                """)
                .param("folio", folio)
                .param("nombre", archivo.nombre())
                .param("tipo", archivo.tipo())
                .param("paginas", paginas)
                .param("tamanio", archivo.contenido().length)
                .param("contenido", archivo.contenido())
                .param("cuenta", cuenta)
                .param("quien", quien)
                .param("subida", cuando.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    Optional<ArchivoDeAutorizacion> archivo(String folio, int numero) {
        return base.sql(
                        "select nombre, tipo, contenido from avance.digitalizada where folio = :folio and numero = :numero")
                .param("folio", folio)
                .param("numero", numero)
                .query((fila, indice) -> new ArchivoDeAutorizacion(
                        fila.getString("nombre"), fila.getString("tipo"), fila.getBytes("contenido")))
                .optional();
    }
}
