package mx.avance.navegador;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.avance.navegador.HojaDePoa.celda;
import static mx.avance.navegador.HojaDePoa.empieza;
import static mx.avance.navegador.HojaDePoa.filas;
import static mx.avance.navegador.HojaDePoa.pega;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.poa.EditarPoa;
import mx.avance.aplicacion.poa.OficinaConPoa;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.nucleo.poa.RenglonDePoa;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Much at once, sent twice, gone back, signed out meanwhile, written by two: nothing is lost, doubled or overwritten unseen. */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class NadaSePierdeEnNavegadorTest {

    private static final String RUTA = OficinaConPoa.POA.ruta();
    private static final int MUCHAS = 500;

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private EditarPoa editar;

    @Autowired
    private Poas poas;

    @Autowired
    private UnidadConPoa unidades;

    @Autowired
    private RelojDePrueba reloj;

    @Test
    void quinientas_metas_pegadas_se_guardan_y_siguen_ahi() {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "Municipio de las Quinientas");
        String bloque = IntStream.rangeClosed(1, MUCHAS)
                .mapToObj(n -> n * 100 + "\tMeta que lleva el número " + n + "\tReunión\t" + 4 * n + "\t" + n + "\t" + n
                        + "\t" + n + "\t" + n)
                .collect(Collectors.joining("\n"));
        try (Persona unidad = Persona.enEscritorio(puerto)) {
            empieza(unidad, casa.persona("CAPTURISTA").cuenta());
            celda(unidad, "numero", 0).focus();
            Cronometro tiempos = new Cronometro();
            pega(unidad, bloque);
            assertThat(unidad.pagina().locator("#resumen")).containsText("500 metas");
            tiempos.anota("pegar y revisar");
            unidad.oprime("Guardar borrador").lee("Guardado.");
            // The words are there before the scripts of so long a page, which forget what was accepted
            unidad.pagina().waitForLoadState();
            tiempos.anota("guardar y volver");
            unidad.ve(RUTA);
            assertThat(filas(unidad)).hasCount(MUCHAS);
            tiempos.anota("abrir");
            celda(unidad, "descripcion", MUCHAS - 1).click();
            unidad.pagina().keyboard().type(" y algo más");
            assertThat(unidad.pagina().locator("#estado-de-guardado")).hasText("Hay cambios sin guardar.");
            tiempos.anota("once teclas");
            unidad.pagina().keyboard().press("Control+s");
            unidad.lee("Guardado.");
            unidad.pagina().waitForLoadState();
            tiempos.anota("guardar otra vez");
            assertThat(celda(unidad, "anual", MUCHAS - 1)).hasValue("2,000");
            System.out.println("Rejilla de 500 metas: " + tiempos);
        }
        List<RenglonDePoa> guardados = renglones(casa);
        assertThat(guardados).hasSize(MUCHAS);
        assertThat(guardados.get(MUCHAS - 1).descripcion()).isEqualTo("Meta que lleva el número 500 y algo más");
    }

    @Test
    void dos_clics_y_la_misma_forma_dos_veces_hacen_lo_mismo_que_una() {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "Municipio del Doble Clic");
        try (Persona unidad = Persona.enEscritorio(puerto);
                Persona planea = Persona.enEscritorio(puerto)) {
            empieza(unidad, casa.persona("RESPONSABLE_DE_UNIDAD").cuenta());
            celda(unidad, "numero", 0).focus();
            pega(unidad, "100\tReuniones\tReunión\t40\t10\t10\t10\t10");
            dosClics(unidad, "Guardar borrador").lee("Guardado.");
            celda(unidad, "descripcion", 0).fill("Reuniones con comités");
            dosVeces(unidad);
            assertThat(actos(casa, "RENGLONES_CAMBIADOS")).isEqualTo(2);
            unidad.ve(RUTA + "/metas/100");
            unidad.campo("descripcion").fill("Reuniones con comités vecinales");
            dosVeces(unidad);
            assertThat(actos(casa, "RENGLON_CAMBIADO")).isEqualTo(1);
            unidad.ve(RUTA + "/metas");
            unidad.campo("descripcion").fill("Talleres");
            unidad.campo("medida").fill("Taller");
            for (String campo : List.of("p1", "p2", "p3", "p4")) {
                unidad.campo(campo).fill("1");
            }
            dosVeces(unidad);
            assertThat(actos(casa, "RENGLON_AGREGADO")).isEqualTo(1);

            unidad.ve(RUTA + "/envio");
            dosVeces(unidad);
            unidad.ve(RUTA).lee("En revisión");
            assertThat(actos(casa, "POA_ENVIADO")).isEqualTo(1);

            planea.entra(casa.persona("PLANEACION").cuenta()).ve(RUTA + "/autorizacion");
            planea.escribe("Órgano que aprobó", "Cabildo")
                    .escribe("Número de acta u oficio", "12/2025")
                    .escribe("Fecha del acto", "2025-12-15");
            dosVeces(planea);
            planea.ve(RUTA).lee("Rige la versión 1").compruebaLaPantalla();
            assertThat(actos(casa, "POA_AUTORIZADO")).isEqualTo(1);
        }
        assertThat(renglonesDe(casa)).isEqualTo(2);
    }

    @Test
    void el_boton_de_atras_muestra_lo_que_hay_y_no_lo_que_hubo() {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "Municipio de Ida y Vuelta");
        try (Persona unidad = Persona.enEscritorio(puerto)) {
            empieza(unidad, casa.persona("RESPONSABLE_DE_UNIDAD").cuenta());
            celda(unidad, "numero", 0).focus();
            pega(unidad, "100\tReuniones\tReunión\t40\t10\t10\t10\t10");
            unidad.oprime("Guardar borrador").lee("Guardado.");
            unidad.ve(RUTA + "/metas/100");
            unidad.campo("descripcion").fill("Reuniones con comités");
            unidad.oprime("Guardar el renglón").lee("Guardado.");
            unidad.pagina().goBack();
            assertThat(unidad.campo("descripcion")).hasValue("Reuniones con comités");
            unidad.campo("medida").fill("Junta");
            unidad.oprime("Guardar el renglón").lee("Guardado.");
            unidad.oprime("Enviar a revisión").oprime("Enviar a revisión").lee("El POA está en revisión");
            unidad.pagina().goBack();
            unidad.lee("En revisión");
            assertThat(unidad.pagina().getByRole(AriaRole.BUTTON, boton("Enviar a revisión")))
                    .hasCount(0);
        }
        assertThat(actos(casa, "POA_ENVIADO")).isEqualTo(1);
    }

    @Test
    void la_sesion_termina_mientras_se_escribe_un_renglon_o_un_catalogo_y_lo_escrito_sigue_ahi() {
        OficinaConPoa casa = conMetas("Municipio de la Sesión Corta");
        Sesion captura = casa.persona("CAPTURISTA");
        Sesion planeacion = casa.persona("PLANEACION");
        try (Persona unidad = Persona.enEscritorio(puerto);
                Persona planea = Persona.enEscritorio(puerto)) {
            unidad.entra(captura.cuenta()).ve(RUTA + "/metas/100");
            unidad.campo("descripcion").fill("A medio escribir");
            unidad.pierdeLaSesion().oprime("Guardar el renglón").lee("Para seguir hay que entrar");
            unidad.seIdentifica(captura.cuenta()).lee("Recuperamos lo que estaba escribiendo");
            assertThat(unidad.campo("descripcion")).hasValue("A medio escribir");
            unidad.retrata("renglon-recuperado").oprime("Guardar el renglón").lee("Guardado.");

            planea.entra(planeacion.cuenta()).ve("/catalogos/ramos/nueva");
            planea.campo("codigo").fill("7x");
            planea.campo("nombre").fill("Cultura y las artes");
            planea.oprime("Guardar").lee("La clave tiene 2 dígitos.");
            planea.campo("codigo").fill("70");
            planea.pierdeLaSesion().oprime("Guardar").lee("Para seguir hay que entrar");
            planea.seIdentifica(planeacion.cuenta()).lee("Recuperamos lo que estaba escribiendo");
            assertThat(planea.campo("nombre")).hasValue("Cultura y las artes");
            assertThat(planea.campo("codigo")).hasValue("70");
            planea.oprime("Guardar").lee("Cultura y las artes");
        }
        assertThat(renglones(casa).get(0).descripcion()).isEqualTo("A medio escribir");
    }

    @Test
    void la_sesion_termina_mientras_se_pide_un_cambio_y_lo_pedido_sigue_ahi_y_se_pide_una_vez() {
        int ente = oficina.ente("Municipio del Cambio a Medias");
        String ana = "ana" + ente;
        Quien responsable =
                new Quien(ente, oficina.persona(ente, ana, "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54202"), ana);
        Quien planea = new Quien(ente, oficina.persona(ente, "planea" + ente, "PLANEACION"), "planea" + ente);
        unidades.autorizado(responsable, planea, "54202");
        reloj.es("2026-04-08");
        try (Persona persona = Persona.enEscritorio(puerto)) {
            persona.entra(ana).ve("/reprogramaciones/nueva/2026/542/54202?clase=CALENDARIO&numero=200");
            persona.campo("p2").fill("20");
            persona.campo("p3").fill("35");
            persona.campo("motivo").fill("Las lluvias cerraron el camino");
            persona.lee("200 conserva su meta anual de 100.").pierdeLaSesion();
            persona.oprime("Pedir este cambio").lee("Para seguir hay que entrar");
            persona.seIdentifica(ana).lee("Recuperamos lo que estaba escribiendo");
            assertThat(persona.campo("p3")).hasValue("35");
            assertThat(persona.campo("motivo")).hasValue("Las lluvias cerraron el camino");
            persona.ve("/reprogramaciones/nueva/2026/542/54202?clase=CALENDARIO&numero=102");
            assertThat(persona.campo("motivo")).hasValue("");
            persona.ve("/reprogramaciones/nueva/2026/542/54202?clase=CALENDARIO&numero=200")
                    .lee("200 conserva su meta anual de 100.");
            dosVeces(persona);
            persona.ve("/reprogramaciones").lee("Una solicitud");
        }
        assertThat(oficina.duenio()
                        .sql("select count(*) from reprogramacion.solicitud where ente = :ente")
                        .param("ente", ente)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void la_sesion_termina_con_una_extraordinaria_y_una_causa_comun_a_medias_y_siguen_ahi() {
        OficinaConAvance casa = new OficinaConAvance(oficina, unidades, reloj);
        String ana = casa.ana.cuenta();
        try (Persona persona = Persona.enEscritorio(puerto)) {
            persona.entra(ana).ve(HojaDeAvance.RUTA);
            Locator nueva = persona.pagina().locator(".agregar-extraordinaria");
            Locator comun = persona.pagina().locator(".causa-comun");
            nueva.locator("summary").click();
            nueva.locator("[name=descripcion]").fill("Repartir despensas");
            nueva.locator("[name=medida]").fill("Apoyo");
            nueva.locator("[name=alcanzado]").fill("38");
            comun.locator("summary").click();
            comun.locator("[name=renglon][value='102']").check();
            comun.locator("[name=causa]").selectOption("CLIMA");
            comun.locator("[name=nota]").fill("Llovió en marzo");
            persona.pierdeLaSesion().oprime("Agregar la actividad").lee("Para seguir hay que entrar");
            persona.seIdentifica(ana);
            assertThat(recuperado(persona)).hasCount(2);
            assertThat(nueva.locator("[name=descripcion]")).isVisible();
            assertThat(nueva.locator("[name=descripcion]")).hasValue("Repartir despensas");
            persona.compruebaLaPantalla();
            persona.oprime("Agregar la actividad").lee("«Repartir despensas» quedó guardada.");
            assertThat(nueva.locator("[name=descripcion]")).hasValue("");
            assertThat(recuperado(persona)).hasCount(1);

            Locator corrige = persona.pagina().locator("#extraordinaria-1 details");
            corrige.locator("summary").click();
            corrige.locator("[name=observacion]").fill("La pidió Protección Civil");
            persona.pierdeLaSesion().oprime("Poner en los renglones elegidos").lee("Para seguir hay que entrar");
            persona.seIdentifica(ana);
            assertThat(recuperado(persona)).hasCount(2);
            assertThat(comun.locator("[name=nota]")).isVisible();
            assertThat(comun.locator("[name=nota]")).hasValue("Llovió en marzo");
            assertThat(comun.locator("[name=causa]")).hasValue("CLIMA");
            assertThat(comun.locator("[name=renglon][value='102']")).isChecked();
            assertThat(comun.locator("[name=renglon][value='101']")).not().isChecked();
            assertThat(nueva.locator("[name=observacion]")).hasValue("");

            persona.oprime("Poner en los renglones elegidos").lee("Quedó en 1 renglón.");
            assertThat(recuperado(persona)).hasCount(1);
            assertThat(corrige.locator("[name=observacion]")).isVisible();
            assertThat(corrige.locator("[name=observacion]")).hasValue("La pidió Protección Civil");
            persona.oprime("Guardar la actividad").lee("«Repartir despensas» quedó guardada.");
            assertThat(recuperado(persona)).hasCount(0);
            persona.ve(HojaDeAvance.RUTA);
            assertThat(persona.pagina().locator("[name=nota-102]")).hasValue("Llovió en marzo");
            assertThat(recuperado(persona)).hasCount(0);
        }
    }

    @Test
    void una_correccion_a_medias_de_una_extraordinaria_no_pisa_lo_que_otra_persona_guardo() {
        OficinaConAvance casa = new OficinaConAvance(oficina, unidades, reloj);
        try (Persona ana = Persona.enEscritorio(puerto);
                Persona otra = Persona.enEscritorio(puerto)) {
            ana.entra(casa.ana.cuenta()).ve(HojaDeAvance.RUTA);
            Locator nueva = ana.pagina().locator(".agregar-extraordinaria");
            nueva.locator("summary").click();
            nueva.locator("[name=descripcion]").fill("Repartir despensas");
            nueva.locator("[name=medida]").fill("Apoyo");
            nueva.locator("[name=alcanzado]").fill("38");
            ana.oprime("Agregar la actividad").lee("«Repartir despensas» quedó guardada.");
            corrige(ana, "Lo que puso Ana");
            otra.entra(casa.ana.cuenta()).ve(HojaDeAvance.RUTA);
            corrige(otra, "Lo que puso otra");
            otra.oprime("Guardar la actividad").lee("«Repartir despensas» quedó guardada.");

            ana.ve(HojaDeAvance.RUTA).lee("Recuperamos lo que estaba escribiendo");
            ana.oprime("Guardar la actividad").lee("Repartir despensas · 38 Apoyo · Lo que puso otra");
            assertThat(ana.pagina().locator("#extraordinaria-1 [name=observacion]"))
                    .hasValue("Lo que puso Ana");
            ana.oprime("Guardar la actividad").lee("«Repartir despensas» quedó guardada.");
            ana.ve(HojaDeAvance.RUTA);
            assertThat(recuperado(ana)).hasCount(0);
        }
    }

    private static void corrige(Persona persona, String observacion) {
        Locator corrige = persona.pagina().locator("#extraordinaria-1 details");
        corrige.locator("summary").click();
        corrige.locator("[name=observacion]").fill(observacion);
    }

    private static Locator recuperado(Persona persona) {
        return persona.pagina().getByText("Recuperamos lo que estaba escribiendo");
    }

    @Test
    void dos_personas_en_la_misma_rejilla_la_segunda_ve_lo_de_ambas_y_elige() {
        OficinaConPoa casa = conMetas("Municipio de Dos Manos");
        try (Persona ana = Persona.enEscritorio(puerto);
                Persona beto = Persona.enEscritorio(puerto)) {
            ana.entra(casa.persona("CAPTURISTA").cuenta()).ve(RUTA);
            beto.entra(casa.persona("CAPTURISTA").cuenta()).ve(RUTA);
            celda(ana, "descripcion", 0).fill("Lo que puso Ana");
            filas(ana).nth(1).locator("[data-poa=borrar]").click();
            ana.oprime("Agregar meta");
            celda(ana, "descripcion", 2).fill("La nueva de Ana");
            ana.oprime("Guardar borrador").lee("Guardado.");

            celda(beto, "descripcion", 0).fill("Lo que puso Beto");
            celda(beto, "descripcion", 2).fill("Sólo de Beto");
            beto.oprime("Guardar borrador")
                    .lee("Otra persona guardó este POA mientras usted lo editaba")
                    .lee("Lo que puso Ana")
                    .lee("Otra persona quitó este renglón")
                    .compruebaLaPantalla()
                    .retrata("poa-dos-personas");
            assertThat(celda(beto, "descripcion", 0)).hasValue("Lo que puso Beto");
            beto.pagina()
                    .getByRole(AriaRole.BUTTON, boton("Poner en el renglón 100 lo que guardó la otra persona"))
                    .click();
            assertThat(celda(beto, "descripcion", 0)).hasValue("Lo que puso Ana");
            beto.oprime("Guardar borrador").lee("Guardado.");
        }
        assertThat(renglones(casa).stream().map(renglon -> renglon.numero() + " " + renglon.descripcion()))
                .containsExactly("100 Lo que puso Ana", "200 Meta 200", "300 Sólo de Beto", "400 La nueva de Ana");
    }

    @Test
    void dos_personas_en_el_mismo_renglon_o_la_misma_entrada_la_segunda_ve_lo_de_ambas() {
        OficinaConPoa casa = conMetas("Municipio de Cuatro Manos");
        try (Persona ana = Persona.enEscritorio(puerto);
                Persona beto = Persona.enTelefono(puerto)) {
            ana.entra(casa.persona("CAPTURISTA").cuenta()).ve(RUTA + "/metas/100");
            beto.entra(casa.persona("CAPTURISTA").cuenta()).ve(RUTA + "/metas/200");
            ana.campo("descripcion").fill("Lo que puso Ana");
            ana.oprime("Guardar el renglón").lee("Guardado.");
            beto.campo("descripcion").fill("Lo que puso Beto");
            beto.oprime("Guardar el renglón").lee("Guardado.");

            ana.ve(RUTA + "/metas/200");
            beto.ve(RUTA + "/metas/200");
            ana.campo("descripcion").fill("Ana otra vez");
            ana.pagina().getByText("Ficha del indicador").click();
            ana.campo("objetivo").fill("Que Beto lo vea");
            ana.oprime("Guardar el renglón").lee("Guardado.");
            beto.campo("descripcion").fill("Beto otra vez");
            beto.oprime("Guardar el renglón")
                    .lee("Otra persona guardó este renglón mientras usted lo editaba")
                    .lee("Ana otra vez")
                    .lee("Que Beto lo vea")
                    .compruebaLaPantalla()
                    .retrata("renglon-dos-personas-telefono");
            assertThat(beto.campo("descripcion")).hasValue("Beto otra vez");
            beto.pagina()
                    .getByRole(AriaRole.BUTTON, boton("Dejar lo que ella guardó"))
                    .click();
            assertThat(beto.campo("descripcion")).hasValue("Ana otra vez");

            ana.pierdeLaSesion().entra(casa.persona("PLANEACION").cuenta()).ve("/catalogos/ramos");
            beto.pierdeLaSesion().entra(casa.persona("PLANEACION").cuenta()).ve("/catalogos/ramos");
            for (Persona persona : List.of(ana, beto)) {
                persona.pagina()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("61"))
                        .first()
                        .click();
            }
            ana.campo("nombre").fill("Obras de Ana");
            beto.campo("nombre").fill("Obras de Beto");
            ana.oprime("Guardar").lee("Obras de Ana");
            beto.oprime("Guardar").lee("Obras de Ana").compruebaLaPantalla().retrata("catalogo-dos-personas-telefono");
            assertThat(beto.campo("nombre")).hasValue("Obras de Beto");
            beto.oprime("Guardar lo mío").lee("Obras de Beto");
        }
        assertThat(renglones(casa).stream().map(RenglonDePoa::descripcion))
                .containsExactly("Lo que puso Ana", "Ana otra vez", "Meta 300");
    }

    @Test
    void lo_recuperado_no_pasa_por_encima_de_lo_que_otra_persona_guardo_mientras_tanto() {
        OficinaConPoa casa = conMetas("Municipio de la Larga Ausencia");
        Sesion capturista = casa.persona("CAPTURISTA");
        try (Persona ana = Persona.enEscritorio(puerto);
                Persona beto = Persona.enEscritorio(puerto)) {
            ana.entra(capturista.cuenta()).ve(RUTA + "/metas/100");
            ana.campo("descripcion").fill("Lo que puso Ana");
            beto.entra(casa.persona("CAPTURISTA").cuenta()).ve(RUTA + "/metas/100");
            beto.campo("descripcion").fill("Lo que puso Beto");
            beto.oprime("Guardar el renglón").lee("Guardado.");
            ana.pierdeLaSesion().oprime("Guardar el renglón").lee("Para seguir hay que entrar");
            ana.seIdentifica(capturista.cuenta()).lee("Recuperamos lo que estaba escribiendo");
            ana.oprime("Guardar el renglón").lee("Lo que puso Beto");
            assertThat(ana.campo("descripcion")).hasValue("Lo que puso Ana");
        }
        assertThat(renglones(casa).get(0).descripcion()).isEqualTo("Lo que puso Beto");
    }

    private OficinaConPoa conMetas(String nombre) {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, nombre);
        casa.como(
                casa.persona("CAPTURISTA"),
                () -> editar.guardarTodo(
                        OficinaConPoa.POA,
                        editar.iniciar(OficinaConPoa.POA).version(),
                        IntStream.of(100, 200, 300)
                                .mapToObj(numero -> OficinaConPoa.meta(numero, "Meta " + numero, 10, 10, 10, 10)
                                        .renglon())
                                .toList()));
        return casa;
    }

    private List<RenglonDePoa> renglones(OficinaConPoa casa) {
        return casa.como(casa.persona("CAPTURISTA"), () -> poas.exigir(OficinaConPoa.POA))
                .borrador()
                .orElseThrow()
                .renglones();
    }

    private int renglonesDe(OficinaConPoa casa) {
        return oficina.duenio()
                .sql("select metas + acciones from poa.poa where ente = :ente")
                .param("ente", casa.ente())
                .query(Integer.class)
                .single();
    }

    private int actos(OficinaConPoa casa, String acto) {
        return oficina.duenio()
                .sql("select count(*) from auditoria.hecho where ente = :ente and acto = :acto")
                .param("ente", casa.ente())
                .param("acto", acto)
                .query(Integer.class)
                .single();
    }

    private static Page.GetByRoleOptions boton(String nombre) {
        return new Page.GetByRoleOptions().setName(nombre).setExact(true);
    }

    private static Persona dosClics(Persona persona, String boton) {
        persona.pagina().getByRole(AriaRole.BUTTON, boton(boton)).dblclick();
        return persona;
    }

    /** Sends the form of the page twice at once, past what its script would keep from happening; both are answered as pages. */
    private static void dosVeces(Persona persona) {
        Object respuestas = persona.pagina().evaluate("""
                async () => {
                  const forma = document.querySelector('main form[method=post]');
                  const datos = () => forma.enctype === 'multipart/form-data'
                      ? new FormData(forma) : new URLSearchParams(new FormData(forma));
                  const manda = () => fetch(forma.action, { method: 'POST', body: datos() });
                  const todas = await Promise.all([manda(), manda()]);
                  return todas.map(respuesta => respuesta.status);
                }""");
        assertThat(respuestas).isEqualTo(List.of(200, 200));
    }

    /** How long each step took, in words. */
    private static final class Cronometro {

        private final StringBuilder dicho = new StringBuilder();
        private long desde = System.nanoTime();

        void anota(String paso) {
            long ahora = System.nanoTime();
            dicho.append(dicho.isEmpty() ? "" : ", ")
                    .append(paso)
                    .append(' ')
                    .append((ahora - desde) / 1_000_000)
                    .append(" ms");
            desde = ahora;
        }

        @Override
        public String toString() {
            return dicho.toString();
        }
    }
}
