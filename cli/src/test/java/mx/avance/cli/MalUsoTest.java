package mx.avance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MalUsoTest {

    private static final List<String> ORDENES = List.of(
            "",
            "importe",
            "zzz",
            "--help",
            "importar",
            "importar a.txt",
            "importar --salida",
            "importar a.txt --salida",
            "importar a.txt --salida x --salida y",
            "importar a.txt --salida x --ejercicio 22",
            "importar a.txt --salida x --ejercicio dosmil",
            "importar a.txt --salida x --trimestre 5",
            "importar a.txt --salida x --trimestre",
            "importar a.txt --salda x",
            "importar a.txt --salida x --rapido",
            "importar -guion.txt",
            "importar -guion.txt --salida x",
            "importar a.txt --guion.txt --salida x",
            "importar -hoja.txt --salida x",
            "importar -x --salida x",
            "validar",
            "validar -guion.txt",
            "reporte -guion.json --pdf c.pdf",
            "validar --salida x a.txt",
            "reporte",
            "reporte a.json",
            "reporte a.json b.json --pdf c.pdf",
            "reporte a.json --pdf c.pdf --csv c.pdf",
            "reporte a.json --pdf ./a.json",
            "reporte a.json --pdf ",
            "completar algo",
            "servir algo",
            "servir --puerto x",
            "servir --puerto 70000",
            "servir --puerto",
            "servir --bd-url mysql://x/y",
            "servir --desde-cero");

    @Test
    void cada_mal_uso_se_explica_en_dos_renglones_en_espanol() throws IOException {
        StringBuilder todas = new StringBuilder();
        for (String orden : ORDENES) {
            Sesion sesion =
                    Sesion.ejecutar(OficinaDePrueba.oficina(), orden.isEmpty() ? new String[0] : orden.split(" ", -1));
            assertThat(sesion.codigo()).as(orden).isEqualTo(2);
            assertThat(sesion.salida()).as(orden).isEmpty();
            assertThat(sesion.errores().lines()).as(orden).hasSize(2);
            todas.append("$ ./avance ")
                    .append(orden)
                    .append('\n')
                    .append(sesion.errores())
                    .append('\n');
        }
        Aprobado.comparar("mal-uso.txt", todas.toString());
    }
}
