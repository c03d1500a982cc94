package mx.avance.aplicacion.seguridad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Asignacion;
import mx.avance.nucleo.permiso.Rol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds an office in the ente at work: whom to tell. What each of them may do is asked of the lock. */
@Component
public class Encargados {

    private final JdbcClient base;

    Encargados(JdbcClient base) {
        this.base = base;
    }

    /**
     * Somebody with an office.
     *
     * @param correo empty when the account has none
     * @param actor with all that the person holds in the ente
     */
    public record Encargado(long usuario, Optional<String> correo, Actor actor) {}

    /** Those whose account stands and who hold any of these offices on a day, over whatever scope. */
    @Transactional(readOnly = true)
    public List<Encargado> de(Collection<Rol> roles, LocalDate dia) {
        record Fila(long usuario, String cuenta, Optional<String> correo, Asignacion asignacion) {}
        List<Fila> filas = base.sql("""
                select u.id, u.cuenta, u.correo, a.rol, a.ambito, a.codigo, a.desde, a.hasta
                  from seguridad.asignacion a join seguridad.usuario u on u.id = a.usuario
                 where u.activo and exists (
                       select from seguridad.asignacion b
                        where b.usuario = a.usuario and b.rol in (:roles) and :dia between b.desde and coalesce(b.hasta, 'infinity'))
                 order by u.id, a.id
                """)
                .param("roles", roles.stream().map(Rol::name).toList())
                .param("dia", dia)
                .query((fila, numero) -> new Fila(
                        fila.getLong("id"),
                        fila.getString("cuenta"),
                        Optional.ofNullable(fila.getString("correo")),
                        new Asignacion(
                                Rol.valueOf(fila.getString("rol")),
                                Actores.ambito(fila.getString("ambito"), fila.getString("codigo")),
                                fila.getObject("desde", LocalDate.class),
                                Optional.ofNullable(fila.getObject("hasta", LocalDate.class)))))
                .list();
        Map<Long, List<Fila>> porUsuario = new LinkedHashMap<>();
        filas.forEach(fila -> porUsuario
                .computeIfAbsent(fila.usuario(), cual -> new ArrayList<>())
                .add(fila));
        return porUsuario.values().stream()
                .map(suyas -> new Encargado(
                        suyas.get(0).usuario(),
                        suyas.get(0).correo(),
                        new Actor(
                                suyas.get(0).cuenta(),
                                suyas.stream().map(Fila::asignacion).toList())))
                .toList();
    }
}
