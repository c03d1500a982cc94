package mx.avance.lectura.documento;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceAcumulado;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/**
 * What the word {@code conciliada} promises of the figures of a row: that they are all there and that every fact of the form
 * holds. It looks at figures alone, not at the text they came from.
 */
enum Conciliacion {
    TMM_F004("TMM-F004") {
        @Override
        Optional<String> motivo(Hoja hoja, Cifras cifras) {
            Cantidad metaAnual = cifras.metaAnual();
            Cantidad absoluto = cifras.avanceAbsoluto();
            if (metaAnual == null) {
                return Optional.of("le falta la meta anual");
            }
            if (!cifras.programado().estaCompleto()) {
                return Optional.of("le falta lo programado de algún trimestre");
            }
            Trimestre ultimo = ultimo(hoja, cifras.alcanzado());
            if (ultimo == null || !cifras.alcanzado().estaCompletoHasta(ultimo)) {
                return Optional.of("le falta lo alcanzado de algún trimestre ya reportado");
            }
            if (!cifras.alcanzado().hasta(ultimo).equals(cifras.alcanzado())) {
                return Optional.of("trae lo alcanzado de un trimestre posterior a " + ultimo.rotulo());
            }
            if (absoluto == null) {
                return Optional.of("le falta el avance absoluto");
            }
            PorTrimestre arrastres = cifras.arrastres() == null ? PorTrimestre.VACIO : cifras.arrastres();
            Cantidad programado = cifras.programado().suma();
            if (programado.menos(arrastres.suma()).compareTo(metaAnual.valor()) != 0) {
                return Optional.of("lo programado suma " + programado
                        + (arrastres.suma().esCero() ? "" : ", con arrastres de " + arrastres.suma() + ",")
                        + " y la meta anual es " + metaAnual);
            }
            if (!cifras.alcanzado().suma().equals(absoluto)) {
                return Optional.of(
                        "lo alcanzado suma " + cifras.alcanzado().suma() + " y el avance absoluto es " + absoluto);
            }
            return relativo(cifras.avanceRelativo(), absoluto, metaAnual)
                    .or(() -> totales(cifras.totales(), programado, metaAnual, absoluto));
        }

        /** Of an annual goal of zero the form prints 0 % or nothing. */
        private Optional<String> relativo(@Nullable BigDecimal impreso, Cantidad absoluto, Cantidad metaAnual) {
            if (impreso == null) {
                return metaAnual.esCero() ? Optional.empty() : Optional.of("le falta el acumulado relativo");
            }
            BigDecimal calculado =
                    metaAnual.esCero() ? BigDecimal.ZERO : AvanceAcumulado.porcentaje(absoluto, metaAnual, 0);
            return porcentaje("el acumulado relativo", impreso, absoluto, metaAnual, calculado);
        }

        private Optional<String> totales(
                Cifras.@Nullable Totales totales, Cantidad programado, Cantidad metaAnual, Cantidad absoluto) {
            if (totales == null) {
                return Optional.empty();
            }
            Cantidad totalP = totales.programado();
            if (totalP != null && !totalP.equals(programado) && !totalP.equals(metaAnual)) {
                return Optional.of("el total programado es " + totalP + " y lo programado suma " + programado);
            }
            Cantidad totalA = totales.alcanzado();
            return totalA != null && !totalA.equals(absoluto)
                    ? Optional.of("el total alcanzado es " + totalA + " y el avance absoluto es " + absoluto)
                    : Optional.empty();
        }
    },

    PBRM_08C("PbRM-08c") {
        @Override
        Optional<String> motivo(Hoja hoja, Cifras cifras) {
            Trimestre lugar = hoja.trimestre() == null ? Trimestre.ENE_MAR : Trimestre.de(hoja.trimestre());
            Cantidad metaAnual = cifras.metaAnual();
            Cantidad programado = cifras.programado().en(lugar).orElse(null);
            Cantidad alcanzado = cifras.alcanzado().en(lugar).orElse(null);
            Cantidad acumulado = cifras.avanceAbsoluto();
            BigDecimal relativo = cifras.avanceRelativo();
            Cifras.Variaciones variaciones = cifras.variaciones();
            if (metaAnual == null
                    || programado == null
                    || alcanzado == null
                    || acumulado == null
                    || relativo == null
                    || variaciones == null) {
                return Optional.of("le falta alguna cifra");
            }
            if (!cifras.programado().equals(PorTrimestre.VACIO.con(lugar, programado))
                    || !cifras.alcanzado().equals(PorTrimestre.VACIO.con(lugar, alcanzado))) {
                return Optional.of("trae cifras de un trimestre que su hoja no reporta");
            }
            if (Integer.valueOf(1).equals(hoja.trimestre())
                    ? !acumulado.equals(alcanzado)
                    : acumulado.compareTo(alcanzado) < 0) {
                return Optional.of("el avance acumulado es " + acumulado + " y el del trimestre, " + alcanzado);
            }
            return Stream.of(
                            diferencia("trimestral", variaciones.trimestral(), programado, alcanzado),
                            diferencia("anual", variaciones.anual(), metaAnual, acumulado),
                            porcentaje(
                                    "el % trimestral",
                                    variaciones.trimestralPorcentual(),
                                    alcanzado,
                                    programado,
                                    AvanceAcumulado.porcentaje(alcanzado, programado, 2)),
                            porcentaje(
                                    "el % anual",
                                    variaciones.anualPorcentual(),
                                    acumulado,
                                    metaAnual,
                                    AvanceAcumulado.porcentaje(acumulado, metaAnual, 2)),
                            porcentaje(
                                    "el avance relativo",
                                    relativo,
                                    acumulado,
                                    metaAnual,
                                    AvanceAcumulado.porcentaje(acumulado, metaAnual, 2)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private Optional<String> diferencia(
                String cual, @Nullable BigDecimal impresa, Cantidad prometido, Cantidad logrado) {
            BigDecimal calculada = prometido.menos(logrado);
            return impresa != null && impresa.compareTo(calculada) == 0
                    ? Optional.empty()
                    : Optional.of("la variación " + cual + " es " + escrito(impresa) + " y " + prometido + " − "
                            + logrado + " es " + escrito(calculada));
        }
    };

    private final String formato;

    Conciliacion(String formato) {
        this.formato = formato;
    }

    /** That of a form; empty when its facts are not known. */
    static Optional<Conciliacion> de(String formato) {
        return Stream.of(values())
                .filter(conciliacion -> conciliacion.formato.equals(formato))
                .findFirst();
    }

    Stream<Contradiccion> contradicciones(Hoja hoja) {
        return hoja.metas().stream()
                .filter(meta -> meta.estado() == Estado.CONCILIADA)
                .flatMap(
                        meta -> motivo(hoja, meta.cifras())
                                .map(motivo -> new Contradiccion(hoja.hoja(), meta.numero(), motivo))
                                .stream());
    }

    /** The first thing that does not hold; empty when everything does. */
    abstract Optional<String> motivo(Hoja hoja, Cifras cifras);

    /** The reported quarter or, where the sheet does not say it, the last one with a figure. */
    private static @Nullable Trimestre ultimo(Hoja hoja, PorTrimestre alcanzado) {
        if (hoja.trimestre() != null) {
            return Trimestre.de(hoja.trimestre());
        }
        Trimestre ultimo = null;
        for (Trimestre trimestre : Trimestre.TODOS) {
            ultimo = alcanzado.en(trimestre).isPresent() ? trimestre : ultimo;
        }
        return ultimo;
    }

    private static Optional<String> porcentaje(
            String cual, @Nullable BigDecimal impreso, Cantidad parte, Cantidad base, BigDecimal calculado) {
        return impreso != null && impreso.compareTo(calculado) == 0
                ? Optional.empty()
                : Optional.of(
                        cual + " es " + escrito(impreso) + " y " + parte + " de " + base + " es " + escrito(calculado));
    }

    private static String escrito(@Nullable BigDecimal numero) {
        return numero == null ? "nulo" : numero.toPlainString();
    }
}
