package mx.avance.nucleo.calendario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarioTest {

    private static final Ejercicio E2026 = new Ejercicio(2026);
    private static final UnidadEjecutora TECNICO = new UnidadEjecutora("54202");
    private static final UnidadEjecutora JURIDICO = new UnidadEjecutora("54101");
    private static final DiasHabiles HABILES = DiasHabiles.sin(List.of(dia("2026-04-02"), dia("2026-04-03")));
    private static final CalendarioDeEnte CALENDARIO =
            CalendarioDeEnte.porOmision(E2026, HABILES, CalendarioDeEnte.ZONA_POR_OMISION);

    @Test
    void no_son_habiles_los_fines_de_semana_ni_los_inhabiles_del_ente() {
        assertThat(HABILES.esHabil(dia("2026-04-01"))).isTrue();
        assertThat(HABILES.esHabil(dia("2026-04-02"))).isFalse();
        assertThat(HABILES.esHabil(dia("2026-04-04"))).isFalse();
        assertThat(HABILES.esHabil(dia("2026-04-05"))).isFalse();
        assertThat(HABILES.inhabiles()).containsExactlyInAnyOrder(dia("2026-04-02"), dia("2026-04-03"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 0, 2026-03-31",
        "2026-03-31, 1, 2026-04-01",
        "2026-03-31, 2, 2026-04-06",
        "2026-03-31, 10, 2026-04-16",
        "2026-04-04, 1, 2026-04-06"
    })
    void los_dias_habiles_se_cuentan_a_partir_del_siguiente(LocalDate desde, int dias, LocalDate vence) {
        assertThat(HABILES.sumar(desde, dias)).isEqualTo(vence);
    }

    @Test
    void los_dias_habiles_no_se_cuentan_hacia_atras() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HABILES.sumar(dia("2026-04-01"), -1))
                .withMessageContaining("-1");
        assertThat(HABILES.entre(dia("2026-04-10"), dia("2026-04-01"))).isZero();
        assertThat(HABILES.entre(dia("2026-04-01"), dia("2026-04-01"))).isZero();
        assertThat(HABILES.entre(dia("2026-04-01"), dia("2026-04-06"))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 71, 446})
    void contar_los_dias_habiles_deshace_sumarlos(long semilla) {
        Random azar = new Random(semilla);
        for (int vez = 0; vez < 200; vez++) {
            LocalDate desde = dia("2026-01-01").plusDays(azar.nextInt(365));
            int dias = azar.nextInt(40);
            LocalDate hasta = HABILES.sumar(desde, dias);

            assertThat(HABILES.entre(desde, hasta)).isEqualTo(dias);
            assertThat(dias == 0 || HABILES.esHabil(hasta)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026, ENE_MAR, 2026-03-31",
        "2023, JUL_SEP, 2023-09-29",
        "2026, OCT_DIC, 2026-12-31",
        "2024, ABR_JUN, 2024-06-28"
    })
    void el_ultimo_dia_habil_del_trimestre_no_cae_en_fin_de_semana(int anio, Trimestre trimestre, LocalDate ultimo) {
        assertThat(HABILES.ultimoDelTrimestre(new Ejercicio(anio), trimestre)).isEqualTo(ultimo);
    }

    @Test
    void un_trimestre_entero_de_vacaciones_no_tiene_ultimo_dia_habil() {
        DiasHabiles ninguno =
                DiasHabiles.sin(dia("2026-01-01").datesUntil(dia("2026-04-01")).toList());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ninguno.ultimoDelTrimestre(E2026, Trimestre.ENE_MAR))
                .withMessage("Ningún día de Ene-Mar 2026 es hábil");
        DiasHabiles soloElPrimero =
                DiasHabiles.sin(dia("2026-01-02").datesUntil(dia("2026-04-01")).toList());
        assertThat(soloElPrimero.ultimoDelTrimestre(E2026, Trimestre.ENE_MAR)).isEqualTo(dia("2026-01-01"));
    }

    @Test
    void los_descansos_de_ley_de_un_anio() {
        assertThat(DescansosObligatorios.de(E2026))
                .containsExactly(
                        dia("2026-01-01"),
                        dia("2026-02-02"),
                        dia("2026-03-16"),
                        dia("2026-05-01"),
                        dia("2026-09-16"),
                        dia("2026-11-16"),
                        dia("2026-12-25"));
        assertThat(DescansosObligatorios.de(new Ejercicio(2030))).contains(dia("2030-10-01"));
        assertThat(DescansosObligatorios.de(new Ejercicio(2031))).doesNotContain(dia("2031-10-01"));
    }

    @Test
    void los_plazos_por_omision_son_los_de_la_ley_y_los_del_reglamento() {
        PlazosDeTrimestre plazos = CALENDARIO.plazos(Trimestre.ENE_MAR);

        assertThat(plazos.capturaDesde()).isEqualTo(dia("2026-01-01"));
        assertThat(plazos.capturaHasta()).isEqualTo(dia("2026-04-16"));
        assertThat(plazos.publicacionHasta()).isEqualTo(dia("2026-04-30"));
        assertThat(plazos.solicitarHasta()).isEqualTo(dia("2026-03-31"));
        assertThat(plazos.decidirHasta()).isEqualTo(dia("2026-04-05"));
        assertThat(plazos.cierre()).isEmpty();
        assertThat(CALENDARIO.elaboracion()).isEqualTo(new ElaboracionDelPoa(dia("2025-09-01"), dia("2025-11-30")));
    }

    @Test
    void cada_plazo_puede_ser_otro() {
        PlazosDeTrimestre plazos = CALENDARIO
                .plazos(Trimestre.ENE_MAR)
                .conCaptura(dia("2026-02-01"), dia("2026-04-10"))
                .conPublicacion(dia("2026-05-15"))
                .conReprogramacion(dia("2026-03-20"), dia("2026-03-25"))
                .cerradoEl(dia("2026-04-08"));

        CalendarioDeEnte otro = CALENDARIO.con(plazos).con(new ElaboracionDelPoa(dia("2025-10-01"), dia("2025-12-15")));

        assertThat(otro.plazos(Trimestre.ENE_MAR))
                .isEqualTo(new PlazosDeTrimestre(
                        Trimestre.ENE_MAR,
                        dia("2026-02-01"),
                        dia("2026-04-10"),
                        dia("2026-05-15"),
                        dia("2026-03-20"),
                        dia("2026-03-25"),
                        Optional.of(dia("2026-04-08"))));
        assertThat(otro.plazos(Trimestre.ABR_JUN)).isEqualTo(CALENDARIO.plazos(Trimestre.ABR_JUN));
        assertThat(otro.elaboracion().hasta()).isEqualTo(dia("2025-12-15"));
        assertThat(otro.plazos()).hasSize(4);
    }

    @Test
    void los_plazos_van_en_orden() {
        PlazosDeTrimestre plazos = CALENDARIO.plazos(Trimestre.ENE_MAR);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plazos.conCaptura(dia("2026-04-16"), dia("2026-04-15")))
                .withMessageContaining("la captura")
                .withMessageContaining("Ene-Mar");
        assertThat(plazos.conCaptura(dia("2026-04-16"), dia("2026-04-16")).capturaDesde())
                .isEqualTo(dia("2026-04-16"));
        assertThatIllegalArgumentException().isThrownBy(() -> plazos.conPublicacion(dia("2025-12-31")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plazos.conReprogramacion(dia("2026-04-06"), dia("2026-04-05")));
        assertThatIllegalArgumentException().isThrownBy(() -> plazos.cerradoEl(dia("2025-12-31")));
        assertThatIllegalArgumentException().isThrownBy(() -> plazos.cerradoEl(dia("2026-04-17")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ElaboracionDelPoa(dia("2025-10-02"), dia("2025-10-01")));
    }

    @Test
    void un_calendario_lleva_los_cuatro_trimestres() {
        Map<Trimestre, PlazosDeTrimestre> tres = new EnumMap<>(CALENDARIO.plazos());
        tres.remove(Trimestre.JUL_SEP);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendario(tres))
                .withMessage("Faltan los plazos de Jul-Sep 2026");
        tres.put(Trimestre.JUL_SEP, CALENDARIO.plazos(Trimestre.ABR_JUN));
        assertThatIllegalArgumentException().isThrownBy(() -> calendario(tres));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, PROGRAMADO", "2026-01-01, ABIERTO", "2026-04-16, ABIERTO", "2026-04-17, CERRADO"})
    void un_trimestre_abre_y_cierra_en_sus_fechas(LocalDate dia, EstadoDeTrimestre estado) {
        assertThat(CALENDARIO.estado(Trimestre.ENE_MAR, dia)).isEqualTo(estado);
        assertThat(CALENDARIO.estado(Trimestre.ENE_MAR, TECNICO, dia)).isEqualTo(estado);
    }

    @Test
    void un_poa_no_se_aprueba_antes_del_anio_en_que_se_elabora() {
        assertThat(CALENDARIO.primerDiaDeAutorizacion()).isEqualTo(dia("2025-01-01"));
        assertThat(CALENDARIO
                        .con(new ElaboracionDelPoa(dia("2024-11-03"), dia("2025-11-30")))
                        .primerDiaDeAutorizacion())
                .isEqualTo(dia("2024-11-03"));
    }

    @Test
    void planeacion_puede_cerrar_antes_y_desde_ese_dia_ya_no_se_captura() {
        PlazosDeTrimestre plazos = CALENDARIO.plazos(Trimestre.ENE_MAR).cerradoEl(dia("2026-04-08"));

        assertThat(plazos.estado(dia("2026-04-07"))).isEqualTo(EstadoDeTrimestre.ABIERTO);
        assertThat(plazos.estado(dia("2026-04-08"))).isEqualTo(EstadoDeTrimestre.CERRADO);
        assertThat(plazos.fechaDeCierre()).isEqualTo(dia("2026-04-08"));
        assertThat(plazos.ultimoDiaDeCaptura()).isEqualTo(dia("2026-04-07"));
        assertThat(CALENDARIO.plazos(Trimestre.ENE_MAR).fechaDeCierre())
                .as("el 16 todavía es a tiempo")
                .isEqualTo(dia("2026-04-17"));
    }

    @Test
    void lo_que_toca_a_un_trimestre_se_solicita_mientras_no_cierra() {
        PlazosDeTrimestre plazos = CALENDARIO.plazos(Trimestre.ENE_MAR);

        assertThat(plazos.ultimoDiaParaSolicitar()).isEqualTo(dia("2026-03-31"));
        assertThat(plazos.cerradoEl(dia("2026-03-15")).ultimoDiaParaSolicitar()).isEqualTo(dia("2026-03-14"));
        assertThat(plazos.conCaptura(dia("2026-01-01"), dia("2026-03-20")).ultimoDiaParaSolicitar())
                .isEqualTo(dia("2026-03-20"));
    }

    @Test
    void una_prorroga_reabre_un_trimestre_cerrado_a_una_unidad_hasta_su_fecha() {
        CalendarioDeEnte conProrroga = CALENDARIO
                .con(Prorroga.deCaptura(TECNICO, Trimestre.ENE_MAR, dia("2026-04-22")))
                .con(Prorroga.deCaptura(TECNICO, Trimestre.ENE_MAR, dia("2026-04-20")));

        assertThat(conProrroga.estado(Trimestre.ENE_MAR, TECNICO, dia("2026-04-22")))
                .isEqualTo(EstadoDeTrimestre.ABIERTO);
        assertThat(conProrroga.estado(Trimestre.ENE_MAR, TECNICO, dia("2026-04-23")))
                .isEqualTo(EstadoDeTrimestre.CERRADO);
        assertThat(conProrroga.estado(Trimestre.ENE_MAR, TECNICO, dia("2025-12-31")))
                .isEqualTo(EstadoDeTrimestre.PROGRAMADO);
        assertThat(conProrroga.estado(Trimestre.ENE_MAR, JURIDICO, dia("2026-04-22")))
                .isEqualTo(EstadoDeTrimestre.CERRADO);
        assertThat(conProrroga.estado(Trimestre.ENE_MAR, dia("2026-04-22"))).isEqualTo(EstadoDeTrimestre.CERRADO);
        assertThat(conProrroga.prorroga(TECNICO, Trimestre.ENE_MAR)).contains(dia("2026-04-22"));
        assertThat(conProrroga.prorroga(TECNICO, Trimestre.ABR_JUN)).isEmpty();
        assertThat(conProrroga.prorrogaDeElaboracion(TECNICO)).isEmpty();
    }

    @Test
    void una_prorroga_alarga_la_elaboracion_del_poa_de_una_unidad_y_no_la_acorta() {
        CalendarioDeEnte conProrroga = CALENDARIO
                .con(Prorroga.deElaboracion(TECNICO, dia("2025-12-10")))
                .con(Prorroga.deElaboracion(JURIDICO, dia("2025-11-01")));

        assertThat(conProrroga.elaboracionHasta(TECNICO)).isEqualTo(dia("2025-12-10"));
        assertThat(conProrroga.elaboracionHasta(JURIDICO)).isEqualTo(dia("2025-11-30"));
        assertThat(CALENDARIO.elaboracionHasta(TECNICO)).isEqualTo(dia("2025-11-30"));
        assertThat(conProrroga.prorrogas()).hasSize(2);
    }

    @Test
    void el_dia_es_el_del_lugar_donde_esta_el_ente() {
        Instant instante = Instant.parse("2026-04-17T06:30:00Z");
        CalendarioDeEnte enTijuana = CalendarioDeEnte.porOmision(E2026, HABILES, ZoneId.of("America/Tijuana"));

        assertThat(CALENDARIO.dia(instante)).isEqualTo(dia("2026-04-17"));
        assertThat(enTijuana.dia(instante)).isEqualTo(dia("2026-04-16"));
    }

    @ParameterizedTest
    @EnumSource(Trimestre.class)
    void los_trimestres_cubren_el_anio_sin_hueco(Trimestre trimestre) {
        assertThat(trimestre.siguiente().map(otro -> otro.primerDia(E2026)))
                .isEqualTo(
                        trimestre == Trimestre.OCT_DIC
                                ? Optional.empty()
                                : Optional.of(trimestre.ultimoDia(E2026).plusDays(1)));
        assertThat(Set.of(1, 4, 7, 10)).contains(trimestre.primerDia(E2026).getMonthValue());
        assertThat(Trimestre.OCT_DIC.ultimoDia(E2026)).isEqualTo(dia("2026-12-31"));
        assertThat(E2026.siguiente()).isEqualTo(new Ejercicio(2027));
    }

    @Test
    void los_estados_de_un_trimestre_se_leen_en_espanol() {
        assertThat(EstadoDeTrimestre.values())
                .extracting(EstadoDeTrimestre::rotulo)
                .containsExactly("Programado", "Abierto", "Cerrado");
    }

    private static CalendarioDeEnte calendario(Map<Trimestre, PlazosDeTrimestre> plazos) {
        return new CalendarioDeEnte(
                E2026, CalendarioDeEnte.ZONA_POR_OMISION, CALENDARIO.elaboracion(), plazos, List.of());
    }

    private static LocalDate dia(String texto) {
        return LocalDate.parse(texto);
    }
}
