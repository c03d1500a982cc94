package mx.avance.aplicacion.avance;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.avance.EstadoDeAvance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of a sheet, and the state that they leave it in. */
@Component
class JdbcPasos {

    private static final String DE_LA_HOJA =
            " where ejercicio = :ejercicio and unidad = :unidad and programa = :programa and trimestre = :trimestre";

    private final JdbcClient base;

    JdbcPasos(JdbcClient base) {
        this.base = base;
    }

    private JdbcClient.StatementSpec de(String sql, IdDeAvance id) {
        return base.sql(sql)
                .param("ejercicio", id.poa().ejercicio().anio())
                .param("unidad", id.poa().unidad().clave())
                .param("programa", id.poa().programa().clave())
                .param("trimestre", id.trimestre().numero());
    }

    List<Paso> pasos(IdDeAvance id) {
        return de(
                        "select numero, alcance, acto, modo, cuenta, nombre, cargo, nota, momento, huella from avance.paso"
                                + DE_LA_HOJA + " order by numero",
                        id)
                .query((fila, indice) -> {
                    String modo = fila.getString("modo");
                    byte[] huella = fila.getBytes("huella");
                    return new Paso(
                            fila.getInt("numero"),
                            fila.getInt("alcance"),
                            fila.getString("acto"),
                            modo == null ? "" : modo,
                            fila.getString("cuenta"),
                            fila.getString("nombre"),
                            fila.getString("cargo"),
                            fila.getString("nota"),
                            fila.getObject("momento", OffsetDateTime.class).toInstant(),
                            huella == null ? "" : HexFormat.of().formatHex(huella));
                })
                .list();
    }

    /** The sheet as a step froze it; empty when it froze none. */
    Optional<String> congelada(IdDeAvance id, int numero) {
        return de("select hoja from avance.paso" + DE_LA_HOJA + " and numero = :numero and hoja is not null", id)
                .param("numero", numero)
                .query(String.class)
                .optional();
    }

    /** Adds a step, and leaves the sheet in the state that it brings. */
    void dar(IdDeAvance id, Paso paso, EstadoDeAvance queda, @Nullable String hoja) {
        de("""
                insert into avance.paso (ente, ejercicio, unidad, programa, trimestre, numero, alcance, acto, modo, cuenta, nombre, cargo,
                       nota, momento, hoja, huella)
                select plataforma.ente(), :ejercicio, :unidad, :programa, :trimestre, coalesce(max(numero), 0) + 1, :alcance, :acto,
                       nullif(:modo, ''), :cuenta, :nombre, :cargo, :nota, :momento, :hoja::text,
                       sha256(convert_to(:hoja::text, 'UTF8'))
                  from avance.paso
                """ + DE_LA_HOJA, id)
                .param("alcance", paso.alcance())
                .param("acto", paso.acto())
                .param("modo", paso.modo())
                .param("cuenta", paso.cuenta())
                .param("nombre", paso.nombre())
                .param("cargo", paso.cargo())
                .param("nota", paso.nota())
                .param("momento", paso.momento().atOffset(java.time.ZoneOffset.UTC))
                .param("hoja", hoja)
                .update();
        de("""
                update avance.hoja
                   set estado = :estado, nota = :nota, devolvio = nullif(:devolvio, ''), cambiada = now(), version = version + 1
                """ + DE_LA_HOJA, id)
                .param("estado", queda.name())
                .param("nota", paso.nota())
                .param("devolvio", paso.nota().isEmpty() ? "" : paso.nombre())
                .update();
    }
}
