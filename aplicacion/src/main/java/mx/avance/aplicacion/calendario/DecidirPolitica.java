package mx.avance.aplicacion.calendario;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Actor;
import mx.avance.nucleo.permiso.Situacion;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides how documents are judged or signed from a day on. What was decided before stays on record. */
@Component
public class DecidirPolitica {

    private static final int ANIOS_ADELANTE = 3;

    private final JdbcClient base;
    private final Politicas politicas;
    private final Calendarios calendarios;
    private final Hechos hechos;
    private final Sesiones sesiones;
    private final Clock reloj;

    DecidirPolitica(
            JdbcClient base,
            Politicas politicas,
            Calendarios calendarios,
            Hechos hechos,
            Sesiones sesiones,
            Clock reloj) {
        this.base = base;
        this.politicas = politicas;
        this.calendarios = calendarios;
        this.hechos = hechos;
        this.sesiones = sesiones;
        this.reloj = reloj;
    }

    /**
     * What is decided, as typed.
     *
     * @param valor as {@link Politica} writes it: {@code 0.5}, {@code 70 90 110 130}, {@code ACTO}, {@code ADVERTENCIA}
     * @param desde its first day, {@code 2026-07-01}
     * @param version how many decisions the person had before them; 0 when there was none
     */
    public record Datos(
            @Nullable String valor,
            @Nullable String desde,
            @Nullable String motivo,
            @Nullable Integer version) {}

    /**
     * Decides it, from today on or later: days that have passed stay as they were judged.
     *
     * @param asunto the code of the finding that a severity is about; blank for the rest
     * @throws NoExiste when the policy decides nothing about that
     * @throws DatosInvalidos when there is no such value, it holds already that day, the day has passed, or the day or the reason
     *     will not do
     * @throws Choque when somebody else decided since
     * @throws NoPermitido when the office of who acts does not decide policies
     */
    @Transactional
    public PoliticaDelEnte decidir(Actor quien, Politica politica, String asunto, Datos datos) {
        int anio = reloj.instant().atZone(java.time.ZoneOffset.UTC).getYear();
        CalendarioDeEnte calendario = calendarios.de(new Ejercicio(anio));
        NoPermitido.siNoPuede(quien, Acto.EDITAR_POLITICAS, Situacion.delEnte(calendario), reloj.instant());
        LocalDate hoy = calendario.dia(reloj.instant());
        PoliticaDelEnte antes = politicas.de(politica, asunto, hoy);
        List<Defecto> defectos = new ArrayList<>();
        Optional<String> valor = valor(politica, datos.valor(), defectos);
        Optional<LocalDate> desde =
                Escrito.fecha("desde", datos.desde(), hoy.getYear(), hoy.getYear() + ANIOS_ADELANTE, defectos);
        desde.filter(dia -> dia.isBefore(hoy))
                .ifPresent(dia -> defectos.add(Defecto.en("desde", "politica.pasado", dia, hoy)));
        String motivo = Escrito.motivo(datos.motivo(), defectos);
        DatosInvalidos.siHay(defectos);
        if (Escrito.version(datos.version()) != antes.version()) {
            throw new Choque("esta política", antes);
        }
        String anterior = politicas.de(politica, asunto, desde.orElseThrow()).valor();
        if (anterior.equals(valor.orElseThrow())) {
            throw new DatosInvalidos(Defecto.en("valor", "politica.igual", desde.orElseThrow()));
        }
        guardar(politica, asunto, antes.version() + 1, valor.orElseThrow(), desde.orElseThrow(), motivo);
        Map<String, Object> quedo = new LinkedHashMap<>();
        quedo.put("valor", valor.orElseThrow());
        quedo.put("valeDesde", desde.orElseThrow());
        hechos.anotar(
                "POLITICA_DECIDIDA",
                asunto.isEmpty() ? nombre(politica) : "gravedad de " + asunto,
                Map.of("valor", anterior),
                quedo,
                motivo);
        return politicas.de(politica, asunto, hoy);
    }

    private static String nombre(Politica politica) {
        return switch (politica) {
            case TOLERANCIA -> "tolerancia de desviación";
            case UMBRALES -> "umbrales del semáforo";
            case FIRMA -> "modo de firma";
            case GRAVEDAD -> "gravedad de los hallazgos";
            case RECORDATORIOS -> "recordatorios";
            case CAPTURA_POR_MES -> "captura por mes";
        };
    }

    private static Optional<String> valor(Politica politica, @Nullable String texto, List<Defecto> defectos) {
        String escrito = Escrito.limpio(texto);
        if (escrito.isEmpty()) {
            defectos.add(Defecto.en("valor", "forma.obligatorio"));
            return Optional.empty();
        }
        Optional<String> valor = politica.normal(escrito);
        if (valor.isEmpty()) {
            defectos.add(Defecto.en("valor", "politica.sinValor." + politica.name()));
        }
        return valor;
    }

    private void guardar(Politica politica, String asunto, int version, String valor, LocalDate desde, String motivo) {
        try {
            base.sql("""
                insert into calendario.politica (ente, politica, asunto, version, valor, desde, motivo, cuenta, decidida)
                values (plataforma.ente(), :politica, :asunto, :version, :valor, :desde, :motivo, :cuenta, :decidida)
                """)
                    .param("politica", politica.name())
                    .param("asunto", asunto)
                    .param("version", version)
                    .param("valor", valor)
                    .param("desde", desde)
                    .param("motivo", motivo)
                    .param("cuenta", sesiones.actual().cuenta())
                    .param("decidida", OffsetDateTime.now(reloj))
                    .update();
        } catch (DuplicateKeyException carrera) {
            // Somebody else decided between our look and our writing; what they decided cannot be read in this
            // transaction.
            throw new Choque("esta política", null);
        }
    }
}
