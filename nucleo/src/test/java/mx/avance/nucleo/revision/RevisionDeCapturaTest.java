package mx.avance.nucleo.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.avance.AvanceDeUnidad;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.Destino;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.PorMes;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Accion;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.Programacion;
import mx.avance.nucleo.poa.SumaDeAcciones;
import mx.avance.nucleo.poa.UnidadMedida;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 100 of the sample, which adds up its acciones, and a 200 that stands alone, captured in Abr-Jun. */
class RevisionDeCapturaTest {

    private static final AvanceDeUnidad AVANCE = new AvanceDeUnidad(
            programa(),
            Trimestre.ABR_JUN,
            Map.of(
                    101, PorTrimestre.VACIO.con(Trimestre.ENE_MAR, Cantidad.of(50)),
                    102, PorTrimestre.VACIO.con(Trimestre.ENE_MAR, Cantidad.CERO)),
            Map.of());

    private final RevisionDeCaptura revision = RevisionDeCaptura.deSerie();

    private static ProgramaOperativoAnual programa() {
        Meta cien = new Meta(
                100,
                compromiso("Otorgar apoyos", 70, 70, 70, 70),
                SumaDeAcciones.SI,
                List.of(
                        new Accion(101, compromiso("Otorgar despensas", 50, 50, 50, 50)),
                        new Accion(102, compromiso("Otorgar cobijas", 20, 20, 20, 20))));
        return new ProgramaOperativoAnual(
                new Ejercicio(2026),
                ClaveProgramatica.of(new Ramo("54"), new Programa("542"), new UnidadEjecutora("54202")),
                List.of(),
                List.of(cien, Meta.sola(200, compromiso("Impartir pláticas", 0, 4, 0, 0))),
                Map.of(),
                1);
    }

    private static Compromiso compromiso(String descripcion, long... p) {
        return Compromiso.of(descripcion, UnidadMedida.of("Apoyo"), Programacion.of(p[0], p[1], p[2], p[3]));
    }

    private static Captura captura(long alcanzado, String nota, @Nullable Destino destino) {
        return new Captura(
                Optional.of(Cantidad.of(alcanzado)),
                Optional.of(nota).filter(texto -> !texto.isEmpty()).map(Observacion::new),
                Optional.ofNullable(destino),
                Optional.empty());
    }

    private List<String> codigos(AvanceDeUnidad avance) {
        return revision.revisar(avance).stream()
                .map(hallazgo ->
                        hallazgo.hallazgo().codigo() + " " + hallazgo.numero().orElse(0))
                .toList();
    }

    @Test
    void lo_que_nadie_capturo_falta_y_no_es_un_cero() {
        assertThat(AVANCE.capturables()).containsExactly(101, 102, 200);
        assertThat(codigos(AVANCE)).containsExactly("FALTA_CAPTURA 101", "FALTA_CAPTURA 102", "FALTA_CAPTURA 200");
        assertThat(AVANCE.findRenglon(100).orElseThrow().alcanzado().en(Trimestre.ABR_JUN))
                .as("la suma de lo que falta no se sabe")
                .isEmpty();
    }

    @Test
    void una_hoja_completa_no_tiene_impedimentos_y_la_meta_suma_sus_acciones() {
        AvanceDeUnidad completo = AVANCE.con(101, captura(50, "", null))
                .con(102, captura(12, "Faltó que el proveedor entregara la segunda remesa.", Destino.SE_ARRASTRA))
                .con(100, Captura.VACIA.conObservacion(Optional.of(new Observacion("Faltaron las cobijas de la 102."))))
                .con(200, captura(4, "", null));

        assertThat(revision.impedimentos(completo)).isEmpty();
        AvanceDeMeta cien = completo.findRenglon(100).orElseThrow();
        assertThat(cien.alcanzado()).hasToString("[50, 62, -, -]");
        assertThat(cien.acumulado().orElseThrow().absoluto()).isEqualTo(Cantidad.of(112));
        assertThat(cien.acumulado().orElseThrow().relativo()).isEqualTo(OptionalInt.of(40));
    }

    @ParameterizedTest
    @CsvSource({
        "4,, '',",
        "3, SE_ABSORBE, '',",
        "3,, 'FALTA_DESTINO',",
        "6,, 'FALTA_DESTINO.excedente',",
        "6, DEMANDA_EXTRA, '',",
        "6, SE_ARRASTRA, 'DESTINO_CONTRADICE',",
        "3, SE_ADELANTA, 'DESTINO_CONTRADICE',",
        "4, SE_REDUCE, 'DESTINO_CONTRADICE',"
    })
    void toda_diferencia_dice_su_destino_y_ninguno_la_contradice(
            long alcanzado, @Nullable Destino destino, String frase) {
        AvanceDeUnidad avance = AVANCE.con(200, captura(alcanzado, "Se explica en el oficio 12.", destino));

        assertThat(revision.impedimentos(avance).stream()
                        .filter(hallazgo -> hallazgo.numero().equals(OptionalInt.of(200)))
                        .map(hallazgo -> hallazgo.hallazgo().frase()))
                .isEqualTo(frase.isEmpty() ? List.of() : List.of(frase));
    }

    @Test
    void dentro_de_la_tolerancia_no_hace_falta_ni_nota_ni_destino() {
        AvanceDeUnidad avance = AVANCE.con(200, captura(3, "", null));

        assertThat(codigos(avance)).contains("FALTA_JUSTIFICACION 200", "FALTA_DESTINO 200");
        assertThat(revision.conTolerancia(Cantidad.of(1)).revisar(avance))
                .noneMatch(hallazgo -> hallazgo.numero().equals(OptionalInt.of(200)));
    }

    @Test
    void lo_que_la_nota_reprograma_y_el_destino_arrastra_no_se_reclama() {
        AvanceDeUnidad sin =
                AVANCE.con(200, captura(1, "Se reprograma para el siguiente trimestre.", Destino.SE_ABSORBE));
        AvanceDeUnidad con =
                AVANCE.con(200, captura(1, "Se reprograma para el siguiente trimestre.", Destino.SE_ARRASTRA));

        assertThat(codigos(sin)).contains("NOTA_SIN_REPROGRAMACION 200");
        assertThat(codigos(con)).doesNotContain("NOTA_SIN_REPROGRAMACION 200");
    }

    @Test
    void la_hoja_que_se_imprime_lleva_a_cada_accion_bajo_su_meta_y_nada_de_lo_que_viene() {
        AvanceFisicoProgramatico hoja =
                AVANCE.con(101, captura(50, "", null)).hoja(Optional.of("Municipio"), List.of());

        assertThat(hoja.trimestre()).contains(Trimestre.ABR_JUN);
        assertThat(hoja.renglones()).extracting(RenglonDeAvance::numero).containsExactly(100, 101, 102, 200);
        RenglonDeAvance despensas = hoja.renglones().get(1);
        assertThat(despensas.metaPadre()).isEqualTo(OptionalInt.of(100));
        assertThat(despensas.alcanzado()).hasToString("[50, 50, -, -]");
        assertThat(despensas.absoluto()).contains(Cantidad.of(100));
        assertThat(hoja.renglones().get(3).absoluto()).as("nadie capturó nada").isEmpty();
    }

    @Test
    void los_meses_que_faltan_se_dicen_y_no_impiden_firmar() {
        AvanceDeUnidad avance = AVANCE.con(
                200,
                Captura.VACIA.conMeses(
                        new PorMes(Optional.of(Cantidad.of(4)), Optional.empty(), Optional.empty()), Acumulacion.SUMA));

        assertThat(codigos(avance)).contains("FALTAN_MESES 200");
        assertThat(revision.impedimentos(avance))
                .extracting(hallazgo -> hallazgo.hallazgo().codigo())
                .doesNotContain("FALTAN_MESES");
        assertThat(revision.revisar(avance))
                .map(HallazgoEnSerie::hallazgo)
                .filteredOn(hallazgo -> hallazgo.codigo().equals("FALTAN_MESES"))
                .map(Redaccion.enEspanol()::redactar)
                .first()
                .asString()
                .contains("Abr-Jun", "falta capturar mayo y junio");
    }

    @Test
    void quien_captura_la_cifra_del_trimestre_no_debe_sus_meses() {
        assertThat(codigos(AVANCE.con(200, Captura.de(Cantidad.of(4))))).doesNotContain("FALTAN_MESES 200");
    }
}
