package mx.avance.aplicacion.avance.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.nucleo.periodo.PorMes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Cells as a form sends them: {@code renglon} names those that come, {@code a-101} and the like what each says, {@code m1-101} its first month. */
final class Escritas {

    private static final Pattern NUMERO = Pattern.compile("[0-9]{1,6}");

    private Escritas() {}

    static List<CambioDeCelda> de(MultiValueMap<String, String> campos) {
        List<CambioDeCelda> cambios = new ArrayList<>();
        List<String> renglones = campos.get("renglon");
        for (String renglon : renglones == null ? List.<String>of() : renglones) {
            if (NUMERO.matcher(renglon).matches()) {
                cambios.add(new CambioDeCelda(
                        Integer.parseInt(renglon),
                        version(campos.getFirst("version-" + renglon)),
                        Optional.ofNullable(campos.getFirst("a-" + renglon)),
                        Optional.ofNullable(campos.getFirst("nota-" + renglon)),
                        Optional.ofNullable(campos.getFirst("destino-" + renglon)),
                        Optional.ofNullable(campos.getFirst("causa-" + renglon)),
                        meses(renglon, campos)));
            }
        }
        return cambios;
    }

    private static Map<Integer, String> meses(String renglon, MultiValueMap<String, String> campos) {
        Map<Integer, String> meses = new HashMap<>();
        for (int lugar = 1; lugar <= PorMes.MESES; lugar++) {
            String escrito = campos.getFirst("m" + lugar + "-" + renglon);
            if (escrito != null) {
                meses.put(lugar, escrito);
            }
        }
        return meses;
    }

    private static int version(@Nullable String escrita) {
        return escrita != null && NUMERO.matcher(escrita).matches() ? Integer.parseInt(escrita) : 0;
    }
}
