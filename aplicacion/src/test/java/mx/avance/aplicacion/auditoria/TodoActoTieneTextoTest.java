package mx.avance.aplicacion.auditoria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever writes a new act into the audit trail says in words what it is: Contraloría reads sentences, not codes. */
class TodoActoTieneTextoTest {

    private static final Pattern ANOTAR = Pattern.compile("\\banotar\\(");
    private static final Pattern ACTO = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

    @Test
    void cada_acto_que_se_anota_tiene_su_frase_en_las_dos_lenguas() throws IOException {
        Set<String> actos = new TreeSet<>();
        try (Stream<Path> archivos = Files.walk(Path.of("src", "main", "java"))) {
            for (Path archivo :
                    archivos.filter(uno -> uno.toString().endsWith(".java")).toList()) {
                actos.addAll(actos(Files.readString(archivo)));
            }
        }

        assertThat(actos).contains("SESION_INICIADA", "PRORROGA_DADA", "TRIMESTRE_FIJADO", "TRIMESTRE_REPUESTO");
        for (String libro : List.of("/mensajes/auditoria.properties", "/mensajes/auditoria_en.properties")) {
            assertThat(claves(libro))
                    .as("frases «acto.X» de " + libro)
                    .containsAll(actos.stream().map(acto -> "acto." + acto).toList());
        }
    }

    @Test
    void se_encuentra_un_acto_que_depende_de_una_condicion() {
        assertThat(actos("hechos.anotar(\n  bien ? \"COSA_HECHA\" : \"COSA_DESHECHA\",\n  \"OTRA_COSA\", null)"))
                .containsExactly("COSA_DESHECHA", "COSA_HECHA");
    }

    /** The words within the first argument of each call. */
    private static Set<String> actos(String fuente) {
        Set<String> actos = new TreeSet<>();
        Matcher llamada = ANOTAR.matcher(fuente);
        while (llamada.find()) {
            Matcher acto = ACTO.matcher(primerArgumento(fuente, llamada.end()));
            while (acto.find()) {
                actos.add(acto.group(1));
            }
        }
        return actos;
    }

    private static String primerArgumento(String fuente, int desde) {
        int hondura = 0;
        for (int i = desde; i < fuente.length(); i++) {
            char letra = fuente.charAt(i);
            if (letra == '(') {
                hondura++;
            } else if (letra == ')') {
                hondura--;
            }
            if (hondura < 0 || letra == ',' && hondura == 0) {
                return fuente.substring(desde, i);
            }
        }
        return fuente.substring(desde);
    }

    private Set<String> claves(String libro) throws IOException {
        Properties textos = new Properties();
        try (Reader lector = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream(libro)), StandardCharsets.UTF_8)) {
            textos.load(lector);
        }
        return textos.stringPropertyNames();
    }
}
