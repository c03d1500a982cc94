package mx.avance.aplicacion.cierre.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.aplicacion.avance.ListaDeAvances;
import mx.avance.aplicacion.calendario.CalendarioDeRuta;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.ProrrogaDada;
import mx.avance.aplicacion.calendario.TrimestreDelEnte;
import mx.avance.aplicacion.calendario.TrimestreEnPalabras;
import mx.avance.aplicacion.cierre.CerrarTrimestre;
import mx.avance.aplicacion.cierre.DescargaDeTablero;
import mx.avance.aplicacion.cierre.Etapa;
import mx.avance.aplicacion.cierre.FilaDeTablero;
import mx.avance.aplicacion.cierre.ProrrogaPorLote;
import mx.avance.aplicacion.cierre.TableroDeCierre;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.calendario.EstadoDeTrimestre;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Situacion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The board of a quarter, and the one place where Planeación closes it and gives more time. */
@Controller
class CierreController {

    private static final String UNO = "/cierre/{ejercicio}/{trimestre}";

    private final TableroDeCierre tablero;
    private final DescargaDeTablero descarga;
    private final CerrarTrimestre cerrar;
    private final ProrrogaPorLote lote;
    private final ListaDeAvances lista;
    private final Calendarios calendarios;
    private final TrimestreEnPalabras palabras;
    private final Actores actores;
    private final Avisos avisos;
    private final Clock reloj;

    CierreController(
            TableroDeCierre tablero,
            DescargaDeTablero descarga,
            CerrarTrimestre cerrar,
            ProrrogaPorLote lote,
            ListaDeAvances lista,
            Calendarios calendarios,
            TrimestreEnPalabras palabras,
            Actores actores,
            Avisos avisos,
            Clock reloj) {
        this.tablero = tablero;
        this.descarga = descarga;
        this.cerrar = cerrar;
        this.lote = lote;
        this.lista = lista;
        this.calendarios = calendarios;
        this.palabras = palabras;
        this.actores = actores;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /** The quarter at hand, or the one that was chosen, at its own address. */
    @Exige(Acto.VER_AVANCE)
    @GetMapping("/cierre")
    String cual(
            @RequestParam(defaultValue = "") String ejercicio,
            @RequestParam(defaultValue = "") String trimestre,
            @RequestParam(defaultValue = "") String ramo,
            @RequestParam(defaultValue = "") String ver,
            @RequestParam(defaultValue = "") String busca) {
        Ejercicio anio = ejercicio.matches("[0-9]{4}") ? CalendarioDeRuta.ejercicio(ejercicio) : lista.deAhora();
        Trimestre numero = Trimestre.find(trimestre).orElseGet(() -> lista.deAhora(anio));
        UriComponentsBuilder ruta = UriComponentsBuilder.fromPath(ruta(anio, numero));
        conValor(ruta, "ramo", ramo);
        conValor(ruta, "ver", ver);
        conValor(ruta, "busca", busca);
        return "redirect:" + ruta.encode().toUriString();
    }

    private static void conValor(UriComponentsBuilder ruta, String campo, String valor) {
        String limpio = TextoEscrito.limpio(valor);
        if (!limpio.isEmpty()) {
            ruta.queryParam(campo, limpio.replace("{", "").replace("}", ""));
        }
    }

    private static String ruta(Ejercicio ejercicio, Trimestre trimestre) {
        return "/cierre/" + ejercicio + "/" + trimestre.numero();
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNO)
    String tablero(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @RequestParam(defaultValue = "") String ramo,
            @RequestParam(defaultValue = "") String ver,
            @RequestParam(defaultValue = "") String busca,
            Model modelo,
            Locale idioma) {
        TableroDeCierre.Filtro filtro = filtro(ejercicio, trimestre, ramo, ver, busca);
        conMarco(filtro.ejercicio(), filtro.trimestre(), modelo, idioma);
        modelo.addAttribute("tablero", tablero.de(filtro));
        modelo.addAttribute("filtro", filtro);
        modelo.addAttribute("etapas", Etapa.values());
        modelo.addAttribute("ver", TableroDeCierre.Ver.values());
        return "cierre/tablero";
    }

    private static TableroDeCierre.Filtro filtro(
            Ejercicio ejercicio, Trimestre trimestre, String ramo, String ver, String busca) {
        return new TableroDeCierre.Filtro(
                ejercicio,
                trimestre,
                ramo.matches("[0-9]{2}") ? ramo : "",
                TableroDeCierre.Ver.de(ver),
                TextoEscrito.limpio(busca));
    }

    private void conMarco(Ejercicio ejercicio, Trimestre trimestre, Model modelo, Locale idioma) {
        var calendario = calendarios.de(ejercicio);
        var hoy = calendario.dia(reloj.instant());
        modelo.addAttribute("ejercicio", ejercicio);
        modelo.addAttribute("trimestre", trimestre);
        modelo.addAttribute("nombre", trimestre.rotulo() + " " + ejercicio);
        modelo.addAttribute("frase", palabras.frase(calendario, trimestre, hoy, idioma));
        modelo.addAttribute("ejercicios", lista.ejercicios());
        modelo.addAttribute("trimestres", Trimestre.TODOS);
        modelo.addAttribute("hoy", hoy);
        modelo.addAttribute("zona", calendario.zona());
        modelo.addAttribute("cierra", puede(Acto.EDITAR_CALENDARIO, ejercicio));
        modelo.addAttribute("prorroga", puede(Acto.DAR_PRORROGA, ejercicio));
    }

    private boolean puede(Acto acto, Ejercicio ejercicio) {
        return Cerradura.puede(actores.actual(), acto, Situacion.delEnte(calendarios.de(ejercicio)), reloj.instant())
                .permite();
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNO + "/tablero.csv")
    ResponseEntity<byte[]> csv(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @RequestParam(defaultValue = "") String ramo,
            @RequestParam(defaultValue = "") String ver,
            @RequestParam(defaultValue = "") String busca,
            Locale idioma) {
        return descarga.de(filtro(ejercicio, trimestre, ramo, ver, busca), idioma)
                .csv();
    }

    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNO + "/tablero.xlsx")
    ResponseEntity<byte[]> xlsx(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @RequestParam(defaultValue = "") String ramo,
            @RequestParam(defaultValue = "") String ver,
            @RequestParam(defaultValue = "") String busca,
            Locale idioma) {
        return descarga.de(filtro(ejercicio, trimestre, ramo, ver, busca), idioma)
                .xlsx();
    }

    /** Who has not sent the quarter, more time for them, and its close. */
    @Exige(Acto.EDITAR_CALENDARIO)
    @GetMapping(UNO + "/dia")
    String dia(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @RequestParam(name = "unidad", required = false) Optional<List<String>> unidades,
            Model modelo,
            Locale idioma) {
        modelo.addAttribute("elegidas", unidades.orElse(List.of()));
        return hoja(ejercicio, trimestre, modelo, idioma);
    }

    private String hoja(Ejercicio ejercicio, Trimestre trimestre, Model modelo, Locale idioma) {
        conMarco(ejercicio, trimestre, modelo, idioma);
        TableroDeCierre.Tablero todo = tablero.de(TableroDeCierre.Filtro.todo(ejercicio, trimestre));
        TrimestreDelEnte fechas = calendarios.trimestre(ejercicio, trimestre);
        modelo.addAttribute("tablero", todo);
        modelo.addAttribute(
                "faltan",
                todo.filas().stream()
                        .filter(fila -> !fila.enviada())
                        .map(fila -> new PorEnviar(fila.id().poa().unidad(), fila.nombreDeUnidad(), fila))
                        .toList());
        modelo.addAttribute("version", fechas.version());
        modelo.addAttribute("capturaHasta", fechas.plazos().capturaHasta());
        modelo.addAttribute("abierto", todo.estado() == EstadoDeTrimestre.ABIERTO);
        modelo.addAttribute(
                "puedeReabrirse",
                fechas.plazos().cierre().isPresent()
                        && !todo.hoy().isAfter(fechas.plazos().capturaHasta()));
        modelo.addAttribute("vigentes", lote.vigentes(ejercicio, trimestre));
        if (!modelo.containsAttribute("elegidas")) {
            modelo.addAttribute("elegidas", List.of());
        }
        return "cierre/dia";
    }

    /** A sheet that its unit has not sent, to be chosen. */
    record PorEnviar(UnidadEjecutora unidad, String nombre, FilaDeTablero fila) {}

    @Exige(Acto.EDITAR_CALENDARIO)
    @PostMapping(UNO + "/cierre")
    String cerrar(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @RequestParam(defaultValue = "") String dia,
            @RequestParam(defaultValue = "") String motivo,
            @RequestParam(defaultValue = "") String version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        modelo.addAttribute("cierreDia", dia);
        modelo.addAttribute("cierreMotivo", motivo);
        return hacer(
                ejercicio,
                trimestre,
                () -> {
                    TrimestreDelEnte cerrado = cerrar.cerrar(
                            ejercicio, trimestre, new CerrarTrimestre.Datos(dia, motivo, entero(version)));
                    return avisos.texto(
                            "cierre.cerrado",
                            idioma,
                            cerrado.nombre(),
                            avisos.fecha(cerrado.plazos().fechaDeCierre(), idioma));
                },
                "cierre.choque",
                modelo,
                idioma,
                paraDespues);
    }

    @Exige(Acto.EDITAR_CALENDARIO)
    @PostMapping(UNO + "/reapertura")
    String reabrir(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @RequestParam(defaultValue = "") String motivo,
            @RequestParam(defaultValue = "") String version,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        modelo.addAttribute("reaperturaMotivo", motivo);
        return hacer(
                ejercicio,
                trimestre,
                () -> {
                    TrimestreDelEnte abierto = cerrar.reabrir(ejercicio, trimestre, motivo, entero(version));
                    return avisos.texto(
                            "cierre.reabierto",
                            idioma,
                            abierto.nombre(),
                            avisos.fecha(abierto.plazos().ultimoDiaDeCaptura(), idioma));
                },
                "cierre.choque",
                modelo,
                idioma,
                paraDespues);
    }

    @Exige(Acto.DAR_PRORROGA)
    @PostMapping(UNO + "/prorrogas")
    String dar(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @RequestParam(name = "unidad", required = false) Optional<List<String>> unidades,
            @RequestParam(defaultValue = "") String hasta,
            @RequestParam(defaultValue = "") String motivo,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        List<String> elegidas = unidades.orElse(List.of());
        modelo.addAttribute("elegidas", elegidas);
        modelo.addAttribute("prorrogaHasta", hasta);
        modelo.addAttribute("prorrogaMotivo", motivo);
        return hacer(
                ejercicio,
                trimestre,
                () -> {
                    ProrrogaPorLote.Resultado resultado =
                            lote.dar(ejercicio, trimestre, new ProrrogaPorLote.Datos(elegidas, hasta, motivo));
                    paraDespues.addFlashAttribute(
                            "recienDadas",
                            resultado.dadas().stream().map(ProrrogaDada::id).toList());
                    return avisos.texto(
                            "cierre.prorrogasDadas",
                            idioma,
                            resultado.dadas().size(),
                            resultado.yaTenian().size());
                },
                "cierre.choqueDeProrroga",
                modelo,
                idioma,
                paraDespues);
    }

    @Exige(Acto.DAR_PRORROGA)
    @PostMapping(UNO + "/prorrogas/retiro")
    String retirar(
            Ejercicio ejercicio,
            Trimestre trimestre,
            @RequestParam(name = "prorroga", required = false) Optional<List<String>> ids,
            @RequestParam(defaultValue = "") String motivo,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        List<String> escritos = ids.orElse(List.of());
        modelo.addAttribute("recienDadas", numerosBuenos(escritos));
        modelo.addAttribute("retiroMotivo", motivo);
        return hacer(
                ejercicio,
                trimestre,
                () -> avisos.texto(
                        "cierre.prorrogasRetiradas",
                        idioma,
                        lote.retirar(ejercicio, trimestre, numeros(escritos), motivo)
                                .size()),
                "cierre.choqueDeProrroga",
                modelo,
                idioma,
                paraDespues);
    }

    /**
     * Does it and goes back to the sheet of the day; where it cannot be done, the sheet says why and keeps what was typed.
     *
     * @param acto what is done; answers with the sentence that tells so
     * @param siChoca the sentence for when somebody else was first
     */
    private String hacer(
            Ejercicio ejercicio,
            Trimestre trimestre,
            Supplier<String> acto,
            String siChoca,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        try {
            paraDespues.addFlashAttribute("hecho", acto.get());
            return "redirect:" + ruta(ejercicio, trimestre) + "/dia";
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        } catch (Choque choque) {
            modelo.addAttribute("negado", avisos.texto(siChoca, idioma));
        }
        return hoja(ejercicio, trimestre, modelo, idioma);
    }

    private static List<Long> numeros(List<String> escritos) {
        List<Long> buenos = numerosBuenos(escritos);
        if (buenos.size() < escritos.size()) {
            throw new DatosInvalidos(Defecto.en("prorrogas", "cierre.sinProrrogas"));
        }
        return buenos;
    }

    private static List<Long> numerosBuenos(List<String> escritos) {
        return escritos.stream()
                .filter(escrito -> escrito.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /** What a form says of its version; one that says none is told so by who reads it. */
    private static @Nullable Integer entero(String escrito) {
        return escrito.matches("[0-9]{1,9}") ? Integer.valueOf(escrito) : null;
    }
}
