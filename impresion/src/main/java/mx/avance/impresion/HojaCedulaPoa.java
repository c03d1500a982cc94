package mx.avance.impresion;

import static mx.avance.impresion.HojaImpresa.Alineacion.CENTRO;
import static mx.avance.impresion.HojaImpresa.Alineacion.DERECHA;
import static mx.avance.impresion.HojaImpresa.Alineacion.IZQUIERDA;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.avance.impresion.HojaImpresa.Apartado;
import mx.avance.impresion.HojaImpresa.ColumnaImpresa;
import mx.avance.impresion.HojaImpresa.FilaImpresa;
import mx.avance.impresion.HojaImpresa.Papeleria;
import mx.avance.impresion.HojaImpresa.Realce;
import mx.avance.impresion.HojaImpresa.Rotulado;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Accion;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Arrastre;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.Programacion;
import mx.avance.nucleo.poa.Sentido;

/** The cédula POA of a unit: the year and its four quarters, and a column of notes where some row needs one. */
final class HojaCedulaPoa {

    private static final String CUATRO_P = "{P1}:{P4}";

    private final CedulaPoa cedula;
    private final PerfilDeImpresion perfil;
    private final boolean conNotas;

    private HojaCedulaPoa(CedulaPoa cedula, PerfilDeImpresion perfil) {
        this.cedula = cedula;
        this.perfil = perfil;
        this.conNotas = cedula.metas().stream()
                .anyMatch(meta -> !nota(meta.compromiso()).isEmpty()
                        || meta.acciones().stream()
                                .anyMatch(accion -> !nota(accion.compromiso()).isEmpty()));
    }

    static HojaImpresa de(CedulaPoa cedula, PerfilDeImpresion perfil) {
        return new HojaCedulaPoa(cedula, perfil).impresa();
    }

    private HojaImpresa impresa() {
        EncabezadoDePoa encabezado = cedula.encabezado();
        return new HojaImpresa(
                new Papeleria(Orientacion.APAISADA, encabezado.emblema().orElse(null), cedula.leyenda()),
                nombre(),
                encabezado.titulos(perfil),
                encabezado.clave(perfil),
                List.of(),
                new Rotulado(
                        perfil.rotulo(Rotulo.FECHA),
                        CeldaImpresa.texto(encabezado.ejercicio().toString())),
                perfil.forma(),
                perfil.nombreDeLaForma(),
                referencia(),
                null,
                columnas(),
                filas(),
                List.of(),
                apartados(),
                FirmasDeHoja.de(cedula.firmas(), perfil),
                huella());
    }

    private String nombre() {
        String unidad = cedula.encabezado().unidadEjecutora().toString();
        return unidad.isEmpty() ? perfil.forma() : unidad;
    }

    private List<Rotulado> referencia() {
        List<Rotulado> pares = new ArrayList<>();
        if (!cedula.folio().isEmpty()) {
            pares.add(new Rotulado(perfil.rotulo(Rotulo.FOLIO), CeldaImpresa.texto(cedula.folio())));
        }
        if (!cedula.leyenda().isEmpty()) {
            pares.add(new Rotulado(perfil.rotulo(Rotulo.ESTADO), CeldaImpresa.texto(cedula.leyenda())));
        }
        return pares;
    }

    private List<ColumnaImpresa> columnas() {
        List<ColumnaImpresa> columnas = new ArrayList<>();
        columnas.add(perfil.columna("LINEAS", CENTRO, 0, 9, Rotulo.COL_LINEAS));
        columnas.add(perfil.columna("DESCRIPCION", IZQUIERDA, 2f, 48, Rotulo.COL_DESCRIPCION));
        columnas.add(perfil.columna("UNIDAD", IZQUIERDA, 0.28f, 18, Rotulo.COL_UNIDAD));
        columnas.add(perfil.columna("ANUAL", DERECHA, 0, 14, Rotulo.COL_ANUAL));
        for (Trimestre trimestre : Trimestre.TODOS) {
            Rotulo rotulo = Rotulo.valueOf("COL_TRIMESTRE_" + trimestre.numero());
            columnas.add(perfil.columna("P" + trimestre.numero(), DERECHA, 0, 13, Rotulo.COL_PROGRAMADO, rotulo));
        }
        if (conNotas) {
            columnas.add(perfil.columna("NOTAS", IZQUIERDA, 1f, 36, Rotulo.COL_OBSERVACIONES));
        }
        return columnas;
    }

    private List<FilaImpresa> filas() {
        List<FilaImpresa> filas = new ArrayList<>();
        for (Meta meta : cedula.metas()) {
            FilaImpresa fila = fila(meta.numero(), meta.compromiso(), Realce.FONDO_Y_NEGRITA);
            filas.add(meta.acciones().isEmpty() ? fila : fila.junta());
            for (Accion accion : meta.acciones()) {
                filas.add(fila(accion.numero(), accion.compromiso(), Realce.NINGUNO));
            }
        }
        return filas;
    }

    private FilaImpresa fila(int numero, Compromiso compromiso, Realce realce) {
        List<CeldaImpresa> celdas = new ArrayList<>();
        celdas.add(CeldaImpresa.texto(
                compromiso.lineasAccion().stream().map(LineaAccion::toString).collect(Collectors.joining(" "))));
        celdas.add(CeldaImpresa.texto(numero + ".- " + compromiso.descripcion()));
        celdas.add(CeldaImpresa.texto(compromiso.unidadMedida().nombre()));
        BigDecimal anual = compromiso.metaAnual().valor();
        celdas.add(CeldaImpresa.calculada(anual, FormatoDeCifra.CANTIDAD, formulaDeMetaAnual(compromiso), anual));
        PorTrimestre vigente = compromiso.programacion().vigente();
        for (Trimestre trimestre : Trimestre.TODOS) {
            celdas.add(CeldaImpresa.cifra(
                    vigente.en(trimestre).map(Cantidad::valor).orElse(null), FormatoDeCifra.CANTIDAD));
        }
        if (conNotas) {
            celdas.add(CeldaImpresa.texto(nota(compromiso)));
        }
        return FilaImpresa.de(Integer.toString(numero), celdas, false, realce);
    }

    /** What {@link Acumulacion} does, in the words of a workbook, which must be kept from its binary fractions. */
    private static String formulaDeMetaAnual(Compromiso compromiso) {
        Programacion programacion = compromiso.programacion();
        return switch (compromiso.acumulacion()) {
            case SUMA -> {
                Cantidad arrastrado = programacion.arrastrado().suma();
                String suma = "SUM(" + CUATRO_P + ")" + (arrastrado.esCero() ? "" : "-" + arrastrado);
                yield esEntera(programacion) ? suma : "ROUND(" + suma + ",4)";
            }
            case ULTIMO -> "IF({P4}>0,{P4},IF({P3}>0,{P3},IF({P2}>0,{P2},{P1})))";
            case PROMEDIO ->
                "IF(COUNTIF(" + CUATRO_P + ",\">0\")=0,0,ROUND(ROUND(10000*SUM(" + CUATRO_P + "),0)/COUNTIF(" + CUATRO_P
                        + ",\">0\"),0)/10000)";
        };
    }

    private static boolean esEntera(Programacion programacion) {
        return Trimestre.TODOS.stream()
                .flatMap(trimestre -> programacion.vigente().en(trimestre).stream())
                .allMatch(cifra -> cifra.valor().scale() <= 0);
    }

    /** What the four figures do not say by themselves; empty when there is nothing to say. */
    private String nota(Compromiso compromiso) {
        List<String> frases = new ArrayList<>();
        Programacion programacion = compromiso.programacion();
        if (!programacion.vigente().equals(programacion.original())) {
            frases.add(perfil.rotulo(Rotulo.NOTA_ORIGINAL).replace("{cifras}", cifras(programacion.original())));
        }
        for (Arrastre arrastre : programacion.arrastres()) {
            frases.add(perfil.rotulo(Rotulo.NOTA_ARRASTRE)
                    .replace(
                            "{cantidad}",
                            FormatoDeCifra.CANTIDAD.enPapel(arrastre.cantidad().valor()))
                    .replace("{desde}", arrastre.desde().rotulo())
                    .replace("{hacia}", arrastre.hacia().rotulo()));
        }
        switch (compromiso.acumulacion()) {
            case SUMA -> {}
            case ULTIMO -> frases.add(perfil.rotulo(Rotulo.NOTA_ULTIMO));
            case PROMEDIO -> frases.add(perfil.rotulo(Rotulo.NOTA_PROMEDIO));
        }
        if (compromiso.sentido() == Sentido.DESCENDENTE) {
            frases.add(perfil.rotulo(Rotulo.NOTA_DESCENDENTE));
        }
        if (compromiso.peso().compareTo(BigDecimal.ONE) != 0) {
            String peso = compromiso.peso().stripTrailingZeros().toPlainString();
            frases.add(perfil.rotulo(Rotulo.NOTA_PESO).replace("{peso}", peso));
        }
        return String.join(" ", frases);
    }

    private static String cifras(PorTrimestre cifras) {
        return Trimestre.TODOS.stream()
                .map(trimestre -> cifras.en(trimestre).orElse(Cantidad.CERO).valor())
                .map(FormatoDeCifra.CANTIDAD::enPapel)
                .collect(Collectors.joining(" · "));
    }

    private List<Apartado> apartados() {
        List<Apartado> apartados = new ArrayList<>();
        if (cedula.metas().isEmpty()) {
            apartados.add(new Apartado(
                    perfil.rotulo(Rotulo.COL_OBSERVACIONES), List.of(perfil.rotulo(Rotulo.NOTA_SIN_METAS))));
        }
        if (!cedula.presupuesto().isEmpty()) {
            apartados.add(new Apartado(perfil.rotulo(Rotulo.PRESUPUESTO), List.of(cedula.presupuesto())));
        }
        return apartados;
    }

    private Huella huella() {
        TextoCanonico texto = cedula.encabezado().canonico("avance-poa-1").finDeRenglon();
        for (Meta meta : cedula.metas()) {
            renglon(texto, meta.numero(), meta.compromiso());
            meta.acciones().forEach(accion -> renglon(texto, accion.numero(), accion.compromiso()));
        }
        return texto.huella("AVANCE-POA-1");
    }

    private static void renglon(TextoCanonico texto, int numero, Compromiso compromiso) {
        texto.campo(numero)
                .campo(compromiso.descripcion())
                .campo(compromiso.unidadMedida())
                .campo(compromiso.acumulacion())
                .campo(compromiso.sentido())
                .campo(compromiso.peso())
                .campo(compromiso.metaAnual())
                .trimestres(compromiso.programacion().original())
                .trimestres(compromiso.programacion().vigente());
        compromiso.lineasAccion().forEach(texto::campo);
        texto.finDeRenglon();
    }
}
