package mx.avance.aplicacion.avance;

import java.util.List;

/** Another module keeps behind the figures of a sheet what is signed with them. Implementations are beans; there is one at most. */
public interface SeFirmaConLaHoja {

    /** As it stands. */
    Respaldo respaldo(IdDeAvance id);

    /** What became of the entries since that; only the rows where something did. */
    List<Respaldo.Movidas> movidas(IdDeAvance id, Respaldo respaldo);

    /**
     * Puts it back to what it was when it was frozen: what came later counts no more, and what was changed is as it was; who may see it
     * is never widened. Asks no permission; the sheet must be held.
     *
     * @return how many things had to be put back
     */
    int comoSeFirmo(IdDeAvance id, Respaldo respaldo);
}
