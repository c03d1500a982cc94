package mx.avance.lectura.formato.tmm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.lectura.fuente.Renglon;
import mx.avance.lectura.grafia.Palabras;
import org.jspecify.annotations.Nullable;

/**
 * The heading of one sheet by itself. Codes are given to fields by their shape and order first and by their label last,
 * since labels slide and are damaged more often than codes; what the other sheets know is applied later.
 *
 * @param ente the lines above the title, joined; null when there are none
 * @param valores the value of each field that was found
 * @param lineas the list of líneas de acción, in order
 */
record Encabezado(@Nullable String ente, Periodo periodo, Map<Campo, Valor> valores, List<Valor> lineas) {

    private static final Pattern CODIGO_DE_FORMA = Pattern.compile("\\bT[A-Z0-9]{1,3} ?F ?[O0]{0,2}[O0]\\d\\b");

    private static final Pattern ETIQUETA_Y_DOS_DIGITOS =
            Pattern.compile("^(\\p{Lu}[\\p{Lu}. ]{2,28}?)[:.]?\\s+\\d\\d(?!\\d)");

    private static final Pattern RAMO_SIN_MARCA = Pattern.compile("(RAMO|C ADMINISTRATIVA) \\d\\d .*");

    /** What stands between a code and its name. */
    private static final Pattern SEPARACION = Pattern.compile("^[\\s.,:–-]+");

    private static final Pattern VINETA = Pattern.compile("^[-–—•*·]+\\s*");

    private static final Pattern PAGINA = Pattern.compile("^(HOJA|PAGINA|PAG|FOLIO)\\b.*\\d.*");

    /**
     * A code with its name.
     *
     * @param etiqueta the label beside it; null when it had none or none that resembles a field's
     * @param codigo with digits; empty when only a name stands beside the label
     * @param leido the code as written
     */
    record Valor(
            @Nullable Campo etiqueta,
            String codigo,
            String leido,
            @Nullable String nombre) {

        Valor conNombre(String otro) {
            return new Valor(etiqueta, codigo, leido, otro);
        }
    }

    /** Whether a line can only belong to a heading. */
    static boolean esDeEncabezado(String texto) {
        String planas = Palabras.planas(texto);
        if (esTitulo(planas) || CODIGO_DE_FORMA.matcher(planas).find()) {
            return true;
        }
        int corte = texto.indexOf(':');
        if (corte > 0 && corte < 24) {
            Campo campo = Campo.deEtiqueta(Palabras.planas(texto.substring(0, corte)));
            return campo != null || planas.startsWith("FECHA");
        }
        return planas.equals("RAMO")
                || planas.equals("C ADMINISTRATIVA")
                || RAMO_SIN_MARCA.matcher(planas).matches();
    }

    /**
     * Whether a line starts with the label of the ramo, damaged as it may be, and a code of two digits. Less certain than
     * {@link #esDeEncabezado}: a text that wraps may look so, hence it only counts after a blank line or in the foot.
     */
    static boolean pareceRamo(String texto) {
        Matcher ramo = ETIQUETA_Y_DOS_DIGITOS.matcher(texto);
        return ramo.find() && Campo.deEtiqueta(Palabras.planas(ramo.group(1))) == Campo.RAMO;
    }

    /** Whether a line carries the code of the form, damaged as it may be: {@code TMM-F004}, {@code T1M-FO04}. */
    static boolean tieneCodigoDeForma(String planas) {
        return CODIGO_DE_FORMA.matcher(planas).find();
    }

    private static boolean esTitulo(String planas) {
        return planas.contains("AYUNTAMIENTO")
                || planas.contains("PROGRAMA OPERATIVO")
                || esAvanceFisico(planas)
                || (planas.contains("MUNICIPIO DE ") && planas.length() < 60);
    }

    private static boolean esAvanceFisico(String planas) {
        return planas.length() < 40 && planas.length() > 15 && Palabras.parecidas(planas, "AVANCE FISICO PROGRAMATICO");
    }

    static Encabezado leer(List<Renglon> renglones) {
        return new Lector().leer(renglones);
    }

    @Nullable
    Valor valor(Campo campo) {
        return valores.get(campo);
    }

    boolean tieneClaves() {
        return !valores.isEmpty();
    }

    private static final class Lector {

        private final List<Valor> valores = new ArrayList<>();
        private final List<String> entes = new ArrayList<>();
        private @Nullable Integer ejercicio;
        private @Nullable Integer trimestre;
        private boolean conEtiquetas;
        private boolean conTitulo;

        Encabezado leer(List<Renglon> renglones) {
            for (Renglon renglon : renglones) {
                String texto = renglon.texto();
                if (!texto.isEmpty()) {
                    linea(texto);
                }
            }
            Map<Campo, Valor> porCampo = new EnumMap<>(Campo.class);
            List<Valor> lineas = new ArrayList<>();
            new Reparto(valores).repartir(porCampo, lineas);
            String ente = entes.isEmpty() ? null : String.join(" ", entes);
            return new Encabezado(ente, new Periodo(ejercicio, trimestre), porCampo, List.copyOf(lineas));
        }

        private void linea(String completa) {
            String texto = completa;
            String planas = Palabras.planas(texto);
            if (planas.isEmpty() || PAGINA.matcher(planas).matches()) {
                return;
            }
            if (planas.contains("PROGRAMA OPERATIVO") || esAvanceFisico(planas)) {
                conTitulo = true;
                periodo(texto);
                return;
            }
            int fecha = posicionDe(texto, "FECHA");
            if (fecha >= 0) {
                periodo(texto.substring(fecha));
                texto = texto.substring(0, fecha).strip();
                if (texto.isEmpty()) {
                    return;
                }
                planas = Palabras.planas(texto);
            }
            if (CODIGO_DE_FORMA.matcher(planas).find() && planas.length() < 40) {
                periodo(texto);
                return;
            }
            boolean conCodigo = Codigo.alInicio(sinVineta(texto)) != null || texto.indexOf(':') > 0;
            if (!conCodigo && Periodo.leer(texto).trimestre() != null) {
                periodo(texto);
            } else if (!valor(texto)) {
                if (Periodo.leer(texto).trimestre() != null) {
                    periodo(texto);
                } else if (!conEtiquetas && !conTitulo && valores.isEmpty() && planas.length() > 4) {
                    entes.add(texto);
                }
            }
        }

        private static int posicionDe(String texto, String palabra) {
            int lugar = texto.toUpperCase(java.util.Locale.ROOT).indexOf(palabra);
            return lugar >= 0 && (lugar == 0 || texto.charAt(lugar - 1) == ' ') ? lugar : -1;
        }

        private void periodo(String texto) {
            Periodo dicho = Periodo.leer(texto);
            if (dicho.trimestre() != null && trimestre == null) {
                trimestre = dicho.trimestre();
                ejercicio = dicho.ejercicio() != null ? dicho.ejercicio() : ejercicio;
            } else if (ejercicio == null) {
                ejercicio = dicho.ejercicio();
            }
        }

        /** Takes a label, a value or both; false when the line is neither. */
        private boolean valor(String completa) {
            String texto = sinVineta(completa);
            String codigo = Codigo.alInicio(texto);
            if (codigo != null) {
                String nombre = sinSeparacion(texto.substring(codigo.length()));
                if (nombre.isEmpty() && codigo.length() == 4) {
                    return false;
                }
                agregar(null, codigo, nombre);
                return true;
            }
            int corte = texto.indexOf(':');
            String etiqueta = corte > 0 ? texto.substring(0, corte) : texto;
            Campo campo = Campo.deEtiqueta(Palabras.planas(etiqueta));
            if (corte > 0) {
                String resto = sinVineta(texto.substring(corte + 1).strip());
                String suCodigo = Codigo.alInicio(resto);
                if (suCodigo != null) {
                    conEtiquetas = true;
                    agregar(campo, suCodigo, sinSeparacion(resto.substring(suCodigo.length())));
                    return true;
                }
                if (campo != null) {
                    conEtiquetas = true;
                    nombreSuelto(campo, resto);
                    return true;
                }
                return false;
            }
            if (campo != null) {
                conEtiquetas = true;
                return true;
            }
            return etiquetaSinDosPuntos(texto);
        }

        /** {@code FINALIDAD 2 DESARROLLO SOCIAL.}: the code stands somewhere after the words of the label. */
        private boolean etiquetaSinDosPuntos(String texto) {
            for (int i = 1; i < texto.length() && i < 30; i++) {
                if (texto.charAt(i - 1) == ' ' && Character.isDigit(texto.charAt(i))) {
                    String codigo = Codigo.alInicio(texto.substring(i));
                    String planas = Palabras.planas(texto.substring(0, i));
                    Campo campo = Campo.deEtiqueta(planas);
                    boolean parece = campo != null || (conEtiquetas && !esTitulo(planas) && planas.length() > 3);
                    if (codigo == null || !parece) {
                        return false;
                    }
                    conEtiquetas = true;
                    agregar(campo, codigo, sinSeparacion(texto.substring(i + codigo.length())));
                    return true;
                }
            }
            return false;
        }

        private static String sinVineta(String texto) {
            return VINETA.matcher(texto).replaceFirst("");
        }

        private static String sinSeparacion(String texto) {
            return SEPARACION.matcher(texto).replaceFirst("");
        }

        private void agregar(@Nullable Campo etiqueta, String codigo, String nombre) {
            valores.add(
                    new Valor(etiqueta, Codigo.conDigitos(codigo), codigo, nombre.isEmpty() ? null : nombre.strip()));
        }

        /** A name without a code is the name of the code above it, when that one came alone. */
        private void nombreSuelto(Campo campo, String nombre) {
            if (nombre.isEmpty()) {
                return;
            }
            int ultimo = valores.size() - 1;
            if (ultimo >= 0 && valores.get(ultimo).nombre() == null) {
                valores.set(ultimo, valores.get(ultimo).conNombre(nombre));
            } else {
                valores.add(new Valor(campo, "", "", nombre));
            }
        }
    }
}
