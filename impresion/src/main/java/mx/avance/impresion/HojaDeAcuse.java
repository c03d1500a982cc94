package mx.avance.impresion;

import static mx.avance.impresion.HojaImpresa.Alineacion.IZQUIERDA;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.avance.impresion.AcuseDeAvance.Firmado;
import mx.avance.impresion.HojaImpresa.Apartado;
import mx.avance.impresion.HojaImpresa.FilaImpresa;
import mx.avance.impresion.HojaImpresa.Papeleria;
import mx.avance.impresion.HojaImpresa.Realce;
import mx.avance.impresion.HojaImpresa.Rotulado;

/** The acknowledgement of an avance: its folio, who signed the sheet, who received it and when. It carries no place to sign. */
final class HojaDeAcuse {

    private static final DateTimeFormatter FECHA =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.forLanguageTag("es-MX"));

    private HojaDeAcuse() {}

    static HojaImpresa de(AcuseDeAvance acuse, PerfilDeImpresion perfil) {
        EncabezadoDePoa encabezado = acuse.encabezado();
        String periodo = perfil.periodo(
                acuse.trimestre().numero(), encabezado.ejercicio().anio());
        List<Rotulado> referencia = new ArrayList<>();
        referencia.add(new Rotulado(perfil.rotulo(Rotulo.FOLIO), CeldaImpresa.texto(acuse.folio())));
        if (acuse.alcance() > 1) {
            referencia.add(
                    new Rotulado(perfil.rotulo(Rotulo.ESTADO), CeldaImpresa.texto(Integer.toString(acuse.alcance()))));
        }
        return new HojaImpresa(
                new Papeleria(Orientacion.VERTICAL, encabezado.emblema().orElse(null), acuse.folio()),
                acuse.folio(),
                encabezado.titulos(perfil),
                encabezado.clave(perfil),
                List.of(),
                new Rotulado(perfil.rotulo(Rotulo.FECHA), CeldaImpresa.texto(periodo)),
                perfil.forma(),
                perfil.nombreDeLaForma(),
                referencia,
                null,
                List.of(
                        perfil.columna("PAPEL", IZQUIERDA, 0.3f, 14, Rotulo.COL_CODIGO),
                        perfil.columna("NOMBRE", IZQUIERDA, 1f, 40, Rotulo.COL_DESCRIPCION),
                        perfil.columna("FECHA", IZQUIERDA, 0.7f, 26, Rotulo.COL_PERIODO),
                        perfil.columna("MODO", IZQUIERDA, 0.7f, 26, Rotulo.COL_UNIDAD)),
                acuse.firmas().stream().map(firma -> fila(firma, perfil)).toList(),
                List.of(),
                List.of(new Apartado(
                        perfil.rotulo(Rotulo.RESOLUCION),
                        List.of(
                                perfil.rotulo(Rotulo.RESOLVIO)
                                        .replace("{recibio}", TextoImprimible.limpiar(acuse.recibio()))
                                        .replace("{recibido}", acuse.recibido()),
                                perfil.rotulo(Rotulo.SOLICITUD).replace("{huella}", acuse.hoja())))),
                List.of(),
                huella(acuse));
    }

    private static FilaImpresa fila(Firmado firma, PerfilDeImpresion perfil) {
        String quien = firma.cargo().isBlank() ? firma.nombre() : firma.nombre() + ", " + firma.cargo();
        return FilaImpresa.de(
                firma.papel().name(),
                List.of(
                        CeldaImpresa.texto(
                                perfil.rotulo(Rotulo.valueOf(firma.papel().name()))),
                        CeldaImpresa.texto(quien),
                        CeldaImpresa.texto(fecha(firma.dia())),
                        CeldaImpresa.texto(firma.modo())),
                false,
                Realce.NINGUNO);
    }

    private static String fecha(LocalDate dia) {
        return FECHA.format(dia);
    }

    private static Huella huella(AcuseDeAvance acuse) {
        return acuse.encabezado()
                .canonico("avance-acuse-1")
                .campo(acuse.trimestre().numero())
                .campo(acuse.folio())
                .campo(acuse.alcance())
                .campo(acuse.recibio())
                .campo(acuse.dia())
                .campo(acuse.hoja())
                .finDeRenglon()
                .huella("AVANCE-ACUSE-1");
    }
}
