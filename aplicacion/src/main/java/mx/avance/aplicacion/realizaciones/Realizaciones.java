package mx.avance.aplicacion.realizaciones;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CapturaPorMes;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.poa.UnidadMedida;
import mx.avance.nucleo.realizacion.CamposDeMedida;
import mx.avance.nucleo.realizacion.Conteo;
import mx.avance.nucleo.realizacion.Realizacion;
import mx.avance.nucleo.realizacion.SoporteDeAlcanzado;
import mx.avance.nucleo.revision.Hallazgo;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries behind the A of a row, for whoever may see them: {@link Acto#VER_REALIZACIONES}. */
@Component
public class Realizaciones {

    /** The most objections of one row that are told at once. */
    static final int REPETIDAS = 50;

    /** The most lots that are offered to be undone. */
    private static final int LOTES = 5;

    private final JdbcRealizaciones base;
    private final JdbcLotes lotes;
    private final Avances avances;
    private final CapturaPorMes porMes;
    private final Hechos hechos;
    private final Clock reloj;

    Realizaciones(
            JdbcRealizaciones base,
            JdbcLotes lotes,
            Avances avances,
            CapturaPorMes porMes,
            Hechos hechos,
            Clock reloj) {
        this.base = base;
        this.lotes = lotes;
        this.avances = avances;
        this.porMes = porMes;
        this.hechos = hechos;
        this.reloj = reloj;
    }

    /** How much of the entries about persons is told. */
    public enum Personas {
        /** When and how many. */
        OCULTAS,
        /** All: whoever asks needs {@link Acto#VER_DATOS_PERSONALES}, and that they looked is recorded. */
        VISTAS
    }

    /**
     * What stands behind the A of a row.
     *
     * @throws NoExiste when the unit has no authorised POA to report against, or no such row
     * @throws NoPermitido when whoever acts may not see it, or not the persons that were asked for
     */
    @Transactional
    public DetrasDelRenglon de(IdDeAvance id, int renglon, Personas personas) {
        return de(id, renglon, personas, UnaryOperator.identity());
    }

    /**
     * The same, for whoever looks at some entries only.
     *
     * @param cuales of all of the row, those about whose persons it is told, and recorded that it was; asked only where persons are
     */
    @Transactional
    public DetrasDelRenglon de(IdDeAvance id, int renglon, Personas personas, UnaryOperator<List<Entrada>> cuales) {
        exigir(Acto.VER_REALIZACIONES, id);
        if (personas == Personas.VISTAS) {
            exigir(Acto.VER_DATOS_PERSONALES, id);
        }
        AvanceGuardado guardado = avances.exigir(id);
        AvanceDeMeta suyo = renglon(guardado, renglon);
        UnidadMedida medida = suyo.compromiso().unidadMedida();
        List<Entrada> todas =
                base.de(id, renglon).stream().map(una -> una.en(medida)).toList();
        List<Realizacion> cuentan =
                todas.stream().filter(una -> !una.borrada()).map(Entrada::que).toList();
        SoporteDeAlcanzado soporte = new SoporteDeAlcanzado(
                renglon, id.trimestre(), suyo.compromiso().acumulacion(), porMes.hacen(guardado, renglon), cuentan);
        List<Hallazgo> hallazgos = new ArrayList<>();
        soporte.contra(suyo.alcanzado().en(id.trimestre())).ifPresent(hallazgos::add);
        hallazgos.addAll(base.repetidas(id, renglon, REPETIDAS));
        Set<Long> dadas = new HashSet<>();
        if (personas == Personas.VISTAS) {
            List<Entrada> suyas = cuales.apply(todas);
            suyas.forEach(una -> dadas.add(una.id()));
            anotarQueVio(id, renglon, suyas);
        }
        return new DetrasDelRenglon(
                id,
                suyo,
                guardado.avance().capturables().contains(renglon),
                guardado.avance().captura(renglon),
                guardado.versionDe(renglon),
                CamposDeMedida.de(medida),
                todas.stream()
                        .map(una -> dadas.contains(una.id()) ? una : una.sinDatosPersonales())
                        .toList(),
                todas.stream().anyMatch(Entrada::dePersona),
                conteo(id, suyo, cuentan),
                soporte,
                hallazgos);
    }

    /** The same, for a table that takes away those that count: of the deleted ones nothing is told. */
    @Transactional
    public DetrasDelRenglon paraLlevar(IdDeAvance id, int renglon, Personas personas) {
        return de(id, renglon, personas, todas -> todas.stream()
                .filter(una -> !una.borrada())
                .toList());
    }

    /** By kind, sex, age and place; who may not see persons is not told of groups so small that they tell who is in them. */
    private Conteo conteo(IdDeAvance id, AvanceDeMeta renglon, List<Realizacion> entradas) {
        Conteo conteo = Conteo.de(entradas);
        return sonDePersonas(renglon, entradas) && !puede(Acto.VER_DATOS_PERSONALES, id)
                ? conteo.sinGruposChicos()
                : conteo;
    }

    /** Also where the unit of measure was changed to one that is not about persons: what was written of them stays so. */
    private static boolean sonDePersonas(AvanceDeMeta renglon, List<Realizacion> entradas) {
        UnidadMedida medida = renglon.compromiso().unidadMedida();
        return CamposDeMedida.sonDePersonas(medida)
                || entradas.stream().anyMatch(una -> CamposDeMedida.esDePersona(medida, una));
    }

    /**
     * The counts of each row of a sheet that has entries, in the order of the form, and of all that the unit did for persons in it.
     *
     * @param personas of the rows about persons together: people are not added across metas, these are atenciones
     */
    public record DeLaHoja(List<DelRenglon> renglones, Conteo personas) {}

    /** The counts of a row. */
    public record DelRenglon(AvanceDeMeta renglon, Conteo conteo) {}

    /**
     * @throws NoExiste when the unit has no authorised POA to report against
     * @throws NoPermitido when whoever acts may not see it
     */
    @Transactional(readOnly = true)
    public DeLaHoja conteos(IdDeAvance id) {
        exigir(Acto.VER_REALIZACIONES, id);
        AvanceGuardado guardado = avances.exigir(id);
        List<Integer> numeros = guardado.avance().capturables();
        Map<Integer, List<Realizacion>> porRenglon = base.deRenglones(id, numeros);
        List<DelRenglon> renglones = new ArrayList<>();
        List<Realizacion> dePersonas = new ArrayList<>();
        for (AvanceDeMeta renglon : guardado.avance().renglones()) {
            List<Realizacion> suyas = porRenglon.getOrDefault(renglon.numero(), List.of());
            if (!suyas.isEmpty()) {
                renglones.add(new DelRenglon(renglon, conteo(id, renglon, suyas)));
                if (sonDePersonas(renglon, suyas)) {
                    dePersonas.addAll(suyas);
                }
            }
        }
        Conteo personas = Conteo.de(dePersonas);
        if (puede(Acto.VER_DATOS_PERSONALES, id)) {
            return new DeLaHoja(renglones, personas);
        }
        // What a row keeps silent would be the difference between the whole and the other rows
        boolean seRestaria = renglones.size() > 1
                && renglones.stream().anyMatch(suyo -> suyo.conteo().calla());
        return new DeLaHoja(renglones, seRestaria ? personas.sinGrupos() : personas.sinGruposChicos());
    }

    /**
     * One entry with all that it says, for whoever corrects it.
     *
     * @throws NoExiste when there is none
     * @throws NoPermitido when it is about a person and whoever acts may not see that
     */
    @Transactional
    public Entrada exigir(IdDeAvance id, int renglon, long entrada, Personas personas) {
        exigir(Acto.VER_REALIZACIONES, id);
        Entrada una = base.find(id, renglon, entrada)
                .orElseThrow(() -> noHay(id, renglon, entrada))
                .en(renglon(avances.exigir(id), renglon).compromiso().unidadMedida());
        if (personas == Personas.VISTAS && una.dePersona()) {
            exigir(Acto.VER_DATOS_PERSONALES, id);
        }
        if (personas == Personas.OCULTAS) {
            return una.sinDatosPersonales();
        }
        anotarQueVio(id, renglon, List.of(una));
        return una;
    }

    /**
     * The last lots of entries that were brought at once and may be undone, the last one first.
     *
     * @throws NoPermitido when whoever acts may not see the entries of that sheet
     */
    @Transactional(readOnly = true)
    public List<Lote> lotes(IdDeAvance id, int renglon) {
        exigir(Acto.VER_REALIZACIONES, id);
        return lotes.porDeshacer(id, renglon, LOTES);
    }

    /**
     * Every version that an entry had, the last one first: also what was corrected or deleted, which may be of another person. That
     * somebody looked is recorded.
     *
     * @throws NoExiste when there is none
     * @throws NoPermitido when whoever acts may not see what is of persons
     */
    @Transactional
    public List<Entrada> historia(IdDeAvance id, int renglon, long entrada) {
        exigir(Acto.VER_REALIZACIONES, id);
        exigir(Acto.VER_DATOS_PERSONALES, id);
        UnidadMedida medida = renglon(avances.exigir(id), renglon).compromiso().unidadMedida();
        List<Entrada> historia = base.historia(id, renglon, entrada).stream()
                .map(una -> una.en(medida))
                .toList();
        if (historia.isEmpty()) {
            throw noHay(id, renglon, entrada);
        }
        if (historia.stream().anyMatch(Entrada::dePersona)) {
            hechos.anotar(
                    "VIO_DATOS_PERSONALES",
                    id.objeto(renglon),
                    null,
                    Map.of("realizacion", entrada, "versiones", historia.size()),
                    null);
        }
        return historia;
    }

    static NoExiste noHay(IdDeAvance id, int renglon, long entrada) {
        return new NoExiste("la realización " + entrada + " de " + id.objeto(renglon));
    }

    static AvanceDeMeta renglon(AvanceGuardado guardado, int renglon) {
        return guardado.avance()
                .findRenglon(renglon)
                .orElseThrow(() -> new NoExiste(guardado.id().objeto(renglon)));
    }

    /** One fact for each request and row, which says of which entries; none where there was no person to see. */
    private void anotarQueVio(IdDeAvance id, int renglon, List<Entrada> vistas) {
        List<Long> personas = vistas.stream()
                .filter(Entrada::dePersona)
                .map(Entrada::id)
                .sorted()
                .toList();
        if (!personas.isEmpty()) {
            Map<String, Object> dicho = new LinkedHashMap<>();
            dicho.put("realizaciones", personas.size());
            dicho.put("cuales", enTramos(personas));
            hechos.anotar("VIO_DATOS_PERSONALES", id.objeto(renglon), null, dicho, null);
        }
    }

    /** As {@code 12, 15-480}. */
    private static String enTramos(List<Long> ordenados) {
        List<String> tramos = new ArrayList<>();
        int desde = 0;
        for (int i = 1; i <= ordenados.size(); i++) {
            if (i == ordenados.size() || ordenados.get(i) != ordenados.get(i - 1) + 1) {
                long primero = ordenados.get(desde);
                long ultimo = ordenados.get(i - 1);
                tramos.add(primero == ultimo ? Long.toString(primero) : primero + "-" + ultimo);
                desde = i;
            }
        }
        return String.join(", ", tramos);
    }

    /** Whether whoever acts may do this to the sheet now. */
    @Transactional(readOnly = true)
    public boolean puede(Acto acto, IdDeAvance id) {
        return avances.puede(acto, id).permite();
    }

    private void exigir(Acto acto, IdDeAvance id) {
        avances.puede(acto, id).negado().ifPresent(negado -> {
            throw new NoPermitido(negado);
        });
    }

    /** What day it is for the ente. */
    LocalDate hoy(IdDeAvance id) {
        return avances.dia(id, reloj.instant());
    }
}
