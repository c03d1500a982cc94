package mx.avance.aplicacion.cierre.avisos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mx.avance.aplicacion.ALaVez;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.cierre.ProrrogaPorLote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class CorreosTest {

    private static final int PUERTO = libre();

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private RecordarPlazos recordar;

    @Autowired
    private BuzonDeSalida buzon;

    @Autowired
    private ProrrogaPorLote lote;

    private final GreenMail servidor = new GreenMail(smtp());

    private OficinaConAvance casa;

    @DynamicPropertySource
    static void con_servidor(DynamicPropertyRegistry ajustes) {
        ajustes.add("avance.correo.smtp", () -> "127.0.0.1:" + PUERTO);
        ajustes.add("avance.correo.de", () -> "avance@municipio.example");
        ajustes.add("avance.correo.cifrado", () -> "no");
        ajustes.add("avance.direccion", () -> "https://avance.municipio.example/");
    }

    private static ServerSetup smtp() {
        ServerSetup smtp = new ServerSetup(PUERTO, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        smtp.setServerStartupTimeout(60_000);
        return smtp;
    }

    private static int libre() {
        try (ServerSocket puerto = new ServerSocket(0)) {
            return puerto.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void una_unidad_con_correo_a_la_que_se_le_recuerda() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
        oficina.duenio()
                .sql("update seguridad.usuario set correo = 'ana@municipio.example' where id = :id")
                .param("id", casa.ana.id())
                .update();
        oficina.duenio()
                .sql("update cierre.correo set desistido = now() where enviado is null")
                .update();
        reloj.es("2026-04-08");
        recordar.recordar();
    }

    @AfterEach
    void se_apaga_el_servidor() {
        servidor.stop();
    }

    private record Fila(int intentos, boolean enviado, boolean desistido, String falla) {}

    private List<Fila> filas() {
        return oficina.duenio()
                .sql("select intentos, enviado is not null as enviado, desistido is not null as desistido, falla"
                        + " from cierre.correo where ente = :ente order by aviso")
                .param("ente", casa.ente)
                .query(Fila.class)
                .list();
    }

    private void pasan(String dia) {
        reloj.es(dia);
    }

    /** Due a second later than that to Ana. */
    private void otraCarta(String para) {
        oficina.duenio().sql("""
                insert into cierre.aviso (ente, usuario, tipo, llave, datos, ruta, dado)
                select ente, usuario, tipo, llave || '-otra', datos, ruta, dado from cierre.aviso where ente = :ente
                """).param("ente", casa.ente).update();
        oficina.duenio().sql("""
                insert into cierre.correo (ente, aviso, para, asunto, cuerpo, puesto, siguiente)
                select a.ente, a.id, :para, asunto, cuerpo, puesto, siguiente + interval '1 second'
                  from cierre.aviso a, cierre.correo c
                 where a.ente = :ente and c.ente = :ente and a.llave like '%-otra'
                   and a.usuario = (select usuario from cierre.aviso d where d.ente = c.ente and d.id = c.aviso)
                """).param("para", para).param("ente", casa.ente).update();
    }

    @Test
    void con_el_servidor_apagado_se_reintenta_y_al_prenderlo_sale_una_sola_vez() throws Exception {
        assertThat(buzon.enviar()).isZero();
        assertThat(filas()).singleElement().satisfies(fila -> {
            assertThat(fila.intentos()).isEqualTo(1);
            assertThat(fila.enviado()).isFalse();
            assertThat(fila.falla()).isNotBlank();
        });
        assertThat(buzon.enviar()).as("todavía no toca otra vez").isZero();
        assertThat(filas()).first().satisfies(fila -> assertThat(fila.intentos())
                .isEqualTo(1));

        servidor.start();
        pasan("2026-04-09");
        ALaVez.veces(4, buzon::enviar);
        buzon.enviar();
        assertThat(servidor.getReceivedMessages()).singleElement().satisfies(carta -> {
            assertThat(carta.getSubject())
                    .startsWith("Avance: El avance Ene-Mar 2026 de la unidad 54202 no se ha enviado");
            assertThat(carta.getAllRecipients()[0]).hasToString("ana@municipio.example");
            assertThat(carta.getFrom()[0]).hasToString("avance@municipio.example");
            assertThat(carta.getHeader("Message-ID")[0]).endsWith("@avance>");
            assertThat(carta.getContent().toString())
                    .contains("14 de abril de 2026", "https://avance.municipio.example/avance/2026/1/542/54202");
        });
        assertThat(filas()).singleElement().satisfies(fila -> {
            assertThat(fila.enviado()).isTrue();
            assertThat(fila.intentos()).isEqualTo(2);
            assertThat(fila.falla()).isEmpty();
        });
    }

    @Test
    void mientras_el_servidor_no_contesta_nadie_espera_por_el_aviso_que_se_escribe() throws Exception {
        try (ServerSocket mudo = new ServerSocket(PUERTO)) {
            Thread envia = new Thread(buzon::enviar);
            envia.start();
            try (Socket alguien = mudo.accept()) {
                int cambiados =
                        oficina.duenio().sql("""
                        with corta as (select set_config('lock_timeout', '2s', false))
                        update cierre.correo set falla = 'otro' from corta where ente = :ente
                        """).param("ente", casa.ente).update();
                assertThat(alguien.isConnected()).isTrue();
                assertThat(cambiados).isEqualTo(1);
            }
            envia.join(60_000);
            assertThat(envia.isAlive()).isFalse();
        }
        assertThat(filas()).singleElement().satisfies(fila -> assertThat(fila.enviado())
                .isFalse());
    }

    @Test
    void una_direccion_que_el_servidor_no_acepta_no_detiene_las_demas() throws Exception {
        otraCarta("beto@municipio.example");
        oficina.duenio()
                .sql("update cierre.correo set para = 'sin arroba' where ente = :ente and para like 'ana%'")
                .param("ente", casa.ente)
                .update();
        servidor.start();
        pasan("2026-04-09");

        assertThat(buzon.enviar()).isEqualTo(1);

        assertThat(servidor.getReceivedMessages())
                .singleElement()
                .satisfies(carta -> assertThat(carta.getAllRecipients()[0]).hasToString("beto@municipio.example"));
        assertThat(filas()).extracting(Fila::enviado).containsExactlyInAnyOrder(false, true);
    }

    /** A server that takes letters of nobody from here is not asked for each of them. */
    @Test
    void a_un_servidor_que_no_acepta_a_quien_escribe_se_le_pide_una_y_no_todas() throws Exception {
        otraCarta("beto@municipio.example");
        List<String> pedido = Collections.synchronizedList(new ArrayList<>());
        try (ServerSocket puerto = new ServerSocket(PUERTO)) {
            Thread cerrado = new Thread(() -> negarse(puerto, "MAIL", "550 nadie de aqui", pedido));
            cerrado.start();

            assertThat(buzon.enviar()).isZero();

            puerto.close();
            cerrado.join(60_000);
        }
        assertThat(pedido).filteredOn(orden -> orden.startsWith("MAIL FROM")).hasSize(1);
        assertThat(filas()).extracting(Fila::intentos).containsExactlyInAnyOrder(0, 1);
        assertThat(filas()).extracting(Fila::falla).anySatisfy(falla -> assertThat(falla)
                .contains("550 nadie de aqui"));
    }

    /** As that one, but it says so of the address. */
    @Test
    void a_un_servidor_que_no_reenvia_se_le_pide_una_y_no_todas() throws Exception {
        masCartas(4);
        pasan("2026-04-09");

        assertThat(destinatarios("554 5.7.1 <ana@municipio.example>: Relay access denied"))
                .hasSize(1);
        assertThat(filas()).extracting(Fila::intentos).containsExactlyInAnyOrder(0, 0, 0, 0, 1);
    }

    @Test
    void a_un_servidor_que_niega_una_direccion_tras_otra_no_se_le_piden_todas() throws Exception {
        masCartas(4);
        pasan("2026-04-09");

        assertThat(destinatarios("550 no lo conozco")).hasSize(3);
        assertThat(filas()).extracting(Fila::intentos).containsExactlyInAnyOrder(0, 0, 1, 1, 1);

        pasan("2026-04-10");
        assertThat(destinatarios("550 5.1.1 no lo conozco")).hasSize(3);
        assertThat(filas())
                .extracting(Fila::intentos)
                .as("la siguiente ronda empieza por las que no se pidieron")
                .containsExactlyInAnyOrder(1, 1, 1, 1, 2);
    }

    @Test
    void quien_escribe_es_una_direccion_desde_que_se_arranca() {
        assertThat(catchThrowable(() -> new Correo("correo.example:25", "avance arroba municipio", "", "", "", "", "")))
                .hasMessageContaining("AVANCE_CORREO_DE")
                .hasMessageContaining("«avance arroba municipio»");
        assertThat(new Correo("correo.example", "Avance <avance@municipio.example>", "", "", "", "", "").hayServidor())
                .isTrue();
        assertThat(new Correo("", "", "", "", "", "", "").hayServidor()).isFalse();
        assertThat(new Correo("", "Municipio de X", "", "", "", "", "").hayServidor())
                .as("de donde no salen correos nadie escribe")
                .isFalse();
        assertThat(new Correo("10.0.0.5:25", "", "", "", "", "", "").hayServidor())
                .isTrue();
    }

    /** Due one second after another, after that to Ana. */
    private void masCartas(int cuantas) {
        oficina.duenio()
                .sql("""
                insert into cierre.aviso (ente, usuario, tipo, llave, datos, ruta, dado)
                select a.ente, a.usuario, a.tipo, a.llave || '-mas-' || n, a.datos, a.ruta, a.dado
                  from cierre.aviso a join cierre.correo c on c.ente = a.ente and c.aviso = a.id, generate_series(1, :cuantas) n
                 where a.ente = :ente
                """)
                .param("ente", casa.ente)
                .param("cuantas", cuantas)
                .update();
        oficina.duenio().sql("""
                insert into cierre.correo (ente, aviso, para, asunto, cuerpo, puesto, siguiente)
                select a.ente, a.id, 'persona' || a.id || '@municipio.example', c.asunto, c.cuerpo, c.puesto,
                       c.siguiente + right(a.llave, 1)::integer * interval '1 millisecond'
                  from cierre.aviso a join cierre.correo c on c.ente = a.ente
                 where a.ente = :ente and a.llave like '%-mas-_'
                """).param("ente", casa.ente).update();
    }

    /** Sends to a server that says this of every address. */
    private List<String> destinatarios(String respuesta) throws Exception {
        List<String> pedido = Collections.synchronizedList(new ArrayList<>());
        try (ServerSocket puerto = new ServerSocket(PUERTO)) {
            Thread cerrado = new Thread(() -> negarse(puerto, "RCPT", respuesta, pedido));
            cerrado.start();
            assertThat(buzon.enviar()).isZero();
            puerto.close();
            cerrado.join(60_000);
        }
        return pedido.stream().filter(orden -> orden.startsWith("RCPT")).toList();
    }

    private static void negarse(ServerSocket puerto, String aQue, String respuesta, List<String> pedido) {
        while (!puerto.isClosed()) {
            try (Socket cliente = puerto.accept();
                    BufferedReader entra = new BufferedReader(
                            new InputStreamReader(cliente.getInputStream(), StandardCharsets.UTF_8));
                    PrintStream sale = new PrintStream(cliente.getOutputStream(), true, StandardCharsets.UTF_8)) {
                sale.print("220 cerrado\r\n");
                for (String orden = entra.readLine(); orden != null; orden = entra.readLine()) {
                    pedido.add(orden);
                    sale.print(orden.startsWith(aQue) ? respuesta + "\r\n" : "250 bien\r\n");
                }
            } catch (IOException seCerro) {
                pedido.add("se cerró");
            }
        }
    }

    @Test
    void a_los_dos_dias_se_desiste_y_se_dice_por_que() {
        buzon.enviar();
        pasan("2026-04-11");
        buzon.enviar();
        assertThat(filas()).singleElement().satisfies(fila -> {
            assertThat(fila.desistido()).isTrue();
            assertThat(fila.falla()).isNotBlank();
        });
        servidor.start();
        pasan("2026-04-20");
        assertThat(buzon.enviar()).isZero();
        assertThat(servidor.getReceivedMessages()).isEmpty();
    }

    @Test
    void la_carta_de_una_prorroga_que_se_retira_antes_de_salir_no_sale() throws Exception {
        pasan("2026-04-20");
        unidad.como(casa.planea, () -> AvisosTest.daYRetira(lote));
        servidor.start();
        buzon.enviar();

        List<String> asuntos = new ArrayList<>();
        for (MimeMessage carta : servidor.getReceivedMessages()) {
            asuntos.add(carta.getSubject());
        }
        assertThat(asuntos)
                .anySatisfy(asunto -> assertThat(asunto).startsWith("Avance: Planeación retiró la prórroga"))
                .noneSatisfy(asunto -> assertThat(asunto).contains("tiene prórroga"));
    }

    @Test
    void a_quien_no_tiene_correo_no_se_le_escribe() {
        assertThat(filas()).as("Planeación no tiene, y a ella no le toca").hasSize(1);
    }
}
