package mx.avance.aplicacion.reprogramacion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Arrastre;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.Programacion;
import mx.avance.nucleo.poa.Sentido;
import mx.avance.nucleo.poa.UnidadMedida;
import mx.avance.nucleo.poa.reprogramacion.Aumento;
import mx.avance.nucleo.poa.reprogramacion.Cancelacion;
import mx.avance.nucleo.poa.reprogramacion.Creacion;
import mx.avance.nucleo.poa.reprogramacion.DeArrastre;
import mx.avance.nucleo.poa.reprogramacion.DeCalendario;
import mx.avance.nucleo.poa.reprogramacion.Realineacion;
import mx.avance.nucleo.poa.reprogramacion.Reduccion;
import mx.avance.nucleo.poa.reprogramacion.Reprogramacion;
import mx.avance.nucleo.poa.reprogramacion.Sustento;
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

    private static final int MEDIDA_MAYOR = 80;
    private static final int LINEAS_MAYOR = 30;
    private static final int NUMERO_MAYOR = 99_999;
    private static final Pattern CIFRA =
            Pattern.compile("(?:[0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\\.[0-9]{1,4})?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\n\t]]");

    /** A change, written. */
    public static Propuesta de(Reprogramacion cambio) {
        Escrito escrito = new Escrito(cambio);
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
        return new Lectura().leer(cual.get());
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

    /** Reads the parts of one change, and gathers what is wrong with them. */
    private final class Lectura {

        private final List<Defecto> defectos = new ArrayList<>();

        Reprogramacion leer(Clase cual) {
            int renglon = numero("numero", numero);
            Supplier<Reprogramacion> cambio =
                    switch (cual) {
                        case CALENDARIO -> {
                            PorTrimestre p = programado();
                            String porque = texto("motivo", motivo);
                            yield () -> new DeCalendario(renglon, p, porque);
                        }
                        case AUMENTO -> {
                            PorTrimestre p = programado();
                            String para = texto("impacto", impacto);
                            yield () -> new Aumento(renglon, p, para);
                        }
                        case REDUCCION -> {
                            PorTrimestre p = programado();
                            Supplier<Sustento> sustento = sustento();
                            yield () -> new Reduccion(renglon, p, sustento.get());
                        }
                        case CANCELACION -> {
                            Trimestre primero = trimestre("desde", desde);
                            Supplier<Sustento> sustento = sustento();
                            yield () -> new Cancelacion(renglon, primero, sustento.get());
                        }
                        case CREACION -> creacion(renglon);
                        case REALINEACION -> realineacion(renglon);
                        case ARRASTRE -> arrastre(renglon);
                    };
            DatosInvalidos.siHay(defectos);
            return cambio.get();
        }

        private Supplier<Reprogramacion> creacion(int renglon) {
            PorTrimestre p = programado();
            String para = texto("impacto", impacto);
            String que = texto("descripcion", descripcion, DESCRIPCION_MAYOR);
            String medida = texto("unidadMedida", unidadMedida, MEDIDA_MAYOR);
            List<LineaAccion> suyas = lineas();
            Acumulacion acumula = uno("acumulacion", acumulacion, Acumulacion.values(), Acumulacion.SUMA);
            Sentido hacia = uno("sentido", sentido, Sentido.values(), Sentido.ASCENDENTE);
            BigDecimal pesa = Propuesta.texto(peso).isEmpty() ? BigDecimal.ONE : peso();
            OptionalInt padre = Propuesta.texto(metaPadre).isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of(numero("metaPadre", metaPadre));
            return () -> new Creacion(
                    renglon,
                    padre,
                    new Compromiso(que, UnidadMedida.of(medida), acumula, hacia, Programacion.of(p), suyas, pesa),
                    para);
        }

        private Supplier<Reprogramacion> realineacion(int renglon) {
            Trimestre primero = trimestre("desde", desde);
            String porque = texto("motivo", motivo);
            Optional<String> que = descripcion == null
                    ? Optional.empty()
                    : Optional.of(texto("descripcion", descripcion, DESCRIPCION_MAYOR));
            Optional<String> medida = unidadMedida == null
                    ? Optional.empty()
                    : Optional.of(texto("unidadMedida", unidadMedida, MEDIDA_MAYOR));
            Optional<List<LineaAccion>> suyas = lineas == null ? Optional.empty() : Optional.of(lineas());
            Optional<UnidadEjecutora> unidad = responsable == null ? Optional.empty() : unidad();
            return () -> new Realineacion(renglon, primero, suyas, que, medida.map(UnidadMedida::of), unidad, porque);
        }

        private Supplier<Reprogramacion> arrastre(int renglon) {
            Trimestre corto = trimestre("desde", desde);
            Trimestre recibe = trimestre("hacia", hacia);
            Cantidad cuanto = cifra("cantidad", cantidad);
            String porque = texto("motivo", motivo);
            if (defectos.isEmpty() && !recibe.esPosteriorA(corto)) {
                defectos.add(Defecto.en("hacia", "reprogramacion.haciaAtras", corto.rotulo()));
            }
            if (defectos.isEmpty() && cuanto.esCero()) {
                defectos.add(Defecto.en("cantidad", "reprogramacion.nadaQueArrastrar"));
            }
            return () -> new DeArrastre(renglon, new Arrastre(corto, recibe, cuanto), porque);
        }

        private Supplier<Sustento> sustento() {
            String porque = texto("causas", causas);
            String ley = texto("fundamento", fundamento);
            return () -> new Sustento(porque, ley);
        }

        private PorTrimestre programado() {
            List<? extends @Nullable String> escritos = programado == null ? List.of() : programado;
            return PorTrimestre.de(trimestre -> {
                int i = trimestre.ordinal();
                return Optional.of(
                        cifra("programado" + trimestre.numero(), i < escritos.size() ? escritos.get(i) : null));
            });
        }

        private List<LineaAccion> lineas() {
            List<LineaAccion> leidas = new ArrayList<>();
            for (String escrita : lineas == null ? List.<String>of() : lineas) {
                Optional<LineaAccion> linea = LineaAccion.find(Propuesta.texto(escrita));
                if (linea.isEmpty() || leidas.size() >= LINEAS_MAYOR) {
                    defectos.add(Defecto.en("lineas", "reprogramacion.lineaIlegible", Propuesta.texto(escrita)));
                    return leidas;
                }
                if (!leidas.contains(linea.get())) {
                    leidas.add(linea.get());
                }
            }
            return leidas;
        }

        private BigDecimal peso() {
            boolean legible = CIFRA.matcher(Propuesta.texto(peso)).matches();
            if (!legible) {
                defectos.add(Defecto.en("peso", "reprogramacion.cifraIlegible", Propuesta.texto(peso)));
            }
            return legible ? new BigDecimal(Propuesta.texto(peso).replace(",", "")) : BigDecimal.ONE;
        }

        private Optional<UnidadEjecutora> unidad() {
            Optional<UnidadEjecutora> unidad = UnidadEjecutora.find(Propuesta.texto(responsable));
            if (unidad.isEmpty()) {
                defectos.add(Defecto.en("responsable", "reprogramacion.unidadIlegible"));
            }
            return unidad;
        }

        private <E extends Enum<E>> E uno(String campo, @Nullable String escrito, E[] todos, E omision) {
            String nombre = Propuesta.texto(escrito).toUpperCase(Locale.ROOT);
            if (nombre.isEmpty()) {
                return omision;
            }
            Optional<E> hallado = Arrays.stream(todos)
                    .filter(uno -> uno.name().equals(nombre))
                    .findFirst();
            if (hallado.isEmpty()) {
                defectos.add(Defecto.en(campo, "reprogramacion.opcionDesconocida", Arrays.toString(todos)));
            }
            return hallado.orElse(omision);
        }

        private int numero(String campo, @Nullable String escrito) {
            String digitos = Propuesta.texto(escrito);
            boolean legible = digitos.matches("[0-9]{1,5}") && Integer.parseInt(digitos) > 0;
            if (!legible) {
                defectos.add(
                        digitos.isEmpty()
                                ? Defecto.en(campo, "forma.obligatorio")
                                : Defecto.en(campo, "reprogramacion.numeroIlegible", NUMERO_MAYOR));
            }
            return legible ? Integer.parseInt(digitos) : 1;
        }

        private Trimestre trimestre(String campo, @Nullable String escrito) {
            String digito = Propuesta.texto(escrito);
            boolean legible = digito.matches("[1-4]");
            if (!legible) {
                defectos.add(Defecto.en(campo, "reprogramacion.trimestreIlegible"));
            }
            return Trimestre.de(legible ? Integer.parseInt(digito) : 1);
        }

        private Cantidad cifra(String campo, @Nullable String escrita) {
            Optional<Cantidad> cifra = Propuesta.cifra(escrita);
            if (cifra.isEmpty()) {
                defectos.add(
                        Propuesta.texto(escrita).isEmpty()
                                ? Defecto.en(campo, "reprogramacion.faltaCifra")
                                : Defecto.en(campo, "reprogramacion.cifraIlegible", Propuesta.texto(escrita)));
            }
            return cifra.orElse(Cantidad.CERO);
        }

        private String texto(String campo, @Nullable String escrito) {
            return texto(campo, escrito, TEXTO_MAYOR);
        }

        private String texto(String campo, @Nullable String escrito, int mayor) {
            String limpio = Propuesta.texto(escrito);
            if (limpio.isEmpty()) {
                defectos.add(Defecto.en(campo, "forma.obligatorio"));
            } else if (limpio.length() > mayor) {
                defectos.add(Defecto.en(campo, "forma.largo", mayor));
            }
            return limpio;
        }
    }

    /** Fills in the parts of one change. */
    private static final class Escrito {

        private final String clase;
        private final String numero;
        private @Nullable List<@Nullable String> programado;
        private @Nullable String motivo;
        private @Nullable String impacto;
        private @Nullable String causas;
        private @Nullable String fundamento;
        private @Nullable String desde;
        private @Nullable String hacia;
        private @Nullable String cantidad;
        private @Nullable String metaPadre;
        private @Nullable String descripcion;
        private @Nullable String unidadMedida;
        private @Nullable List<String> lineas;
        private @Nullable String responsable;
        private @Nullable String acumulacion;
        private @Nullable String sentido;
        private @Nullable String peso;

        Escrito(Reprogramacion cambio) {
            this.clase = Clase.de(cambio).name();
            this.numero = Integer.toString(cambio.numero());
        }

        Escrito programado(PorTrimestre cuatro) {
            programado = new ArrayList<>();
            for (Trimestre trimestre : Trimestre.TODOS) {
                programado.add(cuatro.en(trimestre).map(Cantidad::toString).orElse(null));
            }
            return this;
        }

        Escrito motivo(String texto) {
            motivo = texto;
            return this;
        }

        Escrito impacto(String texto) {
            impacto = texto;
            return this;
        }

        Escrito sustento(Sustento sustento) {
            causas = sustento.causas();
            fundamento = sustento.fundamentoLegal();
            return this;
        }

        Escrito desde(Trimestre trimestre) {
            desde = Integer.toString(trimestre.numero());
            return this;
        }

        Escrito arrastre(Arrastre arrastre) {
            hacia = Integer.toString(arrastre.hacia().numero());
            cantidad = arrastre.cantidad().toString();
            return desde(arrastre.desde());
        }

        Escrito renglon(OptionalInt padre, Compromiso compromiso) {
            metaPadre = padre.isPresent() ? Integer.toString(padre.getAsInt()) : null;
            descripcion = compromiso.descripcion();
            unidadMedida = compromiso.unidadMedida().nombre();
            lineas = escritas(compromiso.lineasAccion());
            acumulacion = compromiso.acumulacion().name();
            sentido = compromiso.sentido().name();
            peso = compromiso.peso().toPlainString();
            return programado(compromiso.programacion().vigente());
        }

        Escrito realineado(Realineacion cambio) {
            descripcion = cambio.descripcion().orElse(null);
            unidadMedida = cambio.unidadMedida().map(UnidadMedida::nombre).orElse(null);
            lineas = cambio.lineas().map(Escrito::escritas).orElse(null);
            responsable = cambio.responsable().map(UnidadEjecutora::clave).orElse(null);
            return desde(cambio.desde());
        }

        private static List<String> escritas(List<LineaAccion> suyas) {
            return suyas.stream().map(LineaAccion::toString).toList();
        }

        Propuesta propuesta() {
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
    }
}
