package mx.avance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ServirTest {

    private static final Path CASA = Path.of("/casa/de/ana");

    @Test
    void servir_pasa_lo_que_se_pidio() {
        assertThat(pedido("servir", "--puerto", "9000", "--datos", "/srv/avance"))
                .isEqualTo("servir en 9000 con /srv/avance");
        assertThat(pedido("servir", "--datos", "d", "--bd-url", "jdbc:postgresql://servidor/avance"))
                .isEqualTo("servir en 8080 con d sobre jdbc:postgresql://servidor/avance");
    }

    @Test
    void la_demostracion_pasa_lo_que_se_pidio() {
        assertThat(pedido("demo", "--puerto", "9000", "--datos", "d")).isEqualTo("demo en 9000 con d");
        assertThat(pedido("demo", "--datos", "d", "--desde-cero")).isEqualTo("demo en 8080 con d desde cero");
    }

    @Test
    void sin_decir_carpeta_los_datos_quedan_donde_cada_sistema_los_guarda() {
        assertThat(carpeta("Linux", Map.of()).deLaOficina()).isEqualTo(CASA.resolve(".local/share/avance/datos"));
        assertThat(carpeta("Linux", Map.of("XDG_DATA_HOME", "/datos/de/ana")).deLaOficina())
                .isEqualTo(Path.of("/datos/de/ana/avance/datos"));
        assertThat(carpeta("Linux", Map.of("XDG_DATA_HOME", "relativa")).deLaOficina())
                .isEqualTo(CASA.resolve(".local/share/avance/datos"));
        assertThat(carpeta("Mac OS X", Map.of()).deLaOficina())
                .isEqualTo(CASA.resolve("Library/Application Support/Avance/datos"));
        assertThat(carpeta("Windows 11", Map.of()).deLaOficina()).isEqualTo(CASA.resolve("AppData/Local/Avance/datos"));
    }

    @Test
    void la_variable_mueve_los_datos_de_la_oficina_y_nunca_los_de_la_demostracion() {
        CarpetaDeDatos carpeta = carpeta("Linux", Map.of("AVANCE_DATOS", "/srv/avance"));

        assertThat(carpeta.deLaOficina()).isEqualTo(Path.of("/srv/avance"));
        assertThat(carpeta.deLaDemostracion()).isEqualTo(CASA.resolve(".local/share/avance/demo"));
    }

    private static CarpetaDeDatos carpeta(String sistema, Map<String, String> entorno) {
        return new CarpetaDeDatos(entorno, sistema, CASA);
    }

    private static String pedido(String... argumentos) {
        ServicioDePrueba servicio = new ServicioDePrueba();
        Sesion sesion = Sesion.ejecutar(OficinaDePrueba.oficina(), servicio, OptionalInt.empty(), argumentos);
        assertThat(sesion.completa()).isEqualTo("(termina con 0)\n");
        return servicio.pedido();
    }
}
