package mx.avance.impresion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mx.avance.impresion.ArbolDeEstructura.Elemento;
import mx.avance.impresion.HojaImpresa.Alineacion;
import mx.avance.impresion.HojaImpresa.FilaImpresa;
import org.jspecify.annotations.Nullable;

/** The table of a sheet, over as many pages as it needs. A row too tall for what is left of a page breaks between lines. */
final class TablaPdf {

    private static final float AIRE_VERTICAL = 2.6f;
    /** A row up to this height is moved to the next page rather than broken. */
    private static final float ALTO_QUE_NO_SE_PARTE = 200;
    /** The fewest lines of a broken row on either side. */
    private static final int LINEAS_MINIMAS = 2;

    private final EscritorPdf escritor;
    private final HojaImpresa hoja;
    private final float cierre;
    private final ColumnasPdf columnas;
    private final List<EncabezadoDeTabla.Rotulo> rotulos;
    private final float[] altosDeEncabezado;
    private final Elemento tabla;
    private final List<Float> rayas = new ArrayList<>();
    private boolean encabezada;
    private boolean paginaConFilas;
    private float arribaDelCuerpo;

    /**
     * @param cierre height that must be left under the last row
     */
    TablaPdf(EscritorPdf escritor, HojaImpresa hoja, Elemento seccion, float cierre) {
        this.escritor = escritor;
        this.hoja = hoja;
        this.cierre = cierre;
        this.columnas = ColumnasPdf.de(hoja);
        this.rotulos = EncabezadoDeTabla.de(columnas.columnas());
        this.altosDeEncabezado = altos();
        this.tabla = seccion.hijo("Table");
    }

    void dibujar() throws IOException {
        boolean vacia = hoja.filas().isEmpty();
        float minimo = altoDelEncabezado() + (vacia ? cierre : alto(LINEAS_MINIMAS));
        if (!escritor.cabe(minimo)) {
            escritor.seguirEncabezado(hoja);
        }
        conFilas();
    }

    /** The same after another table: a page that has no room for its head and a row, and for what goes with its last one, is left. */
    void dibujarDespues() throws IOException {
        float minimo =
                hoja.filas().size() == 1 ? alto(lineas(parrafos(hoja.filas().get(0)))) + cierre : alto(LINEAS_MINIMAS);
        if (!escritor.cabe(altoDelEncabezado() + minimo)) {
            escritor.seguirTabla(hoja);
        }
        conFilas();
    }

    private void conFilas() throws IOException {
        encabezado();
        if (!hoja.filas().isEmpty()) {
            Elemento cuerpo = tabla.hijo("TBody");
            for (int i = 0; i < hoja.filas().size(); i++) {
                juntar(i);
                fila(hoja.filas().get(i), cuerpo, i == hoja.filas().size() - 1);
            }
        }
        rejilla();
    }

    /** Goes on with another page when this one would part a row from the next, as long as they fit on one. */
    private void juntar(int primera) throws IOException {
        List<FilaImpresa> filas = hoja.filas();
        boolean empieza = primera == 0 || !filas.get(primera - 1).conLaSiguiente();
        if (!empieza || !paginaConFilas || !filas.get(primera).conLaSiguiente()) {
            return;
        }
        int ultima = primera;
        float alto = alto(lineas(parrafos(filas.get(ultima))));
        while (filas.get(ultima).conLaSiguiente() && ultima < filas.size() - 1) {
            ultima++;
            alto += alto(lineas(parrafos(filas.get(ultima))));
        }
        float bajo = ultima == filas.size() - 1 ? cierre : 0;
        if (alto <= ALTO_QUE_NO_SE_PARTE && !escritor.cabe(alto + bajo)) {
            otraPagina();
        }
    }

    private void otraPagina() throws IOException {
        rejilla();
        escritor.seguirTabla(hoja);
        encabezado();
    }

    private Parrafo[] parrafos(FilaImpresa fila) {
        Parrafo[] parrafos = new Parrafo[columnas.cuantas()];
        for (int i = 0; i < parrafos.length; i++) {
            parrafos[i] = columnas.parrafo(i, fila);
        }
        return parrafos;
    }

    private static int lineas(Parrafo[] parrafos) {
        int lineas = 1;
        for (Parrafo parrafo : parrafos) {
            lineas = Math.max(lineas, parrafo.lineas());
        }
        return lineas;
    }

    private float alto(int lineas) {
        return lineas * columnas.interlinea() + 2 * AIRE_VERTICAL;
    }

    private float altoDelEncabezado() {
        float suma = hoja.tituloDeTabla() == null ? 0 : altoDelTitulo();
        for (float alto : altosDeEncabezado) {
            suma += alto;
        }
        return suma;
    }

    private float altoDelTitulo() {
        return 14;
    }

    private float tamanoDeRotulo() {
        return columnas.tamano() * 0.88f;
    }

    private float interlineaDeRotulo() {
        return tamanoDeRotulo() * 1.2f;
    }

    private Parrafo parrafo(EncabezadoDeTabla.Rotulo rotulo) {
        float ancho = columnas.izquierda(rotulo.columna() + rotulo.columnas())
                - columnas.izquierda(rotulo.columna())
                - 2 * ColumnasPdf.AIRE
                + 1;
        return Parrafo.de(rotulo.texto(), Letra.NEGRITA, tamanoDeRotulo(), ancho);
    }

    private float[] altos() {
        float[] altos = new float[hoja.nivelesDeColumnas()];
        for (EncabezadoDeTabla.Rotulo rotulo : rotulos) {
            if (rotulo.niveles() == 1) {
                float alto = parrafo(rotulo).lineas() * interlineaDeRotulo() + 4;
                altos[rotulo.nivel()] = Math.max(altos[rotulo.nivel()], alto);
            }
        }
        for (EncabezadoDeTabla.Rotulo rotulo : rotulos) {
            float tiene = 0;
            for (int i = rotulo.nivel(); i < rotulo.nivel() + rotulo.niveles(); i++) {
                tiene += altos[i];
            }
            float falta = parrafo(rotulo).lineas() * interlineaDeRotulo() + 4 - tiene;
            if (falta > 0) {
                altos[altos.length - 1] += falta;
            }
        }
        return altos;
    }

    /** Tagged the first time; on the pages after that, page furniture. */
    private void encabezado() {
        float arriba = escritor.y();
        Lienzo lienzo = escritor.lienzo();
        float izquierda = Orientacion.MARGEN;
        float derecha = columnas.izquierda(columnas.cuantas());
        lienzo.artefacto();
        lienzo.relleno(0.894f, 0.925f, 0.910f);
        lienzo.rectangulo(izquierda, arriba - altoDelEncabezado(), derecha - izquierda, altoDelEncabezado());
        lienzo.relleno(0, 0, 0);
        lienzo.fin();
        if (hoja.tituloDeTabla() != null) {
            tituloDeTabla(arriba);
            arriba -= altoDelTitulo();
        }
        Elemento[] renglones = renglonesDeEncabezado();
        for (EncabezadoDeTabla.Rotulo rotulo : rotulos) {
            celdaDeEncabezado(rotulo, arriba, encabezada ? null : renglones[rotulo.nivel()]);
        }
        encabezada = true;
        escritor.bajar(altoDelEncabezado());
        arribaDelCuerpo = escritor.y();
        rayas.clear();
        paginaConFilas = false;
    }

    private Elemento[] renglonesDeEncabezado() {
        if (encabezada) {
            return new Elemento[0];
        }
        // A head without a body is no valid table: with no rows, its lines stand alone.
        Elemento encabezado = hoja.filas().isEmpty() ? tabla : tabla.hijo("THead");
        Elemento[] renglones = new Elemento[altosDeEncabezado.length];
        for (int i = 0; i < renglones.length; i++) {
            renglones[i] = encabezado.hijo("TR");
        }
        return renglones;
    }

    private void tituloDeTabla(float arriba) {
        String texto = hoja.tituloDeTabla() == null ? "" : hoja.tituloDeTabla();
        Parrafo titulo =
                Parrafo.de(texto, Letra.NEGRITA, 8.5f, hoja.orientacion().ancho() - 10);
        Lienzo lienzo = escritor.lienzo();
        if (encabezada) {
            lienzo.artefactoDePagina();
        } else {
            lienzo.marcado("Caption", tabla.hijo("Caption").marca());
        }
        float centro = (Orientacion.MARGEN + columnas.izquierda(columnas.cuantas())) / 2;
        lienzo.texto(titulo, 0, titulo.lineas(), centro, arriba - 10, 10, Alineacion.CENTRO);
        lienzo.fin();
    }

    private void celdaDeEncabezado(EncabezadoDeTabla.Rotulo rotulo, float arriba, @Nullable Elemento renglon) {
        float tope = arriba;
        for (int i = 0; i < rotulo.nivel(); i++) {
            tope -= altosDeEncabezado[i];
        }
        float alto = 0;
        for (int i = rotulo.nivel(); i < rotulo.nivel() + rotulo.niveles(); i++) {
            alto += altosDeEncabezado[i];
        }
        float izquierda = columnas.izquierda(rotulo.columna());
        float derecha = columnas.izquierda(rotulo.columna() + rotulo.columnas());
        Lienzo lienzo = escritor.lienzo();
        lienzo.artefacto();
        lienzo.trazo(0.54f, 0.59f, 0.56f, 0.5f);
        lienzo.linea(izquierda, tope, derecha, tope);
        lienzo.linea(izquierda, tope, izquierda, tope - alto);
        lienzo.linea(derecha, tope, derecha, tope - alto);
        lienzo.fin();
        Parrafo texto = parrafo(rotulo);
        if (renglon == null) {
            lienzo.artefactoDePagina();
        } else {
            Elemento celda = renglon.hijo("TH").encabeza("Column", rotulo.columnas(), rotulo.niveles());
            lienzo.marcado("TH", celda.marca());
        }
        float base = tope
                - (alto - texto.lineas() * interlineaDeRotulo()) / 2
                - tamanoDeRotulo()
                + interlineaDeRotulo()
                - tamanoDeRotulo();
        lienzo.texto(
                texto, 0, texto.lineas(), (izquierda + derecha) / 2, base, interlineaDeRotulo(), Alineacion.CENTRO);
        lienzo.fin();
    }

    private void fila(FilaImpresa fila, Elemento cuerpo, boolean ultima) throws IOException {
        Parrafo[] parrafos = parrafos(fila);
        int lineas = lineas(parrafos);
        Elemento[] celdas = new Elemento[parrafos.length];
        Elemento renglon = cuerpo.hijo("TR");
        for (int i = 0; i < celdas.length; i++) {
            celdas[i] = esDescripcion(i) ? renglon.hijo("TH").encabeza("Row", 1, 1) : renglon.hijo("TD");
        }
        float bajo = ultima ? cierre : 0;
        int desde = 0;
        while (desde < lineas) {
            int restantes = lineas - desde;
            float arriba = altoDelNumero(parrafos, desde);
            if (escritor.cabe(arriba + alto(restantes) + bajo)) {
                trozo(fila, parrafos, celdas, desde, lineas);
                return;
            }
            boolean seMueveEntera = desde == 0 && paginaConFilas && alto(lineas) <= ALTO_QUE_NO_SE_PARTE;
            int caben = (int) ((escritor.y() - arriba - Orientacion.PISO - 2 * AIRE_VERTICAL) / columnas.interlinea());
            int partes = Math.min(caben, restantes - LINEAS_MINIMAS);
            if (!seMueveEntera && partes < LINEAS_MINIMAS && !paginaConFilas) {
                partes = Math.max(1, Math.min(caben, restantes));
            }
            if (!seMueveEntera && partes > 0 && (partes >= LINEAS_MINIMAS || !paginaConFilas)) {
                trozo(fila, parrafos, celdas, desde, desde + partes);
                desde += partes;
            }
            if (desde < lineas) {
                otraPagina();
            }
        }
    }

    /** What the number of a row takes above the rest of its description, when both go on in this page; else 0. */
    private float altoDelNumero(Parrafo[] parrafos, int desde) {
        for (int i = 0; i < parrafos.length && desde > 0; i++) {
            if (esDescripcion(i) && parrafos[i].lineas() > desde) {
                return columnas.interlinea();
            }
        }
        return 0;
    }

    /**
     * Beside the rest of a row that began on the page before: which row it is, and its mark. It is drawn as a shape, so
     * that copied text and whoever listens to the document find the row once.
     */
    private void numeroDeLaQueSigue(FilaImpresa fila, float base) {
        Lienzo lienzo = escritor.lienzo();
        lienzo.artefacto();
        if (fila.porRevisar()) {
            EscritorPdf.marca(lienzo, Orientacion.MARGEN + 5.5f, base + columnas.tamano() * 0.36f);
        }
        String texto = fila.numero() + DisposicionDeEncabezado.CONTINUACION;
        for (int i = 0; i < columnas.cuantas(); i++) {
            if (esDescripcion(i)) {
                lienzo.contorno(
                        texto, Letra.NEGRITA, columnas.tamano(), columnas.izquierda(i) + ColumnasPdf.AIRE, base);
            }
        }
        lienzo.fin();
    }

    private boolean esDescripcion(int columna) {
        return "DESCRIPCION".equals(columnas.columnas().get(columna).clave());
    }

    /** The tint of a meta, down from the current height. */
    private void fondo(FilaImpresa fila, float alto) {
        if (!fila.realce().conFondo()) {
            return;
        }
        Lienzo lienzo = escritor.lienzo();
        float derecha = columnas.izquierda(columnas.cuantas());
        lienzo.artefacto();
        lienzo.relleno(0.957f, 0.969f, 0.961f);
        lienzo.rectangulo(Orientacion.MARGEN, escritor.y() - alto, derecha - Orientacion.MARGEN, alto);
        lienzo.relleno(0, 0, 0);
        lienzo.fin();
    }

    /** Some lines of a row: its tint, its mark, its cells. */
    private void trozo(FilaImpresa fila, Parrafo[] parrafos, Elemento[] celdas, int desde, int hasta) {
        float arriba = escritor.y();
        float altoDelNumero = altoDelNumero(parrafos, desde);
        float alto = altoDelNumero + alto(hasta - desde);
        Lienzo lienzo = escritor.lienzo();
        fondo(fila, alto);
        float base = arriba - AIRE_VERTICAL - columnas.tamano() * 0.86f;
        if (fila.porRevisar() && desde == 0) {
            marca(celdas[0], base);
        }
        if (desde > 0) {
            numeroDeLaQueSigue(fila, base);
            base -= altoDelNumero;
        }
        for (int i = 0; i < celdas.length; i++) {
            int fin = Math.min(hasta, parrafos[i].lineas());
            if (desde < fin) {
                marcar(fila, i, celdas[i], alto);
                float corrimiento = i == 0 && hoja.tieneFilasPorRevisar() ? 4 : 0;
                lienzo.texto(
                        parrafos[i],
                        desde,
                        fin,
                        columnas.apoyo(i) + corrimiento,
                        base,
                        columnas.interlinea(),
                        columnas.columnas().get(i).alineacion());
                lienzo.fin();
            }
        }
        escritor.bajar(alto);
        rayas.add(escritor.y());
        paginaConFilas = true;
    }

    /** Opens the content of a cell, or of the link in it where the row leads somewhere. */
    private void marcar(FilaImpresa fila, int columna, Elemento celda, float alto) {
        Integer destino = fila.destino();
        if (destino == null || !esDescripcion(columna)) {
            escritor.lienzo().marcado(esDescripcion(columna) ? "TH" : "TD", celda.marca());
            return;
        }
        Elemento enlace = celda.hijo("Link");
        escritor.lienzo().marcado("Link", enlace.marca());
        float derecha = columnas.izquierda(columnas.cuantas());
        String nombre = fila.celdas().get(columna).texto();
        escritor.enlazar(Orientacion.MARGEN, derecha, alto, destino, nombre, enlace);
    }

    private void marca(Elemento celda, float base) {
        float x = Orientacion.MARGEN + 5.5f;
        float y = base + columnas.tamano() * 0.36f;
        Elemento figura =
                celda.hijo("Figure").alternativo(LeyendaPorRevisar.TEXTO).recuadro(x - 3, y - 3, x + 3, y + 3);
        escritor.lienzo().marcado("Figure", figura.marca());
        EscritorPdf.marca(escritor.lienzo(), x, y);
        escritor.lienzo().fin();
    }

    /** The rules of the rows of this page. */
    private void rejilla() {
        float izquierda = Orientacion.MARGEN;
        float derecha = columnas.izquierda(columnas.cuantas());
        float abajo = escritor.y();
        Lienzo lienzo = escritor.lienzo();
        lienzo.artefacto();
        lienzo.trazo(0.54f, 0.59f, 0.56f, 0.5f);
        lienzo.linea(izquierda, arribaDelCuerpo, derecha, arribaDelCuerpo);
        for (float raya : rayas) {
            lienzo.linea(izquierda, raya, derecha, raya);
        }
        for (int i = 0; i <= columnas.cuantas(); i++) {
            lienzo.linea(columnas.izquierda(i), arribaDelCuerpo, columnas.izquierda(i), abajo);
        }
        lienzo.fin();
    }
}
