package mx.avance.aplicacion.catalogos;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.Finalidad;
import mx.avance.nucleo.clave.Funcion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.Subfuncion;
import mx.avance.nucleo.clave.UnidadEjecutora;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ramos, programas and unidades ejecutoras of the ente, each with the name that it bore on the day asked for. */
@Component("clavesDelEnte")
public class Claves {

    private final JdbcClient base;

    Claves(JdbcClient base) {
        this.base = base;
    }

    /** The name of a ramo on a day; empty when it was not in force. */
    @Transactional(readOnly = true)
    public Optional<String> nombre(Ramo ramo, LocalDate dia) {
        return nombre("ramo", ramo.clave(), dia);
    }

    /** The name of a programa on a day; empty when it was not in force. */
    @Transactional(readOnly = true)
    public Optional<String> nombre(Programa programa, LocalDate dia) {
        return nombre("programa", programa.clave(), dia);
    }

    /** The name of a unit on a day; empty when it was not in force. */
    @Transactional(readOnly = true)
    public Optional<String> nombre(UnidadEjecutora unidad, LocalDate dia) {
        return nombre("unidad_ejecutora", unidad.clave(), dia);
    }

    /** The ramos in force on a day, by code. */
    @Transactional(readOnly = true)
    public List<ClaveVigente<Ramo>> ramos(LocalDate dia) {
        return vigentes("ramo", dia, Ramo::new);
    }

    /** The units in force on a day, by code. */
    @Transactional(readOnly = true)
    public List<ClaveVigente<UnidadEjecutora>> unidades(LocalDate dia) {
        return vigentes("unidad_ejecutora", dia, UnidadEjecutora::new);
    }

    /** The programas in force on a day, by code. */
    @Transactional(readOnly = true)
    public List<ProgramaVigente> programas(LocalDate dia) {
        return base.sql("""
                select codigo, ramo, nombre, funcional, clasificacion
                  from catalogos.programa
                 where daterange(desde, hasta, '[]') @> :dia
                 order by codigo
                """)
                .param("dia", dia)
                .query((fila, numero) -> new ProgramaVigente(
                        new Programa(fila.getString("codigo")),
                        new Ramo(fila.getString("ramo")),
                        fila.getString("nombre"),
                        Optional.ofNullable(fila.getString("funcional")),
                        Optional.ofNullable(fila.getString("clasificacion"))))
                .list();
    }

    /** A programa as it was on a day; empty when it was not in force. */
    @Transactional(readOnly = true)
    public Optional<ProgramaVigente> find(Programa programa, LocalDate dia) {
        return programas(dia).stream()
                .filter(vigente -> vigente.clave().equals(programa))
                .findFirst();
    }

    /**
     * The key that the heading of a sheet bears: that of the unit, with the functional classification of the programa. Its ramo
     * is the unit's.
     */
    @Transactional(readOnly = true)
    public ClaveProgramatica encabezado(Programa programa, UnidadEjecutora unidad, LocalDate dia) {
        ClaveProgramatica clave = ClaveProgramatica.of(unidad.ramo(), programa, unidad);
        String[] niveles = find(programa, dia)
                .flatMap(ProgramaVigente::funcional)
                .map(codigo -> codigo.split("\\."))
                .orElse(new String[0]);
        clave = niveles.length > 0 ? clave.con(new Finalidad(niveles[0])) : clave;
        clave = niveles.length > 1 ? clave.con(new Funcion(niveles[1])) : clave;
        return niveles.length > 2 ? clave.con(new Subfuncion(niveles[2])) : clave;
    }

    private Optional<String> nombre(String tabla, String codigo, LocalDate dia) {
        return base.sql("select nombre from catalogos." + tabla
                        + " where codigo = :codigo and daterange(desde, hasta, '[]') @> :dia")
                .param("codigo", codigo)
                .param("dia", dia)
                .query(String.class)
                .optional();
    }

    private <C> List<ClaveVigente<C>> vigentes(String tabla, LocalDate dia, Function<String, C> clave) {
        return base.sql("select codigo, nombre from catalogos." + tabla
                        + " where daterange(desde, hasta, '[]') @> :dia order by codigo")
                .param("dia", dia)
                .query((fila, numero) ->
                        new ClaveVigente<>(clave.apply(fila.getString("codigo")), fila.getString("nombre")))
                .list();
    }
}
