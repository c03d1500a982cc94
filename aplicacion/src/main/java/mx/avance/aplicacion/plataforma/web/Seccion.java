package mx.avance.aplicacion.plataforma.web;

import java.util.List;
import mx.avance.nucleo.permiso.Acto;

/**
 * A section of the navigation, contributed by the module whose screens it leads to.
 *
 * @param clave names its text in the bundle, {@code marco.<clave>}
 * @param orden the lowest comes first
 * @param actos who sees it: whoever may do any of these somewhere; everybody who signed in when there are none
 */
public record Seccion(String clave, String ruta, int orden, List<Acto> actos) {}
