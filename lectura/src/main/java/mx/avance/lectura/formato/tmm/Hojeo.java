package mx.avance.lectura.formato.tmm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import mx.avance.lectura.fuente.Celda;
import mx.avance.lectura.fuente.Fuente;
import mx.avance.lectura.fuente.Renglon;
import mx.avance.lectura.grafia.Palabras;
import org.jspecify.annotations.Nullable;

/**
 * Tells the sheets of a document apart: heading, table, foot, and again. A page that repeats the heading before the foot
 * was reached continues the same sheet.
 */
final class Hojeo {

    private static final Set<String> DE_CABEZA = Set.of(
            "L",
            "A",
            "P",
            "M",
            "D",
            "PMD",
            "LINEA",
            "DE",
            "LA",
            "LAS",
            "ACCION",
            "ACCIONES",
            "DESCRIPCION",
            "METAS",
            "UNIDAD",
            "MEDIDA",
            "META",
            "ANUAL",
            "AUTORIZADA",
            "PERIODO",
            "E",
            "R",
            "I",
            "O",
            "ENE",
            "MAR",
            "ABR",
            "APR",
            "JUN",
            "JUL",
            "SEP",
            "OCT",
            "DIC",
            "TOTAL",
            "AVANCE",
            "ABSOLUTO",
            "ACUMULADO",
            "COMPLETADO",
            "RELATIVO",
            "OBSERVACIONES",
            "Y",
            "PROGRAMADO",
            "ALCANZADO",
            "TRIMESTRE",
            "FALD");

    private static final Pattern PIE_DE_PAGINA =
            Pattern.compile("(?i)(hoja|p[aá]gina|p[aá]g\\.?)\\s+\\d+(\\s*(de|/)\\s*\\d+)?(\\s|$)");

    /** Rows that start further right have a column before them; a title or a foot without indentation starts left of it. */
    private static final int ANCHO_DE_MARGEN = 6;

    private enum Zona {
        ENCABEZADO,
        TABLA,
        PIE
    }

    private final List<HojaCruda> hojas = new ArrayList<>();
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

    /** Whether a line belongs to the column heads: nearly all of its words are theirs. */
    static boolean esCabeza(String texto) {
        String planas = Palabras.planas(texto);
        if (planas.length() < 3) {
            return false;
        }
        String[] palabras = planas.split(" ");
        int propias = 0;
        for (String palabra : palabras) {
            propias += DE_CABEZA.contains(palabra) ? 1 : 0;
        }
        boolean casiTodas = propias * 10 >= palabras.length * 8;
        return casiTodas
                && (planas.contains("UNIDAD DE MEDIDA")
                        || planas.contains("OBSERVACIONES")
                        || planas.contains("META ANUAL")
                        || planas.contains("METAS Y ACCIONES")
                        || planas.contains("METAS ACCIONES")
                        || planas.contains("AVANCE ABSOLUTO")
                        || planas.contains("PERIODO"));
    }

    private void agregar(Renglon renglon) {
        if (renglon.estaVacio()) {
            trasBlanco = true;
            (zona == Zona.PIE ? pie : zona == Zona.ENCABEZADO ? encabezado : tabla).add(renglon);
            return;
        }
        boolean fila = Tabla.empiezaFila(renglon);
        String texto = fila ? "" : renglon.texto();
        if (!fila && esPieDePagina(texto)) {
            return;
        }
        switch (zona) {
            case ENCABEZADO -> enEncabezado(renglon, fila, texto);
            case TABLA -> enTabla(renglon, fila, texto);
            case PIE -> enPie(renglon, fila, texto);
        }
        trasBlanco = false;
    }

    /** {@code Hoja 3 de 9}: what every page of a document prints says nothing of the sheet. */
    private static boolean esPieDePagina(String texto) {
        return texto.length() < 160 && PIE_DE_PAGINA.matcher(texto).lookingAt();
    }

    private void enEncabezado(Renglon renglon, boolean fila, String texto) {
        if (fila || esCabeza(texto)) {
            abrirTabla();
            enTabla(renglon, fila, texto);
        } else {
            encabezado.add(renglon);
        }
    }

    /** The heading is complete: either a new sheet starts, or the one before goes on in another page. */
    private void abrirTabla() {
        Encabezado nuevo = Encabezado.leer(encabezado);
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
        if (!pie.isEmpty() && pie.stream().anyMatch(Firmas::esDePie)) {
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

    private void enTabla(Renglon renglon, boolean fila, String texto) {
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
        } else if (!hayFilas || esCabezaRepetida(renglon, texto)) {
            if (!hayFilas && Encabezado.esDeEncabezado(texto)) {
                encabezado.add(renglon);
            } else if (!hayFilas) {
                cabezas.add(renglon);
            }
        } else if (sigueUnTexto(renglon)) {
            tabla.add(renglon);
        } else if (Firmas.esDePie(renglon)) {
            zona = Zona.PIE;
            pie.add(renglon);
        } else if (puedeSerOtraHoja(renglon)
                && (Encabezado.esDeEncabezado(texto) || (trasBlanco && Encabezado.pareceRamo(texto)))) {
            zona = Zona.ENCABEZADO;
            encabezado.add(renglon);
        } else if (trasBlanco && !renglon.delimitado() && !paginado) {
            zona = Zona.PIE;
            pie.add(renglon);
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
    private boolean esCabezaRepetida(Renglon renglon, String texto) {
        boolean enLoAlto = paginado && puedeSerOtraHoja(renglon);
        if (esCabeza(texto) && (renglon.celdas().size() > 1 || (enLoAlto && esRenglonDeCabeza(texto)))) {
            enCabeza = true;
            return true;
        }
        enCabeza = enCabeza && esRenglonDeCabeza(texto);
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

    private static boolean esRenglonDeCabeza(String texto) {
        if (texto.length() > 120) {
            return false;
        }
        String planas = Palabras.planas(texto);
        if (planas.isEmpty()) {
            return false;
        }
        for (String palabra : planas.split(" ")) {
            if (!DE_CABEZA.contains(palabra)) {
                return false;
            }
        }
        return true;
    }

    private void enPie(Renglon renglon, boolean fila, String texto) {
        boolean conFirmas = pie.stream().anyMatch(Firmas::esDePie);
        if (fila && !conFirmas) {
            tabla.addAll(pie);
            pie = new ArrayList<>();
            zona = Zona.TABLA;
            tabla.add(renglon);
        } else if (fila || esCabeza(texto)) {
            mudarAlEncabezado();
            abrirTabla();
            enTabla(renglon, fila, texto);
        } else if (Encabezado.esDeEncabezado(texto) || Encabezado.pareceRamo(texto)) {
            mudarAlEncabezado();
            encabezado.add(renglon);
            zona = Zona.ENCABEZADO;
        } else {
            pie.add(renglon);
        }
    }

    /** The lines right above the first one of a heading, with no blank line between, belong to it: the ente. */
    private void mudarAlEncabezado() {
        int desde = pie.size();
        if (!trasBlanco) {
            while (desde > 0 && !pie.get(desde - 1).estaVacio() && !Firmas.esDePie(pie.get(desde - 1))) {
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
            leido = Encabezado.leer(encabezado);
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
            hojas.add(new HojaCruda(leido, List.copyOf(filas.filas()), Firmas.leer(pie)));
        }
        leido = null;
        dondeEmpiezanFilas = 0;
        cabezas = new ArrayList<>();
        hayFilas = false;
        encabezado = new ArrayList<>();
        tabla = new ArrayList<>();
        pie = new ArrayList<>();
        zona = Zona.ENCABEZADO;
    }
}
