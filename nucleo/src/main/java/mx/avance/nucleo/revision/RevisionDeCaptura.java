package mx.avance.nucleo.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.avance.AvanceDeUnidad;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.Destino;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Accion;

/**
 * Reviews what a unit captures, as often as it is saved: the rules of the form that speak of what was achieved and of its notes,
 * and those of a captura. It alters nothing and keeps nothing between calls.
 */
public final class RevisionDeCaptura {

    /** Whatever the policy says of these, a sheet like that says nothing that can be signed. */
    private static final Set<String> IMPIDEN_SIEMPRE =
            Set.of("FALTA_CAPTURA", "FALTA_JUSTIFICACION", "FALTA_DESTINO", "DESTINO_CONTRADICE");

    private final Cantidad tolerancia;
    private final PoliticaDeGravedad politica;

    private RevisionDeCaptura(Cantidad tolerancia, PoliticaDeGravedad politica) {
        this.tolerancia = tolerancia;
        this.politica = politica;
    }

    /** With the severities that apply where nobody decided otherwise and no tolerance for deviations. */
    public static RevisionDeCaptura deSerie() {
        return new RevisionDeCaptura(Cantidad.CERO, PoliticaDeGravedad.porOmision());
    }

    /** With the severities of the ente. */
    public RevisionDeCaptura conPolitica(PoliticaDeGravedad otra) {
        return new RevisionDeCaptura(tolerancia, otra);
    }

    /** As {@link Revision#conTolerancia}: such a difference needs no destino either. */
    public RevisionDeCaptura conTolerancia(Cantidad cuanto) {
        return new RevisionDeCaptura(cuanto, politica);
    }

    /**
     * What the captura still lacks or contradicts.
     *
     * @return those about the whole sheet before those about its rows, in their order; all of them on sheet 0
     */
    public List<HallazgoEnSerie> revisar(AvanceDeUnidad avance) {
        AvanceFisicoProgramatico hoja = avance.hoja(Optional.empty(), List.of());
        Anotador anotador = new Anotador();
        Revision.aplicar(reglas(), List.of(hoja), anotador);
        Set<Integer> capturables = new HashSet<>(avance.capturables());
        Map<Integer, Integer> lugar = new HashMap<>();
        for (int i = 0; i < hoja.renglones().size(); i++) {
            lugar.put(hoja.renglones().get(i).numero(), i);
        }
        for (AvanceDeMeta renglon : avance.renglones()) {
            if (capturables.contains(renglon.numero())) {
                for (Hallazgo hallazgo : deRenglon(renglon, avance.captura(renglon.numero()))) {
                    anotador.en(0, lugar.getOrDefault(renglon.numero(), 0), renglon.numero(), hallazgo);
                }
            }
        }
        return anotador.enOrden().stream()
                .filter(hallazgo -> !(hallazgo.hallazgo() instanceof NotaSinReprogramacion
                        && seArrastra(avance, hallazgo.numero().orElse(0))))
                .toList();
    }

    /** The destino asks for what the note says: an arrastre of the row itself or of an acción that it adds up. */
    private static boolean seArrastra(AvanceDeUnidad avance, int numero) {
        Stream<Integer> suyos = avance.programa().findMetaDe(numero).stream()
                .filter(meta -> meta.numero() == numero && meta.sumaSusAcciones())
                .flatMap(meta -> meta.acciones().stream().map(Accion::numero));
        return Stream.concat(Stream.of(numero), suyos)
                .anyMatch(cual -> avance.captura(cual).destino().equals(Optional.of(Destino.SE_ARRASTRA)));
    }

    /** Those findings that keep it from being signed. */
    public List<HallazgoEnSerie> impedimentos(AvanceDeUnidad avance) {
        return revisar(avance).stream()
                .filter(hallazgo -> impide(hallazgo.hallazgo()))
                .toList();
    }

    /** Whether a sheet with this finding cannot be signed. */
    public boolean impide(Hallazgo hallazgo) {
        return IMPIDEN_SIEMPRE.contains(hallazgo.codigo()) || politica.gravedad(hallazgo) == Gravedad.ERROR;
    }

    private List<Hallazgo> deRenglon(AvanceDeMeta renglon, Captura captura) {
        Trimestre trimestre = renglon.trimestre();
        Optional<Cantidad> alcanzado = captura.alcanzado();
        if (alcanzado.isEmpty()) {
            return List.of(new CapturaFaltante(renglon.numero(), trimestre));
        }
        Cantidad programado =
                renglon.compromiso().programacion().vigente().en(trimestre).orElse(Cantidad.CERO);
        int diferencia = alcanzado.get().compareTo(programado);
        boolean seExplica = alcanzado.get().menos(programado).abs().compareTo(tolerancia.valor()) > 0;
        List<Hallazgo> hallazgos = new ArrayList<>(0);
        List<Integer> faltan = captura.meses().faltan();
        if (!faltan.isEmpty()) {
            hallazgos.add(new MesesFaltantes(
                    renglon.numero(),
                    trimestre,
                    faltan.stream()
                            .map(lugar -> trimestre.meses().get(lugar - 1))
                            .toList()));
        }
        Optional<Destino> destino = captura.destino();
        if (seExplica && destino.isEmpty()) {
            hallazgos.add(new DestinoFaltante(renglon.numero(), trimestre, programado, alcanzado.get()));
        }
        destino.filter(cual -> diferencia == 0 || cual.esDeFaltante() != diferencia < 0)
                .ifPresent(cual -> hallazgos.add(new DestinoContradice(
                        renglon.numero(), trimestre, programado, alcanzado.get(), cual.rotulo())));
        return hallazgos;
    }

    private List<Regla> reglas() {
        return List.of(
                new DesviacionSeJustifica(tolerancia),
                new NotaConcuerdaConCifras(),
                new NotaConcuerdaConAcciones(),
                new NotaConcuerdaConCantidad(),
                new NotaConcuerdaConFechas(),
                new NotasSonPropias(),
                new LoReprogramadoSeArrastra(),
                new NotaReportaSuEjercicio());
    }
}
