package mx.avance.aplicacion.poa;

import static org.assertj.core.api.Assertions.assertThat;

import mx.avance.aplicacion.ConAplicacion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ConAplicacion
class VersionesLeidasTest {

    @Autowired
    private PlatformTransactionManager gestor;

    private final VersionesLeidas<String> leidas = new VersionesLeidas<>(10, String::length);

    private void recordar(long poa, int version, String leida, boolean seConfirma) {
        new TransactionTemplate(gestor).executeWithoutResult(estado -> {
            leidas.recordar(poa, version, leida);
            assertThat(leidas.leida(poa, version)).as("antes de confirmar").isEmpty();
            if (!seConfirma) {
                estado.setRollbackOnly();
            }
        });
    }

    @Test
    void se_guarda_lo_que_se_leyo_de_una_version_y_no_lo_de_la_que_se_deshizo() {
        recordar(7, 1, "tres", false);
        assertThat(leidas.leida(7, 1)).as("nadie la autorizó").isEmpty();

        recordar(7, 1, "tres", true);
        assertThat(leidas.leida(7, 1)).hasValue("tres");
        assertThat(leidas.leida(7, 2)).isEmpty();
        assertThat(leidas.leida(8, 1)).isEmpty();
    }

    @Test
    void fuera_de_una_transaccion_nada_se_guarda() {
        leidas.recordar(7, 1, "tres");
        assertThat(leidas.leida(7, 1)).isEmpty();
    }

    @Test
    void cuando_ya_no_caben_se_va_la_que_hace_mas_que_nadie_pide_y_la_que_no_cabria_no_entra() {
        recordar(1, 1, "cuatro", true);
        recordar(2, 1, "abc", true);
        assertThat(leidas.leida(1, 1)).hasValue("cuatro");

        recordar(3, 1, "de", true);
        assertThat(leidas.leida(2, 1)).as("la que nadie pidió").isEmpty();
        assertThat(leidas.leida(1, 1)).hasValue("cuatro");
        assertThat(leidas.leida(3, 1)).hasValue("de");

        recordar(4, 1, "más de diez letras", true);
        assertThat(leidas.leida(4, 1)).isEmpty();
        assertThat(leidas.leida(3, 1)).hasValue("de");
    }
}
