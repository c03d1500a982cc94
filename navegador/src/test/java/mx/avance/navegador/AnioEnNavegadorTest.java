package mx.avance.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.avance.OficinaConAvance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * A year of a unit in front of its browsers, with the figures of the sample: Ene-Mar is captured, sent, returned, corrected, signed on
 * paper by three, received and published; what it fell short of is carried into Abr-Jun, which is signed by password.
 */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class AnioEnNavegadorTest {

    private static final String ENE_MAR = "/avance/2026/1/542/54202";
    private static final String ABR_JUN = "/avance/2026/2/542/54202";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Test
    void el_anio_de_una_unidad_de_la_captura_a_la_publicacion_y_al_trimestre_que_sigue() {
        OficinaConAvance casa = new OficinaConAvance(oficina, unidad, reloj);
        try (Persona ana = Persona.enEscritorio(puerto).entra(casa.ana.cuenta());
                Persona revisa =
                        Persona.enEscritorio(puerto).entra(casa.revisa().cuenta());
                Persona autoriza =
                        Persona.enEscritorio(puerto).entra(casa.autoriza().cuenta());
                Persona planea = Persona.enEscritorio(puerto).entra(casa.planea.cuenta());
                Persona contraloria = Persona.enEscritorio(puerto)
                        .entra(casa.quien("contraloria", "CONTRALORIA", "ENTE", null)
                                .cuenta())) {
            capturaPorTeclado(ana);
            respalda(ana);
            pideElArrastre(ana);
            devuelta(ana, revisa);
            firmanEnPapel(ana, planea);
            reciben(planea, ENE_MAR);
            assertThat(Impreso.de(planea, ENE_MAR).renglones())
                    .as("lo impreso dice lo que el papel de la muestra")
                    .contains(
                            "100 446 [146, 71, 207, 22] [126, -, -, -] 126 28",
                            "101 150 [50, 0, 100, 0] [50, -, -, -] 50 33",
                            "102 276 [76, 71, 107, 22] [76, -, -, -] 76 28",
                            "103 20 [20, 0, 0, 0] [0, -, -, -] 0 0",
                            "200 100 [30, 30, 25, 15] [30, -, -, -] 30 30");

            autorizanElArrastre(planea);
            assertThat(Impreso.de(planea, ENE_MAR).renglones())
                    .as("lo firmado sigue como se firmó")
                    .contains("103 20 [20, 0, 0, 0] [0, -, -, -] 0 0");

            pegaAbrilJunio(ana, planea);
            firmanConContrasena(ana, revisa, autoriza);
            reciben(planea, ABR_JUN);
            assertThat(Impreso.de(planea, ABR_JUN).renglones())
                    .contains(
                            "100 446 [146, 91, 207, 22] [126, 91, -, -] 217 49",
                            "103 20 [20, 20, 0, 0] [0, 20, -, -] 20 100",
                            "200 100 [30, 30, 25, 15] [30, 30, -, -] 60 60");
            contraloria.ve(ABR_JUN).lee("Publicado").compruebaLaPantalla();
            contraloria.ve("/bitacora").compruebaLaPantalla();
            assertThat(contraloria
                            .pagina()
                            .locator("main strong")
                            .getByText("Publicó un avance")
                            .first())
                    .isVisible();
        }
    }

    private void capturaPorTeclado(Persona ana) {
        reloj.es("2026-04-07");
        ana.ve(ENE_MAR);
        a(ana, 101).focus();
        int teclas = 0;
        List<String> cifras = List.of("50", "76", "0", "30");
        for (String cifra : cifras) {
            ana.pagina().keyboard().type(cifra);
            ana.pagina().keyboard().press("Enter");
            teclas++;
        }
        assertThat(teclas).as("una tecla por celda además de las cifras").isEqualTo(cifras.size());
        todoGuardado(ana);
        assertThat(ana.pagina().locator("#falta")).containsText("observaciones");
        ana.pagina()
                .locator("[name=nota-103]")
                .fill("El proveedor no entregó; se reprograma para el trimestre que sigue.");
        ana.pagina().locator("[name=destino-103]").selectOption("SE_ARRASTRA");
        ana.pagina().locator("[name=nota-100]").fill("Quedó pendiente la reparación de la acción 103.");
        todoGuardado(ana);
        ana.compruebaLaPantalla();
    }

    /** What stands behind the 30 of 200. */
    private static void respalda(Persona ana) {
        ana.ve(ENE_MAR + "/renglones/200/realizaciones");
        ana.campo("fecha").fill("2026-03-10");
        ana.campo("cantidad").fill("30");
        ana.oprime("Agregar realización").lee("da 30").compruebaLaPantalla();
        ana.ve(ENE_MAR).lee("1 realización");
    }

    private static void pideElArrastre(Persona ana) {
        ana.ve("/reprogramaciones/nueva/2026/542/54202?clase=ARRASTRE&numero=103")
                .escribe("Alcanzado en ese trimestre", "0")
                .escribe("Por qué", "El proveedor no entregó el material.");
        ana.pagina().getByLabel("Trimestre que se quedó corto").selectOption("1");
        ana.pagina().getByLabel("Trimestre que lo toma").selectOption("2");
        ana.lee("103 conserva su meta anual de 20.").oprime("Pedir este cambio").lee("Solicitud enviada a Planeación.");
    }

    private void devuelta(Persona ana, Persona revisa) {
        envia(ana);
        sube(ana, "hoja-firmada.pdf");
        confirma(ana, "ELABORO").lee("Falta la de quien revisa.");
        revisa.ve("/").lee("Seguir la firma en papel de Ene-Mar 2026").compruebaLaPantalla();
        revisa.ve(ENE_MAR)
                .escribe("Qué hay que corregir", "Diga en la 103 cuándo entrega el proveedor.")
                .oprime("Devolver con la nota")
                .lee("Devuelta");
        reloj.es("2026-04-08");
        ana.ve(ENE_MAR).lee("Diga en la 103 cuándo entrega el proveedor.");
        ana.pagina()
                .locator("[name=nota-103]")
                .fill("El proveedor entrega en mayo; se reprograma para el trimestre que sigue.");
        todoGuardado(ana);
    }

    private void firmanEnPapel(Persona ana, Persona planea) {
        envia(ana);
        sube(ana, "hoja-con-tres-firmas.pdf");
        planea.ve(rutaDelFolio(ana)).compruebaLaPantalla();
        confirma(planea, "ELABORO", "REVISO", "AUTORIZO").lee("El avance quedó autorizado.");
    }

    private static void envia(Persona ana) {
        ana.ve(ENE_MAR);
        ana.pagina().locator("#firmar").click();
        ana.lee("La hoja queda congelada con un folio").compruebaLaPantalla();
        ana.oprime("Congelar la hoja con su folio").lee("Espera firmas");
    }

    /** What is signed by hand is scanned: here the print itself stands for it. */
    private void sube(Persona ana, String nombre) {
        byte[] impresa = Impreso.bytes(ana, rutaDelFolio(ana) + "/hoja.pdf");
        ana.pagina()
                .locator("input[type=file][name=archivo]")
                .setInputFiles(new FilePayload(nombre, "application/pdf", impresa));
        ana.oprime("Subir la hoja")
                .lee("quedó guardada con su huella")
                .compruebaLaPantalla()
                .retrata("anio-folio");
    }

    private static String rutaDelFolio(Persona ana) {
        return ana.pagina().url().replaceFirst("^https?://[^/]*(/.*/folios/[^/?]+).*$", "$1");
    }

    private static Persona confirma(Persona quien, String... firmas) {
        if (!quien.pagina().url().contains("/confirmacion")) {
            quien.pagina().locator("a[href*='/confirmacion']").first().click();
        }
        quien.lee("Qué firmas trae");
        for (String firma : firmas) {
            quien.pagina().locator("input[name=firma][value=" + firma + "]").check();
            quien.campo("firmo-" + firma).fill("Persona que " + firma.toLowerCase(java.util.Locale.ROOT));
        }
        quien.pagina().locator("input[name=coincide]").check();
        quien.compruebaLaPantalla();
        return quien.oprime("Confirmar las firmas elegidas");
    }

    private void reciben(Persona planea, String hoja) {
        planea.ve(hoja)
                .oprime("Recibir con folio")
                .lee("El acuse está listo.")
                .oprime("Publicar")
                .lee("Publicada.")
                .compruebaLaPantalla();
    }

    private static void autorizanElArrastre(Persona planea) {
        planea.ve("/reprogramaciones");
        planea.pagina().locator("main table a").first().click();
        planea.escribe("Órgano que aprobó", "Planeación")
                .escribe("Acta u oficio", "Oficio 31")
                .escribe("Fecha del acto", "2026-04-08")
                .oprime("Autorizar el cambio")
                .lee("Cambio autorizado")
                .compruebaLaPantalla();
    }

    private void pegaAbrilJunio(Persona ana, Persona planea) {
        reloj.es("2026-07-02");
        planea.ve("/politicas/FIRMA");
        planea.pagina().locator("input[value=ACTO]").check();
        planea.campo("motivo").fill("Lineamientos de firma con contraseña.");
        planea.oprime("Decidir").lee("contraseña");
        ana.ve(ABR_JUN);
        assertThat(ana.pagina().locator("[data-renglon='103'] .arrastre")).hasText("+20");
        a(ana, 101).focus();
        HojaDePoa.pega(ana, "0\n71\n20\n30\n");
        todoGuardado(ana);
        assertThat(ana.pagina().locator("#falta")).containsText("Nada falta");
        ana.compruebaLaPantalla().retrata("anio-abril-junio");
    }

    private static void firmanConContrasena(Persona ana, Persona revisa, Persona autoriza) {
        firma(ana, "Firmar y enviar a revisión", "Pasó al responsable del programa");
        firma(revisa, "Firmar como revisó", "Pasó al responsable del ramo");
        firma(autoriza, "Firmar como autorizó", "El avance quedó autorizado");
    }

    private static void firma(Persona quien, String boton, String dice) {
        quien.ve(ABR_JUN).compruebaLaPantalla();
        quien.pagina().locator("main a[role=button][href$='/firma']").click();
        quien.escribe("Su contraseña", Oficina.CONTRASENA).oprime(boton).lee(dice);
    }

    private static Locator a(Persona persona, int renglon) {
        return persona.pagina().locator("[name=a-" + renglon + "]");
    }

    private static void todoGuardado(Persona persona) {
        assertThat(persona.pagina().locator("#estado-de-guardado")).containsText("Todo lo escrito está guardado");
    }
}
