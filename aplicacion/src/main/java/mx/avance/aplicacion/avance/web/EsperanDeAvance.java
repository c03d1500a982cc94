package mx.avance.aplicacion.avance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.avance.ListaDeAvances;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Pendiente;
import mx.avance.aplicacion.plataforma.web.Pendientes;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheets that wait for a person: to capture, to correct, to sign. */
@Component
@Order(10)
class EsperanDeAvance implements Pendientes {

    private static final int CUANTOS = 12;

    private final ListaDeAvances lista;
    private final Avisos avisos;

    EsperanDeAvance(ListaDeAvances lista, Avisos avisos) {
        this.lista = lista;
        this.avisos = avisos;
    }

    @Override
    public List<Pendiente> de(Actor actor, LocalDate hoy) {
        return lista.turnos(actor).stream().limit(CUANTOS).map(this::pendiente).toList();
    }

    private Pendiente pendiente(ListaDeAvances.Turno turno) {
        Locale idioma = LocaleContextHolder.getLocale();
        return new Pendiente(
                avisos.texto(
                        "avance.pendiente." + que(turno),
                        idioma,
                        turno.id().trimestre().rotulo() + " " + turno.id().poa().ejercicio(),
                        turno.id().poa().unidad().clave(),
                        turno.nombreDeUnidad()),
                turno.hasta().orElse(null),
                avisos.texto("avance.pendiente.boton", idioma),
                turno.id().ruta());
    }

    private static String que(ListaDeAvances.Turno turno) {
        if (turno.acto() == Acto.CAPTURAR_AVANCE) {
            return turno.devuelto() ? "corregir" : "capturar";
        }
        return switch (turno.acto()) {
            case REVISAR_AVANCE -> "revisar";
            case AUTORIZAR_AVANCE -> "autorizar";
            case RECIBIR_AVANCE -> "recibir";
            case PUBLICAR_AVANCE -> "publicar";
            default -> "papel";
        };
    }
}
