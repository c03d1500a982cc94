package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.CapturarAvance.Modo;
import mx.avance.aplicacion.avance.ResultadoDeCelda.Que;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.cierre.CerrarTrimestre;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class CapturaMasivaTest {

    private static final Ejercicio ANIO = new Ejercicio(2026);

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private CapturaMasiva masiva;

    @Autowired
    private CapturarAvance capturar;

    @Autowired
    private Avances avances;

    @Autowired
    private Calendarios calendarios;

    @Autowired
    private CerrarTrimestre cerrar;

    private OficinaConAvance casa;
    private Quien ambas = new Quien(0, 0, "");
    private IdDeAvance una =
            new IdDeAvance(new IdDePoa(ANIO, new Programa("542"), new UnidadEjecutora("54202")), Trimestre.ENE_MAR);
    private IdDeAvance otra = una;

    /** 54202 and 54203, each with its POA, and somebody who captures both. */
    @BeforeEach
    void dos_unidades_en_captura() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
        una = casa.eneMar;
        Quien responsable = casa.quien("otra", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54203");
        otra = new IdDeAvance(unidad.autorizado(responsable, casa.planea, "54203"), Trimestre.ENE_MAR);
        reloj.es("2026-04-07");
        ambas = casa.quien("ambas", "CAPTURISTA", "UNIDAD", "54202");
        oficina.duenio()
                .sql(
                        "insert into seguridad.asignacion (ente, usuario, rol, ambito, codigo, desde) values (:ente, :usuario, 'CAPTURISTA', 'UNIDAD', '54203', '2000-01-01')")
                .param("ente", casa.ente)
                .param("usuario", ambas.id())
                .update();
    }

    private static CapturaMasiva.Pedida pide(String lugar, String unidad, CambioDeCelda cambio) {
        return new CapturaMasiva.Pedida(lugar, 0, "542", unidad, cambio);
    }

    private static CapturaMasiva.Pedida pide(String lugar, String unidad, int renglon, int version, String escrito) {
        return pide(lugar, unidad, CambioDeCelda.alcanzado(renglon, version, escrito));
    }

    private static List<CapturaMasiva.Pedida> deLasDos(int version, String... cifras) {
        List<CapturaMasiva.Pedida> pedidas = new ArrayList<>();
        for (String cual : List.of("54203", "54202")) {
            for (int i = 0; i < cifras.length; i++) {
                int renglon = List.of(101, 102, 103, 200).get(i);
                pedidas.add(pide(cual + "-" + renglon, cual, renglon, version, cifras[i]));
            }
        }
        return pedidas;
    }

    private CapturaMasiva.Hecha captura(Quien quien, Modo modo, List<CapturaMasiva.Pedida> pedidas) {
        return unidad.como(quien, () -> masiva.capturar(ANIO, Trimestre.ENE_MAR, pedidas, modo));
    }

    private AvanceGuardado hoja(IdDeAvance id) {
        return unidad.como(casa.planea, () -> avances.exigir(id));
    }

    private Captura celda(IdDeAvance id, int renglon) {
        return hoja(id).avance().captura(renglon);
    }

    private static List<String> defectos(Supplier<?> tarea) {
        return Objects.requireNonNull(catchThrowableOfType(DatosInvalidos.class, tarea::get)).defectos().stream()
                .map(defecto -> defecto.campo() + " " + defecto.clave())
                .toList();
    }

    private static List<String> fallas(CapturaMasiva.Hecha hecha) {
        return hecha.noGuardadas().stream()
                .map(celda -> celda.pedida().lugar() + " " + celda.resultado().que()
                        + celda.resultado().defectos().stream()
                                .map(defecto -> " " + defecto.clave())
                                .findFirst()
                                .orElse(celda.negado()
                                        .map(negado -> " " + negado.codigo())
                                        .orElse("")))
                .toList();
    }

    private List<String> bitacora() {
        return oficina.duenio()
                .sql(
                        "select objeto || ' ' || (despues->>'celdas') from auditoria.hecho where ente = :ente and acto = 'AVANCE_CAPTURADO' order by id")
                .param("ente", casa.ente)
                .query(String.class)
                .list();
    }

    @Test
    void un_trimestre_de_varias_unidades_entra_de_una_vez_con_su_historia_y_un_hecho_por_hoja() {
        CapturaMasiva.Hecha hecha = captura(ambas, Modo.TODO_O_NADA, deLasDos(0, "50", "1,076.5", "0", ""));

        assertThat(hecha.noGuardadas()).isEmpty();
        assertThat(hecha.hojas())
                .containsExactly(
                        new CapturaMasiva.HojaCapturada(una, 3, 1), new CapturaMasiva.HojaCapturada(otra, 3, 1));
        for (IdDeAvance id : List.of(una, otra)) {
            assertThat(celda(id, 101).alcanzado()).contains(Cantidad.of(50));
            assertThat(celda(id, 102).alcanzado()).hasToString("Optional[1076.5]");
            assertThat(hoja(id).celdas()).as("en blanco no es cero").doesNotContainKey(200);
            assertThat(unidad.como(casa.planea, () -> avances.historia(id, 101)))
                    .isEqualTo(List.of(Objects.requireNonNull(hoja(id).celdas().get(101))))
                    .allMatch(celda -> celda.version() == 1 && celda.quien().equals(ambas.cuenta()));
        }
        assertThat(bitacora()).containsExactly(una.objeto() + " 3", otra.objeto() + " 3");

        hecha = captura(ambas, Modo.TODO_O_NADA, deLasDos(1, "50", "77"));
        assertThat(hecha.hojas())
                .extracting(CapturaMasiva.HojaCapturada::guardadas)
                .containsOnly(1);
        assertThat(celda(otra, 102).alcanzado()).contains(Cantidad.of(77));
        assertThat(unidad.como(casa.planea, () -> avances.historia(otra, 102)))
                .extracting(celda ->
                        celda.version() + ": " + celda.captura().alcanzado().orElseThrow())
                .containsExactly("2: 77", "1: 1076.5");
    }

    @Test
    void todo_o_nada_dice_el_lugar_de_cada_defecto_y_no_deja_nada() {
        List<CapturaMasiva.Pedida> pedidas = List.of(
                pide("a", "54202", 101, 0, "50"),
                pide("b", "54203", 102, 0, "muchas"),
                pide("c", "54203", 999, 0, "1"),
                pide("d", "54202", 100, 0, "126"),
                pide("e", "54202", 101, 0, "51"),
                pide("f", "5420", 101, 0, "50"),
                pide("g", "54202", CambioDeCelda.completo(200, 0, "30", "x".repeat(3_001), "OTRO", "NADA")));

        assertThat(defectos(() -> captura(ambas, Modo.TODO_O_NADA, pedidas)))
                .containsExactly(
                        "b avance.cifraMal",
                        "c avance.sinRenglon",
                        "d avance.sumaSusAcciones",
                        "e avance.renglonRepetido",
                        "f avance.masiva.claveMal",
                        "g avance.notaLarga",
                        "g avance.destinoMal",
                        "g avance.causaMal");
        assertThat(hoja(una).hoja()).isEmpty();
        assertThat(hoja(otra).hoja()).isEmpty();
        assertThat(bitacora()).isEmpty();

        assertThat(fallas(captura(ambas, Modo.POR_RENGLON, pedidas)))
                .containsExactly(
                        "b RECHAZADA avance.cifraMal",
                        "c RECHAZADA avance.sinRenglon",
                        "d RECHAZADA avance.sumaSusAcciones",
                        "e RECHAZADA avance.renglonRepetido",
                        "f RECHAZADA avance.masiva.claveMal",
                        "g RECHAZADA avance.notaLarga");
        assertThat(celda(una, 101).alcanzado()).contains(Cantidad.of(50));
        assertThat(hoja(otra).hoja()).as("de ella no se guardó nada").isEmpty();
    }

    @Test
    void lo_que_otro_escribio_no_se_pisa_y_se_muestra() {
        unidad.como(
                ambas, () -> capturar.guardar(una, List.of(CambioDeCelda.alcanzado(101, 0, "40")), Modo.TODO_O_NADA));

        Choque choque = Objects.requireNonNull(
                catchThrowableOfType(Choque.class, () -> captura(ambas, Modo.TODO_O_NADA, deLasDos(0, "50", "76"))));
        assertThat(choque.guardado())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(hoja(otra).hoja()).isEmpty();

        CapturaMasiva.Hecha hecha = captura(ambas, Modo.POR_RENGLON, deLasDos(0, "50", "76"));
        assertThat(fallas(hecha)).containsExactly("54202-101 CHOQUE");
        assertThat(hecha.noGuardadas()
                        .get(0)
                        .resultado()
                        .celda()
                        .orElseThrow()
                        .captura()
                        .alcanzado())
                .contains(Cantidad.of(40));
        assertThat(celda(una, 101).alcanzado()).contains(Cantidad.of(40));
        assertThat(celda(una, 102).alcanzado()).contains(Cantidad.of(76));
        assertThat(celda(otra, 101).alcanzado()).contains(Cantidad.of(50));
    }

    @Test
    void las_hojas_que_no_le_tocan_se_niegan_con_la_frase_de_la_cerradura() {
        List<CapturaMasiva.Pedida> deLaUna = deLasDos(0, "50").subList(1, 2);
        assertThat(fallas(captura(casa.ana, Modo.POR_RENGLON, deLasDos(0, "50"))))
                .containsExactly("54203-101 RECHAZADA FUERA_DE_AMBITO");
        assertThat(celda(una, 101).alcanzado()).contains(Cantidad.of(50));
        assertThat(hoja(otra).hoja()).isEmpty();
        assertThat(negado(() -> captura(casa.ana, Modo.TODO_O_NADA, deLasDos(1, "51"))))
                .isEqualTo("FUERA_DE_AMBITO");
        assertThat(celda(una, 101).alcanzado()).contains(Cantidad.of(50));
        assertThat(negado(() -> captura(casa.planea, Modo.TODO_O_NADA, deLaUna)))
                .isEqualTo("POR_CUENTA_SIN_OFICIO");
        assertThat(negado(() -> captura(casa.quien("contra", "CONTRALORIA", "ENTE", null), Modo.TODO_O_NADA, deLaUna)))
                .isEqualTo("CONTRALORIA_NO_CAMBIA");
        assertThat(negado(() -> captura(
                        casa.quien("sinpoa", "CAPTURISTA", "UNIDAD", "54299"),
                        Modo.TODO_O_NADA,
                        List.of(pide("a", "54299", 101, 0, "1")))))
                .isEqualTo("POA_SIN_AUTORIZAR");

        reloj.es("2026-05-04");
        assertThat(fallas(captura(ambas, Modo.POR_RENGLON, deLasDos(0, "60"))))
                .containsExactly("54203-101 RECHAZADA TRIMESTRE_CERRADO", "54202-101 RECHAZADA TRIMESTRE_CERRADO");
    }

    private static String negado(Supplier<?> tarea) {
        return Objects.requireNonNull(catchThrowableOfType(NoPermitido.class, tarea::get))
                .negado()
                .codigo();
    }

    @Test
    void otro_ente_con_las_mismas_claves_no_se_toca() {
        OficinaConAvance ajena = new OficinaConAvance(oficina, unidad, reloj);

        captura(ajena.ana, Modo.TODO_O_NADA, List.of(pide("a", "54202", 101, 0, "7")));

        assertThat(hoja(una).hoja()).isEmpty();
        assertThat(unidad.como(ajena.ana, () -> avances.exigir(ajena.eneMar))
                        .avance()
                        .captura(101)
                        .alcanzado())
                .contains(Cantidad.of(7));
    }

    @Test
    void las_notas_largas_y_lo_hostil_llegan_como_en_una_celda() {
        String larga = "ñ\\t".repeat(1_000);
        captura(
                ambas,
                Modo.TODO_O_NADA,
                List.of(
                        pide("a", "54202", CambioDeCelda.completo(101, 0, "50", larga, "", "CLIMA")),
                        pide(
                                "b",
                                "54202",
                                CambioDeCelda.completo(200, 0, ".5", "Uno\u0000\u202Edos\n\ttres \\N", "", "")),
                        pide(
                                "c",
                                "54203",
                                new CambioDeCelda(
                                        100,
                                        0,
                                        Optional.empty(),
                                        Optional.of("\\."),
                                        Optional.empty(),
                                        Optional.empty()))));

        assertThat(celda(una, 101).observacion()).contains(new Observacion(larga));
        assertThat(celda(una, 101).causa()).contains("CLIMA");
        assertThat(celda(una, 200).observacion()).contains(new Observacion("Unodos tres \\N"));
        assertThat(celda(una, 200).alcanzado()).hasToString("Optional[0.5]");
        assertThat(celda(otra, 100).observacion()).contains(new Observacion("\\."));
    }

    @Test
    void dos_llamadas_a_la_vez_dejan_a_una_y_le_dicen_a_la_otra_que_hay() {
        List<List<String>> fallas = ALaVez.cada(
                List.of("50", "60"), cifra -> fallas(captura(ambas, Modo.POR_RENGLON, deLasDos(0, cifra, cifra))));

        assertThat(fallas).extracting(List::size).containsExactlyInAnyOrder(0, 4);
        assertThat(Stream.of(una, otra).flatMap(id -> Stream.of(101, 102)
                        .map(cual -> celda(id, cual).alcanzado())))
                .as("las cuatro celdas son de la misma llamada")
                .containsOnly(celda(una, 101).alcanzado());
    }

    @Test
    void una_llamada_y_muchas_celdas_sueltas_a_la_vez_no_pierden_ninguna() {
        List<Supplier<Integer>> actos = new ArrayList<>();
        actos.add(() -> captura(ambas, Modo.POR_RENGLON, deLasDos(0, "50", "60", "20", "30"))
                .noGuardadas()
                .size());
        for (IdDeAvance id : List.of(una, otra)) {
            for (int renglon : List.of(101, 102, 103, 200)) {
                actos.add(() -> unidad
                        .como(
                                ambas,
                                () -> capturar.guardar(
                                        id, List.of(CambioDeCelda.alcanzado(renglon, 0, "1")), Modo.POR_RENGLON))
                        .stream()
                        .mapToInt(resultado -> resultado.que() == Que.GUARDADA ? 100 : 0)
                        .sum());
            }
        }
        List<Integer> hechos = ALaVez.cada(actos, Supplier::get);

        int sueltas = hechos.stream().mapToInt(Integer::intValue).sum() / 100;
        assertThat(hechos.get(0))
                .as("las que la llamada no guardó son las que se guardaron sueltas")
                .isEqualTo(sueltas);
        for (IdDeAvance id : List.of(una, otra)) {
            assertThat(hoja(id).celdas().values())
                    .hasSize(4)
                    .allMatch(celda -> celda.version() == 1
                            && unidad.como(casa.planea, () -> avances.historia(id, celda.renglon()))
                                    .equals(List.of(celda)));
        }
    }

    @Test
    void lo_firmado_no_se_captura_en_masa() {
        oficina.duenio().sql("""
                insert into avance.hoja (ente, ejercicio, trimestre, programa, unidad, estado, empezada_por)
                values (:ente, 2026, 1, '542', '54203', 'ELABORADO', 'otra')
                """).param("ente", casa.ente).update();

        assertThat(fallas(captura(ambas, Modo.POR_RENGLON, deLasDos(0, "50"))))
                .containsExactly("54203-101 RECHAZADA AVANCE_ELABORADO");
        assertThat(negado(() -> captura(ambas, Modo.TODO_O_NADA, deLasDos(1, "51"))))
                .isEqualTo("AVANCE_ELABORADO");
        assertThat(celda(una, 101).alcanzado()).contains(Cantidad.of(50));
    }

    @Test
    void nadie_captura_tras_el_cierre_aunque_cierren_mientras() {
        List<Boolean> cual = ALaVez.actos(
                () -> {
                    try {
                        return captura(ambas, Modo.TODO_O_NADA, deLasDos(0, "50", "60"))
                                .noGuardadas()
                                .isEmpty();
                    } catch (NoPermitido cerrado) {
                        return false;
                    }
                },
                () -> unidad.como(casa.planea, () -> {
                    int version = calendarios.trimestre(ANIO, Trimestre.ENE_MAR).version();
                    cerrar.cerrar(ANIO, Trimestre.ENE_MAR, new CerrarTrimestre.Datos("", "Acuerdo 7/2026", version));
                    return true;
                }));

        boolean capturo = cual.get(0);
        assertThat(celda(una, 101).alcanzado().isPresent()).isEqualTo(capturo);
        assertThat(celda(otra, 102).alcanzado().isPresent()).isEqualTo(capturo);
        assertThat(negado(() -> captura(ambas, Modo.TODO_O_NADA, deLasDos(capturo ? 1 : 0, "51"))))
                .isEqualTo("TRIMESTRE_CERRADO");
    }
}
