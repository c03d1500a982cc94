package mx.avance.aplicacion.lecturas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.lecturas.DecidirLectura.Cambio;
import mx.avance.aplicacion.lecturas.Decision.Que;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The quarter of a sheet: corrected by a person, or said by one where the paper does not say it. */
@ConAplicacion
@Import({RelojDePrueba.class, OficinaConPapeles.class})
class TrimestreDeLecturaTest {

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private SubirDocumento subir;

    @Autowired
    private LeerDocumentos leer;

    @Autowired
    private Revisiones revisiones;

    @Autowired
    private DecidirLectura decidir;

    @Autowired
    private PrepararAceptacion preparar;

    @Autowired
    private AceptarLectura aceptar;

    @Autowired
    private Avances avances;

    @Autowired
    private OficinaConPapeles casa;

    private LecturaEnRevision lectura(long id) {
        return casa.como(casa.planea, () -> revisiones.exigir(id));
    }

    private LecturaEnRevision identifica(long id, String trimestre) {
        int version = lectura(id).documento().version();
        return casa.como(casa.planea, () -> decidir.identificar(id, 2, version, "2023", trimestre, "612", "61102"));
    }

    private LecturaEnRevision conciliadas(long id) {
        return casa.como(casa.planea, () -> decidir.aceptarConciliadas(id, Optional.of(2)));
    }

    private List<String> impide(long id) {
        return casa.como(casa.planea, () -> preparar.de(id, 2)).impedimentos().stream()
                .map(Defecto::clave)
                .toList();
    }

    private LecturaEnRevision acepta(long id) {
        int version = lectura(id).documento().version();
        return casa.como(
                casa.planea,
                () -> aceptar.aceptar(id, 2, version, new AceptarLectura.Dicho("", "Visto en el papel", Map.of())));
    }

    @Test
    void al_corregir_el_trimestre_lo_decidido_se_decide_otra_vez_con_las_cifras_del_bueno() {
        long id = casa.leido(casa.planea, "avance.txt", OficinaConPapeles.ejemplo());
        assertThat(conciliadas(id).hoja(2).decidida()).isTrue();
        casa.como(casa.planea, () -> decidir.decidir(id, List.of(Cambio.de(2, 0, 1, Que.REABIERTA))));

        LecturaEnRevision queda = identifica(id, "2");

        assertThat(queda.hoja(2).pendientes()).isEqualTo(3);
        assertThat(queda.hoja(2).porAceptar()).isZero();
        assertThat(conciliadas(id).hoja(2).pendientes())
                .as("lo que se concilió para otro trimestre no vale para éste")
                .isEqualTo(3);
        assertThat(impide(id)).containsExactly("lecturas.impide.pendientes");
        assertThat(catchThrowableOfType(NoExiste.class, () -> casa.como(casa.planea, () -> decidir.deshacer(id))))
                .as("deshacer no devuelve las cifras del otro trimestre")
                .isNotNull();
        assertThat(Objects.requireNonNull(catchThrowableOfType(
                                DatosInvalidos.class,
                                () -> casa.como(
                                        casa.planea,
                                        () -> decidir.decidir(id, List.of(Cambio.de(2, 0, 3, Que.CONCILIADA))))))
                        .defectos())
                .extracting(Defecto::clave)
                .containsExactly("lecturas.incompleta");

        casa.como(
                casa.planea,
                () -> decidir.decidir(
                        id,
                        List.of(
                                escrita(0, 3, "18", List.of("4", "5", "5", "4"), List.of("5", "6")),
                                escrita(1, 2, "6", List.of("2", "1", "2", "1"), List.of("2", "1")),
                                escrita(2, 2, "240", List.of("60", "60", "60", "60"), List.of("48", "60")))));
        LecturaEnRevision entro = acepta(id);

        AvanceDeMeta cuatrocientos = casa.como(
                casa.planea, () -> avances.exigir(entro.hoja(2).identidad().orElseThrow())
                        .avance()
                        .findRenglon(400)
                        .orElseThrow());
        assertThat(cuatrocientos.trimestre()).isEqualTo(Trimestre.ABR_JUN);
        assertThat(cuatrocientos.alcanzado()).hasToString("[5, 6, -, -]");
    }

    private static Cambio escrita(
            int renglon, int version, String anual, List<String> programado, List<String> alcanzado) {
        return new Cambio(
                2,
                renglon,
                version,
                Que.ESCRITA,
                0,
                Optional.of(new CifrasEscritas(anual, programado, alcanzado, List.of())),
                true);
    }

    @Test
    void corregir_otra_cosa_que_el_trimestre_deja_lo_decidido_como_esta() {
        long id = casa.leido(casa.planea, "avance.txt", OficinaConPapeles.ejemplo());
        conciliadas(id);
        int version = lectura(id).documento().version();

        LecturaEnRevision queda =
                casa.como(casa.planea, () -> decidir.identificar(id, 2, version, "2023", "1", "613", "61103"));

        assertThat(queda.hoja(2).decidida()).isTrue();
    }

    @Test
    void un_renglon_decidido_sin_las_cifras_de_su_trimestre_no_entra() {
        long id = casa.leido(casa.planea, "avance.txt", OficinaConPapeles.ejemplo());
        conciliadas(id);
        oficina.duenio()
                .sql("update lecturas.hoja set trimestre = 2 where documento = :id and hoja = 2")
                .param("id", id)
                .update();

        assertThat(impide(id)).containsOnly("lecturas.impide.incompleta").hasSize(3);
        assertThat(catchThrowableOfType(DatosInvalidos.class, () -> acepta(id))).isNotNull();
    }

    private static byte[] sinPeriodo() {
        return new String(OficinaConPapeles.ejemplo(), StandardCharsets.UTF_8)
                .replace("FECHA: ENERO-MARZO 2023", "")
                .replace("\tFECHA:\tENERO-MARZO-2023", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void el_trimestre_que_el_papel_no_dice_se_propone_y_una_persona_lo_confirma() {
        long id = casa.leido(casa.planea, "avance.txt", sinPeriodo());

        assertThat(conciliadas(id).hoja(2).decidida()).isTrue();
        assertThat(lectura(id).hoja(2).trimestre()).isEmpty();
        assertThat(impide(id)).containsExactly("lecturas.impide.identidad");
        Navegacion navegador = new Navegacion(puerto);
        navegador.entrar(casa.planea.cuenta(), Oficina.CONTRASENA);
        assertThat(navegador.abrir("/lecturas/" + id + "?hoja=2").body())
                .contains(
                        "por sus cifras parece Ene-Mar", "<option value=\"1\" selected=\"selected\">Ene-Mar</option>");

        identifica(id, "1");

        assertThat(impide(id)).isEmpty();
        assertThat(lectura(id).hoja(2).decidida())
                .as("se leyó con el que se confirmó")
                .isTrue();
        LecturaEnRevision entro = acepta(id);
        assertThat(casa.como(
                                casa.planea,
                                () -> avances.exigir(entro.hoja(2).identidad().orElseThrow()))
                        .estado())
                .isEqualTo(EstadoDeAvance.AUTORIZADO);
    }

    @Test
    void el_trimestre_que_dijo_quien_lo_trajo_no_se_pregunta_otra_vez() {
        byte[] papel = sinPeriodo();
        long id = casa.como(
                        casa.planea,
                        () -> subir.subir(
                                "avance.txt",
                                papel.length,
                                new org.springframework.core.io.ByteArrayResource(papel),
                                Optional.empty(),
                                Optional.of(Trimestre.ENE_MAR)))
                .documento()
                .id();
        leer.leerLoQueEspera();

        assertThat(lectura(id).hoja(2).trimestre()).contains(Trimestre.ENE_MAR);
    }
}
