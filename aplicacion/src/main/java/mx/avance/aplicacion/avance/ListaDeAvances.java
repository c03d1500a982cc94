package mx.avance.aplicacion.avance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.Politicas;
import mx.avance.aplicacion.catalogos.ClaveVigente;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.ProgramaVigente;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.poa.ResumenDePoa;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.EstadoDeTrimestre;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Rol;
import mx.avance.nucleo.permiso.Situacion;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.revision.RevisionDeCaptura;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of a quarter that whoever acts may see, with how far each has come and what it lacks. */
@Component
public class ListaDeAvances {

    /** Of a sheet that nobody has begun. */
    public static final String SIN_EMPEZAR = "SIN_EMPEZAR";

    /** Of one that was returned and not sent again. */
    public static final String DEVUELTO = "DEVUELTO";

    /** Of one whose sheet was printed and that nobody's signature is confirmed on yet. */
    public static final String EN_PAPEL = "EN_PAPEL";

    private static final List<Acto> TURNOS = List.of(
            Acto.CAPTURAR_AVANCE,
            Acto.REVISAR_AVANCE,
            Acto.AUTORIZAR_AVANCE,
            Acto.RECIBIR_AVANCE,
            Acto.PUBLICAR_AVANCE);

    /** Planeación may confirm every signature by hand, and is not the one who is waited for. */
    private static final List<Acto> TURNOS_EN_PAPEL =
            List.of(Acto.CONFIRMAR_AVANCE_ELABORADO, Acto.CONFIRMAR_AVANCE_REVISADO, Acto.CONFIRMAR_AVANCE_AUTORIZADO);

    private final JdbcAvances base;
    private final JdbcPasos pasos;
    private final Avances avances;
    private final Poas poas;
    private final Claves claves;
    private final Calendarios calendarios;
    private final Politicas politicas;
    private final Clock reloj;

    ListaDeAvances(
            JdbcAvances base,
            JdbcPasos pasos,
            Avances avances,
            Poas poas,
            Claves claves,
            Calendarios calendarios,
            Politicas politicas,
            Clock reloj) {
        this.base = base;
        this.pasos = pasos;
        this.avances = avances;
        this.poas = poas;
        this.claves = claves;
        this.calendarios = calendarios;
        this.politicas = politicas;
        this.reloj = reloj;
    }

    /**
     * A line of the list.
     *
     * @param estado that of the sheet, {@link #DEVUELTO}, {@link #EN_PAPEL} or {@link #SIN_EMPEZAR}
     * @param version of the whole sheet, as {@link AvanceGuardado#version()} counts it
     * @param capturados of its rows, how many have an A
     * @param renglones how many are captured at all
     * @param impedimentos what keeps it from being signed; 0 once somebody signed it
     * @param seCorrige whether it was returned, or corrects what was received: no deadline of the quarter keeps it from being captured
     * @param vigente how far the version came that counts while an alcance of it is open; empty while none is
     */
    public record Linea(
            IdDeAvance id,
            String nombreDeUnidad,
            String nombreDePrograma,
            String estado,
            int version,
            int capturados,
            int renglones,
            int impedimentos,
            boolean seCorrige,
            Optional<EstadoDeAvance> vigente) {}

    /**
     * What is asked of the list; blank for no filter.
     *
     * @param busca part of the code or the name of the unit or the programa, without regard to accents
     * @param estado as {@link Linea#estado()} says it
     */
    public record Filtro(Ejercicio ejercicio, Trimestre trimestre, String busca, String estado) {}

    /** Those of units with an authorised POA, by unit and programa. */
    @Transactional(readOnly = true)
    public List<Linea> de(Filtro filtro) {
        Ejercicio ejercicio = filtro.ejercicio();
        CalendarioDeEnte calendario = calendarios.de(ejercicio);
        LocalDate hoy = calendario.dia(reloj.instant());
        LocalDate dia = new IdDePoa(ejercicio, new Programa("000"), new UnidadEjecutora("00000")).diaDeCatalogos(hoy);
        Map<UnidadEjecutora, String> unidades =
                claves.unidades(dia).stream().collect(Collectors.toMap(ClaveVigente::clave, ClaveVigente::nombre));
        Map<Programa, String> programas = claves.programas(dia).stream()
                .collect(Collectors.toMap(ProgramaVigente::clave, ProgramaVigente::nombre));
        RevisionDeCaptura revision = RevisarAvance.de(politicas.en(hoy));
        Map<IdDePoa, AvanceGuardado.Hoja> hojas = base.hojas(ejercicio, filtro.trimestre());
        Map<IdDePoa, Map<Trimestre, Map<Integer, Celda>>> celdas = base.celdas(ejercicio);
        Map<IdDePoa, Map<Trimestre, Map<Integer, Cantidad>>> enVigor = pasos.enVigor(ejercicio);
        Map<IdDePoa, Integer> versionesDeAntes = base.versionesDeLasDeAntes(ejercicio, filtro.trimestre());
        Set<IdDePoa> publicadas = pasos.publicadasQueSeCorrigen(ejercicio, filtro.trimestre());
        String busca = TextoEscrito.sinAcentos(TextoEscrito.limpio(filtro.busca()));

        List<Linea> lineas = new ArrayList<>();
        for (ResumenDePoa resumen : poas.del(ejercicio)) {
            IdDePoa poa = resumen.id();
            String unidad = unidades.getOrDefault(poa.unidad(), "");
            String programa = programas.getOrDefault(poa.programa(), "");
            Optional<AvanceGuardado.Hoja> hoja = Optional.ofNullable(hojas.get(poa));
            boolean entra = resumen.estado() == EstadoDePoa.AUTORIZADO
                    && (filtro.estado().isEmpty() || filtro.estado().equals(estado(hoja)))
                    && TextoEscrito.sinAcentos(String.join(
                                    " ",
                                    poa.unidad().clave(),
                                    unidad,
                                    poa.programa().clave(),
                                    programa))
                            .contains(busca);
            if (entra) {
                avances.programa(poa)
                        .ifPresent(vigente -> lineas.add(linea(
                                new IdDeAvance(poa, filtro.trimestre()),
                                vigente,
                                hoja,
                                celdas.getOrDefault(poa, Map.of()),
                                enVigor.getOrDefault(poa, Map.of()),
                                versionesDeAntes.getOrDefault(poa, 0),
                                revision,
                                unidad,
                                programa,
                                hoja.filter(AvanceGuardado.Hoja::enAlcance)
                                        .map(suya -> publicadas.contains(poa)
                                                ? EstadoDeAvance.PUBLICADO
                                                : EstadoDeAvance.RECIBIDO))));
            }
        }
        return lineas.stream()
                .sorted(Comparator.comparing(
                                (Linea linea) -> linea.id().poa().unidad().clave())
                        .thenComparing(linea -> linea.id().poa().programa().clave()))
                .toList();
    }

    private static Linea linea(
            IdDeAvance id,
            ProgramaOperativoAnual vigente,
            Optional<AvanceGuardado.Hoja> hoja,
            Map<Trimestre, Map<Integer, Celda>> celdas,
            Map<Trimestre, Map<Integer, Cantidad>> enVigor,
            int versionDeAntes,
            RevisionDeCaptura revision,
            String unidad,
            String programa,
            Optional<EstadoDeAvance> deAntes) {
        AvanceGuardado guardado = Avances.leer(id, vigente, hoja, celdas, enVigor, versionDeAntes);
        return new Linea(
                id,
                unidad,
                programa,
                estado(hoja),
                guardado.version(),
                guardado.capturados(),
                guardado.avance().capturables().size(),
                guardado.estado().estaFirmado() || guardado.enPapel()
                        ? 0
                        : revision.impedimentos(guardado.avance()).size(),
                hoja.filter(AvanceGuardado.Hoja::seCorrige).isPresent(),
                deAntes);
    }

    private static String estado(Optional<AvanceGuardado.Hoja> hoja) {
        return hoja.map(ListaDeAvances::estado).orElse(SIN_EMPEZAR);
    }

    private static String estado(AvanceGuardado.Hoja hoja) {
        if (hoja.devuelta()) {
            return DEVUELTO;
        }
        return hoja.enPapel() && hoja.estado() == EstadoDeAvance.EN_CAPTURA
                ? EN_PAPEL
                : hoja.estado().name();
    }

    /** The words that {@link Linea#estado()} may say, in the order of the work. */
    public static List<String> estados() {
        List<String> estados =
                new ArrayList<>(List.of(SIN_EMPEZAR, EstadoDeAvance.EN_CAPTURA.name(), DEVUELTO, EN_PAPEL));
        for (EstadoDeAvance estado : EstadoDeAvance.values()) {
            if (estado.estaFirmado()) {
                estados.add(estado.name());
            }
        }
        return estados;
    }

    /**
     * A sheet that waits for somebody.
     *
     * @param acto what that person would do next
     * @param devuelto whether it was returned and is to be corrected
     * @param hasta the last day to capture it; empty for what has no last day
     */
    public record Turno(IdDeAvance id, String nombreDeUnidad, Acto acto, boolean devuelto, Optional<LocalDate> hasta) {}

    /**
     * The sheets that wait for this person, of last year too, by year, quarter and unit; none for who neither captures nor signs.
     * Oct-Dic closes when the next year has begun, and is signed and received after that.
     */
    @Transactional(readOnly = true)
    public List<Turno> turnos(Actor actor) {
        return enCurso().stream()
                .flatMap(ejercicio -> turnos(actor, ejercicio).stream())
                .toList();
    }

    private List<Turno> turnos(Actor actor, Ejercicio ejercicio) {
        CalendarioDeEnte calendario = calendarios.de(ejercicio);
        LocalDate hoy = calendario.dia(reloj.instant());
        List<Acto> suyos = new ArrayList<>(TURNOS);
        if (!actor.tiene(Rol.PLANEACION, hoy)) {
            suyos.addAll(TURNOS_EN_PAPEL);
        }
        if (suyos.stream().flatMap(acto -> acto.roles().stream()).noneMatch(rol -> actor.tiene(rol, hoy))) {
            return List.of();
        }
        Map<UnidadEjecutora, String> unidades =
                claves.unidades(hoy).stream().collect(Collectors.toMap(ClaveVigente::clave, ClaveVigente::nombre));
        List<IdDePoa> autorizados = poas.del(ejercicio).stream()
                .filter(resumen -> resumen.estado() == EstadoDePoa.AUTORIZADO)
                .map(ResumenDePoa::id)
                .toList();
        List<Turno> turnos = new ArrayList<>();
        for (Trimestre trimestre : Trimestre.TODOS) {
            Map<IdDePoa, AvanceGuardado.Hoja> hojas = base.hojas(ejercicio, trimestre);
            for (IdDePoa poa : autorizados) {
                Optional<AvanceGuardado.Hoja> hoja = Optional.ofNullable(hojas.get(poa));
                Situacion situacion = Situacion.de(calendario, poa.clave())
                        .conPoa(EstadoDePoa.AUTORIZADO)
                        .enTrimestre(trimestre);
                Situacion suya = hoja.map(cual -> cual.en(situacion)).orElse(situacion);
                suyos.stream()
                        .filter(acto -> Cerradura.puede(actor, acto, suya, reloj.instant())
                                .permite())
                        .findFirst()
                        .ifPresent(acto -> turnos.add(new Turno(
                                new IdDeAvance(poa, trimestre),
                                unidades.getOrDefault(poa.unidad(), ""),
                                acto,
                                hoja.filter(AvanceGuardado.Hoja::devuelta).isPresent(),
                                acto == Acto.CAPTURAR_AVANCE
                                                && !hoja.filter(AvanceGuardado.Hoja::seCorrige)
                                                        .isPresent()
                                        ? Optional.of(hasta(calendario, poa, trimestre))
                                        : Optional.empty())));
            }
        }
        return turnos;
    }

    private static LocalDate hasta(CalendarioDeEnte calendario, IdDePoa poa, Trimestre trimestre) {
        LocalDate ultimo = calendario.plazos(trimestre).ultimoDiaDeCaptura();
        return calendario
                .prorroga(poa.unidad(), trimestre)
                .filter(prorroga -> prorroga.isAfter(ultimo))
                .orElse(ultimo);
    }

    /** The quarter that people capture now: the first one that is not closed in this year, else the last one. */
    @Transactional(readOnly = true)
    public Trimestre deAhora(Ejercicio ejercicio) {
        CalendarioDeEnte calendario = calendarios.de(ejercicio);
        LocalDate hoy = calendario.dia(reloj.instant());
        return Trimestre.TODOS.stream()
                .filter(cual -> calendario.estado(cual, hoy) == EstadoDeTrimestre.ABIERTO)
                .findFirst()
                .or(() -> Trimestre.TODOS.stream()
                        .filter(cual -> calendario.estado(cual, hoy) == EstadoDeTrimestre.CERRADO)
                        .reduce((uno, otro) -> otro))
                .orElse(Trimestre.ENE_MAR);
    }

    /** The year that people capture now: until Oct-Dic of the last one closes, that one. */
    @Transactional(readOnly = true)
    public Ejercicio deAhora() {
        List<Ejercicio> enCurso = enCurso();
        CalendarioDeEnte anterior = calendarios.de(enCurso.get(0));
        return anterior.estado(Trimestre.OCT_DIC, anterior.dia(reloj.instant())) == EstadoDeTrimestre.ABIERTO
                ? enCurso.get(0)
                : enCurso.get(1);
    }

    /** The years whose sheets may still wait for somebody: last year and this one. */
    @Transactional(readOnly = true)
    public List<Ejercicio> enCurso() {
        int anio = LocalDate.now(reloj).getYear();
        return List.of(new Ejercicio(anio - 1), new Ejercicio(anio));
    }

    /** The years to choose from, the last one first. */
    @Transactional(readOnly = true)
    public List<Ejercicio> ejercicios() {
        java.util.Set<Ejercicio> anios = new java.util.TreeSet<>(Comparator.reverseOrder());
        anios.addAll(poas.ejercicios());
        anios.add(deAhora());
        return List.copyOf(anios);
    }
}
