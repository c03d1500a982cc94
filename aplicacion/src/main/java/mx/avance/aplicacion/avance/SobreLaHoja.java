package mx.avance.aplicacion.avance;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements about what belongs to one sheet. */
final class SobreLaHoja {

    /** The condition that names it, for {@link #de}. */
    static final String ES =
            " where ejercicio = :ejercicio and unidad = :unidad and programa = :programa and trimestre = :trimestre";

    private SobreLaHoja() {}

    /** A statement in which {@code :ejercicio}, {@code :unidad}, {@code :programa} and {@code :trimestre} are those of the sheet. */
    static JdbcClient.StatementSpec de(JdbcClient base, String sql, IdDeAvance id) {
        return base.sql(sql)
                .param("ejercicio", id.poa().ejercicio().anio())
                .param("unidad", id.poa().unidad().clave())
                .param("programa", id.poa().programa().clave())
                .param("trimestre", id.trimestre().numero());
    }
}
