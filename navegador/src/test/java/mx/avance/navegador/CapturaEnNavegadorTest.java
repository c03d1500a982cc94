package mx.avance.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.avance.navegador.HojaDeAvance.RUTA;
import static mx.avance.navegador.HojaDeAvance.a;
import static mx.avance.navegador.HojaDeAvance.deshace;
import static mx.avance.navegador.HojaDeAvance.deshacer;
import static mx.avance.navegador.HojaDeAvance.dicho;
import static mx.avance.navegador.HojaDeAvance.escribe;
import static mx.avance.navegador.HojaDeAvance.estado;
import static mx.avance.navegador.HojaDeAvance.todoGuardado;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.SumaDeAcciones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A unit captures its quarter: by keyboard, by one paste, beside somebody else, with the network gone, on a phone. */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class CapturaEnNavegadorTest {

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
    void una_unidad_en_captura() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
    }

    @Test
    void se_captura_con_una_tecla_por_celda_ademas_de_las_cifras() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve("/avance").compruebaLaPantalla().retrata("avance-lista");
            ana.ve(RUTA).compruebaLaPantalla().retrata("captura-vacia");
            a(ana, 101).focus();
            int teclas = 0;
            for (String cifra : List.of("50", "70", "0", "30")) {
                ana.pagina().keyboard().type(cifra);
                ana.pagina().keyboard().press("Enter");
                teclas++;
            }
            org.assertj.core.api.Assertions.assertThat(teclas).isEqualTo(4);
            assertThat(dicho(ana, 200)).hasText("Guardado");
            todoGuardado(ana);
            assertThat(ana.pagina().locator("[data-renglon='100'] [data-viva=a]"))
                    .hasText("120");
            assertThat(ana.pagina().locator("#falta")).containsText("observaciones");
            assertThat(ana.pagina().locator("#lleva")).hasText("Lleva 4 de 4 renglones.");

            ana.pagina().locator("[name=nota-102]").fill("Seis escuelas cerraron por la lluvia.");
            ana.pagina().locator("[name=destino-102]").selectOption("SE_ABSORBE");
            assertThat(ana.pagina().locator("#falta")).not().containsText("102");
            todoGuardado(ana);
            ana.compruebaLaPantalla().retrata("captura-con-notas");

            a(ana, 200).focus();
            ana.pagina().keyboard().type("doce");
            ana.pagina().keyboard().press("Enter");
            assertThat(dicho(ana, 200)).containsText("«doce» no es una cifra");
            ana.compruebaLaPantalla().retrata("captura-rechazada");
            a(ana, 200).focus();
            ana.pagina().keyboard().press("Escape");
            assertThat(a(ana, 200)).hasValue("30");
            todoGuardado(ana);

            a(ana, 200).fill("31");
            ana.pagina().keyboard().press("Enter");
            assertThat(dicho(ana, 200)).hasText("Guardado");
            ana.oprime("Deshacer lo último");
            assertThat(a(ana, 200)).hasValue("30");
            ana.ve(RUTA);
            assertThat(a(ana, 101)).hasValue("50");
            assertThat(a(ana, 200)).hasValue("30");
        }
    }

    @Test
    void lo_escrito_antes_de_que_llegue_el_guion_tambien_se_guarda() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).veAntesQueElGuion(RUTA, "captura", pagina -> {
                pagina.locator("[name=a-101]").fill("50");
                pagina.locator("[name=a-102]").fill("70");
            });
            assertThat(dicho(ana, 101)).hasText("Guardado");
            assertThat(ana.pagina().locator("#estado-de-guardado")).containsText("1");
            ana.pagina().keyboard().press("Enter");
            todoGuardado(ana);
            ana.ve(RUTA);
            assertThat(a(ana, 101)).hasValue("50");
            assertThat(a(ana, 102)).hasValue("70");
        }
    }

    @Test
    void lo_dejado_y_lo_elegido_antes_de_que_llegue_el_guion_se_guarda_aunque_se_siga_en_el_renglon() {
        try (Persona ana = Persona.enEscritorio(puerto);
                Persona otra = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).veAntesQueElGuion(RUTA, "captura", pagina -> {
                pagina.locator("[name=destino-200]").selectOption("SE_ABSORBE");
                pagina.locator("[name=a-101]").fill("40");
                pagina.locator("[name=nota-101]").fill("Faltaron diez");
            });
            assertThat(dicho(ana, 200)).hasText("Guardado");
            assertThat(dicho(ana, 101)).hasText("Guardado");
            assertThat(estado(ana)).hasText("Por guardar: 1.");
            otra.entra(casa.ana.cuenta()).ve(RUTA);
            assertThat(a(otra, 101)).hasValue("40");
            assertThat(otra.pagina().locator("[name=nota-101]")).hasValue("");
            assertThat(otra.pagina().locator("[name=destino-200]")).hasValue("SE_ABSORBE");

            ana.pagina().keyboard().type(".");
            ana.pagina().keyboard().press("Tab");
            todoGuardado(ana);
            otra.ve(RUTA);
            assertThat(otra.pagina().locator("[name=nota-101]")).hasValue("Faltaron diez.");
        }
    }

    @Test
    void lo_rechazado_sin_guion_no_se_envia_otra_vez_sin_que_nadie_lo_toque() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).veAntesQueElGuion(RUTA, "captura", pagina -> {
                pagina.locator("[name=a-101]").fill("doce");
                pagina.locator("[name=destino-101]").selectOption("SE_ABSORBE");
                pagina.locator("#captura button[type=submit]").click();
                assertThat(pagina.locator("#dicho-101")).containsText("«doce» no es una cifra");
            });
            assertThat(estado(ana)).hasText("Por guardar: 1.");
            assertThat(a(ana, 101)).hasValue("doce");
            assertThat(dicho(ana, 101)).not().containsText("No se guardó");
        }
    }

    @Test
    void lo_que_se_oprime_despues_de_escribir_no_se_mueve_de_debajo_de_quien_lo_oprime() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            a(ana, 101).fill("50");
            Page pagina = ana.pagina();
            Locator abajo = pagina.locator("[data-renglon='200'] .detras a");
            abajo.hover();
            double donde = abajo.boundingBox().y;
            pagina.waitForResponse("**/celdas", () -> pagina.mouse().down());
            pagina.evaluate("() => new Promise(despues => setTimeout(despues, 300))");
            org.assertj.core.api.Assertions.assertThat(abajo.boundingBox().y).isEqualTo(donde);
            pagina.mouse().up();
            assertThat(pagina).hasURL(Pattern.compile(".*/renglones/200/realizaciones"));
            ana.ve(RUTA);
            assertThat(a(ana, 101)).hasValue("50");
        }
    }

    @Test
    void un_bloque_de_excel_llena_la_hoja_y_lo_que_no_es_cifra_se_dice() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            pega(ana, "50\n1,076\tVinieron más escuelas.\n\"veinte\"\n30\n");
            assertThat(dicho(ana, 103)).containsText("no es una cifra");
            assertThat(dicho(ana, 102)).hasText("Guardado");
            assertThat(a(ana, 102)).hasValue("1,076");
            assertThat(ana.pagina().locator("[name=nota-102]")).hasValue("Vinieron más escuelas.");
            assertThat(a(ana, 200)).hasValue("30");
            ana.compruebaLaPantalla().retrata("captura-pegada");
        }
    }

    private OficinaConAvance conOtraSuma(RenglonDePoa... otros) {
        return new OficinaConAvance(
                oficina,
                unidad,
                reloj,
                Stream.concat(
                                Stream.of(
                                        UnidadConPoa.renglon(300, "Dar clases", "Clase", 12, 0, 0, 1)
                                                .sumaDeAcciones(SumaDeAcciones.SI)
                                                .renglon(),
                                        UnidadConPoa.renglon(301, "Dar clases de canto", "Clase", 5, 0, 0, 1)
                                                .metaPadre(300)
                                                .renglon(),
                                        UnidadConPoa.renglon(302, "Dar clases de dibujo", "Clase", 7, 0, 0, 0)
                                                .metaPadre(300)
                                                .renglon()),
                                Stream.of(otros))
                        .toList());
    }

    private static void queda(Persona persona, String de200, String de301, String de302) {
        assertThat(a(persona, 200)).hasValue(de200);
        assertThat(a(persona, 301)).hasValue(de301);
        assertThat(a(persona, 302)).hasValue(de302);
    }

    private static Locator noCupo(Persona persona) {
        return persona.pagina().locator("#no-cupo");
    }

    @Test
    void cada_linea_pegada_va_a_su_renglon_y_la_que_no_cabe_se_dice() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(conOtraSuma().ana.cuenta()).ve(RUTA);

            // A line for each cell that is captured, those that add up left out
            pega(ana, "50\n76\n20\n30\n5\n7\n\n\n");
            assertThat(estado(ana)).hasText("Renglones pegados: 6. Todo lo escrito está guardado.");
            queda(ana, "30", "5", "7");
            assertThat(noCupo(ana)).isHidden();

            // One for each row, with its total; and one more below, which is told until the next paste
            pega(ana, "50\n76\n20\n31\n1,012\n5\n1,007\n188\tTotal\n\n");
            assertThat(estado(ana)).hasText("Renglones pegados: 6. Todo lo escrito está guardado.");
            queda(ana, "31", "5", "1,007");
            assertThat(noCupo(ana))
                    .hasText("Líneas del bloque que no cupieron: 1, desde «188 Total». Revise que empiece donde debe.");
            ana.compruebaLaPantalla().retrata("captura-no-cupo");
            escribe(ana, 101, "49");
            deshace(ana, 101, "50");
            assertThat(noCupo(ana)).isVisible();
            assertThat(a(ana, 200)).hasValue("31");

            a(ana, 301).focus();
            HojaDePoa.pega(ana, "6\n\n9\n");
            assertThat(estado(ana)).hasText("Renglones pegados: 1. Todo lo escrito está guardado.");
            assertThat(noCupo(ana)).containsText("desde «9»");
            deshace(ana, 301, "5");

            deshace(ana, 200, "30");
            assertThat(a(ana, 302)).hasValue("7");
        }
    }

    @Test
    void una_linea_en_blanco_o_un_total_cortado_no_corren_las_cifras_a_otro_renglon() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(conOtraSuma().ana.cuenta()).ve(RUTA);

            pega(ana, "50\n76\n20\n30\n\n7\n");
            assertThat(estado(ana)).hasText("Renglones pegados: 5. Todo lo escrito está guardado.");
            queda(ana, "30", "", "7");
            pega(ana, "50\n76\n20\n30\n8\n8\n");
            assertThat(estado(ana)).hasText("Renglones pegados: 6. Todo lo escrito está guardado.");
            queda(ana, "30", "8", "8");
            pega(ana, "50\n76\n20\n30\n0\n0\n");
            assertThat(dicho(ana, 302)).hasText("Guardado");
            queda(ana, "30", "0", "0");
            pega(ana, "50\n76\n20\n30\n\n5\n9\n");
            assertThat(estado(ana)).hasText("Renglones pegados: 6. Todo lo escrito está guardado.");
            queda(ana, "30", "5", "9");
        }
    }

    @Test
    void un_total_que_no_cuadra_no_se_pega_y_se_dice_cual() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(conOtraSuma().ana.cuenta()).ve(RUTA);

            pega(ana, "50\n76\n20\n30\n13\n5\n7\n");
            assertThat(noCupo(ana))
                    .hasText("Nada se pegó: la meta 300 dice «13» y sus acciones suman 12."
                            + " Corríjalo en su hoja de cálculo, o pegue las celdas sin los totales.");
            pega(ana, "50\n76\n20\n30\n12\ncinco\n7\n");
            assertThat(noCupo(ana)).containsText("Nada se pegó: en el renglón 301, «cinco» no es una cifra.");
            queda(ana, "", "", "");
            assertThat(a(ana, 101)).hasValue("");
            assertThat(deshacer(ana)).isDisabled();
            ana.compruebaLaPantalla().retrata("captura-no-cuadra");

            pega(ana, "50\n76\n20\n30\n12\n5\n7\n");
            assertThat(noCupo(ana)).isHidden();
            todoGuardado(ana);
            queda(ana, "30", "5", "7");
        }
    }

    @Test
    void lo_que_puede_leerse_de_dos_modos_no_se_pega() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(conOtraSuma(UnidadConPoa.renglon(400, "Prestar libros", "Libro", 9, 0, 0, 0)
                                    .renglon())
                            .ana
                            .cuenta())
                    .ve(RUTA);

            pega(ana, "50\n76\n20\n30\n\n7\n");
            assertThat(noCupo(ana))
                    .hasText("Nada se pegó: no se distingue si el bloque trae una línea para la meta 300, que suma sus"
                            + " acciones, o solo las de las celdas que se capturan. Péguelo en dos partes: lo de antes"
                            + " de esa meta, y lo de sus acciones desde la primera.");
            queda(ana, "", "", "");
            assertThat(a(ana, 101)).hasValue("");

            pega(ana, "50\n76\n20\n30\n");
            assertThat(estado(ana)).hasText("Renglones pegados: 4. Todo lo escrito está guardado.");
            assertThat(noCupo(ana)).isHidden();
            a(ana, 301).focus();
            HojaDePoa.pega(ana, "\n7\n");
            assertThat(estado(ana)).hasText("Renglones pegados: 1. Todo lo escrito está guardado.");
            queda(ana, "30", "", "7");
        }
    }

    private static void pega(Persona persona, String bloque) {
        a(persona, 101).focus();
        HojaDePoa.pega(persona, bloque);
    }

    @Test
    void la_nota_se_escribe_enseguida_de_la_cifra_con_el_teclado_y_con_el_raton() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            a(ana, 200).focus();
            ana.pagina().keyboard().type("30");
            ana.pagina().keyboard().press("Tab");
            ana.pagina().keyboard().type("Con el teclado");
            assertThat(nota(ana, 200)).hasValue("Con el teclado");
            a(ana, 101).focus();
            ana.pagina().keyboard().type("50");
            nota(ana, 101).click();
            ana.pagina().keyboard().type("Con el ratón");
            assertThat(nota(ana, 101)).hasValue("Con el ratón");
            a(ana, 101).focus();
            todoGuardado(ana);
        }
    }

    private static Locator nota(Persona persona, int renglon) {
        return persona.pagina().locator("[name=nota-" + renglon + "]");
    }

    @Test
    void dos_personas_en_una_celda_ven_los_dos_valores_y_la_segunda_elige() {
        try (Persona ana = Persona.enEscritorio(puerto);
                Persona beto = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            beto.entra(casa.quien("beto", "CAPTURISTA", "UNIDAD", "54202").cuenta())
                    .ve(RUTA);
            a(ana, 200).fill("30");
            nota(ana, 200).fill("Costó {1} y {2} más US$& de $1");
            nota(ana, 200).blur();
            assertThat(dicho(ana, 200)).hasText("Guardado");
            todoGuardado(ana);
            a(beto, 200).fill("33");
            a(beto, 200).blur();
            assertThat(dicho(beto, 200))
                    .containsText("guardó 30 · Costó {1} y {2} más US$& de $1 mientras usted escribía 33");
            beto.compruebaLaPantalla().retrata("captura-dos-valores");
            beto.oprime("Guardar lo mío");
            assertThat(dicho(beto, 200)).hasText("Guardado");
            ana.ve(RUTA);
            assertThat(a(ana, 200)).hasValue("33");
        }
    }

    @Test
    void sin_red_la_celda_lo_dice_conserva_el_valor_y_lo_envia_al_volver() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            ana.pagina().route("**/celdas", ruta -> ruta.abort());
            a(ana, 101).fill("50");
            a(ana, 101).blur();
            assertThat(dicho(ana, 101)).containsText("Sin conexión");
            assertThat(ana.pagina().locator("#estado-de-guardado")).containsText("Por guardar: 1");
            ana.retrata("captura-sin-red");
            ana.pagina().unroute("**/celdas");
            assertThat(dicho(ana, 101)).hasText("Guardado");
            todoGuardado(ana);
        }
        try (Persona otra = Persona.enEscritorio(puerto)) {
            otra.entra(casa.ana.cuenta()).ve(RUTA);
            assertThat(a(otra, 101)).hasValue("50");
        }
    }

    @Test
    void en_el_telefono_cada_renglon_es_una_tarjeta() {
        try (Persona ana = Persona.enTelefono(puerto)) {
            ana.entra(casa.ana.cuenta()).ve("/avance").compruebaLaPantalla();
            ana.ve(RUTA).compruebaLaPantalla();
            a(ana, 101).fill("40");
            a(ana, 101).blur();
            assertThat(dicho(ana, 101)).hasText("Guardado");
            ana.compruebaLaPantalla().retrata("captura-telefono");
        }
    }

    @Test
    void se_firma_con_contrasena_y_quien_revisa_la_devuelve() {
        casa.firmaPorActo();
        try (Persona ana = Persona.enEscritorio(puerto);
                Persona revisa = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            pega(ana, "50\n76\n20\n30\n");
            todoGuardado(ana);
            assertThat(ana.pagina().locator("#falta")).containsText("Nada falta");
            ana.oprime("Firmar y enviar a revisión")
                    .lee("queda congelada")
                    .compruebaLaPantalla()
                    .retrata("avance-firma");
            ana.escribe("Su contraseña", Oficina.CONTRASENA)
                    .oprime("Firmar y enviar a revisión")
                    .lee("Pasó al responsable del programa")
                    .compruebaLaPantalla();
            revisa.entra(casa.revisa().cuenta()).ve(RUTA).compruebaLaPantalla().retrata("avance-revision");
            revisa.escribe("Qué hay que corregir", "Falta el oficio de la 103.")
                    .oprime("Devolver con la nota")
                    .lee("Devuelta");
            ana.ve(RUTA).lee("Falta el oficio de la 103.").compruebaLaPantalla().retrata("avance-devuelto");
        }
    }

    @Test
    void la_causa_comun_que_espero_a_un_renglon_se_manda_con_el_siguiente_clic() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            Locator comun = ana.pagina().locator(".causa-comun");
            comun.locator("summary").click();
            comun.locator("[name=renglon][value='102']").check();
            comun.locator("[name=nota]").fill("Llovió en marzo");
            a(ana, 101).fill("50");
            ana.oprime("Poner en los renglones elegidos");
            assertThat(dicho(ana, 101)).hasText("Guardado");
            ana.oprime("Poner en los renglones elegidos").lee("Quedó en 1 renglón.");
        }
    }
}
