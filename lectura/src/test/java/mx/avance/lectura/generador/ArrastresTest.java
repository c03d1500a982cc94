package mx.avance.lectura.generador;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mx.avance.lectura.Lector;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Correccion;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.MetaLeida;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sheets where what an acción did not achieve was carried over to the next quarter of its meta. */
class ArrastresTest {

    private static final String CABECERA = """
            AYUNTAMIENTO DE VALLE CLARO
            PROGRAMA OPERATIVO ANUAL 2022
            AVANCE FÍSICO PROGRAMÁTICO

            RAMO: 33 OBRAS PÚBLICAS MUNICIPALES
            PROGRAMA: 331 CONSERVACIÓN DE CALLES
            UNIDAD EJECUTORA: 33101 DIRECCIÓN GENERAL
            LÍNEAS DE ACCIÓN: 3.4.2 BACHEO Y REHABILITACIÓN

            %s 2022
            TMM-F004

            L/A\tMETAS Y ACCIONES\tUNIDAD DE MEDIDA\tMETA ANUAL\tPERIODO\t\tOBSERVACIONES
            """;

    private static final List<String> PERIODOS = List.of("ENERO-MARZO", "ABRIL-JUNIO", "JULIO-SEPTIEMBRE");

    static LongStream semillas() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest
    @MethodSource("semillas")
    void un_arrastre_se_propone_antes_que_cualquier_digito(long semilla) throws LecturaImposible {
        Azar azar = new Azar(semilla);
        int trimestre = azar.entre(1, 3);
        int acciones = azar.entre(2, 5);
        int[][] programado = new int[acciones][4];
        int[][] alcanzado = new int[acciones][4];
        for (int accion = 0; accion < acciones; accion++) {
            for (int t = 0; t < 4; t++) {
                programado[accion][t] = azar.entre(1, 90);
                alcanzado[accion][t] = programado[accion][t];
            }
        }
        int falta = azar.entre(1, programado[0][trimestre - 1]);
        alcanzado[0][trimestre - 1] -= falta;

        StringBuilder texto = new StringBuilder(CABECERA.formatted(PERIODOS.get(trimestre - 1)));
        int[] sumaP = suma(programado);
        int anual = IntStream.of(sumaP).sum();
        sumaP[trimestre] += falta;
        renglon(texto, 100, anual, sumaP, suma(alcanzado), trimestre, "");
        for (int accion = 0; accion < acciones; accion++) {
            String nota = accion == 0 ? "No se cumplió y se reprograma para el siguiente trimestre." : "";
            int suya = IntStream.of(programado[accion]).sum();
            renglon(texto, 101 + accion, suya, programado[accion], alcanzado[accion], trimestre, nota);
        }

        List<MetaLeida> metas = Lector.deSerie()
                .leer("arrastre.txt", texto.toString().getBytes(StandardCharsets.UTF_8), OpcionesDeLectura.NINGUNA)
                .hojas()
                .get(0)
                .metas();

        assertThat(metas).hasSize(1 + acciones);
        MetaLeida meta = metas.get(0);
        assertThat(meta.estado()).isEqualTo(Estado.POR_REVISAR);
        assertThat(arrastres(meta.propuesta())).isEqualTo(soloEn(trimestre, falta));
        assertThat(meta.alternativas())
                .allSatisfy(otra -> assertThat(arrastres(otra)).isEmpty());
        assertThat(metas.subList(1, metas.size()))
                .allSatisfy(accion -> assertThat(accion.estado()).isEqualTo(Estado.CONCILIADA));
    }

    private static String soloEn(int trimestre, int cuanto) {
        return IntStream.range(0, 4)
                .mapToObj(t -> t == trimestre ? Integer.toString(cuanto) : "0")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String arrastres(@Nullable Correccion correccion) {
        return correccion == null || correccion.cifras().arrastres() == null
                ? ""
                : correccion.cifras().arrastres().toString();
    }

    private static int[] suma(int[][] acciones) {
        int[] suma = new int[4];
        for (int[] accion : acciones) {
            for (int t = 0; t < 4; t++) {
                suma[t] += accion[t];
            }
        }
        return suma;
    }

    private static void renglon(
            StringBuilder texto, int numero, int anual, int[] programado, int[] alcanzado, int trimestre, String nota) {
        texto.append("3.4.2\t")
                .append(numero)
                .append(".- Atender calles del cuadrante ")
                .append(numero);
        texto.append("\tCalle\t").append(anual);
        int absoluto = 0;
        for (int t = 0; t < 4; t++) {
            absoluto += t < trimestre ? alcanzado[t] : 0;
            texto.append('\t').append(programado[t]).append('\t').append(t < trimestre ? alcanzado[t] : 0);
        }
        texto.append('\t').append(absoluto).append('\t').append((absoluto * 200 / anual + 1) / 2);
        texto.append("%\t").append(nota).append('\n');
    }
}
