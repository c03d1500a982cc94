package mx.avance.impresion;

import java.io.IOException;
import mx.avance.impresion.ArbolDeEstructura.Elemento;
import mx.avance.impresion.HojaImpresa.Alineacion;
import mx.avance.impresion.HojaImpresa.Apartado;

/** The titled texts and tables under the table of a sheet. A title never stands apart from its text, nor the signatures from the last one. */
final class ApartadosPdf {

    private static final float TAMANO_DE_TITULO = 7.5f;
    private static final float ALTO_DE_TITULO = 12;
    private static final float TAMANO = 8.5f;
    private static final float INTERLINEA = 11;
    private static final float AIRE = 9;
    /** The fewest lines of a broken text on either side. */
    private static final int LINEAS_MINIMAS = 2;

    private final EscritorPdf escritor;
    private final HojaImpresa hoja;
    private final Elemento seccion;
    private final float cierre;

    /**
     * @param cierre height that must be left under the last text
     */
    ApartadosPdf(EscritorPdf escritor, HojaImpresa hoja, Elemento seccion, float cierre) {
        this.escritor = escritor;
        this.hoja = hoja;
        this.seccion = seccion;
        this.cierre = cierre;
    }

    void dibujar() throws IOException {
        for (int i = 0; i < hoja.apartados().size(); i++) {
            apartado(hoja.apartados().get(i), i == hoja.apartados().size() - 1 ? cierre : 0);
        }
    }

    private void apartado(Apartado apartado, float bajo) throws IOException {
        if (apartado.tabla() != null) {
            escritor.bajar(AIRE);
            new TablaPdf(escritor, hoja.conTabla(apartado.titulo(), apartado.tabla()), seccion, bajo).dibujarDespues();
            return;
        }
        float ancho = hoja.orientacion().ancho();
        for (int i = 0; i < apartado.parrafos().size(); i++) {
            boolean ultimo = i == apartado.parrafos().size() - 1;
            Parrafo parrafo = Parrafo.de(apartado.parrafos().get(i), Letra.NORMAL, TAMANO, ancho);
            if (i == 0) {
                titulo(apartado.titulo(), parrafo, ultimo ? bajo : 0);
            }
            texto(parrafo, ultimo ? bajo : 0);
        }
    }

    private void titulo(String texto, Parrafo siguiente, float bajo) throws IOException {
        Parrafo titulo = Parrafo.de(
                texto, Letra.NEGRITA, TAMANO_DE_TITULO, hoja.orientacion().ancho());
        boolean corto = siguiente.lineas() <= LINEAS_MINIMAS;
        float minimo = AIRE + ALTO_DE_TITULO + Math.min(LINEAS_MINIMAS, siguiente.lineas()) * INTERLINEA;
        if (!escritor.cabe(minimo + (corto ? bajo : 0))) {
            escritor.seguirTabla(hoja);
        }
        escritor.bajar(AIRE);
        lineas("H2", titulo, 0, titulo.lineas(), seccion.hijo("H2"), TAMANO_DE_TITULO);
        escritor.bajar(ALTO_DE_TITULO - INTERLINEA);
    }

    private void texto(Parrafo parrafo, float bajo) throws IOException {
        Elemento elemento = seccion.hijo("P");
        int desde = 0;
        boolean paginaNueva = false;
        while (desde < parrafo.lineas()) {
            int restantes = parrafo.lineas() - desde;
            int partes = restantes;
            if (!escritor.cabe(restantes * INTERLINEA + bajo)) {
                int caben = (int) ((escritor.y() - Orientacion.PISO) / INTERLINEA);
                partes = Math.min(caben, restantes - LINEAS_MINIMAS);
                if (partes < LINEAS_MINIMAS) {
                    partes = paginaNueva ? Math.max(1, Math.min(caben, restantes)) : 0;
                }
            }
            if (partes > 0) {
                lineas("P", parrafo, desde, desde + partes, elemento, TAMANO);
                desde += partes;
            }
            if (desde < parrafo.lineas()) {
                escritor.seguirTabla(hoja);
                paginaNueva = true;
            }
        }
    }

    private void lineas(String tipo, Parrafo parrafo, int desde, int hasta, Elemento elemento, float tamano) {
        Lienzo lienzo = escritor.lienzo();
        lienzo.marcado(tipo, elemento.marca());
        lienzo.texto(
                parrafo, desde, hasta, Orientacion.MARGEN, escritor.y() - tamano, INTERLINEA, Alineacion.IZQUIERDA);
        lienzo.fin();
        escritor.bajar((hasta - desde) * INTERLINEA);
    }
}
