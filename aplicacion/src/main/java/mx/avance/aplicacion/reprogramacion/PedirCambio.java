package mx.avance.aplicacion.reprogramacion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.avance.aplicacion.catalogos.Medida;
import mx.avance.aplicacion.catalogos.UnidadesDeMedida;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.poa.CatalogosDePoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Cerradura;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.UnidadMedida;
import mx.avance.nucleo.poa.reprogramacion.Creacion;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;
import mx.avance.nucleo.poa.reprogramacion.Realineacion;
import mx.avance.nucleo.poa.reprogramacion.Reprogramacion;
import mx.avance.nucleo.poa.reprogramacion.SolicitudDeReprogramacion;
import mx.avance.nucleo.poa.reprogramacion.TipoDeReprogramacion;
import mx.avance.nucleo.revision.CatalogosVigentes;
import mx.avance.nucleo.revision.Hallazgo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit asks for a change of its authorised POA. */
@Component
public class PedirCambio {

    private final JdbcSolicitudes solicitudes;
    private final Cambios cambios;
    private final Poas poas;
    private final UnidadesDeMedida medidas;
    private final CatalogosDePoa catalogos;
    private final Actores actores;
    private final Hechos hechos;
    private final Clock reloj;

    PedirCambio(
            JdbcSolicitudes solicitudes,
            Cambios cambios,
            Poas poas,
            UnidadesDeMedida medidas,
            CatalogosDePoa catalogos,
            Actores actores,
            Hechos hechos,
            Clock reloj) {
        this.solicitudes = solicitudes;
        this.cambios = cambios;
        this.poas = poas;
        this.medidas = medidas;
        this.catalogos = catalogos;
        this.actores = actores;
        this.hechos = hechos;
        this.reloj = reloj;
    }

    /**
     * What is asked for.
     *
     * @param alcanzado A of the quarter that fell short, as written: an arrastre says it, and carries P − A where it says no other
     *     amount; nothing for the rest
     */
    public record Peticion(
            IdDePoa poa, Propuesta propuesta, @Nullable String alcanzado) {}

    /**
     * What would come of asking now.
     *
     * @param efecto the row first, then the meta that follows it; none while something is missing or keeps it from being applied
     * @param defectos what is missing, cannot be read, or keeps it from being applied
     * @param avisos what whoever decides will be told besides, in sentences
     * @param negado the refusal of the lock; null when it may be asked for now
     * @param plazo until when it may be asked for; null while the quarters are not known
     */
    public record Prueba(
            List<Comparacion> efecto,
            List<Defecto> defectos,
            List<Hallazgo> avisos,
            @Nullable Negado negado,
            @Nullable Plazo plazo) {}

    /** Says what would come of a request, and keeps nothing. A reason that nobody wrote yet is no defect here. */
    @Transactional(readOnly = true)
    public Prueba probar(Peticion peticion) {
        Reprogramacion cambio;
        try {
            cambio = leer(new Peticion(peticion.poa(), peticion.propuesta().sinExplicar(), peticion.alcanzado()));
        } catch (DatosInvalidos invalidos) {
            poas.exigir(peticion.poa());
            return new Prueba(List.of(), invalidos.defectos(), List.of(), null, null);
        } catch (NoPermitido negado) {
            return new Prueba(List.of(), List.of(), List.of(), negado.negado(), null);
        }
        Cambios.Evaluado evaluado = cambios.evaluar(peticion.poa(), cambio);
        return new Prueba(
                evaluado.efecto(),
                defectos(evaluado),
                evaluado.avisos(),
                Cerradura.puede(actores.actual(), Acto.SOLICITAR_REPROGRAMACION, evaluado.situacion(), reloj.instant())
                        .negado()
                        .orElse(null),
                cambios.plazo(peticion.poa(), cambio, evaluado.trimestres()).orElse(null));
    }

    /**
     * Asks for a change.
     *
     * @param llave the same one twice is the same request sent twice: the first one is given back
     * @throws NoExiste when the unit has no POA that year
     * @throws DatosInvalidos when something is missing or cannot be read, or the change cannot be applied to the version in force:
     *     then each defect bears the code of the finding
     * @throws NoPermitido when the person may not ask for it, or it comes too late
     */
    @Transactional
    public Solicitud pedir(Peticion peticion, UUID llave) {
        Optional<Long> enviada = solicitudes.conLlave(llave);
        if (enviada.isPresent()) {
            return solicitudes.find(enviada.get()).orElseThrow();
        }
        IdDePoa id = peticion.poa();
        poas.exigir(id);
        Reprogramacion cambio = leer(peticion);
        Cambios.Evaluado evaluado = cambios.evaluar(id, cambio);
        Instant ahora = reloj.instant();
        NoPermitido.siNoPuede(actores.actual(), Acto.SOLICITAR_REPROGRAMACION, evaluado.situacion(), ahora);
        DatosInvalidos.siHay(defectos(evaluado));
        ProgramaOperativoAnual vigente = evaluado.poa().orElseThrow().vigente();
        LocalDate hoy = evaluado.situacion().calendario().dia(ahora);
        SolicitudDeReprogramacion.Solicitada solicitada = new SolicitudDeReprogramacion.Solicitada(
                cambio, actores.actual().cuenta(), hoy);
        Solicitud nueva = new Solicitud(
                0,
                id.ejercicio(),
                id.programa(),
                id.unidad(),
                solicitada.que(),
                evaluado.efecto().get(0).descripcion(),
                Propuesta.cifra(peticion.alcanzado()),
                evaluado.trimestres(),
                evaluado.efecto(),
                vigente.version(),
                solicitada.quien(),
                actores.nombre(),
                ahora,
                EstadoDeSolicitud.SOLICITADA,
                Optional.empty(),
                1);
        Solicitud guardada = solicitudes.find(solicitudes.agregar(nueva, llave)).orElseThrow();
        hechos.anotar(
                "REPROGRAMACION_SOLICITADA",
                guardada.objeto(),
                null,
                Map.of("poa", id.objeto(), "cambio", Propuesta.de(cambio)),
                guardada.razon());
        return guardada;
    }

    private static List<Defecto> defectos(Cambios.Evaluado evaluado) {
        return evaluado.impedimentos().stream()
                .map(hallazgo -> Defecto.en("", hallazgo.codigo(), hallazgo))
                .toList();
    }

    private Reprogramacion leer(Peticion peticion) {
        Propuesta propuesta = peticion.propuesta();
        boolean esArrastre = Clase.find(Propuesta.texto(propuesta.clase()))
                .filter(clase -> clase == Clase.ARRASTRE)
                .isPresent();
        if (esArrastre) {
            return arrastre(peticion);
        }
        return conCatalogos(peticion.poa(), propuesta.reprogramacion());
    }

    private Reprogramacion arrastre(Peticion peticion) {
        Propuesta propuesta = peticion.propuesta();
        if (Propuesta.texto(propuesta.desde()).equals(Integer.toString(Trimestre.OCT_DIC.numero()))) {
            exigirDestino(peticion.poa());
        }
        Optional<Cantidad> alcanzado = Propuesta.cifra(peticion.alcanzado());
        List<Defecto> defectos = new ArrayList<>();
        if (alcanzado.isEmpty()) {
            defectos.add(
                    Propuesta.texto(peticion.alcanzado()).isEmpty()
                            ? Defecto.en("alcanzado", "reprogramacion.faltaCifra")
                            : Defecto.en(
                                    "alcanzado",
                                    "reprogramacion.cifraIlegible",
                                    Propuesta.texto(peticion.alcanzado())));
        }
        Optional<Cantidad> falta = falta(peticion, alcanzado);
        if (Propuesta.texto(propuesta.cantidad()).isEmpty()) {
            propuesta = propuesta.conCantidad(falta.map(Cantidad::toString).orElse("1"));
        } else {
            Propuesta.cifra(propuesta.cantidad())
                    .filter(cuanto ->
                            falta.filter(mayor -> cuanto.compareTo(mayor) > 0).isPresent())
                    .ifPresent(cuanto -> defectos.add(Defecto.en(
                            "cantidad",
                            "reprogramacion.arrastraDeMas",
                            cuanto.valor(),
                            falta.orElse(Cantidad.CERO).valor())));
        }
        try {
            Reprogramacion cambio = propuesta.reprogramacion();
            DatosInvalidos.siHay(defectos);
            return cambio;
        } catch (DatosInvalidos invalidos) {
            List<Defecto> todos = new ArrayList<>(invalidos.defectos());
            defectos.stream().filter(defecto -> !todos.contains(defecto)).forEach(todos::add);
            throw new DatosInvalidos(todos);
        }
    }

    /** Nothing is carried out of Oct-Dic: the lock says where the rest may go. */
    private void exigirDestino(IdDePoa id) {
        NoPermitido.siNoPuede(
                actores.actual(),
                Acto.SOLICITAR_REPROGRAMACION,
                poas.situacion(id).conCambio(TipoDeReprogramacion.ARRASTRE, Trimestre.OCT_DIC),
                reloj.instant());
    }

    /** P − A of the quarter that fell short, zero when A is not less; empty while either is not known. */
    private Optional<Cantidad> falta(Peticion peticion, Optional<Cantidad> alcanzado) {
        String numero = Propuesta.texto(peticion.propuesta().numero());
        String desde = Propuesta.texto(peticion.propuesta().desde());
        if (!numero.matches("[0-9]{1,5}") || !desde.matches("[1-4]")) {
            return Optional.empty();
        }
        Trimestre corto = Trimestre.de(Integer.parseInt(desde));
        return alcanzado.flatMap(a -> poas.exigir(peticion.poa())
                .autorizado()
                .flatMap(poa -> poa.vigente().findRenglon(Integer.parseInt(numero)))
                .flatMap(compromiso -> compromiso.programacion().vigente().en(corto))
                .map(p -> p.compareTo(a) > 0 ? Cantidad.of(p.menos(a)) : Cantidad.CERO));
    }

    /** With units of measure written as the catalogue writes them, and líneas and units that the catalogues of the year know. */
    private Reprogramacion conCatalogos(IdDePoa id, Reprogramacion cambio) {
        CatalogosVigentes vigentes = catalogos.en(poas.diaDeCatalogos(id));
        List<Defecto> defectos = new ArrayList<>();
        Reprogramacion limpio = cambio;
        if (cambio instanceof Creacion creacion) {
            Compromiso compromiso = creacion.compromiso();
            exigirLineas(compromiso.lineasAccion(), vigentes, defectos);
            limpio = new Creacion(
                    creacion.numero(),
                    creacion.metaPadre(),
                    compromiso.con(delCatalogo(compromiso.unidadMedida())),
                    creacion.impactoEsperado());
        }
        if (cambio instanceof Realineacion realineacion) {
            exigirLineas(realineacion.lineas().orElse(List.of()), vigentes, defectos);
            realineacion
                    .responsable()
                    .filter(unidad -> !vigentes.unidades().test(unidad))
                    .ifPresent(unidad -> defectos.add(Defecto.en(
                            "responsable", "reprogramacion.unidadDesconocida", unidad.clave(), id.ejercicio() + "")));
            limpio = new Realineacion(
                    realineacion.numero(),
                    realineacion.desde(),
                    realineacion.lineas(),
                    realineacion.descripcion(),
                    realineacion.unidadMedida().map(this::delCatalogo),
                    realineacion.responsable(),
                    realineacion.motivo());
        }
        DatosInvalidos.siHay(defectos);
        return limpio;
    }

    private static void exigirLineas(List<LineaAccion> lineas, CatalogosVigentes vigentes, List<Defecto> defectos) {
        lineas.stream()
                .filter(linea -> !vigentes.lineas().test(linea))
                .forEach(linea ->
                        defectos.add(Defecto.en("lineas", "reprogramacion.lineaDesconocida", linea.toString())));
    }

    private UnidadMedida delCatalogo(UnidadMedida escrita) {
        return medidas.find(escrita.nombre()).map(Medida::unidad).orElse(escrita);
    }
}
