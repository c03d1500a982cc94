package mx.avance.aplicacion.catalogos.entradas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.Contraste;
import mx.avance.aplicacion.catalogos.Uso;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.nucleo.catalogo.ClasificacionFuncional;
import mx.avance.nucleo.catalogo.ClasificacionProgramatica;

/**
 * What one change of a catalogue has to keep: dates in order, stretches apart, references to what exists, and what is in use left
 * as it was used. It looks at all entries as they are to be after the change, so that one file may end a stretch and begin the
 * next.
 */
final class Reglas {

    private final Esquema esquema;
    private final Entradas entradas;
    private final Usos usos;
    private final Map<String, List<Entrada>> porGrupo = new HashMap<>();
    private final Map<Referencia, Set<String>> referencias = new EnumMap<>(Referencia.class);
    private final Set<String> lineas = new HashSet<>();

    /** @param despues all entries of the catalogue as they are to be */
    Reglas(Esquema esquema, Collection<Entrada> despues, Entradas entradas, Usos usos) {
        this.esquema = esquema;
        this.entradas = entradas;
        this.usos = usos;
        for (Entrada entrada : despues) {
            esquema.grupos(entrada).forEach(grupo -> porGrupo.computeIfAbsent(grupo, nuevo -> new ArrayList<>())
                    .add(entrada));
            if (esquema.catalogo() == Catalogo.MEDIDAS
                    && entrada.valor("fusionada").isEmpty()) {
                referencias
                        .computeIfAbsent(Referencia.MEDIDA, nueva -> new HashSet<>())
                        .add(entrada.valor("nombre"));
            }
        }
    }

    /** What is wrong with an entry that is one of those to be: that very object, for two new ones may say the same. */
    @SuppressWarnings("ReferenceEquality")
    List<Defecto> defectos(Entrada entrada) {
        List<Defecto> defectos = new ArrayList<>();
        LocalDate hasta = entrada.hasta();
        if (hasta != null && hasta.isBefore(entrada.desde())) {
            defectos.add(Defecto.en("hasta", "forma.fechas"));
            return defectos;
        }
        for (Campo campo : esquema.campos()) {
            Referencia referencia = campo.referencia();
            String valor = entrada.valor(campo.clave());
            if (referencia != null && !valor.isEmpty() && !existe(referencia, valor)) {
                defectos.add(Defecto.en(campo.clave(), "catalogos.noHay." + referencia, valor));
            }
        }
        propios(entrada, defectos);
        esquema.grupos(entrada).stream()
                .flatMap(grupo -> porGrupo.getOrDefault(grupo, List.of()).stream())
                .filter(otra -> otra != entrada && esquema.chocan(entrada, otra))
                .findFirst()
                .ifPresent(otra -> defectos.add(encimada(otra)));
        return defectos;
    }

    /** What is wrong with changing one entry into another, because of where it is used. */
    List<Defecto> defectosDeCambio(Entrada antes, Entrada despues) {
        if (esquema.esOtra(antes, despues)) {
            List<Uso> suyos = usos.de(esquema, antes);
            return suyos.isEmpty()
                    ? List.of()
                    : List.of(Defecto.en(esquema.llave().get(0), "catalogos.enUso.clave", enPalabras(suyos)));
        }
        List<Uso> fuera = new ArrayList<>();
        if (despues.desde().isAfter(antes.desde())) {
            fuera.addAll(
                    usos.fuera(esquema, antes, antes.desde(), despues.desde().minusDays(1)));
        }
        LocalDate fin = despues.hasta();
        if (fin != null && (antes.hasta() == null || fin.isBefore(antes.hasta()))) {
            fuera.addAll(usos.fuera(esquema, antes, fin.plusDays(1), antes.hasta()));
        }
        return fuera.isEmpty()
                ? List.of()
                : List.of(Defecto.en(
                        fin != null && (antes.hasta() == null || fin.isBefore(antes.hasta())) ? "hasta" : "desde",
                        esquema.catalogo() == Catalogo.PLANES ? "catalogos.enUso.plan" : "catalogos.enUso.fechas",
                        enPalabras(fuera)));
    }

    /** The first three places, and how many more there are. */
    static String enPalabras(List<Uso> usos) {
        String primeros = usos.stream().map(Uso::donde).distinct().limit(3).collect(Collectors.joining("; "));
        long mas = usos.stream().map(Uso::donde).distinct().count() - 3;
        return mas > 0 ? primeros + " (+" + mas + ")" : primeros;
    }

    private void propios(Entrada entrada, List<Defecto> defectos) {
        switch (esquema.catalogo()) {
            case UNIDADES -> {
                String ramo = entrada.valor("codigo").substring(0, 2);
                if (!existe(Referencia.RAMO, ramo)) {
                    defectos.add(Defecto.en("codigo", "catalogos.noHay.RAMO", ramo));
                }
            }
            case CORRESPONDENCIAS -> {
                if (entrada.valor("plan_anterior").equals(entrada.valor("plan_nuevo"))) {
                    defectos.add(Defecto.en("plan_nuevo", "catalogos.mismoPlan"));
                } else {
                    exigirLinea(entrada, "plan_anterior", "anterior", defectos);
                    exigirLinea(entrada, "plan_nuevo", "nueva", defectos);
                }
            }
            case ADMINISTRACIONES -> {
                String color = entrada.valor("color");
                if (!color.isEmpty() && !Contraste.suficienteConBlanco(color)) {
                    defectos.add(Defecto.en("color", "ente.colorClaro"));
                }
            }
            default -> {}
        }
    }

    private void exigirLinea(Entrada entrada, String plan, String linea, List<Defecto> defectos) {
        if (lineas.isEmpty()) {
            entradas.todas(Catalogo.LINEAS).forEach(una -> lineas.add(una.valor("plan") + " " + una.valor("codigo")));
        }
        if (!lineas.contains(entrada.valor(plan) + " " + entrada.valor(linea))) {
            defectos.add(Defecto.en(linea, "catalogos.noHay.LINEA", entrada.valor(linea), entrada.valor(plan)));
        }
    }

    private boolean existe(Referencia referencia, String codigo) {
        return switch (referencia) {
            case FUNCIONAL -> ClasificacionFuncional.conac().find(codigo).isPresent();
            case MODALIDAD -> ClasificacionProgramatica.conac().find(codigo).isPresent();
            case RAMO, PLAN ->
                referencias
                        .computeIfAbsent(referencia, nueva -> entradas.nombres(
                                        nueva == Referencia.RAMO ? Catalogo.RAMOS : Catalogo.PLANES)
                                .keySet())
                        .contains(codigo);
            case MEDIDA -> referencias.getOrDefault(referencia, Set.of()).contains(codigo);
        };
    }

    private Defecto encimada(Entrada otra) {
        String hasta = otra.valor("hasta");
        return switch (esquema.vigencia()) {
            case UNA_POR_ESCRITURA -> Defecto.en("nombre", "catalogos.yaSeEscribe", otra.valor("nombre"));
            case UNA_POR_INICIO ->
                Defecto.en("desde", "catalogos.mismoInicio", otra.valor("nombre"), otra.valor("desde"));
            case UNA_POR_LLAVE, UNA_A_LA_VEZ ->
                Defecto.en(
                        "desde",
                        hasta.isEmpty() ? "catalogos.encimada.abierta" : "catalogos.encimada",
                        esquema.titulo(otra.valores()),
                        otra.valor("desde"),
                        hasta);
        };
    }
}
