package mx.avance.nucleo.firma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirmaTest {

    @Test
    void cada_lugar_tiene_su_rotulo_y_su_cargo() {
        assertThat(List.of(Papel.values())).map(Papel::rotulo).containsExactly("ELABORÓ", "REVISÓ", "AUTORIZÓ");
        assertThat(List.of(Papel.values()))
                .map(Papel::cargo)
                .containsExactly(
                        "RESPONSABLE DE LA UNIDAD EJECUTORA", "RESPONSABLE DEL PROGRAMA", "RESPONSABLE DEL RAMO");
    }

    @Test
    void un_nombre_en_blanco_es_un_lugar_vacio() {
        assertThat(new Firma(Papel.REVISO, Optional.of("  "), Optional.of(" "))).isEqualTo(Firma.vacia(Papel.REVISO));
        assertThat(Firma.de(Papel.ELABORO, " Ana Ruiz ").nombre()).contains("Ana Ruiz");
        assertThat(Firma.de(Papel.ELABORO, "Ana Ruiz").cargo()).contains("RESPONSABLE DE LA UNIDAD EJECUTORA");
    }
}
