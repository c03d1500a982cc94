package mx.avance.aplicacion.cierre;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.DarProrroga;
import mx.avance.aplicacion.calendario.ProrrogaDada;
import mx.avance.aplicacion.calendario.Prorrogas;
import mx.avance.aplicacion.calendario.RetirarProrroga;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Situacion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives many units more time for a quarter in one step, with one reason, and takes it back in one step. */
@Component
public class ProrrogaPorLote {

    /** The most units at once: more than any ente has. */
    public static final int UNIDADES = 1_000;

    private final DarProrroga dar;
    private final RetirarProrroga retirar;
    private final Prorrogas prorrogas;
    private final Calendarios calendarios;
    private final Actores actores;
    private final Clock reloj;

    ProrrogaPorLote(
            DarProrroga dar,
            RetirarProrroga retirar,
            Prorrogas prorrogas,
            Calendarios calendarios,
            Actores actores,
            Clock reloj) {
        this.dar = dar;
        this.retirar = retirar;
        this.prorrogas = prorrogas;
        this.calendarios = calendarios;
        this.actores = actores;
        this.reloj = reloj;
    }

    /**
     * What is given, as typed.
     *
     * @param unidades their codes; one that comes twice counts once
     * @param hasta its last day, {@code 2026-05-30}
     */
    public record Datos(
            List<String> unidades,
            @Nullable String hasta,
            @Nullable String motivo) {

        public Datos {
            unidades = List.copyOf(unidades);
        }
    }

    /**
     * What became of it.
     *
     * @param yaTenian those that had as much time already, or more, and were given nothing
     */
    public record Resultado(List<ProrrogaDada> dadas, List<UnidadEjecutora> yaTenian) {}

    /**
     * Gives it to all of them or to none. Sending it twice gives nothing twice.
     *
     * @throws DatosInvalidos when no unit is named, one is not in force, the day gives no time, or there is no reason
     * @throws NoPermitido when the office of who acts does not give more time
     */
    @Transactional
    public Resultado dar(Ejercicio ejercicio, Trimestre trimestre, Datos datos) {
        Actor actor = siPuede(ejercicio);
        Set<String> unidades = new LinkedHashSet<>();
        datos.unidades().stream()
                .map(TextoEscrito::limpio)
                .filter(clave -> !clave.isEmpty())
                .forEach(unidades::add);
        if (unidades.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("unidades", "cierre.sinUnidades"));
        }
        if (unidades.size() > UNIDADES) {
            throw new DatosInvalidos(Defecto.en("unidades", "cierre.demasiadas", UNIDADES));
        }
        // Before looking at who has time already: of the same form sent twice at once, the second sees what the first
        // gave
        dar.apartar();
        CalendarioDeEnte calendario = calendarios.de(ejercicio);
        Optional<LocalDate> hasta = new FechaEscrita(datos.hasta() == null ? "" : datos.hasta()).dia();
        List<ProrrogaDada> dadas = new ArrayList<>();
        List<UnidadEjecutora> yaTenian = new ArrayList<>();
        for (String clave : unidades) {
            Optional<UnidadEjecutora> ya = UnidadEjecutora.find(clave).filter(unidad -> calendario
                    .prorroga(unidad, trimestre)
                    .filter(dia -> hasta.filter(pedido -> !pedido.isAfter(dia)).isPresent())
                    .isPresent());
            if (ya.isPresent()) {
                yaTenian.add(ya.get());
            } else {
                dadas.add(dar.dar(
                        actor,
                        ejercicio,
                        new DarProrroga.Datos(
                                clave, Integer.toString(trimestre.numero()), datos.hasta(), datos.motivo())));
            }
        }
        return new Resultado(dadas, yaTenian);
    }

    /**
     * Takes them back, all or none.
     *
     * @param ids of prórrogas of this quarter; one that comes twice counts once
     * @throws NoExiste when one is of no such quarter
     * @throws mx.avance.aplicacion.plataforma.Choque when somebody else took one back already
     * @throws DatosInvalidos when none is named or there is no reason
     * @throws NoPermitido when the office of who acts does not give more time
     */
    @Transactional
    public List<ProrrogaDada> retirar(
            Ejercicio ejercicio, Trimestre trimestre, List<Long> ids, @Nullable String motivo) {
        Actor actor = siPuede(ejercicio);
        if (ids.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("prorrogas", "cierre.sinProrrogas"));
        }
        if (ids.size() > UNIDADES) {
            throw new DatosInvalidos(Defecto.en("prorrogas", "cierre.demasiadas", UNIDADES));
        }
        List<ProrrogaDada> retiradas = new ArrayList<>();
        for (long id : new LinkedHashSet<>(ids)) {
            if (prorrogas
                    .find(ejercicio, id)
                    .filter(dada -> dada.trimestre().equals(Optional.of(trimestre)))
                    .isEmpty()) {
                throw new NoExiste("la prórroga " + id + " de " + trimestre.rotulo() + " " + ejercicio);
            }
            retiradas.add(retirar.retirar(actor, ejercicio, id, motivo));
        }
        return retiradas;
    }

    private Actor siPuede(Ejercicio ejercicio) {
        Actor actor = actores.actual();
        NoPermitido.siNoPuede(actor, Acto.DAR_PRORROGA, Situacion.delEnte(calendarios.de(ejercicio)), reloj.instant());
        return actor;
    }

    /** Those of a quarter that still give time, the last one given first. */
    @Transactional(readOnly = true)
    public List<ProrrogaDada> vigentes(Ejercicio ejercicio, Trimestre trimestre) {
        LocalDate hoy = calendarios.de(ejercicio).dia(reloj.instant());
        return prorrogas.de(ejercicio).stream()
                .filter(dada -> dada.vigente(hoy) && dada.trimestre().equals(Optional.of(trimestre)))
                .toList();
    }
}
