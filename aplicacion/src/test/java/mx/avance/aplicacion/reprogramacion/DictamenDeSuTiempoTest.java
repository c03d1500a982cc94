package mx.avance.aplicacion.reprogramacion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.VersionesDePoa;
import mx.avance.impresion.ClaveConNombre;
import mx.avance.impresion.DictamenDeReprogramacion;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class DictamenDeSuTiempoTest {

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
    private DictamenImpreso dictamen;

    @Autowired
    private VersionesDePoa versiones;

    @Autowired
    private Transacciones transacciones;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void se_reimprime_con_los_nombres_la_administracion_y_las_lineas_del_dia_en_que_se_decidio(boolean autorizada) {
        int ente = oficina.ente("Dictamen con historia");
        Quien ana = new Quien(
                ente, oficina.persona(ente, "a" + ente, "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54202"), "a" + ente);
        Quien planea = new Quien(ente, oficina.persona(ente, "p" + ente, "PLANEACION"), "p" + ente);
        IdDePoa id = unidad.autorizado(ana, planea, "54202");
        sembrar(ente, """
                insert into catalogos.administracion (ente, numero, nombre, desde, hasta)
                values (:ente, 24, 'XXIV Ayuntamiento', '2024-10-01', '2026-06-30'),
                       (:ente, 25, 'XXV Ayuntamiento', '2026-07-01', '2029-06-30')
                """);
        sembrar(ente, "update catalogos.unidad_ejecutora set hasta = '2026-06-30' where ente = :ente");
        sembrar(ente, """
                insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde)
                values (:ente, '54202', 'Dirección de Vinculación', '2026-07-01')
                """);
        Propuesta cambio = JsonMapper.shared()
                .readValue(
                        "{\"clase\":\"CALENDARIO\",\"numero\":\"200\",\"programado\":[\"30\",\"20\",\"35\",\"15\"],\"motivo\":\"Lluvias\"}",
                        Propuesta.class);
        Solicitud pedida =
                unidad.como(ana, () -> pedir.pedir(new PedirCambio.Peticion(id, cambio, null), UUID.randomUUID()));
        Solicitud decidida = unidad.como(
                planea,
                () -> autorizada
                        ? decidir.autorizar(
                                pedida.id(),
                                1,
                                new DecidirSolicitud.Dictamen("Cabildo", "14", LocalDate.of(2026, 5, 4), null, null))
                        : decidir.negar(pedida.id(), 1, "No"));
        DictamenDeReprogramacion primero = dictamen(planea, decidida);

        reloj.es("2026-08-04");
        ProgramaOperativoAnual vigente = unidad.como(planea, () -> versiones.programa(id, autorizada ? 2 : 1));
        unidad.como(
                planea,
                () -> transacciones.en(() -> versiones.siguiente(
                        id,
                        new ProgramaOperativoAnual(
                                vigente.ejercicio(),
                                vigente.clave(),
                                List.of(LineaAccion.of("2.3.1"), LineaAccion.of("2.6.3")),
                                vigente.metas(),
                                vigente.detalles(),
                                vigente.version() + 1),
                        new Autorizacion("Cabildo", "20", LocalDate.of(2026, 8, 4)),
                        "Otra línea")));

        DictamenDeReprogramacion despues = dictamen(planea, decidida);
        assertThat(despues).isEqualTo(primero);
        assertThat(despues.encabezado().administracion()).isEqualTo("XXIV Ayuntamiento");
        assertThat(despues.encabezado().unidadEjecutora())
                .isEqualTo(new ClaveConNombre("54202", "Departamento Técnico"));
        assertThat(despues.encabezado().lineasDeAccion()).containsExactly(new ClaveConNombre("2.3.1", ""));
    }

    private DictamenDeReprogramacion dictamen(Quien quien, Solicitud solicitud) {
        return unidad.como(
                quien,
                () -> transacciones.en(() ->
                        dictamen.dictamen(solicitud, solicitud.resolucion().orElseThrow())));
    }

    private void sembrar(int ente, String orden) {
        oficina.duenio().sql(orden).param("ente", ente).update();
    }
}
