package mx.avance.aplicacion.lecturas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.lectura.formato.Hallazgos;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.revision.Gravedad;

/** What the rules of {@code nucleo} say of a sheet as it was decided so far. */
final class ReglasDeLectura {

    private ReglasDeLectura() {}

    /** The form of a reading. */
    static Forma forma(LecturaEnRevision lectura) {
        return lectura.lectura().formato().equals(Forma.PBRM_08C.codigo()) ? Forma.PBRM_08C : Forma.TMM_F004;
    }

    /** The quarter that a sheet reports; while nobody said which, the one that its figures were read as those of. */
    static Trimestre trimestre(LecturaEnRevision lectura, int hoja) {
        return lectura.hoja(hoja).trimestre().orElseGet(() -> trimestreLeido(lectura.leida(hoja)));
    }

    /** The quarter that a sheet was read as: the last one with an A where the paper does not say it. */
    static Trimestre trimestreLeido(Hoja leida) {
        Integer dicho = leida.trimestre();
        if (dicho != null) {
            return Trimestre.de(dicho);
        }
        Trimestre ultimo = Trimestre.ENE_MAR;
        for (MetaLeida meta : leida.metas()) {
            for (Trimestre cual : Trimestre.TODOS) {
                boolean reportado = meta.cifras().alcanzado().en(cual).isPresent();
                ultimo = reportado && cual.esPosteriorA(ultimo) ? cual : ultimo;
            }
        }
        return ultimo;
    }

    /** Whether all the figures that the form prints of a row in that quarter are there, and none of a later one. */
    static boolean completa(Forma forma, Trimestre trimestre, Cifras cifras) {
        if (cifras.metaAnual() == null) {
            return false;
        }
        return forma.equals(Forma.PBRM_08C)
                ? !cifras.programado().estaVacio() && !cifras.alcanzado().estaVacio()
                : cifras.programado().estaCompleto()
                        && cifras.alcanzado().estaCompletoHasta(trimestre)
                        && cifras.alcanzado().equals(cifras.alcanzado().hasta(trimestre));
    }

    /** What the rules object to in a row that says these figures, the other rows of its sheet being as they were decided. */
    static List<HallazgoRedactado> revisar(LecturaEnRevision lectura, int hoja, int renglon, Cifras cifras) {
        return revisar(lectura, hoja, Map.of(renglon, cifras)).get(renglon).hallazgos();
    }

    /** The rows of a sheet with what the rules object to in each, where some say these figures and the others what was decided. */
    static List<MetaLeida> revisar(LecturaEnRevision lectura, int hoja, Map<Integer, Cifras> otras) {
        Hallazgos hallazgos = new Hallazgos(forma(lectura));
        hallazgos.agregar(conDecisiones(lectura, hoja, otras));
        return hallazgos.revisadas().get(0).metas();
    }

    /** Whether its figures contradict each other, which a paper may do and a typing mistake does. */
    static boolean noCuadra(List<HallazgoRedactado> hallazgos) {
        return hallazgos.stream().anyMatch(hallazgo -> hallazgo.gravedad() == Gravedad.ERROR);
    }

    /** The sheet as it was decided, as the rules see it. */
    static AvanceFisicoProgramatico comoAvance(LecturaEnRevision lectura, int hoja) {
        return Hallazgos.comoAvance(forma(lectura), conDecisiones(lectura, hoja, Map.of()));
    }

    /** Without the findings of the reading, which are about what was read. */
    private static Hoja conDecisiones(LecturaEnRevision lectura, int hoja, Map<Integer, Cifras> otras) {
        Hoja leida = lectura.leida(hoja);
        HojaGuardada guardada = lectura.hoja(hoja);
        List<MetaLeida> metas = new ArrayList<>();
        for (RenglonEnRevision renglon : lectura.renglones(hoja)) {
            MetaLeida meta = renglon.meta();
            metas.add(new MetaLeida(
                    meta.numero(),
                    meta.tipo(),
                    meta.metaPadre(),
                    meta.descripcion(),
                    meta.unidadMedida(),
                    Optional.ofNullable(otras.get(renglon.indice())).orElseGet(renglon::cifras),
                    meta.lineasAccion(),
                    meta.observaciones(),
                    Estado.POR_REVISAR,
                    List.of(),
                    null,
                    List.of(),
                    List.of()));
        }
        return new Hoja(
                leida.hoja(),
                leida.ente(),
                guardada.ejercicio().map(anio -> anio.anio()).orElse(leida.ejercicio()),
                guardada.trimestre().map(Trimestre::numero).orElse(leida.trimestre()),
                leida.ramo(),
                leida.programa(),
                leida.unidadEjecutora(),
                leida.finalidad(),
                leida.funcion(),
                leida.subfuncion(),
                leida.lineasAccion(),
                metas,
                leida.firmas(),
                List.of(),
                leida.propiosDePbRM());
    }
}
