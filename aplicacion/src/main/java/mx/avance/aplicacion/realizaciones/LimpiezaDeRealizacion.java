package mx.avance.aplicacion.realizaciones;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.realizacion.CampoDeRealizacion;
import mx.avance.nucleo.realizacion.Realizacion;
import mx.avance.nucleo.realizacion.Sexo;

/**
 * What people type, paste or upload as an entry, made fit to be kept. Its objections never repeat what may be of a person.
 *
 * @param campos what the unit of measure asks
 * @param hoy for the ente: nothing was done after it
 */
record LimpiezaDeRealizacion(Ejercicio ejercicio, Trimestre trimestre, List<CampoDeRealizacion> campos, LocalDate hoy) {

    /** The most letters of a place. */
    static final int LUGAR = 150;

    /** The most letters of a description and of what was agreed. */
    static final int LARGO = 1_000;

    /** The most letters of any other field. */
    static final int CORTO = 250;

    private static final int EDAD_MAYOR = 125;
    private static final int DE_MAS = 30;
    private static final Pattern DIA_MES_ANIO = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?");
    private static final Pattern CURP = Pattern.compile("[A-Z]{4}[0-9]{6}[HMX][A-Z]{5}[A-Z0-9][0-9]");

    /** An entry fit to be kept, unless there are objections. */
    record Limpia(Optional<Realizacion> que, List<Defecto> defectos) {}

    Limpia limpiar(RealizacionEscrita escrita) {
        List<Defecto> defectos = new ArrayList<>();
        Optional<LocalDate> fecha = fecha(escrita.de(RealizacionEscrita.FECHA), defectos);
        Cantidad cantidad = cantidad(escrita.de(RealizacionEscrita.CANTIDAD), defectos);
        String lugar = texto(RealizacionEscrita.LUGAR, escrita.de(RealizacionEscrita.LUGAR), LUGAR, defectos);
        String descripcion =
                texto(RealizacionEscrita.DESCRIPCION, escrita.de(RealizacionEscrita.DESCRIPCION), LARGO, defectos);
        Map<CampoDeRealizacion, String> datos = new EnumMap<>(CampoDeRealizacion.class);
        for (CampoDeRealizacion campo : CampoDeRealizacion.values()) {
            String dicho = TextoEscrito.limpio(escrita.de(campo.name()));
            if (dicho.isEmpty()) {
                continue;
            }
            if (!campos.contains(campo)) {
                defectos.add(Defecto.en(campo.name(), "realizacion.campoAjeno", campo.name()));
                continue;
            }
            datos.put(campo, dato(campo, dicho, defectos));
        }
        return new Limpia(
                defectos.isEmpty()
                        ? Optional.of(new Realizacion(fecha.orElseThrow(), cantidad, lugar, descripcion, datos))
                        : Optional.empty(),
                defectos);
    }

    private Optional<LocalDate> fecha(String escrita, List<Defecto> defectos) {
        String limpia = TextoEscrito.limpio(escrita);
        if (limpia.isEmpty()) {
            defectos.add(Defecto.en(RealizacionEscrita.FECHA, "realizacion.sinFecha"));
            return Optional.empty();
        }
        Optional<LocalDate> fecha = dia(limpia);
        LocalDate primero = trimestre.primerDia(ejercicio);
        LocalDate ultimo = trimestre.ultimoDia(ejercicio);
        if (fecha.isEmpty()) {
            defectos.add(Defecto.en(RealizacionEscrita.FECHA, "realizacion.fechaMal", corto(limpia)));
        } else if (fecha.get().isBefore(primero) || fecha.get().isAfter(ultimo)) {
            defectos.add(Defecto.en(
                    RealizacionEscrita.FECHA, "realizacion.fueraDelTrimestre", fecha.get(), primero, ultimo));
        } else if (fecha.get().isAfter(hoy)) {
            defectos.add(Defecto.en(RealizacionEscrita.FECHA, "realizacion.fechaFutura", fecha.get()));
        }
        return fecha;
    }

    /** A day as forms send it or as people type it: 2026-01-31, 31/01/2026, 31/1. */
    private Optional<LocalDate> dia(String escrita) {
        Matcher partes = DIA_MES_ANIO.matcher(escrita);
        if (!partes.matches()) {
            return new FechaEscrita(escrita).dia();
        }
        try {
            return Optional.of(LocalDate.of(
                            partes.group(3) == null ? ejercicio.anio() : Integer.parseInt(partes.group(3)),
                            Integer.parseInt(partes.group(2)),
                            Integer.parseInt(partes.group(1))))
                    .filter(FechaEscrita::esDeEsteTiempo);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Cantidad cantidad(String escrita, List<Defecto> defectos) {
        String limpia = TextoEscrito.limpio(escrita);
        if (CifraEscrita.enBlanco(limpia)) {
            return Cantidad.of(1);
        }
        Optional<Cantidad> cifra = limpia.length() > DE_MAS
                ? Optional.empty()
                : CifraEscrita.leer(limpia).filter(una -> !una.esCero());
        if (cifra.isEmpty()) {
            defectos.add(Defecto.en(RealizacionEscrita.CANTIDAD, "realizacion.cantidadMal", corto(limpia)));
        }
        return cifra.orElse(Cantidad.CERO);
    }

    private static String texto(String campo, String escrito, int letras, List<Defecto> defectos) {
        String texto = TextoEscrito.limpio(escrito);
        if (texto.length() > letras) {
            defectos.add(Defecto.en(campo, "forma.largo", letras));
        }
        return texto;
    }

    private String dato(CampoDeRealizacion campo, String dicho, List<Defecto> defectos) {
        switch (campo.clase()) {
            case TEXTO, PERSONA:
                return texto(campo.name(), dicho, campo == CampoDeRealizacion.ACUERDOS ? LARGO : CORTO, defectos);
            case CIFRA:
                Optional<Cantidad> cifra = dicho.length() > DE_MAS ? Optional.empty() : CifraEscrita.leer(dicho);
                return valido(campo, cifra.map(Cantidad::toString), "realizacion.cifraMal", defectos);
            case FECHA:
                return valido(campo, dia(dicho).map(LocalDate::toString), "forma.fecha", defectos);
            case SEXO:
                return valido(campo, Sexo.find(dicho).map(Sexo::name), "realizacion.sexoMal", defectos);
            case EDAD:
                return valido(
                        campo,
                        Optional.of(dicho)
                                .filter(edad -> edad.matches("[0-9]{1,3}") && Integer.parseInt(edad) <= EDAD_MAYOR)
                                .map(edad -> Integer.toString(Integer.parseInt(edad))),
                        "realizacion.edadMal",
                        defectos);
            case CURP:
                return valido(
                        campo,
                        Optional.of(dicho.toUpperCase(Locale.ROOT).replace(" ", ""))
                                .filter(curp -> CURP.matcher(curp).matches()),
                        "realizacion.curpMal",
                        defectos);
        }
        throw new IllegalStateException(campo.name());
    }

    private static String valido(
            CampoDeRealizacion campo, Optional<String> dicho, String objecion, List<Defecto> defectos) {
        if (dicho.isEmpty()) {
            defectos.add(Defecto.en(campo.name(), objecion));
        }
        return dicho.orElse("");
    }

    private static String corto(String texto) {
        return texto.length() > DE_MAS ? texto.substring(0, DE_MAS) + "…" : texto;
    }
}
