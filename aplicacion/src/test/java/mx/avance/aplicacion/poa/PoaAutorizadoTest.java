package mx.avance.aplicacion.poa;

import static mx.avance.aplicacion.poa.OficinaConPoa.POA;
import static mx.avance.aplicacion.poa.OficinaConPoa.meta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Arrastre;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.PoaAutorizado;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.Programacion;
import mx.avance.nucleo.poa.RenglonDePoa;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConAplicacion
class PoaAutorizadoTest {

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
    private EnviarPoa enviar;

    @Autowired
    private AutorizarPoa autorizar;

    @Autowired
    private VersionesDePoa versiones;

    @Autowired
    private Transacciones transacciones;

    @Autowired
    private JdbcClient base;

    @Test
    void una_reprogramacion_hace_otra_version_y_la_primera_queda_como_fue() {
        OficinaConPoa casa = casa("Versiones");
        Sesion planeacion = casa.persona("PLANEACION");
        autorizado(casa, List.of(meta(100, "Reuniones", 2, 3, 3, 2).renglon()));

        PoaAutorizado antes =
                casa.como(planeacion, () -> poas.exigir(POA)).autorizado().orElseThrow();
        ProgramaOperativoAnual siguiente = antes.vigente().siguienteVersion();
        var meta = siguiente.metas().get(0);
        ProgramaOperativoAnual movido = siguiente.con(meta.con(
                100,
                meta.compromiso()
                        .con(Programacion.of(1, 4, 3, 2)
                                .con(new Arrastre(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Cantidad.of(1))))));
        casa.como(
                planeacion,
                () -> transacciones.en(() -> versiones.siguiente(
                        POA, movido, new Autorizacion("Planeación", "DP-7", LocalDate.of(2026, 3, 2)), "Veda")));

        PoaAutorizado despues =
                casa.como(planeacion, () -> poas.exigir(POA)).autorizado().orElseThrow();
        assertThat(despues.original()).isEqualTo(antes.original());
        assertThat(despues.vigente()).isEqualTo(movido);
        assertThat(casa.como(planeacion, () -> versiones.de(POA)))
                .extracting(VersionesDePoa.Version::version, VersionesDePoa.Version::motivo)
                .containsExactly(tuple(2, "Veda"), tuple(1, ""));
        assertThat(casa.como(planeacion, () -> versiones.programa(POA, 1))).isEqualTo(antes.vigente());
        assertThatThrownBy(() -> casa.como(
                        planeacion,
                        () -> transacciones.en(() -> versiones.siguiente(
                                POA,
                                movido,
                                new Autorizacion("Planeación", "DP-7", LocalDate.of(2026, 3, 2)),
                                "Otra vez"))))
                .isInstanceOf(Choque.class);
    }

    @Test
    void una_version_autorizada_no_se_cambia_ni_se_borra() {
        OficinaConPoa casa = casa("Congelada");
        autorizado(casa, List.of(meta(100, "Reuniones", 2, 3, 3, 2).renglon()));

        for (String orden : List.of("update poa.version set motivo = 'otro'", "delete from poa.version")) {
            assertThatThrownBy(
                            () -> oficina.en(casa.ente(), () -> base.sql(orden).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void el_acta_se_guarda_y_se_reconoce_por_su_contenido() {
        OficinaConPoa casa = casa("Actas");
        Sesion planeacion = casa.persona("PLANEACION");
        Sesion responsable = casa.persona("RESPONSABLE_DE_UNIDAD");
        PoaGuardado poa = casa.como(responsable, () -> enviado());
        byte[] pdf = "%PDF-1.7 acta del Cabildo".getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(
                        () -> ArchivoDeAutorizacion.de("acta.pdf", "MZ no es PDF".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(DatosInvalidos.class);
        casa.como(
                planeacion,
                () -> autorizar.autorizar(
                        POA,
                        poa.version(),
                        new AutorizarPoa.Datos(
                                "Cabildo",
                                "12",
                                LocalDate.of(2025, 12, 15),
                                ArchivoDeAutorizacion.de("C:\\actas\\acta 12.exe", pdf))));

        ArchivoDeAutorizacion guardada = casa.como(planeacion, () -> versiones.archivo(POA, 1));
        assertThat(guardada.contenido()).isEqualTo(pdf);
        assertThat(guardada.tipo()).isEqualTo("application/pdf");
        assertThat(guardada.nombre()).isEqualTo("acta 12.exe");
    }

    @Test
    void el_poa_del_anio_anterior_se_copia_sin_pesos_y_con_lineas_del_plan_nuevo() {
        OficinaConPoa casa = casa("Copia");
        casa.sembrar("""
                insert into catalogos.plan (ente, codigo, nombre, desde, hasta)
                values (:ente, 'PMD-2024', 'Plan 2024', '2024-01-01', '2026-12-31'), (:ente, 'PMD-2027', 'Plan 2027', '2027-01-01', null)
                """);
        casa.sembrar("""
                insert into catalogos.linea (ente, plan, codigo, nombre, desde)
                values (:ente, 'PMD-2024', '2.6.3', 'Apoyos', '2024-01-01'), (:ente, 'PMD-2024', '2.6.9', 'Talleres', '2024-01-01')
                """);
        casa.sembrar("""
                insert into catalogos.correspondencia (ente, plan_anterior, anterior, plan_nuevo, nueva, desde)
                values (:ente, 'PMD-2024', '2.6.3', 'PMD-2027', '1.1.1', '2027-01-01')
                """);
        autorizado(
                casa,
                List.of(meta(100, "Reuniones", 2, 3, 3, 2)
                        .lineasAccion(List.of(LineaAccion.of("2.6.3"), LineaAccion.of("2.6.9")))
                        .peso(new BigDecimal("100"))
                        .renglon()));
        IdDePoa siguiente = new IdDePoa(POA.ejercicio().siguiente(), POA.programa(), POA.unidad());

        PoaEnBorrador copia = casa.como(casa.persona("CAPTURISTA"), () -> editar.copiarDelAnioAnterior(siguiente))
                .borrador()
                .orElseThrow();

        assertThat(copia.renglones()).hasSize(1);
        assertThat(copia.renglones().get(0).lineasAccion()).containsExactly(LineaAccion.of("1.1.1"));
        assertThat(copia.renglones().get(0).peso()).isEmpty();
    }

    /** Twice what is promised, and the best of three: machines of continuous integration are busy; rendimiento measures it on a quiet one. */
    @Test
    void mil_metas_se_autorizan_en_menos_de_un_segundo() {
        Duration tardo = Duration.ofDays(1);
        for (int vez = 1; vez <= 3 && tardo.compareTo(Duration.ofSeconds(2)) >= 0; vez++) {
            tardo = autorizarMil(casa("Mil metas " + vez));
        }
        assertThat(tardo).isLessThan(Duration.ofSeconds(2));
    }

    private Duration autorizarMil(OficinaConPoa casa) {
        Sesion responsable = casa.persona("RESPONSABLE_DE_UNIDAD");
        Sesion planeacion = casa.persona("PLANEACION");
        List<RenglonDePoa> mil = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            mil.add(meta(i * 10, "Meta número " + i, i, 0, 2, 3).renglon());
        }
        PoaGuardado vacio = casa.como(responsable, () -> editar.iniciar(POA));
        PoaGuardado lleno = casa.como(responsable, () -> editar.guardarTodo(POA, vacio.version(), mil));
        PoaGuardado enviado = casa.como(responsable, () -> enviar.enviar(POA, lleno.version()));

        long desde = System.nanoTime();
        casa.como(planeacion, () -> autorizar.autorizar(POA, enviado.version(), POR_CABILDO));
        Duration tardo = Duration.ofNanos(System.nanoTime() - desde);

        assertThat(casa.como(planeacion, () -> poas.exigir(POA))
                        .autorizado()
                        .orElseThrow()
                        .vigente()
                        .metas())
                .hasSize(1000);
        return tardo;
    }

    private PoaGuardado enviado() {
        PoaGuardado vacio = editar.iniciar(POA);
        PoaGuardado lleno = editar.guardarTodo(
                POA, vacio.version(), List.of(meta(100, "Reuniones", 2, 3, 3, 2).renglon()));
        return enviar.enviar(POA, lleno.version());
    }

    private void autorizado(OficinaConPoa casa, List<RenglonDePoa> renglones) {
        Sesion responsable = casa.persona("RESPONSABLE_DE_UNIDAD");
        PoaGuardado enviado = casa.como(responsable, () -> {
            PoaGuardado vacio = editar.iniciar(POA);
            PoaGuardado lleno = editar.guardarTodo(POA, vacio.version(), renglones);
            return enviar.enviar(POA, lleno.version());
        });
        casa.como(casa.persona("PLANEACION"), () -> autorizar.autorizar(POA, enviado.version(), POR_CABILDO));
    }

    private OficinaConPoa casa(String nombre) {
        return new OficinaConPoa(oficina, sesiones, nombre);
    }
}
