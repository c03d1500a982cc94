package mx.avance.aplicacion.cierre.avisos;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.seguridad.Encargados;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Situacion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people what is theirs to know, in the transaction that made it true: what is rolled back was never told. The same is told to
 * the same person once.
 */
@Component
public class Avisar {

    private final JdbcClient base;
    private final Encargados encargados;
    private final BuzonDeSalida buzon;
    private final Sesiones sesiones;
    private final Clock reloj;

    Avisar(JdbcClient base, Encargados encargados, BuzonDeSalida buzon, Sesiones sesiones, Clock reloj) {
        this.base = base;
        this.encargados = encargados;
        this.buzon = buzon;
        this.sesiones = sesiones;
        this.reloj = reloj;
    }

    /**
     * What there is to tell.
     *
     * @param llave what it is about and which time, so that it is told once
     * @param datos what its sentence names, no person among them; a date as {@code 2026-04-20}
     * @param ruta the screen where one does something about it
     */
    public record Nuevo(TipoDeAviso tipo, String llave, List<String> datos, String ruta) {

        public Nuevo {
            datos = List.copyOf(datos);
        }
    }

    /**
     * Tells whoever may do this now, save whoever is acting.
     *
     * @return to how many it was told that did not know yet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int aQuienesPueden(Acto acto, Situacion situacion, Nuevo nuevo) {
        return aCadaUno(quienes(acto, situacion.calendario().dia(reloj.instant())), nuevo, actor -> Cerradura.puede(
                        actor, acto, situacion, reloj.instant())
                .permite());
    }

    /**
     * Tells whoever does this by office, be it the time for it or not, save whoever is acting.
     *
     * @return to how many it was told that did not know yet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int aQuienesLoLlevan(Acto acto, Situacion situacion, Nuevo nuevo) {
        return aQuienesLoLlevan(quienes(acto, situacion.calendario().dia(reloj.instant())), acto, situacion, nuevo);
    }

    /** Those who do this by office on a day, whatever it is about: for who tells many things one after another. */
    List<Encargados.Encargado> quienes(Acto acto, LocalDate dia) {
        return encargados.de(acto.roles(), dia);
    }

    /**
     * The same as {@link #aQuienesLoLlevan(Acto, Situacion, Nuevo)}.
     *
     * @param quienes as {@link #quienes} said of that act
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int aQuienesLoLlevan(List<Encargados.Encargado> quienes, Acto acto, Situacion situacion, Nuevo nuevo) {
        return aCadaUno(quienes, nuevo, actor -> {
            Actor porSuOficio = new Actor(
                    actor.cuenta(),
                    actor.asignaciones().stream()
                            .filter(asignacion -> acto.roles().contains(asignacion.rol()))
                            .toList());
            return Cerradura.puede(porSuOficio, Acto.VER_AVANCE, situacion, reloj.instant())
                    .permite();
        });
    }

    private int aCadaUno(List<Encargados.Encargado> quienes, Nuevo nuevo, Predicate<Actor> leToca) {
        return quienes.stream()
                .filter(quien -> leToca.test(quien.actor())
                        && quien.usuario() != sesiones.actual().usuario())
                .mapToInt(quien -> a(quien.usuario(), quien.correo(), nuevo))
                .sum();
    }

    /** Tells the holder of an account, save whoever is acting; an account that the ente does not know is not told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void aLaCuenta(String cuenta, Nuevo nuevo) {
        record Fila(long usuario, Optional<String> correo) {}
        base.sql("select id, correo from seguridad.usuario where cuenta = :cuenta and activo")
                .param("cuenta", cuenta)
                .query((fila, numero) -> new Fila(fila.getLong("id"), Optional.ofNullable(fila.getString("correo"))))
                .optional()
                .filter(fila -> fila.usuario() != sesiones.actual().usuario())
                .ifPresent(fila -> a(fila.usuario(), fila.correo(), nuevo));
    }

    /**
     * Notes as read, whoever was told it, all that led to a screen where nobody waits any more for what it told; a letter about it that
     * was not sent is not sent.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void yaNoEspera(String ruta) {
        callar("ruta = :cual and leido is null", ruta);
    }

    /** The same of one thing that was told, by its key, because it is not true any more: even who read it gets no letter about it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void yaNoVale(String llave) {
        callar("llave = :cual", llave);
    }

    private void callar(String lo, String cual) {
        base.sql("""
            with leido as (
                update cierre.aviso set leido = coalesce(leido, :ahora) where %s returning id)
            update cierre.correo
               set desistido = :ahora
             where aviso in (select id from leido) and enviado is null and desistido is null
            """.formatted(lo))
                .param("cual", cual)
                .param("ahora", OffsetDateTime.now(reloj))
                .update();
    }

    private int a(long usuario, Optional<String> correo, Nuevo nuevo) {
        Optional<Long> id = base.sql("""
            insert into cierre.aviso (ente, usuario, tipo, llave, datos, ruta, dado)
            values (plataforma.ente(), :usuario, :tipo, :llave, :datos, :ruta, :dado)
            on conflict (ente, usuario, llave) do nothing
            returning id
            """)
                .param("usuario", usuario)
                .param("tipo", nuevo.tipo().name())
                .param("llave", nuevo.llave())
                .param("datos", nuevo.datos().toArray(new String[0]))
                .param("ruta", nuevo.ruta())
                .param("dado", OffsetDateTime.now(reloj))
                .query(Long.class)
                .optional();
        id.ifPresent(aviso -> correo.ifPresent(para -> buzon.poner(aviso, para, nuevo)));
        return id.isPresent() ? 1 : 0;
    }
}
