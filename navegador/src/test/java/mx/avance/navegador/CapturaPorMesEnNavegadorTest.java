package mx.avance.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.nucleo.poa.SumaDeAcciones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Planeación decides to capture by month, and a unit does: by keyboard, by one paste, beside somebody else, on a phone. */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class CapturaPorMesEnNavegadorTest {

    private static final String RUTA = "/avance/2026/1/542/54202";

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
    void planeacion_decide_capturar_por_mes() {
        casa = new OficinaConAvance(
                oficina,
                unidad,
                reloj,
                List.of(
                        UnidadConPoa.renglon(300, "Dar clases", "Clase", 12, 0, 0, 1)
                                .sumaDeAcciones(SumaDeAcciones.SI)
                                .renglon(),
                        UnidadConPoa.renglon(301, "Dar clases de canto", "Clase", 5, 0, 0, 1)
                                .metaPadre(300)
                                .renglon(),
                        UnidadConPoa.renglon(302, "Dar clases de dibujo", "Clase", 7, 0, 0, 0)
                                .metaPadre(300)
                                .renglon()));
        try (Persona planea = Persona.enEscritorio(puerto)) {
            planea.entra(casa.planea.cuenta()).ve("/politicas/CAPTURA_POR_MES").compruebaLaPantalla();
            planea.pagina()
                    .getByRole(
                            AriaRole.RADIO, new Page.GetByRoleOptions().setName("Sí: junto a la cifra del trimestre"))
                    .check();
            planea.campo("motivo").fill("Acuerdo de Planeación 4");
            planea.oprime("Decidir").lee("la decisión quedó en la historia").compruebaLaPantalla();
        }
    }

    private static Locator mes(Persona persona, int lugar, int renglon) {
        return persona.pagina().locator("[name=m" + lugar + "-" + renglon + "]");
    }

    private static Locator a(Persona persona, int renglon) {
        return persona.pagina().locator("#a-" + renglon);
    }

    private static Locator dicho(Persona persona, int renglon) {
        return persona.pagina().locator("#dicho-" + renglon);
    }

    private static Locator faltan(Persona persona, int renglon) {
        return persona.pagina().locator("[data-renglon='" + renglon + "'] [data-viva=faltan]");
    }

    private static void todoGuardado(Persona persona) {
        assertThat(persona.pagina().locator("#estado-de-guardado")).containsText("Todo lo escrito está guardado");
    }

    private static void teclea(Persona persona, String... teclas) {
        for (String tecla : teclas) {
            if (tecla.matches("[0-9.]+")) {
                persona.pagina().keyboard().type(tecla);
            } else {
                persona.pagina().keyboard().press(tecla);
            }
        }
    }

    @Test
    void la_cifra_sale_de_los_meses_escritos_con_el_teclado_y_no_se_escribe_encima() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA).compruebaLaPantalla().retrata("meses-vacia");
            mes(ana, 1, 101).focus();
            teclea(ana, "20", "ArrowRight", "15", "ArrowDown", "26", "ArrowUp", "ArrowLeft", "ArrowDown", "25");
            mes(ana, 1, 102).blur();
            todoGuardado(ana);
            assertThat(a(ana, 101)).hasValue("35");
            assertThat(a(ana, 102)).hasValue("51");
            assertThat(faltan(ana, 101)).hasText("falta mar");
            ana.compruebaLaPantalla().retrata("meses-con-faltas");

            a(ana, 101).focus();
            teclea(ana, "9");
            assertThat(a(ana, 101)).hasValue("35");
            assertThat(dicho(ana, 101)).containsText("deje antes en blanco los tres");
            mes(ana, 3, 101).fill("15");
            teclea(ana, "Enter");
            assertThat(a(ana, 101)).hasValue("50");
            assertThat(faltan(ana, 101)).hasText("");

            mes(ana, 3, 101).fill("mil");
            mes(ana, 3, 101).blur();
            assertThat(dicho(ana, 101)).containsText("«mil» no es una cifra");
            assertThat(mes(ana, 3, 101)).hasAttribute("aria-invalid", "true");
            mes(ana, 3, 101).focus();
            teclea(ana, "Escape");
            todoGuardado(ana);

            for (int lugar : List.of(1, 2, 3)) {
                mes(ana, lugar, 101).fill("");
            }
            assertThat(a(ana, 101)).hasValue("");
            a(ana, 101).fill("48");
            a(ana, 101).blur();
            assertThat(dicho(ana, 101)).hasText("Guardado");
            todoGuardado(ana);
            ana.oprime("Deshacer lo último");
            assertThat(ana.pagina().locator("#estado-de-guardado"))
                    .hasText("Se deshizo lo último. Todo lo escrito está guardado.");
            ana.ve(RUTA + "/celdas/101")
                    .lee("Sale de sus meses")
                    .compruebaLaPantalla()
                    .retrata("meses-historia");
        }
    }

    @Test
    void deshacer_varias_veces_regresa_los_meses_y_la_nota_de_cada_vez() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            mes(ana, 1, 101).fill("20");
            mes(ana, 1, 101).blur();
            todoGuardado(ana);
            mes(ana, 2, 101).focus();
            HojaDePoa.pega(ana, "15\t10\t45\tFaltaron cinco.");
            todoGuardado(ana);
            assertThat(a(ana, 101)).hasValue("45");
            mes(ana, 1, 101).fill("25");
            mes(ana, 1, 101).blur();
            todoGuardado(ana);

            ana.oprime("Deshacer lo último");
            assertThat(a(ana, 101)).hasValue("45");
            ana.oprime("Deshacer lo último");
            assertThat(a(ana, 101)).hasValue("20");
            assertThat(mes(ana, 2, 101)).hasValue("");
            assertThat(ana.pagina().locator("[name=nota-101]")).hasValue("");
            ana.oprime("Deshacer lo último");
            assertThat(a(ana, 101)).hasValue("");
            assertThat(mes(ana, 1, 101)).hasValue("");
        }
    }

    @Test
    void un_mes_que_se_escribe_y_se_borra_no_se_lleva_la_cifra_guardada() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            a(ana, 101).fill("40");
            a(ana, 101).blur();
            todoGuardado(ana);

            mes(ana, 1, 101).focus();
            teclea(ana, "5", "Escape");
            assertThat(a(ana, 101)).hasValue("40");
            assertThat(a(ana, 101)).isEditable();
            teclea(ana, "5", "Backspace");
            mes(ana, 1, 101).blur();
            assertThat(a(ana, 101)).hasValue("40");
            todoGuardado(ana);
            ana.ve(RUTA);
            assertThat(a(ana, 101)).hasValue("40");
        }
    }

    @Test
    void un_bloque_de_excel_con_su_total_y_su_nota_llena_los_meses() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            mes(ana, 1, 101).focus();
            HojaDePoa.pega(
                    ana,
                    "20\t15\t15\t50\n26\t25\t\t51\tFalta marzo.\n10\tdiez\t0\t20\n1,010\t10\t10\t1,030\tVinieron más.\n");
            assertThat(dicho(ana, 103)).containsText("«diez» no es una cifra");
            assertThat(dicho(ana, 101)).hasText("Guardado");
            assertThat(a(ana, 101)).hasValue("50");
            assertThat(a(ana, 102)).hasValue("51");
            assertThat(ana.pagina().locator("[name=nota-102]")).hasValue("Falta marzo.");
            assertThat(a(ana, 200)).hasValue("1,030");
            ana.compruebaLaPantalla().retrata("meses-pegada");
            ana.ve(RUTA);
            assertThat(mes(ana, 1, 200)).hasValue("1,010");
            // What was refused is kept in this tab
            assertThat(mes(ana, 2, 103)).hasValue("diez");
        }
    }

    @Test
    void los_totales_pegados_en_los_meses_se_miran_en_la_primera_columna() {
        try (Persona ana = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            mes(ana, 2, 200).focus();
            HojaDePoa.pega(ana, "10\t10\n13\t12\n5\t5\n7\t7\n");
            assertThat(ana.pagina().locator("#no-cupo")).containsText("la meta 300 dice «13» y sus acciones suman 12");
            assertThat(mes(ana, 2, 200)).hasValue("");
            HojaDePoa.pega(ana, "10\t10\n12\t99\n5\t5\n7\t7\n");
            todoGuardado(ana);
            assertThat(ana.pagina().locator("#no-cupo")).isHidden();
            assertThat(a(ana, 200)).hasValue("20");
            assertThat(mes(ana, 2, 301)).hasValue("5");
            assertThat(a(ana, 302)).hasValue("14");
        }
    }

    @Test
    void dos_personas_en_los_meses_de_un_renglon_ven_los_dos_y_la_segunda_elige() {
        try (Persona ana = Persona.enEscritorio(puerto);
                Persona beto = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA);
            beto.entra(casa.quien("beto", "CAPTURISTA", "UNIDAD", "54202").cuenta())
                    .ve(RUTA);
            mes(ana, 1, 200).fill("10");
            mes(ana, 1, 200).blur();
            assertThat(dicho(ana, 200)).hasText("Guardado");
            mes(beto, 2, 200).fill("12");
            mes(beto, 2, 200).blur();
            assertThat(dicho(beto, 200)).containsText("guardó 10 + — + — mientras usted escribía — + 12 + —");
            beto.compruebaLaPantalla().retrata("meses-dos-valores");
            beto.oprime("Dejar lo guardado");
            assertThat(mes(beto, 1, 200)).hasValue("10");
            assertThat(a(beto, 200)).hasValue("10");
            mes(beto, 2, 200).fill("12");
            mes(beto, 2, 200).blur();
            assertThat(dicho(beto, 200)).hasText("Guardado");
            assertThat(a(beto, 200)).hasValue("22");
        }
    }

    @Test
    void en_el_telefono_los_meses_van_en_la_tarjeta_en_su_orden() {
        try (Persona ana = Persona.enTelefono(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(RUTA).compruebaLaPantalla();
            mes(ana, 1, 101).fill("20");
            mes(ana, 1, 101).blur();
            assertThat(dicho(ana, 101)).hasText("Guardado");
            assertThat(a(ana, 101)).hasValue("20");
            assertThat(faltan(ana, 101)).hasText("faltan feb y mar");
            ana.compruebaLaPantalla().retrata("meses-telefono");
        }
    }
}
