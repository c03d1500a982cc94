package mx.avance.aplicacion.avance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mx.avance.aplicacion.catalogos.CausasDeDesviacion;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.poa.PoasPorReportar;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.Destino;
import mx.avance.nucleo.avance.Observacion;
import org.jspecify.annotations.Nullable;

/** What people type or paste into cells, made fit to be kept: figures that a form can print, notes in one line that fit. */
final class LimpiezaDeCelda {

    /** The most letters of a note. */
    static final int NOTA = 3_000;

    static final int DE_MAS = 60;

    private final PoasPorReportar.Renglones renglones;
    private final Supplier<List<CausasDeDesviacion.Causa>> causas;
    private final MesesDeCelda meses;
    private @Nullable Set<String> codigos;

    /** @param causas those to choose from, looked up when the first cell names one */
    LimpiezaDeCelda(
            PoasPorReportar.Renglones renglones, Supplier<List<CausasDeDesviacion.Causa>> causas, MesesDeCelda meses) {
        this.renglones = renglones;
        this.causas = causas;
        this.meses = meses;
    }

    /** A cell as it would be kept, and why it cannot be; the objections are none when it can. */
    private record Limpia(Captura captura, List<Defecto> defectos) {}

    /**
     * What becomes of a change; one that can be kept is not written yet.
     *
     * @param porEscribir what is written; null unless {@code resultado} is GUARDADA
     */
    record Juicio(ResultadoDeCelda resultado, JdbcAvances.@Nullable Escrita porEscribir) {}

    /** @param hay the cell as it stands; empty when nobody captured it */
    Juicio juzgar(CambioDeCelda cambio, Optional<Celda> hay) {
        Captura dice = hay.map(Celda::captura).orElse(Captura.VACIA);
        Limpia limpia = limpiar(cambio, dice);
        boolean escritaDesdeEntonces = hay.map(Celda::version).orElse(0) != cambio.version();
        if (escritaDesdeEntonces && limpia.defectos().stream().anyMatch(MesesDeCelda::esPorLoQueHay)) {
            return new Juicio(resultado(cambio, ResultadoDeCelda.Que.CHOQUE, List.of(), hay), null);
        }
        if (!limpia.defectos().isEmpty()) {
            return new Juicio(resultado(cambio, ResultadoDeCelda.Que.RECHAZADA, limpia.defectos(), hay), null);
        }
        if (limpia.captura().equals(dice)) {
            return new Juicio(resultado(cambio, ResultadoDeCelda.Que.IGUAL, List.of(), hay), null);
        }
        if (escritaDesdeEntonces) {
            return new Juicio(resultado(cambio, ResultadoDeCelda.Que.CHOQUE, List.of(), hay), null);
        }
        return new Juicio(
                resultado(cambio, ResultadoDeCelda.Que.GUARDADA, List.of(), hay),
                JdbcAvances.Escrita.de(cambio.renglon(), cambio.version(), limpia.captura()));
    }

    private static ResultadoDeCelda resultado(
            CambioDeCelda cambio, ResultadoDeCelda.Que que, List<Defecto> defectos, Optional<Celda> hay) {
        return new ResultadoDeCelda(cambio.renglon(), que, defectos, hay);
    }

    /** @param hay what the cell has, which stays where the change says nothing */
    private Limpia limpiar(CambioDeCelda cambio, Captura hay) {
        int numero = cambio.renglon();
        List<Defecto> defectos = new ArrayList<>();
        boolean suma = renglones.sumas().contains(numero);
        if (!renglones.acumulaciones().containsKey(numero)) {
            defectos.add(Defecto.en("renglon", "avance.sinRenglon", Integer.toString(numero)));
            return new Limpia(hay, defectos);
        }
        Captura captura = hay;
        if (cambio.alcanzado().isPresent()) {
            captura = captura.conAlcanzado(cifra("alcanzado", cambio.alcanzado().get(), captura.alcanzado(), defectos));
        }
        if (!cambio.meses().isEmpty() || !hay.meses().estaVacio()) {
            captura = meses.poner(cambio, hay, captura, defectos);
        }
        if (cambio.observacion().isPresent()) {
            String nota = TextoEscrito.limpio(cambio.observacion().get());
            if (nota.length() > NOTA) {
                defectos.add(Defecto.en("observacion", "avance.notaLarga", nota.length(), NOTA));
            } else {
                captura =
                        captura.conObservacion(nota.isEmpty() ? Optional.empty() : Optional.of(new Observacion(nota)));
            }
        }
        if (cambio.destino().isPresent()) {
            captura = conDestino(captura, TextoEscrito.limpio(cambio.destino().get()), defectos);
        }
        if (cambio.causa().isPresent()) {
            captura = conCausa(captura, TextoEscrito.limpio(cambio.causa().get()), defectos);
        }
        if (suma && !captura.conObservacion(Optional.empty()).equals(Captura.VACIA)) {
            defectos.add(Defecto.en("alcanzado", "avance.sumaSusAcciones", Integer.toString(numero)));
        }
        return new Limpia(captura, defectos);
    }

    /**
     * A figure as somebody wrote it; empty when it was left blank.
     *
     * @param hay stays where what was written is no figure, and {@code defectos} says so
     */
    static Optional<Cantidad> cifra(String campo, String escrita, Optional<Cantidad> hay, List<Defecto> defectos) {
        String limpia = TextoEscrito.limpio(escrita);
        if (CifraEscrita.enBlanco(limpia)) {
            return Optional.empty();
        }
        Optional<Cantidad> cifra = limpia.length() > DE_MAS ? Optional.empty() : CifraEscrita.leer(limpia);
        if (cifra.isEmpty()) {
            defectos.add(Defecto.en(campo, "avance.cifraMal", corto(limpia)));
            return hay;
        }
        return cifra;
    }

    private static Captura conDestino(Captura captura, String escrito, List<Defecto> defectos) {
        if (escrito.isEmpty()) {
            return captura.conDestino(Optional.empty());
        }
        Optional<Destino> destino = Arrays.stream(Destino.values())
                .filter(cual -> cual.name().equals(escrito))
                .findFirst();
        if (destino.isEmpty()) {
            defectos.add(Defecto.en("destino", "avance.destinoMal", corto(escrito)));
        }
        return destino.isPresent() ? captura.conDestino(destino) : captura;
    }

    /** A cause that was chosen while it was in force stays. */
    private Captura conCausa(Captura captura, String escrita, List<Defecto> defectos) {
        if (escrita.isEmpty()) {
            return captura.conCausa(Optional.empty());
        }
        if (!captura.causa().equals(Optional.of(escrita)) && !codigos().contains(escrita)) {
            defectos.add(Defecto.en("causa", "avance.causaMal", corto(escrita)));
            return captura;
        }
        return captura.conCausa(Optional.of(escrita));
    }

    private Set<String> codigos() {
        if (codigos == null) {
            codigos =
                    causas.get().stream().map(CausasDeDesviacion.Causa::codigo).collect(Collectors.toSet());
        }
        return codigos;
    }

    static String corto(String texto) {
        return texto.length() > DE_MAS ? texto.substring(0, DE_MAS) + "…" : texto;
    }
}
