package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

class SesionesUsadasTest {

    private static final Instant A_LAS_NUEVE = Instant.parse("2026-04-07T15:00:00Z");

    private final Map<String, MapSession> guardadas = new TreeMap<>();
    private final List<String> escritas = new ArrayList<>();
    private final SesionesUsadas<MapSession> sesiones = new SesionesUsadas<>(new EnMemoria());

    private class EnMemoria implements FindByIndexNameSessionRepository<MapSession> {

        @Override
        public MapSession createSession() {
            MapSession nueva = new MapSession();
            nueva.setLastAccessedTime(A_LAS_NUEVE);
            return nueva;
        }

        @Override
        public void save(MapSession sesion) {
            escritas.add(sesion.getId());
            guardadas.put(sesion.getId(), sesion);
        }

        @Override
        public @Nullable MapSession findById(String id) {
            return guardadas.get(id);
        }

        @Override
        public void deleteById(String id) {
            guardadas.remove(id);
        }

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String indice, String valor) {
            return guardadas;
        }
    }

    @Test
    void su_ultimo_uso_se_anota_cada_minuto_y_no_antes() {
        SesionesUsadas.Usada<MapSession> sesion = sesiones.createSession();
        sesiones.save(sesion);

        sesion.setLastAccessedTime(A_LAS_NUEVE.plusMillis(59_999));
        assertThat(sesion.getLastAccessedTime()).isEqualTo(A_LAS_NUEVE);
        sesion.setLastAccessedTime(A_LAS_NUEVE.plusSeconds(60));
        assertThat(sesion.getLastAccessedTime()).isEqualTo(A_LAS_NUEVE.plusSeconds(60));
        assertThat(escritas).containsExactly(sesion.getId());
    }

    @Test
    void lo_demas_es_de_la_sesion_que_se_guarda() {
        SesionesUsadas.Usada<MapSession> sesion = sesiones.createSession();
        sesion.setAttribute("que", "algo");
        sesion.setMaxInactiveInterval(Duration.ofHours(8));
        sesiones.save(sesion);

        SesionesUsadas.Usada<MapSession> otraVez = Objects.requireNonNull(sesiones.findById(sesion.getId()));
        assertThat(otraVez.<String>getAttribute("que")).isEqualTo("algo");
        assertThat(otraVez.getMaxInactiveInterval()).isEqualTo(Duration.ofHours(8));
        otraVez.setAttribute("que", null);
        assertThat(guardadas.values()).singleElement().satisfies(guardada -> assertThat(guardada.getAttributeNames())
                .isEmpty());
        assertThat(sesiones.findByPrincipalName("ana")).containsOnlyKeys(sesion.getId());
        sesiones.deleteById(sesion.getId());
        assertThat(sesiones.findById(sesion.getId())).isNull();
    }

    @Test
    void la_que_cambia_de_id_es_otra_y_la_de_antes_termina_al_guardarla() {
        SesionesUsadas.Usada<MapSession> sesion = sesiones.createSession();
        sesion.setAttribute("que", "algo");
        sesion.setMaxInactiveInterval(Duration.ofHours(8));
        sesiones.save(sesion);
        String antes = sesion.getId();

        sesion.changeSessionId();
        String despues = sesion.changeSessionId();
        assertThat(despues).isEqualTo(sesion.getId()).isNotEqualTo(antes);
        assertThat(guardadas).as("todavía no se guarda").containsOnlyKeys(antes);
        sesiones.save(sesion);

        assertThat(guardadas).containsOnlyKeys(despues);
        assertThat(sesion.<String>getAttribute("que")).isEqualTo("algo");
        assertThat(sesion.getMaxInactiveInterval()).isEqualTo(Duration.ofHours(8));
    }
}
