package mx.avance.aplicacion.lecturas;

import static mx.avance.aplicacion.lecturas.OficinaConPapeles.claves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.DichoEnPapel;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.nucleo.avance.EstadoDeAvance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whoever accepts a paper is told beforehand how it is left, and whoever may not see a paper is not led to it. */
@ConAplicacion
@Import({RelojDePrueba.class, OficinaConPapeles.class})
class LoQueSeVeDeUnPapelTest {

    @Autowired
    private Oficina oficina;

    @Autowired
    private OficinaConPapeles casa;

    @Autowired
    private AceptarLectura aceptar;

    @Autowired
    private DecidirLectura decidir;

    @Autowired
    private Revisiones revisiones;

    @Autowired
    private Documentos documentos;

    @Autowired
    private List<DichoEnPapel> procedencias;

    /** A sheet of a closed quarter that somebody captured and nobody signed, and where the 400 says 7. */
    private long capturadaConOtraCifra() {
        casa.acepta(casa.planea, casa.decidido(OficinaConPapeles.ejemplo()), 2, "");
        casa.escribe("delete from avance.paso where ente = :ente");
        casa.escribe("update avance.hoja set estado = 'EN_CAPTURA' where ente = :ente");
        casa.escribe("update avance.celda set alcanzado = 7 where ente = :ente and renglon = 400");
        return casa.decidido(OficinaConPapeles.otraCopia());
    }

    @Test
    void antes_de_aceptar_se_dice_que_la_hoja_se_queda_en_captura_cuando_alguien_capturo_otra_cifra() {
        long papel = capturadaConOtraCifra();

        Aceptacion antes = casa.veria(papel, 2);

        assertThat(antes.entra()).isEqualTo(EstadoDeAvance.AUTORIZADO);
        assertThat(antes.quedara()).isEqualTo(EstadoDeAvance.EN_CAPTURA);
        LecturaEnRevision queda = casa.acepta(casa.planea, papel, 2, "La capturada es la buena.");
        assertThat(queda.hoja(2).entro()).isEqualTo("EN_CAPTURA");
    }

    @Test
    void lo_que_entra_como_firmado_lo_dice_antes_tambien() {
        Aceptacion antes = casa.veria(casa.decidido(OficinaConPapeles.ejemplo()), 2);

        assertThat(antes.quedara()).isEqualTo(EstadoDeAvance.AUTORIZADO);
    }

    @Test
    void nadie_reconoce_con_su_nota_una_diferencia_que_no_vio() {
        long papel = capturadaConOtraCifra();
        Aceptacion vista = casa.veria(papel, 2);
        casa.escribe("update avance.celda set alcanzado = 9 where ente = :ente and renglon = 400");

        assertThat(catchThrowableOfType(Choque.class, () -> acepta(papel, vista)))
                .isNotNull();
        assertThat(acepta(papel, casa.veria(papel, 2)).hoja(2).aceptada()).isPresent();
    }

    private LecturaEnRevision acepta(long papel, Aceptacion vista) {
        return casa.como(
                casa.planea,
                () -> aceptar.aceptar(
                        papel,
                        2,
                        revisiones.exigir(papel).documento().version(),
                        new AceptarLectura.Dicho("", "La capturada es la buena.", Map.of(), vista.diferencias())));
    }

    @Test
    void de_dos_papeles_de_un_avance_a_la_vez_el_segundo_dice_en_que_difiere() throws Exception {
        casa.acepta(casa.planea, casa.decidido(OficinaConPapeles.ejemplo()), 2, "");
        long primero = casa.decidido(OficinaConPapeles.abrilJunio());
        long segundo = casa.decidido(OficinaConPapeles.abrilJunio("18\t4\t5\t5\t4\t5\t\t4\t\t9\t50%"));
        CountDownLatch entro = new CountDownLatch(1);
        CountDownLatch suelta = new CountDownLatch(1);
        ExecutorService hilos = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> uno = hilos.submit(() -> casa.como(
                    casa.planea,
                    () -> oficina.enSesion(() -> {
                        casa.acepta(casa.planea, primero, 2, "");
                        entro.countDown();
                        return OficinaConPapeles.espera(suelta);
                    })));
            assertThat(OficinaConPapeles.espera(entro)).isTrue();
            Future<List<String>> otro = hilos.submit(() -> claves(() -> casa.acepta(casa.planea, segundo, 2, "")));
            casa.hastaQueAlguienEspere();
            suelta.countDown();

            assertThat(uno.get(30, TimeUnit.SECONDS)).isTrue();
            assertThat(otro.get(30, TimeUnit.SECONDS)).containsExactly("lecturas.faltaNota");
        } finally {
            suelta.countDown();
            hilos.shutdownNow();
        }
    }

    @Test
    void a_quien_no_puede_ver_el_papel_se_le_dice_cual_fue_y_no_se_le_lleva_a_el() {
        long papel = casa.decidido(OficinaConPapeles.ejemplo());
        casa.acepta(casa.planea, papel, 2, "");
        IdDeAvance cual = casa.veria(papel, 2).id().orElseThrow();
        Quien suya = casa.quien("suya", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "61102");

        assertThat(rutas(casa.planea, cual)).containsOnly("/lecturas/" + papel + "?hoja=2");
        assertThat(rutas(suya, cual)).as("trae también hojas de otra unidad").containsOnly("");
    }

    private List<String> rutas(Quien quien, IdDeAvance cual) {
        return casa.como(quien, () -> procedencias.stream()
                .flatMap(uno -> uno.de(cual).stream())
                .map(DichoEnPapel.Lugar::ruta)
                .distinct()
                .toList());
    }

    @Test
    void mientras_alguien_baja_un_documento_despacio_no_detiene_la_base() {
        long papel = casa.leido(casa.planea, "avance.txt", OficinaConPapeles.ejemplo());
        ByteArrayOutputStream despacio = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int desde, int cuantos) {
                assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isFalse();
                super.write(bytes, desde, cuantos);
            }
        };

        casa.como(casa.planea, () -> {
            documentos.original(papel, despacio);
            return papel;
        });

        assertThat(despacio.toByteArray()).isEqualTo(OficinaConPapeles.ejemplo());
    }

    @Test
    void un_numero_mal_leido_se_corrige_y_el_renglon_entra_con_el_bueno() {
        casa.acepta(casa.planea, casa.decidido(OficinaConPapeles.ejemplo()), 2, "");
        long papel = casa.decidido(OficinaConPapeles.abrilJunio());
        int indice = casa.como(casa.planea, () -> revisiones.exigir(papel).renglones(2)).stream()
                .filter(renglon -> renglon.meta().numero() == 401)
                .findFirst()
                .orElseThrow()
                .indice();
        assertThat(claves(() -> casa.como(casa.planea, () -> escribe(papel, indice, 1, "4O1"))))
                .containsExactly("lecturas.numeroMal");

        LecturaEnRevision queda = casa.como(casa.planea, () -> escribe(papel, indice, 1, "407"));

        assertThat(queda.renglon(2, indice).meta().numero()).isEqualTo(407);
        queda = casa.como(casa.planea, () -> decidir.deshacer(papel));
        assertThat(queda.renglon(2, indice).meta().numero()).isEqualTo(401);
        assertThat(casa.como(casa.planea, () -> escribe(papel, indice, 3, "401"))
                        .renglon(2, indice)
                        .decision()
                        .orElseThrow()
                        .numero())
                .as("el que se leyó no se guarda otra vez")
                .isEmpty();
    }

    private LecturaEnRevision escribe(long papel, int indice, int version, String numero) {
        return decidir.decidir(
                papel,
                List.of(new DecidirLectura.Cambio(
                        2,
                        indice,
                        version,
                        Decision.Que.ESCRITA,
                        0,
                        Optional.of(new CifrasEscritas(
                                "6", List.of("2", "1", "2", "1"), List.of("2", "1"), List.of(), numero)),
                        true)));
    }

    @Test
    void una_descripcion_que_es_de_otro_renglon_se_dice() {
        casa.acepta(casa.planea, casa.decidido(OficinaConPapeles.ejemplo()), 2, "");
        long misma = casa.decidido(OficinaConPapeles.otraCopia());
        assertThat(casa.veria(misma, 2).conflictos())
                .noneMatch(uno -> uno.campo().equals("descripcion"));

        long otra = casa.decidido(OficinaConPapeles.cambiado(
                "Organizar torneos de futbol y basquetbol entre barrios", "Comprar uniformes para la liga juvenil"));

        assertThat(casa.veria(otra, 2).conflictos())
                .filteredOn(uno -> uno.campo().equals("descripcion"))
                .extracting(Aceptacion.Conflicto::renglon)
                .containsExactly(401);
    }

    @Test
    void una_unidad_no_dice_que_la_hoja_que_otra_persona_trajo_es_de_otra_unidad() {
        long papel = casa.leido(casa.planea, "avance.txt", OficinaConPapeles.cambiado("61101", "61102"));
        Quien suya = casa.quien("suya", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "61102");
        int version =
                casa.como(suya, () -> revisiones.exigir(papel)).documento().version();

        assertThat(claves(() ->
                        casa.como(suya, () -> decidir.identificar(papel, 2, version, "2023", "1", "611", "61101"))))
                .containsExactly("lecturas.identidad.ajena");
        assertThat(casa.como(suya, () -> decidir.identificar(papel, 2, version, "2023", "1", "611", "61102"))
                        .hoja(2)
                        .identidad())
                .isPresent();
    }
}
