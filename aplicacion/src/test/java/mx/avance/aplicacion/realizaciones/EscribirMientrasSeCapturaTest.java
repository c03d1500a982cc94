package mx.avance.aplicacion.realizaciones;

import static mx.avance.aplicacion.ALaVez.oSuNegativa;
import static mx.avance.aplicacion.realizaciones.OficinaConRealizaciones.dosSesiones;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.FirmarAvance;
import mx.avance.aplicacion.avance.HojasFirmadas;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.avance.Paso;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.firma.Papel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * One person writes what stands behind an A while another captures the sheet: neither waits for the other, and whoever signs it counts
 * both.
 */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class EscribirMientrasSeCapturaTest {

    private static final int SESIONES = 204;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private HojasFirmadas firmadas;

    @Autowired
    private EscribirRealizaciones escribir;

    @Autowired
    private CapturarAvance capturar;

    @Autowired
    private FirmarAvance firmar;

    @Autowired
    private Avances avances;

    @Autowired
    private Transacciones transacciones;

    private OficinaConAvance casa;
    private IdDeAvance id;

    @BeforeEach
    void una_hoja_capturada() {
        casa = OficinaConRealizaciones.de(oficina, unidad, reloj);
        id = casa.eneMar;
        casa.firmaPorActo();
        firmadas.capturada(casa);
        guarda(0, "0");
    }

    private String guarda(int version, String cifra) {
        return unidad.como(casa.ana, () -> capturar.guardar(
                        id, List.of(CambioDeCelda.alcanzado(SESIONES, version, cifra)), CapturarAvance.Modo.TODO_O_NADA)
                .get(0)
                .que()
                .name());
    }

    private Entrada sesion(int cual) {
        return unidad.como(
                casa.ana, () -> escribir.agregar(id, SESIONES, dosSesiones().get(cual)));
    }

    /** Does both in transactions of their own, the second one while that of the first is still open. */
    private <T> T mientras(Runnable abierto, Supplier<T> otro) {
        return unidad.como(
                casa.ana,
                () -> transacciones.en(() -> {
                    abierto.run();
                    return CompletableFuture.supplyAsync(otro)
                            .orTimeout(30, TimeUnit.SECONDS)
                            .join();
                }));
    }

    private String congelada() {
        Paso elaborada = unidad.como(casa.ana, () -> avances.pasos(id)).get(0);
        return unidad.como(casa.ana, () -> avances.congelada(id, elaborada.numero()));
    }

    @Test
    void guardar_una_celda_no_espera_a_quien_escribe_una_realizacion() {
        assertThat(mientras(() -> sesion(0), () -> guarda(1, "1"))).isEqualTo("GUARDADA");
    }

    @Test
    void escribir_una_realizacion_no_espera_a_quien_guarda_una_celda() {
        assertThat(mientras(() -> guarda(1, "1"), () -> sesion(0)).version()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void lo_que_se_escribe_y_se_guarda_a_la_vez_que_se_firma_se_firma_o_se_niega() {
        int vista = firmadas.version(casa);

        List<String> dicho = ALaVez.actos(
                () -> oSuNegativa(
                        () -> unidad.como(casa.ana, () -> firmar.firmar(id, Papel.ELABORO, vista, Oficina.CONTRASENA)
                                .estado()
                                .name())),
                () -> oSuNegativa(() -> "realización " + sesion(0).version()),
                () -> oSuNegativa(() -> guarda(1, "1")));

        EstadoDeAvance queda = unidad.como(casa.ana, () -> avances.exigir(id))
                .hoja()
                .orElseThrow()
                .estado();
        if (queda == EstadoDeAvance.ELABORADO) {
            assertThat(dicho).containsExactly("ELABORADO", "NoPermitido", "NoPermitido");
            assertThat(congelada()).doesNotContain("\"entradas\":1");
        } else {
            assertThat(dicho.get(0)).isEqualTo("Choque");
            assertThat(dicho).as("los dos se escribieron").contains("realización 1", "GUARDADA");
        }
    }

    @Test
    void quien_firma_espera_a_quien_escribe_y_firma_sobre_lo_que_vio() {
        int vista = firmadas.version(casa);
        CompletableFuture<String> firma = unidad.como(
                casa.ana,
                () -> transacciones.en(() -> {
                    sesion(0);
                    CompletableFuture<String> espera = CompletableFuture.supplyAsync(() -> oSuNegativa(() ->
                            unidad.como(casa.ana, () -> firmar.firmar(id, Papel.ELABORO, vista, Oficina.CONTRASENA)
                                    .estado()
                                    .name())));
                    assertThat(espera.copy()
                                    .completeOnTimeout("espera", 1, TimeUnit.SECONDS)
                                    .join())
                            .isEqualTo("espera");
                    return espera;
                }));
        assertThat(firma.orTimeout(30, TimeUnit.SECONDS).join())
                .as("la realización que no vio")
                .isEqualTo("Choque");

        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        assertThat(congelada()).contains("\"entradas\":1");
    }
}
