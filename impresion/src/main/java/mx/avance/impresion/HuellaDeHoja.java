package mx.avance.impresion;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of a sheet: SHA-256 over the UTF-8 of its identity and figures in one canonical form, documented in
 * {@code docs/formato/impresion.md}. Equal figures give equal fingerprints, whatever the layout, the notes or the file
 * they came in.
 */
final class HuellaDeHoja {

    private final StringBuilder texto = new StringBuilder(1024);

    private HuellaDeHoja() {}

    static String de(String formato, Hoja hoja) {
        HuellaDeHoja huella = new HuellaDeHoja();
        huella.hoja(formato, hoja);
        try {
            byte[] resumen = MessageDigest.getInstance("SHA-256")
                    .digest(huella.texto.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(resumen);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Toda máquina de Java trae SHA-256", e);
        }
    }

    private void hoja(String formato, Hoja hoja) {
        campo("avance-hoja-1")
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
            campo(propios.folio());
        }
        texto.append('\n');
        hoja.metas().forEach(this::meta);
    }

    private void meta(MetaLeida meta) {
        Cifras cifras = meta.cifras();
        campo(meta.numero()).campo(meta.unidadMedida()).campo(cifras.metaAnual());
        trimestres(cifras.programado()).trimestres(cifras.alcanzado());
        campo(cifras.avanceAbsoluto()).campo(cifras.avanceRelativo());
        trimestres(cifras.arrastres() == null ? PorTrimestre.VACIO : cifras.arrastres());
        Cifras.Totales totales = cifras.totales();
        if (totales != null) {
            campo(totales.programado()).campo(totales.alcanzado());
        }
        Cifras.Variaciones variaciones = cifras.variaciones();
        if (variaciones != null) {
            campo(variaciones.trimestral()).campo(variaciones.trimestralPorcentual());
            campo(variaciones.anual()).campo(variaciones.anualPorcentual());
        }
        campo(meta.estado().rotulo());
        texto.append('\n');
    }

    private HuellaDeHoja clave(@Nullable Clave clave) {
        return campo(clave == null ? null : clave.clave());
    }

    private HuellaDeHoja trimestres(PorTrimestre cifras) {
        for (Trimestre trimestre : Trimestre.TODOS) {
            campo(cifras.en(trimestre).orElse(null));
        }
        return this;
    }

    /** A field and its end mark; an absent one is the end mark alone. */
    private HuellaDeHoja campo(@Nullable Object valor) {
        if (valor instanceof BigDecimal decimal) {
            texto.append(
                    decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString());
        } else if (valor instanceof Cantidad cantidad) {
            texto.append(cantidad);
        } else if (valor != null) {
            texto.append(TextoImprimible.limpiar(valor.toString()).replace("|", "||"));
        }
        texto.append('|');
        return this;
    }
}
