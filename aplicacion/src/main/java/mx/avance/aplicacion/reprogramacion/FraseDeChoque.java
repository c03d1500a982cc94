package mx.avance.aplicacion.reprogramacion;

import java.util.Locale;
import java.util.stream.Collectors;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import org.springframework.stereotype.Component;

/** Why a request is not decided on the POA that is in force now, and the way out, in a sentence: the same on screen and for programs. */
@Component
public class FraseDeChoque {

    private final Avisos avisos;

    FraseDeChoque(Avisos avisos) {
        this.avisos = avisos;
    }

    public String de(Choque choque, Locale idioma) {
        if (choque.guardado() instanceof DecidirSolicitud.YaNoAplica ya) {
            return de(ya, idioma);
        }
        return choque.guardado() instanceof DecidirSolicitud.NoEsLoPedido otro
                ? de(otro, idioma)
                : avisos.texto("problema.choque", idioma, choque.objeto());
    }

    public String de(DecidirSolicitud.YaNoAplica ya, Locale idioma) {
        return avisos.texto(
                "reprogramacion.yaNoAplica",
                idioma,
                ya.versionDePoa(),
                String.join(" ", avisos.textos(ya.motivos(), idioma)));
    }

    public String de(DecidirSolicitud.NoEsLoPedido otro, Locale idioma) {
        return avisos.texto(
                "reprogramacion.noEsLoPedido",
                idioma,
                otro.versionDePoa(),
                Integer.toString(otro.pedido().numero()),
                cifras(otro.quedaria()),
                otro.quedaria().anualPropuesto().valor(),
                cifras(otro.pedido()),
                otro.pedido().anualPropuesto().valor());
    }

    private static String cifras(Comparacion una) {
        return Trimestre.TODOS.stream()
                .map(trimestre ->
                        una.propuesto().en(trimestre).map(Cantidad::toString).orElse("—"))
                .collect(Collectors.joining(", "));
    }
}
