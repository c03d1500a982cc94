package mx.avance.aplicacion.reprogramacion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Ambito;
import mx.avance.nucleo.permiso.Asignacion;
import mx.avance.nucleo.permiso.Rol;
import mx.avance.nucleo.poa.Arrastre;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.reprogramacion.DeArrastre;
import mx.avance.nucleo.poa.reprogramacion.DeCalendario;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;
import mx.avance.nucleo.poa.reprogramacion.Reprogramacion;
import mx.avance.nucleo.poa.reprogramacion.TipoDeReprogramacion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConAplicacion
class SolicitudesGuardadasTest {

    private static final Ejercicio ANIO = new Ejercicio(2026);
    private static final LocalDate HOY = LocalDate.of(2026, 5, 4);
    private static final Instant AHORA = Instant.parse("2026-05-04T18:30:00.123456Z");
    private static final Actor PLANEACION = actor(Rol.PLANEACION, new Ambito.DeEnte());

    @Autowired
    private Oficina oficina;

    @Autowired
    private JdbcSolicitudes solicitudes;

    private int ente;

    @BeforeEach
    void un_ente() {
        ente = oficina.ente("Con solicitudes");
    }

    private static Actor actor(Rol rol, Ambito ambito) {
        return new Actor("quien", List.of(Asignacion.desde(LocalDate.of(2000, 1, 1), rol, ambito)));
    }

    private static Solicitud solicitud(String unidad, Reprogramacion cambio, Trimestre... trimestres) {
        Comparacion efecto = new Comparacion(
                cambio.numero(),
                "Reparar acervo dañado",
                "Libro",
                PorTrimestre.VACIO,
                PorTrimestre.of(20, 0, 0, 0),
                PorTrimestre.VACIO.con(Trimestre.ENE_MAR, Cantidad.of(new BigDecimal("3.2500"))),
                PorTrimestre.of(0, 20, 0, 0),
                null,
                Cantidad.of(20),
                null,
                Cantidad.of(20),
                List.of(new Comparacion.Otro("descripcion", "Antes", "Después")));
        return new Solicitud(
                0,
                ANIO,
                new Programa("542"),
                new UnidadEjecutora(unidad),
                cambio,
                "Reparar acervo dañado",
                cambio instanceof DeArrastre ? Optional.of(Cantidad.of(new BigDecimal("3.25"))) : Optional.empty(),
                new TreeSet<>(List.of(trimestres)),
                List.of(efecto),
                3,
                "ana",
                "Ana Ruiz Peña",
                AHORA,
                EstadoDeSolicitud.SOLICITADA,
                Optional.empty(),
                1);
    }

    private static Solicitud deCalendario(String unidad, int numero) {
        return solicitud(
                unidad,
                new DeCalendario(numero, PorTrimestre.of(0, 20, 0, 0), "Llega en mayo"),
                Trimestre.ENE_MAR,
                Trimestre.ABR_JUN);
    }

    private long agregar(Solicitud nueva) {
        return oficina.en(ente, () -> solicitudes.agregar(nueva, UUID.randomUUID()));
    }

    @Test
    void lo_guardado_se_lee_como_se_pidio() {
        Solicitud pedida = solicitud(
                "54202",
                new DeArrastre(
                        103, new Arrastre(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Cantidad.of(17)), "Sin proveedor"),
                Trimestre.ENE_MAR,
                Trimestre.ABR_JUN);
        long id = agregar(pedida);

        Solicitud leida = oficina.en(ente, () -> solicitudes.find(id).orElseThrow());

        assertThat(leida)
                .usingRecursiveComparison()
                .usingOverriddenEquals()
                .ignoringFields("id", "trimestres")
                .isEqualTo(pedida);
        assertThat(leida.trimestres()).containsExactly(Trimestre.ENE_MAR, Trimestre.ABR_JUN);
        assertThat(leida.efecto()).isEqualTo(pedida.efecto());
    }

    @Test
    void enviar_dos_veces_lo_mismo_lo_guarda_una() {
        UUID llave = UUID.randomUUID();
        long una = oficina.en(ente, () -> solicitudes.agregar(deCalendario("54202", 103), llave));
        long otra = oficina.en(ente, () -> solicitudes.agregar(deCalendario("54202", 103), llave));

        assertThat(otra).isEqualTo(una);
        assertThat(oficina.en(ente, () -> solicitudes.cuantas(PLANEACION, HOY, Filtro.TODAS)))
                .isEqualTo(1);
        assertThat(oficina.en(ente, () -> solicitudes.conLlave(llave))).contains(una);
    }

    @Test
    void otro_ente_no_ve_nada_ni_lo_resuelve() {
        int vecino = oficina.ente("Vecino");
        long id = agregar(deCalendario("54202", 103));

        assertThat(oficina.en(vecino, () -> solicitudes.find(id))).isEmpty();
        assertThat(oficina.en(vecino, () -> solicitudes.tomar(id))).isEmpty();
        assertThat(oficina.en(vecino, () -> solicitudes.lista(PLANEACION, HOY, Filtro.TODAS, 0, 10)))
                .isEmpty();
        assertThat(oficina.en(vecino, () -> solicitudes.resolver(autorizada(id, "DR-2026-0001"), 1)))
                .isFalse();
    }

    private Solicitud autorizada(long id, String folio) {
        Solicitud de = deCalendario("54202", 103);
        return new Solicitud(
                id,
                de.ejercicio(),
                de.programa(),
                de.unidad(),
                de.cambio(),
                de.descripcion(),
                de.alcanzado(),
                Set.of(Trimestre.ABR_JUN),
                de.efecto(),
                de.versionDePoa(),
                de.cuenta(),
                de.nombre(),
                de.pedida(),
                EstadoDeSolicitud.AUTORIZADA,
                Optional.of(new Solicitud.Resolucion(
                        "planea",
                        "Elena Sosa",
                        AHORA.plusSeconds(60),
                        "",
                        Optional.of(folio),
                        Optional.of(new Autorizacion("Cabildo", "Acta 14", LocalDate.of(2026, 5, 3))),
                        Optional.of(4))),
                2);
    }

    @Test
    void lo_resuelto_se_lee_como_se_resolvio_y_no_se_resuelve_dos_veces() {
        long id = agregar(deCalendario("54202", 103));
        Solicitud autorizada = autorizada(id, oficina.en(ente, () -> solicitudes.folio(ANIO)));

        boolean primera = oficina.en(ente, () -> solicitudes.resolver(autorizada, 1));
        boolean segunda = oficina.en(ente, () -> solicitudes.resolver(autorizada, 1));
        Solicitud leida = oficina.en(ente, () -> solicitudes.find(id).orElseThrow());

        assertThat(primera).isTrue();
        assertThat(segunda).isFalse();
        assertThat(leida).isEqualTo(autorizada);
    }

    @Test
    void cada_ente_cuenta_sus_folios_y_los_empieza_con_el_anio() {
        int vecino = oficina.ente("Vecino");

        assertThat(List.of(folio(ente, 2026), folio(ente, 2026), folio(ente, 2027), folio(vecino, 2026)))
                .containsExactly("DR-2026-0001", "DR-2026-0002", "DR-2027-0001", "DR-2026-0001");
    }

    private String folio(int cual, int anio) {
        return oficina.en(cual, () -> solicitudes.folio(new Ejercicio(anio)));
    }

    @Test
    void cada_quien_ve_las_de_su_ambito() {
        agregar(deCalendario("54202", 103));
        agregar(deCalendario("54203", 104));
        agregar(deCalendario("61101", 105));

        assertThat(numeros(PLANEACION, Filtro.TODAS)).containsExactly(105, 104, 103);
        assertThat(numeros(actor(Rol.CAPTURISTA, new Ambito.DeUnidad(new UnidadEjecutora("54203"))), Filtro.TODAS))
                .containsExactly(104);
        assertThat(numeros(actor(Rol.RESPONSABLE_DE_RAMO, new Ambito.DeRamo(new Ramo("54"))), Filtro.TODAS))
                .containsExactly(104, 103);
        assertThat(numeros(
                        actor(Rol.RESPONSABLE_DE_PROGRAMA, new Ambito.DePrograma(new Programa("542"))), Filtro.TODAS))
                .containsExactly(105, 104, 103);
        assertThat(numeros(actor(Rol.ADMINISTRACION, new Ambito.DeEnte()), Filtro.TODAS))
                .isEmpty();
    }

    @Test
    void los_filtros_se_suman_y_la_busqueda_no_ve_acentos() {
        long primera = agregar(deCalendario("54202", 103));
        agregar(solicitud(
                "54203",
                new DeArrastre(104, new Arrastre(Trimestre.JUL_SEP, Trimestre.OCT_DIC, Cantidad.of(5)), "Sin lluvia"),
                Trimestre.JUL_SEP,
                Trimestre.OCT_DIC));
        oficina.en(ente, () -> solicitudes.resolver(autorizada(primera, "DR-2026-0009"), 1));

        assertThat(numeros(PLANEACION, Filtro.PENDIENTES)).containsExactly(104);
        assertThat(numeros(PLANEACION, filtro(TipoDeReprogramacion.ARRASTRE, "")))
                .containsExactly(104);
        assertThat(numeros(PLANEACION, filtro(TipoDeReprogramacion.META_ANUAL, "")))
                .isEmpty();
        assertThat(numeros(PLANEACION, filtro(null, "DAÑADO  pena"))).containsExactly(104, 103);
        assertThat(numeros(PLANEACION, filtro(null, "dr-2026-0009"))).containsExactly(103);
        assertThat(numeros(PLANEACION, filtro(null, "54203"))).containsExactly(104);
        assertThat(numeros(PLANEACION, filtro(null, "100%_"))).isEmpty();
        assertThat(numeros(
                        PLANEACION,
                        new Filtro(
                                Optional.of(ANIO),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new UnidadEjecutora("54203")),
                                Optional.of(Trimestre.OCT_DIC),
                                "")))
                .containsExactly(104);
    }

    private static Filtro filtro(@org.jspecify.annotations.Nullable TipoDeReprogramacion tipo, String texto) {
        return new Filtro(
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(tipo),
                Optional.empty(),
                Optional.empty(),
                texto);
    }

    private List<Integer> numeros(Actor quien, Filtro filtro) {
        List<Integer> numeros = oficina.en(ente, () -> solicitudes.lista(quien, HOY, filtro, 0, 50)).stream()
                .map(Solicitud::numero)
                .toList();
        assertThat(oficina.en(ente, () -> solicitudes.cuantas(quien, HOY, filtro)))
                .isEqualTo(numeros.size());
        return numeros;
    }
}
