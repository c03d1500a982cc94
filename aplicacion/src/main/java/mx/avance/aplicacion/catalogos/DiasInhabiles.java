package mx.avance.aplicacion.catalogos;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.avance.nucleo.calendario.DescansosObligatorios;
import mx.avance.nucleo.calendario.DiasHabiles;
import mx.avance.nucleo.periodo.Ejercicio;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The holidays and vacations of the ente. */
@Component
public class DiasInhabiles {

    private final JdbcClient base;

    DiasInhabiles(JdbcClient base) {
        this.base = base;
    }

    /** A holiday or some vacations, from the first to the last day. */
    public record Inhabil(String nombre, LocalDate desde, LocalDate hasta) {}

    /**
     * Those that the ente listed for a year, the earliest first; none when it listed no day, so that the compulsory ones of the
     * law apply.
     */
    @Transactional(readOnly = true)
    public List<Inhabil> listados(Ejercicio ejercicio) {
        return base.sql("""
            select nombre, desde, hasta from catalogos.inhabil
             where desde <= :ultimo and hasta >= :primero order by desde, nombre
            """)
                .param("primero", LocalDate.of(ejercicio.anio(), 1, 1))
                .param("ultimo", LocalDate.of(ejercicio.anio(), 12, 31))
                .query(Inhabil.class)
                .list();
    }

    private record Periodo(LocalDate desde, LocalDate hasta) {}

    /**
     * The working days that deadlines of a year are counted in: those of the year before, its own and the year after, where the
     * deadlines of Oct-Dic fall. A year of which the ente has listed no day has the compulsory ones of the law.
     */
    @Transactional(readOnly = true)
    public DiasHabiles de(Ejercicio ejercicio) {
        LocalDate primero = LocalDate.of(ejercicio.anio() - 1, 1, 1);
        LocalDate ultimo = LocalDate.of(ejercicio.anio() + 1, 12, 31);
        List<Periodo> periodos = base.sql("""
            select greatest(desde, :primero) as desde, least(hasta, :ultimo) as hasta
              from catalogos.inhabil where desde <= :ultimo and hasta >= :primero
            """)
                .param("primero", primero)
                .param("ultimo", ultimo)
                .query(Periodo.class)
                .list();
        Set<LocalDate> dias = new HashSet<>();
        periodos.forEach(periodo ->
                periodo.desde().datesUntil(periodo.hasta().plusDays(1)).forEach(dias::add));
        for (int anio = primero.getYear(); anio <= ultimo.getYear(); anio++) {
            int este = anio;
            boolean conLista =
                    periodos.stream().anyMatch(periodo -> periodo.desde().getYear() == este);
            if (!conLista && anio >= Ejercicio.PRIMERO && anio <= Ejercicio.ULTIMO) {
                dias.addAll(DescansosObligatorios.de(new Ejercicio(anio)));
            }
        }
        return DiasHabiles.sin(dias);
    }
}
