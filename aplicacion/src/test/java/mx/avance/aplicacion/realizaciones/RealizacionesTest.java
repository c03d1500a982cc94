package mx.avance.aplicacion.realizaciones;

import static mx.avance.aplicacion.realizaciones.OficinaConRealizaciones.dosSesiones;
import static mx.avance.aplicacion.realizaciones.OficinaConRealizaciones.escrita;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.FirmarAvance;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.avance.RevisarAvance;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.realizaciones.Realizaciones.Personas;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.PorMes;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.revision.Hallazgo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class RealizacionesTest {

    private static final int SESIONES = 204;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private Realizaciones realizaciones;

    @Autowired
    private EscribirRealizaciones escribir;

    @Autowired
    private Avances avances;

    @Autowired
    private CapturarAvance capturar;

    @Autowired
    private RevisarAvance revisar;

    @Autowired
    private FirmarAvance firmar;

    @Autowired
    private JdbcClient base;

    private OficinaConAvance casa;

    @BeforeEach
    void una_unidad_que_sesiona() {
        casa = OficinaConRealizaciones.de(oficina, unidad, reloj);
    }

    private <T> T ana(Supplier<T> tarea) {
        return unidad.como(casa.ana, tarea);
    }

    private DetrasDelRenglon detras(int renglon) {
        return ana(() -> realizaciones.de(casa.eneMar, renglon, Personas.OCULTAS));
    }

    private List<String> hechos() {
        return oficina.duenio()
                .sql(
                        "select acto || ' ' || coalesce(antes::text, '') || coalesce(despues::text, '') from auditoria.hecho"
                                + " where ente = :ente and (acto like 'REALIZACION%' or acto = 'VIO_DATOS_PERSONALES') order by id")
                .param("ente", casa.ente)
                .query(String.class)
                .list();
    }

    private List<String> campos(Supplier<?> acto) {
        return catchThrowableOfType(DatosInvalidos.class, () -> ana(acto)).defectos().stream()
                .map(defecto -> defecto.campo() + " " + defecto.clave())
                .toList();
    }

    @Test
    void dos_sesiones_dan_la_a_de_la_204_y_escriben_su_observacion() {
        ana(() -> escribir.agregarVarias(casa.eneMar, SESIONES, dosSesiones()));

        DetrasDelRenglon detras = detras(SESIONES);
        assertThat(detras.propuesta()).contains(Cantidad.of(2));
        assertThat(detras.borrador())
                .isEqualTo("Se realizaron 2 sesiones: 31 de enero (ordinaria, Plan de trabajo) y 22 de febrero"
                        + " (extraordinaria, Reglas de operación).");
        ana(() -> escribir.usarComoAlcanzado(casa.eneMar, SESIONES, 0));
        ana(() -> escribir.usarComoObservacion(casa.eneMar, SESIONES, 1));

        AvanceGuardado hoja = ana(() -> avances.exigir(casa.eneMar));
        assertThat(hoja.avance().captura(SESIONES).alcanzado()).contains(Cantidad.of(2));
        assertThat(hoja.avance().captura(SESIONES).observacion())
                .map(Observacion::texto)
                .contains(detras.borrador());
        assertThat(ana(() -> revisar.deHoy(casa.eneMar).revisar(hoja.avance())))
                .filteredOn(hallazgo -> hallazgo.numero().orElse(0) == SESIONES)
                .extracting(hallazgo -> hallazgo.hallazgo().codigo())
                .doesNotContain("NOTA_CONTRADICE", "FALTA_JUSTIFICACION");
        assertThat(detras(SESIONES).hallazgos()).isEmpty();
    }

    private void seCapturaPorMes() {
        oficina.duenio().sql("""
                insert into calendario.politica (ente, politica, asunto, version, valor, desde, motivo, cuenta, decidida)
                values (:ente, 'CAPTURA_POR_MES', '', 1, 'SI', '2026-01-01', 'Acuerdo', 'planea', now())
                """).param("ente", casa.ente).update();
    }

    @Test
    void lo_que_se_promedia_por_mes_propone_sus_meses_y_la_media_de_los_que_tienen_realizaciones() {
        casa = new OficinaConAvance(
                oficina,
                unidad,
                reloj,
                List.of(UnidadConPoa.renglon(400, "Dar asesorías", "Asesoría", 90, 90, 90, 90)
                        .acumulacion(Acumulacion.PROMEDIO)
                        .renglon()));
        ana(() -> escribir.agregarVarias(
                casa.eneMar,
                400,
                List.of(
                        escrita("fecha", "2026-01-12", "cantidad", "60"),
                        escrita("fecha", "2026-01-26", "cantidad", "30"),
                        escrita("fecha", "2026-03-09", "cantidad", "85"))));
        assertThat(detras(400).propuesta())
                .as("donde no se captura por mes, lo que suman")
                .contains(Cantidad.of(175));

        seCapturaPorMes();

        DetrasDelRenglon detras = detras(400);
        assertThat(detras.esMedia()).isTrue();
        assertThat(detras.propuesta().orElseThrow()).hasToString("87.5");
        assertThat(detras.borrador()).contains("175");
        ana(() -> escribir.usarComoAlcanzado(casa.eneMar, 400, 0));
        AvanceGuardado hoja = ana(() -> avances.exigir(casa.eneMar));
        assertThat(hoja.avance().captura(400))
                .isEqualTo(Captura.VACIA.conMeses(
                        new PorMes(Optional.of(Cantidad.of(90)), Optional.empty(), Optional.of(Cantidad.of(85))),
                        Acumulacion.PROMEDIO));
        assertThat(detras(400).hallazgos()).isEmpty();
        assertThat(ana(() -> revisar.detras(hoja)).get(400))
                .as("también la hoja lo dice así")
                .satisfies(suyo -> {
                    assertThat(suyo.propuesta()).hasToString("87.5");
                    assertThat(suyo.hallazgos()).isEmpty();
                });

        ana(() -> escribir.agregarVarias(casa.eneMar, 400, List.of(escrita("fecha", "2026-02-03", "cantidad", "65"))));
        assertThat(detras(400).propuesta()).contains(Cantidad.of(80));
        assertThat(detras(400).hallazgos()).extracting(Hallazgo::codigo).contains("A_SIN_SOPORTE");
        ana(() -> escribir.usarComoAlcanzado(casa.eneMar, 400, 1));
        assertThat(detras(400).captura().alcanzado()).contains(Cantidad.of(80));
    }

    @Test
    void donde_la_a_sale_de_sus_meses_lo_propuesto_se_escribe_en_ellos() {
        seCapturaPorMes();
        ana(() -> escribir.agregarVarias(casa.eneMar, SESIONES, dosSesiones()));
        ana(() -> capturar.guardar(
                casa.eneMar,
                List.of(CambioDeCelda.meses(SESIONES, 0, Map.of(3, "3"))),
                CapturarAvance.Modo.TODO_O_NADA));

        ana(() -> escribir.usarComoAlcanzado(casa.eneMar, SESIONES, 1));

        assertThat(ana(() -> avances.exigir(casa.eneMar)).avance().captura(SESIONES))
                .isEqualTo(Captura.VACIA.conMeses(
                        new PorMes(Optional.of(Cantidad.of(1)), Optional.of(Cantidad.of(1)), Optional.empty()),
                        Acumulacion.SUMA));
        assertThat(detras(SESIONES).hallazgos()).isEmpty();
    }

    @Test
    void lo_que_se_escribe_de_un_apoyo_sin_decir_a_quien_tampoco_lo_ven_los_demas_ni_la_bitacora() {
        ana(() -> escribir.agregar(
                casa.eneMar,
                200,
                new RealizacionEscrita(Map.of(
                        RealizacionEscrita.FECHA,
                        "2026-02-03",
                        RealizacionEscrita.DESCRIPCION,
                        "Silla de ruedas para Jacinta Invento"))));

        assertThat(unidad.como(casa.planea, () -> realizaciones.de(casa.eneMar, 200, Personas.OCULTAS))
                        .todas()
                        .toString())
                .doesNotContain("Jacinta");
        assertThat(hechos().toString()).doesNotContain("Jacinta");
        assertThat(ana(() -> realizaciones.de(casa.eneMar, 200, Personas.VISTAS))
                        .todas()
                        .toString())
                .contains("Jacinta");
        assertThat(hechos().toString()).contains("VIO_DATOS_PERSONALES");
    }

    @Test
    void la_primera_realizacion_empieza_la_hoja_de_quien_no_ha_capturado_nada() {
        ana(() -> escribir.agregarVarias(casa.eneMar, SESIONES, dosSesiones()));
        assertThat(ana(() -> avances.exigir(casa.eneMar)).hoja())
                .as("sin hoja nada impide que otra persona la firme mientras tanto")
                .isPresent();
    }

    @Test
    void otra_a_es_un_aviso_que_no_impide_y_una_observacion_escrita_no_se_reemplaza() {
        ana(() -> escribir.agregarVarias(casa.eneMar, SESIONES, dosSesiones()));
        ana(() -> capturar.guardar(
                casa.eneMar,
                List.of(CambioDeCelda.completo(SESIONES, 0, "3", "Hubo tres.", "DEMANDA_EXTRA", "")),
                CapturarAvance.Modo.TODO_O_NADA));

        assertThat(detras(SESIONES).hallazgos()).extracting(Hallazgo::codigo).containsExactly("A_SIN_SOPORTE");
        AvanceGuardado hoja = ana(() -> avances.exigir(casa.eneMar));
        assertThat(ana(() -> revisar.detras(hoja)).get(SESIONES)).satisfies(suyo -> {
            assertThat(suyo.entradas()).isEqualTo(2);
            assertThat(suyo.propuesta()).isEqualTo(Cantidad.of(2));
            assertThat(suyo.borrador()).isEqualTo(detras(SESIONES).borrador());
            assertThat(suyo.hallazgos()).extracting(Hallazgo::codigo).containsExactly("A_SIN_SOPORTE");
            assertThat(ana(() -> revisar.deHoy(casa.eneMar))
                            .impide(suyo.hallazgos().get(0)))
                    .isFalse();
        });
        assertThat(campos(() -> escribir.usarComoObservacion(casa.eneMar, SESIONES, 1)))
                .containsExactly(" realizacion.yaTieneNota");
        assertThatThrownBy(() -> ana(() -> escribir.usarComoAlcanzado(casa.eneMar, SESIONES, 0)))
                .as("quien no vio el 3 no lo cambia")
                .isInstanceOf(Choque.class);
        assertThat(campos(() -> escribir.usarComoAlcanzado(casa.eneMar, 101, 0)))
                .containsExactly(" realizacion.sinPropuesta");
    }

    @ParameterizedTest
    @CsvSource({
        "fecha, '', fecha realizacion.sinFecha",
        "fecha, 30/02/2026, fecha realizacion.fechaMal",
        "fecha, 31/12/2025, fecha realizacion.fueraDelTrimestre",
        "fecha, 2026-04-01, fecha realizacion.fueraDelTrimestre",
        "cantidad, 0, cantidad realizacion.cantidadMal",
        "cantidad, =1+1, cantidad realizacion.cantidadMal",
        "PERSONA, Jacinta, PERSONA realizacion.campoAjeno"
    })
    void lo_que_no_puede_ser_se_rechaza_junto_a_su_campo(String campo, String valor, String objecion) {
        RealizacionEscrita escrita =
                campo.equals("fecha") ? escrita("fecha", valor) : escrita("fecha", "31/01/2026", campo, valor);
        assertThat(campos(() -> escribir.agregar(casa.eneMar, SESIONES, escrita)))
                .containsExactly(objecion);
        assertThat(detras(SESIONES).todas()).isEmpty();
    }

    @Test
    void lo_que_no_ha_pasado_no_se_registra() {
        reloj.es("2026-02-01");
        assertThat(campos(() -> escribir.agregar(casa.eneMar, SESIONES, escrita("fecha", "2026-02-22"))))
                .containsExactly("fecha realizacion.fechaFutura");
    }

    @Test
    void varias_entran_todas_o_ninguna_y_dice_en_que_linea_esta_lo_malo() {
        assertThat(campos(() -> escribir.agregarVarias(
                        casa.eneMar,
                        SESIONES,
                        List.of(escrita("fecha", "31/1"), escrita("fecha", " "), escrita("fecha", "ayer")))))
                .containsExactly("3.fecha realizacion.fechaMal");
        assertThat(detras(SESIONES).todas()).isEmpty();
        assertThat(campos(() -> escribir.agregarVarias(casa.eneMar, SESIONES, List.of(escrita("fecha", "")))))
                .containsExactly(" realizacion.ninguna");
    }

    @Test
    void la_segunda_correccion_de_una_entrada_choca_y_borrar_se_deshace() {
        Entrada una =
                ana(() -> escribir.agregar(casa.eneMar, SESIONES, dosSesiones().get(0)));
        Entrada corregida = ana(() -> escribir.corregir(
                        casa.eneMar, SESIONES, una.id(), una.version(), escrita("fecha", "2026-01-30", "cantidad", "2"))
                .entrada());
        assertThat(corregida.version()).isEqualTo(2);
        assertThatThrownBy(() -> ana(() -> escribir.corregir(
                        casa.eneMar, SESIONES, una.id(), una.version(), escrita("fecha", "2026-01-29"))))
                .isInstanceOfSatisfying(
                        Choque.class, choque -> assertThat(choque.guardado()).isEqualTo(corregida));

        Entrada borrada = ana(() -> escribir.borrar(casa.eneMar, SESIONES, una.id(), 2));
        assertThat(detras(SESIONES).propuesta()).isEmpty();
        assertThat(detras(SESIONES).borradas()).hasSize(1);
        assertThat(campos(() -> escribir.corregir(
                        casa.eneMar, SESIONES, una.id(), borrada.version(), escrita("fecha", "2026-01-29"))))
                .containsExactly(" realizacion.estaBorrada");
        ana(() -> escribir.reponer(casa.eneMar, SESIONES, una.id(), borrada.version()));
        assertThat(detras(SESIONES).propuesta()).contains(Cantidad.of(2));
        assertThat(hechos())
                .extracting(hecho -> hecho.split(" ")[0])
                .containsExactly(
                        "REALIZACION_AGREGADA", "REALIZACION_CORREGIDA", "REALIZACION_BORRADA", "REALIZACION_REPUESTA");
        assertThatThrownBy(() -> ana(() -> escribir.borrar(casa.eneMar, 101, una.id(), 4)))
                .as("la de otro renglón")
                .isInstanceOf(NoExiste.class);
    }

    @Test
    void la_meta_que_suma_sus_acciones_no_lleva_realizaciones() {
        assertThat(campos(() -> escribir.agregar(casa.eneMar, 100, escrita("fecha", "2026-01-31"))))
                .containsExactly(" realizacion.enSusAcciones");
        assertThatThrownBy(() -> ana(() -> escribir.agregar(casa.eneMar, 999, escrita("fecha", "2026-01-31"))))
                .isInstanceOf(NoExiste.class);
    }

    @Test
    void escribe_quien_captura_y_firmada_la_hoja_ya_nadie() {
        Entrada una =
                ana(() -> escribir.agregar(casa.eneMar, SESIONES, dosSesiones().get(0)));
        Quien revisa = casa.revisa();
        assertThatThrownBy(() -> unidad.como(
                        revisa,
                        () -> escribir.agregar(
                                casa.eneMar, SESIONES, dosSesiones().get(1))))
                .isInstanceOf(NoPermitido.class);
        assertThat(unidad.como(revisa, () -> realizaciones.de(casa.eneMar, SESIONES, Personas.OCULTAS))
                        .entradas())
                .hasSize(1);
        Quien ajena = casa.quien("ajena", "CAPTURISTA", "UNIDAD", "54203");
        assertThatThrownBy(() -> unidad.como(ajena, () -> realizaciones.de(casa.eneMar, SESIONES, Personas.OCULTAS)))
                .isInstanceOf(NoPermitido.class);

        casa.firmaPorActo();
        ana(() -> capturar.guardar(casa.eneMar, OficinaConAvance.completo(), CapturarAvance.Modo.TODO_O_NADA));
        ana(() -> capturar.guardar(
                casa.eneMar,
                List.of(CambioDeCelda.completo(SESIONES, 0, "1", "Se sesionó antes.", "DEMANDA_EXTRA", "")),
                CapturarAvance.Modo.TODO_O_NADA));
        int version = ana(() -> avances.exigir(casa.eneMar)).version();
        ana(() -> firmar.firmar(casa.eneMar, Papel.ELABORO, version, Oficina.CONTRASENA));

        assertThatThrownBy(() -> ana(() ->
                        escribir.agregar(casa.eneMar, SESIONES, dosSesiones().get(1))))
                .isInstanceOf(NoPermitido.class);
        assertThatThrownBy(() -> ana(() -> escribir.borrar(casa.eneMar, SESIONES, una.id(), una.version())))
                .isInstanceOf(NoPermitido.class);
        unidad.como(
                revisa,
                () -> firmar.devolver(
                        casa.eneMar,
                        unidad.como(revisa, () -> avances.exigir(casa.eneMar)).version(),
                        "Falta una."));
        ana(() -> escribir.agregar(casa.eneMar, SESIONES, dosSesiones().get(1)));
        assertThat(detras(SESIONES).entradas()).hasSize(2);
    }

    @Test
    void cerrado_el_trimestre_nadie_agrega_sin_prorroga() {
        reloj.es("2026-05-04");
        assertThatThrownBy(() -> ana(() ->
                        escribir.agregar(casa.eneMar, SESIONES, dosSesiones().get(0))))
                .isInstanceOf(NoPermitido.class);
    }

    private static RealizacionEscrita despensa(String fecha, String persona, String folio) {
        return escrita(
                "fecha",
                fecha,
                "lugar",
                "Colonia Inventada",
                "descripcion",
                "Para la casa de " + persona,
                "TIPO",
                "Despensa",
                "PERSONA",
                persona,
                "SEXO",
                "mujer",
                "EDAD",
                "34",
                "FOLIO",
                folio);
    }

    @Test
    void lo_que_es_de_una_persona_solo_lo_ve_quien_puede_y_cada_mirada_queda() {
        Entrada una =
                ana(() -> escribir.agregar(casa.eneMar, 200, despensa("2026-01-12", "Jacinta Invento", "AP-015")));
        assertThat(una.que().toString()).doesNotContain("Jacinta", "Inventada", "AP-015");

        assertThat(ana(() -> realizaciones.de(casa.eneMar, 200, Personas.OCULTAS))
                        .todas()
                        .toString())
                .as("sin pedirlo tampoco lo ve la unidad")
                .contains("2026-01-12")
                .doesNotContain("Jacinta", "Inventada", "AP-015", "MUJER", "Despensa");
        assertThat(hechos()).noneMatch(hecho -> hecho.startsWith("VIO_"));
        assertThat(ana(() -> realizaciones.de(casa.eneMar, 200, Personas.VISTAS))
                        .todas()
                        .toString())
                .contains("Jacinta Invento");
        ana(() -> realizaciones.de(casa.eneMar, SESIONES, Personas.VISTAS));
        assertThat(hechos())
                .as("una por petición y renglón, ninguna donde no hay a quién ver")
                .filteredOn(hecho -> hecho.startsWith("VIO_"))
                .hasSize(1);
        assertThat(String.join("\n", hechos())).doesNotContain("Jacinta", "Inventada", "AP-015");

        for (Quien otro : List.of(casa.planea, casa.revisa(), casa.autoriza())) {
            assertThatThrownBy(() -> unidad.como(otro, () -> realizaciones.de(casa.eneMar, 200, Personas.VISTAS)))
                    .as(otro.cuenta())
                    .isInstanceOf(NoPermitido.class);
            assertThatThrownBy(() ->
                            unidad.como(otro, () -> realizaciones.exigir(casa.eneMar, 200, una.id(), Personas.VISTAS)))
                    .isInstanceOf(NoPermitido.class);
            assertThat(unidad.como(otro, () -> realizaciones.de(casa.eneMar, 200, Personas.OCULTAS))
                            .todas()
                            .toString())
                    .doesNotContain("Jacinta", "Inventada", "AP-015");
        }
        Quien contraloria = casa.quien("contra", "CONTRALORIA", "ENTE", null);
        assertThat(unidad.como(contraloria, () -> realizaciones.de(casa.eneMar, 200, Personas.VISTAS))
                        .todas()
                        .toString())
                .contains("Jacinta Invento");
    }

    @Test
    void una_persona_o_un_folio_repetidos_en_el_anio_se_avisan_y_dicen_donde_esta_el_otro() {
        ana(() -> escribir.agregar(casa.eneMar, 200, despensa("2026-01-12", "Jacinta Invento", "AP-015")));
        ana(() -> escribir.agregar(casa.eneMar, 200, despensa("2026-02-03", "JACINTA INVENTÓ", "AP-016")));
        ana(() -> escribir.agregar(casa.eneMar, 200, despensa("2026-02-04", "Otra Invento", "ap 015")));
        Entrada sola = ana(() -> escribir.agregar(casa.eneMar, 200, despensa("2026-03-01", "Nadie Más", "AP-017")));

        assertThat(detras(200).hallazgos())
                .hasToString(
                        "[RealizacionRepetida[meta=200, que=PERSONA, fecha=2026-02-03, otra=200, dePrograma=Optional.empty,"
                                + " deTrimestre=ENE_MAR,"
                                + " deFecha=2026-01-12], RealizacionRepetida[meta=200, que=FOLIO, fecha=2026-02-04, otra=200, dePrograma=Optional.empty,"
                                + " deTrimestre=ENE_MAR, deFecha=2026-01-12]]");
        ana(() -> escribir.corregir(
                casa.eneMar,
                200,
                sola.id(),
                sola.version(),
                escrita(
                        "fecha",
                        "2026-03-01",
                        "lugar",
                        "",
                        "descripcion",
                        "",
                        "TIPO",
                        "",
                        "PERSONA",
                        "Jacinta Invento",
                        "CURP",
                        "XEXX010101MNEXXXA4",
                        "SEXO",
                        "",
                        "EDAD",
                        "",
                        "FOLIO",
                        "")));
        assertThat(detras(200).hallazgos())
                .as("la CURP de una y nada de la otra")
                .hasSize(3);
    }

    @Test
    void las_repetidas_de_una_hoja_se_buscan_sin_leer_las_demas_del_anio() {
        entradas(1, 20);
        entradas(2, 3_000);
        List<String> plan = oficina.en(
                casa.ente, () -> base.sql("explain (analyze, costs off, timing off) " + JdbcRealizaciones.REPETIDAS)
                        .param("ejercicio", 2026)
                        .param("unidad", "54202")
                        .param("programa", "542")
                        .param("trimestre", 1)
                        .param("renglon", 0)
                        .param("porRenglon", 3)
                        .query(String.class)
                        .list());

        Pattern leidas = Pattern.compile("on entrada.*rows=([0-9.]+) loops=([0-9]+)");
        double todas = plan.stream()
                .map(leidas::matcher)
                .filter(Matcher::find)
                .mapToDouble(leida -> Double.parseDouble(leida.group(1)) * Integer.parseInt(leida.group(2)))
                .sum();
        assertThat(todas).as(String.join("\n", plan)).isBetween(20.0, 200.0);
        assertThat(plan).noneMatch(linea -> linea.contains("Seq Scan on entrada"));
    }

    private void entradas(int trimestre, int cuantas) {
        oficina.duenio()
                .sql("""
                insert into realizaciones.entrada (ente, ejercicio, trimestre, programa, unidad, renglon, fecha, cantidad, persona, curp,
                       folio, quien, cuando, origen)
                select :ente, 2026, :trimestre, '542', '54202', 200, make_date(2026, :trimestre * 3, 1), 1, 'jacinta invento',
                       case when i % 2 = 0 then 'XEXX010101MNEXXXA4' else '' end, 's n', 'ana', now(), 'PANTALLA'
                  from generate_series(1, :cuantas) i
                """)
                .param("ente", casa.ente)
                .param("trimestre", trimestre)
                .param("cuantas", cuantas)
                .update();
    }
}
