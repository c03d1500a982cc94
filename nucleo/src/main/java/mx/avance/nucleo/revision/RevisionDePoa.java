package mx.avance.nucleo.revision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.Sentido;

/**
 * Reviews the draft of a programme, as often as its unit saves it: the rules of the form that speak of what is promised, and
 * those of a draft. It alters nothing and keeps nothing between calls.
 */
public final class RevisionDePoa {

    private static final BigDecimal CIEN = BigDecimal.valueOf(100);

    private static final List<Regla> DE_LA_FORMA = List.of(
            new TrimestresSumanMetaAnual(),
            new MetaSeProgramaEnAlgunTrimestre(),
            new MetaSumaSusAcciones(),
            new AccionesQueSumanCuentanLoMismo(),
            new MetaTieneUnidadDeMedida(),
            new NumerosNoSeRepiten(),
            new NumerosSonConsecutivos(),
            new LineasSeDeclaran(),
            new LineasDeclaradasSeUsan());

    /** Whatever the policy says of these, rows like that make no programme. */
    private static final Set<String> IMPIDEN_SIEMPRE = Set.of(
            "CLAVE_INCOMPLETA",
            "POA_SIN_METAS",
            "DESCRIPCION_FALTANTE",
            "MEDIDA_FALTANTE",
            "PROGRAMACION_INCOMPLETA",
            "SUMA_PROGRAMADO",
            "META_REPETIDA",
            "ACCION_SIN_META",
            "LINEA_FUERA_DEL_PLAN",
            "RESPONSABLE_DESCONOCIDO");

    private final Forma forma;
    private final PoliticaDeGravedad politica;
    private final BigDecimal otrosPesos;
    private final CatalogosVigentes catalogos;

    private RevisionDePoa(
            Forma forma, PoliticaDeGravedad politica, BigDecimal otrosPesos, CatalogosVigentes catalogos) {
        this.forma = forma;
        this.politica = politica;
        this.otrosPesos = otrosPesos;
        this.catalogos = catalogos;
    }

    /** For the form TMM-F004, with the severities that apply where nobody decided otherwise. */
    public static RevisionDePoa deSerie() {
        return new RevisionDePoa(
                Forma.TMM_F004, PoliticaDeGravedad.porOmision(), BigDecimal.ZERO, CatalogosVigentes.SIN_CATALOGOS);
    }

    /** For another form: one without hundreds does not miss the numbers between two rows. */
    public RevisionDePoa conForma(Forma otra) {
        return new RevisionDePoa(otra, politica, otrosPesos, catalogos);
    }

    /** With the severities of the ente. */
    public RevisionDePoa conPolitica(PoliticaDeGravedad otra) {
        return new RevisionDePoa(forma, otra, otrosPesos, catalogos);
    }

    /** For a unit that also reports under other programas, whose rows have weights that add up to this. */
    public RevisionDePoa conPesoDeOtrosProgramas(BigDecimal suma) {
        return new RevisionDePoa(forma, politica, suma, catalogos);
    }

    /** With what the catalogues of the ente know: what a row uses must be in them. */
    public RevisionDePoa conCatalogos(CatalogosVigentes otros) {
        return new RevisionDePoa(forma, politica, otrosPesos, otros);
    }

    /**
     * What the draft still lacks or contradicts.
     *
     * @return those about the whole draft before those about its rows, in their order; all of them on sheet 0
     */
    public List<HallazgoEnSerie> revisar(PoaEnBorrador borrador) {
        Anotador anotador = new Anotador();
        Revision.aplicar(DE_LA_FORMA, List.of(hoja(borrador)), anotador);
        encabezado(borrador, anotador);
        deOtroRamo(borrador).ifPresent(hallazgo -> anotador.en(0, hallazgo));
        fueraDelPlan(0, borrador.lineasDeclaradas()).ifPresent(hallazgo -> anotador.en(0, hallazgo));
        List<RenglonDePoa> renglones = borrador.renglones();
        Set<Integer> metas = metas(renglones);
        for (int i = 0; i < renglones.size(); i++) {
            for (Hallazgo hallazgo : deRenglon(renglones.get(i), metas)) {
                anotador.en(0, i, renglones.get(i).numero(), hallazgo);
            }
            for (Hallazgo hallazgo : deCatalogos(renglones.get(i), borrador.ejercicio())) {
                anotador.en(0, i, renglones.get(i).numero(), hallazgo);
            }
        }
        pesos(borrador).ifPresent(hallazgo -> anotador.en(0, hallazgo));
        return anotador.enOrden();
    }

    /** Those findings that keep a draft from being sent. Without any, its rows make a programme. */
    public List<HallazgoEnSerie> impedimentos(PoaEnBorrador borrador) {
        return revisar(borrador).stream()
                .filter(hallazgo -> impide(hallazgo.hallazgo()))
                .toList();
    }

    /** Whether a draft with this finding cannot be sent: by policy, or because its rows make no programme. */
    public boolean impide(Hallazgo hallazgo) {
        return IMPIDEN_SIEMPRE.contains(hallazgo.codigo()) || politica.gravedad(hallazgo) == Gravedad.ERROR;
    }

    private static void encabezado(PoaEnBorrador borrador, Anotador anotador) {
        List<String> niveles = new ArrayList<>();
        if (borrador.clave().programa().isEmpty()) {
            niveles.add("el programa");
        }
        if (borrador.clave().unidadEjecutora().isEmpty()) {
            niveles.add("la unidad ejecutora");
        }
        if (!niveles.isEmpty()) {
            anotador.en(0, new ClaveIncompleta(niveles));
        }
        if (borrador.renglones().isEmpty()) {
            anotador.en(0, new PoaSinMetas(borrador.ejercicio()));
        }
    }

    private Optional<ProgramaDeOtroRamo> deOtroRamo(PoaEnBorrador borrador) {
        return borrador.clave()
                .unidadEjecutora()
                .flatMap(unidad -> borrador.clave().programa().flatMap(programa -> catalogos
                        .ramos()
                        .apply(programa)
                        .filter(ramo -> !ramo.equals(unidad.ramo()))
                        .map(ramo -> new ProgramaDeOtroRamo(programa, ramo, unidad))));
    }

    private static Set<Integer> metas(List<RenglonDePoa> renglones) {
        Set<Integer> metas = new HashSet<>();
        for (RenglonDePoa renglon : renglones) {
            if (renglon.metaPadre().isEmpty()) {
                metas.add(renglon.numero());
            }
        }
        return metas;
    }

    private static List<Hallazgo> deRenglon(RenglonDePoa renglon, Set<Integer> metas) {
        List<Hallazgo> hallazgos = new ArrayList<>(0);
        if (renglon.descripcion().isEmpty()) {
            hallazgos.add(new DescripcionFaltante(renglon.numero()));
        }
        if (!renglon.programado().estaCompleto()) {
            hallazgos.add(new ProgramacionIncompleta(
                    renglon.numero(),
                    Trimestre.TODOS.stream()
                            .filter(trimestre ->
                                    renglon.programado().en(trimestre).isEmpty())
                            .toList()));
        }
        if (noPromete(renglon)) {
            hallazgos.add(new MetaSinProgramar(renglon.numero(), Cantidad.CERO));
        }
        OptionalInt padre = renglon.metaPadre();
        if (padre.isPresent() && (!metas.contains(padre.getAsInt()) || padre.getAsInt() >= renglon.numero())) {
            hallazgos.add(new AccionSinMeta(renglon.numero(), padre.getAsInt()));
        }
        List<String> faltan = renglon.detalle().faltantes();
        if (!faltan.isEmpty()) {
            hallazgos.add(new FichaIncompleta(renglon.numero(), faltan));
        }
        return hallazgos;
    }

    private List<Hallazgo> deCatalogos(RenglonDePoa renglon, Ejercicio ejercicio) {
        List<Hallazgo> hallazgos = new ArrayList<>(0);
        fueraDelPlan(renglon.numero(), renglon.lineasAccion()).ifPresent(hallazgos::add);
        renglon.detalle()
                .responsable()
                .filter(unidad -> !catalogos.unidades().test(unidad))
                .ifPresent(unidad -> hallazgos.add(new ResponsableDesconocido(renglon.numero(), unidad, ejercicio)));
        renglon.unidadMedida()
                .filter(medida -> !catalogos.medidas().test(medida))
                .ifPresent(medida -> hallazgos.add(new MedidaFueraDeCatalogo(renglon.numero(), medida.nombre())));
        return hallazgos;
    }

    /** Of what is better the less there is, zero is a goal like any other. */
    private static boolean noPromete(RenglonDePoa renglon) {
        return renglon.sentido() == Sentido.ASCENDENTE
                && renglon.metaAnual().filter(Cantidad::esCero).isPresent()
                && Trimestre.TODOS.stream().allMatch(trimestre -> renglon.programado()
                        .en(trimestre)
                        .filter(Cantidad::esCero)
                        .isPresent());
    }

    private Optional<LineaFueraDelPlan> fueraDelPlan(int meta, List<LineaAccion> lineas) {
        List<LineaAccion> fuera = lineas.stream()
                .filter(linea -> !catalogos.lineas().test(linea))
                .distinct()
                .toList();
        return fuera.isEmpty() ? Optional.empty() : Optional.of(new LineaFueraDelPlan(meta, fuera));
    }

    private Optional<PesosNoSumanCien> pesos(PoaEnBorrador borrador) {
        List<BigDecimal> pesos =
                borrador.hojas().stream().flatMap(hoja -> hoja.peso().stream()).toList();
        BigDecimal suma = pesos.stream().reduce(otrosPesos, BigDecimal::add);
        return pesos.isEmpty() || suma.compareTo(CIEN) == 0
                ? Optional.empty()
                : Optional.of(new PesosNoSumanCien(suma.stripTrailingZeros()));
    }

    private AvanceFisicoProgramatico hoja(PoaEnBorrador borrador) {
        return new AvanceFisicoProgramatico(
                forma,
                Optional.empty(),
                Optional.of(borrador.ejercicio()),
                Optional.empty(),
                borrador.clave(),
                borrador.lineasDeclaradas(),
                borrador.renglones().stream().map(RevisionDePoa::renglon).toList(),
                List.of());
    }

    private static RenglonDeAvance renglon(RenglonDePoa renglon) {
        RenglonDeAvance.Borrador hoja = RenglonDeAvance.de(renglon.numero())
                .descripcion(renglon.descripcion())
                .programado(renglon.programado())
                .lineasAccion(renglon.lineasAccion())
                .acumulacion(renglon.acumulacion())
                .sentido(renglon.sentido())
                .sumaDeAcciones(renglon.sumaDeAcciones());
        renglon.metaPadre().ifPresent(hoja::metaPadre);
        renglon.unidadMedida().ifPresent(hoja::unidadMedida);
        renglon.metaAnual().ifPresent(hoja::metaAnual);
        return hoja.renglon();
    }
}
