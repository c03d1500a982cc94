package mx.avance.aplicacion.poa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.periodo.Ejercicio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class LibrosDePoaTest {

    private static final Ejercicio ANIO = OficinaConPoa.POA.ejercicio();

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private LibrosDePoa libros;

    @Autowired
    private EditarPoa editar;

    private OficinaConPoa casa;
    private Sesion planeacion;

    @BeforeEach
    void una_casa_con_un_poa() {
        casa = new OficinaConPoa(oficina, sesiones, "Municipio de los Libros");
        planeacion = casa.persona("PLANEACION");
        casa.como(
                casa.persona("CAPTURISTA"),
                () -> editar.guardarTodo(
                        OficinaConPoa.POA,
                        editar.iniciar(OficinaConPoa.POA).version(),
                        List.of(OficinaConPoa.meta(100, "Visitar familias", 10, 10, 10, 10)
                                .renglon())));
    }

    @Test
    void un_libro_se_pide_se_espera_y_se_descarga_y_es_solo_de_quien_lo_pidio() throws Exception {
        long id = casa.como(planeacion, () -> libros.pedir(ANIO, CedulasPoa.Formato.PDF));

        LibroPedido libro = escrito(id);
        assertThat(libro.estado()).isEqualTo(LibroPedido.Estado.LISTO);
        assertThat(libro.hechas()).isEqualTo(1);
        byte[] bytes = bytes(libro);
        assertThat(bytes).hasSize((int) libro.tamanio());
        assertThat(new String(bytes, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        Sesion otra = casa.persona("PLANEACION");
        assertThatThrownBy(() -> casa.como(otra, () -> libros.exigir(id))).isInstanceOf(NoExiste.class);
        assertThat(casa.como(otra, libros::mios)).isEmpty();
    }

    @Test
    void pedir_lo_que_ya_se_escribe_no_lo_escribe_dos_veces_y_lo_que_se_quedo_a_medias_se_dice() {
        casa.sembrar("""
            insert into poa.libro (ente, ejercicio, formato, cuenta, pedido, latido, vence, cedulas)
            values (:ente, 2026, 'XLSX', '%s', now(), now(), now() + interval '1 day', 1)
            """.formatted(planeacion.cuenta()));
        long enCurso = casa.como(planeacion, libros::mios).get(0).id();

        assertThat(casa.<Long>como(planeacion, () -> libros.pedir(ANIO, CedulasPoa.Formato.XLSX)))
                .isEqualTo(enCurso);

        casa.sembrar("update poa.libro set latido = now() - interval '11 minutes' where ente = :ente");
        assertThat(casa.como(planeacion, () -> libros.exigir(enCurso)).estado())
                .isEqualTo(LibroPedido.Estado.INTERRUMPIDO);
        assertThat(casa.<Long>como(planeacion, () -> libros.pedir(ANIO, CedulasPoa.Formato.XLSX)))
                .isNotEqualTo(enCurso);
    }

    @Test
    void la_pantalla_dice_cuanto_falta_y_pasado_un_dia_ya_no_esta() {
        casa.sembrar("""
            insert into poa.libro (ente, ejercicio, formato, cuenta, pedido, latido, vence, cedulas, hechas)
            values (:ente, 2026, 'PDF', '%s', now(), now(), now() + interval '1 day', 60, 12)
            """.formatted(planeacion.cuenta()));
        long id = casa.como(planeacion, libros::mios).get(0).id();
        Navegacion persona = Navegacion.dentro(puerto, planeacion.cuenta());

        assertThat(persona.abrir("/poa/libros/" + id).body()).contains("12 de 60", "Puede salir");
        assertThat(persona.abrir("/poa/libros/" + id + "/avance").body())
                .contains("12 de 60", "every 1s")
                .doesNotContain("<html");
        assertThat(persona.abrir("/poa/libros").body()).contains("libro-poa-2026.pdf");
        assertThat(persona.abrir("/poa/libros/" + id + "/archivo").statusCode()).isEqualTo(404);

        casa.sembrar("update poa.libro set vence = now() - interval '1 minute' where ente = :ente");
        assertThat(persona.abrir("/poa/libros/" + id).statusCode()).isEqualTo(404);
        libros.caducar();
        assertThat(oficina.duenio()
                        .sql("select count(*) from poa.libro where ente = :ente")
                        .param("ente", casa.ente())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private LibroPedido escrito(long id) throws InterruptedException {
        Instant limite = Instant.now().plus(Duration.ofSeconds(60));
        LibroPedido libro = casa.como(planeacion, () -> libros.exigir(id));
        while (libro.enCurso() && Instant.now().isBefore(limite)) {
            Thread.sleep(50);
            libro = casa.como(planeacion, () -> libros.exigir(id));
        }
        return libro;
    }

    private byte[] bytes(LibroPedido libro) {
        return casa.como(planeacion, () -> {
            try (ByteArrayOutputStream salida = new ByteArrayOutputStream()) {
                libros.entregar(libro, salida);
                return salida.toByteArray();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
