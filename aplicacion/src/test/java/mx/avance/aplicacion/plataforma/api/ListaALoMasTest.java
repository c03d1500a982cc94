package mx.avance.aplicacion.plataforma.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class ListaALoMasTest {

    private static final JsonMapper JSON = new JsonMapper();

    record Una(@Nullable String nombre) {}

    record Grupo(
            @ALoMas(value = 1_000, dicho = "demasiadas") List<@Nullable Una> unas) {}

    record Todo(
            @ALoMas(value = 50, dicho = "demasiadosGrupos") List<Grupo> grupos) {}

    /** A document that has no end: whoever reads it whole never comes back. */
    private static final class SinFin extends InputStream {

        private final byte[] principio;
        private final byte[] otraVez;
        private long leidos;

        SinFin(String principio, String otraVez) {
            this.principio = principio.getBytes(StandardCharsets.UTF_8);
            this.otraVez = otraVez.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long cual = leidos++;
            if (cual > 10_000_000) {
                throw new IllegalStateException("Se siguió leyendo después de lo que cabe");
            }
            return cual < principio.length
                    ? principio[(int) cual]
                    : otraVez[(int) ((cual - principio.length) % otraVez.length)];
        }
    }

    private static List<String> objeciones(@Nullable Throwable fallo) {
        for (Throwable causa = fallo; causa != null; causa = causa.getCause()) {
            if (causa instanceof DatosInvalidos invalidos) {
                return invalidos.defectos().stream()
                        .map(defecto -> defecto.campo() + " " + defecto.clave() + " " + defecto.datos())
                        .toList();
            }
        }
        throw new AssertionError(fallo);
    }

    @Test
    void la_que_sobra_se_rechaza_al_leerla_y_lo_demas_no_se_mira() {
        SinFin cuerpo = new SinFin("{\"unas\":[{}", ",{}");
        assertThat(objeciones(catchThrowable(() -> JSON.readValue(cuerpo, Grupo.class))))
                .containsExactly("unas demasiadas [1000]");
        assertThat(cuerpo.leidos).isLessThan(20_000);
    }

    @Test
    void las_de_todos_los_grupos_se_cuentan_juntas() {
        String grupo = "{\"unas\":[" + "{},".repeat(99) + "{}]}";
        SinFin cuerpo = new SinFin("{\"grupos\":[" + grupo, "," + grupo);
        assertThat(objeciones(catchThrowable(() -> JSON.readValue(cuerpo, Todo.class))))
                .containsExactly("unas demasiadas [1000]");
        SinFin vacios = new SinFin("{\"grupos\":[{\"unas\":[]}", ",{\"unas\":[]}");
        assertThat(objeciones(catchThrowable(() -> JSON.readValue(vacios, Todo.class))))
                .containsExactly("grupos demasiadosGrupos [50]");
    }

    @Test
    void las_que_caben_se_leen_con_sus_huecos_y_lo_que_no_es_lista_dice_donde() {
        assertThat(JSON.readValue("{\"unas\":[{\"nombre\":\"a\"},null]}", Grupo.class)
                        .unas())
                .containsExactly(new Una("a"), null);
        assertThat(catchThrowable(() -> JSON.readValue("{\"unas\":3}", Grupo.class)))
                .isInstanceOf(MismatchedInputException.class);
        assertThat(catchThrowable(() -> JSON.readValue("{\"unas\":[{},{\"nombre\":{}}]}", Grupo.class)))
                .isInstanceOfSatisfying(MismatchedInputException.class, mal -> assertThat(mal.getPathReference())
                        .contains("unas", "[1]", "nombre"));
    }
}
