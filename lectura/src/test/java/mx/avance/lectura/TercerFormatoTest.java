package mx.avance.lectura;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Correccion;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.lectura.formato.Formato;
import mx.avance.lectura.formato.pbrm.PbRM08c;
import mx.avance.lectura.formato.tmm.TmmF004;
import mx.avance.lectura.fuente.Celda;
import mx.avance.lectura.fuente.Fuente;
import mx.avance.lectura.fuente.Renglon;
import mx.avance.lectura.grafia.Cifra;
import mx.avance.lectura.restriccion.Disposicion;
import mx.avance.lectura.restriccion.Disposicion.Habito;
import mx.avance.lectura.restriccion.Esquema;
import mx.avance.lectura.restriccion.Ficha;
import mx.avance.lectura.restriccion.Interpretacion;
import mx.avance.lectura.restriccion.PorcentajeRedondeado;
import mx.avance.lectura.restriccion.Solver;
import mx.avance.lectura.restriccion.SumaIgual;
import mx.avance.lectura.restriccion.Valores;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.Test;

/** A third form, wholly in this file: the reader and the solver learn it without being touched. */
class TercerFormatoTest {

    /** «Control semestral»: number, description, goal, two halves, per cent of the first one. */
    private static final class ControlSemestral implements Formato {

        private static final Esquema ESQUEMA = new Esquema(
                List.of("metaAnual", "programado[0]", "programado[1]", "avanceRelativo"),
                3,
                List.of(
                        new SumaIgual("SemestresSumanMeta", "los semestres suman la meta", new int[] {1, 2}, 0),
                        new PorcentajeRedondeado("AvanceDelPrimero", "el avance es del primero", 1, 0, 3, 0)),
                List.of(Disposicion.con("la única", Habito.NINGUNO)
                        .casilla(0)
                        .casilla(1)
                        .casilla(2)
                        .casilla(3)
                        .lista()));

        private final Solver solver = new Solver(ESQUEMA);

        @Override
        public String codigo() {
            return "CS-2";
        }

        @Override
        public int afinidad(Fuente fuente) {
            return fuente.renglones().get(0).texto().equals("CONTROL SEMESTRAL") ? 90 : 0;
        }

        @Override
        public List<Hoja> leer(Fuente fuente, OpcionesDeLectura opciones) {
            List<MetaLeida> metas = fuente.renglones().stream()
                    .skip(1)
                    .filter(renglon -> !renglon.estaVacio())
                    .map(this::meta)
                    .toList();
            return List.of(new Hoja(
                    1, "Ente", null, null, null, null, null, null, null, null, List.of(), metas, List.of(), List.of(),
                    null));
        }

        private MetaLeida meta(Renglon renglon) {
            List<Celda> celdas = renglon.celdas();
            List<Ficha> fichas = new ArrayList<>();
            for (int i = 2; i < celdas.size(); i++) {
                Cifra cifra = Objects.requireNonNull(Cifra.leer(celdas.get(i).texto()));
                fichas.add(Ficha.numero(cifra.valor(), cifra.porcentaje(), i));
            }
            List<Interpretacion> lecturas = solver.lecturas(fichas);
            List<Correccion> correcciones =
                    solver.reparaciones(fichas, Habito.NINGUNO, java.util.Set.of(), valores -> 0).stream()
                            .map(reparacion -> new Correccion(
                                    cifras(reparacion.interpretacion().valores()), "", List.of()))
                            .toList();
            boolean conciliada = lecturas.size() == 1;
            return new MetaLeida(
                    Integer.parseInt(celdas.get(0).texto()),
                    MetaLeida.Tipo.ACCION,
                    null,
                    celdas.get(1).texto(),
                    null,
                    conciliada ? cifras(lecturas.get(0).valores()) : Cifras.NINGUNA,
                    List.of(),
                    null,
                    conciliada ? Estado.CONCILIADA : Estado.POR_REVISAR,
                    List.of(),
                    conciliada ? null : correcciones.get(0),
                    List.of(),
                    List.of());
        }

        private static Cifras cifras(Valores valores) {
            return new Cifras(
                    Cantidad.of(valores.en(0) / Ficha.UNIDAD),
                    PorTrimestre.VACIO
                            .con(Trimestre.ENE_MAR, Cantidad.of(valores.en(1) / Ficha.UNIDAD))
                            .con(Trimestre.ABR_JUN, Cantidad.of(valores.en(2) / Ficha.UNIDAD)),
                    PorTrimestre.VACIO,
                    null,
                    BigDecimal.valueOf(valores.en(3) / Ficha.UNIDAD),
                    null,
                    null,
                    null);
        }
    }

    private static final String DOCUMENTO = """
            CONTROL SEMESTRAL
            1	Bachear	40	5	35	13%
            2	Pintar	40	5	85	13%
            """;

    @Test
    void un_tercer_formato_con_su_propio_esquema_se_lee_sin_tocar_lector_ni_solver() throws LecturaImposible {
        Lector lector = new Lector(List.of(new TmmF004(), new PbRM08c(), new ControlSemestral()));
        var lectura = lector.leer("control.txt", DOCUMENTO.getBytes(StandardCharsets.UTF_8), OpcionesDeLectura.NINGUNA);
        List<MetaLeida> metas = lectura.hojas().get(0).metas();

        assertThat(lectura.formato()).isEqualTo("CS-2");
        assertThat(metas).extracting(MetaLeida::estado).containsExactly(Estado.CONCILIADA, Estado.POR_REVISAR);
        assertThat(metas.get(0).cifras().avanceRelativo()).isEqualByComparingTo("13");
        assertThat(metas.get(1).propuesta())
                .extracting("cifras.programado")
                .isEqualTo(PorTrimestre.VACIO
                        .con(Trimestre.ENE_MAR, Cantidad.of(5))
                        .con(Trimestre.ABR_JUN, Cantidad.of(35)));
    }
}
