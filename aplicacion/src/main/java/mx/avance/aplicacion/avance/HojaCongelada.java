package mx.avance.aplicacion.avance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mx.avance.impresion.ClaveConNombre;
import mx.avance.impresion.EncabezadoDePoa;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.ActividadExtraordinaria;
import mx.avance.nucleo.avance.AvanceAcumulado;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.Destino;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Accion;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.UnidadMedida;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sheet as somebody signs it, in its own words and figures: nothing that changes later, in catalogues or programme, changes it.
 * Figures are written as texts, since they are compared to the last decimal; null is one that nobody captured.
 *
 * @param encabezado null in a sheet that was frozen before headings were
 * @param extraordinarias in the order in which they are printed; null in a sheet that was frozen before there were any
 * @param firmantes who held the three posts when it was frozen; none in an old one
 * @param respaldo what stood behind its figures; null where nothing keeps that, and in a sheet that was frozen before it was
 */
record HojaCongelada(
        int ejercicio,
        int trimestre,
        String programa,
        String unidad,
        int alcance,
        int versionDePoa,
        @Nullable Encabezado encabezado,
        List<Renglon> renglones,
        @Nullable List<Actividad> extraordinarias,
        @Nullable List<Firmante> firmantes,
        @Nullable Respaldo respaldo) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What stands above the table; the emblem is that of the administration. */
    record Encabezado(
            String ente,
            @Nullable String ayuntamiento,
            String administracion,
            @Nullable Long emblemaDe,
            Nivel ramo,
            Nivel programa,
            Nivel unidad,
            Nivel finalidad,
            Nivel funcion,
            Nivel subfuncion,
            List<Nivel> lineas) {

        static Encabezado de(EncabezadoDePoa encabezado, @Nullable Long emblemaDe) {
            return new Encabezado(
                    encabezado.ente(),
                    encabezado.ayuntamiento().orElse(null),
                    encabezado.administracion(),
                    emblemaDe,
                    Nivel.de(encabezado.ramo()),
                    Nivel.de(encabezado.programa()),
                    Nivel.de(encabezado.unidadEjecutora()),
                    Nivel.de(encabezado.finalidad()),
                    Nivel.de(encabezado.funcion()),
                    Nivel.de(encabezado.subfuncion()),
                    encabezado.lineasDeAccion().stream().map(Nivel::de).toList());
        }
    }

    /** A code with its name. */
    record Nivel(String clave, String nombre) {

        static Nivel de(ClaveConNombre nivel) {
            return new Nivel(nivel.clave(), nivel.nombre());
        }

        ClaveConNombre impreso() {
            return new ClaveConNombre(clave, nombre);
        }
    }

    /** Who is to sign in a place of the form. */
    record Firmante(Papel papel, String nombre, String cargo) {

        static Firmante de(Firma firma) {
            return new Firmante(
                    firma.papel(), firma.nombre().orElse(""), firma.cargo().orElse(""));
        }
    }

    /**
     * A row.
     *
     * @param origen where its A and its note came in, as {@link Celda#origen()} says it; null where nobody captured them, and in a sheet
     *     that was frozen before origins were
     * @param meses the three that its A was made from; absent where it was captured as such
     */
    record Renglon(
            int numero,
            @Nullable Integer metaPadre,
            String descripcion,
            String unidadDeMedida,
            String metaAnual,
            List<@Nullable String> programado,
            @Nullable List<@Nullable String> arrastrado,
            List<@Nullable String> alcanzado,
            @Nullable String absoluto,
            @Nullable Integer relativo,
            @Nullable List<String> lineas,
            @Nullable String observacion,
            @Nullable String destino,
            @Nullable String causa,
            @Nullable String origen,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<@Nullable String> meses) {

        /** As the form prints it. */
        RenglonDeAvance impreso() {
            RenglonDeAvance.Borrador renglon = RenglonDeAvance.de(numero)
                    .descripcion(descripcion)
                    .unidadMedida(UnidadMedida.of(unidadDeMedida))
                    .metaAnual(Cantidad.of(new BigDecimal(metaAnual)))
                    .programado(porTrimestre(programado))
                    .alcanzado(porTrimestre(alcanzado));
            if (metaPadre != null) {
                renglon.metaPadre(metaPadre);
            }
            if (arrastrado != null) {
                renglon.arrastres(porTrimestre(arrastrado));
            }
            if (absoluto != null) {
                renglon.absoluto(Cantidad.of(new BigDecimal(absoluto)));
            }
            if (relativo != null) {
                renglon.relativo(BigDecimal.valueOf(relativo));
            }
            if (lineas != null) {
                renglon.lineasAccion(lineas.stream()
                        .map(LineaAccion::find)
                        .flatMap(Optional::stream)
                        .toList());
            }
            if (observacion != null) {
                renglon.observacion(new Observacion(observacion));
            }
            return renglon.renglon();
        }
    }

    /**
     * An unplanned activity.
     *
     * @param numero among those of the sheet
     */
    record Actividad(
            int numero,
            String descripcion,
            String unidadDeMedida,
            String alcanzado,
            @Nullable String observacion,
            String origen) {

        static Actividad de(Extraordinaria una) {
            ActividadExtraordinaria actividad = una.actividad();
            return new Actividad(
                    una.numero(),
                    actividad.descripcion(),
                    actividad.unidadMedida().nombre(),
                    actividad.alcanzado().toString(),
                    actividad.observacion().map(Observacion::texto).orElse(null),
                    una.origen());
        }

        /** As the form prints it. */
        ActividadExtraordinaria impresa() {
            return new ActividadExtraordinaria(
                    descripcion,
                    UnidadMedida.of(unidadDeMedida),
                    Cantidad.of(new BigDecimal(alcanzado)),
                    Optional.ofNullable(observacion).map(Observacion::new));
        }
    }

    /**
     * @param encabezado null where it is not going to be printed
     * @param extraordinarias deleted ones are left out
     */
    static HojaCongelada de(
            AvanceGuardado guardado,
            @Nullable Encabezado encabezado,
            List<Extraordinaria> extraordinarias,
            List<Firma> firmas,
            Optional<Respaldo> respaldo) {
        IdDeAvance id = guardado.id();
        Map<Integer, Integer> padres = new TreeMap<>();
        for (Meta meta : guardado.avance().programa().metas()) {
            for (Accion accion : meta.acciones()) {
                padres.put(accion.numero(), meta.numero());
            }
        }
        return new HojaCongelada(
                id.poa().ejercicio().anio(),
                id.trimestre().numero(),
                id.poa().programa().clave(),
                id.poa().unidad().clave(),
                guardado.hoja().map(AvanceGuardado.Hoja::alcance).orElse(1),
                guardado.avance().programa().version(),
                encabezado,
                guardado.avance().renglones().stream()
                        .map(renglon -> renglon(
                                renglon,
                                padres.get(renglon.numero()),
                                guardado.avance().captura(renglon.numero()),
                                Optional.ofNullable(guardado.celdas().get(renglon.numero()))))
                        .toList(),
                extraordinarias.stream()
                        .filter(una -> !una.eliminada())
                        .map(Actividad::de)
                        .toList(),
                firmas.stream().map(Firmante::de).toList(),
                respaldo.orElse(null));
    }

    /** The unplanned activities as the form prints them. */
    List<ActividadExtraordinaria> extraordinariasImpresas() {
        return extraordinarias == null
                ? List.of()
                : extraordinarias.stream().map(Actividad::impresa).toList();
    }

    private static Renglon renglon(
            AvanceDeMeta renglon, @Nullable Integer padre, Captura captura, Optional<Celda> celda) {
        Optional<AvanceAcumulado> acumulado = renglon.acumulado();
        var relativo = acumulado.map(AvanceAcumulado::relativo);
        return new Renglon(
                renglon.numero(),
                padre,
                renglon.compromiso().descripcion(),
                renglon.compromiso().unidadMedida().nombre(),
                renglon.compromiso().metaAnual().toString(),
                cifras(renglon.compromiso().programacion().vigente()),
                cifras(renglon.compromiso().programacion().arrastrado()),
                cifras(renglon.alcanzado()),
                acumulado.map(AvanceAcumulado::absoluto).map(Cantidad::toString).orElse(null),
                relativo.isPresent() && relativo.get().isPresent()
                        ? Integer.valueOf(relativo.get().getAsInt())
                        : null,
                renglon.compromiso().lineasAccion().stream()
                        .map(LineaAccion::toString)
                        .toList(),
                captura.observacion().map(Observacion::texto).orElse(null),
                captura.destino().map(Destino::name).orElse(null),
                captura.causa().orElse(null),
                celda.map(Celda::origen).orElse(null),
                MesesDeCelda.congelados(captura.meses()));
    }

    private static List<@Nullable String> cifras(PorTrimestre cifras) {
        List<@Nullable String> textos = new ArrayList<>(4);
        for (Trimestre trimestre : Trimestre.TODOS) {
            textos.add(cifras.en(trimestre).map(Cantidad::toString).orElse(null));
        }
        return textos;
    }

    private static PorTrimestre porTrimestre(List<@Nullable String> textos) {
        return PorTrimestre.de(trimestre -> {
            String texto = textos.get(trimestre.numero() - 1);
            return texto == null ? Optional.empty() : Optional.of(Cantidad.of(new BigDecimal(texto)));
        });
    }

    /** The bytes that are frozen, as text. */
    String json() {
        return JSON.writeValueAsString(this);
    }

    /** Reads what was frozen. */
    static HojaCongelada leer(String json) {
        return JSON.readValue(json, HojaCongelada.class);
    }

    /** A of a quarter by the number of its row; absent where nobody captured it. */
    Map<Integer, Cantidad> alcanzado(Trimestre cual) {
        Map<Integer, Cantidad> cifras = new TreeMap<>();
        for (Renglon renglon : renglones) {
            porTrimestre(renglon.alcanzado()).en(cual).ifPresent(cifra -> cifras.put(renglon.numero(), cifra));
        }
        return cifras;
    }

    /**
     * Whether the quarters before say what they said when it was frozen; a row that came or went since tells nothing of them.
     *
     * @param guardado the same sheet as it stands
     */
    boolean sigueLoDeAntes(AvanceGuardado guardado) {
        Map<Integer, Renglon> suyos = new TreeMap<>();
        renglones.forEach(renglon -> suyos.put(renglon.numero(), renglon));
        for (AvanceDeMeta hay : guardado.avance().renglones()) {
            Renglon era = suyos.get(hay.numero());
            for (Trimestre cual : Trimestre.de(trimestre).anteriores()) {
                if (era != null
                        && !porTrimestre(era.alcanzado())
                                .en(cual)
                                .equals(hay.alcanzado().en(cual))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where the A and the note of its rows had come in, by their number; absent where nobody captured them, or it does not say. */
    Map<Integer, String> origenes() {
        Map<Integer, String> origenes = new TreeMap<>();
        for (Renglon renglon : renglones) {
            if (renglon.origen() != null) {
                origenes.put(renglon.numero(), renglon.origen());
            }
        }
        return origenes;
    }

    /** What was captured in its rows when it was frozen, by their number; the A of a meta that adds up its acciones is their sum. */
    Map<Integer, Captura> capturas() {
        Map<Integer, Captura> capturas = new TreeMap<>();
        Trimestre suyo = Trimestre.de(trimestre);
        for (Renglon renglon : renglones) {
            capturas.put(
                    renglon.numero(),
                    new Captura(
                            porTrimestre(renglon.alcanzado()).en(suyo),
                            Optional.ofNullable(renglon.observacion()).map(Observacion::new),
                            Optional.ofNullable(renglon.destino()).map(Destino::valueOf),
                            Optional.ofNullable(renglon.causa()),
                            MesesDeCelda.descongelados(renglon.meses())));
        }
        return capturas;
    }

    /** Who is to sign in a place; empty when nobody held the post. */
    Optional<Firmante> firmante(Papel papel) {
        return firmantes == null
                ? Optional.empty()
                : firmantes.stream()
                        .filter(firmante -> firmante.papel() == papel)
                        .findFirst();
    }
}
