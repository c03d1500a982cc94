package mx.avance.lectura.formato.pbrm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mx.avance.lectura.documento.CeldaLeida;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Correccion;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.lectura.fuente.Celda;
import mx.avance.lectura.fuente.Renglon;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.revision.Gravedad;
import org.jspecify.annotations.Nullable;

/** Turns one row into a reading: texts and figures by their columns, then the facts, then what would repair it. */
final class Accion {

    private static final int FIGURAS = Figura.TODAS.size();
    private static final BigDecimal MIL = BigDecimal.valueOf(1000);

    private final Fila fila;
    private final int numero;
    private final Columnas columnas;
    private final Trimestre lugar;
    private final List<Hecho> hechos;

    private final List<HallazgoRedactado> hallazgos = new ArrayList<>(0);
    private final List<CeldaLeida> celdas = new ArrayList<>(12);
    private final StringBuilder descripcion = new StringBuilder();
    private final StringBuilder unidad = new StringBuilder();
    private Figuras figuras = Figuras.ningunas();
    private boolean dudosa;

    /**
     * @param numero that of the row, or the one it must have when its own cannot be read
     * @param lugar the quarter whose place P and A take
     */
    Accion(Fila fila, int numero, Columnas columnas, Trimestre lugar, List<Hecho> hechos) {
        this.fila = fila;
        this.numero = numero;
        this.columnas = columnas;
        this.lugar = lugar;
        this.hechos = hechos;
    }

    MetaLeida leer() {
        if (fila.numero() == null) {
            dudar("CELDA_ILEGIBLE", "No se lee el código de la acción; por su lugar es la " + numero);
        } else {
            anotar(
                    Integer.toString(numero),
                    fila.renglon(),
                    fila.renglon().celdas().get(0).columna(),
                    "numero");
        }
        figurasDelRenglon();
        for (Renglon continuacion : fila.continuaciones()) {
            for (Celda celda : continuacion.celdas()) {
                if (!celda.estaVacia()) {
                    texto(celda, continuacion);
                }
            }
        }
        List<Hecho> contradichos =
                hechos.stream().filter(hecho -> !hecho.seCumple(figuras)).toList();
        for (Hecho hecho : contradichos) {
            dudar(hecho.codigo(), hecho.frase(figuras));
        }
        return meta();
    }

    private void figurasDelRenglon() {
        List<Celda> deLaFila = fila.celdas();
        @Nullable Celda[] porFigura = porColumnas(deLaFila);
        if (fila.cifrasAlFinal() >= FIGURAS && !estanTodas(porFigura)) {
            // Eight figures for eight columns: their order alone may settle it, if they add up
            @Nullable Celda[] porOrden = porOrden(deLaFila);
            if (seCumpleTodo(porOrden)) {
                porFigura = porOrden;
            }
        }
        for (Celda celda : deLaFila) {
            int figura = indice(porFigura, celda);
            if (figura >= 0) {
                figura(Figura.TODAS.get(figura), celda);
            } else {
                texto(celda, fila.renglon());
            }
        }
        for (Figura figura : Figura.TODAS) {
            if (porFigura[figura.ordinal()] == null) {
                dudar("CELDA_ILEGIBLE", "Falta la cifra de la columna " + figura.nombre());
            }
        }
        recalcularDesbordadas(porFigura);
    }

    private @Nullable Celda[] porColumnas(List<Celda> deLaFila) {
        @Nullable Celda[] porFigura = new @Nullable Celda[FIGURAS];
        for (Celda celda : deLaFila) {
            int figura = columnas.figura(celda);
            if (figura >= 0 && porFigura[figura] == null && Cifra.de(celda.texto()) != null) {
                porFigura[figura] = celda;
            }
        }
        return porFigura;
    }

    private static @Nullable Celda[] porOrden(List<Celda> deLaFila) {
        @Nullable Celda[] porFigura = new @Nullable Celda[FIGURAS];
        for (int i = 0; i < FIGURAS; i++) {
            porFigura[i] = deLaFila.get(deLaFila.size() - FIGURAS + i);
        }
        return porFigura;
    }

    private boolean seCumpleTodo(@Nullable Celda[] porFigura) {
        Figuras supuestas = Figuras.ningunas();
        for (Figura figura : Figura.TODAS) {
            Celda celda = porFigura[figura.ordinal()];
            Cifra cifra = celda == null ? null : Cifra.de(celda.texto());
            if (cifra == null || (!cifra.estaDesbordada() && !esPosible(figura, cifra))) {
                return false;
            }
            supuestas = supuestas.con(figura, cifra.valor());
        }
        Figuras todas = supuestas;
        return hechos.stream().allMatch(hecho -> hecho.seCumple(todas));
    }

    private static boolean estanTodas(@Nullable Celda[] porFigura) {
        for (@Nullable Celda celda : porFigura) {
            if (celda == null) {
                return false;
            }
        }
        return true;
    }

    /** Which figure this very cell is, since another may say the same. */
    @SuppressWarnings("ReferenceEquality")
    private static int indice(@Nullable Celda[] porFigura, Celda celda) {
        for (int i = 0; i < porFigura.length; i++) {
            if (porFigura[i] == celda) {
                return i;
            }
        }
        return -1;
    }

    private void figura(Figura figura, Celda celda) {
        anotar(celda.texto(), fila.renglon(), celda.columna(), campo(figura));
        Cifra cifra = Cifra.de(celda.texto());
        if (cifra == null || (cifra.estaDesbordada() && !figura.esPorcentaje())) {
            dudar("CELDA_ILEGIBLE", "No se lee la cifra de la columna " + figura.nombre() + ": " + celda.texto());
        } else if (!cifra.estaDesbordada()) {
            if (!esPosible(figura, cifra)) {
                dudar("CELDA_ILEGIBLE", "La columna " + figura.nombre() + " no puede decir " + celda.texto());
                return;
            }
            if (cifra.normalizada()) {
                avisar(
                        "CIFRA_NORMALIZADA",
                        "En la columna " + figura.nombre() + " se tomó " + celda.texto() + " por "
                                + Cifra.escrita(cifra.valor()));
            }
            figuras = figuras.con(figura, cifra.valor());
        }
    }

    private static boolean esPosible(Figura figura, Cifra cifra) {
        BigDecimal valor = cifra.valor();
        return valor == null || !figura.esCapturada() || Cifra.esCantidad(valor);
    }

    /** A per cent of 1000 or more does not fit its column: the form prints asterisks and the figures say it. */
    private void recalcularDesbordadas(@Nullable Celda[] porFigura) {
        for (Hecho hecho : hechos) {
            Figura figura = hecho.figuras().get(0);
            Celda celda = porFigura[figura.ordinal()];
            Cifra cifra = celda == null ? null : Cifra.de(celda.texto());
            if (hecho instanceof PorcentajeImpreso && cifra != null && cifra.estaDesbordada()) {
                BigDecimal calculado = hecho.despejar(figura, figuras).orElse(null);
                if (calculado == null || calculado.compareTo(MIL) < 0) {
                    dudar(
                            hecho.codigo(),
                            "El " + figura.nombre() + " no cupo en su columna, pero sus cifras no dan mil o más");
                } else {
                    figuras = figuras.con(figura, calculado);
                    avisar(
                            "PORCENTAJE_DESBORDADO",
                            "El " + figura.nombre() + " no cupo en su columna; se calculó " + Cifra.escrita(calculado));
                }
            }
        }
    }

    private void texto(Celda celda, Renglon renglon) {
        if (columnas.esDeFiguras(celda)) {
            anotar(celda.texto(), renglon, celda.columna(), null);
            dudar("CELDAS_SOBRANTES", "Entre las cifras hay algo más que ninguna columna toma: " + celda.texto());
            return;
        }
        int corte = columnas.corte(celda);
        if (corte > 0) {
            texto(celda.texto().substring(0, corte).strip(), celda, renglon, false);
            texto(celda.texto().substring(corte).strip(), celda, renglon, true);
        } else {
            texto(celda.texto(), celda, renglon, columnas.esUnidad(celda));
        }
    }

    private void texto(String texto, Celda celda, Renglon renglon, boolean esUnidad) {
        StringBuilder destino = esUnidad ? unidad : descripcion;
        destino.append(destino.isEmpty() ? "" : " ").append(texto);
        anotar(texto, renglon, celda.columna(), esUnidad ? "unidadMedida" : "descripcion");
    }

    private MetaLeida meta() {
        Cifras cifras = cifras(figuras);
        Correccion propuesta = null;
        List<Correccion> alternativas = List.of();
        if (dudosa) {
            List<Correccion> correcciones = new Reparaciones(hechos, figuras)
                    .buscar().stream().map(this::correccion).toList();
            propuesta = correcciones.isEmpty() ? null : correcciones.get(0);
            alternativas = correcciones.isEmpty() ? List.of() : correcciones.subList(1, correcciones.size());
        }
        return new MetaLeida(
                numero,
                MetaLeida.Tipo.ACCION,
                null,
                descripcion.toString(),
                unidad.isEmpty() ? null : unidad.toString(),
                cifras,
                List.of(),
                null,
                dudosa ? Estado.POR_REVISAR : Estado.CONCILIADA,
                hallazgos,
                propuesta,
                alternativas,
                celdas);
    }

    private Correccion correccion(Reparaciones.Reparacion reparacion) {
        if (reparacion.alteradas().isEmpty()) {
            return new Correccion(cifras(reparacion.figuras()), "Todo cuadra sin alterar ninguna cifra", List.of());
        }
        StringBuilder motivo = new StringBuilder("Todo cuadra con");
        String separador = " ";
        for (Figura figura : reparacion.alteradas()) {
            motivo.append(separador)
                    .append(figura.nombre())
                    .append(' ')
                    .append(Cifra.escrita(reparacion.figuras().de(figura)))
                    .append(figuras.tiene(figura) ? " en lugar de " + Cifra.escrita(figuras.de(figura)) : "");
            separador = " y ";
        }
        List<String> prueban = hechos.stream()
                .filter(hecho -> hecho.figuras().stream().anyMatch(reparacion.alteradas()::contains))
                .map(Hecho::nombre)
                .toList();
        return new Correccion(cifras(reparacion.figuras()), motivo.toString(), prueban);
    }

    private Cifras cifras(Figuras de) {
        BigDecimal porcentajeAnual = de.de(Figura.PORCENTAJE_ANUAL);
        return new Cifras(
                cantidad(de.de(Figura.META_ANUAL)),
                enSuLugar(cantidad(de.de(Figura.PROGRAMADO))),
                enSuLugar(cantidad(de.de(Figura.ALCANZADO))),
                cantidad(de.de(Figura.ACUMULADO)),
                porcentajeAnual,
                null,
                null,
                new Cifras.Variaciones(
                        de.de(Figura.VARIACION_TRIMESTRAL),
                        de.de(Figura.PORCENTAJE_TRIMESTRAL),
                        de.de(Figura.VARIACION_ANUAL),
                        porcentajeAnual));
    }

    /** A figure of the one quarter that the form prints. */
    private PorTrimestre enSuLugar(@Nullable Cantidad cifra) {
        return cifra == null ? PorTrimestre.VACIO : PorTrimestre.VACIO.con(lugar, cifra);
    }

    private static @Nullable Cantidad cantidad(@Nullable BigDecimal valor) {
        return valor == null ? null : Cantidad.of(valor);
    }

    private String campo(Figura figura) {
        return figura.esDelTrimestre() ? figura.campo() + "[" + (lugar.numero() - 1) + "]" : figura.campo();
    }

    private void anotar(String texto, Renglon renglon, int columna, @Nullable String campo) {
        celdas.add(new CeldaLeida(texto, renglon.linea(), columna, campo, renglon.pagina(), renglon.pestana()));
    }

    private void dudar(String codigo, String mensaje) {
        dudosa = true;
        hallazgos.add(new HallazgoRedactado(codigo, Gravedad.ERROR, mensaje));
    }

    private void avisar(String codigo, String mensaje) {
        hallazgos.add(new HallazgoRedactado(codigo, Gravedad.AVISO, mensaje));
    }
}
