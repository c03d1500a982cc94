package mx.avance.aplicacion.catalogos.entradas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.tabla.Fila;
import mx.avance.aplicacion.plataforma.tabla.Pestana;
import mx.avance.aplicacion.plataforma.tabla.Tabla;
import mx.avance.nucleo.Escritura;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the columns of a catalogue in a table by their headings, in any order and however each office calls them. */
@Component
class Encabezados {

    private static final Locale ESPANOL = new Locale("es", "MX");
    private static final int HASTA_RENGLON = 20;
    private static final int MUESTRA = 6;

    private final MessageSource mensajes;

    Encabezados(MessageSource mensajes) {
        this.mensajes = mensajes;
    }

    /** As the heading of a column is exported. */
    String encabezado(Campo campo) {
        return mensajes.getMessage("catalogos.campo." + campo.clave(), null, ESPANOL);
    }

    /** Where the headings of a table are, and which column of it each column of the catalogue is. */
    private record Hallado(Pestana pestana, Fila fila, Map<String, Integer> columnas, List<String> ignoradas) {}

    /**
     * The rows below the headings.
     *
     * @throws DatosInvalidos when no row of the first twenty of any tab has the headings that the catalogue cannot do without
     */
    Lectura leer(Esquema esquema, Tabla tabla, LocalDate omision) {
        Hallado mejor = null;
        for (Pestana pestana : tabla.pestanas()) {
            for (Fila fila : pestana.filas()
                    .subList(0, Math.min(HASTA_RENGLON, pestana.filas().size()))) {
                Hallado este = hallar(esquema, pestana, fila);
                if (mejor == null || este.columnas().size() > mejor.columnas().size()) {
                    mejor = este;
                }
            }
        }
        Hallado hallado = Optional.ofNullable(mejor)
                .orElseThrow(() -> new IllegalStateException("Una tabla tiene al menos un renglón"));
        List<String> faltan = esquema.campos().stream()
                .filter(Campo::obligatorio)
                .filter(campo ->
                        !campo.clave().equals("desde") || esquema.llave().contains("desde"))
                .filter(campo ->
                        !campo.clave().equals("hasta") || !esquema.llave().contains("desde"))
                .filter(campo -> !hallado.columnas().containsKey(campo.clave()))
                .map(this::encabezado)
                .toList();
        if (!faltan.isEmpty()) {
            String primeros = hallado.fila().celdas().stream()
                    .filter(celda -> !celda.isEmpty())
                    .limit(MUESTRA)
                    .collect(Collectors.joining(", "));
            throw new DatosInvalidos(
                    Defecto.en("archivo", "catalogos.importar.faltanColumnas", String.join(", ", faltan), primeros));
        }
        List<Lectura.Fila> filas = new ArrayList<>();
        for (Fila fila : hallado.pestana().filas()) {
            if (fila.numero() <= hallado.fila().numero() || fila.estaVacia()) {
                continue;
            }
            Map<String, String> escrito = new LinkedHashMap<>();
            hallado.columnas().forEach((campo, columna) -> escrito.put(campo, fila.celda(columna)));
            if (escrito.values().stream().anyMatch(valor -> !valor.isBlank())) {
                filas.add(new Lectura.Fila(fila.numero(), escrito));
            }
        }
        if (filas.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("archivo", "catalogos.importar.sinRenglones"));
        }
        return new Lectura(
                List.copyOf(hallado.columnas().keySet()), hallado.ignoradas(), omision.toString(), filas, null);
    }

    private Hallado hallar(Esquema esquema, Pestana pestana, Fila fila) {
        Map<String, Integer> columnas = new LinkedHashMap<>();
        List<String> ignoradas = new ArrayList<>();
        for (int columna = 1; columna <= fila.celdas().size(); columna++) {
            String llano = Escritura.llana(fila.celda(columna));
            int esta = columna;
            Optional<Campo> campo = llano.isEmpty()
                    ? Optional.empty()
                    : esquema.campos().stream()
                            .filter(uno -> significa(uno, llano) && !columnas.containsKey(uno.clave()))
                            .findFirst();
            if (campo.isPresent()) {
                columnas.put(campo.get().clave(), esta);
            } else if (!llano.isEmpty()) {
                ignoradas.add(fila.celda(columna));
            }
        }
        return new Hallado(pestana, fila, columnas, ignoradas);
    }

    private boolean significa(Campo campo, String llano) {
        return Stream.concat(
                        Stream.of(
                                encabezado(campo),
                                mensajes.getMessage("catalogos.campo." + campo.clave(), null, Locale.ENGLISH),
                                campo.clave()),
                        campo.encabezados().stream())
                .anyMatch(uno -> Escritura.llana(uno).equals(llano));
    }
}
