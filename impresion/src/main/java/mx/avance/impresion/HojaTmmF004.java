package mx.avance.impresion;

import static mx.avance.impresion.HojaImpresa.Alineacion.CENTRO;
import static mx.avance.impresion.HojaImpresa.Alineacion.DERECHA;
import static mx.avance.impresion.HojaImpresa.Alineacion.IZQUIERDA;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.avance.impresion.HojaImpresa.ColumnaImpresa;
import mx.avance.impresion.HojaImpresa.FilaImpresa;
import mx.avance.impresion.HojaImpresa.Papeleria;
import mx.avance.impresion.HojaImpresa.Realce;
import mx.avance.impresion.HojaImpresa.RenglonDeClave;
import mx.avance.impresion.HojaImpresa.Rotulado;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.UnidadMedida;
import org.jspecify.annotations.Nullable;

/** A sheet of TMM-F004: the four quarters side by side, the accumulated progress, the notes. */
final class HojaTmmF004 {

    private final Hoja hoja;
    private final PerfilDeImpresion perfil;
    private final boolean conTotales;
    /** The reported quarter as a number, 4 where the sheet does not say it: then every A counts. */
    private final int reportado;

    private HojaTmmF004(Hoja hoja, PerfilDeImpresion perfil) {
        this.hoja = hoja;
        this.perfil = perfil;
        this.reportado = hoja.trimestre() == null ? 4 : hoja.trimestre();
        this.conTotales = switch (perfil.totales()) {
            case SIEMPRE -> true;
            case NUNCA -> false;
            case SEGUN_LECTURA ->
                hoja.metas().stream().anyMatch(meta -> meta.cifras().totales() != null);
        };
    }

    static HojaImpresa de(Hoja hoja, PerfilDeImpresion perfil) {
        return new HojaTmmF004(hoja, perfil).impresa();
    }

    /** Of what a unit reports: the same table, under the heading and over the signatures of its quarter. */
    static HojaImpresa de(AvanceImpreso avance, PerfilDeImpresion perfil) {
        EncabezadoDePoa encabezado = avance.encabezado();
        Hoja leida = leida(avance);
        HojaImpresa hoja = de(leida, perfil);
        return new HojaImpresa(
                new Papeleria(Orientacion.APAISADA, encabezado.emblema().orElse(null), avance.leyenda()),
                hoja.nombre(),
                encabezado.titulos(perfil),
                encabezado.clave(perfil),
                List.of(),
                hoja.fecha(),
                hoja.forma(),
                hoja.nombreDeLaForma(),
                referencia(avance, perfil),
                null,
                hoja.columnas(),
                hoja.filas(),
                List.of(),
                ExtraordinariasImpresas.apartado(avance.trimestre(), avance.extraordinarias(), perfil),
                FirmasDeHoja.deAvance(avance.firmas(), perfil),
                avance.congelada().map(HojaTmmF004::huella).orElseGet(hoja::huella));
    }

    private static List<Rotulado> referencia(AvanceImpreso avance, PerfilDeImpresion perfil) {
        List<Rotulado> pares = new ArrayList<>();
        avance.congelada()
                .map(AvanceImpreso.Congelada::folio)
                .filter(folio -> !folio.isEmpty())
                .ifPresent(folio -> pares.add(new Rotulado(perfil.rotulo(Rotulo.FOLIO), CeldaImpresa.texto(folio))));
        if (!avance.leyenda().isEmpty()) {
            pares.add(new Rotulado(perfil.rotulo(Rotulo.ESTADO), CeldaImpresa.texto(avance.leyenda())));
        }
        return pares;
    }

    private static Huella huella(AvanceImpreso.Congelada congelada) {
        String clase = congelada.folio().isEmpty() ? "AVANCE-FIRMADA-1" : "AVANCE-FOLIO-1:" + congelada.folio();
        return new Huella(clase, congelada.sha256(), congelada.direccion().isEmpty() ? null : congelada.direccion());
    }

    private static Hoja leida(AvanceImpreso avance) {
        EncabezadoDePoa encabezado = avance.encabezado();
        return new Hoja(
                1,
                encabezado.ente(),
                encabezado.ejercicio().anio(),
                avance.trimestre().numero(),
                clave(encabezado.ramo()),
                clave(encabezado.programa()),
                clave(encabezado.unidadEjecutora()),
                clave(encabezado.finalidad()),
                clave(encabezado.funcion()),
                clave(encabezado.subfuncion()),
                List.of(),
                avance.renglones().stream().map(HojaTmmF004::leida).toList(),
                List.of(),
                List.of(),
                null);
    }

    private static @Nullable Clave clave(ClaveConNombre nivel) {
        return nivel.equals(ClaveConNombre.NINGUNA) ? null : Clave.de(nivel.clave(), nivel.nombre());
    }

    private static MetaLeida leida(RenglonDeAvance renglon) {
        return new MetaLeida(
                renglon.numero(),
                renglon.metaPadre().isPresent() ? MetaLeida.Tipo.ACCION : MetaLeida.Tipo.META,
                renglon.metaPadre().isPresent() ? renglon.metaPadre().getAsInt() : null,
                renglon.descripcion(),
                renglon.unidadMedida().map(UnidadMedida::nombre).orElse(null),
                new Cifras(
                        renglon.metaAnual().orElse(null),
                        renglon.programado(),
                        renglon.alcanzado(),
                        renglon.absoluto().orElse(null),
                        renglon.relativo().orElse(null),
                        renglon.arrastres().estaVacio() ? null : renglon.arrastres(),
                        null,
                        null),
                renglon.lineasAccion().stream().map(LineaAccion::toString).toList(),
                renglon.observacion().map(Observacion::texto).orElse(null),
                Estado.CONCILIADA,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private HojaImpresa impresa() {
        List<String> titulos = new ArrayList<>();
        if (hoja.ente() != null) {
            titulos.add(TextoImprimible.limpiar(hoja.ente()));
        }
        titulos.addAll(perfil.titulos(hoja.ejercicio()));
        return new HojaImpresa(
                Papeleria.apaisada(perfil.emblema()),
                nombre(),
                titulos,
                clave(),
                List.of(),
                new Rotulado(
                        perfil.rotulo(Rotulo.FECHA),
                        CeldaImpresa.texto(perfil.periodo(hoja.trimestre(), hoja.ejercicio()))),
                perfil.forma(),
                perfil.nombreDeLaForma(),
                List.of(),
                null,
                columnas(),
                hoja.metas().stream().map(this::fila).toList(),
                List.of(),
                List.of(),
                FirmasDeHoja.de(hoja, perfil),
                HuellaDeHoja.de(perfil.formato(), hoja));
    }

    private String nombre() {
        Clave unidad = hoja.unidadEjecutora();
        String texto = unidad == null ? "" : codigo(unidad) + " " + nombreDe(unidad);
        return texto.isBlank() ? "Hoja " + hoja.hoja() : texto.strip();
    }

    private List<RenglonDeClave> clave() {
        List<RenglonDeClave> renglones = new ArrayList<>();
        renglones.add(renglon(Rotulo.RAMO, hoja.ramo()));
        renglones.add(renglon(Rotulo.PROGRAMA, hoja.programa()));
        renglones.add(renglon(Rotulo.UNIDAD_EJECUTORA, hoja.unidadEjecutora()));
        renglones.add(renglon(Rotulo.FINALIDAD, hoja.finalidad()));
        renglones.add(renglon(Rotulo.FUNCION, hoja.funcion()));
        renglones.add(renglon(Rotulo.SUBFUNCION, hoja.subfuncion()));
        if (hoja.lineasAccion().isEmpty()) {
            renglones.add(renglon(Rotulo.LINEAS_DE_ACCION, null));
        }
        String rotulo = perfil.rotulo(Rotulo.LINEAS_DE_ACCION);
        for (Clave linea : hoja.lineasAccion()) {
            renglones.add(renglon(rotulo, linea));
            rotulo = "";
        }
        return renglones;
    }

    private RenglonDeClave renglon(Rotulo rotulo, @Nullable Clave clave) {
        return renglon(perfil.rotulo(rotulo), clave);
    }

    static RenglonDeClave renglon(String rotulo, @Nullable Clave clave) {
        return clave == null
                ? new RenglonDeClave(rotulo, "", "", false)
                : new RenglonDeClave(rotulo, codigo(clave), nombreDe(clave), clave.estado() == Estado.POR_REVISAR);
    }

    /** The code as decided; as read while a person must still decide it. */
    static String codigo(Clave clave) {
        String texto = clave.estado() == Estado.POR_REVISAR && clave.leido() != null ? clave.leido() : clave.clave();
        return texto == null ? "" : TextoImprimible.limpiar(texto);
    }

    private static String nombreDe(Clave clave) {
        return clave.nombre() == null ? "" : TextoImprimible.limpiar(clave.nombre());
    }

    private List<ColumnaImpresa> columnas() {
        List<ColumnaImpresa> columnas = new ArrayList<>();
        columnas.add(perfil.columna("LINEAS", CENTRO, 0, 9, Rotulo.COL_LINEAS));
        columnas.add(perfil.columna("DESCRIPCION", IZQUIERDA, 1f, 40, Rotulo.COL_DESCRIPCION));
        columnas.add(perfil.columna("UNIDAD", IZQUIERDA, 0.28f, 14, Rotulo.COL_UNIDAD));
        columnas.add(perfil.columna("ANUAL", DERECHA, 0, 13, Rotulo.COL_ANUAL));
        for (Trimestre trimestre : Trimestre.TODOS) {
            Rotulo rotulo = Rotulo.valueOf("COL_TRIMESTRE_" + trimestre.numero());
            columnas.add(perfil.columna(
                    "P" + trimestre.numero(), DERECHA, 0, 8, Rotulo.COL_PERIODO, rotulo, Rotulo.COL_PROGRAMADO));
            columnas.add(perfil.columna(
                    "A" + trimestre.numero(), DERECHA, 0, 8, Rotulo.COL_PERIODO, rotulo, Rotulo.COL_ALCANZADO));
        }
        if (conTotales) {
            columnas.add(perfil.columna(
                    "TOTAL_P", DERECHA, 0, 8, Rotulo.COL_PERIODO, Rotulo.COL_TOTAL, Rotulo.COL_PROGRAMADO));
            columnas.add(perfil.columna(
                    "TOTAL_A", DERECHA, 0, 8, Rotulo.COL_PERIODO, Rotulo.COL_TOTAL, Rotulo.COL_ALCANZADO));
        }
        columnas.add(perfil.columna("ABSOLUTO", DERECHA, 0, 12, Rotulo.COL_ABSOLUTO));
        columnas.add(perfil.columna("RELATIVO", DERECHA, 0, 12, Rotulo.COL_RELATIVO));
        columnas.add(perfil.columna("OBSERVACIONES", IZQUIERDA, 1f, 42, Rotulo.COL_OBSERVACIONES));
        columnas.add(new ColumnaImpresa(
                "COMPROBACION", List.of(perfil.rotulo(Rotulo.COL_COMPROBACION)), IZQUIERDA, 0, 22, true));
        return columnas;
    }

    private FilaImpresa fila(MetaLeida meta) {
        Cifras cifras = meta.cifras();
        boolean porRevisar = meta.estado() == Estado.POR_REVISAR;
        List<CeldaImpresa> celdas = new ArrayList<>();
        celdas.add(CeldaImpresa.texto(meta.lineasAccion().stream().collect(Collectors.joining(" "))));
        celdas.add(CeldaImpresa.texto(meta.numero() + ".- " + meta.descripcion()));
        celdas.add(CeldaImpresa.texto(meta.unidadMedida()));
        celdas.add(cantidad(cifras.metaAnual()));
        for (Trimestre trimestre : Trimestre.TODOS) {
            celdas.add(cantidad(cifras.programado().en(trimestre).orElse(null)));
            celdas.add(cantidad(alcanzado(cifras, trimestre, porRevisar)));
        }
        Calculo calculo = new Calculo(porRevisar);
        BigDecimal sumaDeP = cifras.programado().suma().valor();
        BigDecimal sumaDeA = hastaElReportado(cifras.alcanzado());
        if (conTotales) {
            Cifras.Totales totales = totales(cifras, porRevisar, sumaDeA);
            celdas.add(calculo.celda(
                    valor(totales.programado()), FormatoDeCifra.CANTIDAD, "SUM({P1},{P2},{P3},{P4})", sumaDeP));
            celdas.add(calculo.celda(valor(totales.alcanzado()), FormatoDeCifra.CANTIDAD, formulaDeA(), sumaDeA));
        }
        celdas.add(calculo.celda(valor(cifras.avanceAbsoluto()), FormatoDeCifra.CANTIDAD, formulaDeA(), sumaDeA));
        celdas.add(calculo.celda(
                cifras.avanceRelativo(),
                FormatoDeCifra.PORCENTAJE,
                "IF({ANUAL}=0,\"\",ROUND("
                        + Porcentaje.formula(
                                "ABSOLUTO", valor(cifras.avanceAbsoluto()), "ANUAL", valor(cifras.metaAnual()))
                        + ",0))",
                relativo(cifras)));
        celdas.add(CeldaImpresa.texto(meta.observaciones()));
        celdas.add(comprobacion(cifras, porRevisar, sumaDeP));
        return FilaImpresa.de(
                Integer.toString(meta.numero()),
                celdas,
                porRevisar,
                meta.tipo() == MetaLeida.Tipo.META ? Realce.FONDO : Realce.NINGUNO);
    }

    /** As read; computed where the profile prints totals that the paper did not have. */
    private Cifras.Totales totales(Cifras cifras, boolean porRevisar, BigDecimal sumaDeA) {
        if (cifras.totales() != null) {
            return cifras.totales();
        }
        boolean calculables = perfil.totales() == PerfilDeImpresion.ColumnasTotal.SIEMPRE && !porRevisar;
        return calculables
                ? new Cifras.Totales(cifras.programado().suma(), Cantidad.of(sumaDeA))
                : new Cifras.Totales(null, null);
    }

    /** Rule 1 of the form, kept alive in a workbook: nothing while it holds, the sum as soon as somebody breaks it. */
    private static CeldaImpresa comprobacion(Cifras cifras, boolean porRevisar, BigDecimal sumaDeP) {
        BigDecimal arrastrado = cifras.arrastres() == null
                ? BigDecimal.ZERO
                : cifras.arrastres().suma().valor();
        boolean cuadra = cifras.metaAnual() != null
                && sumaDeP.subtract(arrastrado).compareTo(cifras.metaAnual().valor()) == 0;
        if (porRevisar || !cuadra || cifras.programado().estaVacio()) {
            return CeldaImpresa.VACIA;
        }
        String suma = "SUM({P1},{P2},{P3},{P4})" + (arrastrado.signum() == 0 ? "" : "-" + arrastrado.toPlainString());
        return new CeldaImpresa.Comprobacion(
                "IF(ROUND(" + suma + "-{ANUAL},4)=0,\"\",\"ΣP = \"&" + suma + "&\", no \"&{ANUAL})");
    }

    private @Nullable Cantidad alcanzado(Cifras cifras, Trimestre trimestre, boolean porRevisar) {
        Cantidad leido = cifras.alcanzado().en(trimestre).orElse(null);
        boolean enCero = perfil.futuros() == PerfilDeImpresion.TrimestresFuturos.EN_CERO;
        return leido == null && enCero && !porRevisar && trimestre.numero() > reportado ? Cantidad.CERO : leido;
    }

    private BigDecimal hastaElReportado(PorTrimestre alcanzado) {
        BigDecimal suma = BigDecimal.ZERO;
        for (Trimestre trimestre : Trimestre.TODOS.subList(0, reportado)) {
            suma = suma.add(alcanzado.en(trimestre).map(Cantidad::valor).orElse(BigDecimal.ZERO));
        }
        return suma;
    }

    private String formulaDeA() {
        StringBuilder formula = new StringBuilder("SUM({A1}");
        for (int i = 2; i <= reportado; i++) {
            formula.append(",{A").append(i).append('}');
        }
        return formula.append(')').toString();
    }

    private static @Nullable BigDecimal relativo(Cifras cifras) {
        if (cifras.metaAnual() == null
                || cifras.avanceAbsoluto() == null
                || cifras.metaAnual().esCero()) {
            return null;
        }
        return cifras.avanceAbsoluto()
                .valor()
                .movePointRight(2)
                .divide(cifras.metaAnual().valor(), 0, RoundingMode.HALF_UP);
    }

    private static CeldaImpresa cantidad(@Nullable Cantidad cantidad) {
        return CeldaImpresa.cifra(valor(cantidad), FormatoDeCifra.CANTIDAD);
    }

    static @Nullable BigDecimal valor(@Nullable Cantidad cantidad) {
        return cantidad == null ? null : cantidad.valor();
    }

    /** Formulas for the rows that stand; a row that a person must still decide is printed as it was read. */
    record Calculo(boolean porRevisar) {
        CeldaImpresa celda(
                @Nullable BigDecimal valor, FormatoDeCifra formato, String formula, @Nullable BigDecimal resultado) {
            return CeldaImpresa.calculada(valor, formato, formula, porRevisar ? null : resultado);
        }
    }
}
