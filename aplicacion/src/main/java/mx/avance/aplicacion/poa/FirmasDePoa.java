package mx.avance.aplicacion.poa;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.seguridad.Nombramientos;
import mx.avance.nucleo.firma.Firma;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who signs a programme: who held each post on the day of the document. */
@Component
public class FirmasDePoa {

    private final Nombramientos nombramientos;
    private final Calendarios calendarios;
    private final Clock reloj;

    FirmasDePoa(Nombramientos nombramientos, Calendarios calendarios, Clock reloj) {
        this.nombramientos = nombramientos;
        this.calendarios = calendarios;
        this.reloj = reloj;
    }

    /**
     * The three places from left to right.
     *
     * @param dia of the document: of a version, that of the act that authorised it; today while there is none
     * @param firmas those of a post that nobody held that day carry no name
     */
    public record Firman(LocalDate dia, List<Firma> firmas) {

        public Firman {
            firmas = List.copyOf(firmas);
        }
    }

    /** Of a programme in its present state. */
    @Transactional(readOnly = true)
    public Firman de(PoaGuardado guardado) {
        IdDePoa id = guardado.id();
        return en(
                id,
                guardado.autorizado()
                        .map(autorizado -> autorizado.autorizacion().fecha())
                        .orElseGet(() -> calendarios.de(id.ejercicio()).dia(reloj.instant())));
    }

    /** Of a sheet of that day: of a version, that of the act that authorised it. */
    @Transactional(readOnly = true)
    public Firman en(IdDePoa id, LocalDate dia) {
        return new Firman(dia, nombramientos.firmas(id.programa(), id.unidad(), dia));
    }
}
