package mx.avance.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class PersonasEnNavegadorTest {

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    private int municipio(String nombre, String prefijo) {
        int ente = oficina.ente(nombre);
        for (String[] clave : new String[][] {
            {"unidad_ejecutora", "54201", "Dirección de Bienestar Social"},
            {"unidad_ejecutora", "54202", "Departamento Técnico"},
            {"ramo", "54", "Bienestar Social Municipal"}
        }) {
            oficina.duenio()
                    .sql("insert into catalogos." + clave[0]
                            + " (ente, codigo, nombre, desde) values (:ente, :codigo, :nombre, '2020-01-01')")
                    .param("ente", ente)
                    .param("codigo", clave[1])
                    .param("nombre", clave[2])
                    .update();
        }
        oficina.duenio()
                .sql(
                        "insert into catalogos.programa (ente, codigo, ramo, nombre, desde) values (:ente, '542', '54', 'Vinculación Social para el Desarrollo Comunitario', '2020-01-01')")
                .param("ente", ente)
                .update();
        oficina.persona(ente, prefijo + "-admin", "ADMINISTRACION");
        oficina.persona(ente, prefijo + "-captura", "CAPTURISTA", "UNIDAD", "54202");
        oficina.persona(ente, prefijo + "-planea", "PLANEACION");
        return ente;
    }

    @Test
    void administracion_da_de_alta_a_una_capturista_y_ella_entra() {
        municipio("Municipio de San Jacinto", "nav1");
        try (Persona admin = Persona.enEscritorio(puerto);
                Persona nueva = Persona.enEscritorio(puerto)) {
            admin.entra("nav1-admin").ve("/personas").compruebaLaPantalla().retrata("personas");
            admin.ve("/personas/nueva").compruebaLaPantalla();
            admin.escribe("Nombre completo", "Rosa Núñez Ibarra").escribe("Cuenta", "rosa.nunez.nav1");
            admin.pagina().getByLabel("Encargo").selectOption("CAPTURISTA");
            admin.pagina().getByLabel("Sobre").selectOption("54202");
            admin.retrata("persona-nueva");
            admin.oprime("Dar de alta").lee("Rosa Núñez Ibarra quedó de alta");
            admin.compruebaLaPantalla().retrata("contrasena-de-un-uso");
            String contrasena = admin.pagina().locator("#contrasena").textContent();

            nueva.ve("/entrar").escribe("Cuenta", "rosa.nunez.nav1").escribe("Contraseña", contrasena);
            nueva.oprime("Entrar").lee("Cambiar la contraseña");

            admin.ve("/personas?q=nunez").lee("Capturista · unidad 54202 Departamento Técnico");
            assertThat(admin.pagina().content()).doesNotContain(contrasena);
        }
    }

    @Test
    void lo_que_falta_se_dice_junto_a_cada_campo_y_no_se_pierde_lo_escrito() {
        municipio("Municipio de San Lucas", "nav2");
        try (Persona admin = Persona.enEscritorio(puerto)) {
            admin.entra("nav2-admin").ve("/personas/nueva");
            admin.escribe("Nombre completo", "Ana Ruiz").escribe("Cuenta", "nav2-admin");
            admin.oprime("Dar de alta").lee("Esa cuenta no está disponible");
            assertThat(admin.pagina().getByLabel("Nombre completo").inputValue())
                    .isEqualTo("Ana Ruiz");
            assertThat(admin.pagina().evaluate("document.activeElement.name")).isEqualTo("cuenta");
            admin.compruebaLaPantalla();
        }
    }

    @Test
    void el_encargo_se_termina_y_la_baja_se_confirma_con_el_teclado() {
        municipio("Municipio de Santa Inés", "nav3");
        try (Persona admin = Persona.enEscritorio(puerto)) {
            admin.entra("nav3-admin").ve("/personas?q=nav3-captura");
            admin.pagina()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Persona nav3-captura"))
                    .press("Enter");
            admin.lee("unidad 54202 Departamento Técnico").compruebaLaPantalla().retrata("persona");
            Locator terminar =
                    admin.pagina().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Terminar…"));
            terminar.press("Enter");
            admin.lee("Terminar el encargo de Capturista").compruebaLaPantalla();
            admin.pagina().keyboard().press("Escape");
            PlaywrightAssertions.assertThat(admin.pagina().locator("dialog[open]"))
                    .hasCount(0);
            terminar.press("Enter");
            admin.oprime("Terminar el encargo").lee("El encargo quedó con su último día.");

            admin.pagina()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dar de baja…"))
                    .press("Enter");
            admin.lee("Sus sesiones se cierran ahora mismo").retrata("persona-baja");
            admin.pagina()
                    .locator("#dar-de-baja")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Dar de baja"))
                    .press("Enter");
            admin.lee("La cuenta quedó de baja").compruebaLaPantalla();
        }
    }

    @Test
    void la_ultima_de_administracion_lee_por_que_no() {
        municipio("Municipio de San Gregorio", "nav4");
        try (Persona admin = Persona.enEscritorio(puerto)) {
            admin.entra("nav4-admin").ve("/personas?q=nav4-admin");
            admin.pagina()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Persona nav4-admin")
                                    .setExact(true))
                    .last()
                    .click();
            admin.oprime("Dar de baja…").oprime("Dar de baja");
            admin.lee("es la última persona activa con el encargo de Administración")
                    .compruebaLaPantalla();
        }
    }

    @Test
    void en_el_telefono_cada_persona_es_una_tarjeta() {
        municipio("Municipio de San Gregorio de las Palmas y Valle Escondido", "nav5");
        try (Persona admin = Persona.enTelefono(puerto)) {
            admin.entra("nav5-admin").ve("/personas").compruebaLaPantalla().retrata("personas-telefono");
            admin.ve("/personas/nueva").compruebaLaPantalla().retrata("persona-nueva-telefono");
            admin.ve("/personas?q=nav5-captura");
            admin.pagina()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Persona nav5-captura"))
                    .click();
            admin.lee("Dar contraseña nueva…").compruebaLaPantalla().retrata("persona-telefono");
        }
    }
}
