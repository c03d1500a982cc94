package mx.avance.aplicacion.avance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The oficios by which Planeación captures for units, in their table. Knows nothing of permissions. */
@Component
class JdbcPorCuenta {

    private static final String DE_LA_HOJA =
            " where p.ejercicio = :ejercicio and p.unidad = :unidad and p.programa = :programa and p.trimestre = :trimestre";

    private static final String OFICIO = """
            select p.numero, p.alcance, p.oficio, p.fecha, p.firmo, p.motivo, p.nombre, p.tipo, p.tamanio, p.huella, p.quien, p.desde,
                   p.termino, p.termino_por, p.retirada,
                   (select count(*) from avance.celda_historia c
                     where c.ente = p.ente and c.ejercicio = p.ejercicio and c.unidad = p.unidad and c.programa = p.programa
                       and c.trimestre = p.trimestre and c.origen = 'POR_CUENTA' and c.cuando >= p.desde
                       and (p.termino is null or c.cuando <= p.termino))
                   + (select count(*) from avance.extraordinaria_historia x
                     where x.ente = p.ente and x.ejercicio = p.ejercicio and x.unidad = p.unidad and x.programa = p.programa
                       and x.trimestre = p.trimestre and x.origen = 'POR_CUENTA' and x.cuando >= p.desde
                       and (p.termino is null or x.cuando <= p.termino))
                   + p.detras as capturas
              from avance.por_cuenta p
            """ + DE_LA_HOJA;

    private final JdbcClient base;

    JdbcPorCuenta(JdbcClient base) {
        this.base = base;
    }

    private JdbcClient.StatementSpec de(String sql, IdDeAvance id) {
        return SobreLaHoja.de(base, sql, id);
    }

    /** Those of a sheet, the last one first. */
    List<PorCuenta> de(IdDeAvance id) {
        return de(OFICIO + " order by p.numero desc", id)
                .query((fila, indice) -> oficio(id, fila))
                .list();
    }

    Optional<PorCuenta> find(IdDeAvance id, int numero) {
        return de(OFICIO + " and p.numero = :numero", id)
                .param("numero", numero)
                .query((fila, indice) -> oficio(id, fila))
                .optional();
    }

    /** The same, and nobody captures by it, nor ends it, until the transaction ends. */
    Optional<PorCuenta> tomar(IdDeAvance id, int numero) {
        de("select numero from avance.por_cuenta p" + DE_LA_HOJA + " and numero = :numero for update", id)
                .param("numero", numero)
                .query(Integer.class)
                .optional();
        return find(id, numero);
    }

    /** Whether one is in force for a version of the sheet. */
    boolean hayVigente(IdDeAvance id, int alcance) {
        return hayVigente(id, alcance, "");
    }

    /** The same, and nobody ends it until the transaction ends. */
    boolean hayVigenteParaCapturar(IdDeAvance id, int alcance) {
        return hayVigente(id, alcance, " for key share");
    }

    private boolean hayVigente(IdDeAvance id, int alcance, String candado) {
        return de(
                        "select numero from avance.por_cuenta p" + DE_LA_HOJA
                                + " and alcance = :alcance and termino is null" + candado,
                        id)
                .param("alcance", alcance)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** What is kept of a new one. */
    record Nuevo(int alcance, String oficio, LocalDate fecha, String firmo, String motivo) {}

    /** @return its number; empty when another one is in force, or was registered at once */
    Optional<Integer> guardar(
            IdDeAvance id, Nuevo nuevo, ArchivoDeAutorizacion archivo, String cuenta, String quien, Instant desde) {
        return de("""
                insert into avance.por_cuenta (ente, ejercicio, unidad, programa, trimestre, numero, alcance, oficio, fecha, firmo, motivo,
                       nombre, tipo, tamanio, huella, contenido, cuenta, quien, desde)
                select plataforma.ente(), :ejercicio, :unidad, :programa, :trimestre, coalesce(max(p.numero), 0) + 1, :alcance, :oficio,
                       :fecha, :firmo, :motivo, :nombre, :tipo, :tamanio, sha256(:contenido), :contenido, :cuenta, :quien, :desde
                  from avance.por_cuenta p
                """ + DE_LA_HOJA + " on conflict do nothing returning numero", id)
                .param("alcance", nuevo.alcance())
                .param("oficio", nuevo.oficio())
                .param("fecha", nuevo.fecha())
                .param("firmo", nuevo.firmo())
                .param("motivo", nuevo.motivo())
                .param("nombre", archivo.nombre())
                .param("tipo", archivo.tipo())
                .param("tamanio", archivo.contenido().length)
                .param("contenido", archivo.contenido())
                .param("cuenta", cuenta)
                .param("quien", quien)
                .param("desde", desde.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    /** Something that another module keeps was written by the one that is in force; the sheet must be held. */
    void contarDetras(IdDeAvance id) {
        de("update avance.por_cuenta p set detras = detras + 1" + DE_LA_HOJA + """
                 and p.termino is null
                 and p.alcance = coalesce((select h.alcance from avance.hoja h
                      where (h.ente, h.ejercicio, h.unidad, h.programa, h.trimestre)
                            = (p.ente, p.ejercicio, p.unidad, p.programa, p.trimestre)), 1)
                """, id)
                .update();
    }

    void terminar(PorCuenta oficio, boolean retirada, String quien, Instant cuando) {
        de("""
                update avance.por_cuenta p set termino = :cuando, termino_por = :quien, retirada = :retirada
                """ + DE_LA_HOJA + " and p.numero = :numero", oficio.id())
                .param("numero", oficio.numero())
                .param("cuando", cuando.atOffset(ZoneOffset.UTC))
                .param("quien", quien)
                .param("retirada", retirada)
                .update();
    }

    Optional<ArchivoDeAutorizacion> archivo(IdDeAvance id, int numero) {
        return de("select nombre, tipo, contenido from avance.por_cuenta p" + DE_LA_HOJA + " and numero = :numero", id)
                .param("numero", numero)
                .query((fila, indice) -> new ArchivoDeAutorizacion(
                        fila.getString("nombre"), fila.getString("tipo"), fila.getBytes("contenido")))
                .optional();
    }

    private static PorCuenta oficio(IdDeAvance id, ResultSet fila) throws SQLException {
        OffsetDateTime termino = fila.getObject("termino", OffsetDateTime.class);
        return new PorCuenta(
                id,
                fila.getInt("numero"),
                fila.getInt("alcance"),
                fila.getString("oficio"),
                fila.getObject("fecha", LocalDate.class),
                fila.getString("firmo"),
                fila.getString("motivo"),
                new PorCuenta.Archivo(
                        fila.getString("nombre"),
                        fila.getString("tipo"),
                        fila.getInt("tamanio"),
                        HexFormat.of().formatHex(fila.getBytes("huella"))),
                fila.getString("quien"),
                fila.getObject("desde", OffsetDateTime.class).toInstant(),
                termino == null
                        ? Optional.empty()
                        : Optional.of(new PorCuenta.Fin(
                                termino.toInstant(), fila.getString("termino_por"), fila.getBoolean("retirada"))),
                fila.getInt("capturas"));
    }
}
