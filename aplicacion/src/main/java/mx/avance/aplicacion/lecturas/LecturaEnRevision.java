package mx.avance.aplicacion.lecturas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * A reading with all that people decided about it.
 *
 * @param hojas in the order of the document
 * @param decisiones the last one about each row that has one
 */
public record LecturaEnRevision(
        Documento documento, Lectura lectura, List<HojaGuardada> hojas, Map<Lugar, Decision> decisiones) {

    /** A row: its sheet, from 1, and its place there, from 0. */
    public record Lugar(int hoja, int renglon) {}

    public LecturaEnRevision {
        hojas = List.copyOf(hojas);
        decisiones = Map.copyOf(decisiones);
    }

    /** @throws NoExiste when it has no such sheet */
    public HojaGuardada hoja(int hoja) {
        return hojas.stream()
                .filter(una -> una.hoja() == hoja)
                .findFirst()
                .orElseThrow(() -> new NoExiste("la hoja " + hoja + " de " + documento.objeto()));
    }

    /** As it was read. */
    public Hoja leida(int hoja) {
        return lectura.hojas().stream()
                .filter(una -> una.hoja() == hoja)
                .findFirst()
                .orElseThrow(() -> new NoExiste("la hoja " + hoja + " de " + documento.objeto()));
    }

    /** Its rows, in the order of the table. */
    public List<RenglonEnRevision> renglones(int hoja) {
        Hoja leida = leida(hoja);
        Forma forma = ReglasDeLectura.forma(this);
        Trimestre suyo = ReglasDeLectura.trimestre(this, hoja);
        boolean comoSeLeyo = suyo == ReglasDeLectura.trimestreLeido(leida);
        List<RenglonEnRevision> renglones = new ArrayList<>();
        for (int i = 0; i < leida.metas().size(); i++) {
            MetaLeida meta = leida.metas().get(i);
            renglones.add(new RenglonEnRevision(
                    hoja,
                    i,
                    meta,
                    comoSeLeyo || ReglasDeLectura.completa(forma, suyo, meta.cifras()),
                    Optional.ofNullable(decisiones.get(new Lugar(hoja, i)))));
        }
        return renglones;
    }

    /** @throws NoExiste when there is no such row */
    public RenglonEnRevision renglon(int hoja, int renglon) {
        List<RenglonEnRevision> renglones = renglones(hoja);
        if (renglon < 0 || renglon >= renglones.size()) {
            throw new NoExiste("el renglón " + (renglon + 1) + " de la hoja " + hoja + " de " + documento.objeto());
        }
        return renglones.get(renglon);
    }

    /** The quarter that the figures of a sheet suggest; empty where it is known, or its form says nothing of it. */
    public Optional<Trimestre> trimestreSupuesto(int hoja) {
        boolean sugiere =
                hoja(hoja).trimestre().isEmpty() && ReglasDeLectura.forma(this).equals(Forma.TMM_F004);
        return sugiere ? Optional.of(ReglasDeLectura.trimestreLeido(leida(hoja))) : Optional.empty();
    }

    /** The sheets that make one avance with this one, itself included: those of the same year, quarter, programa and unit. */
    public List<HojaGuardada> juntoCon(int hoja) {
        HojaGuardada esta = hoja(hoja);
        return esta.identidad().isEmpty()
                ? List.of(esta)
                : hojas.stream()
                        .filter(otra -> otra.identidad().equals(esta.identidad()))
                        .toList();
    }

    /** The next row that waits for a person after one, going round; empty when none waits. */
    public Optional<Lugar> siguiente(int hoja, int renglon) {
        List<Lugar> pendientes = new ArrayList<>();
        for (HojaGuardada una : hojas) {
            if (una.pendientes() > 0 && una.aceptada().isEmpty()) {
                renglones(una.hoja()).stream()
                        .filter(cual -> cual.estado() == RenglonEnRevision.Estado.PENDIENTE)
                        .forEach(cual -> pendientes.add(new Lugar(una.hoja(), cual.indice())));
            }
        }
        return pendientes.stream()
                .filter(lugar -> lugar.hoja() > hoja || lugar.hoja() == hoja && lugar.renglon() > renglon)
                .findFirst()
                .or(() -> pendientes.stream().findFirst());
    }
}
