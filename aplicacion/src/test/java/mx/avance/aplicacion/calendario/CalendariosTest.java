package mx.avance.aplicacion.calendario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.nucleo.avance.Umbrales;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConAplicacion
class CalendariosTest {

    private static final Ejercicio ANIO = new Ejercicio(2026);

    @Autowired
    private Oficina oficina;

    @Autowired
    private Calendarios calendarios;

    @Autowired
    private Politicas politicas;

    @Test
    void quien_no_ha_decidido_nada_tiene_las_fechas_por_omision_en_su_zona() {
        int ente = oficina.ente("Sin decisiones");
        oficina.duenio()
                .sql("update catalogos.ente set zona = 'America/Tijuana' where id = :ente")
                .param("ente", ente)
                .update();

        CalendarioDeEnte calendario = oficina.en(ente, () -> calendarios.de(ANIO));

        assertThat(calendario).isEqualTo(oficina.en(ente, () -> calendarios.porOmision(ANIO)));
        assertThat(calendario.zona()).hasToString("America/Tijuana");
    }

    @Test
    void lo_decidido_toma_el_lugar_de_lo_que_va_por_omision_y_no_toca_a_otro_ente() {
        int ente = oficina.ente("Decidido");
        int otro = oficina.ente("El de junto");
        oficina.duenio().sql("""
                insert into calendario.trimestre (ente, ejercicio, trimestre, captura_desde, captura_hasta, publicacion_hasta,
                    solicitar_hasta, decidir_hasta)
                values (:ente, 2026, 1, '2026-03-15', '2026-05-20', '2026-06-01', '2026-03-20', '2026-04-10')
                """).param("ente", ente).update();
        oficina.duenio()
                .sql("insert into calendario.elaboracion values (:ente, 2026, '2025-08-01', '2025-12-15')")
                .param("ente", ente)
                .update();
        oficina.duenio().sql("""
                insert into calendario.prorroga (ente, ejercicio, trimestre, unidad, hasta, motivo, dada_por, dada, retirada,
                    retirada_por)
                values (:ente, 2026, 1, '54202', '2026-05-30', 'Inundación', 'p', now(), null, null),
                       (:ente, 2026, 1, '54203', '2026-05-30', 'Error', 'p', now(), now(), 'p'),
                       (:ente, 2026, null, '54202', '2025-12-20', 'Inundación', 'p', now(), null, null)
                """).param("ente", ente).update();

        CalendarioDeEnte calendario = oficina.en(ente, () -> calendarios.de(ANIO));

        assertThat(calendario.plazos(Trimestre.ENE_MAR).capturaHasta()).isEqualTo("2026-05-20");
        assertThat(calendario.plazos(Trimestre.ABR_JUN))
                .isEqualTo(oficina.en(ente, () -> calendarios.porOmision(ANIO)).plazos(Trimestre.ABR_JUN));
        assertThat(calendario.prorroga(new UnidadEjecutora("54202"), Trimestre.ENE_MAR))
                .contains(LocalDate.of(2026, 5, 30));
        assertThat(calendario.prorroga(new UnidadEjecutora("54203"), Trimestre.ENE_MAR))
                .isEmpty();
        assertThat(calendario.elaboracionHasta(new UnidadEjecutora("54202"))).isEqualTo("2025-12-20");
        assertThat(calendario.elaboracionHasta(new UnidadEjecutora("54203"))).isEqualTo("2025-12-15");
        assertThat(oficina.en(otro, () -> calendarios.de(ANIO)))
                .isEqualTo(oficina.en(otro, () -> calendarios.porOmision(ANIO)));
    }

    @Test
    void una_politica_rige_desde_su_dia_y_hasta_que_otra_toma_su_lugar() {
        int ente = oficina.ente("Con políticas");
        oficina.duenio().sql("""
                insert into calendario.politica (ente, politica, asunto, version, valor, desde, motivo, cuenta, decidida)
                values (:ente, 'UMBRALES', '', 1, '60 80 120 140', '2026-01-01', 'Acuerdo', 'p', now()),
                       (:ente, 'UMBRALES', '', 2, '50 80 120 140', '2026-07-01', 'Acuerdo', 'p', now()),
                       (:ente, 'UMBRALES', '', 3, '55 80 120 140', '2026-07-01', 'Era 55', 'p', now()),
                       (:ente, 'FIRMA', '', 1, 'ACTO', '2026-03-01', 'Reglamento', 'p', now())
                """).param("ente", ente).update();

        assertThat(politicas(ente, 2025, 12, 31)).isEqualTo(PoliticasDelEnte.porOmision());
        assertThat(politicas(ente, 2026, 2, 28).umbrales()).isEqualTo(new Umbrales(60, 80, 120, 140));
        assertThat(politicas(ente, 2026, 2, 28).firma()).isEqualTo(ModoDeFirma.AUTOGRAFA);
        assertThat(politicas(ente, 2026, 3, 1).firma()).isEqualTo(ModoDeFirma.ACTO);
        assertThat(politicas(ente, 2026, 7, 1).umbrales()).isEqualTo(new Umbrales(55, 80, 120, 140));
    }

    private PoliticasDelEnte politicas(int ente, int anio, int mes, int dia) {
        return oficina.en(ente, () -> politicas.en(LocalDate.of(anio, mes, dia)));
    }
}
