package mx.avance.aplicacion.avance;

import java.util.Optional;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.permiso.Acto;
import org.jspecify.annotations.Nullable;

/** A step about to be taken: what it is called, who takes it, and how it leaves the sheet. What is never said stays as it was. */
final class Movimiento {

    final String acto;
    final Acto permiso;
    final EstadoDeAvance queda;
    String modo = "";
    String nota = "";
    boolean devuelve;
    String folio = "";
    boolean conserva;
    int masAlcance;
    boolean vuelve;
    private String folioDeAntes = "";
    String recepcion = "";
    Optional<Paso.AMano> aMano = Optional.empty();

    @Nullable
    String hoja;

    private Movimiento(String acto, Acto permiso, EstadoDeAvance queda) {
        this.acto = acto;
        this.permiso = permiso;
        this.queda = queda;
    }

    /** @param permiso whose offices say as what the person acts */
    static Movimiento de(String acto, Acto permiso, EstadoDeAvance queda) {
        return new Movimiento(acto, permiso, queda);
    }

    /** A signature, which freezes the sheet. */
    Movimiento firma(String como, String congelada) {
        modo = como;
        hoja = congelada;
        return this;
    }

    Movimiento aMano(Paso.AMano firmada) {
        aMano = Optional.of(firmada);
        return this;
    }

    Movimiento nota(String texto) {
        nota = texto;
        return this;
    }

    /** The unit reads the note when it captures again. */
    Movimiento devuelve() {
        devuelve = true;
        return this;
    }

    /** About this printed sheet, which stays at large. */
    Movimiento folio(String cual) {
        folio = cual;
        conserva = true;
        return this;
    }

    /** About this printed sheet, which is void from now on. */
    Movimiento anula(String cual) {
        folio = cual;
        conserva = false;
        return this;
    }

    Movimiento recepcion(String cual) {
        recepcion = cual;
        return this;
    }

    /** In a next version of the sheet. */
    Movimiento otroAlcance() {
        masAlcance = 1;
        return this;
    }

    /** To the version before, whose printed sheet was this one; blank for none. */
    Movimiento vuelve(String folio) {
        vuelve = true;
        folioDeAntes = folio;
        return this;
    }

    /** The printed sheet that is at large afterwards; blank for none. */
    String folioQueQueda(String habia) {
        if (vuelve) {
            return folioDeAntes;
        }
        return folio.isEmpty() && masAlcance == 0 ? habia : conserva ? folio : "";
    }
}
