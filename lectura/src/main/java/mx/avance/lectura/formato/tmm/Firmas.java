package mx.avance.lectura.formato.tmm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mx.avance.lectura.documento.FirmaLeida;
import mx.avance.lectura.fuente.Celda;
import mx.avance.lectura.fuente.Renglon;
import mx.avance.lectura.grafia.Palabras;
import mx.avance.nucleo.firma.Papel;
import org.jspecify.annotations.Nullable;

/**
 * The three signatures at the foot of a sheet. Captions, names and posts come in any order that the scanner left:
 * caption-name-post, post-name, all captions first, three columns side by side. The post says whose name it is; whether
 * names stand before or after their posts is what most of the sheet does.
 */
final class Firmas {

    private static final Pattern PAGINA = Pattern.compile("(HOJA|PAGINA|PAG) \\d+.*");

    private Firmas() {}

    enum Clase {
        ROTULO,
        CARGO,
        NOMBRE,
        /** The words below the line to sign on. */
        LUGAR,
        RUIDO
    }

    /** A line of the foot; {@code junto} when no blank line stands between it and the one before. */
    private record Pieza(
            Clase clase, String texto, @Nullable Papel papel, boolean junto) {}

    /** Whether a line belongs to the foot for what it says: a caption, a post, the place for the signature. */
    static boolean esDePie(Renglon renglon, Linea.Memoria memoria) {
        for (Celda celda : renglon.celdas()) {
            if (!celda.estaVacia()) {
                Clase clase = memoria.de(celda.texto()).clase();
                if (clase == Clase.ROTULO || clase == Clase.CARGO || clase == Clase.LUGAR) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The signatures in the order of the form; a place without a name has none. Empty when the sheet has no foot. */
    static List<FirmaLeida> leer(List<Renglon> pie, Linea.Memoria memoria) {
        List<Pieza> piezas = piezas(enColumnas(pie, memoria), memoria);
        if (piezas.stream().noneMatch(pieza -> pieza.clase() == Clase.ROTULO || pieza.clase() == Clase.CARGO)) {
            return List.of();
        }
        Map<Papel, FirmaLeida> firmas = new EnumMap<>(Papel.class);
        boolean conCargos = piezas.stream().anyMatch(pieza -> pieza.clase() == Clase.CARGO);
        if (conCargos) {
            porCargo(piezas, firmas);
        } else {
            porRotulo(piezas, firmas);
        }
        for (Papel papel : Papel.values()) {
            firmas.putIfAbsent(papel, new FirmaLeida(papel, null, null));
        }
        return List.copyOf(firmas.values());
    }

    private static void porCargo(List<Pieza> piezas, Map<Papel, FirmaLeida> firmas) {
        boolean antes = nombresAntes(piezas);
        Papel[] orden = Papel.values();
        int cual = 0;
        for (int i = 0; i < piezas.size(); i++) {
            Pieza cargo = piezas.get(i);
            if (cargo.clase() != Clase.CARGO) {
                continue;
            }
            Papel papel = cargo.papel();
            if (papel == null || firmas.containsKey(papel)) {
                papel = cual < orden.length ? orden[cual] : null;
            }
            cual = papel == null ? cual + 1 : List.of(orden).indexOf(papel) + 1;
            if (papel != null) {
                int vecina = antes ? i - 1 : i + 1;
                Pieza nombre = vecina >= 0 && vecina < piezas.size() ? piezas.get(vecina) : null;
                boolean tiene = nombre != null && nombre.clase() == Clase.NOMBRE;
                firmas.putIfAbsent(
                        papel, new FirmaLeida(papel, tiene && nombre != null ? nombre.texto() : null, cargo.texto()));
            }
        }
    }

    /** Names next to their posts without a blank line between weigh double. */
    private static boolean nombresAntes(List<Pieza> piezas) {
        int antes = 0;
        int despues = 0;
        for (int i = 0; i < piezas.size(); i++) {
            if (piezas.get(i).clase() != Clase.CARGO) {
                continue;
            }
            if (i > 0 && piezas.get(i - 1).clase() == Clase.NOMBRE) {
                antes += piezas.get(i).junto() ? 2 : 1;
            }
            if (i + 1 < piezas.size() && piezas.get(i + 1).clase() == Clase.NOMBRE) {
                despues += piezas.get(i + 1).junto() ? 2 : 1;
            }
        }
        return antes >= despues;
    }

    private static void porRotulo(List<Pieza> piezas, Map<Papel, FirmaLeida> firmas) {
        Papel actual = null;
        for (Pieza pieza : piezas) {
            if (pieza.clase() == Clase.ROTULO) {
                actual = pieza.papel();
            } else if (pieza.clase() == Clase.NOMBRE && actual != null) {
                firmas.putIfAbsent(actual, new FirmaLeida(actual, pieza.texto(), null));
            }
        }
    }

    /** Feet that print the three signatures side by side are read column by column. */
    private static List<List<String>> enColumnas(List<Renglon> pie, Linea.Memoria memoria) {
        int columnas = 0;
        List<Integer> centros = new ArrayList<>();
        for (Renglon renglon : pie) {
            List<Integer> deRotulos = new ArrayList<>();
            for (Celda celda : renglon.celdas()) {
                Clase clase = memoria.de(celda.texto()).clase();
                if (clase == Clase.ROTULO || clase == Clase.CARGO) {
                    deRotulos.add((celda.desde() + celda.hasta()) / 2);
                }
            }
            if (deRotulos.size() > columnas) {
                columnas = deRotulos.size();
                centros = deRotulos;
            }
        }
        List<List<String>> lineas = new ArrayList<>();
        if (columnas < 2) {
            lineas.add(pie.stream().map(Renglon::texto).toList());
            return lineas;
        }
        for (int i = 0; i < columnas; i++) {
            lineas.add(new ArrayList<>());
        }
        for (Renglon renglon : pie) {
            StringBuilder[] textos = new StringBuilder[columnas];
            for (Celda celda : renglon.celdas()) {
                if (!celda.estaVacia()) {
                    int cual = masCercano(centros, (celda.desde() + celda.hasta()) / 2);
                    StringBuilder texto = textos[cual] == null ? new StringBuilder() : textos[cual];
                    texto.append(texto.isEmpty() ? "" : " ").append(celda.texto());
                    textos[cual] = texto;
                }
            }
            for (int i = 0; i < columnas; i++) {
                lineas.get(i).add(textos[i] == null ? "" : textos[i].toString());
            }
        }
        return lineas;
    }

    private static int masCercano(List<Integer> centros, int lugar) {
        int mejor = 0;
        for (int i = 1; i < centros.size(); i++) {
            if (Math.abs(centros.get(i) - lugar) < Math.abs(centros.get(mejor) - lugar)) {
                mejor = i;
            }
        }
        return mejor;
    }

    private static List<Pieza> piezas(List<List<String>> columnas, Linea.Memoria memoria) {
        List<Pieza> piezas = new ArrayList<>();
        for (List<String> columna : columnas) {
            boolean junto = false;
            for (String texto : columna) {
                if (texto.isEmpty()) {
                    junto = false;
                    continue;
                }
                Linea linea = memoria.de(texto);
                piezas.add(new Pieza(linea.clase(), texto, papel(linea.planas(), linea.clase()), junto));
                junto = true;
            }
            piezas.add(new Pieza(Clase.RUIDO, "", null, false));
        }
        return piezas;
    }

    /**
     * What a text of the foot is.
     *
     * @param planas the text as {@link Palabras#planas} gives it
     */
    static Clase clase(String planas, String texto) {
        if (papelDeRotulo(planas) != null) {
            return Clase.ROTULO;
        }
        if (esCargo(planas)) {
            return Clase.CARGO;
        }
        if (esLugarDeFirma(planas)) {
            return Clase.LUGAR;
        }
        boolean ruido = planas.length() < 3
                || texto.startsWith("[")
                || PAGINA.matcher(planas).matches()
                || planas.chars().filter(Character::isDigit).count() * 3 > planas.length();
        return ruido ? Clase.RUIDO : Clase.NOMBRE;
    }

    private static boolean esLugarDeFirma(String planas) {
        return Palabras.parecidas(planas, "NOMBRE Y FIRMA") || planas.equals("FIRMA") || planas.equals("SIGNATURE");
    }

    private static boolean esCargo(String planas) {
        int espacio = planas.indexOf(' ');
        String primera = espacio < 0 ? planas : planas.substring(0, espacio);
        return primera.length() >= 9 && Palabras.parecidas(primera, "RESPONSABLE")
                || (primera.equals("TITULAR") && espacio > 0)
                || (primera.equals("ENLACE") && espacio > 0);
    }

    private static @Nullable Papel papelDeRotulo(String planas) {
        if (planas.length() > 14) {
            return null;
        }
        if (Palabras.parecidas(planas, "ELABORO") || planas.equals("FORMULO")) {
            return Papel.ELABORO;
        }
        if (planas.length() >= 5 && Palabras.distancia(planas, "REVISO") <= 1) {
            return Papel.REVISO;
        }
        if (Palabras.parecidas(planas, "AUTORIZO")) {
            return Papel.AUTORIZO;
        }
        return null;
    }

    private static @Nullable Papel papel(String planas, Clase clase) {
        if (clase == Clase.ROTULO) {
            return papelDeRotulo(planas);
        }
        if (clase != Clase.CARGO) {
            return null;
        }
        if (planas.contains("UNIDAD") || planas.contains("EJECUTORA")) {
            return Papel.ELABORO;
        }
        if (planas.contains("PROGRAMA")) {
            return Papel.REVISO;
        }
        return planas.endsWith(" RAMO") ? Papel.AUTORIZO : null;
    }
}
