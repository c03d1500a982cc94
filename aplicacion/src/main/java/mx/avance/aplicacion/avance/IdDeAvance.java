package mx.avance.aplicacion.avance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;

/** Which avance is meant, within its ente: that of a unit under a programa in a quarter. */
public record IdDeAvance(IdDePoa poa, Trimestre trimestre) {

    private static final Pattern OBJETO =
            Pattern.compile("el avance ([A-Z][a-z]{2}-[A-Z][a-z]{2}) ([0-9]{4}) de la unidad"
                    + " ([0-9]{5}) en el programa ([0-9]{3})(, renglón [0-9]+|, actividad extraordinaria [0-9]+)?");

    /**
     * The one that the parts of an address name.
     *
     * @throws NoExiste when a part has not the shape of its code
     */
    public static IdDeAvance de(String ejercicio, String trimestre, String programa, String unidad) {
        IdDePoa poa = IdDePoa.de(ejercicio, programa, unidad);
        return Trimestre.find(trimestre)
                .map(cual -> new IdDeAvance(poa, cual))
                .orElseThrow(() -> new NoExiste("el trimestre " + trimestre));
    }

    /** As an officer names it, for the audit trail and for messages. */
    public String objeto() {
        return "el avance " + trimestre.rotulo() + " " + poa.ejercicio() + " de la unidad " + poa.unidad()
                + " en el programa " + poa.programa();
    }

    /** The same, of one of its rows. */
    public String objeto(int renglon) {
        return objeto() + ", renglón " + renglon;
    }

    /** The same, of one of its unplanned activities. */
    public String objetoExtraordinario(int numero) {
        return objeto() + ", actividad extraordinaria " + numero;
    }

    /** The one that an entry of the audit trail is about, itself or one of its rows; empty when it is about something else. */
    public static Optional<IdDeAvance> deObjeto(String objeto) {
        Matcher partes = OBJETO.matcher(objeto);
        if (!partes.matches()) {
            return Optional.empty();
        }
        return Trimestre.TODOS.stream()
                .filter(trimestre -> trimestre.rotulo().equals(partes.group(1)))
                .findFirst()
                .map(trimestre -> new IdDeAvance(
                        new IdDePoa(
                                new Ejercicio(Integer.parseInt(partes.group(2))),
                                new Programa(partes.group(4)),
                                new UnidadEjecutora(partes.group(3))),
                        trimestre));
    }

    /** Where its screen is. */
    public String ruta() {
        return "/avance/" + poa.ejercicio() + "/" + trimestre.numero() + "/" + poa.programa() + "/" + poa.unidad();
    }

    /** The same unit and programa in another quarter of the year. */
    public IdDeAvance en(Trimestre otro) {
        return new IdDeAvance(poa, otro);
    }
}
