package mx.avance.aplicacion.cierre.avisos;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.avance.ListaDeAvances;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.Politicas;
import mx.avance.aplicacion.cierre.FilaDeTablero;
import mx.avance.aplicacion.cierre.TableroDeCierre;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.aplicacion.seguridad.Encargados;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.DiasHabiles;
import mx.avance.nucleo.calendario.EstadoDeTrimestre;
import mx.avance.nucleo.calendario.PlazosDeTrimestre;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Situacion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminds people of the days of a quarter: that it opens, that its last day is near and their sheet was not sent, that it is over. Each
 * reminder is told once, whichever copy of the application gets to it and however often: a copy that dies in the middle of an ente
 * told it nothing, and the next one tells it all.
 */
@Component
public class RecordarPlazos {

    private static final Logger BITACORA = LoggerFactory.getLogger(RecordarPlazos.class);

    /** For so many days after the day itself, it is still worth telling: the application may have been away. */
    private static final int DIAS_DE_GRACIA = 7;

    private final JdbcClient base;
    private final Avisar avisar;
    private final TableroDeCierre tablero;
    private final ListaDeAvances lista;
    private final Calendarios calendarios;
    private final Politicas politicas;
    private final Sesiones sesiones;
    private final Transacciones transacciones;
    private final Clock reloj;

    RecordarPlazos(
            JdbcClient base,
            Avisar avisar,
            TableroDeCierre tablero,
            ListaDeAvances lista,
            Calendarios calendarios,
            Politicas politicas,
            Sesiones sesiones,
            Transacciones transacciones,
            Clock reloj) {
        this.base = base;
        this.avisar = avisar;
        this.tablero = tablero;
        this.lista = lista;
        this.calendarios = calendarios;
        this.politicas = politicas;
        this.sesiones = sesiones;
        this.transacciones = transacciones;
        this.reloj = reloj;
    }

    /**
     * Reminds the people of all entes, one ente after another, each in a transaction of its own.
     *
     * @return how many were told something new
     */
    public int recordar() {
        int cuantos = 0;
        for (int ente : base.sql("select cierre.entes()").query(Integer.class).list()) {
            try {
                cuantos += sesiones.como(Sesion.deSistema(ente), () -> transacciones.en(this::delEnte));
            } catch (RuntimeException falla) {
                BITACORA.error("No se pudo recordar sus plazos al ente {}", ente, falla);
            }
        }
        return cuantos;
    }

    /** What an ente counts its reminders by, on a day. */
    private record Hoy(
            CalendarioDeEnte calendario,
            LocalDate dia,
            DiasHabiles habiles,
            List<Integer> recordatorios,
            List<Encargados.Encargado> capturan) {

        int habilesHasta(LocalDate ultimo) {
            return habiles.entre(dia, ultimo);
        }

        String nombre(Trimestre trimestre) {
            return trimestre.rotulo() + " " + calendario.ejercicio();
        }
    }

    /** Of last year too: Oct-Dic closes when the next one has begun. */
    private int delEnte() {
        return lista.enCurso().stream().mapToInt(this::delAnio).sum();
    }

    private int delAnio(Ejercicio ejercicio) {
        CalendarioDeEnte calendario = calendarios.de(ejercicio);
        LocalDate dia = calendario.dia(reloj.instant());
        Hoy hoy = new Hoy(
                calendario,
                dia,
                calendarios.habiles(ejercicio),
                politicas.en(dia).recordatorios(),
                avisar.quienes(Acto.CAPTURAR_AVANCE, dia));
        return Trimestre.TODOS.stream()
                .filter(cual -> calendario.estado(cual, dia) != EstadoDeTrimestre.PROGRAMADO)
                .mapToInt(cual -> delTrimestre(cual, hoy))
                .sum();
    }

    private int delTrimestre(Trimestre trimestre, Hoy hoy) {
        PlazosDeTrimestre plazos = hoy.calendario().plazos(trimestre);
        boolean abre = reciente(plazos.capturaDesde(), hoy.dia());
        boolean recuerda = hayAQuienRecordar(trimestre, hoy);
        if (!abre && !recuerda) {
            return 0;
        }
        List<FilaDeTablero> filas = tablero.de(
                        TableroDeCierre.Filtro.todo(hoy.calendario().ejercicio(), trimestre))
                .filas();
        int cuantos = abre ? abre(filas, plazos, hoy) : 0;
        if (!recuerda) {
            return cuantos;
        }
        List<FilaDeTablero> faltan = filas.stream()
                .filter(fila -> !fila.enviada() && !fila.enPapel())
                .toList();
        for (FilaDeTablero fila : faltan) {
            cuantos += aLaUnidad(fila, hoy);
        }
        long tarde = faltan.stream().filter(FilaDeTablero::tarde).count();
        if (tarde > 0 && reciente(plazos.fechaDeCierre(), hoy.dia())) {
            cuantos += faltan(plazos, tarde, hoy);
        }
        return cuantos;
    }

    private static boolean reciente(LocalDate dia, LocalDate hoy) {
        return !dia.isAfter(hoy) && dia.plusDays(DIAS_DE_GRACIA).isAfter(hoy);
    }

    /** Whether somebody's last day is near or just over: most days nobody's is, and no sheet need be looked at. */
    private static boolean hayAQuienRecordar(Trimestre trimestre, Hoy hoy) {
        return cerca(hoy.calendario().plazos(trimestre).ultimoDiaDeCaptura(), hoy)
                || hoy.calendario().prorrogas().stream()
                        .filter(prorroga -> prorroga.trimestre().equals(Optional.of(trimestre)))
                        .anyMatch(prorroga -> cerca(prorroga.hasta(), hoy));
    }

    private static boolean cerca(LocalDate ultimo, Hoy hoy) {
        return ultimo.isBefore(hoy.dia())
                ? reciente(ultimo.plusDays(1), hoy.dia())
                : hoy.recordatorios().stream().anyMatch(dias -> hoy.habilesHasta(ultimo) <= dias);
    }

    private int abre(List<FilaDeTablero> filas, PlazosDeTrimestre plazos, Hoy hoy) {
        int cuantos = 0;
        for (FilaDeTablero fila : filas) {
            cuantos += avisar.aQuienesLoLlevan(
                    hoy.capturan(),
                    Acto.CAPTURAR_AVANCE,
                    Situacion.de(hoy.calendario(), fila.id().poa().clave()),
                    new Avisar.Nuevo(
                            TipoDeAviso.TRIMESTRE_ABRE,
                            "ABRE " + fila.id().ruta() + " " + plazos.capturaDesde(),
                            List.of(
                                    hoy.nombre(plazos.trimestre()),
                                    fila.id().poa().unidad().clave(),
                                    plazos.ultimoDiaDeCaptura().toString()),
                            fila.id().ruta()));
        }
        return cuantos;
    }

    private int aLaUnidad(FilaDeTablero fila, Hoy hoy) {
        LocalDate general = hoy.calendario().plazos(fila.id().trimestre()).ultimoDiaDeCaptura();
        LocalDate ultimo = hoy.calendario()
                .prorroga(fila.id().poa().unidad(), fila.id().trimestre())
                .filter(hasta -> hasta.isAfter(general))
                .orElse(general);
        Situacion situacion = Situacion.de(hoy.calendario(), fila.id().poa().clave());
        if (fila.tarde()) {
            return reciente(ultimo.plusDays(1), hoy.dia())
                    ? avisar.aQuienesLoLlevan(
                            hoy.capturan(),
                            Acto.CAPTURAR_AVANCE,
                            situacion,
                            deLaUnidad(TipoDeAviso.VA_TARDE, fila, ultimo, ""))
                    : 0;
        }
        if (ultimo.isBefore(hoy.dia())) {
            return 0;
        }
        int quedan = hoy.habilesHasta(ultimo);
        // Of those that are due, the nearest to the last day alone: one reminder and not three, should the application
        // have been away
        Optional<Integer> toca =
                hoy.recordatorios().stream().filter(dias -> quedan <= dias).min(Integer::compare);
        return toca.map(dias -> avisar.aQuienesLoLlevan(
                        hoy.capturan(),
                        Acto.CAPTURAR_AVANCE,
                        situacion,
                        deLaUnidad(TipoDeAviso.TRIMESTRE_CIERRA, fila, ultimo, " -" + dias)))
                .orElse(0);
    }

    private static Avisar.Nuevo deLaUnidad(TipoDeAviso tipo, FilaDeTablero fila, LocalDate ultimo, String cual) {
        return new Avisar.Nuevo(
                tipo,
                tipo + " " + fila.id().ruta() + " " + ultimo + cual,
                List.of(
                        fila.id().trimestre().rotulo() + " " + fila.id().poa().ejercicio(),
                        fila.id().poa().unidad().clave(),
                        ultimo.toString()),
                fila.id().ruta());
    }

    private int faltan(PlazosDeTrimestre plazos, long cuantas, Hoy hoy) {
        String ruta = "/cierre/" + hoy.calendario().ejercicio() + "/"
                + plazos.trimestre().numero();
        return avisar.aQuienesPueden(
                Acto.DAR_PRORROGA,
                Situacion.delEnte(hoy.calendario()),
                new Avisar.Nuevo(
                        TipoDeAviso.FALTAN_UNIDADES,
                        TipoDeAviso.FALTAN_UNIDADES + " " + ruta + " " + plazos.fechaDeCierre(),
                        List.of(hoy.nombre(plazos.trimestre()), Long.toString(cuantas)),
                        ruta + "?ver=TARDE"));
    }
}
