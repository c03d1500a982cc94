package mx.avance.aplicacion.ingesta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.poa.EditarPoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.OficinaConPoa;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.nucleo.poa.DetalleDeRenglon;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.Sentido;
import mx.avance.nucleo.poa.UnidadMedida;
import mx.avance.nucleo.redaccion.Idioma;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConAplicacion
class TraerPoaTest {

    private static final IdDePoa POA = OficinaConPoa.POA;
    private static final String ENCABEZADO =
            "No.;Metas y acciones;Unidad de medida;Meta anual;Ene-Mar;Abr-Jun;Jul-Sep;Oct-Dic;L/A\n";
    private static final String HOJA = ENCABEZADO
            + "100;Visitar a las familias;VISITAS;40;10;10;10;10;2.3.1\n"
            + "101;Recorrer las colonias;Recorrido;20;5;5;5;5;2.3.1\n";

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private TraerPoa traer;

    @Autowired
    private EditarPoa editar;

    @Autowired
    private Poas poas;

    @Autowired
    private CaducidadDeTraidas caducidad;

    private OficinaConPoa ente;
    private Sesion captura;

    @BeforeEach
    void una_oficina_que_elabora_su_poa() {
        ente = new OficinaConPoa(oficina, sesiones, "Municipio que Trae");
        captura = ente.persona("CAPTURISTA");
        ente.sembrar("insert into catalogos.medida (ente, nombre, desde) values (:ente, 'Visita', '2020-01-01')");
        ente.sembrar("""
            insert into catalogos.escritura_de_medida (ente, raiz, medida)
            select :ente, 'visita', id from catalogos.medida where ente = :ente
            """);
    }

    @Test
    void el_ensayo_dice_que_cambiaria_y_no_escribe_nada() {
        con(HOJA.replace("100;Visitar", "100;Antes visitaba").replace("101;", "105;"));
        long id = subir("poa.csv", HOJA);

        Ensayo ensayo = como(() -> traer.ensayar(POA, id, Modo.REEMPLAZAR));

        assertThat(ensayo.cotejo().renglones())
                .extracting(renglon -> renglon.cual().numero() + " " + renglon.clase())
                .containsExactly("100 CAMBIADO", "101 NUEVO", "105 FALTANTE");
        assertThat(ensayo.cotejo().renglones().get(0).cambios())
                .containsExactly(new Cotejo.Cambio(
                        Campo.DESCRIPCION, "Antes visitaba a las familias", "Visitar a las familias"));
        assertThat(ensayo.medidasDesconocidas()).containsExactlyEntriesOf(java.util.Map.of("Recorrido", 1L));
        assertThat(ensayo.lineasDesconocidas()).hasToString("[2.3.1]");
        assertThat(numeros()).containsExactly(100, 105);
    }

    @Test
    void lo_que_una_unidad_subio_lo_ven_quienes_elaboran_ese_poa_y_a_contraloria_se_le_dice_quien() {
        long id = subir("poa.csv", HOJA);
        Sesion contraloria = ente.persona("CONTRALORIA");
        Sesion deOtraUnidad = ente.persona("CAPTURISTA", "UNIDAD", "54203");
        Sesion planeacion = ente.persona("PLANEACION");

        for (Sesion ajena : List.of(contraloria, deOtraUnidad, planeacion)) {
            for (Supplier<Object> mirada : List.<Supplier<Object>>of(
                    () -> traer.de(POA),
                    () -> traer.exigir(POA, id),
                    () -> traer.tabla(POA, id),
                    () -> traer.ensayar(POA, id, Modo.REEMPLAZAR))) {
                assertThatThrownBy(() -> ente.como(ajena, mirada)).isInstanceOf(NoPermitido.class);
            }
        }
        assertThatThrownBy(() -> ente.como(contraloria, () -> traer.de(POA)))
                .isInstanceOfSatisfying(
                        NoPermitido.class, negado -> assertThat(negado.negado().enPalabras(Idioma.ESPANOL))
                                .contains("no toca a Contraloría, que consulta todo y no cambia nada"));
        assertThat(como(() -> traer.de(POA))).extracting(Traida::id).containsExactly(id);
        // Once it is applied, what came of it is part of the POA, which they do see
        como(() -> traer.aplicar(POA, id, Modo.AGREGAR_Y_CAMBIAR, 0, true));
        assertThat(ente.como(contraloria, () -> poas.exigir(POA))
                        .borrador()
                        .orElseThrow()
                        .renglones())
                .hasSize(2);
    }

    @Test
    void lo_que_nadie_aplico_en_su_dia_se_va_solo_y_lo_demas_se_queda() {
        long vencida = subir("vieja.csv", HOJA);
        long abierta = subir("nueva.csv", HOJA);
        OficinaConPoa otro = new OficinaConPoa(oficina, sesiones, "Municipio que También Trae");
        otro.como(otro.persona("CAPTURISTA"), () -> traer.subir(POA, "poa.csv", HOJA.getBytes(StandardCharsets.UTF_8)));
        ente.sembrar("update ingesta.traida set vence = now() - interval '1 minute'"
                + " where archivo = 'vieja.csv' and ente = :ente");
        otro.sembrar("update ingesta.traida set vence = now() - interval '1 minute' where ente = :ente");

        assertThat(caducidad.caducar()).isEqualTo(2);
        assertThat(caducidad.caducar()).isZero();

        assertThat(como(() -> traer.de(POA))).extracting(Traida::id).containsExactly(abierta);
        assertThatThrownBy(() -> como(() -> traer.exigir(POA, vencida))).isInstanceOf(NoExiste.class);
    }

    @Test
    void aplicar_empieza_el_poa_si_no_estaba_y_deshacer_lo_deja_como_estaba() {
        long id = subir("poa.csv", HOJA);

        PoaGuardado despues = como(() -> traer.aplicar(POA, id, Modo.AGREGAR_Y_CAMBIAR, 0, true));

        PoaEnBorrador borrador = despues.borrador().orElseThrow();
        assertThat(borrador.renglones()).extracting(RenglonDePoa::numero).containsExactly(100, 101);
        assertThat(borrador.renglones().get(0).unidadMedida()).contains(UnidadMedida.of("Visita"));
        assertThat(borrador.lineasDeclaradas()).hasToString("[2.3.1]");
        como(() -> {
            traer.deshacer(POA, id);
            return id;
        });
        assertThat(como(() -> poas.find(POA))).isEmpty();
        assertThatThrownBy(() -> como(() -> {
                    traer.deshacer(POA, id);
                    return id;
                }))
                .isInstanceOf(NoExiste.class);
    }

    @Test
    void agregar_y_cambiar_respeta_lo_que_el_archivo_no_dice() {
        RenglonDePoa propio = OficinaConPoa.meta(100, "Visitar", 1, 1, 1, 1)
                .sentido(Sentido.DESCENDENTE)
                .detalle(DetalleDeRenglon.NINGUNO.comoIndicador())
                .renglon();
        RenglonDePoa otro = OficinaConPoa.meta(200, "Lo que no está en el archivo", 1, 1, 1, 1)
                .renglon();
        PoaGuardado antes =
                como(() -> editar.guardarTodo(POA, editar.iniciar(POA).version(), List.of(propio, otro)));
        long id = subir("poa.csv", ENCABEZADO + "100;;;8;2;2;2;2;\n150;Una nueva;Visita;4;1;1;1;1;\n");

        PoaGuardado despues = como(() -> traer.aplicar(POA, id, Modo.AGREGAR_Y_CAMBIAR, antes.version(), false));

        List<RenglonDePoa> renglones = despues.borrador().orElseThrow().renglones();
        assertThat(renglones).extracting(RenglonDePoa::numero).containsExactly(100, 150, 200);
        assertThat(renglones.get(0))
                .hasToString("100 | anual 8 | P [2, 2, 2, 2]")
                .returns("Visitar", RenglonDePoa::descripcion)
                .returns(Sentido.DESCENDENTE, RenglonDePoa::sentido)
                .returns(true, renglon -> renglon.detalle().esIndicador());
        como(() -> {
            traer.deshacer(POA, id);
            return id;
        });
        assertThat(como(() -> poas.exigir(POA)).borrador().orElseThrow().renglones())
                .containsExactly(propio, otro);
    }

    @Test
    void lo_que_otro_cambio_mientras_tanto_no_se_pisa_ni_al_aplicar_ni_al_deshacer() {
        PoaGuardado visto = como(() -> editar.iniciar(POA));
        long id = subir("poa.csv", HOJA);
        PoaGuardado otro = como(() -> editar.guardarRenglon(
                POA,
                visto.version(),
                OficinaConPoa.meta(300, "De otra persona", 1, 1, 1, 1).renglon()));

        assertThatThrownBy(() -> como(() -> traer.aplicar(POA, id, Modo.REEMPLAZAR, visto.version(), true)))
                .isInstanceOf(Choque.class);
        assertThat(numeros()).containsExactly(300);
        PoaGuardado aplicado = como(() -> traer.aplicar(POA, id, Modo.REEMPLAZAR, otro.version(), true));
        como(() -> editar.guardarRenglon(
                POA,
                aplicado.version(),
                OficinaConPoa.meta(400, "De otra más", 1, 1, 1, 1).renglon()));
        assertThatThrownBy(() -> como(() -> {
                    traer.deshacer(POA, id);
                    return id;
                }))
                .isInstanceOf(Choque.class);
        assertThat(numeros()).containsExactly(100, 101, 400);
    }

    @Test
    void de_dos_que_vieron_la_misma_version_y_escriben_a_la_vez_uno_aplica_o_guarda_y_al_otro_se_le_dice() {
        PoaGuardado visto = como(() -> editar.iniciar(POA));
        for (int vuelta = 1; vuelta <= 12; vuelta++) {
            int version = visto.version();
            String marca = "Marca " + vuelta;
            long id = subir("poa.csv", HOJA.replace("Visitar", "Visitar " + vuelta));

            List<Boolean> aplicadoYGuardado = ALaVez.actos(
                    () -> sinChoque(() -> traer.aplicar(POA, id, Modo.AGREGAR_Y_CAMBIAR, version, false)),
                    () -> sinChoque(() -> editar.guardarRenglon(
                            POA,
                            version,
                            OficinaConPoa.meta(900, marca, 1, 1, 1, 1).renglon())));

            assertThat(aplicadoYGuardado).containsExactlyInAnyOrder(true, false);
            visto = como(() -> poas.exigir(POA));
            assertThat(visto.version()).isEqualTo(version + 1);
            assertThat(visto.borrador().orElseThrow().renglones())
                    .extracting(RenglonDePoa::descripcion)
                    .contains(aplicadoYGuardado.get(1) ? marca : "Visitar " + vuelta + " a las familias");
        }
    }

    @Test
    void lo_que_empezo_otro_mientras_se_veia_el_ensayo_de_un_poa_sin_empezar_no_se_pisa() {
        long id = subir("poa.csv", HOJA);
        como(() -> editar.guardarRenglon(
                POA,
                editar.iniciar(POA).version(),
                OficinaConPoa.meta(300, "De otra persona", 1, 1, 1, 1).renglon()));

        assertThatThrownBy(() -> como(() -> traer.aplicar(POA, id, Modo.REEMPLAZAR, 0, true)))
                .isInstanceOf(Choque.class);
        assertThat(numeros()).containsExactly(300);
    }

    @Test
    void lo_que_se_dijo_de_un_encabezado_se_recuerda_en_todo_el_ente() {
        String hoja = "Cosa;Cuento;E;F;G;H\n1;Una meta que se cuenta;1;1;1;1\n2;Otra meta que se cuenta;1;1;1;1\n";
        long id = subir("rara.csv", hoja);
        Mapeo dicho = new Mapeo(
                "",
                1,
                new TreeMap<>(java.util.Map.of(
                        1,
                        Campo.NUMERO,
                        2,
                        Campo.DESCRIPCION,
                        3,
                        Campo.P_ENE_MAR,
                        4,
                        Campo.P_ABR_JUN,
                        5,
                        Campo.P_JUL_SEP,
                        6,
                        Campo.P_OCT_DIC)),
                true);
        como(() -> traer.corresponder(POA, id, dicho));

        long otra = subir("rara 2.csv", hoja.replace("Una meta", "Una más"));
        // Where nothing looks like a heading there is nothing to remember it by
        long sinNada = subir("datos.csv", "1;x\n2;y\n");

        assertThat(como(() -> traer.exigir(POA, otra)).recordado())
                .isEqualTo(Encabezado.de(como(() -> traer.tabla(POA, otra)).primera())
                                .fila()
                        > 0);
        assertThat(como(() -> traer.exigir(POA, sinNada)).recordado()).isFalse();
        long conocida = subir("poa.csv", HOJA);
        Mapeo suyo =
                Objects.requireNonNull(como(() -> traer.exigir(POA, conocida)).mapeo());
        como(() -> traer.corresponder(POA, conocida, new Mapeo("", 1, sin(suyo, 9), true)));
        long igual = subir("poa de abril.csv", "Título\n\n" + HOJA);
        assertThat(como(() -> traer.exigir(POA, igual)))
                .returns(true, Traida::recordado)
                .extracting(Traida::mapeo)
                .isEqualTo(new Mapeo("", 3, sin(suyo, 9), true));
    }

    @Test
    void un_avance_de_papel_trae_lo_que_prometia() throws java.io.IOException {
        byte[] hoja = getClass().getResourceAsStream("/ingesta/avance.txt").readAllBytes();
        long id = como(() -> traer.subir(POA, "avance.txt", hoja));

        Ensayo ensayo = como(() -> traer.ensayar(POA, id, Modo.AGREGAR_Y_CAMBIAR));

        assertThat(como(() -> traer.exigir(POA, id)).clase()).isEqualTo(Traida.Clase.LECTURA);
        assertThat(ensayo.cotejo().resultado())
                .extracting(RenglonDePoa::toString)
                .containsExactly("200 | anual 40 | P [10, 10, 10, 10]", "201 | anual 20 | P [5, 5, 5, 5]");
        como(() -> traer.aceptar(POA, id, Set.of(200)));
        assertThat(como(() -> traer.exigir(POA, id)).aceptadas()).containsExactly(200);
    }

    @Test
    void solo_quien_elabora_ese_poa_trae_archivos_y_los_ve() {
        long id = subir("poa.csv", HOJA);
        for (Sesion otra : List.of(
                ente.persona("PLANEACION"),
                ente.persona("RESPONSABLE_DE_PROGRAMA"),
                ente.persona("CAPTURISTA", "UNIDAD", "54203"))) {
            assertThatThrownBy(() -> sesiones.como(otra, () -> traer.exigir(POA, id)))
                    .isInstanceOf(NoPermitido.class);
            assertThatThrownBy(() -> sesiones.como(
                            otra, () -> traer.subir(POA, "poa.csv", HOJA.getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOf(NoPermitido.class);
        }
    }

    @Test
    void un_archivo_ilegible_se_rechaza_y_no_queda_nada() {
        assertThatThrownBy(() -> subir("vacio.csv", ";;\n")).isInstanceOf(DatosInvalidos.class);
        assertThatThrownBy(() -> subir("lectura.json", "{\"hojas\": 3}")).isInstanceOf(DatosInvalidos.class);
        assertThatThrownBy(() -> subir("roto.pdf", "%PDF-1.4 nada")).isInstanceOf(DatosInvalidos.class);
        assertThat(como(() -> traer.de(POA))).isEmpty();
    }

    private static java.util.SortedMap<Integer, Campo> sin(Mapeo mapeo, int columna) {
        TreeMap<Integer, Campo> columnas = new TreeMap<>(mapeo.columnas());
        columnas.remove(columna);
        return columnas;
    }

    private void con(String hoja) {
        long id = subir("antes.csv", hoja);
        como(() -> traer.aplicar(POA, id, Modo.REEMPLAZAR, 0, false));
    }

    private boolean sinChoque(Supplier<PoaGuardado> tarea) {
        try {
            como(tarea);
            return true;
        } catch (Choque otro) {
            return false;
        }
    }

    private List<Integer> numeros() {
        return como(() -> poas.exigir(POA)).borrador().orElseThrow().renglones().stream()
                .map(RenglonDePoa::numero)
                .toList();
    }

    private long subir(String nombre, String texto) {
        return como(() -> traer.subir(POA, nombre, texto.getBytes(StandardCharsets.UTF_8)));
    }

    private <T> T como(Supplier<T> tarea) {
        return ente.como(captura, tarea);
    }
}
