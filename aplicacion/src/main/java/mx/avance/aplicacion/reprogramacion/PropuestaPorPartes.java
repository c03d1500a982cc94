package mx.avance.aplicacion.reprogramacion;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Arrastre;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.UnidadMedida;
import mx.avance.nucleo.poa.reprogramacion.Realineacion;
import mx.avance.nucleo.poa.reprogramacion.Reprogramacion;
import mx.avance.nucleo.poa.reprogramacion.Sustento;
import org.jspecify.annotations.Nullable;

/** Fills in the parts of one change. */
final class PropuestaPorPartes {

    private final String clase;
    private final String numero;
    private @Nullable List<@Nullable String> programado;
    private @Nullable String motivo;
    private @Nullable String impacto;
    private @Nullable String causas;
    private @Nullable String fundamento;
    private @Nullable String desde;
    private @Nullable String hacia;
    private @Nullable String cantidad;
    private @Nullable String metaPadre;
    private @Nullable String descripcion;
    private @Nullable String unidadMedida;
    private @Nullable List<String> lineas;
    private @Nullable String responsable;
    private @Nullable String acumulacion;
    private @Nullable String sentido;
    private @Nullable String peso;

    PropuestaPorPartes(Reprogramacion cambio) {
        this.clase = Clase.de(cambio).name();
        this.numero = Integer.toString(cambio.numero());
    }

    PropuestaPorPartes programado(PorTrimestre cuatro) {
        programado = new ArrayList<>();
        for (Trimestre trimestre : Trimestre.TODOS) {
            programado.add(cuatro.en(trimestre).map(Cantidad::toString).orElse(null));
        }
        return this;
    }

    PropuestaPorPartes motivo(String texto) {
        motivo = texto;
        return this;
    }

    PropuestaPorPartes impacto(String texto) {
        impacto = texto;
        return this;
    }

    PropuestaPorPartes sustento(Sustento sustento) {
        causas = sustento.causas();
        fundamento = sustento.fundamentoLegal();
        return this;
    }

    PropuestaPorPartes desde(Trimestre trimestre) {
        desde = Integer.toString(trimestre.numero());
        return this;
    }

    PropuestaPorPartes arrastre(Arrastre arrastre) {
        hacia = Integer.toString(arrastre.hacia().numero());
        cantidad = arrastre.cantidad().toString();
        return desde(arrastre.desde());
    }

    PropuestaPorPartes renglon(OptionalInt padre, Compromiso compromiso) {
        metaPadre = padre.isPresent() ? Integer.toString(padre.getAsInt()) : null;
        descripcion = compromiso.descripcion();
        unidadMedida = compromiso.unidadMedida().nombre();
        lineas = escritas(compromiso.lineasAccion());
        acumulacion = compromiso.acumulacion().name();
        sentido = compromiso.sentido().name();
        peso = compromiso.peso().toPlainString();
        return programado(compromiso.programacion().vigente());
    }

    PropuestaPorPartes realineado(Realineacion cambio) {
        descripcion = cambio.descripcion().orElse(null);
        unidadMedida = cambio.unidadMedida().map(UnidadMedida::nombre).orElse(null);
        lineas = cambio.lineas().map(PropuestaPorPartes::escritas).orElse(null);
        responsable = cambio.responsable().map(UnidadEjecutora::clave).orElse(null);
        return desde(cambio.desde());
    }

    private static List<String> escritas(List<LineaAccion> suyas) {
        return suyas.stream().map(LineaAccion::toString).toList();
    }

    Propuesta propuesta() {
        return new Propuesta(
                clase,
                numero,
                programado,
                motivo,
                impacto,
                causas,
                fundamento,
                desde,
                hacia,
                cantidad,
                metaPadre,
                descripcion,
                unidadMedida,
                lineas,
                responsable,
                acumulacion,
                sentido,
                peso);
    }
}
