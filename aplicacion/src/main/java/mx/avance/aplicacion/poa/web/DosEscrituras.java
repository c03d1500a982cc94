package mx.avance.aplicacion.poa.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.RenglonDePoa;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/**
 * Two people wrote the same grid. The second one sees in each row what the first one left, where it is another thing; rows that
 * the first one added are put in, so that saving cannot lose them unseen, and those that the first one took out are told.
 */
final class DosEscrituras {

    private DosEscrituras() {}

    /**
     * @param campos as sent; {@code habia} has the numbers of the rows that the second writer started from, by which a row that
     *     this one took out is told from one that the other one added
     * @return the grid to show
     */
    static Rejilla juntas(Rejilla escrita, PoaEnBorrador suyo, MultiValueMap<String, String> campos, Model modelo) {
        Map<String, RenglonDePoa> guardados = new LinkedHashMap<>();
        suyo.renglones().forEach(renglon -> guardados.putIfAbsent(Integer.toString(renglon.numero()), renglon));
        Set<String> mias = new HashSet<>();
        escrita.filas().forEach(fila -> {
            mias.add(fila.era());
            mias.add(fila.numero());
        });
        String escritas = campos.getFirst("habia");
        Set<String> habia = new HashSet<>(Arrays.asList((escritas == null ? "" : escritas).split(",")));

        List<Fila> agregadas = guardados.entrySet().stream()
                .filter(guardado -> !mias.contains(guardado.getKey()) && !habia.contains(guardado.getKey()))
                .map(guardado -> Fila.de(guardado.getValue()))
                .toList();
        Set<String> quitadas = new HashSet<>();
        Map<String, Fila> distintas = new LinkedHashMap<>();
        for (Fila fila : escrita.filas()) {
            RenglonDePoa guardado = guardados.get(fila.era().isEmpty() ? fila.numero() : fila.era());
            if (guardado == null) {
                if (!fila.era().isEmpty()) {
                    quitadas.add(fila.era());
                }
            } else if (!fila.renglon(Optional.of(guardado))
                    .filter(guardado::equals)
                    .isPresent()) {
                distintas.put(fila.numero(), Fila.de(guardado));
            }
        }
        modelo.addAttribute("guardadas", distintas);
        modelo.addAttribute("quitadas", quitadas);
        modelo.addAttribute(
                "agregadas", new HashSet<>(agregadas.stream().map(Fila::numero).toList()));
        return escrita.con(new ArrayList<>(agregadas));
    }
}
