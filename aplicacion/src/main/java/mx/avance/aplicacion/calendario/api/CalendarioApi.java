package mx.avance.aplicacion.calendario.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.DarProrroga;
import mx.avance.aplicacion.calendario.ElaboracionDelEnte;
import mx.avance.aplicacion.calendario.FijarElaboracion;
import mx.avance.aplicacion.calendario.FijarTrimestre;
import mx.avance.aplicacion.calendario.ProrrogaDada;
import mx.avance.aplicacion.calendario.Prorrogas;
import mx.avance.aplicacion.calendario.RetirarProrroga;
import mx.avance.aplicacion.calendario.TrimestreDelEnte;
import mx.avance.aplicacion.calendario.TrimestreEnPalabras;
import mx.avance.aplicacion.catalogos.DiasInhabiles;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.PersonaConectada;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.DescansosObligatorios;
import mx.avance.nucleo.calendario.ElaboracionDelPoa;
import mx.avance.nucleo.calendario.PlazosDeTrimestre;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Calendario", description = "Trimestres, elaboración del POA y prórrogas de un ejercicio")
@RestController
@RequestMapping("/api/v1/calendario/{ejercicio}")
class CalendarioApi {

    private final Calendarios calendarios;
    private final Prorrogas prorrogas;
    private final TrimestreEnPalabras palabras;
    private final FijarTrimestre fijarTrimestre;
    private final FijarElaboracion fijarElaboracion;
    private final DarProrroga darProrroga;
    private final RetirarProrroga retirarProrroga;
    private final DiasInhabiles inhabiles;
    private final Actores actores;
    private final Clock reloj;

    CalendarioApi(
            Calendarios calendarios,
            Prorrogas prorrogas,
            TrimestreEnPalabras palabras,
            FijarTrimestre fijarTrimestre,
            FijarElaboracion fijarElaboracion,
            DarProrroga darProrroga,
            RetirarProrroga retirarProrroga,
            DiasInhabiles inhabiles,
            Actores actores,
            Clock reloj) {
        this.calendarios = calendarios;
        this.prorrogas = prorrogas;
        this.palabras = palabras;
        this.fijarTrimestre = fijarTrimestre;
        this.fijarElaboracion = fijarElaboracion;
        this.darProrroga = darProrroga;
        this.retirarProrroga = retirarProrroga;
        this.inhabiles = inhabiles;
        this.actores = actores;
        this.reloj = reloj;
    }

    @Schema(name = "FechasDeTrimestre")
    record FechasVistas(
            @Schema(example = "2026-01-01") String capturaDesde,
            @Schema(example = "2026-04-20") String capturaHasta,
            @Schema(example = "2026-04-30") String publicacionHasta,
            @Schema(example = "2026-03-31") String solicitarHasta,
            @Schema(example = "2026-04-05") String decidirHasta,

            @Schema(
                    types = {"string", "null"},
                    example = "2026-04-18",
                    description = "Día en que se cerró la captura antes de tiempo; null si termina sola")
            @Nullable
            String cierre) {

        static FechasVistas de(PlazosDeTrimestre plazos) {
            return new FechasVistas(
                    plazos.capturaDesde().toString(),
                    plazos.capturaHasta().toString(),
                    plazos.publicacionHasta().toString(),
                    plazos.solicitarHasta().toString(),
                    plazos.decidirHasta().toString(),
                    plazos.cierre().map(LocalDate::toString).orElse(null));
        }
    }

    @Schema(name = "TrimestreDeCalendario")
    record TrimestreVisto(
            @Schema(example = "1") int trimestre,
            @Schema(example = "Ene-Mar 2026") String nombre,

            @Schema(example = "ABIERTO", description = "Hoy: PROGRAMADO, ABIERTO o CERRADO")
            String estado,

            @Schema(example = "Ene-Mar 2026 está abierto: se captura hasta el 20 de abril de 2026.")
            String frase,

            FechasVistas fechas,
            FechasVistas porOmision,

            @Schema(example = "true", description = "Si alguna fecha no es la de omisión")
            boolean decidido,

            @Schema(example = "1", description = "Se devuelve en If-Match para cambiarlo; 0 si nadie ha decidido")
            int version) {}

    @Schema(name = "ElaboracionDelPoa")
    record ElaboracionVista(
            @Schema(example = "2025-09-01") String desde,
            @Schema(example = "2025-11-30") String hasta,
            @Schema(example = "2025-09-01") String desdePorOmision,
            @Schema(example = "2025-11-30") String hastaPorOmision,

            @Schema(example = "0", description = "Se devuelve en If-Match para cambiarla; 0 si nadie ha decidido")
            int version) {

        static ElaboracionVista de(ElaboracionDelEnte elaboracion) {
            ElaboracionDelPoa porOmision = elaboracion.porOmision();
            return new ElaboracionVista(
                    elaboracion.elaboracion().desde().toString(),
                    elaboracion.elaboracion().hasta().toString(),
                    porOmision.desde().toString(),
                    porOmision.hasta().toString(),
                    elaboracion.version());
        }
    }

    @Schema(name = "ProrrogaDada")
    record ProrrogaVista(
            @Schema(example = "12") long id,
            @Schema(example = "54202") String unidad,

            @Schema(example = "1", description = "POA, o el número del trimestre")
            String para,

            @Schema(example = "2026-05-30") String hasta,

            @Schema(example = "Se inundó el archivo de la unidad")
            String motivo,

            @Schema(example = "planeacion") String dadaPor,
            @Schema(example = "2026-05-02T17:00:00Z") String dada,

            @Schema(
                    types = {"string", "null"},
                    example = "planeacion",
                    description = "null mientras nadie la retire")
            @Nullable
            String retiradaPor,

            @Schema(
                    types = {"string", "null"},
                    example = "Se dio por error",
                    description = "null mientras nadie la retire")
            @Nullable
            String motivoDeRetiro) {

        static ProrrogaVista de(ProrrogaDada dada) {
            return new ProrrogaVista(
                    dada.id(),
                    dada.unidad().clave(),
                    dada.trimestre()
                            .map(cual -> Integer.toString(cual.numero()))
                            .orElse(DarProrroga.POA),
                    dada.hasta().toString(),
                    dada.motivo(),
                    dada.dadaPor(),
                    dada.dada().toString(),
                    dada.retiro().map(ProrrogaDada.Retiro::por).orElse(null),
                    dada.retiro().map(ProrrogaDada.Retiro::motivo).orElse(null));
        }
    }

    @Schema(name = "Calendario")
    record Vista(
            @Schema(example = "2026") int ejercicio,
            @Schema(example = "America/Mexico_City") String zona,

            @Schema(example = "10", description = "Cuántas unidades tiene el ejercicio: a ellas afectan sus plazos")
            int unidades,

            ElaboracionVista elaboracion,
            List<TrimestreVisto> trimestres,
            List<ProrrogaVista> prorrogas) {}

    @Schema(name = "CambioDeTrimestre")
    record CambioDeTrimestre(
            @Schema(example = "2026-01-01") @Nullable String capturaDesde,
            @Schema(example = "2026-04-20") @Nullable String capturaHasta,
            @Schema(example = "2026-04-30") @Nullable String publicacionHasta,
            @Schema(example = "2026-03-31") @Nullable String solicitarHasta,
            @Schema(example = "2026-04-05") @Nullable String decidirHasta,

            @Schema(
                    types = {"string", "null"},
                    example = "2026-04-18",
                    description = "Vacío o null si la captura termina sola")
            @Nullable
            String cierre,

            @Schema(example = "Oficio 12/2026") @Nullable String motivo) {}

    @Schema(name = "CambioDeElaboracion")
    record CambioDeElaboracion(
            @Schema(example = "2025-08-15") @Nullable String desde,
            @Schema(example = "2025-12-15") @Nullable String hasta,
            @Schema(example = "Acuerdo 3/2025") @Nullable String motivo) {}

    @Schema(name = "ProrrogaNueva")
    record ProrrogaNueva(
            @Schema(example = "54202") @Nullable String unidad,

            @Schema(example = "1", description = "POA, o el número del trimestre") @Nullable
            String para,

            @Schema(example = "2027-05-30") @Nullable String hasta,

            @Schema(example = "Se inundó el archivo de la unidad") @Nullable
            String motivo) {}

    @Schema(name = "DiasSinTrabajo")
    record Inhabil(
            @Schema(example = "2026-07-20") String desde,

            @Schema(example = "2026-07-31", description = "El último día, incluido")
            String hasta,

            @Schema(example = "Vacaciones de verano", description = "Vacío en un descanso de ley")
            String nombre,

            @Schema(description = "Descanso obligatorio: vale mientras el ente no liste ningún día del año")
            boolean deLey) {}

    @Schema(name = "RetiroDeProrroga")
    record Retiro(
            @Schema(example = "Se dio por error") @Nullable String motivo) {}

    @Operation(summary = "El calendario de un ejercicio, con su estado de hoy y sus prórrogas")
    @Exige(Acto.VER)
    @GetMapping
    Vista ver(Ejercicio ejercicio, @Parameter(hidden = true) Locale idioma) {
        CalendarioDeEnte calendario = calendarios.de(ejercicio);
        return new Vista(
                ejercicio.anio(),
                calendario.zona().getId(),
                darProrroga.unidades(ejercicio).size(),
                ElaboracionVista.de(calendarios.elaboracionDelEnte(ejercicio)),
                Trimestre.TODOS.stream()
                        .map(cual -> visto(calendarios.trimestre(ejercicio, cual), calendario, idioma))
                        .toList(),
                prorrogas.de(ejercicio).stream().map(ProrrogaVista::de).toList());
    }

    @Operation(summary = "Las fechas de un trimestre, junto a las de omisión")
    @Exige(Acto.VER)
    @GetMapping("/trimestres/{trimestre}")
    ResponseEntity<TrimestreVisto> trimestre(
            Ejercicio ejercicio, Trimestre trimestre, @Parameter(hidden = true) Locale idioma) {
        return conVersion(calendarios.trimestre(ejercicio, trimestre), idioma);
    }

    @Operation(
            summary = "Fijar las fechas de un trimestre",
            description = "Se envían todas. Las que son todas de omisión no se guardan como decididas.")
    @Exige(Acto.EDITAR_CALENDARIO)
    @PutMapping("/trimestres/{trimestre}")
    ResponseEntity<TrimestreVisto> fijar(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody CambioDeTrimestre cambio,
            @Parameter(hidden = true) @AuthenticationPrincipal PersonaConectada persona,
            @Parameter(hidden = true) HttpServletRequest peticion,
            @Parameter(hidden = true) Locale idioma) {
        return conVersion(
                fijarTrimestre.fijar(
                        actores.de(persona, peticion),
                        ejercicio,
                        trimestre,
                        new FijarTrimestre.Fechas(
                                cambio.capturaDesde(),
                                cambio.capturaHasta(),
                                cambio.publicacionHasta(),
                                cambio.solicitarHasta(),
                                cambio.decidirHasta(),
                                cambio.cierre(),
                                cambio.motivo(),
                                Etiqueta.exigida(ifMatch))),
                idioma);
    }

    @Operation(summary = "Volver un trimestre a sus fechas de omisión")
    @Exige(Acto.EDITAR_CALENDARIO)
    @DeleteMapping("/trimestres/{trimestre}")
    ResponseEntity<TrimestreVisto> reponer(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Parameter(description = "Por qué", example = "Ya no hace falta") @RequestParam Optional<String> motivo,
            @Parameter(hidden = true) @AuthenticationPrincipal PersonaConectada persona,
            @Parameter(hidden = true) HttpServletRequest peticion,
            @Parameter(hidden = true) Locale idioma) {
        return conVersion(
                fijarTrimestre.reponer(
                        actores.de(persona, peticion),
                        ejercicio,
                        trimestre,
                        motivo.orElse(""),
                        Etiqueta.exigida(ifMatch)),
                idioma);
    }

    @Operation(summary = "Cuándo se elabora el POA del ejercicio")
    @Exige(Acto.VER)
    @GetMapping("/elaboracion")
    ResponseEntity<ElaboracionVista> elaboracion(Ejercicio ejercicio) {
        return conVersion(calendarios.elaboracionDelEnte(ejercicio));
    }

    @Operation(summary = "Fijar cuándo se elabora el POA del ejercicio")
    @Exige(Acto.EDITAR_CALENDARIO)
    @PutMapping("/elaboracion")
    ResponseEntity<ElaboracionVista> fijarElaboracion(
            Ejercicio ejercicio,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody CambioDeElaboracion cambio,
            @Parameter(hidden = true) @AuthenticationPrincipal PersonaConectada persona,
            @Parameter(hidden = true) HttpServletRequest peticion) {
        return conVersion(fijarElaboracion.fijar(
                actores.de(persona, peticion),
                ejercicio,
                new FijarElaboracion.Fechas(
                        cambio.desde(), cambio.hasta(), cambio.motivo(), Etiqueta.exigida(ifMatch))));
    }

    @Operation(summary = "Volver la elaboración del POA a sus fechas de omisión")
    @Exige(Acto.EDITAR_CALENDARIO)
    @DeleteMapping("/elaboracion")
    ResponseEntity<ElaboracionVista> reponerElaboracion(
            Ejercicio ejercicio,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Parameter(description = "Por qué", example = "Ya no hace falta") @RequestParam Optional<String> motivo,
            @Parameter(hidden = true) @AuthenticationPrincipal PersonaConectada persona,
            @Parameter(hidden = true) HttpServletRequest peticion) {
        return conVersion(fijarElaboracion.reponer(
                actores.de(persona, peticion), ejercicio, motivo.orElse(""), Etiqueta.exigida(ifMatch)));
    }

    @Operation(summary = "Las prórrogas del ejercicio, también las retiradas, de la más reciente a la más antigua")
    @Exige(Acto.VER)
    @GetMapping("/prorrogas")
    List<ProrrogaVista> prorrogas(Ejercicio ejercicio) {
        return prorrogas.de(ejercicio).stream().map(ProrrogaVista::de).toList();
    }

    @Operation(summary = "Dar una prórroga a una unidad")
    @Exige(Acto.DAR_PRORROGA)
    @PostMapping("/prorrogas")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ProrrogaVista> dar(
            Ejercicio ejercicio,
            @RequestBody ProrrogaNueva nueva,
            @Parameter(hidden = true) @AuthenticationPrincipal PersonaConectada persona,
            @Parameter(hidden = true) HttpServletRequest peticion) {
        ProrrogaDada dada = darProrroga.dar(
                actores.de(persona, peticion),
                ejercicio,
                new DarProrroga.Datos(nueva.unidad(), nueva.para(), nueva.hasta(), nueva.motivo()));
        return ResponseEntity.created(URI.create("/api/v1/calendario/" + ejercicio + "/prorrogas/" + dada.id()))
                .body(ProrrogaVista.de(dada));
    }

    @Operation(summary = "Una prórroga")
    @Exige(Acto.VER)
    @GetMapping("/prorrogas/{id}")
    ProrrogaVista prorroga(Ejercicio ejercicio, @PathVariable("id") long id) {
        return prorrogas
                .find(ejercicio, id)
                .map(ProrrogaVista::de)
                .orElseThrow(() -> new NoExiste("la prórroga " + id + " de " + ejercicio));
    }

    @Operation(summary = "Retirar una prórroga; queda en la historia")
    @Exige(Acto.DAR_PRORROGA)
    @PostMapping("/prorrogas/{id}/retiro")
    ProrrogaVista retirar(
            Ejercicio ejercicio,
            @PathVariable("id") long id,
            @RequestBody Retiro retiro,
            @Parameter(hidden = true) @AuthenticationPrincipal PersonaConectada persona,
            @Parameter(hidden = true) HttpServletRequest peticion) {
        return ProrrogaVista.de(retirarProrroga.retirar(actores.de(persona, peticion), ejercicio, id, retiro.motivo()));
    }

    @Operation(
            summary = "Los días inhábiles con que se cuentan los plazos del ejercicio",
            description = "Se agregan y corrigen en el catálogo «inhabiles».")
    @Exige(Acto.VER)
    @GetMapping("/inhabiles")
    List<Inhabil> inhabiles(Ejercicio ejercicio) {
        List<DiasInhabiles.Inhabil> listados = inhabiles.listados(ejercicio);
        return listados.isEmpty()
                ? DescansosObligatorios.de(ejercicio).stream()
                        .sorted()
                        .map(dia -> new Inhabil(dia.toString(), dia.toString(), "", true))
                        .toList()
                : listados.stream()
                        .map(uno ->
                                new Inhabil(uno.desde().toString(), uno.hasta().toString(), uno.nombre(), false))
                        .toList();
    }

    private ResponseEntity<TrimestreVisto> conVersion(TrimestreDelEnte trimestre, Locale idioma) {
        return Etiqueta.con(trimestre.version(), visto(trimestre, calendarios.de(trimestre.ejercicio()), idioma));
    }

    private static ResponseEntity<ElaboracionVista> conVersion(ElaboracionDelEnte elaboracion) {
        return Etiqueta.con(elaboracion.version(), ElaboracionVista.de(elaboracion));
    }

    private TrimestreVisto visto(TrimestreDelEnte trimestre, CalendarioDeEnte calendario, Locale idioma) {
        Trimestre cual = trimestre.plazos().trimestre();
        LocalDate hoy = calendario.dia(reloj.instant());
        return new TrimestreVisto(
                cual.numero(),
                trimestre.nombre(),
                calendario.estado(cual, hoy).name(),
                palabras.frase(calendario, cual, hoy, idioma),
                FechasVistas.de(trimestre.plazos()),
                FechasVistas.de(trimestre.porOmision()),
                trimestre.decidido(),
                trimestre.version());
    }
}
