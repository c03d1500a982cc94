package mx.avance.aplicacion.lecturas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.avance.EstadoDeAvance;
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

    @Test
    void la_de_un_trimestre_abierto_llena_la_captura_y_no_firma_nada() {
        casa.acepta(casa.planea, casa.decidido(OficinaConPapeles.ejemplo()), 2, "");
        reloj.es("2023-07-05");
        long segundo = casa.decidido(OficinaConPapeles.abrilJunio());
        Aceptacion antes = casa.veria(segundo, 2);
        assertThat(antes.entra()).isEqualTo(EstadoDeAvance.EN_CAPTURA);
        Quien ajena = casa.quien("ajena", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "61101");
        assertThatThrownBy(() -> casa.acepta(ajena, segundo, 2, "")).isInstanceOf(RuntimeException.class);

        casa.acepta(casa.planea, segundo, 2, "");

        AvanceGuardado avance = casa.avance(antes.id().orElseThrow());
        assertThat(avance.estado()).isEqualTo(EstadoDeAvance.EN_CAPTURA);
        assertThat(avance.avance().captura(400).alcanzado().orElseThrow()).hasToString("5");
        assertThat(casa.pasos(antes.id().orElseThrow())).isEmpty();
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
        assertThatThrownBy(() -> casa.acepta(suya, id, 1, ""))
                .as("la hoja de otra unidad")
                .isInstanceOf(NoPermitido.class);
    }
}
