package mx.avance.aplicacion.ingesta;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import mx.avance.aplicacion.plataforma.tabla.Fila;
import mx.avance.aplicacion.plataforma.tabla.Pestana;
import mx.avance.nucleo.Escritura;

/**
 * The heading of a spreadsheet, over one or two rows, and what its words say.
 *
 * @param fila its last row, as the file counts them; 0 when the table has no heading
 * @param textos of each column from the first on, that of its group before its own; blank where there is none
 * @param propios the same without those of groups
 */
record Encabezado(int fila, List<String> textos, List<String> propios) {

    private static final int HASTA = 60;
    private static final int COLUMNAS_CONOCIDAS = 2;
    private static final int EXACTO = 100;
    private static final int AL_PRINCIPIO = 70;
    private static final int DENTRO = 50;
    private static final int CORTO = 3;
    private static final int MESES_PARA_SUMAR = 6;
    /** A heading may be long, but what is longer than this is a description. */
    private static final int LARGO = 90;

    private static final Map<Campo, List<String>> NOMBRES = nombres();
    private static final List<String> MESES = List.of(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre");
    private static final Set<String> DE_LO_ALCANZADO = Set.of(
            "a",
            "alcanzado",
            "alcanzada",
            "avance",
            "real",
            "realizado",
            "realizada",
            "logrado",
            "ejecutado",
            "ejercido");

    Encabezado {
        textos = List.copyOf(textos);
        propios = List.copyOf(propios);
    }

    /** The row whose words say most of a POA; without any that says enough, a heading that is not there. */
    static Encabezado de(Pestana pestana) {
        Encabezado mejor = new Encabezado(0, List.of(), List.of());
        int mayor = COLUMNAS_CONOCIDAS - 1;
        List<Fila> filas = pestana.filas();
        for (int i = 0; i < Math.min(filas.size(), HASTA); i++) {
            if (pareceDatos(filas.get(i))) {
                continue;
            }
            Encabezado este = en(pestana, i);
            int conocidas = distintos(este.campos(Contenido.NINGUNO));
            long escritas = filas.get(i).celdas().stream()
                    .filter(celda -> !celda.isEmpty())
                    .count();
            boolean sigue = conocidas == mayor && escritas > 1 && filas.get(i).numero() == mejor.fila + 1;
            if (conocidas > mayor || sigue) {
                mayor = conocidas;
                mejor = este;
            }
        }
        return mejor;
    }

    /** The heading that ends in a row that a person chose; one without words when there is no such row. */
    static Encabezado queTermina(Pestana pestana, int numero) {
        for (int i = 0; i < pestana.filas().size(); i++) {
            if (pestana.filas().get(i).numero() == numero) {
                return en(pestana, i);
            }
        }
        return new Encabezado(0, List.of(), List.of());
    }

    private static Encabezado en(Pestana pestana, int indice) {
        Fila fila = pestana.filas().get(indice);
        Fila arriba = indice > 0 && pestana.filas().get(indice - 1).numero() == fila.numero() - 1
                ? pestana.filas().get(indice - 1)
                : null;
        boolean deDosRenglones = arriba != null
                && !pareceDatos(arriba)
                && arriba.celdas().stream().filter(celda -> !celda.isEmpty()).count() > 1;
        List<String> textos = new ArrayList<>();
        List<String> propios = new ArrayList<>();
        String grupo = "";
        int columnas = deDosRenglones && arriba != null
                ? Math.max(fila.celdas().size(), arriba.celdas().size())
                : fila.celdas().size();
        for (int columna = 1; columna <= columnas; columna++) {
            String propio = fila.celda(columna);
            String suyo = deDosRenglones && arriba != null ? arriba.celda(columna) : "";
            if (!suyo.isEmpty()) {
                grupo = suyo;
            }
            String deGrupo = propio.isEmpty() ? suyo : grupo;
            textos.add(deGrupo.isEmpty() ? propio : (deGrupo + " " + propio).strip());
            propios.add(propio.isEmpty() ? suyo : propio);
        }
        return new Encabezado(fila.numero(), textos, propios);
    }

    /**
     * What its words say of each column, from 1, unless its cells speak against it; at most one column for each field but
     * months, which share a quarter.
     */
    SortedMap<Integer, Campo> campos(Contenido contenido) {
        SortedMap<Integer, Campo> campos = new TreeMap<>();
        List<Indicio> indicios = new ArrayList<>();
        for (int i = 0; i < textos.size(); i++) {
            String llano = llano(textos.get(i));
            if (llano.isEmpty() || llano.length() > LARGO) {
                continue;
            }
            for (Campo campo : Campo.values()) {
                // A group may reach over columns that are none of its own: «Calendario» over L/A
                boolean vetado = campo.trimestre().isPresent() && esDeLoAlcanzado(llano);
                int fuerza = Math.max(fuerza(llano, campo), vetado ? 0 : fuerza(llano(propios.get(i)), campo) - 1);
                if (contenido.esDeCifras(i + 1) && (llano.equals("meta") || llano.equals("accion"))) {
                    fuerza = campo == (llano.equals("meta") ? Campo.NUMERO : Campo.ACCION) ? EXACTO : 0;
                }
                if (fuerza > 0 && contenido.admite(i + 1, campo)) {
                    indicios.add(new Indicio(i + 1, campo, fuerza));
                }
            }
        }
        indicios.sort((uno, otro) -> otro.fuerza - uno.fuerza);
        Set<Campo> dados = EnumSet.noneOf(Campo.class);
        for (Indicio indicio : indicios) {
            if (!campos.containsKey(indicio.columna) && dados.add(indicio.campo)) {
                campos.put(indicio.columna, indicio.campo);
            }
        }
        if (dados.stream().noneMatch(campo -> campo.trimestre().isPresent())) {
            meses().forEach(campos::putIfAbsent);
        }
        return campos;
    }

    private record Indicio(int columna, Campo campo, int fuerza) {}

    private Map<Integer, Campo> meses() {
        Map<Integer, Campo> meses = new LinkedHashMap<>();
        Campo[] trimestres = {Campo.P_ENE_MAR, Campo.P_ABR_JUN, Campo.P_JUL_SEP, Campo.P_OCT_DIC};
        for (int i = 0; i < textos.size(); i++) {
            List<String> palabras = List.of(Escritura.llana(textos.get(i)).split(" "));
            if (palabras.stream().anyMatch(DE_LO_ALCANZADO::contains)) {
                continue;
            }
            for (int mes = 0; mes < MESES.size(); mes++) {
                String nombre = MESES.get(mes);
                if (palabras.contains(nombre) || palabras.contains(nombre.substring(0, 3))) {
                    meses.put(i + 1, trimestres[mes / 3]);
                }
            }
        }
        return meses.size() >= MESES_PARA_SUMAR ? meses : Map.of();
    }

    /** What the same spreadsheet has next time: the words of its heading, each in its column. */
    String huella() {
        StringBuilder palabras = new StringBuilder();
        for (String texto : textos) {
            palabras.append(Escritura.llana(texto)).append('\n');
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(palabras.toString().strip().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Toda plataforma de Java trae SHA-256", e);
        }
    }

    /** Whether a row repeats the heading, as printed pages do. */
    boolean seRepiteEn(Fila fila) {
        int iguales = 0;
        int escritas = 0;
        for (int columna = 1; columna <= fila.celdas().size(); columna++) {
            String celda = Escritura.llana(fila.celda(columna));
            if (!celda.isEmpty()) {
                escritas++;
                String propio = columna <= textos.size() ? Escritura.llana(textos.get(columna - 1)) : "";
                iguales += !propio.isEmpty() && (propio.equals(celda) || propio.endsWith(" " + celda)) ? 1 : 0;
            }
        }
        return escritas > 1 && iguales == escritas;
    }

    private static int fuerza(String llano, Campo campo) {
        if (campo.trimestre().isPresent() && esDeLoAlcanzado(llano)) {
            return 0;
        }
        int fuerza = 0;
        for (String nombre : NOMBRES.getOrDefault(campo, List.of())) {
            if (llano.equals(nombre)) {
                return EXACTO;
            }
            if (nombre.length() > CORTO) {
                String conEspacios = " " + llano + " ";
                int lugar = conEspacios.indexOf(" " + nombre + " ");
                int esta = lugar == 0 ? AL_PRINCIPIO : lugar > 0 ? DENTRO : 0;
                // The longer name says more: «unidad de medida» is no unidad
                fuerza = Math.max(fuerza, esta == 0 ? 0 : esta + Math.min(nombre.length(), 29) - 15);
            }
        }
        return fuerza;
    }

    private static boolean esDeLoAlcanzado(String llano) {
        return List.of(llano.split(" ")).stream().anyMatch(DE_LO_ALCANZADO::contains);
    }

    /** Words only, each range of months as the form writes it. */
    private static String llano(String texto) {
        String llano = " " + Escritura.llana(texto.replace('º', 'o')).replaceAll("\\bsept\\b", "sep") + " ";
        String[][] rangos = {{"enero", "marzo"}, {"abril", "junio"}, {"julio", "septiembre"}, {"octubre", "diciembre"}};
        for (String[] rango : rangos) {
            for (String desde : List.of(rango[0], rango[0].substring(0, 3))) {
                for (String hasta : List.of(rango[1], rango[1].substring(0, 3), "setiembre")) {
                    for (String entre : List.of(" a ", " al ", " ")) {
                        llano = llano.replace(
                                " " + desde + entre + hasta + " ",
                                " " + rango[0].substring(0, 3) + " " + rango[1].substring(0, 3) + " ");
                    }
                }
            }
        }
        return llano.strip();
    }

    /** Whether a row has figures; those of four quarters, 1 2 3 4, make a heading. */
    private static boolean pareceDatos(Fila fila) {
        List<String> cifras = fila.celdas().stream()
                .map(celda -> celda.replace(",", ""))
                .filter(celda -> !celda.isEmpty() && celda.chars().allMatch(letra -> letra >= '0' && letra <= '9'))
                .toList();
        return !cifras.isEmpty() && !cifras.equals(List.of("1", "2", "3", "4"));
    }

    private static int distintos(SortedMap<Integer, Campo> campos) {
        return (int) campos.values().stream().distinct().count();
    }

    private static Map<Campo, List<String>> nombres() {
        Map<Campo, List<String>> nombres = new LinkedHashMap<>();
        nombres.put(
                Campo.NUMERO,
                List.of(
                        "no",
                        "n",
                        "num",
                        "numero",
                        "clave",
                        "id",
                        "folio",
                        "no meta",
                        "no de meta",
                        "num meta",
                        "numero de meta",
                        "meta no",
                        "clave de la meta",
                        "clave meta",
                        "numero de meta o accion",
                        "no meta accion",
                        "no de meta accion",
                        "consecutivo"));
        nombres.put(
                Campo.DESCRIPCION,
                List.of(
                        "descripcion",
                        "metas y acciones",
                        "metas acciones",
                        "meta accion",
                        "descripcion de la meta",
                        "meta",
                        "metas",
                        "actividad",
                        "actividades",
                        "accion",
                        "acciones",
                        "concepto",
                        "denominacion",
                        "nombre de la meta",
                        "nombre",
                        "meta o accion",
                        "numero y descripcion"));
        nombres.put(
                Campo.UNIDAD_DE_MEDIDA,
                List.of(
                        "unidad de medida",
                        "unidades de medida",
                        "u de m",
                        "um",
                        "u m",
                        "udm",
                        "medida",
                        "unidad medida"));
        nombres.put(
                Campo.META_ANUAL,
                List.of(
                        "meta anual",
                        "meta anual autorizada",
                        "meta anual programada",
                        "anual",
                        "total anual",
                        "cantidad anual",
                        "programado anual",
                        "programacion anual",
                        "cantidad",
                        "total",
                        "meta total",
                        "meta programada"));
        String[] meses = {"ene mar", "abr jun", "jul sep", "oct dic"};
        String[] ordinales = {"primer", "segundo", "tercer", "cuarto"};
        String[] abreviados = {"1er", "2do", "3er", "4to"};
        String[] romanos = {"i", "ii", "iii", "iv"};
        for (int i = 0; i < 4; i++) {
            int n = i + 1;
            List<String> suyos =
                    new ArrayList<>(List.of(meses[i], "t" + n, n + "t", "q" + n, "p" + n, "p " + meses[i]));
            for (String uno :
                    List.of(ordinales[i], abreviados[i], romanos[i], String.valueOf(n), n + "o", abreviados[i] + "o")) {
                suyos.add(uno + " trimestre");
                suyos.add(uno + " trim");
                suyos.add("trimestre " + uno);
                suyos.add("trim " + uno);
            }
            nombres.put(Campo.values()[Campo.P_ENE_MAR.ordinal() + i], suyos);
        }
        nombres.put(
                Campo.LINEAS_DE_ACCION,
                List.of(
                        "lineas de accion",
                        "linea de accion",
                        "l a",
                        "la",
                        "linea",
                        "lineas",
                        "pmd",
                        "linea del pmd",
                        "l de a"));
        nombres.put(Campo.META_O_ACCION, List.of("tipo", "m a", "tipo de renglon", "nivel", "meta o accion m a"));
        nombres.put(
                Campo.ACCION, List.of("no accion", "no de accion", "numero de accion", "num accion", "clave accion"));
        nombres.put(Campo.PESO, List.of("peso", "ponderacion", "ponderador", "peso relativo", "valor ponderado"));
        nombres.put(
                Campo.UNIDAD_EJECUTORA,
                List.of(
                        "unidad ejecutora",
                        "unidad",
                        "ue",
                        "u e",
                        "unidad responsable",
                        "area",
                        "area responsable",
                        "departamento",
                        "unidad administrativa",
                        "clave unidad"));
        nombres.put(Campo.PROGRAMA, List.of("programa", "prog", "programa presupuestario", "clave programa"));
        return nombres;
    }
}
