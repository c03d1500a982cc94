package mx.avance.aplicacion.realizaciones;

import static mx.avance.aplicacion.realizaciones.OficinaConRealizaciones.escrita;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.HojasFirmadas;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.realizaciones.Evidencia.Clasificacion;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class EvidenciasTest {

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private Evidencias evidencias;

    @Autowired
    private EscribirRealizaciones escribir;

    @Autowired
    private JdbcClient base;

    private OficinaConAvance casa;

    @BeforeEach
    void una_unidad_que_entrega_despensas() {
        casa = OficinaConRealizaciones.de(oficina, unidad, reloj);
    }

    private <T> T ana(Supplier<T> tarea) {
        return unidad.como(casa.ana, tarea);
    }

    private Evidencia sube(int renglon, String nombre, byte[] contenido, @Nullable Long entrada, String clasificacion) {
        return ana(() -> evidencias.subir(
                casa.eneMar, renglon, new Evidencias.Subida(nombre, contenido, entrada, null, clasificacion)));
    }

    private static List<String> objeciones(Runnable acto) {
        return catchThrowableOfType(DatosInvalidos.class, acto::run).defectos().stream()
                .map(defecto -> defecto.clave())
                .toList();
    }

    private Entrada despensa() {
        return ana(() -> escribir.agregar(
                casa.eneMar, 200, escrita("fecha", "2026-01-12", "PERSONA", "Jacinta Invento", "FOLIO", "AP-1")));
    }

    private static byte[] texto(String texto) {
        return texto.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] comprimido(String... partes) {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(salida)) {
            for (String parte : partes) {
                zip.putNextEntry(new ZipEntry(parte));
                zip.write('x');
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return salida.toByteArray();
    }

    static Stream<Arguments> archivos() {
        String tipos = "[Content_Types].xml";
        return Stream.of(
                Arguments.of(HojasFirmadas.bytesDePdf(), "application/pdf"),
                Arguments.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1}, "image/jpeg"),
                Arguments.of(texto("RIFF\0\0\0\0WEBPVP8 "), "image/webp"),
                Arguments.of(comprimido(tipos, "xl/workbook.xml"), TipoDeEvidencia.XLSX.tipo()),
                Arguments.of(comprimido(tipos, "word/document.xml"), TipoDeEvidencia.DOCX.tipo()),
                Arguments.of(texto("folio,nombre\n1,Día"), "text/plain"),
                Arguments.of("Día".getBytes(StandardCharsets.ISO_8859_1), "text/plain"),
                Arguments.of(comprimido(tipos, "xl/workbook.xml", "xl/vbaProject.bin"), ""),
                Arguments.of(comprimido("cualquiera.exe"), ""),
                Arguments.of(texto("<svg xmlns='http://www.w3.org/2000/svg'/>"), ""),
                Arguments.of(texto("hola <SCRIPT>alert(1)</SCRIPT>"), ""),
                Arguments.of(texto("<!DOCTYPE html><p>hola"), ""),
                Arguments.of(new byte[] {'M', 'Z', 0, 1, 2}, ""),
                Arguments.of(texto("PK\3\4esto no es un zip"), ""),
                Arguments.of(texto("   "), ""));
    }

    @ParameterizedTest
    @MethodSource("archivos")
    void el_tipo_lo_dice_el_contenido(byte[] contenido, String tipo) {
        assertThat(TipoDeEvidencia.de(contenido).map(TipoDeEvidencia::tipo).orElse(""))
                .isEqualTo(tipo);
    }

    @Test
    void se_guarda_con_su_huella_y_los_mismos_bytes_son_una() {
        Evidencia acta = sube(204, "../../acta.exe", HojasFirmadas.bytesDePdf(), null, "");
        assertThat(acta.nombre()).isEqualTo("acta.exe.pdf");
        assertThat(acta.huella()).hasSize(64);
        assertThat(acta.clasificacion()).as("de una sesión").isEqualTo(Clasificacion.PUBLICA);
        byte[] contenido =
                ana(() -> evidencias.archivo(casa.eneMar, 204, acta.id())).contenido();
        assertThat(sube(204, "otra.pdf", contenido, null, "").id()).isEqualTo(acta.id());
        assertThat(ana(() -> evidencias.de(casa.eneMar, 204))).hasSize(1);

        assertThat(objeciones(() -> sube(204, "x.pdf", new byte[0], null, ""))).containsExactly("evidencia.sinArchivo");
        assertThat(objeciones(() -> sube(204, "x.pdf", new byte[Evidencias.MAYOR + 1], null, "")))
                .containsExactly("evidencia.grande");
        assertThat(objeciones(() -> sube(204, "foto.jpg", texto("<html>"), null, "")))
                .containsExactly("evidencia.deOtroTipo");
    }

    @Test
    void la_de_una_persona_es_confidencial_y_los_demas_ven_su_version_publica() {
        Entrada despensa = despensa();
        Evidencia original = sube(200, "Jacinta Invento.txt", texto("Recibí: Jacinta"), despensa.id(), "");
        assertThat(original.clasificacion()).isEqualTo(Clasificacion.CONFIDENCIAL);
        assertThat(objeciones(() -> sube(200, "otra.txt", texto("otra"), despensa.id(), "PUBLICA")))
                .containsExactly("evidencia.muestraPersonas");
        assertThat(objeciones(() -> ana(() -> evidencias.clasificar(casa.eneMar, 200, original.id(), 1, "PUBLICA"))))
                .containsExactly("evidencia.muestraPersonas");
        assertThat(objeciones(() -> ana(() -> evidencias.subir(
                        casa.eneMar,
                        200,
                        new Evidencias.Subida("b.txt", texto("Recibí: Jacinta"), null, original.id(), "")))))
                .containsExactly("evidencia.igualAlOriginal");
        Evidencia publica = ana(() -> evidencias.subir(
                casa.eneMar, 200, new Evidencias.Subida("b.txt", texto("Recibí: (testado)"), null, original.id(), "")));
        assertThat(publica.clasificacion()).isEqualTo(Clasificacion.PUBLICA);
        assertThat(publica.original()).isEqualTo(OptionalLong.of(original.id()));

        for (Quien otro : List.of(casa.planea, casa.revisa(), casa.autoriza())) {
            assertThat(unidad.como(otro, () -> evidencias.de(casa.eneMar, 200)).toString())
                    .as(otro.cuenta())
                    .contains("b.txt")
                    .doesNotContain("Jacinta");
            assertThatThrownBy(() -> unidad.como(otro, () -> evidencias.archivo(casa.eneMar, 200, original.id())))
                    .isInstanceOf(NoPermitido.class);
            assertThat(unidad.como(otro, () -> evidencias.archivo(casa.eneMar, 200, publica.id()))
                            .contenido())
                    .isEqualTo(texto("Recibí: (testado)"));
        }
        assertThat(hechos("VIO_DATOS_PERSONALES")).isZero();
        ana(() -> evidencias.archivo(casa.eneMar, 200, original.id()));
        assertThat(hechos("VIO_DATOS_PERSONALES")).isEqualTo(1);
        assertThat(oficina.duenio()
                        .sql("select count(*) from auditoria.hecho where ente = :ente"
                                + " and (coalesce(antes::text, '') || coalesce(despues::text, '')) like '%Jacinta%'")
                        .param("ente", casa.ente)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int hechos(String acto) {
        return oficina.duenio()
                .sql("select count(*) from auditoria.hecho where ente = :ente and acto = :acto")
                .param("ente", casa.ente)
                .param("acto", acto)
                .query(Integer.class)
                .single();
    }

    @Test
    void retirar_la_conserva_y_dos_a_la_vez_chocan() {
        Evidencia una = sube(204, "lista.csv", texto("a,b"), null, "RESERVADA");
        assertThat(una.nombre()).isEqualTo("lista.csv");
        Evidencia retirada = ana(() -> evidencias.retirar(casa.eneMar, 204, una.id(), una.version()));
        assertThat(retirada.retirada()).isTrue();
        assertThatThrownBy(() ->
                        ana(() -> evidencias.clasificar(casa.eneMar, 204, una.id(), una.version(), "CONFIDENCIAL")))
                .isInstanceOfSatisfying(
                        Choque.class, choque -> assertThat(choque.guardado()).isEqualTo(retirada));
        assertThat(ana(() -> evidencias.archivo(casa.eneMar, 204, una.id())).contenido())
                .isEqualTo(texto("a,b"));
        assertThat(ana(() -> evidencias.reponer(casa.eneMar, 204, una.id(), 2))
                        .evidencia()
                        .retirada())
                .isFalse();
        assertThatThrownBy(() -> oficina.en(casa.ente, () -> base.sql("delete from realizaciones.evidencia")
                        .update()))
                .as("la aplicación no puede borrarla")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void la_publica_que_se_retira_ya_no_la_ven_los_demas() {
        Evidencia una = sube(204, "lista.txt", texto("Lista"), null, "PUBLICA");
        assertThat(unidad.como(casa.planea, () -> evidencias.archivo(casa.eneMar, 204, una.id()))
                        .contenido())
                .isEqualTo(texto("Lista"));
        ana(() -> evidencias.retirar(casa.eneMar, 204, una.id(), una.version()));
        assertThatThrownBy(() -> unidad.como(casa.planea, () -> evidencias.archivo(casa.eneMar, 204, una.id())))
                .isInstanceOf(NoPermitido.class);
        assertThat(unidad.como(casa.planea, () -> evidencias.de(casa.eneMar, 204))
                        .toString())
                .doesNotContain("lista.txt");
        assertThat(objeciones(() -> sube(204, "lista.txt", texto("Lista"), null, "")))
                .containsExactly("evidencia.estaRetirada");
    }

    @Test
    void el_mismo_archivo_para_otros_no_se_da_por_hecho() {
        sube(204, "lista.txt", texto("Lista"), null, "PUBLICA");
        assertThat(objeciones(() -> sube(204, "lista.txt", texto("Lista"), null, "CONFIDENCIAL")))
                .containsExactly("evidencia.yaEsta");
    }

    @Test
    void la_version_publica_no_se_pide_cerrada() {
        Evidencia original = sube(200, "lista.txt", texto("Jacinta"), null, "");
        for (String pedida : List.of("CONFIDENCIAL", "RESERVADA")) {
            assertThat(objeciones(() -> version(original, "Testada", null, pedida)))
                    .containsExactly("evidencia.versionPublica");
        }
        assertThat(objeciones(() -> version(original, "Testada", null, "SECRETA")))
                .containsExactly("evidencia.clasificacionMal");
        assertThat(ana(() -> evidencias.de(casa.eneMar, 200))).hasSize(1);
        Evidencia publica = version(original, "Testada", null, "PUBLICA");
        assertThat(publica.clasificacion()).isEqualTo(Clasificacion.PUBLICA);
        assertThat(version(original, "Testada", null, ""))
                .as("lo mismo otra vez")
                .isEqualTo(publica);
        assertThat(objeciones(() -> sube(200, "t.txt", texto("Testada"), null, "")))
                .containsExactly("evidencia.yaEsVersion");
        Evidencia otro = sube(200, "otra.txt", texto("Ramiro"), null, "");
        assertThat(objeciones(() -> version(otro, "Testada", null, ""))).containsExactly("evidencia.yaEsVersion");
    }

    private Evidencia version(Evidencia original, String texto, @Nullable Long entrada, String clasificacion) {
        return ana(() -> evidencias.subir(
                casa.eneMar, 200, new Evidencias.Subida("t.txt", texto(texto), entrada, original.id(), clasificacion)));
    }

    @Test
    void el_mismo_archivo_para_otra_cosa_no_se_da_por_hecho() {
        Entrada despensa = despensa();
        Evidencia lista = sube(200, "lista.txt", texto("Lista"), null, "PUBLICA");
        assertThat(sube(200, "lista.txt", texto("Lista"), null, "PUBLICA"))
                .as("lo mismo otra vez")
                .isEqualTo(lista);
        assertThat(objeciones(() -> sube(200, "lista.txt", texto("Lista"), null, "")))
                .as("aparecen personas: le corresponde ser confidencial")
                .containsExactly("evidencia.yaEsta");
        assertThat(objeciones(() -> sube(200, "lista.txt", texto("Lista"), despensa.id(), "")))
                .containsExactly("evidencia.yaEsta", "evidencia.pruebaTodo");

        Entrada una = ana(() -> escribir.agregar(casa.eneMar, 204, escrita("fecha", "2026-01-31")));
        Entrada otra = ana(() -> escribir.agregar(casa.eneMar, 204, escrita("fecha", "2026-02-22")));
        Evidencia acta = sube(204, "acta.txt", texto("Acta"), una.id(), "");
        assertThat(sube(204, "acta.txt", texto("Acta"), una.id(), "")).isEqualTo(acta);
        assertThat(objeciones(() -> sube(204, "acta.txt", texto("Acta"), otra.id(), "")))
                .containsExactly("evidencia.pruebaOtra");
        assertThat(objeciones(() -> sube(204, "acta.txt", texto("Acta"), null, "")))
                .containsExactly("evidencia.pruebaOtra");
    }

    @Test
    void la_realizacion_que_pasa_a_ser_de_una_persona_cierra_su_archivo() {
        Entrada una = ana(() ->
                escribir.agregar(casa.eneMar, 200, escrita("fecha", "2026-01-12", "COMUNIDAD", "Ejido Inventado")));
        Evidencia foto = sube(200, "foto.txt", texto("Foto"), una.id(), "PUBLICA");
        Evidencia retirada = sube(200, "otra.txt", texto("Otra"), una.id(), "PUBLICA");
        ana(() -> evidencias.retirar(casa.eneMar, 200, retirada.id(), 1));
        Evidencia publica = version(foto, "Testada", una.id(), "");
        Evidencia ajena = sube(200, "ajena.txt", texto("Ajena"), null, "PUBLICA");

        assertThat(ana(() -> escribir.corregir(
                                casa.eneMar,
                                200,
                                una.id(),
                                1,
                                escrita("fecha", "2026-01-12", "PERSONA", "Jacinta Invento")))
                        .cerradas())
                .isEqualTo(2);

        assertThat(ana(() -> evidencias.de(casa.eneMar, 200)))
                .extracting(Evidencia::id, Evidencia::clasificacion, Evidencia::version)
                .containsExactly(
                        Tuple.tuple(foto.id(), Clasificacion.CONFIDENCIAL, 2),
                        Tuple.tuple(retirada.id(), Clasificacion.CONFIDENCIAL, 3),
                        Tuple.tuple(publica.id(), Clasificacion.PUBLICA, 1),
                        Tuple.tuple(ajena.id(), Clasificacion.PUBLICA, 1));
        assertThatThrownBy(() -> unidad.como(casa.planea, () -> evidencias.archivo(casa.eneMar, 200, foto.id())))
                .isInstanceOf(NoPermitido.class);
        assertThat(hechos("EVIDENCIA_CLASIFICADA")).isEqualTo(2);
        assertThat(oficina.duenio()
                        .sql(
                                "select clasificacion from realizaciones.evidencia_historia where ente = :ente and id = :id"
                                        + " order by version")
                        .param("ente", casa.ente)
                        .param("id", foto.id())
                        .query(String.class)
                        .list())
                .containsExactly("PUBLICA", "CONFIDENCIAL");
        assertThat(ana(() -> escribir.corregir(
                                casa.eneMar,
                                200,
                                una.id(),
                                2,
                                escrita("fecha", "2026-01-13", "PERSONA", "Jacinta Invento")))
                        .cerradas())
                .isZero();
    }

    @Test
    void la_realizacion_que_ya_era_de_una_persona_no_se_muestra_por_su_archivo() {
        Entrada una = ana(() ->
                escribir.agregar(casa.eneMar, 200, escrita("fecha", "2026-01-12", "COMUNIDAD", "Ejido Inventado")));
        Evidencia foto = sube(200, "foto.txt", texto("Foto"), una.id(), "PUBLICA");
        Evidencia retirada = sube(200, "otra.txt", texto("Otra"), una.id(), "PUBLICA");
        ana(() -> evidencias.retirar(casa.eneMar, 200, retirada.id(), 1));
        // As an alcance that is taken back leaves it, or a row that is measured in something else now
        oficina.duenio()
                .sql("update realizaciones.entrada set datos = '{\"PERSONA\":\"Jacinta Invento\"}' where ente = :ente")
                .param("ente", casa.ente)
                .update();

        assertThatThrownBy(() -> unidad.como(casa.planea, () -> evidencias.archivo(casa.eneMar, 200, foto.id())))
                .isInstanceOf(NoPermitido.class);
        assertThat(unidad.como(casa.planea, () -> evidencias.de(casa.eneMar, 200)))
                .allSatisfy(visto -> assertThat(visto.visible()).isFalse());
        ana(() -> evidencias.archivo(casa.eneMar, 200, foto.id()));
        assertThat(hechos("VIO_DATOS_PERSONALES")).isEqualTo(1);
        assertThat(ana(() -> evidencias.reponer(casa.eneMar, 200, retirada.id(), 2)))
                .satisfies(repuesta -> {
                    assertThat(repuesta.evidencia().clasificacion()).isEqualTo(Clasificacion.CONFIDENCIAL);
                    assertThat(repuesta.seCerro()).isTrue();
                });
        ana(() -> escribir.borrar(casa.eneMar, 200, una.id(), 1));
        assertThat(ana(() -> escribir.reponer(casa.eneMar, 200, una.id(), 2)).cerradas())
                .isEqualTo(1);
        assertThat(ana(() -> evidencias.clasificar(casa.eneMar, 200, foto.id(), 2, "RESERVADA"))
                        .version())
                .as("al reponerla quedó cerrado")
                .isEqualTo(3);
    }

    @Test
    void solo_la_agrega_quien_captura_la_hoja() {
        assertThatThrownBy(() -> unidad.como(
                        casa.planea,
                        () -> evidencias.subir(
                                casa.eneMar, 204, new Evidencias.Subida("a.txt", texto("a"), null, null, ""))))
                .isInstanceOf(NoPermitido.class);
        reloj.es("2026-05-04");
        assertThatThrownBy(() -> sube(204, "a.txt", texto("a"), null, "")).isInstanceOf(NoPermitido.class);
    }
}
