package mx.avance.aplicacion.poa;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.nucleo.poa.PoaEnRevision;
import mx.avance.nucleo.poa.RenglonDePoa;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A programme beside that of the same unit and programa in the year before. */
@Component
public class CompararPoa {

    private final Poas poas;

    CompararPoa(Poas poas) {
        this.poas = poas;
    }

    /**
     * The rows that bear one number in both years.
     *
     * @param antes empty when there was none
     * @param ahora empty when there is none
     */
    public record Renglon(int numero, Optional<RenglonDePoa> antes, Optional<RenglonDePoa> ahora) {

        /** How much larger the annual goal is now, negative when smaller; empty when either year has none. */
        public Optional<BigDecimal> diferencia() {
            return antes.flatMap(RenglonDePoa::metaAnual)
                    .flatMap(uno -> ahora.flatMap(RenglonDePoa::metaAnual).map(otro -> otro.menos(uno)));
        }
    }

    /**
     * All rows of both years by their number, each programme in its present state. Without one in the year before, those of this
     * year alone.
     *
     * @throws NoExiste when nobody has started that of this year
     */
    @Transactional(readOnly = true)
    public List<Renglon> conElAnterior(IdDePoa id) {
        Map<Integer, RenglonDePoa> ahora = renglones(poas.exigir(id));
        Map<Integer, RenglonDePoa> antes = poas.anterior(id)
                .flatMap(poas::find)
                .map(CompararPoa::renglones)
                .orElse(Map.of());
        TreeSet<Integer> numeros = new TreeSet<>(ahora.keySet());
        numeros.addAll(antes.keySet());
        return numeros.stream()
                .map(numero -> new Renglon(
                        numero, Optional.ofNullable(antes.get(numero)), Optional.ofNullable(ahora.get(numero))))
                .toList();
    }

    private static Map<Integer, RenglonDePoa> renglones(PoaGuardado guardado) {
        Map<Integer, RenglonDePoa> renglones = new TreeMap<>();
        guardado.borrador()
                .or(() -> guardado.enRevision().map(PoaEnRevision::enviado))
                .ifPresent(borrador ->
                        borrador.renglones().forEach(renglon -> renglones.putIfAbsent(renglon.numero(), renglon)));
        guardado.autorizado().ifPresent(autorizado -> autorizado
                .vigente()
                .renglones()
                .forEach((numero, compromiso) -> renglones.put(
                        numero, RenglonDePoa.aPartirDe(numero, compromiso).renglon())));
        return renglones;
    }
}
