package mx.avance.impresion;

import java.util.ArrayList;
import java.util.List;
import mx.avance.impresion.HojaImpresa.FirmaImpresa;
import mx.avance.lectura.documento.FirmaLeida;
import mx.avance.lectura.documento.Hoja;
import mx.avance.nucleo.firma.Papel;
import org.jspecify.annotations.Nullable;

/** The three places for a signature, in the order of the form, whether or not the sheet named who signs. */
final class FirmasDeHoja {

    private FirmasDeHoja() {}

    static List<FirmaImpresa> de(Hoja hoja, PerfilDeImpresion perfil) {
        List<FirmaImpresa> firmas = new ArrayList<>();
        for (Papel papel : Papel.values()) {
            FirmaLeida leida = hoja.firmas().stream()
                    .filter(firma -> firma.papel() == papel)
                    .findFirst()
                    .orElse(null);
            firmas.add(new FirmaImpresa(
                    perfil.rotulo(Rotulo.valueOf(papel.name())),
                    texto(leida == null ? null : leida.nombre(), ""),
                    texto(leida == null ? null : leida.cargo(), perfil.cargo(papel)),
                    perfil.rotulo(Rotulo.NOMBRE_Y_FIRMA)));
        }
        return firmas;
    }

    private static String texto(@Nullable String leido, String otro) {
        return leido == null ? otro : TextoImprimible.limpiar(leido);
    }
}
