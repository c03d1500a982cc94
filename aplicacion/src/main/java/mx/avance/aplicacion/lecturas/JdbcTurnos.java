package mx.avance.aplicacion.lecturas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.avance.lectura.documento.CeldaLeida;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.LecturaJson;
import mx.avance.lectura.fuente.Celda;
import mx.avance.lectura.fuente.Fuente;
import mx.avance.lectura.fuente.Renglon;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which document is whose turn to read, and what came of reading it. */
@Component
class JdbcTurnos {

    /** Without a sign of life for so long, whoever was reading is gone. */
    static final String SILENCIO = "30 seconds";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int DE_UNA_VEZ = 2_000;

    /** What no text of the database may hold. */
    private static final Pattern NO_SE_GUARDA = Pattern.compile("[\\x00\\p{Cs}]");

    private final JdbcClient base;

    JdbcTurnos(JdbcClient base) {
        this.base = base;
    }

    /**
     * The right to read a document, until somebody else has it.
     *
     * @param intento how often it was taken up, which is whose turn it is: it never repeats
     */
    record Turno(int ente, long id, int intento) {}

    /**
     * A document, as far as its reader needs it.
     *
     * @param vez how often it was taken up since it was last asked to be read, this time included
     * @param vencidas how often its bytes, in whichever document, were not read in time
     * @param plazoVencido the longest time that was not enough for them
     */
    record PorLeer(
            String nombre,
            Optional<Ejercicio> ejercicio,
            Optional<Trimestre> trimestre,
            int vez,
            int vencidas,
            Duration plazoVencido) {}

    /** Asked outside of any ente. */
    Optional<Turno> siguiente() {
        return base.sql("select ente, id, intento from lecturas.siguiente(:silencio::interval)")
                .param("silencio", SILENCIO)
                .query((fila, numero) -> new Turno(fila.getInt("ente"), fila.getLong("id"), fila.getInt("intento")))
                .optional();
    }

    boolean late(Turno turno) {
        return base.sql("""
                update lecturas.documento set latido = clock_timestamp()
                 where id = :id and intento = :intento and estado = 'LEYENDO'
                """)
                        .param("id", turno.id())
                        .param("intento", turno.intento())
                        .update()
                > 0;
    }

    PorLeer porLeer(Turno turno) {
        return base.sql("""
                select nombre, ejercicio, trimestre, pedido, mismos.vencidas, mismos.plazo_vencido
                  from lecturas.documento d,
                       lateral (select sum(mismo.vencidas)::integer as vencidas, max(mismo.plazo_vencido) as plazo_vencido
                                  from lecturas.documento mismo where mismo.huella = d.huella) mismos
                 where id = :id
                """)
                .param("id", turno.id())
                .query((fila, numero) -> new PorLeer(
                        fila.getString("nombre"),
                        Optional.ofNullable(fila.getObject("ejercicio", Integer.class))
                                .map(Ejercicio::new),
                        Optional.ofNullable(fila.getObject("trimestre", Integer.class))
                                .map(Trimestre::de),
                        turno.intento() - fila.getInt("pedido"),
                        fila.getInt("vencidas"),
                        Duration.ofMillis(fila.getLong("plazo_vencido"))))
                .single();
    }

    /** @return false when its turn was over: nothing was written */
    boolean fallo(Turno turno, String causa, String salida) {
        return fallo(turno, causa, salida, 0, Duration.ZERO);
    }

    /** The same, of one that was not read in that time. */
    boolean vencio(Turno turno, String causa, String salida, Duration plazo) {
        return fallo(turno, causa, salida, 1, plazo);
    }

    private boolean fallo(Turno turno, String causa, String salida, int vencidas, Duration plazo) {
        return base.sql("""
                update lecturas.documento
                   set estado = 'FALLO', causa = :causa, salida = :salida, vencidas = vencidas + :vencidas,
                       plazo_vencido = greatest(plazo_vencido, :plazo), version = version + 1
                 where id = :id and intento = :intento and estado = 'LEYENDO'
                """)
                        .param("causa", guardable(causa))
                        .param("salida", guardable(salida))
                        .param("vencidas", vencidas)
                        .param("plazo", plazo.toMillis())
                        .param("id", turno.id())
                        .param("intento", turno.intento())
                        .update()
                > 0;
    }

    /** @return false when its turn was over: nothing was written */
    boolean leido(Turno turno, Fuente fuente, Lectura lectura) {
        int suyo = base.sql("""
                update lecturas.documento
                   set estado = 'LEIDO', formato = :formato, tipo = :tipo, lectura = :lectura, version = version + 1
                 where id = :id and intento = :intento and estado = 'LEYENDO'
                """)
                .param("formato", lectura.formato())
                .param("tipo", fuente.tipo().name())
                .param("lectura", json(lectura))
                .param("id", turno.id())
                .param("intento", turno.intento())
                .update();
        if (suyo == 0) {
            return false;
        }
        lineas(turno.id(), fuente.renglones());
        hojas(turno.id(), fuente.renglones(), lectura);
        return true;
    }

    private static byte[] json(Lectura lectura) {
        try (ByteArrayOutputStream salida = new ByteArrayOutputStream()) {
            LecturaJson.escribir(lectura, salida);
            return salida.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lineas(long documento, List<Renglon> renglones) {
        List<Map<String, @Nullable Object>> filas = new ArrayList<>();
        for (int orden = 0; orden < renglones.size(); orden++) {
            Renglon renglon = renglones.get(orden);
            List<Celda> celdas = renglon.celdas().stream()
                    .filter(celda -> !celda.estaVacia())
                    .toList();
            Map<String, @Nullable Object> fila = new LinkedHashMap<>();
            fila.put("orden", orden);
            fila.put("linea", renglon.linea());
            fila.put("pagina", renglon.pagina());
            fila.put("pestana", renglon.pestana() == null ? null : guardable(renglon.pestana()));
            fila.put("columnas", celdas.stream().map(Celda::columna).toList());
            fila.put(
                    "celdas",
                    celdas.stream().map(celda -> guardable(celda.texto())).toList());
            filas.add(fila);
            if (filas.size() == DE_UNA_VEZ) {
                lineas(documento, JSON.writeValueAsString(filas));
                filas.clear();
            }
        }
        lineas(documento, JSON.writeValueAsString(filas));
    }

    private void lineas(long documento, String filas) {
        base.sql("""
                insert into lecturas.linea (ente, documento, orden, linea, pagina, pestana, columnas, celdas)
                select plataforma.ente(), :documento, l.*
                  from jsonb_to_recordset(:filas::jsonb) as l(orden integer, linea integer, pagina integer, pestana text,
                       columnas integer[], celdas text[])
                """).param("documento", documento).param("filas", filas).update();
    }

    private record Lugar(@Nullable Integer pagina, @Nullable String pestana, int linea) {}

    private void hojas(long documento, List<Renglon> renglones, Lectura lectura) {
        Map<Lugar, Integer> orden = new HashMap<>();
        for (int i = 0; i < renglones.size(); i++) {
            Renglon renglon = renglones.get(i);
            orden.putIfAbsent(new Lugar(renglon.pagina(), renglon.pestana(), renglon.linea()), i);
        }
        List<Integer> primeras = new ArrayList<>();
        List<Integer> ultimas = new ArrayList<>();
        for (Hoja hoja : lectura.hojas()) {
            List<Integer> suyas = hoja.metas().stream()
                    .flatMap(meta -> meta.celdas().stream())
                    .map(JdbcTurnos::lugar)
                    .filter(orden::containsKey)
                    .map(orden::get)
                    .sorted()
                    .toList();
            primeras.add(suyas.isEmpty() ? -1 : suyas.get(0));
            ultimas.add(suyas.isEmpty() ? -1 : suyas.get(suyas.size() - 1));
        }
        for (int i = 0; i < lectura.hojas().size(); i++) {
            // Its heading stands before its rows and its signatures after them, where the neighbours' do as well
            int desde = i == 0 ? 0 : Math.max(0, ultimas.get(i - 1) + 1);
            int hasta = renglones.size() - 1;
            if (i + 1 < primeras.size() && primeras.get(i + 1) >= 0) {
                hasta = primeras.get(i + 1) - 1;
            }
            if (primeras.get(i) >= 0) {
                desde = Math.min(desde, primeras.get(i));
                hasta = Math.max(hasta, ultimas.get(i));
            }
            hoja(
                    documento,
                    IdentidadLeida.de(lectura.hojas().get(i)),
                    lectura.hojas().get(i),
                    desde,
                    hasta);
        }
    }

    private static Lugar lugar(CeldaLeida celda) {
        return new Lugar(celda.pagina(), celda.pestana(), celda.linea());
    }

    private void hoja(long documento, IdentidadLeida identidad, Hoja hoja, int desde, int hasta) {
        int conciliadas = (int) hoja.metas().stream()
                .filter(meta -> meta.estado() == mx.avance.lectura.documento.Estado.CONCILIADA)
                .count();
        base.sql("""
                insert into lecturas.hoja (ente, documento, hoja, ejercicio, trimestre, programa, unidad, nombre, busca, renglones,
                       conciliadas, pendientes, por_aceptar, desde, hasta)
                values (plataforma.ente(), :documento, :hoja, :ejercicio, :trimestre, :programa, :unidad, :nombre, :busca, :renglones,
                       :conciliadas, :pendientes, :conciliadas, :desde, :hasta)
                """)
                .param("documento", documento)
                .param("hoja", hoja.hoja())
                .param("ejercicio", identidad.ejercicio().map(Ejercicio::anio).orElse(null))
                .param("trimestre", identidad.trimestre().map(Trimestre::numero).orElse(null))
                .param("programa", identidad.programa().map(Object::toString).orElse(null))
                .param("unidad", identidad.unidad().map(Object::toString).orElse(null))
                .param("nombre", guardable(identidad.nombre()))
                .param("busca", guardable(identidad.busca()))
                .param("renglones", hoja.metas().size())
                .param("conciliadas", conciliadas)
                .param("pendientes", hoja.metas().size() - conciliadas)
                .param("desde", desde)
                .param("hasta", hasta)
                .update();
    }

    private static String guardable(String texto) {
        return NO_SE_GUARDA.matcher(texto).replaceAll("");
    }
}
