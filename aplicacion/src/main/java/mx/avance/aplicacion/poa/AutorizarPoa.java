package mx.avance.aplicacion.poa;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.PoaAutorizado;
import mx.avance.nucleo.poa.PoaEnBorrador;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Authorises a programme in review: its first version is frozen, and the unit reports against it. */
@Component
public class AutorizarPoa {

    private static final int TEXTO = 200;

    private final JdbcPoas base;
    private final Poas poas;
    private final RevisarPoa revisar;
    private final Calendarios calendarios;
    private final Hechos hechos;
    private final Sesiones sesiones;
    private final ApplicationEventPublisher eventos;
    private final Clock reloj;

    AutorizarPoa(
            JdbcPoas base,
            Poas poas,
            RevisarPoa revisar,
            Calendarios calendarios,
            Hechos hechos,
            Sesiones sesiones,
            ApplicationEventPublisher eventos,
            Clock reloj) {
        this.base = base;
        this.poas = poas;
        this.revisar = revisar;
        this.calendarios = calendarios;
        this.hechos = hechos;
        this.sesiones = sesiones;
        this.eventos = eventos;
        this.reloj = reloj;
    }

    /**
     * What whoever authorises states.
     *
     * @param organo the approving body
     * @param acta the number of its minutes or official letter
     * @param fecha of the act, today at the latest and not before the programme could be approved; null when it was not given
     * @param archivo the minutes themselves; null when none is attached
     */
    public record Datos(
            String organo,
            String acta,
            @Nullable LocalDate fecha,
            @Nullable ArchivoDeAutorizacion archivo) {}

    /**
     * @param version of the record that whoever authorises saw
     * @throws NoPermitido when whoever acts is not Planeación, or the programme is not in review
     * @throws DatosInvalidos when body, minutes or date are missing, or the date is still to come or too early; and with every
     *     finding that keeps it from being authorised, such as a línea that ended since it was sent
     * @throws Choque when somebody else acted in the meantime
     */
    @Transactional
    public PoaGuardado autorizar(IdDePoa id, int version, Datos datos) {
        JdbcPoas.Cabeza cabeza = poas.tomar(Acto.AUTORIZAR_POA, id, version);
        Autorizacion autorizacion = autorizacion(id, datos);
        PoaEnBorrador contenido = base.borrador(cabeza, poas.encabezado(id));
        revisar.exigirSinImpedimentos(id, contenido);
        PoaAutorizado autorizado = contenido.enviar().autorizar(autorizacion);
        String cuenta = sesiones.actual().cuenta();
        ArchivoDeAutorizacion archivo = datos.archivo();
        base.versionar(
                cabeza,
                autorizado.vigente(),
                autorizacion,
                "",
                archivo == null ? null : base.guardar(archivo, cuenta),
                cuenta,
                reloj.instant());
        hechos.anotar(
                "POA_AUTORIZADO",
                id.objeto(),
                EstadoDePoa.EN_REVISION,
                Map.of(
                        "organo", autorizacion.organo(),
                        "acta", autorizacion.acta(),
                        "fecha", autorizacion.fecha().toString(),
                        "version", 1),
                null);
        eventos.publishEvent(new VersionDePoaAutorizada(id, 1));
        return new PoaGuardado(id, version + 1, autorizado);
    }

    private Autorizacion autorizacion(IdDePoa id, Datos datos) {
        List<Defecto> defectos = new ArrayList<>();
        String organo = texto("organo", datos.organo(), defectos);
        String acta = texto("acta", datos.acta(), defectos);
        LocalDate fecha = datos.fecha();
        CalendarioDeEnte calendario = calendarios.de(id.ejercicio());
        LocalDate primero = calendario.primerDiaDeAutorizacion();
        if (fecha == null) {
            defectos.add(Defecto.en("fecha", "forma.obligatorio"));
        } else if (fecha.isAfter(calendario.dia(reloj.instant()))) {
            defectos.add(Defecto.en("fecha", "poa.fechaFutura"));
        } else if (fecha.isBefore(primero)) {
            defectos.add(Defecto.en("fecha", "poa.fechaAnterior", primero));
        }
        DatosInvalidos.siHay(defectos);
        return new Autorizacion(organo, acta, java.util.Objects.requireNonNull(fecha));
    }

    private static String texto(String campo, String escrito, List<Defecto> defectos) {
        String limpio = LimpiezaDeRenglon.enUnaLinea(escrito);
        if (limpio.isEmpty()) {
            defectos.add(Defecto.en(campo, "forma.obligatorio"));
        } else if (limpio.length() > TEXTO) {
            defectos.add(Defecto.en(campo, "forma.largo", TEXTO));
        }
        return limpio;
    }
}
