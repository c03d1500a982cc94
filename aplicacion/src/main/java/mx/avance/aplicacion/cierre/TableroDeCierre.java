package mx.avance.aplicacion.cierre;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mx.avance.aplicacion.avance.ListaDeAvances;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.catalogos.ClaveVigente;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.seguridad.Firmante;
import mx.avance.aplicacion.seguridad.Nombramientos;
import mx.avance.aplicacion.seguridad.Puesto;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.EstadoDeTrimestre;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The units of a quarter by the steps that their sheets go through: all of them for Planeación and Contraloría, those of their
 * ramo, programa or unit for the rest.
 */
@Component
public class TableroDeCierre {

    private final ListaDeAvances lista;
    private final Calendarios calendarios;
    private final Nombramientos nombramientos;
    private final Claves claves;
    private final Clock reloj;

    TableroDeCierre(
            ListaDeAvances lista, Calendarios calendarios, Nombramientos nombramientos, Claves claves, Clock reloj) {
        this.lista = lista;
        this.calendarios = calendarios;
        this.nombramientos = nombramientos;
        this.claves = claves;
        this.reloj = reloj;
    }

    /** Which sheets are shown. */
    public enum Ver {
        /** All of them. */
        TODAS,
        /** Those that their unit has not sent. */
        FALTAN,
        /** Those that were not sent and whose time is over. */
        TARDE,
        /** Those whose unit has more time than the others. */
        PRORROGA;

        /** The one of that name; all when there is none. */
        public static Ver de(String escrito) {
            return java.util.Arrays.stream(values())
                    .filter(ver -> ver.name().equalsIgnoreCase(escrito.strip()))
                    .findFirst()
                    .orElse(TODAS);
        }
    }

    /**
     * What is asked of the board; blank for no filter.
     *
     * @param ramo its two digits
     * @param busca part of the code or the name of the unit or the programa, without regard to accents
     */
    public record Filtro(Ejercicio ejercicio, Trimestre trimestre, String ramo, Ver ver, String busca) {

        /** All that whoever acts may see. */
        public static Filtro todo(Ejercicio ejercicio, Trimestre trimestre) {
            return new Filtro(ejercicio, trimestre, "", Ver.TODAS, "");
        }

        /** Whether something may be left out. */
        public boolean quita() {
            return !ramo.isEmpty() || ver != Ver.TODAS || !busca.isBlank();
        }
    }

    /**
     * How many units have come how far. A unit that reports under several programas has come as far as the last of its sheets.
     *
     * @param enviaron signed all that they report
     * @param tarde have something that they did not send and may no longer send
     */
    public record Cuenta(
            int unidades, int enviaron, int autorizadas, int recibidas, int publicadas, int tarde, int conProrroga) {

        /** Those that did not send all. */
        public int faltan() {
            return unidades - enviaron;
        }

        static Cuenta de(List<FilaDeTablero> filas) {
            Map<UnidadEjecutora, List<FilaDeTablero>> porUnidad = filas.stream()
                    .collect(Collectors.groupingBy(fila -> fila.id().poa().unidad()));
            return new Cuenta(
                    porUnidad.size(),
                    cuantas(porUnidad, suyas -> suyas.stream().allMatch(FilaDeTablero::enviada)),
                    cuantas(porUnidad, todasLlegaron(EstadoDeAvance.AUTORIZADO)),
                    cuantas(porUnidad, todasLlegaron(EstadoDeAvance.RECIBIDO)),
                    cuantas(porUnidad, todasLlegaron(EstadoDeAvance.PUBLICADO)),
                    cuantas(porUnidad, suyas -> suyas.stream().anyMatch(FilaDeTablero::tarde)),
                    cuantas(porUnidad, suyas -> suyas.stream()
                            .anyMatch(fila -> fila.prorroga().isPresent())));
        }

        private static Predicate<List<FilaDeTablero>> todasLlegaron(EstadoDeAvance hasta) {
            return suyas -> suyas.stream().allMatch(fila -> fila.llego(hasta));
        }

        private static int cuantas(
                Map<UnidadEjecutora, List<FilaDeTablero>> porUnidad, Predicate<List<FilaDeTablero>> cuales) {
            return (int) porUnidad.values().stream().filter(cuales).count();
        }
    }

    /**
     * The board.
     *
     * @param cierre the first day that is no longer in time, prórrogas aside
     * @param habiles how many working days of capture are left after today; 0 when none is
     * @param cuenta of all that whoever acts may see, whatever is filtered
     * @param ramos of those sheets, by code
     */
    public record Tablero(
            Filtro filtro,
            LocalDate hoy,
            EstadoDeTrimestre estado,
            LocalDate cierre,
            int habiles,
            Cuenta cuenta,
            List<ClaveVigente<Ramo>> ramos,
            List<FilaDeTablero> filas) {

        /** The last day that is still in time, prórrogas aside. */
        public LocalDate ultimoDia() {
            return cierre.minusDays(1);
        }
    }

    /** The board of a quarter, by unit and programa. */
    @Transactional(readOnly = true)
    public Tablero de(Filtro filtro) {
        Ejercicio ejercicio = filtro.ejercicio();
        Trimestre trimestre = filtro.trimestre();
        CalendarioDeEnte calendario = calendarios.de(ejercicio);
        LocalDate hoy = calendario.dia(reloj.instant());
        Map<Puesto, Firmante> firmantes = nombramientos.firmantes(hoy);
        List<FilaDeTablero> todas = lista.de(new ListaDeAvances.Filtro(ejercicio, trimestre, "", "")).stream()
                .map(linea -> fila(linea, calendario, hoy, firmantes))
                .toList();
        LocalDate ultimo = calendario.plazos(trimestre).ultimoDiaDeCaptura();
        return new Tablero(
                filtro,
                hoy,
                calendario.estado(trimestre, hoy),
                calendario.plazos(trimestre).fechaDeCierre(),
                calendarios.habiles(ejercicio).entre(hoy, ultimo),
                Cuenta.de(todas),
                ramos(todas, hoy),
                todas.stream().filter(fila -> entra(fila, filtro)).toList());
    }

    private FilaDeTablero fila(
            ListaDeAvances.Linea linea, CalendarioDeEnte calendario, LocalDate hoy, Map<Puesto, Firmante> firmantes) {
        UnidadEjecutora unidad = linea.id().poa().unidad();
        Trimestre trimestre = linea.id().trimestre();
        Optional<Etapa> pendiente = FilaDeTablero.pendiente(linea.estado(), linea.impedimentos());
        boolean porEnviar =
                pendiente.filter(cual -> cual.compareTo(Etapa.ELABORADO) <= 0).isPresent();
        LocalDate ultimo = calendario.plazos(trimestre).ultimoDiaDeCaptura();
        return new FilaDeTablero(
                linea.id(),
                linea.nombreDeUnidad(),
                linea.nombreDePrograma(),
                linea.estado(),
                linea.capturados(),
                linea.renglones(),
                linea.impedimentos(),
                pendiente,
                porEnviar
                        && !FilaDeTablero.EN_PAPEL.equals(linea.estado())
                        && !linea.seCorrige()
                        && calendario.estado(trimestre, unidad, hoy) == EstadoDeTrimestre.CERRADO,
                calendario.prorroga(unidad, trimestre).filter(hasta -> hasta.isAfter(ultimo) && !hasta.isBefore(hoy)),
                quien(linea, pendiente, firmantes),
                linea.vigente());
    }

    private static String quien(
            ListaDeAvances.Linea linea, Optional<Etapa> pendiente, Map<Puesto, Firmante> firmantes) {
        return pendiente
                .flatMap(etapa -> puesto(linea, etapa))
                .flatMap(puesto -> Optional.ofNullable(firmantes.get(puesto)))
                .map(firmante -> firmante.firma().persona())
                .orElse("");
    }

    /** The post that a step waits for; empty for what Planeación does. */
    private static Optional<Puesto> puesto(ListaDeAvances.Linea linea, Etapa etapa) {
        return switch (etapa) {
            case CAPTURA, ELABORADO -> Optional.of(Puesto.de(linea.id().poa().unidad()));
            case REVISADO -> Optional.of(Puesto.de(linea.id().poa().programa()));
            case AUTORIZADO -> Optional.of(Puesto.de(linea.id().poa().unidad().ramo()));
            case RECIBIDO, PUBLICADO -> Optional.empty();
        };
    }

    private List<ClaveVigente<Ramo>> ramos(List<FilaDeTablero> filas, LocalDate hoy) {
        Map<Ramo, String> nombres = claves.ramos(hoy).stream()
                .collect(Collectors.toMap(ClaveVigente::clave, ClaveVigente::nombre, (uno, otro) -> uno));
        return filas.stream()
                .map(fila -> fila.id().poa().unidad().ramo())
                .distinct()
                .sorted(java.util.Comparator.comparing(Ramo::clave))
                .map(ramo -> new ClaveVigente<>(ramo, nombres.getOrDefault(ramo, "")))
                .toList();
    }

    private static boolean entra(FilaDeTablero fila, Filtro filtro) {
        boolean delRamo = filtro.ramo().isEmpty()
                || fila.id().poa().unidad().ramo().clave().equals(filtro.ramo());
        boolean seVe =
                switch (filtro.ver()) {
                    case TODAS -> true;
                    case FALTAN -> !fila.enviada();
                    case TARDE -> fila.tarde();
                    case PRORROGA -> fila.prorroga().isPresent();
                };
        return delRamo
                && seVe
                && TextoEscrito.sinAcentos(String.join(
                                " ",
                                fila.id().poa().unidad().clave(),
                                fila.nombreDeUnidad(),
                                fila.id().poa().programa().clave(),
                                fila.nombreDePrograma(),
                                fila.quien()))
                        .contains(TextoEscrito.sinAcentos(TextoEscrito.limpio(filtro.busca())));
    }
}
