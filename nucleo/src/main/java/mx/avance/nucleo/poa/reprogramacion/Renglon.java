package mx.avance.nucleo.poa.reprogramacion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Columna;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.Programacion;
import mx.avance.nucleo.revision.ArrastreRecibido;
import mx.avance.nucleo.revision.CambioEnMetaQueSuma;
import mx.avance.nucleo.revision.Hallazgo;
import mx.avance.nucleo.revision.MetaNoSumaAcciones;
import mx.avance.nucleo.revision.RenglonInexistente;
import mx.avance.nucleo.revision.ReprogramacionSinCambio;

/** A row of the version in force whose amounts change, and the meta that adds it up, which follows. */
record Renglon(ProgramaOperativoAnual programa, Meta meta, int numero, Compromiso compromiso) {

    static Optional<Renglon> find(ProgramaOperativoAnual programa, int numero) {
        return programa.findMetaDe(numero).flatMap(meta -> programa.findRenglon(numero)
                .map(compromiso -> new Renglon(programa, meta, numero, compromiso)));
    }

    /** What the rule says of the row, once it is known to exist and to carry amounts of its own. */
    static List<Hallazgo> revisar(
            ProgramaOperativoAnual programa, int numero, Function<Renglon, List<Hallazgo>> regla) {
        return find(programa, numero)
                .map(renglon ->
                        renglon.esSuma() ? List.<Hallazgo>of(new CambioEnMetaQueSuma(numero)) : regla.apply(renglon))
                .orElseGet(() -> List.of(new RenglonInexistente(numero)));
    }

    private boolean esSuma() {
        return numero == meta.numero() && meta.sumaSusAcciones();
    }

    /** The meta that follows when the amounts of the row change; empty when none adds it up. */
    private Optional<Compromiso> suma() {
        boolean sigue = numero != meta.numero()
                && meta.sumaSusAcciones()
                && compromiso.acumulacion() == Acumulacion.SUMA
                && meta.compromiso().acumulacion() == Acumulacion.SUMA;
        return sigue ? Optional.of(meta.compromiso()) : Optional.empty();
    }

    PorTrimestre vigente() {
        return compromiso.programacion().vigente();
    }

    /** The META ANUAL that the row would have if it printed these P. */
    Cantidad metaAnualCon(PorTrimestre propuesto) {
        return compromiso.con(compromiso.programacion().reprogramada(propuesto)).metaAnual();
    }

    /** The quarters in which these P differ from those in force. */
    Set<Trimestre> tocados(PorTrimestre propuesto) {
        Set<Trimestre> tocados = new TreeSet<>(Trimestre.TODOS);
        tocados.removeIf(trimestre -> propuesto.en(trimestre).equals(vigente().en(trimestre)));
        return Collections.unmodifiableSet(tocados);
    }

    /** Why the row cannot print these P instead of those in force. */
    List<Hallazgo> objeciones(PorTrimestre propuesto) {
        if (propuesto.equals(vigente())) {
            return List.of(new ReprogramacionSinCambio(numero));
        }
        List<Hallazgo> objeciones = new ArrayList<>(bajoLoArrastrado(numero, compromiso.programacion(), propuesto));
        suma().ifPresent(suma -> objeciones.addAll(enLaSuma(suma, propuesto)));
        return objeciones;
    }

    private static List<Hallazgo> bajoLoArrastrado(int numero, Programacion programacion, PorTrimestre propuesto) {
        List<Hallazgo> objeciones = new ArrayList<>(0);
        for (Trimestre trimestre : Trimestre.TODOS) {
            Cantidad llega = programacion.arrastrado().en(trimestre).orElse(Cantidad.CERO);
            Cantidad sale = programacion.sacado().en(trimestre).orElse(Cantidad.CERO);
            Cantidad minimo = llega.compareTo(sale) > 0 ? llega : sale;
            Cantidad queda = propuesto.en(trimestre).orElse(Cantidad.CERO);
            if (queda.compareTo(minimo) < 0) {
                objeciones.add(new ArrastreRecibido(numero, trimestre, minimo, queda));
            }
        }
        return objeciones;
    }

    private List<Hallazgo> enLaSuma(Compromiso suma, PorTrimestre propuesto) {
        for (Trimestre trimestre : Trimestre.TODOS) {
            if (seguida(suma, trimestre, propuesto).signum() < 0) {
                Cantidad deAcciones = meta.acciones().stream()
                        .map(accion -> cifra(accion.compromiso().programacion().vigente(), trimestre))
                        .reduce(Cantidad.CERO, Cantidad::mas);
                return List.of(new MetaNoSumaAcciones(
                        meta.numero(),
                        Columna.programado(trimestre),
                        cifra(suma.programacion().vigente(), trimestre),
                        deAcciones));
            }
        }
        PorTrimestre seguida =
                PorTrimestre.de(trimestre -> Optional.of(Cantidad.of(seguida(suma, trimestre, propuesto))));
        return bajoLoArrastrado(meta.numero(), suma.programacion(), seguida);
    }

    /** P of the meta once it follows its acción by as much as that one moves. */
    private BigDecimal seguida(Compromiso suma, Trimestre trimestre, PorTrimestre propuesto) {
        return cifra(suma.programacion().vigente(), trimestre)
                .mas(cifra(propuesto, trimestre))
                .menos(cifra(vigente(), trimestre));
    }

    /** The programme in which the row prints these P, and the meta that adds it up has followed. */
    ProgramaOperativoAnual reprogramado(PorTrimestre propuesto) {
        return con(compromiso.programacion().reprogramada(propuesto), suma -> suma.programacion()
                .reprogramada(
                        PorTrimestre.de(trimestre -> Optional.of(Cantidad.of(seguida(suma, trimestre, propuesto))))));
    }

    /** The programme in which the row has another calendar, and the meta that adds it up what the function makes of its own. */
    ProgramaOperativoAnual con(Programacion programacion, Function<Compromiso, Programacion> deLaSuma) {
        Meta cambiada = meta.con(numero, compromiso.con(programacion));
        return programa.con(suma().map(suma -> cambiada.con(meta.numero(), suma.con(deLaSuma.apply(suma))))
                .orElse(cambiada));
    }

    /** The calendars that an arrastre changes: that of the row, and that of the meta that adds it up. */
    List<Programacion> calendarios() {
        List<Programacion> calendarios = new ArrayList<>(List.of(compromiso.programacion()));
        suma().ifPresent(suma -> calendarios.add(suma.programacion()));
        return calendarios;
    }

    static Cantidad cifra(PorTrimestre programado, Trimestre trimestre) {
        return programado.en(trimestre).orElse(Cantidad.CERO);
    }

    /**
     * @throws IllegalArgumentException when a text that the request must carry is blank
     */
    static String exigir(String que, String texto) {
        String limpio = texto.strip();
        if (limpio.isEmpty()) {
            throw new IllegalArgumentException("La reprogramación dice " + que);
        }
        return limpio;
    }

    /**
     * @throws IllegalArgumentException when some quarter has no P
     */
    static void exigirCompleto(PorTrimestre programado) {
        if (!programado.estaCompleto()) {
            throw new IllegalArgumentException("La reprogramación lleva P en los cuatro trimestres: " + programado);
        }
    }
}
