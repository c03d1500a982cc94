package mx.avance.aplicacion.cierre.avisos;

import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.web.Avisos;
import org.springframework.stereotype.Component;

/** Puts what a person is told into words, in that person's language. */
@Component
class FraseDeAviso {

    private final Avisos avisos;

    FraseDeAviso(Avisos avisos) {
        this.avisos = avisos;
    }

    String de(TipoDeAviso tipo, List<String> datos, Locale idioma) {
        return avisos.texto(
                "aviso." + tipo,
                idioma,
                datos.stream().map(dato -> enPalabras(dato, idioma)).toArray());
    }

    private String enPalabras(String dato, Locale idioma) {
        return dato.length() == "2026-04-20".length()
                ? new FechaEscrita(dato)
                        .dia()
                        .map(dia -> avisos.fecha(dia, idioma))
                        .orElse(dato)
                : dato;
    }
}
