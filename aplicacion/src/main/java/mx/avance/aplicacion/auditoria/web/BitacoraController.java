package mx.avance.aplicacion.auditoria.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.auditoria.Anotacion;
import mx.avance.aplicacion.auditoria.ConsultaDeBitacora;
import mx.avance.aplicacion.auditoria.EnPalabras;
import mx.avance.aplicacion.auditoria.ExportarBitacora;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.aplicacion.seguridad.PersonaConectada;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who did what, when and why: filtered in the address, page by page, and out as a file. */
@Controller
class BitacoraController {

    private static final int ABIERTAS = 8;

    private final ConsultaDeBitacora bitacora;
    private final ExportarBitacora exportar;
    private final EnPalabras palabras;
    private final Entes entes;
    private final Actores actores;
    private final Avisos avisos;

    BitacoraController(
            ConsultaDeBitacora bitacora,
            ExportarBitacora exportar,
            EnPalabras palabras,
            Entes entes,
            Actores actores,
            Avisos avisos) {
        this.bitacora = bitacora;
        this.exportar = exportar;
        this.palabras = palabras;
        this.entes = entes;
        this.actores = actores;
        this.avisos = avisos;
    }

    /** The filter as it stands in the address. */
    record Busqueda(
            @Nullable String persona,
            @Nullable String objeto,
            @Nullable String acto,
            @Nullable String desde,
            @Nullable String hasta) {

        boolean vacia() {
            return texto(persona).isEmpty()
                    && texto(objeto).isEmpty()
                    && texto(acto).isEmpty()
                    && texto(desde).isEmpty()
                    && texto(hasta).isEmpty();
        }

        /** @throws DatosInvalidos when a date is none, or they are in the wrong order */
        ConsultaDeBitacora.Filtro filtro() {
            List<Defecto> defectos = new ArrayList<>();
            Optional<LocalDate> primera = dia("desde", texto(desde), defectos);
            Optional<LocalDate> ultima = dia("hasta", texto(hasta), defectos);
            if (primera.isPresent() && ultima.isPresent() && ultima.get().isBefore(primera.get())) {
                defectos.add(Defecto.en("hasta", "forma.fechas"));
            }
            DatosInvalidos.siHay(defectos);
            return new ConsultaDeBitacora.Filtro(texto(persona), texto(objeto), texto(acto), primera, ultima);
        }

        /** The address of this search, for a file or another page. */
        String direccion(String ruta, Map<String, String> ademas) {
            UriComponentsBuilder direccion = UriComponentsBuilder.fromPath(ruta);
            Map<String, String> campos = new LinkedHashMap<>();
            campos.put("persona", texto(persona));
            campos.put("objeto", texto(objeto));
            campos.put("acto", texto(acto));
            campos.put("desde", texto(desde));
            campos.put("hasta", texto(hasta));
            campos.putAll(ademas);
            campos.forEach((campo, valor) -> {
                if (!valor.isEmpty()) {
                    direccion.queryParam(campo, "{" + campo + "}");
                }
            });
            return direccion.buildAndExpand(campos).encode().toUriString();
        }

        private static String texto(@Nullable String texto) {
            return texto == null ? "" : texto.replaceAll("\\p{Cntrl}+", " ").strip();
        }

        private static Optional<LocalDate> dia(String campo, String texto, List<Defecto> defectos) {
            if (texto.isEmpty()) {
                return Optional.empty();
            }
            try {
                LocalDate dia = LocalDate.parse(texto);
                if (dia.getYear() < 1900 || dia.getYear() > 2200) {
                    defectos.add(Defecto.en(campo, "forma.fecha"));
                    return Optional.empty();
                }
                return Optional.of(dia);
            } catch (DateTimeParseException e) {
                defectos.add(Defecto.en(campo, "forma.fecha"));
                return Optional.empty();
            }
        }
    }

    /**
     * An entry as it is shown.
     *
     * @param cambian the fields that changed
     * @param iguales how many stayed as they were
     * @param abierta whether its fields are few enough to show at once
     */
    record Renglon(
            Anotacion anotacion,
            ZonedDateTime momento,
            String acto,
            String objeto,
            String origen,
            List<EnPalabras.Linea> cambian,
            int iguales,
            boolean abierta) {}

    /** An act that can be looked for. */
    record Opcion(String clave, String nombre) {}

    @Exige(Acto.VER_BITACORA)
    @GetMapping("/bitacora")
    String bitacora(
            @ModelAttribute("busqueda") Busqueda busqueda,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal PersonaConectada persona,
            HttpServletRequest peticion,
            Locale idioma,
            Model modelo) {
        List<Anotacion> leidas = List.of();
        try {
            leidas = bitacora.lista(
                    actores.de(persona, peticion), busqueda.filtro(), idioma, despuesDe(cursor), Pagina.TAMANIO + 1);
        } catch (DatosInvalidos invalidos) {
            avisos.mostrar(invalidos, modelo, idioma);
        }
        Pagina<Anotacion> pagina =
                Pagina.de("bitacora", leidas, Pagina.TAMANIO, anotacion -> Long.toString(anotacion.id()));
        ZoneId zona = entes.exigir().zona();
        modelo.addAttribute(
                "renglones",
                pagina.elementos().stream()
                        .map(anotacion -> renglon(anotacion, zona, idioma))
                        .toList());
        modelo.addAttribute(
                "siguiente",
                Optional.ofNullable(pagina.siguiente())
                        .map(siguiente -> busqueda.direccion("/bitacora", Map.of("cursor", siguiente)))
                        .orElse(null));
        modelo.addAttribute(
                "continuacion", cursor.filter(texto -> !texto.isBlank()).isPresent());
        modelo.addAttribute("primera", busqueda.direccion("/bitacora", Map.of()));
        modelo.addAttribute("csv", busqueda.direccion("/bitacora/exportacion", Map.of("formato", "csv")));
        modelo.addAttribute("xlsx", busqueda.direccion("/bitacora/exportacion", Map.of("formato", "xlsx")));
        modelo.addAttribute("vacia", busqueda.vacia());
        modelo.addAttribute(
                "actos",
                bitacora.actos().stream()
                        .map(acto -> new Opcion(acto, palabras.acto(acto, idioma)))
                        .sorted(Comparator.comparing(Opcion::nombre))
                        .toList());
        return "auditoria/bitacora";
    }

    @Exige(Acto.VER_BITACORA)
    @GetMapping("/bitacora/exportacion")
    ResponseEntity<byte[]> exportacion(
            @ModelAttribute("busqueda") Busqueda busqueda,
            @RequestParam Optional<String> formato,
            @AuthenticationPrincipal PersonaConectada persona,
            HttpServletRequest peticion,
            Locale idioma) {
        boolean xlsx =
                switch (formato.orElse("csv")) {
                    case "csv" -> false;
                    case "xlsx" -> true;
                    default -> throw new NoExiste("el formato " + formato.orElse(""));
                };
        ConsultaDeBitacora.Filtro filtro;
        try {
            filtro = busqueda.filtro();
        } catch (DatosInvalidos invalidos) {
            return ResponseEntity.badRequest().build();
        }
        Descarga descarga = exportar.exportar(actores.de(persona, peticion), filtro, idioma);
        return xlsx ? descarga.xlsx() : descarga.csv();
    }

    private Renglon renglon(Anotacion anotacion, ZoneId zona, Locale idioma) {
        List<EnPalabras.Linea> lineas = palabras.lineas(anotacion, idioma);
        List<EnPalabras.Linea> cambian =
                lineas.stream().filter(EnPalabras.Linea::cambia).toList();
        return new Renglon(
                anotacion,
                anotacion.momento().atZone(zona),
                palabras.acto(anotacion.acto(), idioma),
                palabras.objeto(anotacion.objeto(), idioma),
                palabras.origen(anotacion.origen(), idioma),
                cambian,
                lineas.size() - cambian.size(),
                cambian.size() <= ABIERTAS);
    }

    private static long despuesDe(Optional<String> cursor) {
        return Pagina.numeroDespuesDe("bitacora", cursor.orElse(null));
    }
}
