package mx.avance.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.avance.navegador.HojaDePoa.celda;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.poa.EditarPoa;
import mx.avance.aplicacion.poa.OficinaConPoa;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whatever is typed is text: it is kept as it was, does nothing, breaks no page and fits where it is shown. */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class TextosHostilesEnNavegadorTest {

    private static final String RUTA = OficinaConPoa.POA.ruta();
    /** What remains once what does not print was taken out. */
    private static final String LIMPIO = "=1+1 <script>document.title='MAL'</script> \"Ñandú\" 'açaí' & 🎉 @SUM(A1)";

    private static final String HOSTIL = LIMPIO.replace(" & ", "\u0007 & \u0000");
    private static final String SIN_ESPACIOS = "ñ".repeat(400);

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private EditarPoa editar;

    @Autowired
    private UnidadConPoa unidades;

    @Autowired
    private RelojDePrueba reloj;

    @Test
    void en_todo_campo_del_poa_lo_escrito_es_texto_y_la_nota_mas_larga_cabe() {
        OficinaConPoa casa = conUnaMeta("Municipio <script>document.title='MAL'</script>");
        String nota = (HOSTIL + " " + SIN_ESPACIOS + " ").repeat(8).substring(0, 2_990);
        try (Persona unidad = Persona.enEscritorio(puerto);
                Persona planea = Persona.enTelefono(puerto)) {
            unidad.entra(casa.persona("RESPONSABLE_DE_UNIDAD").cuenta()).ve(RUTA);
            celda(unidad, "descripcion", 0).fill(HOSTIL + SIN_ESPACIOS);
            celda(unidad, "medida", 0).fill("=1+1 <b>🎉");
            unidad.oprime("Guardar borrador").lee("Guardado.").compruebaLaPantalla();
            assertThat(celda(unidad, "descripcion", 0)).hasValue(LIMPIO + SIN_ESPACIOS);
            assertThat(celda(unidad, "medida", 0)).hasValue("=1+1 <b>🎉");

            unidad.ve(RUTA + "/metas/100");
            unidad.pagina().locator("details").first().evaluate("este => { este.open = true; }");
            List<Locator> textos = unidad.pagina()
                    .locator("main form[method=post] textarea, main form[method=post] input[name=responsable]")
                    .all();
            assertThat(textos).hasSizeGreaterThan(5);
            for (Locator texto : textos) {
                texto.fill(HOSTIL);
            }
            unidad.oprime("Guardar el renglón").lee("Guardado.");
            unidad.ve(RUTA + "/metas/100").compruebaLaPantalla();
            for (Locator texto : unidad.pagina()
                    .locator("main form[method=post] textarea, main form[method=post] input[name=responsable]")
                    .all()) {
                assertThat(texto).hasValue(LIMPIO);
            }
            unidad.ve(RUTA + "/envio").oprime("Enviar a revisión").lee("El POA está en revisión");

            planea.entra(casa.persona("PLANEACION").cuenta()).ve(RUTA).compruebaLaPantalla();
            planea.escribe("Nota sobre el renglón 100", nota).escribe("Nota general para la unidad", nota);
            planea.oprime("Devolver con notas").lee("El POA volvió a la unidad").compruebaLaPantalla();
            unidad.ve(RUTA).lee(LIMPIO).compruebaLaPantalla().retrata("poa-nota-larga");
            unidad.ve(RUTA + "/envio").oprime("Enviar a revisión").lee("El POA está en revisión");

            planea.ve(RUTA + "/autorizacion")
                    .escribe("Órgano que aprobó", HOSTIL)
                    .escribe("Número de acta u oficio", HOSTIL)
                    .escribe("Fecha del acto", "2025-12-15");
            planea.oprime("Autorizar el POA").lee("El POA quedó autorizado").compruebaLaPantalla();
            planea.retrata("poa-hostil-telefono");
            planea.ve("/poa?ejercicio=2026&busca=%3Cscript%3E").compruebaLaPantalla();
            planea.ve("/").compruebaLaPantalla();
            for (Persona persona : List.of(unidad, planea)) {
                assertThat(persona.pagina().title()).doesNotContain("MAL");
            }
            APIResponse cedula = planea.pagina().request().get(base() + RUTA + "/cedula.pdf");
            assertThat(cedula.status()).isEqualTo(200);
            assertThat(new String(cedula.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
            assertThat(planea.pagina()
                            .request()
                            .get(base() + RUTA + "/cedula.xlsx")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void en_catalogos_y_en_los_cambios_del_poa_tambien() {
        int ente = oficina.ente("Municipio de las Comillas");
        String ana = "ana" + ente;
        String planea = "planea" + ente;
        Quien responsable =
                new Quien(ente, oficina.persona(ente, ana, "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54202"), ana);
        Quien decide = new Quien(ente, oficina.persona(ente, planea, "PLANEACION"), planea);
        unidades.autorizado(responsable, decide, "54202");
        reloj.es("2026-04-08");
        try (Persona persona = Persona.enTelefono(puerto)) {
            persona.entra(planea).ve("/catalogos/ramos/nueva");
            persona.campo("codigo").fill("70");
            persona.campo("nombre").fill(HOSTIL);
            persona.oprime("Guardar").lee(LIMPIO).compruebaLaPantalla();

            persona.pierdeLaSesion().entra(ana).ve("/reprogramaciones/nueva/2026/542/54202?clase=REDUCCION&numero=200");
            persona.campo("p2").fill("20");
            persona.campo("causas").fill((HOSTIL + SIN_ESPACIOS).repeat(6));
            persona.campo("fundamento").fill(HOSTIL);
            persona.oprime("Pedir este cambio").lee("Solicitud enviada a Planeación.");
            persona.lee(LIMPIO).compruebaLaPantalla().retrata("reprogramacion-hostil-telefono");
            assertThat(persona.pagina().title()).doesNotContain("MAL");
        }
    }

    @Test
    void una_cifra_se_entiende_como_se_escribe_en_mexico_o_se_dice_cual_no_y_sigue_ahi() {
        OficinaConPoa casa = conUnaMeta("Municipio de las Cifras");
        String[] celdas = {"anual", "p1", "p2", "p3", "p4"};
        String[] malas = {"1.234,50", "-5", "1e9", "NaN", "1,23"};
        try (Persona unidad = Persona.enEscritorio(puerto)) {
            unidad.entra(casa.persona("CAPTURISTA").cuenta()).ve(RUTA);
            for (int i = 0; i < celdas.length; i++) {
                celda(unidad, celdas[i], 0).fill(malas[i]);
            }
            for (String mala : malas) {
                unidad.lee("«" + mala + "» no es una cifra");
            }
            unidad.oprime("Guardar borrador")
                    .lee("Hay celdas que no se entienden")
                    .compruebaLaPantalla();
            for (int i = 0; i < celdas.length; i++) {
                assertThat(celda(unidad, celdas[i], 0)).hasValue(malas[i]);
            }
            unidad.ve(RUTA + "/metas/100");
            for (int i = 0; i < celdas.length; i++) {
                unidad.campo(celdas[i]).fill(malas[i]);
            }
            unidad.oprime("Guardar el renglón");
            for (String mala : malas) {
                unidad.lee("«" + mala + "» no es una cifra");
            }
            unidad.compruebaLaPantalla().retrata("renglon-cifras-malas");
            String[] buenas = {"1,234.50", " 1234.5", "0", "-", "0.0"};
            for (int i = 0; i < celdas.length; i++) {
                assertThat(unidad.campo(celdas[i])).hasValue(malas[i]);
                unidad.campo(celdas[i]).fill(buenas[i]);
            }
            unidad.oprime("Guardar el renglón").lee("Guardado.");
            assertThat(celda(unidad, "anual", 0)).hasValue("1,234.5");
            assertThat(celda(unidad, "p1", 0)).hasValue("1,234.5");
            assertThat(celda(unidad, "p2", 0)).hasValue("0");
            assertThat(celda(unidad, "p3", 0)).hasValue("");
        }
    }

    private String base() {
        return "http://127.0.0.1:" + puerto;
    }

    private OficinaConPoa conUnaMeta(String nombre) {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, nombre);
        casa.como(
                casa.persona("CAPTURISTA"),
                () -> editar.guardarTodo(
                        OficinaConPoa.POA,
                        editar.iniciar(OficinaConPoa.POA).version(),
                        List.of(OficinaConPoa.meta(100, "Visitar familias", 10, 10, 10, 10)
                                .renglon())));
        return casa;
    }
}
