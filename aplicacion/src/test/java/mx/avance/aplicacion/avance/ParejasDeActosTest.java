package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.CapturarAvance.Modo;
import mx.avance.nucleo.firma.Papel;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Two people do something to one sheet at the same moment: it ends as if one had come after the other, and whoever came second is told.
 */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class ParejasDeActosTest {

    private static final int VECES = 5;

    private final Oficina oficina;
    private final UnidadConPoa unidad;
    private final RelojDePrueba reloj;
    private final HojasFirmadas firmadas;
    private final CapturarAvance capturar;
    private final FirmarAvance firmar;
    private final FirmarEnPapel enPapel;
    private final RecibirAvance recibir;
    private final Avances avances;

    private final CyclicBarrier salida = new CyclicBarrier(2);

    @Autowired
    ParejasDeActosTest(
            Oficina oficina,
            UnidadConPoa unidad,
            RelojDePrueba reloj,
            HojasFirmadas firmadas,
            CapturarAvance capturar,
            FirmarAvance firmar,
            FirmarEnPapel enPapel,
            RecibirAvance recibir,
            Avances avances) {
        this.oficina = oficina;
        this.unidad = unidad;
        this.reloj = reloj;
        this.firmadas = firmadas;
        this.capturar = capturar;
        this.firmar = firmar;
        this.enPapel = enPapel;
        this.recibir = recibir;
        this.avances = avances;
    }

    private OficinaConAvance casa() {
        return new OficinaConAvance(oficina, unidad, reloj);
    }

    /** What one of two did, or why it could not. Each has a thread of its own: the common pool of two processors has one thread. */
    private CompletableFuture<String> aLaVez(Quien quien, Supplier<String> acto) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        salida.await(60, TimeUnit.SECONDS);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return unidad.como(quien, acto);
                },
                tarea -> new Thread(tarea).start());
    }

    private static String fin(CompletableFuture<String> tarea) {
        try {
            return tarea.join();
        } catch (CompletionException e) {
            return Objects.requireNonNull(e.getCause()).getClass().getSimpleName();
        }
    }

    /** Both ends and the state, in one line. */
    private String fin(OficinaConAvance casa, Quien uno, Supplier<String> esto, Quien otro, Supplier<String> aquello) {
        CompletableFuture<String> primera = aLaVez(uno, esto);
        CompletableFuture<String> segunda = aLaVez(otro, aquello);
        String dichas = fin(primera) + " + " + fin(segunda);
        AvanceGuardado queda = unidad.como(casa.ana, () -> avances.exigir(casa.eneMar));
        long pasos = unidad.como(casa.ana, () -> avances.pasos(casa.eneMar)).size();
        return dichas + " = " + queda.estado().name().toLowerCase(Locale.ROOT) + (queda.enPapel() ? " en papel" : "")
                + " " + pasos;
    }

    @RepeatedTest(VECES)
    void guardar_y_congelar_para_firma() {
        OficinaConAvance casa = casa();
        firmadas.capturada(casa);
        int vista = firmadas.version(casa);

        String fin = fin(
                casa,
                casa.ana,
                () -> {
                    enPapel.enviar(casa.eneMar, vista);
                    return "congelada";
                },
                casa.ana,
                () -> capturar.guardar(
                                casa.eneMar,
                                List.of(CambioDeCelda.completo(200, 1, "31", "Una más.", "DEMANDA_EXTRA", "")),
                                Modo.POR_RENGLON)
                        .get(0)
                        .que()
                        .name());

        assertThat(fin).isIn("congelada + NoPermitido = en_captura en papel 1", "Choque + GUARDADA = en_captura 0");
    }

    @RepeatedTest(VECES)
    void guardar_y_firmar_con_contrasena() {
        OficinaConAvance casa = casa();
        casa.firmaPorActo();
        firmadas.capturada(casa);
        int vista = firmadas.version(casa);

        String fin = fin(
                casa,
                casa.ana,
                () -> firmar.firmar(casa.eneMar, Papel.ELABORO, vista, Oficina.CONTRASENA)
                        .estado()
                        .name(),
                casa.ana,
                () -> capturar.guardar(
                                casa.eneMar,
                                List.of(CambioDeCelda.completo(200, 1, "31", "Una más.", "DEMANDA_EXTRA", "")),
                                Modo.POR_RENGLON)
                        .get(0)
                        .que()
                        .name());

        assertThat(fin).isIn("ELABORADO + NoPermitido = elaborado 1", "Choque + GUARDADA = en_captura 0");
    }

    @RepeatedTest(VECES)
    void confirmar_la_misma_firma_dos_veces() {
        OficinaConAvance casa = casa();
        firmadas.capturada(casa);
        String folio = firmadas.enPapel(casa);
        int numero = firmadas.digitalizada(casa, folio);
        int vista = firmadas.version(casa);
        Supplier<String> confirma =
                () -> enPapel.confirmar(casa.eneMar, vista, HojasFirmadas.confirma(folio, numero, Papel.ELABORO))
                        .estado()
                        .name();

        assertThat(fin(casa, casa.ana, confirma, casa.planea, confirma))
                .isIn(
                        "ELABORADO + NoPermitido = elaborado en papel 2",
                        "NoPermitido + ELABORADO = elaborado en papel 2");
    }

    @RepeatedTest(VECES)
    void confirmar_una_firma_y_retirar_la_hoja() {
        OficinaConAvance casa = casa();
        firmadas.capturada(casa);
        String folio = firmadas.enPapel(casa);
        int numero = firmadas.digitalizada(casa, folio);
        int vista = firmadas.version(casa);

        assertThat(fin(
                        casa,
                        casa.planea,
                        () -> enPapel.confirmar(
                                        casa.eneMar, vista, HojasFirmadas.confirma(folio, numero, Papel.values()))
                                .estado()
                                .name(),
                        casa.ana,
                        () -> enPapel.retirar(casa.eneMar, vista).estado().name()))
                .isIn("AUTORIZADO + NoPermitido = autorizado 4", "NoPermitido + EN_CAPTURA = en_captura 2");
    }

    @RepeatedTest(VECES)
    void firmar_y_devolver() {
        OficinaConAvance casa = casa();
        casa.firmaPorActo();
        firmadas.capturada(casa);
        int antes = firmadas.version(casa);
        unidad.como(casa.ana, () -> firmar.firmar(casa.eneMar, Papel.ELABORO, antes, Oficina.CONTRASENA));
        int vista = firmadas.version(casa);

        assertThat(fin(
                        casa,
                        casa.revisa(),
                        () -> firmar.firmar(casa.eneMar, Papel.REVISO, vista, Oficina.CONTRASENA)
                                .estado()
                                .name(),
                        casa.planea,
                        () -> firmar.devolver(casa.eneMar, vista, "Falta el oficio.")
                                .estado()
                                .name()))
                .isIn("REVISADO + Choque = revisado 2", "NoPermitido + EN_CAPTURA = en_captura 2");
    }

    @RepeatedTest(VECES)
    void recibir_y_devolver() {
        OficinaConAvance casa = casa();
        firmadas.autorizada(casa);
        int vista = firmadas.version(casa);

        assertThat(fin(
                        casa,
                        casa.planea,
                        () -> recibir.recibir(casa.eneMar, vista).estado().name(),
                        casa.autoriza(),
                        () -> firmar.devolver(casa.eneMar, vista, "No es la cifra.")
                                .estado()
                                .name()))
                .isIn("RECIBIDO + NoPermitido = recibido 5", "NoPermitido + EN_CAPTURA = en_captura 5");
    }

    @RepeatedTest(VECES)
    void publicar_y_abrir_un_alcance() {
        OficinaConAvance casa = casa();
        firmadas.autorizada(casa);
        firmadas.recibida(casa);
        int vista = firmadas.version(casa);

        assertThat(fin(
                        casa,
                        casa.planea,
                        () -> recibir.publicar(casa.eneMar, vista).estado().name(),
                        casa.planea,
                        () -> recibir.abrirAlcance(casa.eneMar, vista, "La 200 se contó dos veces.")
                                .estado()
                                .name()))
                .isIn("PUBLICADO + Choque = publicado 6", "NoPermitido + EN_CAPTURA = en_captura 6");
    }

    @RepeatedTest(VECES)
    void recibir_dos_veces_da_un_solo_folio() {
        OficinaConAvance casa = casa();
        firmadas.autorizada(casa);
        Map<String, String> folios = new java.util.TreeMap<>();
        Supplier<String> recibe = () ->
                recibir.recibir(casa.eneMar, firmadas.version(casa)).estado().name();

        String fin = fin(casa, casa.planea, recibe, casa.planea, recibe);

        assertThat(fin)
                .isIn(
                        "RECIBIDO + NoPermitido = recibido 5",
                        "NoPermitido + RECIBIDO = recibido 5",
                        "RECIBIDO + Choque = recibido 5",
                        "Choque + RECIBIDO = recibido 5");
        unidad.como(casa.ana, () -> avances.pasos(casa.eneMar)).stream()
                .filter(paso -> !paso.recepcion().isEmpty())
                .forEach(paso -> folios.put(paso.recepcion(), paso.acto()));
        assertThat(folios).containsOnlyKeys("R-2026-0001");
    }
}
