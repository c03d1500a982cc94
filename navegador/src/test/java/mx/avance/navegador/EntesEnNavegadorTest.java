package mx.avance.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several entes in a browser: adding one, changing between them, and two tabs that are not of the same one. */
@ConAplicacion
class EntesEnNavegadorTest {

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    private void municipioConSuDif(Persona admin, String nombre, String prefijo) {
        int ente = oficina.ente("Municipio de " + nombre);
        oficina.persona(ente, prefijo + "-admin", "ADMINISTRACION");
        admin.entra(prefijo + "-admin").ve("/entes/nuevo");
        admin.escribe("Nombre, como se imprime", "DIF Municipal de " + nombre).escribe("Clave", prefijo + "-DIF");
        admin.pagina().getByLabel("Yo, con esta misma cuenta").check();
        admin.oprime("Agregar un ente").lee("DIF Municipal de " + nombre + " quedó agregado");
    }

    private static void cambia(Page pagina, String ente) {
        pagina.getByText("Cambiar de ente").click();
        pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(ente))
                .click();
    }

    @Test
    void se_agrega_un_paramunicipal_y_se_cambia_a_el_y_de_vuelta() {
        try (Persona admin = Persona.enEscritorio(puerto);
                Persona telefono = Persona.enTelefono(puerto)) {
            municipioConSuDif(admin, "San Blas", "blas");
            admin.compruebaLaPantalla().retrata("entes");
            admin.ve("/entes/nuevo").compruebaLaPantalla().retrata("ente-nuevo");
            admin.escribe("Nombre, como se imprime", "Agua de San Blas").escribe("Clave", "blas-AGUA");
            admin.escribe("Nombre completo", "Elisa Navarro").escribe("Cuenta", "blas.agua");
            admin.oprime("Agregar un ente").lee("Agua de San Blas quedó agregado");
            admin.compruebaLaPantalla().retrata("ente-agregado");

            admin.ve("/personas");
            admin.pagina().getByText("Cambiar de ente").press("Enter");
            admin.compruebaLaPantalla().retrata("ente-cambiar");
            admin.pagina()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("DIF Municipal de San Blas"))
                    .press("Enter");
            admin.lee("Ahora trabaja en DIF Municipal de San Blas.").lee("Cuenta de Municipio de San Blas");
            assertThat(admin.pagina().url()).endsWith("/personas");
            admin.compruebaLaPantalla().retrata("personas-de-otro-ente");

            telefono.entra("blas-admin").ve("/mi-cuenta");
            telefono.pagina().getByText("Cambiar de ente").click();
            telefono.lee("Municipio de San Blas").compruebaLaPantalla().retrata("ente-cambiar-telefono");
        }
    }

    @Test
    void lo_escrito_en_una_pestania_del_otro_ente_no_se_guarda_ahi_y_aparece_al_volver() {
        try (Persona admin = Persona.enEscritorio(puerto)) {
            municipioConSuDif(admin, "San Telmo", "telmo");
            admin.ve("/personas/nueva").escribe("Nombre completo", "Ana Ruiz").escribe("Cuenta", "telmo.ana");
            Page otra = admin.pagina().context().newPage();
            otra.navigate(admin.pagina().url());
            cambia(otra, "DIF Municipal de San Telmo");
            PlaywrightAssertions.assertThat(otra.getByText("Ahora trabaja en DIF Municipal de San Telmo"))
                    .isVisible();
            otra.waitForURL("**/personas/nueva");
            assertThat(otra.getByLabel("Nombre completo").inputValue())
                    .as("lo escrito es del otro ente")
                    .isEmpty();

            admin.oprime("Dar de alta").lee("Esa página era de otro ente");
            admin.compruebaLaPantalla().retrata("otro-ente");
            admin.oprime("Volver a Municipio de San Telmo y seguir ahí").lee("Recuperamos lo que estaba escribiendo");
            assertThat(admin.pagina().getByLabel("Nombre completo").inputValue())
                    .isEqualTo("Ana Ruiz");
            admin.oprime("Dar de alta").lee("Ana Ruiz quedó de alta");
        }
        assertThat(oficina.duenio()
                        .sql(
                                "select e.nombre from seguridad.usuario u join catalogos.ente e on e.id = u.ente where cuenta = 'telmo.ana'")
                        .query(String.class)
                        .list())
                .containsExactly("Municipio de San Telmo");
    }
}
