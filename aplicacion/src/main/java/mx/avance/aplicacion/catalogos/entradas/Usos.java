package mx.avance.aplicacion.catalogos.entradas;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import mx.avance.aplicacion.catalogos.Uso;
import mx.avance.aplicacion.catalogos.UsoDeCatalogo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an entry is used: by other modules, which tell, and by other catalogues. */
@Component
public class Usos {

    private final JdbcClient base;
    private final ObjectProvider<UsoDeCatalogo> fuentes;

    Usos(JdbcClient base, ObjectProvider<UsoDeCatalogo> fuentes) {
        this.base = base;
        this.fuentes = fuentes;
    }

    /** In all its stretch; empty when nowhere, and then it may be deleted. */
    @Transactional(readOnly = true)
    public List<Uso> de(Esquema esquema, Entrada entrada) {
        List<Uso> usos = new ArrayList<>(deOtros(
                esquema,
                entrada,
                (fuente, escritura) -> fuente.de(esquema.catalogo(), escritura, entrada.desde(), entrada.hasta())));
        usos.addAll(entreCatalogos(esquema, entrada, entrada.desde(), entrada.hasta()));
        usos.addAll(continuada(esquema, entrada));
        return usos;
    }

    /**
     * In the part of its stretch that is to be cut off. Other modules use an entry year by year: what an entry in force during part
     * of a year is used for in that year stays as it is, so that they are asked about the years that would lose it whole. What carries
     * a plan or a línea on after it has ended does not need it to be in force.
     */
    @Transactional(readOnly = true)
    public List<Uso> fuera(Esquema esquema, Entrada entrada, LocalDate desde, @Nullable LocalDate hasta) {
        LocalDate primero = desde.isAfter(entrada.desde()) && desde.getDayOfYear() > 1
                ? LocalDate.of(desde.getYear() + 1, Month.JANUARY, 1)
                : desde;
        LocalDate ultimo = hasta;
        if (hasta != null && !hasta.equals(entrada.hasta()) && hasta.plusDays(1).getDayOfYear() > 1) {
            ultimo = LocalDate.of(hasta.getYear() - 1, Month.DECEMBER, 31);
        }
        List<Uso> usos = new ArrayList<>();
        if (ultimo == null || !ultimo.isBefore(primero)) {
            LocalDate fin = ultimo;
            usos.addAll(deOtros(
                    esquema,
                    entrada,
                    (fuente, escritura) -> fuente.queImpidenTerminar(esquema.catalogo(), escritura, primero, fin)));
        }
        usos.addAll(entreCatalogos(esquema, entrada, desde, hasta));
        return usos;
    }

    private List<Uso> deOtros(Esquema esquema, Entrada entrada, BiFunction<UsoDeCatalogo, String, List<Uso>> pregunta) {
        List<Uso> usos = new ArrayList<>();
        for (String escritura : esquema.escrituras(entrada.valores())) {
            fuentes.orderedStream().forEach(fuente -> usos.addAll(pregunta.apply(fuente, escritura)));
        }
        return usos.stream().distinct().toList();
    }

    private List<Uso> entreCatalogos(Esquema esquema, Entrada entrada, LocalDate desde, @Nullable LocalDate hasta) {
        String codigo = entrada.valor("codigo");
        return switch (esquema.catalogo()) {
            case RAMOS ->
                juntos(
                        contar("programa", "ramo = :codigo", "programas", codigo, "", desde, hasta),
                        contar("unidad_ejecutora", "ramo = :codigo", "unidades", codigo, "", desde, hasta));
            case PLANES ->
                juntos(
                        contar("linea", "plan = :codigo", "lineas", codigo, "", desde, hasta),
                        contar(
                                "correspondencia",
                                "plan_nuevo = :codigo",
                                "correspondencias",
                                codigo,
                                "",
                                desde,
                                hasta));
            case LINEAS ->
                contar(
                        "correspondencia",
                        "(plan_nuevo, nueva) = (:plan, :codigo)",
                        "correspondencias",
                        codigo,
                        entrada.valor("plan"),
                        desde,
                        hasta);
            case MEDIDAS ->
                base
                        .sql(
                                "select nombre from catalogos.medida where fusionada = :id order by plataforma.sin_acentos(nombre)")
                        .param("id", entrada.id())
                        .query(String.class)
                        .list()
                        .stream()
                        .map(nombre -> new Uso(
                                "la unidad de medida " + nombre + ", fusionada en ella",
                                "/catalogos/medidas?q=" + nombre))
                        .toList();
            default -> List.of();
        };
    }

    /** The correspondencias that say what carries on a plan or a línea of it. */
    private List<Uso> continuada(Esquema esquema, Entrada entrada) {
        String codigo = entrada.valor("codigo");
        return switch (esquema.catalogo()) {
            case PLANES ->
                contar("correspondencia", "plan_anterior = :codigo", "correspondencias", codigo, "", null, null);
            case LINEAS ->
                contar(
                        "correspondencia",
                        "(plan_anterior, anterior) = (:plan, :codigo)",
                        "correspondencias",
                        codigo,
                        entrada.valor("plan"),
                        null,
                        null);
            default -> List.of();
        };
    }

    private List<Uso> contar(
            String tabla,
            String condicion,
            String catalogo,
            String codigo,
            String plan,
            @Nullable LocalDate desde,
            @Nullable LocalDate hasta) {
        JdbcClient.StatementSpec orden = base.sql("select count(*) from catalogos." + tabla + " where " + condicion
                        + " and daterange(desde, hasta, '[]') && daterange(:desde::date, :hasta::date, '[]')")
                .param("codigo", codigo)
                .param("desde", desde)
                .param("hasta", hasta);
        int cuantas = (plan.isEmpty() ? orden : orden.param("plan", plan))
                .query(Integer.class)
                .single();
        if (cuantas == 0) {
            return List.of();
        }
        Map<String, String[]> palabras = Map.of(
                "programas", new String[] {"programa", "programas"},
                "unidades", new String[] {"unidad ejecutora", "unidades ejecutoras"},
                "lineas", new String[] {"línea del plan", "líneas del plan"},
                "correspondencias", new String[] {"correspondencia entre planes", "correspondencias entre planes"});
        String palabra = palabras.getOrDefault(catalogo, new String[] {catalogo, catalogo})[cuantas == 1 ? 0 : 1];
        return List.of(new Uso(cuantas + " " + palabra, "/catalogos/" + catalogo + "?q=" + codigo));
    }

    private static List<Uso> juntos(List<Uso> unos, List<Uso> otros) {
        List<Uso> todos = new ArrayList<>(unos);
        todos.addAll(otros);
        return todos;
    }
}
