package mx.avance.aplicacion.seguridad;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.permiso.Rol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who held which post on which day: a sheet of 2022 prints who held it in 2022. */
@Component
public class Nombramientos {

    private static final String COLUMNAS =
            "select id, papel, codigo, persona, cargo, usuario, suple, desde, hasta, version from seguridad.nombramiento ";

    private final JdbcClient base;

    Nombramientos(JdbcClient base) {
        this.base = base;
    }

    /** Who signs for a post on a day; empty when nobody held it. */
    @Transactional(readOnly = true)
    public Optional<Firmante> firmante(Puesto puesto, LocalDate dia) {
        return Optional.ofNullable(firmantes(dia).get(puesto));
    }

    /** Who signs for each post on a day; a post that nobody held is not among them. */
    @Transactional(readOnly = true)
    public Map<Puesto, Firmante> firmantes(LocalDate dia) {
        List<Nombramiento> vigentes = base.sql(COLUMNAS + """
                 where daterange(desde, hasta, '[]') @> :dia order by papel, codigo, id
                """)
                .param("dia", dia)
                .query((fila, numero) -> nombramiento(fila))
                .list();
        Map<Puesto, Firmante> firmantes = new LinkedHashMap<>();
        for (Nombramiento titular : vigentes) {
            if (!titular.esSuplencia()) {
                firmantes.put(
                        titular.puesto(),
                        new Firmante(
                                titular,
                                vigentes.stream()
                                        .filter(otro -> otro.suple().equals(Optional.of(titular.id())))
                                        .findFirst()));
            }
        }
        return firmantes;
    }

    /**
     * The three signatures of a sheet of a unit under a programa on a day, from left to right; a place whose post nobody held is
     * empty. The ramo is the unit's.
     */
    @Transactional(readOnly = true)
    public List<Firma> firmas(Programa programa, UnidadEjecutora unidad, LocalDate dia) {
        Map<Puesto, Firmante> firmantes = firmantes(dia);
        return List.of(
                firma(firmantes, Puesto.de(unidad)),
                firma(firmantes, Puesto.de(programa)),
                firma(firmantes, Puesto.de(unidad.ramo())));
    }

    /**
     * As what a person acted for a post on a day: with the cargo under which it held the post, or "por ausencia" of who did; else
     * with the offices that it had been given, as {@code Capturista}.
     *
     * @param oficios those that count, in their order
     * @return empty when the account had neither that day
     */
    @Transactional(readOnly = true)
    public Optional<String> cargo(String cuenta, Puesto puesto, List<Rol> oficios, LocalDate dia) {
        return base.sql("""
                select n.cargo, t.persona as titular, t.cargo as cargo_del_titular
                  from seguridad.nombramiento n
                  join seguridad.usuario u on u.id = n.usuario
                  left join seguridad.nombramiento t on t.ente = n.ente and t.id = n.suple
                 where u.cuenta = :cuenta and n.papel = :papel and n.codigo = :codigo
                   and daterange(n.desde, n.hasta, '[]') @> :dia
                 order by n.suple nulls first, n.id limit 1
                """)
                .param("cuenta", cuenta)
                .param("papel", puesto.papel().name())
                .param("codigo", puesto.codigo())
                .param("dia", dia)
                .query((fila, numero) -> fila.getString("titular") == null
                        ? fila.getString("cargo")
                        : Firmante.porAusencia(fila.getString("titular"), fila.getString("cargo_del_titular")))
                .optional()
                .or(() -> oficio(cuenta, oficios, dia));
    }

    private Optional<String> oficio(String cuenta, List<Rol> oficios, LocalDate dia) {
        List<Rol> tenia = base.sql("""
                select distinct a.rol from seguridad.asignacion a join seguridad.usuario u on u.id = a.usuario
                 where u.cuenta = :cuenta and daterange(a.desde, a.hasta, '[]') @> :dia
                """)
                .param("cuenta", cuenta)
                .param("dia", dia)
                .query((fila, numero) -> Rol.valueOf(fila.getString("rol")))
                .list();
        return oficios.stream().filter(tenia::contains).map(Rol::rotulo).reduce((uno, otro) -> uno + ", " + otro);
    }

    /** All that a post has seen, the latest first, each titular followed by its suplencias. */
    @Transactional(readOnly = true)
    public List<Nombramiento> historia(Puesto puesto) {
        List<Nombramiento> todos = base.sql(COLUMNAS + """
                 where papel = :papel and codigo = :codigo order by desde desc, id desc
                """)
                .param("papel", puesto.papel().name())
                .param("codigo", puesto.codigo())
                .query((fila, numero) -> nombramiento(fila))
                .list();
        return todos.stream()
                .filter(nombramiento -> !nombramiento.esSuplencia())
                .flatMap(titular -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(titular),
                        todos.stream().filter(otro -> otro.suple().equals(Optional.of(titular.id())))))
                .toList();
    }

    /** @throws NoExiste when there is none in the ente at work */
    @Transactional(readOnly = true)
    public Nombramiento nombramiento(long id) {
        return base.sql(COLUMNAS + " where id = :id")
                .param("id", id)
                .query((fila, numero) -> nombramiento(fila))
                .optional()
                .orElseThrow(() -> new NoExiste("ese nombramiento"));
    }

    private static Firma firma(Map<Puesto, Firmante> firmantes, Puesto puesto) {
        Firmante firmante = firmantes.get(puesto);
        return firmante == null ? Firma.vacia(puesto.papel()) : firmante.impresa();
    }

    static Nombramiento nombramiento(ResultSet fila) throws SQLException {
        return new Nombramiento(
                fila.getLong("id"),
                new Puesto(Papel.valueOf(fila.getString("papel")), fila.getString("codigo")),
                fila.getString("persona"),
                fila.getString("cargo"),
                Optional.ofNullable(fila.getObject("usuario", Long.class)),
                Optional.ofNullable(fila.getObject("suple", Long.class)),
                fila.getObject("desde", LocalDate.class),
                Optional.ofNullable(fila.getObject("hasta", LocalDate.class)),
                fila.getInt("version"));
    }
}
