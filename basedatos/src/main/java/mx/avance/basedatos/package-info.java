/**
 * The PostgreSQL that Avance brings along: {@link mx.avance.basedatos.PostgresEmbebido} unpacks it, creates the database
 * in the data folder, starts it, keeps it running and stops it. Its users see a {@link mx.avance.basedatos.Conexion},
 * the same as for a PostgreSQL that somebody else runs. No Spring.
 */
@NullMarked
package mx.avance.basedatos;

import org.jspecify.annotations.NullMarked;
