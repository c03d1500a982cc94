package mx.avance.aplicacion.avance.api;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.Celda;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.ResultadoDeCelda;
import mx.avance.aplicacion.avance.RevisarAvance;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.api.Etiqueta;
import mx.avance.aplicacion.plataforma.web.Avisos;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A sheet as the API shows it, also within a clash. */
@Component
class VistasDeAvance {

    private final Avances avances;
    private final RevisarAvance revisar;
    private final Avisos avisos;

    VistasDeAvance(Avances avances, RevisarAvance revisar, Avisos avisos) {
        this.avances = avances;
        this.revisar = revisar;
        this.avisos = avisos;
    }

    ResponseEntity<VistaDeAvance.Hoja> vista(AvanceGuardado guardado) {
        return Etiqueta.con(guardado.version(), cuerpo(guardado));
    }

    VistaDeAvance.Hoja cuerpo(AvanceGuardado guardado) {
        return VistaDeAvance.Hoja.de(
                guardado, revisar.politicas(guardado.id()).umbrales(), avances.pasos(guardado.id()));
    }

    /**
     * A cell as a change of it leaves it.
     *
     * @throws DatosInvalidos when it was refused
     * @throws Choque when somebody else wrote it since
     * @throws NoExiste when there is none still: a blank was written where nobody had captured
     */
    static ResponseEntity<VistaDeAvance.CeldaVista> celdaTras(IdDeAvance id, ResultadoDeCelda resultado) {
        DatosInvalidos.siHay(resultado.defectos());
        String objeto = id.objeto(resultado.renglon());
        VistaDeAvance.CeldaVista celda =
                resultado.celda().map(VistaDeAvance.CeldaVista::de).orElseThrow(() -> new NoExiste(objeto));
        if (resultado.falla()) {
            throw new Choque(objeto, celda);
        }
        return Etiqueta.con(celda.version(), celda);
    }

    /** The sheet as an act leaves it; a clash as in {@link #hacer}. */
    ResponseEntity<VistaDeAvance.Hoja> hojaTras(Supplier<AvanceGuardado> acto, Locale idioma) {
        return hacer(() -> vista(acto.get()), idioma);
    }

    /**
     * Does it.
     *
     * @throws Choque where the act clashes, telling what stands as the API tells it
     */
    <T> T hacer(Supplier<T> acto, Locale idioma) {
        try {
            return acto.get();
        } catch (Choque choque) {
            throw new Choque(choque.objeto(), guardado(choque.guardado(), idioma));
        }
    }

    private @Nullable Object guardado(@Nullable Object guardado, Locale idioma) {
        if (guardado instanceof List<?> varios) {
            return varios.stream().map(uno -> guardado(uno, idioma)).toList();
        }
        if (guardado instanceof ResultadoDeCelda resultado) {
            return VistaDeAvance.Resultado.de(resultado, avisos, idioma);
        }
        if (guardado instanceof AvanceGuardado hoja) {
            return cuerpo(hoja);
        }
        return guardado instanceof Celda celda ? VistaDeAvance.CeldaVista.de(celda) : guardado;
    }
}
