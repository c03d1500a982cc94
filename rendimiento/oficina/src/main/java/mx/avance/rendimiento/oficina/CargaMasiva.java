package mx.avance.rendimiento.oficina;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A system of the municipality that captures a whole quarter in one call, in a process of its own. Arguments: port, token, CSV or
 * JSON, and the quarters to capture, one call each. Answers as {@link Carga} does, a call as one value: the seconds of each are from
 * its first byte sent to its whole answer read.
 */
public final class CargaMasiva {

    /** All saved, or all said before. */
    private static final Pattern TODOS = Pattern.compile("^\\{\"guardadas\":(" + DatosDeCaptura.VALORES
            + ",\"iguales\":0|0,\"iguales\":" + DatosDeCaptura.VALORES + "),");

    private CargaMasiva() {}

    public static void main(String[] argumentos) throws Exception {
        boolean enCsv = argumentos[2].equals("CSV");
        String cuerpo = enCsv ? csv() : json();
        HttpClient cliente =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Carga.medir(() -> {
            List<Long> tiempos = new ArrayList<>();
            for (int i = 3; i < argumentos.length; i++) {
                URI ruta = URI.create("http://127.0.0.1:" + argumentos[0] + "/api/v1/avance/" + Datos.ANIO + "/"
                        + argumentos[i] + (enCsv ? "/captura.csv" : "/captura"));
                HttpRequest peticion = HttpRequest.newBuilder(ruta)
                        .header("Authorization", "Bearer " + argumentos[1])
                        .header("Content-Type", enCsv ? "text/csv" : "application/json")
                        .timeout(Duration.ofSeconds(120))
                        .POST(HttpRequest.BodyPublishers.ofString(cuerpo))
                        .build();
                long antes = System.nanoTime();
                HttpResponse<String> respuesta = cliente.send(peticion, HttpResponse.BodyHandlers.ofString());
                long duro = System.nanoTime() - antes;
                if (!TODOS.matcher(respuesta.body()).find()) {
                    String dice = respuesta.body();
                    throw new IOException(
                            respuesta.statusCode() + " " + dice.substring(0, Math.min(500, dice.length())));
                }
                tiempos.add(duro);
            }
            return tiempos;
        });
    }

    private static String csv() {
        StringBuilder texto = new StringBuilder("programa,unidad,renglon,version,alcanzado\n");
        for (int u = 0; u < DatosDeCaptura.GRANDES; u++) {
            for (int m = 1; m <= DatosDeCaptura.METAS_DE_GRANDES; m++) {
                texto.append("542,")
                        .append(DatosDeCaptura.grande(u))
                        .append(',')
                        .append(100 * m)
                        .append(",0,")
                        .append(m % 50)
                        .append('\n');
            }
        }
        return texto.toString();
    }

    private static String json() {
        StringBuilder texto = new StringBuilder("{\"modo\":\"TODO_O_NADA\",\"hojas\":[");
        for (int u = 0; u < DatosDeCaptura.GRANDES; u++) {
            texto.append(u == 0 ? "" : ",")
                    .append("{\"programa\":\"542\",\"unidad\":\"")
                    .append(DatosDeCaptura.grande(u))
                    .append("\",\"celdas\":[");
            for (int m = 1; m <= DatosDeCaptura.METAS_DE_GRANDES; m++) {
                texto.append(m == 1 ? "" : ",")
                        .append("{\"renglon\":")
                        .append(100 * m)
                        .append(",\"version\":0,\"alcanzado\":")
                        .append(m % 50)
                        .append('}');
            }
            texto.append("]}");
        }
        return texto.append("]}").toString();
    }
}
