package mx.avance.aplicacion.avance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CambiosDesdeLaFirma;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.Celda;
import mx.avance.aplicacion.avance.FirmarAvance;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.ListaDeAvances;
import mx.avance.aplicacion.avance.RevisarAvance;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.api.ALoMas;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Destino;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.revision.RevisionDeCaptura;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "Avance",
        description = "Lo que cada unidad alcanzó en un trimestre: se captura, se firma en tres lugares, se devuelve")
@RestController
@RequestMapping("/api/v1/avance")
class AvanceApi {

    private static final String UNO = "/{ejercicio}/{trimestre}/{programa}/{unidad}";

    private final Avances avances;
    private final ListaDeAvances lista;
    private final CapturarAvance capturar;
    private final RevisarAvance revisar;
    private final CambiosDesdeLaFirma cambios;
    private final FirmarAvance firmar;
    private final Avisos avisos;
    private final VistasDeAvance vistas;

    AvanceApi(
            Avances avances,
            ListaDeAvances lista,
            CapturarAvance capturar,
            RevisarAvance revisar,
            CambiosDesdeLaFirma cambios,
            FirmarAvance firmar,
            Avisos avisos,
            VistasDeAvance vistas) {
        this.avances = avances;
        this.lista = lista;
        this.capturar = capturar;
        this.revisar = revisar;
        this.cambios = cambios;
        this.firmar = firmar;
        this.avisos = avisos;
        this.vistas = vistas;
    }

    /** A sheet in a list. */
    @Schema(name = "ResumenDeAvance")
    record Resumen(
            @Schema(example = "2026") int ejercicio,
            @Schema(example = "1") int trimestre,
            @Schema(example = "542") String programa,
            @Schema(example = "54202") String unidad,
            @Schema(example = "EN_CAPTURA") String estado,

            @Schema(example = "12", description = "De toda la hoja: su ETag")
            int version,

            @Schema(example = "3") int capturados,
            @Schema(example = "4") int porCapturar,

            @Schema(example = "1", description = "Hallazgos que impiden firmarla")
            int impedimentos) {

        static Resumen de(ListaDeAvances.Linea linea) {
            return new Resumen(
                    linea.id().poa().ejercicio().anio(),
                    linea.id().trimestre().numero(),
                    linea.id().poa().programa().clave(),
                    linea.id().poa().unidad().clave(),
                    linea.estado(),
                    linea.version(),
                    linea.capturados(),
                    linea.renglones(),
                    linea.impedimentos());
        }
    }

    /** What is written into one of several cells. */
    @Schema(name = "CambioDeCelda", description = "Lo que falta queda como está; un texto en blanco quita lo que había")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cambio(
            @Schema(example = "101") int renglon,

            @Schema(example = "0", description = "De la celda que se vio; 0 si nadie la había capturado")
            int version,

            @Schema(example = "50") @Nullable BigDecimal alcanzado,

            @Schema(example = "Se aplazó un taller por la lluvia.") @Nullable
            String observacion,

            @Schema(example = "SE_ABSORBE") @Nullable String destino,
            @Schema(example = "CLIMA") @Nullable String causa,

            @Schema(description = "Los tres del trimestre, donde el ente captura por mes; la cifra sale de ellos")
            @Nullable
            MesesEscritos meses) {

        CambioDeCelda cambio() {
            return new CambioDeCelda(
                    renglon,
                    version,
                    Optional.ofNullable(alcanzado).map(AvanceApi::escrita),
                    Optional.ofNullable(observacion),
                    Optional.ofNullable(destino),
                    Optional.ofNullable(causa),
                    MesesEscritos.porLugar(meses));
        }
    }

    /** Several cells. */
    @Schema(name = "CambiosDeCeldas")
    record Cambios(
            @Schema(description = "Qué pasa con las demás si una no se puede guardar")
            CapturarAvance.@Nullable Modo modo,

            @ALoMas(value = CapturarAvance.CELDAS, dicho = "avance.demasiadas")
            List<Cambio> celdas) {}

    /** All that a cell says. */
    @Schema(name = "ContenidoDeCelda", description = "Lo que falta queda vacío")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contenido(
            @Schema(example = "50") @Nullable BigDecimal alcanzado,

            @Schema(example = "Se aplazó un taller por la lluvia.") @Nullable
            String observacion,

            @Nullable Destino destino,
            @Schema(example = "CLIMA") @Nullable String causa,

            @Schema(
                    description =
                            "Los tres del trimestre, donde el ente captura por mes; si se dan, la cifra sale de ellos y no se da. "
                                    + "Si faltan, los que hay se quedan")
            @Nullable
            MesesEscritos meses) {

        private CambioDeCelda cambio(int renglon, int version) {
            CambioDeCelda cambio = CambioDeCelda.completo(
                    renglon,
                    version,
                    MesesEscritos.texto(alcanzado),
                    texto(observacion),
                    destino == null ? "" : destino.name(),
                    texto(causa));
            return meses == null ? cambio : cambio.conMeses(MesesEscritos.porLugar(meses), alcanzado != null);
        }
    }

    /** Something that the rules say of a sheet. */
    @Schema(name = "HallazgoDeAvance")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Observado(
            @Schema(example = "FALTA_DESTINO") String codigo,
            @Schema(example = "103") @Nullable Integer renglon,

            @Schema(example = "El renglón 103 alcanzó menos de lo programado y no dice qué pasará con lo que falta.")
            String detalle,

            boolean impide) {}

    /** The password that stands for a signature. */
    @Schema(name = "FirmaDeAvance")
    record Firma(
            @Schema(example = "la frase con la que entra") @Nullable
            String contrasena) {}

    /** Why a sheet goes back. */
    @Schema(name = "DevolucionDeAvance")
    record Devolucion(
            @Schema(example = "Falta la observación de la 103.") @Nullable
            String nota) {}

    @Operation(summary = "Las hojas de un trimestre que puede ver quien pregunta")
    @Exige(Acto.VER_AVANCE)
    @GetMapping
    Pagina<Resumen> lista(
            @RequestParam(required = false) @Schema(example = "2026") @Nullable Integer ejercicio,
            @RequestParam(required = false) @Schema(example = "1") @Nullable Integer trimestre,
            @Parameter(description = "Parte de la clave o del nombre de la unidad o del programa, sin importar acentos")
                    @RequestParam(required = false, defaultValue = "")
                    String busca,
            @Parameter(
                            description =
                                    "SIN_EMPEZAR, EN_CAPTURA, DEVUELTO, EN_PAPEL, ELABORADO, REVISADO, AUTORIZADO, RECIBIDO o PUBLICADO; todos si falta")
                    @RequestParam(required = false, defaultValue = "")
                    String estado,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer tamanio) {
        String despues = Pagina.despuesDe("avance", cursor);
        int cuantos = Pagina.tamanio(tamanio);
        Ejercicio anio = ejercicio == null ? lista.deAhora() : anio(ejercicio);
        Trimestre cual = trimestre == null ? lista.deAhora(anio) : deNumero(trimestre);
        List<Resumen> leidos = lista
                .de(new ListaDeAvances.Filtro(anio, cual, TextoEscrito.limpio(busca), TextoEscrito.limpio(estado)))
                .stream()
                .map(Resumen::de)
                .filter(resumen -> llave(resumen).compareTo(despues) > 0)
                .limit(cuantos + 1L)
                .toList();
        return Pagina.de("avance", leidos, cuantos, AvanceApi::llave);
    }

    private static String llave(Resumen resumen) {
        return resumen.unidad() + "/" + resumen.programa();
    }

    @Operation(summary = "La hoja de una unidad en un trimestre, en el estado en que esté")
    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNO)
    ResponseEntity<VistaDeAvance.Hoja> ver(IdDeAvance id) {
        return vistas.vista(avances.exigir(id));
    }

    @Operation(
            summary = "Capturar varias celdas, todas o ninguna, o renglón por renglón",
            description = "Cada celda dice qué versión se vio. Si falta «modo», TODO_O_NADA.")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PatchMapping(UNO + "/celdas")
    List<VistaDeAvance.Resultado> capturar(IdDeAvance id, @RequestBody Cambios cuerpo, Locale idioma) {
        List<CambioDeCelda> cambios =
                cuerpo.celdas().stream().map(Cambio::cambio).toList();
        CapturarAvance.Modo modo = cuerpo.modo() == null ? CapturarAvance.Modo.TODO_O_NADA : cuerpo.modo();
        return vistas.hacer(() -> capturar.guardar(id, cambios, modo), idioma).stream()
                .map(resultado -> VistaDeAvance.Resultado.de(resultado, avisos, idioma))
                .toList();
    }

    @Operation(summary = "Poner esto en lugar de todo lo que dice una celda")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PutMapping(UNO + "/celdas/{renglon}")
    ResponseEntity<VistaDeAvance.CeldaVista> poner(
            IdDeAvance id,
            @PathVariable @Schema(example = "101") int renglon,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Contenido contenido,
            Locale idioma) {
        CambioDeCelda cambio = contenido.cambio(renglon, Etiqueta.exigida(ifMatch));
        return VistasDeAvance.celdaTras(
                id,
                capturar.guardar(id, List.of(cambio), CapturarAvance.Modo.POR_RENGLON)
                        .get(0));
    }

    @Operation(summary = "Los valores que tuvo una celda, el de ahora primero")
    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNO + "/celdas/{renglon}/historia")
    List<VistaDeAvance.CeldaVista> historia(IdDeAvance id, @PathVariable @Schema(example = "101") int renglon) {
        return avances.historia(id, renglon).stream()
                .map(VistaDeAvance.CeldaVista::de)
                .toList();
    }

    @Operation(
            summary = "Deshacer el último cambio de una celda",
            description =
                    "Sin «a» repone lo que la celda decía antes de su último cambio; hacerlo otra vez lo vuelve a poner. Con «a» repone lo"
                            + " que decía en esa versión suya: así se deshacen varios cambios, uno tras otro.")
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @PostMapping(UNO + "/celdas/{renglon}/deshacer")
    ResponseEntity<VistaDeAvance.CeldaVista> deshacer(
            IdDeAvance id,
            @PathVariable @Schema(example = "101") int renglon,
            @Parameter(
                            description =
                                    "La versión de la celda que se repone; 0, como estaba antes de que nadie la escribiera")
                    @RequestParam(required = false)
                    @Nullable
                    Integer a,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale idioma) {
        Celda celda = vistas.hacer(() -> capturar.deshacer(id, renglon, Etiqueta.exigida(ifMatch), a), idioma);
        return Etiqueta.con(celda.version(), VistaDeAvance.CeldaVista.de(celda));
    }

    @Operation(summary = "Lo que le falta o contradice a una hoja")
    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNO + "/hallazgos")
    List<Observado> hallazgos(IdDeAvance id, Locale idioma) {
        AvanceGuardado guardado = avances.exigir(id);
        RevisionDeCaptura revision = revisar.deHoy(id);
        List<Observado> observados = new ArrayList<>(revision.revisar(guardado.avance()).stream()
                .map(hallazgo -> new Observado(
                        hallazgo.hallazgo().codigo(),
                        hallazgo.numero().isPresent() ? hallazgo.numero().getAsInt() : null,
                        avisos.texto(hallazgo.hallazgo(), idioma),
                        revision.impide(hallazgo.hallazgo())))
                .toList());
        new TreeMap<>(revisar.detras(guardado)).forEach((numero, detras) -> detras.hallazgos()
                .forEach(hallazgo -> observados.add(
                        new Observado(hallazgo.codigo(), numero, avisos.texto(hallazgo, idioma), false))));
        return observados;
    }

    @Operation(
            summary = "En qué difiere una hoja de la última que se firmó",
            description =
                    "Si la última firma dice lo mismo que la hoja, se compara con la anterior que decía otra cosa, como la que"
                            + " se devolvió; «contra» falta si todas dicen lo mismo o nadie ha firmado")
    @Exige(Acto.VER_AVANCE)
    @GetMapping(UNO + "/cambios")
    VistaDeAvance.Cambios cambios(IdDeAvance id, Locale idioma) {
        return VistaDeAvance.Cambios.de(cambios.de(avances.exigir(id)), avisos, idioma);
    }

    @Operation(summary = "Firmar como elaboró: la hoja queda congelada y pasa al programa")
    @Exige(Acto.ELABORAR_AVANCE)
    @PostMapping(UNO + "/elaboracion")
    ResponseEntity<VistaDeAvance.Hoja> elaborar(
            IdDeAvance id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Firma firma,
            Locale idioma) {
        return firmar(Papel.ELABORO, id, ifMatch, firma, idioma);
    }

    @Operation(summary = "Firmar como revisó: pasa al ramo")
    @Exige(Acto.REVISAR_AVANCE)
    @PostMapping(UNO + "/revision")
    ResponseEntity<VistaDeAvance.Hoja> revisar(
            IdDeAvance id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Firma firma,
            Locale idioma) {
        return firmar(Papel.REVISO, id, ifMatch, firma, idioma);
    }

    @Operation(summary = "Firmar como autorizó: pasa a Planeación")
    @Exige(Acto.AUTORIZAR_AVANCE)
    @PostMapping(UNO + "/autorizacion")
    ResponseEntity<VistaDeAvance.Hoja> autorizar(
            IdDeAvance id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Firma firma,
            Locale idioma) {
        return firmar(Papel.AUTORIZO, id, ifMatch, firma, idioma);
    }

    @Operation(summary = "Devolver una hoja firmada a su unidad, con una nota")
    @Exige(Acto.DEVOLVER_AVANCE)
    @PostMapping(UNO + "/devolucion")
    ResponseEntity<VistaDeAvance.Hoja> devolver(
            IdDeAvance id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Devolucion devolucion,
            Locale idioma) {
        return vistas.hojaTras(() -> firmar.devolver(id, Etiqueta.exigida(ifMatch), texto(devolucion.nota())), idioma);
    }

    @Operation(
            summary = "La hoja como quedó en una firma",
            description = "Los bytes mismos cuya huella SHA-256 lleva el paso.")
    @Exige(Acto.VER_AVANCE)
    @GetMapping(path = UNO + "/pasos/{paso}/hoja", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> congelada(IdDeAvance id, @PathVariable @Schema(example = "1") int paso) {
        return ResponseEntity.ok(avances.congelada(id, paso).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private ResponseEntity<VistaDeAvance.Hoja> firmar(
            Papel papel, IdDeAvance id, @Nullable String ifMatch, Firma firma, Locale idioma) {
        return vistas.hojaTras(
                () -> firmar.firmar(id, papel, Etiqueta.exigida(ifMatch), texto(firma.contrasena())), idioma);
    }

    private static Ejercicio anio(int ejercicio) {
        return Ejercicio.find(Integer.toString(ejercicio))
                .orElseThrow(() -> new DatosInvalidos(Defecto.en("ejercicio", "poa.ejercicioMal", ejercicio)));
    }

    private static Trimestre deNumero(int trimestre) {
        return Trimestre.find(Integer.toString(trimestre))
                .orElseThrow(() -> new DatosInvalidos(Defecto.en("trimestre", "avance.trimestreMal", trimestre)));
    }

    /** As a person would write it; one of a million digits is not written out. */
    static String escrita(BigDecimal cifra) {
        return Cantidad.desmedida(cifra) ? cifra.toString() : cifra.toPlainString();
    }

    private static String texto(@Nullable String escrito) {
        return escrito == null ? "" : escrito;
    }
}
