package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.CapturarAvance.Modo;
import mx.avance.aplicacion.avance.ResultadoDeCelda.Que;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.reprogramacion.LoReportado;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.Destino;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.redaccion.Idioma;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class CapturarAvanceTest {

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private CapturarAvance capturar;

    @Autowired
    private Avances avances;

    @Autowired
    private LoReportado reportado;

    private OficinaConAvance casa;
    private IdDeAvance id = new IdDeAvance(
            new IdDePoa(new Ejercicio(2026), new Programa("542"), new UnidadEjecutora("54202")), Trimestre.ENE_MAR);

    @BeforeEach
    void una_unidad_en_captura() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
        id = casa.eneMar;
    }

    private List<ResultadoDeCelda> guarda(Quien quien, Modo modo, CambioDeCelda... cambios) {
        return unidad.como(quien, () -> capturar.guardar(id, List.of(cambios), modo));
    }

    private ResultadoDeCelda guarda(CambioDeCelda cambio) {
        return guarda(casa.ana, Modo.POR_RENGLON, cambio).get(0);
    }

    private ResultadoDeCelda guarda(int renglon, int version, String escrito) {
        return guarda(CambioDeCelda.alcanzado(renglon, version, escrito));
    }

    private AvanceGuardado hoja() {
        return unidad.como(casa.ana, () -> avances.exigir(id));
    }

    private Optional<Cantidad> a(int renglon) {
        return hoja().avance().captura(renglon).alcanzado();
    }

    private static String negativa(Supplier<?> tarea) {
        Negado negado = Objects.requireNonNull(catchThrowableOfType(NoPermitido.class, tarea::get))
                .negado();
        return negado.codigo() + ": " + negado.enPalabras(Idioma.ESPANOL);
    }

    private static List<String> defectos(Supplier<?> tarea) {
        return Objects.requireNonNull(catchThrowableOfType(DatosInvalidos.class, tarea::get)).defectos().stream()
                .map(defecto -> defecto.campo() + " " + defecto.clave())
                .toList();
    }

    @Test
    void una_hoja_que_nadie_ha_tocado_tiene_sus_renglones_y_ningun_cero() {
        AvanceGuardado hoja = hoja();

        assertThat(hoja.hoja()).isEmpty();
        assertThat(hoja.estado()).isEqualTo(EstadoDeAvance.EN_CAPTURA);
        assertThat(hoja.avance().capturables()).containsExactly(101, 102, 103, 200);
        assertThat(hoja.capturados()).isZero();
        assertThat(hoja.celdas()).isEmpty();
        assertThat(hoja.version()).isZero();
    }

    @Test
    void lo_capturado_se_guarda_celda_por_celda_y_la_meta_suma_sus_acciones() {
        assertThat(
                        unidad
                                .como(
                                        casa.ana,
                                        () -> capturar.guardar(id, OficinaConAvance.completo(), Modo.TODO_O_NADA))
                                .stream()
                                .map(ResultadoDeCelda::que))
                .containsOnly(Que.GUARDADA);

        AvanceGuardado hoja = hoja();
        assertThat(hoja.hoja().orElseThrow().estado()).isEqualTo(EstadoDeAvance.EN_CAPTURA);
        assertThat(hoja.capturados()).isEqualTo(4);
        assertThat(hoja.avance().findRenglon(100).orElseThrow().alcanzado()).hasToString("[126, -, -, -]");
        assertThat(hoja.avance().captura(103).destino()).contains(Destino.SE_ABSORBE);
        assertThat(hoja.avance().captura(103).causa()).contains("CLIMA");
        assertThat(hoja.versionDe(103)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234.5|1234.5", "1 234|1234", "12|12", "0|0", ".5|0.5", "' 76 '|76", "1234567.25|1234567.25"})
    void una_cifra_se_entiende_como_se_escribe_en_mexico(String escrita, String leida) {
        assertThat(guarda(200, 0, escrita).que()).isEqualTo(Que.GUARDADA);
        assertThat(a(200)).hasToString("Optional[" + leida + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=SUMA(A1:A3)",
                "doce",
                "-5",
                "1,23",
                "1.23456",
                "9999999999999",
                "1e9",
                "NaN",
                "<script>alert(1)</script>",
                "12 apoyos",
                "50%"
            })
    void lo_que_no_es_cifra_se_rechaza_con_su_frase_y_nada_se_guarda(String escrita) {
        ResultadoDeCelda resultado = guarda(200, 0, escrita);

        assertThat(resultado.que()).isEqualTo(Que.RECHAZADA);
        assertThat(resultado.defectos()).extracting(Defecto::clave).containsExactly("avance.cifraMal");
        assertThat(hoja().hoja()).as("ni la hoja empieza").isEmpty();
    }

    @Test
    void vaciar_una_celda_no_la_vuelve_cero() {
        guarda(200, 0, "30");

        assertThat(guarda(200, 1, "").que()).isEqualTo(Que.GUARDADA);

        assertThat(a(200)).isEmpty();
        assertThat(hoja().celdas()).containsKey(200);
    }

    @Test
    void guardar_lo_mismo_no_escribe_nada_aunque_se_haya_visto_otra_version() {
        guarda(200, 0, "30");

        assertThat(guarda(200, 1, "30.00").que()).isEqualTo(Que.IGUAL);
        assertThat(guarda(200, 0, "30").que()).as("el mismo envío dos veces").isEqualTo(Que.IGUAL);

        assertThat(unidad.como(casa.ana, () -> avances.historia(id, 200))).hasSize(1);
    }

    @Test
    void quien_llega_despues_ve_los_dos_valores_y_no_pisa_nada() {
        guarda(200, 0, "30");

        ResultadoDeCelda tarde = guarda(200, 0, "31");

        assertThat(tarde.que()).isEqualTo(Que.CHOQUE);
        assertThat(tarde.celda().orElseThrow().captura().alcanzado()).contains(Cantidad.of(30));
        assertThat(a(200)).contains(Cantidad.of(30));
        assertThat(guarda(200, 1, "31").que()).as("ya lo vio").isEqualTo(Que.GUARDADA);
    }

    @Test
    void todo_o_nada_no_deja_nada_a_medias_y_por_renglon_guarda_los_demas() {
        CambioDeCelda[] mezcla = {
            CambioDeCelda.alcanzado(101, 0, "50"),
            CambioDeCelda.alcanzado(102, 0, "muchas"),
            CambioDeCelda.alcanzado(999, 0, "1")
        };

        assertThat(defectos(() -> guarda(casa.ana, Modo.TODO_O_NADA, mezcla)))
                .containsExactly("102 avance.cifraMal", "999 avance.sinRenglon");
        assertThat(hoja().hoja()).isEmpty();

        assertThat(guarda(casa.ana, Modo.POR_RENGLON, mezcla))
                .extracting(ResultadoDeCelda::que)
                .containsExactly(Que.GUARDADA, Que.RECHAZADA, Que.RECHAZADA);
        assertThat(a(101)).contains(Cantidad.of(50));
    }

    @Test
    void un_choque_entre_muchas_impide_todas_cuando_asi_se_pide() {
        guarda(102, 0, "76");

        Choque choque = Objects.requireNonNull(catchThrowableOfType(
                Choque.class,
                () -> guarda(
                        casa.ana,
                        Modo.TODO_O_NADA,
                        CambioDeCelda.alcanzado(101, 0, "50"),
                        CambioDeCelda.alcanzado(102, 0, "70"))));

        assertThat(choque.guardado())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
        assertThat(a(101)).isEmpty();
        assertThat(a(102)).contains(Cantidad.of(76));
    }

    @Test
    void la_historia_conserva_cada_valor_con_quien_y_cuando_y_nadie_la_cambia() {
        guarda(200, 0, "30");
        guarda(200, 1, "35");
        guarda(CambioDeCelda.completo(200, 2, "35", "Hubo más solicitudes.", "DEMANDA_EXTRA", ""));

        List<Celda> historia = unidad.como(casa.ana, () -> avances.historia(id, 200));

        assertThat(historia)
                .extracting(celda -> celda.version() + ": "
                        + celda.captura().alcanzado().orElseThrow() + " "
                        + celda.captura().observacion().map(Observacion::texto).orElse("-"))
                .containsExactly("3: 35 Hubo más solicitudes.", "2: 35 -", "1: 30 -");
        assertThat(historia).allMatch(celda -> celda.quien().equals(casa.ana.cuenta()));
        for (String orden : List.of("update avance.celda_historia set alcanzado = 1", "delete from avance.celda")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> oficina.en(casa.ente, () -> oficina.enSesion(() -> avancesPorAplicacion(orden)))))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient base;

    private int avancesPorAplicacion(String orden) {
        return base.sql(orden).update();
    }

    @Test
    void deshacer_repone_lo_anterior_como_un_cambio_mas() {
        guarda(200, 0, "30");
        guarda(200, 1, "300");

        Celda queda = unidad.como(casa.ana, () -> capturar.deshacer(id, 200, 2, null));

        assertThat(queda.version()).isEqualTo(3);
        assertThat(a(200)).contains(Cantidad.of(30));
        assertThat(catchThrowableOfType(
                        Choque.class, () -> unidad.como(casa.ana, () -> capturar.deshacer(id, 200, 2, null))))
                .as("otra versión ya")
                .isNotNull();
        assertThat(catchThrowableOfType(
                        NoExiste.class, () -> unidad.como(casa.ana, () -> capturar.deshacer(id, 101, 0, null))))
                .as("nunca se capturó")
                .isNotNull();
    }

    @Test
    void deshacer_uno_tras_otro_repone_la_version_que_se_dice_y_nunca_lo_ya_deshecho() {
        guarda(200, 0, "10");
        guarda(CambioDeCelda.completo(200, 1, "20", "Faltó una.", "SE_ABSORBE", "CLIMA"));
        guarda(CambioDeCelda.completo(200, 2, "30", "", "", ""));

        Celda segunda = deshace(3, 2);
        assertThat(segunda.captura().alcanzado()).contains(Cantidad.of(20));
        assertThat(segunda.captura().observacion().map(Observacion::texto)).contains("Faltó una.");
        assertThat(segunda.captura().destino()).contains(Destino.SE_ABSORBE);
        assertThat(segunda.captura().causa()).contains("CLIMA");
        Celda primera = deshace(4, 1);
        assertThat(primera.captura().alcanzado()).contains(Cantidad.of(10));
        assertThat(primera.captura().observacion()).isEmpty();
        assertThat(primera.captura().destino()).isEmpty();
        assertThat(deshace(5, 0).captura()).as("antes nadie la había escrito").isEqualTo(Captura.VACIA);
        assertThat(a(200)).isEmpty();

        assertThat(catchThrowableOfType(Choque.class, () -> deshace(5, 1)))
                .as("otra versión ya")
                .isNotNull();
        assertThat(List.of(-1, 6, 7)).as("no es una versión de antes").allSatisfy(otra -> assertThat(
                        catchThrowableOfType(NoExiste.class, () -> deshace(6, otra)))
                .isNotNull());
        assertThat(unidad.como(casa.ana, () -> avances.historia(id, 200))).hasSize(6);
    }

    @Test
    void deshacer_dos_veces_lo_mismo_queda_hecho_una_y_no_choca_consigo() {
        guarda(200, 0, "10");
        guarda(200, 1, "20");
        Celda queda = deshace(2, 1);

        assertThat(deshace(2, 1)).as("la primera respuesta se perdió").isEqualTo(queda);
        assertThat(unidad.como(casa.ana, () -> avances.historia(id, 200))).hasSize(3);
        assertThat(catchThrowableOfType(Choque.class, () -> deshace(2, 0)))
                .as("lo que hay no es lo que se repone")
                .isNotNull();
        Quien beto = casa.quien("beto", "CAPTURISTA", "UNIDAD", "54202");
        assertThat(catchThrowableOfType(Choque.class, () -> unidad.como(beto, () -> capturar.deshacer(id, 200, 2, 1))))
                .as("lo hizo otra persona")
                .isNotNull();
        guarda(200, 3, "30");
        assertThat(catchThrowableOfType(Choque.class, () -> deshace(2, 1)))
                .as("se escribió después")
                .isNotNull();
    }

    private Celda deshace(int version, int a) {
        return unidad.como(casa.ana, () -> capturar.deshacer(id, 200, version, a));
    }

    @Test
    void una_causa_comun_llega_a_varios_renglones_y_deja_sus_cifras_como_estaban() {
        guarda(101, 0, "40");
        guarda(102, 0, "70");

        List<ResultadoDeCelda> resultados = unidad.como(
                casa.ana,
                () -> capturar.causaComun(
                        id, Map.of(101, 1, 102, 1), "CLIMA", "La tormenta cerró las escuelas.", Modo.TODO_O_NADA));

        assertThat(resultados).extracting(ResultadoDeCelda::que).containsOnly(Que.GUARDADA);
        assertThat(List.of(101, 102)).allSatisfy(numero -> {
            assertThat(hoja().avance().captura(numero).causa()).contains("CLIMA");
            assertThat(hoja().avance()
                            .captura(numero)
                            .observacion()
                            .orElseThrow()
                            .texto())
                    .startsWith("La tormenta");
        });
        assertThat(a(101)).contains(Cantidad.of(40));
    }

    @Test
    void lo_hostil_se_limpia_o_se_rechaza_con_su_frase() {
        guarda(CambioDeCelda.completo(200, 0, "30", "Uno\u0000\u202Edos\n\ttres ", "", ""));
        assertThat(hoja().avance().captura(200).observacion()).contains(new Observacion("Unodos tres"));

        assertThat(defectos(() -> guarda(
                        casa.ana,
                        Modo.TODO_O_NADA,
                        CambioDeCelda.completo(200, 1, "30", "x".repeat(3_001), "OTRO", "NADA"),
                        CambioDeCelda.alcanzado(100, 0, "126"))))
                .containsExactly(
                        "200 avance.notaLarga",
                        "200 avance.destinoMal",
                        "200 avance.causaMal",
                        "100 avance.sumaSusAcciones");
        assertThat(defectos(() -> guarda(
                        casa.ana,
                        Modo.POR_RENGLON,
                        CambioDeCelda.alcanzado(200, 1, "1"),
                        CambioDeCelda.alcanzado(200, 1, "2"))))
                .containsExactly("celdas avance.renglonRepetido");
        assertThat(guarda(CambioDeCelda.completo(200, 1, "30", "ñ".repeat(3_000), "", ""))
                        .que())
                .isEqualTo(Que.GUARDADA);
    }

    @Test
    void la_cerradura_dice_por_que_no_se_captura() {
        CambioDeCelda uno = CambioDeCelda.alcanzado(200, 0, "30");
        assertThat(negativa(() -> guarda(casa.quien("contra", "CONTRALORIA", "ENTE", null), Modo.POR_RENGLON, uno)))
                .startsWith("CONTRALORIA_NO_CAMBIA");
        assertThat(negativa(() -> guarda(casa.quien("otra", "CAPTURISTA", "UNIDAD", "54203"), Modo.POR_RENGLON, uno)))
                .startsWith("FUERA_DE_AMBITO");
        assertThat(negativa(() -> guarda(casa.planea, Modo.POR_RENGLON, uno))).startsWith("POR_CUENTA_SIN_OFICIO");

        reloj.es("2026-05-04");
        assertThat(negativa(() -> guarda(casa.ana, Modo.POR_RENGLON, uno)))
                .startsWith("TRIMESTRE_CERRADO")
                .contains("Ene-Mar", "54202");
        id = casa.eneMar.en(Trimestre.OCT_DIC);
        assertThat(negativa(() -> guarda(casa.ana, Modo.POR_RENGLON, uno))).startsWith("TRIMESTRE_SIN_ABRIR");
    }

    @Test
    void sin_poa_autorizado_no_hay_hoja_que_capturar() {
        Quien otra = casa.quien("sinpoa", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54203");
        IdDeAvance sin = new IdDeAvance(
                new IdDePoa(new Ejercicio(2026), new Programa("542"), new UnidadEjecutora("54203")), Trimestre.ENE_MAR);

        assertThat(unidad.como(otra, () -> avances.find(sin))).isEmpty();
        assertThat(negativa(() -> unidad.como(
                        otra,
                        () -> capturar.guardar(sin, List.of(CambioDeCelda.alcanzado(200, 0, "1")), Modo.POR_RENGLON))))
                .startsWith("POA_SIN_AUTORIZAR");
        assertThat(negativa(() -> unidad.como(otra, () -> avances.find(id)))).startsWith("FUERA_DE_AMBITO");
    }

    @Test
    void diez_escritores_sobre_una_celda_dejan_uno_y_a_los_demas_les_dicen_que_hay() {
        List<ResultadoDeCelda> resultados = ALaVez.cada(
                List.of("101", "102", "103", "104", "105", "106", "107", "108", "109", "110"),
                alcanzado -> guarda(200, 0, alcanzado));

        assertThat(resultados.stream().filter(resultado -> resultado.que() == Que.GUARDADA))
                .hasSize(1);
        assertThat(resultados.stream().filter(resultado -> resultado.que() == Que.CHOQUE))
                .hasSize(9)
                .allMatch(resultado -> resultado
                        .celda()
                        .equals(Optional.of(
                                Objects.requireNonNull(hoja().celdas().get(200)))));
        assertThat(unidad.como(casa.ana, () -> avances.historia(id, 200))).hasSize(1);
    }

    @Test
    void la_reprogramacion_ve_lo_alcanzado_con_las_sumas_de_las_metas() {
        unidad.como(casa.ana, () -> capturar.guardar(id, OficinaConAvance.completo(), Modo.TODO_O_NADA));

        assertThat(unidad.como(casa.ana, () -> reportado.alcanzado(casa.poa)).get(100))
                .hasToString("[126, -, -, -]");
        assertThat(unidad.como(casa.ana, () -> reportado.alcanzado(casa.poa)).get(103))
                .hasToString("[0, -, -, -]");
        assertThat(unidad.como(casa.ana, () -> reportado.firmados(casa.poa))).isEqualTo(Set.of());
    }

    @Test
    void cada_guardado_queda_en_la_bitacora_una_vez() {
        unidad.como(casa.ana, () -> capturar.guardar(id, OficinaConAvance.completo(), Modo.TODO_O_NADA));
        guarda(200, 1, "29");

        assertThat(oficina.duenio()
                        .sql(
                                "select objeto from auditoria.hecho where ente = :ente and acto = 'AVANCE_CAPTURADO' order by id")
                        .param("ente", casa.ente)
                        .query(String.class)
                        .list())
                .containsExactly(id.objeto(), id.objeto(200));
    }
}
