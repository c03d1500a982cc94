package mx.avance.aplicacion.poa;

import static mx.avance.aplicacion.poa.OficinaConPoa.POA;
import static mx.avance.aplicacion.poa.OficinaConPoa.accion;
import static mx.avance.aplicacion.poa.OficinaConPoa.meta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Motivo;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.DetalleDeRenglon;
import mx.avance.nucleo.poa.Dimension;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.Ficha;
import mx.avance.nucleo.poa.Frecuencia;
import mx.avance.nucleo.poa.LineaBase;
import mx.avance.nucleo.poa.NotaDeRevision;
import mx.avance.nucleo.poa.PoaAutorizado;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.Sentido;
import mx.avance.nucleo.poa.SumaDeAcciones;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConAplicacion
class PoaDeUnidadTest {

    private static final AutorizarPoa.Datos POR_CABILDO =
            new AutorizarPoa.Datos("Cabildo", "12/2025", LocalDate.of(2025, 12, 15), null);

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private Poas poas;

    @Autowired
    private EditarPoa editar;

    @Autowired
    private RevisarPoa revisar;

    @Autowired
    private EnviarPoa enviar;

    @Autowired
    private DevolverPoa devolver;

    @Autowired
    private AutorizarPoa autorizar;

    @Test
    void un_poa_se_elabora_se_envia_se_devuelve_se_corrige_y_se_autoriza() {
        OficinaConPoa casa = casa("De principio a fin");
        Sesion capturista = casa.persona("CAPTURISTA");
        Sesion responsable = casa.persona("RESPONSABLE_DE_UNIDAD");
        Sesion ramo = casa.persona("RESPONSABLE_DE_RAMO");
        Sesion planeacion = casa.persona("PLANEACION");

        PoaGuardado poa = casa.como(capturista, () -> editar.iniciar(POA));
        int uno = poa.version();
        poa = casa.como(
                capturista,
                () -> editar.guardarTodo(
                        POA,
                        uno,
                        List.of(
                                meta(100, "Reuniones de vinculación", 2, 3, 3, 2)
                                        .renglon(),
                                accion(101, 100, "Convocar", 1, 1, 1, 1).renglon())));
        int dos = poa.version();
        poa = casa.como(responsable, () -> enviar.enviar(POA, dos));
        assertThat(poa.enRevision()).isPresent();
        int tres = poa.version();
        poa = casa.como(
                ramo,
                () -> devolver.devolver(
                        POA,
                        tres,
                        List.of(NotaDeRevision.de(100, "¿Con quiénes?"), NotaDeRevision.general("Falta el taller"))));
        assertThat(poa.borrador().orElseThrow().notas()).hasSize(2);
        int cuatro = poa.version();
        poa = casa.como(
                responsable,
                () -> editar.guardarRenglon(
                        POA,
                        cuatro,
                        meta(100, "Reuniones con comités vecinales", 2, 3, 3, 2).renglon()));
        int cinco = poa.version();
        poa = casa.como(responsable, () -> enviar.enviar(POA, cinco));
        int seis = poa.version();
        casa.como(planeacion, () -> autorizar.autorizar(POA, seis, POR_CABILDO));

        PoaAutorizado autorizado =
                casa.como(capturista, () -> poas.exigir(POA)).autorizado().orElseThrow();
        assertThat(autorizado.vigente().metas()).hasSize(1);
        assertThat(autorizado.vigente().findRenglon(100).orElseThrow().descripcion())
                .isEqualTo("Reuniones con comités vecinales");
        assertThat(autorizado.clave().subfuncion()).isPresent();
        assertThat(autorizado.autorizacion())
                .isEqualTo(new Autorizacion("Cabildo", "12/2025", LocalDate.of(2025, 12, 15)));
        assertThat(oficina.en(casa.ente(), () -> oficina.duenio()
                        .sql("select acto from auditoria.hecho where ente = :ente order by id")
                        .param("ente", casa.ente())
                        .query(String.class)
                        .list()))
                .containsExactly(
                        "POA_EMPEZADO",
                        "RENGLONES_CAMBIADOS",
                        "POA_ENVIADO",
                        "POA_DEVUELTO",
                        "RENGLON_CAMBIADO",
                        "POA_ENVIADO",
                        "POA_AUTORIZADO");
    }

    @Test
    void lo_que_se_guarda_vuelve_igual_con_ficha_lineas_y_lo_que_falta() {
        OficinaConPoa casa = casa("Ida y vuelta");
        Sesion capturista = casa.persona("CAPTURISTA");
        RenglonDePoa completo = meta(200, "Índice de satisfacción", 80, 80, 80, 80)
                .acumulacion(Acumulacion.PROMEDIO)
                .metaAnual(Cantidad.of(80))
                .sentido(Sentido.DESCENDENTE)
                .sumaDeAcciones(SumaDeAcciones.SI)
                .lineasAccion(List.of(LineaAccion.of("2.13.1"), LineaAccion.of("4")))
                .peso(new BigDecimal("12.50"))
                .detalle(new DetalleDeRenglon(
                        Optional.of(new Ficha(
                                "Que quien llega salga atendido",
                                "Encuesta\nde salida",
                                Optional.of(Dimension.CALIDAD),
                                "Satisfechos / encuestados × 100",
                                Optional.of(new LineaBase(Cantidad.of(71), 2024)),
                                Optional.of(Frecuencia.TRIMESTRAL),
                                "Informe",
                                "Encuesta",
                                "Jefatura")),
                        true,
                        Optional.of(new UnidadEjecutora("54203"))))
                .renglon();
        RenglonDePoa empezado = RenglonDePoa.de(300)
                .programado(PorTrimestre.VACIO.con(Trimestre.ABR_JUN, Cantidad.CERO))
                .renglon();
        PoaGuardado vacio = casa.como(capturista, () -> editar.iniciar(POA));

        casa.como(capturista, () -> editar.guardarTodo(POA, vacio.version(), List.of(completo, empezado)));
        PoaEnBorrador leido =
                casa.como(capturista, () -> poas.exigir(POA)).borrador().orElseThrow();

        assertThat(leido.renglones()).containsExactly(completo, empezado);
        assertThat(leido.renglones().get(1).metaAnualEscrita()).isEmpty();
    }

    @Test
    void un_borrador_incompleto_no_se_envia_y_dice_de_cada_renglon_por_que() {
        OficinaConPoa casa = casa("Incompleto");
        Sesion responsable = casa.persona("RESPONSABLE_DE_UNIDAD");
        PoaGuardado vacio = casa.como(responsable, () -> editar.iniciar(POA));
        PoaGuardado poa = casa.como(
                responsable,
                () -> editar.guardarTodo(
                        POA,
                        vacio.version(),
                        List.of(
                                meta(100, "", 1, 1, 1, 1).renglon(),
                                meta(200, "Talleres", 1, 1, 1, 1)
                                        .metaAnual(Cantidad.of(5))
                                        .renglon())));

        assertThatExceptionOfType(DatosInvalidos.class)
                .isThrownBy(() -> casa.como(responsable, () -> enviar.enviar(POA, poa.version())))
                .satisfies(invalidos -> assertThat(invalidos.defectos())
                        .extracting(Defecto::campo, Defecto::clave)
                        .contains(tuple("100", "DESCRIPCION_FALTANTE"), tuple("200", "SUMA_PROGRAMADO")));
        assertThat(casa.como(responsable, () -> poas.del(POA.ejercicio())))
                .extracting(ResumenDePoa::estado, ResumenDePoa::porCorregir)
                .containsExactly(tuple(EstadoDePoa.BORRADOR, 2));
    }

    @Test
    void de_dos_que_escriben_el_segundo_no_borra_lo_del_primero() {
        OficinaConPoa casa = casa("Dos a la vez");
        Sesion uno = casa.persona("CAPTURISTA");
        Sesion otro = casa.persona("CAPTURISTA");
        PoaGuardado visto = casa.como(uno, () -> editar.iniciar(POA));
        casa.como(
                uno,
                () -> editar.guardarRenglon(
                        POA,
                        visto.version(),
                        meta(100, "Del primero", 1, 1, 1, 1).renglon()));

        assertThatExceptionOfType(Choque.class)
                .isThrownBy(() -> casa.como(
                        otro,
                        () -> editar.guardarRenglon(
                                POA,
                                visto.version(),
                                meta(100, "Del segundo", 1, 1, 1, 1).renglon())))
                .extracting(Choque::guardado)
                .isInstanceOfSatisfying(PoaGuardado.class, quedo -> assertThat(
                                quedo.borrador().orElseThrow().renglones())
                        .extracting(RenglonDePoa::descripcion)
                        .containsExactly("Del primero"));
    }

    @Test
    void de_dos_que_guardan_en_el_mismo_instante_uno_gana_y_el_otro_choca() {
        OficinaConPoa casa = casa("En el mismo instante");
        Sesion uno = casa.persona("CAPTURISTA");
        Sesion otro = casa.persona("CAPTURISTA");
        PoaGuardado visto = casa.como(uno, () -> editar.iniciar(POA));

        List<String> intentos = ALaVez.cada(List.of(uno, otro), quien -> {
            try {
                casa.como(
                        quien,
                        () -> editar.guardarRenglon(
                                POA,
                                visto.version(),
                                meta(100, quien.cuenta(), 1, 1, 1, 1).renglon()));
                return "guardó";
            } catch (Choque choque) {
                return "chocó";
            }
        });

        assertThat(intentos).containsExactlyInAnyOrder("guardó", "chocó");
    }

    @Test
    void lo_que_los_catalogos_no_tienen_impide_enviar_y_si_termina_despues_impide_autorizar() {
        OficinaConPoa casa = casa("Fuera de catálogo");
        casa.sembrar(
                "insert into catalogos.plan (ente, codigo, nombre, desde) values (:ente, 'PMD', 'Plan', '2024-01-01')");
        casa.sembrar("""
                insert into catalogos.linea (ente, plan, codigo, nombre, desde) values (:ente, 'PMD', '2.3.1', 'Apoyos', '2024-01-01')
                """);
        casa.sembrar("insert into catalogos.medida (ente, nombre, desde) values (:ente, 'Visita', '2020-01-01')");
        Sesion capturista = casa.persona("CAPTURISTA");
        Sesion responsable = casa.persona("RESPONSABLE_DE_UNIDAD");
        PoaGuardado inventado = casa.como(
                capturista,
                () -> editar.guardarTodo(
                        POA,
                        editar.iniciar(POA).version(),
                        List.of(meta(100, "Reuniones", 1, 1, 1, 1)
                                .lineasAccion(List.of(LineaAccion.of("9.9.9")))
                                .detalle(new DetalleDeRenglon(
                                        Optional.empty(), false, Optional.of(new UnidadEjecutora("99999"))))
                                .renglon())));

        assertThat(casa.como(
                        capturista,
                        () -> revisar.revisar(POA, inventado.borrador().orElseThrow())))
                .extracting(hallazgo -> hallazgo.hallazgo().codigo())
                .contains("LINEA_FUERA_DEL_PLAN", "RESPONSABLE_DESCONOCIDO", "MEDIDA_FUERA_DE_CATALOGO");
        assertThatExceptionOfType(DatosInvalidos.class)
                .isThrownBy(() -> casa.como(responsable, () -> enviar.enviar(POA, inventado.version())))
                .satisfies(invalidos -> assertThat(invalidos.defectos())
                        .extracting(defecto -> defecto.campo() + " " + defecto.clave())
                        .containsExactly("100 LINEA_FUERA_DEL_PLAN", "100 RESPONSABLE_DESCONOCIDO"));

        PoaGuardado corregido = casa.como(
                capturista,
                () -> editar.guardarTodo(
                        POA,
                        inventado.version(),
                        List.of(meta(100, "Reuniones", 1, 1, 1, 1)
                                .lineasAccion(List.of(LineaAccion.of("2.3.1")))
                                .renglon())));
        PoaGuardado enviado = casa.como(responsable, () -> enviar.enviar(POA, corregido.version()));
        casa.sembrar("update catalogos.linea set hasta = '2025-12-31' where ente = :ente");
        assertThatExceptionOfType(DatosInvalidos.class)
                .isThrownBy(() -> casa.como(
                        casa.persona("PLANEACION"), () -> autorizar.autorizar(POA, enviado.version(), POR_CABILDO)))
                .satisfies(invalidos -> assertThat(invalidos.defectos())
                        .extracting(Defecto::clave)
                        .containsExactly("LINEA_FUERA_DEL_PLAN"));
        casa.sembrar("update catalogos.linea set hasta = null where ente = :ente");
        assertThat(casa.como(casa.persona("PLANEACION"), () -> autorizar.autorizar(POA, enviado.version(), POR_CABILDO))
                        .autorizado())
                .isPresent();
    }

    @Test
    void lo_que_no_se_ve_o_voltea_lo_escrito_no_se_guarda() {
        OficinaConPoa casa = casa("Invisibles");
        Sesion capturista = casa.persona("CAPTURISTA");
        PoaGuardado guardado = casa.como(
                capturista,
                () -> editar.guardarRenglon(
                        POA,
                        editar.iniciar(POA).version(),
                        meta(100, "Reu\u200bniones \u202eadas\u202c al mes\u2028y\ue000 ya", 1, 1, 1, 1)
                                .renglon()));

        assertThat(guardado.borrador().orElseThrow().renglones().get(0).descripcion())
                .isEqualTo("Reuniones adas al mes y ya");
    }

    @Test
    void el_acto_que_aprueba_un_poa_no_es_de_antes_de_que_lo_hubiera() {
        OficinaConPoa casa = casa("Fechas del acto");
        Sesion responsable = casa.persona("RESPONSABLE_DE_UNIDAD");
        PoaGuardado enviado = casa.como(responsable, () -> {
            PoaGuardado escrito = editar.guardarRenglon(
                    POA,
                    editar.iniciar(POA).version(),
                    meta(100, "Reuniones", 1, 1, 1, 1).renglon());
            return enviar.enviar(POA, escrito.version());
        });

        for (LocalDate fecha : List.of(LocalDate.MIN, LocalDate.of(1, 1, 1), LocalDate.of(2019, 12, 31))) {
            assertThatExceptionOfType(DatosInvalidos.class)
                    .isThrownBy(() -> casa.como(
                            casa.persona("PLANEACION"),
                            () -> autorizar.autorizar(
                                    POA, enviado.version(), new AutorizarPoa.Datos("Cabildo", "12", fecha, null))))
                    .satisfies(invalidos -> assertThat(invalidos.defectos())
                            .extracting(Defecto::clave)
                            .containsExactly("poa.fechaAnterior"));
        }
    }

    @Test
    void cada_quien_hace_lo_suyo_y_la_negativa_es_la_de_la_cerradura() {
        OficinaConPoa casa = casa("Negativas");
        Sesion capturista = casa.persona("CAPTURISTA");
        Sesion contraloria = casa.persona("CONTRALORIA");
        Sesion deObras = casa.persona("CAPTURISTA", "UNIDAD", "61101");
        PoaGuardado poa = casa.como(capturista, () -> editar.iniciar(POA));

        negado(Motivo.FUERA_DE_AMBITO, () -> casa.como(deObras, () -> poas.find(POA)));
        negado(
                Motivo.FUERA_DE_AMBITO,
                () -> casa.como(
                        deObras,
                        () -> editar.guardarRenglon(
                                POA,
                                poa.version(),
                                meta(100, "Ajena", 1, 1, 1, 1).renglon())));
        negado(Motivo.CONTRALORIA_NO_CAMBIA, () -> casa.como(contraloria, () -> editar.iniciar(POA)));
        negado(Motivo.ROL_AJENO, () -> casa.como(capturista, () -> enviar.enviar(POA, poa.version())));
        negado(
                Motivo.POA_EN_BORRADOR,
                () -> casa.como(
                        casa.persona("PLANEACION"), () -> autorizar.autorizar(POA, poa.version(), POR_CABILDO)));
        assertThat(casa.como(contraloria, () -> poas.find(POA))).isPresent();
        assertThat(casa.como(deObras, () -> poas.del(POA.ejercicio()))).isEmpty();
    }

    @Test
    void pasado_el_plazo_no_se_elabora_y_un_poa_devuelto_sigue_abierto() {
        OficinaConPoa casa = casa("Plazos");
        Sesion responsable = casa.persona("RESPONSABLE_DE_UNIDAD");
        PoaGuardado poa = casa.como(responsable, () -> enviado());
        casa.sembrar("update calendario.elaboracion set hasta = '2020-01-02' where ente = :ente");

        IdDePoa deTalleres = new IdDePoa(POA.ejercicio(), POA.programa(), new UnidadEjecutora("54203"));
        negado(
                Motivo.ELABORACION_CERRADA,
                () -> casa.como(casa.persona("CAPTURISTA", "UNIDAD", "54203"), () -> editar.iniciar(deTalleres)));
        PoaGuardado devuelto = casa.como(
                casa.persona("RESPONSABLE_DE_PROGRAMA"),
                () -> devolver.devolver(POA, poa.version(), List.of(NotaDeRevision.general("Revise"))));
        PoaGuardado corregido = casa.como(
                responsable,
                () -> editar.guardarRenglon(
                        POA, devuelto.version(), meta(200, "Otra", 1, 0, 0, 0).renglon()));

        assertThat(corregido.borrador().orElseThrow().renglones()).hasSize(2);
    }

    @Test
    void el_poa_de_un_ente_no_existe_para_otro() {
        OficinaConPoa casa = casa("Un ente");
        OficinaConPoa vecina = casa("El ente vecino");
        casa.como(casa.persona("CAPTURISTA"), () -> editar.iniciar(POA));
        Sesion deAlLado = vecina.persona("PLANEACION");

        assertThat(vecina.como(deAlLado, () -> poas.find(POA))).isEmpty();
        assertThat(vecina.como(deAlLado, () -> poas.del(POA.ejercicio()))).isEmpty();
        assertThatThrownBy(() -> vecina.como(deAlLado, () -> poas.exigir(POA))).isInstanceOf(NoExiste.class);
    }

    @Test
    void una_clave_que_no_esta_en_los_catalogos_no_se_empieza() {
        OficinaConPoa casa = casa("Sin catálogo");
        IdDePoa desconocido = new IdDePoa(POA.ejercicio(), new Programa("999"), new UnidadEjecutora("54202"));

        assertThatExceptionOfType(DatosInvalidos.class)
                .isThrownBy(() -> casa.como(casa.persona("CAPTURISTA"), () -> editar.iniciar(desconocido)))
                .satisfies(invalidos -> assertThat(invalidos.defectos())
                        .extracting(Defecto::clave)
                        .containsExactly("poa.programaDesconocido"));
    }

    @Test
    void lo_escrito_se_limpia_y_lo_que_no_cabe_se_dice() {
        OficinaConPoa casa = casa("Hostil");
        Sesion capturista = casa.persona("CAPTURISTA");
        PoaGuardado vacio = casa.como(capturista, () -> editar.iniciar(POA));

        PoaGuardado poa = casa.como(
                capturista,
                () -> editar.guardarRenglon(
                        POA,
                        vacio.version(),
                        meta(100, "Con\u0000 basura\u0007\n y  saltos <script>", 1, 1, 1, 1)
                                .renglon()));

        assertThat(casa.como(capturista, () -> poas.exigir(POA))
                        .borrador()
                        .orElseThrow()
                        .renglones()
                        .get(0)
                        .descripcion())
                .isEqualTo("Con basura y saltos <script>");
        assertThatExceptionOfType(DatosInvalidos.class)
                .isThrownBy(() -> casa.como(
                        capturista,
                        () -> editar.guardarRenglon(
                                POA,
                                poa.version(),
                                meta(100, "x".repeat(3001), 1, 1, 1, 1).renglon())))
                .satisfies(invalidos -> assertThat(invalidos.defectos())
                        .extracting(Defecto::clave)
                        .containsExactly("poa.textoLargo"));
        assertThat(casa.como(
                        capturista,
                        () -> editar.guardarRenglon(
                                POA,
                                poa.version(),
                                meta(100, "ñ".repeat(3000), 1, 1, 1, 1).renglon())))
                .isNotNull();
    }

    private PoaGuardado enviado() {
        PoaGuardado vacio = editar.iniciar(POA);
        PoaGuardado lleno = editar.guardarTodo(
                POA, vacio.version(), List.of(meta(100, "Reuniones", 2, 3, 3, 2).renglon()));
        return enviar.enviar(POA, lleno.version());
    }

    private OficinaConPoa casa(String nombre) {
        return new OficinaConPoa(oficina, sesiones, nombre);
    }

    private static void negado(Motivo motivo, ThrowableAssert.ThrowingCallable acto) {
        assertThatExceptionOfType(NoPermitido.class)
                .isThrownBy(acto)
                .satisfies(refusal -> assertThat(refusal.negado().motivo()).isEqualTo(motivo));
    }
}
