package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.CapturarAvance.Modo;
import mx.avance.aplicacion.reprogramacion.Solicitud;
import mx.avance.nucleo.firma.Papel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Two people do something to one sheet at the same moment: it ends as if one had come after the other, and whoever came second is told.
 * Each end is written {@code what one was told + what the other was told = the state of the sheet and how many steps it has taken}.
 */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class, CambiosPedidos.class})
class ParejasDeActosTest {

    private static final int VECES = 5;

    private final Oficina oficina;
    private final UnidadConPoa unidad;
    private final RelojDePrueba reloj;
    private final HojasFirmadas firmadas;
    private final CambiosPedidos cambios;
    private final CapturarAvance capturar;
    private final FirmarAvance firmar;
    private final FirmarEnPapel enPapel;
    private final RecibirAvance recibir;
    private final Avances avances;

    private OficinaConAvance casa;
    private IdDeAvance id;

    @Autowired
    ParejasDeActosTest(
            Oficina oficina,
            UnidadConPoa unidad,
            RelojDePrueba reloj,
            HojasFirmadas firmadas,
            CambiosPedidos cambios,
            CapturarAvance capturar,
            FirmarAvance firmar,
            FirmarEnPapel enPapel,
            RecibirAvance recibir,
            Avances avances) {
        this.oficina = oficina;
        this.unidad = unidad;
        this.reloj = reloj;
        this.firmadas = firmadas;
        this.cambios = cambios;
        this.capturar = capturar;
        this.firmar = firmar;
        this.enPapel = enPapel;
        this.recibir = recibir;
        this.avances = avances;
    }

    @BeforeEach
    void una_hoja_capturada() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
        id = casa.eneMar;
        firmadas.capturada(casa);
    }

    /** What somebody does to the sheet, and in a word how it went. */
    private record Acto(Quien quien, Supplier<String> hace) {

        static Acto de(Quien quien, Supplier<AvanceGuardado> hace) {
            return new Acto(quien, () -> hace.get().estado().name());
        }
    }

    private String aLaVez(Acto uno, Acto otro) {
        List<String> dichas = ALaVez.cada(
                List.of(uno, otro), acto -> ALaVez.oSuNegativa(() -> unidad.como(acto.quien(), acto.hace())));
        AvanceGuardado queda = unidad.como(casa.ana, () -> avances.exigir(id));
        return String.join(" + ", dichas) + " = " + queda.estado().name().toLowerCase(Locale.ROOT)
                + (queda.enPapel() ? " en papel" : "") + " " + pasos().size();
    }

    private List<Paso> pasos() {
        return unidad.como(casa.ana, () -> avances.pasos(id));
    }

    private int version() {
        return firmadas.version(casa);
    }

    private Acto guardar() {
        return new Acto(casa.ana, () -> capturar.guardar(
                        id,
                        List.of(CambioDeCelda.completo(200, 1, "31", "Una más.", "DEMANDA_EXTRA", "")),
                        Modo.POR_RENGLON)
                .get(0)
                .que()
                .name());
    }

    private Acto firmar(Quien quien, Papel papel, int vista) {
        return Acto.de(quien, () -> firmar.firmar(id, papel, vista, Oficina.CONTRASENA));
    }

    private Acto devolver(Quien quien, int vista) {
        return Acto.de(quien, () -> firmar.devolver(id, vista, "Falta el oficio."));
    }

    private Acto confirmar(Quien quien, int vista, FirmarEnPapel.Confirmacion firmas) {
        return Acto.de(quien, () -> enPapel.confirmar(id, vista, firmas));
    }

    @RepeatedTest(VECES)
    void guardar_y_congelar_para_firma() {
        int vista = version();

        assertThat(aLaVez(congelar(vista), guardar()))
                .isIn("congelada + NoPermitido = en_captura en papel 1", "Choque + GUARDADA = en_captura 0");
    }

    @RepeatedTest(VECES)
    void guardar_y_firmar_con_contrasena() {
        casa.firmaPorActo();

        assertThat(aLaVez(firmar(casa.ana, Papel.ELABORO, version()), guardar()))
                .isIn("ELABORADO + NoPermitido = elaborado 1", "Choque + GUARDADA = en_captura 0");
    }

    @RepeatedTest(VECES)
    void confirmar_la_misma_firma_dos_veces() {
        String folio = firmadas.enPapel(casa);
        var firma = HojasFirmadas.confirma(folio, firmadas.digitalizada(casa, folio), Papel.ELABORO);
        int vista = version();

        assertThat(aLaVez(confirmar(casa.ana, vista, firma), confirmar(casa.planea, vista, firma)))
                .isIn(
                        "ELABORADO + NoPermitido = elaborado en papel 2",
                        "NoPermitido + ELABORADO = elaborado en papel 2");
    }

    @RepeatedTest(VECES)
    void confirmar_una_firma_y_retirar_la_hoja() {
        String folio = firmadas.enPapel(casa);
        var firmas = HojasFirmadas.confirma(folio, firmadas.digitalizada(casa, folio), Papel.values());
        int vista = version();
        Acto retirar = Acto.de(casa.ana, () -> enPapel.retirar(id, vista));

        assertThat(aLaVez(confirmar(casa.planea, vista, firmas), retirar))
                .isIn("AUTORIZADO + NoPermitido = autorizado 4", "NoPermitido + EN_CAPTURA = en_captura 2");
    }

    @RepeatedTest(VECES)
    void firmar_y_devolver() {
        casa.firmaPorActo();
        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        int vista = version();

        assertThat(aLaVez(firmar(casa.revisa(), Papel.REVISO, vista), devolver(casa.planea, vista)))
                .isIn("REVISADO + Choque = revisado 2", "NoPermitido + EN_CAPTURA = en_captura 2");
    }

    @RepeatedTest(VECES)
    void recibir_y_devolver() {
        firmadas.firmada(casa);
        int vista = version();
        Acto recibe = Acto.de(casa.planea, () -> recibir.recibir(id, vista));

        assertThat(aLaVez(recibe, devolver(casa.autoriza(), vista)))
                .isIn("RECIBIDO + NoPermitido = recibido 5", "NoPermitido + EN_CAPTURA = en_captura 5");
    }

    @RepeatedTest(VECES)
    void publicar_y_abrir_un_alcance() {
        firmadas.firmada(casa);
        firmadas.recibida(casa);
        int vista = version();
        Acto publica = Acto.de(casa.planea, () -> recibir.publicar(id, vista));
        Acto abreAlcance = Acto.de(casa.planea, () -> recibir.abrirAlcance(id, vista, "La 200 se contó dos veces."));

        assertThat(aLaVez(publica, abreAlcance))
                .isIn("PUBLICADO + Choque = publicado 6", "NoPermitido + EN_CAPTURA = en_captura 6");
    }

    private Acto congelar(int vista) {
        return new Acto(casa.ana, () -> {
            enPapel.enviar(id, vista);
            return "congelada";
        });
    }

    /** A change of the P of the quarter itself, asked for while it went on. */
    private Acto autorizarCambioDeEsteTrimestre() {
        reloj.es("2026-03-20");
        Solicitud pedida = cambios.pide(casa, CambiosPedidos.CALENDARIO_DE_200, null);
        reloj.es("2026-04-03");
        return new Acto(
                casa.planea, () -> cambios.autoriza(casa, pedida).estado().name());
    }

    @RepeatedTest(VECES)
    void firmar_y_autorizar_una_reprogramacion() {
        casa.firmaPorActo();
        Acto autorizar = autorizarCambioDeEsteTrimestre();

        assertThat(aLaVez(firmar(casa.ana, Papel.ELABORO, version()), autorizar))
                .isIn("ELABORADO + NoPermitido = elaborado 1", "Choque + AUTORIZADA = en_captura 0");
    }

    @RepeatedTest(VECES)
    void congelar_para_firma_y_autorizar_una_reprogramacion() {
        Acto autorizar = autorizarCambioDeEsteTrimestre();

        assertThat(aLaVez(congelar(version()), autorizar))
                .isIn("congelada + NoPermitido = en_captura en papel 1", "Choque + AUTORIZADA = en_captura 0");
    }

    private int conAlcance() {
        firmadas.firmada(casa);
        firmadas.recibida(casa);
        unidad.como(casa.planea, () -> recibir.abrirAlcance(id, version(), "La 200 se contó dos veces."));
        return version();
    }

    private Acto retirarAlcance(int vista) {
        return Acto.de(casa.planea, () -> recibir.retirarAlcance(id, vista));
    }

    @RepeatedTest(VECES)
    void guardar_en_un_alcance_y_retirarlo() {
        int vista = conAlcance();

        assertThat(aLaVez(retirarAlcance(vista), guardar()))
                .isIn("RECIBIDO + NoPermitido = recibido 7", "Choque + GUARDADA = en_captura 6");
    }

    @RepeatedTest(VECES)
    void congelar_un_alcance_y_retirarlo() {
        int vista = conAlcance();

        assertThat(aLaVez(retirarAlcance(vista), congelar(vista)))
                .isIn("RECIBIDO + NoPermitido = recibido 7", "NoPermitido + congelada = en_captura en papel 7");
    }

    @RepeatedTest(VECES)
    void recibir_dos_veces_da_un_solo_folio() {
        firmadas.firmada(casa);
        Acto recibe = Acto.de(casa.planea, () -> recibir.recibir(id, version()));

        assertThat(aLaVez(recibe, recibe))
                .isIn(
                        "RECIBIDO + NoPermitido = recibido 5",
                        "NoPermitido + RECIBIDO = recibido 5",
                        "RECIBIDO + Choque = recibido 5",
                        "Choque + RECIBIDO = recibido 5");
        assertThat(pasos().stream().map(Paso::recepcion).filter(recepcion -> !recepcion.isEmpty()))
                .containsOnly("R-2026-0001");
    }
}
