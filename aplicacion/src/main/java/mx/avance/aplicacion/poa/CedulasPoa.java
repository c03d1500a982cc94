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
import java.util.function.IntConsumer;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.impresion.CedulaPoa;
import mx.avance.impresion.ImpresionDePoa;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.poa.Accion;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.PoaAutorizado;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.PoaEnRevision;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.RenglonDePoa;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cédula POA of a unit, and the book of those of a ramo or of the whole ente, on paper and as workbooks. */
@Component
public class CedulasPoa {

    private static final DateTimeFormatter FECHA = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Poas poas;
    private final VersionesDePoa versiones;
    private final EncabezadosDePoa encabezados;
    private final Entes entes;
    private final FirmasDePoa firmas;
    private final PresupuestoDePoa presupuesto;
    private final Clock reloj;

    CedulasPoa(
            Poas poas,
            VersionesDePoa versiones,
            EncabezadosDePoa encabezados,
            Entes entes,
            FirmasDePoa firmas,
            PresupuestoDePoa presupuesto,
            Clock reloj) {
        this.poas = poas;
        this.versiones = versiones;
        this.encabezados = encabezados;
        this.entes = entes;
        this.firmas = firmas;
        this.presupuesto = presupuesto;
        this.reloj = reloj;
    }

    /** What a cédula is written as. */
    public enum Formato {
        PDF,
        XLSX;

        /** As files of that kind end. */
        public String terminacion() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the file of a cédula is called. */
    public static String archivo(IdDePoa id, Optional<Integer> version, Formato formato) {
        return "cedula-poa-" + id.ejercicio() + "-" + id.programa() + "-" + id.unidad()
                + version.map(cual -> "-version-" + cual).orElse("") + formato.terminacion();
    }

    /**
     * What the cédula of a programme prints in its present state; of a draft, the rows that are complete. It says in which state it
     * is and who is to sign, and leaves the three signatures to be written. A draft is headed and signed by those of today, an
     * authorised programme by those of the act that authorised the version in force.
     *
     * @throws NoExiste when nobody has started it
     */
    @Transactional(readOnly = true)
    public CedulaPoa cedula(IdDePoa id) {
        return cedula(poas.exigir(id));
    }

    /**
     * What the cédula of an authorised version printed: its metas, under the administration, names and holders of posts of the day
     * of its act. One that is no longer in force prints no budget.
     *
     * @param version empty for the programme in its present state
     * @throws NoExiste when nobody has started it, or it has no such version
     */
    @Transactional(readOnly = true)
    public CedulaPoa cedula(IdDePoa id, Optional<Integer> version) {
        if (version.isEmpty()) {
            return cedula(id);
        }
        VersionesDePoa.Version cual = versiones.version(id, version.get());
        PoaGuardado guardado = poas.exigir(id);
        boolean vigente = guardado.autorizado()
                .filter(autorizado -> autorizado.vigente().version() == cual.version())
                .isPresent();
        return vigente ? cedula(guardado) : autorizada(id, versiones.programa(id, cual.version()), cual, "");
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
        escribir(libro, formato, salida, escritas -> {});
    }

    /** The same, telling how many of them are written, after each. */
    void escribir(List<CedulaPoa> libro, Formato formato, OutputStream salida, IntConsumer avance) throws IOException {
        ImpresionDePoa impresion = new ImpresionDePoa().fechada(reloj.instant()).avisando(avance);
        if (formato == Formato.XLSX) {
            impresion.xlsx(libro, salida);
        } else if (libro.size() == 1) {
            impresion.pdf(libro.get(0), salida);
        } else {
            impresion.pdf(libro, salida);
        }
    }

    private CedulaPoa cedula(PoaGuardado guardado) {
        IdDePoa id = guardado.id();
        String importes = presupuesto.de(id).map(CedulasPoa::enUnaFrase).orElse("");
        return guardado.autorizado()
                .map(PoaAutorizado::vigente)
                .map(vigente -> autorizada(id, vigente, versiones.version(id, vigente.version()), importes))
                .orElseGet(() -> sinAutorizar(guardado, importes));
    }

    private CedulaPoa autorizada(
            IdDePoa id, ProgramaOperativoAnual programa, VersionesDePoa.Version version, String importes) {
        Autorizacion autorizacion = version.autorizacion();
        LocalDate dia = autorizacion.fecha();
        LocalDate registrada =
                version.autorizada().atZone(entes.exigir().zona()).toLocalDate();
        return new CedulaPoa(
                encabezados.de(
                        id,
                        programa.clave(),
                        dia,
                        registrada,
                        delEncabezado(programa.lineasDeclaradas(), programa.metas())),
                programa.metas(),
                firmas.en(id, dia).firmas(),
                "Autorizado por " + autorizacion.organo() + ", acta u oficio «" + autorizacion.acta() + "», "
                        + FECHA.format(dia) + ", versión " + version.version(),
                "",
                importes);
    }

    private CedulaPoa sinAutorizar(PoaGuardado guardado, String importes) {
        IdDePoa id = guardado.id();
        PoaEnBorrador escrito = guardado.enRevision()
                .map(PoaEnRevision::enviado)
                .or(guardado::borrador)
                .orElseThrow();
        List<Meta> metas = guardado.enRevision()
                .map(revision -> revision.programa().metas())
                .orElseGet(() -> completas(escrito));
        LocalDate hoy = poas.diaDeCatalogos(id);
        return new CedulaPoa(
                encabezados.de(id, guardado.poa().clave(), hoy, hoy, delEncabezado(escrito.lineasDeclaradas(), metas)),
                metas,
                firmas.de(guardado).firmas(),
                guardado.poa().estado().rotulo().toUpperCase(Locale.ROOT) + sinTerminar(guardado, metas),
                "",
                importes);
    }

    /** The líneas that the heading declares; where it declares none, those that the rows use. */
    private static List<LineaAccion> delEncabezado(List<LineaAccion> declaradas, List<Meta> metas) {
        return declaradas.isEmpty()
                ? List.copyOf(new TreeSet<>(metas.stream()
                        .flatMap(meta -> meta.renglones().values().stream())
                        .flatMap(compromiso -> compromiso.lineasAccion().stream())
                        .toList()))
                : declaradas;
    }

    /** Of a draft, that rows without all their figures are not on it. */
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
