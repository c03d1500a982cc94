package mx.avance.nucleo.avance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Accion;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;

/**
 * What a unit reports of one quarter against its programme: a captura for each of its rows, and what it reported before. A meta
 * that adds up its acciones is never captured: its A is theirs.
 *
 * @param programa the version that the quarter is reported against
 * @param anteriores A of the quarters before, by the number of its row; absent where nobody reported it
 * @param capturas by the number of its row; absent where nobody captured anything
 */
public record AvanceDeUnidad(
        ProgramaOperativoAnual programa,
        Trimestre trimestre,
        Map<Integer, PorTrimestre> anteriores,
        Map<Integer, Captura> capturas) {

    public AvanceDeUnidad {
        anteriores = Map.copyOf(anteriores);
        capturas = Map.copyOf(capturas);
    }

    /** The numbers of the rows whose A somebody has to capture, in the order of the form. */
    public List<Integer> capturables() {
        List<Integer> numeros = new ArrayList<>();
        for (Meta meta : programa.metas()) {
            if (!meta.sumaSusAcciones()) {
                numeros.add(meta.numero());
            }
            meta.acciones().forEach(accion -> numeros.add(accion.numero()));
        }
        return numeros;
    }

    /** What was captured of a row. */
    public Captura captura(int numero) {
        return capturas.getOrDefault(numero, Captura.VACIA);
    }

    /** With what was captured of a row just now. */
    public AvanceDeUnidad con(int numero, Captura captura) {
        Map<Integer, Captura> otras = new TreeMap<>(capturas);
        otras.put(numero, captura);
        return new AvanceDeUnidad(programa, trimestre, anteriores, otras);
    }

    /** Every row with its figures so far, in the order of the form. */
    public List<AvanceDeMeta> renglones() {
        List<AvanceDeMeta> renglones = new ArrayList<>();
        for (Meta meta : programa.metas()) {
            renglones.add(deLaMeta(meta));
            meta.acciones().forEach(accion -> renglones.add(deLaAccion(accion)));
        }
        return renglones;
    }

    /** A row with its figures so far; empty when the programme has no such row. */
    public Optional<AvanceDeMeta> findRenglon(int numero) {
        return renglones().stream()
                .filter(renglon -> renglon.numero() == numero)
                .findFirst();
    }

    /** The sheet that the form prints. */
    public AvanceFisicoProgramatico hoja(Optional<String> ente, List<Firma> firmas) {
        List<RenglonDeAvance> renglones = new ArrayList<>();
        for (Meta meta : programa.metas()) {
            renglones.add(deLaMeta(meta)
                    .borrador()
                    .sumaDeAcciones(meta.sumaDeAcciones())
                    .renglon());
            for (Accion accion : meta.acciones()) {
                renglones.add(
                        deLaAccion(accion).borrador().metaPadre(meta.numero()).renglon());
            }
        }
        return new AvanceFisicoProgramatico(
                Forma.TMM_F004,
                ente,
                Optional.of(programa.ejercicio()),
                Optional.of(trimestre),
                programa.clave(),
                programa.lineasDeclaradas(),
                renglones,
                firmas);
    }

    private AvanceDeMeta deLaMeta(Meta meta) {
        return renglon(
                meta.numero(),
                meta.compromiso(),
                meta.sumaSusAcciones() ? sumaDeAcciones(meta) : alcanzado(meta.numero()));
    }

    private AvanceDeMeta deLaAccion(Accion accion) {
        return renglon(accion.numero(), accion.compromiso(), alcanzado(accion.numero()));
    }

    private AvanceDeMeta renglon(int numero, Compromiso compromiso, PorTrimestre alcanzado) {
        return new AvanceDeMeta(
                numero, compromiso, trimestre, alcanzado, captura(numero).observacion());
    }

    private PorTrimestre alcanzado(int numero) {
        PorTrimestre antes = anteriores.getOrDefault(numero, PorTrimestre.VACIO);
        return PorTrimestre.de(cual -> {
            if (cual == trimestre) {
                return captura(numero).alcanzado();
            }
            return cual.esPosteriorA(trimestre) ? Optional.empty() : antes.en(cual);
        });
    }

    /**
     * Absent in a quarter in which that of some acción is; but an acción that nobody captured in a quarter before, of which nothing was
     * asked for then, was not there yet: those that were add up.
     */
    private PorTrimestre sumaDeAcciones(Meta meta) {
        return PorTrimestre.de(cual -> {
            Optional<Cantidad> suma = Optional.empty();
            for (Accion accion : meta.acciones()) {
                Optional<Cantidad> cifra = alcanzado(accion.numero()).en(cual);
                if (cifra.isPresent()) {
                    suma = Optional.of(suma.orElse(Cantidad.CERO).mas(cifra.get()));
                } else if (!trimestre.esPosteriorA(cual) || sePedia(accion, cual)) {
                    return Optional.empty();
                }
            }
            return suma;
        });
    }

    private static boolean sePedia(Accion accion, Trimestre cual) {
        return accion.compromiso()
                .programacion()
                .vigente()
                .en(cual)
                .filter(p -> !p.esCero())
                .isPresent();
    }
}
