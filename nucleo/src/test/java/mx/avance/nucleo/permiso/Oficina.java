package mx.avance.nucleo.permiso;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.DescansosObligatorios;
import mx.avance.nucleo.calendario.DiasHabiles;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;

/** The people of an ente and its calendar of 2026, for tests. */
final class Oficina {

    static final Ejercicio E2026 = new Ejercicio(2026);
    static final UnidadEjecutora TECNICO = new UnidadEjecutora("54202");
    static final Programa VINCULACION = new Programa("542");
    static final Ramo BIENESTAR = new Ramo("54");
    static final ClaveProgramatica CLAVE = ClaveProgramatica.of(BIENESTAR, VINCULACION, TECNICO);
    static final LocalDate DESDE = LocalDate.of(2020, Month.JANUARY, 1);
    static final CalendarioDeEnte CALENDARIO = CalendarioDeEnte.porOmision(
            E2026, new DiasHabiles(DescansosObligatorios.de(E2026)), CalendarioDeEnte.ZONA_POR_OMISION);

    private Oficina() {}

    /** The scope that makes the role reach the unit 54202. */
    static Ambito ambito(Rol rol) {
        return switch (rol) {
            case CAPTURISTA, RESPONSABLE_DE_UNIDAD -> new Ambito.DeUnidad(TECNICO);
            case RESPONSABLE_DE_PROGRAMA -> new Ambito.DePrograma(VINCULACION);
            case RESPONSABLE_DE_RAMO -> new Ambito.DeRamo(BIENESTAR);
            case PLANEACION, CONTRALORIA, ADMINISTRACION -> new Ambito.DeEnte();
        };
    }

    /** A scope of the same kind elsewhere in the ente. */
    static Ambito ambitoAjeno(Rol rol) {
        return switch (rol) {
            case CAPTURISTA, RESPONSABLE_DE_UNIDAD -> new Ambito.DeUnidad(new UnidadEjecutora("54204"));
            case RESPONSABLE_DE_PROGRAMA -> new Ambito.DePrograma(new Programa("551"));
            case RESPONSABLE_DE_RAMO -> new Ambito.DeRamo(new Ramo("55"));
            case PLANEACION, CONTRALORIA, ADMINISTRACION -> new Ambito.DeEnte();
        };
    }

    /** Somebody who has held the role for long and still does. */
    static Actor actor(Rol rol) {
        return new Actor("ana", List.of(Asignacion.desde(DESDE, rol, ambito(rol))));
    }

    static Instant alMediodia(String dia) {
        return LocalDate.parse(dia)
                .atTime(LocalTime.NOON)
                .atZone(CALENDARIO.zona())
                .toInstant();
    }
}
