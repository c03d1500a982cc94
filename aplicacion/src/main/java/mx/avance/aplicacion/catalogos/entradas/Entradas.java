package mx.avance.aplicacion.catalogos.entradas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.plataforma.NoExiste;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks entries of a catalogue up. */
@Component
public class Entradas {

    private static final int PALABRAS = 8;
    private static final int BUSCA_MAYOR = 200;

    private final JdbcClient base;

    Entradas(JdbcClient base) {
        this.base = base;
    }

    /** How many entries a catalogue has, and how many of them are in force on a day. */
    public record Cuenta(int todas, int vigentes) {}

    /** Those that pass, in the order of the catalogue, from one position on. */
    @Transactional(readOnly = true)
    public List<Entrada> lista(Catalogo catalogo, Filtro filtro, int desde, int cuantas) {
        Esquema esquema = Esquemas.de(catalogo);
        return consultar(
                esquema,
                filtro,
                "",
                " order by " + esquema.orden() + " offset " + desde + " limit " + cuantas,
                Map.of());
    }

    /** Those that pass, by their number, from the one after {@code despues} on: for programs that read page by page. */
    @Transactional(readOnly = true)
    public List<Entrada> despuesDe(Catalogo catalogo, Filtro filtro, long despues, int cuantas) {
        return consultar(
                Esquemas.de(catalogo),
                filtro,
                " and t.id > :despues",
                " order by t.id limit " + cuantas,
                Map.of("despues", despues));
    }

    /** All of them, in the order of the catalogue. */
    @Transactional(readOnly = true)
    public List<Entrada> todas(Catalogo catalogo) {
        return lista(catalogo, Filtro.TODAS, 0, Integer.MAX_VALUE);
    }

    @Transactional(readOnly = true)
    public int cuantas(Catalogo catalogo, Filtro filtro) {
        Esquema esquema = Esquemas.de(catalogo);
        return con(
                        base.sql("select count(*) from " + esquema.tabla() + " t where true"
                                + condicion(esquema, filtro)),
                        esquema,
                        filtro)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Cuenta cuenta(Catalogo catalogo, LocalDate dia) {
        return new Cuenta(
                cuantas(catalogo, Filtro.TODAS), cuantas(catalogo, new Filtro("", Optional.of(dia), Optional.empty())));
    }

    /** @throws NoExiste when there is none with that number */
    @Transactional(readOnly = true)
    public Entrada entrada(Catalogo catalogo, long id) {
        return find(catalogo, id)
                .orElseThrow(() -> new NoExiste(Esquemas.de(catalogo).nombre() + " con número " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Entrada> find(Catalogo catalogo, long id) {
        return consultar(Esquemas.de(catalogo), Filtro.TODAS, " and t.id = :id", "", Map.of("id", id)).stream()
                .findFirst();
    }

    /** Codes of a catalogue with the name that each had last, by code. */
    @Transactional(readOnly = true)
    public Map<String, String> nombres(Catalogo catalogo) {
        Map<String, String> nombres = new LinkedHashMap<>();
        String codigo = Esquemas.de(catalogo).tiene("codigo") ? "codigo" : "nombre";
        todas(catalogo).stream()
                .sorted((una, otra) -> una.desde().compareTo(otra.desde()))
                .forEach(entrada -> nombres.put(entrada.valor(codigo), entrada.valor("nombre")));
        return nombres.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (uno, otro) -> otro, LinkedHashMap::new));
    }

    private List<Entrada> consultar(
            Esquema esquema, Filtro filtro, String ademas, String cola, Map<String, Object> datos) {
        String columnas = esquema.campos().stream()
                .map(campo -> columna(campo) + " as " + campo.clave())
                .collect(Collectors.joining(", "));
        JdbcClient.StatementSpec orden = con(
                base.sql("select t.id, t.version, " + columnas + " from " + esquema.tabla() + " t where true"
                        + condicion(esquema, filtro) + ademas + cola),
                esquema,
                filtro);
        datos.forEach(orden::param);
        return orden.query((fila, numero) -> entrada(esquema, fila)).list();
    }

    private static Entrada entrada(Esquema esquema, ResultSet fila) throws SQLException {
        Map<String, String> valores = new LinkedHashMap<>();
        for (Campo campo : esquema.campos()) {
            @Nullable String guardado = fila.getString(campo.clave());
            valores.put(campo.clave(), guardado == null ? "" : campo.tipo().deLaBase(guardado));
        }
        return new Entrada(fila.getLong("id"), valores, fila.getInt("version"));
    }

    private static String columna(Campo campo) {
        return campo.referencia() == Referencia.MEDIDA
                ? "(select otra.nombre from catalogos.medida otra where otra.ente = t.ente and otra.id = t."
                        + campo.clave() + ")"
                : "t." + campo.clave() + "::text";
    }

    private static String condicion(Esquema esquema, Filtro filtro) {
        StringBuilder condicion = new StringBuilder();
        String escrito = esquema.campos().stream().map(Entradas::columna).collect(Collectors.joining(", "));
        for (int i = 0; i < palabras(filtro).size(); i++) {
            condicion.append(" and position(plataforma.sin_acentos(:palabra" + i
                    + ") in plataforma.sin_acentos(concat_ws(' ', " + escrito + "))) > 0");
        }
        if (filtro.dia().isPresent()) {
            condicion.append(" and daterange(t.desde, t.hasta, '[]') @> :dia::date");
        }
        if (filtraPorPlan(esquema, filtro)) {
            condicion.append(
                    esquema.tiene("plan") ? " and t.plan = :plan" : " and :plan in (t.plan_anterior, t.plan_nuevo)");
        }
        return condicion.toString();
    }

    private static JdbcClient.StatementSpec con(JdbcClient.StatementSpec orden, Esquema esquema, Filtro filtro) {
        List<String> palabras = palabras(filtro);
        for (int i = 0; i < palabras.size(); i++) {
            orden.param("palabra" + i, palabras.get(i));
        }
        filtro.dia().ifPresent(dia -> orden.param("dia", dia));
        if (filtraPorPlan(esquema, filtro)) {
            orden.param("plan", filtro.plan().orElseThrow());
        }
        return orden;
    }

    private static boolean filtraPorPlan(Esquema esquema, Filtro filtro) {
        return filtro.plan().isPresent() && (esquema.tiene("plan") || esquema.tiene("plan_nuevo"));
    }

    /** PostgreSQL refuses a zero character in a text, and so do we all the others that nobody types. */
    private static List<String> palabras(Filtro filtro) {
        String busca = filtro.busca().replaceAll("\\p{Cntrl}", " ");
        return Arrays.stream(busca.substring(0, Math.min(busca.length(), BUSCA_MAYOR))
                        .split(" "))
                .filter(palabra -> !palabra.isBlank())
                .limit(PALABRAS)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
