package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.LecturaConPlazo;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hostile scan holds up nobody but who looks at it. */
@Timeout(60)
class LecturaConPlazoTest {

    /** A page that draws a form ten times, which draws another ten times, and so on: a few kB, and ten to the twelfth operators. */
    private static byte[] hostil() throws IOException {
        try (PDDocument documento = new PDDocument()) {
            PDPage pagina = new PDPage();
            documento.addPage(pagina);
            PDFormXObject adentro = forma(documento, "0 0 m 1 1 l S");
            for (int nivel = 0; nivel < 12; nivel++) {
                PDFormXObject afuera = forma(documento, "/F Do ".repeat(10));
                PDResources recursos = new PDResources();
                recursos.put(COSName.getPDFName("F"), adentro);
                afuera.setResources(recursos);
                adentro = afuera;
            }
            PDResources recursos = new PDResources();
            recursos.put(COSName.getPDFName("F"), adentro);
            pagina.setResources(recursos);
            pagina.setContents(contenido(documento, "/F Do"));
            ByteArrayOutputStream salida = new ByteArrayOutputStream();
            documento.save(salida);
            return salida.toByteArray();
        }
    }

    private static PDFormXObject forma(PDDocument documento, String operadores) throws IOException {
        PDFormXObject forma = new PDFormXObject(contenido(documento, operadores));
        forma.setBBox(new PDRectangle(10, 10));
        return forma;
    }

    private static PDStream contenido(PDDocument documento, String operadores) throws IOException {
        PDStream contenido = new PDStream(documento);
        try (var salida = contenido.createOutputStream()) {
            salida.write(operadores.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        return contenido;
    }

    /** What is read at last: a busy machine may keep a good reader beyond its time, a lost place never comes back. */
    private static <T> Optional<T> alFin(Supplier<LecturaConPlazo.Intento<T>> intento) {
        Optional<T> leido = intento.get().leido();
        long hasta = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (leido.isEmpty() && System.nanoTime() < hasta) {
            leido = intento.get().leido();
        }
        return leido;
    }

    private static boolean quedaAlguno(String nombre) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(hilo -> hilo.getName().equals(nombre));
    }

    @Test
    void una_pagina_que_no_termina_de_dibujarse_se_deja_y_su_hilo_termina() throws Exception {
        ArchivoDeAutorizacion hostil = HojaDigitalizada.subida("hostil.pdf", hostil());
        assertThat(HojaDigitalizada.paginas(hostil)).as("abre bien").isEqualTo(1);
        LecturaConPlazo dibujantes = new LecturaConPlazo("prueba-hostil", 2, 1, Duration.ofSeconds(3));
        assertThat(HojaDigitalizada.pagina(
                                HojasFirmadas.pdf("antes.pdf"),
                                1,
                                new LecturaConPlazo("prueba", 1, 0, Duration.ofMinutes(1)))
                        .leido())
                .as("la primera tarda más: carga las letras")
                .isPresent();

        for (int vez = 0; vez < 3; vez++) {
            assertThat(HojaDigitalizada.pagina(hostil, 1, dibujantes).fin()).isEqualTo(LecturaConPlazo.Fin.NO_A_TIEMPO);
        }

        ArchivoDeAutorizacion buena = HojasFirmadas.pdf("buena.pdf");
        assertThat(alFin(() -> HojaDigitalizada.pagina(buena, 1, dibujantes)))
                .as("los demás siguen viendo las suyas")
                .isPresent();
        for (int espera = 0; quedaAlguno("prueba-hostil") && espera < 400; espera++) {
            Thread.sleep(50);
        }
        assertThat(quedaAlguno("prueba-hostil")).as("nada sigue dibujando").isFalse();
    }

    @Test
    void un_hilo_que_no_hace_caso_se_da_por_perdido_y_otro_ocupa_su_lugar_hasta_que_son_demasiados() {
        LecturaConPlazo lectura = new LecturaConPlazo("prueba-terca", 1, 1, Duration.ofSeconds(2));
        CountDownLatch suelta = new CountDownLatch(1);
        LecturaConPlazo.Lectura<String> terca = () -> {
            while (suelta.getCount() > 0) {
                Thread.interrupted();
                LockSupport.parkNanos(1_000_000);
            }
            return "tarde";
        };

        assertThat(lectura.intentar(terca).leido()).isEmpty();
        assertThat(alFin(() -> lectura.intentar(() -> "otro")))
                .as("su lugar quedó libre")
                .contains("otro");
        assertThat(lectura.intentar(terca).leido()).isEmpty();
        assertThat(lectura.hayLugar()).isFalse();
        assertThat(lectura.intentar(() -> "nadie").fin())
                .as("ya son demasiados: nadie lo intentó")
                .isEqualTo(LecturaConPlazo.Fin.SIN_LUGAR);
        assertThat(catchThrowableOfType(
                                DatosInvalidos.class,
                                () -> HojaDigitalizada.paginas(HojasFirmadas.pdf("otra.pdf"), lectura))
                        .defectos())
                .as("su archivo no tiene nada: que vuelva a intentar")
                .extracting(Defecto::clave)
                .containsExactly("avance.archivoEspera");

        suelta.countDown();
        assertThat(alFin(() -> lectura.intentar(() -> "vuelve"))).contains("vuelve");
        assertThat(lectura.intentar(() -> {
                            throw new IOException("roto");
                        })
                        .fin())
                .isEqualTo(LecturaConPlazo.Fin.NO_SE_PUDO);
    }

    @Test
    void sin_tiempo_nadie_empieza() {
        LecturaConPlazo lectura = new LecturaConPlazo("prueba-sin-tiempo", 1, 0, Duration.ZERO);
        AtomicBoolean empezo = new AtomicBoolean();

        for (int vez = 0; vez < 20; vez++) {
            assertThat(lectura.intentar(() -> empezo.getAndSet(true)).fin()).isEqualTo(LecturaConPlazo.Fin.NO_A_TIEMPO);
        }

        assertThat(empezo).isFalse();
    }

    @Test
    void lo_que_no_se_puede_leer_no_da_nada() {
        LecturaConPlazo lectura = new LecturaConPlazo("prueba-rota", 1, 0, Duration.ofSeconds(5));

        assertThat(lectura.intentar(() -> {
                            throw new IOException("roto");
                        })
                        .leido())
                .isEmpty();
        assertThat(alFin(() -> lectura.intentar(() -> "sigue"))).contains("sigue");
    }
}
