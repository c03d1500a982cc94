package mx.avance.aplicacion.avance.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.aplicacion.avance.CambiosDesdeLaFirma.Cambio;
import mx.avance.aplicacion.avance.CambiosDesdeLaFirma.DesdeLaFirma;
import mx.avance.aplicacion.avance.Paso;
import mx.avance.aplicacion.plataforma.web.Avisos;

/**
 * What changed since a sheet was signed, in words: what whoever reviews it reads first.
 *
 * @param frase since which signature, or that there is none
 */
record Revision(String frase, List<Linea> cambios) {

    /**
     * A change.
     *
     * @param renglon its number; blank where it is about an unplanned activity
     * @param antes an em dash where it was not there
     * @param quien who wrote what it says; blank where it is not one cell
     */
    record Linea(
            String renglon,
            String asunto,
            String que,
            String antes,
            String ahora,
            String quien,
            Optional<Instant> cuando) {}

    /** The rows that say otherwise. */
    public Set<String> renglones() {
        return cambios.stream()
                .map(Linea::renglon)
                .filter(numero -> !numero.isEmpty())
                .collect(Collectors.toSet());
    }

    static Revision de(DesdeLaFirma desde, ZoneId zona, Avisos avisos, Locale idioma) {
        return new Revision(
                frase(desde, zona, avisos, idioma),
                desde.cambios().stream()
                        .map(cambio -> new Linea(
                                cambio.renglon() == 0 ? "" : Integer.toString(cambio.renglon()),
                                cambio.asunto(),
                                avisos.texto("avance.cambio." + cambio.que(), idioma),
                                valor(cambio, cambio.antes(), avisos, idioma),
                                valor(cambio, cambio.ahora(), avisos, idioma),
                                cambio.quien(),
                                cambio.cuando()))
                        .toList());
    }

    /** As people read it; an em dash where nothing was said. */
    private static String valor(Cambio cambio, List<Object> dicho, Avisos avisos, Locale idioma) {
        if (dicho.isEmpty()) {
            return "—";
        }
        return avisos.texto(cambio.que().claveDeValor(dicho), idioma, dicho.toArray());
    }

    private static String frase(DesdeLaFirma desde, ZoneId zona, Avisos avisos, Locale idioma) {
        if (desde.ultima().isEmpty()) {
            return avisos.texto("avance.cambios.sinFirma", idioma);
        }
        Object[] ultima = firma(desde.ultima().get(), zona, avisos, idioma);
        if (desde.contra().isEmpty()) {
            return avisos.texto("avance.cambios.ninguno", idioma, ultima);
        }
        Object[] contra = firma(desde.contra().get(), zona, avisos, idioma);
        return (desde.sigueIgual() ? avisos.texto("avance.cambios.ninguno", idioma, ultima) + " " : "")
                + avisos.texto(
                        desde.sigueIgual() ? "avance.cambios.desdeLaAnterior" : "avance.cambios.desde",
                        idioma,
                        desde.cambios().size(),
                        contra[0],
                        contra[1],
                        contra[2]);
    }

    /** Who, as what, which day. */
    private static Object[] firma(Paso paso, ZoneId zona, Avisos avisos, Locale idioma) {
        return new Object[] {
            paso.quien(),
            avisos.texto("avance.cambios.papel." + paso.papel().orElseThrow(), idioma),
            avisos.fecha(
                    paso.aMano()
                            .map(Paso.AMano::fecha)
                            .orElseGet(() -> paso.momento().atZone(zona).toLocalDate()),
                    idioma)
        };
    }
}
