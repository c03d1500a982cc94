package mx.avance.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class BitacoraEnNavegadorTest {

    private static final int ANIO =
            LocalDate.now(ZoneId.of("America/Mexico_City")).getYear();

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Test
    void contraloria_lee_quien_movio_un_plazo_y_quien_decidio_un_umbral() {
        int ente = oficina.ente("Municipio de San Jacinto");
        oficina.persona(ente, "planea" + ente, "PLANEACION");
        oficina.persona(ente, "contra" + ente, "CONTRALORIA");
        try (Persona planea = Persona.enEscritorio(puerto)) {
            planea.entra("planea" + ente)
                    .ve("/calendario/" + ANIO + "/trimestres/4")
                    .escribe("Captura hasta", (ANIO + 1) + "-02-10")
                    .escribe("Motivo", "Oficio 12: la cuenta pública se presenta en febrero.")
                    .oprime("Guardar las fechas")
                    .lee("quedaron fijas");
            planea.ve("/politicas/TOLERANCIA")
                    .escribe("Diferencia que se tolera", "0.5")
                    .escribe("Motivo", "Acuerdo de cabildo 7")
                    .oprime("Decidir")
                    .lee("la decisión quedó en la historia");
        }
        try (Persona contraloria = Persona.enEscritorio(puerto)) {
            contraloria.entra("contra" + ente);
            contraloria
                    .pagina()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bitácora"))
                    .click();
            contraloria
                    .lee("10 de febrero de " + (ANIO + 1))
                    .lee("Oficio 12: la cuenta pública se presenta en febrero.")
                    .compruebaLaPantalla()
                    .retrata("bitacora");
            assertThat(contraloria.pagina().locator(".bitacora strong").allTextContents())
                    .contains("Decidió una política", "Fijó las fechas de un trimestre");
            contraloria.escribe("Sobre qué", "desviacion").oprime("Buscar").lee("Acuerdo de cabildo 7");
            PlaywrightAssertions.assertThat(contraloria.pagina()).hasURL(Pattern.compile(".*objeto=desviacion.*"));
            assertThat(contraloria.pagina().locator(".bitacora strong").allTextContents())
                    .contains("Decidió una política")
                    .doesNotContain("Fijó las fechas de un trimestre");
            contraloria
                    .ve("/bitacora?persona=nadie")
                    .lee("Nada coincide con lo que busca")
                    .compruebaLaPantalla();
        }
        try (Persona contraloria = Persona.enTelefono(puerto)) {
            contraloria
                    .entra("contra" + ente)
                    .ve("/bitacora")
                    .compruebaLaPantalla()
                    .retrata("bitacora-telefono");
        }
    }
}
