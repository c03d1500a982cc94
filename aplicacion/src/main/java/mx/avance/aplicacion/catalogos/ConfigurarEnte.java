package mx.avance.aplicacion.catalogos;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.Permiso;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which municipality this is: its name, its key, its time zone and its colour. */
@Component
public class ConfigurarEnte {

    private static final int NOMBRE_MAYOR = 120;
    private static final int CLAVE_MAYOR = 20;
    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");

    private final JdbcClient base;
    private final Entes entes;
    private final Permiso permiso;
    private final Hechos hechos;

    ConfigurarEnte(JdbcClient base, Entes entes, Permiso permiso, Hechos hechos) {
        this.base = base;
        this.entes = entes;
        this.permiso = permiso;
        this.hechos = hechos;
    }

    /**
     * What may be said of an ente.
     *
     * @param color of its screens, {@code #rrggbb}; white text must be readable on it
     * @param version the one that the person had before them
     */
    public record Datos(String clave, String nombre, String zona, String color, int version) {}

    /**
     * @throws DatosInvalidos when something is missing, another ente has that key, or the colour is too light to write on in white
     * @throws Choque when somebody else changed it since
     */
    @Transactional
    public Ente configurar(Datos datos) {
        permiso.exigir(Acto.EDITAR_CATALOGO);
        Ente antes = entes.exigir();
        DatosInvalidos.siHay(defectos(datos));
        int filas = cambiadas(datos);
        if (filas == 0) {
            throw new Choque("el ente", antes);
        }
        Ente despues = entes.exigir();
        hechos.anotar("ENTE_CONFIGURADO", "ente " + despues.nombre(), antes, despues, null);
        return despues;
    }

    private int cambiadas(Datos datos) {
        try {
            return base.sql("""
                update catalogos.ente
                   set clave = :clave, nombre = :nombre, zona = :zona, color = :color, configurado = true, version = version + 1
                 where version = :version
                """)
                    .param("clave", datos.clave().strip())
                    .param("nombre", datos.nombre().strip())
                    .param("zona", datos.zona())
                    .param("color", datos.color())
                    .param("version", datos.version())
                    .update();
        } catch (DuplicateKeyException tomada) {
            throw new DatosInvalidos(
                    Defecto.en("clave", "ente.claveTomada", datos.clave().strip()));
        }
    }

    private static List<Defecto> defectos(Datos datos) {
        List<Defecto> defectos = new ArrayList<>();
        revisarNombre(datos.nombre(), defectos);
        revisarClave(datos.clave(), defectos);
        if (!esZona(datos.zona())) {
            defectos.add(Defecto.en("zona", "ente.zonaDesconocida"));
        }
        if (!COLOR.matcher(datos.color()).matches()) {
            defectos.add(Defecto.en("color", "ente.colorIlegible"));
        } else if (!Contraste.suficienteConBlanco(datos.color())) {
            defectos.add(Defecto.en("color", "ente.colorClaro"));
        }
        return defectos;
    }

    static void revisarNombre(String nombre, List<Defecto> defectos) {
        if (nombre.isBlank()) {
            defectos.add(Defecto.en("nombre", "forma.obligatorio"));
        } else if (nombre.strip().length() > NOMBRE_MAYOR) {
            defectos.add(Defecto.en("nombre", "forma.largo", NOMBRE_MAYOR));
        }
    }

    static void revisarClave(String clave, List<Defecto> defectos) {
        if (clave.isBlank()) {
            defectos.add(Defecto.en("clave", "forma.obligatorio"));
        } else if (clave.strip().length() > CLAVE_MAYOR) {
            defectos.add(Defecto.en("clave", "forma.largo", CLAVE_MAYOR));
        }
    }

    private static boolean esZona(String zona) {
        try {
            ZoneId.of(zona);
            return zona.startsWith("America/");
        } catch (DateTimeException e) {
            return false;
        }
    }
}
