package mx.avance.lectura.formato.tmm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.formato.Hallazgos;
import mx.avance.lectura.grafia.Palabras;
import mx.avance.nucleo.revision.ClaveCorregida;
import mx.avance.nucleo.revision.EtiquetaDesplazada;
import org.jspecify.annotations.Nullable;

/**
 * Decides the codes of every sheet with what the others know: a ramo that lost a digit is the one of its neighbours, a
 * unidad ejecutora stands between those of the sheets around it. The code is the identity, the name only a vote.
 */
final class ClavesDeHojas {

    private final List<Encabezado> encabezados;
    private final @Nullable String ramoComun;
    private final List<@Nullable String> unidades = new ArrayList<>();

    ClavesDeHojas(List<Encabezado> encabezados) {
        this.encabezados = encabezados;
        this.ramoComun = ramoComun();
        for (Encabezado encabezado : encabezados) {
            unidades.add(bienFormado(encabezado, Campo.UNIDAD));
        }
    }

    /** The key of a field in a sheet; null when the sheet does not say it and nothing proves it. */
    @Nullable
    Clave clave(int hoja, Campo campo) {
        Encabezado encabezado = encabezados.get(hoja);
        Encabezado.Valor valor = encabezado.valor(campo);
        return switch (campo) {
            case RAMO -> ramo(hoja, valor);
            case UNIDAD -> valor == null ? null : unidad(hoja, valor);
            case PROGRAMA -> valor == null ? null : programa(hoja, valor);
            default -> valor == null ? null : corta(valor);
        };
    }

    /** The declared líneas de acción, each once, in the order of the sheet. */
    List<Clave> lineas(int hoja, Predicate<String> conocidas) {
        Map<String, Clave> lineas = new java.util.LinkedHashMap<>();
        for (Encabezado.Valor valor : encabezados.get(hoja).lineas()) {
            String codigo = Codigo.conPuntos(valor.codigo(), conocidas);
            lineas.put(codigo, clave(codigo, valor));
        }
        return List.copyOf(lineas.values());
    }

    /** The codes with dots that any heading of the document declares. */
    Set<String> lineasConPuntos() {
        Set<String> lineas = new LinkedHashSet<>();
        for (Encabezado encabezado : encabezados) {
            for (Encabezado.Valor valor : encabezado.lineas()) {
                if (valor.codigo().indexOf('.') > 0) {
                    lineas.add(valor.codigo());
                }
            }
        }
        return lineas;
    }

    /** Labels that stand beside another field's value, and codes that were decided and not just read. */
    List<HallazgoRedactado> hallazgos(int hoja) {
        List<HallazgoRedactado> hallazgos = new ArrayList<>();
        for (Campo campo : Campo.values()) {
            Encabezado.Valor valor = encabezados.get(hoja).valor(campo);
            if (campo == Campo.LINEAS || valor == null) {
                continue;
            }
            Campo etiqueta = valor.etiqueta();
            if (etiqueta != null && etiqueta != campo) {
                String texto = valor.nombre() == null ? valor.leido() : valor.leido() + " " + valor.nombre();
                hallazgos.add(Hallazgos.redactar(new EtiquetaDesplazada(etiqueta.rotulo(), texto, campo.rotulo())));
            }
            Clave clave = clave(hoja, campo);
            if (clave != null && clave.estado() == Estado.POR_REVISAR && clave.clave() != null) {
                hallazgos.add(Hallazgos.redactar(new ClaveCorregida(campo.rotulo(), valor.leido(), clave.clave())));
            }
        }
        return hallazgos;
    }

    private static Clave clave(String decidida, Encabezado.Valor valor) {
        boolean igual = decidida.equals(valor.leido());
        return new Clave(decidida, valor.nombre(), igual ? null : valor.leido(), null);
    }

    private static Clave porRevisar(String decidida, Encabezado.Valor valor) {
        return new Clave(decidida, valor.nombre(), valor.leido(), Estado.POR_REVISAR);
    }

    private static Clave corta(Encabezado.Valor valor) {
        return clave(valor.codigo(), valor);
    }

    private static @Nullable String bienFormado(Encabezado encabezado, Campo campo) {
        Encabezado.Valor valor = encabezado.valor(campo);
        return valor != null && esDe(valor.codigo(), campo) ? valor.codigo() : null;
    }

    private static boolean esDe(String codigo, Campo campo) {
        return codigo.length() == campo.digitos() && codigo.chars().allMatch(Character::isDigit);
    }

    /** The ramo that most sheets and most unidades say. */
    private @Nullable String ramoComun() {
        Map<String, Integer> votos = new HashMap<>();
        for (Encabezado encabezado : encabezados) {
            String ramo = bienFormado(encabezado, Campo.RAMO);
            if (ramo != null) {
                votos.merge(ramo, 1, Integer::sum);
            }
            String unidad = bienFormado(encabezado, Campo.UNIDAD);
            if (unidad != null) {
                votos.merge(unidad.substring(0, 2), 1, Integer::sum);
            }
        }
        return masVotado(votos);
    }

    private static @Nullable String masVotado(Map<String, Integer> votos) {
        return votos.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private @Nullable Clave ramo(int hoja, Encabezado.@Nullable Valor valor) {
        String unidad = unidades.get(hoja);
        if (valor == null) {
            String deducido = unidad != null ? unidad.substring(0, 2) : ramoComun;
            return deducido == null ? null : new Clave(deducido, null, null, Estado.POR_REVISAR);
        }
        String leido = valor.codigo();
        if (esDe(leido, Campo.RAMO)) {
            boolean apoyado = unidad == null || unidad.startsWith(leido) || leido.equals(ramoComun);
            if (apoyado || ramoComun == null || !unidad.startsWith(ramoComun)) {
                return clave(leido, valor);
            }
        }
        if (ramoComun == null) {
            return porRevisar(leido, valor);
        }
        return porRevisar(unidad != null && !esDe(leido, Campo.RAMO) ? unidad.substring(0, 2) : ramoComun, valor);
    }

    private Clave unidad(int hoja, Encabezado.Valor valor) {
        String leido = valor.codigo();
        Clave ramo = clave(hoja, Campo.RAMO);
        String delRamo = ramo == null || ramo.clave() == null ? "" : ramo.clave();
        if (esDe(leido, Campo.UNIDAD) && leido.startsWith(delRamo)) {
            return clave(leido, valor);
        }
        Set<String> posibles = posibles(leido, delRamo);
        if (posibles.isEmpty()) {
            return porRevisar(leido, valor);
        }
        String nombre = valor.nombre() == null ? "" : Palabras.planas(valor.nombre());
        String elegida = primera(posibles, posible -> esTocaya(hoja, posible, nombre));
        if (elegida == null) {
            elegida = primera(posibles, posible -> cabe(hoja, posible, true));
        }
        if (elegida == null) {
            elegida = primera(posibles, posible -> cabe(hoja, posible, false));
        }
        return porRevisar(elegida != null ? elegida : posibles.iterator().next(), valor);
    }

    private static @Nullable String primera(Set<String> posibles, Predicate<String> condicion) {
        return posibles.stream().filter(condicion).findFirst().orElse(null);
    }

    /** The codes of five digits that may have been read so, likeliest first. */
    private static Set<String> posibles(String leido, String ramo) {
        Set<String> posibles = new LinkedHashSet<>();
        int digitos = Campo.UNIDAD.digitos();
        if (leido.length() == digitos - 1) {
            for (int lugar = ramo.length(); lugar <= leido.length(); lugar++) {
                for (char digito = '0'; digito <= '9'; digito++) {
                    agregar(posibles, leido.substring(0, lugar) + digito + leido.substring(lugar), ramo);
                }
            }
            for (int lugar = 0; lugar < ramo.length(); lugar++) {
                agregar(posibles, leido.substring(0, lugar) + ramo.charAt(lugar) + leido.substring(lugar), ramo);
            }
        } else if (leido.length() == digitos + 1) {
            for (int lugar = 0; lugar < leido.length(); lugar++) {
                agregar(posibles, leido.substring(0, lugar) + leido.substring(lugar + 1), ramo);
            }
        } else if (leido.length() == digitos && !ramo.isEmpty()) {
            agregar(posibles, ramo + leido.substring(ramo.length()), ramo);
        } else if (leido.length() == digitos - ramo.length()) {
            agregar(posibles, ramo + leido, ramo);
        }
        return posibles;
    }

    private static void agregar(Set<String> posibles, String codigo, String ramo) {
        if (codigo.startsWith(ramo)) {
            posibles.add(codigo);
        }
    }

    /** Whether another sheet gives this code to the same name. */
    private boolean esTocaya(int hoja, String posible, String nombre) {
        if (nombre.isEmpty()) {
            return false;
        }
        for (int otra = 0; otra < encabezados.size(); otra++) {
            Encabezado.Valor valor = encabezados.get(otra).valor(Campo.UNIDAD);
            if (otra != hoja
                    && valor != null
                    && posible.equals(unidades.get(otra))
                    && valor.nombre() != null
                    && Palabras.parecidas(Palabras.planas(valor.nombre()), nombre)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a code stands between those of the sheets before and after; strictly, it is none of them. */
    private boolean cabe(int hoja, String posible, boolean estricto) {
        String anterior = null;
        String siguiente = null;
        for (int otra = hoja - 1; otra >= 0 && anterior == null; otra--) {
            anterior = unidades.get(otra);
        }
        for (int otra = hoja + 1; otra < unidades.size() && siguiente == null; otra++) {
            siguiente = unidades.get(otra);
        }
        if (anterior == null && siguiente == null) {
            return false;
        }
        int tolerancia = estricto ? 1 : 0;
        return (anterior == null || posible.compareTo(anterior) >= tolerancia)
                && (siguiente == null || siguiente.compareTo(posible) >= tolerancia);
    }

    private Clave programa(int hoja, Encabezado.Valor valor) {
        if (esDe(valor.codigo(), Campo.PROGRAMA)) {
            return clave(valor.codigo(), valor);
        }
        String nombre = valor.nombre() == null ? "" : Palabras.planas(valor.nombre());
        Map<String, Integer> votos = new HashMap<>();
        for (int otra = 0; otra < encabezados.size(); otra++) {
            Encabezado.Valor suyo = encabezados.get(otra).valor(Campo.PROGRAMA);
            if (otra == hoja || suyo == null || !esDe(suyo.codigo(), Campo.PROGRAMA)) {
                continue;
            }
            boolean mismoNombre = suyo.nombre() != null
                    && !nombre.isEmpty()
                    && Palabras.parecidas(Palabras.planas(suyo.nombre()), nombre);
            boolean parecido = Palabras.distancia(suyo.codigo(), valor.codigo()) == 1;
            if (mismoNombre || parecido) {
                votos.merge(suyo.codigo(), mismoNombre ? 3 : 1, Integer::sum);
            }
        }
        String comun = masVotado(votos);
        return porRevisar(comun != null ? comun : valor.codigo(), valor);
    }
}
