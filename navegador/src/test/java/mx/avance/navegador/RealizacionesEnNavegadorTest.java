package mx.avance.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.realizaciones.OficinaConRealizaciones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What stands behind an A: by phone, by one paste, and from there into the sheet. */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class RealizacionesEnNavegadorTest {

    private static final String HOJA = "/avance/2026/1/542/54202";
    private static final String SESIONES = HOJA + "/renglones/204/realizaciones";
    private static final String DESPENSAS = HOJA + "/renglones/200/realizaciones";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    private OficinaConAvance casa;

    @BeforeEach
    void una_unidad_que_sesiona() {
        casa = OficinaConRealizaciones.de(oficina, unidad, reloj);
    }

    @Test
    void dos_sesiones_desde_el_telefono_dan_la_a_de_la_204_y_redactan_su_observacion() {
        try (Persona ana = Persona.enTelefono(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(HOJA);
            ana.pagina().locator("[data-renglon='204'] .detras a").click();
            ana.lee("Todavía no hay realizaciones").compruebaLaPantalla().retrata("realizaciones-telefono-vacia");
            for (String[] sesion : new String[][] {{"2026-01-31", "Ordinaria"}, {"2026-02-22", "Extraordinaria"}}) {
                ana.pagina().locator("#una [name=fecha]").fill(sesion[0]);
                ana.pagina().locator("#una [name=TIPO]").fill(sesion[1]);
                ana.oprime("Agregar realización").lee("Quedó la realización.");
            }
            ana.lee("2 realizaciones dan 2.").compruebaLaPantalla().retrata("realizaciones-telefono");
            ana.oprime("Usar 2 como A").lee("La A quedó con la cifra de las realizaciones.");
            ana.ve(HOJA);
            assertThat(ana.pagina().locator("[name=a-204]")).hasValue("2");
            ana.pagina().locator("[data-renglon='204'] [data-captura=borrador]").click();
            assertThat(ana.pagina().locator("[name=nota-204]"))
                    .hasValue("Se realizaron 2 sesiones: 31 de enero (ordinaria) y 22 de febrero (extraordinaria).");
            assertThat(ana.pagina().locator("#dicho-204")).hasText("Guardado");
            ana.compruebaLaPantalla().retrata("captura-con-realizaciones");
        }
    }

    @Test
    void un_bloque_de_excel_llena_la_rejilla_y_borrar_se_deshace() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(SESIONES);
            ana.pagina()
                    .locator("summary:has-text(\"Agregar varias a la vez\")")
                    .click();
            Locator fechas = ana.pagina().locator("[name=v-fecha]");
            fechas.first().focus();
            HojaDePoa.pega(
                    ana,
                    "31/01/2026\t1\tCentro\t\tOrdinaria\n22/02/2026\t1\tNorte\t\tExtraordinaria\n01/03/2026\n02/03/2026\n"
                            + "03/03/2026\n04/03/2026\n");
            assertThat(fechas.nth(5)).hasValue("04/03/2026");
            ana.compruebaLaPantalla().retrata("realizaciones-rejilla");
            ana.oprime("Agregar las escritas").lee("Quedaron 6 realizaciones.");
            assertThat(ana.pagina().locator("#realizaciones tbody tr")).hasCount(6);
            ana.compruebaLaPantalla().retrata("realizaciones");
            ana.pagina()
                    .locator("#realizaciones tbody tr")
                    .first()
                    .getByText("Borrar")
                    .click();
            ana.lee("5 realizaciones dan 5.").oprime("Deshacer").lee("6 realizaciones dan 6.");
            ana.pagina()
                    .locator("input[type=file][name=archivo]")
                    .last()
                    .setInputFiles(
                            new FilePayload("acta.txt", "text/plain", "acuerdos".getBytes(StandardCharsets.UTF_8)));
            ana.oprime("Agregar el archivo")
                    .lee("acta.txt")
                    .compruebaLaPantalla()
                    .retrata("realizaciones-evidencia");
        }
    }

    @Test
    void lo_que_no_cabe_en_la_rejilla_y_el_archivo_que_pesa_de_mas_se_dicen() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(SESIONES);
            ana.pagina()
                    .locator("summary:has-text(\"Agregar varias a la vez\")")
                    .click();
            Locator fechas = ana.pagina().locator("[name=v-fecha]");
            Locator noCupo = ana.pagina().locator("#no-cupo");
            fechas.first().focus();
            HojaDePoa.pega(ana, "31/01/2026\t1\tCentro\t\tOrdinaria\t1\tUno\tDos\tsobra\t \n01/02/2026\n");
            assertThat(fechas.first()).hasValue("31/01/2026");
            assertThat(noCupo)
                    .hasText("Columnas que no cupieron: 1. Quedan después de la última de la rejilla: pegue más a la"
                            + " izquierda, o quítelas.");
            fechas.nth(1).focus();
            HojaDePoa.pega(ana, "31/01/2026\n".repeat(2_001) + "\n");
            assertThat(noCupo).hasText("Líneas que no cupieron: 2. Agregue éstas y pegue después las demás.");
            assertThat(fechas).hasCount(2_000);
            ana.ve(SESIONES);
            assertThat(fechas).hasCount(2_000);
            assertThat(fechas.last()).hasValue("31/01/2026");
            ana.pagina().evaluate("sessionStorage.clear()");
            ana.ve(SESIONES);
            abreVarias(ana).first().focus();
            HojaDePoa.pega(ana, "31/01/2026\t1\n");
            assertThat(noCupo).isHidden();

            Locator archivo =
                    ana.pagina().locator("input[type=file][name=archivo]").last();
            archivo.setInputFiles(new FilePayload("video.pdf", "application/pdf", new byte[10 * 1024 * 1024 + 1]));
            ana.lee("El archivo mide más de 10 MB y no se enviará.");
            ana.compruebaLaPantalla();
            ana.oprime("Agregar el archivo");
            assertThat(ana.pagina().locator(".de-mas")).isVisible();
            archivo.setInputFiles(
                    new FilePayload("acta.txt", "text/plain", "acuerdos".getBytes(StandardCharsets.UTF_8)));
            assertThat(ana.pagina().locator(".de-mas")).hasCount(0);
            ana.oprime("Agregar el archivo").lee("Quedó el archivo.");
        }
    }

    @Test
    void los_datos_de_una_persona_se_ven_al_pedirlos_y_los_demas_ven_conteos() {
        try (Persona ana = Persona.enEscritorio(puerto);
                Persona planea = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(DESPENSAS);
            ana.pagina().locator("#una [name=fecha]").fill("2026-01-12");
            ana.pagina().locator("#una [name=PERSONA]").fill("Jacinta Invento");
            ana.pagina().locator("#una [name=SEXO]").selectOption("MUJER");
            ana.oprime("Agregar realización").lee("Datos personales ocultos");
            assertThat(ana.pagina().getByText("Jacinta")).hasCount(0);
            ana.oprime("Ver datos personales")
                    .lee("Nombre de la persona: Jacinta Invento")
                    .compruebaLaPantalla()
                    .retrata("realizaciones-personas");
            planea.entra(casa.planea.cuenta()).ve(DESPENSAS).lee("Grupos de menos de 5");
            assertThat(planea.pagina().getByText("Jacinta")).hasCount(0);
            planea.compruebaLaPantalla();
            planea.ve(HOJA + "/realizaciones").lee("atenciones a personas").compruebaLaPantalla();
        }
    }

    @Test
    void lo_escrito_en_una_y_en_varias_sigue_ahi_cuando_la_sesion_termina() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(SESIONES);
            Locator una = ana.pagina().locator("#una");
            una.locator("[name=fecha]").fill("2026-01-31");
            una.locator("[name=TIPO]").fill("Ordinaria");
            Locator fechas = abreVarias(ana);
            fechas.first().focus();
            HojaDePoa.pega(ana, "01/01/2026\n02/01/2026\n03/01/2026\n04/01/2026\n05/01/2026\n06/01/2026\n07/01/2026\n");
            ana.pierdeLaSesion().oprime("Agregar realización").lee("Para seguir hay que entrar");
            ana.seIdentifica(casa.ana.cuenta());
            assertThat(recuperado(ana)).hasCount(2);
            assertThat(una.locator("[name=TIPO]")).hasValue("Ordinaria");
            assertThat(fechas.nth(6)).isVisible();
            assertThat(fechas.nth(6)).hasValue("07/01/2026");
            assertThat(fechas.nth(6)).hasAttribute("aria-label", "Fecha, línea 7");
            ana.compruebaLaPantalla().retrata("realizaciones-recuperadas");

            ana.oprime("Agregar realización").lee("Quedó la realización.");
            assertThat(una.locator("[name=TIPO]")).hasValue("");
            assertThat(recuperado(ana)).hasCount(1);
            ana.pierdeLaSesion().oprime("Agregar las escritas").lee("Para seguir hay que entrar");
            ana.seIdentifica(casa.ana.cuenta());
            assertThat(fechas.nth(6)).hasValue("07/01/2026");
            ana.oprime("Agregar las escritas").lee("Quedaron 7 realizaciones.");
            assertThat(recuperado(ana)).hasCount(0);
            assertThat(fechas.first()).hasValue("");
            ana.ve(HOJA).ve(SESIONES);
            assertThat(ana.pagina().locator("#realizaciones tbody tr")).hasCount(8);
            assertThat(recuperado(ana)).hasCount(0);
        }
    }

    @Test
    void lo_que_se_escribe_en_una_no_se_pierde_al_buscar_borrar_o_corregir_otra() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(SESIONES);
            Locator una = ana.pagina().locator("#una");
            una.locator("[name=fecha]").fill("2026-01-31");
            ana.oprime("Agregar realización").lee("Quedó la realización.");
            una.locator("[name=fecha]").fill("2026-02-22");
            una.locator("[name=TIPO]").fill("Extraordinaria");
            ana.pagina().locator("[name=busca]").fill("2026");
            ana.oprime("Filtrar");
            assertThat(ana.pagina()).hasURL(Pattern.compile("busca=2026"));
            assertThat(una.locator("[name=TIPO]")).hasValue("Extraordinaria");

            ana.pagina().locator("#realizaciones tbody").getByText("Corregir").click();
            ana.lee("Corregir una realización");
            Locator lugar = ana.pagina().locator("main [name=lugar]");
            assertThat(recuperado(ana)).hasCount(0);
            assertThat(lugar).hasValue("");
            lugar.fill("Centro");
            ana.pierdeLaSesion().oprime("Guardar la corrección").lee("Para seguir hay que entrar");
            ana.seIdentifica(casa.ana.cuenta()).lee("Recuperamos lo que estaba escribiendo");
            assertThat(lugar).hasValue("Centro");
            ana.oprime("Guardar la corrección").lee("Quedó la corrección.");
            assertThat(una.locator("[name=lugar]")).hasValue("");
            assertThat(una.locator("[name=TIPO]")).hasValue("Extraordinaria");

            ana.pagina().locator("#realizaciones tbody").getByText("Borrar").click();
            ana.lee("Se borró una realización; ya no cuenta.");
            assertThat(una.locator("[name=TIPO]")).hasValue("Extraordinaria");
            ana.pagina().locator(".migas a").last().click();
            ana.lee("Avance físico programático");
            ana.pagina().goBack();
            assertThat(una.locator("[name=TIPO]")).hasValue("Extraordinaria");
            ana.oprime("Agregar realización").lee("Quedó la realización.");
            assertThat(recuperado(ana)).hasCount(0);
        }
    }

    @Test
    void en_la_rejilla_enter_y_las_flechas_van_por_la_columna_y_nada_se_manda() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(SESIONES);
            Locator fechas = abreVarias(ana);
            Locator tipos = ana.pagina().locator("[name=v-TIPO]");
            fechas.first().fill("31/01/2026");
            ana.pagina().keyboard().press("Enter");
            assertThat(fechas.nth(1)).isFocused();
            ana.pagina().keyboard().press("Shift+Enter");
            assertThat(fechas.first()).isFocused();
            ana.pagina().keyboard().press("Shift+Enter");
            assertThat(fechas.first()).isFocused();
            tipos.first().fill("Ordinaria");
            ana.pagina().keyboard().press("ArrowDown");
            assertThat(tipos.nth(1)).isFocused();
            ana.pagina().keyboard().press("ArrowUp");
            assertThat(tipos.first()).isFocused();
            int hay = tipos.count();
            tipos.last().focus();
            ana.pagina().keyboard().press("ArrowDown");
            assertThat(tipos.last()).isFocused();
            assertThat(tipos).hasCount(hay);
            ana.pagina().keyboard().press("Enter");
            assertThat(tipos).hasCount(hay + 1);
            assertThat(tipos.nth(hay)).isFocused();
            assertThat(tipos.nth(hay)).hasAttribute("aria-label", "Tipo, línea " + (hay + 1));
            assertThat(ana.pagina().locator("#realizaciones")).hasCount(0);
            ana.oprime("Agregar las escritas").lee("Quedó 1 realización.");
        }
    }

    @Test
    void lo_malo_de_la_rejilla_se_marca_en_su_celda_y_ahi_se_sigue() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta());
            loMaloSeMarca(ana, "rejilla-con-errores");
        }
        try (Persona ana = Persona.enTelefono(puerto)) {
            ana.entra(casa.ana.cuenta());
            loMaloSeMarca(ana, "rejilla-con-errores-telefono");
        }
    }

    private static void loMaloSeMarca(Persona ana, String retrato) {
        ana.ve(SESIONES);
        Locator fechas = abreVarias(ana);
        Locator cantidades = ana.pagina().locator("[name=v-cantidad]");
        fechas.first().fill("31/01/2026");
        fechas.nth(2).fill("ayer");
        fechas.nth(4).fill("01/03/2026");
        cantidades.nth(4).fill("muchas");
        ana.oprime("Agregar las escritas").lee("Línea 3, Fecha: «ayer» no es una fecha");
        assertThat(fechas.nth(2)).isFocused();
        assertThat(fechas.nth(2)).isInViewport();
        assertThat(fechas.nth(2)).hasAccessibleDescription(Pattern.compile("«ayer» no es una fecha"));
        assertThat(cantidades.nth(4)).hasAttribute("aria-invalid", "true");
        assertThat(cantidades.nth(4)).hasAccessibleDescription(Pattern.compile("«muchas»"));
        assertThat(ana.pagina().locator("#varias [aria-invalid]")).hasCount(2);
        ana.compruebaLaPantalla().retrata(retrato);
        fechas.nth(5).fill("02/03/2026");
        assertThat(fechas).hasCount(7);
        assertThat(ana.pagina().locator("#varias [aria-invalid]")).hasCount(2);
        fechas.nth(5).fill("");
        fechas.nth(2).fill("");
        cantidades.nth(4).fill("2");
        ana.oprime("Agregar las escritas").lee("Quedaron 2 realizaciones.");
        assertThat(recuperado(ana)).hasCount(0);
    }

    private static Locator recuperado(Persona persona) {
        return persona.pagina().getByText("Recuperamos lo que estaba escribiendo");
    }

    /** The dates of the grid, once it is open. */
    private static Locator abreVarias(Persona persona) {
        persona.pagina()
                .locator("summary:has-text(\"Agregar varias a la vez\")")
                .click();
        return persona.pagina().locator("[name=v-fecha]");
    }
}
