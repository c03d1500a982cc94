package mx.avance.impresion;

import static mx.avance.impresion.HojaImpresa.Alineacion.DERECHA;
import static mx.avance.impresion.HojaImpresa.Alineacion.IZQUIERDA;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.impresion.DictamenDeReprogramacion.Acto;
import mx.avance.impresion.DictamenDeReprogramacion.Calendario;
import mx.avance.impresion.DictamenDeReprogramacion.Cambio;
import mx.avance.impresion.DictamenDeReprogramacion.MetaReprogramada;
import mx.avance.impresion.HojaImpresa.Apartado;
import mx.avance.impresion.HojaImpresa.ColumnaImpresa;
import mx.avance.impresion.HojaImpresa.FilaImpresa;
import mx.avance.impresion.HojaImpresa.FirmaImpresa;
import mx.avance.impresion.HojaImpresa.Papeleria;
import mx.avance.impresion.HojaImpresa.Realce;
import mx.avance.impresion.HojaImpresa.Rotulado;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/** The dictamen of a reprogramación: per meta a row for each calendar, then why, what for, and how it was decided. */
final class HojaDictamen {

    private static final DateTimeFormatter FECHA =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.forLanguageTag("es-MX"));

    private final DictamenDeReprogramacion dictamen;
    private final PerfilDeImpresion perfil;

    private HojaDictamen(DictamenDeReprogramacion dictamen, PerfilDeImpresion perfil) {
        this.dictamen = dictamen;
        this.perfil = perfil;
    }

    static HojaImpresa de(DictamenDeReprogramacion dictamen, PerfilDeImpresion perfil) {
        return new HojaDictamen(dictamen, perfil).impresa();
    }

    private HojaImpresa impresa() {
        EncabezadoDePoa encabezado = dictamen.encabezado();
        String folio = TextoImprimible.limpiar(dictamen.folio());
        String sentido = dictamen.resolucion().sentido().name();
        return new HojaImpresa(
                new Papeleria(
                        Orientacion.VERTICAL,
                        encabezado.emblema().orElse(null),
                        folio.isEmpty() ? sentido : folio + " · " + sentido),
                folio.isEmpty() ? perfil.forma() : folio,
                encabezado.titulos(perfil),
                encabezado.clave(perfil),
                List.of(),
                new Rotulado(
                        perfil.rotulo(Rotulo.FECHA),
                        CeldaImpresa.texto(fecha(dictamen.resolvio().fecha()))),
                perfil.forma(),
                perfil.nombreDeLaForma(),
                List.of(
                        new Rotulado(perfil.rotulo(Rotulo.FOLIO), CeldaImpresa.texto(folio)),
                        new Rotulado(
                                perfil.rotulo(Rotulo.TIPO),
                                CeldaImpresa.texto(perfil.rotulo(
                                        Rotulo.valueOf("TIPO_" + dictamen.tipo().name())))),
                        new Rotulado(perfil.rotulo(Rotulo.ESTADO), CeldaImpresa.texto(sentido))),
                null,
                columnas(),
                dictamen.metas().stream().flatMap(this::filas).toList(),
                List.of(),
                apartados(),
                List.of(firma(Rotulo.SOLICITO, dictamen.solicito()), firma(Rotulo.RESOLVIO, dictamen.resolvio())),
                huella());
    }

    private static String fecha(LocalDate fecha) {
        return FECHA.format(fecha);
    }

    private FirmaImpresa firma(Rotulo rotulo, Acto acto) {
        return new FirmaImpresa(
                perfil.rotulo(rotulo),
                TextoImprimible.limpiar(acto.nombre()),
                TextoImprimible.limpiar(acto.cargo()),
                perfil.rotulo(Rotulo.NOMBRE_Y_FIRMA));
    }

    private List<ColumnaImpresa> columnas() {
        List<ColumnaImpresa> columnas = new ArrayList<>();
        columnas.add(perfil.columna("DESCRIPCION", IZQUIERDA, 1f, 48, Rotulo.COL_DESCRIPCION));
        columnas.add(perfil.columna("UNIDAD", IZQUIERDA, 0.28f, 18, Rotulo.COL_UNIDAD));
        for (Trimestre trimestre : Trimestre.TODOS) {
            Rotulo rotulo = Rotulo.valueOf("COL_TRIMESTRE_" + trimestre.numero());
            columnas.add(perfil.columna("P" + trimestre.numero(), DERECHA, 0, 13, rotulo));
        }
        columnas.add(perfil.columna("ANUAL", DERECHA, 0, 14, Rotulo.COL_ANUAL));
        return columnas;
    }

    private Stream<FilaImpresa> filas(MetaReprogramada meta) {
        List<FilaImpresa> filas = new ArrayList<>();
        List<CeldaImpresa> cabeza = new ArrayList<>();
        cabeza.add(CeldaImpresa.texto(meta.numero() + ".- " + meta.descripcion()));
        cabeza.add(CeldaImpresa.texto(meta.unidadMedida()));
        cabeza.addAll(List.of(
                CeldaImpresa.VACIA, CeldaImpresa.VACIA, CeldaImpresa.VACIA, CeldaImpresa.VACIA, CeldaImpresa.VACIA));
        filas.add(fila(meta, cabeza, Realce.FONDO_Y_NEGRITA).junta());
        filas.add(fila(meta, calendario(Rotulo.ORIGINAL, meta.original()), Realce.NINGUNO)
                .junta());
        filas.add(fila(meta, calendario(Rotulo.VIGENTE, meta.vigente()), Realce.NINGUNO)
                .junta());
        if (meta.alcanzado() != null) {
            filas.add(fila(meta, calendario(Rotulo.ALCANZADO, meta.alcanzado()), Realce.NINGUNO)
                    .junta());
        }
        filas.add(fila(meta, calendario(Rotulo.SOLICITADO, meta.solicitado()), Realce.NINGUNO)
                .junta());
        filas.add(fila(meta, diferencia(meta), Realce.NINGUNO));
        return filas.stream();
    }

    private static FilaImpresa fila(MetaReprogramada meta, List<CeldaImpresa> celdas, Realce realce) {
        return FilaImpresa.de(Integer.toString(meta.numero()), celdas, false, realce);
    }

    private List<CeldaImpresa> calendario(Rotulo concepto, @Nullable Calendario calendario) {
        List<CeldaImpresa> celdas = renglon(concepto);
        PorTrimestre trimestres = calendario == null ? PorTrimestre.VACIO : calendario.trimestres();
        for (Trimestre trimestre : Trimestre.TODOS) {
            celdas.add(cifra(trimestres.en(trimestre)));
        }
        celdas.add(cifra(anual(calendario)));
        return celdas;
    }

    /** What was asked for less what is in force; a meta that begins or ends counts as nothing before or after. */
    private List<CeldaImpresa> diferencia(MetaReprogramada meta) {
        List<CeldaImpresa> celdas = renglon(Rotulo.DIFERENCIA);
        for (Trimestre trimestre : Trimestre.TODOS) {
            celdas.add(CeldaImpresa.texto(diferencia(en(meta.vigente(), trimestre), en(meta.solicitado(), trimestre))));
        }
        celdas.add(CeldaImpresa.texto(diferencia(anual(meta.vigente()), anual(meta.solicitado()))));
        return celdas;
    }

    private List<CeldaImpresa> renglon(Rotulo concepto) {
        return new ArrayList<>(List.of(CeldaImpresa.texto(perfil.rotulo(concepto)), CeldaImpresa.VACIA));
    }

    private static CeldaImpresa cifra(Optional<Cantidad> cantidad) {
        return CeldaImpresa.cifra(cantidad.map(Cantidad::valor).orElse(null), FormatoDeCifra.CANTIDAD);
    }

    private static Optional<Cantidad> en(@Nullable Calendario calendario, Trimestre trimestre) {
        return calendario == null ? Optional.empty() : calendario.trimestres().en(trimestre);
    }

    private static Optional<Cantidad> anual(@Nullable Calendario calendario) {
        return calendario == null ? Optional.empty() : Optional.ofNullable(calendario.anual());
    }

    /** With its sign; blank when neither side says anything. */
    private static String diferencia(Optional<Cantidad> antes, Optional<Cantidad> despues) {
        if (antes.isEmpty() && despues.isEmpty()) {
            return "";
        }
        BigDecimal resta = despues.orElse(Cantidad.CERO).menos(antes.orElse(Cantidad.CERO));
        String cifra = FormatoDeCifra.CANTIDAD.enPapel(resta.abs());
        return switch (resta.signum()) {
            case 1 -> "+" + cifra;
            case -1 -> "−" + cifra;
            default -> cifra;
        };
    }

    private List<Apartado> apartados() {
        List<Apartado> apartados = new ArrayList<>();
        agregar(apartados, Rotulo.EFECTO, dictamen.metas().stream().map(this::efecto));
        agregar(apartados, Rotulo.OTROS_CAMBIOS, dictamen.metas().stream().flatMap(this::cambios));
        agregar(apartados, Rotulo.MOTIVO, dictamen.motivo().lines());
        agregar(apartados, Rotulo.CAUSAS, dictamen.causas().lines());
        agregar(apartados, Rotulo.FUNDAMENTO, dictamen.fundamento().lines());
        agregar(apartados, Rotulo.IMPACTO, dictamen.impacto().lines());
        agregar(apartados, Rotulo.SOLICITUD, Stream.of(acto(dictamen.solicito())));
        agregar(
                apartados,
                Rotulo.APROBACION,
                dictamen.aprobacion().stream()
                        .map(aprobacion ->
                                seguidos(aprobacion.organo(), aprobacion.acta(), fecha(aprobacion.fecha()))));
        agregar(
                apartados,
                Rotulo.RESOLUCION,
                Stream.concat(
                        Stream.of(dictamen.resolucion().sentido() + ". " + acto(dictamen.resolvio())),
                        dictamen.resolucion().razon().lines()));
        return apartados;
    }

    private void agregar(List<Apartado> apartados, Rotulo titulo, Stream<String> textos) {
        List<String> parrafos = textos.map(TextoImprimible::limpiar)
                .filter(texto -> !texto.isEmpty())
                .toList();
        if (!parrafos.isEmpty()) {
            apartados.add(new Apartado(perfil.rotulo(titulo), parrafos));
        }
    }

    private static String acto(Acto acto) {
        return seguidos(acto.nombre(), acto.cargo(), fecha(acto.fecha()));
    }

    private static String seguidos(String... partes) {
        return Stream.of(partes)
                .map(TextoImprimible::limpiar)
                .filter(parte -> !parte.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String efecto(MetaReprogramada meta) {
        Optional<Cantidad> antes = anual(meta.vigente());
        Optional<Cantidad> despues = anual(meta.solicitado());
        if (antes.isEmpty() && despues.isEmpty()) {
            return "";
        }
        Rotulo frase = Rotulo.EFECTO_CAMBIA;
        if (antes.isEmpty()) {
            frase = Rotulo.EFECTO_NUEVA;
        } else if (despues.isEmpty()) {
            frase = Rotulo.EFECTO_CANCELADA;
        } else if (antes.equals(despues)) {
            frase = Rotulo.EFECTO_IGUAL;
        }
        return perfil.rotulo(frase)
                .replace("{numero}", Integer.toString(meta.numero()))
                .replace("{antes}", cifra(antes).texto())
                .replace("{despues}", cifra(despues).texto())
                .replace("{diferencia}", diferencia(antes, despues));
    }

    private Stream<String> cambios(MetaReprogramada meta) {
        return meta.otros().stream().map(cambio -> cambio(meta.numero(), cambio));
    }

    private String cambio(int numero, Cambio cambio) {
        return perfil.rotulo(Rotulo.CAMBIO)
                .replace("{numero}", Integer.toString(numero))
                .replace("{concepto}", cambio.concepto())
                .replace("{antes}", cambio.antes().isBlank() ? "—" : cambio.antes())
                .replace("{despues}", cambio.despues().isBlank() ? "—" : cambio.despues());
    }

    private Huella huella() {
        TextoCanonico texto = dictamen.encabezado().canonico("avance-dictamen-1");
        texto.campo(dictamen.folio()).campo(dictamen.tipo()).finDeRenglon();
        for (MetaReprogramada meta : dictamen.metas()) {
            texto.campo(meta.numero()).campo(meta.descripcion()).campo(meta.unidadMedida());
            calendario(texto, meta.original());
            calendario(texto, meta.vigente());
            calendario(texto, meta.alcanzado());
            calendario(texto, meta.solicitado());
            meta.otros()
                    .forEach(cambio ->
                            texto.campo(cambio.concepto()).campo(cambio.antes()).campo(cambio.despues()));
            texto.finDeRenglon();
        }
        texto.campo(dictamen.motivo()).campo(dictamen.causas());
        texto.campo(dictamen.fundamento()).campo(dictamen.impacto());
        dictamen.aprobacion().ifPresent(aprobacion -> texto.campo(aprobacion.organo())
                .campo(aprobacion.acta())
                .campo(aprobacion.fecha()));
        texto.campo(dictamen.resolucion().sentido()).campo(dictamen.resolucion().razon());
        texto.campo(dictamen.solicito().fecha())
                .campo(dictamen.resolvio().fecha())
                .finDeRenglon();
        return texto.huella("AVANCE-DICTAMEN-1");
    }

    private static void calendario(TextoCanonico texto, @Nullable Calendario calendario) {
        texto.trimestres(calendario == null ? PorTrimestre.VACIO : calendario.trimestres());
        texto.campo(anual(calendario).orElse(null));
    }
}
