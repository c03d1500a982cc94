package mx.avance.aplicacion.cierre.avisos;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.aplicacion.plataforma.api.Pagina;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What whoever is at work was told, and has read or not. Nobody reads what others were told. */
@Component
public class MisAvisos {

    private static final String LISTA = "avisos";

    private final JdbcClient base;
    private final FraseDeAviso frase;
    private final Sesiones sesiones;
    private final Transacciones transacciones;
    private final Clock reloj;

    MisAvisos(JdbcClient base, FraseDeAviso frase, Sesiones sesiones, Transacciones transacciones, Clock reloj) {
        this.base = base;
        this.frase = frase;
        this.sesiones = sesiones;
        this.transacciones = transacciones;
        this.reloj = reloj;
    }

    /**
     * Something that the person was told.
     *
     * @param texto in a sentence
     * @param ruta the screen where one does something about it
     * @param leido empty while it was not read
     */
    public record Aviso(long id, TipoDeAviso tipo, String texto, String ruta, Instant dado, Optional<Instant> leido) {}

    /** How many the person has not read; 0 for who is no person. */
    public int sinLeer() {
        Sesion sesion = sesiones.actual();
        return sesion.esDePersona()
                ? transacciones.en(() -> base.sql(
                                "select count(*)::int from cierre.aviso where usuario = :usuario and leido is null")
                        .param("usuario", sesion.usuario())
                        .query(Integer.class)
                        .single())
                : 0;
    }

    /**
     * A page of them, the last one first.
     *
     * @param soloSinLeer whether those that were read are left out
     * @param cursor blank for the first page
     */
    @Transactional(readOnly = true)
    public Pagina<Aviso> lista(boolean soloSinLeer, @Nullable String cursor, int tamanio, Locale idioma) {
        long despues = Pagina.numeroDespuesDe(LISTA, cursor);
        List<Aviso> leidos = base.sql("""
            select id, tipo, datos, ruta, dado, leido
              from cierre.aviso
             where usuario = :usuario and (:despues = 0 or id < :despues) and (not :soloSinLeer or leido is null)
             order by id desc
             limit :cuantos
            """)
                .param("usuario", sesiones.actual().usuario())
                .param("despues", despues)
                .param("soloSinLeer", soloSinLeer)
                .param("cuantos", tamanio + 1)
                .query((fila, numero) -> {
                    TipoDeAviso tipo = TipoDeAviso.valueOf(fila.getString("tipo"));
                    List<String> datos =
                            Arrays.asList((String[]) fila.getArray("datos").getArray());
                    OffsetDateTime leido = fila.getObject("leido", OffsetDateTime.class);
                    return new Aviso(
                            fila.getLong("id"),
                            tipo,
                            frase.de(tipo, datos, idioma),
                            fila.getString("ruta"),
                            fila.getObject("dado", OffsetDateTime.class).toInstant(),
                            Optional.ofNullable(leido).map(OffsetDateTime::toInstant));
                })
                .list();
        return Pagina.de(LISTA, leidos, tamanio, aviso -> Long.toString(aviso.id()));
    }

    /**
     * Notes that the person read one; reading it again changes nothing.
     *
     * @return where one does something about it
     * @throws NoExiste when the person was told no such thing
     */
    @Transactional
    public String leer(long id) {
        return base.sql("""
            update cierre.aviso set leido = coalesce(leido, :ahora) where id = :id and usuario = :usuario returning ruta
            """)
                .param("ahora", OffsetDateTime.now(reloj))
                .param("id", id)
                .param("usuario", sesiones.actual().usuario())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NoExiste("el aviso " + id));
    }

    /**
     * Notes that the person read them all.
     *
     * @return how many there were
     */
    @Transactional
    public int leerTodos() {
        return base.sql("update cierre.aviso set leido = :ahora where usuario = :usuario and leido is null")
                .param("ahora", OffsetDateTime.now(reloj))
                .param("usuario", sesiones.actual().usuario())
                .update();
    }
}
