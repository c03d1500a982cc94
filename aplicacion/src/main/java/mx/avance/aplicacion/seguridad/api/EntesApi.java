package mx.avance.aplicacion.seguridad.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.catalogos.EntesACargo;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.api.SoloUnaVez;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.seguridad.AltaDeEnte;
import mx.avance.aplicacion.seguridad.AltaDePersona;
import mx.avance.aplicacion.seguridad.CorregirEnte;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Entes", description = "Los entes de la instalación que este tiene a su cargo; solo para Administración")
@RestController
@RequestMapping("/api/v1/entes")
class EntesApi {

    private final EntesACargo entes;
    private final AltaDeEnte alta;
    private final CorregirEnte correccion;

    EntesApi(EntesACargo entes, AltaDeEnte alta, CorregirEnte correccion) {
        this.entes = entes;
        this.alta = alta;
        this.correccion = correccion;
    }

    /** An ente as another one may know it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EnteACargo")
    record Vista(
            @Schema(example = "DIF") String clave,

            @Schema(example = "DIF Municipal de San Jacinto")
            String nombre,

            @Schema(example = "PARAMUNICIPAL") String tipo,

            @Schema(description = "El Ayuntamiento del que depende", example = "Municipio de San Jacinto") @Nullable
            String ayuntamiento,

            @Schema(description = "Si nadie lo administra hoy")
            boolean sinAdministracion) {

        static Vista de(EntesACargo.EnteACargo ente, Set<Integer> sinNadie) {
            return new Vista(
                    ente.clave(), ente.nombre(), ente.tipo().name(), ente.ayuntamiento(), sinNadie.contains(ente.id()));
        }
    }

    /** What an ente is, said again. */
    @Schema(name = "CorreccionDeEnte")
    record Correccion(
            @Schema(description = "AYUNTAMIENTO o PARAMUNICIPAL", example = "PARAMUNICIPAL") @Nullable
            String tipo,

            @Schema(description = "Como al agregarlo", example = "SJV") @Nullable
            String ayuntamiento) {}

    /** Whoever is to administer it, when it is not the person who adds it. */
    @Schema(name = "AdministraElEnte")
    record Administra(
            @Schema(example = "direccion.dif") @Nullable String cuenta,

            @Schema(example = "Elisa Navarro Cota") @Nullable
            String nombre,

            @Schema(example = "direccion@dif.example") @Nullable
            String correo) {

        AltaDeEnte.Administra limpio() {
            return new AltaDeEnte.Administra(
                    TextoEscrito.limpio(cuenta), TextoEscrito.limpio(nombre), TextoEscrito.limpio(correo));
        }
    }

    /** Who administers it from now on. */
    @Schema(name = "AdministracionRepuesta")
    record Repuesta(
            @Schema(description = "Una cuenta nueva que el ente lleva; sin ella, quien llama") @Nullable
            Administra administra) {}

    /** An ente to be added. */
    @Schema(name = "EnteNuevo")
    record Nuevo(
            @Schema(example = "DIF") @Nullable String clave,

            @Schema(example = "DIF Municipal de San Jacinto") @Nullable
            String nombre,

            @Schema(description = "AYUNTAMIENTO o PARAMUNICIPAL", example = "PARAMUNICIPAL") @Nullable
            String tipo,

            @Schema(
                    description =
                            "De un paramunicipal, la clave del Ayuntamiento del que depende; vacío si solo puede ser uno",
                    example = "SJV")
            @Nullable
            String ayuntamiento,

            @Schema(description = "Una cuenta nueva que el ente lleva; sin ella lo administra quien lo agrega")
            @Nullable
            Administra administra) {

        AltaDeEnte.Datos datos() {
            return new AltaDeEnte.Datos(
                    new EntesACargo.Datos(
                            TextoEscrito.limpio(clave),
                            TextoEscrito.limpio(nombre),
                            TextoEscrito.limpio(tipo),
                            TextoEscrito.limpio(ayuntamiento)),
                    Optional.ofNullable(administra).map(Administra::limpio));
        }
    }

    /** An ente that was added. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EnteAgregado")
    record Agregado(
            @Schema(example = "DIF") String clave,

            @Schema(example = "DIF Municipal de San Jacinto")
            String nombre,

            @Schema(description = "La cuenta nueva que lo administra", example = "direccion.dif") @Nullable
            String cuenta,

            @Schema(
                    description = "De un solo uso; se da solo en esta respuesta y no se guarda",
                    example = "abcd-efgh-jkmn-pqrs")
            @Nullable
            String contrasena) {}

    @Operation(summary = "Los entes a cargo de este, él primero")
    @Exige(Acto.AGREGAR_ENTE)
    @GetMapping
    List<Vista> lista() {
        Set<Integer> sinNadie = alta.sinAdministracion();
        return entes.lista().stream().map(ente -> Vista.de(ente, sinNadie)).toList();
    }

    @Operation(
            summary = "Agregar un ente a la instalación",
            description = "El primer ente de la instalación agrega cualquiera; un Ayuntamiento, sus paramunicipales. "
                    + "Si se pide una cuenta nueva, su contraseña de un solo uso viene solo en esta respuesta.")
    @Exige(Acto.AGREGAR_ENTE)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    Agregado agregar(@RequestBody Nuevo nuevo, HttpServletRequest peticion) {
        AltaDeEnte.Agregado hecho = alta.agregar(nuevo.datos());
        SoloUnaVez.marcar(peticion);
        return new Agregado(
                hecho.ente().clave(),
                hecho.ente().nombre(),
                hecho.administra().map(quien -> quien.persona().cuenta()).orElse(null),
                hecho.administra().map(quien -> quien.contrasena()).orElse(null));
    }

    @Operation(summary = "Un ente a cargo de este")
    @Exige(Acto.AGREGAR_ENTE)
    @GetMapping("/{clave}")
    ResponseEntity<Vista> uno(@PathVariable String clave) {
        EntesACargo.EnteACargo cual = entes.exigir(uno -> uno.clave().equalsIgnoreCase(clave));
        return Etiqueta.con(cual.version(), Vista.de(cual, alta.sinAdministracion()));
    }

    @Operation(
            summary = "Corregir qué es un ente y de qué Ayuntamiento depende",
            description = "Solo desde el primer ente de la instalación. Su nombre y lo demás los cambia cada ente.")
    @Exige(Acto.AGREGAR_ENTE)
    @PutMapping("/{clave}")
    ResponseEntity<Vista> corregir(
            @PathVariable String clave,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Correccion escrito) {
        EntesACargo.EnteACargo quedo = correccion.corregir(
                uno -> uno.clave().equalsIgnoreCase(clave),
                TextoEscrito.limpio(escrito.tipo()),
                TextoEscrito.limpio(escrito.ayuntamiento()),
                Etiqueta.exigida(ifMatch));
        return Etiqueta.con(quedo.version(), Vista.de(quedo, alta.sinAdministracion()));
    }

    @Operation(
            summary = "Dar administración a un ente que se quedó sin nadie",
            description = "Solo mientras nadie lo administre. Sin cuenta nueva, lo administra quien llama.")
    @Exige(Acto.AGREGAR_ENTE)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/{clave}/administracion")
    Agregado reponer(@PathVariable String clave, @RequestBody Repuesta repuesta, HttpServletRequest peticion) {
        EntesACargo.EnteACargo cual = entes.exigir(uno -> uno.clave().equalsIgnoreCase(clave));
        Optional<AltaDePersona.Alta> quien = alta.reponerAdministracion(
                cual.id(), Optional.ofNullable(repuesta.administra()).map(Administra::limpio));
        SoloUnaVez.marcar(peticion);
        return new Agregado(
                cual.clave(),
                cual.nombre(),
                quien.map(hecha -> hecha.persona().cuenta()).orElse(null),
                quien.map(AltaDePersona.Alta::contrasena).orElse(null));
    }
}
