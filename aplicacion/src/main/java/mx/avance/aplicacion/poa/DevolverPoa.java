package mx.avance.aplicacion.poa;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.NotaDeRevision;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.PoaEnRevision;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Returns a programme to its unit with what it has to correct, row by row. */
@Component
public class DevolverPoa {

    private static final int NOTAS = 2_000;

    private final JdbcPoas base;
    private final Poas poas;
    private final RevisarPoa revisar;
    private final Hechos hechos;
    private final Sesiones sesiones;
    private final ApplicationEventPublisher eventos;

    DevolverPoa(
            JdbcPoas base,
            Poas poas,
            RevisarPoa revisar,
            Hechos hechos,
            Sesiones sesiones,
            ApplicationEventPublisher eventos) {
        this.base = base;
        this.poas = poas;
        this.revisar = revisar;
        this.hechos = hechos;
        this.sesiones = sesiones;
        this.eventos = eventos;
    }

    /**
     * @param notas one at least; those of an earlier return stay on record and are no longer in force
     * @throws NoPermitido when whoever acts does not review that unit, or the programme is not in review
     * @throws DatosInvalidos when there are no notes, one is too long or about a row that is not there
     * @throws Choque when somebody else acted in the meantime
     */
    @Transactional
    public PoaGuardado devolver(IdDePoa id, int version, List<NotaDeRevision> notas) {
        JdbcPoas.Cabeza cabeza = poas.tomar(Acto.DEVOLVER_POA, id, version);
        PoaEnRevision enRevision = base.borrador(cabeza, poas.encabezado(id)).enviar();
        List<NotaDeRevision> limpias =
                limpias(notas, enRevision.programa().renglones().keySet());
        PoaEnBorrador devuelto = enRevision.devolver(limpias);
        int ronda = cabeza.ronda() + 1;
        String cuenta = sesiones.actual().cuenta();
        base.anotar(cabeza.poa(), ronda, limpias, cuenta);
        base.asentar(
                cabeza,
                EstadoDePoa.BORRADOR,
                devuelto,
                revisar.impedimentos(id, devuelto).size(),
                ronda,
                cuenta);
        hechos.anotar(
                "POA_DEVUELTO",
                id.objeto(),
                EstadoDePoa.EN_REVISION,
                EstadoDePoa.BORRADOR,
                String.join(
                        "\n",
                        limpias.stream()
                                .map(nota -> (nota.numero().isPresent()
                                                ? nota.numero().getAsInt() + ": "
                                                : "")
                                        + nota.texto())
                                .toList()));
        eventos.publishEvent(new PoaDevuelto(id));
        return new PoaGuardado(id, version + 1, devuelto);
    }

    private static List<NotaDeRevision> limpias(List<NotaDeRevision> notas, Set<Integer> renglones) {
        List<Defecto> defectos = new ArrayList<>();
        List<NotaDeRevision> limpias = new ArrayList<>();
        for (NotaDeRevision nota : notas) {
            String texto = LimpiezaDeRenglon.sinControles(nota.texto());
            if (texto.length() > LimpiezaDeRenglon.TEXTO) {
                defectos.add(Defecto.en("notas", "forma.largo", LimpiezaDeRenglon.TEXTO));
            }
            nota.numero().ifPresent(numero -> {
                if (!renglones.contains(numero)) {
                    defectos.add(Defecto.en("notas", "poa.notaSinRenglon", numero));
                }
            });
            if (!texto.isEmpty()) {
                limpias.add(new NotaDeRevision(nota.numero(), texto));
            }
        }
        if (limpias.isEmpty()) {
            defectos.add(Defecto.en("notas", "poa.sinNotas"));
        }
        if (limpias.size() > NOTAS) {
            defectos.add(Defecto.en("notas", "poa.demasiados", NOTAS));
        }
        DatosInvalidos.siHay(defectos);
        return limpias;
    }
}
