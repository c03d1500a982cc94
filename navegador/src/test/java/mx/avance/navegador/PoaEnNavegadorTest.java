package mx.avance.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.avance.navegador.HojaDePoa.celda;
import static mx.avance.navegador.HojaDePoa.empieza;
import static mx.avance.navegador.HojaDePoa.filas;
import static mx.avance.navegador.HojaDePoa.pega;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.poa.OficinaConPoa;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A POA from the first row to the authorised cédula, as people do it. */
@ConAplicacion
class PoaEnNavegadorTest {

    private static final String RUTA = "/poa/2026/542/54202";
    private static final String BLOQUE = """
            100\tReuniones de vinculación con comités vecinales\tReunión\t1,246\t300\t346\t300\t300
            101\tConvocar y llevar el acta de cada reunión\tActa\t1,246\t300\t346\t300\t300
            200\tTalleres de oficios\tTaller\t40\t10\t10\tdiez\t10
            """;

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Test
    void un_poa_se_pega_de_excel_se_corrige_se_envia_se_devuelve_y_se_autoriza() {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "Municipio de San Jacinto");
        Sesion responsable = casa.persona("RESPONSABLE_DE_UNIDAD");
        Sesion planeacion = casa.persona("PLANEACION");
        try (Persona unidad = Persona.enEscritorio(puerto);
                Persona planea = Persona.enEscritorio(puerto)) {
            unidad.entra(responsable.cuenta()).ve("/poa?ejercicio=2026").compruebaLaPantalla();
            unidad.retrata("poa-lista").oprime("Empezar el POA de la unidad 54202");
            unidad.compruebaLaPantalla().oprime("Empezar en blanco");
            unidad.lee("Todavía no hay metas").compruebaLaPantalla();

            unidad.oprime("Agregar meta");
            celda(unidad, "numero", 0).focus();
            pega(unidad, BLOQUE);
            unidad.lee("«diez» no es una cifra").retrata("poa-rejilla-pegada").compruebaLaPantalla();
            unidad.oprime("Deshacer");
            assertThat(unidad.pagina().locator("table.rejilla tbody")).hasCount(1);
            celda(unidad, "numero", 0).focus();
            pega(unidad, BLOQUE);
            celda(unidad, "p4", 2).focus();
            pega(unidad, "7\t60\t\n");
            unidad.lee("que no cupieron: 1").oprime("Deshacer");
            celda(unidad, "p3", 2).fill("9");
            unidad.lee("los cuatro trimestres programados suman").retrata("poa-rejilla-no-suma");
            celda(unidad, "p3", 2).fill("10");
            assertThat(unidad.pagina().locator("#resumen")).containsText("Nada impide enviarlo");
            unidad.oprime("Guardar borrador").lee("Guardado.").compruebaLaPantalla();

            unidad.oprime("Enviar a revisión")
                    .lee("Quién lo ve después")
                    .retrata("poa-envio")
                    .compruebaLaPantalla();
            unidad.oprime("Enviar a revisión").lee("El POA está en revisión");

            planea.entra(planeacion.cuenta()).ve(RUTA).compruebaLaPantalla();
            planea.escribe("Nota sobre el renglón 200", "¿De qué oficios?").retrata("poa-revision");
            planea.oprime("Devolver con notas").lee("El POA volvió a la unidad");

            unidad.ve(RUTA).lee("¿De qué oficios?").retrata("poa-devuelto").compruebaLaPantalla();
            celda(unidad, "descripcion", 2).fill("Talleres de carpintería y herrería");
            unidad.oprime("Enviar a revisión").oprime("Enviar a revisión").lee("El POA está en revisión");

            planea.ve(RUTA + "/autorizacion").compruebaLaPantalla();
            planea.escribe("Órgano que aprobó", "Cabildo")
                    .escribe("Número de acta u oficio", "12/2025")
                    .escribe("Fecha del acto", "2025-12-15");
            planea.retrata("poa-autorizacion").oprime("Autorizar el POA").lee("El POA quedó autorizado");
            planea.retrata("poa-autorizado").compruebaLaPantalla();
            var cedula = planea.pagina().waitForDownload(() -> planea.pagina()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cédula en PDF"))
                    .click());
            org.assertj.core.api.Assertions.assertThat(cedula.suggestedFilename())
                    .isEqualTo("cedula-poa-2026-542-54202.pdf");
            planea.ve("/poa?ejercicio=2026").retrata("poa-lista-autorizado").oprime("Libro en PDF");
            planea.ve("/poa/libros").compruebaLaPantalla();
            planea.pagina()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Abrir libro-poa-2026.pdf"))
                    .click();
            assertThat(planea.pagina().getByText("El libro está listo"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            planea.compruebaLaPantalla().retrata("poa-libro");
            var libro = planea.pagina().waitForDownload(() -> planea.pagina()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Descargar"))
                    .click());
            org.assertj.core.api.Assertions.assertThat(libro.suggestedFilename())
                    .isEqualTo("libro-poa-2026.pdf");
        }
    }

    @Test
    void un_poa_se_escribe_renglon_por_renglon_con_el_formulario_y_se_envia() {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "Municipio del Formulario");
        try (Persona unidad = Persona.enEscritorio(puerto)) {
            unidad.entra(casa.persona("RESPONSABLE_DE_UNIDAD").cuenta())
                    .ve(RUTA)
                    .oprime("Empezar en blanco");
            unidad.pagina()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Agregar con formulario"))
                    .click();
            assertThat(unidad.campo("numero")).hasValue("100");
            escribe(unidad, "Reuniones de vinculación con comités", "Reunión", "40", "10", "10", "10", "diez");
            unidad.campo("suma").selectOption("SI");
            unidad.oprime("Guardar y agregar otra")
                    .lee("«diez» no es una cifra")
                    .compruebaLaPantalla();
            assertThat(unidad.campo("descripcion")).hasValue("Reuniones de vinculación con comités");
            unidad.retrata("poa-formulario-con-error");
            unidad.campo("p4").fill("10");
            unidad.oprime("Guardar y agregar otra").lee("Se agregó el renglón 100.");
            assertThat(unidad.campo("numero")).hasValue("200");
            unidad.campo("numero").fill("100");
            escribe(unidad, "Convocar a cada reunión", "Reunión", "40", "10", "10", "10", "10");
            unidad.oprime("Guardar el renglón").lee("Ya hay un renglón 100.");
            unidad.campo("numero").fill("101");
            unidad.campo("padre").selectOption("100");
            unidad.oprime("Guardar el renglón").lee("Se agregó el renglón 101.");
            assertThat(celda(unidad, "padre", 1)).hasValue("100");
            assertThat(celda(unidad, "anual", 0)).hasValue("40");
            assertThat(unidad.pagina().locator("#resumen")).containsText("Nada impide enviarlo");
            unidad.oprime("Enviar a revisión").oprime("Enviar a revisión").lee("El POA está en revisión");
        }
    }

    private static void escribe(Persona persona, String descripcion, String medida, String... cifras) {
        persona.campo("descripcion").fill(descripcion);
        persona.campo("medida").fill(medida);
        String[] campos = {"anual", "p1", "p2", "p3", "p4"};
        for (int i = 0; i < campos.length; i++) {
            persona.campo(campos[i]).fill(cifras[i]);
        }
    }

    @Test
    void con_el_puro_teclado_se_escribe_una_meta_y_se_guarda() {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "Municipio del Teclado");
        try (Persona unidad = Persona.enEscritorio(puerto)) {
            unidad.entra(casa.persona("CAPTURISTA").cuenta()).ve(RUTA).oprime("Empezar en blanco");
            var teclado = unidad.pagina().keyboard();
            unidad.pagina().locator("body").press("Alt+m");
            teclado.type("Jornadas de salud");
            for (String texto : new String[] {"Jornada", "4", "1", "1", "1", "1"}) {
                teclado.press("Tab");
                teclado.type(texto);
            }
            teclado.press("Escape");
            assertThat(celda(unidad, "p4", 0)).hasValue("");
            teclado.type("1");
            teclado.press("Enter");
            assertThat(unidad.pagina().locator("table.rejilla tbody")).hasCount(2);
            teclado.press("Control+z");
            assertThat(unidad.pagina().locator("table.rejilla tbody")).hasCount(1);
            teclado.press("Control+s");
            unidad.lee("Guardado.");
            assertThat(celda(unidad, "descripcion", 0)).hasValue("Jornadas de salud");
        }
    }

    @Test
    void deshacer_deshace_lo_ultimo_y_nada_de_lo_que_se_escribio_antes() {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "Municipio del Paso Atrás");
        try (Persona unidad = Persona.enEscritorio(puerto)) {
            empieza(unidad, casa.persona("CAPTURISTA").cuenta());
            var teclado = unidad.pagina().keyboard();
            Locator deshacer = unidad.pagina().locator("[data-poa=deshacer]");
            celda(unidad, "numero", 0).focus();
            pega(unidad, "100\tJornadas\n101\tPerifoneo\n200\tTalleres\n");
            celda(unidad, "medida", 0).click();
            teclado.type("Jornada");
            celda(unidad, "anual", 2).click();
            teclado.type("40");

            // The cell that is being written in comes first, and its text alone
            unidad.oprime("Deshacer").lee("Se deshizo lo último que escribió: Meta anual de 200.");
            assertThat(celda(unidad, "anual", 2)).hasValue("");
            assertThat(celda(unidad, "anual", 2)).isFocused();
            assertThat(celda(unidad, "medida", 0)).hasValue("Jornada");
            teclado.press("Control+z");
            unidad.lee("Se deshizo lo último que escribió: Unidad de medida de 100.");
            assertThat(celda(unidad, "medida", 0)).hasValue("");
            assertThat(celda(unidad, "medida", 0)).isFocused();
            assertThat(celda(unidad, "descripcion", 2)).hasValue("Talleres");

            // The number of a meta comes back with that of its acciones
            celda(unidad, "numero", 0).fill("500");
            celda(unidad, "descripcion", 1).click();
            assertThat(celda(unidad, "padre", 1)).hasValue("500");
            teclado.press("Control+z");
            assertThat(celda(unidad, "numero", 0)).hasValue("100");
            assertThat(celda(unidad, "padre", 1)).hasValue("100");

            // What was written in a row comes back with it, in its place
            celda(unidad, "p1", 1).click();
            teclado.type("7");
            filas(unidad).nth(1).locator("[data-poa=borrar]").click();
            unidad.lee("Se quitó 101.");
            teclado.press("Control+z");
            unidad.lee("volvió lo que se había quitado");
            assertThat(celda(unidad, "numero", 1)).hasValue("101");
            assertThat(celda(unidad, "p1", 1)).hasValue("7");
            assertThat(celda(unidad, "descripcion", 1)).isFocused();
            teclado.press("Control+z");
            assertThat(celda(unidad, "p1", 1)).hasValue("");
            assertThat(celda(unidad, "descripcion", 1)).hasValue("Perifoneo");

            // Inside a cell that is being written in, the keys are the browser's
            celda(unidad, "p2", 1).click();
            teclado.type("8");
            teclado.press("Control+z");
            assertThat(celda(unidad, "p2", 1)).hasValue("");
            assertThat(celda(unidad, "descripcion", 1)).hasValue("Perifoneo");

            // A block pasted over something written goes away whole, and leaves that
            celda(unidad, "p3", 1).click();
            teclado.type("5");
            pega(unidad, "6\t9\n");
            assertThat(celda(unidad, "p4", 1)).hasValue("9");
            teclado.press("Control+z");
            unidad.lee("quedaron como estaban antes de pegar");
            assertThat(celda(unidad, "p3", 1)).hasValue("5");
            assertThat(celda(unidad, "p4", 1)).hasValue("");
            teclado.press("Control+z");
            assertThat(celda(unidad, "p3", 1)).hasValue("");

            // A new row after something written, and all the way back
            celda(unidad, "p4", 2).click();
            teclado.type("3");
            teclado.press("Alt+m");
            assertThat(filas(unidad)).hasCount(4);
            unidad.oprime("Deshacer");
            assertThat(filas(unidad)).hasCount(3);
            assertThat(celda(unidad, "p4", 2)).hasValue("3");
            assertThat(celda(unidad, "p4", 2)).isFocused();
            unidad.oprime("Deshacer");
            assertThat(celda(unidad, "p4", 2)).hasValue("");
            unidad.oprime("Deshacer").lee("quedaron como estaban antes de pegar");
            assertThat(filas(unidad)).hasCount(1);
            unidad.oprime("Deshacer").lee("se quitó el renglón agregado");
            assertThat(filas(unidad)).hasCount(0);
            assertThat(deshacer).isDisabled();
            assertThat(unidad.pagina().locator("[data-poa=meta]")).isFocused();
        }
    }

    @Test
    void con_mayusculas_o_control_las_flechas_se_quedan_en_la_celda() {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "Municipio de las Flechas");
        try (Persona unidad = Persona.enEscritorio(puerto)) {
            empieza(unidad, casa.persona("CAPTURISTA").cuenta());
            celda(unidad, "numero", 0).focus();
            pega(unidad, "100\tJornadas\tJornada\t40\t10\n200\tTalleres\tTaller\t40\t10\n");
            var teclado = unidad.pagina().keyboard();
            celda(unidad, "anual", 0).click();
            teclado.press("End");
            for (String tecla : new String[] {"ArrowRight", "ArrowDown"}) {
                for (String con : new String[] {"Shift", "Control", "Alt", "Meta"}) {
                    teclado.press(con + "+" + tecla);
                    assertThat(celda(unidad, "anual", 0)).isFocused();
                    teclado.press("End");
                }
            }
            teclado.press("Home");
            teclado.press("Shift+ArrowLeft");
            assertThat(celda(unidad, "anual", 0)).isFocused();
            teclado.press("End");
            teclado.press("ArrowRight");
            assertThat(celda(unidad, "p1", 0)).isFocused();
        }
    }

    @Test
    void lo_escrito_en_la_rejilla_sigue_ahi_despues_de_que_la_sesion_termino() {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "Municipio sin Sesión");
        Sesion capturista = casa.persona("CAPTURISTA");
        try (Persona unidad = Persona.enEscritorio(puerto)) {
            empieza(unidad, capturista.cuenta());
            celda(unidad, "descripcion", 0).fill("A medio escribir");
            unidad.lee("Hay cambios sin guardar");
            unidad.pierdeLaSesion();
            unidad.oprime("Guardar borrador").lee("Para seguir hay que entrar");
            unidad.entra(capturista.cuenta()).ve(RUTA).lee("Recuperamos lo que estaba escribiendo");
            assertThat(celda(unidad, "descripcion", 0)).hasValue("A medio escribir");
        }
    }

    @Test
    void lo_escrito_en_la_rejilla_antes_de_que_llegue_el_guion_no_se_toma_por_guardado() {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "Municipio de Línea Lenta");
        Sesion capturista = casa.persona("CAPTURISTA");
        try (Persona unidad = Persona.enEscritorio(puerto)) {
            empieza(unidad, capturista.cuenta());
            celda(unidad, "descripcion", 0).fill("Jornadas de salud");
            unidad.oprime("Guardar borrador").lee("Guardado.");
            unidad.veAntesQueElGuion(RUTA, "poa", pagina -> pagina.locator("[name=descripcion]")
                    .first()
                    .fill("Jornadas de salud en la sierra"));
            unidad.lee("Hay cambios sin guardar").pierdeLaSesion();
            unidad.oprime("Guardar borrador").lee("Para seguir hay que entrar");
            unidad.entra(capturista.cuenta()).ve(RUTA).lee("Recuperamos lo que estaba escribiendo");
            assertThat(celda(unidad, "descripcion", 0)).hasValue("Jornadas de salud en la sierra");
        }
    }

    @Test
    void lo_que_dicen_las_reglas_no_quita_el_boton_de_debajo_de_quien_lo_oprime() {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "Municipio del Botón");
        try (Persona unidad = Persona.enEscritorio(puerto)) {
            empieza(unidad, casa.persona("CAPTURISTA").cuenta());
            List<Route> detenidas = new ArrayList<>();
            unidad.pagina().route("**/revision", detenidas::add);
            celda(unidad, "numero", 0).focus();
            pega(unidad, "100\tJornadas\n200\tTalleres\n300\tVisitas\n400\tFerias\n");
            Page pagina = unidad.pagina();
            pagina.waitForCondition(() -> !detenidas.isEmpty());
            Locator guardar =
                    pagina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar borrador"));
            guardar.hover();
            double donde = guardar.boundingBox().y;
            pagina.mouse().down();
            pagina.waitForResponse("**/revision", () -> detenidas.forEach(Route::resume));
            pagina.evaluate("() => new Promise(despues => setTimeout(despues, 300))");
            org.assertj.core.api.Assertions.assertThat(guardar.boundingBox().y).isEqualTo(donde);
            pagina.mouse().up();
            unidad.lee("Guardado.").lee("no dice su unidad de medida");
        }
    }

    @Test
    void en_el_telefono_cada_renglon_es_una_tarjeta() {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "Municipio de Bolsillo");
        try (Persona unidad = Persona.enTelefono(puerto)) {
            unidad.entra(casa.persona("RESPONSABLE_DE_UNIDAD").cuenta()).ve("/poa?ejercicio=2026");
            unidad.retrata("poa-lista-telefono").compruebaLaPantalla();
            unidad.ve(RUTA).oprime("Empezar en blanco").oprime("Agregar meta");
            celda(unidad, "numero", 0).focus();
            pega(unidad, BLOQUE);
            unidad.lee("«diez» no es una cifra").retrata("poa-rejilla-telefono").compruebaLaPantalla();
        }
    }
}
