package mx.avance.aplicacion.reprogramacion;

import java.time.LocalDate;
import java.util.List;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.Uso;
import mx.avance.aplicacion.catalogos.UsoDeCatalogo;
import mx.avance.aplicacion.poa.TramoDeUso;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where requests use entries of the catalogues that the POA itself need not use yet: the líneas, unit of measure and responsible
 * unit that they ask for. Those that were taken back use nothing.
 */
@Component
@Order(20)
class UsoEnSolicitudes implements UsoDeCatalogo {

    private final JdbcClient base;

    UsoEnSolicitudes(JdbcClient base) {
        this.base = base;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Uso> de(Catalogo catalogo, String codigo, LocalDate desde, @Nullable LocalDate hasta) {
        TramoDeUso anios = TramoDeUso.de(desde, hasta);
        return switch (catalogo) {
            case UNIDADES -> solicitudes("s.cambio ->> 'responsable' = any(:codigos)", codigo, anios);
            case LINEAS -> solicitudes("""
                        exists (select from jsonb_array_elements_text(coalesce(s.cambio -> 'lineas', '[]')) l, unnest(:codigos) c
                                 where l = c or starts_with(l, c || '.'))
                        """, codigo, anios);
            case MEDIDAS ->
                solicitudes(
                        "s.cambio ->> 'unidadMedida' = any(:codigos)",
                        TramoDeUso.escriturasDe(
                                codigo, base.sql("""
                                select distinct cambio ->> 'unidadMedida' from reprogramacion.solicitud
                                 where cambio ->> 'unidadMedida' is not null
                                """).query(String.class).list()),
                        anios);
            default -> List.of();
        };
    }

    private List<Uso> solicitudes(String condicion, String codigo, TramoDeUso anios) {
        return solicitudes(condicion, new String[] {codigo}, anios);
    }

    private List<Uso> solicitudes(String condicion, String[] codigos, TramoDeUso anios) {
        return base.sql("select s.id, s.unidad from reprogramacion.solicitud s where s.estado <> 'DESHECHA'"
                        + " and s.ejercicio between :primero and :ultimo and " + condicion + " order by s.id desc")
                .param("primero", anios.primero())
                .param("ultimo", anios.ultimo())
                .param("codigos", codigos)
                .query((fila, numero) -> new Uso(
                        "la solicitud " + fila.getLong("id") + " de reprogramación de la unidad "
                                + fila.getString("unidad"),
                        "/reprogramaciones/" + fila.getLong("id")))
                .list();
    }
}
