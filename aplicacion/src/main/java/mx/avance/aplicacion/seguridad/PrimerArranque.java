package mx.avance.aplicacion.seguridad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.Transacciones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The first start of an installation: creates the first ente and its first administrator, whose one-time password is written
 * to a file that only the owner of the data folder may read, or to the log where there is no such folder.
 */
@Component
@Order(0)
class PrimerArranque implements ApplicationRunner {

    static final String CUENTA = "admin";
    private static final String ARCHIVO = "primera-entrada.txt";
    private static final Logger BITACORA = LoggerFactory.getLogger(PrimerArranque.class);

    private final JdbcClient base;
    private final Transacciones transaccion;
    private final PasswordEncoder claves;
    private final Optional<Path> datos;

    PrimerArranque(
            JdbcClient base,
            Transacciones transaccion,
            PasswordEncoder claves,
            @Value("${avance.datos:}") String datos) {
        this.base = base;
        this.transaccion = transaccion;
        this.claves = claves;
        this.datos = datos.isBlank() ? Optional.empty() : Optional.of(Path.of(datos));
    }

    @Override
    public void run(ApplicationArguments argumentos) {
        boolean hayEntes = transaccion.en(() ->
                base.sql("select seguridad.hay_entes()").query(Boolean.class).single());
        if (hayEntes) {
            return;
        }
        String contrasena = Contrasenas.deUnUso();
        transaccion.en(() -> {
            boolean sembrado = base.sql(
                            "select seguridad.sembrar('1', 'Municipio por configurar', :cuenta, 'Administración', :contrasena) is not null")
                    .param("cuenta", CUENTA)
                    .param("contrasena", claves.encode(contrasena))
                    .query(Boolean.class)
                    .single();
            // Before the account is kept: one whose password nobody knows would shut everybody out.
            if (sembrado) {
                entregar(contrasena);
            }
            return sembrado;
        });
    }

    private void entregar(String contrasena) {
        if (datos.isEmpty()) {
            BITACORA.warn("Primera entrada: cuenta {}, contraseña de un solo uso {}", CUENTA, contrasena);
            return;
        }
        Path archivo = datos.get().resolve(ARCHIVO);
        try {
            Files.deleteIfExists(archivo);
            if (archivo.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        archivo, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(
                    archivo,
                    "Cuenta: " + CUENTA + "\nContraseña de un solo uso: " + contrasena + "\n",
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("No se pudo escribir " + archivo, e);
        }
        BITACORA.info("Primera entrada: cuenta {}; su contraseña de un solo uso está en {}", CUENTA, archivo);
    }
}
