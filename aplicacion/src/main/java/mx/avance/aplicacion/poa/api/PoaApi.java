package mx.avance.aplicacion.poa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.poa.EditarPoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.ListaDePoas;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "POA",
        description =
                "El programa operativo anual de cada unidad: se elabora, se revisa, se autoriza y queda en versiones")
@RestController
@RequestMapping("/api/v1/poa")
class PoaApi {

    static final String UNO = "/{ejercicio}/{programa}/{unidad}";

    private final Poas poas;
    private final ListaDePoas lista;
    private final EditarPoa editar;

    PoaApi(Poas poas, ListaDePoas lista, EditarPoa editar) {
        this.poas = poas;
        this.lista = lista;
        this.editar = editar;
    }

    @Operation(summary = "Los POA de un ejercicio que puede ver quien pregunta")
    @Exige(Acto.VER_POA)
    @GetMapping
    Pagina<ResumenVista> lista(
            @RequestParam(required = false) @Schema(example = "2026") @Nullable Integer ejercicio,
            @Parameter(description = "Parte de la clave o del nombre de la unidad o del programa, sin importar acentos")
                    @RequestParam(required = false, defaultValue = "")
                    String busca,
            @Parameter(description = "BORRADOR, DEVUELTO, EN_REVISION o AUTORIZADO; todos si falta")
                    @RequestParam(required = false, defaultValue = "")
                    String estado,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer tamanio) {
        String despues = Pagina.despuesDe("poa", cursor);
        int cuantos = Pagina.tamanio(tamanio);
        List<Ejercicio> anios = poas.ejercicios();
        if (ejercicio == null && anios.isEmpty()) {
            return new Pagina<>(List.of(), null);
        }
        Ejercicio anio = ejercicio == null ? anios.get(0) : anio(ejercicio);
        List<ResumenVista> leidos =
                lista.de(new ListaDePoas.Filtro(anio, TextoEscrito.limpio(busca), TextoEscrito.limpio(estado))).stream()
                        .flatMap(linea -> Stream.ofNullable(linea.resumen()))
                        .map(ResumenVista::de)
                        .filter(resumen -> llave(resumen).compareTo(despues) > 0)
                        .limit(cuantos + 1L)
                        .toList();
        return Pagina.de("poa", leidos, cuantos, PoaApi::llave);
    }

    @Operation(
            summary = "Las unidades que no han empezado su POA de un ejercicio",
            description = "Las que puede ver quien pregunta y están en el catálogo, sin POA bajo ningún programa.")
    @Exige(Acto.VER_POA)
    @GetMapping("/{ejercicio}/sin-empezar")
    List<SinEmpezarVista> sinEmpezar(@PathVariable String ejercicio) {
        return lista.de(new ListaDePoas.Filtro(anio(ejercicio), "", ListaDePoas.SIN_EMPEZAR)).stream()
                .map(linea -> new SinEmpezarVista(linea.unidad(), linea.nombreDeUnidad()))
                .toList();
    }

    private static String llave(ResumenVista resumen) {
        return resumen.unidad() + "/" + resumen.programa();
    }

    @Operation(summary = "El POA de una unidad en un programa, en el estado en que esté")
    @Exige(Acto.VER_POA)
    @GetMapping(UNO)
    ResponseEntity<PoaVista> ver(IdDePoa id) {
        return vista(poas.exigir(id));
    }

    @Operation(
            summary =
                    "Empezar el POA, en blanco o con lo autorizado el año anterior; si ya existe, contesta el que hay")
    @Exige(Acto.EDITAR_POA)
    @PostMapping(UNO + "/inicio")
    ResponseEntity<PoaVista> iniciar(IdDePoa id, @RequestBody InicioDePoa inicio) {
        return vista(Boolean.TRUE.equals(inicio.copiar()) ? editar.copiarDelAnioAnterior(id) : editar.iniciar(id));
    }

    @Operation(summary = "Poner estos renglones en lugar de todos los del borrador: todo o nada")
    @Exige(Acto.EDITAR_POA)
    @PutMapping(UNO + "/renglones")
    ResponseEntity<PoaVista> guardarTodo(
            IdDePoa id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RenglonesVista cuerpo) {
        return vista(editar.guardarTodo(
                id,
                Etiqueta.exigida(ifMatch),
                cuerpo.renglones().stream().map(RenglonVista::renglon).toList()));
    }

    @Operation(summary = "Guardar un renglón: reemplaza al que lleva ese número, o se agrega")
    @Exige(Acto.EDITAR_POA)
    @PutMapping(UNO + "/renglones/{numero}")
    ResponseEntity<PoaVista> guardar(
            IdDePoa id,
            @PathVariable @Schema(example = "100") int numero,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RenglonVista renglon) {
        return vista(editar.guardarRenglon(id, Etiqueta.exigida(ifMatch), numero, renglon.renglon()));
    }

    @Operation(summary = "Quitar un renglón; quitar una meta se lleva sus acciones")
    @Exige(Acto.EDITAR_POA)
    @DeleteMapping(UNO + "/renglones/{numero}")
    ResponseEntity<PoaVista> borrar(
            IdDePoa id,
            @PathVariable @Schema(example = "100") int numero,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return vista(editar.borrarRenglon(id, Etiqueta.exigida(ifMatch), numero));
    }

    @Operation(summary = "Decir qué líneas de acción declara el encabezado")
    @Exige(Acto.EDITAR_POA)
    @PutMapping(UNO + "/lineas")
    ResponseEntity<PoaVista> declarar(
            IdDePoa id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody LineasVista cuerpo) {
        List<LineaAccion> lineas = cuerpo.lineas().stream()
                .map(escrita -> LineaAccion.find(escrita)
                        .orElseThrow(() -> new DatosInvalidos(Defecto.en("lineas", "poa.lineaMal", escrita))))
                .toList();
        return vista(editar.declararLineas(id, Etiqueta.exigida(ifMatch), lineas));
    }

    @Operation(
            summary = "Recuperar el borrador que se eliminó, como estaba",
            description = "Mientras nadie haya empezado otro del mismo ejercicio, programa y unidad.")
    @Exige(Acto.EDITAR_POA)
    @PostMapping(UNO + "/recuperacion")
    ResponseEntity<PoaVista> recuperar(IdDePoa id) {
        return vista(editar.recuperar(id));
    }

    @Operation(
            summary = "Eliminar un borrador que nunca se envió",
            description = "Puede recuperarse mientras nadie empiece otro; la bitácora conserva lo que decía.")
    @Exige(Acto.EDITAR_POA)
    @DeleteMapping(UNO)
    ResponseEntity<Void> eliminar(
            IdDePoa id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        editar.eliminar(id, Etiqueta.exigida(ifMatch));
        return ResponseEntity.ok().build();
    }

    @Operation(
            summary = "El borrador eliminado que puede recuperarse",
            description =
                    "No existe si nadie eliminó uno, o si ya se empezó otro del mismo ejercicio, programa y unidad.")
    @Exige(Acto.EDITAR_POA)
    @GetMapping(UNO + "/recuperacion")
    EliminadoVista eliminado(IdDePoa id) {
        return poas.eliminado(id)
                .filter(hay -> poas.find(id).isEmpty())
                .map(EliminadoVista::de)
                .orElseThrow(() -> new NoExiste("borrador eliminado d" + id.objeto()));
    }

    static ResponseEntity<PoaVista> vista(PoaGuardado guardado) {
        return Etiqueta.con(guardado.version(), PoaVista.de(guardado));
    }

    /** @throws NoExiste when it is no year */
    static Ejercicio anio(String ejercicio) {
        try {
            return new Ejercicio(Integer.parseInt(ejercicio));
        } catch (IllegalArgumentException e) {
            throw new NoExiste("POA " + ejercicio);
        }
    }

    static Ejercicio anio(int ejercicio) {
        try {
            return new Ejercicio(ejercicio);
        } catch (IllegalArgumentException e) {
            throw new DatosInvalidos(Defecto.en("ejercicio", "poa.ejercicioMal", ejercicio));
        }
    }
}
