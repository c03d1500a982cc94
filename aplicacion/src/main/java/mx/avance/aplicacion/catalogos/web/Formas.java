package mx.avance.aplicacion.catalogos.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.entradas.Campo;
import mx.avance.aplicacion.catalogos.entradas.Entrada;
import mx.avance.aplicacion.catalogos.entradas.Entradas;
import mx.avance.aplicacion.catalogos.entradas.Esquema;
import mx.avance.aplicacion.catalogos.entradas.Referencia;
import mx.avance.nucleo.catalogo.ClasificacionFuncional;
import mx.avance.nucleo.catalogo.ClasificacionProgramatica;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns the description of a catalogue into what its templates show. */
@Component
class Formas {

    private final Entradas entradas;
    private final MessageSource mensajes;

    Formas(Entradas entradas, MessageSource mensajes) {
        this.entradas = entradas;
        this.mensajes = mensajes;
    }

    /**
     * A field of the form of an entry.
     *
     * @param opciones what to choose from, with the name of each; empty when it is typed
     * @param guardado what another person left in it; null unless both wrote something else
     * @param ayuda below the field; null when it needs none
     */
    record CampoDeForma(
            String clave,
            String tipo,
            String valor,
            boolean obligatorio,
            int largo,
            Map<String, String> opciones,
            @Nullable String guardado,
            @Nullable String ayuda) {}

    /** The fields of the form, as typed. */
    List<CampoDeForma> campos(
            Esquema esquema, Map<String, String> valores, @Nullable Entrada guardada, boolean choque, Locale idioma) {
        return esquema.campos().stream()
                .map(campo -> {
                    String valor = valores.getOrDefault(campo.clave(), "");
                    String suyo = guardada == null ? "" : guardada.valor(campo.clave());
                    return new CampoDeForma(
                            campo.clave(),
                            campo.tipo().name(),
                            campo.tipo() == mx.avance.aplicacion.catalogos.entradas.Tipo.CAMPOS
                                    ? valor.replace("; ", "\n")
                                    : valor,
                            campo.obligatorio(),
                            campo.largo(),
                            opciones(campo, valor),
                            choque && !suyo.equals(valor.strip()) ? (suyo.isEmpty() ? "—" : suyo) : null,
                            ayuda(esquema, campo, idioma));
                })
                .toList();
    }

    /** The columns of the list beside the dates, which come last and together. */
    List<String> columnas(Esquema esquema) {
        return esquema.campos().stream()
                .map(Campo::clave)
                .filter(clave -> !clave.equals("desde") && !clave.equals("hasta"))
                .toList();
    }

    /** By column, what the codes in it are called. */
    Map<String, Map<String, String>> nombres(Esquema esquema) {
        Map<String, Map<String, String>> nombres = new LinkedHashMap<>();
        for (Campo campo : esquema.campos()) {
            if (campo.referencia() != null && campo.referencia() != Referencia.MEDIDA) {
                nombres.put(campo.clave(), opciones(campo, ""));
            }
        }
        return nombres;
    }

    private Map<String, String> opciones(Campo campo, String elegida) {
        if (campo.referencia() == null) {
            return Map.of();
        }
        Map<String, String> opciones = new LinkedHashMap<>();
        switch (campo.referencia()) {
            case RAMO -> opciones.putAll(entradas.nombres(Catalogo.RAMOS));
            case PLAN -> opciones.putAll(entradas.nombres(Catalogo.PLANES));
            case MEDIDA ->
                entradas.todas(Catalogo.MEDIDAS).stream()
                        .filter(medida -> medida.valor("fusionada").isEmpty())
                        .forEach(medida -> opciones.put(medida.valor("nombre"), ""));
            case FUNCIONAL ->
                ClasificacionFuncional.conac()
                        .entradas()
                        .forEach(entrada -> opciones.put(entrada.codigo(), entrada.nombre()));
            case MODALIDAD ->
                ClasificacionProgramatica.conac()
                        .modalidades()
                        .forEach(modalidad -> opciones.put(modalidad.codigo(), modalidad.nombre()));
        }
        if (!elegida.isBlank()) {
            opciones.putIfAbsent(elegida, "");
        }
        return opciones;
    }

    private @Nullable String ayuda(Esquema esquema, Campo campo, Locale idioma) {
        String propia = "catalogos.ayuda." + esquema.catalogo().clave() + "." + campo.clave();
        String general = mensajes.getMessage("catalogos.ayuda." + campo.clave(), null, null, idioma);
        return mensajes.getMessage(propia, null, general, idioma);
    }
}
