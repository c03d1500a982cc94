package mx.avance.aplicacion.cierre.aclaraciones;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Avisos;
import org.springframework.stereotype.Component;

/** The tray as a table to take away: what is shown, with the same filters. */
@Component
public class DescargaDeAclaraciones {

    private final Aclaraciones aclaraciones;
    private final Avisos avisos;

    DescargaDeAclaraciones(Aclaraciones aclaraciones, Avisos avisos) {
        this.aclaraciones = aclaraciones;
        this.avisos = avisos;
    }

    /** In the words of a language; a date as {@code 2026-04-20}. */
    public Descarga de(Aclaraciones.Filtro filtro, Locale idioma) {
        return new Descarga(
                "aclaraciones",
                avisos.texto("aclaracion.titulo", idioma),
                Stream.of(
                                "numero",
                                "trimestre",
                                "unidad",
                                "programa",
                                "meta",
                                "pregunta",
                                "plazo",
                                "estado",
                                "respuesta")
                        .map(columna -> avisos.texto("aclaracion.columna." + columna, idioma))
                        .toList(),
                aclaraciones.lista(filtro).stream()
                        .map(una -> List.<Object>of(
                                una.id(),
                                una.avance().trimestre().rotulo() + " "
                                        + una.avance().poa().ejercicio(),
                                una.avance().poa().unidad().clave(),
                                una.avance().poa().programa().clave(),
                                una.meta(),
                                una.pregunta(),
                                una.plazo().toString(),
                                avisos.texto("aclaracion.estado." + una.estado(), idioma),
                                una.respuesta().map(Aclaracion.Respuesta::texto).orElse("")))
                        .toList());
    }
}
