package mx.avance.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The office as a process that answers browsers: what the commands that need the database have done for them. It is kept by
 * whoever starts the process, so that the other commands load nothing of it.
 */
public interface Servicio {

    /**
     * Answers until the person or the system ends it.
     *
     * @param puerto 0 for any free one
     * @param datos its folder, created on first use
     * @param bdUrl the JDBC address of a PostgreSQL that somebody else runs; null for the one that Avance brings along
     * @return the exit code of the process
     */
    int servir(int puerto, Path datos, @Nullable String bdUrl);

    /**
     * The same with an invented municipality in the middle of its year, for this machine only.
     *
     * @param desdeCero whether what was changed in it before is thrown away
     */
    int demostrar(int puerto, Path datos, boolean desdeCero);
}
