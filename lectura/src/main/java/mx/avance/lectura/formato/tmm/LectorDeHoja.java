package mx.avance.lectura.formato.tmm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import mx.avance.lectura.documento.CeldaLeida;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Correccion;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.lectura.formato.Hallazgos;
import mx.avance.lectura.grafia.Cifra;
import mx.avance.lectura.grafia.Palabras;
import mx.avance.lectura.restriccion.Ficha;
import mx.avance.lectura.restriccion.Interpretacion;
import mx.avance.lectura.restriccion.Reparacion;
import mx.avance.lectura.restriccion.Valores;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.revision.CeldaIlegible;
import mx.avance.nucleo.revision.CeldasFaltantes;
import mx.avance.nucleo.revision.CeldasSobrantes;
import mx.avance.nucleo.revision.CifraNormalizada;
import mx.avance.nucleo.revision.DisposicionDeLaHoja;
import mx.avance.nucleo.revision.Hallazgo;
import mx.avance.nucleo.revision.LecturaAmbigua;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, from what was found to what the contract says of them. */
final class LectorDeHoja {

    private static final int MAS_ALTERNATIVAS = 5;

    /** The annual goal, four P, one A, the accumulated figure and its per cent. */
    private static final int MENOS_CIFRAS = 8;

    private final int trimestre;
    private final List<FilaCruda> filas;
    private final List<LectorDeFilas.Decision> decisiones;
    private final Predicate<String> lineasConocidas;

    LectorDeHoja(int trimestre, List<FilaCruda> filas, Predicate<String> lineasConocidas) {
        this.trimestre = trimestre;
        this.filas = filas;
        this.decisiones = new LectorDeFilas(trimestre).leer(filas);
        this.lineasConocidas = lineasConocidas;
    }

    List<MetaLeida> metas() {
        List<MetaLeida> metas = new ArrayList<>(filas.size());
        for (int i = 0; i < filas.size(); i++) {
            metas.add(meta(i));
        }
        return metas;
    }

    private MetaLeida meta(int cual) {
        FilaCruda fila = filas.get(cual);
        LectorDeFilas.Decision decision = decisiones.get(cual);
        int[] casillas = casillas(fila, decision);
        Valores valores = valores(decision, casillas);
        Cifras cifras = CifrasDeFila.de(valores, trimestre);
        List<Correccion> correcciones = decision.conciliada() ? List.of() : correcciones(cual, cifras);
        int numero = fila.numero();
        boolean esMeta = numero % 100 == 0;
        return new MetaLeida(
                numero,
                esMeta ? MetaLeida.Tipo.META : MetaLeida.Tipo.ACCION,
                esMeta ? null : numero / 100 * 100,
                fila.descripcion(),
                fila.unidad(),
                cifras,
                lineas(fila),
                fila.nota(),
                decision.conciliada() ? Estado.CONCILIADA : Estado.POR_REVISAR,
                hallazgos(fila, decision, correcciones),
                correcciones.isEmpty() ? null : correcciones.get(0),
                correcciones.size() < 2
                        ? List.of()
                        : correcciones.subList(1, Math.min(correcciones.size(), 1 + MAS_ALTERNATIVAS)),
                celdas(fila, casillas));
    }

    private List<String> lineas(FilaCruda fila) {
        List<String> lineas = new ArrayList<>(2);
        for (String leida : fila.lineas()) {
            lineas.add(Codigo.conPuntos(leida, lineasConocidas));
        }
        return lineas;
    }

    /**
     * For each numeric cell of the row, the slot it is certainly in, or -1. In a row to be reviewed a place is certain
     * when every likely repair agrees on it; P is one group, certain in all of its quarters or in none.
     */
    private int[] casillas(FilaCruda fila, LectorDeFilas.Decision decision) {
        int[] ciertas = new int[fila.numericas().size()];
        Arrays.fill(ciertas, -1);
        Interpretacion lectura = decision.lectura();
        if (decision.conciliada()
                || decision.reparaciones().isEmpty()
                || decision.enRejilla()
                || soloFaltaProgramar(decision)) {
            if (lectura != null) {
                poner(ciertas, decision.fichas(), lectura.casillas());
            }
            return ciertas;
        }
        Reparacion mejor = decision.reparaciones().get(0);
        boolean primera = true;
        for (Reparacion reparacion : decision.reparaciones()) {
            if (reparacion.tipo() == Reparacion.Tipo.PEGADAS || reparacion.costo() > mejor.costo() + 1.5) {
                continue;
            }
            int[] suyas = reparacion.interpretacion().casillas();
            if (suyas.length != ciertas.length) {
                int[] sinBlancas = suyas;
                suyas = new int[ciertas.length];
                Arrays.fill(suyas, -1);
                poner(suyas, llenas(fila), sinBlancas);
            }
            if (primera) {
                System.arraycopy(suyas, 0, ciertas, 0, suyas.length);
                primera = false;
            } else {
                for (int i = 0; i < ciertas.length; i++) {
                    ciertas[i] = ciertas[i] == suyas[i] ? ciertas[i] : -1;
                }
            }
        }
        if (mejor.tipo() != Reparacion.Tipo.MAL_LEIDA && mejor.tipo() != Reparacion.Tipo.ILEGIBLE) {
            soltarProgramado(ciertas, mejor);
        }
        return ciertas;
    }

    /**
     * Whether the row says plainly that nothing is programmed for its annual goal, and everything else holds. Some figure
     * may have been lost, but the paper is no less clear for that.
     */
    private static boolean soloFaltaProgramar(LectorDeFilas.Decision decision) {
        Interpretacion lectura = decision.lectura();
        if (lectura == null || !lectura.completa() || lectura.valores().en(Casillas.ANUAL) <= 0) {
            return false;
        }
        for (int t = 1; t <= 4; t++) {
            if (lectura.valores().en(Casillas.programado(t)) != 0) {
                return false;
            }
        }
        return decision.incumplidas() == 1;
    }

    private static void poner(int[] casillas, List<Ficha> fichas, int[] suyas) {
        for (int i = 0; i < suyas.length; i++) {
            casillas[fichas.get(i).posicion()] = suyas[i];
        }
    }

    private static List<Ficha> llenas(FilaCruda fila) {
        List<Ficha> llenas = new ArrayList<>();
        for (int i = 0; i < fila.numericas().size(); i++) {
            if (!fila.numericas().get(i).celda().estaVacia()) {
                llenas.add(Ficha.ilegible(i));
            }
        }
        return llenas;
    }

    /** When a cell was lost or is one too many among the P, none of them is sure of its quarter. */
    private static void soltarProgramado(int[] ciertas, Reparacion mejor) {
        int vistos = 0;
        for (int casilla : ciertas) {
            vistos |= casilla > 0 && casilla < Casillas.TOTAL_P && casilla % 2 == 1 ? 1 << (casilla / 2) : 0;
        }
        boolean sobraUnaIgual = false;
        if (mejor.tipo() == Reparacion.Tipo.SOBRANTE) {
            for (int t = 1; t <= 4; t++) {
                sobraUnaIgual |= mejor.interpretacion().valores().en(Casillas.programado(t)) == mejor.leido();
            }
        }
        if (vistos != 0b1111 || sobraUnaIgual) {
            for (int i = 0; i < ciertas.length; i++) {
                boolean esP = ciertas[i] > 0 && ciertas[i] < Casillas.TOTAL_P && ciertas[i] % 2 == 1;
                ciertas[i] = esP ? -1 : ciertas[i];
            }
        }
    }

    private static Valores valores(LectorDeFilas.Decision decision, int[] casillas) {
        if (decision.conciliada() && decision.lectura() != null) {
            return decision.lectura().valores();
        }
        Valores valores = new Valores(13);
        for (int i = 0; i < casillas.length; i++) {
            if (casillas[i] >= 0 && decision.cifras().get(i) != null) {
                valores.poner(casillas[i], decision.cifras().get(i).valor());
            }
        }
        return valores;
    }

    private List<CeldaLeida> celdas(FilaCruda fila, int[] casillas) {
        List<CeldaLeida> celdas = new ArrayList<>(casillas.length);
        for (int i = 0; i < casillas.length; i++) {
            FilaCruda.Numerica numerica = fila.numericas().get(i);
            if (!numerica.celda().estaVacia()) {
                celdas.add(new CeldaLeida(
                        numerica.celda().texto(),
                        numerica.linea(),
                        numerica.celda().columna(),
                        casillas[i] < 0 ? null : Casillas.campo(casillas[i]),
                        fila.pagina(),
                        fila.pestana()));
            }
        }
        return celdas;
    }

    /** What was found while reading the row; what its figures break is for the rules of the domain. */
    private List<HallazgoRedactado> hallazgos(
            FilaCruda fila, LectorDeFilas.Decision decision, List<Correccion> correcciones) {
        List<HallazgoRedactado> hallazgos = new ArrayList<>(2);
        int numero = fila.numero();
        for (int i = 0; i < decision.cifras().size(); i++) {
            Cifra cifra = decision.cifras().get(i);
            String texto = fila.numericas().get(i).celda().texto();
            if (cifra != null && cifra.normalizada()) {
                hallazgos.add(Hallazgos.redactar(new CifraNormalizada(numero, texto, cifra.escrita())));
            } else if (cifra == null && !texto.isEmpty()) {
                hallazgos.add(Hallazgos.redactar(new CeldaIlegible(numero, texto)));
            }
        }
        if (decision.porDisposicion() && decision.lectura() != null) {
            String disposicion = decision.lectura().disposicion().nombre();
            hallazgos.add(Hallazgos.redactar(new DisposicionDeLaHoja(numero, disposicion)));
        }
        if (!decision.conciliada() && !soloFaltaProgramar(decision)) {
            hallazgosDeRevision(fila, decision, correcciones, hallazgos);
        }
        return hallazgos;
    }

    private static void hallazgosDeRevision(
            FilaCruda fila,
            LectorDeFilas.Decision decision,
            List<Correccion> correcciones,
            List<HallazgoRedactado> hallazgos) {
        List<Reparacion> reparaciones = decision.reparaciones();
        boolean empate = reparaciones.size() > 1
                && reparaciones.get(1).costo() - reparaciones.get(0).costo() < 1e-9
                && correcciones.size() == reparaciones.size();
        if (decision.lecturas() > 1 || empate) {
            hallazgos.add(Hallazgos.redactar(
                    new LecturaAmbigua(fila.numero(), Math.max(decision.lecturas(), reparaciones.size()))));
        }
        if (reparaciones.isEmpty()) {
            if (decision.enRejilla()) {
                hallazgos.add(Hallazgos.redactar(new CeldasFaltantes(fila.numero(), cuantas(fila))));
            } else if (decision.lectura() == null) {
                hallazgos.add(Hallazgos.redactar(sinDisposicion(fila)));
            }
            return;
        }
        Reparacion mejor = reparaciones.get(0);
        if (mejor.tipo() == Reparacion.Tipo.SOBRANTE) {
            String sobra = fila.numericas()
                    .get(decision.fichas().get(mejor.ficha()).posicion())
                    .celda()
                    .texto();
            hallazgos.add(Hallazgos.redactar(new CeldasSobrantes(fila.numero(), List.of(sobra))));
        } else if (mejor.tipo() == Reparacion.Tipo.PERDIDA) {
            hallazgos.add(Hallazgos.redactar(new CeldasFaltantes(fila.numero(), cuantas(fila))));
        } else if (mejor.tipo() == Reparacion.Tipo.PEGADAS) {
            String pegadas = fila.numericas()
                    .get(decision.fichas().get(mejor.ficha()).posicion())
                    .celda()
                    .texto();
            hallazgos.add(Hallazgos.redactar(new CeldaIlegible(fila.numero(), pegadas)));
        }
    }

    /** No layout has this number of cells and no single repair gives one: too few, or too many. */
    private static Hallazgo sinDisposicion(FilaCruda fila) {
        int cifras = cuantas(fila);
        if (cifras < MENOS_CIFRAS) {
            return new CeldasFaltantes(fila.numero(), cifras);
        }
        return new CeldasSobrantes(
                fila.numero(),
                fila.numericas().stream()
                        .map(numerica -> numerica.celda().texto())
                        .filter(texto -> !texto.isEmpty())
                        .toList());
    }

    private static int cuantas(FilaCruda fila) {
        return (int) fila.numericas().stream()
                .filter(numerica -> !numerica.celda().estaVacia())
                .count();
    }

    private List<Correccion> correcciones(int cual, Cifras leidas) {
        LectorDeFilas.Decision decision = decisiones.get(cual);
        List<Correccion> correcciones = new ArrayList<>();
        Correccion arrastre = arrastre(cual, leidas);
        if (arrastre != null) {
            correcciones.add(arrastre);
        }
        for (Reparacion reparacion : decision.reparaciones()) {
            if (correcciones.size() > MAS_ALTERNATIVAS) {
                break;
            }
            correcciones.add(new Correccion(
                    CifrasDeFila.de(reparacion.interpretacion().valores(), trimestre),
                    motivo(reparacion),
                    decision.pruebas(reparacion)));
        }
        return correcciones;
    }

    private String motivo(Reparacion reparacion) {
        return switch (reparacion.tipo()) {
            case MAL_LEIDA ->
                reparacion.ficha() < 0
                        ? "Las cifras admiten esta lectura sin cambiar ninguna."
                        : String.format(
                                Locale.ROOT,
                                "%s: se leyó %s y debe decir %s.",
                                nombre(reparacion.casilla()),
                                escrita(reparacion.leido()),
                                escrita(reparacion.propuesto()));
            case ILEGIBLE ->
                String.format(
                        Locale.ROOT,
                        "%s: la celda no se lee y debe decir %s.",
                        nombre(reparacion.casilla()),
                        escrita(reparacion.propuesto()));
            case PERDIDA ->
                String.format(
                        Locale.ROOT,
                        "%s: falta la cifra y debe decir %s.",
                        nombre(reparacion.casilla()),
                        escrita(reparacion.propuesto()));
            case SOBRANTE ->
                reparacion.leido() == Valores.AUSENTE
                        ? "Sobra una celda que no es cifra."
                        : "Sobra la cifra " + escrita(reparacion.leido()) + ".";
            case PEGADAS -> "Dos cifras quedaron en una sola celda.";
        };
    }

    private static String escrita(long valor) {
        return valor == Valores.AUSENTE ? "nada" : CifrasDeFila.cantidad(valor).toString();
    }

    private static String nombre(int casilla) {
        return switch (casilla) {
            case -1 -> "Celda repetida";
            case Casillas.ANUAL -> "Meta anual";
            case Casillas.TOTAL_P -> "Total programado";
            case Casillas.TOTAL_A -> "Total alcanzado";
            case Casillas.ABSOLUTO -> "Avance absoluto";
            case Casillas.RELATIVO -> "Relativo";
            default -> Trimestre.de((casilla + 1) / 2).rotulo() + (casilla % 2 == 1 ? " programado" : " alcanzado");
        };
    }

    /**
     * Rule 6 of the form: what exceeds the annual goal is exactly what was not achieved in a reported quarter, by the row
     * itself or by its acciones, and their notes say that it is carried over. No figure need be altered then.
     */
    private @Nullable Correccion arrastre(int cual, Cifras leidas) {
        Cantidad anual = leidas.metaAnual();
        if (trimestre == 4 || anual == null || !leidas.programado().estaCompleto()) {
            return null;
        }
        BigDecimal exceso = leidas.programado().suma().menos(anual);
        if (exceso.signum() <= 0 || !sostiene(leidas)) {
            return null;
        }
        int numero = filas.get(cual).numero();
        String quien = null;
        BigDecimal deTodas = BigDecimal.ZERO;
        for (int i = 0; i < filas.size(); i++) {
            FilaCruda otra = filas.get(i);
            boolean suya = i == cual || (numero % 100 == 0 && otra.numero() / 100 * 100 == numero && i != cual);
            if (!suya || otra.nota() == null || !Palabras.planas(otra.nota()).contains("REPROGRAM")) {
                continue;
            }
            Cifras suyas = i == cual
                    ? leidas
                    : CifrasDeFila.de(valores(decisiones.get(i), casillas(otra, decisiones.get(i))), trimestre);
            BigDecimal falta = faltante(suyas);
            if (i != cual) {
                deTodas = deTodas.add(falta);
            }
            if (falta.compareTo(exceso) == 0) {
                quien = i == cual ? "de la propia meta" : "de la acción " + otra.numero();
            }
        }
        if (quien == null && deTodas.compareTo(exceso) == 0) {
            quien = "de sus acciones";
        }
        if (quien == null) {
            return null;
        }
        Trimestre siguiente = Trimestre.de(trimestre + 1);
        Cantidad programado = leidas.programado().en(siguiente).orElse(Cantidad.CERO);
        if (programado.valor().compareTo(exceso) < 0) {
            return null;
        }
        return new Correccion(
                CifrasDeFila.conArrastre(leidas, siguiente, exceso),
                "Es un arrastre: " + siguiente.rotulo() + " incluye " + exceso.toPlainString()
                        + " que no se alcanzaron " + quien + "; ninguna cifra cambia.",
                List.of("ArrastreExplicaElExceso"));
    }

    /** Whether everything but the sum of P holds. */
    private boolean sostiene(Cifras cifras) {
        return cifras.avanceAbsoluto() != null && cifras.alcanzado().suma().equals(cifras.avanceAbsoluto());
    }

    private BigDecimal faltante(Cifras cifras) {
        BigDecimal falta = BigDecimal.ZERO;
        for (Trimestre reportado : Trimestre.TODOS) {
            Cantidad programado = cifras.programado().en(reportado).orElse(null);
            Cantidad alcanzado = cifras.alcanzado().en(reportado).orElse(null);
            if (reportado.numero() <= trimestre && programado != null && alcanzado != null) {
                BigDecimal menos = programado.menos(alcanzado);
                falta = menos.signum() > 0 ? falta.add(menos) : falta;
            }
        }
        return falta;
    }
}
