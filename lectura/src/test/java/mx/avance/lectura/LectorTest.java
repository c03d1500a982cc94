package mx.avance.lectura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.formato.Formato;
import mx.avance.lectura.fuente.Fuente;
import org.junit.jupiter.api.Test;

class LectorTest {

    private static final byte[] TEXTO = "CONTROL DE BACHES\n1  Bache tapado  3\n".getBytes(StandardCharsets.UTF_8);

    /** A form of the test's own: shows that the reader learns another one without being touched. */
    private record Baches(int afinidad, List<Hoja> hojas) implements Formato {

        @Override
        public String codigo() {
            return "BACHES-1";
        }

        @Override
        public int afinidad(Fuente fuente) {
            return fuente.renglones().get(0).texto().equals("CONTROL DE BACHES") ? afinidad : 0;
        }

        @Override
        public List<Hoja> leer(Fuente fuente, OpcionesDeLectura opciones) {
            return hojas;
        }
    }

    private static Hoja hoja() {
        return new Hoja(
                1, "Ente", null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(),
                null);
    }

    @Test
    void un_formato_nuevo_se_agrega_sin_tocar_el_lector() throws Exception {
        Lector lector = new Lector(List.of(new Baches(100, List.of(hoja()))));
        var lectura = lector.leer("baches.txt", TEXTO, OpcionesDeLectura.NINGUNA);
        assertThat(lectura.formato()).isEqualTo("BACHES-1");
        assertThat(lectura.documento()).isEqualTo("baches.txt");
        assertThat(lectura.sha256()).matches("[0-9a-f]{64}");
        assertThat(lectura.hojas()).containsExactly(hoja());
    }

    @Test
    void un_documento_de_formato_desconocido_se_rechaza_nombrando_los_conocidos() {
        assertThatThrownBy(() -> Lector.deSerie().leer("baches.txt", TEXTO, OpcionesDeLectura.NINGUNA))
                .isInstanceOf(LecturaImposible.class)
                .hasMessage("El documento no está en ningún formato conocido")
                .satisfies(e -> assertThat(((LecturaImposible) e).salida()).contains("PbRM-08c", "TMM-F004"));
    }

    @Test
    void un_formato_que_no_halla_hojas_o_que_duda_demasiado_no_lee() {
        assertThatThrownBy(() -> new Lector(List.of(new Baches(100, List.of())))
                        .leer("baches.txt", TEXTO, OpcionesDeLectura.NINGUNA))
                .isInstanceOf(LecturaImposible.class)
                .hasMessageContaining("ninguna hoja");
        assertThatThrownBy(() -> new Lector(List.of(new Baches(5, List.of(hoja()))))
                        .leer("baches.txt", TEXTO, OpcionesDeLectura.NINGUNA))
                .isInstanceOf(LecturaImposible.class)
                .hasMessageContaining("ningún formato");
    }
}
