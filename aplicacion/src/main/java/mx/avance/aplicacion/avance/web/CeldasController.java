package mx.avance.aplicacion.avance.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.Celda;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.ResultadoDeCelda;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Cells saved one by one while a person types, for the script of the sheet: each is told what became of it. */
@Controller
@RequestMapping(
        path = "/avance/{ejercicio}/{trimestre}/{programa}/{unidad}/celdas",
        produces = MediaType.APPLICATION_JSON_VALUE)
class CeldasController {

    private final CapturarAvance capturar;
    private final Avances avances;
    private final MarcoDeHoja marco;
    private final Avisos avisos;
    private final Transacciones transaccion;

    CeldasController(
            CapturarAvance capturar, Avances avances, MarcoDeHoja marco, Avisos avisos, Transacciones transaccion) {
        this.capturar = capturar;
        this.avances = avances;
        this.marco = marco;
        this.avisos = avisos;
        this.transaccion = transaccion;
    }

    /**
     * What became of a cell, and what it says now.
     *
     * @param motivo why it was refused; blank unless it was
     * @param m1 of the first month of the quarter; blank where the ente does not capture by month
     */
    record Quedo(
            int renglon,
            ResultadoDeCelda.Que que,
            String motivo,
            int version,
            String a,
            String m1,
            String m2,
            String m3,
            String nota,
            String destino,
            String causa,
            String quien) {

        static Quedo de(int renglon, ResultadoDeCelda.Que que, String motivo, Optional<Celda> celda) {
            return new Quedo(
                    renglon,
                    que,
                    motivo,
                    celda.map(Celda::version).orElse(0),
                    celda.flatMap(cual -> cual.captura().alcanzado())
                            .map(CifraEscrita::escribir)
                            .orElse(""),
                    mes(celda, 1),
                    mes(celda, 2),
                    mes(celda, 3),
                    celda.flatMap(cual -> cual.captura().observacion())
                            .map(Observacion::texto)
                            .orElse(""),
                    celda.flatMap(cual -> cual.captura().destino())
                            .map(Enum::name)
                            .orElse(""),
                    celda.flatMap(cual -> cual.captura().causa()).orElse(""),
                    celda.map(Celda::quien).orElse(""));
        }

        private static String mes(Optional<Celda> celda, int lugar) {
            return celda.flatMap(cual -> cual.captura().meses().en(lugar))
                    .map(CifraEscrita::escribir)
                    .orElse("");
        }
    }

    /**
     * The answer: the cells, and the rows that are not any more as the page shows them, since one A changes the sum above it.
     *
     * @param vista the version of the sheet that the page shows with this
     */
    record Respuesta(
            List<Quedo> celdas, int vista, List<Hoja.Viva> renglones, String resumen, String lleva, boolean completa) {}

    /** Why nothing was saved. */
    record Negada(String negado) {}

    /**
     * The answer is composed in the transaction that saves, where the ente, its calendar and its policies were looked up already.
     *
     * @param vista the version of the sheet that the page shows; when it stood elsewhere before this, all of its rows are told
     */
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @ResponseBody
    @PostMapping
    Respuesta guardar(
            IdDeAvance id,
            @RequestParam MultiValueMap<String, String> campos,
            @RequestParam(defaultValue = "-1") int vista,
            Locale idioma) {
        return transaccion.en(() -> {
            CapturarAvance.Guardadas guardadas =
                    capturar.guardarYVer(id, Escritas.de(campos), CapturarAvance.Modo.POR_RENGLON);
            HojaViva viva = marco.viva(guardadas.hoja(), idioma);
            return respuesta(
                    guardadas.hoja(),
                    viva,
                    vista == guardadas.antes().version() ? viva.lasQueCambian(guardadas.antes()) : viva.todas(),
                    guardadas.resultados().stream()
                            .map(resultado -> Quedo.de(
                                    resultado.renglon(),
                                    resultado.que(),
                                    String.join(
                                            " ",
                                            resultado.defectos().stream()
                                                    .map(defecto -> avisos.texto(defecto, idioma))
                                                    .toList()),
                                    resultado.celda()))
                            .toList());
        });
    }

    /** @param a the version that the cell had before what is undone; without it, the last change is undone */
    @Exige({Acto.CAPTURAR_AVANCE, Acto.CAPTURAR_POR_CUENTA})
    @ResponseBody
    @PostMapping("/{renglon}/deshacer")
    Respuesta deshacer(
            IdDeAvance id,
            @PathVariable int renglon,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(required = false) @Nullable Integer a,
            Locale idioma) {
        Quedo quedo;
        try {
            quedo = Quedo.de(
                    renglon,
                    ResultadoDeCelda.Que.GUARDADA,
                    "",
                    Optional.of(capturar.deshacer(id, renglon, version, a)));
        } catch (Choque choque) {
            quedo = Quedo.de(
                    renglon,
                    ResultadoDeCelda.Que.CHOQUE,
                    "",
                    choque.guardado() instanceof Celda celda ? Optional.of(celda) : Optional.empty());
        }
        AvanceGuardado guardado = avances.exigir(id);
        HojaViva viva = marco.viva(guardado, idioma);
        return respuesta(guardado, viva, viva.todas(), List.of(quedo));
    }

    private static Respuesta respuesta(
            AvanceGuardado guardado, HojaViva viva, List<Hoja.Viva> renglones, List<Quedo> celdas) {
        return new Respuesta(celdas, guardado.version(), renglones, viva.resumen(), viva.lleva(), viva.completa());
    }

    @ExceptionHandler
    ResponseEntity<Negada> negada(NoPermitido refusal, Locale idioma) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Negada(avisos.texto(refusal, idioma)));
    }

    @ExceptionHandler
    ResponseEntity<Negada> invalida(DatosInvalidos invalidos, Locale idioma) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Negada(String.join(
                        " ",
                        invalidos.defectos().stream()
                                .map(defecto -> avisos.texto(defecto, idioma))
                                .toList())));
    }

    @ExceptionHandler
    ResponseEntity<Negada> noExiste(NoExiste falta, Locale idioma) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Negada(avisos.texto("problema.noExiste", idioma, falta.objeto())));
    }
}
