package mx.avance.aplicacion.realizaciones.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.aplicacion.avance.CandadoDeHoja;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.tabla.LectorDeTablas;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Megas;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.realizaciones.DetrasDelRenglon;
import mx.avance.aplicacion.realizaciones.Entrada;
import mx.avance.aplicacion.realizaciones.Evidencia;
import mx.avance.aplicacion.realizaciones.Evidencias;
import mx.avance.aplicacion.realizaciones.RealizacionEscrita;
import mx.avance.aplicacion.realizaciones.Realizaciones;
import mx.avance.aplicacion.realizaciones.TablaDeRealizaciones;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.realizacion.CampoDeRealizacion;
import mx.avance.nucleo.realizacion.Conteo;
import mx.avance.nucleo.realizacion.Sexo;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the screens of the entries of a row show. */
@Component
class MarcoDeRealizaciones {

    /** The most entries that a screen lists; the tables to take away have them all. */
    private static final int A_LA_VISTA = 200;

    private final Realizaciones realizaciones;
    private final TablaDeRealizaciones tablas;
    private final Evidencias evidencias;
    private final Poas poas;
    private final Claves claves;
    private final Entes entes;
    private final CandadoDeHoja candado;
    private final Avisos avisos;

    MarcoDeRealizaciones(
            Realizaciones realizaciones,
            TablaDeRealizaciones tablas,
            Evidencias evidencias,
            Poas poas,
            Claves claves,
            Entes entes,
            CandadoDeHoja candado,
            Avisos avisos) {
        this.realizaciones = realizaciones;
        this.tablas = tablas;
        this.evidencias = evidencias;
        this.poas = poas;
        this.claves = claves;
        this.entes = entes;
        this.candado = candado;
        this.avisos = avisos;
    }

    /** A field of the form of an entry. */
    record Campo(String nombre, String rotulo, CampoDeRealizacion.Clase clase, int letras) {}

    /** A way of counting, in words. */
    record Cuenta(String titulo, List<Grupo> grupos) {}

    /** A group in words. */
    record Grupo(String nombre, String cuantas) {}

    /** An entry as a list shows it. */
    record Linea(Entrada entrada, String cantidad, List<String> dichos, boolean oculta) {}

    void encabezar(IdDeAvance id, Model modelo) {
        LocalDate dia = poas.diaDeCatalogos(id.poa());
        modelo.addAttribute("id", id);
        modelo.addAttribute("unidad", claves.nombre(id.poa().unidad(), dia).orElse(""));
        modelo.addAttribute("zona", entes.exigir().zona());
    }

    /** The screen of a row; of persons it tells, and records, what it shows. */
    String pantalla(
            IdDeAvance id, int renglon, Realizaciones.Personas personas, String busca, Model modelo, Locale idioma) {
        AtomicInteger coinciden = new AtomicInteger();
        DetrasDelRenglon detras = realizaciones.de(id, renglon, personas, todas -> {
            List<Entrada> suyas = todas.stream()
                    .filter(una -> !una.borrada() && coincide(linea(una, idioma), busca))
                    .toList();
            coinciden.set(suyas.size());
            return Stream.concat(
                            suyas.stream().limit(A_LA_VISTA),
                            todas.stream().filter(Entrada::borrada).limit(A_LA_VISTA))
                    .toList();
        });
        pantalla(detras, busca, modelo, idioma);
        if (personas == Realizaciones.Personas.VISTAS) {
            modelo.addAttribute("cuantas", coinciden.get());
        }
        return "realizaciones/renglon";
    }

    String pantalla(DetrasDelRenglon detras, String busca, Model modelo, Locale idioma) {
        IdDeAvance id = detras.id();
        encabezar(id, modelo);
        modelo.addAttribute("detras", detras);
        modelo.addAttribute("rutaDeEvidencias", EvidenciasController.ruta(id, detras.numero()));
        modelo.addAttribute("ruta", RealizacionesController.ruta(id, detras.numero()));
        modelo.addAttribute(
                "programado", cifra(detras.renglon().compromiso().programacion().vigente(), id));
        modelo.addAttribute("alcanzado", cifra(detras.renglon().alcanzado(), id));
        modelo.addAttribute(
                "propuesta", detras.propuesta().map(CifraEscrita::escribir).orElse(""));
        modelo.addAttribute(
                "avisosDeRenglon",
                detras.hallazgos().stream()
                        .map(hallazgo -> avisos.texto(hallazgo, idioma))
                        .toList());
        List<Campo> campos = TablaDeRealizaciones.columnas(detras.campos()).stream()
                .map(nombre -> campo(nombre, idioma))
                .toList();
        modelo.addAttribute("campos", campos);
        modelo.addAttribute("sexos", Sexo.values());
        modelo.addAttribute("cuentas", cuentas(detras.conteo(), idioma));
        modelo.addAttribute("evidencias", evidencias.de(id, detras.numero()));
        modelo.addAttribute("lotes", realizaciones.lotes(id, detras.numero()));
        modelo.addAttribute("intento", UUID.randomUUID().toString());
        modelo.addAttribute("intentoDeArchivo", UUID.randomUUID().toString());
        modelo.addAttribute("megas", Megas.de(Evidencias.MAYOR));
        modelo.addAttribute("megasDeTabla", Megas.de(LectorDeTablas.TAMANO_MAXIMO));
        modelo.addAttribute("clasificaciones", Evidencia.Clasificacion.values());
        modelo.addAttribute("primerDia", id.trimestre().primerDia(id.poa().ejercicio()));
        modelo.addAttribute("ultimoDia", id.trimestre().ultimoDia(id.poa().ejercicio()));
        Optional<Negado> noCaptura = candado.impedimento(id);
        boolean captura = detras.seCaptura() && noCaptura.isEmpty();
        modelo.addAttribute("captura", captura);
        modelo.addAttribute(
                "noCaptura",
                noCaptura
                        .filter(CandadoDeHoja::esDeSuOficio)
                        .map(negado -> avisos.texto(new NoPermitido(negado), idioma))
                        .orElse(""));
        modelo.addAttribute("protege", !captura && realizaciones.puede(Acto.PROTEGER_EVIDENCIA, id));
        boolean vistas = detras.todas().stream().anyMatch(una -> una.dePersona() && !una.oculta());
        modelo.addAttribute("vistas", vistas);
        boolean vePersonas = realizaciones.puede(Acto.VER_DATOS_PERSONALES, id);
        modelo.addAttribute("vePersonas", vePersonas);
        modelo.addAttribute("puedeVer", detras.hayPersonas() && vePersonas);
        List<Linea> lineas = detras.entradas().stream()
                .map(una -> linea(una, idioma))
                .filter(linea -> coincide(linea, busca))
                .toList();
        modelo.addAttribute("busca", busca);
        modelo.addAttribute("cuantas", lineas.size());
        modelo.addAttribute("listadas", lineas.stream().limit(A_LA_VISTA).toList());
        modelo.addAttribute(
                "borradas",
                detras.borradas().stream()
                        .map(una -> linea(una, idioma))
                        .limit(A_LA_VISTA)
                        .toList());
        if (!modelo.containsAttribute("escrita")) {
            modelo.addAttribute("escrita", Map.of());
        }
        Object traidas = modelo.getAttribute("lineas");
        List<?> escritas = traidas instanceof List<?> algunas ? algunas : List.of();
        modelo.addAttribute("lineas", escritas);
        modelo.addAttribute("enBlanco", RealizacionesController.lineasEnBlanco(escritas.size()) - escritas.size());
        return "realizaciones/renglon";
    }

    /** Every version that an entry had. */
    String historia(DetrasDelRenglon detras, List<Entrada> versiones, Model modelo, Locale idioma) {
        encabezar(detras.id(), modelo);
        modelo.addAttribute("detras", detras);
        modelo.addAttribute("ruta", RealizacionesController.ruta(detras.id(), detras.numero()));
        modelo.addAttribute("dePersona", versiones.stream().anyMatch(Entrada::dePersona));
        modelo.addAttribute(
                "historia", versiones.stream().map(una -> linea(una, idioma)).toList());
        return "realizaciones/historia";
    }

    /** The counts in words; none where nothing can be told apart. */
    List<Cuenta> cuentas(Conteo conteo, Locale idioma) {
        return conteo.grupos().entrySet().stream()
                .map(uno -> new Cuenta(
                        avisos.texto("realizacion.por." + uno.getKey(), idioma),
                        uno.getValue().stream()
                                .map(grupo -> new Grupo(
                                        nombre(uno.getKey(), grupo, idioma),
                                        grupo.cuantas()
                                                .map(CifraEscrita::escribir)
                                                .orElseGet(() -> avisos.texto("realizacion.callado", idioma))))
                                .toList()))
                .toList();
    }

    private String nombre(Conteo.Por por, Conteo.Grupo grupo, Locale idioma) {
        if (grupo.callado()) {
            return avisos.texto("realizacion.gruposChicos", idioma, Conteo.MENOR);
        }
        String nombre = grupo.nombre();
        if (nombre.isEmpty()) {
            return avisos.texto("realizacion.sinDecir", idioma);
        }
        return switch (por) {
            case SEXO -> avisos.texto("realizacion.sexo." + nombre, idioma);
            case EDAD -> avisos.texto("realizacion.edad." + nombre, idioma);
            case TIPO, LUGAR -> nombre;
        };
    }

    /** A row at whose screen something is asked for, with what the answer needs. */
    Pedido en(IdDeAvance id, int renglon, Model modelo, Locale idioma, RedirectAttributes paraDespues) {
        return new Pedido(id, renglon, modelo, idioma, paraDespues);
    }

    /** See {@link #en}. */
    final class Pedido {

        private final IdDeAvance id;
        private final int renglon;
        private final Model modelo;
        private final Locale idioma;
        private final RedirectAttributes paraDespues;

        private Pedido(IdDeAvance id, int renglon, Model modelo, Locale idioma, RedirectAttributes paraDespues) {
            this.id = id;
            this.renglon = renglon;
            this.modelo = modelo;
            this.idioma = idioma;
            this.paraDespues = paraDespues;
        }

        /** Does it and says so; where it cannot be done the screen is shown again and says why. */
        String hacer(String frase, Runnable acto) {
            return hacer(frase, "", acto);
        }

        /** @param lugar of the screen where one goes on, as {@code #evidencias} */
        String hacer(String frase, String lugar, Runnable acto) {
            return hacerYContar(frase, lugar, () -> {
                acto.run();
                return 0;
            });
        }

        /** The same, of what says how many files were kept from others with it. */
        String hacerYContar(String frase, String lugar, IntSupplier acto) {
            try {
                int cerradas = acto.getAsInt();
                paraDespues.addFlashAttribute("hecho", avisos.texto(frase, idioma, cerradas));
                return "redirect:" + RealizacionesController.ruta(id, renglon) + lugar;
            } catch (DatosInvalidos invalidos) {
                avisos.mostrar(invalidos, modelo, idioma);
            } catch (Choque choque) {
                modelo.addAttribute("negado", avisos.texto("realizacion.choque", idioma));
            }
            return pantalla(realizaciones.de(id, renglon, Realizaciones.Personas.OCULTAS), "", modelo, idioma);
        }
    }

    private static String cifra(PorTrimestre cifras, IdDeAvance id) {
        return cifras.en(id.trimestre()).map(CifraEscrita::escribir).orElse("—");
    }

    private Campo campo(String nombre, Locale idioma) {
        boolean comun = Character.isLowerCase(nombre.charAt(0));
        CampoDeRealizacion.Clase clase = !comun
                ? CampoDeRealizacion.valueOf(nombre).clase()
                : nombre.equals(RealizacionEscrita.FECHA)
                        ? CampoDeRealizacion.Clase.FECHA
                        : nombre.equals(RealizacionEscrita.CANTIDAD)
                                ? CampoDeRealizacion.Clase.CIFRA
                                : CampoDeRealizacion.Clase.TEXTO;
        boolean largo =
                nombre.equals(RealizacionEscrita.DESCRIPCION) || nombre.equals(CampoDeRealizacion.ACUERDOS.name());
        return new Campo(
                nombre,
                tablas.rotulo(nombre, idioma),
                clase,
                largo ? 1000 : nombre.equals(RealizacionEscrita.LUGAR) ? 150 : 250);
    }

    private Linea linea(Entrada una, Locale idioma) {
        List<String> dichos = Arrays.stream(CampoDeRealizacion.values())
                .filter(campo -> una.que().dato(campo).isPresent())
                .map(campo -> avisos.texto("realizacion.campo." + campo.name(), idioma) + ": "
                        + tablas.dicho(una, campo, idioma))
                .toList();
        return new Linea(una, CifraEscrita.escribir(una.que().cantidad()), dichos, una.oculta());
    }

    private static boolean coincide(Linea linea, String busca) {
        String buscado = TextoEscrito.sinAcentos(TextoEscrito.limpio(busca));
        return buscado.isEmpty()
                || TextoEscrito.sinAcentos(linea.dichos().stream().collect(Collectors.joining(" ")) + " "
                                + linea.entrada().que().lugar() + " "
                                + linea.entrada().que().descripcion() + " "
                                + linea.entrada().que().fecha())
                        .contains(buscado);
    }

    /** An entry as its form shows it. */
    static Map<String, String> escrita(Entrada una) {
        Map<String, String> campos = new HashMap<>();
        campos.put(RealizacionEscrita.FECHA, una.que().fecha().toString());
        campos.put(RealizacionEscrita.CANTIDAD, CifraEscrita.escribir(una.que().cantidad()));
        campos.put(RealizacionEscrita.LUGAR, una.que().lugar());
        campos.put(RealizacionEscrita.DESCRIPCION, una.que().descripcion());
        una.que().datos().forEach((campo, dicho) -> campos.put(campo.name(), dicho));
        return campos;
    }
}
