package mx.avance.nucleo.permiso;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The one place that answers whether a person may act now. First who, then the state of things, then the dates: a refusal
 * tells nobody more than their role lets them know.
 */
public final class Cerradura {

    private Cerradura() {}

    /**
     * Whether somebody may do something at an instant.
     *
     * @param actor with the assignments of the ente that the situation belongs to
     * @throws IllegalArgumentException when the situation does not say what the act is about, as when a quarter is to be captured
     *     and none is named
     */
    public static Respuesta puede(Actor actor, Acto acto, Situacion situacion, Instant cuando) {
        LocalDate dia = situacion.calendario().dia(cuando);
        Optional<Negado> objecion =
                quien(actor, acto, situacion, dia).or(() -> acto.condicion().objecion(situacion, actor.cuenta(), dia));
        return objecion.<Respuesta>map(negado -> negado).orElseGet(Permitido::new);
    }

    private static Optional<Negado> quien(Actor actor, Acto acto, Situacion situacion, LocalDate dia) {
        if (acto.cambia() && actor.tiene(Rol.CONTRALORIA, dia)) {
            return Optional.of(Negado.por(Motivo.CONTRALORIA_NO_CAMBIA, acto, acto.roles()));
        }
        List<Asignacion> delRol = actor.asignaciones().stream()
                .filter(asignacion -> acto.roles().contains(asignacion.rol()))
                .toList();
        List<Asignacion> suyas = delRol.stream()
                .filter(asignacion ->
                        !acto.esSobreUnaClave() || asignacion.ambito().cubre(situacion.clave()))
                .toList();
        if (suyas.stream().anyMatch(asignacion -> asignacion.vigenteEn(dia))) {
            return Optional.empty();
        }
        return Optional.of(fueraDeFecha(suyas, dia).orElseGet(() -> {
            boolean sobreOtraClave = delRol.stream().anyMatch(asignacion -> asignacion.vigenteEn(dia));
            return sobreOtraClave
                    ? Negado.por(Motivo.FUERA_DE_AMBITO, acto, Ambito.de(situacion.clave()))
                    : Negado.por(Motivo.ROL_AJENO, acto, acto.roles());
        }));
    }

    /** What was held and ended comes before what is to be held: that is what the person remembers. */
    private static Optional<Negado> fueraDeFecha(List<Asignacion> suyas, LocalDate dia) {
        return suyas.stream()
                .filter(asignacion -> asignacion.terminoAntesDe(dia))
                .flatMap(asignacion -> asignacion.hasta().stream()
                        .map(hasta ->
                                Negado.por(Motivo.ASIGNACION_TERMINADA, asignacion.rol(), asignacion.ambito(), hasta)))
                .findFirst()
                .or(() -> suyas.stream()
                        .filter(asignacion -> asignacion.empiezaDespuesDe(dia))
                        .map(asignacion -> Negado.por(
                                Motivo.ASIGNACION_FUTURA, asignacion.rol(), asignacion.ambito(), asignacion.desde()))
                        .findFirst());
    }
}
