package mx.avance.aplicacion.ingesta;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.revision.HallazgoEnSerie;

/**
 * A dry run as people read it: figures with their thousands, findings in sentences.
 *
 * @param renglones that would be added, changed or taken out
 * @param iguales those that would stay as they are
 * @param avisos about the whole file or the whole draft
 * @param omitidos rows of the file that are left out
 * @param conPropuesta how many rows of a reading have a proposal
 */
public record VistaDeEnsayo(
        List<Renglon> renglones,
        List<Renglon> iguales,
        List<String> avisos,
        List<Omitido> omitidos,
        Map<String, Long> cuentas,
        long conPropuesta) {

    private static final Set<Campo> COLUMNAS = new LinkedHashSet<>(List.of(
            Campo.DESCRIPCION,
            Campo.UNIDAD_DE_MEDIDA,
            Campo.META_ANUAL,
            Campo.P_ENE_MAR,
            Campo.P_ABR_JUN,
            Campo.P_JUL_SEP,
            Campo.P_OCT_DIC,
            Campo.LINEAS_DE_ACCION,
            Campo.META_O_ACCION,
            Campo.PESO));

    /**
     * @param clase NUEVO, CAMBIADO, IGUAL, FALTANTE
     * @param celdas by the name of their field
     * @param reparos what the file did not give, and what needs a look
     */
    public record Renglon(
            String clase,
            int numero,
            boolean esAccion,
            String lugar,
            Map<String, Celda> celdas,
            List<String> reparos,
            String propuesta,
            boolean aceptada) {}

    /** @param antes blank where there was nothing, and where nothing changes */
    public record Celda(String es, String antes, boolean cambia) {}

    /** A row of the file that is left out. */
    public record Omitido(String lugar, String dice, String porque) {}

    /** In the language of whoever looks. */
    public static VistaDeEnsayo de(Ensayo ensayo, Avisos avisos, Locale idioma) {
        Map<Integer, List<String>> hallazgos = new HashMap<>();
        List<String> generales = new ArrayList<>();
        List<RenglonDePoa> resultado = ensayo.cotejo().resultado();
        for (HallazgoEnSerie hallazgo : ensayo.hallazgos()) {
            String frase = avisos.texto(hallazgo.hallazgo(), idioma);
            OptionalInt renglon = hallazgo.renglon();
            if (renglon.isPresent() && renglon.getAsInt() < resultado.size()) {
                hallazgos
                        .computeIfAbsent(
                                System.identityHashCode(resultado.get(renglon.getAsInt())), nuevo -> new ArrayList<>())
                        .add(frase);
            } else {
                generales.add(frase);
            }
        }
        List<Renglon> cambian = new ArrayList<>();
        List<Renglon> iguales = new ArrayList<>();
        for (Cotejo.Renglon renglon : ensayo.cotejo().renglones()) {
            boolean queda = renglon.clase() == Cotejo.Clase.IGUAL
                    || (renglon.clase() == Cotejo.Clase.FALTANTE && renglon.despues() != null);
            (queda ? iguales : cambian)
                    .add(renglon(
                            renglon,
                            hallazgos.getOrDefault(System.identityHashCode(renglon.cual()), List.of()),
                            ensayo,
                            avisos,
                            idioma));
        }
        Map<String, Long> cuentas = new HashMap<>();
        for (Cotejo.Clase clase : Cotejo.Clase.values()) {
            cuentas.put(clase.name(), ensayo.cotejo().cuantos(clase));
        }
        return new VistaDeEnsayo(
                cambian,
                iguales,
                avisos(ensayo, generales, avisos, idioma),
                ensayo.traido().omitidos().stream()
                        .map(omitido -> new Omitido(
                                omitido.lugar(), omitido.escrito(), avisos.texto(omitido.defecto(), idioma)))
                        .toList(),
                cuentas,
                ensayo.traido().renglones().stream()
                        .filter(renglon -> !renglon.propuesta().isEmpty())
                        .count());
    }

    private static List<String> avisos(Ensayo ensayo, List<String> generales, Avisos avisos, Locale idioma) {
        List<String> textos = new ArrayList<>();
        for (Reparo aviso : ensayo.traido().avisos()) {
            textos.add(avisos.texto(aviso.defecto(), idioma));
        }
        if (!ensayo.medidasDesconocidas().isEmpty()) {
            textos.add(avisos.texto(
                    "ingesta.medidasDesconocidas",
                    idioma,
                    String.join(", ", ensayo.medidasDesconocidas().keySet())));
        }
        if (!ensayo.lineasDesconocidas().isEmpty()) {
            textos.add(avisos.texto(
                    "ingesta.lineasDesconocidas",
                    idioma,
                    ensayo.lineasDesconocidas().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        textos.addAll(generales);
        return textos;
    }

    private static Renglon renglon(
            Cotejo.Renglon renglon, List<String> hallazgos, Ensayo ensayo, Avisos avisos, Locale idioma) {
        RenglonDePoa cual = renglon.cual();
        RenglonTraido traido = renglon.traido();
        Map<Campo, Cotejo.Cambio> cambios =
                renglon.cambios().stream().collect(Collectors.toMap(Cotejo.Cambio::campo, cambio -> cambio));
        Map<String, Celda> celdas = new HashMap<>();
        for (Campo campo : COLUMNAS) {
            Cotejo.Cambio cambio = cambios.get(campo);
            String es = escrito(Cotejo.valor(cual, campo), campo);
            celdas.put(
                    campo.name(), new Celda(es, cambio == null ? "" : escrito(cambio.antes(), campo), cambio != null));
        }
        List<String> reparos = new ArrayList<>();
        if (traido != null) {
            for (Reparo reparo : traido.reparos()) {
                String frase = avisos.texto(reparo.defecto(), idioma);
                reparos.add(
                        reparo.escrito().isEmpty()
                                ? frase
                                : avisos.texto("ingesta.enLaCelda", idioma, reparo.lugar(), reparo.escrito(), frase));
            }
        }
        reparos.addAll(hallazgos);
        return new Renglon(
                renglon.clase().name(),
                cual.numero(),
                cual.metaPadre().isPresent(),
                traido == null ? "" : traido.lugar(),
                celdas,
                reparos,
                traido == null ? "" : traido.propuesta(),
                ensayo.traida().aceptadas().contains(cual.numero()));
    }

    private static String escrito(String valor, Campo campo) {
        return valor.isEmpty() || !campo.esCifra() ? valor : cifras().format(new BigDecimal(valor));
    }

    private static DecimalFormat cifras() {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.US));
    }
}
