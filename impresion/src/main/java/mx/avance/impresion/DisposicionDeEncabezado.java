package mx.avance.impresion;

import java.util.ArrayList;
import java.util.List;
import mx.avance.impresion.BloqueDeEncabezado.Marca;
import mx.avance.impresion.BloqueDeEncabezado.Pieza;
import mx.avance.impresion.HojaImpresa.Alineacion;
import mx.avance.impresion.HojaImpresa.RenglonDeClave;
import mx.avance.impresion.HojaImpresa.Rotulado;
import org.jspecify.annotations.Nullable;

/** Where the titles, the key and the period of a head stand, in letters of one size. */
final class DisposicionDeEncabezado {

    static final String CONTINUACION = " (continuación)";

    /**
     * How large a head is.
     *
     * @param tamano of the letters of the key, in points
     * @param columnas how many codes that share one caption stand side by side
     * @param repetida whether the titles run in one line and the form says that the sheet goes on
     * @param soloClaves whether those codes go without their names
     * @param anchoDeEmblema what the titles leave free at the left
     */
    record Medida(float tamano, int columnas, boolean repetida, boolean soloClaves, float anchoDeEmblema) {
        float interlinea() {
            return tamano * 1.3f;
        }
    }

    static final Medida ENTERA = new Medida(8, 1, false, false, 0);

    /** Those for the pages after the first, from the one that is easiest to read to the one that takes least. */
    static List<Medida> menores(float anchoDeEmblema) {
        return List.of(
                new Medida(7, 1, true, false, anchoDeEmblema),
                new Medida(7, 2, true, false, anchoDeEmblema),
                new Medida(6.2f, 2, true, false, anchoDeEmblema),
                new Medida(5.6f, 3, true, false, anchoDeEmblema),
                new Medida(4.8f, 3, true, false, anchoDeEmblema),
                new Medida(4.8f, 12, true, true, anchoDeEmblema));
    }

    private static final float SEPARACION = 9;
    /** What a small emblem takes above the key. */
    private static final float ALTO_CON_EMBLEMA = 17;
    /** What the mark of a code takes between caption and code. */
    private static final float LUGAR_DE_LA_MARCA = 7;

    private final HojaImpresa hoja;
    private final Medida medida;
    private final float ancho;
    private final float derecha;
    private final float tamano;
    private final float interlinea;
    private final float xRotulo;
    private final float xClave;
    private final float xNombre;

    DisposicionDeEncabezado(HojaImpresa hoja, Medida medida) {
        this.hoja = hoja;
        this.medida = medida;
        this.ancho = hoja.orientacion().ancho();
        this.derecha = hoja.orientacion().derecha();
        this.tamano = medida.tamano();
        this.interlinea = medida.interlinea();
        float anchoDeRotulo = hoja.fecha() == null ? 0 : negrita(hoja.fecha().rotulo());
        float anchoDeClave = 2.25f * tamano;
        boolean marcada = false;
        for (RenglonDeClave renglon : hoja.clave()) {
            anchoDeRotulo = Math.max(anchoDeRotulo, negrita(renglon.rotulo()));
            anchoDeClave = Math.max(anchoDeClave, Parrafo.ancho(renglon.clave(), Letra.NORMAL, tamano));
            marcada |= renglon.marcada();
        }
        if (!hoja.encabezadoDeClave().isEmpty()) {
            anchoDeClave =
                    Math.max(anchoDeClave, negrita(hoja.encabezadoDeClave().get(0)));
        }
        this.xRotulo = deDosLados() ? Orientacion.MARGEN + ancho * 0.42f : Orientacion.MARGEN;
        this.xClave = xRotulo + anchoDeRotulo + SEPARACION + (marcada ? LUGAR_DE_LA_MARCA : 0);
        this.xNombre = xClave + Math.min(anchoDeClave, 15 * tamano) + SEPARACION;
    }

    List<BloqueDeEncabezado> todo() {
        List<BloqueDeEncabezado> todo = new ArrayList<>(titulos());
        todo.addAll(clave());
        return todo;
    }

    /** The form stands beside the key, not at the end of it. */
    private boolean deDosLados() {
        return hoja.nombreDeLaForma() != null;
    }

    private float negrita(String texto) {
        return Parrafo.ancho(texto, Letra.NEGRITA, tamano);
    }

    List<BloqueDeEncabezado> titulos() {
        if (hoja.titulos().isEmpty()) {
            return List.of();
        }
        return medida.repetida() ? List.of(titulosCorridos()) : titulosCentrados();
    }

    private List<BloqueDeEncabezado> titulosCentrados() {
        List<BloqueDeEncabezado> bloques = new ArrayList<>();
        float centro = Orientacion.MARGEN + ancho / 2;
        for (int i = 0; i < hoja.titulos().size(); i++) {
            float cuerpo = i == 0 ? 11 : 9.5f;
            Parrafo texto = Parrafo.de(
                    hoja.titulos().get(i),
                    Letra.NEGRITA,
                    cuerpo,
                    ancho - (hoja.papeleria().emblema() == null ? 60 : 270));
            for (int linea = 0; linea < texto.lineas(); linea++) {
                bloques.add(BloqueDeEncabezado.de(
                        13, new Pieza(texto, linea, linea + 1, centro, 10, 13, Alineacion.CENTRO)));
            }
        }
        return bloques;
    }

    /** The ente to the left and the titles to the right, on one line where they fit. */
    private BloqueDeEncabezado titulosCorridos() {
        float cuerpo = tamano + 1;
        List<String> resto = hoja.titulos().subList(1, hoja.titulos().size());
        Parrafo titulos = Parrafo.de(String.join(" · ", resto), Letra.NEGRITA, cuerpo, ancho * 0.55f);
        float emblema = medida.anchoDeEmblema() == 0 ? 0 : medida.anchoDeEmblema() + 6;
        float libre = ancho - emblema - titulos.ancho() - 2 * SEPARACION;
        Parrafo ente = Parrafo.de(hoja.titulos().get(0), Letra.NEGRITA, cuerpo, libre);
        float paso = cuerpo * 1.3f;
        return BloqueDeEncabezado.de(
                Math.max(
                        emblema == 0 ? 0 : ALTO_CON_EMBLEMA,
                        Math.max(ente.lineas(), titulos.lineas()) * paso + (emblema == 0 ? 3 : 6)),
                Pieza.entera(ente, Orientacion.MARGEN + emblema, cuerpo, paso, Alineacion.IZQUIERDA),
                Pieza.entera(titulos, derecha, cuerpo, paso, Alineacion.DERECHA));
    }

    List<BloqueDeEncabezado> clave() {
        List<BloqueDeEncabezado> bloques = new ArrayList<>();
        if (deDosLados()) {
            bloques.add(formaALaIzquierda());
        }
        if (hoja.encabezadoDeClave().size() > 1) {
            bloques.add(BloqueDeEncabezado.de(
                    interlinea,
                    linea(hoja.encabezadoDeClave().get(0), Letra.NEGRITA, xClave),
                    linea(hoja.encabezadoDeClave().get(1), Letra.NEGRITA, xNombre)));
        }
        for (int i = 0; i < hoja.clave().size(); ) {
            int fin = i + 1;
            while (fin < hoja.clave().size() && hoja.clave().get(fin).rotulo().isEmpty()) {
                fin++;
            }
            bloques.addAll(renglones(hoja.clave().subList(i, fin)));
            i = fin;
        }
        if (!deDosLados()) {
            bloques.add(fechaYForma(hoja.fecha()));
        }
        if (!hoja.referencia().isEmpty()) {
            bloques.add(referencia());
        }
        return bloques;
    }

    /** A caption with its code, or with its codes one under the other or side by side. */
    private List<BloqueDeEncabezado> renglones(List<RenglonDeClave> juntos) {
        List<BloqueDeEncabezado> bloques = new ArrayList<>();
        int columnas = Math.min(medida.columnas(), juntos.size());
        float paso = (derecha - xClave + SEPARACION) / columnas;
        float anchoDeClave = xNombre - xClave - SEPARACION;
        float anchoDeNombre =
                columnas == 1 ? derecha - xNombre : paso - anchoDeClave - 2 * SEPARACION - LUGAR_DE_LA_MARCA;
        for (int i = 0; i < juntos.size(); i += columnas) {
            List<Pieza> piezas = new ArrayList<>();
            piezas.add(linea(juntos.get(i).rotulo(), Letra.NEGRITA, xRotulo));
            List<Marca> marcas = new ArrayList<>();
            int lineas = 1;
            for (int j = i; j < Math.min(i + columnas, juntos.size()); j++) {
                RenglonDeClave renglon = juntos.get(j);
                float x = xClave + (j - i) * paso;
                Parrafo clave = Parrafo.de(renglon.clave(), Letra.NORMAL, tamano, anchoDeClave + 1);
                String escrito = medida.soloClaves() && juntos.size() > 1 ? "" : renglon.nombre();
                Parrafo nombre = Parrafo.de(escrito, Letra.NORMAL, tamano, anchoDeNombre);
                piezas.add(pieza(clave, x));
                piezas.add(pieza(nombre, x + anchoDeClave + SEPARACION));
                lineas = Math.max(lineas, Math.max(clave.lineas(), nombre.lineas()));
                if (renglon.marcada()) {
                    marcas.add(new Marca(x - LUGAR_DE_LA_MARCA + 1, tamano * 0.65f));
                }
            }
            bloques.add(new BloqueDeEncabezado(lineas * interlinea, piezas, marcas));
        }
        return bloques;
    }

    private BloqueDeEncabezado fechaYForma(@Nullable Rotulado fecha) {
        List<Pieza> piezas = new ArrayList<>();
        if (fecha != null) {
            piezas.add(linea(fecha.rotulo(), Letra.NEGRITA, xRotulo));
            piezas.add(linea(fecha.valor().texto(), Letra.NORMAL, xClave));
        }
        Parrafo forma = Parrafo.de(forma(), Letra.NEGRITA, tamano, ancho);
        piezas.add(Pieza.entera(forma, derecha, tamano, interlinea, Alineacion.DERECHA));
        return new BloqueDeEncabezado(interlinea, piezas, List.of());
    }

    private String forma() {
        return medida.repetida() ? hoja.forma() + CONTINUACION : hoja.forma();
    }

    /** Code and name of the form, beside the lines that follow. */
    private BloqueDeEncabezado formaALaIzquierda() {
        String nombre = hoja.nombreDeLaForma() == null ? "" : hoja.nombreDeLaForma();
        float x = Orientacion.MARGEN + negrita(forma()) + 2 * SEPARACION;
        Parrafo texto = Parrafo.de(nombre, Letra.NEGRITA, tamano, xRotulo - x - 3 * SEPARACION);
        return BloqueDeEncabezado.de(0, linea(forma(), Letra.NEGRITA, Orientacion.MARGEN), pieza(texto, x));
    }

    private BloqueDeEncabezado referencia() {
        List<Pieza> piezas = new ArrayList<>();
        float aire = medida.repetida() ? 2 : 6;
        float x = Orientacion.MARGEN;
        int lineas = 1;
        for (int i = 0; i < hoja.referencia().size(); i++) {
            Rotulado par = hoja.referencia().get(i);
            float paraLosDemas = 80 * (hoja.referencia().size() - 1 - i);
            Parrafo rotulo = Parrafo.de(par.rotulo(), Letra.NEGRITA, tamano, ancho);
            Parrafo valor = Parrafo.de(
                    par.valor().texto(), Letra.NORMAL, tamano, derecha - x - rotulo.ancho() - 3 - paraLosDemas);
            piezas.add(Pieza.entera(rotulo, x, aire + tamano, interlinea, Alineacion.IZQUIERDA));
            x += rotulo.ancho() + 3;
            piezas.add(Pieza.entera(valor, x, aire + tamano, interlinea, Alineacion.IZQUIERDA));
            x += valor.ancho() + 40;
            lineas = Math.max(lineas, valor.lineas());
        }
        return new BloqueDeEncabezado(aire + lineas * interlinea, piezas, List.of());
    }

    private Pieza linea(String texto, Letra letra, float x) {
        return pieza(Parrafo.de(texto, letra, tamano, ancho), x);
    }

    private Pieza pieza(Parrafo parrafo, float x) {
        return Pieza.entera(parrafo, x, tamano, interlinea, Alineacion.IZQUIERDA);
    }
}
