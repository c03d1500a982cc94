package mx.avance.aplicacion.avance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.permiso.Situacion;
import org.jspecify.annotations.Nullable;

/** One of the sheets that {@link CapturaMasiva} writes into, while it does: what was asked for, whether it may be done, what becomes of it. */
final class HojaEnCaptura {

    private final IdDeAvance id;
    private final List<Integer> lugares = new ArrayList<>();
    private final List<CapturaMasiva.Pedida> pedidas = new ArrayList<>();
    /** Of those asked for so far; null while they came in ascending order, as they mostly do. */
    private @Nullable Set<Integer> renglones;

    private int ultimo = Integer.MIN_VALUE;
    private @Nullable Situacion situacion;
    private @Nullable LimpiezaDeCelda limpieza;
    private boolean empezada;
    private String origen = "";
    private Optional<Negado> negado = Optional.empty();
    /** Those that are not saved, by their place among those asked for. */
    private Map<Integer, ResultadoDeCelda> fallas = Map.of();

    private int iguales;
    private List<JdbcAvances.Escrita> porEscribir = List.of();

    HojaEnCaptura(IdDeAvance id) {
        this.id = id;
    }

    IdDeAvance id() {
        return id;
    }

    /**
     * Adds a cell.
     *
     * @param lugar its index in the call
     * @return whether it was the first one of its row
     */
    boolean pedir(int lugar, CapturaMasiva.Pedida pedida) {
        if (!esNuevo(pedida.cambio().renglon())) {
            return false;
        }
        lugares.add(lugar);
        pedidas.add(pedida);
        return true;
    }

    private boolean esNuevo(int renglon) {
        if (renglones == null && renglon > ultimo) {
            ultimo = renglon;
            return true;
        }
        if (renglones == null) {
            renglones = new HashSet<>();
            for (CapturaMasiva.Pedida pedida : pedidas) {
                renglones.add(pedida.cambio().renglon());
            }
        }
        return renglones.add(renglon);
    }

    /** @param conQue judges its cells; empty while the unit has no authorised POA */
    void contra(Situacion poa, Optional<LimpiezaDeCelda> conQue) {
        situacion = poa;
        limpieza = conQue.orElse(null);
    }

    /** What the lock asks about its POA. */
    Situacion situacion() {
        if (situacion == null) {
            throw new IllegalStateException("Nadie ha mirado el POA de " + id.objeto());
        }
        return situacion;
    }

    /**
     * @param comoEsta empty while nobody captured anything
     * @param porque why it may not be captured
     * @param deDonde where what is written into it comes from, as a cell keeps it
     */
    void estar(Optional<AvanceGuardado.Hoja> comoEsta, Optional<Negado> porque, String deDonde) {
        empezada = comoEsta.isPresent();
        negado = porque;
        origen = deDonde;
    }

    /** Where what is written into it comes from. */
    String origen() {
        return origen;
    }

    Optional<Negado> negado() {
        return negado;
    }

    /** Whether it has to be begun: something is written into it, and nobody has captured anything. */
    boolean porEmpezar() {
        return !empezada && !porEscribir.isEmpty();
    }

    /** Judges its cells, unless it may not be captured, by what is there. */
    void juzgar(Map<Integer, Celda> hay) {
        if (negado.isPresent()) {
            return;
        }
        if (limpieza == null) {
            throw new NoExiste(id.objeto());
        }
        fallas = new HashMap<>();
        iguales = 0;
        porEscribir = new ArrayList<>(pedidas.size());
        for (int i = 0; i < pedidas.size(); i++) {
            CambioDeCelda cambio = pedidas.get(i).cambio();
            LimpiezaDeCelda.Juicio juicio = limpieza.juzgar(cambio, Optional.ofNullable(hay.get(cambio.renglon())));
            if (juicio.porEscribir() != null) {
                porEscribir.add(juicio.porEscribir());
            } else if (juicio.resultado().falla()) {
                fallas.put(i, juicio.resultado());
            } else {
                iguales++;
            }
        }
    }

    /** Says which of its cells are not saved, each in its place. */
    void decir(CapturaMasiva.@Nullable NoGuardada[] noGuardadas) {
        if (negado.isPresent()) {
            porEscribir = List.of();
            for (int i = 0; i < pedidas.size(); i++) {
                CapturaMasiva.Pedida pedida = pedidas.get(i);
                noGuardadas[lugares.get(i)] = new CapturaMasiva.NoGuardada(
                        pedida,
                        new ResultadoDeCelda(
                                pedida.cambio().renglon(), ResultadoDeCelda.Que.RECHAZADA, List.of(), Optional.empty()),
                        negado);
            }
            return;
        }
        fallas.forEach((i, falla) ->
                noGuardadas[lugares.get(i)] = new CapturaMasiva.NoGuardada(pedidas.get(i), falla, Optional.empty()));
    }

    List<JdbcAvances.Escrita> porEscribir() {
        return porEscribir;
    }

    CapturaMasiva.HojaCapturada capturada() {
        return new CapturaMasiva.HojaCapturada(id, porEscribir.size(), negado.isPresent() ? 0 : iguales);
    }

    /** What the audit trail says of it: how many cells were saved, and the SHA-256 of their values; the history has each. */
    Map<String, Object> dicho() {
        try {
            MessageDigest resumen = MessageDigest.getInstance("SHA-256");
            for (JdbcAvances.Escrita celda : porEscribir) {
                resumen.update((celda.renglon() + "\t" + celda.version() + "\t"
                                + (celda.alcanzado() == null
                                        ? ""
                                        : celda.alcanzado().stripTrailingZeros().toPlainString())
                                + "\t" + (celda.destino() == null ? "" : celda.destino())
                                + "\t" + (celda.causa() == null ? "" : celda.causa())
                                + "\t" + celda.observacion()
                                + (celda.meses() == null ? "" : "\t" + MesesDeCelda.enTexto(celda.meses())) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            Map<String, Object> dicho = new LinkedHashMap<>();
            dicho.put("celdas", porEscribir.size());
            dicho.put("huella", HexFormat.of().formatHex(resumen.digest()));
            return dicho;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Todo Java trae SHA-256", e);
        }
    }
}
