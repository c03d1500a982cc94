package mx.avance.arranque;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import mx.avance.cli.Servicio;
import mx.avance.cli.Terminal;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** {@code ./avance servir} and {@code ./avance demo}: prepares the folder, starts, and says why where it cannot. */
final class OficinaEnMarcha implements Servicio {

    private static final int HECHO = 0;
    private static final int CON_FALLAS = 1;

    private final Terminal terminal;
    private final Paro paro;

    OficinaEnMarcha(Terminal terminal, Paro paro) {
        this.terminal = terminal;
        this.paro = paro;
    }

    @Override
    public int servir(int puerto, Path datos, @Nullable String bdUrl) {
        Path carpeta = datos.toAbsolutePath().normalize();
        return intentar(carpeta, () -> {
            Puertos.exigirLibre(puerto, Puertos.TODAS);
            CarpetaDeTrabajo.preparar(carpeta);
            CarpetaDeDemostracion.rechazar(carpeta);
            if (bdUrl != null && bdUrl.contains("password=")) {
                terminal.decir("Aviso: quien use este equipo puede ver la contraseña escrita en --bd-url.");
                terminal.decir("  Dígala en la variable AVANCE_BD_CLAVE o en un archivo, con AVANCE_BD_CLAVE_ARCHIVO.");
                terminal.mostrar();
            }
            Base base = bdUrl == null ? Base.propia(carpeta) : Base.deOtro(bdUrl);
            new Marcha(terminal, base, carpeta).marchar(Ajustes.deLaOficina(puerto, carpeta), paro);
        });
    }

    @Override
    public int demostrar(int puerto, Path datos, boolean desdeCero) {
        Path carpeta = datos.toAbsolutePath().normalize();
        return intentar(carpeta, () -> {
            Puertos.exigirLibre(puerto, Puertos.ESTA);
            CarpetaDeTrabajo.preparar(carpeta);
            if (CarpetaDeDemostracion.preparar(carpeta, desdeCero)) {
                terminal.decir("Inventando un municipio en su tercer trimestre; tarda menos de un minuto…");
                terminal.mostrar();
            }
            new Marcha(terminal, Base.propia(carpeta), carpeta)
                    .marchar(Ajustes.deLaDemostracion(puerto, carpeta), paro);
        });
    }

    private int intentar(Path carpeta, Tarea tarea) {
        try {
            tarea.hacer();
            return HECHO;
        } catch (InterruptedException interrupcion) {
            Thread.currentThread().interrupt();
            return CON_FALLAS;
        } catch (IOException | RuntimeException falla) {
            Optional<Negativa> conocida = Negativa.de(falla, carpeta);
            if (conocida.isEmpty()) {
                LoggerFactory.getLogger(OficinaEnMarcha.class).error("No se pudo iniciar", falla);
            }
            terminal.explicar(
                    conocida.map(Negativa::causa).orElse("Avance no pudo iniciar por un error inesperado."),
                    conocida.map(Negativa::salida)
                            .orElse("El detalle está en " + Ajustes.bitacora(carpeta)
                                    + "; repórtelo a quien mantiene Avance."));
            return CON_FALLAS;
        }
    }

    @FunctionalInterface
    private interface Tarea {
        void hacer() throws IOException, InterruptedException;
    }
}
