package mx.avance.aplicacion.seguridad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who holds each post: naming, relieving, covering an absence, correcting and ending. */
@Component
public class CambioDeNombramientos {

    private static final int MAYOR = 120;

    private final JdbcClient base;
    private final Guardia guardia;
    private final Nombramientos nombramientos;
    private final Claves claves;
    private final Hechos hechos;

    CambioDeNombramientos(JdbcClient base, Guardia guardia, Nombramientos nombramientos, Claves claves, Hechos hechos) {
        this.base = base;
        this.guardia = guardia;
        this.nombramientos = nombramientos;
        this.claves = claves;
        this.hechos = hechos;
    }

    /**
     * Who is to hold a post, as it was typed.
     *
     * @param papel by its name, {@code ELABORO}
     * @param codigo of the unit, programa or ramo
     * @param persona as it is printed
     * @param cargo as it is printed; blank for that of the form
     * @param usuario the account of the person; empty when it has none
     * @param desde its first day, {@code 2026-01-31}
     * @param hasta its last day; blank while nobody knows
     */
    public record Nuevo(
            String papel,
            String codigo,
            String persona,
            String cargo,
            Optional<Long> usuario,
            String desde,
            String hasta) {}

    /** How a new titular stands to the one that holds the post on its first day. */
    public enum Relevo {
        /** The present one ends the day before. */
        TERMINA_EL_ACTUAL,
        /** There must be none. */
        DEBE_ESTAR_VACANTE
    }

    /** What the audit trail keeps. */
    private record Guardado(
            String puesto,
            String persona,
            String cargo,
            boolean porAusencia,
            LocalDate desde,
            Optional<LocalDate> hasta) {

        static Guardado de(Nombramiento este) {
            return new Guardado(
                    este.puesto().toString(),
                    este.persona(),
                    este.cargo(),
                    este.esSuplencia(),
                    este.desde(),
                    este.hasta());
        }
    }

    /**
     * Names the titular of a post.
     *
     * @throws DatosInvalidos when something is missing, the code is not in the catalogue, or another titular holds the post on
     *     some of those days
     */
    @Transactional
    public Nombramiento nombrar(Nuevo nuevo, Relevo relevo) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        List<Defecto> defectos = new ArrayList<>();
        Optional<Puesto> puesto = puesto(nuevo, defectos);
        revisar(nuevo.persona(), nuevo.cargo(), nuevo.usuario(), defectos);
        Optional<LocalDate> desde = fechas(nuevo, defectos);
        DatosInvalidos.siHay(defectos);
        if (!existe(puesto.orElseThrow(), desde.orElseThrow())) {
            throw new DatosInvalidos(Defecto.en("codigo", "nombramientos.codigoDesconocido", nuevo.codigo()));
        }
        nombramientos
                .firmante(puesto.orElseThrow(), desde.orElseThrow())
                .map(Firmante::titular)
                .ifPresent(actual -> relevar(actual, desde.orElseThrow(), relevo));
        return guardar(puesto.orElseThrow(), nuevo, desde.orElseThrow(), Optional.empty());
    }

    /**
     * Names who signs "por ausencia" of a titular between two days, both within those of the titular.
     *
     * @param nuevo its post is that of the titular, whatever it says
     * @throws DatosInvalidos when a day is missing or outside, or somebody else covers some of those days
     * @throws NoExiste when there is no such titular
     */
    @Transactional
    public Nombramiento suplir(long titular, Nuevo nuevo) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        Nombramiento de = nombramientos.nombramiento(titular);
        if (de.esSuplencia()) {
            throw new NoExiste("ese titular");
        }
        List<Defecto> defectos = new ArrayList<>();
        revisar(nuevo.persona(), nuevo.cargo(), nuevo.usuario(), defectos);
        Optional<LocalDate> desde = fechas(nuevo, defectos);
        Optional<LocalDate> hasta = new FechaEscrita(nuevo.hasta()).dia();
        if (nuevo.hasta().isBlank()) {
            defectos.add(Defecto.en("hasta", "nombramientos.suplenciaSinFin"));
        }
        DatosInvalidos.siHay(defectos);
        if (!de.vigenteEn(desde.orElseThrow()) || !de.vigenteEn(hasta.orElseThrow())) {
            throw new DatosInvalidos(Defecto.en("desde", "nombramientos.suplenciaFuera", de.persona()));
        }
        return guardar(de.puesto(), nuevo, desde.orElseThrow(), Optional.of(de));
    }

    /**
     * Sets the last day of a nombramiento. Suplencias that went on end with it; those that had not begun are taken away.
     *
     * @param hasta {@code 2026-01-31}; blank for none, as long as it is a titular
     * @throws DatosInvalidos when the date is none, comes before the first day, or another titular holds the post by then
     * @throws Choque when somebody else changed it since that version
     */
    @Transactional
    public Nombramiento terminar(long id, String hasta, int version) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        Nombramiento antes = nombramientos.nombramiento(id);
        List<Defecto> defectos = new ArrayList<>();
        new FechaEscrita(hasta).revisar("hasta", defectos);
        Optional<LocalDate> ultimo = new FechaEscrita(hasta).dia();
        if (ultimo.filter(antes.desde()::isAfter).isPresent()) {
            defectos.add(Defecto.en("hasta", "forma.fechas"));
        }
        if (antes.esSuplencia()) {
            Nombramiento titular = nombramientos.nombramiento(antes.suple().orElseThrow());
            if (hasta.isBlank()) {
                defectos.add(Defecto.en("hasta", "nombramientos.suplenciaSinFin"));
            } else if (ultimo.filter(titular::vigenteEn).isEmpty() && defectos.isEmpty()) {
                defectos.add(Defecto.en("hasta", "nombramientos.suplenciaFuera", titular.persona()));
            }
        }
        DatosInvalidos.siHay(defectos);
        return terminar(antes, ultimo, version);
    }

    /**
     * Corrects how name and post are printed, or the account of the person.
     *
     * @throws DatosInvalidos when the name is missing
     * @throws Choque when somebody else changed it since that version
     */
    @Transactional
    public Nombramiento corregir(long id, String persona, String cargo, Optional<Long> usuario, int version) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        Nombramiento antes = nombramientos.nombramiento(id);
        List<Defecto> defectos = new ArrayList<>();
        revisar(persona, cargo, usuario, defectos);
        DatosInvalidos.siHay(defectos);
        int filas = base.sql("""
                update seguridad.nombramiento
                   set persona = :persona, cargo = :cargo, usuario = :usuario, version = version + 1
                 where id = :id and version = :version
                """)
                .param("persona", persona)
                .param("cargo", cargo(antes.puesto(), cargo))
                .param("usuario", usuario.orElse(null))
                .param("id", id)
                .param("version", version)
                .update();
        return trasCambio(antes, filas, "NOMBRAMIENTO_CORREGIDO");
    }

    /**
     * Corrects name, post and account and sets the last day, all or nothing.
     *
     * @param usuario empty to leave the account as it is
     * @throws DatosInvalidos as {@link #corregir} and {@link #terminar} do
     * @throws Choque when somebody else changed it since that version
     */
    @Transactional
    public Nombramiento cambiar(
            long id, String persona, String cargo, Optional<Long> usuario, String hasta, int version) {
        Nombramiento corregido = corregir(
                id,
                persona,
                cargo,
                usuario.or(() -> nombramientos.nombramiento(id).usuario()),
                version);
        boolean mismoDia = new FechaEscrita(hasta).dia().equals(corregido.hasta())
                && (hasta.isBlank() || corregido.hasta().isPresent());
        return mismoDia ? corregido : terminar(id, hasta, corregido.version());
    }

    /**
     * Takes away one that was written by mistake, with its suplencias. What was signed meanwhile keeps the name that it bears.
     *
     * @throws Choque when somebody else changed it since that version
     */
    @Transactional
    public void retirar(long id, int version) {
        guardia.exigir(Acto.ADMINISTRAR_USUARIOS);
        Nombramiento antes = nombramientos.nombramiento(id);
        base.sql("delete from seguridad.nombramiento where suple = :id")
                .param("id", id)
                .update();
        int filas = base.sql("delete from seguridad.nombramiento where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .update();
        if (filas == 0) {
            throw new Choque("el nombramiento de " + antes.persona(), antes);
        }
        hechos.anotar("NOMBRAMIENTO_RETIRADO", antes.puesto().toString(), Guardado.de(antes), null, null);
    }

    private void relevar(Nombramiento actual, LocalDate desde, Relevo relevo) {
        if (relevo == Relevo.DEBE_ESTAR_VACANTE || !actual.desde().isBefore(desde)) {
            throw new DatosInvalidos(Defecto.en(
                    "desde",
                    "nombramientos.hayTitular",
                    actual.persona(),
                    actual.desde().toString()));
        }
        terminar(actual, Optional.of(desde.minusDays(1)), actual.version());
    }

    private Nombramiento terminar(Nombramiento antes, Optional<LocalDate> ultimo, int version) {
        ultimo.ifPresent(dia -> {
            base.sql("delete from seguridad.nombramiento where suple = :id and desde > :dia")
                    .param("id", antes.id())
                    .param("dia", dia)
                    .update();
            base.sql(
                            "update seguridad.nombramiento set hasta = :dia, version = version + 1 where suple = :id and hasta > :dia")
                    .param("id", antes.id())
                    .param("dia", dia)
                    .update();
        });
        int filas;
        try {
            filas = base.sql("""
                    update seguridad.nombramiento set hasta = :hasta, version = version + 1
                     where id = :id and version = :version
                    """)
                    .param("hasta", ultimo.orElse(null))
                    .param("id", antes.id())
                    .param("version", version)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new DatosInvalidos(Defecto.en("hasta", "nombramientos.encimado"));
        }
        return trasCambio(antes, filas, "NOMBRAMIENTO_TERMINADO");
    }

    private Nombramiento trasCambio(Nombramiento antes, int filas, String acto) {
        if (filas == 0) {
            throw new Choque("el nombramiento de " + antes.persona(), antes);
        }
        Nombramiento despues = nombramientos.nombramiento(antes.id());
        hechos.anotar(acto, antes.puesto().toString(), Guardado.de(antes), Guardado.de(despues), null);
        return despues;
    }

    private Nombramiento guardar(Puesto puesto, Nuevo nuevo, LocalDate desde, Optional<Nombramiento> titular) {
        long id;
        try {
            id = base.sql("""
                    insert into seguridad.nombramiento (ente, papel, ambito, codigo, persona, cargo, usuario, suple, desde, hasta)
                    values (plataforma.ente(), :papel, :ambito, :codigo, :persona, :cargo, :usuario, :suple, :desde, :hasta)
                    returning id
                    """)
                    .param("papel", puesto.papel().name())
                    .param("ambito", puesto.ambito())
                    .param("codigo", puesto.codigo())
                    .param("persona", nuevo.persona())
                    .param("cargo", cargo(puesto, nuevo.cargo()))
                    .param("usuario", nuevo.usuario().orElse(null))
                    .param("suple", titular.map(Nombramiento::id).orElse(null))
                    .param("desde", desde)
                    .param("hasta", new FechaEscrita(nuevo.hasta()).dia().orElse(null))
                    .query(Long.class)
                    .single();
        } catch (DataIntegrityViolationException e) {
            throw new DatosInvalidos(
                    Defecto.en("desde", titular.isPresent() ? "nombramientos.haySuplente" : "nombramientos.encimado"));
        }
        Nombramiento hecho = nombramientos.nombramiento(id);
        hechos.anotar(
                titular.isPresent() ? "SUPLENCIA_DADA" : "NOMBRAMIENTO_HECHO",
                puesto.toString(),
                null,
                Guardado.de(hecho),
                null);
        return hecho;
    }

    private static String cargo(Puesto puesto, String escrito) {
        return escrito.isEmpty() ? puesto.papel().cargo() : escrito;
    }

    private static Optional<Puesto> puesto(Nuevo nuevo, List<Defecto> defectos) {
        Optional<Papel> papel = Arrays.stream(Papel.values())
                .filter(este -> este.name().equals(nuevo.papel()))
                .findFirst();
        if (papel.isEmpty()) {
            defectos.add(Defecto.en("papel", "nombramientos.papelFalta"));
            return Optional.empty();
        }
        Optional<Puesto> puesto = Puesto.find(papel.get(), nuevo.codigo());
        if (puesto.isEmpty()) {
            defectos.add(
                    Defecto.en("codigo", "nombramientos.codigoDe." + papel.get().name()));
        }
        return puesto;
    }

    private void revisar(String persona, String cargo, Optional<Long> usuario, List<Defecto> defectos) {
        if (persona.isEmpty()) {
            defectos.add(Defecto.en("persona", "forma.obligatorio"));
        } else if (persona.length() > MAYOR) {
            defectos.add(Defecto.en("persona", "forma.largo", MAYOR));
        }
        if (cargo.length() > MAYOR) {
            defectos.add(Defecto.en("cargo", "forma.largo", MAYOR));
        }
        if (usuario.isPresent()
                && base.sql("select 1 from seguridad.usuario where id = :id")
                        .param("id", usuario.get())
                        .query(Integer.class)
                        .optional()
                        .isEmpty()) {
            defectos.add(Defecto.en("usuario", "nombramientos.cuentaDesconocida"));
        }
    }

    private static Optional<LocalDate> fechas(Nuevo nuevo, List<Defecto> defectos) {
        new FechaEscrita(nuevo.desde()).revisar("desde", defectos);
        new FechaEscrita(nuevo.hasta()).revisar("hasta", defectos);
        Optional<LocalDate> desde = new FechaEscrita(nuevo.desde()).dia();
        Optional<LocalDate> hasta = new FechaEscrita(nuevo.hasta()).dia();
        if (nuevo.desde().isBlank()) {
            defectos.add(Defecto.en("desde", "forma.obligatorio"));
        } else if (desde.isPresent() && hasta.filter(desde.get()::isAfter).isPresent()) {
            defectos.add(Defecto.en("hasta", "forma.fechas"));
        }
        return desde;
    }

    private boolean existe(Puesto puesto, LocalDate dia) {
        return switch (puesto.papel()) {
            case ELABORO ->
                claves.nombre(new UnidadEjecutora(puesto.codigo()), dia).isPresent();
            case REVISO -> claves.nombre(new Programa(puesto.codigo()), dia).isPresent();
            case AUTORIZO -> claves.nombre(new Ramo(puesto.codigo()), dia).isPresent();
        };
    }
}
