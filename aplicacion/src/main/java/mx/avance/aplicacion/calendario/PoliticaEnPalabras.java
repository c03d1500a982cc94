package mx.avance.aplicacion.calendario;

import java.time.LocalDate;
import java.util.Locale;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.plataforma.web.Avisos;
import org.springframework.stereotype.Component;

/** Says a policy in words: what it is called, what a value of it means, and whom it affects. */
@Component
public class PoliticaEnPalabras {

    private final Avisos avisos;
    private final Claves claves;

    PoliticaEnPalabras(Avisos avisos, Claves claves) {
        this.avisos = avisos;
        this.claves = claves;
    }

    /** The policy, or the finding whose severity it is. */
    public String nombre(Politica politica, String asunto, Locale idioma) {
        return asunto.isEmpty()
                ? avisos.texto("politica." + politica.name(), idioma)
                : avisos.texto("hallazgo." + asunto, idioma);
    }

    /** What a value that is kept means. */
    public String valor(Politica politica, String valor, Locale idioma) {
        return switch (politica) {
            case TOLERANCIA ->
                avisos.texto(valor.equals("0") ? "politica.tolerancia.cero" : "politica.tolerancia", idioma, valor);
            case UMBRALES -> avisos.texto("politica.umbrales", idioma, (Object[]) valor.split(" "));
            case FIRMA -> avisos.texto("politica.firma." + valor, idioma);
            case GRAVEDAD -> avisos.texto("politica.gravedad." + valor, idioma);
            case RECORDATORIOS ->
                valor.equals("NO")
                        ? avisos.texto("politica.recordatorios.nunca", idioma)
                        : avisos.texto("politica.recordatorios", idioma, valor.replace(" ", ", "));
            case CAPTURA_POR_MES -> avisos.texto("politica.porMes." + valor, idioma);
        };
    }

    /** Whom a decision of that day is about, in a sentence. */
    public String afecta(Politica politica, LocalDate dia, Locale idioma) {
        int unidades = claves.unidades(dia).size();
        return avisos.texto(
                unidades == 0 ? "politica.afecta.nadie" : "politica.afecta." + politica.name(),
                idioma,
                unidades,
                claves.ramos(dia).size(),
                claves.programas(dia).size());
    }
}
