package mx.avance.aplicacion.ingesta;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.UnidadMedida;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file beside those of the draft: what is new, what changes and how, what stays. What a file cannot say (ficha,
 * sentido, accumulation) stays as the draft has it, and so does what a refused cell failed to say.
 *
 * @param renglones those of the file in their order, then those that it does not have
 * @param resultado the draft as it would be
 */
public record Cotejo(List<Renglon> renglones, List<RenglonDePoa> resultado) {

    public Cotejo {
        renglones = List.copyOf(renglones);
        resultado = List.copyOf(resultado);
    }

    /** What becomes of a row. */
    public enum Clase {
        NUEVO,
        CAMBIADO,
        IGUAL,
        /** The draft has it and the file does not. */
        FALTANTE
    }

    /**
     * @param antes as the draft has it; null for a new one
     * @param despues as it would be; null for one that would go
     * @param traido where it comes from; null for one that the file does not have
     */
    public record Renglon(
            Clase clase,
            @Nullable RenglonDePoa antes,
            @Nullable RenglonDePoa despues,
            List<Cambio> cambios,
            @Nullable RenglonTraido traido) {

        /** As it would be, or as it was when it would go. */
        public RenglonDePoa cual() {
            return despues == null ? Objects.requireNonNull(antes) : despues;
        }
    }

    /** One field before and after; blank where there is nothing. */
    public record Cambio(Campo campo, String antes, String despues) {}

    static Cotejo de(List<RenglonDePoa> draft, List<RenglonTraido> traidos, Modo modo) {
        Map<Integer, RenglonDePoa> libres = new HashMap<>();
        draft.forEach(renglon -> libres.putIfAbsent(renglon.numero(), renglon));
        List<Renglon> renglones = new ArrayList<>();
        Map<RenglonDePoa, RenglonDePoa> cambiados = new java.util.IdentityHashMap<>();
        List<RenglonDePoa> nuevos = new ArrayList<>();
        List<RenglonDePoa> delArchivo = new ArrayList<>();
        for (RenglonTraido traido : traidos) {
            RenglonDePoa antes = libres.remove(traido.renglon().numero());
            RenglonDePoa despues = antes == null ? traido.renglon() : juntar(antes, traido, modo);
            delArchivo.add(despues);
            if (antes == null) {
                nuevos.add(despues);
                renglones.add(new Renglon(Clase.NUEVO, null, despues, List.of(), traido));
            } else {
                cambiados.put(antes, despues);
                List<Cambio> cambios = cambios(antes, despues);
                Clase clase = antes.equals(despues) ? Clase.IGUAL : Clase.CAMBIADO;
                renglones.add(new Renglon(clase, antes, despues, cambios, traido));
            }
        }
        List<RenglonDePoa> resultado = new ArrayList<>();
        for (RenglonDePoa renglon : draft) {
            RenglonDePoa otro = cambiados.get(renglon);
            resultado.add(otro == null ? renglon : otro);
            if (otro == null) {
                boolean queda = modo == Modo.AGREGAR_Y_CAMBIAR;
                renglones.add(new Renglon(Clase.FALTANTE, renglon, queda ? renglon : null, List.of(), null));
            }
        }
        if (modo == Modo.REEMPLAZAR) {
            return new Cotejo(renglones, delArchivo);
        }
        nuevos.forEach(nuevo -> poner(resultado, nuevo));
        return new Cotejo(renglones, resultado);
    }

    /** Where its number belongs. */
    private static void poner(List<RenglonDePoa> renglones, RenglonDePoa nuevo) {
        int lugar = 0;
        while (lugar < renglones.size() && renglones.get(lugar).numero() <= nuevo.numero()) {
            lugar++;
        }
        renglones.add(lugar, nuevo);
    }

    private static RenglonDePoa juntar(RenglonDePoa antes, RenglonTraido traido, Modo modo) {
        RenglonDePoa nuevo = traido.renglon();
        // What the file says replaces; what it leaves blank is emptied only when the draft becomes the file
        Function<Campo, Boolean> delArchivo = campo -> traido.dichos().contains(campo)
                || (modo == Modo.REEMPLAZAR && traido.vacios().contains(campo));
        RenglonDePoa.Borrador junto = RenglonDePoa.de(antes.numero())
                .descripcion(delArchivo.apply(Campo.DESCRIPCION) ? nuevo.descripcion() : antes.descripcion())
                .acumulacion(antes.acumulacion())
                .sentido(antes.sentido())
                .sumaDeAcciones(antes.sumaDeAcciones())
                .lineasAccion(delArchivo.apply(Campo.LINEAS_DE_ACCION) ? nuevo.lineasAccion() : antes.lineasAccion())
                .programado(PorTrimestre.de(trimestre -> (delArchivo.apply(Campo.de(trimestre)) ? nuevo : antes)
                        .programado()
                        .en(trimestre)))
                .detalle(antes.detalle());
        (nuevo.metaPadre().isPresent() ? nuevo : antes).metaPadre().ifPresent(junto::metaPadre);
        Optional<UnidadMedida> medida = (delArchivo.apply(Campo.UNIDAD_DE_MEDIDA) ? nuevo : antes).unidadMedida();
        // The same unit written otherwise is no change
        antes.unidadMedida()
                .filter(suya -> medida.filter(suya::equals).isPresent())
                .or(() -> medida)
                .ifPresent(junto::unidadMedida);
        (delArchivo.apply(Campo.PESO) ? nuevo : antes).peso().ifPresent(junto::peso);
        boolean todosLosTrimestres = Trimestre.TODOS.stream().map(Campo::de).allMatch(traido.dichos()::contains);
        if (delArchivo.apply(Campo.META_ANUAL)) {
            nuevo.metaAnualEscrita().ifPresent(junto::metaAnual);
        } else if (!todosLosTrimestres || traido.vacios().contains(Campo.META_ANUAL)) {
            antes.metaAnualEscrita().ifPresent(junto::metaAnual);
        }
        return junto.renglon();
    }

    private static List<Cambio> cambios(RenglonDePoa antes, RenglonDePoa despues) {
        List<Cambio> cambios = new ArrayList<>();
        for (Campo campo : Campo.values()) {
            String era = valor(antes, campo);
            String es = valor(despues, campo);
            if (!era.equals(es)) {
                cambios.add(new Cambio(campo, era, es));
            }
        }
        return cambios;
    }

    /** A field of a row in words; blank when there is nothing. */
    public static String valor(RenglonDePoa renglon, Campo campo) {
        return switch (campo) {
            case DESCRIPCION -> renglon.descripcion();
            case UNIDAD_DE_MEDIDA ->
                renglon.unidadMedida().map(UnidadMedida::nombre).orElse("");
            case META_ANUAL -> renglon.metaAnual().map(Cantidad::toString).orElse("");
            case LINEAS_DE_ACCION ->
                renglon.lineasAccion().stream().map(LineaAccion::toString).collect(Collectors.joining(", "));
            case META_O_ACCION ->
                renglon.metaPadre().isPresent()
                        ? String.valueOf(renglon.metaPadre().getAsInt())
                        : "";
            case PESO ->
                renglon.peso()
                        .map(BigDecimal::stripTrailingZeros)
                        .map(BigDecimal::toPlainString)
                        .orElse("");
            case P_ENE_MAR, P_ABR_JUN, P_JUL_SEP, P_OCT_DIC ->
                campo.trimestre()
                        .flatMap(renglon.programado()::en)
                        .map(Cantidad::toString)
                        .orElse("");
            case NUMERO, ACCION, UNIDAD_EJECUTORA, PROGRAMA -> "";
        };
    }

    public long cuantos(Clase clase) {
        return renglones.stream().filter(renglon -> renglon.clase() == clase).count();
    }
}
