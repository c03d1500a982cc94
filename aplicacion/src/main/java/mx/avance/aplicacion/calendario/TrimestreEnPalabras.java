package mx.avance.aplicacion.calendario;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.DiasHabiles;
import mx.avance.nucleo.calendario.EstadoDeTrimestre;
import mx.avance.nucleo.calendario.PlazosDeTrimestre;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says where a quarter stands, in a sentence. */
@Component
public class TrimestreEnPalabras {

    private final Calendarios calendarios;
    private final Avisos avisos;
    private final Clock reloj;

    TrimestreEnPalabras(Calendarios calendarios, Avisos avisos, Clock reloj) {
        this.calendarios = calendarios;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /**
     * The quarter that the ente is at today: the earliest one whose avance is captured, else the next one to open, else the last
     * of the year. Early in a year that is still Oct-Dic of the year before.
     */
    @Transactional(readOnly = true)
    public String hoy(Locale idioma) {
        int anio = LocalDate.now(reloj).getYear();
        CalendarioDeEnte anterior = calendarios.de(new Ejercicio(anio - 1));
        LocalDate dia = anterior.dia(reloj.instant());
        if (anterior.estado(Trimestre.OCT_DIC, dia) == EstadoDeTrimestre.ABIERTO) {
            return frase(anterior, Trimestre.OCT_DIC, dia, idioma);
        }
        CalendarioDeEnte calendario = calendarios.de(new Ejercicio(dia.getYear()));
        return frase(calendario, enCurso(calendario, dia), dia, idioma);
    }

    private static Trimestre enCurso(CalendarioDeEnte calendario, LocalDate dia) {
        return Trimestre.TODOS.stream()
                .filter(cual -> calendario.estado(cual, dia) != EstadoDeTrimestre.CERRADO)
                .findFirst()
                .orElse(Trimestre.OCT_DIC);
    }

    /** Where a quarter stands on a day: until when it is captured, how long that is, or when it opens or closed. */
    @Transactional(readOnly = true)
    public String frase(CalendarioDeEnte calendario, Trimestre trimestre, LocalDate dia, Locale idioma) {
        PlazosDeTrimestre plazos = calendario.plazos(trimestre);
        DiasHabiles habiles = calendarios.habiles(calendario.ejercicio());
        String nombre = trimestre.rotulo() + " " + calendario.ejercicio();
        return switch (calendario.estado(trimestre, dia)) {
            case PROGRAMADO ->
                avisos.texto(
                        "calendario.frase.programado",
                        idioma,
                        nombre,
                        avisos.fecha(plazos.capturaDesde(), idioma),
                        ChronoUnit.DAYS.between(dia, plazos.capturaDesde()));
            case ABIERTO -> {
                LocalDate ultimo = plazos.ultimoDiaDeCaptura();
                yield avisos.texto(
                        "calendario.frase.abierto",
                        idioma,
                        nombre,
                        avisos.fecha(ultimo, idioma),
                        ultimo.equals(dia) ? -1 : habiles.entre(dia, ultimo));
            }
            case CERRADO -> cerrado(plazos, nombre, dia, idioma);
        };
    }

    private String cerrado(PlazosDeTrimestre plazos, String nombre, LocalDate dia, Locale idioma) {
        LocalDate desde = plazos.fechaDeCierre();
        String clave = dia.isAfter(plazos.publicacionHasta())
                ? "calendario.frase.cerrado"
                : "calendario.frase.cerradoPorPublicar";
        return avisos.texto(
                clave, idioma, nombre, avisos.fecha(desde, idioma), avisos.fecha(plazos.publicacionHasta(), idioma));
    }
}
