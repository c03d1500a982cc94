package mx.avance.aplicacion.reprogramacion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;
import mx.avance.nucleo.redaccion.Idioma;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class ReprogramacionesTest {

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private PedirCambio pedir;

    @Autowired
    private DecidirSolicitud decidir;

    @Autowired
    private Solicitudes solicitudes;

    @Autowired
    private Poas poas;

    private Quien ana = new Quien(0, 0, "");
    private Quien planea = new Quien(0, 0, "");
    private IdDePoa poa = new IdDePoa(new Ejercicio(2026), new Programa("542"), new UnidadEjecutora("54202"));

    @BeforeEach
    void una_unidad_con_su_poa() {
        int ente = oficina.ente("Con cambios");
        ana = quien(ente, "ana" + ente, "RESPONSABLE_DE_UNIDAD", "54202");
        planea = quien(ente, "planea" + ente, "PLANEACION", null);
        poa = unidad.autorizado(ana, planea, "54202");
    }

    private Quien quien(int ente, String cuenta, String rol, @Nullable String codigo) {
        return new Quien(ente, oficina.persona(ente, cuenta, rol, codigo == null ? "ENTE" : "UNIDAD", codigo), cuenta);
    }

    private static Propuesta propuesta(String json) {
        return JsonMapper.shared().readValue(json.replace('\'', '"'), Propuesta.class);
    }

    private Solicitud pide(String json) {
        return pide(json, null);
    }

    private Solicitud pide(String json, @Nullable String alcanzado) {
        return unidad.como(
                ana, () -> pedir.pedir(new PedirCambio.Peticion(poa, propuesta(json), alcanzado), UUID.randomUUID()));
    }

    private DecidirSolicitud.Dictamen acta() {
        return actaDel(hoy());
    }

    private static DecidirSolicitud.Dictamen actaDel(LocalDate dia) {
        return new DecidirSolicitud.Dictamen("Cabildo", "Acta 14", dia, null, null);
    }

    private LocalDate hoy() {
        return LocalDate.ofInstant(reloj.instant(), reloj.getZone());
    }

    private Solicitud autoriza(Solicitud solicitud) {
        return unidad.como(planea, () -> decidir.autorizar(solicitud.id(), solicitud.version(), acta()));
    }

    private ProgramaOperativoAnual vigente() {
        return unidad.como(
                planea, () -> poas.exigir(poa).autorizado().orElseThrow().vigente());
    }

    private Compromiso renglon(int numero) {
        return vigente().findRenglon(numero).orElseThrow();
    }

    private PorTrimestre p(int numero) {
        return renglon(numero).programacion().vigente();
    }

    private List<String> bitacora() {
        return oficina.duenio()
                .sql("select acto from auditoria.hecho where ente = :ente and objeto like 'solicitud %' order by id")
                .param("ente", ana.ente())
                .query(String.class)
                .list();
    }

    private String negado(Runnable acto) {
        return catchThrowableOfType(NoPermitido.class, acto::run).negado().enPalabras(Idioma.ESPANOL);
    }

    @Test
    void lo_que_se_pidio_un_dia_no_se_autoriza_con_un_acto_de_antes() {
        Solicitud pedida =
                pide("{'clase':'CALENDARIO','numero':'200','programado':['30','20','35','15'],'motivo':'Lluvias'}");

        for (LocalDate dia : List.of(hoy().minusDays(1), LocalDate.of(1, 1, 1), LocalDate.MIN, hoy().plusDays(1))) {
            assertThat(catchThrowableOfType(
                                    DatosInvalidos.class,
                                    () -> unidad.como(planea, () -> decidir.autorizar(pedida.id(), 1, actaDel(dia))))
                            .defectos())
                    .extracting(Defecto::campo)
                    .containsExactly("fecha");
        }
        assertThat(autoriza(pedida).estado()).isEqualTo(EstadoDeSolicitud.AUTORIZADA);
    }

    @Test
    void un_calendario_pedido_y_autorizado_hace_otra_version_y_conserva_la_meta_anual() {
        Solicitud pedida =
                pide("{'clase':'CALENDARIO','numero':'200','programado':['30','20','35','15'],'motivo':'Lluvias'}");

        assertThat(pedida.trimestres()).containsExactly(Trimestre.ABR_JUN, Trimestre.JUL_SEP);
        assertThat(vigente().version()).isEqualTo(1);
        Solicitud autorizada = autoriza(pedida);

        assertThat(autorizada.estado()).isEqualTo(EstadoDeSolicitud.AUTORIZADA);
        assertThat(autorizada.resolucion().orElseThrow().folio()).contains("DR-2026-0001");
        assertThat(autorizada.resolucion().orElseThrow().versionDePoa()).contains(2);
        assertThat(vigente().version()).isEqualTo(2);
        assertThat(p(200)).isEqualTo(PorTrimestre.of(30, 20, 35, 15));
        assertThat(renglon(200).metaAnual()).isEqualTo(Cantidad.of(100));
        assertThat(autorizada.efecto().get(0).original()).isEqualTo(PorTrimestre.of(30, 30, 25, 15));
        assertThat(bitacora()).containsExactly("REPROGRAMACION_SOLICITADA", "REPROGRAMACION_AUTORIZADA");
    }

    @Test
    void la_meta_anual_aumenta_se_reduce_se_cancela_y_se_crea() {
        autoriza(
                pide("{'clase':'AUMENTO','numero':'200','programado':['30','40','25','15'],'impacto':'Más familias'}"));
        assertThat(renglon(200).metaAnual()).isEqualTo(Cantidad.of(110));

        autoriza(pide("{'clase':'REDUCCION','numero':'102','programado':['76','71','97','22'],"
                + "'causas':'Cerró una escuela','fundamento':'Artículo 51'}"));
        assertThat(renglon(102).metaAnual()).isEqualTo(Cantidad.of(266));
        assertThat(p(100)).isEqualTo(PorTrimestre.of(146, 71, 197, 22));

        autoriza(
                pide(
                        "{'clase':'CANCELACION','numero':'101','desde':'3','causas':'Sin instructor','fundamento':'Artículo 52'}"));
        assertThat(p(101)).isEqualTo(PorTrimestre.of(50, 0, 0, 0));

        Solicitud creada =
                autoriza(pide("{'clase':'CREACION','numero':'104','metaPadre':'100','descripcion':'Abrir un club',"
                        + "'unidadMedida':'Club','programado':['0','0','2','3'],'impacto':'La zona norte'}"));
        assertThat(p(104)).isEqualTo(PorTrimestre.of(0, 0, 2, 3));
        assertThat(p(100)).isEqualTo(PorTrimestre.of(146, 71, 99, 25));
        assertThat(creada.efecto()).map(Comparacion::numero).containsExactly(104, 100);
        assertThat(creada.efecto().get(0).esNueva()).isTrue();
        assertThat(vigente().version()).isEqualTo(5);
    }

    @Test
    void una_realineacion_cambia_lo_que_dice_el_renglon_y_no_sus_cifras() {
        Solicitud autorizada = autoriza(pide("{'clase':'REALINEACION','numero':'200','desde':'2',"
                + "'descripcion':'Entregar despensas a domicilio','unidadMedida':'Despensa','lineas':['2.6.3'],"
                + "'motivo':'Cambió el reglamento'}"));

        assertThat(renglon(200).descripcion()).isEqualTo("Entregar despensas a domicilio");
        assertThat(p(200)).isEqualTo(PorTrimestre.of(30, 30, 25, 15));
        assertThat(autorizada.efecto().get(0).otros())
                .extracting(Comparacion.Otro::concepto)
                .containsExactly("descripcion", "unidadMedida", "lineas");
    }

    @Test
    void un_arrastre_se_pide_mientras_se_captura_y_sube_tambien_la_meta_que_suma() {
        reloj.es("2026-04-08");
        Solicitud pedida =
                pide("{'clase':'ARRASTRE','numero':'103','desde':'1','hacia':'2','motivo':'Falló el proveedor'}", "0");

        assertThat(pedida.alcanzado()).contains(Cantidad.CERO);
        autoriza(pedida);
        assertThat(p(103)).isEqualTo(PorTrimestre.of(20, 20, 0, 0));
        assertThat(p(100)).isEqualTo(PorTrimestre.of(146, 91, 207, 22));
        assertThat(renglon(100).metaAnual()).isEqualTo(Cantidad.of(446));
    }

    @Test
    void un_arrastre_no_lleva_mas_de_lo_que_falto() {
        reloj.es("2026-04-08");
        assertThat(catchThrowableOfType(
                                DatosInvalidos.class,
                                () -> pide(
                                        "{'clase':'ARRASTRE','numero':'103','desde':'1','hacia':'2','cantidad':'18','motivo':'x'}",
                                        "5"))
                        .defectos())
                .extracting("campo", "clave")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("cantidad", "reprogramacion.arrastraDeMas"));
        assertThat(catchThrowableOfType(
                                DatosInvalidos.class,
                                () -> pide(
                                        "{'clase':'ARRASTRE','numero':'103','desde':'1','hacia':'2','motivo':'x'}",
                                        "25"))
                        .defectos())
                .extracting("clave")
                .containsExactly("reprogramacion.nadaQueArrastrar");
    }

    @Test
    void despues_de_oct_dic_no_hay_trimestre_y_se_dice_a_donde_puede_ir_lo_que_falte() {
        reloj.es("2027-01-05");
        String arrastre = "{'clase':'ARRASTRE','numero':'102','desde':'4','hacia':'4','motivo':'x'}";

        assertThat(negado(() -> pide(arrastre, "5")))
                .isEqualTo(
                        "Después de Oct-Dic no hay trimestre al que arrastrar; lo que falte puede ofrecerse al POA 2027.");
        assertThat(Objects.requireNonNull(
                        unidad.como(ana, () -> pedir.probar(new PedirCambio.Peticion(poa, propuesta(arrastre), "5")))
                                .negado()))
                .extracting(Negado::codigo)
                .isEqualTo("ARRASTRE_SIN_TRIMESTRE");
    }

    @Test
    void lo_pedido_tarde_se_niega_con_la_frase_la_fecha_y_la_salida() {
        assertThat(negado(() -> pide(
                        "{'clase':'CALENDARIO','numero':'200','programado':['20','40','25','15'],'motivo':'Lluvias'}")))
                .isEqualTo(
                        "Lo que toca a Ene-Mar pudo solicitarse hasta el 31 de marzo; puede solicitarlo para Abr-Jun en "
                                + "adelante.");
        assertThat(negado(() ->
                        pide("{'clase':'ARRASTRE','numero':'103','desde':'1','hacia':'2','motivo':'Falló'}", "0")))
                .startsWith("El trimestre Ene-Mar cerró el");
        reloj.es("2026-03-08");
        assertThat(negado(() ->
                        pide("{'clase':'ARRASTRE','numero':'200','desde':'2','hacia':'3','motivo':'Falló'}", "5")))
                .startsWith("El trimestre Abr-Jun abre el");
        assertThat(vigente().version()).isEqualTo(1);
    }

    @Test
    void lo_decidido_tarde_se_rechaza_y_todavia_puede_negarse() {
        Solicitud pedida =
                pide("{'clase':'CALENDARIO','numero':'200','programado':['30','20','35','15'],'motivo':'Lluvias'}");
        reloj.es("2026-07-06");

        assertThat(negado(() -> autoriza(pedida)))
                .isEqualTo(
                        "Lo solicitado para Abr-Jun pudo autorizarse hasta el 5 de julio; Planeación puede negarlo, o "
                                + "ampliar el plazo en Calendario y políticas.");
        Solicitud negada = unidad.como(planea, () -> decidir.negar(pedida.id(), pedida.version(), "Llegó tarde"));
        assertThat(negada.resolucion().orElseThrow().razon()).isEqualTo("Llegó tarde");
        assertThat(negada.resolucion().orElseThrow().folio()).contains("DR-2026-0001");
        assertThat(vigente().version()).isEqualTo(1);
        assertThat(negado(() -> autoriza(pedida))).startsWith("La solicitud ya está negada");
    }

    @Test
    void quien_pidio_deshace_mientras_nadie_decida() {
        Solicitud pedida =
                pide("{'clase':'CALENDARIO','numero':'200','programado':['30','20','35','15'],'motivo':'Lluvias'}");
        Quien otra = quien(ana.ente(), "otra" + ana.ente(), "CAPTURISTA", "54202");

        assertThat(negado(() -> unidad.como(otra, () -> decidir.deshacer(pedida.id(), 1))))
                .startsWith("La solicitud es de " + ana.cuenta());
        Solicitud deshecha = unidad.como(ana, () -> decidir.deshacer(pedida.id(), 1));
        assertThat(deshecha.estado()).isEqualTo(EstadoDeSolicitud.DESHECHA);
        assertThat(deshecha.resolucion().orElseThrow().folio()).isEmpty();
        assertThat(negado(() -> unidad.como(ana, () -> decidir.deshacer(pedida.id(), 2))))
                .startsWith("La solicitud ya está deshecha");
        assertThat(negado(() -> autoriza(pedida))).startsWith("La solicitud ya está deshecha");
    }

    @Test
    void la_segunda_sobre_la_misma_meta_se_decide_sobre_la_version_vigente_y_si_ya_no_cabe_se_dice() {
        String quita = "{'clase':'REDUCCION','numero':'200','programado':['30','%s','25','15'],'causas':'Sin fondos',"
                + "'fundamento':'Artículo 51'}";
        Solicitud una = pide(quita.formatted(10));
        Solicitud otra = pide(quita.formatted(10));
        Solicitud tercera = pide(quita.formatted(5));
        autoriza(una);

        Solicitudes.Vista vista = unidad.como(planea, () -> solicitudes.ver(otra.id()));
        assertThat(vista.cambioElPoa()).isTrue();
        assertThat(vista.impedimentos()).singleElement().asString().contains("200");
        Choque choque = catchThrowableOfType(Choque.class, () -> autoriza(otra));
        assertThat(choque.guardado()).isEqualTo(new DecidirSolicitud.YaNoAplica(2, vista.impedimentos()));
        assertThat(unidad.como(planea, () -> solicitudes.ver(otra.id()))
                        .solicitud()
                        .estado())
                .isEqualTo(EstadoDeSolicitud.SOLICITADA);

        Choque visto = catchThrowableOfType(
                Choque.class,
                () -> unidad.como(
                        planea,
                        () -> decidir.autorizar(
                                tercera.id(), 1, new DecidirSolicitud.Dictamen("Cabildo", "Acta 14", hoy(), null, 1))));
        assertThat(visto.guardado()).isInstanceOf(List.class);
        Solicitud sobreLaVigente = autoriza(tercera);
        assertThat(sobreLaVigente.efecto().get(0).vigente()).isEqualTo(PorTrimestre.of(30, 10, 25, 15));
        assertThat(p(200)).isEqualTo(PorTrimestre.of(30, 5, 25, 15));
    }

    @Test
    void lo_que_despues_de_un_arrastre_dejaria_otra_meta_anual_que_la_pedida_no_se_autoriza() {
        reloj.es("2026-04-08");
        Solicitud pedida =
                pide("{'clase':'AUMENTO','numero':'200','programado':['30','30','35','15'],'impacto':'Más familias'}");
        Solicitud corto = pide(
                "{'clase':'ARRASTRE','numero':'200','desde':'1','hacia':'2','cantidad':'5','motivo':'Faltó gasolina'}",
                "25");
        autoriza(corto);

        Choque choque = catchThrowableOfType(Choque.class, () -> autoriza(pedida));

        DecidirSolicitud.NoEsLoPedido otraCosa =
                (DecidirSolicitud.NoEsLoPedido) Objects.requireNonNull(choque.guardado());
        assertThat(otraCosa.versionDePoa()).isEqualTo(2);
        assertThat(otraCosa.pedido().anualPropuesto()).isEqualTo(Cantidad.of(110));
        assertThat(otraCosa.quedaria().anualPropuesto()).isEqualTo(Cantidad.of(105));
        assertThat(unidad.como(planea, () -> solicitudes.ver(pedida.id())).otraCosa())
                .contains(otraCosa);
        assertThat(vigente().version()).isEqualTo(2);
        assertThat(unidad.como(planea, () -> decidir.negar(pedida.id(), 1, "Pídalo sobre lo vigente"))
                        .estado())
                .isEqualTo(EstadoDeSolicitud.NEGADA);
    }

    @Test
    void dos_que_deciden_a_la_vez_hacen_una_sola_version() {
        Solicitud pedida =
                pide("{'clase':'CALENDARIO','numero':'200','programado':['30','20','35','15'],'motivo':'Lluvias'}");
        Quien otro = quien(ana.ente(), "segundo" + ana.ente(), "PLANEACION", null);

        List<String> como = ALaVez.cada(List.of(planea, otro, planea, otro), quien -> {
            try {
                return unidad.como(quien, () -> decidir.autorizar(pedida.id(), 1, acta()))
                        .estado()
                        .name();
            } catch (NoPermitido negado) {
                return negado.negado().codigo();
            }
        });

        assertThat(como)
                .containsOnlyOnce("AUTORIZADA")
                .filteredOn("SOLICITUD_RESUELTA"::equals)
                .hasSize(3);
        assertThat(vigente().version()).isEqualTo(2);
    }

    @Test
    void otro_ente_y_otra_unidad_no_ven_lo_pedido() {
        Solicitud pedida =
                pide("{'clase':'CALENDARIO','numero':'200','programado':['30','20','35','15'],'motivo':'Lluvias'}");
        int vecino = oficina.ente("Vecino");
        Quien deOtroEnte = quien(vecino, "vecina" + vecino, "PLANEACION", null);
        Quien deOtraUnidad = quien(ana.ente(), "ajena" + ana.ente(), "CAPTURISTA", "54203");

        assertThat(catchThrowableOfType(
                        NoExiste.class, () -> unidad.como(deOtroEnte, () -> solicitudes.ver(pedida.id()))))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        NoExiste.class, () -> unidad.como(deOtroEnte, () -> decidir.autorizar(pedida.id(), 1, acta()))))
                .isNotNull();
        assertThat(negado(() -> unidad.como(deOtraUnidad, () -> solicitudes.ver(pedida.id()))))
                .contains("54202");
        assertThat(unidad.como(deOtraUnidad, () -> solicitudes.lista(Filtro.TODAS, 0, 10)))
                .isEmpty();
        assertThat(unidad.como(deOtroEnte, () -> solicitudes.lista(Filtro.TODAS, 0, 10)))
                .isEmpty();
    }

    @Test
    void probar_dice_lo_que_pasaria_y_no_guarda_nada() {
        PedirCambio.Prueba prueba = unidad.como(
                ana,
                () -> pedir.probar(new PedirCambio.Peticion(
                        poa,
                        propuesta("{'clase':'CALENDARIO','numero':'103','programado':['0','20','0','0']}"),
                        null)));

        assertThat(prueba.efecto()).map(Comparacion::numero).containsExactly(103, 100);
        assertThat(prueba.efecto().get(1).propuesto()).isEqualTo(PorTrimestre.of(126, 91, 207, 22));
        assertThat(Objects.requireNonNull(prueba.negado()).codigo()).isEqualTo("SOLICITUD_FUERA_DE_PLAZO");
        assertThat(Objects.requireNonNull(prueba.plazo()).pedirHasta()).isEqualTo("2026-03-31");
        assertThat(unidad.como(ana, () -> solicitudes.cuantas(Filtro.TODAS))).isZero();
    }

    @Test
    void lo_que_no_cuadra_se_dice_con_la_frase_de_la_regla() {
        assertThat(catchThrowableOfType(
                                DatosInvalidos.class,
                                () -> pide(
                                        "{'clase':'CALENDARIO','numero':'200','programado':['30','20','25','15'],'motivo':'x'}"))
                        .defectos())
                .extracting("clave")
                .containsExactly("CALENDARIO_CAMBIA_META_ANUAL");
        assertThat(catchThrowableOfType(
                                DatosInvalidos.class,
                                () -> pide(
                                        "{'clase':'CALENDARIO','numero':'100','programado':['146','70','208','22'],'motivo':'x'}"))
                        .defectos())
                .extracting("clave")
                .containsExactly("CAMBIO_EN_META_QUE_SUMA");
    }

    @Test
    void lo_pedido_y_lo_decidido_llevan_el_nombre_de_la_persona_y_no_su_cuenta() {
        Solicitud pedida =
                pide("{'clase':'CALENDARIO','numero':'200','programado':['30','20','35','15'],'motivo':'Veda'}");
        Solicitud decidida = autoriza(pedida);

        assertThat(pedida.nombre()).isEqualTo("Persona " + ana.cuenta());
        assertThat(decidida.resolucion().orElseThrow().nombre()).isEqualTo("Persona " + planea.cuenta());
    }

    @Test
    void enviar_dos_veces_lo_mismo_lo_pide_una() {
        UUID llave = UUID.randomUUID();
        PedirCambio.Peticion peticion = new PedirCambio.Peticion(
                poa,
                propuesta(
                        "{'clase':'CALENDARIO','numero':'200','programado':['30','20','35','15'],'motivo':'Lluvias'}"),
                null);

        long una = unidad.como(ana, () -> pedir.pedir(peticion, llave)).id();
        long otra = unidad.como(ana, () -> pedir.pedir(peticion, llave)).id();

        assertThat(otra).isEqualTo(una);
        assertThat(bitacora()).containsExactly("REPROGRAMACION_SOLICITADA");
    }
}
