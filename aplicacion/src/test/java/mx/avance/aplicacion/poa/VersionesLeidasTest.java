package mx.avance.aplicacion.poa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class VersionesLeidasTest {

    @Autowired
    private Oficina oficina;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private Poas poas;

    @Autowired
    private PlatformTransactionManager gestor;

    private final VersionesLeidas leidas = new VersionesLeidas();
    private final AtomicInteger lecturas = new AtomicInteger();

    private int leer(VersionesLeidas.Version version, boolean seConfirma) {
        int antes = lecturas.get();
        Supplier<VersionesLeidas.Version> lectura = () -> {
            lecturas.incrementAndGet();
            return version;
        };
        new TransactionTemplate(gestor).executeWithoutResult(estado -> {
            assertThat(leidas.version(7, 1, lectura)).isSameAs(version);
            if (!seConfirma) {
                estado.setRollbackOnly();
            }
        });
        return lecturas.get() - antes;
    }

    @Test
    void una_version_se_lee_una_vez_y_la_que_se_deshizo_no_se_guarda() {
        int ente = oficina.ente("Con versiones");
        Quien ana = new Quien(
                ente, oficina.persona(ente, "ana" + ente, "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54202"), "ana" + ente);
        Quien planea = new Quien(ente, oficina.persona(ente, "planea" + ente, "PLANEACION"), "planea" + ente);
        IdDePoa id = unidad.autorizado(ana, planea, "54202");
        VersionesLeidas.Version version = unidad.como(planea, () -> poas.exigir(id))
                .autorizado()
                .map(poa -> new VersionesLeidas.Version(poa.vigente(), poa.autorizacion()))
                .orElseThrow();

        assertThat(leer(version, false)).isEqualTo(1);
        assertThat(leer(version, false))
                .as("nadie la autorizó: se lee otra vez")
                .isEqualTo(1);
        assertThat(leer(version, true)).isEqualTo(1);
        assertThat(leer(version, true)).isZero();
    }
}
