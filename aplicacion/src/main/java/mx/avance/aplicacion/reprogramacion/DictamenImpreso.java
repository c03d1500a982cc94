package mx.avance.aplicacion.reprogramacion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.poa.EncabezadosDePoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.VersionesDePoa;
import mx.avance.aplicacion.seguridad.Nombramientos;
import mx.avance.aplicacion.seguridad.Puesto;
import mx.avance.impresion.DictamenDeReprogramacion;
import mx.avance.impresion.DictamenDeReprogramacion.Calendario;
import mx.avance.impresion.DictamenDeReprogramacion.Cambio;
import mx.avance.impresion.DictamenDeReprogramacion.MetaReprogramada;
import mx.avance.impresion.EncabezadoDePoa;
import mx.avance.impresion.ImpresionDePoa;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Rol;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dictamen of a decided request in PDF. It prints what was decided under the catalogues, the administration and the version
 * of the POA of that day, so that a reprint years later says the same.
 */
@Component
public class DictamenImpreso {

    private final Solicitudes solicitudes;
    private final VersionesDePoa versiones;
    private final EncabezadosDePoa encabezados;
    private final Entes entes;
    private final Claves claves;
    private final Nombramientos nombramientos;

    DictamenImpreso(
            Solicitudes solicitudes,
            VersionesDePoa versiones,
            EncabezadosDePoa encabezados,
            Entes entes,
            Claves claves,
            Nombramientos nombramientos) {
        this.solicitudes = solicitudes;
        this.versiones = versiones;
        this.encabezados = encabezados;
        this.entes = entes;
        this.claves = claves;
        this.nombramientos = nombramientos;
    }

    /** A printed dictamen. */
    public record Hoja(String nombre, byte[] pdf) {}

    /**
     * @throws NoExiste when there is no such request, or nobody decided it
     */
    @Transactional(readOnly = true)
    public Hoja de(long id) {
        Solicitud solicitud = solicitudes.exigir(id);
        Solicitud.Resolucion resolucion = solicitud
                .resolucion()
                .filter(una -> una.folio().isPresent())
                .orElseThrow(() -> new NoExiste("dictamen de la " + solicitud.objeto()));
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        try {
            new ImpresionDePoa().fechada(resolucion.cuando()).dictamen(dictamen(solicitud, resolucion), salida);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Hoja("dictamen-" + resolucion.folio().orElseThrow() + ".pdf", salida.toByteArray());
    }

    DictamenDeReprogramacion dictamen(Solicitud solicitud, Solicitud.Resolucion resolucion) {
        ZoneId zona = entes.exigir().zona();
        LocalDate dia = resolucion.cuando().atZone(zona).toLocalDate();
        LocalDate pedida = solicitud.pedida().atZone(zona).toLocalDate();
        Propuesta escrito = Propuesta.de(solicitud.cambio());
        boolean autorizada = solicitud.estado() == EstadoDeSolicitud.AUTORIZADA;
        return new DictamenDeReprogramacion(
                encabezado(solicitud, resolucion, dia),
                resolucion.folio().orElseThrow(),
                DictamenDeReprogramacion.Tipo.valueOf(solicitud.cambio().tipo().name()),
                solicitud.efecto().stream().map(this::meta).toList(),
                texto(escrito.motivo()),
                texto(escrito.causas()),
                texto(escrito.fundamento()),
                texto(escrito.impacto()),
                resolucion.autorizacion().map(DictamenImpreso::aprobacion),
                new DictamenDeReprogramacion.Resolucion(
                        autorizada
                                ? DictamenDeReprogramacion.Sentido.AUTORIZADA
                                : DictamenDeReprogramacion.Sentido.NEGADA,
                        resolucion.razon()),
                new DictamenDeReprogramacion.Acto(
                        solicitud.nombre(),
                        nombramientos
                                .cargo(
                                        solicitud.cuenta(),
                                        Puesto.de(solicitud.unidad()),
                                        Acto.SOLICITAR_REPROGRAMACION.roles(),
                                        pedida)
                                .orElse(""),
                        pedida),
                new DictamenDeReprogramacion.Acto(resolucion.nombre(), Rol.PLANEACION.rotulo(), dia));
    }

    private static String texto(@Nullable String escrito) {
        return escrito == null ? "" : escrito;
    }

    private static DictamenDeReprogramacion.Aprobacion aprobacion(Autorizacion autorizacion) {
        return new DictamenDeReprogramacion.Aprobacion(
                autorizacion.organo(), autorizacion.acta(), autorizacion.fecha());
    }

    private MetaReprogramada meta(Comparacion una) {
        return new MetaReprogramada(
                una.numero(),
                una.descripcion(),
                una.unidadMedida(),
                calendario(una.original(), una.anualOriginal()),
                calendario(una.vigente(), una.anualVigente()),
                una.alcanzado().estaVacio() ? null : new Calendario(una.alcanzado(), una.absoluto()),
                new Calendario(una.propuesto(), una.anualPropuesto()),
                una.otros().stream()
                        .map(otro -> new Cambio(concepto(otro.concepto()), otro.antes(), otro.despues()))
                        .toList());
    }

    private static @Nullable Calendario calendario(PorTrimestre cifras, @Nullable Cantidad anual) {
        return cifras.estaVacio() ? null : new Calendario(cifras, anual);
    }

    private static String concepto(String cual) {
        return switch (cual) {
            case "unidadMedida" -> "Unidad de medida";
            case "lineas" -> "Líneas de acción";
            case "responsable" -> "Unidad responsable";
            default -> "Descripción";
        };
    }

    private EncabezadoDePoa encabezado(Solicitud solicitud, Solicitud.Resolucion resolucion, LocalDate decidida) {
        IdDePoa id = solicitud.poa();
        List<LineaAccion> declaradas = resolucion
                .versionDePoa()
                .or(() -> versiones.enVigor(id, resolucion.cuando()).map(VersionesDePoa.Version::version))
                .map(version -> versiones.programa(id, version).lineasDeclaradas())
                .orElse(List.of());
        return encabezados.de(
                id,
                claves.encabezado(id.programa(), id.unidad(), id.diaDeCatalogos(decidida)),
                decidida,
                decidida,
                declaradas);
    }
}
