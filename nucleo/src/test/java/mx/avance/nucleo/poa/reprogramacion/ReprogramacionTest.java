package mx.avance.nucleo.poa.reprogramacion;

import static mx.avance.nucleo.poa.PoaDePrueba.ACTA;
import static mx.avance.nucleo.poa.PoaDePrueba.LINEA;
import static mx.avance.nucleo.poa.PoaDePrueba.cien;
import static mx.avance.nucleo.poa.PoaDePrueba.compromiso;
import static mx.avance.nucleo.poa.PoaDePrueba.programa;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Columna;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Accion;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Arrastre;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.PoaAutorizado;
import mx.avance.nucleo.poa.PoaDePrueba;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.Programacion;
import mx.avance.nucleo.poa.SumaDeAcciones;
import mx.avance.nucleo.poa.UnidadMedida;
import mx.avance.nucleo.revision.ArrastreExcesivo;
import mx.avance.nucleo.revision.ArrastreRecibido;
import mx.avance.nucleo.revision.ArrastreSinSuma;
import mx.avance.nucleo.revision.CalendarioCambiaMetaAnual;
import mx.avance.nucleo.revision.CambioEnMetaQueSuma;
import mx.avance.nucleo.revision.MedidaCambiaEnElAnio;
import mx.avance.nucleo.revision.MetaNoSumaAcciones;
import mx.avance.nucleo.revision.RenglonInexistente;
import mx.avance.nucleo.revision.ReprogramacionSinCambio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReprogramacionTest {

    private static final Sustento SUSTENTO = new Sustento("Se recortó el presupuesto", "Artículo 40 del reglamento");
    private static final Meta SOLA = Meta.sola(200, compromiso(30, 30, 25, 15));
    private static final ProgramaOperativoAnual PROGRAMA = programa(cien(), SOLA);
    private static final PoaAutorizado POA = new PoaAutorizado(PROGRAMA, PROGRAMA, ACTA);

    private static PorTrimestre vigente(ProgramaOperativoAnual programa, int numero) {
        return programa.findRenglon(numero).orElseThrow().programacion().vigente();
    }

    private static DeCalendario calendario(int numero, long eneMar, long abrJun, long julSep, long octDic) {
        return new DeCalendario(numero, PorTrimestre.of(eneMar, abrJun, julSep, octDic), "Llegó tarde el material");
    }

    private static DeArrastre arrastre(int numero, Trimestre desde, Trimestre hacia, long cantidad) {
        return new DeArrastre(numero, new Arrastre(desde, hacia, Cantidad.of(cantidad)), "Faltó personal");
    }

    @Test
    void un_cambio_de_calendario_mueve_cantidades_y_conserva_la_meta_anual() {
        DeCalendario cambio = calendario(200, 30, 20, 35, 15);

        ProgramaOperativoAnual segunda = cambio.aplicar(PROGRAMA);

        assertThat(cambio.tipo()).isEqualTo(TipoDeReprogramacion.CALENDARIO);
        assertThat(cambio.impedimentos(PROGRAMA)).isEmpty();
        assertThat(cambio.revisar(PROGRAMA)).isEmpty();
        assertThat(cambio.trimestres(PROGRAMA)).containsExactly(Trimestre.ABR_JUN, Trimestre.JUL_SEP);
        assertThat(segunda.version()).isEqualTo(2);
        assertThat(vigente(segunda, 200)).isEqualTo(PorTrimestre.of(30, 20, 35, 15));
        assertThat(segunda.findRenglon(200).orElseThrow().metaAnual()).isEqualTo(Cantidad.of(100));
        assertThat(vigente(segunda, 100)).isEqualTo(vigente(PROGRAMA, 100));
    }

    @Test
    void un_cambio_de_calendario_que_no_conserva_la_meta_anual_no_se_aplica() {
        assertThat(calendario(200, 20, 40, 25, 25).impedimentos(PROGRAMA))
                .containsExactly(new CalendarioCambiaMetaAnual(200, Cantidad.of(100), Cantidad.of(110)));
        assertThat(calendario(200, 30, 30, 25, 15).impedimentos(PROGRAMA))
                .containsExactly(new ReprogramacionSinCambio(200));
        assertThat(calendario(900, 1, 1, 1, 1).impedimentos(PROGRAMA)).containsExactly(new RenglonInexistente(900));
        assertThat(calendario(900, 1, 1, 1, 1).trimestres(PROGRAMA)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendario(200, 20, 40, 25, 25).aplicar(PROGRAMA))
                .withMessageContaining("200");
        assertThatIllegalArgumentException().isThrownBy(() -> new DeCalendario(200, PorTrimestre.VACIO, "Porque sí"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeCalendario(200, PorTrimestre.of(1, 1, 1, 1), " "))
                .withMessageContaining("motivo");
    }

    @Test
    void la_meta_anual_que_se_conserva_es_la_de_su_manera_de_acumular() {
        ProgramaOperativoAnual padron =
                programa(Meta.sola(300, PoaDePrueba.compromiso(Acumulacion.ULTIMO, PorTrimestre.of(50, 0, 80, 0))));

        assertThat(calendario(300, 50, 60, 0, 80).impedimentos(padron)).isEmpty();
        assertThat(calendario(300, 50, 0, 70, 0).impedimentos(padron))
                .containsExactly(new CalendarioCambiaMetaAnual(300, Cantidad.of(80), Cantidad.of(70)));
    }

    @Test
    void la_meta_que_suma_sigue_a_su_accion_y_no_se_mueve_sola() {
        ProgramaOperativoAnual segunda = calendario(102, 76, 51, 127, 22).aplicar(PROGRAMA);

        assertThat(vigente(segunda, 100)).isEqualTo(PorTrimestre.of(146, 51, 227, 22));
        assertThat(vigente(segunda, 101)).isEqualTo(PorTrimestre.of(50, 0, 100, 0));
        assertThat(calendario(100, 100, 117, 207, 22).impedimentos(PROGRAMA))
                .containsExactly(new CambioEnMetaQueSuma(100));
    }

    @Test
    void la_meta_que_no_suma_se_queda_como_esta() {
        Meta noSuma = new Meta(
                100, compromiso(9, 9, 9, 9), SumaDeAcciones.NO, List.of(new Accion(101, compromiso(1, 2, 3, 4))));
        Meta deOtraManera = new Meta(
                200,
                compromiso(1, 2, 3, 4),
                SumaDeAcciones.SI,
                List.of(new Accion(201, PoaDePrueba.compromiso(Acumulacion.ULTIMO, PorTrimestre.of(1, 2, 3, 4)))));
        Meta metaDeOtraManera = new Meta(
                300,
                PoaDePrueba.compromiso(Acumulacion.ULTIMO, PorTrimestre.of(1, 2, 3, 4)),
                SumaDeAcciones.SI,
                List.of(new Accion(301, compromiso(1, 2, 3, 4))));
        ProgramaOperativoAnual programa = programa(noSuma, deOtraManera, metaDeOtraManera);

        assertThat(vigente(calendario(101, 2, 1, 3, 4).aplicar(programa), 100)).isEqualTo(PorTrimestre.of(9, 9, 9, 9));
        assertThat(vigente(calendario(100, 8, 10, 9, 9).aplicar(programa), 100))
                .isEqualTo(PorTrimestre.of(8, 10, 9, 9));
        assertThat(vigente(calendario(201, 2, 1, 3, 4).aplicar(programa), 200)).isEqualTo(PorTrimestre.of(1, 2, 3, 4));
        assertThat(vigente(calendario(301, 2, 1, 3, 4).aplicar(programa), 300)).isEqualTo(PorTrimestre.of(1, 2, 3, 4));
    }

    @Test
    void una_suma_que_no_cuadra_se_corrige_antes_de_mover_sus_acciones() {
        Meta descuadrada = new Meta(
                100, compromiso(1, 9, 0, 0), SumaDeAcciones.SI, List.of(new Accion(101, compromiso(5, 5, 0, 0))));

        assertThat(calendario(101, 0, 10, 0, 0).impedimentos(programa(descuadrada)))
                .containsExactly(new MetaNoSumaAcciones(
                        100, Columna.programado(Trimestre.ENE_MAR), Cantidad.of(1), Cantidad.of(5)));
        assertThat(calendario(101, 4, 6, 0, 0).impedimentos(programa(descuadrada)))
                .isEmpty();
    }

    @Test
    void un_arrastre_sube_un_trimestre_posterior_en_la_accion_y_en_la_meta_que_la_suma() {
        DeArrastre arrastre = arrastre(103, Trimestre.ENE_MAR, Trimestre.ABR_JUN, 20);

        ProgramaOperativoAnual segunda = arrastre.aplicar(PROGRAMA);

        assertThat(arrastre.tipo()).isEqualTo(TipoDeReprogramacion.ARRASTRE);
        assertThat(arrastre.trimestres(PROGRAMA)).containsExactly(Trimestre.ENE_MAR, Trimestre.ABR_JUN);
        assertThat(vigente(segunda, 103)).isEqualTo(PorTrimestre.of(20, 20, 0, 0));
        assertThat(vigente(segunda, 100)).isEqualTo(PorTrimestre.of(146, 91, 207, 22));
        assertThat(segunda.findRenglon(100).orElseThrow().metaAnual()).isEqualTo(Cantidad.of(446));
        assertThat(vigente(
                        arrastre(200, Trimestre.ENE_MAR, Trimestre.OCT_DIC, 5).aplicar(PROGRAMA), 200))
                .isEqualTo(PorTrimestre.of(30, 30, 25, 20));
    }

    @Test
    void no_se_arrastra_mas_de_lo_que_queda_por_cumplir() {
        ProgramaOperativoAnual segunda =
                arrastre(103, Trimestre.ENE_MAR, Trimestre.ABR_JUN, 15).aplicar(PROGRAMA);
        Meta descuadrada = new Meta(
                100, compromiso(3, 9, 0, 0), SumaDeAcciones.SI, List.of(new Accion(101, compromiso(5, 5, 0, 0))));

        assertThat(arrastre(103, Trimestre.ENE_MAR, Trimestre.JUL_SEP, 6).impedimentos(segunda))
                .containsExactly(new ArrastreExcesivo(103, Trimestre.ENE_MAR, Cantidad.of(6), Cantidad.of(5)));
        assertThat(arrastre(103, Trimestre.ENE_MAR, Trimestre.JUL_SEP, 5).impedimentos(segunda))
                .isEmpty();
        assertThat(arrastre(103, Trimestre.ABR_JUN, Trimestre.JUL_SEP, 15).impedimentos(segunda))
                .isEmpty();
        assertThat(arrastre(101, Trimestre.ENE_MAR, Trimestre.JUL_SEP, 4).impedimentos(programa(descuadrada)))
                .containsExactly(new ArrastreExcesivo(100, Trimestre.ENE_MAR, Cantidad.of(4), Cantidad.of(3)));
        assertThat(arrastre(100, Trimestre.ENE_MAR, Trimestre.JUL_SEP, 4).impedimentos(PROGRAMA))
                .containsExactly(new CambioEnMetaQueSuma(100));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DeArrastre(103, new Arrastre(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Cantidad.of(1)), ""));
    }

    @Test
    void solo_lo_que_se_suma_se_arrastra() {
        ProgramaOperativoAnual padron =
                programa(Meta.sola(300, PoaDePrueba.compromiso(Acumulacion.PROMEDIO, PorTrimestre.of(50, 50, 50, 50))));

        assertThat(arrastre(300, Trimestre.ENE_MAR, Trimestre.ABR_JUN, 1).impedimentos(padron))
                .containsExactly(new ArrastreSinSuma(300));
    }

    @Test
    void lo_ya_arrastrado_no_se_deshace_al_reprogramar() {
        ProgramaOperativoAnual segunda =
                arrastre(103, Trimestre.ENE_MAR, Trimestre.ABR_JUN, 15).aplicar(PROGRAMA);

        assertThat(calendario(103, 20, 10, 5, 0).impedimentos(segunda))
                .containsExactly(new ArrastreRecibido(103, Trimestre.ABR_JUN, Cantidad.of(15), Cantidad.of(10)));
        assertThat(calendario(103, 14, 15, 6, 0).impedimentos(segunda))
                .containsExactly(new ArrastreRecibido(103, Trimestre.ENE_MAR, Cantidad.of(15), Cantidad.of(14)));
        ProgramaOperativoAnual tercera = calendario(103, 15, 15, 5, 0).aplicar(segunda);
        assertThat(vigente(tercera, 103)).isEqualTo(PorTrimestre.of(15, 15, 5, 0));
        assertThat(vigente(tercera, 100)).isEqualTo(PorTrimestre.of(141, 86, 212, 22));
        assertThat(tercera.findRenglon(103).orElseThrow().metaAnual()).isEqualTo(Cantidad.of(20));
        assertThat(tercera.version()).isEqualTo(3);
    }

    @Test
    void lo_arrastrado_en_la_meta_tampoco_se_deshace_moviendo_otra_accion() {
        Meta meta = new Meta(
                100,
                compromiso(5, 5, 0, 0)
                        .con(Programacion.of(5, 5, 0, 0)
                                .con(new Arrastre(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Cantidad.of(5)))),
                SumaDeAcciones.SI,
                List.of(new Accion(101, compromiso(5, 8, 0, 0))));

        assertThat(calendario(101, 4, 0, 9, 0).impedimentos(programa(meta)))
                .containsExactly(
                        new ArrastreRecibido(100, Trimestre.ENE_MAR, Cantidad.of(5), Cantidad.of(4)),
                        new ArrastreRecibido(100, Trimestre.ABR_JUN, Cantidad.of(5), Cantidad.of(2)));
    }

    @Test
    void una_realineacion_cambia_lo_que_el_renglon_dice_y_no_sus_cantidades() {
        LineaAccion otra = LineaAccion.of("2.6.3");
        Realineacion cambio = new Realineacion(
                200,
                Trimestre.ABR_JUN,
                Optional.of(List.of(otra)),
                Optional.of(" Entregar despensas "),
                Optional.of(UnidadMedida.of("Despensa")),
                Optional.of(new UnidadEjecutora("54204")),
                "Cambió el reglamento");

        ProgramaOperativoAnual segunda = cambio.aplicar(PROGRAMA);

        Compromiso renglon = segunda.findRenglon(200).orElseThrow();
        assertThat(cambio.tipo()).isEqualTo(TipoDeReprogramacion.REALINEACION);
        assertThat(cambio.trimestres(PROGRAMA))
                .containsExactly(Trimestre.ABR_JUN, Trimestre.JUL_SEP, Trimestre.OCT_DIC);
        assertThat(renglon.descripcion()).isEqualTo("Entregar despensas");
        assertThat(renglon.unidadMedida()).isEqualTo(UnidadMedida.of("Despensa"));
        assertThat(renglon.lineasAccion()).containsExactly(otra);
        assertThat(renglon.programacion()).isEqualTo(compromiso(30, 30, 25, 15).programacion());
        assertThat(segunda.detalle(200).responsable()).contains(new UnidadEjecutora("54204"));
        assertThat(segunda.lineasDeclaradas()).containsExactly(LINEA, otra);
        assertThat(cambio.revisar(PROGRAMA))
                .containsExactly(new MedidaCambiaEnElAnio(200, "Apoyo", "Despensa", Trimestre.ABR_JUN));
    }

    @Test
    void una_realineacion_cambia_algo() {
        assertThat(realineacion(200, Optional.empty(), Optional.empty()).impedimentos(PROGRAMA))
                .containsExactly(new ReprogramacionSinCambio(200));
        assertThat(realineacion(900, Optional.empty(), Optional.empty()).revisar(PROGRAMA))
                .containsExactly(new RenglonInexistente(900));
        assertThat(realineacion(200, Optional.of("Otra cosa"), Optional.empty())
                        .aplicar(PROGRAMA)
                        .detalles())
                .isEmpty();
        assertThat(realineacion(200, Optional.empty(), Optional.of("APOYOS")).revisar(PROGRAMA))
                .isEmpty();
        Realineacion soloResponsable = new Realineacion(
                101,
                Trimestre.ENE_MAR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new UnidadEjecutora("54204")),
                "Se repartió el trabajo");
        assertThat(soloResponsable.impedimentos(PROGRAMA)).isEmpty();
        assertThat(soloResponsable.efecto(POA)).map(Efecto::numero).containsExactly(101);
        assertThatIllegalArgumentException().isThrownBy(() -> realineacion(200, Optional.of(" "), Optional.empty()));
    }

    @Test
    void cambiar_la_medida_antes_de_programar_no_mezcla_nada() {
        ProgramaOperativoAnual programa = programa(Meta.sola(200, compromiso(0, 0, 25, 15)));

        assertThat(realineacion(200, Optional.empty(), Optional.of("Despensa")).revisar(programa))
                .isEmpty();
        assertThat(realineacion(200, Optional.empty(), Optional.of("Despensa")).revisar(PROGRAMA))
                .hasSize(1);
    }

    private static Realineacion realineacion(int numero, Optional<String> descripcion, Optional<String> medida) {
        return new Realineacion(
                numero,
                Trimestre.JUL_SEP,
                Optional.empty(),
                descripcion,
                medida.map(UnidadMedida::of),
                Optional.empty(),
                "Cambió el reglamento");
    }

    @Test
    void el_efecto_pone_lado_a_lado_lo_original_lo_vigente_y_lo_propuesto() {
        PoaAutorizado segundo = POA.conVersion(
                arrastre(103, Trimestre.ENE_MAR, Trimestre.ABR_JUN, 20).aplicar(PROGRAMA), ACTA);

        List<Efecto> efectos = new Reduccion(102, PorTrimestre.of(76, 71, 97, 22), SUSTENTO).efecto(segundo);

        assertThat(efectos).map(Efecto::numero).containsExactly(102, 100);
        Efecto enLaMeta = efectos.get(1);
        assertThat(enLaMeta.programadoOriginal()).isEqualTo(PorTrimestre.of(146, 71, 207, 22));
        assertThat(enLaMeta.programadoVigente()).isEqualTo(PorTrimestre.of(146, 91, 207, 22));
        assertThat(enLaMeta.programadoPropuesto()).isEqualTo(PorTrimestre.of(146, 91, 197, 22));
        assertThat(enLaMeta.diferencia(Trimestre.JUL_SEP)).isEqualByComparingTo(BigDecimal.valueOf(-10));
        assertThat(enLaMeta.diferencia(Trimestre.ENE_MAR)).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(enLaMeta.diferenciaAnual()).isEqualByComparingTo(BigDecimal.valueOf(-10));
        assertThat(efectos.get(0).diferenciaAnual()).isEqualByComparingTo(BigDecimal.valueOf(-10));
    }

    @Test
    void el_efecto_de_crear_parte_de_nada() {
        Efecto efecto = new Creacion(300, OptionalInt.empty(), compromiso(0, 0, 5, 5), "Más")
                .efecto(POA)
                .get(0);

        assertThat(efecto.numero()).isEqualTo(300);
        assertThat(efecto.programadoOriginal()).isEqualTo(PorTrimestre.VACIO);
        assertThat(efecto.programadoVigente()).isEqualTo(PorTrimestre.VACIO);
        assertThat(efecto.diferencia(Trimestre.JUL_SEP)).isEqualByComparingTo(BigDecimal.valueOf(5));
        assertThat(efecto.diferenciaAnual()).isEqualByComparingTo(BigDecimal.TEN);
    }

    @Test
    void una_solicitud_se_autoriza_se_niega_o_se_deshace() {
        LocalDate dia = LocalDate.of(2026, 5, 4);
        SolicitudDeReprogramacion.Solicitada solicitada = new SolicitudDeReprogramacion.Solicitada(
                calendario(200, 30, 20, 35, 15), "ana", LocalDate.of(2026, 5, 2));

        SolicitudDeReprogramacion.Autorizada autorizada =
                solicitada.autorizar(POA, new Autorizacion("Cabildo", "Acta 14", dia));
        SolicitudDeReprogramacion.Negada negada = solicitada.negar(" No procede ", dia);
        SolicitudDeReprogramacion.Deshecha deshecha = solicitada.deshacer("ana", dia);

        assertThat(List.<SolicitudDeReprogramacion>of(solicitada, autorizada, negada, deshecha))
                .allSatisfy(solicitud -> assertThat(solicitud.solicitada()).isEqualTo(solicitada))
                .extracting(SolicitudDeReprogramacion::estado)
                .containsExactly(EstadoDeSolicitud.values());
        assertThat(autorizada.resultado().vigente().version()).isEqualTo(2);
        assertThat(autorizada.resultado().original()).isEqualTo(PROGRAMA);
        assertThat(negada.motivo()).isEqualTo("No procede");
        assertThat(negada.fecha()).isEqualTo(dia);
        assertThatIllegalArgumentException()
                .as("un acto de antes de que se pidiera")
                .isThrownBy(() -> solicitada.autorizar(POA, ACTA));
        assertThatIllegalArgumentException().isThrownBy(() -> solicitada.negar(" ", dia));
        assertThatIllegalArgumentException().isThrownBy(() -> solicitada.deshacer("luis", dia));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 20, 103, 446})
    void lo_que_se_aplica_solo_toca_sus_trimestres_y_su_meta_sigue_sumando(long semilla) {
        Random azar = new Random(semilla);
        ProgramaOperativoAnual programa = PROGRAMA;
        int aplicadas = 0;
        for (int vez = 0; vez < 200; vez++) {
            int numero = 101 + azar.nextInt(3);
            Reprogramacion cambio = inventada(azar, programa, numero);
            if (!cambio.impedimentos(programa).isEmpty()) {
                continue;
            }
            ProgramaOperativoAnual siguiente = cambio.aplicar(programa);
            for (Trimestre trimestre : Trimestre.TODOS) {
                if (!cambio.trimestres(programa).contains(trimestre)) {
                    assertThat(vigente(siguiente, numero).en(trimestre))
                            .isEqualTo(vigente(programa, numero).en(trimestre));
                }
                assertThat(vigente(siguiente, 100).en(trimestre).orElseThrow())
                        .isEqualTo(List.of(101, 102, 103).stream()
                                .map(cual ->
                                        vigente(siguiente, cual).en(trimestre).orElseThrow())
                                .reduce(Cantidad.CERO, Cantidad::mas));
            }
            if (cambio.tipo() != TipoDeReprogramacion.META_ANUAL) {
                assertThat(siguiente.findRenglon(numero).orElseThrow().metaAnual())
                        .isEqualTo(programa.findRenglon(numero).orElseThrow().metaAnual());
            }
            programa = siguiente;
            aplicadas++;
        }
        assertThat(aplicadas).isGreaterThan(30);
        assertThat(programa.version()).isEqualTo(aplicadas + 1);
    }

    private static Reprogramacion inventada(Random azar, ProgramaOperativoAnual programa, int numero) {
        PorTrimestre antes = vigente(programa, numero);
        Trimestre desde = Trimestre.de(1 + azar.nextInt(3));
        Trimestre hacia = Trimestre.de(desde.numero() + 1 + azar.nextInt(4 - desde.numero()));
        long cantidad = 1 + azar.nextInt(6);
        long sobran = antes.en(desde).orElseThrow().valor().longValue();
        PorTrimestre movido = antes.con(desde, Cantidad.of(Math.max(0, sobran - cantidad)))
                .con(hacia, antes.en(hacia).orElseThrow().mas(Cantidad.of(Math.min(cantidad, sobran))));
        PorTrimestre mas = antes.con(hacia, antes.en(hacia).orElseThrow().mas(Cantidad.of(cantidad)));
        return switch (azar.nextInt(4)) {
            case 0 -> new DeCalendario(numero, movido, "Se movió");
            case 1 -> arrastre(numero, desde, hacia, cantidad);
            case 2 -> new Aumento(numero, mas, "Más");
            default -> new Reduccion(numero, antes.con(desde, Cantidad.of(Math.max(0, sobran - cantidad))), SUSTENTO);
        };
    }

    @Test
    void los_tipos_y_los_estados_se_leen_en_espanol() {
        assertThat(TipoDeReprogramacion.values())
                .extracting(TipoDeReprogramacion::rotulo)
                .containsExactly("Calendario", "Meta anual", "Realineación", "Arrastre");
        assertThat(EstadoDeSolicitud.values())
                .extracting(EstadoDeSolicitud::rotulo)
                .containsExactly("Solicitada", "Autorizada", "Negada", "Deshecha");
    }
}
