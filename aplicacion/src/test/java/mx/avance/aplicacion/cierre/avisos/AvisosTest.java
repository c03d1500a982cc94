package mx.avance.aplicacion.cierre.avisos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.FirmarAvance;
import mx.avance.aplicacion.avance.HojasFirmadas;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.calendario.ProrrogaDada;
import mx.avance.aplicacion.cierre.ProrrogaPorLote;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class AvisosTest {

    private static final Locale ESPANOL = new Locale("es", "MX");
    private static final String DEVUELTO =
            "Se devolvió con una nota el avance Ene-Mar 2026 de la unidad 54202 en el programa 542: corríjalo y fírmelo otra vez.";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private FirmarAvance firmar;

    @Autowired
    private HojasFirmadas firmadas;

    @Autowired
    private ProrrogaPorLote lote;

    @Autowired
    private MisAvisos mios;

    private OficinaConAvance casa;
    private Quien revisa;
    private Quien autoriza;

    @BeforeEach
    void una_hoja_lista_para_firmarse() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
        casa.firmaPorActo();
        revisa = casa.revisa();
        autoriza = casa.autoriza();
        firmadas.capturada(casa);
    }

    private List<String> leidosPor(Quien quien) {
        return unidad.como(quien, () -> mios.lista(false, "", 50, ESPANOL)).elementos().stream()
                .map(MisAvisos.Aviso::texto)
                .toList();
    }

    private int sinLeer(Quien quien) {
        return unidad.como(quien, mios::sinLeer);
    }

    private void devuelve(Quien quien, String nota) {
        unidad.como(quien, () -> firmar.devolver(casa.eneMar, firmadas.version(casa), nota));
    }

    @Test
    void cada_firma_avisa_a_quien_sigue_y_la_devolucion_a_la_unidad_sin_decir_la_nota() {
        Quien capturista = casa.quien("capi", "CAPTURISTA", "UNIDAD", "54202");
        Quien ajena = casa.quien("ajena", "RESPONSABLE_DE_PROGRAMA", "PROGRAMA", "543");
        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        assertThat(leidosPor(revisa))
                .containsExactly(
                        "El avance Ene-Mar 2026 de la unidad 54202 en el programa 542 espera que usted siga con él.");
        assertThat(sinLeer(autoriza)).isZero();
        assertThat(sinLeer(ajena)).isZero();
        assertThat(sinLeer(casa.ana)).as("quien lo hizo ya lo sabe").isZero();

        assertThat(sinLeer(revisa)).isEqualTo(1);
        firmadas.firma(casa, revisa, Papel.REVISO);
        assertThat(sinLeer(revisa)).as("ya no espera nada de ella").isZero();
        assertThat(sinLeer(autoriza)).isEqualTo(1);
        devuelve(autoriza, "El padrón de María Pérez no está.");
        assertThat(leidosPor(casa.ana)).containsExactly(DEVUELTO);
        assertThat(leidosPor(capturista)).containsExactly(DEVUELTO);
        assertThat(String.join(" ", leidosPor(casa.ana))).doesNotContain("María");

        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        firmadas.firma(casa, revisa, Papel.REVISO);
        firmadas.firma(casa, autoriza, Papel.AUTORIZO);
        assertThat(leidosPor(casa.planea)).hasSize(1);
        assertThat(leidosPor(revisa)).as("otra vuelta, otro aviso").hasSize(2);
    }

    @Test
    void lo_que_no_quedo_nadie_lo_supo() {
        int vista = firmadas.version(casa);

        assertThatThrownBy(() -> unidad.como(
                        casa.ana,
                        () -> oficina.enSesion(() -> {
                            firmar.firmar(casa.eneMar, Papel.ELABORO, vista, Oficina.CONTRASENA);
                            throw new IllegalStateException("se cayó");
                        })))
                .hasMessage("se cayó");
        assertThat(sinLeer(revisa)).isZero();
    }

    @Test
    void una_prorroga_se_avisa_a_su_unidad_y_a_nadie_mas() {
        Quien beto = casa.quien("beto", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54203");
        reloj.es("2026-04-20");
        unidad.como(
                casa.planea,
                () -> lote.dar(
                        new Ejercicio(2026),
                        Trimestre.ENE_MAR,
                        new ProrrogaPorLote.Datos(List.of("54202"), "2026-04-24", "Se fue la luz")));
        assertThat(leidosPor(casa.ana))
                .containsExactly("La unidad 54202 tiene prórroga para Ene-Mar 2026 hasta el 24 de abril de 2026.");
        assertThat(sinLeer(beto)).isZero();
    }

    /** Planeación gives the unit more time, and takes it back. */
    static List<ProrrogaDada> daYRetira(ProrrogaPorLote lote) {
        long dada = lote.dar(
                        new Ejercicio(2026),
                        Trimestre.ENE_MAR,
                        new ProrrogaPorLote.Datos(List.of("54202"), "2026-04-24", "Se fue la luz"))
                .dadas()
                .get(0)
                .id();
        return lote.retirar(new Ejercicio(2026), Trimestre.ENE_MAR, List.of(dada), "Volvió la luz");
    }

    @Test
    void al_retirar_una_prorroga_la_unidad_lo_sabe_y_lo_que_no_habia_leido_ya_no_se_lo_promete() {
        reloj.es("2026-04-20");
        unidad.como(casa.planea, () -> daYRetira(lote));

        assertThat(unidad.como(casa.ana, () -> mios.lista(true, "", 50, ESPANOL))
                        .elementos())
                .extracting(MisAvisos.Aviso::texto)
                .containsExactly("Planeación retiró la prórroga que la unidad 54202 tenía para Ene-Mar 2026 hasta el"
                        + " 24 de abril de 2026.");
        assertThat(unidad.como(casa.ana, () -> mios.lista(true, "", 50, Locale.ENGLISH))
                        .elementos())
                .extracting(MisAvisos.Aviso::texto)
                .singleElement()
                .asString()
                .startsWith("Planeación took back the time that unit 54202 had been given for");
    }

    @Test
    void la_campana_cuenta_lo_no_leido_y_abrir_un_aviso_lo_da_por_leido() {
        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        Navegacion navegacion = Navegacion.dentro(puerto, revisa.cuenta());
        assertThat(navegacion.abrir("/").body()).contains("href=\"/avisos\"", "sin leer");
        assertThat(navegacion.abrir("/avisos").body())
                .contains("Sin leer (1)", "Nuevo", "espera que usted siga con él");

        long id = unidad.como(revisa, () -> mios.lista(true, "", 50, ESPANOL))
                .elementos()
                .get(0)
                .id();
        assertThat(navegacion
                        .enviar("/avisos", "/avisos/" + id + "/lectura", Map.of())
                        .body())
                .contains("Avance físico programático");
        assertThat(sinLeer(revisa)).isZero();
        assertThat(navegacion.abrir("/avisos?ver=sin-leer").body()).contains("Ya leyó todos sus avisos.");
        assertThat(navegacion.abrir("/avisos?cursor=cortado").statusCode()).isEqualTo(200);

        assertThat(catchThrowableOfType(NoExiste.class, () -> unidad.como(autoriza, () -> mios.leer(id))))
                .as("nadie lee lo de otra persona")
                .isNotNull();
    }

    @Test
    void un_programa_los_lee_igual() {
        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        Programa programa = new Programa(puerto, oficina.ficha(casa.ente, revisa.id(), "LEER", "ESCRIBIR"));
        assertThat(programa.leer("/api/v1/avisos/cuenta").body()).contains("\"sinLeer\":1");
        assertThat(programa.leer("/api/v1/avisos?sinLeer=true").body())
                .contains("\"tipo\":\"ESPERA_FIRMA\"", "\"ruta\":\"/avance/2026/1/542/54202\"")
                .doesNotContain("\"leido\"");
        assertThat(programa.pedir("POST", "/api/v1/avisos/lectura", Map.of(), "")
                        .body())
                .contains("\"leidos\":1");
        assertThat(programa.leer("/api/v1/avisos").body()).contains("\"leido\"");
        assertThat(programa.pedir("POST", "/api/v1/avisos/999999/lectura", Map.of(), "")
                        .statusCode())
                .isEqualTo(404);
    }
}
