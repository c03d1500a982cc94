package mx.avance.aplicacion.lecturas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.plataforma.LecturaConPlazo;
import mx.avance.aplicacion.plataforma.Transacciones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Where documents never end, as many as may do so, or did not end in another time. */
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

    @Autowired
    private JdbcTurnos turnos;

    @Autowired
    private Transacciones transacciones;

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

    private void noTerminoEn(long id, Duration plazo) {
        casa.escribe(
                "update lecturas.documento set estado = 'LEYENDO', causa = '', salida = '', lectura = null, intento = 9,"
                        + " latido = clock_timestamp() where ente = :ente");
        JdbcTurnos.Turno turno = new JdbcTurnos.Turno(casa.ente, id, 9);
        assertThat(casa.como(
                        casa.planea,
                        () -> transacciones.en(() -> turnos.vencio(turno, "No se terminó", "Divídalo", plazo))))
                .isTrue();
    }

    @Test
    void lo_que_no_se_termino_de_leer_se_intenta_otra_vez_cuando_tiene_mas_tiempo_y_no_con_menos() {
        byte[] papel = OficinaConPapeles.cambiado("2023", "2021");
        long antes = casa.leido(casa.planea, "antes.txt", papel);
        noTerminoEn(antes, Duration.ofMinutes(10));
        noTerminoEn(antes, Duration.ofMinutes(1));

        long menos = casa.leido(casa.planea, "con-menos.txt", papel);
        assertThat(menos).isEqualTo(antes);
        assertThat(documento(menos).causa())
                .as("los minutos que se intentó, y no los de ahora")
                .isEqualTo("El documento no se pudo leer: se intentó 2 veces, hasta por 10 minutos, y no se terminó");

        casa.escribe("update lecturas.documento set plazo_vencido = 1000, eliminado = now() where ente = :ente");
        long mas = casa.leido(casa.planea, "con-mas.txt", papel);
        assertThat(mas).isNotEqualTo(antes);
        assertThat(documento(mas).situacion()).as("ahora tiene más tiempo").isEqualTo(Documento.Situacion.POR_REVISAR);
    }
}
