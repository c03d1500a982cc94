package mx.avance.aplicacion.ingesta;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.lectura.documento.CeldaLeida;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Correccion;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.Escritura;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.UnidadMedida;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a unit in a reading of its avance, as rows of a POA: what was promised, not what was achieved. A row that a
 * person must decide comes without its doubtful figures, unless that person accepts the proposal.
 */
final class LecturaDePoa {

    private final Lectura lectura;
    private final String unidad;
    private final String programa;
    private final int ejercicio;
    private final Set<Integer> aceptadas;
    private final Function<String, Optional<UnidadMedida>> medidas;

    /**
     * @param ejercicio of the POA that is being drafted; a reading of another year says so and is taken all the same
     * @param aceptadas the numbers of the rows whose proposal a person accepted
     * @param medidas the unit of measure that a written name means; empty when the catalogue knows none such
     */
    LecturaDePoa(
            Lectura lectura,
            String unidad,
            String programa,
            int ejercicio,
            Set<Integer> aceptadas,
            Function<String, Optional<UnidadMedida>> medidas) {
        this.lectura = lectura;
        this.unidad = unidad;
        this.programa = programa;
        this.ejercicio = ejercicio;
        this.aceptadas = Set.copyOf(aceptadas);
        this.medidas = medidas;
    }

    /** Whether some sheet is of this unit. */
    static boolean esDe(Lectura lectura, String unidad) {
        return lectura.hojas().stream().anyMatch(hoja -> unidad.equals(codigo(hoja.unidadEjecutora())));
    }

    Traido leer() {
        List<RenglonTraido> renglones = new ArrayList<>();
        List<Reparo> omitidos = new ArrayList<>();
        List<Reparo> avisos = new ArrayList<>();
        Set<LineaAccion> lineas = new LinkedHashSet<>();
        Map<String, Integer> deOtras = new LinkedHashMap<>();
        for (Hoja hoja : lectura.hojas()) {
            String suPrograma = codigo(hoja.programa());
            boolean esSuya = unidad.equals(codigo(hoja.unidadEjecutora()))
                    && (suPrograma.isEmpty() || suPrograma.equals(programa));
            if (!esSuya) {
                deOtras.merge(codigo(hoja.unidadEjecutora()) + " / " + suPrograma, 1, Integer::sum);
                continue;
            }
            hoja.lineasAccion().stream().map(LecturaDePoa::codigo).forEach(codigo -> LineaAccion.find(codigo)
                    .ifPresent(lineas::add));
            if (hoja.ejercicio() != null && hoja.ejercicio() != ejercicio) {
                avisos.add(new Reparo(
                        lugar(hoja),
                        "",
                        Defecto.en(
                                "",
                                "ingesta.otroEjercicio",
                                hoja.ejercicio().toString(),
                                Integer.toString(ejercicio))));
            }
            for (HallazgoRedactado hallazgo : hoja.hallazgos()) {
                avisos.add(new Reparo(lugar(hoja), "", Defecto.en("", "ingesta.hallazgo", hallazgo.mensaje())));
            }
            for (MetaLeida meta : hoja.metas()) {
                if (meta.numero() <= 0) {
                    omitidos.add(new Reparo(lugar(hoja), meta.descripcion(), Defecto.en("", "ingesta.sinNumero")));
                } else {
                    renglones.add(renglon(hoja, meta));
                }
            }
        }
        deOtras.forEach(
                (cual, cuantas) -> omitidos.add(new Reparo("", cual, Defecto.en("", "ingesta.hojasDeOtra", cuantas))));
        return new Traido(
                renglones,
                omitidos,
                List.copyOf(lineas),
                avisos.stream().distinct().toList());
    }

    private RenglonTraido renglon(Hoja hoja, MetaLeida meta) {
        List<Reparo> reparos = new ArrayList<>();
        Set<Campo> dichos = EnumSet.of(Campo.NUMERO);
        String lugar = lugar(hoja, meta);
        RenglonDePoa.Borrador borrador = RenglonDePoa.de(meta.numero());
        if (meta.tipo() == MetaLeida.Tipo.ACCION && meta.metaPadre() != null && meta.metaPadre() > 0) {
            borrador.metaPadre(meta.metaPadre());
        }
        if (!meta.descripcion().isBlank()) {
            borrador.descripcion(meta.descripcion());
            dichos.add(Campo.DESCRIPCION);
        }
        String medida = meta.unidadMedida();
        if (medida != null && !Escritura.llana(medida).isEmpty()) {
            borrador.unidadMedida(medidas.apply(medida).orElseGet(() -> UnidadMedida.of(medida)));
            dichos.add(Campo.UNIDAD_DE_MEDIDA);
        }
        List<LineaAccion> lineas = new ArrayList<>();
        for (String escrita : meta.lineasAccion()) {
            Optional<LineaAccion> linea = LineaAccion.find(escrita.strip());
            linea.filter(una -> !lineas.contains(una)).ifPresent(lineas::add);
            if (linea.isEmpty()) {
                reparos.add(new Reparo(lugar, escrita, Defecto.en(Campo.LINEAS_DE_ACCION.name(), "ingesta.noEsLinea")));
            }
        }
        if (!lineas.isEmpty()) {
            borrador.lineasAccion(lineas);
            dichos.add(Campo.LINEAS_DE_ACCION);
        }
        for (HallazgoRedactado hallazgo : meta.hallazgos()) {
            reparos.add(new Reparo(lugar, "", Defecto.en("", "ingesta.hallazgo", hallazgo.mensaje())));
        }
        cifras(meta, lugar, borrador, dichos, reparos);
        Correccion propuesta = meta.propuesta();
        return new RenglonTraido(
                lugar,
                borrador.renglon(),
                dichos,
                Set.of(),
                reparos,
                meta.estado() == Estado.POR_REVISAR && propuesta != null ? propuesta.motivo() : "");
    }

    /** What is certain: all that a reconciled row says; of the others what the proposal leaves as it was read. */
    private void cifras(
            MetaLeida meta, String lugar, RenglonDePoa.Borrador borrador, Set<Campo> dichos, List<Reparo> reparos) {
        Correccion propuesta = meta.propuesta();
        boolean conciliada = meta.estado() == Estado.CONCILIADA;
        Correccion aceptada = !conciliada && aceptadas.contains(meta.numero()) ? propuesta : null;
        Cifras cierta = aceptada == null ? meta.cifras() : aceptada.cifras();
        Cifras otra = conciliada || aceptada != null ? cierta : propuesta == null ? null : propuesta.cifras();
        int dudosas = 0;
        PorTrimestre programado = PorTrimestre.VACIO;
        for (Trimestre trimestre : Trimestre.TODOS) {
            Optional<Cantidad> leida = original(cierta, trimestre);
            boolean segura = otra != null && leida.equals(original(otra, trimestre));
            if (segura && leida.isPresent()) {
                programado = programado.con(trimestre, leida.get());
                dichos.add(Campo.de(trimestre));
            } else if (!segura) {
                dudosas++;
            }
        }
        borrador.programado(programado);
        Cantidad anual = cierta.metaAnual();
        boolean segura = otra != null && Optional.ofNullable(anual).equals(Optional.ofNullable(otra.metaAnual()));
        if (segura && anual != null) {
            borrador.metaAnual(anual);
            dichos.add(Campo.META_ANUAL);
        } else if (!segura) {
            dudosas++;
        }
        if (aceptada != null) {
            reparos.add(new Reparo(lugar, "", Defecto.en("", "ingesta.aceptada", aceptada.motivo())));
        } else if (dudosas > 0) {
            reparos.add(new Reparo(lugar, "", Defecto.en("", "ingesta.dudosas", dudosas)));
        }
    }

    /** P as it was authorised, without what was carried over from an earlier quarter. */
    private static Optional<Cantidad> original(Cifras cifras, Trimestre trimestre) {
        Optional<Cantidad> impresa = cifras.programado().en(trimestre);
        PorTrimestre arrastres = cifras.arrastres();
        if (arrastres == null || impresa.isEmpty()) {
            return impresa;
        }
        BigDecimal resto = impresa.get().menos(arrastres.en(trimestre).orElse(Cantidad.CERO));
        return resto.signum() < 0 ? impresa : Optional.of(Cantidad.of(resto));
    }

    private static String codigo(@Nullable Clave clave) {
        String codigo = clave == null ? null : clave.clave();
        return codigo == null ? "" : codigo;
    }

    private static String lugar(Hoja hoja) {
        return "hoja " + hoja.hoja();
    }

    private static String lugar(Hoja hoja, MetaLeida meta) {
        return meta.celdas().stream()
                .findFirst()
                .map(celda -> lugar(hoja) + ", " + lugar(celda))
                .orElse(lugar(hoja));
    }

    private static String lugar(CeldaLeida celda) {
        String pestana = celda.pestana() == null ? "" : celda.pestana() + ", ";
        String pagina = celda.pagina() == null ? "" : "página " + celda.pagina() + ", ";
        return pestana + pagina + "línea " + celda.linea();
    }
}
