package mx.avance.impresion;

import static mx.avance.impresion.HojaImpresa.Alineacion.CENTRO;
import static mx.avance.impresion.HojaImpresa.Alineacion.DERECHA;
import static mx.avance.impresion.HojaImpresa.Alineacion.IZQUIERDA;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import mx.avance.impresion.HojaImpresa.ColumnaImpresa;
import mx.avance.impresion.HojaImpresa.FilaImpresa;
import mx.avance.impresion.HojaImpresa.Papeleria;
import mx.avance.impresion.HojaImpresa.Realce;
import mx.avance.impresion.HojaImpresa.RenglonDeClave;
import mx.avance.impresion.HojaImpresa.Rotulado;
import mx.avance.impresion.HojaTmmF004.Calculo;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.lectura.documento.Presupuesto;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/** A sheet of PbRM-08c: one project, one quarter, its variations, its budget at the foot. */
final class HojaPbRM08c {

    private static final FormatoDeCifra PESOS = FormatoDeCifra.DOS_DECIMALES;
    private static final Hoja.PropiosDePbRM NINGUNO = new Hoja.PropiosDePbRM(null, null, null, null, null, null);

    private final Hoja hoja;
    private final PerfilDeImpresion perfil;
    private final Hoja.PropiosDePbRM propios;
    /** Where the only printed quarter stands: the reported one, or the first place when the sheet does not say. */
    private final Trimestre lugar;

    private HojaPbRM08c(Hoja hoja, PerfilDeImpresion perfil) {
        this.hoja = hoja;
        this.perfil = perfil;
        this.propios = hoja.propiosDePbRM() == null ? NINGUNO : hoja.propiosDePbRM();
        this.lugar = hoja.trimestre() == null ? Trimestre.ENE_MAR : Trimestre.de(hoja.trimestre());
    }

    static HojaImpresa de(Hoja hoja, PerfilDeImpresion perfil) {
        return new HojaPbRM08c(hoja, perfil).impresa();
    }

    private HojaImpresa impresa() {
        return new HojaImpresa(
                Papeleria.apaisada(perfil.emblema()),
                nombre(),
                perfil.titulos(hoja.ejercicio()),
                clave(),
                List.of(perfil.rotulo(Rotulo.IDENTIFICADOR), perfil.rotulo(Rotulo.DENOMINACION)),
                null,
                perfil.forma(),
                perfil.nombreDeLaForma(),
                List.of(
                        new Rotulado(perfil.rotulo(Rotulo.ENTE_PUBLICO), CeldaImpresa.texto(hoja.ente())),
                        new Rotulado(perfil.rotulo(Rotulo.FOLIO), CeldaImpresa.texto(propios.folio()))),
                perfil.rotulo(Rotulo.COL_TABLA),
                columnas(),
                hoja.metas().stream().map(this::fila).toList(),
                pie(),
                List.of(),
                FirmasDeHoja.de(hoja, perfil),
                HuellaDeHoja.de(perfil.formato(), hoja));
    }

    private String nombre() {
        Clave proyecto = propios.proyecto();
        String nombre = proyecto == null || proyecto.nombre() == null ? "" : proyecto.nombre();
        return ("Hoja " + hoja.hoja() + " " + TextoImprimible.limpiar(nombre)).strip();
    }

    private List<RenglonDeClave> clave() {
        return List.of(
                renglon(Rotulo.FINALIDAD, hoja.finalidad()),
                doble(Rotulo.FUNCION, hoja.funcion(), hoja.subfuncion()),
                doble(Rotulo.PROGRAMA, hoja.programa(), propios.subprograma()),
                renglon(Rotulo.PROYECTO, propios.proyecto()),
                renglon(Rotulo.DEPENDENCIA_GENERAL, propios.dependenciaGeneral()),
                renglon(Rotulo.DEPENDENCIA_AUXILIAR, propios.dependenciaAuxiliar()));
    }

    private RenglonDeClave renglon(Rotulo rotulo, @Nullable Clave clave) {
        return HojaTmmF004.renglon(perfil.rotulo(rotulo), clave);
    }

    /** The form prints two levels as one code of four digits: {@code 03} and {@code 04} are {@code 0304}. */
    private RenglonDeClave doble(Rotulo rotulo, @Nullable Clave primera, @Nullable Clave segunda) {
        if (primera == null || segunda == null) {
            return renglon(rotulo, primera == null ? segunda : primera);
        }
        String uno = HojaTmmF004.codigo(primera);
        String dos = HojaTmmF004.codigo(segunda);
        String junta = dos.startsWith(uno) ? dos : uno + dos;
        String nombre = segunda.nombre() == null ? primera.nombre() : segunda.nombre();
        boolean marcada = primera.estado() == Estado.POR_REVISAR || segunda.estado() == Estado.POR_REVISAR;
        return new RenglonDeClave(
                perfil.rotulo(rotulo), junta, nombre == null ? "" : TextoImprimible.limpiar(nombre), marcada);
    }

    private List<ColumnaImpresa> columnas() {
        List<ColumnaImpresa> columnas = new ArrayList<>();
        columnas.add(perfil.columna("CODIGO", CENTRO, 0, 15, Rotulo.COL_CODIGO));
        columnas.add(perfil.columna("DESCRIPCION", IZQUIERDA, 1f, 60, Rotulo.COL_DESCRIPCION));
        columnas.add(perfil.columna("UNIDAD", IZQUIERDA, 0.35f, 22, Rotulo.COL_UNIDAD));
        columnas.add(perfil.columna("ANUAL", DERECHA, 0, 13, Rotulo.COL_ANUAL));
        columnas.add(perfil.columna("P", DERECHA, 0, 12, Rotulo.COL_PERIODO, Rotulo.COL_PROGRAMADO));
        columnas.add(perfil.columna("A", DERECHA, 0, 12, Rotulo.COL_PERIODO, Rotulo.COL_ALCANZADO));
        columnas.add(perfil.columna(
                "VAR_TRIMESTRAL", DERECHA, 0, 11, Rotulo.COL_PERIODO, Rotulo.COL_VAR_TRIMESTRAL, Rotulo.COL_ABS));
        columnas.add(perfil.columna(
                "VAR_TRIMESTRAL_PORCENTUAL",
                DERECHA,
                0,
                9,
                Rotulo.COL_PERIODO,
                Rotulo.COL_VAR_TRIMESTRAL,
                Rotulo.COL_PORCENTAJE));
        columnas.add(perfil.columna("ABSOLUTO", DERECHA, 0, 12, Rotulo.COL_PERIODO, Rotulo.COL_ABSOLUTO));
        columnas.add(
                perfil.columna("VAR_ANUAL", DERECHA, 0, 11, Rotulo.COL_PERIODO, Rotulo.COL_VAR_ANUAL, Rotulo.COL_ABS));
        columnas.add(perfil.columna(
                "VAR_ANUAL_PORCENTUAL",
                DERECHA,
                0,
                9,
                Rotulo.COL_PERIODO,
                Rotulo.COL_VAR_ANUAL,
                Rotulo.COL_PORCENTAJE));
        return columnas;
    }

    private FilaImpresa fila(MetaLeida meta) {
        Cifras cifras = meta.cifras();
        BigDecimal anual = HojaTmmF004.valor(cifras.metaAnual());
        BigDecimal programado =
                cifras.programado().en(lugar).map(Cantidad::valor).orElse(null);
        BigDecimal alcanzado = cifras.alcanzado().en(lugar).map(Cantidad::valor).orElse(null);
        BigDecimal acumulado = HojaTmmF004.valor(cifras.avanceAbsoluto());
        Cifras.Variaciones leidas = cifras.variaciones();
        Cifras.Variaciones variaciones =
                leidas == null ? new Cifras.Variaciones(null, null, null, cifras.avanceRelativo()) : leidas;
        BigDecimal anualPorcentual =
                variaciones.anualPorcentual() == null ? cifras.avanceRelativo() : variaciones.anualPorcentual();
        boolean porRevisar = meta.estado() == Estado.POR_REVISAR;
        Calculo calculo = new Calculo(porRevisar);
        List<CeldaImpresa> celdas = List.of(
                CeldaImpresa.texto(Integer.toString(meta.numero())),
                CeldaImpresa.texto(meta.descripcion()),
                CeldaImpresa.texto(meta.unidadMedida()),
                CeldaImpresa.cifra(anual, PESOS),
                CeldaImpresa.cifra(programado, PESOS),
                CeldaImpresa.cifra(alcanzado, PESOS),
                calculo.celda(variaciones.trimestral(), PESOS, "{P}-{A}", resta(programado, alcanzado)),
                calculo.celda(
                        variaciones.trimestralPorcentual(),
                        PESOS,
                        "IF({P}=0,IF({A}=0,0,100),ROUND(" + Porcentaje.formula("A", alcanzado, "P", programado)
                                + ",2))",
                        porcentaje(alcanzado, programado)),
                CeldaImpresa.cifra(acumulado, PESOS),
                calculo.celda(variaciones.anual(), PESOS, "{ANUAL}-{ABSOLUTO}", resta(anual, acumulado)),
                calculo.celda(
                        anualPorcentual,
                        PESOS,
                        "IF({ANUAL}=0,IF({ABSOLUTO}=0,0,100),ROUND("
                                + Porcentaje.formula("ABSOLUTO", acumulado, "ANUAL", anual) + ",2))",
                        porcentaje(acumulado, anual)));
        return FilaImpresa.de(Integer.toString(meta.numero()), celdas, porRevisar, Realce.NINGUNO);
    }

    private List<Rotulado> pie() {
        Presupuesto presupuesto = propios.presupuesto();
        Presupuesto pie = presupuesto == null ? new Presupuesto(null, null, null) : presupuesto;
        return List.of(
                new Rotulado(
                        perfil.rotulo(Rotulo.PRESUPUESTO_AUTORIZADO), CeldaImpresa.cifra(pie.autorizadoAnual(), PESOS)),
                new Rotulado(
                        perfil.rotulo(Rotulo.PRESUPUESTO_EJERCIDO), CeldaImpresa.cifra(pie.ejercidoAcumulado(), PESOS)),
                new Rotulado(
                        perfil.rotulo(Rotulo.PRESUPUESTO_VARIACION),
                        CeldaImpresa.cifra(pie.variacionPorcentual(), PESOS)));
    }

    private static @Nullable BigDecimal resta(@Nullable BigDecimal uno, @Nullable BigDecimal otro) {
        return uno == null || otro == null ? null : uno.subtract(otro);
    }

    /** Two decimals, halves up; nothing of nothing is 0, something of nothing is 100. */
    private static @Nullable BigDecimal porcentaje(@Nullable BigDecimal parte, @Nullable BigDecimal todo) {
        if (parte == null || todo == null) {
            return null;
        }
        if (todo.signum() == 0) {
            return parte.signum() == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(100);
        }
        return parte.movePointRight(2).divide(todo, 2, RoundingMode.HALF_UP);
    }
}
