package mx.avance.aplicacion.ingesta;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.tabla.Fila;
import mx.avance.aplicacion.plataforma.tabla.Lugar;
import mx.avance.aplicacion.plataforma.tabla.Pestana;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.Escritura;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.UnidadMedida;

/** Somebody's spreadsheet, read as rows of a POA. A cell that cannot be taken is told with its place, and its row goes on. */
final class TablaDePoa {

    /** The most that a cell may say; longer texts are no description. */
    private static final int TEXTO = 3_000;

    private static final int MEDIDA = 120;
    private static final BigDecimal CIFRA_MAYOR = new BigDecimal("999999999999");
    private static final BigDecimal CIEN = BigDecimal.valueOf(100);
    private static final Pattern TOTAL = Pattern.compile("(gran )?(sub ?)?(total|totales|suma|sumas)( .*)?");
    private static final Pattern CON_NUMERO =
            Pattern.compile("(\\d{1,5}(?:[./]\\d{1,5})?)\\s*[.)\\-–:]*\\s+(\\p{L}.*)", Pattern.DOTALL);
    private static final Pattern LINEA =
            Pattern.compile("(?<![\\d.])(\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}|\\d{1,2})(?![\\d.]\\d)");
    private static final Pattern CLAVE = Pattern.compile("\\s*(\\d{3,5})\\b.*", Pattern.DOTALL);

    private final Pestana pestana;
    private final Mapeo mapeo;
    private final DeQuien deQuien;
    private final Function<String, Optional<UnidadMedida>> medidas;
    private final CifraEscrita cifras;
    private final List<Reparo> omitidos = new ArrayList<>();

    /**
     * Whose rows are wanted, where the spreadsheet has those of several.
     *
     * @param nombreDeUnidad as the catalogue writes it; blank when it is not known
     * @param nombreDePrograma likewise
     */
    record DeQuien(String unidad, String nombreDeUnidad, String programa, String nombreDePrograma) {}

    /**
     * @param medidas the unit of measure that a written name means; empty when the catalogue knows none such
     */
    TablaDePoa(Pestana pestana, Mapeo mapeo, DeQuien deQuien, Function<String, Optional<UnidadMedida>> medidas) {
        this.pestana = pestana;
        this.mapeo = mapeo;
        this.deQuien = deQuien;
        this.medidas = medidas;
        this.cifras = CifraEscrita.como(pestana.filas().stream()
                .filter(fila -> fila.numero() > mapeo.encabezado())
                .flatMap(fila -> mapeo.columnas().entrySet().stream()
                        .filter(columna -> columna.getValue().esCifra())
                        .map(columna -> fila.celda(columna.getKey())))
                .toList());
    }

    private record Candidata(Fila fila, String numero, String descripcion) {}

    Traido leer() {
        Encabezado encabezado = Encabezado.queTermina(pestana, mapeo.encabezado());
        List<Candidata> candidatas = new ArrayList<>();
        String unidad = "";
        String programa = "";
        for (Fila fila : pestana.filas()) {
            if (fila.numero() <= mapeo.encabezado()) {
                continue;
            }
            // In a book of several units the name is often written once, over all of its rows
            String suya = celda(fila, Campo.UNIDAD_EJECUTORA);
            unidad = suya.isEmpty() ? unidad : suya;
            String suyo = celda(fila, Campo.PROGRAMA);
            programa = suyo.isEmpty() ? programa : suyo;
            candidata(fila, encabezado, unidad, programa).ifPresent(candidatas::add);
        }
        boolean sinNumeros =
                !mapeo.tiene(Campo.NUMERO) && candidatas.stream().allMatch(candidata -> candidata.numero.isEmpty());
        List<Optional<Numeracion.Numero>> numeros = Numeracion.numerar(
                candidatas.stream()
                        .map(candidata -> new Numeracion.Escrito(
                                candidata.numero, celda(candidata.fila, Campo.ACCION), esAccion(candidata.fila)))
                        .toList(),
                sinNumeros);
        List<RenglonTraido> renglones = new ArrayList<>();
        for (int i = 0; i < candidatas.size(); i++) {
            Candidata candidata = candidatas.get(i);
            Optional<Numeracion.Numero> numero = numeros.get(i);
            if (numero.isPresent()) {
                renglones.add(renglon(candidata, numero.get()));
            } else {
                omitir(candidata.fila, candidata.numero, "ingesta.sinNumero");
            }
        }
        return new Traido(renglones, omitidos, List.of(), avisos(sinNumeros, renglones));
    }

    private List<Reparo> avisos(boolean sinNumeros, List<RenglonTraido> renglones) {
        List<Reparo> avisos = new ArrayList<>();
        if (sinNumeros && !renglones.isEmpty()) {
            avisos.add(new Reparo(pestana.nombre(), "", Defecto.en("", "ingesta.numerados")));
        }
        return avisos;
    }

    private Optional<Candidata> candidata(Fila fila, Encabezado encabezado, String unidad, String programa) {
        String numero = celda(fila, Campo.NUMERO);
        String descripcion = celda(fila, Campo.DESCRIPCION);
        boolean tieneCifras = mapeo.columnas().entrySet().stream()
                .anyMatch(columna -> columna.getValue().esCifra()
                        && cifras.leer(fila.celda(columna.getKey())).isPresent());
        if (numero.isEmpty() && celda(fila, Campo.ACCION).isEmpty()) {
            Matcher junto = CON_NUMERO.matcher(descripcion);
            if (junto.matches()) {
                numero = junto.group(1);
                descripcion = junto.group(2);
            }
        }
        boolean esTotal = TOTAL.matcher(Escritura.llana(numero)).matches()
                || (numero.isEmpty()
                        && fila.celdas().stream()
                                .filter(celda -> !celda.isEmpty())
                                .findFirst()
                                .filter(celda ->
                                        TOTAL.matcher(Escritura.llana(celda)).matches())
                                .isPresent());
        if (encabezado.seRepiteEn(fila)) {
            return Optional.empty();
        }
        if (esTotal) {
            return omitir(fila, "", "ingesta.total");
        }
        boolean tieneNumero = !numero.isEmpty() || !celda(fila, Campo.ACCION).isEmpty();
        if (!tieneCifras && (!tieneNumero || descripcion.isEmpty())) {
            return omitir(fila, primera(fila), "ingesta.sinCifras");
        }
        if (mapeo.tiene(Campo.UNIDAD_EJECUTORA) && !es(unidad, deQuien.unidad, deQuien.nombreDeUnidad)) {
            return omitir(fila, unidad, "ingesta.deOtraUnidad");
        }
        if (mapeo.tiene(Campo.PROGRAMA) && !es(programa, deQuien.programa, deQuien.nombreDePrograma)) {
            return omitir(fila, programa, "ingesta.deOtroPrograma");
        }
        return Optional.of(new Candidata(fila, numero, descripcion));
    }

    private static String primera(Fila fila) {
        return fila.celdas().stream()
                .filter(celda -> !celda.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Optional<Candidata> omitir(Fila fila, String escrito, String clave) {
        omitidos.add(new Reparo(lugar(fila), escrito, Defecto.en("", clave)));
        return Optional.empty();
    }

    /** By code where there is one, else by name. */
    private static boolean es(String escrito, String clave, String nombre) {
        Matcher codigo = CLAVE.matcher(escrito);
        if (codigo.matches()) {
            return codigo.group(1).equals(clave);
        }
        return !nombre.isEmpty() && Escritura.llana(escrito).equals(Escritura.llana(nombre));
    }

    private Optional<Boolean> esAccion(Fila fila) {
        String dicho = Escritura.llana(celda(fila, Campo.META_O_ACCION));
        if (dicho.startsWith("a")) {
            return Optional.of(true);
        }
        return dicho.startsWith("m") ? Optional.of(false) : Optional.empty();
    }

    private RenglonTraido renglon(Candidata candidata, Numeracion.Numero numero) {
        Fila fila = candidata.fila;
        List<Reparo> reparos = new ArrayList<>();
        Set<Campo> dichos = EnumSet.of(Campo.NUMERO);
        Set<Campo> vacios = EnumSet.noneOf(Campo.class);
        RenglonDePoa.Borrador borrador = RenglonDePoa.de(numero.numero());
        numero.padre().ifPresent(borrador::metaPadre);
        if (candidata.descripcion.length() > TEXTO) {
            reparos.add(reparo(fila, Campo.DESCRIPCION, "ingesta.largo", TEXTO));
        } else if (!candidata.descripcion.isEmpty()) {
            borrador.descripcion(candidata.descripcion);
            dichos.add(Campo.DESCRIPCION);
        } else if (mapeo.tiene(Campo.DESCRIPCION)) {
            vacios.add(Campo.DESCRIPCION);
        }
        medida(fila, borrador, dichos, vacios, reparos);
        Map<Campo, Cantidad> leidas = new EnumMap<>(Campo.class);
        for (Campo campo : Campo.values()) {
            if (campo.esCifra() && mapeo.tiene(campo)) {
                cifra(fila, campo, leidas, dichos, vacios, reparos);
            }
        }
        ceros(leidas, dichos, vacios);
        borrador.programado(PorTrimestre.de(trimestre -> Optional.ofNullable(leidas.get(Campo.de(trimestre)))));
        Optional.ofNullable(leidas.get(Campo.META_ANUAL)).ifPresent(borrador::metaAnual);
        Optional.ofNullable(leidas.get(Campo.PESO)).map(Cantidad::valor).ifPresent(peso -> {
            if (peso.compareTo(CIEN) > 0) {
                reparos.add(reparo(fila, Campo.PESO, "ingesta.peso"));
                dichos.remove(Campo.PESO);
            } else {
                borrador.peso(peso);
            }
        });
        lineas(fila, borrador, dichos, vacios, reparos);
        return new RenglonTraido(lugar(fila), borrador.renglon(), dichos, vacios, reparos, "");
    }

    private void medida(
            Fila fila, RenglonDePoa.Borrador borrador, Set<Campo> dichos, Set<Campo> vacios, List<Reparo> reparos) {
        if (!mapeo.tiene(Campo.UNIDAD_DE_MEDIDA)) {
            return;
        }
        String escrita = celda(fila, Campo.UNIDAD_DE_MEDIDA);
        if (escrita.isEmpty()) {
            vacios.add(Campo.UNIDAD_DE_MEDIDA);
        } else if (escrita.length() > MEDIDA || Escritura.llana(escrita).isEmpty()) {
            reparos.add(reparo(fila, Campo.UNIDAD_DE_MEDIDA, "ingesta.noEsMedida"));
        } else {
            borrador.unidadMedida(medidas.apply(escrita).orElseGet(() -> UnidadMedida.of(escrita)));
            dichos.add(Campo.UNIDAD_DE_MEDIDA);
        }
    }

    private void cifra(
            Fila fila,
            Campo campo,
            Map<Campo, Cantidad> leidas,
            Set<Campo> dichos,
            Set<Campo> vacios,
            List<Reparo> reparos) {
        BigDecimal suma = null;
        for (int columna : mapeo.columnas(campo)) {
            String escrita = fila.celda(columna);
            if (escrita.isEmpty()) {
                continue;
            }
            Optional<BigDecimal> cifra = cifras.leer(escrita);
            String objecion = cifra.map(TablaDePoa::objecion).orElse("ingesta.noEsCifra");
            if (!objecion.isEmpty()) {
                reparos.add(new Reparo(
                        pestana.lugar(fila, columna).toString(), corto(escrita), Defecto.en(campo.name(), objecion)));
                return;
            }
            suma = (suma == null ? BigDecimal.ZERO : suma).add(cifra.get());
        }
        if (suma == null) {
            vacios.add(campo);
        } else {
            leidas.put(campo, Cantidad.of(suma));
            dichos.add(campo);
        }
    }

    private static String objecion(BigDecimal cifra) {
        if (cifra.compareTo(CIFRA_MAYOR) > 0) {
            return "ingesta.cifraGrande";
        }
        return cifra.stripTrailingZeros().scale() > Cantidad.DECIMALES ? "ingesta.decimales" : "";
    }

    private void ceros(Map<Campo, Cantidad> leidas, Set<Campo> dichos, Set<Campo> vacios) {
        boolean algunTrimestre =
                Trimestre.TODOS.stream().anyMatch(trimestre -> leidas.containsKey(Campo.de(trimestre)));
        if (!mapeo.vaciosSonCero() || !algunTrimestre) {
            return;
        }
        for (Trimestre trimestre : Trimestre.TODOS) {
            Campo campo = Campo.de(trimestre);
            if (vacios.remove(campo)) {
                leidas.put(campo, Cantidad.CERO);
                dichos.add(campo);
            }
        }
    }

    private void lineas(
            Fila fila, RenglonDePoa.Borrador borrador, Set<Campo> dichos, Set<Campo> vacios, List<Reparo> reparos) {
        if (!mapeo.tiene(Campo.LINEAS_DE_ACCION)) {
            return;
        }
        String escritas = celda(fila, Campo.LINEAS_DE_ACCION);
        if (escritas.isEmpty()) {
            vacios.add(Campo.LINEAS_DE_ACCION);
            return;
        }
        Set<LineaAccion> lineas = new LinkedHashSet<>();
        Matcher codigo = LINEA.matcher(escritas);
        while (codigo.find()) {
            LineaAccion.find(codigo.group(1)).ifPresent(lineas::add);
        }
        boolean conLinea = lineas.stream().anyMatch(linea -> !linea.esEje());
        if (conLinea) {
            // «2.3.1 Apoyos a 40 familias» names no eje 40
            lineas.removeIf(LineaAccion::esEje);
        }
        if (lineas.isEmpty()) {
            reparos.add(reparo(fila, Campo.LINEAS_DE_ACCION, "ingesta.noEsLinea"));
        } else {
            borrador.lineasAccion(List.copyOf(lineas));
            dichos.add(Campo.LINEAS_DE_ACCION);
        }
    }

    /** A merged cell belongs to all of its rows, but a figure or a number is never repeated. */
    private String celda(Fila fila, Campo campo) {
        List<Integer> columnas = mapeo.columnas(campo);
        if (columnas.isEmpty()) {
            return "";
        }
        return switch (campo) {
            case UNIDAD_DE_MEDIDA, LINEAS_DE_ACCION, UNIDAD_EJECUTORA, PROGRAMA -> pestana.texto(fila, columnas.get(0));
            default -> fila.celda(columnas.get(0));
        };
    }

    private Reparo reparo(Fila fila, Campo campo, String clave, Object... datos) {
        int columna = mapeo.columnas(campo).get(0);
        return new Reparo(
                pestana.lugar(fila, columna).toString(),
                corto(fila.celda(columna)),
                Defecto.en(campo.name(), clave, datos));
    }

    private String lugar(Fila fila) {
        int columna = mapeo.columnas().isEmpty() ? 1 : mapeo.columnas().firstKey();
        return new Lugar(pestana.nombre(), fila.numero(), columna).toString();
    }

    private static String corto(String texto) {
        return texto.length() > 60 ? texto.substring(0, 59) + "…" : texto;
    }
}
