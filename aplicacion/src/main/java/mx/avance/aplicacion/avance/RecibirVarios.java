package mx.avance.aplicacion.avance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.web.Avisos;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Receives or publishes many sheets in one go, each by itself: one that cannot be does not keep the others back. */
@Component
public class RecibirVarios {

    /** The most that are taken at once. */
    public static final int HOJAS = 500;

    private final RecibirAvance recibir;
    private final TransactionTemplate cadaUna;

    RecibirVarios(RecibirAvance recibir, PlatformTransactionManager gestor) {
        this.recibir = recibir;
        this.cadaUna = new TransactionTemplate(gestor);
        // Within a request that keeps its answer, one that fails goes back to where it began and takes nothing else
        // with it
        this.cadaUna.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What is done to each. */
    public enum Que {
        RECIBIR,
        PUBLICAR
    }

    /**
     * A sheet, as somebody saw it.
     *
     * @param version of the whole sheet
     */
    public record Vista(IdDeAvance id, int version) {}

    /**
     * What became of one.
     *
     * @param queda as it is now; empty when nothing was done to it
     * @param negado why not, of the lock; empty when that was not the reason
     * @param choco whether somebody changed it in the meantime
     */
    public record Resultado(
            IdDeAvance id, Optional<AvanceGuardado> queda, Optional<NoPermitido> negado, boolean choco) {

        /** Whether it was done. */
        public boolean hecho() {
            return queda.isPresent();
        }

        /** Why it was not done, in a sentence; empty when it was. */
        public Optional<String> porQueNo(Avisos avisos, Locale idioma) {
            if (hecho()) {
                return Optional.empty();
            }
            return negado.map(cual -> avisos.texto(cual, idioma))
                    .or(() -> Optional.of(avisos.texto(
                            choco ? "avance.lote.choque" : "avance.lote.noHay",
                            idioma,
                            id.poa().unidad().clave())));
        }
    }

    /**
     * @return what became of each, in the order in which they came
     * @throws DatosInvalidos when there are too many, or none
     */
    public List<Resultado> hacer(Que que, List<Vista> hojas) {
        if (hojas.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("hojas", "avance.lote.ninguna"));
        }
        if (hojas.size() > HOJAS) {
            throw new DatosInvalidos(Defecto.en("hojas", "avance.lote.demasiadas", HOJAS));
        }
        List<Resultado> resultados = new ArrayList<>();
        for (Vista hoja : hojas) {
            resultados.add(una(que, hoja));
        }
        return resultados;
    }

    private Resultado una(Que que, Vista hoja) {
        try {
            Optional<AvanceGuardado> queda = Optional.ofNullable(cadaUna.execute(estado -> que == Que.RECIBIR
                    ? recibir.recibir(hoja.id(), hoja.version())
                    : recibir.publicar(hoja.id(), hoja.version())));
            return new Resultado(hoja.id(), queda, Optional.empty(), false);
        } catch (NoPermitido negado) {
            return new Resultado(hoja.id(), Optional.empty(), Optional.of(negado), false);
        } catch (Choque choque) {
            return new Resultado(hoja.id(), Optional.empty(), Optional.empty(), true);
        } catch (NoExiste noExiste) {
            return new Resultado(hoja.id(), Optional.empty(), Optional.empty(), false);
        }
    }
}
