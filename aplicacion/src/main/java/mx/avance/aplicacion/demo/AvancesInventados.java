package mx.avance.aplicacion.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.FirmarAvance;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.Demostracion;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.springframework.stereotype.Component;

/**
 * What the units reported: Ene-Mar of two of them is authorised, of one it waits for its programa and of one it was returned; two are
 * capturing Abr-Jun, each with something missing yet.
 */
@Component
class AvancesInventados {

    private static final List<String> FALTO = List.of(
            "El proveedor entregó tarde y se cubrirá con la siguiente remesa.",
            "La lluvia obligó a suspender dos jornadas.",
            "Hubo menos personal en marzo por las licencias médicas.");
    private static final List<String> SOBRO = List.of(
            "Llegaron más solicitudes que las previstas por la ventanilla nueva.",
            "Se sumaron dos colonias que no estaban en el calendario.");

    private final Avances avances;
    private final CapturarAvance capturar;
    private final FirmarAvance firmar;

    AvancesInventados(Avances avances, CapturarAvance capturar, FirmarAvance firmar) {
        this.avances = avances;
        this.capturar = capturar;
        this.firmar = firmar;
    }

    void escribir(Personas personas, int anio) {
        for (String unidad : List.of("54202", "54201")) {
            IdDeAvance id = id(anio, "542", unidad, Trimestre.ENE_MAR);
            elaborar(personas, id, LocalDate.of(anio, 4, 6));
            firmar(personas, "programa", LocalDate.of(anio, 4, 8), id, Papel.REVISO);
            firmar(personas, "ramo", LocalDate.of(anio, 4, 9), id, Papel.AUTORIZO);
        }
        elaborar(personas, id(anio, "611", "61101", Trimestre.ENE_MAR), LocalDate.of(anio, 4, 10));
        IdDeAvance devuelto = id(anio, "611", "61102", Trimestre.ENE_MAR);
        elaborar(personas, devuelto, LocalDate.of(anio, 4, 9));
        personas.hace(
                "planeacion",
                LocalDate.of(anio, 4, 13),
                () -> firmar.devolver(
                        devuelto,
                        avances.exigir(devuelto).version(),
                        "La cifra de la primera meta no es la del informe de obra. Revísenla y digan cuál vale."));
        capturar(personas, id(anio, "542", "54202", Trimestre.ABR_JUN), LocalDate.of(anio, 6, 19), 2);
        capturar(personas, id(anio, "542", "54201", Trimestre.ABR_JUN), LocalDate.of(anio, 6, 18), 4);
    }

    private static IdDeAvance id(int anio, String programa, String unidad, Trimestre trimestre) {
        return new IdDeAvance(
                new IdDePoa(new Ejercicio(anio), new Programa(programa), new UnidadEjecutora(unidad)), trimestre);
    }

    private void elaborar(Personas personas, IdDeAvance id, LocalDate dia) {
        capturar(personas, id, dia, 0);
        firmar(personas, Personas.responsable(id.poa().unidad().clave()), dia, id, Papel.ELABORO);
    }

    private void firmar(Personas personas, String cuenta, LocalDate dia, IdDeAvance id, Papel papel) {
        personas.hace(
                cuenta, dia, () -> firmar.firmar(id, papel, avances.exigir(id).version(), Demostracion.CONTRASENA));
    }

    /** @param faltan how many of the last rows nobody has captured yet */
    private void capturar(Personas personas, IdDeAvance id, LocalDate dia, int faltan) {
        personas.hace(Personas.responsable(id.poa().unidad().clave()), dia, () -> {
            AvanceGuardado hoja = avances.exigir(id);
            List<Integer> numeros = hoja.avance().capturables();
            List<CambioDeCelda> cambios = new ArrayList<>();
            for (int i = 0; i < numeros.size() - faltan; i++) {
                AvanceDeMeta renglon = hoja.avance().findRenglon(numeros.get(i)).orElseThrow();
                cambios.add(cambio(renglon, i));
            }
            capturar.guardar(id, cambios, CapturarAvance.Modo.TODO_O_NADA);
            return capturar.guardar(id, notasDeSumas(avances.exigir(id)), CapturarAvance.Modo.TODO_O_NADA);
        });
    }

    /** Most rows do what they programmed; one in four falls somewhat short, one in seven does more. */
    private static CambioDeCelda cambio(AvanceDeMeta renglon, int lugar) {
        long programado = programado(renglon).valor().longValue();
        if (lugar % 4 == 1 && programado >= 4) {
            return CambioDeCelda.completo(
                    renglon.numero(),
                    0,
                    Long.toString(programado - Math.max(1, programado / 8)),
                    FALTO.get(lugar % FALTO.size()),
                    "SE_ABSORBE",
                    lugar % FALTO.size() == 1 ? "CLIMA" : "PROVEEDOR");
        }
        if (lugar % 7 == 3 && programado >= 4) {
            return CambioDeCelda.completo(
                    renglon.numero(),
                    0,
                    Long.toString(programado + Math.max(1, programado / 10)),
                    SOBRO.get(lugar % SOBRO.size()),
                    "DEMANDA_EXTRA",
                    "DEMANDA");
        }
        return CambioDeCelda.alcanzado(renglon.numero(), 0, Long.toString(programado));
    }

    private static Cantidad programado(AvanceDeMeta renglon) {
        return renglon.compromiso()
                .programacion()
                .vigente()
                .en(renglon.trimestre())
                .orElse(Cantidad.CERO);
    }

    /** A meta that adds up its acciones says where its difference comes from. */
    private static List<CambioDeCelda> notasDeSumas(AvanceGuardado hoja) {
        List<Integer> capturables = hoja.avance().capturables();
        List<CambioDeCelda> notas = new ArrayList<>();
        for (AvanceDeMeta renglon : hoja.avance().renglones()) {
            Optional<Cantidad> a = renglon.alcanzado().en(renglon.trimestre());
            if (!capturables.contains(renglon.numero())
                    && a.isPresent()
                    && !a.get().equals(programado(renglon))) {
                notas.add(new CambioDeCelda(
                        renglon.numero(),
                        0,
                        Optional.empty(),
                        Optional.of("La diferencia es la de sus acciones, que la explican."),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        return notas;
    }
}
