package mx.avance.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class CalendarioEnNavegadorTest {

    private static final int ANIO =
            LocalDate.now(ZoneId.of("America/Mexico_City")).getYear();

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    private int ente;

    @BeforeEach
    void un_ente_con_dos_unidades() {
        ente = oficina.ente("Municipio de San Jacinto");
        oficina.duenio().sql("""
            insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde)
            values (:ente, '54202', 'Departamento Técnico', '2000-01-01'),
                   (:ente, '54203', 'Departamento de Vinculación y Atención a Grupos', '2000-01-01')
            """).param("ente", ente).update();
        oficina.duenio()
                .sql("insert into catalogos.ramo (ente, codigo, nombre, desde) values (:ente, '54', 'Bienestar"
                        + " Social', '2000-01-01')")
                .param("ente", ente)
                .update();
        oficina.persona(ente, "planea" + ente, "PLANEACION");
    }

    @Test
    void planeacion_mueve_un_plazo_da_una_prorroga_y_la_retira() {
        try (Persona planea = Persona.enEscritorio(puerto)) {
            planea.entra("planea" + ente).ve("/calendario").compruebaLaPantalla();
            enlace(planea, "Cambiar las fechas de Oct-Dic " + ANIO).click();
            planea.compruebaLaPantalla().retrata("calendario-trimestre");
            planea.escribe("Captura hasta", (ANIO + 1) + "-02-10");
            planea.escribe("Motivo", "Oficio 12: la cuenta pública se presenta en febrero.")
                    .oprime("Guardar las fechas")
                    .lee("quedaron fijas las fechas de Oct-Dic " + ANIO)
                    .lee("decidida");

            enlace(planea, "Dar una prórroga").click();
            planea.compruebaLaPantalla().retrata("calendario-prorroga");
            planea.pagina().locator("select[name=unidad]").selectOption("54202");
            planea.pagina().getByLabel("Capturar Ene-Mar").check();
            planea.escribe("Hasta el día", (ANIO + 1) + "-03-30")
                    .escribe("Motivo", "Se inundó el archivo de la unidad.")
                    .oprime("Dar la prórroga")
                    .lee("La unidad 54202 tiene tiempo hasta el 30 de marzo de " + (ANIO + 1))
                    .lee("Una unidad con prórroga")
                    .compruebaLaPantalla()
                    .retrata("calendario");

            enlace(planea, "Retirar la prórroga de 54202").click();
            planea.compruebaLaPantalla()
                    .escribe("Motivo", "El archivo se rescató.")
                    .oprime("Retirar la prórroga")
                    .lee("Se retiró la prórroga de la unidad 54202")
                    .lee("El archivo se rescató.")
                    .compruebaLaPantalla();
        }
    }

    @Test
    void con_el_teclado_se_elige_otro_ejercicio_y_se_va_a_el_con_entrar_o_al_salir() {
        try (Persona planea = Persona.enEscritorio(puerto)) {
            planea.entra("planea" + ente).ve("/calendario/" + ANIO);
            Page pagina = planea.pagina();
            Locator anios = pagina.locator("select[data-ir]");
            anios.focus();
            pagina.evaluate("() => { window.deAntes = true; }");
            pagina.keyboard().press("ArrowUp");
            pagina.keyboard().press("ArrowDown");
            pagina.keyboard().press("ArrowUp");
            assertThat(anios.inputValue()).isNotEqualTo("/calendario/" + ANIO);
            String elegido = anios.inputValue();
            // What an arrow asked of the server would have come by the time that it answers this
            pagina.evaluate("() => fetch('/calendario').then(r => r.text())");
            assertThat(pagina.evaluate("() => window.deAntes")).isEqualTo(true);
            pagina.keyboard().press("Enter");
            pagina.waitForURL("**" + elegido);

            anios.focus();
            pagina.keyboard().press("ArrowDown");
            pagina.keyboard().press("Tab");
            pagina.waitForURL("**/calendario/" + ANIO);

            // From the open list what is chosen is chosen
            anios.focus();
            pagina.keyboard().press("Space");
            pagina.keyboard().press("ArrowUp");
            pagina.keyboard().press("Enter");
            pagina.waitForURL("**" + elegido);

            anios.selectOption("/calendario/" + ANIO);
            pagina.waitForURL("**/calendario/" + ANIO);
        }
    }

    @Test
    void lo_que_otra_persona_guardo_mientras_tanto_se_ve_junto_a_lo_propio() {
        String hoja = "/calendario/" + ANIO + "/trimestres/4";
        try (Persona una = Persona.enEscritorio(puerto);
                Persona otra = Persona.enEscritorio(puerto)) {
            una.entra("planea" + ente).ve(hoja);
            otra.entra("planea" + ente).ve(hoja);
            otra.escribe("Captura hasta", (ANIO + 1) + "-02-10")
                    .escribe("Motivo", "Oficio 12")
                    .oprime("Guardar las fechas")
                    .lee("quedaron fijas");

            una.escribe("Captura hasta", (ANIO + 1) + "-02-20")
                    .escribe("Motivo", "Oficio 13")
                    .oprime("Guardar las fechas")
                    .lee("La otra persona dejó: 10 de febrero de " + (ANIO + 1))
                    .compruebaLaPantalla()
                    .retrata("calendario-choque");
            assertThat(una.pagina().getByLabel("Captura hasta", exacto()).inputValue())
                    .isEqualTo((ANIO + 1) + "-02-20");
            una.oprime("Guardar las fechas").lee("quedaron fijas").lee("20 feb");
        }
    }

    @Test
    void planeacion_cambia_un_umbral_y_ve_la_historia() {
        try (Persona planea = Persona.enEscritorio(puerto)) {
            planea.entra("planea" + ente).ve("/politicas").compruebaLaPantalla();
            enlace(planea, "Decidir otro valor de Umbrales del semáforo").click();
            planea.lee("Afecta al color de las metas de las 2 unidades (un ramo)")
                    .compruebaLaPantalla()
                    .retrata("politica-umbrales");
            planea.escribe("Verde desde", "60")
                    .escribe("Motivo", "Acuerdo de cabildo 7")
                    .oprime("Decidir")
                    .lee(
                            "Escriba cuatro porcentajes enteros, de menor a mayor, con el 100 entre el segundo y el tercero.")
                    .compruebaLaPantalla();
            planea.escribe("Verde desde", "85")
                    .oprime("Decidir")
                    .lee("la decisión quedó en la historia")
                    .lee("Verde de 85 a 110 %")
                    .lee("Acuerdo de cabildo 7")
                    .compruebaLaPantalla()
                    .retrata("politicas");
        }
    }

    @Test
    void en_el_telefono_el_calendario_y_las_politicas_se_leen_sin_salirse_de_lado() {
        oficina.duenio().sql("""
            insert into calendario.prorroga (ente, ejercicio, trimestre, unidad, hasta, motivo, dada_por, dada)
            values (:ente, :anio, 1, '54203', '2099-05-30', 'Se inundó el archivo de la unidad', 'planea', now())
            """).param("ente", ente).param("anio", ANIO).update();
        try (Persona planea = Persona.enTelefono(puerto)) {
            planea.entra("planea" + ente)
                    .ve("/calendario")
                    .compruebaLaPantalla()
                    .retrata("calendario-telefono");
            planea.ve("/calendario/" + ANIO + "/trimestres/1")
                    .compruebaLaPantalla()
                    .retrata("calendario-trimestre-telefono");
            planea.ve("/calendario/" + ANIO + "/prorrogas/nueva").compruebaLaPantalla();
            planea.ve("/calendario/" + ANIO + "/elaboracion").compruebaLaPantalla();
            planea.ve("/politicas").compruebaLaPantalla().retrata("politicas-telefono");
            planea.ve("/politicas/UMBRALES").compruebaLaPantalla();
            planea.ve("/politicas/FIRMA").compruebaLaPantalla();
        }
    }

    private static Locator enlace(Persona persona, String nombre) {
        return persona.pagina()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(nombre).setExact(true));
    }

    private static Page.GetByLabelOptions exacto() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
