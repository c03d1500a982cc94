package mx.avance.aplicacion.lecturas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.CapturarPorCuenta;
import mx.avance.aplicacion.avance.Celda;
import mx.avance.aplicacion.avance.DichoEnPapel;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.PorCuenta;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.permiso.Motivo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A paper of the quarter that is open fills what is being captured and signs nothing. */
@ConAplicacion
@Import({RelojDePrueba.class, OficinaConPapeles.class})
class AceptarTrimestreAbiertoTest {

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private OficinaConPapeles casa;

    @Autowired
    private DecidirLectura decidir;

    @Autowired
    private Revisiones revisiones;

    @Autowired
    private PrepararAceptacion preparar;

    @Autowired
    private CapturarAvance capturar;

    @Autowired
    private Avances avances;

    @Autowired
    private CapturarPorCuenta porCuenta;

    @Autowired
    private DichoEnPapel papel;

    @Test
    void la_de_un_trimestre_abierto_llena_la_captura_y_no_firma_nada() {
        casa.acepta(casa.planea, casa.decidido(OficinaConPapeles.ejemplo()), 2, "");
        reloj.es("2023-07-05");
        long segundo = casa.decidido(OficinaConPapeles.abrilJunio());
        Aceptacion antes = casa.veria(segundo, 2);
        assertThat(antes.entra()).isEqualTo(EstadoDeAvance.EN_CAPTURA);
        Quien ajena = casa.quien("ajena", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "61101");
        assertThatThrownBy(() -> casa.acepta(ajena, segundo, 2, "")).isInstanceOf(RuntimeException.class);

        casa.registraOficio(antes.id().orElseThrow());
        casa.acepta(casa.planea, segundo, 2, "");

        AvanceGuardado avance = casa.avance(antes.id().orElseThrow());
        assertThat(avance.estado()).isEqualTo(EstadoDeAvance.EN_CAPTURA);
        assertThat(avance.avance().captura(400).alcanzado().orElseThrow()).hasToString("5");
        assertThat(casa.pasos(antes.id().orElseThrow())).isEmpty();
    }

    @Test
    void planeacion_solo_lo_acepta_por_cuenta_de_la_unidad_con_su_oficio_y_queda_dicho_por_cuenta_y_de_que_papel() {
        casa.acepta(casa.planea, casa.decidido(OficinaConPapeles.ejemplo()), 2, "");
        reloj.es("2023-07-05");
        long segundo = casa.decidido(OficinaConPapeles.abrilJunio());
        Aceptacion sinOficio = casa.veria(segundo, 2);
        IdDeAvance cual = sinOficio.id().orElseThrow();
        assertThat(sinOficio.leFaltaOficio()).isTrue();
        assertThat(sinOficio.puede()).isFalse();
        NoPermitido negada = Objects.requireNonNull(
                catchThrowableOfType(NoPermitido.class, () -> casa.acepta(casa.planea, segundo, 2, "")));
        assertThat(negada.negado().motivo()).isEqualTo(Motivo.POR_CUENTA_SIN_OFICIO);
        assertThat(casa.cuenta("select count(*)::integer from avance.celda where ente = :ente and trimestre = 2"))
                .as("nada entró")
                .isZero();

        PorCuenta oficio = casa.registraOficio(cual);
        assertThat(casa.veria(segundo, 2).oficio()).map(PorCuenta::oficio).contains("SF/12/2023");
        casa.acepta(casa.planea, segundo, 2, "");

        Collection<Celda> celdas = casa.avance(cual).celdas().values();
        assertThat(celdas).isNotEmpty().extracting(Celda::origen).containsOnly(PorCuenta.ORIGEN);
        assertThat(casa.como(casa.planea, () -> papel.de(cual)))
                .as("y de qué papel salió cada una")
                .filteredOn(lugar -> lugar.renglon() == 400 && lugar.campo().equals("alcanzado[1]"))
                .extracting(DichoEnPapel.Lugar::valor)
                .containsExactly("5");
        assertThat(casa.cuenta("""
                        select count(*)::integer from auditoria.hecho
                         where ente = :ente and acto = 'AVANCE_SEGUN_PAPEL' and despues ->> 'oficio' = 'SF/12/2023'
                        """)).isEqualTo(1);
        assertThat(casa.como(casa.planea, () -> porCuenta.terminar(cual, 1, oficio.version())))
                .satisfies(terminado -> {
                    assertThat(terminado.estado()).isEqualTo(PorCuenta.Estado.TERMINADA);
                    assertThat(terminado.capturas()).isEqualTo(celdas.size());
                });
    }

    @Test
    void el_papel_del_trimestre_abierto_no_llena_los_que_ya_cerraron() {
        casa.acepta(casa.planea, casa.decidido(OficinaConPapeles.ejemplo()), 2, "");
        casa.escribe("delete from avance.celda where ente = :ente");
        casa.escribe("delete from avance.paso where ente = :ente");
        casa.escribe("update avance.hoja set estado = 'EN_CAPTURA' where ente = :ente");
        reloj.es("2023-07-05");
        long segundo = casa.leido(casa.planea, "abril-junio.txt", OficinaConPapeles.abrilJunio());
        casa.como(casa.planea, () -> decidir.aceptarConciliadas(segundo, Optional.of(2)));

        casa.registraOficio(casa.veria(segundo, 2).id().orElseThrow());
        casa.acepta(casa.planea, segundo, 2, "Visto");

        assertThat(casa.cuenta("select count(*)::integer from avance.celda where ente = :ente and trimestre = 2"))
                .isPositive();
        assertThat(casa.cuenta("select count(*)::integer from avance.celda where ente = :ente and trimestre = 1"))
                .isZero();
    }

    @Test
    void una_unidad_sube_y_acepta_lo_suyo_del_trimestre_abierto_y_lo_que_capturo_se_queda() {
        casa.acepta(casa.planea, casa.decidido(OficinaConPapeles.ejemplo()), 2, "");
        reloj.es("2023-07-05");
        Quien suya = casa.quien("suya", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "61102");
        long id = casa.leido(suya, "abril-junio.txt", OficinaConPapeles.abrilJunio());
        IdDeAvance cual = casa.como(suya, () -> {
            decidir.aceptarConciliadas(id, Optional.of(2));
            return revisiones.exigir(id).hoja(2).identidad().orElseThrow();
        });
        casa.como(
                suya,
                () -> capturar.guardar(
                        cual, List.of(CambioDeCelda.alcanzado(400, 0, "7")), CapturarAvance.Modo.TODO_O_NADA));

        assertThat(casa.como(suya, () -> preparar.de(id, 2)).conflictos())
                .containsExactly(new Aceptacion.Conflicto(400, "alcanzado[1]", "7", "5"));
        casa.acepta(suya, id, 2, "La cifra buena es la que capturamos.");

        AvanceGuardado avance = casa.como(suya, () -> avances.exigir(cual));
        assertThat(avance.avance().captura(400).alcanzado().orElseThrow()).hasToString("7");
        assertThat(avance.avance().captura(401).alcanzado().orElseThrow()).hasToString("1");
        assertThat(Objects.requireNonNull(avance.celdas().get(401)).origen())
                .as("la unidad no la captura por cuenta de nadie")
                .isEqualTo("LECTURA");
        assertThatThrownBy(() -> casa.acepta(suya, id, 1, ""))
                .as("la hoja de otra unidad")
                .isInstanceOf(NoPermitido.class);
    }
}
