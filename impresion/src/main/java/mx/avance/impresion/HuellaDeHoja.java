package mx.avance.impresion;

import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.periodo.PorTrimestre;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of a sheet: SHA-256 over the UTF-8 of its identity and figures in one canonical form, documented in
 * {@code docs/formato/impresion.md}. Equal figures give equal fingerprints, whatever the layout, the notes or the file
 * they came in.
 */
final class HuellaDeHoja {

    private final TextoCanonico texto = new TextoCanonico();

    private HuellaDeHoja() {}

    static Huella de(String formato, Hoja hoja) {
        HuellaDeHoja huella = new HuellaDeHoja();
        huella.hoja(formato, hoja);
        return huella.texto.huella("AVANCE-HOJA-1");
    }

    private void hoja(String formato, Hoja hoja) {
        texto.campo("avance-hoja-1")
                .campo(formato)
                .campo(hoja.ente())
                .campo(hoja.ejercicio())
                .campo(hoja.trimestre());
        clave(hoja.ramo()).clave(hoja.programa()).clave(hoja.unidadEjecutora());
        clave(hoja.finalidad()).clave(hoja.funcion()).clave(hoja.subfuncion());
        Hoja.PropiosDePbRM propios = hoja.propiosDePbRM();
        if (propios != null) {
            clave(propios.subprograma()).clave(propios.proyecto());
            clave(propios.dependenciaGeneral()).clave(propios.dependenciaAuxiliar());
            texto.campo(propios.folio());
        }
        texto.finDeRenglon();
        hoja.metas().forEach(this::meta);
    }

    private void meta(MetaLeida meta) {
        Cifras cifras = meta.cifras();
        texto.campo(meta.numero()).campo(meta.unidadMedida()).campo(cifras.metaAnual());
        texto.trimestres(cifras.programado()).trimestres(cifras.alcanzado());
        texto.campo(cifras.avanceAbsoluto()).campo(cifras.avanceRelativo());
        texto.trimestres(cifras.arrastres() == null ? PorTrimestre.VACIO : cifras.arrastres());
        Cifras.Totales totales = cifras.totales();
        if (totales != null) {
            texto.campo(totales.programado()).campo(totales.alcanzado());
        }
        Cifras.Variaciones variaciones = cifras.variaciones();
        if (variaciones != null) {
            texto.campo(variaciones.trimestral()).campo(variaciones.trimestralPorcentual());
            texto.campo(variaciones.anual()).campo(variaciones.anualPorcentual());
        }
        texto.campo(meta.estado().rotulo());
        texto.finDeRenglon();
    }

    private HuellaDeHoja clave(@Nullable Clave clave) {
        texto.campo(clave == null ? null : clave.clave());
        return this;
    }
}
