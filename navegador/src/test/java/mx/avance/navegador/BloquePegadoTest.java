package mx.avance.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which rows of the sheet the lines of a pasted block are of. A row is its number, an acción with a dot before it, one that adds up its
 * acciones with an equals sign after it; a block is its lines, an underscore for a blank one.
 */
class BloquePegadoTest {

    private static final Path GUION =
            Path.of("..", "aplicacion", "src", "main", "resources", "static", "recursos", "captura-pegar.js");
    private static final String ACOMODA = """
            ([filas, bloque]) => {
              const renglones = filas.map(fila => ({
                numero: fila.replace(/\\D/g, ''),
                campos: fila.endsWith('=') ? {} : { a: {} },
                cuerpo: { classList: { contains: clase => clase === 'accion' && fila.startsWith('.') } } }));
              const lineas = bloque.map(linea => [linea === '_' ? '' : linea]);
              const va = window.avance.acomodar(lineas, renglones);
              if (va.malas) { return 'no: ' + va.malas.map(mal => mal.slice(0, 2).join(' ')).join(', '); }
              if (va.dudosa) { return 'dudosa: ' + va.dudosa; }
              return va.destinos.slice(0, lineas.length)
                  .map((renglon, i) => renglon.campos.a && lineas[i][0] ? renglon.numero + '=' + lineas[i][0] : '')
                  .filter(Boolean).join(' ');
            }""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Nothing adds up: in order
            101 102 103              | 5 _ 7            | 101=5 103=7
            200 .201 .202            | 4 1 3            | 200=4 201=1 202=3
            # More lines than cells are of the rows
            101 200= .201 .202       | 5 3 1 2          | 101=5 201=1 202=2
            101 200= .201 .202       | 5 _ 1 2          | 101=5 201=1 202=2
            101 200= .201 .202       | 5 4 1 2          | no: nocuadra 200
            101 200= .201 .202       | 5 3 x 2          | no: nocifra 201
            101 200= .201 .202       | 5 3 1 2 9        | 101=5 201=1 202=2
            # No more are of the cells
            101 200= .201 .202       | 5 1 2            | 101=5 201=1 202=2
            101 200= .201 .202       | 5 _ 2            | 101=5 202=2
            101 200= .201 .202       | 5 0 0            | 101=5 201=0 202=0
            101 200= .201 .202 300   | 5 1 2            | 101=5 201=1 202=2
            # unless a total proves that they are of the rows
            101 200= .201 .202 300 400            | 5 3 1 2          | 101=5 201=1 202=2
            101 200= .201 .202 300= .301 .302 400 500 600 | 5 3 1 2 9 4 4 | no: nocuadra 300
            101 200= .201 .202 300= .301 .302 400 500 600 | 5 3 1 2 9 4   | no: cortada 300
            101 200= .201 .202 300= .301 .302 400 500 600 | 5 3 1 2 8 4 4 | 101=5 201=1 202=2 301=4 302=4
            # What may be both is not guessed
            101 200= .201 .202 300 301            | 7 2 1 1 9        | dudosa: 200
            101 200= .201 300 301                 | 7 2 2 9          | dudosa: 200
            101 200= .201 .202 300 301            | 5 _ 1 2          | dudosa: 200
            101 200= .201 .202 300 301            | 5 0 0 0          | dudosa: 200
            # and its two parts are
            .201 .202 300 301                     | 1 2              | 201=1 202=2
            # Blank lines at the end are none
            101 200= .201 .202                    | 5 1 2 _ _        | 101=5 201=1 202=2
            """)
    void cada_linea_va_a_su_renglon_o_a_ninguno(String filas, String bloque, String queda) {
        Page pagina = Navegador.ventana(Persona.ESCRITORIO, 900);
        try {
            pagina.evaluate("() => { window.avance = {}; }");
            pagina.addScriptTag(new Page.AddScriptTagOptions().setPath(GUION));

            assertThat(pagina.evaluate(ACOMODA, List.of(List.of(filas.split(" ")), List.of(bloque.split(" ")))))
                    .isEqualTo(queda);
        } finally {
            pagina.context().close();
        }
    }
}
