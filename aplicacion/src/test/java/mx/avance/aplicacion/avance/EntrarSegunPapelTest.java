package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.avance.EntrarSegunPapel.Dicho;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class EntrarSegunPapelTest {

    private final Oficina oficina;
    private final UnidadConPoa unidad;
    private final RelojDePrueba reloj;
    private final EntrarSegunPapel entrar;
    private final Avances avances;
    private final CapturarExtraordinarias extraordinarias;
    private final CapturarAvance capturar;
    private final VersionesDeAvance versiones;
    private final Transacciones transacciones;

    private OficinaConAvance casa;

    @Autowired
    EntrarSegunPapelTest(
            Oficina oficina,
            UnidadConPoa unidad,
            RelojDePrueba reloj,
            EntrarSegunPapel entrar,
            Avances avances,
            CapturarExtraordinarias extraordinarias,
            CapturarAvance capturar,
            VersionesDeAvance versiones,
            Transacciones transacciones) {
        this.oficina = oficina;
        this.unidad = unidad;
        this.reloj = reloj;
        this.entrar = entrar;
        this.avances = avances;
        this.extraordinarias = extraordinarias;
        this.capturar = capturar;
        this.versiones = versiones;
        this.transacciones = transacciones;
    }

    @BeforeEach
    void una_unidad_con_su_poa() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
    }

    private static Dicho dicho(int numero, long alcanzado, String nota) {
        return new Dicho(numero, PorTrimestre.VACIO.con(Trimestre.ENE_MAR, Cantidad.of(alcanzado)), nota);
    }

    private String nota(int renglon) {
        return unidad.como(casa.ana, () -> avances.exigir(casa.eneMar))
                .avance()
                .captura(renglon)
                .observacion()
                .map(Observacion::texto)
                .orElse("");
    }

    @Test
    void de_una_observacion_mas_larga_que_lo_que_cabe_entra_el_principio() {
        String larga = "x".repeat(2_998) + "\uD83D\uDE00".repeat(20);

        unidad.como(
                casa.ana,
                () -> entrar.enCaptura(casa.eneMar, List.of(dicho(200, 30, larga), dicho(101, 50, "x".repeat(3_000)))));

        assertThat(nota(200)).isEqualTo("x".repeat(2_998) + "…");
        assertThat(nota(101)).isEqualTo("x".repeat(3_000));
    }

    @Test
    void lo_que_entra_como_firmado_lo_sabe_quien_lo_recibe() {
        Optional<Integer> antes =
                avisosDe(casa.quien("otraplanea", "PLANEACION", "ENTE", null).id());
        reloj.es("2026-05-04");

        EstadoDeAvance queda = unidad.como(
                casa.planea,
                () -> entrar.firmado(
                        casa.eneMar,
                        List.of(dicho(101, 50, ""), dicho(102, 76, ""), dicho(103, 0, "Faltó."), dicho(200, 30, "")),
                        List.of(),
                        LocalDate.of(2026, 4, 8)));

        assertThat(queda).isEqualTo(EstadoDeAvance.AUTORIZADO);
        assertThat(antes).contains(0);
        assertThat(oficina.duenio()
                        .sql(
                                "select count(*) from cierre.aviso where ente = :ente and tipo = 'ESPERA_FIRMA' and ruta = :ruta")
                        .param("ente", casa.ente)
                        .param("ruta", casa.eneMar.ruta())
                        .query(Integer.class)
                        .single())
                .as("a la otra persona de Planeación")
                .isEqualTo(1);
    }

    @Test
    void la_bitacora_dice_solo_lo_que_entro() {
        guarda(101, "52");
        unidad.como(casa.ana, () -> entrar.enCaptura(casa.eneMar, List.of(dicho(101, 50, ""), dicho(102, 76, ""))));

        assertThat(oficina.duenio()
                        .sql(
                                "select despues::text from auditoria.hecho where ente = :ente and acto = 'AVANCE_SEGUN_PAPEL'")
                        .param("ente", casa.ente)
                        .query(String.class)
                        .single())
                .contains("\"102\": \"76\"")
                .doesNotContain("\"101\"");
    }

    @Test
    void lo_que_un_papel_dice_de_un_trimestre_anterior_no_entra_a_espaldas_de_quien_lo_captura_o_firma() {
        IdDeAvance abrJun = new IdDeAvance(casa.eneMar.poa(), Trimestre.ABR_JUN);
        guarda(101, "52");
        List<Dicho> dichos = List.of(new Dicho(
                102,
                PorTrimestre.VACIO.con(Trimestre.ENE_MAR, Cantidad.of(76)).con(Trimestre.ABR_JUN, Cantidad.of(80)),
                ""));

        CompletableFuture<String> captura = unidad.como(
                casa.planea,
                () -> transacciones.en(() -> {
                    entrar.firmado(abrJun, dichos, List.of(), LocalDate.of(2026, 4, 8));
                    CompletableFuture<String> espera = CompletableFuture.supplyAsync(() -> guarda(102, "70"));
                    assertThat(espera.copy()
                                    .completeOnTimeout("espera", 1, TimeUnit.SECONDS)
                                    .join())
                            .isEqualTo("espera");
                    return espera;
                }));

        assertThat(captura.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo("CHOQUE");
    }

    private String guarda(int renglon, String cifra) {
        return unidad.como(casa.ana, () -> capturar.guardar(
                        casa.eneMar,
                        List.of(CambioDeCelda.alcanzado(renglon, 0, cifra)),
                        CapturarAvance.Modo.POR_RENGLON)
                .get(0)
                .que()
                .name());
    }

    @Test
    void lo_extraordinario_que_se_habia_capturado_se_congela_con_lo_que_entra_como_firmado() {
        unidad.como(
                casa.ana,
                () -> extraordinarias.agregar(
                        casa.eneMar, new CapturarExtraordinarias.Escrita("Repartir cobijas", "Taller", "38", "")));
        reloj.es("2026-05-04");

        unidad.como(
                casa.planea,
                () -> entrar.firmado(
                        casa.eneMar,
                        List.of(dicho(101, 50, ""), dicho(102, 76, ""), dicho(103, 0, "Faltó."), dicho(200, 30, "")),
                        List.of(),
                        LocalDate.of(2026, 4, 8)));

        assertThat(unidad.como(casa.ana, () -> versiones.extraordinarias(casa.eneMar, 1)))
                .singleElement()
                .satisfies(una -> assertThat(una.descripcion()).isEqualTo("Repartir cobijas"));
    }

    private Optional<Integer> avisosDe(long usuario) {
        return oficina.duenio()
                .sql("select count(*) from cierre.aviso where usuario = :usuario")
                .param("usuario", usuario)
                .query(Integer.class)
                .optional();
    }
}
