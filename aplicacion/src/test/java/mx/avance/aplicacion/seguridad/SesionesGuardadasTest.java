package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import mx.avance.aplicacion.ConAplicacion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@ConAplicacion
class SesionesGuardadasTest {

    @Autowired
    private SessionRepository<? extends Session> sesiones;

    @Test
    void una_peticion_lenta_no_devuelve_a_quien_entro_mientras_el_id_que_tenia() {
        unaPeticionLenta(sesiones);
    }

    private static <S extends Session> void unaPeticionLenta(SessionRepository<S> sesiones) {
        S nueva = sesiones.createSession();
        nueva.setAttribute("que", "algo");
        sesiones.save(nueva);
        String antes = nueva.getId();
        S lenta = Objects.requireNonNull(sesiones.findById(antes));

        S entra = Objects.requireNonNull(sesiones.findById(antes));
        String despues = entra.changeSessionId();
        entra.setAttribute("quien", "ana");
        sesiones.save(entra);

        lenta.setLastAccessedTime(Instant.now().plusSeconds(120));
        lenta.setAttribute("que", "otra cosa");
        sesiones.save(lenta);

        assertThat(sesiones.findById(antes))
                .as("nadie entra con el id de antes")
                .isNull();
        S queda = Objects.requireNonNull(sesiones.findById(despues));
        assertThat(queda.<String>getAttribute("quien")).isEqualTo("ana");
        assertThat(queda.<String>getAttribute("que")).isEqualTo("algo");
        sesiones.deleteById(despues);
        assertThat(sesiones.findById(despues)).isNull();
    }
}
