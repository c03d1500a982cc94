package mx.avance.aplicacion.avance;

import java.time.Clock;
import java.util.Optional;
import mx.avance.aplicacion.calendario.CandadoDeTrimestre;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Motivo;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.permiso.Situacion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For what is kept beside the cells of a sheet, here or in other modules: it is written while the cells are, by whoever captures them,
 * and signed with them.
 */
@Component
public class CandadoDeHoja {

    private final JdbcAvances base;
    private final JdbcExtraordinarias extraordinarias;
    private final JdbcPorCuenta oficios;
    private final CapturarPorCuenta porCuenta;
    private final CandadoDeTrimestre candado;
    private final Poas poas;
    private final Sesiones sesiones;
    private final Clock reloj;

    CandadoDeHoja(
            JdbcAvances base,
            JdbcExtraordinarias extraordinarias,
            JdbcPorCuenta oficios,
            CapturarPorCuenta porCuenta,
            CandadoDeTrimestre candado,
            Poas poas,
            Sesiones sesiones,
            Clock reloj) {
        this.base = base;
        this.extraordinarias = extraordinarias;
        this.oficios = oficios;
        this.porCuenta = porCuenta;
        this.candado = candado;
        this.poas = poas;
        this.sesiones = sesiones;
        this.reloj = reloj;
    }

    /**
     * Nobody signs the sheet, closes its quarter nor writes beside its cells until the transaction ends; others may capture these
     * meanwhile. One that nobody captured yet is begun: there is no other way to hold it. It is taken at once as {@link #cambio} needs
     * it: two who shared it would wait for each other then.
     *
     * @return where what is captured comes from: POR_CUENTA where it is by an oficio of the unit
     * @throws NoPermitido when whoever acts does not capture it now: {@link Acto#CAPTURAR_AVANCE}, {@link Acto#CAPTURAR_POR_CUENTA}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String alCapturar(IdDeAvance id) {
        candado.alGuardar(id.poa().ejercicio(), id.trimestre());
        Situacion poa = poas.paraReportar(id.poa()).situacion();
        Optional<AvanceGuardado.Hoja> hoja = base.hojaParaAcompaniar(id);
        String origen = porCuenta.exigirQueCapture(id, poa, hoja);
        if (hoja.isPresent()) {
            return origen;
        }
        base.empezar(id, sesiones.actual().cuenta());
        return porCuenta.exigirQueCapture(id, poa, base.hojaParaAcompaniar(id));
    }

    /**
     * Holds the sheet for whoever keeps something of it from others without capturing it.
     *
     * @return where that comes from while nobody signed the sheet, to be told to {@link #cambio}; empty once somebody did, or where
     *     nobody captured anything
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> alProteger(IdDeAvance id) {
        return base.hojaParaAcompaniar(id)
                .filter(hoja -> hoja.estado() == EstadoDeAvance.EN_CAPTURA)
                .map(hoja -> sesiones.actual().origen().name());
    }

    /** Why whoever acts does not capture the sheet now; empty when that is possible. */
    @Transactional(readOnly = true)
    public Optional<Negado> impedimento(IdDeAvance id) {
        return porCuenta.impedimento(id);
    }

    /** Whether a refusal tells who reads it anything: whose office it is not to capture needs no reason. */
    public static boolean esDeSuOficio(Negado negado) {
        return negado.motivo() != Motivo.ROL_AJENO
                && negado.motivo() != Motivo.CONTRALORIA_NO_CAMBIA
                && negado.motivo() != Motivo.FUERA_DE_AMBITO;
    }

    /**
     * Something beside its cells changed: whoever signs the sheet, or changes it as a whole, must have seen it.
     *
     * @param origen as {@link #alCapturar} said it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cambio(IdDeAvance id, String origen) {
        extraordinarias.contar(id, reloj.instant());
        if (origen.equals(PorCuenta.ORIGEN)) {
            oficios.contarDetras(id);
        }
    }
}
