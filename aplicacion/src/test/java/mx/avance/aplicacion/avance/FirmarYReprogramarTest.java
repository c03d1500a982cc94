package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.reprogramacion.Solicitud;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The P of a quarter changes before its unit signs it or not at all, and an arrastre is decided with the avance that fell short. */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class, CambiosPedidos.class})
class FirmarYReprogramarTest {

    private final Oficina oficina;
    private final UnidadConPoa unidad;
    private final RelojDePrueba reloj;
    private final HojasFirmadas firmadas;
    private final CambiosPedidos cambios;
    private final CapturarAvance capturar;
    private final FirmarAvance firmar;
    private final FirmarEnPapel enPapel;
    private final VersionesDeAvance versiones;
    private final Avances avances;

    private OficinaConAvance casa;
    private IdDeAvance id;

    @Autowired
    FirmarYReprogramarTest(
            Oficina oficina,
            UnidadConPoa unidad,
            RelojDePrueba reloj,
            HojasFirmadas firmadas,
            CambiosPedidos cambios,
            CapturarAvance capturar,
            FirmarAvance firmar,
            FirmarEnPapel enPapel,
            VersionesDeAvance versiones,
            Avances avances) {
        this.oficina = oficina;
        this.unidad = unidad;
        this.reloj = reloj;
        this.firmadas = firmadas;
        this.cambios = cambios;
        this.capturar = capturar;
        this.firmar = firmar;
        this.enPapel = enPapel;
        this.versiones = versiones;
        this.avances = avances;
    }

    @BeforeEach
    void una_unidad_en_captura() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
        id = casa.eneMar;
    }

    private Cantidad programado(int renglon, Trimestre trimestre) {
        return unidad.como(casa.ana, () -> avances.exigir(id.en(trimestre)))
                .avance()
                .findRenglon(renglon)
                .orElseThrow()
                .compromiso()
                .programacion()
                .vigente()
                .en(trimestre)
                .orElseThrow();
    }

    @Test
    void nadie_firma_un_programado_que_no_vio() {
        reloj.es("2026-03-20");
        Solicitud pedida = cambios.pide(casa, CambiosPedidos.CALENDARIO_DE_200, null);
        reloj.es("2026-04-03");
        firmadas.capturada(casa);
        int vista = firmadas.version(casa);

        cambios.autoriza(casa, pedida);

        assertThat(programado(200, Trimestre.ENE_MAR)).isEqualTo(Cantidad.of(20));
        Choque enPapelNo = Objects.requireNonNull(
                catchThrowableOfType(Choque.class, () -> unidad.como(casa.ana, () -> enPapel.enviar(id, vista))));
        assertThat(enPapelNo.guardado())
                .as("se le muestra lo que hay")
                .isEqualTo(unidad.como(casa.ana, () -> avances.exigir(id)));
        casa.firmaPorActo();
        assertThat(catchThrowableOfType(
                        Choque.class,
                        () -> unidad.como(casa.ana, () -> firmar.firmar(id, Papel.ELABORO, vista, Oficina.CONTRASENA))))
                .isNotNull();
    }

    @Test
    void nadie_firma_un_acumulado_cuyo_trimestre_anterior_cambio_sin_que_lo_viera() {
        firmadas.capturada(casa);
        IdDeAvance abrJun = id.en(Trimestre.ABR_JUN);
        int vista = unidad.como(casa.ana, () -> avances.exigir(abrJun)).version();

        unidad.como(
                casa.ana,
                () -> capturar.guardar(
                        id, List.of(CambioDeCelda.alcanzado(101, 1, "49")), CapturarAvance.Modo.POR_RENGLON));

        assertThat(unidad.como(casa.ana, () -> avances.exigir(abrJun)).version())
                .isGreaterThan(vista);
    }

    @Test
    void lo_firmado_ya_no_se_reprograma() {
        reloj.es("2026-03-20");
        Solicitud pedida = cambios.pide(casa, CambiosPedidos.CALENDARIO_DE_200, null);
        reloj.es("2026-04-03");
        firmadas.capturada(casa);
        firmadas.enPapel(casa);

        assertThat(Objects.requireNonNull(catchThrowableOfType(NoPermitido.class, () -> cambios.autoriza(casa, pedida)))
                        .negado()
                        .codigo())
                .isEqualTo("TRIMESTRE_FIRMADO");
    }

    @Test
    void un_arrastre_pedido_con_el_avance_se_autoriza_aunque_la_hoja_ya_este_publicada() {
        firmadas.capturada(casa);
        Solicitud pedida = cambios.pide(casa, CambiosPedidos.ARRASTRE_DE_103, "0");
        String folio = firmadas.firmada(casa);
        firmadas.recibida(casa);
        String huella = unidad.como(casa.ana, () -> versiones.exigir(id, 1)).huella();

        reloj.es("2026-04-20");
        Solicitud autorizada = cambios.autoriza(casa, pedida);

        assertThat(autorizada.estado()).isEqualTo(EstadoDeSolicitud.AUTORIZADA);
        assertThat(programado(103, Trimestre.ABR_JUN))
                .as("el trimestre que sigue lo muestra")
                .isEqualTo(Cantidad.of(20));
        assertThat(programado(100, Trimestre.ABR_JUN)).isEqualTo(Cantidad.of(91));
        assertThat(unidad.como(casa.ana, () -> versiones.exigir(id, 1)).huella())
                .isEqualTo(huella);
        assertThat(unidad.como(casa.ana, () -> versiones.renglones(id, folio)))
                .as("lo firmado se sigue imprimiendo como se firmó")
                .filteredOn(renglon -> renglon.numero() == 103)
                .singleElement()
                .satisfies(renglon -> {
                    assertThat(renglon.programado().en(Trimestre.ENE_MAR)).isEqualTo(Optional.of(Cantidad.of(20)));
                    assertThat(renglon.programado().en(Trimestre.ABR_JUN)).isEqualTo(Optional.of(Cantidad.CERO));
                });
    }
}
