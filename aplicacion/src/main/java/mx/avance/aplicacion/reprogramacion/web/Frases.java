package mx.avance.aplicacion.reprogramacion.web;

import java.time.LocalDate;
import java.util.Locale;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.reprogramacion.Plazo;

/** Sentences that more than one screen says. */
final class Frases {

    private Frases() {}

    /** "Puede pedirse hasta el 30 de junio, último día hábil del trimestre. Planeación decide a más tardar el 5 de julio." */
    static String plazo(Plazo plazo, int anio, Avisos avisos, Locale idioma) {
        String pedir = avisos.texto(
                plazo.clave(),
                idioma,
                Palabras.dia(plazo.pedirHasta(), anio, idioma),
                plazo.trimestre().rotulo());
        return plazo.decidirHasta()
                .map(hasta -> pedir + " " + hasta(hasta, anio, avisos, idioma))
                .orElse(pedir);
    }

    /** "Planeación puede autorizarlo hasta el 5 de julio." */
    static String decidir(Plazo plazo, int anio, Avisos avisos, Locale idioma) {
        return plazo.decidirHasta()
                .map(hasta -> hasta(hasta, anio, avisos, idioma))
                .orElseGet(() -> avisos.texto(
                        "reprogramacion.plazo.conSuAvance",
                        idioma,
                        plazo.trimestre().rotulo()));
    }

    private static String hasta(LocalDate hasta, int anio, Avisos avisos, Locale idioma) {
        return avisos.texto("reprogramacion.plazo.decidir", idioma, Palabras.dia(hasta, anio, idioma));
    }
}
