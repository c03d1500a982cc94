package mx.avance.lectura.formato;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.FirmaLeida;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.Finalidad;
import mx.avance.nucleo.clave.Funcion;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.Subfuncion;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.UnidadMedida;
import mx.avance.nucleo.revision.Hallazgo;
import mx.avance.nucleo.revision.HallazgoEnSerie;
import mx.avance.nucleo.revision.PoliticaDeGravedad;
import mx.avance.nucleo.revision.Redaccion;
import mx.avance.nucleo.revision.Revision;
import org.jspecify.annotations.Nullable;

/** What the rules of the domain find in the sheets of a document, added to what was found while reading them. */
public final class Hallazgos {

    private static final Redaccion REDACCION = Redaccion.enEspanol();
    private static final PoliticaDeGravedad POLITICA = PoliticaDeGravedad.porOmision();

    private final Forma forma;
    private final List<Hoja> hojas = new ArrayList<>();
    private final List<AvanceFisicoProgramatico> avances = new ArrayList<>();
    private final Map<String, UnidadMedida> unidades = new HashMap<>();
    private final Map<List<String>, List<LineaAccion>> lineas = new HashMap<>();

    /** For a document on this form, of which no sheet was taken yet. */
    public Hallazgos(Forma forma) {
        this.forma = forma;
    }

    /** The finding in words, with the severity that the policy gives it. */
    public static HallazgoRedactado redactar(Hallazgo hallazgo) {
        return new HallazgoRedactado(hallazgo.codigo(), POLITICA.gravedad(hallazgo), REDACCION.redactar(hallazgo));
    }

    /** Takes the next sheet of the document, best as soon as it was read: it is at hand then. */
    public void agregar(Hoja hoja) {
        hojas.add(hoja);
        avances.add(avance(hoja));
    }

    /** The sheets that were taken, with the findings of all the rules after those that they already have. */
    public List<Hoja> revisadas() {
        Map<Integer, List<HallazgoRedactado>> deHojas = new HashMap<>();
        Map<Integer, Map<Integer, List<HallazgoRedactado>>> deFilas = new HashMap<>();
        for (HallazgoEnSerie hallado : Revision.deSerie().revisar(avances)) {
            HallazgoRedactado redactado = redactar(hallado.hallazgo());
            if (hallado.renglon().isPresent()) {
                deFilas.computeIfAbsent(hallado.hoja(), hoja -> new HashMap<>())
                        .computeIfAbsent(hallado.renglon().getAsInt(), fila -> new ArrayList<>())
                        .add(redactado);
            } else {
                deHojas.computeIfAbsent(hallado.hoja(), hoja -> new ArrayList<>())
                        .add(redactado);
            }
        }
        List<Hoja> revisadas = new ArrayList<>(hojas.size());
        for (int i = 0; i < hojas.size(); i++) {
            revisadas.add(
                    conHallazgos(hojas.get(i), deHojas.getOrDefault(i, List.of()), deFilas.getOrDefault(i, Map.of())));
        }
        return revisadas;
    }

    private static Hoja conHallazgos(
            Hoja hoja, List<HallazgoRedactado> suyos, Map<Integer, List<HallazgoRedactado>> deFilas) {
        List<MetaLeida> metas = new ArrayList<>(hoja.metas());
        deFilas.forEach((fila, hallazgos) -> metas.set(fila, conHallazgos(metas.get(fila), hallazgos)));
        return new Hoja(
                hoja.hoja(),
                hoja.ente(),
                hoja.ejercicio(),
                hoja.trimestre(),
                hoja.ramo(),
                hoja.programa(),
                hoja.unidadEjecutora(),
                hoja.finalidad(),
                hoja.funcion(),
                hoja.subfuncion(),
                hoja.lineasAccion(),
                metas,
                hoja.firmas(),
                juntos(hoja.hallazgos(), suyos),
                hoja.propiosDePbRM());
    }

    private static MetaLeida conHallazgos(MetaLeida meta, List<HallazgoRedactado> hallazgos) {
        return new MetaLeida(
                meta.numero(),
                meta.tipo(),
                meta.metaPadre(),
                meta.descripcion(),
                meta.unidadMedida(),
                meta.cifras(),
                meta.lineasAccion(),
                meta.observaciones(),
                meta.estado(),
                juntos(meta.hallazgos(), hallazgos),
                meta.propuesta(),
                meta.alternativas(),
                meta.celdas());
    }

    private static List<HallazgoRedactado> juntos(List<HallazgoRedactado> unos, List<HallazgoRedactado> otros) {
        List<HallazgoRedactado> juntos = new ArrayList<>(unos);
        juntos.addAll(otros);
        return juntos;
    }

    /** A sheet as the rules of the domain see it, on a form. */
    public static AvanceFisicoProgramatico comoAvance(Forma forma, Hoja hoja) {
        return new Hallazgos(forma).avance(hoja);
    }

    private AvanceFisicoProgramatico avance(Hoja hoja) {
        return new AvanceFisicoProgramatico(
                forma,
                Optional.ofNullable(hoja.ente()),
                Optional.ofNullable(hoja.ejercicio()).map(Ejercicio::new),
                Optional.ofNullable(hoja.trimestre()).map(Trimestre::de),
                clave(hoja),
                hoja.lineasAccion().stream()
                        .flatMap(linea -> codigo(linea).flatMap(LineaAccion::find).stream())
                        .toList(),
                hoja.metas().stream().map(this::renglon).toList(),
                hoja.firmas().stream().map(Hallazgos::firma).toList());
    }

    private static ClaveProgramatica clave(Hoja hoja) {
        ClaveProgramatica clave = ClaveProgramatica.VACIA;
        clave = codigo(hoja.ramo()).flatMap(Ramo::find).map(clave::con).orElse(clave);
        clave = codigo(hoja.programa()).flatMap(Programa::find).map(clave::con).orElse(clave);
        clave = codigo(hoja.unidadEjecutora())
                .flatMap(UnidadEjecutora::find)
                .map(clave::con)
                .orElse(clave);
        clave = codigo(hoja.finalidad())
                .flatMap(Finalidad::find)
                .map(clave::con)
                .orElse(clave);
        clave = codigo(hoja.funcion()).flatMap(Funcion::find).map(clave::con).orElse(clave);
        return codigo(hoja.subfuncion())
                .flatMap(Subfuncion::find)
                .map(clave::con)
                .orElse(clave);
    }

    private static Optional<String> codigo(@Nullable Clave clave) {
        return clave == null ? Optional.empty() : Optional.ofNullable(clave.clave());
    }

    private static Firma firma(FirmaLeida firma) {
        return new Firma(firma.papel(), Optional.ofNullable(firma.nombre()), Optional.ofNullable(firma.cargo()));
    }

    private static List<LineaAccion> lineas(List<String> leidas) {
        return leidas.stream()
                .flatMap(linea -> LineaAccion.find(linea).stream())
                .toList();
    }

    private RenglonDeAvance renglon(MetaLeida meta) {
        Cifras cifras = meta.cifras();
        RenglonDeAvance.Borrador borrador = RenglonDeAvance.de(meta.numero())
                .descripcion(meta.descripcion())
                .programado(cifras.programado())
                .alcanzado(cifras.alcanzado())
                .lineasAccion(lineas.computeIfAbsent(meta.lineasAccion(), Hallazgos::lineas));
        if (meta.metaPadre() != null) {
            borrador.metaPadre(meta.metaPadre());
        }
        if (meta.unidadMedida() != null) {
            borrador.unidadMedida(unidades.computeIfAbsent(meta.unidadMedida(), UnidadMedida::of));
        }
        if (cifras.metaAnual() != null) {
            borrador.metaAnual(cifras.metaAnual());
        }
        if (cifras.avanceAbsoluto() != null) {
            borrador.absoluto(cifras.avanceAbsoluto());
        }
        if (cifras.avanceRelativo() != null) {
            borrador.relativo(cifras.avanceRelativo());
        }
        if (cifras.arrastres() != null) {
            borrador.arrastres(cifras.arrastres());
        }
        if (meta.observaciones() != null) {
            borrador.observacion(new Observacion(meta.observaciones()));
        }
        return borrador.renglon();
    }
}
