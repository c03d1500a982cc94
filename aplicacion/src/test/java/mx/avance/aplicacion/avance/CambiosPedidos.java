package mx.avance.aplicacion.avance;

import java.time.LocalDate;
import java.util.UUID;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.reprogramacion.DecidirSolicitud;
import mx.avance.aplicacion.reprogramacion.PedirCambio;
import mx.avance.aplicacion.reprogramacion.Propuesta;
import mx.avance.aplicacion.reprogramacion.Solicitud;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;

/** Asks for changes of a POA whose avance is captured, and grants them, as people do it. */
@TestComponent
class CambiosPedidos {

    /** Passes what 103 fell short of in Ene-Mar to Abr-Jun. */
    static final String ARRASTRE_DE_103 =
            "{'clase':'ARRASTRE','numero':'103','desde':'1','hacia':'2','motivo':'Falló el proveedor'}";

    /** Moves ten of 200 from Ene-Mar to Abr-Jun. */
    static final String CALENDARIO_DE_200 =
            "{'clase':'CALENDARIO','numero':'200','programado':['20','40','25','15'],'motivo':'Lluvias'}";

    private final UnidadConPoa unidad;
    private final RelojDePrueba reloj;
    private final PedirCambio pedir;
    private final DecidirSolicitud decidir;

    CambiosPedidos(UnidadConPoa unidad, RelojDePrueba reloj, PedirCambio pedir, DecidirSolicitud decidir) {
        this.unidad = unidad;
        this.reloj = reloj;
        this.pedir = pedir;
        this.decidir = decidir;
    }

    /** @param alcanzado A of the quarter that an arrastre leaves; null for the other kinds */
    Solicitud pide(OficinaConAvance casa, String json, @Nullable String alcanzado) {
        Propuesta propuesta = JsonMapper.shared().readValue(json.replace('\'', '"'), Propuesta.class);
        return unidad.como(
                casa.ana,
                () -> pedir.pedir(new PedirCambio.Peticion(casa.poa, propuesta, alcanzado), UUID.randomUUID()));
    }

    Solicitud autoriza(OficinaConAvance casa, Solicitud pedida) {
        LocalDate hoy = LocalDate.ofInstant(reloj.instant(), reloj.getZone());
        return unidad.como(
                casa.planea,
                () -> decidir.autorizar(
                        pedida.id(),
                        pedida.version(),
                        new DecidirSolicitud.Dictamen("Cabildo", "Acta 14", hoy, null, null)));
    }
}
