package mx.avance.aplicacion.poa;

import java.time.LocalDate;
import java.util.List;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.Uso;
import mx.avance.aplicacion.catalogos.UsoDeCatalogo;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where programmes use entries of the catalogues: a programme uses an entry in all its year, in whatever state it is and in any of
 * its versions. An eje or tema is used by whoever uses a línea of it; an administration, by the programmes authorised in its years.
 */
@Component
@Order(10)
class UsoEnPoas implements UsoDeCatalogo {

    /** Rows stay as sent once a programme is authorised, so that only later versions are to be looked into. */
    private static final String EN_OTRA_VERSION =
            " or exists (select from poa.version v where v.poa = p.id and v.version > 1 and %s)";

    private final JdbcClient base;

    UsoEnPoas(JdbcClient base) {
        this.base = base;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Uso> de(Catalogo catalogo, String codigo, LocalDate desde, @Nullable LocalDate hasta) {
        TramoDeUso anios = TramoDeUso.de(desde, hasta);
        return switch (catalogo) {
            case RAMOS -> poas("left(p.unidad, 2) = :codigo", codigo, anios);
            case PROGRAMAS -> poas("p.programa = :codigo", codigo, anios);
            case UNIDADES ->
                poas(
                        "p.unidad = :codigo or exists (select from poa.renglon r where r.poa = p.id and r.responsable = :codigo)"
                                + EN_OTRA_VERSION.formatted(
                                        "jsonb_path_exists(v.programa::jsonb, '$.detalles.*.responsable ? (@ == $c)',"
                                                + " jsonb_build_object('c', :codigo))"),
                        codigo,
                        anios);
            case LINEAS ->
                poas(
                        """
                        exists (select from unnest(p.lineas) l where l = :codigo or starts_with(l, :codigo || '.'))
                        or exists (select from poa.renglon r, unnest(r.lineas) l
                                    where r.poa = p.id and (l = :codigo or starts_with(l, :codigo || '.')))
                        """
                                + EN_OTRA_VERSION.formatted(
                                        "jsonb_path_exists(v.programa::jsonb, '$.**.lineas[*] ? (@ == $c || @ starts with $p)',"
                                                + " jsonb_build_object('c', :codigo, 'p', :codigo || '.'))"),
                        codigo,
                        anios);
            case MEDIDAS -> deMedida(codigo, anios);
            case ADMINISTRACIONES ->
                // That of the day of an act heads what the act authorised, which may be for the next year.
                base.sql("""
                        select ejercicio, count(*) as cuantos from poa.poa p
                         where estado = 'AUTORIZADO'
                           and (ejercicio between :primero and :ultimo
                                or exists (select from poa.version v
                                            where v.poa = p.id and v.fecha >= :desde
                                              and v.fecha <= coalesce(:hasta::date, 'infinity')))
                         group by ejercicio order by ejercicio desc
                        """)
                        .param("desde", desde)
                        .param("hasta", hasta)
                        .param("primero", anios.primero())
                        .param("ultimo", anios.ultimo())
                        .query((fila, numero) -> new Uso(
                                (fila.getInt("cuantos") == 1
                                                ? "un POA autorizado de "
                                                : fila.getInt("cuantos") + " POA autorizados de ")
                                        + fila.getInt("ejercicio"),
                                "/poa?ejercicio=" + fila.getInt("ejercicio")))
                        .list();
            default -> List.of();
        };
    }

    private List<Uso> deMedida(String medida, TramoDeUso anios) {
        String[] escrituras = TramoDeUso.escriturasDe(
                medida, base.sql("""
                select distinct medida from poa.renglon where medida is not null
                union
                select jsonb_path_query(programa::jsonb, '$.metas[*].**.medida') #>> '{}' from poa.version where version > 1
                """).query(String.class).list());
        if (escrituras.length == 0) {
            return List.of();
        }
        return base.sql("""
                select p.ejercicio, p.programa, p.unidad from poa.poa p
                 where p.ejercicio between :primero and :ultimo
                   and (exists (select from poa.renglon r where r.poa = p.id and r.medida = any(:medidas))
                        or exists (select from poa.version v, jsonb_path_query(v.programa::jsonb, '$.metas[*].**.medida') m
                                    where v.poa = p.id and v.version > 1 and m #>> '{}' = any(:medidas)))
                 order by p.ejercicio desc, p.unidad, p.programa
                """)
                .param("primero", anios.primero())
                .param("ultimo", anios.ultimo())
                .param("medidas", escrituras)
                .query(UsoEnPoas::uso)
                .list();
    }

    private List<Uso> poas(String condicion, String codigo, TramoDeUso anios) {
        return base.sql("select p.ejercicio, p.programa, p.unidad from poa.poa p"
                        + " where p.ejercicio between :primero and :ultimo and (" + condicion + ")"
                        + " order by p.ejercicio desc, p.unidad, p.programa")
                .param("primero", anios.primero())
                .param("ultimo", anios.ultimo())
                .param("codigo", codigo)
                .query(UsoEnPoas::uso)
                .list();
    }

    private static Uso uso(java.sql.ResultSet fila, int numero) throws java.sql.SQLException {
        IdDePoa id = new IdDePoa(
                new Ejercicio(fila.getInt("ejercicio")),
                new Programa(fila.getString("programa")),
                new UnidadEjecutora(fila.getString("unidad")));
        return new Uso(id.objeto(), id.ruta());
    }
}
