package mx.avance.aplicacion.lecturas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.lecturas.DecidirLectura.Cambio;
import mx.avance.aplicacion.lecturas.Decision.Que;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, OficinaConPapeles.class})
class LecturasTest {

    private static final java.nio.file.Path MUESTRAS =
            java.nio.file.Path.of("..", "..", "shared", "muestras", "pbrm-08c");

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private SubirDocumento subir;

    @Autowired
    private LeerDocumentos leer;

    @Autowired
    private Documentos documentos;

    @Autowired
    private Revisiones revisiones;

    @Autowired
    private DecidirLectura decidir;

    @Autowired
    private EliminarDocumento eliminar;

    @Autowired
    private JdbcTurnos turnos;

    @Autowired
    private OficinaConPapeles casa;

    private long id;

    @BeforeEach
    void un_papel_leido() {
        id = casa.leido(casa.planea, "avance.txt", OficinaConPapeles.ejemplo());
    }

    private Documento documento() {
        return casa.como(casa.planea, () -> documentos.exigir(id));
    }

    private LecturaEnRevision lectura() {
        return casa.como(casa.planea, () -> revisiones.exigir(id));
    }

    private LecturaEnRevision decide(Cambio... cambios) {
        return casa.como(casa.planea, () -> decidir.decidir(id, List.of(cambios)));
    }

    private static List<String> defectos(Supplier<?> tarea) {
        return Objects.requireNonNull(catchThrowableOfType(DatosInvalidos.class, tarea::get)).defectos().stream()
                .map(defecto -> defecto.campo() + " " + defecto.clave())
                .toList();
    }

    @Test
    void un_papel_se_lee_y_dice_cuanto_concilio_y_cuanto_hay_que_revisar() {
        Documento documento = documento();

        assertThat(documento.situacion()).isEqualTo(Documento.Situacion.POR_REVISAR);
        assertThat(documento.formato()).isEqualTo("TMM-F004");
        assertThat(documento.tipo()).isEqualTo("TEXTO");
        assertThat(documento.hojas()).isEqualTo(2);
        assertThat(documento.renglones()).isEqualTo(9);
        assertThat(documento.conciliadas()).isEqualTo(7);
        assertThat(documento.pendientes()).isEqualTo(2);
        assertThat(documento.unidades()).containsExactly("61101", "61102");
        LecturaEnRevision lectura = lectura();
        assertThat(lectura.hoja(1).identidad().orElseThrow().objeto()).contains("2023", "61101", "611");
        assertThat(lectura.siguiente(0, -1)).contains(new LecturaEnRevision.Lugar(1, 0));
    }

    @Test
    void el_mismo_documento_dos_veces_se_reconoce_por_sus_bytes_y_no_por_su_nombre() {
        SubirDocumento.Subido otra = casa.sube(casa.planea, "otro-nombre.txt", OficinaConPapeles.ejemplo());

        assertThat(otra.nuevo()).isFalse();
        assertThat(otra.documento().id()).isEqualTo(id);
        assertThat(otra.documento().nombre()).isEqualTo("avance.txt");
        assertThat(casa.como(casa.planea, () -> documentos.lista(new Documentos.Filtro("", ""))))
                .hasSize(1);
    }

    @Test
    void lo_que_dejo_a_medias_un_proceso_muerto_se_vuelve_a_leer_una_sola_vez() {
        long otro = casa.sube(casa.planea, "otro.txt", OficinaConPapeles.cambiado("2023", "2022"))
                .documento()
                .id();
        leer.leerLoQueEspera();
        // The worker of the application looks for such a document too: it must find it only once it is all undone
        for (String tabla : List.of("lecturas.hoja", "lecturas.linea")) {
            oficina.duenio()
                    .sql("delete from " + tabla + " where documento = :id")
                    .param("id", otro)
                    .update();
        }
        oficina.duenio().sql("""
                update lecturas.documento
                   set estado = 'LEYENDO', intento = 1, latido = now() - interval '2 minutes', lectura = null
                 where id = :id
                """).param("id", otro).update();

        leer.leerLoQueEspera();
        leer.leerLoQueEspera();

        Documento leido = casa.como(casa.planea, () -> documentos.exigir(otro));
        assertThat(leido.situacion()).isEqualTo(Documento.Situacion.POR_REVISAR);
        assertThat(leido.renglones()).isEqualTo(9);
        assertThat(oficina.duenio()
                        .sql("select intento from lecturas.documento where id = :id")
                        .param("id", otro)
                        .query(Integer.class)
                        .single())
                .as("el que murió y el que la terminó")
                .isEqualTo(2);
    }

    @Test
    void un_lector_que_se_dio_por_muerto_ya_no_escribe() {
        oficina.duenio().sql("""
                update lecturas.documento
                   set estado = 'LEYENDO', intento = 2, latido = now(), lectura = null where id = :id
                """).param("id", id).update();

        leer.leerLoQueEspera();
        assertThat(oficina.en(casa.ente, () -> turnos.fallo(new JdbcTurnos.Turno(casa.ente, id, 1), "Tarde", "Nada")))
                .isFalse();
        assertThat(documento().estado()).isEqualTo(Documento.Estado.LEYENDO);
    }

    @Test
    void lo_que_no_se_puede_leer_dice_por_que_y_que_hacer() {
        long imagen = casa.leido(casa.planea, "foto.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3});
        Documento documento = casa.como(casa.planea, () -> documentos.exigir(imagen));

        assertThat(documento.situacion()).isEqualTo(Documento.Situacion.FALLO);
        assertThat(documento.causa()).isEqualTo("Es una imagen, sin texto que leer");
        assertThat(documento.salida()).contains("reconocimiento de texto");
        assertThatThrownBy(() -> casa.sube(casa.planea, "vacio.txt", new byte[0]))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("lecturas.vacio");
        assertThatThrownBy(() -> casa.como(
                        casa.planea,
                        () -> subir.subir(
                                "grande.pdf",
                                200L * 1024 * 1024,
                                () -> {
                                    throw new IllegalStateException("no se lee");
                                },
                                Optional.empty(),
                                Optional.empty())))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("lecturas.grande");
    }

    @Test
    void la_bandeja_se_busca_sin_acentos_y_se_filtra_por_lo_que_falta() {
        assertThat(lista("PAVIMENTACION", "")).isEmpty();
        assertThat(lista("direccion", "")).as("nombre de la unidad").hasSize(1);
        assertThat(lista("61102", "POR_REVISAR")).hasSize(1);
        assertThat(lista("", "ACEPTADO")).isEmpty();
    }

    @Test
    void la_bandeja_se_recorre_hasta_los_mas_antiguos() {
        casa.escribe("""
                insert into lecturas.documento (ente, nombre, huella, tamanio, cuenta, subido)
                select :ente, 'papel ' || n || '.txt', sha256(convert_to(n::text, 'UTF8')), 1, 'planea', now()
                  from generate_series(1, 120) n
                """);
        Navegacion planea = Navegacion.dentro(puerto, casa.planea.cuenta());
        String primera = planea.abrir("/lecturas").body();
        assertThat(primera)
                .contains("papel 120.txt", "papel 21.txt", "Los más antiguos")
                .doesNotContain("papel 20.txt");
        java.util.regex.Matcher antes = java.util.regex.Pattern.compile(
                        "/lecturas[^\"]*antes=([0-9]+)[^\"]*\"[^>]*>Los más antiguos")
                .matcher(primera);
        assertThat(antes.find()).isTrue();
        assertThat(planea.abrir("/lecturas?antes=" + antes.group(1)).body())
                .contains("papel 20.txt", "avance.txt", "Los más nuevos")
                .doesNotContain("papel 21.txt", "Los más antiguos");
    }

    @Test
    void el_papel_que_espera_esta_en_el_inicio_aunque_despues_llegaran_muchos_que_no() {
        casa.escribe("""
                insert into lecturas.documento (ente, nombre, huella, tamanio, cuenta, subido, estado, causa)
                select :ente, 'papel ' || n || '.txt', sha256(convert_to(n::text, 'UTF8')), 1, 'planea', now(), 'FALLO', 'Es una foto'
                  from generate_series(1, 30) n
                """);

        assertThat(casa.como(casa.planea, () -> documentos.esperan(5)))
                .extracting(Documento::id)
                .containsExactly(id);
        assertThat(Navegacion.dentro(puerto, casa.planea.cuenta()).abrir("/").body())
                .contains("Revisar la lectura «avance.txt»");
    }

    private List<Documento> lista(String busca, String situacion) {
        return casa.como(casa.planea, () -> documentos.lista(new Documentos.Filtro(busca, situacion)));
    }

    @Test
    void se_acepta_una_propuesta_y_todas_las_conciliadas_y_se_deshace() {
        decide(Cambio.de(1, 0, 0, Que.PROPUESTA), Cambio.de(1, 4, 0, Que.PROPUESTA));
        assertThat(lectura().renglon(1, 0).cifras().arrastres()).hasToString("[0, 15, 0, 0]");
        assertThat(documento().pendientes()).isZero();

        casa.como(casa.planea, () -> decidir.aceptarConciliadas(id, Optional.empty()));
        assertThat(documento().porAceptar()).isZero();
        assertThat(documento().situacion()).isEqualTo(Documento.Situacion.POR_ACEPTAR);

        casa.como(casa.planea, () -> decidir.deshacer(id));
        assertThat(documento().porAceptar()).as("las siete de una vez").isEqualTo(7);
        assertThat(documento().pendientes()).isZero();
    }

    @Test
    void deshacer_otra_vez_deshace_lo_de_antes_y_no_lo_que_se_deshizo() {
        decide(Cambio.de(1, 0, 0, Que.PROPUESTA));
        decide(Cambio.de(1, 4, 0, Que.PROPUESTA));
        decide(Cambio.de(1, 0, 1, Que.COMO_EL_PAPEL));

        deshace(casa.planea);
        assertThat(queDeLaPrimera()).contains(Que.PROPUESTA);
        deshace(casa.planea);
        assertThat(lectura().renglon(1, 4).estado()).isEqualTo(RenglonEnRevision.Estado.PENDIENTE);
        assertThat(queDeLaPrimera()).contains(Que.PROPUESTA);
        deshace(casa.planea);
        assertThat(documento().pendientes()).isEqualTo(2);
        assertThatThrownBy(() -> deshace(casa.planea)).isInstanceOf(NoExiste.class);

        decide(Cambio.de(1, 0, 4, Que.PROPUESTA));
        deshace(casa.planea);
        assertThat(documento().pendientes())
                .as("lo decidido después se deshace una vez")
                .isEqualTo(2);
        assertThatThrownBy(() -> deshace(casa.planea)).isInstanceOf(NoExiste.class);
    }

    @Test
    void cada_quien_deshace_lo_suyo_aunque_otra_persona_deshaga_lo_de_encima() {
        Quien otra = casa.quien("encima", "PLANEACION", "ENTE", null);
        decide(Cambio.de(1, 0, 0, Que.PROPUESTA));
        casa.como(otra, () -> decidir.decidir(id, List.of(Cambio.de(1, 0, 1, Que.COMO_EL_PAPEL))));
        assertThatThrownBy(() -> deshace(casa.planea)).isInstanceOf(NoExiste.class);

        deshace(otra);
        assertThat(queDeLaPrimera()).contains(Que.PROPUESTA);
        assertThatThrownBy(() -> deshace(otra)).isInstanceOf(NoExiste.class);
        deshace(casa.planea);
        assertThat(documento().pendientes()).isEqualTo(2);
    }

    private void deshace(Quien quien) {
        casa.como(quien, () -> decidir.deshacer(id));
    }

    private Optional<Que> queDeLaPrimera() {
        return lectura().renglon(1, 0).decision().filter(Decision::vale).map(Decision::que);
    }

    @Test
    void lo_que_ya_entro_no_se_deshace_con_lo_que_se_decidio_a_la_vez_de_otra_hoja() {
        decide(Cambio.de(1, 0, 0, Que.PROPUESTA), Cambio.de(1, 4, 0, Que.PROPUESTA));
        casa.como(casa.planea, () -> decidir.aceptarConciliadas(id, Optional.empty()));
        casa.acepta(casa.planea, id, 1, "");

        LecturaEnRevision queda = casa.como(casa.planea, () -> decidir.deshacer(id));

        assertThat(queda.hoja(1).porAceptar()).isZero();
        assertThat(queda.renglones(1))
                .extracting(RenglonEnRevision::estado)
                .containsOnly(RenglonEnRevision.Estado.DECIDIDO);
        assertThat(queda.hoja(2).porAceptar()).isEqualTo(3);
    }

    @Test
    void dos_personas_en_un_renglon_no_se_pisan() {
        Quien otra = casa.quien("otra", "PLANEACION", "ENTE", null);
        decide(Cambio.de(1, 0, 0, Que.PROPUESTA));

        Choque choque = Objects.requireNonNull(catchThrowableOfType(
                Choque.class,
                () -> casa.como(otra, () -> decidir.decidir(id, List.of(Cambio.de(1, 0, 0, Que.COMO_EL_PAPEL))))));
        assertThat(((Decision) Objects.requireNonNull(choque.guardado())).cuenta())
                .isEqualTo(casa.planea.cuenta());
        assertThat(decide(Cambio.de(1, 0, 0, Que.PROPUESTA)).renglon(1, 0).version())
                .as("decidir lo mismo otra vez no es un choque ni otra decisión")
                .isEqualTo(1);
        assertThat(casa.como(casa.planea, () -> revisiones.historia(id, 1, 0))).hasSize(1);
    }

    @Test
    void las_cifras_escritas_a_mano_pasan_por_las_mismas_reglas() {
        CifrasEscritas mal = new CifrasEscritas("360", List.of("105", "91", "105", "75"), List.of("94"), List.of());
        assertThat(casa.como(casa.planea, () -> decidir.ensayar(id, 1, 0, mal)))
                .anyMatch(hallazgo -> hallazgo.codigo().equals("SUMA_PROGRAMADO"));
        assertThat(defectos(() -> decide(escrita(mal, false)))).contains("metaAnual lecturas.noCuadra");
        assertThat(defectos(() -> decide(
                        escrita(new CifrasEscritas("", List.of("105", "x", "105"), List.of(), List.of()), true))))
                .containsExactly(
                        "metaAnual lecturas.faltaCifra.metaAnual",
                        "p2 lecturas.cifraMal",
                        "p4 lecturas.faltaCifra.p",
                        "a1 lecturas.faltaCifra.a");

        LecturaEnRevision queda = decide(
                escrita(new CifrasEscritas("360", List.of("105", "75", "105", "75"), List.of("94"), List.of()), false));
        assertThat(queda.renglon(1, 0).cifras().programado()).hasToString("[105, 75, 105, 75]");
        assertThat(queda.renglon(1, 0).cifras().avanceRelativo()).hasToString("26");
        assertThat(decide(new Cambio(1, 0, 1, Que.ESCRITA, 0, Optional.of(mal), true))
                        .renglon(1, 0)
                        .cifras()
                        .programado())
                .as("el papel lo dice así")
                .hasToString("[105, 91, 105, 75]");
    }

    private static Cambio escrita(CifrasEscritas cifras, boolean aunque) {
        return new Cambio(1, 0, 0, Que.ESCRITA, 0, Optional.of(cifras), aunque);
    }

    @Test
    void de_lo_que_se_escribe_de_una_vez_se_dice_todo_lo_que_no_cuadra_y_nada_queda() {
        List<Cambio> cambios = List.of(
                escrita(new CifrasEscritas("360", List.of("105", "91", "105", "75"), List.of("94"), List.of()), false),
                escrita(1, new CifrasEscritas("120", List.of("30", "31", "30", "30"), List.of("34"), List.of())),
                escrita(2, new CifrasEscritas("210", List.of("60", "45", "60", "45"), List.of("60"), List.of())));

        assertThat(Objects.requireNonNull(catchThrowableOfType(
                                DatosInvalidos.class, () -> casa.como(casa.planea, () -> decidir.decidir(id, cambios))))
                        .defectos())
                .filteredOn(defecto -> defecto.clave().equals("lecturas.noCuadra"))
                .extracting(defecto -> String.valueOf(defecto.datos().get(0)).substring(0, 8))
                .contains("Meta 100", "Meta 101")
                .doesNotContain("Meta 102");
        assertThat(lectura().decisiones()).isEmpty();
    }

    private static Cambio escrita(int renglon, CifrasEscritas cifras) {
        return new Cambio(1, renglon, 0, Que.ESCRITA, 0, Optional.of(cifras), false);
    }

    @Test
    void lo_que_nadie_propuso_no_se_acepta() {
        assertThat(defectos(() -> decide(Cambio.de(1, 1, 0, Que.PROPUESTA))))
                .containsExactly("que lecturas.noHay.PROPUESTA");
        assertThat(defectos(() -> decide(Cambio.de(1, 0, 0, Que.CONCILIADA))))
                .containsExactly("que lecturas.noHay.CONCILIADA");
        assertThatThrownBy(() -> decide(Cambio.de(9, 0, 0, Que.CONCILIADA))).isInstanceOf(NoExiste.class);
    }

    @Test
    void una_unidad_ve_lo_suyo_y_contraloria_lee_y_no_decide() {
        Quien suya = casa.quien("suya", "CAPTURISTA", "UNIDAD", "61101");
        Quien contraloria = casa.quien("contra", "CONTRALORIA", "ENTE", null);
        Quien administra = casa.quien("admin", "ADMINISTRACION", "ENTE", null);

        assertThat(casa.como(suya, () -> documentos.lista(new Documentos.Filtro("", ""))))
                .as("trae hojas de otra unidad")
                .isEmpty();
        assertThatThrownBy(() -> casa.como(suya, () -> documentos.exigir(id))).isInstanceOf(NoExiste.class);
        assertThat(casa.como(contraloria, () -> documentos.exigir(id)).id()).isEqualTo(id);
        assertThatThrownBy(() -> casa.como(contraloria, () -> decidir.aceptarConciliadas(id, Optional.empty())))
                .isInstanceOf(NoPermitido.class);
        assertThatThrownBy(() -> casa.como(administra, () -> documentos.exigir(id)))
                .isInstanceOf(NoPermitido.class);
    }

    @Test
    void un_documento_se_quita_de_la_bandeja_y_se_devuelve() {
        int version = documento().version();
        assertThatThrownBy(() -> casa.como(casa.planea, () -> {
                    eliminar.eliminar(id, version + 1);
                    return id;
                }))
                .isInstanceOf(Choque.class);
        casa.como(casa.planea, () -> {
            eliminar.eliminar(id, version);
            return id;
        });
        assertThat(lista("", "")).isEmpty();
        assertThatThrownBy(this::documento).isInstanceOf(NoExiste.class);
        assertThat(casa.como(casa.planea, () -> eliminar.recuperar(id)).renglones())
                .isEqualTo(9);
        assertThat(lista("", "")).hasSize(1);
    }

    @Test
    void la_pantalla_pone_el_papel_junto_a_lo_que_se_entendio() {
        Navegacion navegador = Navegacion.dentro(puerto, casa.planea.cuenta());

        assertThat(navegador.abrir("/lecturas").body()).contains("avance.txt", "61101 · 61102", "▲ 2");
        String pantalla = navegador.abrir("/lecturas/" + id).body();
        assertThat(pantalla)
                .contains("Meta 100", "PINALIDAD: 61101", "aria-keyshortcuts=\"n\"", "Escribir las cifras del papel")
                .containsPattern("<a id=\"c-\\d+-\\d+\" href=\"#f-0-metaAnual\"")
                .containsPattern("href=\"#c-\\d+-\\d+\" class=\"cifra\">360</a>");
        assertThat(navegador
                        .enviar(
                                "/lecturas/" + id,
                                "/lecturas/" + id + "/hojas/1/renglones/0",
                                java.util.Map.of("version", "0", "que", "PROPUESTA", "cual", "0"))
                        .body())
                .contains("Se aceptó la propuesta de la meta 100");
        assertThat(new String(navegador.descargar("/lecturas/" + id + "/original"), StandardCharsets.UTF_8))
                .contains("VILLA ESMERALDA");
        assertThat(navegador.abrir("/lecturas/lista.csv").body()).contains("avance.txt", "TMM-F004");
        assertThat(navegador.abrir("/lecturas/999999").statusCode()).isEqualTo(404);
        assertThat(navegador.abrir("/lecturas/nada").statusCode()).isEqualTo(404);
    }

    static boolean hayMuestras() {
        return java.nio.file.Files.isDirectory(MUESTRAS);
    }

    @Test
    @org.junit.jupiter.api.condition.EnabledIf("hayMuestras")
    void un_pdf_que_no_dice_su_trimestre_ni_una_clave_de_aqui_espera_a_que_alguien_lo_diga()
            throws java.io.IOException {
        java.nio.file.Path pdf;
        try (java.util.stream.Stream<java.nio.file.Path> todos = java.nio.file.Files.walk(MUESTRAS)) {
            pdf = todos.filter(uno -> uno.toString().endsWith(".pdf"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        long otro = casa.leido(casa.planea, "pbrm.pdf", OficinaConPapeles.de(pdf));
        LecturaEnRevision lectura = casa.como(casa.planea, () -> revisiones.exigir(otro));

        assertThat(lectura.documento().tipo()).isEqualTo("PDF");
        assertThat(lectura.documento().formato()).isEqualTo("PbRM-08c");
        assertThat(lectura.hoja(1).identidad()).isEmpty();
        LecturaEnRevision dicha = casa.como(
                casa.planea,
                () -> decidir.identificar(otro, 1, lectura.documento().version(), "2022", "3", "542", "54202"));
        assertThat(dicha.hoja(1).identidad().orElseThrow().trimestre()).isEqualTo(Trimestre.JUL_SEP);
        assertThat(casa.como(casa.planea, () -> revisiones.fuente(dicha, 1))).isNotEmpty();
    }
}
