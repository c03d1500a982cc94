package mx.avance.aplicacion.reprogramacion;

import java.time.LocalDate;
import java.util.List;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.Uso;
import mx.avance.aplicacion.catalogos.UsoDeCatalogo;
import mx.avance.nucleo.poa.UnidadMedida;
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

    private static final int ANIO_MAYOR = 9999;

    private final JdbcClient base;

    UsoEnSolicitudes(JdbcClient base) {
        this.base = base;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Uso> de(Catalogo catalogo, String codigo, LocalDate desde, @Nullable LocalDate hasta) {
        int primero = desde.getYear();
        int ultimo = hasta == null ? ANIO_MAYOR : hasta.getYear();
        return switch (catalogo) {
            case UNIDADES -> solicitudes("s.cambio ->> 'responsable' = any(:codigos)", codigo, primero, ultimo);
            case LINEAS -> solicitudes("""
                        exists (select from jsonb_array_elements_text(coalesce(s.cambio -> 'lineas', '[]')) l, unnest(:codigos) c
                                 where l = c or starts_with(l, c || '.'))
                        """, codigo, primero, ultimo);
            case MEDIDAS -> {
                UnidadMedida medida = UnidadMedida.of(codigo);
                String[] escrituras = base
                        .sql("select distinct cambio ->> 'unidadMedida' from reprogramacion.solicitud"
                                + " where cambio ->> 'unidadMedida' is not null")
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(escritura -> !escritura.isBlank()
                                && UnidadMedida.of(escritura).equals(medida))
                        .toArray(String[]::new);
                yield solicitudes("s.cambio ->> 'unidadMedida' = any(:codigos)", escrituras, primero, ultimo);
            }
            default -> List.of();
        };
    }

    private List<Uso> solicitudes(String condicion, String codigo, int primero, int ultimo) {
        return solicitudes(condicion, new String[] {codigo}, primero, ultimo);
    }

    private List<Uso> solicitudes(String condicion, String[] codigos, int primero, int ultimo) {
        return base.sql("select s.id, s.unidad from reprogramacion.solicitud s where s.estado <> 'DESHECHA'"
                        + " and s.ejercicio between :primero and :ultimo and " + condicion + " order by s.id desc")
                .param("primero", primero)
                .param("ultimo", ultimo)
                .param("codigos", codigos)
                .query((fila, numero) -> new Uso(
                        "la solicitud " + fila.getLong("id") + " de reprogramación de la unidad "
                                + fila.getString("unidad"),
                        "/reprogramaciones/" + fila.getLong("id")))
                .list();
    }
}
