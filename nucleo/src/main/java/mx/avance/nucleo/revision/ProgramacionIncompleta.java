package mx.avance.nucleo.revision;

import java.util.List;
import mx.avance.nucleo.periodo.Trimestre;

/** A row of a draft leaves quarters without P, which is not the same as programming 0. */
public record ProgramacionIncompleta(int meta, List<Trimestre> trimestres) implements Hallazgo {

    public ProgramacionIncompleta {
        trimestres = List.copyOf(trimestres);
    }

    @Override
    public String codigo() {
        return "PROGRAMACION_INCOMPLETA";
    }

    @Override
    public List<Object> datos() {
        return List.of(meta, trimestres);
    }
}
