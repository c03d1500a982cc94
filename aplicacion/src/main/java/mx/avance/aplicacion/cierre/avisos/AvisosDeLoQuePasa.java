package mx.avance.aplicacion.cierre.avisos;

import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.avance.AvanceCambioDeEstado;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.PorCuenta;
import mx.avance.aplicacion.avance.PorCuentaCambio;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.ProrrogaDada;
import mx.avance.aplicacion.calendario.ProrrogaRetirada;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.reprogramacion.SolicitudDecidida;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Situacion;
import mx.avance.nucleo.poa.EstadoDePoa;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what others did that is now theirs to go on with, inside the transaction of whoever did it. */
@Component
class AvisosDeLoQuePasa {

    private final Avisar avisar;
    private final Calendarios calendarios;

    AvisosDeLoQuePasa(Avisar avisar, Calendarios calendarios) {
        this.avisar = avisar;
        this.calendarios = calendarios;
    }

    /** What was told of the sheet as it stood is over; whoever goes on with it is told. */
    @EventListener
    void alCambiar(AvanceCambioDeEstado cambio) {
        IdDeAvance id = cambio.id();
        avisar.yaNoEspera(id.ruta());
        Situacion situacion = Situacion.de(
                        calendarios.de(id.poa().ejercicio()), id.poa().clave())
                .conPoa(EstadoDePoa.AUTORIZADO)
                .enTrimestre(id.trimestre())
                .conAvance(cambio.ahora(), esAlcance(cambio));
        if (cambio.ahora() == EstadoDeAvance.EN_CAPTURA) {
            TipoDeAviso tipo = esAlcance(cambio) ? TipoDeAviso.ALCANCE_ABIERTO : TipoDeAviso.DEVUELTO;
            avisar.aQuienesLoLlevan(Acto.CAPTURAR_AVANCE, situacion, nuevo(tipo, cambio));
        }
        siguiente(cambio.ahora())
                .ifPresent(acto -> avisar.aQuienesPueden(acto, situacion, nuevo(TipoDeAviso.ESPERA_FIRMA, cambio)));
    }

    private static boolean esAlcance(AvanceCambioDeEstado cambio) {
        return cambio.ahora() == EstadoDeAvance.EN_CAPTURA && cambio.antes().compareTo(EstadoDeAvance.RECIBIDO) >= 0;
    }

    /** What a sheet in this state waits for others to do. */
    private static Optional<Acto> siguiente(EstadoDeAvance estado) {
        return switch (estado) {
            case ELABORADO -> Optional.of(Acto.REVISAR_AVANCE);
            case REVISADO -> Optional.of(Acto.AUTORIZAR_AVANCE);
            case AUTORIZADO -> Optional.of(Acto.RECIBIR_AVANCE);
            case EN_CAPTURA, RECIBIDO, PUBLICADO -> Optional.empty();
        };
    }

    private static Avisar.Nuevo nuevo(TipoDeAviso tipo, AvanceCambioDeEstado cambio) {
        IdDeAvance id = cambio.id();
        return new Avisar.Nuevo(
                tipo,
                tipo + " " + cambio.ahora() + " " + id.ruta() + " " + cambio.version(),
                List.of(
                        id.trimestre().rotulo() + " " + id.poa().ejercicio(),
                        id.poa().unidad().clave(),
                        id.poa().programa().clave()),
                id.ruta());
    }

    /** The unit learns that Planeación captures for it, by which oficio, and when that is over; what was withdrawn is forgotten. */
    @EventListener
    void alCapturarPorCuenta(PorCuentaCambio cambio) {
        PorCuenta oficio = cambio.oficio();
        IdDeAvance id = oficio.id();
        avisar.yaNoEspera(oficio.ruta());
        if (oficio.estado() == PorCuenta.Estado.RETIRADA) {
            return;
        }
        TipoDeAviso tipo =
                oficio.estado() == PorCuenta.Estado.VIGENTE ? TipoDeAviso.POR_CUENTA : TipoDeAviso.POR_CUENTA_TERMINADA;
        avisar.aQuienesLoLlevan(
                Acto.CAPTURAR_AVANCE,
                Situacion.de(calendarios.de(id.poa().ejercicio()), id.poa().clave()),
                new Avisar.Nuevo(
                        tipo,
                        tipo + " " + id.ruta() + " " + oficio.numero(),
                        List.of(
                                id.trimestre().rotulo() + " " + id.poa().ejercicio(),
                                id.poa().unidad().clave(),
                                id.poa().programa().clave(),
                                oficio.oficio()),
                        oficio.ruta()));
    }

    /** The unit learns that it has more time, and for what. */
    @EventListener
    void alDarProrroga(ProrrogaDada dada) {
        deProrroga(TipoDeAviso.PRORROGA_DADA, llave(dada), dada);
    }

    /** The unit learns that it has that time no more; who had not read that it was given is not promised it any longer. */
    @EventListener
    void alRetirarProrroga(ProrrogaRetirada retirada) {
        ProrrogaDada prorroga = retirada.prorroga();
        avisar.yaNoVale(llave(prorroga));
        deProrroga(TipoDeAviso.PRORROGA_RETIRADA, "PRORROGA RETIRADA " + prorroga.id(), prorroga);
    }

    private static String llave(ProrrogaDada dada) {
        return "PRORROGA " + dada.id();
    }

    private void deProrroga(TipoDeAviso tipo, String llave, ProrrogaDada dada) {
        ClaveProgramatica clave = ClaveProgramatica.VACIA.con(dada.unidad());
        avisar.aQuienesLoLlevan(
                dada.trimestre().isPresent() ? Acto.CAPTURAR_AVANCE : Acto.EDITAR_POA,
                Situacion.de(calendarios.de(dada.ejercicio()), clave),
                new Avisar.Nuevo(
                        tipo,
                        llave,
                        List.of(
                                dada.unidad().clave(),
                                dada.trimestre()
                                        .map(cual -> cual.rotulo() + " " + dada.ejercicio())
                                        .orElse("POA " + dada.ejercicio()),
                                dada.hasta().toString()),
                        dada.trimestre()
                                .map(cual -> "/avance?ejercicio=" + dada.ejercicio() + "&trimestre=" + cual.numero())
                                .orElse("/poa?ejercicio=" + dada.ejercicio())));
    }

    /** The unit learns what became of what it asked for. */
    @EventListener
    void alDecidir(SolicitudDecidida decidida) {
        IdDePoa poa = decidida.poa();
        avisar.aQuienesLoLlevan(
                Acto.SOLICITAR_REPROGRAMACION,
                Situacion.de(calendarios.de(poa.ejercicio()), poa.clave()),
                new Avisar.Nuevo(
                        TipoDeAviso.SOLICITUD_DECIDIDA,
                        "SOLICITUD " + decidida.id() + " " + decidida.estado(),
                        List.of(poa.ejercicio().toString(), poa.unidad().clave()),
                        "/reprogramaciones/" + decidida.id()));
    }
}
