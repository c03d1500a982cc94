package mx.avance.aplicacion.seguridad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.Uso;
import mx.avance.aplicacion.catalogos.UsoDeCatalogo;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where posts and encargos use a unit, programa or ramo. They keep it from being deleted; that nobody has said yet when somebody
 * leaves a post does not keep the place from ending, but a nombramiento or encargo that begins only after its end does.
 */
@Component
@Order(30)
class UsoEnPuestos implements UsoDeCatalogo {

    private final JdbcClient base;

    UsoEnPuestos(JdbcClient base) {
        this.base = base;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Uso> de(Catalogo catalogo, String codigo, LocalDate desde, @Nullable LocalDate hasta) {
        return usos(
                catalogo,
                codigo,
                "daterange(desde, hasta, '[]') && daterange(:desde::date, :hasta::date, '[]')",
                desde,
                hasta);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Uso> queImpidenTerminar(Catalogo catalogo, String codigo, LocalDate desde, @Nullable LocalDate hasta) {
        return usos(catalogo, codigo, "desde <@ daterange(:desde::date, :hasta::date, '[]')", desde, hasta);
    }

    private List<Uso> usos(
            Catalogo catalogo, String codigo, String cuando, LocalDate desde, @Nullable LocalDate hasta) {
        return switch (catalogo) {
            case UNIDADES -> usos("UNIDAD", "la unidad ", codigo, cuando, desde, hasta);
            case PROGRAMAS -> usos("PROGRAMA", "el programa ", codigo, cuando, desde, hasta);
            case RAMOS -> usos("RAMO", "el ramo ", codigo, cuando, desde, hasta);
            default -> List.of();
        };
    }

    private List<Uso> usos(
            String ambito, String lugar, String codigo, String cuando, LocalDate desde, @Nullable LocalDate hasta) {
        List<Uso> usos = new ArrayList<>();
        base.sql(
                        "select papel, persona, cargo from seguridad.nombramiento where ambito = :ambito and codigo = :codigo and "
                                + cuando + " order by desde desc, id desc")
                .param("ambito", ambito)
                .param("codigo", codigo)
                .param("desde", desde)
                .param("hasta", hasta)
                .query((fila, numero) -> new Uso(
                        "el nombramiento de " + fila.getString("persona") + ", " + fila.getString("cargo"),
                        "/nombramientos/" + fila.getString("papel") + "/" + codigo))
                .list()
                .forEach(usos::add);
        int encargos = base.sql(
                        "select count(*) from seguridad.asignacion where ambito = :ambito and codigo = :codigo and "
                                + cuando)
                .param("ambito", ambito)
                .param("codigo", codigo)
                .param("desde", desde)
                .param("hasta", hasta)
                .query(Integer.class)
                .single();
        if (encargos > 0) {
            usos.add(new Uso(
                    (encargos == 1 ? "un encargo" : encargos + " encargos") + " de personas sobre " + lugar + codigo,
                    "/personas"));
        }
        return usos;
    }
}
