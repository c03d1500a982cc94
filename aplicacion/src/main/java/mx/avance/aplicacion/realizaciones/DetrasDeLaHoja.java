package mx.avance.aplicacion.realizaciones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.CapturaPorMes;
import mx.avance.aplicacion.avance.DetrasDeUnA;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.realizacion.BorradorDeObservacion;
import mx.avance.nucleo.realizacion.Realizacion;
import mx.avance.nucleo.realizacion.SoporteDeAlcanzado;
import mx.avance.nucleo.revision.Hallazgo;
import mx.avance.nucleo.revision.RealizacionRepetida;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the sheet what stands behind each A. It is asked with every cell that is saved: rows of many entries are read as what they
 * make by month, not one by one.
 */
@Component
class DetrasDeLaHoja implements DetrasDeUnA {

    /** The most repeated entries that a sheet tells of one row; its own screen tells more. */
    private static final int POR_RENGLON = 3;

    private final JdbcRealizaciones base;
    private final CapturaPorMes porMes;

    DetrasDeLaHoja(JdbcRealizaciones base, CapturaPorMes porMes) {
        this.base = base;
        this.porMes = porMes;
    }

    @Override
    public String ruta(IdDeAvance id, int renglon) {
        return id.ruta() + "/renglones/" + renglon + "/realizaciones";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, Detras> de(AvanceGuardado guardado) {
        IdDeAvance id = guardado.id();
        Map<Integer, List<JdbcRealizaciones.Mes>> porRenglon = new LinkedHashMap<>();
        base.porMes(id).forEach(mes -> porRenglon
                .computeIfAbsent(mes.renglon(), nuevo -> new ArrayList<>())
                .add(mes));
        if (porRenglon.isEmpty()) {
            return Map.of();
        }
        Map<Integer, List<Realizacion>> unaPorUna = base.deRenglones(
                id,
                porRenglon.entrySet().stream()
                        .filter(renglon -> cuantas(renglon.getValue()) <= BorradorDeObservacion.POR_FECHA)
                        .map(Map.Entry::getKey)
                        .toList());
        Map<Integer, List<Hallazgo>> repetidas = new HashMap<>();
        for (RealizacionRepetida una : base.repetidas(id, 0, POR_RENGLON)) {
            repetidas.computeIfAbsent(una.meta(), nueva -> new ArrayList<>()).add(una);
        }
        Map<Integer, Detras> detras = new HashMap<>();
        porRenglon.forEach((numero, meses) -> guardado.avance()
                .findRenglon(numero)
                .ifPresent(renglon -> detras.put(
                        numero,
                        detras(
                                renglon,
                                hacenSuA(guardado, renglon),
                                meses,
                                unaPorUna.getOrDefault(numero, List.of()),
                                repetidas.getOrDefault(numero, List.of())))));
        return detras;
    }

    /** Asked of a row that accumulates by the mean alone: of any other the months make what its entries add up to. */
    private boolean hacenSuA(AvanceGuardado guardado, AvanceDeMeta renglon) {
        return renglon.compromiso().acumulacion() == Acumulacion.PROMEDIO && porMes.hacen(guardado, renglon.numero());
    }

    private static Detras detras(
            AvanceDeMeta renglon,
            boolean deMeses,
            List<JdbcRealizaciones.Mes> meses,
            List<Realizacion> unaPorUna,
            List<Hallazgo> repetidas) {
        Acumulacion acumulacion = renglon.compromiso().acumulacion();
        List<Realizacion> comoMeses = meses.stream()
                .map(mes -> new Realizacion(
                        LocalDate.of(2000, mes.mes(), 1),
                        acumulacion == Acumulacion.ULTIMO ? mes.ultima() : mes.suma(),
                        "",
                        "",
                        Map.of()))
                .toList();
        SoporteDeAlcanzado soporte =
                new SoporteDeAlcanzado(renglon.numero(), renglon.trimestre(), acumulacion, deMeses, comoMeses);
        List<Hallazgo> hallazgos = new ArrayList<>();
        soporte.contra(renglon.alcanzado().en(renglon.trimestre()), cuantas(meses))
                .ifPresent(hallazgos::add);
        hallazgos.addAll(repetidas);
        return new Detras(
                cuantas(meses),
                soporte.propuesta().orElse(Cantidad.CERO),
                unaPorUna.isEmpty()
                        ? BorradorDeObservacion.porMes(renglon.compromiso().unidadMedida(), soporte)
                        : BorradorDeObservacion.de(
                                renglon.compromiso().unidadMedida(),
                                new SoporteDeAlcanzado(renglon.numero(), renglon.trimestre(), acumulacion, unaPorUna)),
                hallazgos);
    }

    private static int cuantas(List<JdbcRealizaciones.Mes> meses) {
        return meses.stream().mapToInt(JdbcRealizaciones.Mes::entradas).sum();
    }
}
