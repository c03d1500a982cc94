package mx.avance.aplicacion.plataforma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import mx.avance.aplicacion.plataforma.web.PaginaDeOrigen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PaginaDeOrigenTest {

    private static Optional<String> de(String referente) {
        MockHttpServletRequest peticion = new MockHttpServletRequest();
        peticion.setServerName("avance.example");
        peticion.addHeader("Referer", referente);
        return PaginaDeOrigen.de(peticion).map(PaginaDeOrigen::direccion);
    }

    @ParameterizedTest
    @CsvSource({
        "http://avance.example/poa?busca=a|b, /poa?busca=a%7Cb",
        "https://avance.example:8443/poa?q=^{x}&estado=TODOS#fin, /poa?q=%5E%7Bx%7D&estado=TODOS",
        "http://avance.example/poa?q=%C3%B1, /poa?q=%C3%B1",
        "http://AVANCE.example/poa/2026/ñ, /poa/2026/%C3%B1",
        "http://avance.example, /",
        "'http://avance.example/a\\b', /a%5Cb"
    })
    void se_vuelve_a_la_pagina_con_sus_filtros_aunque_traiga_signos_que_ninguna_direccion_lleva(
            String referente, String pagina) {
        assertThat(de(referente)).contains(pagina);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://otro.example/poa",
                "http://avance.example//otro.example/x",
                "http://avance.example@otro.example/poa",
                "http://otro.example/?x=http://avance.example/poa",
                "javascript:alert(1)",
                ""
            })
    void a_otro_sitio_no_se_vuelve(String referente) {
        assertThat(de(referente)).isEmpty();
    }

    @Test
    void un_salto_de_linea_no_parte_la_respuesta() {
        assertThat(de("http://avance.example/poa?x=a\r\nSet-Cookie:%20y")).contains("/poa?x=a%0D%0ASet-Cookie:%20y");
        assertThat(de("http://avance.example/" + "x".repeat(5_000))).isEmpty();
    }
}
