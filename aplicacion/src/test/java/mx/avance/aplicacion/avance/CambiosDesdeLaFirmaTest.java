package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.CambiosDesdeLaFirma.DesdeLaFirma;
import mx.avance.aplicacion.avance.CapturarAvance.Modo;
import mx.avance.nucleo.firma.Papel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class CambiosDesdeLaFirmaTest {

    private static final String RUTA = "/avance/2026/1/542/54202";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private HojasFirmadas firmadas;

    @Autowired
    private CapturarAvance capturar;

    @Autowired
    private CapturarExtraordinarias extraordinarias;

    @Autowired
    private FirmarAvance firmar;

    @Autowired
    private RecibirAvance recibir;

    @Autowired
    private CambiosDesdeLaFirma cambios;

    @Autowired
    private Avances avances;

    private OficinaConAvance casa;
    private IdDeAvance id;
    private Quien revisa;

    @BeforeEach
    void una_hoja_capturada() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
        id = casa.eneMar;
        revisa = casa.revisa();
        firmadas.capturada(casa);
    }

    private <T> T ana(Supplier<T> tarea) {
        return unidad.como(casa.ana, tarea);
    }

    private DesdeLaFirma desde() {
        return unidad.como(revisa, () -> cambios.de(avances.exigir(id)));
    }

    private static List<String> dichos(DesdeLaFirma desde) {
        return desde.cambios().stream()
                .map(cambio -> cambio.renglon() + " " + cambio.que() + " " + cambio.antes() + " -> " + cambio.ahora())
                .toList();
    }

    private void devuelve() {
        unidad.como(revisa, () -> firmar.devolver(id, firmadas.version(casa), "Corrija la 200."));
    }

    private void corrige() {
        ana(() -> capturar.guardar(
                id,
                List.of(
                        CambioDeCelda.completo(200, 1, "29", "Una se contó dos veces.", "SE_ABSORBE", "CLIMA"),
                        CambioDeCelda.alcanzado(101, 1, "50")),
                Modo.TODO_O_NADA));
        ana(() -> extraordinarias.agregar(
                id, new CapturarExtraordinarias.Escrita("Repartir cobijas", "Taller", "38", "")));
    }

    @Test
    void mientras_nadie_la_firma_no_hay_con_que_comparar() {
        assertThat(desde().ultima()).isEmpty();
        assertThat(desde().cambios()).isEmpty();
        assertThat(Navegacion.dentro(puerto, casa.ana.cuenta())
                        .abrir(RUTA + "/firma")
                        .body())
                .contains("Nadie la ha firmado todavía", "Qué se observa");
    }

    @Test
    void lo_que_se_devolvio_y_se_volvio_a_firmar_dice_renglon_por_renglon_que_cambio_y_quien() {
        casa.firmaPorActo();
        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        assertThat(desde().sigueIgual()).isTrue();
        assertThat(desde().contra()).isEmpty();
        assertThat(Navegacion.dentro(puerto, revisa.cuenta())
                        .abrir(RUTA + "/firma")
                        .body())
                .contains("Sin cambios desde la firma de Persona " + casa.ana.cuenta() + " (elaboró) del 7 de abril");

        devuelve();
        corrige();
        String[] esperados = {
            "200 ALCANZADO [30] -> [29]",
            "200 OBSERVACION [] -> [Una se contó dos veces.]",
            "200 DESTINO [] -> [Se absorbe en el año]",
            "200 CAUSA [] -> [CLIMA]",
            "0 EXTRAORDINARIA_NUEVA [] -> [Repartir cobijas, 38, Taller, ]"
        };
        assertThat(dichos(desde())).as("a quien va a firmarla otra vez").containsExactly(esperados);
        assertThat(desde().sigueIgual()).isFalse();

        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        DesdeLaFirma desde = desde();
        assertThat(desde.sigueIgual()).as("desde la última firma, nada").isTrue();
        assertThat(desde.contra().orElseThrow().numero()).as("la que devolvió").isEqualTo(1);
        assertThat(dichos(desde)).containsExactly(esperados);
        assertThat(desde.cambios())
                .extracting(CambiosDesdeLaFirma.Cambio::quien)
                .containsOnly(casa.ana.cuenta());

        Navegacion quienRevisa = Navegacion.dentro(puerto, revisa.cuenta());
        for (String pantalla : List.of(RUTA, RUTA + "/firma")) {
            assertThat(quienRevisa.abrir(pantalla).body())
                    .contains(
                            "Sin cambios desde la firma",
                            "Esto cambió, en 5 lugares, desde la firma anterior, de Persona " + casa.ana.cuenta(),
                            "Una se contó dos veces.",
                            "Repartir cobijas: 38 Taller",
                            "Qué se observa");
        }
        assertThat(quienRevisa.abrir(RUTA).body()).contains("Cambió</span>");
        assertThat(new Programa(puerto, oficina.ficha(revisa.ente(), revisa.id(), "LEER"))
                        .leer("/api/v1" + RUTA + "/cambios")
                        .body())
                .contains("\"que\":\"ALCANZADO\"", "\"renglon\":200", "\"antes\":\"30\"", "\"ahora\":\"29\"")
                .contains("\"contra\":{\"numero\":1");
    }

    @Test
    void un_alcance_se_compara_con_lo_que_se_recibio_y_en_papel_tambien() {
        firmadas.firmada(casa);
        firmadas.recibida(casa);
        unidad.como(casa.planea, () -> recibir.abrirAlcance(id, firmadas.version(casa), "La 200."));
        corrige();
        String folio = firmadas.enPapel(casa);

        assertThat(desde().contra().orElseThrow().acto()).isEqualTo("AUTORIZADO");
        assertThat(desde().cambios()).hasSize(5);
        assertThat(Navegacion.dentro(puerto, casa.planea.cuenta())
                        .abrir(RUTA + "/folios/" + folio)
                        .body())
                .contains("desde la firma de Persona que AUTORIZO (autorizó) del 7 de abril", "29");
    }
}
