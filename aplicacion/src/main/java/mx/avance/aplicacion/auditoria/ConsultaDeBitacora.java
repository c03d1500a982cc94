package mx.avance.aplicacion.auditoria;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.DiasHabiles;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Situacion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit trail of the ente: who did what, when, to what, what it was before and after, and why. */
@Component
public class ConsultaDeBitacora {

    private final JdbcClient base;
    private final JsonMapper json;
    private final EnPalabras palabras;
    private final Entes entes;
    private final Clock reloj;

    ConsultaDeBitacora(JdbcClient base, JsonMapper json, EnPalabras palabras, Entes entes, Clock reloj) {
        this.base = base;
        this.json = json;
        this.palabras = palabras;
        this.entes = entes;
        this.reloj = reloj;
    }

    /**
     * What is looked for; whatever is blank or empty does not matter.
     *
     * @param persona a part of the account, without regard to accents or case
     * @param objeto a part of what it was done to, as it is kept or as whoever asks reads it, as before: {@code 54202}
     * @param acto the word of the act, whole
     * @param desde the first day, in the zone of the ente
     * @param hasta the last day, itself included
     */
    public record Filtro(
            String persona, String objeto, String acto, Optional<LocalDate> desde, Optional<LocalDate> hasta) {

        public static final Filtro NINGUNO = new Filtro("", "", "", Optional.empty(), Optional.empty());
    }

    /**
     * Up to so many entries, the last one first.
     *
     * @param idioma in which what it was done to is read: a part of that is looked for too
     * @param antesDe only those before this one; 0 from the last on
     * @throws NoPermitido when the office of who asks does not read the audit trail
     */
    @Transactional(readOnly = true)
    public List<Anotacion> lista(Actor quien, Filtro filtro, Locale idioma, long antesDe, int cuantas) {
        ZoneId zona = entes.exigir().zona();
        siPuede(quien, zona);
        List<String> condiciones = new ArrayList<>();
        Map<String, Object> datos = new LinkedHashMap<>();
        if (antesDe > 0) {
            condiciones.add("id < :antesDe");
            datos.put("antesDe", antesDe);
        }
        contiene("cuenta", filtro.persona(), condiciones, datos);
        contiene("objeto", filtro.objeto(), condiciones, datos);
        if (!filtro.objeto().isBlank() && !idioma.getLanguage().equals("es")) {
            String comoSeLee = "plataforma.sin_acentos(" + palabras.objetoEnSql(idioma, datos)
                    + ") like plataforma.sin_acentos(:objeto)";
            condiciones.add("(" + condiciones.remove(condiciones.size() - 1) + " or " + comoSeLee + ")");
        }
        if (!filtro.acto().isBlank()) {
            condiciones.add("acto = :acto");
            datos.put("acto", filtro.acto());
        }
        filtro.desde().ifPresent(dia -> {
            condiciones.add("momento >= :desde");
            datos.put("desde", dia.atStartOfDay(zona).toOffsetDateTime());
        });
        filtro.hasta().ifPresent(dia -> {
            condiciones.add("momento < :hasta");
            datos.put("hasta", dia.plusDays(1).atStartOfDay(zona).toOffsetDateTime());
        });
        datos.put("cuantas", cuantas);
        String donde = condiciones.isEmpty() ? "" : " where " + String.join(" and ", condiciones);
        return base.sql("select id, momento, cuenta, origen, acto, objeto, antes, despues, motivo from auditoria.hecho"
                        + donde + " order by id desc limit :cuantas")
                .params(datos)
                .query(this::anotacion)
                .list();
    }

    /** Every act that was ever done in the ente, by its word. */
    @Transactional(readOnly = true)
    public List<String> actos() {
        return base.sql("select distinct acto from auditoria.hecho order by acto")
                .query(String.class)
                .list();
    }

    private void siPuede(Actor quien, ZoneId zona) {
        CalendarioDeEnte calendario = CalendarioDeEnte.porOmision(
                new Ejercicio(reloj.instant().atZone(zona).getYear()), DiasHabiles.sin(Set.of()), zona);
        NoPermitido.siNoPuede(quien, Acto.VER_BITACORA, Situacion.delEnte(calendario), reloj.instant());
    }

    private static void contiene(String columna, String buscado, List<String> condiciones, Map<String, Object> datos) {
        if (!buscado.isBlank()) {
            String literal =
                    buscado.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            condiciones.add("plataforma.sin_acentos(" + columna + ") like plataforma.sin_acentos(:" + columna + ")");
            datos.put(columna, "%" + literal + "%");
        }
    }

    private Anotacion anotacion(ResultSet fila, int numero) throws SQLException {
        return new Anotacion(
                fila.getLong("id"),
                fila.getObject("momento", OffsetDateTime.class).toInstant(),
                fila.getString("cuenta"),
                fila.getString("origen"),
                fila.getString("acto"),
                fila.getString("objeto"),
                leido(fila.getString("antes")),
                leido(fila.getString("despues")),
                fila.getString("motivo"));
    }

    private @Nullable JsonNode leido(@Nullable String texto) {
        return texto == null ? null : json.readTree(texto);
    }
}
