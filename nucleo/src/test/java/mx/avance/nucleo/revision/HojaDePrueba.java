package mx.avance.nucleo.revision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.UnidadMedida;

/**
 * A sheet written as text, one row a line, cells between bars: number, unit, annual, P and A of the four quarters, absoluto,
 * relativo, note. A quarter reads {@code 20 15}; {@code -} or nothing is an absent figure.
 */
final class HojaDePrueba {

    private Forma forma = Forma.TMM_F004;
    private Optional<Ejercicio> ejercicio = Optional.of(new Ejercicio(2022));
    private Optional<Trimestre> trimestre = Optional.of(Trimestre.ENE_MAR);
    private ClaveProgramatica clave =
            ClaveProgramatica.of(new Ramo("54"), new Programa("542"), new UnidadEjecutora("54201"));
    private final List<LineaAccion> lineas = new ArrayList<>();
    private final List<RenglonDeAvance> renglones = new ArrayList<>();
    private final List<Firma> firmas = new ArrayList<>(List.of(
            Firma.de(Papel.ELABORO, "Ana Ruiz Soto"),
            Firma.de(Papel.REVISO, "Beto Luna Cano"),
            Firma.de(Papel.AUTORIZO, "Carla Mena Díaz")));

    static HojaDePrueba hoja(String tabla) {
        return new HojaDePrueba().con(tabla, renglon -> renglon);
    }

    HojaDePrueba con(String tabla, UnaryOperator<RenglonDeAvance.Borrador> ademas) {
        tabla.lines().filter(linea -> !linea.isBlank()).forEach(linea -> {
            String[] celdas = Arrays.copyOf(linea.split("\\|"), 10);
            renglones.add(ademas.apply(renglon(celdas)).renglon());
        });
        return this;
    }

    private static RenglonDeAvance.Borrador renglon(String[] celdas) {
        RenglonDeAvance.Borrador renglon = RenglonDeAvance.de(Integer.parseInt(celdas[0].strip()))
                .programado(PorTrimestre.de(cual -> cifra(celdas[2 + cual.numero()], 0)))
                .alcanzado(PorTrimestre.de(cual -> cifra(celdas[2 + cual.numero()], 1)));
        texto(celdas[1]).map(UnidadMedida::of).ifPresent(renglon::unidadMedida);
        cifra(celdas[2], 0).ifPresent(renglon::metaAnual);
        cifra(celdas[7], 0).ifPresent(renglon::absoluto);
        texto(celdas[8]).map(BigDecimal::new).ifPresent(renglon::relativo);
        texto(celdas[9]).map(Observacion::new).ifPresent(renglon::observacion);
        return renglon;
    }

    private static Optional<Cantidad> cifra(String celda, int lugar) {
        String[] cifras = texto(celda).orElse("-").split(" +");
        return lugar < cifras.length && !cifras[lugar].equals("-")
                ? Optional.of(Cantidad.of(new BigDecimal(cifras[lugar])))
                : Optional.empty();
    }

    private static Optional<String> texto(String celda) {
        return Optional.ofNullable(celda).map(String::strip).filter(texto -> !texto.isEmpty() && !texto.equals("-"));
    }

    HojaDePrueba forma(Forma otra) {
        forma = otra;
        return this;
    }

    HojaDePrueba trimestre(int numero) {
        trimestre = numero == 0 ? Optional.empty() : Optional.of(Trimestre.de(numero));
        return this;
    }

    HojaDePrueba ejercicio(int anio) {
        ejercicio = anio == 0 ? Optional.empty() : Optional.of(new Ejercicio(anio));
        return this;
    }

    HojaDePrueba unidad(String unidad) {
        clave = unidad.isEmpty() ? ClaveProgramatica.VACIA : clave.con(new UnidadEjecutora(unidad));
        return this;
    }

    HojaDePrueba clave(ClaveProgramatica otra) {
        clave = otra;
        return this;
    }

    HojaDePrueba lineas(String... declaradas) {
        Arrays.stream(declaradas).map(LineaAccion::of).forEach(lineas::add);
        return this;
    }

    HojaDePrueba firman(Firma... quienes) {
        firmas.clear();
        firmas.addAll(List.of(quienes));
        return this;
    }

    HojaDePrueba firman(String elaboro, String reviso, String autorizo) {
        return firman(
                Firma.de(Papel.ELABORO, elaboro), Firma.de(Papel.REVISO, reviso), Firma.de(Papel.AUTORIZO, autorizo));
    }

    AvanceFisicoProgramatico avance() {
        return new AvanceFisicoProgramatico(
                forma, Optional.empty(), ejercicio, trimestre, clave, lineas, renglones, firmas);
    }

    /** What these rules find in these sheets, each finding in a line: where it is, its code and its facts. */
    static List<String> hallazgos(List<Regla> reglas, HojaDePrueba... hojas) {
        return Revision.aplicar(reglas, avances(hojas)).stream()
                .map(HojaDePrueba::enUnRenglon)
                .toList();
    }

    static List<String> hallazgos(Revision revision, HojaDePrueba... hojas) {
        return revision.revisar(avances(hojas)).stream()
                .map(HojaDePrueba::enUnRenglon)
                .toList();
    }

    private static List<AvanceFisicoProgramatico> avances(HojaDePrueba... hojas) {
        return Arrays.stream(hojas).map(HojaDePrueba::avance).toList();
    }

    private static String enUnRenglon(HallazgoEnSerie hallazgo) {
        String lugar = hallazgo.numero().isPresent() ? "" : "hoja " + (hallazgo.hoja() + 1) + " ";
        return lugar + hallazgo.hallazgo().codigo() + " " + hallazgo.hallazgo().datos();
    }
}
