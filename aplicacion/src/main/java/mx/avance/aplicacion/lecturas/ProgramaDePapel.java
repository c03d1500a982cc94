package mx.avance.aplicacion.lecturas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mx.avance.aplicacion.avance.EntrarSegunPapel;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.Escritura;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Accion;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Arrastre;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.Programacion;
import mx.avance.nucleo.poa.Sentido;
import mx.avance.nucleo.poa.SumaDeAcciones;
import mx.avance.nucleo.poa.UnidadMedida;
import org.jspecify.annotations.Nullable;

/** What the rows of a paper promise, as metas of a programme. */
final class ProgramaDePapel {

    private static final String SIN_MEDIDA = "Sin unidad de medida en el papel";
    private static final String SIN_DESCRIPCION = "Sin descripción legible en el papel";

    private ProgramaDePapel() {}

    /** The unit of measure that a row names. */
    static String medida(MetaLeida meta) {
        String leida = meta.unidadMedida() == null ? "" : TextoEscrito.limpio(meta.unidadMedida());
        String corta = leida.length() > 100 ? leida.substring(0, 100).strip() : leida;
        return Escritura.llana(corta).isEmpty() ? SIN_MEDIDA : corta;
    }

    /** What ways of writing one unit share. */
    static String raiz(String medida) {
        return UnidadMedida.of(medida).raiz();
    }

    /** The figures of a form that prints one quarter, in the quarter that its sheet turned out to be of. */
    static Cifras enSuTrimestre(Cifras cifras, Forma forma, Trimestre trimestre) {
        if (!forma.equals(Forma.PBRM_08C)) {
            return cifras;
        }
        return new Cifras(
                cifras.metaAnual(),
                movido(cifras.programado(), trimestre),
                movido(cifras.alcanzado(), trimestre),
                cifras.avanceAbsoluto(),
                cifras.avanceRelativo(),
                null,
                null,
                null);
    }

    /** What the rows of a paper achieved, with their notes. */
    static List<EntrarSegunPapel.Dicho> dichos(List<RenglonEnRevision> renglones, Forma forma, Trimestre trimestre) {
        return renglones.stream()
                .map(renglon -> new EntrarSegunPapel.Dicho(
                        renglon.meta().numero(),
                        enSuTrimestre(renglon.cifras(), forma, trimestre).alcanzado(),
                        texto(renglon.meta().observaciones())))
                .toList();
    }

    /** Blank where the paper says nothing. */
    static String texto(@Nullable String leido) {
        return leido == null ? "" : TextoEscrito.limpio(leido);
    }

    private static PorTrimestre movido(PorTrimestre cifras, Trimestre trimestre) {
        return Trimestre.TODOS.stream()
                .flatMap(cual -> cifras.en(cual).stream())
                .findFirst()
                .map(cifra -> PorTrimestre.VACIO.con(trimestre, cifra))
                .orElse(PorTrimestre.VACIO);
    }

    /** All that its headings declare and its rows use. */
    static List<LineaAccion> lineas(LecturaEnRevision lectura, List<HojaGuardada> hojas) {
        Set<LineaAccion> lineas = new LinkedHashSet<>();
        for (HojaGuardada hoja : hojas) {
            lectura.leida(hoja.hoja()).lineasAccion().forEach(linea -> LineaAccion.find(IdentidadLeida.codigo(linea))
                    .ifPresent(lineas::add));
        }
        return lineas.stream().sorted().toList();
    }

    /**
     * The metas of a paper, each with the acciones that say they are its own; an acción whose meta is nowhere stands alone.
     *
     * @param medidas the unit of measure that a written name means
     */
    static List<Meta> metas(List<RenglonEnRevision> renglones, Function<String, UnidadMedida> medidas) {
        Map<Integer, Meta> metas = new LinkedHashMap<>();
        Map<Integer, List<Accion>> acciones = new LinkedHashMap<>();
        Set<Integer> deMetas = new LinkedHashSet<>();
        renglones.stream()
                .filter(renglon -> renglon.meta().metaPadre() == null)
                .forEach(renglon -> deMetas.add(renglon.meta().numero()));
        for (RenglonEnRevision renglon : renglones) {
            MetaLeida meta = renglon.meta();
            Compromiso compromiso = compromiso(meta, renglon.cifras(), medidas, faltantes(renglon, renglones));
            Integer padre = meta.metaPadre();
            if (padre != null && padre < meta.numero() && deMetas.contains(padre)) {
                acciones.computeIfAbsent(padre, nueva -> new ArrayList<>()).add(new Accion(meta.numero(), compromiso));
            } else {
                metas.put(meta.numero(), Meta.sola(meta.numero(), compromiso));
            }
        }
        return metas.values().stream()
                .map(meta -> new Meta(
                        meta.numero(),
                        meta.compromiso(),
                        SumaDeAcciones.SIN_DECLARAR,
                        acciones.getOrDefault(meta.numero(), List.of())))
                .toList();
    }

    /** What a row and its acciones fell short of in each quarter that the paper reports. */
    private static List<PorTrimestre> faltantes(RenglonEnRevision renglon, List<RenglonEnRevision> renglones) {
        if (renglon.cifras().arrastres() == null) {
            return List.of();
        }
        int numero = renglon.meta().numero();
        return renglones.stream()
                .filter(otro -> otro.meta().numero() == numero
                        || Objects.equals(otro.meta().metaPadre(), numero))
                .map(RenglonEnRevision::cifras)
                .map(cifras -> PorTrimestre.de(cual -> cifras.alcanzado()
                        .en(cual)
                        .flatMap(a -> cifras.programado().en(cual).map(p -> p.menos(a)))
                        .filter(falta -> falta.signum() > 0)
                        .map(Cantidad::of)))
                .toList();
    }

    private static Compromiso compromiso(
            MetaLeida meta, Cifras cifras, Function<String, UnidadMedida> medidas, List<PorTrimestre> faltantes) {
        String descripcion = TextoEscrito.limpio(meta.descripcion());
        List<LineaAccion> lineas = meta.lineasAccion().stream()
                .flatMap(linea -> LineaAccion.find(linea.strip()).stream())
                .distinct()
                .toList();
        return new Compromiso(
                descripcion.isEmpty() ? SIN_DESCRIPCION : descripcion,
                medidas.apply(medida(meta)),
                Acumulacion.SUMA,
                Sentido.ASCENDENTE,
                programacion(cifras, faltantes),
                lineas,
                BigDecimal.ONE);
    }

    private static Programacion programacion(Cifras cifras, List<PorTrimestre> faltantes) {
        PorTrimestre impresa =
                PorTrimestre.de(cual -> Optional.of(cifras.programado().en(cual).orElse(Cantidad.CERO)));
        Programacion programacion =
                conArrastres(impresa, cifras.arrastres() == null ? PorTrimestre.VACIO : cifras.arrastres(), faltantes);
        Cantidad anual = cifras.metaAnual();
        return anual == null ? programacion : programacion.segunPapel(anual, Acumulacion.SUMA);
    }

    /**
     * What came from an earlier quarter comes from the one that fell short of just as much or, where none did, the nearest one that
     * still had as much to carry. The calendar is the printed one where none had, or more came than the quarter prints.
     */
    private static Programacion conArrastres(PorTrimestre impresa, PorTrimestre pasan, List<PorTrimestre> faltantes) {
        PorTrimestre original = impresa;
        for (Trimestre hacia : Trimestre.TODOS) {
            Cantidad llega = pasan.en(hacia).orElse(Cantidad.CERO);
            BigDecimal resto = impresa.en(hacia).orElse(Cantidad.CERO).menos(llega);
            if (resto.signum() < 0) {
                return Programacion.of(impresa);
            }
            original = original.con(hacia, Cantidad.of(resto));
        }
        Programacion programacion = Programacion.of(original);
        for (Trimestre hacia : Trimestre.TODOS) {
            Cantidad llega = pasan.en(hacia).orElse(Cantidad.CERO);
            if (llega.esCero()) {
                continue;
            }
            Optional<Trimestre> desde = desde(programacion, hacia, llega, faltantes);
            if (desde.isEmpty()) {
                return Programacion.of(impresa);
            }
            programacion = programacion.con(new Arrastre(desde.get(), hacia, llega));
        }
        return programacion;
    }

    private static Optional<Trimestre> desde(
            Programacion programacion, Trimestre hacia, Cantidad llega, List<PorTrimestre> faltantes) {
        Optional<Trimestre> cercano = Optional.empty();
        Optional<Trimestre> elQueFalto = Optional.empty();
        for (Trimestre cual : Trimestre.TODOS) {
            if (hacia.esPosteriorA(cual) && porArrastrar(programacion, cual).compareTo(llega.valor()) >= 0) {
                cercano = Optional.of(cual);
                if (faltantes.stream().anyMatch(falta -> falta.en(cual).equals(Optional.of(llega)))) {
                    elQueFalto = cercano;
                }
            }
        }
        return elQueFalto.isPresent() ? elQueFalto : cercano;
    }

    /** The P of a quarter, with what came to it and without what was carried out of it already. */
    private static BigDecimal porArrastrar(Programacion programacion, Trimestre cual) {
        return programacion
                .vigente()
                .en(cual)
                .orElse(Cantidad.CERO)
                .menos(programacion.sacado().en(cual).orElse(Cantidad.CERO));
    }
}
