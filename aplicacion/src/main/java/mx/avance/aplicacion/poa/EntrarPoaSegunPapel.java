package mx.avance.aplicacion.poa;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.poa.Accion;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.PoaAutorizado;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.RenglonDePoa;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the POA of a year out of a paper that was signed then, so that decades of archives have something to be reported against. Only
 * where there is none, or to one that came from paper as well and lacks rows: what was authorised here is never changed by it.
 */
@Component
public class EntrarPoaSegunPapel {

    /** The approving body of a POA that was taken from paper, where the acta names the document. */
    public static final String ORGANO = "Según papel";

    private final JdbcPoas base;
    private final Poas poas;
    private final Hechos hechos;
    private final Sesiones sesiones;
    private final ApplicationEventPublisher eventos;
    private final Clock reloj;

    EntrarPoaSegunPapel(
            JdbcPoas base,
            Poas poas,
            Hechos hechos,
            Sesiones sesiones,
            ApplicationEventPublisher eventos,
            Clock reloj) {
        this.base = base;
        this.poas = poas;
        this.hechos = hechos;
        this.sesiones = sesiones;
        this.eventos = eventos;
        this.reloj = reloj;
    }

    /** Whether an authorised POA was taken from paper. */
    public static boolean esDePapel(PoaAutorizado autorizado) {
        return autorizado.autorizacion().organo().equals(ORGANO);
    }

    /**
     * @param lineas that the heading of the paper declares
     * @param metas of the paper; a meta whose acciones the programme has in part gets the others
     * @param documento that it is taken from, for the acta
     * @return the version in force
     * @throws NoPermitido when whoever acts may not accept readings
     * @throws DatosInvalidos when somebody is drafting the POA, or it was authorised here
     */
    @Transactional
    public ProgramaOperativoAnual entrar(IdDePoa id, List<LineaAccion> lineas, List<Meta> metas, String documento) {
        Optional<JdbcPoas.Cabeza> hay = base.cabezaParaEscribir(id);
        poas.exigirQuePueda(Acto.ACEPTAR_LECTURA, id, hay);
        if (hay.isEmpty()) {
            return nuevo(id, lineas, metas, autorizacion(id, documento));
        }
        if (hay.get().estado() != EstadoDePoa.AUTORIZADO) {
            throw new DatosInvalidos(Defecto.en("", "poa.segunPapel.borrador", id.objeto()));
        }
        PoaAutorizado autorizado = poas.leer(hay.get()).autorizado().orElseThrow();
        ProgramaOperativoAnual vigente = autorizado.vigente();
        ProgramaOperativoAnual completo = completar(vigente, lineas, metas);
        if (completo.equals(vigente)) {
            return vigente;
        }
        if (!esDePapel(autorizado)) {
            throw new DatosInvalidos(Defecto.en("", "poa.segunPapel.autorizado", id.objeto()));
        }
        return versionar(id, hay.get(), completo.siguienteVersion(), autorizacion(id, documento));
    }

    private static Autorizacion autorizacion(IdDePoa id, String documento) {
        return new Autorizacion(
                ORGANO,
                documento.length() > 180 ? documento.substring(0, 180) + "…" : documento,
                java.time.LocalDate.of(id.ejercicio().anio(), 1, 1));
    }

    private ProgramaOperativoAnual nuevo(
            IdDePoa id, List<LineaAccion> lineas, List<Meta> metas, Autorizacion autorizacion) {
        JdbcPoas.Cabeza cabeza = base.empezar(id, lineas, sesiones.actual().cuenta())
                .orElseThrow(() -> new DatosInvalidos(Defecto.en("", "poa.segunPapel.borrador", id.objeto())));
        base.escribir(cabeza.poa(), renglones(metas));
        return versionar(
                id,
                cabeza,
                new ProgramaOperativoAnual(id.ejercicio(), poas.encabezado(id), lineas, metas, Map.of(), 1),
                autorizacion);
    }

    private ProgramaOperativoAnual versionar(
            IdDePoa id, JdbcPoas.Cabeza cabeza, ProgramaOperativoAnual programa, Autorizacion autorizacion) {
        base.versionar(
                cabeza,
                programa,
                autorizacion,
                programa.version() == 1 ? "" : autorizacion.acta(),
                null,
                sesiones.actual().cuenta(),
                reloj.instant());
        hechos.anotar(
                "POA_SEGUN_PAPEL",
                id.objeto(),
                null,
                Map.of(
                        "version",
                        programa.version(),
                        "renglones",
                        programa.renglones().size()),
                autorizacion.acta());
        eventos.publishEvent(new VersionDePoaAutorizada(id, programa.version()));
        return programa;
    }

    /** A programme with the rows of a paper that it lacks; the same one where it has them all. */
    public static ProgramaOperativoAnual completar(
            ProgramaOperativoAnual programa, List<LineaAccion> lineas, List<Meta> metas) {
        Map<Integer, Meta> todas = new TreeMap<>();
        programa.metas().forEach(meta -> todas.put(meta.numero(), meta));
        boolean falta = false;
        for (Meta meta : metas) {
            Meta hay = todas.get(meta.numero());
            if (hay == null) {
                if (programa.findRenglon(meta.numero()).isEmpty()) {
                    List<Accion> nuevas = meta.acciones().stream()
                            .filter(accion ->
                                    programa.findRenglon(accion.numero()).isEmpty())
                            .toList();
                    todas.put(meta.numero(), new Meta(meta.numero(), meta.compromiso(), meta.sumaDeAcciones(), nuevas));
                    falta = true;
                }
                continue;
            }
            for (Accion accion : meta.acciones()) {
                if (programa.findRenglon(accion.numero()).isEmpty()) {
                    hay = hay.con(accion);
                    falta = true;
                }
            }
            todas.put(hay.numero(), hay);
        }
        return falta
                ? new ProgramaOperativoAnual(
                                programa.ejercicio(),
                                programa.clave(),
                                programa.lineasDeclaradas(),
                                List.copyOf(todas.values()),
                                programa.detalles(),
                                programa.version())
                        .declarando(lineas)
                : programa;
    }

    private static List<RenglonDePoa> renglones(List<Meta> metas) {
        List<RenglonDePoa> renglones = new ArrayList<>();
        for (Meta meta : metas) {
            renglones.add(RenglonDePoa.aPartirDe(meta.numero(), meta.compromiso())
                    .sumaDeAcciones(meta.sumaDeAcciones())
                    .renglon());
            meta.acciones()
                    .forEach(accion -> renglones.add(RenglonDePoa.aPartirDe(accion.numero(), accion.compromiso())
                            .metaPadre(meta.numero())
                            .renglon()));
        }
        return renglones;
    }
}
