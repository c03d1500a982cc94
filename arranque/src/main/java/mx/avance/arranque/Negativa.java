package mx.avance.arranque;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import mx.avance.basedatos.BaseDeDatosImposible;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.web.server.PortInUseException;

/** The office cannot start: one Spanish sentence says why, another what the person can do about it. */
final class Negativa extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String causa;
    private final String salida;

    Negativa(String causa, String salida) {
        super(causa);
        this.causa = causa;
        this.salida = salida;
    }

    String causa() {
        return causa;
    }

    String salida() {
        return salida;
    }

    /** What stands behind a failure; empty when it is a defect that nobody foresaw. */
    static Optional<Negativa> de(Throwable falla, Path datos) {
        for (Throwable esta = falla; esta != null; esta = esta.getCause()) {
            Optional<Negativa> conocida = conocida(esta, datos);
            if (conocida.isPresent()) {
                return conocida;
            }
        }
        return Optional.empty();
    }

    static Negativa puertoOcupado(int puerto) {
        return new Negativa(
                "El puerto " + puerto + " ya lo usa otro programa, quizá otra copia de Avance.",
                "Cierre ese programa, o indique otro puerto: --puerto " + (puerto == 65_535 ? 8080 : puerto + 1) + ".");
    }

    private static Optional<Negativa> conocida(Throwable falla, Path datos) {
        if (falla instanceof Negativa negativa) {
            return Optional.of(negativa);
        }
        if (falla instanceof BaseDeDatosImposible base) {
            return Optional.of(new Negativa(base.cause(), base.salida()));
        }
        if (falla instanceof PortInUseException ocupado) {
            return Optional.of(puertoOcupado(ocupado.getPort()));
        }
        if (falla instanceof FlywayValidateException invalida) {
            return Optional.of(deOtraVersion(invalida));
        }
        if (falla instanceof SQLException sql && "53100".equals(sql.getSQLState())) {
            return Optional.of(sinEspacio("el disco de la base de datos"));
        }
        if (falla instanceof FileSystemException disco) {
            return Optional.of(deDisco(disco, datos));
        }
        return Optional.empty();
    }

    private static Negativa deDisco(FileSystemException disco, Path datos) {
        if (String.valueOf(disco.getReason()).contains("No space left")) {
            return sinEspacio("el disco de la carpeta " + datos);
        }
        return new Negativa(
                "No se puede escribir en la carpeta " + datos + ".",
                "Indique con --datos una carpeta en la que este usuario pueda escribir.");
    }

    private static Negativa sinEspacio(String lugar) {
        return new Negativa(
                "No queda espacio en " + lugar + ".", "Libere espacio y repita la orden; lo guardado sigue ahí.");
    }

    private static Negativa deOtraVersion(FlywayValidateException invalida) {
        boolean masNueva = String.valueOf(invalida.getMessage()).contains("not resolved locally");
        return masNueva
                ? new Negativa(
                        "La base de datos ya la puso al día una versión más nueva de Avance.",
                        "Use esa versión o una posterior; esta no sabe qué cambió y no la toca.")
                : new Negativa(
                        "La base de datos la preparó una versión distinta de Avance.",
                        "Use la versión con la que se creó, o restaure un respaldo en otra carpeta con --datos.");
    }
}
