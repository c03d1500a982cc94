package mx.avance.lectura.formato.tmm;

import static mx.avance.lectura.formato.tmm.HojaEscrita.claves;
import static mx.avance.lectura.formato.tmm.HojaEscrita.encabezado;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EncabezadoTest {

    private static final String COMPLETA =
            "RAMO 33, PROGRAMA 318, UNIDAD 33101, FINALIDAD 2, FUNCION 2, SUBFUNCION 4 / 3.4.2 / 2.1.1";

    @Test
    void cada_etiqueta_con_su_valor_en_el_mismo_renglon() {
        assertThat(claves(encabezado("""
                RAMO: 33 OBRAS PÚBLICAS
                PROGRAMA: 318 CONSERVACIÓN DE CALLES
                UNIDAD EJECUTORA: 33101 DIRECCIÓN
                FINALIDAD: 2 DESARROLLO SOCIAL
                FUNCIÓN: 2 VIVIENDA Y SERVICIOS A LA COMUNIDAD
                SUBFUNCIÓN: 4 ALUMBRADO PÚBLICO
                LÍNEAS DE ACCIÓN: 3.4.2 BACHEO
                 2.1.1 COLONIAS ORGANIZADAS
                """))).isEqualTo(COMPLETA);
    }

    @Test
    void primero_todas_las_etiquetas_y_despues_todos_los_valores() {
        assertThat(claves(encabezado("""
                RAMO
                PROGRAMA
                UNIDAD EJECUTORA
                FINALIDAD
                FUNCIÓN
                SUBFUNCIÓN
                LÍNEAS DE ACCIÓN

                - 33 OBRAS PÚBLICAS
                - 318 CONSERVACIÓN DE CALLES
                - 33101 DIRECCIÓN
                - 2 DESARROLLO SOCIAL
                - 2 VIVIENDA Y SERVICIOS A LA COMUNIDAD
                - 4 ALUMBRADO PÚBLICO
                - 3.4.2 BACHEO
                - 2.1.1 COLONIAS ORGANIZADAS
                """))).isEqualTo(COMPLETA);
    }

    @Test
    void las_etiquetas_daniadas_se_reconocen() {
        assertThat(claves(encabezado("""
                C. ADMINISTRATIVA	33	OBRAS PÚBLICAS
                PROGRANA	318	CONSERVACIÓN DE CALLES
                UNIDAD DIRECTORA	33101	DIRECCIÓN
                PINALIDAD	2	DESARROLLO SOCIAL
                RINDIMIENTO	2	VIVIENDA Y SERVICIOS A LA COMUNIDAD
                SUBSUNCIÓN	4	ALUMBRADO PÚBLICO
                UNEAS DE ACCION	3.4.2	BACHEO
                	2.1.1	COLONIAS ORGANIZADAS
                """))).isEqualTo(COMPLETA);
    }

    @Test
    void con_las_etiquetas_corridas_un_renglon_el_valor_manda() {
        assertThat(claves(encabezado("""
                RAMO: 33
                PROGRAMA: OBRAS PÚBLICAS
                UNIDAD EJECUTORA: 318 CONSERVACIÓN DE CALLES
                FINALIDAD: 33101 DIRECCIÓN
                FUNCIÓN: 2 DESARROLLO SOCIAL
                SUBFUNCIÓN: 2 VIVIENDA Y SERVICIOS A LA COMUNIDAD
                LÍNEAS DE ACCIÓN: 3.4.2 BACHEO
                """)))
                .isEqualTo("RAMO 33, PROGRAMA 318, UNIDAD 33101, FINALIDAD 2, FUNCION 2 / 3.4.2");
    }

    @Test
    void un_eje_entero_entre_las_lineas_no_es_la_subfuncion() {
        assertThat(claves(encabezado("""
                RAMO: 33
                PROGRAMA: OBRAS PÚBLICAS
                UNIDAD EJECUTORA: 318 CONSERVACIÓN DE CALLES
                FINALIDAD: 33101 DIRECCIÓN
                FUNCIÓN: 2 DESARROLLO SOCIAL
                SUBFUNCIÓN: 2 VIVIENDA Y SERVICIOS A LA COMUNIDAD
                LÍNEAS DE ACCIÓN: 4 GOBIERNO CERCANO
                 4.5.4 CUENTAS CLARAS
                """)))
                .isEqualTo("RAMO 33, PROGRAMA 318, UNIDAD 33101, FINALIDAD 2, FUNCION 2 / 4 / 4.5.4");
    }

    @Test
    void el_ente_es_lo_que_esta_arriba_del_titulo() {
        Encabezado encabezado = encabezado(HojaEscrita.TITULO + HojaEscrita.CLAVE);

        assertThat(encabezado.ente()).isEqualTo("AYUNTAMIENTO DE VALLE CLARO");
        assertThat(encabezado.periodo()).isEqualTo(new Periodo(2022, 1));
    }

    @Test
    void una_etiqueta_de_ramo_daniada_empieza_un_encabezado_y_un_apellido_no() {
        assertThat(LineaDeEncabezado.pareceRamo("RAMQ 33 OBRAS PÚBLICAS")).isTrue();
        assertThat(LineaDeEncabezado.pareceRamo("C. ADMINISTRATIVA 33 OBRAS")).isTrue();
        assertThat(LineaDeEncabezado.pareceRamo("RAMOS LUNA")).isFalse();
        assertThat(LineaDeEncabezado.pareceRamo("tramo 12 de la avenida")).isFalse();
    }
}
