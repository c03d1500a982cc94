package mx.avance.aplicacion.presupuesto.api;

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
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.plataforma.web.Exige;
import mx.avance.aplicacion.presupuesto.ImportacionDePresupuesto;
import mx.avance.aplicacion.presupuesto.ImportacionDePresupuesto.Destino;
import mx.avance.aplicacion.presupuesto.Importes;
import mx.avance.aplicacion.presupuesto.Presupuesto;
import mx.avance.aplicacion.presupuesto.TablaDePresupuesto;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Presupuesto", description = "El presupuesto de referencia, por unidad y programa, en pesos")
@RestController
@RequestMapping("/api/v1/presupuesto/{ejercicio}")
class PresupuestoApi {

    private final TablaDePresupuesto tabla;
    private final ImportacionDePresupuesto importacion;
    private final Avisos avisos;

    PresupuestoApi(TablaDePresupuesto tabla, ImportacionDePresupuesto importacion, Avisos avisos) {
        this.tabla = tabla;
        this.importacion = importacion;
        this.avisos = avisos;
    }

    /** A quarter of a unit under a programa. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PresupuestoDeTrimestre")
    record Vista(
            @Schema(example = "542") String programa,
            @Schema(example = "54202") String unidad,
            @Schema(example = "1") int trimestre,
            @Schema(example = "1250000.00") @Nullable BigDecimal aprobado,
            @Schema(example = "1310000.00") @Nullable BigDecimal modificado,
            @Schema(example = "298400.50") @Nullable BigDecimal devengado,
            @Schema(example = "271900.25") @Nullable BigDecimal ejercido) {

        static Vista de(Presupuesto presupuesto, Trimestre trimestre) {
            Importes importes = presupuesto.en(trimestre);
            return new Vista(
                    presupuesto.programa().clave(),
                    presupuesto.unidad().clave(),
                    trimestre.numero(),
                    importes.aprobado().orElse(null),
                    importes.modificado().orElse(null),
                    importes.devengado().orElse(null),
                    importes.ejercido().orElse(null));
        }

        String llave() {
            return programa + " " + unidad + " " + trimestre;
        }
    }

    /** A row to bring in; amounts as text, so that none loses a centavo on its way. */
    @Schema(name = "RenglonDePresupuesto")
    record Escrito(
            @Schema(example = "542") @Nullable String programa,
            @Schema(example = "54202") @Nullable String unidad,
            @Schema(example = "1") @Nullable String trimestre,
            @Schema(example = "1250000.00") @Nullable String aprobado,
            @Schema(example = "1310000.00") @Nullable String modificado,
            @Schema(example = "298400.50") @Nullable String devengado,
            @Schema(example = "271900.25") @Nullable String ejercido) {}

    /** Rows to bring in. */
    @Schema(name = "ImportacionDePresupuesto")
    record Envio(
            List<Escrito> renglones,

            @Schema(
                    types = {"string", "null"},
                    example = "3f2a7f0e-7a44-3c57-9a2e-5a0b1f6e2d11",
                    description =
                            "La de un ensayo de estos renglones: si las cifras cambiaron desde entonces no se importa nada. "
                                    + "null importa sin comparar")
            @Nullable
            String huella) {}

    /** A refused row. */
    @Schema(name = "RenglonRechazado")
    record Rechazo(
            @Schema(description = "Cuenta desde 1", example = "3")
            int renglon,

            @Schema(example = "presupuesto.unidadDesconocida")
            String codigo,

            @Schema(example = "Renglón 3: no hay unidad «54299» en el catálogo de 2026.")
            String detalle) {}

    /** What was, or would be, brought in. */
    @Schema(name = "ResultadoDePresupuesto")
    record Resultado(
            @Schema(description = "Falso en un ensayo") boolean guardado,

            @Schema(
                    description = "De estos cambios exactos: quien la envía al importar no importa otros",
                    example = "3f2a7f0e-7a44-3c57-9a2e-5a0b1f6e2d11")
            String huella,

            @Schema(example = "12") int nuevos,
            @Schema(example = "3") int cambiados,
            @Schema(example = "40") int iguales,
            List<Rechazo> rechazados) {}

    @Operation(
            summary = "El presupuesto de un ejercicio, por trimestre",
            description = "Lo que nadie ha reportado falta; 0 es cero.")
    @Exige(Acto.VER)
    @GetMapping
    Pagina<Vista> lista(
            @PathVariable String ejercicio,
            @RequestParam(required = false) @Nullable String programa,
            @RequestParam(required = false) @Nullable String unidad,
            @Parameter(description = "Texto de sus claves o nombres, sin importar acentos", example = "tecnico")
                    @RequestParam(required = false, defaultValue = "")
                    String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer tamanio) {
        String despues = Pagina.despuesDe("presupuesto", cursor);
        int cuantos = Pagina.tamanio(tamanio);
        List<Vista> leidas = tabla.con(ejercicio(ejercicio), q).stream()
                .map(TablaDePresupuesto.Renglon::presupuesto)
                .filter(este -> programa == null || este.programa().clave().equals(programa))
                .filter(este -> unidad == null || este.unidad().clave().equals(unidad))
                .flatMap(este -> este.trimestres().keySet().stream().map(trimestre -> Vista.de(este, trimestre)))
                .filter(vista -> vista.llave().compareTo(despues) > 0)
                .limit(cuantos + 1L)
                .toList();
        return Pagina.de("presupuesto", leidas, cuantos, Vista::llave);
    }

    @Operation(
            summary = "Importar presupuesto, todo o nada",
            description =
                    "Con «ensayo=true» no cambia nada y dice qué cambiaría. Un importe vacío deja lo que había. Si un "
                            + "renglón se rechaza no se guarda ninguno: 422 con la razón de cada uno.")
    @Exige(Acto.IMPORTAR_PRESUPUESTO)
    @PostMapping
    Resultado importar(
            @PathVariable String ejercicio,
            @RequestParam(required = false) @Nullable Boolean ensayo,
            @RequestBody Envio envio,
            Locale idioma) {
        List<ImportacionDePresupuesto.Escrito> escritos = new ArrayList<>();
        for (Escrito este : envio.renglones()) {
            escritos.add(new ImportacionDePresupuesto.Escrito(
                    escritos.size() + 1,
                    TextoEscrito.limpio(este.programa()),
                    TextoEscrito.limpio(este.unidad()),
                    TextoEscrito.limpio(este.trimestre()),
                    TextoEscrito.limpio(este.aprobado()),
                    TextoEscrito.limpio(este.modificado()),
                    TextoEscrito.limpio(este.devengado()),
                    TextoEscrito.limpio(este.ejercido())));
        }
        boolean soloEnsayo = Boolean.TRUE.equals(ensayo);
        ImportacionDePresupuesto.Ensayo hecho = soloEnsayo
                ? importacion.ensayar(ejercicio(ejercicio), escritos)
                : importacion.importar(ejercicio(ejercicio), escritos, Optional.ofNullable(envio.huella()));
        return resultado(hecho, !soloEnsayo, avisos, idioma);
    }

    static Resultado resultado(ImportacionDePresupuesto.Ensayo hecho, boolean guardado, Avisos avisos, Locale idioma) {
        return new Resultado(
                guardado,
                hecho.huella(),
                hecho.cuantos(Destino.NUEVO),
                hecho.cuantos(Destino.CAMBIADO),
                hecho.cuantos(Destino.IGUAL),
                hecho.renglones().stream()
                        .flatMap(renglon -> renglon.razones().stream()
                                .map(razon -> new Rechazo(
                                        renglon.escrito().renglon(), razon.clave(), avisos.texto(razon, idioma))))
                        .toList());
    }

    static Ejercicio ejercicio(String escrito) {
        try {
            return new Ejercicio(Integer.parseInt(escrito));
        } catch (IllegalArgumentException e) {
            throw new NoExiste("ese ejercicio");
        }
    }
}
