package mx.avance.nucleo.poa;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.PorTrimestre;

/** Programmes and their rows, for tests. */
public final class PoaDePrueba {

    public static final Ejercicio E2026 = new Ejercicio(2026);
    public static final ClaveProgramatica CLAVE =
            ClaveProgramatica.of(new Ramo("54"), new Programa("542"), new UnidadEjecutora("54202"));
    public static final LineaAccion LINEA = LineaAccion.of("2.3.1");
    public static final UnidadMedida APOYO = UnidadMedida.of("Apoyo");
    public static final Autorizacion ACTA = new Autorizacion("Cabildo", "Acta 12", LocalDate.of(2025, 12, 15));

    private PoaDePrueba() {}

    /** A row whose quarters add up. */
    public static Compromiso compromiso(long eneMar, long abrJun, long julSep, long octDic) {
        return Compromiso.of("Entregar apoyos", APOYO, Programacion.of(eneMar, abrJun, julSep, octDic))
                .conLineas(List.of(LINEA));
    }

    /** A row that accumulates otherwise. */
    public static Compromiso compromiso(Acumulacion acumulacion, PorTrimestre programado) {
        return new Compromiso(
                "Mantener el padrón",
                UnidadMedida.of("Padrón"),
                acumulacion,
                Sentido.ASCENDENTE,
                Programacion.of(programado),
                List.of(LINEA),
                BigDecimal.ONE);
    }

    /** A draft row with everything that it needs. */
    public static RenglonDePoa.Borrador renglon(int numero, long eneMar, long abrJun, long julSep, long octDic) {
        return RenglonDePoa.de(numero)
                .descripcion("Entregar apoyos " + numero)
                .unidadMedida(APOYO)
                .programado(PorTrimestre.of(eneMar, abrJun, julSep, octDic))
                .lineasAccion(List.of(LINEA));
    }

    /** A draft with these rows. */
    public static PoaEnBorrador borrador(RenglonDePoa.Borrador... renglones) {
        return new PoaEnBorrador(
                E2026,
                CLAVE,
                List.of(LINEA),
                List.of(renglones).stream().map(RenglonDePoa.Borrador::renglon).toList(),
                List.of());
    }

    /** A first version with these metas. */
    public static ProgramaOperativoAnual programa(Meta... metas) {
        return new ProgramaOperativoAnual(E2026, CLAVE, List.of(LINEA), List.of(metas), Map.of(), 1);
    }

    /** The meta 100 that adds up 101, 102 and 103, as in the sample of the design. */
    public static Meta cien() {
        return new Meta(
                100,
                compromiso(146, 71, 207, 22),
                SumaDeAcciones.SI,
                List.of(
                        new Accion(101, compromiso(50, 0, 100, 0)),
                        new Accion(102, compromiso(76, 71, 107, 22)),
                        new Accion(103, compromiso(20, 0, 0, 0))));
    }
}
