package mx.avance.aplicacion.poa;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.avance.aplicacion.catalogos.Administracion;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.Ente;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.catalogos.PlanMunicipal;
import mx.avance.impresion.ClaveConNombre;
import mx.avance.impresion.Emblema;
import mx.avance.impresion.EncabezadoDePoa;
import mx.avance.nucleo.catalogo.ClasificacionFuncional;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Ramo;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The heading of a sheet about the programme of a unit, as it read on the day of the sheet: a reprint says what the first print said. */
@Component
public class EncabezadosDePoa {

    private final Entes entes;
    private final Claves claves;
    private final PlanMunicipal plan;

    EncabezadosDePoa(Entes entes, Claves claves, PlanMunicipal plan) {
        this.entes = entes;
        this.claves = claves;
        this.plan = plan;
    }

    /**
     * Of a sheet of a day. Its administration, with its emblem, is that of the day itself; the names of ramo, programa, unidad and
     * líneas are those of the nearest day in the year of the programme.
     *
     * @param registrado when it was entered here: a name that was not in force yet on the day of the act is that of this day. The
     *     day itself when there is no other
     * @param lineas those that the heading lists, in their order; a name that nobody knows is blank
     */
    @Transactional(readOnly = true)
    public EncabezadoDePoa de(
            IdDePoa id, ClaveProgramatica clave, LocalDate dia, LocalDate registrado, List<LineaAccion> lineas) {
        Nombres nombres = new Nombres(id.diaDeCatalogos(dia), id.diaDeCatalogos(registrado));
        Ente ente = entes.exigir();
        Optional<Administracion> administracion = entes.administracion(dia);
        Ramo ramo = clave.ramo().orElseGet(() -> id.unidad().ramo());
        String finalidad = clave.finalidad().map(Object::toString).orElse("");
        String funcion = clave.funcion().map(Object::toString).orElse("");
        String subfuncion = clave.subfuncion().map(Object::toString).orElse("");
        return new EncabezadoDePoa(
                ente.nombre(),
                Optional.ofNullable(ente.ayuntamiento()),
                administracion.map(Administracion::nombre).orElse(""),
                administracion
                        .filter(Administracion::conEmblema)
                        .flatMap(cual -> entes.emblema(cual.id()))
                        .map(imagen -> Emblema.of(imagen, "Emblema de " + ente.nombre())),
                id.ejercicio(),
                nombres.de(ramo.clave(), cuando -> claves.nombre(ramo, cuando)),
                nombres.de(id.programa().clave(), cuando -> claves.nombre(id.programa(), cuando)),
                nombres.de(id.unidad().clave(), cuando -> claves.nombre(id.unidad(), cuando)),
                funcional(finalidad, finalidad),
                funcional(funcion, finalidad, funcion),
                funcional(subfuncion, finalidad, funcion, subfuncion),
                lineas.stream()
                        .map(linea -> nombres.de(linea.toString(), cuando -> plan.nombre(linea, cuando)))
                        .toList());
    }

    private record Nombres(LocalDate dia, LocalDate registrado) {

        ClaveConNombre de(String clave, Function<LocalDate, Optional<String>> nombre) {
            return new ClaveConNombre(
                    clave, nombre.apply(dia).or(() -> nombre.apply(registrado)).orElse(""));
        }
    }

    /** A level of CONAC's functional classification with its name. */
    private static ClaveConNombre funcional(String digito, String... niveles) {
        if (Stream.of(niveles).anyMatch(String::isEmpty)) {
            return ClaveConNombre.NINGUNA;
        }
        return new ClaveConNombre(
                digito,
                ClasificacionFuncional.conac()
                        .find(String.join(".", niveles))
                        .map(ClasificacionFuncional.Entrada::nombre)
                        .orElse(""));
    }
}
