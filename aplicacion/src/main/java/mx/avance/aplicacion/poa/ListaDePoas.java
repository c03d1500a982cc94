package mx.avance.aplicacion.poa;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.catalogos.ClaveVigente;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.ProgramaVigente;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.Escritura;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Situacion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the list of programmes shows: those that there are, and the units that have not begun theirs. */
@Component
public class ListaDePoas {

    /** Of a unit that has not begun. */
    public static final String SIN_EMPEZAR = "SIN_EMPEZAR";

    private static final String DEVUELTO = "DEVUELTO";

    private final Poas poas;
    private final Claves claves;
    private final Calendarios calendarios;
    private final Actores actores;
    private final Avisos avisos;
    private final Clock reloj;

    ListaDePoas(Poas poas, Claves claves, Calendarios calendarios, Actores actores, Avisos avisos, Clock reloj) {
        this.poas = poas;
        this.claves = claves;
        this.calendarios = calendarios;
        this.actores = actores;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /**
     * A line of the list.
     *
     * @param estado that of the programme, {@code DEVUELTO} for a draft that was returned, or {@link #SIN_EMPEZAR}
     * @param resumen null while nobody began
     */
    public record Linea(
            String unidad,
            String nombreDeUnidad,
            String programa,
            String nombreDePrograma,
            String estado,
            @Nullable ResumenDePoa resumen,
            @Nullable String ruta) {}

    /**
     * What is asked of the list; blank for no filter.
     *
     * @param busca part of the code or the name of the unit or the programa, without regard to accents
     * @param estado as {@link Linea#estado()} says it
     */
    public record Filtro(Ejercicio ejercicio, String busca, String estado) {}

    /** Those that whoever acts may see, by unit and programa. */
    @Transactional(readOnly = true)
    public List<Linea> de(Filtro filtro) {
        LocalDate dia = dia(filtro.ejercicio());
        Map<UnidadEjecutora, String> unidades =
                claves.unidades(dia).stream().collect(Collectors.toMap(ClaveVigente::clave, ClaveVigente::nombre));
        Map<Programa, String> programas = claves.programas(dia).stream()
                .collect(Collectors.toMap(ProgramaVigente::clave, ProgramaVigente::nombre));
        List<Linea> lineas = new ArrayList<>();
        Set<UnidadEjecutora> conPoa = new HashSet<>();
        for (ResumenDePoa resumen : poas.del(filtro.ejercicio())) {
            IdDePoa id = resumen.id();
            conPoa.add(id.unidad());
            lineas.add(new Linea(
                    id.unidad().clave(),
                    unidades.getOrDefault(id.unidad(), ""),
                    id.programa().clave(),
                    programas.getOrDefault(id.programa(), ""),
                    resumen.devuelto() ? DEVUELTO : resumen.estado().name(),
                    resumen,
                    id.ruta()));
        }
        for (UnidadEjecutora unidad : propias(filtro.ejercicio(), unidades.keySet())) {
            if (!conPoa.contains(unidad)) {
                lineas.add(
                        new Linea(unidad.clave(), unidades.getOrDefault(unidad, ""), "", "", SIN_EMPEZAR, null, null));
            }
        }
        String busca = Escritura.llana(filtro.busca());
        return lineas.stream()
                .filter(linea -> filtro.estado().isEmpty() || linea.estado().equals(filtro.estado()))
                .filter(linea -> Escritura.llana(String.join(
                                " ",
                                linea.unidad(),
                                linea.nombreDeUnidad(),
                                linea.programa(),
                                linea.nombreDePrograma()))
                        .contains(busca))
                .sorted(java.util.Comparator.comparing(Linea::unidad).thenComparing(Linea::programa))
                .toList();
    }

    /** Units in force that whoever acts may see. */
    private Set<UnidadEjecutora> propias(Ejercicio ejercicio, Set<UnidadEjecutora> unidades) {
        Actor actor = actores.actual();
        CalendarioDeEnte calendario = calendarios.de(ejercicio);
        return unidades.stream()
                .filter(unidad -> Cerradura.puede(
                                actor,
                                Acto.VER_POA,
                                Situacion.de(calendario, ClaveProgramatica.VACIA.con(unidad)),
                                reloj.instant())
                        .permite())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The years to choose from, the last one first: those with programmes, this one and the next. */
    public List<Ejercicio> ejercicios() {
        int anio = actores.hoy().getYear();
        Set<Ejercicio> anios = new TreeSet<>(poas.ejercicios());
        anios.add(new Ejercicio(anio));
        anios.add(new Ejercicio(anio + 1));
        List<Ejercicio> orden = new ArrayList<>(anios);
        java.util.Collections.reverse(orden);
        return orden;
    }

    /** The year whose programmes people work on now: the next one while it is drafted. */
    @Transactional(readOnly = true)
    public Ejercicio deAhora() {
        Ejercicio siguiente = new Ejercicio(actores.hoy().getYear() + 1);
        CalendarioDeEnte calendario = calendarios.de(siguiente);
        boolean abierta = !calendario
                .dia(reloj.instant())
                .isBefore(calendario.elaboracion().desde());
        return abierta ? siguiente : new Ejercicio(siguiente.anio() - 1);
    }

    /** The day whose catalogues name the units and programas of a year. */
    public LocalDate dia(Ejercicio ejercicio) {
        LocalDate hoy = actores.hoy();
        if (hoy.getYear() == ejercicio.anio()) {
            return hoy;
        }
        return hoy.getYear() < ejercicio.anio()
                ? LocalDate.of(ejercicio.anio(), 1, 1)
                : LocalDate.of(ejercicio.anio(), 12, 31);
    }

    /** What the list shows under a filter, to be saved as a file. */
    @Transactional(readOnly = true)
    public Descarga descarga(Filtro filtro, Locale idioma) {
        return new Descarga(
                "poa-" + filtro.ejercicio(),
                "POA " + filtro.ejercicio(),
                List.of(
                                "unidad",
                                "nombreDeUnidad",
                                "programa",
                                "nombreDePrograma",
                                "estado",
                                "metas",
                                "acciones",
                                "porCorregir",
                                "version")
                        .stream()
                        .map(columna -> avisos.texto("poa.columna." + columna, idioma))
                        .toList(),
                de(filtro).stream()
                        .map(linea -> {
                            Optional<ResumenDePoa> resumen = Optional.ofNullable(linea.resumen());
                            return List.<Object>of(
                                    linea.unidad(),
                                    linea.nombreDeUnidad(),
                                    linea.programa(),
                                    linea.nombreDePrograma(),
                                    avisos.texto("poa.estado." + linea.estado(), idioma),
                                    resumen.<Object>map(ResumenDePoa::metas).orElse(""),
                                    resumen.<Object>map(ResumenDePoa::acciones).orElse(""),
                                    resumen.<Object>map(ResumenDePoa::porCorregir)
                                            .orElse(""),
                                    resumen.<Object>map(ResumenDePoa::vigente)
                                            .filter(vigente -> !vigente.equals(0))
                                            .orElse(""));
                        })
                        .toList());
    }
}
