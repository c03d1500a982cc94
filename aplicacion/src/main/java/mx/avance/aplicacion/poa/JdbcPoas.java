package mx.avance.aplicacion.poa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.NotaDeRevision;
import mx.avance.nucleo.poa.Poa;
import mx.avance.nucleo.poa.PoaAutorizado;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.Sentido;
import mx.avance.nucleo.poa.SumaDeAcciones;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Programmes in their tables: a handful of statements for a programme of any size. Knows nothing of permissions. */
@Component
class JdbcPoas {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CABEZA = """
            select id, ejercicio, programa, unidad, estado, array_to_string(lineas, ' ') as lineas, ronda, vigente, metas, acciones,
                   por_corregir, cambiado_por, cambiado, version
              from poa.poa
            """;

    /** Of the versions that are kept: a year of a municipality of 100 units, in some ten megabytes. */
    private static final int RENGLONES_LEIDOS = 10_000;

    private final JdbcClient base;
    private final VersionesLeidas<Version> leidas = new VersionesLeidas<>(
            RENGLONES_LEIDOS, version -> version.programa().renglones().size());

    JdbcPoas(JdbcClient base) {
        this.base = base;
    }

    /** A version and the act that put it in force. */
    private record Version(ProgramaOperativoAnual programa, Autorizacion autorizacion) {}

    /** What is known of a programme without reading its rows. */
    record Cabeza(long poa, ResumenDePoa resumen, List<LineaAccion> lineas, int ronda) {

        int version() {
            return resumen.version();
        }

        EstadoDePoa estado() {
            return resumen.estado();
        }
    }

    Optional<Cabeza> cabeza(IdDePoa id) {
        return cabeza(id, "");
    }

    /** The same, and nobody else writes it until the transaction ends. */
    Optional<Cabeza> cabezaParaEscribir(IdDePoa id) {
        return cabeza(id, " for update");
    }

    /** The same, and nobody writes it until the transaction ends; others may retain it too. */
    Optional<Cabeza> cabezaRetenida(IdDePoa id) {
        return cabeza(id, " for share");
    }

    private Optional<Cabeza> cabeza(IdDePoa id, String candado) {
        return base.sql(CABEZA + " where ejercicio = :ejercicio and programa = :programa and unidad = :unidad"
                        + candado)
                .param("ejercicio", id.ejercicio().anio())
                .param("programa", id.programa().clave())
                .param("unidad", id.unidad().clave())
                .query(JdbcPoas::cabeza)
                .optional();
    }

    /** Those of these that somebody started. */
    Map<IdDePoa, Cabeza> cabezas(Ejercicio ejercicio, Collection<IdDePoa> ids) {
        Map<IdDePoa, Cabeza> cabezas = new HashMap<>();
        base.sql(CABEZA + """
                 where ejercicio = :ejercicio
                   and (unidad, programa) in (select * from unnest(:unidades::text[], :programas::text[]))
                """)
                .param("ejercicio", ejercicio.anio())
                .param("unidades", ids.stream().map(id -> id.unidad().clave()).toArray(String[]::new))
                .param(
                        "programas",
                        ids.stream().map(id -> id.programa().clave()).toArray(String[]::new))
                .query(JdbcPoas::cabeza)
                .list()
                .forEach(cabeza -> cabezas.put(cabeza.resumen().id(), cabeza));
        return cabezas;
    }

    /** Every programme of a year, by unit and programa. */
    List<ResumenDePoa> del(Ejercicio ejercicio) {
        return base
                .sql(CABEZA + " where ejercicio = :ejercicio order by unidad, programa")
                .param("ejercicio", ejercicio.anio())
                .query(JdbcPoas::cabeza)
                .list()
                .stream()
                .map(Cabeza::resumen)
                .toList();
    }

    /** The years that have some programme, the last one first. */
    List<Ejercicio> ejercicios() {
        return base.sql("select distinct ejercicio from poa.poa order by ejercicio desc")
                .query((fila, numero) -> new Ejercicio(fila.getInt(1)))
                .list();
    }

    private static Cabeza cabeza(ResultSet fila, int numero) throws SQLException {
        EstadoDePoa estado = EstadoDePoa.valueOf(fila.getString("estado"));
        int ronda = fila.getInt("ronda");
        return new Cabeza(
                fila.getLong("id"),
                new ResumenDePoa(
                        new IdDePoa(
                                new Ejercicio(fila.getInt("ejercicio")),
                                new Programa(fila.getString("programa")),
                                new UnidadEjecutora(fila.getString("unidad"))),
                        estado,
                        estado == EstadoDePoa.BORRADOR && ronda > 0,
                        fila.getInt("version"),
                        fila.getInt("metas"),
                        fila.getInt("acciones"),
                        fila.getInt("por_corregir"),
                        fila.getInt("vigente"),
                        fila.getString("cambiado_por"),
                        fila.getObject("cambiado", OffsetDateTime.class).toInstant()),
                lineas(fila.getString("lineas")),
                ronda);
    }

    /**
     * A programme in its state.
     *
     * @param clave of a draft; an authorised programme keeps its own
     */
    Poa poa(Cabeza cabeza, ClaveProgramatica clave) {
        if (cabeza.estado() == EstadoDePoa.AUTORIZADO) {
            return autorizado(cabeza);
        }
        PoaEnBorrador borrador = borrador(cabeza, clave);
        return cabeza.estado() == EstadoDePoa.EN_REVISION ? borrador.enviar() : borrador;
    }

    PoaEnBorrador borrador(Cabeza cabeza, ClaveProgramatica clave) {
        return new PoaEnBorrador(
                cabeza.resumen().id().ejercicio(),
                clave,
                cabeza.lineas(),
                renglones(cabeza.poa()),
                notas(cabeza.poa(), cabeza.ronda()));
    }

    private List<RenglonDePoa> renglones(long poa) {
        return base.sql("""
                select orden, numero, meta_padre, descripcion, medida, anual, p1, p2, p3, p4, acumulacion, sentido, suma,
                       array_to_string(lineas, ' ') as lineas, peso, indicador, responsable, ficha
                  from poa.renglon where poa = :poa order by orden
                """)
                .param("poa", poa)
                .query((fila, numero) -> new RenglonEscrito(
                                fila.getInt("orden"),
                                fila.getInt("numero"),
                                fila.getObject("meta_padre", Integer.class),
                                fila.getString("descripcion"),
                                fila.getString("medida"),
                                fila.getString("anual"),
                                fila.getString("p1"),
                                fila.getString("p2"),
                                fila.getString("p3"),
                                fila.getString("p4"),
                                Acumulacion.valueOf(fila.getString("acumulacion")),
                                Sentido.valueOf(fila.getString("sentido")),
                                SumaDeAcciones.valueOf(fila.getString("suma")),
                                textos(fila.getString("lineas")),
                                fila.getString("peso"),
                                fila.getBoolean("indicador"),
                                fila.getString("responsable"),
                                ficha(fila.getString("ficha")))
                        .renglon())
                .list();
    }

    private static RenglonEscrito.@Nullable FichaEscrita ficha(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, RenglonEscrito.FichaEscrita.class);
    }

    private List<NotaDeRevision> notas(long poa, int ronda) {
        return ronda == 0
                ? List.of()
                : base.sql("select numero, texto from poa.nota where poa = :poa and ronda = :ronda order by orden")
                        .param("poa", poa)
                        .param("ronda", ronda)
                        .query((fila, indice) -> {
                            Integer numero = fila.getObject("numero", Integer.class);
                            return new NotaDeRevision(
                                    numero == null ? OptionalInt.empty() : OptionalInt.of(numero),
                                    fila.getString("texto"));
                        })
                        .list();
    }

    private PoaAutorizado autorizado(Cabeza cabeza) {
        Version vigente = version(cabeza, cabeza.resumen().vigente());
        return new PoaAutorizado(version(cabeza, 1).programa(), vigente.programa(), vigente.autorizacion());
    }

    /** The version in force; empty while there is none. */
    Optional<ProgramaOperativoAnual> vigente(Cabeza cabeza) {
        return cabeza.estado() == EstadoDePoa.AUTORIZADO
                ? Optional.of(version(cabeza, cabeza.resumen().vigente()).programa())
                : Optional.empty();
    }

    /** One that is authorised; whoever may see its head may see it. */
    private Version version(Cabeza cabeza, int version) {
        return leidas.leida(cabeza.poa(), version).orElseGet(() -> {
            Version leida = base.sql("""
                    select programa, organo, acta, fecha from poa.version where poa = :poa and version = :version
                    """)
                    .param("poa", cabeza.poa())
                    .param("version", version)
                    .query((fila, numero) -> new Version(
                            ProgramaEscrito.programa(fila.getString("programa")),
                            new Autorizacion(
                                    fila.getString("organo"),
                                    fila.getString("acta"),
                                    fila.getObject("fecha", LocalDate.class))))
                    .single();
            leidas.recordar(cabeza.poa(), version, leida);
            return leida;
        });
    }

    /** Starts an empty draft, with a version that none before it had; empty when there is one already. */
    Optional<Cabeza> empezar(IdDePoa id, List<LineaAccion> lineas, String cuenta) {
        int filas = base.sql("""
                insert into poa.poa (ente, ejercicio, programa, unidad, lineas, empezado_por, cambiado_por, version)
                values (plataforma.ente(), :ejercicio, :programa, :unidad, string_to_array(:lineas, ' '), :cuenta, :cuenta,
                        1 + coalesce((select version from poa.ultima_version
                                       where ejercicio = :ejercicio and programa = :programa and unidad = :unidad), 0))
                on conflict do nothing
                """)
                .param("ejercicio", id.ejercicio().anio())
                .param("programa", id.programa().clave())
                .param("unidad", id.unidad().clave())
                .param("lineas", texto(lineas))
                .param("cuenta", cuenta)
                .update();
        return filas == 0 ? Optional.empty() : cabezaParaEscribir(id);
    }

    /** Puts these rows in the place of those that there are. */
    void escribir(long poa, List<RenglonDePoa> renglones) {
        base.sql("delete from poa.renglon where poa = :poa").param("poa", poa).update();
        if (renglones.isEmpty()) {
            return;
        }
        List<RenglonEscrito> filas = new ArrayList<>(renglones.size());
        for (int i = 0; i < renglones.size(); i++) {
            filas.add(RenglonEscrito.de(i, renglones.get(i)));
        }
        base.sql("""
                insert into poa.renglon (ente, poa, orden, numero, meta_padre, descripcion, medida, anual, p1, p2, p3, p4, acumulacion,
                       sentido, suma, lineas, peso, indicador, responsable, ficha)
                select plataforma.ente(), :poa, r.*
                  from jsonb_to_recordset(:filas::jsonb) as r(orden integer, numero integer, meta_padre integer, descripcion text,
                       medida text, anual numeric, p1 numeric, p2 numeric, p3 numeric, p4 numeric, acumulacion text, sentido text,
                       suma text, lineas text[], peso numeric, indicador boolean, responsable text, ficha jsonb)
                """)
                .param("poa", poa)
                .param("filas", JSON.writeValueAsString(filas))
                .update();
    }

    /** Leaves word in the record that it was written: its next version, what its rows count, its state. */
    void asentar(Cabeza cabeza, EstadoDePoa estado, PoaEnBorrador borrador, int porCorregir, int ronda, String cuenta) {
        int metas = (int) borrador.renglones().stream()
                .filter(renglon -> renglon.metaPadre().isEmpty())
                .count();
        base.sql("""
                update poa.poa
                   set estado = :estado, lineas = string_to_array(:lineas, ' '), ronda = :ronda, metas = :metas, acciones = :acciones,
                       por_corregir = :porCorregir, cambiado_por = :cuenta, cambiado = now(), version = version + 1
                 where id = :poa
                """)
                .param("estado", estado.name())
                .param("lineas", texto(borrador.lineasDeclaradas()))
                .param("ronda", ronda)
                .param("metas", metas)
                .param("acciones", borrador.renglones().size() - metas)
                .param("porCorregir", porCorregir)
                .param("cuenta", cuenta)
                .param("poa", cabeza.poa())
                .update();
    }

    /** Deletes a draft and keeps it aside, in the place of one that was deleted before. */
    void apartar(Cabeza cabeza, List<RenglonEscrito> renglones, String cuenta) {
        IdDePoa id = cabeza.resumen().id();
        base.sql("""
                insert into poa.eliminado (ente, ejercicio, programa, unidad, lineas, renglones, metas, acciones, cuenta)
                values (plataforma.ente(), :ejercicio, :programa, :unidad, string_to_array(:lineas, ' '), :renglones::jsonb, :metas,
                        :acciones, :cuenta)
                on conflict (ente, ejercicio, programa, unidad) do update
                   set lineas = excluded.lineas, renglones = excluded.renglones, metas = excluded.metas, acciones = excluded.acciones,
                       cuenta = excluded.cuenta, eliminado = now()
                """)
                .param("ejercicio", id.ejercicio().anio())
                .param("programa", id.programa().clave())
                .param("unidad", id.unidad().clave())
                .param("lineas", texto(cabeza.lineas()))
                .param("renglones", JSON.writeValueAsString(renglones))
                .param("metas", cabeza.resumen().metas())
                .param("acciones", cabeza.resumen().acciones())
                .param("cuenta", cuenta)
                .update();
        base.sql("""
                with borrado as (
                    delete from poa.poa where id = :poa returning ente, ejercicio, programa, unidad, version)
                insert into poa.ultima_version (ente, ejercicio, programa, unidad, version)
                select ente, ejercicio, programa, unidad, version from borrado
                on conflict (ente, ejercicio, programa, unidad) do update set version = excluded.version
                """).param("poa", cabeza.poa()).update();
    }

    Optional<PoaEliminado> eliminado(IdDePoa id) {
        return base.sql("""
                select metas, acciones, cuenta, eliminado from poa.eliminado
                 where ejercicio = :ejercicio and programa = :programa and unidad = :unidad
                """)
                .param("ejercicio", id.ejercicio().anio())
                .param("programa", id.programa().clave())
                .param("unidad", id.unidad().clave())
                .query((fila, numero) -> new PoaEliminado(
                        fila.getInt("metas"),
                        fila.getInt("acciones"),
                        fila.getString("cuenta"),
                        fila.getObject("eliminado", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Takes out what was kept aside. */
    Optional<PoaEnBorrador> sacar(IdDePoa id) {
        return base.sql("""
                delete from poa.eliminado where ejercicio = :ejercicio and programa = :programa and unidad = :unidad
                returning array_to_string(lineas, ' ') as lineas, renglones
                """)
                .param("ejercicio", id.ejercicio().anio())
                .param("programa", id.programa().clave())
                .param("unidad", id.unidad().clave())
                .query((fila, numero) -> new PoaEnBorrador(
                        id.ejercicio(),
                        id.clave(),
                        lineas(fila.getString("lineas")),
                        Arrays.stream(JSON.readValue(fila.getString("renglones"), RenglonEscrito[].class))
                                .map(RenglonEscrito::renglon)
                                .toList(),
                        List.of()))
                .optional();
    }

    void anotar(long poa, int ronda, List<NotaDeRevision> notas, String cuenta) {
        for (int i = 0; i < notas.size(); i++) {
            OptionalInt numero = notas.get(i).numero();
            base.sql("""
                    insert into poa.nota (ente, poa, ronda, orden, numero, texto, cuenta)
                    values (plataforma.ente(), :poa, :ronda, :orden, :numero, :texto, :cuenta)
                    """)
                    .param("poa", poa)
                    .param("ronda", ronda)
                    .param("orden", i)
                    .param("numero", numero.isPresent() ? numero.getAsInt() : null)
                    .param("texto", notas.get(i).texto())
                    .param("cuenta", cuenta)
                    .update();
        }
    }

    /** Freezes a version and puts it in force. */
    void versionar(
            Cabeza cabeza,
            ProgramaOperativoAnual programa,
            Autorizacion autorizacion,
            String motivo,
            @Nullable Long archivo,
            String cuenta,
            Instant ahora) {
        String texto = ProgramaEscrito.texto(programa);
        base.sql("""
                insert into poa.version (ente, poa, version, programa, huella, organo, acta, fecha, motivo, archivo, cuenta,
                       autorizada)
                values (plataforma.ente(), :poa, :version, :programa, sha256(convert_to(:programa, 'UTF8')), :organo, :acta, :fecha,
                        :motivo, :archivo, :cuenta, :ahora)
                """)
                .param("poa", cabeza.poa())
                .param("version", programa.version())
                .param("programa", texto)
                .param("organo", autorizacion.organo())
                .param("acta", autorizacion.acta())
                .param("fecha", autorizacion.fecha())
                .param("motivo", motivo)
                .param("archivo", archivo)
                .param("cuenta", cuenta)
                .param("ahora", Timestamp.from(ahora))
                .update();
        base.sql("""
                update poa.poa
                   set estado = 'AUTORIZADO', vigente = :vigente, metas = :metas, acciones = :acciones, por_corregir = 0,
                       cambiado_por = :cuenta, cambiado = now(), version = version + 1
                 where id = :poa
                """)
                .param("vigente", programa.version())
                .param("metas", programa.metas().size())
                .param(
                        "acciones",
                        programa.renglones().size() - programa.metas().size())
                .param("cuenta", cuenta)
                .param("poa", cabeza.poa())
                .update();
    }

    long guardar(ArchivoDeAutorizacion archivo, String cuenta) {
        return base.sql("""
                insert into poa.archivo (ente, nombre, tipo, tamanio, huella, contenido, cuenta)
                values (plataforma.ente(), :nombre, :tipo, :tamanio, sha256(:contenido), :contenido, :cuenta)
                returning id
                """)
                .param("nombre", archivo.nombre())
                .param("tipo", archivo.tipo())
                .param("tamanio", archivo.contenido().length)
                .param("contenido", archivo.contenido())
                .param("cuenta", cuenta)
                .query(Long.class)
                .single();
    }

    private static String texto(List<LineaAccion> lineas) {
        return String.join(" ", ProgramaEscrito.textos(lineas));
    }

    private static List<String> textos(@Nullable String juntas) {
        return juntas == null || juntas.isEmpty() ? List.of() : Arrays.asList(juntas.split(" "));
    }

    private static List<LineaAccion> lineas(@Nullable String juntas) {
        return textos(juntas).stream().map(LineaAccion::of).toList();
    }
}
