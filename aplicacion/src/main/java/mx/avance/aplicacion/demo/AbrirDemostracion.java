package mx.avance.aplicacion.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.plataforma.Demostracion;
import mx.avance.aplicacion.plataforma.RelojDeDemostracion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.base.Acceso;
import mx.avance.aplicacion.plataforma.base.AccesoPorLlegar;
import mx.avance.aplicacion.poa.IdDePoa;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Founds the invented municipality when the demonstration has none yet, and puts the clock late in its third quarter. The
 * file {@code demostracion-completa} in the data folder says that it was founded to the end. It is founded in the present year, or in
 * that of {@code avance.demo.anio}.
 */
@Component
@Order(-1)
class AbrirDemostracion implements ApplicationRunner {

    private static final String COMPLETA = "demostracion-completa";

    private final Demostracion demostracion;
    private final Clock reloj;
    private final AccesoPorLlegar acceso;
    private final PasswordEncoder claves;
    private final Sesiones sesiones;
    private final ProgramasInventados programas;
    private final CambiosInventados cambios;
    private final AvancesInventados avances;
    private final PresupuestosInventados presupuestos;
    private final LecturasInventadas lecturas;
    private final Optional<Path> datos;
    private final int anioElegido;

    AbrirDemostracion(
            Demostracion demostracion,
            Clock reloj,
            AccesoPorLlegar acceso,
            PasswordEncoder claves,
            Sesiones sesiones,
            ProgramasInventados programas,
            CambiosInventados cambios,
            AvancesInventados avances,
            PresupuestosInventados presupuestos,
            LecturasInventadas lecturas,
            @Value("${avance.datos:}") String datos,
            @Value("${avance.demo.anio:0}") int anioElegido) {
        this.demostracion = demostracion;
        this.reloj = reloj;
        this.acceso = acceso;
        this.claves = claves;
        this.sesiones = sesiones;
        this.programas = programas;
        this.cambios = cambios;
        this.avances = avances;
        this.presupuestos = presupuestos;
        this.lecturas = lecturas;
        this.datos = datos.isBlank() ? Optional.empty() : Optional.of(Path.of(datos));
        this.anioElegido = anioElegido;
    }

    @Override
    public void run(ApplicationArguments argumentos) {
        if (!demostracion.activa() || !(reloj instanceof RelojDeDemostracion manecillas)) {
            return;
        }
        Acceso como = acceso.get();
        DriverManagerDataSource duenio = new DriverManagerDataSource(como.url(), como.duenio(), como.claveDeDuenio());
        JdbcClient base = JdbcClient.create(duenio);
        int anio = anio(base).orElseGet(() -> fundar(duenio, base, manecillas));
        manecillas.poner(Demostracion.hoy(anio));
    }

    /**
     * The year of the municipality that there is, whatever its people have planned since: one founded before that was kept is of
     * the year of the first programme that was ever begun there.
     */
    private static Optional<Integer> anio(JdbcClient base) {
        return base.sql("""
                select coalesce((select anio from plataforma.demostracion limit 1),
                                (select ejercicio from poa.poa order by id limit 1))::integer
                """).query(Integer.class).optional();
    }

    private int fundar(DriverManagerDataSource duenio, JdbcClient base, RelojDeDemostracion manecillas) {
        int anio = anioElegido == 0 ? LocalDate.now(reloj).getYear() : anioElegido;
        String contrasena = Objects.requireNonNull(claves.encode(Demostracion.CONTRASENA));
        int ente = Objects.requireNonNull(new TransactionTemplate(new JdbcTransactionManager(duenio))
                .execute(estado -> new MunicipioInventado(base, anio).fundar(contrasena)));
        Personas personas = new Personas(base, ente, sesiones, manecillas);
        Set<IdDePoa> escritos = programas.escribir(personas, anio);
        cambios.escribir(personas, anio);
        avances.escribir(personas, anio);
        presupuestos.escribir(personas, escritos, anio);
        lecturas.escribir(personas, anio);
        manecillas.poner(Demostracion.hoy(anio));
        datos.ifPresent(AbrirDemostracion::marcar);
        return anio;
    }

    private static void marcar(Path carpeta) {
        try {
            Files.writeString(carpeta.resolve(COMPLETA), "El municipio inventado quedó completo.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
