package mx.avance.nucleo.revision;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide for officers, the policy and the classes of findings name the same codes. */
class GuiaDeHallazgosTest {

    private final PoliticaDeGravedad politica = PoliticaDeGravedad.porOmision();

    @Test
    void hay_un_ejemplo_de_cada_clase_de_hallazgo() {
        Set<String> clases = new ClassFileImporter()
                        .withImportOption(lugar -> !lugar.contains("/test-classes/"))
                        .importPackages("mx.avance.nucleo.revision")
                        .stream()
                        .filter(clase -> clase.isAssignableTo(Hallazgo.class) && !clase.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());

        assertThat(RedaccionTest.uno_de_cada_uno()
                        .map(hallazgo -> hallazgo.getClass().getSimpleName())
                        .collect(Collectors.toSet()))
                .isEqualTo(clases);
        assertThat(RedaccionTest.uno_de_cada_uno().map(Hallazgo::codigo).collect(Collectors.toSet()))
                .isEqualTo(politica.codigos());
    }

    @Test
    void cada_codigo_esta_en_la_guia_con_la_gravedad_de_la_politica() throws Exception {
        Path raiz = Path.of("").toAbsolutePath();
        if (!Files.exists(raiz.resolve("docs"))) {
            raiz = raiz.resolveSibling(".").normalize();
        }
        String texto = Files.readString(raiz.resolve("docs/hallazgos.md"), StandardCharsets.UTF_8);

        assertThat(RedaccionTest.uno_de_cada_uno()).allSatisfy(hallazgo -> {
            String codigo = hallazgo.codigo();
            assertThat(texto)
                    .contains("\n### " + codigo + "\n")
                    .contains("| [" + codigo + "](#" + codigo.toLowerCase(Locale.ROOT) + ") | "
                            + politica.gravedad(hallazgo).rotulo() + " |");
        });
    }
}
