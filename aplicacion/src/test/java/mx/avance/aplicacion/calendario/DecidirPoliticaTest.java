package mx.avance.aplicacion.calendario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.nucleo.avance.Umbrales;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Ambito;
import mx.avance.nucleo.permiso.Asignacion;
import mx.avance.nucleo.permiso.Rol;
import mx.avance.nucleo.revision.PoliticaDeGravedad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class DecidirPoliticaTest {

    private static final LocalDate HOY = LocalDate.now(java.time.ZoneId.of("America/Mexico_City"));
    private static final Actor PLANEACION = actor(Rol.PLANEACION);

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Politicas politicas;

    @Autowired
    private DecidirPolitica decidir;

    private int ente;

    @BeforeEach
    void un_ente_sin_decisiones() {
        ente = oficina.ente("Con políticas por decidir");
    }

    @Test
    void lo_decidido_vale_desde_su_dia_y_lo_anterior_queda_en_la_historia() {
        decidir(Politica.UMBRALES, "", new DecidirPolitica.Datos("60 80 120 140", HOY.toString(), "Acuerdo 1", 0));
        PoliticaDelEnte quedo = decidir(
                Politica.UMBRALES,
                "",
                new DecidirPolitica.Datos("50 80 120 140", HOY.plusDays(30).toString(), "Acuerdo 2", 1));

        assertThat(quedo.valor()).isEqualTo("60 80 120 140");
        assertThat(quedo.siguientes()).extracting(Politicas.Decision::valor).containsExactly("50 80 120 140");
        assertThat(oficina.en(ente, () -> politicas.en(HOY)).umbrales()).isEqualTo(new Umbrales(60, 80, 120, 140));
        assertThat(oficina.en(ente, () -> politicas.en(HOY.plusDays(30))).umbrales())
                .isEqualTo(new Umbrales(50, 80, 120, 140));
        assertThat(oficina.en(ente, () -> politicas.historia()))
                .extracting(Politicas.Decision::motivo)
                .containsExactly("Acuerdo 2", "Acuerdo 1");
    }

    @Test
    void quien_decide_sobre_lo_que_otra_persona_decidio_se_entera() {
        decidir(Politica.TOLERANCIA, "", new DecidirPolitica.Datos("1", HOY.toString(), "Una", 0));

        assertThatThrownBy(() ->
                        decidir(Politica.TOLERANCIA, "", new DecidirPolitica.Datos("2", HOY.toString(), "Otra", 0)))
                .isInstanceOf(Choque.class);
        assertThat(oficina.en(ente, () -> politicas.historia())).hasSize(1);
    }

    @Test
    void lo_que_no_es_un_valor_o_ya_vale_se_rechaza() {
        assertThat(rechazo(Politica.TOLERANCIA, "", "-1")).containsExactly("politica.sinValor.TOLERANCIA");
        assertThat(rechazo(Politica.UMBRALES, "", "90 70 110 130")).containsExactly("politica.sinValor.UMBRALES");
        assertThat(rechazo(Politica.UMBRALES, "", "0 0 0 0")).containsExactly("politica.sinValor.UMBRALES");
        assertThat(rechazo(Politica.UMBRALES, "", "70 90 99 130")).containsExactly("politica.sinValor.UMBRALES");
        assertThat(rechazo(Politica.UMBRALES, "", "70 90 110")).containsExactly("politica.sinValor.UMBRALES");
        assertThat(rechazo(Politica.FIRMA, "", "DEDO")).containsExactly("politica.sinValor.FIRMA");
        assertThat(rechazo(Politica.GRAVEDAD, "NOTA_REPETIDA", "")).containsExactly("forma.obligatorio");
        assertThat(rechazo(Politica.GRAVEDAD, "NOTA_REPETIDA", "AVISO")).containsExactly("politica.igual");
        assertThatThrownBy(() -> decidir(
                        Politica.GRAVEDAD, "NO_EXISTE", new DecidirPolitica.Datos("AVISO", HOY.toString(), "m", 0)))
                .isInstanceOf(NoExiste.class);
        assertThatThrownBy(() -> decidir(
                        Politica.FIRMA, "NOTA_REPETIDA", new DecidirPolitica.Datos("ACTO", HOY.toString(), "m", 0)))
                .isInstanceOf(NoExiste.class);
    }

    @Test
    void lo_que_se_decide_no_cambia_como_se_juzgaron_los_dias_que_pasaron() {
        LocalDate ayer = HOY.minusDays(1);

        assertThatThrownBy(() ->
                        decidir(Politica.TOLERANCIA, "", new DecidirPolitica.Datos("1", ayer.toString(), "Acuerdo", 0)))
                .isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> assertThat(invalidos.defectos())
                        .anySatisfy(defecto -> assertThat(defecto.campo()).isEqualTo("desde")));
        assertThat(oficina.en(ente, () -> politicas.historia())).isEmpty();
    }

    @Test
    void contraloria_lee_las_politicas_y_no_las_decide() {
        assertThatThrownBy(() -> oficina.en(
                        ente,
                        () -> decidir.decidir(
                                actor(Rol.CONTRALORIA),
                                Politica.TOLERANCIA,
                                "",
                                new DecidirPolitica.Datos("1", HOY.toString(), "m", 0))))
                .isInstanceOf(NoPermitido.class);
        oficina.persona(ente, "con" + ente, "CONTRALORIA");
        Navegacion contraloria = Navegacion.dentro(puerto, "con" + ente);

        assertThat(contraloria.abrir("/politicas").body())
                .contains("Umbrales del semáforo")
                .doesNotContain("Decidir otro valor");
        assertThat(contraloria.abrir("/politicas/UMBRALES").statusCode()).isEqualTo(403);
    }

    @Test
    void la_pantalla_cambia_un_umbral_y_lo_muestra_con_su_historia() {
        Navegacion planeacion = planeacion();

        String mal = planeacion
                .enviar(
                        "/politicas/GRAVEDAD?asunto=NOTA_REPETIDA",
                        "/politicas/GRAVEDAD?asunto=NOTA_REPETIDA",
                        Map.of())
                .body();
        String bien = planeacion
                .enviar(
                        "/politicas/GRAVEDAD?asunto=NOTA_REPETIDA",
                        "/politicas/GRAVEDAD?asunto=NOTA_REPETIDA",
                        Map.of("valor", "ERROR", "desde", HOY.toString(), "motivo", "Se abusó", "version", "0"))
                .body();

        assertThat(mal).contains("id=\"error-valor\"", "Diga por qué");
        assertThat(bien).contains("la decisión quedó en la historia", "Se abusó");
        assertThat(planeacion.abrir("/politicas?busca=observacion+repite").body())
                .contains("La observación repite la de otra meta")
                .doesNotContain(">Falta una firma<");
        assertThat(planeacion.abrir("/politicas?busca=zzz").body()).contains("Ningún hallazgo lleva «zzz»");
        assertThat(planeacion.abrir("/politicas/NADA").statusCode()).isEqualTo(404);
    }

    @Test
    void cada_hallazgo_tiene_nombre_en_las_dos_lenguas() throws java.io.IOException {
        for (String libro : List.of("/mensajes/calendario.properties", "/mensajes/calendario_en.properties")) {
            Properties textos = new Properties();
            try (var entrada = java.util.Objects.requireNonNull(getClass().getResourceAsStream(libro))) {
                textos.load(new java.io.InputStreamReader(entrada, java.nio.charset.StandardCharsets.UTF_8));
            }
            assertThat(textos.stringPropertyNames())
                    .containsAll(PoliticaDeGravedad.porOmision().codigos().stream()
                            .map(codigo -> "hallazgo." + codigo)
                            .toList());
        }
    }

    private Navegacion planeacion() {
        oficina.persona(ente, "pol" + ente, "PLANEACION");
        return Navegacion.dentro(puerto, "pol" + ente);
    }

    private PoliticaDelEnte decidir(Politica politica, String asunto, DecidirPolitica.Datos datos) {
        return oficina.en(ente, () -> decidir.decidir(PLANEACION, politica, asunto, datos));
    }

    private List<String> rechazo(Politica politica, String asunto, String valor) {
        DatosInvalidos invalidos = catchThrowableOfType(
                DatosInvalidos.class,
                () -> decidir(politica, asunto, new DecidirPolitica.Datos(valor, HOY.toString(), "m", 0)));
        return invalidos.defectos().stream().map(Defecto::clave).toList();
    }

    private static Actor actor(Rol rol) {
        return new Actor("quien", List.of(Asignacion.desde(LocalDate.of(2000, 1, 1), rol, new Ambito.DeEnte())));
    }
}
