package mx.avance.aplicacion.catalogos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What other modules ask of the catalogues. */
@ConAplicacion
class CaraDeCatalogosTest {

    private static final LocalDate EN_2025 = LocalDate.of(2025, 6, 1);
    private static final LocalDate EN_2026 = LocalDate.of(2026, 6, 1);

    @Autowired
    private Oficina oficina;

    @Autowired
    private Claves claves;

    @Autowired
    private PlanMunicipal plan;

    @Autowired
    private UnidadesDeMedida medidas;

    @Autowired
    private DiasInhabiles inhabiles;

    @Autowired
    private Vedas vedas;

    @Test
    void una_clave_conserva_su_identidad_y_lleva_el_nombre_de_cada_dia() {
        int ente = oficina.ente("Nombres");
        guardar(ente, """
                insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde, hasta)
                values (:ente, '54202', 'Área Técnica', '2020-01-01', '2025-12-31'),
                       (:ente, '54202', 'Departamento Técnico', '2026-01-01', null)
                """);
        guardar(ente, """
                insert into catalogos.programa (ente, codigo, ramo, nombre, funcional, desde)
                values (:ente, '542', '54', 'Vinculación Social', '2.2.2', '2020-01-01')
                """);
        UnidadEjecutora unidad = new UnidadEjecutora("54202");

        assertThat(oficina.en(ente, () -> claves.nombre(unidad, EN_2025))).contains("Área Técnica");
        assertThat(oficina.en(ente, () -> claves.nombre(unidad, EN_2026))).contains("Departamento Técnico");
        assertThat(oficina.en(ente, () -> claves.unidades(EN_2026)))
                .containsExactly(new ClaveVigente<>(unidad, "Departamento Técnico"));
        ClaveProgramatica clave = oficina.en(ente, () -> claves.encabezado(new Programa("542"), unidad, EN_2026));
        assertThat(clave.subfuncion().map(Object::toString)).contains("2");
        assertThat(oficina.en(oficina.ente("Ajeno"), () -> claves.nombre(unidad, EN_2026)))
                .isEmpty();
    }

    @Test
    void las_lineas_son_las_del_plan_del_dia_y_un_plan_nuevo_dice_cuales_continua() {
        int ente = oficina.ente("Planes");
        guardar(ente, """
                insert into catalogos.plan (ente, codigo, nombre, desde, hasta)
                values (:ente, 'PMD-2022', 'Plan 2022', '2022-01-01', '2025-09-30'), (:ente, 'PMD-2025', 'Plan 2025', '2025-10-01', null)
                """);
        guardar(ente, """
                insert into catalogos.linea (ente, plan, codigo, nombre, desde)
                values (:ente, 'PMD-2022', '2.13.1', 'Trece', '2022-01-01'), (:ente, 'PMD-2022', '2.6.3', 'Seis', '2022-01-01'),
                       (:ente, 'PMD-2022', '2.6', 'Un tema', '2022-01-01'), (:ente, 'PMD-2022', '4', 'Gubernamental', '2022-01-01'),
                       (:ente, 'PMD-2025', '1.1.1', 'Nueva', '2025-10-01')
                """);
        guardar(ente, """
                insert into catalogos.correspondencia (ente, plan_anterior, anterior, plan_nuevo, nueva, desde)
                values (:ente, 'PMD-2022', '2.6.3', 'PMD-2025', '1.1.1', '2025-10-01')
                """);

        assertThat(oficina.en(ente, () -> plan.lineas(EN_2025)).stream()
                        .map(linea -> linea.clave().toString()))
                .containsExactly("2.6.3", "2.13.1", "4");
        assertThat(oficina.en(ente, () -> plan.existe(LineaAccion.of("2.6.3"), EN_2026)))
                .isFalse();
        assertThat(oficina.en(ente, () -> plan.sucesoras(LineaAccion.of("2.6.3"), EN_2026)))
                .containsExactly(LineaAccion.of("1.1.1"));
    }

    @Test
    void una_unidad_de_medida_se_encuentra_como_se_escriba() {
        int ente = oficina.ente("Medidas");
        guardar(ente, """
                with m as (insert into catalogos.medida (ente, nombre, campos, desde)
                values (:ente, 'Reunión', '[{"nombre":"Número","tipo":"NUMERO","obligatorio":true}]', '2020-01-01') returning id)
                insert into catalogos.escritura_de_medida (ente, raiz, medida) select :ente, 'reunion', id from m
                """);

        Optional<Medida> encontrada = oficina.en(ente, () -> medidas.find("REUNIONES"));

        assertThat(encontrada).map(Medida::nombre).contains("Reunión");
        assertThat(encontrada.orElseThrow().campos())
                .containsExactly(new CampoDeRealizacion("Número", CampoDeRealizacion.Tipo.NUMERO, true));
        assertThat(oficina.en(ente, () -> medidas.find("Sesión"))).isEmpty();
    }

    @Test
    void un_anio_sin_lista_descansa_lo_que_manda_la_ley_y_con_lista_lo_suyo() {
        int ente = oficina.ente("Días");
        guardar(ente, """
                insert into catalogos.inhabil (ente, nombre, desde, hasta) values (:ente, 'Vacaciones', '2026-12-21', '2027-01-05')
                """);

        var dias = oficina.en(ente, () -> inhabiles.de(new Ejercicio(2026)));

        assertThat(dias.esHabil(LocalDate.of(2025, 5, 1))).isFalse();
        assertThat(dias.esHabil(LocalDate.of(2026, 5, 1))).isTrue();
        assertThat(dias.esHabil(LocalDate.of(2027, 1, 5))).isFalse();
        assertThat(dias.esHabil(LocalDate.of(2027, 9, 16))).isFalse();
        assertThat(oficina.en(ente, () -> vedas.hay(EN_2026))).isFalse();
    }

    private void guardar(int ente, String orden) {
        oficina.duenio().sql(orden).param("ente", ente).update();
    }
}
