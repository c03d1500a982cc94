package mx.avance.nucleo.realizacion;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.poa.UnidadMedida;

/**
 * The observación that the entries of a row would write: «Se realizaron 2 sesiones: 31 de enero (ordinaria) y 22 de febrero
 * (extraordinaria).» Whoever captures takes it or leaves it. It names no person, and where the entries are about persons, no place.
 */
public final class BorradorDeObservacion {

    /** The most letters of a draft. */
    public static final int LETRAS = 2_500;

    /** The most entries that are told one by one; more than these are counted by month. */
    public static final int POR_FECHA = 12;

    private static final int DETALLE = 120;

    private static final List<String> MESES = List.of(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre");

    private BorradorDeObservacion() {}

    /** Blank when there are no entries. */
    public static String de(UnidadMedida medida, SoporteDeAlcanzado soporte) {
        if (soporte.entradas().size() > POR_FECHA
                || CamposDeMedida.sonDePersonas(medida)
                || soporte.entradas().stream().anyMatch(Realizacion::esDePersona)) {
            return porMes(medida, soporte);
        }
        String texto = frase(medida, soporte, porFecha(soporte.entradas(), true));
        return texto.length() > LETRAS ? frase(medida, soporte, porFecha(soporte.entradas(), false)) : texto;
    }

    /** The same, told only by how many in each month. */
    public static String porMes(UnidadMedida medida, SoporteDeAlcanzado soporte) {
        return frase(medida, soporte, porMes(soporte.entradas()));
    }

    private static String frase(UnidadMedida medida, SoporteDeAlcanzado soporte, List<String> partes) {
        return soporte.total()
                .map(total -> {
                    boolean unaSola = total.equals(Cantidad.of(1));
                    return CamposDeMedida.verbo(medida, unaSola) + " " + cifra(total) + " "
                            + (unaSola ? medida.nombre().toLowerCase(Locale.ROOT) : Plural.de(medida.nombre())) + ": "
                            + enumerar(partes) + ".";
                })
                .orElse("");
    }

    private static List<String> porMes(List<Realizacion> entradas) {
        Map<Month, Cantidad> meses = new TreeMap<>();
        entradas.forEach(una -> meses.merge(una.fecha().getMonth(), una.cantidad(), Cantidad::mas));
        List<String> partes = new ArrayList<>();
        meses.forEach((mes, cuantas) -> partes.add(cifra(cuantas) + " en " + MESES.get(mes.ordinal())));
        return partes;
    }

    private static List<String> porFecha(List<Realizacion> entradas, boolean conDetalle) {
        List<String> partes = new ArrayList<>();
        for (Realizacion una : entradas) {
            String detalle = conDetalle ? detalle(una) : "";
            partes.add(dia(una.fecha()) + (detalle.isEmpty() ? "" : " (" + detalle + ")"));
        }
        return partes;
    }

    private static String detalle(Realizacion una) {
        List<String> partes = new ArrayList<>();
        if (!una.cantidad().equals(Cantidad.of(1))) {
            partes.add(cifra(una.cantidad()));
        }
        String como = String.join(
                " ",
                una.dato(CampoDeRealizacion.TIPO).orElse("").toLowerCase(Locale.ROOT),
                una.dato(CampoDeRealizacion.NUMERO).orElse(""));
        partes.add(como.strip());
        una.dato(CampoDeRealizacion.ASUNTO).ifPresent(partes::add);
        una.dato(CampoDeRealizacion.PERIODO).ifPresent(partes::add);
        una.dato(CampoDeRealizacion.NOMBRE).ifPresent(partes::add);
        una.dato(CampoDeRealizacion.FOLIO).ifPresent(folio -> partes.add("folio " + folio));
        partes.add(una.lugar());
        if (partes.stream().allMatch(String::isBlank)) {
            partes.add(una.descripcion());
        }
        String detalle = String.join(
                        ", ", partes.stream().filter(parte -> !parte.isBlank()).toList())
                .replaceAll("[.;:,\\s]+$", "");
        return detalle.length() > DETALLE ? detalle.substring(0, DETALLE).strip() + "…" : detalle;
    }

    private static String dia(LocalDate fecha) {
        return fecha.getDayOfMonth() + " de " + MESES.get(fecha.getMonthValue() - 1);
    }

    private static String cifra(Cantidad cifra) {
        StringBuilder texto = new StringBuilder(cifra.toString());
        int enteros = texto.indexOf(".") < 0 ? texto.length() : texto.indexOf(".");
        for (int i = enteros - 3; i > 0; i -= 3) {
            texto.insert(i, ',');
        }
        return texto.toString();
    }

    private static String enumerar(List<String> partes) {
        int ultima = partes.size() - 1;
        return ultima == 0 ? partes.get(0) : String.join(", ", partes.subList(0, ultima)) + " y " + partes.get(ultima);
    }
}
