package mx.avance.aplicacion.reprogramacion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Ambito;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;
import mx.avance.nucleo.poa.reprogramacion.Reprogramacion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The requests as stored. Every method runs in the transaction of a use case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcSolicitudes {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String COLUMNAS = "select s.* from reprogramacion.solicitud s";

    private final JdbcClient base;

    JdbcSolicitudes(JdbcClient base) {
        this.base = base;
    }

    /** Writes a change as the database keeps it; {@link #leer} gives the same change back. */
    static String escribir(Reprogramacion cambio) {
        return JSON.writeValueAsString(Propuesta.de(cambio));
    }

    static Reprogramacion leer(String cambio) {
        return JSON.readValue(cambio, Propuesta.class).reprogramacion();
    }

    /**
     * Adds a request that nobody decided yet.
     *
     * @param nueva whose {@code id} and {@code version} do not count
     * @param llave the same one twice is the same request sent twice: nothing is added the second time
     * @return the id of the request with that key
     */
    long agregar(Solicitud nueva, UUID llave) {
        return base.sql("""
                insert into reprogramacion.solicitud (ente, ejercicio, programa, unidad, renglon, descripcion, clase, cambio,
                    alcanzado, trimestres, efecto, version_de_poa, cuenta, nombre, pedida, llave)
                values (plataforma.ente(), :ejercicio, :programa, :unidad, :renglon, :descripcion, :clase, :cambio::jsonb,
                    :alcanzado, :trimestres, :efecto::jsonb, :versionDePoa, :cuenta, :nombre, :pedida, :llave)
                on conflict (ente, llave) do update set llave = excluded.llave
                returning id
                """)
                .param("ejercicio", nueva.ejercicio().anio())
                .param("programa", nueva.programa().clave())
                .param("unidad", nueva.unidad().clave())
                .param("renglon", nueva.numero())
                .param("descripcion", nueva.descripcion())
                .param("clase", nueva.clase().name())
                .param("cambio", escribir(nueva.cambio()))
                .param("alcanzado", nueva.alcanzado().map(Cantidad::valor).orElse(null))
                .param("trimestres", numeros(nueva.trimestres()))
                .param("efecto", Comparacion.json(nueva.efecto()))
                .param("versionDePoa", nueva.versionDePoa())
                .param("cuenta", nueva.cuenta())
                .param("nombre", nueva.nombre())
                .param("pedida", enUtc(nueva.pedida()))
                .param("llave", llave)
                .query(Long.class)
                .single();
    }

    Optional<Solicitud> find(long id) {
        return base.sql(COLUMNAS + " where s.id = :id")
                .param("id", id)
                .query(JdbcSolicitudes::solicitud)
                .optional();
    }

    Optional<Long> conLlave(UUID llave) {
        return base.sql("select id from reprogramacion.solicitud where llave = :llave")
                .param("llave", llave)
                .query(Long.class)
                .optional();
    }

    /** The request, which until the transaction ends nobody else decides. */
    Optional<Solicitud> tomar(long id) {
        base.sql("select id from reprogramacion.solicitud where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    /**
     * Keeps how a request ended.
     *
     * @param como with its resolution, and the quarters and the effect as they were then
     * @return whether it was still in the version before
     */
    boolean resolver(Solicitud como, int versionAnterior) {
        Solicitud.Resolucion resolucion = como.resolucion().orElseThrow();
        Optional<Autorizacion> autorizacion = resolucion.autorizacion();
        return base.sql("""
                update reprogramacion.solicitud
                   set estado = :estado, resolvio = :resolvio, resolvio_nombre = :nombre, resuelta = :resuelta, razon = :razon,
                       folio = :folio, organo = :organo, acta = :acta, fecha_de_acta = :fecha, version_de_salida = :salida,
                       trimestres = :trimestres, efecto = :efecto::jsonb, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("estado", como.estado().name())
                        .param("resolvio", resolucion.cuenta())
                        .param("nombre", resolucion.nombre())
                        .param("resuelta", enUtc(resolucion.cuando()))
                        .param("razon", resolucion.razon())
                        .param("folio", resolucion.folio().orElse(null))
                        .param("organo", autorizacion.map(Autorizacion::organo).orElse(null))
                        .param("acta", autorizacion.map(Autorizacion::acta).orElse(null))
                        .param("fecha", autorizacion.map(Autorizacion::fecha).orElse(null))
                        .param("salida", resolucion.versionDePoa().orElse(null))
                        .param("trimestres", numeros(como.trimestres()))
                        .param("efecto", Comparacion.json(como.efecto()))
                        .param("id", como.id())
                        .param("version", versionAnterior)
                        .update()
                == 1;
    }

    /** The next folio of the year: {@code DR-2026-0007}. */
    String folio(Ejercicio ejercicio) {
        int ultimo = base.sql("""
                insert into reprogramacion.folio (ente, ejercicio, ultimo) values (plataforma.ente(), :ejercicio, 1)
                on conflict (ente, ejercicio) do update set ultimo = folio.ultimo + 1
                returning ultimo
                """)
                .param("ejercicio", ejercicio.anio())
                .query(Integer.class)
                .single();
        return String.format(java.util.Locale.ROOT, "DR-%d-%04d", ejercicio.anio(), ultimo);
    }

    /**
     * Those that a person may read, the last one asked for first.
     *
     * @param antesDe the id that the page begins after; 0 for the first page
     */
    List<Solicitud> lista(Actor actor, LocalDate hoy, Filtro filtro, long antesDe, int cuantas) {
        return consulta(COLUMNAS, "order by s.id desc limit :cuantas", actor, hoy, filtro)
                .param("antesDe", antesDe == 0 ? Long.MAX_VALUE : antesDe)
                .param("cuantas", cuantas)
                .query(JdbcSolicitudes::solicitud)
                .list();
    }

    /** Those among these ids that a person may read. */
    List<Solicitud> algunas(Actor actor, LocalDate hoy, Collection<Long> ids) {
        return consulta(COLUMNAS, "and s.id = any(:ids)", actor, hoy, Filtro.TODAS)
                .param("antesDe", Long.MAX_VALUE)
                .param("ids", ids.toArray(Long[]::new))
                .query(JdbcSolicitudes::solicitud)
                .list();
    }

    List<Integer> ejercicios() {
        return base.sql("select distinct ejercicio from reprogramacion.solicitud order by ejercicio desc")
                .query(Integer.class)
                .list();
    }

    int cuantas(Actor actor, LocalDate hoy, Filtro filtro) {
        return consulta("select count(*) from reprogramacion.solicitud s", "", actor, hoy, filtro)
                .param("antesDe", Long.MAX_VALUE)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec consulta(String cabeza, String orden, Actor actor, LocalDate hoy, Filtro filtro) {
        Alcance alcance = Alcance.de(actor, hoy);
        return base.sql(cabeza + " " + """
                 where s.id < :antesDe
                   and (:todo or s.unidad = any(:unidades) or s.programa = any(:programas) or s.ramo = any(:ramos))
                   and (:ejercicio::integer is null or s.ejercicio = :ejercicio)
                   and (:estado::text is null or s.estado = :estado)
                   and (:clases::text[] is null or s.clase = any(:clases))
                   and (:unidad::text is null or s.unidad = :unidad)
                   and (:trimestre::smallint is null or :trimestre = any(s.trimestres))
                   and not exists (select from unnest(string_to_array(plataforma.sin_acentos(:texto), ' ')) palabra
                                    where position(palabra in s.busqueda) = 0)
                """ + orden)
                .param("todo", alcance.todo())
                .param("unidades", alcance.unidades().toArray(String[]::new))
                .param("programas", alcance.programas().toArray(String[]::new))
                .param("ramos", alcance.ramos().toArray(String[]::new))
                .param("ejercicio", filtro.ejercicio().map(Ejercicio::anio).orElse(null))
                .param("estado", filtro.estado().map(Enum::name).orElse(null))
                .param(
                        "clases",
                        filtro.tipo()
                                .map(tipo -> Arrays.stream(Clase.values())
                                        .filter(clase -> clase.tipo() == tipo)
                                        .map(Enum::name)
                                        .toArray(String[]::new))
                                .orElse(null))
                .param("unidad", filtro.unidad().map(UnidadEjecutora::clave).orElse(null))
                .param("trimestre", filtro.trimestre().map(Trimestre::numero).orElse(null))
                .param("texto", filtro.texto().strip().replaceAll("\\s+", " "));
    }

    /** What part of the ente a person reads, as the lock has it for reading one POA. */
    private record Alcance(boolean todo, List<String> unidades, List<String> programas, List<String> ramos) {

        static Alcance de(Actor actor, LocalDate hoy) {
            Set<Ambito> ambitos = new java.util.LinkedHashSet<>();
            actor.vigentes(hoy).stream()
                    .filter(asignacion -> Acto.VER_POA.roles().contains(asignacion.rol()))
                    .forEach(asignacion -> ambitos.add(asignacion.ambito()));
            return new Alcance(
                    ambitos.stream().anyMatch(Ambito.DeEnte.class::isInstance),
                    claves(ambitos, Ambito.DeUnidad.class, ambito -> ambito.unidad()
                            .clave()),
                    claves(ambitos, Ambito.DePrograma.class, ambito -> ambito.programa()
                            .clave()),
                    claves(ambitos, Ambito.DeRamo.class, ambito -> ambito.ramo().clave()));
        }

        private static <A extends Ambito> List<String> claves(
                Collection<Ambito> ambitos, Class<A> de, java.util.function.Function<A, String> clave) {
            return ambitos.stream()
                    .filter(de::isInstance)
                    .map(ambito -> clave.apply(de.cast(ambito)))
                    .toList();
        }
    }

    private static Short[] numeros(Set<Trimestre> trimestres) {
        return trimestres.stream()
                .sorted()
                .map(trimestre -> (short) trimestre.numero())
                .toArray(Short[]::new);
    }

    private static OffsetDateTime enUtc(Instant cuando) {
        return cuando.atOffset(ZoneOffset.UTC);
    }

    private static Solicitud solicitud(ResultSet fila, int numero) throws SQLException {
        Set<Trimestre> trimestres = new TreeSet<>();
        for (Object cual : (Object[]) fila.getArray("trimestres").getArray()) {
            trimestres.add(Trimestre.de(((Number) cual).intValue()));
        }
        return new Solicitud(
                fila.getLong("id"),
                new Ejercicio(fila.getInt("ejercicio")),
                new Programa(fila.getString("programa")),
                new UnidadEjecutora(fila.getString("unidad")),
                leer(fila.getString("cambio")),
                fila.getString("descripcion"),
                Optional.ofNullable(fila.getBigDecimal("alcanzado")).map(Cantidad::of),
                Collections.unmodifiableSet(trimestres),
                Comparacion.deJson(fila.getString("efecto")),
                fila.getInt("version_de_poa"),
                fila.getString("cuenta"),
                fila.getString("nombre"),
                fila.getObject("pedida", OffsetDateTime.class).toInstant(),
                EstadoDeSolicitud.valueOf(fila.getString("estado")),
                resolucion(fila),
                fila.getInt("version"));
    }

    private static Optional<Solicitud.Resolucion> resolucion(ResultSet fila) throws SQLException {
        OffsetDateTime resuelta = fila.getObject("resuelta", OffsetDateTime.class);
        if (resuelta == null) {
            return Optional.empty();
        }
        String organo = fila.getString("organo");
        return Optional.of(new Solicitud.Resolucion(
                fila.getString("resolvio"),
                fila.getString("resolvio_nombre"),
                resuelta.toInstant(),
                fila.getString("razon"),
                Optional.ofNullable(fila.getString("folio")),
                organo == null
                        ? Optional.empty()
                        : Optional.of(new Autorizacion(
                                organo, fila.getString("acta"), fila.getObject("fecha_de_acta", LocalDate.class))),
                Optional.ofNullable(fila.getObject("version_de_salida", Integer.class))));
    }
}
