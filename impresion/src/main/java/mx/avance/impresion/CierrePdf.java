package mx.avance.impresion;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import mx.avance.impresion.ArbolDeEstructura.Elemento;
import mx.avance.impresion.HojaImpresa.Alineacion;
import mx.avance.impresion.HojaImpresa.FirmaImpresa;
import mx.avance.impresion.HojaImpresa.Rotulado;

/** What stands under the table and never apart from its last row: the figures of the foot and the three signatures. */
final class CierrePdf {

    private static final float TAMANO = 7.5f;
    private static final float INTERLINEA = 9.2f;
    private static final float ESPACIO_PARA_FIRMAR = 30;
    private static final float ANCHO_DE_PIE = 110;

    private final EscritorPdf escritor;
    private final HojaImpresa hoja;
    private final Elemento seccion;
    private final float anchoDeFirma;

    CierrePdf(EscritorPdf escritor, HojaImpresa hoja, Elemento seccion) {
        this.escritor = escritor;
        this.hoja = hoja;
        this.seccion = seccion;
        this.anchoDeFirma =
                hoja.orientacion().ancho() / Math.max(1, hoja.firmas().size()) - 40;
    }

    float alto() {
        if (hoja.firmas().isEmpty()) {
            return altoDelPie();
        }
        float firmas = 12 + INTERLINEA + ESPACIO_PARA_FIRMAR + 3;
        firmas += (lineas(FirmaImpresa::nombre, Letra.NEGRITA)
                        + lineas(FirmaImpresa::cargo, Letra.NORMAL)
                        + lineas(FirmaImpresa::leyenda, Letra.NORMAL))
                * INTERLINEA;
        return altoDelPie() + firmas;
    }

    void dibujar() throws IOException {
        if (!escritor.cabe(alto())) {
            escritor.seguirTabla(hoja);
        }
        pie();
        if (!hoja.firmas().isEmpty()) {
            firmas();
        }
    }

    private float altoDelPie() {
        return hoja.pie().isEmpty() ? 0 : 8 + (lineasDelPie() + 1) * INTERLINEA + 12;
    }

    private int lineasDelPie() {
        return hoja.pie().stream()
                .mapToInt(par -> rotuloDelPie(par).lineas())
                .max()
                .orElse(0);
    }

    private static Parrafo rotuloDelPie(Rotulado par) {
        return Parrafo.de(par.rotulo(), Letra.NEGRITA, TAMANO, ANCHO_DE_PIE - 8);
    }

    /** Captions over figures, at the right edge, as a small table. */
    private void pie() {
        if (hoja.pie().isEmpty()) {
            return;
        }
        escritor.bajar(8);
        float izquierda = hoja.orientacion().derecha() - hoja.pie().size() * ANCHO_DE_PIE;
        float arriba = escritor.y();
        float divisoria = arriba - lineasDelPie() * INTERLINEA - 5;
        float abajo = divisoria - INTERLINEA - 5;
        Lienzo lienzo = escritor.lienzo();
        lienzo.artefacto();
        lienzo.relleno(0.894f, 0.925f, 0.910f);
        lienzo.rectangulo(izquierda, divisoria, hoja.pie().size() * ANCHO_DE_PIE, arriba - divisoria);
        lienzo.relleno(0, 0, 0);
        lienzo.trazo(0.54f, 0.59f, 0.56f, 0.5f);
        for (float y : new float[] {arriba, divisoria, abajo}) {
            lienzo.linea(izquierda, y, izquierda + hoja.pie().size() * ANCHO_DE_PIE, y);
        }
        for (int i = 0; i <= hoja.pie().size(); i++) {
            lienzo.linea(izquierda + i * ANCHO_DE_PIE, arriba, izquierda + i * ANCHO_DE_PIE, abajo);
        }
        lienzo.fin();
        Elemento tabla = seccion.hijo("Table");
        Elemento rotulos = tabla.hijo("TR");
        Elemento cifras = tabla.hijo("TR");
        for (int i = 0; i < hoja.pie().size(); i++) {
            float centro = izquierda + (i + 0.5f) * ANCHO_DE_PIE;
            Parrafo rotulo = rotuloDelPie(hoja.pie().get(i));
            lienzo.marcado("TH", rotulos.hijo("TH").encabeza("Column", 1, 1).marca());
            lienzo.texto(rotulo, 0, rotulo.lineas(), centro, arriba - TAMANO - 1.5f, INTERLINEA, Alineacion.CENTRO);
            lienzo.fin();
        }
        for (int i = 0; i < hoja.pie().size(); i++) {
            Parrafo cifra = Parrafo.de(hoja.pie().get(i).valor().texto(), Letra.NEGRITA, TAMANO, ANCHO_DE_PIE - 8);
            Elemento celda = cifras.hijo("TD");
            if (cifra.lineas() > 0) {
                lienzo.marcado("TD", celda.marca());
                lienzo.texto(
                        cifra,
                        0,
                        cifra.lineas(),
                        izquierda + (i + 0.5f) * ANCHO_DE_PIE,
                        divisoria - TAMANO - 2,
                        INTERLINEA,
                        Alineacion.CENTRO);
                lienzo.fin();
            }
        }
        escritor.bajar(altoDelPie() - 8);
    }

    /** Signer by signer in reading order; on the page their parts stand on common lines. */
    private void firmas() {
        List<FirmaImpresa> firmas = hoja.firmas();
        float arriba = escritor.y() - 12;
        float baseDelRotulo = arriba - TAMANO;
        float raya = arriba - INTERLINEA - ESPACIO_PARA_FIRMAR;
        float baseDelNombre = raya - 3 - TAMANO;
        float baseDelCargo = baseDelNombre - lineas(FirmaImpresa::nombre, Letra.NEGRITA) * INTERLINEA;
        float baseDeLeyenda = baseDelCargo - lineas(FirmaImpresa::cargo, Letra.NORMAL) * INTERLINEA;
        Lienzo lienzo = escritor.lienzo();
        for (int i = 0; i < firmas.size(); i++) {
            FirmaImpresa firma = firmas.get(i);
            float centro = Orientacion.MARGEN + hoja.orientacion().ancho() * (i + 0.5f) / firmas.size();
            lienzo.artefacto();
            lienzo.trazo(0, 0, 0, 0.6f);
            lienzo.linea(centro - anchoDeFirma / 2, raya, centro + anchoDeFirma / 2, raya);
            lienzo.fin();
            Elemento parrafo = seccion.hijo("P");
            lienzo.marcado("P", parrafo.marca());
            texto(firma.rotulo(), Letra.NEGRITA, centro, baseDelRotulo);
            texto(firma.nombre(), Letra.NEGRITA, centro, baseDelNombre);
            texto(firma.cargo(), Letra.NORMAL, centro, baseDelCargo);
            texto(firma.leyenda(), Letra.NORMAL, centro, baseDeLeyenda);
            lienzo.fin();
        }
        escritor.bajar(alto() - altoDelPie());
    }

    private void texto(String texto, Letra letra, float centro, float base) {
        Parrafo parrafo = Parrafo.de(texto, letra, TAMANO, anchoDeFirma);
        escritor.lienzo().texto(parrafo, 0, parrafo.lineas(), centro, base, INTERLINEA, Alineacion.CENTRO);
    }

    private int lineas(Function<FirmaImpresa, String> parte, Letra letra) {
        return hoja.firmas().stream()
                .mapToInt(firma -> Parrafo.de(parte.apply(firma), letra, TAMANO, anchoDeFirma)
                        .lineas())
                .max()
                .orElse(0);
    }
}
