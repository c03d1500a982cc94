package mx.avance.aplicacion.poa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.PlanMunicipal;
import mx.avance.aplicacion.catalogos.UnidadesDeMedida;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.RenglonDePoa;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts the programme of a unit. Each change says which version of the record its writer saw; when somebody else wrote in the
 * meantime nothing is saved, and {@link Choque} carries the {@link PoaGuardado} as it stands.
 */
@Component
public class EditarPoa {

    private final JdbcPoas base;
    private final Poas poas;
    private final RevisarPoa revisar;
    private final Claves claves;
    private final PlanMunicipal plan;
    private final UnidadesDeMedida medidas;
    private final Hechos hechos;
    private final Sesiones sesiones;

    EditarPoa(
            JdbcPoas base,
            Poas poas,
            RevisarPoa revisar,
            Claves claves,
            PlanMunicipal plan,
            UnidadesDeMedida medidas,
            Hechos hechos,
            Sesiones sesiones) {
        this.base = base;
        this.poas = poas;
        this.revisar = revisar;
        this.claves = claves;
        this.plan = plan;
        this.medidas = medidas;
        this.hechos = hechos;
        this.sesiones = sesiones;
    }

    /**
     * Starts an empty draft; when somebody has started it, answers what there is.
     *
     * @throws NoPermitido when whoever acts does not draft for that unit, or drafting is not open
     * @throws DatosInvalidos when the catalogues of that year have no such programa or unit
     */
    @Transactional
    public PoaGuardado iniciar(IdDePoa id) {
        return iniciar(id, PoaEnBorrador.vacio(id.ejercicio(), id.clave()), null);
    }

    /**
     * Takes the draft for whoever acts, until the transaction ends: nobody else writes it, so what is read of it from here on is what
     * will be written over.
     *
     * @param version of the record that the writer saw; 0 when nobody had started it, and then it is started
     * @throws Choque when somebody else wrote it, or started it, in the meantime
     * @throws NoPermitido as for {@link #iniciar(IdDePoa)}
     * @throws NoExiste when it was deleted
     */
    @Transactional
    public PoaGuardado apartar(IdDePoa id, int version) {
        if (version != 0) {
            return poas.leer(poas.tomar(Acto.EDITAR_POA, id, version));
        }
        poas.exigirQuePueda(Acto.EDITAR_POA, id, base.cabezaParaEscribir(id));
        exigirEnCatalogos(id);
        JdbcPoas.Cabeza cabeza = base.empezar(id, List.of(), cuenta())
                .orElseThrow(() -> new Choque(id.objeto(), poas.find(id).orElse(null)));
        anotarInicio(id, 0, null);
        return poas.leer(cabeza);
    }

    /**
     * Starts the draft with what the unit promised the year before: the version in force then, weights aside. Líneas de acción are
     * those that the plan of the new year says carry on the old ones; those without any are left out.
     *
     * @throws NoExiste when the unit had no authorised programme the year before
     * @throws NoPermitido as for {@link #iniciar(IdDePoa)}
     */
    @Transactional
    public PoaGuardado copiarDelAnioAnterior(IdDePoa id) {
        IdDePoa anterior = poas.anterior(id).orElseThrow(() -> new NoExiste("POA autorizado del año anterior"));
        PoaEnBorrador copia = poas.find(anterior)
                .flatMap(PoaGuardado::autorizado)
                .map(autorizado -> PoaEnBorrador.aPartirDe(autorizado.vigente(), id.ejercicio()))
                .map(borrador -> conLineasDelPlan(id, borrador))
                .orElseThrow(() -> new NoExiste(anterior.objeto()));
        return iniciar(id, copia, "Copia de " + anterior.objeto());
    }

    private PoaGuardado iniciar(IdDePoa id, PoaEnBorrador contenido, @Nullable String motivo) {
        Optional<JdbcPoas.Cabeza> hay = base.cabezaParaEscribir(id);
        poas.exigirQuePueda(Acto.EDITAR_POA, id, hay);
        if (hay.isPresent()
                && (contenido.renglones().isEmpty() || hay.get().resumen().metas() > 0)) {
            return poas.leer(hay.get());
        }
        exigirEnCatalogos(id);
        JdbcPoas.Cabeza cabeza = hay.or(() -> base.empezar(id, contenido.lineasDeclaradas(), cuenta()))
                .or(() -> base.cabezaParaEscribir(id))
                .orElseThrow(() -> new NoExiste(id.objeto()));
        anotarInicio(id, contenido.renglones().size(), motivo);
        return contenido.renglones().isEmpty() ? poas.leer(cabeza) : asentar(id, cabeza, contenido);
    }

    private void anotarInicio(IdDePoa id, int renglones, @Nullable String motivo) {
        hechos.anotar("POA_EMPEZADO", id.objeto(), null, Map.of("renglones", renglones), motivo);
    }

    /**
     * Puts a row in the place of the first one with its number, or adds it where its number belongs.
     *
     * @param version of the record that the writer saw
     * @throws DatosInvalidos when a text or figure does not fit
     */
    @Transactional
    public PoaGuardado guardarRenglon(IdDePoa id, int version, RenglonDePoa renglon) {
        return guardarRenglon(id, version, renglon.numero(), renglon);
    }

    /**
     * Adds a row where its number belongs, whatever others write meanwhile. The same row, sent twice, is added once.
     *
     * @throws DatosInvalidos when a text or figure does not fit, or another row has its number
     */
    @Transactional
    public PoaGuardado agregarRenglon(IdDePoa id, RenglonDePoa renglon) {
        JdbcPoas.Cabeza cabeza = poas.tomar(Acto.EDITAR_POA, id);
        RenglonDePoa limpio =
                new LimpiezaDeRenglon(medidas).limpiar(List.of(renglon)).get(0);
        List<RenglonDePoa> hay = base.borrador(cabeza, poas.encabezado(id)).renglones();
        if (lugar(hay, limpio.numero()).isPresent() && !yaEsta(hay, limpio.numero(), limpio)) {
            throw new DatosInvalidos(Defecto.en("numero", "poa.numeroRepetido", limpio.numero()));
        }
        return guardarRenglon(id, cabeza.version(), limpio.numero(), limpio);
    }

    /**
     * The same, where the row may have borne another number. Whoever writes the row as it is stored already changes nothing.
     *
     * @param eraNumero the number that it had; that of the row when it is new
     * @throws DatosInvalidos when a text or figure does not fit
     */
    @Transactional
    public PoaGuardado guardarRenglon(IdDePoa id, int version, int eraNumero, RenglonDePoa renglon) {
        JdbcPoas.Cabeza cabeza = poas.tomar(Acto.EDITAR_POA, id);
        RenglonDePoa limpio =
                new LimpiezaDeRenglon(medidas).limpiar(List.of(renglon)).get(0);
        PoaEnBorrador borrador = base.borrador(cabeza, poas.encabezado(id));
        List<RenglonDePoa> renglones = new ArrayList<>(borrador.renglones());
        if (yaEsta(renglones, eraNumero, limpio)) {
            return new PoaGuardado(id, cabeza.version(), borrador);
        }
        poas.exigirVersion(cabeza, version);
        OptionalInt lugar = lugar(renglones, eraNumero);
        RenglonDePoa antes = null;
        if (lugar.isPresent()) {
            antes = renglones.set(lugar.getAsInt(), limpio);
        } else {
            int siguiente = 0;
            while (siguiente < renglones.size() && renglones.get(siguiente).numero() < limpio.numero()) {
                siguiente++;
            }
            renglones.add(siguiente, limpio);
        }
        if (eraNumero != limpio.numero()
                && lugar.isPresent()
                && limpio.metaPadre().isEmpty()) {
            renglones.replaceAll(
                    hija -> hija.metaPadre().orElse(0) == eraNumero ? conPadre(hija, limpio.numero()) : hija);
        }
        if (renglones.size() > LimpiezaDeRenglon.RENGLONES) {
            throw new DatosInvalidos(Defecto.en("", "poa.demasiados", LimpiezaDeRenglon.RENGLONES));
        }
        hechos.anotar(
                antes == null ? "RENGLON_AGREGADO" : "RENGLON_CAMBIADO",
                id.objeto() + ", renglón " + limpio.numero(),
                antes == null ? null : RenglonEscrito.de(lugar.orElse(0), antes),
                RenglonEscrito.de(lugar.orElse(0), limpio),
                null);
        return asentar(id, cabeza, borrador.con(renglones));
    }

    /**
     * Takes a row out; taking out a meta takes its acciones along.
     *
     * @throws NoExiste when there is no such row
     */
    @Transactional
    public PoaGuardado borrarRenglon(IdDePoa id, int version, int numero) {
        JdbcPoas.Cabeza cabeza = poas.tomar(Acto.EDITAR_POA, id, version);
        PoaEnBorrador borrador = base.borrador(cabeza, poas.encabezado(id));
        List<RenglonDePoa> fuera = borrador.renglones().stream()
                .filter(renglon ->
                        renglon.numero() == numero || renglon.metaPadre().orElse(0) == numero)
                .toList();
        if (lugar(fuera, numero).isEmpty()) {
            throw new NoExiste("renglón " + numero);
        }
        hechos.anotar("RENGLON_BORRADO", id.objeto() + ", renglón " + numero, escritos(fuera), null, null);
        return asentar(
                id,
                cabeza,
                borrador.con(borrador.renglones().stream()
                        .filter(renglon -> !fuera.contains(renglon))
                        .toList()));
    }

    /**
     * Puts these rows in the place of all that there are: what the grid saves and an import brings. All or nothing. Whoever
     * writes what is stored already changes nothing, whichever version that person saw: a form that was sent twice is no clash.
     *
     * @throws DatosInvalidos when some text or figure does not fit, or there are too many rows
     */
    @Transactional
    public PoaGuardado guardarTodo(IdDePoa id, int version, List<RenglonDePoa> renglones) {
        return guardarTodo(id, version, renglones, null);
    }

    /** The same, saying where the rows come from. */
    @Transactional
    public PoaGuardado guardarTodo(IdDePoa id, int version, List<RenglonDePoa> renglones, @Nullable String motivo) {
        JdbcPoas.Cabeza cabeza = poas.tomar(Acto.EDITAR_POA, id);
        PoaEnBorrador borrador = base.borrador(cabeza, poas.encabezado(id));
        List<RenglonDePoa> limpios = new LimpiezaDeRenglon(medidas).limpiar(renglones);
        if (limpios.equals(borrador.renglones())) {
            return new PoaGuardado(id, cabeza.version(), borrador);
        }
        poas.exigirVersion(cabeza, version);
        List<RenglonDePoa> quitados = new ArrayList<>(borrador.renglones());
        quitados.removeAll(limpios);
        List<RenglonDePoa> puestos = new ArrayList<>(limpios);
        puestos.removeAll(borrador.renglones());
        hechos.anotar("RENGLONES_CAMBIADOS", id.objeto(), escritos(quitados), escritos(puestos), motivo);
        return asentar(id, cabeza, borrador.con(limpios));
    }

    /** Says which líneas de acción the heading declares, in the order given. */
    @Transactional
    public PoaGuardado declararLineas(IdDePoa id, int version, List<LineaAccion> lineas) {
        JdbcPoas.Cabeza cabeza = poas.tomar(Acto.EDITAR_POA, id, version);
        PoaEnBorrador borrador = base.borrador(cabeza, poas.encabezado(id));
        List<LineaAccion> unicas = lineas.stream().distinct().toList();
        hechos.anotar(
                "LINEAS_DECLARADAS",
                id.objeto(),
                ProgramaEscrito.textos(borrador.lineasDeclaradas()),
                ProgramaEscrito.textos(unicas),
                null);
        return asentar(
                id,
                cabeza,
                new PoaEnBorrador(
                        borrador.ejercicio(), borrador.clave(), unicas, borrador.renglones(), borrador.notas()));
    }

    /**
     * Deletes a draft that was never sent, with all its rows. It can be brought back while nobody begins another; the audit trail
     * keeps what it said.
     *
     * @throws NoPermitido when whoever acts does not draft for that unit, or drafting is over
     * @throws DatosInvalidos when it was sent once and returned: what its reviewers wrote is not thrown away
     * @throws Choque when somebody else wrote in the meantime
     */
    @Transactional
    public void eliminar(IdDePoa id, int version) {
        JdbcPoas.Cabeza cabeza = poas.tomar(Acto.EDITAR_POA, id, version);
        if (cabeza.ronda() > 0) {
            throw new DatosInvalidos(Defecto.en("", "poa.yaSeEnvio"));
        }
        PoaEnBorrador borrador = base.borrador(cabeza, poas.encabezado(id));
        List<RenglonEscrito> renglones = escritos(borrador.renglones());
        hechos.anotar("POA_ELIMINADO", id.objeto(), renglones, null, null);
        base.apartar(cabeza, renglones, cuenta());
    }

    /**
     * Brings back the draft that was deleted, as it was.
     *
     * @throws NoExiste when none was deleted, or it was brought back already
     * @throws NoPermitido when whoever acts does not draft for that unit, or drafting is over
     * @throws DatosInvalidos when another one was begun since
     */
    @Transactional
    public PoaGuardado recuperar(IdDePoa id) {
        Optional<JdbcPoas.Cabeza> hay = base.cabezaParaEscribir(id);
        poas.exigirQuePueda(Acto.EDITAR_POA, id, hay);
        if (hay.isPresent()) {
            throw new DatosInvalidos(Defecto.en("", "poa.yaHayOtro"));
        }
        exigirEnCatalogos(id);
        PoaEnBorrador borrador = base.sacar(id).orElseThrow(() -> new NoExiste("borrador eliminado de " + id.objeto()));
        JdbcPoas.Cabeza cabeza = base.empezar(id, borrador.lineasDeclaradas(), cuenta())
                .orElseThrow(() -> new DatosInvalidos(Defecto.en("", "poa.yaHayOtro")));
        hechos.anotar("POA_RECUPERADO", id.objeto(), null, escritos(borrador.renglones()), null);
        return asentar(id, cabeza, borrador);
    }

    /** Whether the row stands there as written, under the number that it is to have and no other. */
    private static boolean yaEsta(List<RenglonDePoa> renglones, int eraNumero, RenglonDePoa limpio) {
        OptionalInt lugar = lugar(renglones, limpio.numero());
        return lugar.isPresent()
                && renglones.get(lugar.getAsInt()).equals(limpio)
                && (eraNumero == limpio.numero() || lugar(renglones, eraNumero).isEmpty());
    }

    private PoaGuardado asentar(IdDePoa id, JdbcPoas.Cabeza cabeza, PoaEnBorrador borrador) {
        base.escribir(cabeza.poa(), borrador.renglones());
        int impedimentos = revisar.impedimentos(id, borrador).size();
        base.asentar(cabeza, cabeza.estado(), borrador, impedimentos, cabeza.ronda(), cuenta());
        return new PoaGuardado(id, cabeza.version() + 1, borrador);
    }

    private void exigirEnCatalogos(IdDePoa id) {
        var dia = poas.diaDeCatalogos(id);
        List<Defecto> defectos = new ArrayList<>();
        if (claves.nombre(id.programa(), dia).isEmpty()) {
            defectos.add(Defecto.en(
                    "programa",
                    "poa.programaDesconocido",
                    id.programa().clave(),
                    id.ejercicio().toString()));
        }
        if (claves.nombre(id.unidad(), dia).isEmpty()) {
            defectos.add(Defecto.en(
                    "unidad",
                    "poa.unidadDesconocida",
                    id.unidad().clave(),
                    id.ejercicio().toString()));
        }
        DatosInvalidos.siHay(defectos);
    }

    private PoaEnBorrador conLineasDelPlan(IdDePoa id, PoaEnBorrador borrador) {
        var dia = poas.diaDeCatalogos(id);
        var vigentes =
                plan.lineas(dia).stream().map(PlanMunicipal.LineaVigente::clave).toList();
        boolean otroPlan = !plan.vigente(dia).equals(plan.vigente(dia.minusYears(1)));
        Map<LineaAccion, List<LineaAccion>> sucesoras = new LinkedHashMap<>();
        java.util.function.Function<List<LineaAccion>, List<LineaAccion>> alDia = lineas -> lineas.stream()
                .flatMap(linea -> sucesoras
                        .computeIfAbsent(
                                linea,
                                vieja -> otroPlan
                                        ? plan.sucesoras(vieja, dia)
                                        : List.of(vieja).stream()
                                                .filter(vigentes::contains)
                                                .toList())
                        .stream())
                .distinct()
                .toList();
        return new PoaEnBorrador(
                borrador.ejercicio(),
                borrador.clave(),
                alDia.apply(borrador.lineasDeclaradas()),
                borrador.renglones().stream()
                        .map(renglon -> copia(renglon)
                                .lineasAccion(alDia.apply(renglon.lineasAccion()))
                                .renglon())
                        .toList(),
                List.of());
    }

    private static RenglonDePoa conPadre(RenglonDePoa renglon, int padre) {
        return copia(renglon).metaPadre(padre).renglon();
    }

    private static RenglonDePoa.Borrador copia(RenglonDePoa renglon) {
        RenglonDePoa.Borrador copia = RenglonDePoa.de(renglon.numero())
                .descripcion(renglon.descripcion())
                .programado(renglon.programado())
                .acumulacion(renglon.acumulacion())
                .sentido(renglon.sentido())
                .sumaDeAcciones(renglon.sumaDeAcciones())
                .lineasAccion(renglon.lineasAccion())
                .detalle(renglon.detalle());
        renglon.metaPadre().ifPresent(copia::metaPadre);
        renglon.unidadMedida().ifPresent(copia::unidadMedida);
        renglon.metaAnualEscrita().ifPresent(copia::metaAnual);
        renglon.peso().ifPresent(copia::peso);
        return copia;
    }

    private static OptionalInt lugar(List<RenglonDePoa> renglones, int numero) {
        for (int i = 0; i < renglones.size(); i++) {
            if (renglones.get(i).numero() == numero) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static List<RenglonEscrito> escritos(List<RenglonDePoa> renglones) {
        List<RenglonEscrito> escritos = new ArrayList<>(renglones.size());
        for (int i = 0; i < renglones.size(); i++) {
            escritos.add(RenglonEscrito.de(i, renglones.get(i)));
        }
        return escritos;
    }

    private String cuenta() {
        return sesiones.actual().cuenta();
    }
}
