package mx.avance.aplicacion.realizaciones;

import static mx.avance.aplicacion.realizaciones.OficinaConRealizaciones.dosSesiones;
import static mx.avance.aplicacion.realizaciones.OficinaConRealizaciones.escrita;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CambiosDesdeLaFirma;
import mx.avance.aplicacion.avance.CapturaMasiva;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.CapturarPorCuenta;
import mx.avance.aplicacion.avance.FirmarAvance;
import mx.avance.aplicacion.avance.HojasFirmadas;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.avance.PorCuenta;
import mx.avance.aplicacion.avance.RecibirAvance;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.realizaciones.Realizaciones.Personas;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.realizacion.CampoDeRealizacion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries and files are part of what is signed. */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class RealizacionesFirmadasTest {

    private static final int SESIONES = 204;
    private static final int DESPENSAS = 200;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private HojasFirmadas firmadas;

    @Autowired
    private EscribirRealizaciones escribir;

    @Autowired
    private Realizaciones realizaciones;

    @Autowired
    private Evidencias evidencias;

    @Autowired
    private CapturarAvance capturar;

    @Autowired
    private CapturarPorCuenta porCuenta;

    @Autowired
    private CapturaMasiva masiva;

    @Autowired
    private FirmarAvance firmar;

    @Autowired
    private RecibirAvance recibir;

    @Autowired
    private CambiosDesdeLaFirma cambios;

    @Autowired
    private Avances avances;

    @Autowired
    private Avisos avisos;

    @Autowired
    private JdbcClient base;

    private OficinaConAvance casa;
    private IdDeAvance id;

    @BeforeEach
    void una_unidad_que_sesiona() {
        casa = OficinaConRealizaciones.de(oficina, unidad, reloj);
        id = casa.eneMar;
        casa.firmaPorActo();
    }

    private <T> T ana(Supplier<T> tarea) {
        return unidad.como(casa.ana, tarea);
    }

    private Entrada sesion(int cual) {
        return ana(() -> escribir.agregar(id, SESIONES, dosSesiones().get(cual)));
    }

    private Evidencia archivo(Quien quien, String texto, String clasificacion) {
        return unidad.como(
                quien,
                () -> evidencias.subir(
                        id,
                        SESIONES,
                        new Evidencias.Subida(
                                texto + ".txt", texto.getBytes(StandardCharsets.UTF_8), null, null, clasificacion)));
    }

    private void capturada() {
        firmadas.capturada(casa);
        ana(() -> capturar.guardar(
                id, List.of(CambioDeCelda.alcanzado(SESIONES, 0, "0")), CapturarAvance.Modo.TODO_O_NADA));
    }

    private void firmadaPorTodos() {
        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        firmadas.firma(casa, casa.revisa(), Papel.REVISO);
        firmadas.firma(casa, casa.autoriza(), Papel.AUTORIZO);
    }

    private String detras() {
        DetrasDelRenglon detras = ana(() -> realizaciones.de(id, SESIONES, Personas.OCULTAS));
        return detras.entradas().stream()
                        .map(una -> una.que().fecha() + " " + una.que().cantidad() + " "
                                + una.que().datos())
                        .toList()
                + " " + evidencias();
    }

    private List<String> evidencias() {
        return ana(() -> evidencias.de(id, SESIONES)).stream()
                .map(una -> una.nombre() + " " + una.clasificacion() + (una.retirada() ? " retirada" : ""))
                .toList();
    }

    @Test
    void retirar_un_alcance_devuelve_las_realizaciones_y_las_evidencias_que_se_firmaron() {
        Entrada primera = sesion(0);
        Entrada segunda = sesion(1);
        Evidencia acta = archivo(casa.ana, "acta", "CONFIDENCIAL");
        Evidencia borrador = archivo(casa.ana, "borrador", "PUBLICA");
        ana(() -> evidencias.retirar(id, SESIONES, borrador.id(), 1));
        capturada();
        String comoSeFirmo = detras();
        firmadaPorTodos();
        firmadas.recibida(casa);
        unidad.como(casa.planea, () -> recibir.abrirAlcance(id, firmadas.version(casa), "Era otra unidad."));

        ana(() -> escribir.borrar(id, SESIONES, primera.id(), 1));
        ana(() -> escribir.corregir(
                id, SESIONES, segunda.id(), 1, escrita("fecha", "2026-02-23", "cantidad", "9", "TIPO", "Otra")));
        sesion(0);
        ana(() -> evidencias.clasificar(id, SESIONES, acta.id(), 1, "PUBLICA"));
        ana(() -> evidencias.reponer(id, SESIONES, borrador.id(), 2));
        Evidencia nueva = archivo(casa.ana, "nueva", "PUBLICA");
        assertThat(detras()).isNotEqualTo(comoSeFirmo);

        assertThat(unidad.como(casa.planea, () -> recibir.retirarAlcance(id, firmadas.version(casa)))
                        .estado())
                .isEqualTo(EstadoDeAvance.RECIBIDO);

        ana(() -> evidencias.de(id, SESIONES)).stream()
                .filter(una -> una.id() == nueva.id())
                .forEach(una ->
                        assertThat(una.retirada()).as("lo que llegó después").isTrue());
        assertThat(detras()).isEqualTo(comoSeFirmo.replaceFirst("]$", ", nueva.txt PUBLICA retirada]"));
        assertThat(ana(() -> realizaciones.historia(id, SESIONES, segunda.id())))
                .extracting(una -> una.que().cantidad().toString() + " " + una.version())
                .as("lo que se escribió entretanto sigue en su historia")
                .containsExactly("1 3", "9 2", "1 1");
    }

    @Test
    void lo_que_se_oculto_en_un_alcance_no_se_vuelve_a_mostrar_al_retirarlo() {
        Evidencia lista = archivo(casa.ana, "lista", "PUBLICA");
        Evidencia foto = archivo(casa.ana, "foto", "PUBLICA");
        capturada();
        firmadaPorTodos();
        firmadas.recibida(casa);
        unidad.como(casa.planea, () -> recibir.abrirAlcance(id, firmadas.version(casa), "Era otra unidad."));
        ana(() -> evidencias.retirar(id, SESIONES, lista.id(), 1));
        ana(() -> evidencias.clasificar(id, SESIONES, foto.id(), 1, "CONFIDENCIAL"));

        unidad.como(casa.planea, () -> recibir.retirarAlcance(id, firmadas.version(casa)));

        assertThat(evidencias()).containsExactly("lista.txt RESERVADA", "foto.txt CONFIDENCIAL");
    }

    @Test
    void lo_que_se_firma_dice_cuantas_habia_su_huella_y_la_clasificacion_de_cada_archivo_y_a_nadie() {
        ana(() -> escribir.agregar(
                id,
                DESPENSAS,
                escrita("fecha", "2026-01-12", "cantidad", "3", "PERSONA", "Jacinta Invento", "FOLIO", "AP-1")));
        archivo(casa.ana, "acta", "RESERVADA");
        capturada();
        firmadas.firma(casa, casa.ana, Papel.ELABORO);

        String congelada = ana(() -> avances.congelada(id, 1));
        assertThat(congelada).doesNotContain("Jacinta", "AP-1", "acta.txt");
        JsonNode respaldo = new JsonMapper().readTree(congelada).get("respaldo");
        JsonNode despensas = respaldo.get("renglones").get(0);
        assertThat(despensas.get("numero").asInt()).isEqualTo(DESPENSAS);
        assertThat(despensas.get("entradas").asInt()).isEqualTo(1);
        assertThat(despensas.get("suma").asString()).isEqualTo("3");
        assertThat(despensas.get("huella").asString()).hasSize(64);
        assertThat(respaldo.get("renglones")
                        .get(1)
                        .get("evidencias")
                        .get(0)
                        .get("clasificacion")
                        .asString())
                .isEqualTo("RESERVADA");
        assertThat(respaldo.get("hasta").asLong()).isPositive();
    }

    @Test
    void quien_firma_vio_las_realizaciones_y_los_archivos_que_firma() {
        capturada();
        Entrada una = sesion(0);
        int vista = firmadas.version(casa);
        ana(() -> escribir.borrar(id, SESIONES, una.id(), 1));
        assertThatThrownBy(() -> ana(() -> firmar.firmar(id, Papel.ELABORO, vista, Oficina.CONTRASENA)))
                .as("las borraron mientras la leía")
                .isInstanceOf(Choque.class);
        int otraVez = firmadas.version(casa);
        Evidencia acta = archivo(casa.ana, "acta", "RESERVADA");
        assertThatThrownBy(() -> ana(() -> firmar.firmar(id, Papel.ELABORO, otraVez, Oficina.CONTRASENA)))
                .isInstanceOf(Choque.class);
        int ahora = firmadas.version(casa);
        archivo(casa.ana, "acta", "RESERVADA");
        ana(() -> evidencias.clasificar(id, SESIONES, acta.id(), 1, "RESERVADA"));
        assertThat(ana(() -> firmar.firmar(id, Papel.ELABORO, ahora, Oficina.CONTRASENA))
                        .estado())
                .as("lo que no cambia nada no estorba")
                .isEqualTo(EstadoDeAvance.ELABORADO);
    }

    @Test
    void quien_revisa_ve_que_cambiaron_las_realizaciones_y_los_archivos_desde_que_la_devolvio() {
        Entrada una = sesion(0);
        capturada();
        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        Quien revisa = casa.revisa();
        unidad.como(revisa, () -> firmar.devolver(id, firmadas.version(casa), "Falta una."));
        sesion(1);
        archivo(casa.ana, "acta", "CONFIDENCIAL");
        firmadas.firma(casa, casa.ana, Papel.ELABORO);

        assertThat(unidad.como(revisa, () -> cambios.de(avances.exigir(id))).cambios())
                .extracting(cambio ->
                        cambio.renglon() + " " + cambio.que() + " " + cambio.antes() + " -> " + cambio.ahora())
                .containsExactly(
                        "204 REALIZACIONES [1, 1, 0, 0, 0, 0] -> [2, 2, 1, 0, 0, 0]",
                        "204 EVIDENCIAS [0, 0] -> [1, 0]");
        unidad.como(revisa, () -> firmar.devolver(id, firmadas.version(casa), "Era otra fecha."));
        ana(() -> escribir.corregir(id, SESIONES, una.id(), 1, escrita("fecha", "2026-01-30")));
        assertThat(unidad.como(revisa, () -> cambios.de(avances.exigir(id))).cambios())
                .extracting(cambio -> cambio.que() + " " + cambio.antes() + " -> " + cambio.ahora())
                .as("las mismas, y una dice otra cosa")
                .containsExactly("REALIZACIONES [2, 2, 0, 0, 0, 0] -> [2, 2, 0, 1, 0, 0]");
    }

    @Test
    void quien_revisa_lee_cuantas_se_corrigieron_que_archivo_se_reemplazo_y_como_se_clasifica() {
        Entrada una = sesion(0);
        Entrada otra = sesion(1);
        Entrada tercera = sesion(1);
        Evidencia acta = archivo(casa.ana, "acta", "PUBLICA");
        Evidencia foto = archivo(casa.ana, "foto", "PUBLICA");
        capturada();
        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        Quien revisa = casa.revisa();
        unidad.como(revisa, () -> firmar.devolver(id, firmadas.version(casa), "El acta no es esa."));

        ana(() -> evidencias.clasificar(id, SESIONES, foto.id(), 1, "RESERVADA"));
        assertThat(enPalabras(revisa))
                .as("sólo quién puede verlo")
                .containsExactly(
                        "Clasificación: archivo " + foto.id() + ": pública → archivo " + foto.id() + ": reservada");
        ana(() -> evidencias.retirar(id, SESIONES, acta.id(), 1));
        archivo(casa.ana, "otra acta", "PUBLICA");
        ana(() -> escribir.corregir(id, SESIONES, una.id(), 1, escrita("fecha", "2026-01-30")));
        ana(() -> escribir.borrar(id, SESIONES, otra.id(), 1));
        sesion(1);
        ana(() -> escribir.borrar(id, SESIONES, tercera.id(), 1));
        ana(() -> escribir.reponer(id, SESIONES, tercera.id(), 2));
        assertThat(enPalabras(revisa))
                .containsExactly(
                        "Realizaciones: 3 realizaciones que dan 3 → 3 realizaciones que dan 3; nuevas 1; corregidas 1;"
                                + " quitadas 1; reescritas igual 1",
                        "Evidencias: 2 archivos → 2 archivos (1 archivo reemplazado)",
                        "Clasificación: archivo " + foto.id() + ": pública → archivo " + foto.id() + ": reservada");
    }

    private List<String> enPalabras(Quien quien) {
        Locale espaniol = Locale.forLanguageTag("es-MX");
        return unidad.como(quien, () -> cambios.de(avances.exigir(id))).cambios().stream()
                .map(cambio -> avisos.texto("avance.cambio." + cambio.que(), espaniol) + ": "
                        + dicho(cambio, cambio.antes(), espaniol) + " → " + dicho(cambio, cambio.ahora(), espaniol))
                .toList();
    }

    private String dicho(CambiosDesdeLaFirma.Cambio cambio, List<Object> dicho, Locale idioma) {
        return avisos.texto(cambio.que().claveDeValor(dicho), idioma, dicho.toArray());
    }

    @Test
    void lo_que_se_corrige_de_una_persona_se_lee_con_permiso_y_nadie_lo_borra() {
        Entrada una = ana(() -> escribir.agregar(
                id, DESPENSAS, escrita("fecha", "2026-01-12", "PERSONA", "Jacinta Invento", "FOLIO", "AP-1")));
        ana(() -> escribir.corregir(
                id,
                DESPENSAS,
                una.id(),
                1,
                escrita("fecha", "2026-01-12", "PERSONA", "Otra Invento", "FOLIO", "AP-1")));
        ana(() -> escribir.borrar(id, DESPENSAS, una.id(), 2));

        Quien contraloria = casa.quien("contra", "CONTRALORIA", "ENTE", null);
        assertThat(unidad.como(contraloria, () -> realizaciones.historia(id, DESPENSAS, una.id())))
                .extracting(version ->
                        version.que().dato(CampoDeRealizacion.PERSONA).orElse("") + " " + version.borrada())
                .containsExactly("Otra Invento true", "Otra Invento false", "Jacinta Invento false");
        assertThat(hechos("VIO_DATOS_PERSONALES")).singleElement().asString().contains("\"versiones\": 3");
        for (Quien otro : List.of(casa.planea, casa.revisa(), casa.autoriza())) {
            assertThatThrownBy(() -> unidad.como(otro, () -> realizaciones.historia(id, DESPENSAS, una.id())))
                    .isInstanceOf(NoPermitido.class);
        }
        assertThat(hechos("REALIZACION_CORREGIDA")).singleElement().asString().satisfies(hecho -> {
            assertThat(hecho).contains("huella").doesNotContain("Invento");
            String[] partes = hecho.split(" / ");
            assertThat(partes[0].replace("\"version\": 1", ""))
                    .as("antes y después no se leen igual")
                    .isNotEqualTo(partes[1].replace("\"version\": 2", ""));
        });
        assertThatThrownBy(() ->
                        oficina.en(casa.ente, () -> base.sql("update realizaciones.entrada_historia set persona = ''")
                                .update()))
                .as("la aplicación no puede cambiarla")
                .isInstanceOf(RuntimeException.class);
    }

    private List<String> hechos(String acto) {
        return oficina.duenio()
                .sql("select coalesce(antes::text, '') || ' / ' || coalesce(despues::text, '') from auditoria.hecho"
                        + " where ente = :ente and acto = :acto order by id")
                .param("ente", casa.ente)
                .param("acto", acto)
                .query(String.class)
                .list();
    }

    @Test
    void firmada_la_hoja_un_archivo_se_cierra_a_los_demas_pero_no_se_abre() {
        Evidencia lista = archivo(casa.ana, "lista", "PUBLICA");
        Evidencia foto = archivo(casa.ana, "foto", "PUBLICA");
        capturada();
        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        int vista = firmadas.version(casa);

        ana(() -> evidencias.clasificar(id, SESIONES, lista.id(), 1, "CONFIDENCIAL"));
        unidad.como(casa.planea, () -> evidencias.retirar(id, SESIONES, foto.id(), 1));

        Quien revisa = casa.revisa();
        for (Evidencia una : List.of(lista, foto)) {
            assertThatThrownBy(() -> unidad.como(revisa, () -> evidencias.archivo(id, SESIONES, una.id())))
                    .isInstanceOf(NoPermitido.class);
        }
        assertThat(hechos("EVIDENCIA_CLASIFICADA")).hasSize(1);
        assertThat(hechos("EVIDENCIA_RETIRADA")).hasSize(1);
        assertThatThrownBy(() -> ana(() -> evidencias.clasificar(id, SESIONES, lista.id(), 2, "PUBLICA")))
                .isInstanceOf(NoPermitido.class);
        assertThatThrownBy(() -> ana(() -> evidencias.reponer(id, SESIONES, foto.id(), 2)))
                .isInstanceOf(NoPermitido.class);
        assertThatThrownBy(() -> unidad.como(revisa, () -> evidencias.retirar(id, SESIONES, lista.id(), 2)))
                .isInstanceOf(NoPermitido.class);
        assertThat(unidad.como(revisa, () -> firmar.firmar(id, Papel.REVISO, vista, Oficina.CONTRASENA))
                        .estado())
                .as("a quien firma no le cambia lo que firma")
                .isEqualTo(EstadoDeAvance.REVISADO);
    }

    @Test
    void con_oficio_planeacion_tambien_lleva_las_realizaciones_y_cuentan_para_el() {
        assertThat(Objects.requireNonNull(catchThrowableOfType(
                                NoPermitido.class,
                                () -> unidad.como(
                                        casa.planea,
                                        () -> escribir.agregar(
                                                id, SESIONES, dosSesiones().get(0)))))
                        .negado()
                        .codigo())
                .as("la frase dice la salida")
                .isEqualTo("POR_CUENTA_SIN_OFICIO");
        PorCuenta oficio = conOficio();
        Entrada una = unidad.como(
                casa.planea, () -> escribir.agregar(id, SESIONES, dosSesiones().get(0)));
        archivo(casa.planea, "acta", "PUBLICA");
        assertThat(unidad.como(casa.planea, () -> realizaciones.exigir(id, SESIONES, una.id(), Personas.VISTAS)))
                .as("la que no es de nadie se corrige como se agrega")
                .isEqualTo(una);
        assertThat(oficina.duenio()
                        .sql("select origen from realizaciones.entrada where ente = :ente")
                        .param("ente", casa.ente)
                        .query(String.class)
                        .list())
                .containsExactly("POR_CUENTA");
        PorCuenta terminado = unidad.como(casa.planea, () -> porCuenta.terminar(id, 1, oficio.version()));
        assertThat(terminado.capturas()).isEqualTo(2);
        assertThat(terminado.estado()).isEqualTo(PorCuenta.Estado.TERMINADA);
    }

    private PorCuenta conOficio() {
        return unidad.como(
                casa.planea,
                () -> porCuenta.registrar(
                        id,
                        new CapturarPorCuenta.Pedida(
                                "45", "2026-04-06", "Jefa", "Sin conexión.", Optional.of(HojasFirmadas.pdf("o.pdf")))));
    }

    @RepeatedTest(5)
    void por_oficio_una_captura_masiva_y_una_realizacion_a_la_vez_no_se_traban() {
        conOficio();
        Supplier<String> capturada = () -> {
            masiva.capturar(
                    id.poa().ejercicio(),
                    id.trimestre(),
                    List.of(new CapturaMasiva.Pedida("1", 0, "542", "54202", CambioDeCelda.alcanzado(101, 0, "50"))),
                    CapturarAvance.Modo.TODO_O_NADA);
            return "capturada";
        };
        Supplier<String> agregada = () -> {
            escribir.agregar(id, SESIONES, dosSesiones().get(0));
            return "agregada";
        };

        assertThat(ALaVez.cada(List.of(capturada, agregada), acto -> unidad.como(casa.planea, acto)))
                .containsExactly("capturada", "agregada");
    }

    @Test
    void quien_firma_vio_tambien_el_archivo_que_planeacion_aparta() {
        capturada();
        Evidencia lista = archivo(casa.ana, "lista", "PUBLICA");
        int vista = ana(() -> avances.exigir(id)).version();

        unidad.como(casa.planea, () -> evidencias.retirar(id, SESIONES, lista.id(), lista.version()));

        assertThat(ana(() -> avances.exigir(id)).version()).isGreaterThan(vista);
    }
}
