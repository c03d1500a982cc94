package mx.avance.aplicacion.presupuesto;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.avance.aplicacion.catalogos.ClaveVigente;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.ProgramaVigente;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.tabla.Csv;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The presupuesto of a year with the names of what it is of, to be looked through, saved as a file or filled in. */
@Component
public class TablaDePresupuesto {

    private final Presupuestos presupuestos;
    private final Claves claves;

    TablaDePresupuesto(Presupuestos presupuestos, Claves claves) {
        this.presupuestos = presupuestos;
        this.claves = claves;
    }

    /** A unit under a programa; a name is blank where the catalogues had none at the end of the year. */
    public record Renglon(Presupuesto presupuesto, String nombreDePrograma, String nombreDeUnidad) {

        private boolean tiene(String buscado) {
            return TextoEscrito.sinAcentos(presupuesto.programa().clave() + " " + nombreDePrograma + " "
                            + presupuesto.unidad().clave() + " " + nombreDeUnidad)
                    .contains(buscado);
        }
    }

    /**
     * Those that have a text in their codes or names, whatever its accents and case.
     *
     * @param busca blank for all
     */
    @Transactional(readOnly = true)
    public List<Renglon> con(Ejercicio ejercicio, String busca) {
        List<Presupuesto> todos = presupuestos.de(ejercicio);
        if (todos.isEmpty()) {
            return List.of();
        }
        String buscado = TextoEscrito.sinAcentos(TextoEscrito.limpio(busca));
        LocalDate dia = LocalDate.of(ejercicio.anio(), 12, 31);
        Map<String, String> programas =
                nombres(claves.programas(dia), este -> este.clave().clave(), ProgramaVigente::nombre);
        Map<String, String> unidades =
                nombres(claves.unidades(dia), este -> este.clave().clave(), ClaveVigente::nombre);
        return todos.stream()
                .map(presupuesto -> new Renglon(
                        presupuesto,
                        programas.getOrDefault(presupuesto.programa().clave(), ""),
                        unidades.getOrDefault(presupuesto.unidad().clave(), "")))
                .filter(renglon -> renglon.tiene(buscado))
                .toList();
    }

    /** What {@link #con} finds, a row per quarter, as it may be brought in again. */
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> exportar(Ejercicio ejercicio, String busca) {
        List<List<String>> filas = new ArrayList<>();
        for (Renglon renglon : con(ejercicio, busca)) {
            Presupuesto presupuesto = renglon.presupuesto();
            presupuesto
                    .trimestres()
                    .forEach((trimestre, importes) -> filas.add(List.of(
                            presupuesto.programa().clave(),
                            presupuesto.unidad().clave(),
                            Integer.toString(trimestre.numero()),
                            texto(importes.aprobado()),
                            texto(importes.modificado()),
                            texto(importes.devengado()),
                            texto(importes.ejercido()))));
        }
        return Csv.descarga("presupuesto-" + ejercicio, ImportacionDePresupuesto.COLUMNAS, filas);
    }

    /** To be filled in: a row per quarter of each unit and programa that already have a budget, or else the heading alone. */
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> plantilla(Ejercicio ejercicio) {
        List<List<String>> filas = new ArrayList<>();
        for (Presupuesto presupuesto : presupuestos.de(ejercicio)) {
            for (Trimestre trimestre : Trimestre.TODOS) {
                filas.add(List.of(
                        presupuesto.programa().clave(),
                        presupuesto.unidad().clave(),
                        Integer.toString(trimestre.numero()),
                        "",
                        "",
                        "",
                        ""));
            }
        }
        return Csv.descarga("plantilla-presupuesto-" + ejercicio, ImportacionDePresupuesto.COLUMNAS, filas);
    }

    private static <T> Map<String, String> nombres(
            List<T> vigentes, Function<T, String> codigo, Function<T, String> nombre) {
        return vigentes.stream().collect(Collectors.toMap(codigo, nombre, (uno, otro) -> uno));
    }

    private static String texto(Optional<BigDecimal> importe) {
        return importe.map(BigDecimal::toPlainString).orElse("");
    }
}
