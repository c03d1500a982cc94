package mx.avance.aplicacion.poa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Medida;
import mx.avance.aplicacion.catalogos.UnidadesDeMedida;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.DetalleDeRenglon;
import mx.avance.nucleo.poa.Ficha;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.UnidadMedida;

/**
 * What people type or paste, made fit to be kept: no control characters, texts that fit, figures that a form can print, and units
 * of measure written as the catalogue writes them.
 */
final class LimpiezaDeRenglon {

    /** The most rows of one programme: far more than any unit has. */
    static final int RENGLONES = 2_000;

    static final int TEXTO = 3_000;
    private static final int MEDIDA = 120;
    private static final int LINEAS = 40;
    private static final int NUMERO = 99_999;
    private static final BigDecimal CIFRA = new BigDecimal("999999999999");
    private static final BigDecimal PESO = BigDecimal.valueOf(100);

    private final UnidadesDeMedida medidas;
    private final Map<String, UnidadMedida> conocidas = new HashMap<>();
    private final List<Defecto> defectos = new ArrayList<>();

    LimpiezaDeRenglon(UnidadesDeMedida medidas) {
        this.medidas = medidas;
    }

    /**
     * @throws DatosInvalidos when something does not fit, each sentence with the number of its row
     */
    List<RenglonDePoa> limpiar(List<RenglonDePoa> renglones) {
        if (renglones.size() > RENGLONES) {
            throw new DatosInvalidos(Defecto.en("", "poa.demasiados", RENGLONES));
        }
        List<RenglonDePoa> limpios = renglones.stream().map(this::limpio).toList();
        DatosInvalidos.siHay(defectos);
        return limpios;
    }

    private RenglonDePoa limpio(RenglonDePoa renglon) {
        int numero = renglon.numero();
        if (numero > NUMERO) {
            defectos.add(Defecto.en("numero", "poa.numeroGrande", numero, NUMERO));
        }
        RenglonDePoa.Borrador limpio = RenglonDePoa.de(numero)
                .descripcion(texto(numero, "descripcion", enUnaLinea(renglon.descripcion())))
                .programado(renglon.programado())
                .acumulacion(renglon.acumulacion())
                .sentido(renglon.sentido())
                .sumaDeAcciones(renglon.sumaDeAcciones())
                .lineasAccion(renglon.lineasAccion().stream().distinct().toList())
                .detalle(detalle(numero, renglon.detalle()));
        renglon.metaPadre().ifPresent(limpio::metaPadre);
        renglon.metaAnualEscrita().ifPresent(limpio::metaAnual);
        renglon.unidadMedida().flatMap(medida -> medida(numero, medida)).ifPresent(limpio::unidadMedida);
        renglon.peso().ifPresent(peso -> {
            if (peso.compareTo(PESO) > 0 || peso.stripTrailingZeros().scale() > Cantidad.DECIMALES) {
                defectos.add(Defecto.en("peso", "poa.pesoGrande", numero));
            }
            limpio.peso(peso);
        });
        if (renglon.lineasAccion().size() > LINEAS) {
            defectos.add(Defecto.en("lineas", "poa.demasiadasLineas", numero, LINEAS));
        }
        renglon.metaAnualEscrita().ifPresent(cifra -> cabe(numero, "anual", cifra));
        for (Trimestre trimestre : Trimestre.TODOS) {
            renglon.programado().en(trimestre).ifPresent(cifra -> cabe(numero, "p" + trimestre.numero(), cifra));
        }
        return limpio.renglon();
    }

    private void cabe(int numero, String campo, Cantidad cifra) {
        if (cifra.valor().compareTo(CIFRA) > 0) {
            defectos.add(Defecto.en(campo, "poa.cifraGrande", numero));
        }
    }

    private Optional<UnidadMedida> medida(int numero, UnidadMedida escrita) {
        String nombre = enUnaLinea(escrita.nombre());
        if (nombre.isEmpty()) {
            return Optional.empty();
        }
        if (nombre.length() > MEDIDA) {
            defectos.add(Defecto.en("medida", "poa.textoLargo", numero, MEDIDA));
            return Optional.empty();
        }
        return Optional.of(conocidas.computeIfAbsent(
                nombre, cual -> medidas.find(cual).map(Medida::unidad).orElseGet(() -> UnidadMedida.of(cual))));
    }

    private DetalleDeRenglon detalle(int numero, DetalleDeRenglon detalle) {
        return new DetalleDeRenglon(
                detalle.ficha()
                        .map(ficha -> new Ficha(
                                parrafos(numero, ficha.objetivo()),
                                parrafos(numero, ficha.definicion()),
                                ficha.dimension(),
                                parrafos(numero, ficha.metodoDeCalculo()),
                                ficha.lineaBase(),
                                ficha.frecuencia(),
                                parrafos(numero, ficha.medioDeVerificacion()),
                                parrafos(numero, ficha.fuente()),
                                parrafos(numero, ficha.responsable())))
                        .filter(ficha -> !ficha.equals(Ficha.VACIA)),
                detalle.esIndicador(),
                detalle.responsable());
    }

    private String parrafos(int numero, String escrito) {
        return texto(numero, "ficha", sinControles(escrito));
    }

    private String texto(int numero, String campo, String escrito) {
        if (escrito.length() > TEXTO) {
            defectos.add(Defecto.en(campo, "poa.textoLargo", numero, TEXTO));
        }
        return escrito;
    }

    /** A text of several lines, without characters that no paper prints, nor those that turn around or hide what it says. */
    static String sinControles(String escrito) {
        StringBuilder limpio = new StringBuilder(escrito.length());
        escrito.replace("\r\n", "\n").codePoints().forEach(letra -> {
            boolean deSobra =
                    switch (Character.getType(letra)) {
                        case Character.CONTROL -> letra != '\n';
                        case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
                        default -> false;
                    };
            if (letra == '\t') {
                limpio.append(' ');
            } else if (letra == 0x2028 || letra == 0x2029) {
                limpio.append('\n');
            } else if (!deSobra) {
                limpio.appendCodePoint(letra);
            }
        });
        return limpio.toString().strip();
    }

    /** A text of one line: what is pasted may come with breaks and runs of blanks. */
    static String enUnaLinea(String escrito) {
        return sinControles(escrito).replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
