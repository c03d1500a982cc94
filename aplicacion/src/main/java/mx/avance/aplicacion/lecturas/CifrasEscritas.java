package mx.avance.aplicacion.lecturas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.lectura.documento.Cifras;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceAcumulado;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;

/**
 * The figures of a row as somebody typed them from the paper. AVANCE ABSOLUTO and RELATIVO are not typed: they follow.
 *
 * @param programado P of each quarter; blank for one that the form does not print
 * @param alcanzado A of each quarter; blank for one that was not reported
 * @param arrastres the part of each P that comes from an earlier quarter; blank for none
 * @param numero of the row; blank for the one that was read
 */
public record CifrasEscritas(
        String metaAnual, List<String> programado, List<String> alcanzado, List<String> arrastres, String numero) {

    private static final String NUMERO = "[1-9][0-9]{0,5}";

    /** Of a row whose number was read well. */
    public CifrasEscritas(String metaAnual, List<String> programado, List<String> alcanzado, List<String> arrastres) {
        this(metaAnual, programado, alcanzado, arrastres, "");
    }

    public CifrasEscritas {
        numero = TextoEscrito.limpio(numero);
        programado = cuatro(programado);
        alcanzado = cuatro(alcanzado);
        arrastres = cuatro(arrastres);
    }

    private static List<String> cuatro(List<String> escritas) {
        List<String> cuatro = new ArrayList<>(4);
        for (int i = 0; i < 4; i++) {
            cuatro.add(i < escritas.size() ? TextoEscrito.limpio(escritas.get(i)) : "");
        }
        return List.copyOf(cuatro);
    }

    /**
     * @param forma of the paper
     * @param trimestre that it reports; its A and those before it are to be there
     * @throws DatosInvalidos when some text is no figure, or a figure that the form prints is missing
     */
    Cifras cifras(Forma forma, Trimestre trimestre) {
        List<Defecto> defectos = new ArrayList<>();
        boolean unSoloTrimestre = forma.equals(Forma.PBRM_08C);
        Optional<Cantidad> anual = cifra("metaAnual", metaAnual, true, defectos);
        PorTrimestre p = cifras("p", programado, cual -> !unSoloTrimestre || cual == trimestre, defectos);
        PorTrimestre a = cifras(
                "a", alcanzado, cual -> unSoloTrimestre ? cual == trimestre : !cual.esPosteriorA(trimestre), defectos);
        PorTrimestre pasan = cifras("arrastre", arrastres, cual -> false, defectos);
        DatosInvalidos.siHay(defectos);
        PorTrimestre hastaHoy = a.hasta(trimestre);
        Cantidad metaDelAnio = anual.orElseThrow();
        Cantidad absoluto = hastaHoy.suma();
        BigDecimal relativo = metaDelAnio.esCero() && !unSoloTrimestre
                ? BigDecimal.ZERO
                : AvanceAcumulado.porcentaje(absoluto, metaDelAnio, forma.decimalesDelRelativo());
        return new Cifras(
                metaDelAnio, p, hastaHoy, absoluto, relativo, pasan.suma().esCero() ? null : pasan, null, null);
    }

    /**
     * The number of the row; empty for the one that was read.
     *
     * @throws DatosInvalidos when it is no number of a row
     */
    Optional<Integer> otroNumero(int leido) {
        if (numero.isEmpty()) {
            return Optional.empty();
        }
        if (!numero.matches(NUMERO)) {
            throw new DatosInvalidos(Defecto.en("numero", "lecturas.numeroMal"));
        }
        return Optional.of(Integer.valueOf(numero)).filter(escrito -> escrito != leido);
    }

    private static PorTrimestre cifras(
            String campo,
            List<String> escritas,
            java.util.function.Predicate<Trimestre> exigida,
            List<Defecto> defectos) {
        return PorTrimestre.de(trimestre -> cifra(
                campo + trimestre.numero(), escritas.get(trimestre.ordinal()), exigida.test(trimestre), defectos));
    }

    private static Optional<Cantidad> cifra(String campo, String escrita, boolean exigida, List<Defecto> defectos) {
        if (CifraEscrita.enBlanco(escrita)) {
            if (exigida) {
                defectos.add(Defecto.en(campo, "lecturas.faltaCifra." + campo.replaceAll("[1-4]", ""), numero(campo)));
            }
            return Optional.empty();
        }
        Optional<Cantidad> cifra = escrita.length() > 40 ? Optional.empty() : CifraEscrita.leer(escrita);
        if (cifra.isEmpty()) {
            defectos.add(Defecto.en(
                    campo, "lecturas.cifraMal", escrita.length() > 40 ? escrita.substring(0, 40) + "…" : escrita));
        }
        return cifra;
    }

    /** The quarter that a field is about, as the form heads it. */
    private static String numero(String campo) {
        return Trimestre.find(campo.substring(campo.length() - 1))
                .map(Trimestre::rotulo)
                .orElse("");
    }
}
