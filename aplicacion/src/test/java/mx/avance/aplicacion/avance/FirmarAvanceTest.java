package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.CapturarAvance.Modo;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.reprogramacion.LoReportado;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class FirmarAvanceTest {

    private final Oficina oficina;
    private final UnidadConPoa unidad;
    private final RelojDePrueba reloj;
    private final CapturarAvance capturar;
    private final FirmarAvance firmar;
    private final Avances avances;
    private final LoReportado reportado;
    private final JdbcClient base;

    private OficinaConAvance casa;
    private IdDeAvance id;

    @Autowired
    FirmarAvanceTest(
            Oficina oficina,
            UnidadConPoa unidad,
            RelojDePrueba reloj,
            CapturarAvance capturar,
            FirmarAvance firmar,
            Avances avances,
            LoReportado reportado,
            JdbcClient base) {
        this.oficina = oficina;
        this.unidad = unidad;
        this.reloj = reloj;
        this.capturar = capturar;
        this.firmar = firmar;
        this.avances = avances;
        this.reportado = reportado;
        this.base = base;
    }

    @BeforeEach
    void una_hoja_completa() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
        id = casa.eneMar;
        casa.firmaPorActo();
        unidad.como(casa.ana, () -> capturar.guardar(id, OficinaConAvance.completo(), Modo.TODO_O_NADA));
    }

    private AvanceGuardado hoja() {
        return unidad.como(casa.ana, () -> avances.exigir(id));
    }

    private AvanceGuardado firma(Quien quien, Papel papel) {
        return unidad.como(quien, () -> firmar.firmar(id, papel, hoja().version(), Oficina.CONTRASENA));
    }

    private static String negativa(Supplier<?> tarea) {
        return Objects.requireNonNull(catchThrowableOfType(NoPermitido.class, tarea::get))
                .negado()
                .codigo();
    }

    private static List<String> defectos(Supplier<?> tarea) {
        return Objects.requireNonNull(catchThrowableOfType(DatosInvalidos.class, tarea::get)).defectos().stream()
                .map(defecto -> defecto.campo() + " " + defecto.clave())
                .toList();
    }

    @Test
    void las_tres_firmas_llevan_la_hoja_a_autorizada_y_cada_una_congela_lo_que_se_firmo() {
        assertThat(firma(casa.ana, Papel.ELABORO).estado()).isEqualTo(EstadoDeAvance.ELABORADO);
        assertThat(firma(casa.revisa(), Papel.REVISO).estado()).isEqualTo(EstadoDeAvance.REVISADO);
        assertThat(firma(casa.autoriza(), Papel.AUTORIZO).estado()).isEqualTo(EstadoDeAvance.AUTORIZADO);

        List<Paso> pasos = unidad.como(casa.ana, () -> avances.pasos(id));
        assertThat(pasos).extracting(Paso::acto).containsExactly("ELABORADO", "REVISADO", "AUTORIZADO");
        assertThat(pasos).extracting(Paso::modo).containsOnly("ACTO");
        assertThat(pasos.get(0).nombre()).isEqualTo("Persona " + casa.ana.cuenta());
        assertThat(pasos).allSatisfy(paso -> {
            String hoja = unidad.como(casa.ana, () -> avances.congelada(id, paso.numero()));
            assertThat(huella(hoja)).isEqualTo(paso.huella());
            assertThat(hoja).contains("\"numero\":103", "El proveedor no entregó", "\"absoluto\":\"126\"");
        });
        assertThat(unidad.como(casa.ana, () -> reportado.firmados(casa.poa))).containsExactly(Trimestre.ENE_MAR);
    }

    @Test
    void quien_suple_firma_por_ausencia_de_quien_ocupa_el_puesto() {
        oficina.duenio()
                .sql("""
                with titular as (
                    insert into seguridad.nombramiento (ente, papel, ambito, codigo, persona, cargo, desde)
                    values (:ente, 'ELABORO', 'UNIDAD', '54202', 'Berta Ruiz', 'JEFA DEL DEPARTAMENTO', '2020-01-01') returning *)
                insert into seguridad.nombramiento (ente, papel, ambito, codigo, persona, cargo, usuario, suple, desde, hasta)
                select ente, papel, ambito, codigo, 'Ana Luna', cargo, :ana, id, '2026-04-01', '2026-04-30' from titular
                """)
                .param("ente", casa.ente)
                .param("ana", casa.ana.id())
                .update();

        firma(casa.ana, Papel.ELABORO);

        assertThat(unidad.como(casa.ana, () -> avances.pasos(id)).get(0).comoQue())
                .isEqualTo("POR AUSENCIA DE Berta Ruiz, JEFA DEL DEPARTAMENTO");
    }

    private static String huella(String texto) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(texto.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void una_hoja_a_la_que_algo_le_falta_no_se_firma_y_dice_que() {
        unidad.como(
                casa.ana,
                () -> capturar.guardar(
                        id,
                        List.of(CambioDeCelda.alcanzado(101, 1, ""), CambioDeCelda.alcanzado(200, 1, "20")),
                        Modo.TODO_O_NADA));

        assertThat(defectos(() -> firma(casa.ana, Papel.ELABORO)))
                .contains("101 FALTA_CAPTURA", "200 FALTA_JUSTIFICACION", "200 FALTA_DESTINO");
        assertThat(hoja().estado()).isEqualTo(EstadoDeAvance.EN_CAPTURA);
    }

    @Test
    void lo_firmado_no_se_captura_hasta_que_se_devuelve_con_una_nota() {
        firma(casa.ana, Papel.ELABORO);
        CambioDeCelda otro = CambioDeCelda.alcanzado(200, 1, "29");
        assertThat(negativa(() -> unidad.como(casa.ana, () -> capturar.guardar(id, List.of(otro), Modo.POR_RENGLON))))
                .isEqualTo("AVANCE_ELABORADO");
        assertThat(negativa(() -> unidad.como(casa.ana, () -> capturar.deshacer(id, 200, 1, null))))
                .isEqualTo("AVANCE_ELABORADO");

        Quien revisa = casa.revisa();
        assertThat(defectos(() -> unidad.como(revisa, () -> firmar.devolver(id, hoja().version(), " \n "))))
                .containsExactly("nota avance.faltaNota");
        AvanceGuardado devuelta = unidad.como(
                revisa, () -> firmar.devolver(id, hoja().version(), "Falta el oficio del proveedor en la 103."));

        assertThat(devuelta.estado()).isEqualTo(EstadoDeAvance.EN_CAPTURA);
        assertThat(devuelta.hoja().orElseThrow().nota()).startsWith("Falta el oficio");
        assertThat(unidad.como(casa.ana, () -> capturar.guardar(id, List.of(otro), Modo.POR_RENGLON)))
                .extracting(ResultadoDeCelda::que)
                .containsExactly(ResultadoDeCelda.Que.GUARDADA);
        assertThat(unidad.como(casa.ana, () -> avances.congelada(id, 1)))
                .as("lo que se firmó sigue como se firmó")
                .contains("\"30\"");
    }

    @Test
    void cada_lugar_es_de_quien_le_toca_y_en_su_turno() {
        assertThat(negativa(() -> firma(casa.revisa(), Papel.REVISO))).isEqualTo("AVANCE_EN_CAPTURA");
        assertThat(negativa(() -> firma(casa.planea, Papel.ELABORO))).isEqualTo("ROL_AJENO");
        assertThat(negativa(() -> firma(casa.quien("contra", "CONTRALORIA", "ENTE", null), Papel.ELABORO)))
                .isEqualTo("CONTRALORIA_NO_CAMBIA");
        firma(casa.ana, Papel.ELABORO);
        assertThat(negativa(() -> firma(casa.autoriza(), Papel.AUTORIZO))).isEqualTo("AVANCE_ELABORADO");
    }

    @Test
    void se_firma_lo_que_se_vio_con_la_contrasena_de_quien_firma() {
        AvanceGuardado vista = hoja();
        unidad.como(
                casa.ana,
                () -> capturar.guardar(
                        id,
                        List.of(CambioDeCelda.completo(200, 1, "31", "Una solicitud más.", "DEMANDA_EXTRA", "")),
                        Modo.TODO_O_NADA));
        assertThat(catchThrowableOfType(
                        Choque.class,
                        () -> unidad.como(
                                casa.ana, () -> firmar.firmar(id, Papel.ELABORO, vista.version(), Oficina.CONTRASENA))))
                .as("alguien capturó entretanto")
                .isNotNull();
        assertThat(defectos(() ->
                        unidad.como(casa.ana, () -> firmar.firmar(id, Papel.ELABORO, hoja().version(), "otra frase"))))
                .containsExactly("contrasena contrasena.actualMal");
        assertThat(hoja().estado()).isEqualTo(EstadoDeAvance.EN_CAPTURA);
    }

    @Test
    void donde_se_firma_en_papel_la_contrasena_no_vale_por_firma() {
        oficina.duenio()
                .sql("delete from calendario.politica where ente = :ente")
                .param("ente", casa.ente)
                .update();

        assertThat(defectos(() -> firma(casa.ana, Papel.ELABORO))).containsExactly(" avance.firmaEnPapel");
    }

    @Test
    void firmar_y_capturar_a_la_vez_deja_uno_de_los_dos_ordenes() {
        int vista = hoja().version();
        Supplier<String> firma = () -> firmar.firmar(id, Papel.ELABORO, vista, Oficina.CONTRASENA)
                .estado()
                .name();
        List<String> fines = ALaVez.cada(
                List.of(firma, captura(101), captura(102), captura(200)),
                acto -> ALaVez.oSuNegativa(() -> unidad.como(casa.ana, acto)));
        String firmada = fines.get(0);
        List<String> guardadas = fines.subList(1, 4);

        AvanceGuardado queda = hoja();
        if (queda.estado() == EstadoDeAvance.ELABORADO) {
            assertThat(firmada).isEqualTo("ELABORADO");
            assertThat(guardadas).containsOnly("NoPermitido");
            assertThat(queda.version()).isEqualTo(vista + 1);
        } else {
            assertThat(firmada).isEqualTo("Choque");
            assertThat(guardadas).contains("GUARDADA");
        }
    }

    private Supplier<String> captura(int numero) {
        return () -> capturar.guardar(id, List.of(CambioDeCelda.alcanzado(numero, 1, "1")), Modo.POR_RENGLON)
                .get(0)
                .que()
                .name();
    }

    @Test
    void lo_firmado_no_lo_cambia_ni_lo_borra_la_aplicacion() {
        firma(casa.ana, Papel.ELABORO);
        for (String orden : List.of("update avance.paso set hoja = ''", "delete from avance.paso")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> oficina.en(casa.ente, () -> base.sql(orden).update())))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
