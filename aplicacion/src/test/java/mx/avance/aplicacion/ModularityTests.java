package mx.avance.aplicacion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    /**
     * Modulith leaves out {@code target/test-classes} only, and the second build of {@code probar} has another folder. What
     * an earlier build generated for the start, named {@code Something__BeanDefinitions}, is nobody's code.
     */
    private final ApplicationModules modulos = ApplicationModules.of(
            Aplicacion.class, lugar -> !lugar.contains("/test-classes/") && !lugar.contains("__"));

    @Test
    void los_modulos_dependen_solo_de_los_que_dicen() {
        modulos.verify();

        assertThat(modulos.stream().map(modulo -> modulo.getIdentifier().toString()))
                .contains(
                        "plataforma", "catalogos", "seguridad", "auditoria", "portal", "calendario", "reprogramacion");
    }
}
