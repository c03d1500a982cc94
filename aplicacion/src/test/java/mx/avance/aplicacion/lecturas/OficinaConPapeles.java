package mx.avance.aplicacion.lecturas;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CapturarPorCuenta;
import mx.avance.aplicacion.avance.HojasFirmadas;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.Paso;
import mx.avance.aplicacion.avance.PorCuenta;
import mx.avance.aplicacion.lecturas.DecidirLectura.Cambio;
import mx.avance.aplicacion.lecturas.Decision.Que;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Scope;
import org.springframework.core.io.ByteArrayResource;

/**
 * An ente with nothing in its catalogues, where Planeación has papers of before; and what is done with them, on 4 May 2026. Each test is
 * given one of its own.
 */
@TestComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class OficinaConPapeles {

    private final Oficina oficina;
    private final Sesiones sesiones;
    private final SubirDocumento subir;
    private final LeerDocumentos leer;
    private final Revisiones revisiones;
    private final DecidirLectura decidir;
    private final PrepararAceptacion preparar;
    private final AceptarLectura aceptar;
    private final Avances avances;
    private final CapturarPorCuenta porCuenta;
    final int ente;
    final Quien planea;

    OficinaConPapeles(
            Oficina oficina,
            RelojDePrueba reloj,
            Sesiones sesiones,
            SubirDocumento subir,
            LeerDocumentos leer,
            Revisiones revisiones,
            DecidirLectura decidir,
            PrepararAceptacion preparar,
            AceptarLectura aceptar,
            Avances avances,
            CapturarPorCuenta porCuenta) {
        this.oficina = oficina;
        this.sesiones = sesiones;
        this.subir = subir;
        this.leer = leer;
        this.revisiones = revisiones;
        this.decidir = decidir;
        this.preparar = preparar;
        this.aceptar = aceptar;
        this.avances = avances;
        this.porCuenta = porCuenta;
        this.ente = oficina.ente("Con papeles");
        this.planea = quien("planea", "PLANEACION", "ENTE", null);
        reloj.es("2026-05-04");
    }

    Quien quien(String nombre, String rol, String ambito, @Nullable String codigo) {
        String cuenta = nombre + ente;
        return new Quien(ente, oficina.persona(ente, cuenta, rol, ambito, codigo), cuenta);
    }

    <T> T como(Quien quien, Supplier<T> tarea) {
        return sesiones.como(new Sesion(quien.ente(), quien.id(), quien.cuenta(), Origen.PANTALLA), tarea);
    }

    /** The paper of the guide: two units and nine rows, of which one carries an arrastre that it does not say and one has a misread P. */
    static byte[] ejemplo() {
        return de(Path.of("..", "docs", "ejemplo", "avance-ejemplo.txt"));
    }

    static byte[] de(Path archivo) {
        try {
            return Files.readAllBytes(archivo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] cambiado(String... leeYDice) {
        String papel = new String(ejemplo(), StandardCharsets.UTF_8);
        for (int i = 0; i < leeYDice.length; i += 2) {
            papel = papel.replace(leeYDice[i], leeYDice[i + 1]);
        }
        return papel.getBytes(StandardCharsets.UTF_8);
    }

    /** The example again, where the 400 says 4 and not 5. */
    static byte[] otraCopia() {
        return cambiado("18\t4\t5\t5\t\t5\t\t4\t\t5\t28%", "18\t4\t4\t5\t\t5\t\t4\t\t4\t22%");
    }

    /** The second unit a quarter later, as it goes on from the example. */
    static byte[] abrilJunio() {
        return abrilJunio("18\t4\t5\t5\t5\t5\t\t4\t\t10\t56%");
    }

    /** The same with another row for the 400. */
    static byte[] abrilJunio(String renglon400) {
        return cambiado(
                "ENERO-MARZO", "ABRIL-JUNIO",
                "18\t4\t5\t5\t\t5\t\t4\t\t5\t28%", renglon400,
                "6\t2\t2\t1\t\t2\t\t1\t\t2\t33%", "6\t2\t2\t1\t1\t2\t\t1\t\t3\t50%",
                "240\t60\t48\t60\t\t60\t\t60\t\t48\t20%", "240\t60\t48\t60\t60\t60\t\t60\t\t108\t45%");
    }

    SubirDocumento.Subido sube(Quien quien, String nombre, byte[] contenido) {
        return como(
                quien,
                () -> subir.subir(
                        nombre,
                        contenido.length,
                        new ByteArrayResource(contenido),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Brings it and waits until it is read. */
    long leido(Quien quien, String nombre, byte[] contenido) {
        long id = sube(quien, nombre, contenido).documento().id();
        leer.leerLoQueEspera();
        return id;
    }

    /** Brings it and decides all of it as the reading proposes. */
    long decidido(byte[] papel) {
        long id = leido(planea, "avance.txt", papel);
        como(planea, () -> {
            LecturaEnRevision lectura = revisiones.exigir(id);
            List<Cambio> cambios = new ArrayList<>();
            lectura.hojas().forEach(hoja -> lectura.renglones(hoja.hoja()).stream()
                    .filter(renglon -> renglon.estado() == RenglonEnRevision.Estado.PENDIENTE)
                    .forEach(renglon -> cambios.add(Cambio.de(hoja.hoja(), renglon.indice(), 0, Que.PROPUESTA))));
            decidir.decidir(id, cambios);
            return decidir.aceptarConciliadas(id, Optional.empty());
        });
        return id;
    }

    /** What accepting that sheet would do. */
    Aceptacion veria(long id, int hoja) {
        return como(planea, () -> preparar.de(id, hoja));
    }

    LecturaEnRevision acepta(Quien quien, long id, int hoja, String nota) {
        return como(quien, () -> {
            int version = revisiones.exigir(id).documento().version();
            return aceptar.aceptar(id, hoja, version, new AceptarLectura.Dicho("", nota, Map.of()));
        });
    }

    /** The unit asks Planeación to capture that sheet for it. */
    PorCuenta registraOficio(IdDeAvance id) {
        return como(
                planea,
                () -> porCuenta.registrar(
                        id,
                        new CapturarPorCuenta.Pedida(
                                "SF/12/2023",
                                "2023-07-04",
                                "Jefa de la unidad",
                                "La unidad no tiene conexión.",
                                Optional.of(HojasFirmadas.pdf("oficio.pdf")))));
    }

    AvanceGuardado avance(IdDeAvance id) {
        return como(planea, () -> avances.exigir(id));
    }

    List<Paso> pasos(IdDeAvance id) {
        return como(planea, () -> avances.pasos(id));
    }

    /** What is wrong with what that task says. */
    static List<String> claves(Supplier<?> tarea) {
        return Objects.requireNonNull(catchThrowableOfType(DatosInvalidos.class, tarea::get)).defectos().stream()
                .map(Defecto::clave)
                .toList();
    }

    /** A number that the database has of this ente. */
    int cuenta(String sql) {
        return oficina.duenio()
                .sql(sql)
                .param("ente", ente)
                .query(Integer.class)
                .single();
    }

    /** Waits for somebody else in the test. */
    static boolean espera(CountDownLatch alguien) {
        try {
            return alguien.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until somebody waits for what another one holds. */
    void hastaQueAlguienEspere() throws InterruptedException {
        for (int vez = 0; vez < 1_200; vez++) {
            int esperan = oficina.duenio()
                    .sql("select count(*)::integer from pg_locks where not granted")
                    .query(Integer.class)
                    .single();
            if (esperan > 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("Nadie esperó");
    }

    /** Puts this ente's rows by hand into a state. */
    void escribe(String orden) {
        oficina.duenio().sql(orden).param("ente", ente).update();
    }
}
