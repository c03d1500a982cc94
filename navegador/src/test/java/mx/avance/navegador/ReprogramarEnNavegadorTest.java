package mx.avance.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class ReprogramarEnNavegadorTest {

    private static final String NUEVA = "/reprogramaciones/nueva/2026/542/54202";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    private String ana = "";
    private String planea = "";

    @BeforeEach
    void una_unidad_con_su_poa() {
        int ente = oficina.ente("Municipio de Santa Inés");
        ana = "ana" + ente;
        planea = "planea" + ente;
        unidad.autorizado(
                new Quien(ente, oficina.persona(ente, ana, "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54202"), ana),
                new Quien(ente, oficina.persona(ente, planea, "PLANEACION"), planea),
                "54202");
        reloj.es("2026-04-08");
    }

    private static Persona forma(Persona persona, String clase, String numero) {
        return persona.ve(NUEVA + "?clase=" + clase + (numero.isEmpty() ? "" : "&numero=" + numero));
    }

    private static void elige(Persona persona, String rotulo, String valor) {
        persona.pagina().getByLabel(rotulo).selectOption(valor);
    }

    /** Sends the request, after its effect was seen, and answers where it is. */
    private static String pide(Persona persona, String efecto) {
        persona.lee(efecto).compruebaLaPantalla();
        persona.oprime("Pedir este cambio").lee("Solicitud enviada a Planeación.");
        return java.net.URI.create(persona.pagina().url()).getPath();
    }

    private static void autoriza(Persona persona, String ruta) {
        persona.ve(ruta)
                .escribe("Órgano que aprobó", "Cabildo")
                .escribe("Acta u oficio", "Acta 14")
                .escribe("Fecha del acto", "2026-04-08");
        persona.oprime("Autorizar el cambio").lee("Cambio autorizado").lee("Cabildo, Acta 14, 8 de abril");
    }

    @Test
    void cada_clase_de_cambio_se_pide_y_se_autoriza() {
        try (Persona pide = Persona.enEscritorio(puerto);
                Persona decide = Persona.enEscritorio(puerto)) {
            decide.entra(planea);
            pide.entra(ana)
                    .ve("/reprogramaciones")
                    .lee("Nadie ha pedido cambios")
                    .compruebaLaPantalla();
            pide.pagina().getByText("Pedir un cambio").first().click();
            pide.lee("1. ¿Qué cambia?").compruebaLaPantalla();
            pide.pagina()
                    .getByText("Mueve cantidades entre trimestres abiertos")
                    .click();
            pide.pagina().getByLabel("Meta o acción").selectOption("102 Atender a escuelas");

            pide.lee("3. ¿Cómo queda?")
                    .escribe("Pedido en Abr-Jun", "61")
                    .escribe("Pedido en Jul-Sep", "117")
                    .escribe("Por qué", "Las escuelas cierran en junio");
            pide.lee("Puede pedirse hasta el 30 de junio, último día hábil del trimestre Abr-Jun.")
                    .retrata("reprogramacion-pedir");
            String calendario = pide(pide, "102 conserva su meta anual de 276.");
            decide.ve(calendario)
                    .lee("Al autorizar entra en vigor la versión 2 del POA")
                    .compruebaLaPantalla()
                    .retrata("reprogramacion-decidir");
            autoriza(decide, calendario);
            decide.compruebaLaPantalla();

            forma(pide, "AUMENTO", "200")
                    .escribe("Pedido en Abr-Jun", "40")
                    .escribe("Impacto que se espera", "Diez familias más");
            autoriza(decide, pide(pide, "La meta anual de 200 pasa de 100 a 110"));

            forma(pide, "REDUCCION", "102")
                    .escribe("Pedido en Jul-Sep", "107")
                    .escribe("Causas", "Cerró una escuela")
                    .escribe("Fundamento legal", "Artículo 51");
            autoriza(decide, pide(pide, "La meta anual de 102 pasa de 276 a 266"));

            forma(pide, "CANCELACION", "101")
                    .escribe("Causas", "No hay instructora")
                    .escribe("Fundamento legal", "Artículo 52");
            elige(pide, "Primer trimestre sin programar", "3");
            autoriza(decide, pide(pide, "La meta anual de 101 pasa de 150 a 50"));

            forma(pide, "CREACION", "")
                    .escribe("Número", "104")
                    .escribe("Descripción", "Abrir clubes de lectura")
                    .escribe("Unidad de medida", "Club")
                    .escribe("Pedido en Ene-Mar", "0")
                    .escribe("Pedido en Abr-Jun", "0")
                    .escribe("Pedido en Jul-Sep", "2")
                    .escribe("Pedido en Oct-Dic", "3")
                    .escribe("Impacto que se espera", "Lectores jóvenes");
            elige(pide, "Es acción de", "100");
            autoriza(decide, pide(pide, "104 entra al POA con una meta anual de 5."));

            forma(pide, "REALINEACION", "200")
                    .escribe("Descripción", "Entregar despensas a domicilio")
                    .escribe("Unidad de medida", "Despensa")
                    .escribe("Por qué", "Cambió el reglamento");
            elige(pide, "Se reporta así desde", "2");
            autoriza(decide, pide(pide, "200 conserva su meta anual de 110."));

            forma(pide, "ARRASTRE", "103")
                    .escribe("Alcanzado en ese trimestre", "5")
                    .escribe("Por qué", "El proveedor no entregó");
            elige(pide, "Trimestre que se quedó corto", "1");
            elige(pide, "Trimestre que lo toma", "2");
            String arrastre = pide(pide, "103 conserva su meta anual de 20.");
            autoriza(decide, arrastre);

            decide.ve("/reprogramaciones")
                    .lee("7 solicitudes")
                    .compruebaLaPantalla()
                    .retrata("reprogramaciones");
            APIResponse dictamen = decide.pagina()
                    .request()
                    .get(decide.pagina().url().replace("/reprogramaciones", arrastre) + "/dictamen.pdf");
            assertThat(new String(dictamen.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        }
    }

    @Test
    void lo_pedido_tarde_se_niega_con_su_salida_y_lo_escrito_sigue_ahi() {
        try (Persona persona = Persona.enEscritorio(puerto)) {
            persona.entra(ana);
            forma(persona, "CALENDARIO", "200")
                    .escribe("Pedido en Abr-Jun", "20")
                    .escribe("Pedido en Jul-Sep", "35")
                    .escribe("Por qué", "Por las lluvias");
            reloj.es("2026-07-02");
            persona.oprime("Pedir este cambio")
                    .lee("Lo que toca a Abr-Jun pudo solicitarse hasta el 30 de junio; puede solicitarlo para Jul-Sep")
                    .compruebaLaPantalla()
                    .retrata("reprogramacion-tarde");
            assertThat(persona.pagina().getByLabel("Pedido en Jul-Sep").inputValue())
                    .isEqualTo("35");
            assertThat(persona.pagina().getByLabel("Por qué").inputValue()).isEqualTo("Por las lluvias");
        }
    }

    /** Until 30 June what touches Abr-Jun could be asked for; an arrastre, while the quarter that fell short was captured. */
    @Test
    void cada_clase_de_cambio_pedida_despues_de_su_plazo_se_niega_y_nada_se_guarda() {
        try (Persona persona = Persona.enEscritorio(puerto)) {
            persona.entra(ana);
            String plazo = "Lo que toca a Abr-Jun pudo solicitarse hasta el 30 de junio";
            forma(persona, "AUMENTO", "200").escribe("Pedido en Abr-Jun", "40");
            tarde(persona, "Impacto que se espera", plazo);
            forma(persona, "REDUCCION", "200").escribe("Pedido en Abr-Jun", "20");
            tarde(persona, "Causas", plazo);
            forma(persona, "CANCELACION", "102");
            elige(persona, "Primer trimestre sin programar", "2");
            tarde(persona, "Causas", plazo);
            forma(persona, "REALINEACION", "200").escribe("Descripción", "Entregar despensas a domicilio");
            elige(persona, "Se reporta así desde", "2");
            tarde(persona, "Por qué", plazo);
            forma(persona, "ARRASTRE", "103").escribe("Alcanzado en ese trimestre", "5");
            elige(persona, "Trimestre que se quedó corto", "1");
            elige(persona, "Trimestre que lo toma", "2");
            tarde(persona, "Por qué", "El trimestre Ene-Mar cerró el 15 de abril");
            persona.ve("/reprogramaciones").lee("Nadie ha pedido cambios");
        }
    }

    /** Fills in the reason in time, sends when it is too late, and is told; the clock goes back for whoever comes next. */
    private void tarde(Persona persona, String razon, String frase) {
        persona.escribe(razon, "Por las lluvias");
        if (persona.pagina().getByLabel("Fundamento legal").count() > 0) {
            persona.escribe("Fundamento legal", "Artículo 51");
        }
        reloj.es("2026-07-02");
        persona.oprime("Pedir este cambio").lee(frase);
        assertThat(persona.pagina().getByLabel(razon).first().inputValue()).isEqualTo("Por las lluvias");
        reloj.es("2026-04-08");
    }

    @Test
    void lo_decidido_tarde_se_rechaza_y_puede_negarse() {
        try (Persona pide = Persona.enEscritorio(puerto);
                Persona decide = Persona.enEscritorio(puerto)) {
            pide.entra(ana);
            forma(pide, "CALENDARIO", "200")
                    .escribe("Pedido en Abr-Jun", "20")
                    .escribe("Pedido en Jul-Sep", "35")
                    .escribe("Por qué", "Por las lluvias");
            String ruta = pide(pide, "200 conserva su meta anual de 100.");
            reloj.es("2026-07-06");
            decide.entra(planea)
                    .ve(ruta)
                    .lee("Lo solicitado para Abr-Jun pudo autorizarse hasta el 5 de julio")
                    .compruebaLaPantalla()
                    .escribe("Razón, que la unidad leerá", "El trimestre ya terminó")
                    .oprime("Negar el cambio")
                    .lee("Cambio negado")
                    .compruebaLaPantalla();
            pide.ve(ruta).lee("El trimestre ya terminó");
        }
    }

    @Test
    void en_el_telefono_se_pide_y_se_deshace_sin_que_nada_se_salga_de_lado() {
        try (Persona persona = Persona.enTelefono(puerto)) {
            persona.entra(ana);
            forma(persona, "CALENDARIO", "102")
                    .escribe("Pedido en Abr-Jun", "61")
                    .escribe("Pedido en Jul-Sep", "117")
                    .escribe("Por qué", "Cierran en junio");
            String ruta = pide(persona, "102 conserva su meta anual de 276.");
            persona.compruebaLaPantalla().retrata("reprogramacion-telefono");
            persona.oprime("Deshacer la solicitud").lee("Solicitud deshecha. El POA queda como estaba.");
            persona.ve("/reprogramaciones")
                    .lee("Una solicitud")
                    .compruebaLaPantalla()
                    .retrata("reprogramaciones-telefono");
            assertThat(ruta).startsWith("/reprogramaciones/");
        }
    }
}
