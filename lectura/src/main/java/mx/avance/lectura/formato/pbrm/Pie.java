package mx.avance.lectura.formato.pbrm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mx.avance.lectura.documento.FirmaLeida;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.Presupuesto;
import mx.avance.lectura.fuente.Celda;
import mx.avance.lectura.fuente.Renglon;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.revision.Gravedad;
import org.jspecify.annotations.Nullable;

/** The foot of a sheet: the money of its project, and three places for a signature, mostly empty. */
final class Pie {

    private static final Pattern NUMERO_DE_HOJA = Pattern.compile("(HOJA|PAGINA) [0-9]+ DE [0-9]+.*");

    private enum Monto {
        AUTORIZADO("AUTORIZADO"),
        EJERCIDO("EJERCIDO"),
        VARIACION("VARIACION");

        private final String rotulo;

        Monto(String rotulo) {
            this.rotulo = rotulo;
        }
    }

    private final Map<Monto, Integer> centros = new EnumMap<>(Monto.class);
    private final Map<Monto, Cifra> montos = new EnumMap<>(Monto.class);
    private final Map<Papel, Integer> centrosDeFirma = new EnumMap<>(Papel.class);
    private final Map<Papel, List<String>> firmas = new EnumMap<>(Papel.class);
    private boolean enFirmas;

    /** Whether a line holds the first labels of the foot. */
    static boolean empiezaEn(Renglon renglon) {
        for (Celda celda : renglon.celdas()) {
            String plegado = Cabecera.plegado(celda.texto());
            if (plegado.equals(Cabecera.plegado(Papel.ELABORO.rotulo()))
                    || plegado.equals("PRESUPUESTO EJERCIDO")
                    || plegado.startsWith("PRESUPUESTO AUTORIZADO")) {
                return true;
            }
        }
        return false;
    }

    /** A new page: what follows is no longer under the signatures. */
    void cerrarPagina() {
        enFirmas = false;
        centros.clear();
    }

    /**
     * Takes what a line says of the foot.
     *
     * @return whether it belongs to the foot
     */
    boolean tomar(Renglon renglon) {
        String texto = Cabecera.plegado(renglon.texto());
        if (NUMERO_DE_HOJA.matcher(texto).matches() || esTitulo(texto)) {
            enFirmas = false;
            return true;
        }
        if (rotulosDeFirma(renglon, texto)) {
            enFirmas = true;
            return true;
        }
        if (enFirmas) {
            for (Celda celda : renglon.celdas()) {
                if (!celda.estaVacia()) {
                    firmas.computeIfAbsent(masCercano(centrosDeFirma, celda), papel -> new ArrayList<>())
                            .add(celda.texto());
                }
            }
            return true;
        }
        return rotulosDeMonto(renglon, texto) || montos(renglon);
    }

    /** The lines above the heading of the next sheet, where nothing else parts one sheet from another. */
    private static boolean esTitulo(String texto) {
        return texto.startsWith("PRESUPUESTO BASADO EN") || texto.startsWith("IDENTIFICADOR");
    }

    private boolean rotulosDeFirma(Renglon renglon, String texto) {
        if (!texto.contains(Cabecera.plegado(Papel.ELABORO.rotulo()))
                && !texto.contains(Cabecera.plegado(Papel.REVISO.rotulo()))
                && !texto.contains(Cabecera.plegado(Papel.AUTORIZO.rotulo()))) {
            return false;
        }
        boolean alguno = false;
        for (Celda celda : renglon.celdas()) {
            String plegado = Cabecera.plegado(celda.texto());
            for (Papel papel : Papel.values()) {
                String rotulo = Cabecera.plegado(papel.rotulo());
                if (plegado.equals(rotulo) || plegado.startsWith(rotulo + ":")) {
                    centrosDeFirma.put(papel, centro(celda));
                    alguno = true;
                    String nombre = celda.texto()
                            .substring(Math.min(celda.texto().length(), rotulo.length() + 1))
                            .strip();
                    if (!nombre.isEmpty()) {
                        firmas.computeIfAbsent(papel, nuevo -> new ArrayList<>())
                                .add(nombre);
                    }
                }
            }
        }
        return alguno;
    }

    private boolean rotulosDeMonto(Renglon renglon, String texto) {
        boolean alguno = texto.startsWith("PRESUPUESTO");
        Monto anterior = null;
        for (Celda celda : renglon.celdas()) {
            if (celda.estaVacia()) {
                continue;
            }
            Cifra cifra = Cifra.de(celda.texto());
            if (cifra != null && anterior != null) {
                montos.putIfAbsent(anterior, cifra);
            }
            anterior = cifra == null ? montoDe(Cabecera.plegado(celda.texto())) : null;
            if (anterior != null) {
                centros.putIfAbsent(anterior, centro(celda));
                alguno = true;
            }
        }
        return alguno;
    }

    private static @Nullable Monto montoDe(String plegado) {
        for (Monto monto : Monto.values()) {
            if (plegado.contains(monto.rotulo)) {
                return monto;
            }
        }
        return null;
    }

    private boolean montos(Renglon renglon) {
        if (centros.isEmpty()) {
            return false;
        }
        List<Celda> cifras = new ArrayList<>();
        for (Celda celda : renglon.celdas()) {
            if (!celda.estaVacia()) {
                if (Cifra.de(celda.texto()) == null) {
                    return false;
                }
                cifras.add(celda);
            }
        }
        if (cifras.isEmpty() || cifras.size() > Monto.values().length) {
            return false;
        }
        for (int i = 0; i < cifras.size(); i++) {
            Cifra cifra = Cifra.de(cifras.get(i).texto());
            boolean completos = cifras.size() == Monto.values().length;
            if (cifra != null) {
                montos.put(completos ? Monto.values()[i] : masCercano(centros, cifras.get(i)), cifra);
            }
        }
        return true;
    }

    private static <K> K masCercano(Map<K, Integer> centros, Celda celda) {
        return centros.entrySet().stream()
                .min((uno, otro) -> Integer.compare(
                        Math.abs(uno.getValue() - centro(celda)), Math.abs(otro.getValue() - centro(celda))))
                .orElseThrow()
                .getKey();
    }

    private static int centro(Celda celda) {
        return (celda.desde() + celda.hasta()) / 2;
    }

    /** Null when the foot says nothing of money. A per cent that overflowed is computed. */
    @Nullable
    Presupuesto presupuesto() {
        if (montos.isEmpty()) {
            return null;
        }
        BigDecimal variacion = valor(Monto.VARIACION);
        BigDecimal calculada = variacionCalculada();
        return new Presupuesto(
                valor(Monto.AUTORIZADO),
                valor(Monto.EJERCIDO),
                variacion == null && montos.containsKey(Monto.VARIACION) ? calculada : variacion);
    }

    private @Nullable BigDecimal valor(Monto monto) {
        Cifra cifra = montos.get(monto);
        return cifra == null ? null : cifra.valor();
    }

    private @Nullable BigDecimal variacionCalculada() {
        BigDecimal autorizado = valor(Monto.AUTORIZADO);
        BigDecimal ejercido = valor(Monto.EJERCIDO);
        return autorizado == null || ejercido == null ? null : PorcentajeImpreso.de(ejercido, autorizado);
    }

    List<HallazgoRedactado> hallazgos() {
        BigDecimal impresa = valor(Monto.VARIACION);
        BigDecimal calculada = variacionCalculada();
        if (impresa == null || calculada == null || impresa.compareTo(calculada) == 0) {
            return List.of();
        }
        return List.of(new HallazgoRedactado(
                "PORCENTAJE",
                Gravedad.ADVERTENCIA,
                "La variación del presupuesto dice " + Cifra.escrita(impresa) + " %, pero sus montos dan "
                        + Cifra.escrita(calculada) + " %"));
    }

    /** The three places in order; name and post null where nothing is written. */
    List<FirmaLeida> firmas() {
        List<FirmaLeida> leidas = new ArrayList<>();
        for (Papel papel : Papel.values()) {
            List<String> lineas = firmas.getOrDefault(papel, List.of());
            leidas.add(new FirmaLeida(
                    papel,
                    lineas.isEmpty() ? null : lineas.get(0),
                    lineas.size() < 2 ? null : String.join(" ", lineas.subList(1, lineas.size()))));
        }
        return leidas;
    }
}
