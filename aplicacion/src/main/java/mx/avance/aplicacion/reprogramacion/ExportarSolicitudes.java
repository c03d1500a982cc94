package mx.avance.aplicacion.reprogramacion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.avance.aplicacion.catalogos.ClaveVigente;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of requests as a file, with the four P in force and asked for of each. */
@Component
public class ExportarSolicitudes {

    private static final int CUANTAS = 10_000;

    private final Solicitudes solicitudes;
    private final Claves claves;
    private final Entes entes;
    private final Avisos avisos;
    private final Clock reloj;

    ExportarSolicitudes(Solicitudes solicitudes, Claves claves, Entes entes, Avisos avisos, Clock reloj) {
        this.solicitudes = solicitudes;
        this.claves = claves;
        this.entes = entes;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /** Those that whoever acts may read under a filter, the last one asked for first; the last 10,000 at most. */
    @Transactional(readOnly = true)
    public Descarga de(Filtro filtro, Locale idioma) {
        Map<String, String> nombres = claves.unidades(LocalDate.now(reloj)).stream()
                .collect(Collectors.toMap(una -> una.clave().clave(), ClaveVigente::nombre));
        ZoneId zona = entes.exigir().zona();
        return new Descarga(
                "reprogramaciones",
                avisos.texto("reprogramacion.titulo", idioma),
                Arrays.asList(avisos.texto("reprogramacion.csv", idioma).split(",")),
                solicitudes.lista(filtro, 0, CUANTAS).stream()
                        .map(una -> renglon(una, nombres, zona, idioma))
                        .toList());
    }

    private List<Object> renglon(Solicitud una, Map<String, String> nombres, ZoneId zona, Locale idioma) {
        Comparacion efecto = una.efecto().get(0);
        List<Object> celdas = new ArrayList<>(List.of(
                Long.toString(una.id()),
                una.ejercicio().toString(),
                una.programa().clave(),
                una.unidad().clave(),
                nombres.getOrDefault(una.unidad().clave(), ""),
                Integer.toString(una.numero()),
                una.descripcion(),
                avisos.texto("reprogramacion.clase." + una.clase(), idioma),
                una.trimestres().stream().sorted().map(Trimestre::rotulo).collect(Collectors.joining(", "))));
        Trimestre.TODOS.forEach(cual -> celdas.add(cifra(efecto.vigente().en(cual))));
        celdas.add(cifra(Optional.ofNullable(efecto.anualVigente())));
        Trimestre.TODOS.forEach(cual -> celdas.add(cifra(efecto.propuesto().en(cual))));
        celdas.add(cifra(Optional.of(efecto.anualPropuesto())));
        celdas.addAll(List.of(
                una.razon(),
                una.pedida().atZone(zona).toLocalDate().toString(),
                una.nombre(),
                una.estado().rotulo()));
        celdas.add(una.resolucion().flatMap(Solicitud.Resolucion::folio).orElse(""));
        celdas.add(una.resolucion().map(Solicitud.Resolucion::razon).orElse(""));
        return celdas;
    }

    private static Object cifra(Optional<Cantidad> cifra) {
        return cifra.<Object>map(Cantidad::valor).orElse("");
    }
}
