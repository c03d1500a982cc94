package mx.avance.nucleo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** The domain is Java and nothing else. */
@AnalyzeClasses(packages = "mx.avance.nucleo", importOptions = ArquitecturaTest.SinPruebas.class)
class ArquitecturaTest {

    /** Leaves the tests out, whatever folder the build writes to: a second JDK builds into another one. */
    static final class SinPruebas implements ImportOption {

        @Override
        public boolean includes(Location lugar) {
            return !lugar.contains("/test-classes/");
        }
    }

    private static final DescribedPredicate<JavaClass> LECTURA_DE_RECURSOS = JavaClass.Predicates.belongToAnyOf(
            BufferedReader.class,
            InputStream.class,
            InputStreamReader.class,
            Reader.class,
            IOException.class,
            UncheckedIOException.class,
            Charset.class,
            StandardCharsets.class);

    @ArchTest
    static final ArchRule el_nucleo_solo_conoce_java_y_las_anotaciones_de_nulos = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.not(
                    resideInAnyPackage("mx.avance.nucleo..", "java..", "org.jspecify.annotations..")));

    @ArchTest
    static final ArchRule el_nucleo_no_toca_archivos_ni_red_ni_base_de_datos = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("mx.avance.nucleo.catalogo..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "javax..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(Serializable.class))));

    @ArchTest
    static final ArchRule los_catalogos_solo_leen_recursos_de_la_ruta_de_clases = noClasses()
            .that(resideInAPackage("mx.avance.nucleo.catalogo.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "javax..")
                    .and(DescribedPredicate.not(LECTURA_DE_RECURSOS))
                    .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(Serializable.class))));

    @ArchTest
    static final ArchRule el_nucleo_no_mira_el_reloj = noClasses()
            .should()
            .dependOnClassesThat(JavaClass.Predicates.belongToAnyOf(Clock.class))
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "pide la hora",
                    llamada -> llamada.getTarget().getName().equals("now")
                            || llamada.getTarget().getName().equals("currentTimeMillis")
                            || llamada.getTarget().getName().equals("nanoTime")));
}
