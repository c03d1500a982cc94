package mx.avance.aplicacion.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.presupuesto.ImportacionDePresupuesto;
import mx.avance.nucleo.periodo.Ejercicio;
import org.springframework.stereotype.Component;

/** The file that the Tesorería sent in June: what each unit was given, what became of it, and what it spent up to May. */
@Component
class PresupuestosInventados {

    private static final BigDecimal POR_TRIMESTRE = new BigDecimal("185000");

    private final ImportacionDePresupuesto importacion;

    PresupuestosInventados(ImportacionDePresupuesto importacion) {
        this.importacion = importacion;
    }

    void escribir(Personas personas, Collection<IdDePoa> programas, int anio) {
        StringBuilder archivo = new StringBuilder(String.join(",", ImportacionDePresupuesto.COLUMNAS)).append('\n');
        int lugar = 0;
        for (IdDePoa id : programas) {
            lugar++;
            BigDecimal aprobado = POR_TRIMESTRE.add(new BigDecimal(lugar * 23_450));
            BigDecimal modificado = lugar % 3 == 0 ? aprobado.add(new BigDecimal("40000")) : aprobado;
            for (int trimestre = 1; trimestre <= 4; trimestre++) {
                archivo.append(id.programa()).append(',').append(id.unidad()).append(',');
                archivo.append(trimestre)
                        .append(',')
                        .append(aprobado)
                        .append(',')
                        .append(modificado);
                archivo.append(',').append(parte(modificado, trimestre, 97 - lugar, 61 - lugar));
                archivo.append(',').append(parte(modificado, trimestre, 94 - lugar, 52 - lugar));
                archivo.append('\n');
            }
        }
        Ejercicio ejercicio = new Ejercicio(anio);
        personas.hace("planeacion", LocalDate.of(anio, 9, 11), () -> {
            ImportacionDePresupuesto.Guardado ensayo = importacion.ensayar(
                    ejercicio,
                    "presupuesto-" + anio + "-agosto.csv",
                    archivo.toString().getBytes(StandardCharsets.UTF_8));
            return importacion.importar(ejercicio, ensayo.id(), ensayo.ensayo().huella());
        });
    }

    /** A part of it in the three quarters that have begun; nothing reported in the rest. */
    private static String parte(BigDecimal monto, int trimestre, int terminado, int empezado) {
        if (trimestre > 3) {
            return "";
        }
        return monto.multiply(new BigDecimal(trimestre < 3 ? terminado : empezado))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
