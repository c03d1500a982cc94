package mx.avance.aplicacion.poa.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.DetalleDeRenglon;
import mx.avance.nucleo.poa.Dimension;
import mx.avance.nucleo.poa.Ficha;
import mx.avance.nucleo.poa.Frecuencia;
import mx.avance.nucleo.poa.LineaBase;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.Sentido;
import mx.avance.nucleo.poa.SumaDeAcciones;
import org.springframework.util.MultiValueMap;

/** The form of one row: its fields as they are written, and the row that they make. */
final class FormaDeMeta {

    private FormaDeMeta() {}

    /** What a row looks like, to know again whether somebody changed it since. */
    static String huella(RenglonDePoa renglon) {
        return Integer.toHexString(escrito(renglon).hashCode());
    }

    static Map<String, String> escrito(RenglonDePoa renglon) {
        Fila fila = Fila.de(renglon);
        Map<String, String> campos = new LinkedHashMap<>();
        campos.put("padre", fila.padre());
        Fila.CELDAS.forEach(celda -> campos.put(celda, fila.celda(celda)));
        campos.put("acumulacion", renglon.acumulacion().name());
        campos.put("sentido", renglon.sentido().name());
        campos.put("suma", renglon.sumaDeAcciones().name());
        campos.put("lineas", String.join(" ", textos(renglon.lineasAccion())));
        campos.put("peso", renglon.peso().map(BigDecimal::toPlainString).orElse(""));
        DetalleDeRenglon detalle = renglon.detalle();
        campos.put("indicador", detalle.esIndicador() ? "si" : "");
        campos.put(
                "unidadResponsable",
                detalle.responsable().map(UnidadEjecutora::clave).orElse(""));
        Ficha ficha = detalle.ficha().orElse(Ficha.VACIA);
        campos.put("objetivo", ficha.objetivo());
        campos.put("definicion", ficha.definicion());
        campos.put("dimension", ficha.dimension().map(Enum::name).orElse(""));
        campos.put("metodo", ficha.metodoDeCalculo());
        campos.put(
                "lineaBase",
                ficha.lineaBase()
                        .map(base -> CifraEscrita.escribir(base.valor()))
                        .orElse(""));
        campos.put(
                "anioBase",
                ficha.lineaBase().map(base -> Integer.toString(base.anio())).orElse(""));
        campos.put("frecuencia", ficha.frecuencia().map(Enum::name).orElse(""));
        campos.put("medio", ficha.medioDeVerificacion());
        campos.put("fuente", ficha.fuente());
        campos.put("responsable", ficha.responsable());
        return campos;
    }

    static Map<String, String> escritos(MultiValueMap<String, String> campos) {
        Map<String, String> escritos = new LinkedHashMap<>();
        campos.keySet().forEach(nombre -> escritos.put(nombre, campo(campos, nombre)));
        escritos.put("lineas", String.join(" ", campos.getOrDefault("lineas", List.of())));
        return escritos;
    }

    static RenglonDePoa renglon(MultiValueMap<String, String> campos, List<Defecto> defectos) {
        Fila fila = new Fila(
                "",
                campo(campos, "padre"),
                campo(campos, "numero"),
                campo(campos, "descripcion"),
                campo(campos, "medida"),
                campo(campos, "anual"),
                campo(campos, "p1"),
                campo(campos, "p2"),
                campo(campos, "p3"),
                campo(campos, "p4"));
        defectos.addAll(fila.defectos().values());
        int numero = fila.numeroLeido().orElse(1);
        Optional<BigDecimal> peso = peso(campo(campos, "peso"), defectos);
        RenglonDePoa.Borrador partes = RenglonDePoa.de(numero)
                .acumulacion(
                        valor(Acumulacion.class, campo(campos, "acumulacion")).orElse(Acumulacion.SUMA))
                .sentido(valor(Sentido.class, campo(campos, "sentido")).orElse(Sentido.ASCENDENTE))
                .sumaDeAcciones(
                        valor(SumaDeAcciones.class, campo(campos, "suma")).orElse(SumaDeAcciones.SIN_DECLARAR))
                .lineasAccion(leidas(campos.getOrDefault("lineas", List.of())))
                .detalle(new DetalleDeRenglon(
                        Optional.of(ficha(campos, defectos)),
                        "si".equals(campo(campos, "indicador")),
                        UnidadEjecutora.find(campo(campos, "unidadResponsable"))));
        peso.ifPresent(partes::peso);
        return fila.renglon(Optional.of(partes.renglon()))
                .orElseGet(() -> RenglonDePoa.de(numero).renglon());
    }

    private static Ficha ficha(MultiValueMap<String, String> campos, List<Defecto> defectos) {
        return new Ficha(
                campo(campos, "objetivo"),
                campo(campos, "definicion"),
                valor(Dimension.class, campo(campos, "dimension")),
                campo(campos, "metodo"),
                lineaBase(campo(campos, "lineaBase"), campo(campos, "anioBase"), defectos),
                valor(Frecuencia.class, campo(campos, "frecuencia")),
                campo(campos, "medio"),
                campo(campos, "fuente"),
                campo(campos, "responsable"));
    }

    private static Optional<LineaBase> lineaBase(String valor, String anio, List<Defecto> defectos) {
        if (valor.isBlank() && anio.isBlank()) {
            return Optional.empty();
        }
        Optional<Cantidad> cifra = CifraEscrita.leer(valor);
        Optional<Integer> cuando = entero(anio);
        try {
            return Optional.of(new LineaBase(cifra.orElseThrow(), cuando.orElseThrow()));
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            defectos.add(Defecto.en("lineaBase", "poa.lineaBaseMal"));
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> peso(String escrito, List<Defecto> defectos) {
        if (escrito.isBlank()) {
            return Optional.empty();
        }
        Optional<BigDecimal> peso = CifraEscrita.leer(escrito).map(Cantidad::valor);
        if (peso.isEmpty()) {
            defectos.add(Defecto.en("peso", "poa.cifraMal", escrito));
        }
        return peso;
    }

    private static <E extends Enum<E>> Optional<E> valor(Class<E> clase, String nombre) {
        return Arrays.stream(clase.getEnumConstants())
                .filter(valor -> valor.name().equals(nombre))
                .findFirst();
    }

    static List<LineaAccion> leidas(List<String> escritas) {
        return escritas.stream()
                .flatMap(escrita -> LineaAccion.find(escrita.strip()).stream())
                .toList();
    }

    static List<String> textos(List<LineaAccion> lineas) {
        return lineas.stream().map(LineaAccion::toString).toList();
    }

    static Optional<Integer> entero(String escrito) {
        return escrito.strip().matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(escrito.strip())) : Optional.empty();
    }

    static String campo(MultiValueMap<String, String> campos, String nombre) {
        String valor = campos.getFirst(nombre);
        return valor == null ? "" : valor;
    }
}
