package mx.avance.aplicacion.poa;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import mx.avance.aplicacion.catalogos.Administracion;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.Ente;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.catalogos.PlanMunicipal;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.impresion.CedulaPoa;
import mx.avance.impresion.ClaveConNombre;
import mx.avance.impresion.Emblema;
import mx.avance.impresion.EncabezadoDePoa;
import mx.avance.impresion.ImpresionDePoa;
import mx.avance.nucleo.catalogo.ClasificacionFuncional;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.poa.Accion;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.Poa;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.RenglonDePoa;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cédula POA of a unit, and the book of those of a ramo or of the whole ente, on paper and as workbooks. */
@Component
public class CedulasPoa {

    private static final DateTimeFormatter FECHA = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Poas poas;
    private final Claves claves;
    private final Entes entes;
    private final PlanMunicipal plan;
    private final FirmasDePoa firmas;
    private final PresupuestoDePoa presupuesto;
    private final Clock reloj;

    CedulasPoa(
            Poas poas,
            Claves claves,
            Entes entes,
            PlanMunicipal plan,
            FirmasDePoa firmas,
            PresupuestoDePoa presupuesto,
            Clock reloj) {
        this.poas = poas;
        this.claves = claves;
        this.entes = entes;
        this.plan = plan;
        this.firmas = firmas;
        this.presupuesto = presupuesto;
        this.reloj = reloj;
    }

    /** What a cédula is written as. */
    public enum Formato {
        PDF,
        XLSX
    }

    /**
     * What the cédula of a programme prints in its present state; of a draft, the rows that are complete. It says in which state it
     * is and who is to sign, and leaves the three signatures to be written.
     *
     * @throws NoExiste when nobody has started it
     */
    @Transactional(readOnly = true)
    public CedulaPoa cedula(IdDePoa id) {
        return cedula(poas.exigir(id));
    }

    /**
     * What whoever acts may see of a year, by unit and programa.
     *
     * @param ramo only of its units; empty for the whole ente
     * @throws NoExiste when there is none
     */
    @Transactional(readOnly = true)
    public List<CedulaPoa> libro(Ejercicio ejercicio, Optional<Ramo> ramo) {
        List<CedulaPoa> libro = poas.del(ejercicio).stream()
                .map(ResumenDePoa::id)
                .filter(id ->
                        ramo.filter(cual -> !id.unidad().ramo().equals(cual)).isEmpty())
                .map(this::cedula)
                .toList();
        if (libro.isEmpty()) {
            throw new NoExiste("POA " + ejercicio);
        }
        return libro;
    }

    /** Writes one cédula or a book of them. */
    public void escribir(List<CedulaPoa> libro, Formato formato, OutputStream salida) throws IOException {
        ImpresionDePoa impresion = new ImpresionDePoa().fechada(reloj.instant());
        if (formato == Formato.XLSX) {
            impresion.xlsx(libro, salida);
        } else if (libro.size() == 1) {
            impresion.pdf(libro.get(0), salida);
        } else {
            impresion.pdf(libro, salida);
        }
    }

    private CedulaPoa cedula(PoaGuardado guardado) {
        Poa poa = guardado.poa();
        List<Meta> metas = guardado.autorizado()
                .map(autorizado -> autorizado.vigente().metas())
                .or(() -> guardado.enRevision()
                        .map(revision -> revision.programa().metas()))
                .or(() -> guardado.borrador().map(CedulasPoa::completas))
                .orElseThrow();
        List<LineaAccion> lineas = guardado.autorizado()
                .map(autorizado -> autorizado.vigente().lineasDeclaradas())
                .or(() -> guardado.enRevision()
                        .map(revision -> revision.programa().lineasDeclaradas()))
                .or(() -> guardado.borrador().map(PoaEnBorrador::lineasDeclaradas))
                .orElseThrow();
        String leyenda = leyenda(guardado, metas);
        List<LineaAccion> usadas = lineas.isEmpty()
                ? List.copyOf(new TreeSet<>(metas.stream()
                        .flatMap(meta -> meta.renglones().values().stream())
                        .flatMap(compromiso -> compromiso.lineasAccion().stream())
                        .toList()))
                : lineas;
        return new CedulaPoa(
                encabezado(guardado.id(), poa.clave(), usadas),
                metas,
                firmas.de(guardado).firmas(),
                leyenda,
                "",
                presupuesto.de(guardado.id()).map(CedulasPoa::enUnaFrase).orElse(""));
    }

    /** What state the paper was printed in. Of a draft, that rows without all their figures are not on it. */
    private static String leyenda(PoaGuardado guardado, List<Meta> impresas) {
        return guardado.autorizado()
                .map(autorizado -> "Autorizado por " + autorizado.autorizacion().organo() + ", acta u oficio «"
                        + autorizado.autorizacion().acta() + "», "
                        + FECHA.format(autorizado.autorizacion().fecha()) + ", versión "
                        + autorizado.vigente().version())
                .orElseGet(() ->
                        guardado.poa().estado().rotulo().toUpperCase(Locale.ROOT) + sinTerminar(guardado, impresas));
    }

    private static String sinTerminar(PoaGuardado guardado, List<Meta> impresas) {
        int impresos =
                impresas.stream().mapToInt(meta -> meta.renglones().size()).sum();
        int faltan = guardado.borrador()
                .map(borrador -> borrador.renglones().size() - impresos)
                .orElse(0);
        return switch (faltan) {
            case 0 -> "";
            case 1 -> "; un renglón sin terminar no se imprime";
            default -> "; " + faltan + " renglones sin terminar no se imprimen";
        };
    }

    private static String enUnaFrase(PresupuestoDePoa.Anual anual) {
        List<String> partes = new ArrayList<>();
        anual.importes().aprobado().ifPresent(monto -> partes.add("aprobado " + pesos(monto)));
        anual.importes().modificado().ifPresent(monto -> partes.add("modificado " + pesos(monto)));
        anual.importes().devengado().ifPresent(monto -> partes.add("devengado " + pesos(monto)));
        anual.importes().ejercido().ifPresent(monto -> partes.add("ejercido " + pesos(monto)));
        String importes = String.join(", ", partes);
        return importes.substring(0, 1).toUpperCase(Locale.ROOT) + importes.substring(1)
                + anual.importado()
                        .map(dia -> "; importado el " + FECHA.format(dia))
                        .orElse("")
                + ".";
    }

    private static String pesos(BigDecimal monto) {
        return "$" + new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(monto);
    }

    private EncabezadoDePoa encabezado(IdDePoa id, ClaveProgramatica clave, List<LineaAccion> lineas) {
        LocalDate dia = poas.diaDeCatalogos(id);
        Ente ente = entes.exigir();
        Optional<Administracion> administracion = entes.administracion(dia);
        Optional<Emblema> emblema = administracion
                .filter(Administracion::conEmblema)
                .flatMap(cual -> entes.emblema(cual.id()))
                .map(imagen -> Emblema.of(imagen, "Emblema de " + ente.nombre()));
        Ramo ramo = clave.ramo().orElseGet(() -> id.unidad().ramo());
        String finalidad = clave.finalidad().map(Object::toString).orElse("");
        String funcion = clave.funcion().map(Object::toString).orElse("");
        String subfuncion = clave.subfuncion().map(Object::toString).orElse("");
        return new EncabezadoDePoa(
                ente.nombre(),
                Optional.ofNullable(ente.ayuntamiento()),
                administracion.map(Administracion::nombre).orElse(""),
                emblema,
                id.ejercicio(),
                new ClaveConNombre(ramo.clave(), claves.nombre(ramo, dia).orElse("")),
                new ClaveConNombre(
                        id.programa().clave(), claves.nombre(id.programa(), dia).orElse("")),
                new ClaveConNombre(
                        id.unidad().clave(), claves.nombre(id.unidad(), dia).orElse("")),
                funcional(finalidad, finalidad),
                funcional(funcion, finalidad, funcion),
                funcional(subfuncion, finalidad, funcion, subfuncion),
                lineas.stream()
                        .map(linea -> new ClaveConNombre(
                                linea.toString(), plan.nombre(linea, dia).orElse("")))
                        .toList());
    }

    /** A level of CONAC's functional classification with its name. */
    private static ClaveConNombre funcional(String digito, String... niveles) {
        if (Stream.of(niveles).anyMatch(String::isEmpty)) {
            return ClaveConNombre.NINGUNA;
        }
        return new ClaveConNombre(
                digito,
                ClasificacionFuncional.conac()
                        .find(String.join(".", niveles))
                        .map(ClasificacionFuncional.Entrada::nombre)
                        .orElse(""));
    }

    /** The metas of a draft whose rows are complete. */
    private static List<Meta> completas(PoaEnBorrador borrador) {
        List<Meta> metas = new ArrayList<>();
        for (RenglonDePoa renglon : borrador.renglones()) {
            if (renglon.metaPadre().isPresent()) {
                continue;
            }
            renglon.aCompromiso(BigDecimal.ONE).ifPresent(compromiso -> {
                List<Accion> acciones = borrador.renglones().stream()
                        .filter(otro ->
                                otro.metaPadre().orElse(0) == renglon.numero() && otro.numero() > renglon.numero())
                        .flatMap(otro ->
                                otro
                                        .aCompromiso(BigDecimal.ONE)
                                        .map(hecho -> new Accion(otro.numero(), hecho))
                                        .stream())
                        .toList();
                boolean repetidas =
                        acciones.stream().map(Accion::numero).distinct().count() < acciones.size();
                metas.add(new Meta(
                        renglon.numero(), compromiso, renglon.sumaDeAcciones(), repetidas ? List.of() : acciones));
            });
        }
        return metas;
    }
}
