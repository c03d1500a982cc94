package mx.avance.aplicacion.presupuesto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.presupuesto.ImportacionDePresupuesto.Destino;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ConAplicacion
class PresupuestosTest {

    private static final Ejercicio ANIO = new Ejercicio(2026);
    private static final UnidadEjecutora UNIDAD = new UnidadEjecutora("54202");
    private static final mx.avance.nucleo.clave.Programa PROGRAMA = new mx.avance.nucleo.clave.Programa("542");

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Presupuestos presupuestos;

    @Autowired
    private ImportacionDePresupuesto importacion;

    @Test
    void el_ensayo_dice_que_cambiaria_y_no_cambia_nada() {
        int ente = municipio("Ensayo");
        importar(ente, "programa,unidad,trimestre,aprobado\n542,54202,1,100.50\n542,54202,2,200\n");

        ImportacionDePresupuesto.Guardado ensayo = ensayar(ente, """
                Presupuesto 2026
                Programa,Unidad ejecutora,Trimestre,Aprobado,Ejercido
                542,54202,1,"$1,100.50",
                542,54202,Abr-Jun,200.00,
                542,54202,3,300,10
                """);

        assertThat(ensayo.ensayo().renglones())
                .extracting(renglon -> renglon.escrito().renglon(), ImportacionDePresupuesto.Renglon::destino)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, Destino.CAMBIADO),
                        org.assertj.core.groups.Tuple.tuple(4, Destino.IGUAL),
                        org.assertj.core.groups.Tuple.tuple(5, Destino.NUEVO));
        assertThat(de(ente).orElseThrow().total().aprobado()).hasValue(new BigDecimal("300.50"));
    }

    @Test
    void un_renglon_malo_y_no_entra_ninguno() {
        int ente = municipio("Todo o nada");
        ImportacionDePresupuesto.Guardado ensayo = ensayar(ente, """
                programa,unidad,trimestre,aprobado
                542,54202,1,100
                999,54202,1,100
                542,54299,1,100
                542,54202,5,100
                542,54202,2,12.345
                542,54202,3,-5
                542,54202,1,7
                542,54202,4,
                """);

        assertThat(ensayo.ensayo().renglones().stream()
                        .flatMap(renglon -> renglon.razones().stream())
                        .map(Defecto::clave))
                .containsExactly(
                        "presupuesto.programaDesconocido",
                        "presupuesto.unidadDesconocida",
                        "presupuesto.trimestreMal",
                        "presupuesto.importeMal",
                        "presupuesto.importeMal",
                        "presupuesto.repetido",
                        "presupuesto.sinImportes");
        assertThatThrownBy(() -> confirmar(ente, ensayo)).isInstanceOf(DatosInvalidos.class);
        assertThat(de(ente)).isEmpty();
    }

    @Test
    void lo_que_viene_en_blanco_deja_lo_que_habia_y_cero_es_cero() {
        int ente = municipio("Blancos");
        importar(ente, "programa,unidad,trimestre,aprobado,modificado\n542,54202,1,100,120\n");
        importar(ente, "programa,unidad,trimestre,modificado,devengado\n542,54202,1,,0\n");

        Importes importes = de(ente).orElseThrow().en(Trimestre.ENE_MAR);
        assertThat(importes.aprobado()).hasValue(new BigDecimal("100.00"));
        assertThat(importes.modificado()).hasValue(new BigDecimal("120.00"));
        assertThat(importes.devengado()).hasValue(new BigDecimal("0.00"));
        assertThat(importes.ejercido()).isEmpty();
    }

    @Test
    void los_trimestres_se_suman_hasta_el_que_se_pide() {
        int ente = municipio("Sumas");
        importar(
                ente,
                "programa,unidad,trimestre,aprobado,ejercido\n542,54202,1,0.10,0.10\n542,54202,2,0.20,\n542,54202,4,1,\n");

        Presupuesto presupuesto = de(ente).orElseThrow();
        assertThat(presupuesto.hasta(Trimestre.ABR_JUN).aprobado()).hasValue(new BigDecimal("0.30"));
        assertThat(presupuesto.total().aprobado()).hasValue(new BigDecimal("1.30"));
        assertThat(presupuesto.total().ejercido()).hasValue(new BigDecimal("0.10"));
        assertThat(presupuesto.total().devengado()).isEmpty();
    }

    @Test
    void quien_confirma_un_ensayo_que_ya_no_es_lo_que_vio_lo_ve_otra_vez() {
        int ente = municipio("Entretanto");
        ImportacionDePresupuesto.Guardado visto =
                ensayar(ente, "programa,unidad,trimestre,aprobado\n542,54202,1,100\n");
        importar(ente, "programa,unidad,trimestre,aprobado\n542,54202,1,90\n");

        assertThatThrownBy(() -> confirmar(ente, visto))
                .isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> assertThat(invalidos.defectos())
                        .containsExactly(Defecto.en("huella", "presupuesto.cambioEntretanto")));
        assertThat(de(ente).orElseThrow().total().aprobado()).hasValue(new BigDecimal("90.00"));
    }

    @Test
    void confirmar_dos_veces_importa_una() {
        int ente = municipio("Dos veces");
        ImportacionDePresupuesto.Guardado ensayo =
                ensayar(ente, "programa,unidad,trimestre,aprobado\n542,54202,1,100\n");
        confirmar(ente, ensayo);

        assertThatThrownBy(() -> confirmar(ente, ensayo)).isInstanceOf(NoExiste.class);
        assertThat(oficina.en(ente, () -> presupuestos.importaciones(ANIO))).hasSize(1);
    }

    @Test
    void sin_encabezado_se_dice_que_columna_falta() {
        int ente = municipio("Encabezado");
        assertThatThrownBy(() -> ensayar(ente, "clave,unidad,aprobado\n542,54202,1\n"))
                .isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> assertThat(invalidos.defectos())
                        .containsExactly(Defecto.en("archivo", "presupuesto.sinEncabezado", "programa, trimestre")));
    }

    @Test
    void otro_ente_no_ve_ni_cifras_ni_ensayos() {
        int uno = municipio("Muro uno");
        int otro = municipio("Muro otro");
        importar(uno, "programa,unidad,trimestre,aprobado\n542,54202,1,100\n");
        ImportacionDePresupuesto.Guardado ajeno = ensayar(uno, "programa,unidad,trimestre,aprobado\n542,54202,1,200\n");

        assertThat(de(otro)).isEmpty();
        assertThatThrownBy(() -> oficina.en(otro, () -> importacion.ensayado(ANIO, ajeno.id())))
                .isInstanceOf(NoExiste.class);
    }

    @Test
    void un_programa_lo_envia_primero_en_ensayo_y_luego_de_veras() {
        int ente = municipio("Programa");
        long planea = oficina.persona(ente, "presupuesto-api", "PLANEACION");
        Programa programa = new Programa(puerto, oficina.ficha(ente, planea, "LEER", "ESCRIBIR"));
        String cuerpo =
                "{\"renglones\":[{\"programa\":\"542\",\"unidad\":\"54202\",\"trimestre\":\"1\",\"aprobado\":\"1250000.10\"}]}";

        assertThat(programa.pedir("POST", "/api/v1/presupuesto/2026?ensayo=true", Map.of(), cuerpo)
                        .body())
                .contains("\"guardado\":false")
                .contains("\"nuevos\":1");
        assertThat(de(ente)).isEmpty();
        assertThat(programa.pedir("POST", "/api/v1/presupuesto/2026", Map.of(), cuerpo)
                        .body())
                .contains("\"guardado\":true");
        assertThat(programa.leer("/api/v1/presupuesto/2026").body()).contains("1250000.10");
        assertThat(programa.pedir("POST", "/api/v1/presupuesto/2026", Map.of(), cuerpo.replace("54202", "54299"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void un_programa_ensaya_un_archivo_lo_aplica_con_su_huella_y_ve_lo_importado() {
        int ente = municipio("Archivo por API");
        long planea = oficina.persona(ente, "presupuesto-archivo", "PLANEACION");
        Programa programa = new Programa(puerto, oficina.ficha(ente, planea, "LEER", "ESCRIBIR"));
        String base = "/api/v1/presupuesto/2026";

        JsonNode malo = subir(programa, "programa,unidad,trimestre,aprobado\n542,54299,1,100\n");
        JsonNode visto = subir(programa, "programa,unidad,trimestre,aprobado\n542,54202,1,100.10\n");

        assertThat(malo.path("seAplica").asBoolean()).isFalse();
        assertThat(malo.path("rechazados").path(0).path("codigo").asString())
                .isEqualTo("presupuesto.unidadDesconocida");
        assertThat(aplicar(programa, malo).statusCode()).isEqualTo(422);
        assertThat(visto.path("renglones")
                        .path(0)
                        .path("despues")
                        .path("aprobado")
                        .decimalValue())
                .isEqualByComparingTo("100.10");
        assertThat(de(ente)).isEmpty();
        importar(ente, "programa,unidad,trimestre,aprobado\n542,54202,1,90\n");
        assertThat(aplicar(programa, visto).body()).contains("presupuesto.cambioEntretanto");

        JsonNode deNuevo =
                json(programa.leer(base + "/ensayos/" + visto.path("id").asString()));
        assertThat(deNuevo.path("renglones")
                        .path(0)
                        .path("antes")
                        .path("aprobado")
                        .decimalValue())
                .isEqualByComparingTo("90");
        assertThat(json(aplicar(programa, deNuevo)).path("cambiados").asInt()).isEqualTo(1);
        assertThat(aplicar(programa, deNuevo).statusCode()).isEqualTo(404);
        assertThat(json(programa.leer(base + "/importaciones"))
                        .path(0)
                        .path("archivo")
                        .asString())
                .isEqualTo("presupuesto.csv");
        assertThat(programa.leer("/api/v1/presupuesto").body()).isEqualTo("[2026]");
        assertThat(programa.leer(base + "/presupuesto.csv?q=tecnica").body()).contains("542,54202,1,100.10,,,");
        assertThat(programa.leer(base + "/presupuesto.csv?q=nadie").body()).doesNotContain("54202");
        assertThat(programa.leer(base + "/plantilla.csv").body().lines()).hasSize(5);
        assertThat(json(programa.leer(base + "?q=VINCULACION"))
                        .path("elementos")
                        .size())
                .isEqualTo(1);
        assertThat(programa.leer(base + "/ensayos/nada").statusCode()).isEqualTo(404);
    }

    @Test
    void un_programa_que_envia_renglones_con_la_huella_de_su_ensayo_no_escribe_sobre_lo_que_otro_cambio() {
        int ente = municipio("Huella por API");
        long planea = oficina.persona(ente, "presupuesto-huella", "PLANEACION");
        Programa programa = new Programa(puerto, oficina.ficha(ente, planea, "LEER", "ESCRIBIR"));
        String renglon =
                "{\"renglones\":[{\"programa\":\"542\",\"unidad\":\"54202\",\"trimestre\":\"1\",\"aprobado\":\"5\"}]";

        String huella = json(programa.pedir("POST", "/api/v1/presupuesto/2026?ensayo=true", Map.of(), renglon + "}"))
                .path("huella")
                .asString();
        importar(ente, "programa,unidad,trimestre,aprobado\n542,54202,1,90\n");
        String conHuella = renglon + ",\"huella\":\"" + huella + "\"}";

        assertThat(programa.pedir("POST", "/api/v1/presupuesto/2026", Map.of(), conHuella)
                        .body())
                .contains("presupuesto.cambioEntretanto");
        assertThat(de(ente).orElseThrow().total().aprobado()).hasValue(new BigDecimal("90.00"));
    }

    private JsonNode subir(Programa programa, String csv) {
        HttpResponse<String> respuesta = programa.subir(
                "POST",
                "/api/v1/presupuesto/2026/ensayos?archivo=presupuesto.csv",
                "text/csv",
                Map.of(),
                csv.getBytes(StandardCharsets.UTF_8));
        assertThat(respuesta.statusCode()).isEqualTo(201);
        return json(respuesta);
    }

    private static HttpResponse<String> aplicar(Programa programa, JsonNode ensayo) {
        return programa.pedir(
                "POST",
                "/api/v1/presupuesto/2026/ensayos/" + ensayo.path("id").asString() + "/aplicacion",
                Map.of(),
                "{\"huella\":\"" + ensayo.path("huella").asString() + "\"}");
    }

    private static JsonNode json(HttpResponse<String> respuesta) {
        return JsonMapper.shared().readTree(respuesta.body());
    }

    private int municipio(String nombre) {
        int ente = oficina.ente(nombre);
        oficina.duenio()
                .sql(
                        "insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde) values (:ente, '54202', 'Técnica', '2015-01-01')")
                .param("ente", ente)
                .update();
        oficina.duenio()
                .sql(
                        "insert into catalogos.programa (ente, codigo, ramo, nombre, desde) values (:ente, '542', '54', 'Vinculación', '2015-01-01')")
                .param("ente", ente)
                .update();
        return ente;
    }

    private Optional<Presupuesto> de(int ente) {
        return en(ente, () -> presupuestos.de(PROGRAMA, UNIDAD, ANIO));
    }

    private ImportacionDePresupuesto.Guardado ensayar(int ente, String csv) {
        return en(ente, () -> importacion.ensayar(ANIO, "presupuesto.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private List<ImportacionDePresupuesto.Renglon> confirmar(int ente, ImportacionDePresupuesto.Guardado ensayo) {
        return en(
                        ente,
                        () -> importacion.importar(
                                ANIO, ensayo.id(), ensayo.ensayo().huella()))
                .renglones();
    }

    private void importar(int ente, String csv) {
        confirmar(ente, ensayar(ente, csv));
    }

    private <T> T en(int ente, Supplier<T> tarea) {
        return oficina.en(ente, tarea);
    }
}
