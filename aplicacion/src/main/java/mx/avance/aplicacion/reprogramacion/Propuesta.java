package mx.avance.aplicacion.reprogramacion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.poa.reprogramacion.Aumento;
import mx.avance.nucleo.poa.reprogramacion.Cancelacion;
import mx.avance.nucleo.poa.reprogramacion.Creacion;
import mx.avance.nucleo.poa.reprogramacion.DeArrastre;
import mx.avance.nucleo.poa.reprogramacion.DeCalendario;
import mx.avance.nucleo.poa.reprogramacion.Realineacion;
import mx.avance.nucleo.poa.reprogramacion.Reduccion;
import mx.avance.nucleo.poa.reprogramacion.Reprogramacion;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is written: on a screen, in the API, in the database. Each class fills in its own parts and leaves the rest out;
 * {@code de(cambio).reprogramacion()} is the same change.
 *
 * @param clase the name of a {@link Clase}
 * @param numero of the row that it is about; of the new one for a creation
 * @param programado the four P that the sheet would print, arrastres included, from Ene-Mar on
 * @param motivo of CALENDARIO, REALINEACION and ARRASTRE
 * @param impacto that AUMENTO and CREACION expect
 * @param causas of REDUCCION and CANCELACION
 * @param fundamento the legal basis of REDUCCION and CANCELACION
 * @param desde the quarter, 1 to 4: the first that programmes nothing, the first that is reported otherwise, or the one that fell
 *     short
 * @param hacia the quarter that an arrastre raises
 * @param cantidad that an arrastre carries
 * @param metaPadre of a new acción; nothing for a new meta
 * @param lineas nothing leaves them as they are; an empty list takes them all away
 * @param acumulacion of a new row: SUMA unless it says otherwise
 * @param sentido of a new row: ASCENDENTE unless it says otherwise
 * @param peso of a new row: 1 unless it says otherwise
 */
@Schema(name = "CambioDePoa")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Propuesta(
        @Schema(example = "CALENDARIO") @Nullable String clase,
        @Schema(example = "103") @Nullable String numero,

        @Schema(example = "[\"0\", \"20\", \"0\", \"0\"]") @Nullable
        List<@Nullable String> programado,

        @Schema(example = "El acervo llegará en mayo") @Nullable
        String motivo,

        @Schema(example = "Atender a más familias") @Nullable
        String impacto,

        @Schema(example = "El convenio terminó") @Nullable String causas,
        @Schema(example = "Artículo 51") @Nullable String fundamento,
        @Schema(example = "1") @Nullable String desde,
        @Schema(example = "2") @Nullable String hacia,
        @Schema(example = "20") @Nullable String cantidad,
        @Schema(example = "100") @Nullable String metaPadre,
        @Schema(example = "Reparar acervo") @Nullable String descripcion,
        @Schema(example = "Libro") @Nullable String unidadMedida,
        @Nullable List<String> lineas,
        @Schema(example = "54202") @Nullable String responsable,
        @Schema(example = "SUMA") @Nullable String acumulacion,
        @Schema(example = "ASCENDENTE") @Nullable String sentido,
        @Schema(example = "1") @Nullable String peso) {

    /** The most characters of a reason, an impact, causes or a legal basis. */
    public static final int TEXTO_MAYOR = 4000;

    /** The most characters of a description. */
    public static final int DESCRIPCION_MAYOR = 1000;

    static final Pattern CIFRA = Pattern.compile("(?:[0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\\.[0-9]{1,4})?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\n\t]]");

    /** A change, written. */
    public static Propuesta de(Reprogramacion cambio) {
        PropuestaPorPartes escrito = new PropuestaPorPartes(cambio);
        if (cambio instanceof DeCalendario calendario) {
            return escrito.programado(calendario.programado())
                    .motivo(calendario.motivo())
                    .propuesta();
        }
        if (cambio instanceof Aumento aumento) {
            return escrito.programado(aumento.programado())
                    .impacto(aumento.impactoEsperado())
                    .propuesta();
        }
        if (cambio instanceof Creacion creacion) {
            return escrito.impacto(creacion.impactoEsperado())
                    .renglon(creacion.metaPadre(), creacion.compromiso())
                    .propuesta();
        }
        if (cambio instanceof Reduccion reduccion) {
            return escrito.programado(reduccion.programado())
                    .sustento(reduccion.sustento())
                    .propuesta();
        }
        if (cambio instanceof Cancelacion cancelacion) {
            return escrito.desde(cancelacion.desde())
                    .sustento(cancelacion.sustento())
                    .propuesta();
        }
        if (cambio instanceof Realineacion realineacion) {
            return escrito.realineado(realineacion)
                    .motivo(realineacion.motivo())
                    .propuesta();
        }
        DeArrastre arrastre = (DeArrastre) cambio;
        return escrito.arrastre(arrastre.arrastre()).motivo(arrastre.motivo()).propuesta();
    }

    /**
     * The change that is written here.
     *
     * @throws DatosInvalidos with all that is missing or cannot be read, each under the name of its part
     */
    public Reprogramacion reprogramacion() {
        Optional<Clase> cual = Clase.find(texto(clase));
        if (cual.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("clase", "reprogramacion.claseDesconocida"));
        }
        return new LecturaDePropuesta(this).leer(cual.get());
    }

    /** The same, carrying this amount. */
    Propuesta conCantidad(String otra) {
        return new Propuesta(
                clase,
                numero,
                programado,
                motivo,
                impacto,
                causas,
                fundamento,
                desde,
                hacia,
                otra,
                metaPadre,
                descripcion,
                unidadMedida,
                lineas,
                responsable,
                acumulacion,
                sentido,
                peso);
    }

    /** The same with something where a reason goes, so that its effect can be seen before it is explained. */
    Propuesta sinExplicar() {
        return new Propuesta(
                clase,
                numero,
                programado,
                "-",
                "-",
                "-",
                "-",
                desde,
                hacia,
                cantidad,
                metaPadre,
                descripcion,
                unidadMedida,
                lineas,
                responsable,
                acumulacion,
                sentido,
                peso);
    }

    /** A figure as a person writes it: digits, perhaps with commas between thousands, at most four decimals. */
    static Optional<Cantidad> cifra(@Nullable String escrita) {
        String limpia = escrita == null ? "" : escrita.strip();
        return CIFRA.matcher(limpia).matches()
                ? Optional.of(Cantidad.of(new BigDecimal(limpia.replace(",", ""))))
                : Optional.empty();
    }

    /** A text without control characters, lines kept; blank for none. */
    static String texto(@Nullable String escrito) {
        return escrito == null
                ? ""
                : CONTROL.matcher(escrito.replace("\r\n", "\n").replace('\r', '\n'))
                        .replaceAll("")
                        .strip();
    }
}
