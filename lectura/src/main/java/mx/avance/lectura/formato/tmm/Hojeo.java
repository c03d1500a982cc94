package mx.avance.lectura.formato.tmm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.avance.lectura.fuente.Celda;
import mx.avance.lectura.fuente.Fuente;
import mx.avance.lectura.fuente.Renglon;
import org.jspecify.annotations.Nullable;

/**
 * Tells the sheets of a document apart: heading, table, foot, and again. A page that repeats the heading before the foot
 * was reached continues the same sheet. What stands between table and foot under ACTIVIDADES EXTRAORDINARIAS is no meta, and is
 * passed over.
 */
final class Hojeo {

    /** Rows that start further right have a column before them; a title or a foot without indentation starts left of it. */
    private static final int ANCHO_DE_MARGEN = 6;

    private enum Zona {
        ENCABEZADO,
        TABLA,
        EXTRAORDINARIAS,
        PIE
    }

    private final List<HojaCruda> hojas = new ArrayList<>();
    private final Linea.Memoria lineas = new Linea.Memoria();
    private final Linea ninguna = lineas.de("");
    private final boolean paginado;
    private List<Renglon> encabezado = new ArrayList<>();
    private List<Renglon> tabla = new ArrayList<>();
    private List<Renglon> pie = new ArrayList<>();
    private List<Renglon> cabezas = new ArrayList<>();
    private @Nullable Encabezado leido;
    private Zona zona = Zona.ENCABEZADO;
    private boolean hayFilas;
    private int dondeEmpiezanFilas;
    private boolean enCabeza;
    private boolean trasBlanco;
    /** Whether a line of the foot names a signature or a post. */
    private boolean conFirmas;

    private Hojeo(boolean paginado) {
        this.paginado = paginado;
    }

    static List<HojaCruda> hojear(Fuente fuente) {
        Hojeo hojeo = new Hojeo(fuente.tipo() == Fuente.Tipo.PDF);
        String pestana = null;
        for (Renglon renglon : fuente.renglones()) {
            if (!Objects.equals(pestana, renglon.pestana()) && hojeo.hayFilas) {
                hojeo.cerrar();
            }
            pestana = renglon.pestana();
            hojeo.agregar(renglon);
        }
        hojeo.cerrar();
        return hojeo.hojas;
    }

    private void agregar(Renglon renglon) {
        if (renglon.estaVacio()) {
            trasBlanco = true;
            if (zona != Zona.EXTRAORDINARIAS) {
                (zona == Zona.PIE ? pie : zona == Zona.ENCABEZADO ? encabezado : tabla).add(renglon);
            }
            return;
        }
        boolean fila = Tabla.empiezaFila(renglon);
        Linea linea = fila ? ninguna : lineas.de(renglon);
        if (linea.esPieDePagina()) {
            return;
        }
        switch (zona) {
            case ENCABEZADO -> enEncabezado(renglon, fila, linea);
            case TABLA -> enTabla(renglon, fila, linea);
            case EXTRAORDINARIAS -> enExtraordinarias(renglon, linea);
            case PIE -> enPie(renglon, fila, linea);
        }
        trasBlanco = false;
    }

    private void enEncabezado(Renglon renglon, boolean fila, Linea linea) {
        if (linea.abreExtraordinarias() && hayFilas) {
            // The heading that a new page repeats
            encabezado = new ArrayList<>();
            zona = Zona.EXTRAORDINARIAS;
        } else if (fila || linea.esCabeza()) {
            abrirTabla();
            enTabla(renglon, fila, linea);
        } else {
            encabezado.add(renglon);
        }
    }

    private void enExtraordinarias(Renglon renglon, Linea linea) {
        if (Firmas.esDePie(renglon, lineas)) {
            zona = Zona.PIE;
            agregarAlPie(renglon);
        } else if (puedeSerOtraHoja(renglon) && linea.esDeEncabezado()) {
            zona = Zona.ENCABEZADO;
            encabezado.add(renglon);
        }
    }

    /** The heading is complete: either a new sheet starts, or the one before goes on in another page. */
    private void abrirTabla() {
        Encabezado nuevo = Encabezado.leer(encabezado, lineas);
        if (leido != null && !continua(leido, nuevo)) {
            List<Renglon> suyo = encabezado;
            encabezado = new ArrayList<>();
            cerrar();
            encabezado = suyo;
        }
        if (leido == null) {
            leido = nuevo;
        }
        encabezado = new ArrayList<>();
        zona = Zona.TABLA;
    }

    private boolean continua(Encabezado anterior, Encabezado nuevo) {
        if (conFirmas) {
            return false;
        }
        if (!nuevo.tieneClaves()) {
            return true;
        }
        return paginado
                && anterior.valores().keySet().equals(nuevo.valores().keySet())
                && anterior.valores().keySet().stream().allMatch(campo -> mismaClave(anterior, nuevo, campo))
                && anterior.periodo().equals(nuevo.periodo());
    }

    private static boolean mismaClave(Encabezado uno, Encabezado otro, Campo campo) {
        Encabezado.Valor primero = uno.valor(campo);
        Encabezado.Valor segundo = otro.valor(campo);
        return primero != null && segundo != null && primero.codigo().equals(segundo.codigo());
    }

    private void enTabla(Renglon renglon, boolean fila, Linea linea) {
        if (fila) {
            hayFilas = true;
            enCabeza = false;
            if (!renglon.delimitado()) {
                int empieza = renglon.celdas()
                        .get(Tabla.celdaConNumero(renglon.celdas()))
                        .desde();
                dondeEmpiezanFilas = dondeEmpiezanFilas == 0 ? empieza : Math.min(dondeEmpiezanFilas, empieza);
            }
            tabla.add(renglon);
        } else if (hayFilas && linea.abreExtraordinarias()) {
            zona = Zona.EXTRAORDINARIAS;
        } else if (!hayFilas || esCabezaRepetida(renglon, linea)) {
            if (!hayFilas && linea.esDeEncabezado()) {
                encabezado.add(renglon);
            } else if (!hayFilas) {
                cabezas.add(renglon);
            }
        } else if (sigueUnTexto(renglon)) {
            tabla.add(renglon);
        } else if (Firmas.esDePie(renglon, lineas)) {
            zona = Zona.PIE;
            agregarAlPie(renglon);
        } else if (puedeSerOtraHoja(renglon) && (linea.esDeEncabezado() || (trasBlanco && linea.pareceRamo()))) {
            zona = Zona.ENCABEZADO;
            encabezado.add(renglon);
        } else if (trasBlanco && !renglon.delimitado() && !paginado) {
            zona = Zona.PIE;
            agregarAlPie(renglon);
        } else {
            tabla.add(renglon);
        }
    }

    /**
     * Whether a line can only be a text that wraps inside its column, whatever words it starts with: it follows another
     * without a blank line between, and stands right of where rows start.
     */
    private boolean sigueUnTexto(Renglon renglon) {
        return !paginado
                && !trasBlanco
                && !renglon.delimitado()
                && dondeEmpiezanFilas > ANCHO_DE_MARGEN
                && renglon.celdas().stream()
                        .filter(celda -> !Tabla.sonLineas(celda.texto()))
                        .allMatch(celda -> celda.desde() >= dondeEmpiezanFilas);
    }

    /**
     * Whether a line belongs to column heads that a new page prints again. They start with a line that nothing else
     * resembles and end with the letters P and A; a word of theirs alone is more likely the end of a text that wraps.
     */
    private boolean esCabezaRepetida(Renglon renglon, Linea linea) {
        boolean enLoAlto = paginado && puedeSerOtraHoja(renglon);
        if (linea.esCabeza() && (renglon.celdas().size() > 1 || (enLoAlto && linea.esRenglonDeCabeza()))) {
            enCabeza = true;
            return true;
        }
        enCabeza = enCabeza && linea.esRenglonDeCabeza();
        boolean esCabeza = enCabeza;
        if (renglon.celdas().stream().allMatch(Hojeo::esLetraOBlanca)) {
            enCabeza = false;
        }
        return esCabeza;
    }

    private static boolean esLetraOBlanca(Celda celda) {
        return celda.estaVacia() || celda.texto().equals("P") || celda.texto().equals("A");
    }

    /** In a document with pages a heading only stands at the top of one: elsewhere it is the text of a cell that wraps. */
    private boolean puedeSerOtraHoja(Renglon renglon) {
        return !paginado
                || tabla.isEmpty()
                || !Objects.equals(tabla.get(tabla.size() - 1).pagina(), renglon.pagina());
    }

    private void enPie(Renglon renglon, boolean fila, Linea linea) {
        if (fila && !conFirmas) {
            tabla.addAll(pie);
            pie = new ArrayList<>();
            zona = Zona.TABLA;
            tabla.add(renglon);
        } else if (fila || linea.esCabeza()) {
            mudarAlEncabezado();
            abrirTabla();
            enTabla(renglon, fila, linea);
        } else if (linea.esDeEncabezado() || linea.pareceRamo()) {
            mudarAlEncabezado();
            encabezado.add(renglon);
            zona = Zona.ENCABEZADO;
        } else {
            agregarAlPie(renglon);
        }
    }

    private void agregarAlPie(Renglon renglon) {
        pie.add(renglon);
        conFirmas = conFirmas || Firmas.esDePie(renglon, lineas);
    }

    /** The lines right above the first one of a heading, with no blank line between, belong to it: the ente. */
    private void mudarAlEncabezado() {
        int desde = pie.size();
        if (!trasBlanco) {
            while (desde > 0 && !pie.get(desde - 1).estaVacio() && !Firmas.esDePie(pie.get(desde - 1), lineas)) {
                desde--;
            }
            boolean trasFirma = desde > 0 && !pie.get(desde - 1).estaVacio();
            if (trasFirma) {
                desde = pie.size();
            }
        }
        encabezado.addAll(pie.subList(desde, pie.size()));
        pie = new ArrayList<>(pie.subList(0, desde));
    }

    private void cerrar() {
        if (leido == null && !encabezado.isEmpty() && hayFilas) {
            leido = Encabezado.leer(encabezado, lineas);
            encabezado = new ArrayList<>();
        }
        if (leido != null && hayFilas) {
            boolean porPosicion =
                    tabla.stream().anyMatch(renglon -> !renglon.delimitado() && Tabla.empiezaFila(renglon));
            Tabla filas = new Tabla(porPosicion ? Columnas.de(tabla, cabezas) : null);
            cabezas.forEach(filas::cabeza);
            for (Renglon renglon : tabla) {
                if (!renglon.estaVacio()) {
                    filas.agregar(renglon);
                }
            }
            hojas.add(new HojaCruda(leido, List.copyOf(filas.filas()), Firmas.leer(pie, lineas)));
        }
        leido = null;
        dondeEmpiezanFilas = 0;
        cabezas = new ArrayList<>();
        hayFilas = false;
        encabezado = new ArrayList<>();
        tabla = new ArrayList<>();
        pie = new ArrayList<>();
        conFirmas = false;
        zona = Zona.ENCABEZADO;
    }
}
