package mx.avance.aplicacion.reprogramacion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Situacion;
import mx.avance.nucleo.poa.PoaAutorizado;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.reprogramacion.Efecto;
import mx.avance.nucleo.poa.reprogramacion.Reprogramacion;
import mx.avance.nucleo.revision.Hallazgo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a change would do to the POA in force now: its effect, what keeps it from being applied, what the lock asks about it. */
@Component
class Cambios {

    private final Poas poas;
    private final Calendarios calendarios;
    private final List<LoReportado> reportes;

    Cambios(Poas poas, Calendarios calendarios, ObjectProvider<LoReportado> reportes) {
        this.poas = poas;
        this.calendarios = calendarios;
        this.reportes = reportes.orderedStream().toList();
    }

    /**
     * A change against the version in force.
     *
     * @param situacion what the lock asks, with the quarters that the change touches now
     * @param impedimentos why it cannot be applied; none when it can
     * @param avisos what whoever decides should know besides
     * @param trimestres that it touches; none when there is no such row or nothing would change
     * @param efecto the row first, then the meta that follows it; none while something keeps it from being applied
     */
    record Evaluado(
            PoaGuardado guardado,
            Optional<PoaAutorizado> poa,
            Situacion situacion,
            List<Hallazgo> impedimentos,
            List<Hallazgo> avisos,
            Set<Trimestre> trimestres,
            List<Comparacion> efecto) {}

    Evaluado evaluar(IdDePoa id, Reprogramacion cambio) {
        PoaGuardado guardado = poas.exigir(id);
        Optional<PoaAutorizado> autorizado = guardado.autorizado();
        if (autorizado.isEmpty()) {
            return new Evaluado(
                    guardado, autorizado, situacion(id, cambio, Set.of()), List.of(), List.of(), Set.of(), List.of());
        }
        PoaAutorizado poa = autorizado.get();
        List<Hallazgo> impedimentos = cambio.impedimentos(poa.vigente());
        List<Hallazgo> avisos = new ArrayList<>(cambio.revisar(poa.vigente()));
        avisos.removeAll(impedimentos);
        Set<Trimestre> trimestres = cambio.trimestres(poa.vigente());
        return new Evaluado(
                guardado,
                autorizado,
                situacion(id, cambio, trimestres),
                impedimentos,
                avisos,
                trimestres,
                impedimentos.isEmpty() ? efecto(id, poa, cambio) : List.of());
    }

    /** A row that is not there, or a change of nothing, is said as such when some quarter can still be changed. */
    private Situacion situacion(IdDePoa id, Reprogramacion cambio, Set<Trimestre> trimestres) {
        Collection<Trimestre> tocados = trimestres.isEmpty() ? EnumSet.of(Trimestre.OCT_DIC) : trimestres;
        return poas.situacion(id).conFirmados(firmados(id)).conCambio(cambio.tipo(), tocados);
    }

    /** The quarters that the unit has signed. */
    Set<Trimestre> firmados(IdDePoa id) {
        Set<Trimestre> firmados = EnumSet.noneOf(Trimestre.class);
        reportes.forEach(reporte -> firmados.addAll(reporte.firmados(id)));
        return firmados;
    }

    /** What a row has achieved so far; absent while nobody reported any. */
    PorTrimestre alcanzado(IdDePoa id, int numero) {
        for (LoReportado reporte : reportes) {
            Map<Integer, PorTrimestre> alcanzado = reporte.alcanzado(id);
            if (alcanzado.containsKey(numero)) {
                return alcanzado.getOrDefault(numero, PorTrimestre.VACIO);
            }
        }
        return PorTrimestre.VACIO;
    }

    private List<Comparacion> efecto(IdDePoa id, PoaAutorizado poa, Reprogramacion cambio) {
        ProgramaOperativoAnual despues = cambio.aplicar(poa.vigente());
        List<Comparacion> comparaciones = new ArrayList<>();
        for (Efecto efecto : cambio.efecto(poa)) {
            comparaciones.add(Comparacion.de(
                    efecto, alcanzado(id, efecto.numero()), responsable(id, poa.vigente(), despues, efecto.numero())));
        }
        return comparaciones;
    }

    private static List<Comparacion.Otro> responsable(
            IdDePoa id, ProgramaOperativoAnual vigente, ProgramaOperativoAnual despues, int numero) {
        UnidadEjecutora antes = vigente.detalle(numero).responsable().orElse(id.unidad());
        UnidadEjecutora ahora = despues.detalle(numero).responsable().orElse(id.unidad());
        return antes.equals(ahora)
                ? List.of()
                : List.of(new Comparacion.Otro("responsable", antes.clave(), ahora.clave()));
    }

    Optional<Plazo> plazo(IdDePoa id, Reprogramacion cambio, Collection<Trimestre> trimestres) {
        return Plazo.de(
                cambio.tipo(),
                trimestres,
                calendarios.de(id.ejercicio()),
                calendarios.habiles(id.ejercicio()),
                id.unidad());
    }
}
