package mx.avance.aplicacion.poa.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.Medida;
import mx.avance.aplicacion.catalogos.PlanMunicipal;
import mx.avance.aplicacion.catalogos.UnidadesDeMedida;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.EditarPoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.DetalleDeRenglon;
import mx.avance.nucleo.poa.Dimension;
import mx.avance.nucleo.poa.Ficha;
import mx.avance.nucleo.poa.Frecuencia;
import mx.avance.nucleo.poa.LineaBase;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.Sentido;
import mx.avance.nucleo.poa.SumaDeAcciones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One row at length: what the grid has no room for, its líneas de acción and its ficha; and those of the heading. */
@Controller
@RequestMapping("/poa/{ejercicio}/{programa}/{unidad}")
class MetaController {

    private final Poas poas;
    private final EditarPoa editar;
    private final Claves claves;
    private final PlanMunicipal plan;
    private final UnidadesDeMedida medidas;
    private final Avisos avisos;

    MetaController(
            Poas poas, EditarPoa editar, Claves claves, PlanMunicipal plan, UnidadesDeMedida medidas, Avisos avisos) {
        this.poas = poas;
        this.editar = editar;
        this.claves = claves;
        this.plan = plan;
        this.medidas = medidas;
        this.avisos = avisos;
    }

    @Exige(Acto.EDITAR_POA)
    @GetMapping("/metas/{numero}")
    String meta(
            @PathVariable String ejercicio,
            @PathVariable String programa,
            @PathVariable String unidad,
            @PathVariable int numero,
            Model modelo) {
        IdDePoa id = PoaDeRuta.de(ejercicio, programa, unidad);
        PoaGuardado guardado = poas.exigir(id);
        PoaEnBorrador borrador = borrador(guardado);
        RenglonDePoa renglon = borrador.renglones().stream()
                .filter(otro -> otro.numero() == numero)
                .findFirst()
                .orElseThrow(() -> new NoExiste("renglón " + numero));
        return forma(id, numero, guardado.version(), escrito(renglon), borrador, modelo);
    }

    @Exige(Acto.EDITAR_POA)
    @PostMapping("/metas/{numero}")
    String guardar(
            @PathVariable String ejercicio,
            @PathVariable String programa,
            @PathVariable String unidad,
            @PathVariable int numero,
            @RequestParam MultiValueMap<String, String> campos,
            Model modelo,
            Locale idioma,
            RedirectAttributes paraDespues) {
        IdDePoa id = PoaDeRuta.de(ejercicio, programa, unidad);
        PoaGuardado guardado = poas.exigir(id);
        int version = entero(campo(campos, "version")).orElse(0);
        Map<String, String> escritos = escritos(campos);
        List<Defecto> defectos = new ArrayList<>();
        try {
            RenglonDePoa renglon = renglon(campos, defectos);
            DatosInvalidos.siHay(defectos);
            editar.guardarRenglon(id, version, numero, renglon);
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
            return forma(id, numero, version, escritos, borrador(guardado), modelo);
        } catch (Choque choque) {
            if (!(choque.guardado() instanceof PoaGuardado otro)
                    || otro.borrador().isEmpty()) {
                throw choque;
            }
            modelo.addAttribute("choque", avisos.texto("poa.choque", idioma));
            otro.borrador().get().renglones().stream()
                    .filter(suyo -> suyo.numero() == numero)
                    .findFirst()
                    .ifPresent(suyo -> modelo.addAttribute("guardada", Fila.de(suyo)));
            return forma(id, numero, otro.version(), escritos, otro.borrador().get(), modelo);
        }
        paraDespues.addFlashAttribute("hecho", avisos.texto("forma.guardado", idioma));
        return "redirect:" + id.ruta();
    }

    @Exige(Acto.EDITAR_POA)
    @GetMapping("/lineas")
    String lineas(
            @PathVariable String ejercicio, @PathVariable String programa, @PathVariable String unidad, Model modelo) {
        IdDePoa id = PoaDeRuta.de(ejercicio, programa, unidad);
        PoaGuardado guardado = poas.exigir(id);
        encabezar(id, modelo);
        modelo.addAttribute("version", guardado.version());
        modelo.addAttribute("lineasDelPlan", plan.lineas(poas.diaDeCatalogos(id)));
        modelo.addAttribute("elegidas", textos(borrador(guardado).lineasDeclaradas()));
        return "poa/lineas";
    }

    @Exige(Acto.EDITAR_POA)
    @PostMapping("/lineas")
    String declarar(
            @PathVariable String ejercicio,
            @PathVariable String programa,
            @PathVariable String unidad,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Optional<List<String>> lineas,
            Locale idioma,
            RedirectAttributes paraDespues) {
        IdDePoa id = PoaDeRuta.de(ejercicio, programa, unidad);
        editar.declararLineas(id, version, leidas(lineas.orElse(List.of())));
        paraDespues.addFlashAttribute("hecho", avisos.texto("forma.guardado", idioma));
        return "redirect:" + id.ruta();
    }

    /** A row of this year beside the one with its number in the year before; blank where there is none. */
    record Comparada(int numero, String antes, String ahora, String anualAntes, String anualAhora, String diferencia) {}

    @Exige(Acto.VER_POA)
    @GetMapping("/comparacion")
    String comparar(
            @PathVariable String ejercicio, @PathVariable String programa, @PathVariable String unidad, Model modelo) {
        IdDePoa id = PoaDeRuta.de(ejercicio, programa, unidad);
        encabezar(id, modelo);
        Map<Integer, RenglonDePoa> antes = poas.anterior(id)
                .flatMap(poas::find)
                .map(MetaController::renglones)
                .orElse(Map.of());
        Map<Integer, RenglonDePoa> ahora = renglones(poas.exigir(id));
        Map<Integer, Comparada> comparadas = new TreeMap<>();
        antes.keySet().forEach(cual -> comparadas.put(cual, comparada(cual, antes, ahora)));
        ahora.keySet().forEach(cual -> comparadas.put(cual, comparada(cual, antes, ahora)));
        modelo.addAttribute("comparadas", List.copyOf(comparadas.values()));
        modelo.addAttribute("anioAnterior", Integer.toString(id.ejercicio().anio() - 1));
        return "poa/comparacion";
    }

    private static Comparada comparada(int cual, Map<Integer, RenglonDePoa> antes, Map<Integer, RenglonDePoa> ahora) {
        Optional<RenglonDePoa> uno = Optional.ofNullable(antes.get(cual));
        Optional<RenglonDePoa> otro = Optional.ofNullable(ahora.get(cual));
        Optional<Cantidad> anualAntes = uno.flatMap(RenglonDePoa::metaAnual);
        Optional<Cantidad> anualAhora = otro.flatMap(RenglonDePoa::metaAnual);
        String diferencia = "—";
        if (anualAntes.isPresent() && anualAhora.isPresent()) {
            BigDecimal resta = anualAhora.get().menos(anualAntes.get());
            String cifra = CifraEscrita.escribir(Cantidad.of(resta.abs()));
            diferencia = resta.signum() == 0 ? "=" : resta.signum() > 0 ? "↑ +" + cifra : "↓ −" + cifra;
        }
        return new Comparada(
                cual,
                uno.map(RenglonDePoa::descripcion).orElse(""),
                otro.map(RenglonDePoa::descripcion).orElse(""),
                anualAntes.map(CifraEscrita::escribir).orElse(""),
                anualAhora.map(CifraEscrita::escribir).orElse(""),
                diferencia);
    }

    private static Map<Integer, RenglonDePoa> renglones(PoaGuardado guardado) {
        Map<Integer, RenglonDePoa> renglones = new TreeMap<>();
        guardado.borrador()
                .or(() -> guardado.enRevision().map(revision -> revision.enviado()))
                .ifPresent(borrador ->
                        borrador.renglones().forEach(renglon -> renglones.putIfAbsent(renglon.numero(), renglon)));
        guardado.autorizado().ifPresent(autorizado -> {
            for (Map.Entry<Integer, Compromiso> renglon :
                    autorizado.vigente().renglones().entrySet()) {
                renglones.put(
                        renglon.getKey(),
                        RenglonDePoa.aPartirDe(renglon.getKey(), renglon.getValue())
                                .renglon());
            }
        });
        return renglones;
    }

    private String forma(
            IdDePoa id, int numero, int version, Map<String, String> escritos, PoaEnBorrador borrador, Model modelo) {
        LocalDate dia = poas.diaDeCatalogos(id);
        encabezar(id, modelo);
        modelo.addAttribute("era", numero);
        modelo.addAttribute("version", version);
        modelo.addAttribute("campos", escritos);
        modelo.addAttribute(
                "elegidas", Arrays.asList(escritos.getOrDefault("lineas", "").split(" ")));
        modelo.addAttribute("lineasDelPlan", plan.lineas(dia));
        modelo.addAttribute(
                "medidas", medidas.vigentes(dia).stream().map(Medida::nombre).toList());
        modelo.addAttribute(
                "metas",
                borrador.renglones().stream()
                        .filter(renglon -> renglon.metaPadre().isEmpty() && renglon.numero() != numero)
                        .toList());
        modelo.addAttribute("unidades", claves.unidades(dia));
        modelo.addAttribute("acumulaciones", Acumulacion.values());
        modelo.addAttribute("sentidos", Sentido.values());
        modelo.addAttribute("sumas", SumaDeAcciones.values());
        modelo.addAttribute("dimensiones", Dimension.values());
        modelo.addAttribute("frecuencias", Frecuencia.values());
        return "poa/meta";
    }

    private static Map<String, String> escrito(RenglonDePoa renglon) {
        Fila fila = Fila.de(renglon);
        Map<String, String> campos = new LinkedHashMap<>();
        campos.put("padre", fila.padre());
        Fila.CELDAS.forEach(celda -> campos.put(celda, fila.celda(celda)));
        campos.put("acumulacion", renglon.acumulacion().name());
        campos.put("sentido", renglon.sentido().name());
        campos.put("suma", renglon.sumaDeAcciones().name());
        campos.put("lineas", String.join(" ", textos(renglon.lineasAccion())));
        campos.put("peso", renglon.peso().map(BigDecimal::toPlainString).orElse(""));
        DetalleDeRenglon detalle = renglon.detalle();
        campos.put("indicador", detalle.esIndicador() ? "si" : "");
        campos.put(
                "unidadResponsable",
                detalle.responsable().map(UnidadEjecutora::clave).orElse(""));
        Ficha ficha = detalle.ficha().orElse(Ficha.VACIA);
        campos.put("objetivo", ficha.objetivo());
        campos.put("definicion", ficha.definicion());
        campos.put("dimension", ficha.dimension().map(Enum::name).orElse(""));
        campos.put("metodo", ficha.metodoDeCalculo());
        campos.put(
                "lineaBase",
                ficha.lineaBase()
                        .map(base -> CifraEscrita.escribir(base.valor()))
                        .orElse(""));
        campos.put(
                "anioBase",
                ficha.lineaBase().map(base -> Integer.toString(base.anio())).orElse(""));
        campos.put("frecuencia", ficha.frecuencia().map(Enum::name).orElse(""));
        campos.put("medio", ficha.medioDeVerificacion());
        campos.put("fuente", ficha.fuente());
        campos.put("responsable", ficha.responsable());
        return campos;
    }

    private static Map<String, String> escritos(MultiValueMap<String, String> campos) {
        Map<String, String> escritos = new LinkedHashMap<>();
        campos.keySet().forEach(nombre -> escritos.put(nombre, campo(campos, nombre)));
        escritos.put("lineas", String.join(" ", campos.getOrDefault("lineas", List.of())));
        return escritos;
    }

    private static RenglonDePoa renglon(MultiValueMap<String, String> campos, List<Defecto> defectos) {
        Fila fila = new Fila(
                "",
                campo(campos, "padre"),
                campo(campos, "numero"),
                campo(campos, "descripcion"),
                campo(campos, "medida"),
                campo(campos, "anual"),
                campo(campos, "p1"),
                campo(campos, "p2"),
                campo(campos, "p3"),
                campo(campos, "p4"));
        defectos.addAll(fila.defectos().values());
        int numero = fila.numeroLeido().orElse(1);
        Optional<BigDecimal> peso = peso(campo(campos, "peso"), defectos);
        RenglonDePoa.Borrador partes = RenglonDePoa.de(numero)
                .acumulacion(
                        valor(Acumulacion.class, campo(campos, "acumulacion")).orElse(Acumulacion.SUMA))
                .sentido(valor(Sentido.class, campo(campos, "sentido")).orElse(Sentido.ASCENDENTE))
                .sumaDeAcciones(
                        valor(SumaDeAcciones.class, campo(campos, "suma")).orElse(SumaDeAcciones.SIN_DECLARAR))
                .lineasAccion(leidas(campos.getOrDefault("lineas", List.of())))
                .detalle(new DetalleDeRenglon(
                        Optional.of(ficha(campos, defectos)),
                        "si".equals(campo(campos, "indicador")),
                        UnidadEjecutora.find(campo(campos, "unidadResponsable"))));
        peso.ifPresent(partes::peso);
        return fila.renglon(Optional.of(partes.renglon()))
                .orElseGet(() -> RenglonDePoa.de(numero).renglon());
    }

    private static Ficha ficha(MultiValueMap<String, String> campos, List<Defecto> defectos) {
        return new Ficha(
                campo(campos, "objetivo"),
                campo(campos, "definicion"),
                valor(Dimension.class, campo(campos, "dimension")),
                campo(campos, "metodo"),
                lineaBase(campo(campos, "lineaBase"), campo(campos, "anioBase"), defectos),
                valor(Frecuencia.class, campo(campos, "frecuencia")),
                campo(campos, "medio"),
                campo(campos, "fuente"),
                campo(campos, "responsable"));
    }

    private static Optional<LineaBase> lineaBase(String valor, String anio, List<Defecto> defectos) {
        if (valor.isBlank() && anio.isBlank()) {
            return Optional.empty();
        }
        Optional<Cantidad> cifra = CifraEscrita.leer(valor);
        Optional<Integer> cuando = entero(anio);
        try {
            return Optional.of(new LineaBase(cifra.orElseThrow(), cuando.orElseThrow()));
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            defectos.add(Defecto.en("lineaBase", "poa.lineaBaseMal"));
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> peso(String escrito, List<Defecto> defectos) {
        if (escrito.isBlank()) {
            return Optional.empty();
        }
        Optional<BigDecimal> peso = CifraEscrita.leer(escrito).map(Cantidad::valor);
        if (peso.isEmpty()) {
            defectos.add(Defecto.en("peso", "poa.cifraMal", escrito));
        }
        return peso;
    }

    private static <E extends Enum<E>> Optional<E> valor(Class<E> clase, String nombre) {
        return Arrays.stream(clase.getEnumConstants())
                .filter(valor -> valor.name().equals(nombre))
                .findFirst();
    }

    private static List<LineaAccion> leidas(List<String> escritas) {
        return escritas.stream()
                .flatMap(escrita -> LineaAccion.find(escrita.strip()).stream())
                .toList();
    }

    private static List<String> textos(List<LineaAccion> lineas) {
        return lineas.stream().map(LineaAccion::toString).toList();
    }

    private static Optional<Integer> entero(String escrito) {
        return escrito.strip().matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(escrito.strip())) : Optional.empty();
    }

    private static String campo(MultiValueMap<String, String> campos, String nombre) {
        String valor = campos.getFirst(nombre);
        return valor == null ? "" : valor;
    }

    /** A form that was opened before the programme was sent: what is stored now says so. */
    private static PoaEnBorrador borrador(PoaGuardado guardado) {
        return guardado.borrador()
                .orElseGet(() -> PoaEnBorrador.vacio(
                        guardado.id().ejercicio(), guardado.id().clave()));
    }

    private void encabezar(IdDePoa id, Model modelo) {
        LocalDate dia = poas.diaDeCatalogos(id);
        modelo.addAttribute("id", id);
        modelo.addAttribute("unidad", claves.nombre(id.unidad(), dia).orElse(""));
        modelo.addAttribute("programa", claves.nombre(id.programa(), dia).orElse(""));
    }
}
