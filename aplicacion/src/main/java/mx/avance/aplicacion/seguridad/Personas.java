package mx.avance.aplicacion.seguridad;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Asignacion;
import mx.avance.nucleo.permiso.Rol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people whose accounts the ente at work keeps, and those it invited, for its Administración alone. */
@Component
public class Personas {

    private static final String COLUMNAS = """
            select u.id, u.cuenta, u.nombre, u.correo, u.activo, u.cambiar, u.ultimo_acceso, u.version,
                   plataforma.sin_acentos(u.nombre) as orden, i.hasta as espera,
                   case when u.ente <> plataforma.ente() then seguridad.ente_que_lleva(u.id) end as ente_que_lleva
              from seguridad.usuario u
              left join lateral (
                   select max(n.hasta) as hasta from seguridad.intento n
                    where n.cuenta in (u.cuenta, :dentro || u.cuenta) and n.fallidos >= :libres and n.hasta > :ahora) i on true
            """;

    private final JdbcClient base;
    private final Guardia guardia;
    private final Clock reloj;

    Personas(JdbcClient base, Guardia guardia, Clock reloj) {
        this.base = base;
        this.guardia = guardia;
        this.reloj = reloj;
    }

    /** A row with the place that it takes in the list. */
    private record Fila(Persona persona, String orden) {}

    /**
     * Those who pass the filter, by name.
     *
     * @param cursor blank for the first page
     */
    @Transactional(readOnly = true)
    public Pagina<Persona> buscar(FiltroDePersonas filtro, String cursor, int tamanio) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        String[] despues = Pagina.despuesDe("personas", cursor).split("\n", 2);
        LocalDate hoy = guardia.hoy();
        List<Fila> filas = base.sql(COLUMNAS + """
                 where (:texto = '' or plataforma.sin_acentos(u.nombre || ' ' || u.cuenta || ' ' || coalesce(u.correo, ''))
                            like '%' || plataforma.sin_acentos(:texto) || '%')
                   and (:rol = '' or exists (
                        select from seguridad.asignacion a
                         where a.usuario = u.id and a.rol = :rol and :hoy between a.desde and coalesce(a.hasta, 'infinity')))
                   and case :estado
                         when 'ACTIVAS' then u.activo
                         when 'DE_BAJA' then not u.activo
                         when 'EN_ESPERA' then u.activo and i.hasta is not null
                         when 'SIN_ENCARGO' then u.activo and not exists (
                              select from seguridad.asignacion a
                               where a.usuario = u.id and :hoy between a.desde and coalesce(a.hasta, 'infinity'))
                         else true
                       end
                   and (:desdeNombre = '' or (plataforma.sin_acentos(u.nombre), u.id) > (:desdeNombre, :desdeId))
                 order by plataforma.sin_acentos(u.nombre), u.id
                 limit :tamanio
                """)
                .param("libres", Intentos.LIBRES)
                .param("dentro", Intentos.DENTRO)
                .param("ahora", ahora())
                .param("texto", literal(filtro.texto().strip()))
                .param("rol", filtro.rol().map(Rol::name).orElse(""))
                .param("estado", filtro.estado().name())
                .param("hoy", hoy)
                .param("desdeNombre", despues.length == 2 ? despues[1] : "")
                .param("desdeId", despues.length == 2 ? Long.parseLong(despues[0]) : 0L)
                .param("tamanio", tamanio + 1)
                .query((fila, numero) -> new Fila(persona(fila), fila.getString("orden")))
                .list();
        Pagina<Fila> pagina =
                Pagina.de("personas", filas, tamanio, fila -> fila.persona().id() + "\n" + fila.orden());
        return new Pagina<>(
                conEncargos(pagina.elementos().stream().map(Fila::persona).toList()), pagina.siguiente());
    }

    /** @throws NoExiste when the ente at work keeps no such account */
    @Transactional(readOnly = true)
    public Persona persona(long id) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        return guardada(id);
    }

    Persona guardada(long id) {
        return findGuardada(id).orElseThrow(() -> new NoExiste("esa persona"));
    }

    /**
     * A person whose account the ente at work keeps, to be changed.
     *
     * @throws DatosInvalidos when another ente keeps it, and that one alone changes it
     */
    Persona propia(long id) {
        Persona persona = guardada(id);
        if (persona.enteQueLleva().isPresent()) {
            throw new DatosInvalidos(Defecto.en(
                    "", "personas.cuentaDeOtroEnte", persona.enteQueLleva().get()));
        }
        return persona;
    }

    Optional<Persona> findGuardada(long id) {
        return base.sql(COLUMNAS + " where u.id = :id")
                .param("libres", Intentos.LIBRES)
                .param("dentro", Intentos.DENTRO)
                .param("ahora", ahora())
                .param("id", id)
                .query((fila, numero) -> persona(fila))
                .optional()
                .map(persona -> conEncargos(List.of(persona)).get(0));
    }

    private List<Persona> conEncargos(List<Persona> personas) {
        if (personas.isEmpty()) {
            return personas;
        }
        record De(long usuario, Encargo encargo) {}
        Map<Long, List<Encargo>> encargos = base
                .sql("""
                select usuario, id, rol, ambito, codigo, desde, hasta
                  from seguridad.asignacion
                 where usuario in (:personas)
                 order by coalesce(hasta, 'infinity') desc, desde desc, id desc
                """)
                .param("personas", personas.stream().map(Persona::id).toList())
                .query((fila, numero) -> new De(fila.getLong("usuario"), encargo(fila)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(De::usuario, Collectors.mapping(De::encargo, Collectors.toList())));
        return personas.stream()
                .map(persona -> persona.con(encargos.getOrDefault(persona.id(), List.of())))
                .toList();
    }

    static Encargo encargo(ResultSet fila) throws SQLException {
        return new Encargo(
                fila.getLong("id"),
                new Asignacion(
                        Rol.valueOf(fila.getString("rol")),
                        Actores.ambito(fila.getString("ambito"), fila.getString("codigo")),
                        fila.getObject("desde", LocalDate.class),
                        Optional.ofNullable(fila.getObject("hasta", LocalDate.class))));
    }

    private static Persona persona(ResultSet fila) throws SQLException {
        return new Persona(
                fila.getLong("id"),
                fila.getString("cuenta"),
                fila.getString("nombre"),
                Optional.ofNullable(fila.getString("correo")),
                fila.getBoolean("activo"),
                fila.getBoolean("cambiar"),
                instante(fila, "ultimo_acceso"),
                instante(fila, "espera"),
                List.of(),
                Optional.ofNullable(fila.getString("ente_que_lleva")),
                fila.getInt("version"));
    }

    private static Optional<Instant> instante(ResultSet fila, String columna) throws SQLException {
        return Optional.ofNullable(fila.getObject(columna, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime ahora() {
        return reloj.instant().atOffset(ZoneOffset.UTC);
    }

    /** What a person types is looked for as it is: per cent and underscore mean nothing else. */
    private static String literal(String texto) {
        return texto.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
