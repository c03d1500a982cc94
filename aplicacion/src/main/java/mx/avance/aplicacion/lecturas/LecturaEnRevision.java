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
        Trimestre suyo = ReglasDeLectura.trimestre(this, hoja);
        boolean comoSeLeyo = suyo == ReglasDeLectura.trimestreLeido(leida);
        List<RenglonEnRevision> renglones = new ArrayList<>();
        for (int i = 0; i < leida.metas().size(); i++) {
            renglones.add(renglon(leida, i, suyo, comoSeLeyo));
        }
        return renglones;
    }

    private RenglonEnRevision renglon(Hoja leida, int indice, Trimestre suyo, boolean comoSeLeyo) {
        int hoja = leida.hoja();
        MetaLeida meta = conSuNumero(leida, indice);
        boolean entera = comoSeLeyo || ReglasDeLectura.completa(ReglasDeLectura.forma(this), suyo, meta.cifras());
        return new RenglonEnRevision(
                hoja, indice, meta, entera, Optional.ofNullable(decisiones.get(new Lugar(hoja, indice))));
    }

    /** A row with the number that a person read, and an acción with that of its meta. */
    private MetaLeida conSuNumero(Hoja leida, int indice) {
        MetaLeida meta = leida.metas().get(indice);
        Integer padre = meta.metaPadre();
        return meta.conNumero(numero(leida, indice), padre == null ? null : padre(leida, indice, padre));
    }

    private int numero(Hoja leida, int indice) {
        Decision decision = decisiones.get(new Lugar(leida.hoja(), indice));
        return decision == null
                ? leida.metas().get(indice).numero()
                : decision.numero().orElse(leida.metas().get(indice).numero());
    }

    private int padre(Hoja leida, int indice, int leido) {
        for (int i = indice - 1; i >= 0; i--) {
            MetaLeida arriba = leida.metas().get(i);
            if (arriba.tipo() == MetaLeida.Tipo.META && arriba.numero() == leido) {
                return numero(leida, i);
            }
        }
        return leido;
    }

    /** @throws NoExiste when there is no such row */
    public RenglonEnRevision renglon(int hoja, int renglon) {
        Hoja leida = leida(hoja);
        if (renglon < 0 || renglon >= leida.metas().size()) {
            throw new NoExiste("el renglón " + (renglon + 1) + " de la hoja " + hoja + " de " + documento.objeto());
        }
        Trimestre suyo = ReglasDeLectura.trimestre(this, hoja);
        return renglon(leida, renglon, suyo, suyo == ReglasDeLectura.trimestreLeido(leida));
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
