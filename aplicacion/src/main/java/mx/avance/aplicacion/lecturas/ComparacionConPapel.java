package mx.avance.aplicacion.lecturas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Correccion;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceAcumulado;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.periodo.Trimestre;

/** A row as it would stand, against the paper. */
final class ComparacionConPapel {

    private final int numero;
    private final List<Aceptacion.Conflicto> conflictos = new ArrayList<>();

    private ComparacionConPapel(int numero) {
        this.numero = numero;
    }

    /** The figures that differ. What the paper adds up is one of them only where no figure that it adds up is. */
    static List<Aceptacion.Conflicto> de(AvanceDeMeta queda, RenglonEnRevision renglon, Forma forma) {
        ComparacionConPapel comparacion = new ComparacionConPapel(queda.numero());
        Cifras papel = ProgramaDePapel.enSuTrimestre(renglon.cifras(), forma, queda.trimestre());
        comparacion.programa(queda, papel);
        boolean igualPrograma = comparacion.conflictos.isEmpty();
        comparacion.alcanzado(queda, papel);
        if (comparacion.conflictos.isEmpty()) {
            comparacion.acumulado(queda, papel, forma);
        }
        totales(renglon).ifPresent(totales -> comparacion.totales(queda, totales, igualPrograma));
        return comparacion.conflictos;
    }

    private void programa(AvanceDeMeta queda, Cifras papel) {
        comparar("metaAnual", Optional.of(queda.compromiso().metaAnual()), Optional.ofNullable(papel.metaAnual()));
        for (Trimestre trimestre : Trimestre.TODOS) {
            comparar(
                    campo("programado", trimestre),
                    queda.compromiso().programacion().vigente().en(trimestre),
                    papel.programado().en(trimestre));
            Optional<Cantidad> pasan = Optional.ofNullable(papel.arrastres()).flatMap(cifras -> cifras.en(trimestre));
            comparar(
                    campo("arrastre", trimestre),
                    queda.compromiso().programacion().arrastrado().en(trimestre).or(() -> Optional.of(Cantidad.CERO)),
                    pasan);
        }
    }

    private void alcanzado(AvanceDeMeta queda, Cifras papel) {
        for (Trimestre trimestre : Trimestre.TODOS) {
            if (!trimestre.esPosteriorA(queda.trimestre())) {
                comparar(
                        campo("alcanzado", trimestre),
                        queda.alcanzado().en(trimestre),
                        papel.alcanzado().en(trimestre));
            }
        }
    }

    private void acumulado(AvanceDeMeta queda, Cifras papel, Forma forma) {
        Optional<AvanceAcumulado> acumulado = queda.acumulado();
        comparar(
                "avanceAbsoluto",
                acumulado.map(AvanceAcumulado::absoluto),
                Optional.ofNullable(papel.avanceAbsoluto()));
        Optional<BigDecimal> hay = acumulado.flatMap(suyo -> relativo(suyo, forma));
        BigDecimal impreso = papel.avanceRelativo();
        if (impreso != null && hay.isPresent() && hay.get().compareTo(impreso) != 0) {
            agregar("avanceRelativo", porCiento(hay.get()), porCiento(impreso));
        }
    }

    private static Optional<BigDecimal> relativo(AvanceAcumulado acumulado, Forma forma) {
        if (forma.equals(Forma.PBRM_08C)) {
            return Optional.of(acumulado.relativoConDecimales());
        }
        return acumulado.relativo().stream().mapToObj(BigDecimal::valueOf).findFirst();
    }

    private static String porCiento(BigDecimal relativo) {
        return relativo.toPlainString() + " %";
    }

    /** TOTAL P may be that of the printed quarters or the META ANUAL, where something was carried. */
    private void totales(AvanceDeMeta queda, Cifras.Totales totales, boolean igualPrograma) {
        Cantidad programado = queda.compromiso().programacion().vigente().suma();
        Optional<Cantidad> impreso = Optional.ofNullable(totales.programado());
        if (igualPrograma && !impreso.equals(Optional.of(queda.compromiso().metaAnual()))) {
            comparar("totalProgramado", Optional.of(programado), impreso);
        }
        if (conflictos.stream().noneMatch(conflicto -> conflicto.campo().startsWith("alcanzado"))) {
            comparar("totalAlcanzado", Optional.of(queda.alcanzado().suma()), Optional.ofNullable(totales.alcanzado()));
        }
    }

    /** Those that the paper prints or the reader made good; none where a person typed the row, who is not asked for them. */
    private static Optional<Cifras.Totales> totales(RenglonEnRevision renglon) {
        Cifras leidas = renglon.meta().cifras();
        return renglon.decision()
                .filter(Decision::vale)
                .flatMap(decision -> switch (decision.que()) {
                    case PROPUESTA ->
                        Optional.ofNullable(renglon.meta().propuesta()).map(Correccion::cifras);
                    case ALTERNATIVA ->
                        Optional.of(renglon.meta()
                                .alternativas()
                                .get(decision.cual())
                                .cifras());
                    case CONCILIADA, COMO_EL_PAPEL -> Optional.of(leidas);
                    case ESCRITA, REABIERTA -> Optional.empty();
                })
                .map(Cifras::totales);
    }

    private static String campo(String columna, Trimestre trimestre) {
        return columna + "[" + trimestre.ordinal() + "]";
    }

    /** What the paper does not print is no difference. */
    private void comparar(String campo, Optional<Cantidad> hay, Optional<Cantidad> papel) {
        if (papel.isPresent() && !hay.equals(papel)) {
            agregar(
                    campo,
                    hay.map(CifraEscrita::escribir).orElse(""),
                    papel.map(CifraEscrita::escribir).orElse(""));
        }
    }

    private void agregar(String campo, String hay, String papel) {
        conflictos.add(new Aceptacion.Conflicto(numero, campo, hay, papel));
    }
}
