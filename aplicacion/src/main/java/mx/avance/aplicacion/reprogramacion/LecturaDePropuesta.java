package mx.avance.aplicacion.reprogramacion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
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

/** Reads the parts of one change, and gathers what is wrong with them. */
final class LecturaDePropuesta {

    private static final int MEDIDA_MAYOR = 80;
    private static final int LINEAS_MAYOR = 30;
    private static final int NUMERO_MAYOR = 99_999;

    private final Propuesta escrita;
    private final List<Defecto> defectos = new ArrayList<>();

    LecturaDePropuesta(Propuesta escrita) {
        this.escrita = escrita;
    }

    Reprogramacion leer(Clase cual) {
        int renglon = numero("numero", escrita.numero());
        Supplier<Reprogramacion> cambio =
                switch (cual) {
                    case CALENDARIO -> {
                        PorTrimestre p = programado();
                        String porque = texto("motivo", escrita.motivo());
                        yield () -> new DeCalendario(renglon, p, porque);
                    }
                    case AUMENTO -> {
                        PorTrimestre p = programado();
                        String para = texto("impacto", escrita.impacto());
                        yield () -> new Aumento(renglon, p, para);
                    }
                    case REDUCCION -> {
                        PorTrimestre p = programado();
                        Supplier<Sustento> sustento = sustento();
                        yield () -> new Reduccion(renglon, p, sustento.get());
                    }
                    case CANCELACION -> {
                        Trimestre primero = trimestre("desde", escrita.desde());
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
        String para = texto("impacto", escrita.impacto());
        String que = texto("descripcion", escrita.descripcion(), Propuesta.DESCRIPCION_MAYOR);
        String medida = texto("unidadMedida", escrita.unidadMedida(), MEDIDA_MAYOR);
        List<LineaAccion> suyas = lineas();
        Acumulacion acumula = uno("acumulacion", escrita.acumulacion(), Acumulacion.values(), Acumulacion.SUMA);
        Sentido hacia = uno("sentido", escrita.sentido(), Sentido.values(), Sentido.ASCENDENTE);
        BigDecimal pesa = Propuesta.texto(escrita.peso()).isEmpty() ? BigDecimal.ONE : peso();
        OptionalInt padre = Propuesta.texto(escrita.metaPadre()).isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(numero("metaPadre", escrita.metaPadre()));
        return () -> new Creacion(
                renglon,
                padre,
                new Compromiso(que, UnidadMedida.of(medida), acumula, hacia, Programacion.of(p), suyas, pesa),
                para);
    }

    private Supplier<Reprogramacion> realineacion(int renglon) {
        Trimestre primero = trimestre("desde", escrita.desde());
        String porque = texto("motivo", escrita.motivo());
        Optional<String> que = escrita.descripcion() == null
                ? Optional.empty()
                : Optional.of(texto("descripcion", escrita.descripcion(), Propuesta.DESCRIPCION_MAYOR));
        Optional<String> medida = escrita.unidadMedida() == null
                ? Optional.empty()
                : Optional.of(texto("unidadMedida", escrita.unidadMedida(), MEDIDA_MAYOR));
        Optional<List<LineaAccion>> suyas = escrita.lineas() == null ? Optional.empty() : Optional.of(lineas());
        Optional<UnidadEjecutora> unidad = escrita.responsable() == null ? Optional.empty() : unidad();
        return () -> new Realineacion(renglon, primero, suyas, que, medida.map(UnidadMedida::of), unidad, porque);
    }

    private Supplier<Reprogramacion> arrastre(int renglon) {
        Trimestre corto = trimestre("desde", escrita.desde());
        Trimestre recibe = trimestre("hacia", escrita.hacia());
        Cantidad cuanto = cifra("cantidad", escrita.cantidad());
        String porque = texto("motivo", escrita.motivo());
        if (defectos.isEmpty() && !recibe.esPosteriorA(corto)) {
            defectos.add(Defecto.en("hacia", "reprogramacion.haciaAtras", corto.rotulo()));
        }
        if (defectos.isEmpty() && cuanto.esCero()) {
            defectos.add(Defecto.en("cantidad", "reprogramacion.nadaQueArrastrar"));
        }
        return () -> new DeArrastre(renglon, new Arrastre(corto, recibe, cuanto), porque);
    }

    private Supplier<Sustento> sustento() {
        String porque = texto("causas", escrita.causas());
        String ley = texto("fundamento", escrita.fundamento());
        return () -> new Sustento(porque, ley);
    }

    private PorTrimestre programado() {
        List<? extends @Nullable String> escritos = escrita.programado() == null ? List.of() : escrita.programado();
        return PorTrimestre.de(trimestre -> {
            int i = trimestre.ordinal();
            return Optional.of(cifra("programado" + trimestre.numero(), i < escritos.size() ? escritos.get(i) : null));
        });
    }

    private List<LineaAccion> lineas() {
        List<LineaAccion> leidas = new ArrayList<>();
        for (String escrita : escrita.lineas() == null ? List.<String>of() : escrita.lineas()) {
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
        boolean legible =
                Propuesta.CIFRA.matcher(Propuesta.texto(escrita.peso())).matches();
        if (!legible) {
            defectos.add(Defecto.en("peso", "reprogramacion.cifraIlegible", Propuesta.texto(escrita.peso())));
        }
        return legible ? new BigDecimal(Propuesta.texto(escrita.peso()).replace(",", "")) : BigDecimal.ONE;
    }

    private Optional<UnidadEjecutora> unidad() {
        Optional<UnidadEjecutora> unidad = UnidadEjecutora.find(Propuesta.texto(escrita.responsable()));
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
        Optional<E> hallado =
                Arrays.stream(todos).filter(uno -> uno.name().equals(nombre)).findFirst();
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
        return texto(campo, escrito, Propuesta.TEXTO_MAYOR);
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
