package mx.avance.aplicacion.avance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import org.junit.jupiter.api.Test;

class RenglonesCortosTest {

    private static final String ENCABEZADO = "programa,unidad,renglon,version,alcanzado,observacion\n";

    /** A row that has no end. */
    private static final class SinFin extends InputStream {

        private final String principio;
        private final char otraVez;
        private long leidos;

        SinFin(String principio, char otraVez) {
            this.principio = principio;
            this.otraVez = otraVez;
        }

        @Override
        public int read() {
            if (leidos > 1_000_000) {
                throw new IllegalStateException("Se siguió leyendo después de lo que cabe");
            }
            int cual = (int) leidos++;
            return cual < principio.length() ? principio.charAt(cual) : otraVez;
        }
    }

    private static List<String> objeciones(InputStream csv) {
        return Objects.requireNonNull(catchThrowableOfType(DatosInvalidos.class, () -> CapturaEnCsv.leer(csv)))
                .defectos()
                .stream()
                .map(defecto -> defecto.campo() + " " + defecto.clave())
                .toList();
    }

    @Test
    void un_renglon_que_no_termina_se_rechaza_sin_leerlo_todo() {
        SinFin comas = new SinFin(ENCABEZADO, ',');
        assertThat(objeciones(comas)).containsExactly("renglon 2 avance.csv.renglonLargo");
        assertThat(comas.leidos).isLessThan(3L * CapturaEnCsv.RENGLON);
        assertThat(objeciones(new SinFin(ENCABEZADO + "542,54202,101,0,50,\n542,54202,102,0,50,\"", '\n')))
                .as("la línea que termina entre comillas es del mismo renglón")
                .containsExactly("renglon 3 avance.csv.renglonLargo");
    }

    @Test
    void unas_comillas_sueltas_no_abren_nada_y_un_renglon_tambien_acaba_en_retorno() throws Exception {
        for (String fin : List.of("\n", "\r\n", "\r")) {
            StringBuilder csv = new StringBuilder(ENCABEZADO.strip()).append(fin);
            for (int i = 0; i < 5_000; i++) {
                csv.append("542,54202,")
                        .append(101 + i)
                        .append(",0,50,")
                        .append(i == 3 ? "Tubo de 2\" instalado" : i == 4 ? "\"\"" : "Sin novedad")
                        .append(fin);
            }
            assertThat(CapturaEnCsv.leer(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8))))
                    .hasSize(5_000)
                    .element(3)
                    .satisfies(una -> assertThat(una.cambio().observacion()).contains("Tubo de 2\" instalado"));
        }
    }

    @Test
    void muchos_renglones_y_una_nota_de_varias_lineas_se_leen() throws Exception {
        String nota = "\"Se dijo \"\"no\"\".\nY así quedó.\"";
        StringBuilder csv = new StringBuilder(ENCABEZADO);
        for (int i = 0; i < 5_000; i++) {
            csv.append("542,54202,")
                    .append(101 + i)
                    .append(",0,50,")
                    .append(nota)
                    .append('\n');
        }
        assertThat(CapturaEnCsv.leer(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8))))
                .hasSize(5_000)
                .last()
                .satisfies(una -> assertThat(una.cambio().observacion()).contains("Se dijo \"no\".\nY así quedó."));
    }
}
