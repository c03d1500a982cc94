package mx.avance.aplicacion.demo;

import java.time.LocalDate;
import java.util.UUID;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.reprogramacion.DecidirSolicitud;
import mx.avance.aplicacion.reprogramacion.PedirCambio;
import mx.avance.aplicacion.reprogramacion.Propuesta;
import mx.avance.aplicacion.reprogramacion.Solicitud;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.poa.reprogramacion.Aumento;
import mx.avance.nucleo.poa.reprogramacion.DeCalendario;
import mx.avance.nucleo.poa.reprogramacion.Reduccion;
import mx.avance.nucleo.poa.reprogramacion.Reprogramacion;
import mx.avance.nucleo.poa.reprogramacion.Sustento;
import org.springframework.stereotype.Component;

/** What the units asked to change of their authorised POA: one granted, one denied, two that wait for Planeación. */
@Component
class CambiosInventados {

    private final PedirCambio pedir;
    private final DecidirSolicitud decidir;

    CambiosInventados(PedirCambio pedir, DecidirSolicitud decidir) {
        this.pedir = pedir;
        this.decidir = decidir;
    }

    void escribir(Personas personas, int anio) {
        Solicitud concedida = pedir(
                personas,
                LocalDate.of(anio, 5, 11),
                "542",
                "54202",
                new DeCalendario(
                        500,
                        PorTrimestre.of(40, 60, 40, 50),
                        "El proveedor de material entrega la segunda parte hasta octubre; el total del año no cambia."));
        LocalDate oficio = LocalDate.of(anio, 5, 14);
        personas.hace(
                "planeacion",
                oficio,
                () -> decidir.autorizar(
                        concedida.id(),
                        concedida.version(),
                        new DecidirSolicitud.Dictamen("Planeación", "Oficio PLA-031", oficio, null, null)));
        Solicitud negada = pedir(
                personas,
                LocalDate.of(anio, 5, 20),
                "611",
                "61101",
                new DeCalendario(
                        400,
                        PorTrimestre.of(60, 40, 120, 120),
                        "Se juntaron las visitas con las de las obras por iniciar."));
        personas.hace(
                "planeacion",
                LocalDate.of(anio, 5, 22),
                () -> decidir.negar(
                        negada.id(),
                        negada.version(),
                        "Las obras en proceso se supervisan cada trimestre; dejar 40 visitas para abril a junio no alcanza."));
        pedir(
                personas,
                LocalDate.of(anio, 9, 17),
                "542",
                "54201",
                new Reduccion(
                        200,
                        PorTrimestre.of(9, 12, 8, 6),
                        new Sustento(
                                "Dos colonias del calendario pasaron al municipio vecino con el nuevo límite territorial.",
                                "Decreto 118 del Congreso del Estado, artículo segundo transitorio.")));
        pedir(
                personas,
                LocalDate.of(anio, 9, 18),
                "611",
                "61102",
                new Aumento(
                        700,
                        PorTrimestre.of(12, 18, 30, 20),
                        "Revisar cada lote de concreto de las calles nuevas, y no uno de cada dos."));
    }

    private Solicitud pedir(Personas personas, LocalDate dia, String programa, String unidad, Reprogramacion cambio) {
        IdDePoa poa = new IdDePoa(new Ejercicio(dia.getYear()), new Programa(programa), new UnidadEjecutora(unidad));
        return personas.hace(
                Personas.responsable(unidad),
                dia,
                () -> pedir.pedir(new PedirCambio.Peticion(poa, Propuesta.de(cambio), null), UUID.randomUUID()));
    }
}
