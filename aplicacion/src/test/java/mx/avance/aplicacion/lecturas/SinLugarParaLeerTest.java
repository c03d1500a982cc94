package mx.avance.aplicacion.lecturas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.plataforma.LecturaConPlazo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Where as many documents as may do so never end. */
@ConAplicacion
@Import({RelojDePrueba.class, OficinaConPapeles.class})
@TestPropertySource(properties = "avance.lecturas.plazo=3s")
@ExtendWith(OutputCaptureExtension.class)
class SinLugarParaLeerTest {

    @Autowired
    private OficinaConPapeles casa;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Documentos documentos;

    @Autowired
    private LeerDocumentos leer;

    private Documento documento(long id) {
        return casa.como(casa.planea, () -> documentos.exigir(id));
    }

    private int intento(long id) {
        return oficina.duenio()
                .sql("select intento from lecturas.documento where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    @Test
    void mientras_nada_termina_los_demas_esperan_sin_que_les_cuente_y_se_dice_una_vez(CapturedOutput dicho)
            throws InterruptedException {
        CountDownLatch suelta = new CountDownLatch(1);
        LecturaConPlazo.Lectura<String> terca = () -> {
            while (suelta.getCount() > 0) {
                Thread.interrupted();
                LockSupport.parkNanos(1_000_000);
            }
            return "tarde";
        };
        long id;
        try {
            for (int vez = 0; vez < 3; vez++) {
                assertThat(leer.conPlazo.intentar(terca).fin()).isEqualTo(LecturaConPlazo.Fin.NO_A_TIEMPO);
            }
            id = casa.leido(casa.planea, "avance.txt", OficinaConPapeles.ejemplo());
            for (int ronda = 0; ronda < 4; ronda++) {
                assertThat(leer.leerLoQueEspera()).isZero();
            }
            assertThat(documento(id).estado()).isEqualTo(Documento.Estado.EN_ESPERA);
            assertThat(intento(id)).as("nadie lo intentó").isZero();
            assertThat(dicho.getOut().split("No se lee ningún documento", -1))
                    .as("una vez, no en cada ronda")
                    .hasSize(2);
        } finally {
            suelta.countDown();
        }

        for (int espera = 0; espera < 100 && !leer.conPlazo.hayLugar(); espera++) {
            Thread.sleep(50);
        }
        leer.leerLoQueEspera();
        assertThat(documento(id).situacion()).isEqualTo(Documento.Situacion.POR_REVISAR);
        assertThat(intento(id)).isEqualTo(1);
    }
}
