package mx.avance.lectura.formato.pbrm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.lectura.fuente.Celda;
import mx.avance.lectura.fuente.Fuente;
import mx.avance.lectura.fuente.Renglon;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.revision.Gravedad;
import org.jspecify.annotations.Nullable;

/**
 * From lines to sheets. A sheet is a project: a page that repeats the heading of the one before goes on with it, unless it
 * starts to count again, which is another document bound behind the first.
 */
final class HojasDePbRM {

    private static final Pattern ENTE =
            Pattern.compile("ENTE P[UÚ]BLICO\\s*:?\\s*(.*?)\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FOLIO = Pattern.compile("\\bN[OÚUº°]M?\\.?\\s*:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PALABRAS_DE_ENCABEZADO = Set.of(
            "CODIGO",
            "DE",
            "ACCION",
            "DESCRIPCION",
            "ACCIONES",
            "UNIDAD",
            "MEDIDA",
            "PROGRAMADA",
            "ANUAL",
            "PERIODO",
            "TRIMESTRAL",
            "PROGRAMADO",
            "AVANCE",
            "VAR.",
            "ACUM.",
            "ABS.",
            "%",
            "TRIMESTRE",
            "METAS",
            "POR",
            "PROYECTO",
            "LA",
            "LAS",
            "VARIACION",
            "ACUMULADO",
            "ABSOLUTA");

    private final OpcionesDeLectura opciones;
    private final List<HojaEnCurso> hojas = new ArrayList<>();
    private @Nullable Cabecera cabecera;
    private @Nullable HojaEnCurso hoja;
    private @Nullable Fila fila;
    private @Nullable String ente;
    private @Nullable String folio;
    private boolean paginaNueva;
    private boolean trasEncabezado;
    private int pagina;
    private @Nullable String pestana;

    HojasDePbRM(OpcionesDeLectura opciones) {
        this.opciones = opciones;
    }

    /** What is gathered of one sheet. */
    private static final class HojaEnCurso {

        private final Cabecera cabecera;
        private final List<Fila> filas = new ArrayList<>();
        private final Pie pie = new Pie();
        private @Nullable String ente;
        private @Nullable String folio;

        HojaEnCurso(Cabecera cabecera) {
            this.cabecera = cabecera;
        }

        boolean yaTiene(@Nullable Integer numero) {
            return numero != null && filas.stream().anyMatch(fila -> numero.equals(fila.numero()));
        }
    }

    /** The sheets of a document, in order; empty when it has none. Use the object once. */
    List<Hoja> leer(Fuente fuente) {
        for (Renglon renglon : fuente.renglones()) {
            int otraPagina = renglon.pagina() == null ? 0 : renglon.pagina();
            boolean cambia = otraPagina != pagina || !Objects.equals(pestana, renglon.pestana());
            if (renglon.estaVacio() || cambia) {
                fila = null;
            }
            if (cambia && hoja != null) {
                hoja.pie.cerrarPagina();
            }
            pagina = otraPagina;
            pestana = renglon.pestana();
            if (renglon.estaVacio()) {
                continue;
            }
            tomar(renglon);
        }
        abrirHoja();
        Columnas comunes =
                Columnas.de(hojas.stream().flatMap(una -> una.filas.stream()).toList(), fuente.tipo());
        List<Hoja> leidas = new ArrayList<>();
        for (HojaEnCurso una : hojas) {
            // A sheet of few rows says little of its columns; the whole document says more, where they are the same
            Columnas propias = Columnas.de(una.filas, fuente.tipo());
            leidas.add(hoja(una, leidas.size() + 1, comunes.comprenden(propias) ? comunes : propias));
        }
        return leidas;
    }

    private void tomar(Renglon renglon) {
        if (Cabecera.empiezaEn(renglon)) {
            abrirHoja();
            cabecera = new Cabecera();
            fila = null;
            trasEncabezado = false;
        }
        Cabecera abierta = cabecera;
        if (abierta != null && abierta.tomar(renglon)) {
            return;
        }
        Fila nueva = Fila.de(renglon);
        if (nueva != null) {
            abrirHoja();
            agregar(nueva);
        } else if (!tomarEnte(renglon)) {
            tomarTexto(renglon);
        }
    }

    /** Neither heading nor row: the heads of the columns, the foot, or more text of the row above. */
    private void tomarTexto(Renglon renglon) {
        if (cabecera != null && !cabecera.estaCompleta() && !Pie.empiezaEn(renglon)) {
            return;
        }
        if (fila == null && esEncabezado(renglon)) {
            trasEncabezado = true;
            return;
        }
        abrirHoja();
        HojaEnCurso actual = hoja;
        if (actual == null) {
            return;
        }
        if (actual.pie.tomar(renglon)) {
            fila = null;
            trasEncabezado = false;
            return;
        }
        if (fila == null && trasEncabezado && !actual.filas.isEmpty()) {
            // A row that breaks across pages goes on under the repeated heads
            fila = actual.filas.get(actual.filas.size() - 1);
        }
        if (fila != null) {
            fila.continuaciones().add(renglon);
        }
    }

    private void agregar(Fila nueva) {
        HojaEnCurso actual = hoja;
        if (actual == null) {
            return;
        }
        if (paginaNueva && actual.yaTiene(nueva.numero())) {
            HojaEnCurso otra = new HojaEnCurso(actual.cabecera);
            otra.ente = actual.ente;
            otra.folio = actual.folio;
            hojas.add(otra);
            hoja = otra;
            actual = otra;
        }
        paginaNueva = false;
        trasEncabezado = false;
        actual.filas.add(nueva);
        fila = nueva;
    }

    /** With the heading complete, says whether it begins a sheet or goes on with the one before. */
    private void abrirHoja() {
        Cabecera abierta = cabecera;
        if (abierta == null) {
            return;
        }
        cabecera = null;
        paginaNueva = true;
        HojaEnCurso anterior = hoja;
        if (anterior != null) {
            anterior.pie.cerrarPagina();
        }
        if (anterior == null || !anterior.cabecera.esLaMisma(abierta)) {
            HojaEnCurso nueva = new HojaEnCurso(abierta);
            nueva.ente = ente;
            nueva.folio = folio;
            hojas.add(nueva);
            hoja = nueva;
        }
        ente = null;
        folio = null;
    }

    private boolean tomarEnte(Renglon renglon) {
        String texto = renglon.texto();
        if (texto.length() < 4 || "EeNn".indexOf(texto.charAt(0)) < 0) {
            return false;
        }
        Matcher numero = FOLIO.matcher(texto);
        String esteFolio = numero.find() ? numero.group(1) : null;
        Matcher nombre = ENTE.matcher(esteFolio == null ? texto : texto.substring(0, numero.start()));
        boolean deEnte = nombre.matches();
        if (!deEnte && (esteFolio == null || numero.start() > 0)) {
            return false;
        }
        abrirHoja();
        String esteEnte = deEnte && !nombre.group(1).isEmpty() ? nombre.group(1) : null;
        HojaEnCurso actual = hoja;
        if (actual != null && actual.filas.isEmpty()) {
            actual.ente = actual.ente == null ? esteEnte : actual.ente;
            actual.folio = actual.folio == null ? esteFolio : actual.folio;
        } else if (actual == null || !paginaNueva) {
            // Printed above the heading of the sheet to come
            ente = esteEnte == null ? ente : esteEnte;
            folio = esteFolio == null ? folio : esteFolio;
        }
        return true;
    }

    /** Whether a line is part of the heads of the columns, which repeat on every page. */
    private static boolean esEncabezado(Renglon renglon) {
        for (Celda celda : renglon.celdas()) {
            if (!celda.estaVacia()) {
                for (String palabra : Cabecera.plegado(celda.texto()).split(" ", -1)) {
                    if (!PALABRAS_DE_ENCABEZADO.contains(palabra)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private Hoja hoja(HojaEnCurso una, int ordinal, Columnas columnas) {
        Trimestre trimestre = opciones.trimestre();
        Trimestre lugar = trimestre == null ? Trimestre.de(1) : trimestre;
        List<Hecho> hechos = Hecho.todos(trimestre);
        List<MetaLeida> metas = new ArrayList<>(una.filas.size());
        List<HallazgoRedactado> hallazgos = new ArrayList<>(una.pie.hallazgos());
        Set<Integer> vistos = new HashSet<>();
        int anterior = 0;
        for (Fila leida : una.filas) {
            Integer propio = leida.numero();
            int numero = propio == null ? anterior + 1 : propio;
            metas.add(new Accion(leida, numero, columnas, lugar, hechos).leer());
            if (!vistos.add(numero)) {
                hallazgos.add(new HallazgoRedactado(
                        "META_REPETIDA",
                        Gravedad.ADVERTENCIA,
                        "La acción " + numero + " aparece más de una vez en la hoja"));
            }
            anterior = numero;
        }
        Clave funcion = una.cabecera.de(Cabecera.Rotulo.FUNCION);
        Clave programa = una.cabecera.de(Cabecera.Rotulo.PROGRAMA);
        return new Hoja(
                ordinal,
                una.ente,
                opciones.ejercicio() == null ? null : opciones.ejercicio().anio(),
                trimestre == null ? null : trimestre.numero(),
                null,
                programa,
                null,
                una.cabecera.de(Cabecera.Rotulo.FINALIDAD),
                funcion,
                funcion,
                List.of(),
                metas,
                una.pie.firmas(),
                hallazgos,
                new Hoja.PropiosDePbRM(
                        programa,
                        una.cabecera.de(Cabecera.Rotulo.PROYECTO),
                        una.cabecera.de(Cabecera.Rotulo.DEPENDENCIA_GENERAL),
                        una.cabecera.de(Cabecera.Rotulo.DEPENDENCIA_AUXILIAR),
                        una.pie.presupuesto(),
                        una.folio));
    }
}
