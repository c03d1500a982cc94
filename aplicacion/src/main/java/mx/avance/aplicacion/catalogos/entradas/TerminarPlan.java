package mx.avance.aplicacion.catalogos.entradas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.Uso;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Permiso;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a Plan Municipal together with its ejes, temas and líneas, so that the next one can begin. All of it or nothing; each entry
 * leaves its own fact in the audit trail.
 */
@Component
public class TerminarPlan {

    private static final int CUANTAS_SE_DICEN = 3;

    private final Permiso permiso;
    private final Entradas entradas;
    private final EditarCatalogo editar;
    private final Escritor escritor;
    private final FinesDePlan fines;
    private final Usos usos;
    private final Hechos hechos;

    TerminarPlan(
            Permiso permiso,
            Entradas entradas,
            EditarCatalogo editar,
            Escritor escritor,
            FinesDePlan fines,
            Usos usos,
            Hechos hechos) {
        this.permiso = permiso;
        this.entradas = entradas;
        this.editar = editar;
        this.escritor = escritor;
        this.fines = fines;
        this.usos = usos;
        this.hechos = hechos;
    }

    /** An eje, tema or línea with where it is used after the day on which its plan is to end. */
    public record Usada(Entrada linea, List<Uso> usos) {}

    /**
     * What of a plan would outlive it.
     *
     * @param hasta the last day of the plan
     * @param seTerminan in force on that day and after it
     * @param porEmpezar those that begin only later, so that they cannot end with it
     * @param enUso those in use after it, which cannot end with it either
     */
    public record Siguen(LocalDate hasta, List<Entrada> seTerminan, List<Entrada> porEmpezar, List<Usada> enUso) {

        public boolean ninguna() {
            return seTerminan.isEmpty() && porEmpezar.isEmpty();
        }

        /** Those in use without the ejes and temas that are used through a tema or línea of theirs alone. */
        public List<Usada> usadasPorSi() {
            return enUso.stream()
                    .filter(usada -> enUso.stream().noneMatch(otra -> otra.linea()
                            .valor("codigo")
                            .startsWith(usada.linea().valor("codigo") + ".")))
                    .toList();
        }

        /** Whether all of them may end with the plan. */
        public boolean sePuede() {
            return porEmpezar.isEmpty() && enUso.isEmpty();
        }
    }

    /**
     * What would outlive a plan that ends on a day. Changes nothing.
     *
     * @throws NoExiste when there is no such plan
     */
    @Transactional(readOnly = true)
    public Siguen siguen(long plan, LocalDate hasta) {
        Esquema esquema = Esquemas.de(Catalogo.LINEAS);
        List<Entrada> seTerminan = new ArrayList<>();
        List<Entrada> porEmpezar = new ArrayList<>();
        List<Usada> enUso = new ArrayList<>();
        for (Entrada linea : lineas(entradas.entrada(Catalogo.PLANES, plan))) {
            LocalDate fin = linea.hasta();
            if (linea.desde().isAfter(hasta)) {
                porEmpezar.add(linea);
            } else if (fin == null || fin.isAfter(hasta)) {
                seTerminan.add(linea);
                List<Uso> despues = usos.fuera(esquema, linea, hasta.plusDays(1), fin);
                if (!despues.isEmpty()) {
                    enUso.add(new Usada(linea, despues));
                }
            }
        }
        return new Siguen(hasta, seTerminan, porEmpezar, enUso);
    }

    /**
     * Corrects a plan that ends on a day, and ends with it whatever of it was still in force.
     *
     * @param version the one that the person had before them
     * @param escrito all columns of the plan, as a person typed them
     * @return the plan and what ended with it, as they are now, the plan first
     * @throws DatosInvalidos when there is no day, something of the plan begins only later or is in use after it, or as in {@link
     *     EditarCatalogo#corregir}
     * @throws Choque when somebody else changed the plan since
     */
    @Transactional
    public List<Entrada> terminar(long plan, int version, Map<String, String> escrito) {
        permiso.exigir(Acto.EDITAR_CATALOGO);
        escritor.apartar();
        Entrada antes = entradas.entrada(Catalogo.PLANES, plan);
        if (antes.version() != version) {
            throw new Choque(Esquemas.de(Catalogo.PLANES).objeto(antes), antes);
        }
        LocalDate hasta = hasta(escrito);
        if (hasta.isBefore(antes.desde())) {
            throw new DatosInvalidos(Defecto.en("hasta", "forma.fechas"));
        }
        Siguen siguen = siguen(plan, hasta);
        DatosInvalidos.siHay(defectos(siguen));
        fines.recordar(antes, siguen.seTerminan(), hasta);
        List<Entrada> terminadas = new ArrayList<>();
        siguen.seTerminan().forEach(linea -> terminadas.add(con(linea, hasta.toString())));
        terminadas.add(0, editar.corregir(Catalogo.PLANES, plan, version, escrito));
        return terminadas;
    }

    /**
     * Takes the end of a plan back, and that of what ended together with it: each is to end again when it was to end before, and what
     * ended by itself stays ended. Of a plan whose earlier end nobody remembers, it and whatever of it ended on the same day are left
     * without one.
     *
     * @return the plan and what is in force again with it, the plan first
     * @throws DatosInvalidos when it has no end, or the next plan began already
     * @throws Choque when somebody else changed the plan since
     */
    @Transactional
    public List<Entrada> reabrir(long plan, int version) {
        permiso.exigir(Acto.EDITAR_CATALOGO);
        escritor.apartar();
        Entrada antes = entradas.entrada(Catalogo.PLANES, plan);
        LocalDate fin = Optional.ofNullable(antes.hasta())
                .orElseThrow(() -> new DatosInvalidos(Defecto.en("hasta", "catalogos.plan.sinFin")));
        Optional<FinesDePlan.Antes> estaban = fines.de(plan);
        String estaba = estaban.filter(antesDeEse -> antesDeEse.sigueEn(antes))
                .map(FinesDePlan.Antes::plan)
                .orElse("");
        List<Entrada> abiertas = new ArrayList<>();
        abiertas.add(editar.corregir(Catalogo.PLANES, plan, version, con(antes.valores(), estaba)));
        for (Entrada linea : lineas(antes)) {
            finDe(linea, fin, estaban)
                    .ifPresent(otro -> abiertas.add(
                            editar.corregir(Catalogo.LINEAS, linea.id(), linea.version(), con(linea.valores(), otro))));
        }
        estaban.ifPresent(antesDeEse -> fines.olvidar(plan, antesDeEse.vez()));
        return abiertas;
    }

    /** When something of a plan is to end once the end of that is taken back; blank for never, empty where it stays as it is. */
    private static Optional<String> finDe(Entrada linea, LocalDate fin, Optional<FinesDePlan.Antes> estaban) {
        if (estaban.isEmpty()) {
            return fin.equals(linea.hasta()) ? Optional.of("") : Optional.empty();
        }
        return Optional.ofNullable(estaban.get().lineas().get(linea.id()))
                .filter(otro -> estaban.get().sigueEn(linea));
    }

    private static Map<String, String> con(Map<String, String> valores, String hasta) {
        Map<String, String> otros = new LinkedHashMap<>(valores);
        otros.put("hasta", hasta);
        return otros;
    }

    private List<Entrada> lineas(Entrada plan) {
        return entradas.lista(
                Catalogo.LINEAS,
                new Filtro("", Optional.empty(), Optional.of(plan.valor("codigo"))),
                0,
                Integer.MAX_VALUE);
    }

    /** Nothing else than its last day changes, and that for an earlier one: no other rule of the catalogue can be broken. */
    private Entrada con(Entrada linea, String hasta) {
        Esquema esquema = Esquemas.de(Catalogo.LINEAS);
        Entrada terminada = new Entrada(linea.id(), con(linea.valores(), hasta), linea.version() + 1);
        escritor.actualizar(esquema, terminada);
        hechos.anotar("CATALOGO_CAMBIADO", esquema.objeto(terminada), linea.valores(), terminada.valores(), null);
        return terminada;
    }

    private static LocalDate hasta(Map<String, String> escrito) {
        String dia = escrito.getOrDefault("hasta", "").strip();
        if (dia.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("hasta", "forma.obligatorio"));
        }
        return Tipo.dia(dia).orElseThrow(() -> new DatosInvalidos(Defecto.en("hasta", "forma.fecha")));
    }

    private static List<Defecto> defectos(Siguen siguen) {
        List<Defecto> defectos = new ArrayList<>();
        if (!siguen.porEmpezar().isEmpty()) {
            defectos.add(Defecto.en(
                    "hasta",
                    "catalogos.plan.porEmpezar",
                    siguen.porEmpezar().size(),
                    dichas(siguen.porEmpezar()),
                    siguen.hasta()));
        }
        if (!siguen.enUso().isEmpty()) {
            defectos.add(Defecto.en(
                    "hasta",
                    "catalogos.plan.enUso",
                    siguen.usadasPorSi().size(),
                    dichas(siguen.usadasPorSi().stream().map(Usada::linea).toList()),
                    siguen.hasta(),
                    Reglas.enPalabras(siguen.enUso().stream()
                            .flatMap(usada -> usada.usos().stream())
                            .toList())));
        }
        return defectos;
    }

    private static String dichas(List<Entrada> lineas) {
        String primeras = lineas.stream()
                .limit(CUANTAS_SE_DICEN)
                .map(linea -> linea.valor("codigo"))
                .collect(Collectors.joining(", "));
        return lineas.size() > CUANTAS_SE_DICEN ? primeras + "…" : primeras;
    }
}
