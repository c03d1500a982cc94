package mx.avance.aplicacion.avance.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CapturaMasiva;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.nucleo.periodo.PorMes;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The cells of a CSV, read as it comes. What is no such CSV is refused as a whole, with the row that is the matter. */
final class CapturaEnCsv {

    private static final List<String> COLUMNAS = List.of(
            "programa",
            "unidad",
            "renglon",
            "version",
            "alcanzado",
            "observacion",
            "destino",
            "causa",
            "mes1",
            "mes2",
            "mes3");

    /** Where the months begin among them. */
    private static final int MESES = 8;

    private static final Set<String> OBLIGATORIAS = Set.of("programa", "unidad", "renglon");
    private static final CSVFormat FORMATO =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final int NOMBRE_MAYOR = 40;
    private static final int CIFRAS = 9;

    /** Letters of a row: its note and what else it may say, and as much again. */
    static final int RENGLON = 64 * 1024;

    /** Where each column stands; negative where it is not there. */
    private final int[] donde;

    private String programa = "";
    private String unidad = "";

    private CapturaEnCsv(List<String> encabezado) {
        this.donde = COLUMNAS.stream().mapToInt(encabezado::indexOf).toArray();
    }

    /**
     * @throws DatosInvalidos when it is no UTF-8, its columns are others, a row has more or fewer of them, a row or a version is no
     *     number, a row is longer than {@link #RENGLON}, or there are too many
     */
    static List<CapturaMasiva.Pedida> leer(InputStream bytes) throws IOException {
        List<CapturaMasiva.Pedida> pedidas = new ArrayList<>();
        try (CSVParser renglones = FORMATO.parse(new RenglonesCortos(
                new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())), RENGLON))) {
            CapturaEnCsv columnas = null;
            int ancho = 0;
            for (CSVRecord renglon : renglones) {
                if (columnas == null) {
                    columnas = new CapturaEnCsv(encabezado(renglon));
                    ancho = renglon.size();
                    continue;
                }
                if (renglon.size() != ancho) {
                    throw rechazo(renglon, "avance.csv.ancho", renglon.size(), ancho);
                }
                if (pedidas.size() == CapturaMasiva.CELDAS) {
                    throw rechazo(renglon, "avance.demasiadas", CapturaMasiva.CELDAS);
                }
                pedidas.add(columnas.pedida(renglon));
            }
            if (columnas == null) {
                throw new DatosInvalidos(Defecto.en("renglon 1", "avance.csv.vacio", String.join(", ", COLUMNAS)));
            }
        } catch (RenglonesCortos.MuyLargo e) {
            throw muyLargo(pedidas.size());
        } catch (CharacterCodingException | CSVException e) {
            throw ilegible(pedidas.size());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof RenglonesCortos.MuyLargo) {
                throw muyLargo(pedidas.size());
            }
            if (e.getCause() instanceof CharacterCodingException || e.getCause() instanceof CSVException) {
                throw ilegible(pedidas.size());
            }
            throw e.getCause();
        }
        return pedidas;
    }

    private static DatosInvalidos muyLargo(int leidas) {
        return new DatosInvalidos(Defecto.en("renglon " + (leidas + 2), "avance.csv.renglonLargo", RENGLON));
    }

    private static DatosInvalidos ilegible(int leidas) {
        return new DatosInvalidos(Defecto.en("renglon " + (leidas + 2), "avance.csv.ilegible"));
    }

    private static List<String> encabezado(CSVRecord primero) {
        List<String> nombres = primero.stream()
                .map(nombre -> nombre.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String nombre : nombres) {
            if (!COLUMNAS.contains(nombre) || nombres.indexOf(nombre) != nombres.lastIndexOf(nombre)) {
                throw rechazo(
                        primero,
                        "avance.csv.columna",
                        nombre.length() > NOMBRE_MAYOR ? nombre.substring(0, NOMBRE_MAYOR) + "…" : nombre,
                        String.join(", ", COLUMNAS));
            }
        }
        for (String falta : OBLIGATORIAS) {
            if (!nombres.contains(falta)) {
                throw rechazo(primero, "avance.csv.faltaColumna", falta);
            }
        }
        return nombres;
    }

    private CapturaMasiva.Pedida pedida(CSVRecord renglon) {
        programa = como(programa, celda(renglon, 0).orElse("").strip());
        unidad = como(unidad, celda(renglon, 1).orElse("").strip());
        return new CapturaMasiva.Pedida(
                "renglon #",
                (int) renglon.getRecordNumber(),
                programa,
                unidad,
                new CambioDeCelda(
                        numero(renglon, 2, ""),
                        numero(renglon, 3, "0"),
                        celda(renglon, 4),
                        celda(renglon, 5),
                        celda(renglon, 6),
                        celda(renglon, 7),
                        meses(renglon)));
    }

    /** What is written into the months whose columns are there. */
    private Map<Integer, String> meses(CSVRecord renglon) {
        Map<Integer, String> meses = Map.of();
        for (int lugar = 1; lugar <= PorMes.MESES; lugar++) {
            if (donde[MESES + lugar - 1] >= 0) {
                meses = meses.isEmpty() ? new HashMap<>() : meses;
                meses.put(lugar, renglon.get(donde[MESES + lugar - 1]));
            }
        }
        return meses;
    }

    /** What the row before says too is kept once. */
    private static String como(String anterior, String texto) {
        return texto.equals(anterior) ? anterior : texto;
    }

    private Optional<String> celda(CSVRecord renglon, int columna) {
        return donde[columna] < 0 ? Optional.empty() : Optional.of(renglon.get(donde[columna]));
    }

    private int numero(CSVRecord renglon, int columna, String siNada) {
        String escrito = celda(renglon, columna).map(String::strip).orElse("");
        String numero = escrito.isEmpty() ? siNada : escrito;
        if (numero.isEmpty() || numero.length() > CIFRAS || !numero.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw rechazo(renglon, "avance.csv.numero", COLUMNAS.get(columna));
        }
        return Integer.parseInt(numero);
    }

    private static DatosInvalidos rechazo(CSVRecord renglon, String clave, Object... datos) {
        return new DatosInvalidos(Defecto.en("renglon " + renglon.getRecordNumber(), clave, datos));
    }
}
