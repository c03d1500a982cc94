package mx.avance.aplicacion.auditoria;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.api.Pagina;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.nucleo.permiso.Actor;
import org.springframework.stereotype.Component;

/** The audit trail as a file, in words. */
@Component
public class ExportarBitacora {

    /** The most entries that one file takes, the latest ones; its last row says then that those before are a matter of dates. */
    static final int MAYOR = 20_000;

    private static final List<String> COLUMNAS =
            List.of("momento", "persona", "origen", "acto", "objeto", "motivo", "cambios");

    private final ConsultaDeBitacora bitacora;
    private final EnPalabras palabras;
    private final Entes entes;
    private final Avisos avisos;
    private final Clock reloj;

    ExportarBitacora(ConsultaDeBitacora bitacora, EnPalabras palabras, Entes entes, Avisos avisos, Clock reloj) {
        this.bitacora = bitacora;
        this.palabras = palabras;
        this.entes = entes;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /**
     * What was looked for, the last one first; moments are those of the zone of the ente.
     *
     * @throws NoPermitido when the office of who asks does not read the audit trail
     */
    public Descarga exportar(Actor quien, ConsultaDeBitacora.Filtro filtro, Locale idioma) {
        ZoneId zona = entes.exigir().zona();
        List<List<Object>> renglones = new ArrayList<>();
        long antesDe = 0;
        int leidas;
        do {
            List<Anotacion> pagina =
                    bitacora.lista(quien, filtro, idioma, antesDe, Math.min(Pagina.MAYOR, MAYOR - renglones.size()));
            leidas = pagina.size();
            for (Anotacion anotacion : pagina) {
                renglones.add(renglon(anotacion, zona, idioma));
                antesDe = anotacion.id();
            }
        } while (leidas == Pagina.MAYOR && renglones.size() < MAYOR);
        if (renglones.size() == MAYOR) {
            renglones.add(List.of("", "", "", "", "", "", avisos.texto("bitacora.cortada", idioma, MAYOR)));
        }
        return new Descarga(
                "bitacora-" + LocalDate.ofInstant(reloj.instant(), zona),
                avisos.texto("bitacora.titulo", idioma),
                COLUMNAS.stream()
                        .map(columna -> avisos.texto("bitacora." + columna, idioma))
                        .toList(),
                renglones);
    }

    private List<Object> renglon(Anotacion anotacion, ZoneId zona, Locale idioma) {
        return List.of(
                anotacion.momento().atZone(zona).toLocalDateTime().withNano(0).toString(),
                anotacion.cuenta(),
                palabras.origen(anotacion.origen(), idioma),
                palabras.acto(anotacion.acto(), idioma),
                palabras.objeto(anotacion.objeto(), idioma),
                Optional.ofNullable(anotacion.motivo()).orElse(""),
                palabras.cambios(anotacion, idioma));
    }
}
