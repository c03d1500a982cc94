package mx.avance.nucleo.realizacion;

import static mx.avance.nucleo.realizacion.CampoDeRealizacion.ACUERDOS;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.ACUSE;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.ALTAS;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.ASUNTO;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.BAJAS;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.COMUNIDAD;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.CORTE;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.CURP;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.EDAD;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.ENTREGADO_A;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.ETAPA;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.FOLIO;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.FUENTE;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.INTEGRANTES;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.NOMBRE;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.NUMERO;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.PERIODO;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.PERSONA;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.RESULTADO;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.SEXO;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.TIPO;
import static mx.avance.nucleo.realizacion.CampoDeRealizacion.TOTAL;

import java.util.List;
import mx.avance.nucleo.poa.UnidadMedida;

/**
 * Which fields a unit of measure asks of its entries. A unit is known by its first words, in singular or plural and with or without
 * accents: "Sesiones de Cabildo" is asked what Sesión is.
 */
public final class CamposDeMedida {

    private record Regla(UnidadMedida medida, String verbo, String verbos, List<CampoDeRealizacion> campos) {}

    private static final List<CampoDeRealizacion> DE_PERSONAS =
            List.of(TIPO, PERSONA, CURP, SEXO, EDAD, COMUNIDAD, FOLIO);

    private static final List<Regla> REGLAS = List.of(
            regla("Sesión", "Se realizó", "Se realizaron", TIPO, NUMERO, ASUNTO, ACUERDOS),
            regla("Informe", "Se entregó", "Se entregaron", PERIODO, ENTREGADO_A, ACUSE),
            regla("Padrón", "Se actualizó", "Se actualizaron", CORTE, ALTAS, BAJAS, TOTAL),
            new Regla(UnidadMedida.of("Apoyo"), "Se entregó", "Se entregaron", DE_PERSONAS),
            new Regla(UnidadMedida.of("Beneficiario"), "Se atendió a", "Se atendió a", DE_PERSONAS),
            new Regla(UnidadMedida.of("Persona"), "Se atendió a", "Se atendió a", DE_PERSONAS),
            regla("Expediente", "Se integró", "Se integraron", FOLIO, ASUNTO, ETAPA),
            regla("Dictamen", "Se emitió", "Se emitieron", FOLIO, ASUNTO, RESULTADO),
            regla("Comité", "Se integró", "Se integraron", NOMBRE, COMUNIDAD, INTEGRANTES),
            regla("Obra", "Se realizó", "Se realizaron", FOLIO, ETAPA, FUENTE));

    private static final String VERBO = "Se realizó";
    private static final String VERBOS = "Se realizaron";

    private CamposDeMedida() {}

    private static Regla regla(String medida, String verbo, String verbos, CampoDeRealizacion... campos) {
        return new Regla(UnidadMedida.of(medida), verbo, verbos, List.of(campos));
    }

    /** In the order of the entry form; none for a unit that asks no more than date, amount, place and description. */
    public static List<CampoDeRealizacion> de(UnidadMedida medida) {
        return REGLAS.stream()
                .filter(regla -> loEs(regla.medida(), medida))
                .findFirst()
                .map(Regla::campos)
                .orElse(List.of());
    }

    /** Whether its entries are about persons: what is written of them may be personal. */
    public static boolean sonDePersonas(UnidadMedida medida) {
        return de(medida).stream().anyMatch(CampoDeRealizacion::esDePersona);
    }

    /**
     * Whether an entry is about a person: it says something of one or, where its unit of measure is about persons, it does not say that
     * a community received it; its description may name whom its fields do not.
     */
    public static boolean esDePersona(UnidadMedida medida, Realizacion que) {
        return que.esDePersona()
                || sonDePersonas(medida)
                        && que.dato(CampoDeRealizacion.COMUNIDAD).isEmpty();
    }

    /** What is said to have been done with one of them, or with several: Se realizó, Se entregaron. */
    static String verbo(UnidadMedida medida, boolean unaSola) {
        return REGLAS.stream()
                .filter(regla -> loEs(regla.medida(), medida))
                .findFirst()
                .map(regla -> unaSola ? regla.verbo() : regla.verbos())
                .orElse(unaSola ? VERBO : VERBOS);
    }

    private static boolean loEs(UnidadMedida conocida, UnidadMedida medida) {
        return medida.equals(conocida) || medida.raiz().startsWith(conocida.raiz() + " ");
    }
}
