package mx.avance.aplicacion.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.nucleo.permiso.Rol;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class AyudaTest {

    private static final Path GUIA = Path.of("../docs/guia");
    private static final Pattern LUGAR = Pattern.compile("(?:href|src)=\"(/ayuda[^\"#]*)\"");

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    private static List<String> paginas() throws IOException {
        try (Stream<Path> archivos = Files.list(GUIA)) {
            return archivos.map(archivo -> archivo.getFileName().toString())
                    .filter(nombre -> nombre.endsWith(".md"))
                    .map(nombre -> nombre.equals("README.md") ? "/ayuda" : "/ayuda/" + nombre.replace(".md", ""))
                    .toList();
        }
    }

    @Test
    void cualquiera_lee_cada_pagina_de_la_guia_y_nada_en_ella_lleva_a_donde_no_hay() throws IOException {
        Navegacion nadie = new Navegacion(puerto);

        assertThat(paginas()).hasSizeGreaterThan(5).allSatisfy(pagina -> {
            var respuesta = nadie.abrir(pagina);
            assertThat(respuesta.statusCode()).as(pagina).isEqualTo(200);
            assertThat(respuesta.body()).doesNotContain(".md\"", "](");
            assertThat(LUGAR.matcher(respuesta.body()).results().map(lugar -> lugar.group(1)))
                    .isNotEmpty()
                    .allSatisfy(lugar -> assertThat(nadie.abrir(lugar).statusCode())
                            .as(lugar + " en " + pagina)
                            .isEqualTo(200));
        });
    }

    @Test
    void el_indice_nombra_primero_la_pagina_de_quien_lee() {
        int ente = oficina.ente("Municipio de la Ayuda");
        oficina.persona(ente, "contra-ayuda", "CONTRALORIA");
        Navegacion contraloria = Navegacion.dentro(puerto, "contra-ayuda");

        assertThat(contraloria.abrir("/").body()).contains("href=\"/ayuda\"");
        assertThat(contraloria.abrir("/ayuda").body())
                .contains("Para lo que usted hace:")
                .containsSubsequence("href=\"/ayuda/contraloria\"", "Guía de Avance");
        assertThat(new Navegacion(puerto).abrir("/ayuda").body()).doesNotContain("Para lo que usted hace:");
    }

    @Test
    void cada_oficio_tiene_su_pagina() throws IOException {
        assertThat(Rol.values())
                .allSatisfy(rol -> assertThat(paginas()).contains("/ayuda/" + AyudaController.paginaDe(rol)));
    }

    @Test
    void lo_que_la_guia_no_tiene_no_existe() {
        Navegacion nadie = new Navegacion(puerto);

        for (String lugar : List.of(
                "/ayuda/no-hay",
                "/ayuda/application",
                "/ayuda/imagenes/no-hay.png",
                "/ayuda/imagenes/..%2Fapplication.properties",
                "/ayuda/..%2Fapplication")) {
            assertThat(nadie.abrir(lugar).statusCode()).as(lugar).isIn(400, 404);
        }
    }
}
