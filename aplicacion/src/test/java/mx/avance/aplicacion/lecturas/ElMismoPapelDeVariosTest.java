package mx.avance.aplicacion.lecturas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same bytes in the hands of several people, or of several readers. */
@ConAplicacion
@Import({RelojDePrueba.class, OficinaConPapeles.class})
class ElMismoPapelDeVariosTest {

    @Autowired
    private Oficina oficina;

    @Autowired
    private SubirDocumento subir;

    @Autowired
    private LeerDocumentos leer;

    @Autowired
    private Documentos documentos;

    @Autowired
    private EliminarDocumento eliminar;

    @Autowired
    private JdbcClient cliente;

    @Autowired
    private PermisoDeLectura permiso;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private Hechos hechos;

    @Autowired
    private Transacciones transacciones;

    @Autowired
    private Clock reloj;

    @Autowired
    private OficinaConPapeles casa;

    private long id;

    @BeforeEach
    void un_papel_leido() {
        id = casa.leido(casa.planea, "avance.txt", OficinaConPapeles.ejemplo());
    }

    private Documento documento() {
        return casa.como(casa.planea, () -> documentos.exigir(id));
    }

    private static List<String> defectos(Supplier<?> tarea) {
        return Objects.requireNonNull(catchThrowableOfType(DatosInvalidos.class, tarea::get)).defectos().stream()
                .map(defecto -> defecto.campo() + " " + defecto.clave())
                .toList();
    }

    /** What waits for its reader is taken up by the worker of the application: this one has a reader that seems alive. */
    private void seEstaLeyendo(long cual) {
        for (String tabla : List.of("lecturas.hoja", "lecturas.linea")) {
            oficina.duenio()
                    .sql("delete from " + tabla + " where documento = :id")
                    .param("id", cual)
                    .update();
        }
        oficina.duenio().sql("""
                update lecturas.documento
                   set estado = 'LEYENDO', intento = 1, latido = now(), lectura = null where id = :id
                """).param("id", cual).update();
    }

    @Test
    void el_papel_que_otra_persona_trajo_y_se_esta_leyendo_se_ve_hasta_que_se_sabe_de_quien_es() {
        seEstaLeyendo(id);
        Quien suya = casa.quien("suya", "CAPTURISTA", "UNIDAD", "61101");
        assertThatThrownBy(() -> casa.como(suya, () -> documentos.exigir(id)))
                .as("no lo ha traído")
                .isInstanceOf(NoExiste.class);

        SubirDocumento.Subido otra = casa.sube(suya, "el-mismo.txt", OficinaConPapeles.ejemplo());

        assertThat(otra.nuevo()).isFalse();
        assertThat(casa.como(suya, () -> documentos.exigir(id)).situacion()).isEqualTo(Documento.Situacion.EN_CURSO);
        assertThatThrownBy(() -> casa.como(suya, () -> {
                    eliminar.eliminar(id, documento().version());
                    return id;
                }))
                .hasMessageContaining("lecturas.noEsSuyo");
        casa.escribe("update lecturas.documento set latido = now() - interval '2 minutes' where ente = :ente");
        leer.leerLoQueEspera();
        assertThatThrownBy(() -> casa.como(suya, () -> documentos.exigir(id)))
                .as("trae hojas de otra unidad")
                .isInstanceOf(NoExiste.class);
        assertThat(defectos(() -> casa.sube(suya, "el-mismo.txt", OficinaConPapeles.ejemplo())))
                .containsExactly("documento lecturas.loTieneOtro");
    }

    @Test
    void el_papel_de_otra_persona_que_no_se_pudo_leer_se_lee_otra_vez_con_lo_que_se_diga() {
        byte[] foto = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
        Quien una = casa.quien("una", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "61101");
        Quien otra = casa.quien("otra", "CAPTURISTA", "UNIDAD", "61101");
        long imagen = casa.leido(una, "foto.txt", foto);

        SubirDocumento.Subido subido = casa.como(
                otra,
                () -> subir.subir(
                        "la-misma.txt",
                        foto.length,
                        new ByteArrayResource(foto),
                        Optional.of(new Ejercicio(2022)),
                        Optional.of(Trimestre.ABR_JUN)));
        leer.leerLoQueEspera();

        assertThat(subido.documento().id()).isEqualTo(imagen);
        Documento visto = casa.como(otra, () -> documentos.exigir(imagen));
        assertThat(visto.causa()).as("por qué tampoco").isEqualTo("Es una imagen, sin texto que leer");
        assertThat(visto.trimestre()).contains(Trimestre.ABR_JUN);
        assertThat(intento(imagen)).isEqualTo(2);
    }

    private int intento(long cual) {
        return oficina.duenio()
                .sql("select intento from lecturas.documento where id = :id")
                .param("id", cual)
                .query(Integer.class)
                .single();
    }

    @Test
    void el_numero_de_un_lector_no_se_repite_y_lo_que_se_pide_otra_vez_se_intenta_desde_el_principio() {
        byte[] foto = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
        long imagen = casa.leido(casa.planea, "foto.txt", foto);
        oficina.duenio()
                .sql("update lecturas.documento set intento = 4, causa = 'Se interrumpió' where id = :id")
                .param("id", imagen)
                .update();

        casa.leido(casa.planea, "foto.txt", foto);

        assertThat(intento(imagen)).isEqualTo(5);
        assertThat(casa.como(casa.planea, () -> documentos.exigir(imagen)).causa())
                .as("no se interrumpió otra vez")
                .isEqualTo("Es una imagen, sin texto que leer");
        oficina.duenio()
                .sql("update lecturas.documento set estado = 'LEYENDO', causa = '', salida = '', intento = 7,"
                        + " latido = now() - interval '2 minutes' where id = :id")
                .param("id", imagen)
                .update();
        leer.leerLoQueEspera();
        assertThat(casa.como(casa.planea, () -> documentos.exigir(imagen)).causa())
                .as("y tantas veces como al principio")
                .isEqualTo("La lectura se interrumpió 3 veces");
    }

    @Test
    void el_que_se_quita_mientras_otra_persona_lo_sube_se_guarda_otra_vez() {
        JdbcDocumentos seQuita = new JdbcDocumentos(cliente) {
            @Override
            Optional<Long> guardar(
                    String nombre,
                    byte[] huella,
                    long tamanio,
                    Optional<Ejercicio> ejercicio,
                    Optional<Trimestre> trimestre,
                    String cuenta,
                    Instant ahora) {
                Optional<Long> guardado = super.guardar(nombre, huella, tamanio, ejercicio, trimestre, cuenta, ahora);
                if (guardado.isEmpty()) {
                    casa.escribe("update lecturas.documento set eliminado = now() where ente = :ente");
                }
                return guardado;
            }
        };
        SubirDocumento carrera =
                new SubirDocumento(documentos, seQuita, leer, permiso, sesiones, hechos, transacciones, reloj);
        byte[] papel = OficinaConPapeles.ejemplo();

        SubirDocumento.Subido subido = casa.como(
                casa.planea,
                () -> carrera.subir(
                        "avance.txt", papel.length, new ByteArrayResource(papel), Optional.empty(), Optional.empty()));

        assertThat(subido.nuevo()).isTrue();
        assertThat(subido.documento().id()).isNotEqualTo(id);
    }

    @Test
    void el_que_se_devuelve_mientras_otra_persona_lo_sube_dice_que_use_ese() throws Exception {
        casa.escribe("update lecturas.documento set eliminado = now() where ente = :ente");
        CountDownLatch subido = new CountDownLatch(1);
        CountDownLatch suelta = new CountDownLatch(1);
        ExecutorService hilos = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> sube = hilos.submit(() -> casa.como(
                    casa.planea,
                    () -> oficina.enSesion(() -> {
                        casa.sube(casa.planea, "avance.txt", OficinaConPapeles.ejemplo());
                        subido.countDown();
                        return OficinaConPapeles.espera(suelta);
                    })));
            assertThat(OficinaConPapeles.espera(subido)).isTrue();
            Future<List<String>> devuelve = hilos.submit(
                    () -> OficinaConPapeles.claves(() -> casa.como(casa.planea, () -> eliminar.recuperar(id))));
            casa.hastaQueAlguienEspere();
            suelta.countDown();

            assertThat(devuelve.get(30, TimeUnit.SECONDS)).containsExactly("lecturas.otraVezSubido");
            assertThat(sube.get(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            suelta.countDown();
            hilos.shutdownNow();
        }
    }
}
