package mx.avance.impresion;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.avance.impresion.HojaImpresa.FirmaImpresa;
import mx.avance.lectura.documento.FirmaLeida;
import mx.avance.lectura.documento.Hoja;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.firma.Papel;

/** The three places for a signature, in the order of the form, whether or not it is known who signs. */
final class FirmasDeHoja {

    private FirmasDeHoja() {}

    static List<FirmaImpresa> de(Hoja hoja, PerfilDeImpresion perfil) {
        return de(perfil, papel -> {
            Optional<FirmaLeida> leida = hoja.firmas().stream()
                    .filter(firma -> firma.papel() == papel)
                    .findFirst();
            return new Firma(papel, leida.map(FirmaLeida::nombre), leida.map(FirmaLeida::cargo));
        });
    }

    static List<FirmaImpresa> de(List<Firma> firmas, PerfilDeImpresion perfil) {
        return de(perfil, papel -> firmas.stream()
                .filter(firma -> firma.papel() == papel)
                .findFirst()
                .orElse(Firma.vacia(papel)));
    }

    /** Those of an avance; each that was signed says how in the place of the caption under an empty line. */
    static List<FirmaImpresa> deAvance(List<AvanceImpreso.FirmaDeAvance> firmas, PerfilDeImpresion perfil) {
        return Stream.of(Papel.values())
                .map(papel -> firmas.stream()
                        .filter(firma -> firma.papel() == papel)
                        .findFirst()
                        .map(firma -> new FirmaImpresa(
                                perfil.rotulo(Rotulo.valueOf(papel.name())),
                                firma.nombre(),
                                firma.cargo().isEmpty() ? perfil.cargo(papel) : firma.cargo(),
                                firma.leyenda().isEmpty() ? perfil.rotulo(Rotulo.NOMBRE_Y_FIRMA) : firma.leyenda()))
                        .orElseGet(() -> impresa(Firma.vacia(papel), perfil)))
                .toList();
    }

    private static List<FirmaImpresa> de(PerfilDeImpresion perfil, Function<Papel, Firma> firmas) {
        return Stream.of(Papel.values())
                .map(papel -> impresa(firmas.apply(papel), perfil))
                .toList();
    }

    private static FirmaImpresa impresa(Firma firma, PerfilDeImpresion perfil) {
        Papel papel = firma.papel();
        return new FirmaImpresa(
                perfil.rotulo(Rotulo.valueOf(papel.name())),
                firma.nombre().map(TextoImprimible::limpiar).orElse(""),
                firma.cargo().map(TextoImprimible::limpiar).orElse(perfil.cargo(papel)),
                perfil.rotulo(Rotulo.NOMBRE_Y_FIRMA));
    }
}
