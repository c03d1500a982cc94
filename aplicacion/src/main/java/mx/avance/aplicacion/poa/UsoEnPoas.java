package mx.avance.aplicacion.poa;

import java.time.LocalDate;
import java.util.List;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.Uso;
import mx.avance.aplicacion.catalogos.UsoDeCatalogo;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.poa.UnidadMedida;
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

    private static final int ANIO_MAYOR = 9999;

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
        int primero = desde.getYear();
        int ultimo = hasta == null ? ANIO_MAYOR : hasta.getYear();
        return switch (catalogo) {
            case RAMOS -> poas("left(p.unidad, 2) = :codigo", codigo, primero, ultimo);
            case PROGRAMAS -> poas("p.programa = :codigo", codigo, primero, ultimo);
            case UNIDADES ->
                poas(
                        "p.unidad = :codigo or exists (select from poa.renglon r where r.poa = p.id and r.responsable = :codigo)"
                                + EN_OTRA_VERSION.formatted(
                                        "jsonb_path_exists(v.programa::jsonb, '$.detalles.*.responsable ? (@ == $c)',"
                                                + " jsonb_build_object('c', :codigo))"),
                        codigo,
                        primero,
                        ultimo);
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
                        primero,
                        ultimo);
            case MEDIDAS -> deMedida(UnidadMedida.of(codigo), primero, ultimo);
            case ADMINISTRACIONES ->
                base.sql("""
                        select ejercicio, count(*) as cuantos from poa.poa
                         where estado = 'AUTORIZADO' and ejercicio between :primero and :ultimo
                         group by ejercicio order by ejercicio desc
                        """)
                        .param("primero", primero)
                        .param("ultimo", ultimo)
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

    private List<Uso> deMedida(UnidadMedida medida, int primero, int ultimo) {
        String[] escrituras = base.sql("""
                select distinct medida from poa.renglon where medida is not null
                union
                select jsonb_path_query(programa::jsonb, '$.metas[*].**.medida') #>> '{}' from poa.version where version > 1
                """).query(String.class).list().stream()
                .filter(escritura ->
                        !escritura.isBlank() && UnidadMedida.of(escritura).equals(medida))
                .toArray(String[]::new);
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
                .param("primero", primero)
                .param("ultimo", ultimo)
                .param("medidas", escrituras)
                .query(UsoEnPoas::uso)
                .list();
    }

    private List<Uso> poas(String condicion, String codigo, int primero, int ultimo) {
        return base.sql("select p.ejercicio, p.programa, p.unidad from poa.poa p"
                        + " where p.ejercicio between :primero and :ultimo and (" + condicion + ")"
                        + " order by p.ejercicio desc, p.unidad, p.programa")
                .param("primero", primero)
                .param("ultimo", ultimo)
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
