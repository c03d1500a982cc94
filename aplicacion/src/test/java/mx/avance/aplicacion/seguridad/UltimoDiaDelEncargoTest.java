package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An encargo lasts to the end of its last day, by the clock of the ente that gave it. */
@ConAplicacion
@Import({RelojDePrueba.class, OficinaConEntes.class})
class UltimoDiaDelEncargoTest {

    /** Half past ten in the evening of 15 January in Tijuana, when it is 16 January in Mexico City. */
    private static final String TIJUANA_2230 = "2026-01-16T06:30:00Z";

    private static final String TIJUANA_MEDIANOCHE = "2026-01-16T08:00:00Z";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private OficinaConEntes entes;

    @Autowired
    private CambioDeEnte cambio;

    @Autowired
    private RelojDePrueba reloj;

    private Quien hasta15DeEnero(String ente, String zona, String cuenta, String rol) {
        Quien quien = entes.quien(oficina.ente(ente), cuenta, rol);
        oficina.duenio()
                .sql("update catalogos.ente set zona = :zona where id = :ente")
                .param("zona", zona)
                .param("ente", quien.ente())
                .update();
        oficina.duenio()
                .sql("update seguridad.asignacion set hasta = '2026-01-15' where usuario = :id")
                .param("id", quien.id())
                .update();
        return quien;
    }

    private int estado(Quien quien, String ruta) {
        return new Programa(puerto, oficina.ficha(quien.ente(), quien.id(), "LEER"))
                .leer(ruta)
                .statusCode();
    }

    @Test
    void al_oeste_del_centro_se_trabaja_hasta_la_medianoche_propia() {
        Quien tijuana = hasta15DeEnero("Tijuana", "America/Tijuana", "tij-contra", "CONTRALORIA");
        Quien centro = hasta15DeEnero("Centro", "America/Mexico_City", "cen-contra", "CONTRALORIA");
        reloj.da(TIJUANA_2230);
        assertThat(estado(tijuana, "/api/v1/bitacora")).isEqualTo(200);
        assertThat(estado(centro, "/api/v1/bitacora")).isEqualTo(403);

        reloj.da(TIJUANA_MEDIANOCHE);
        assertThat(estado(tijuana, "/api/v1/bitacora")).isEqualTo(403);
    }

    @Test
    void de_varios_entes_cada_uno_cuenta_sus_dias() {
        Quien tijuana = hasta15DeEnero("Tijuana de varios", "America/Tijuana", "tij-varios", "CONTRALORIA");
        int propio = oficina.ente("Propio de varios");
        oficina.duenio()
                .sql("update seguridad.usuario set ente = :propio, ultimo_ente = :alla where id = :id")
                .param("propio", propio)
                .param("alla", tijuana.ente())
                .param("id", tijuana.id())
                .update();
        int centro = oficina.ente("Centro de varios");
        oficina.duenio()
                .sql("insert into seguridad.asignacion (ente, usuario, rol, ambito, desde, hasta)"
                        + " values (:ente, :id, 'CONTRALORIA', 'ENTE', '2026-01-01', '2026-01-15')")
                .param("ente", centro)
                .param("id", tijuana.id())
                .update();

        reloj.da(TIJUANA_2230);
        assertThat(posibles(tijuana)).containsExactly(propio, tijuana.ente());
        assertThat(entes.como(tijuana, () -> cambio.alEntrar(tijuana.id()))).isEqualTo(tijuana.ente());
        assertThat(estado(tijuana, "/api/v1/bitacora"))
                .as("una ficha de allá, cuya cuenta lleva otro")
                .isEqualTo(200);

        reloj.da(TIJUANA_MEDIANOCHE);
        assertThat(posibles(tijuana)).containsExactly(propio);
        assertThat(entes.como(tijuana, () -> cambio.alEntrar(tijuana.id()))).isEqualTo(propio);
        assertThat(estado(tijuana, "/api/v1/bitacora")).isEqualTo(401);
    }

    private List<Integer> posibles(Quien quien) {
        return entes.como(quien, cambio::posibles).stream()
                .map(CambioDeEnte.Posible::ente)
                .toList();
    }
}
