package mx.avance.aplicacion.catalogos.entradas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.entradas.Ensayo.Clase;
import mx.avance.aplicacion.plataforma.Defecto;
import org.jspecify.annotations.Nullable;

/** Compares the rows of a file with a catalogue: which entry each row is about, and what would become of it. */
final class Planeacion {

    private final Esquema esquema;
    private final Lectura lectura;
    private final Entradas entradas;
    private final Usos usos;
    private final Map<String, Entrada> porIdentidad = new HashMap<>();
    private final Map<Map<String, String>, List<Entrada>> porLlave = new HashMap<>();
    private final Map<String, Paso> vistos = new HashMap<>();
    private final Map<Long, Entrada> despues = new LinkedHashMap<>();
    private final List<Entrada> nuevas = new ArrayList<>();
    private final List<Paso> pasos = new ArrayList<>();

    /** A row under way; {@code propuesta} is null when it is refused. */
    private record Paso(
            int linea,
            Clase clase,
            Map<String, String> valores,
            @Nullable Entrada antes,
            @Nullable Entrada propuesta,
            List<Defecto> defectos,
            int de) {}

    private Planeacion(Esquema esquema, Lectura lectura, Entradas entradas, Usos usos) {
        this.esquema = esquema;
        this.lectura = lectura;
        this.entradas = entradas;
        this.usos = usos;
    }

    static List<Ensayo.Renglon> de(Esquema esquema, Lectura lectura, Entradas entradas, Usos usos) {
        return new Planeacion(esquema, lectura, entradas, usos).renglones();
    }

    /** The same for the same changes to the same entries. */
    static String huella(Collection<Ensayo.Renglon> renglones) {
        try {
            MessageDigest resumen = MessageDigest.getInstance("SHA-256");
            for (Ensayo.Renglon renglon : renglones) {
                Entrada antes = renglon.antes();
                resumen.update((renglon.linea() + "\u001f" + renglon.clase() + "\u001f" + renglon.valores() + "\u001f"
                                + (antes == null ? "" : antes.id() + "." + antes.version()) + "\u001e")
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(resumen.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Todo Java trae SHA-256", e);
        }
    }

    private List<Ensayo.Renglon> renglones() {
        List<Entrada> todas = entradas.todas(esquema.catalogo());
        todas.forEach(entrada -> {
            despues.put(entrada.id(), entrada);
            porLlave.computeIfAbsent(llave(entrada::valor), nueva -> new ArrayList<>())
                    .add(entrada);
        });
        // A unit of measure that was merged gives way to the one that stayed
        todas.stream()
                .sorted((una, otra) -> Boolean.compare(
                        !una.valor("fusionada").isEmpty(),
                        !otra.valor("fusionada").isEmpty()))
                .forEach(entrada -> esquema.identidades(entrada.valores())
                        .forEach(identidad -> porIdentidad.putIfAbsent(identidad, entrada)));
        lectura.filas().forEach(fila -> pasos.add(paso(fila)));
        List<Entrada> finales = new ArrayList<>(despues.values());
        finales.addAll(nuevas);
        Reglas reglas = new Reglas(esquema, finales, entradas, usos);
        return pasos.stream().map(paso -> renglon(paso, reglas)).toList();
    }

    private Paso paso(Lectura.Fila fila) {
        Map<String, String> valores = new LinkedHashMap<>();
        List<Defecto> defectos = new ArrayList<>();
        Map<String, String> escrito = conFechas(fila.escrito());
        for (Campo campo : esquema.campos()) {
            Campo.Leido leido = campo.leer(escrito.getOrDefault(campo.clave(), ""));
            valores.put(campo.clave(), leido.valor());
            if (leido.defecto() != null) {
                defectos.add(leido.defecto());
            }
        }
        if (!defectos.isEmpty()) {
            return new Paso(fila.linea(), Clase.RECHAZADA, valores, null, null, defectos, 0);
        }
        List<String> identidades = esquema.identidades(valores);
        Entrada antes = identidades.stream()
                .map(porIdentidad::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Map<String, String> quedan = antes == null ? valores : sobre(antes, valores);
        Paso visto = identidades.stream()
                .map(vistos::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (visto != null) {
            return repetido(fila.linea(), quedan, visto);
        }
        Paso nuevo = decidido(fila.linea(), quedan, antes);
        identidades.forEach(identidad -> vistos.put(identidad, nuevo));
        return nuevo;
    }

    private Paso decidido(int linea, Map<String, String> quedan, @Nullable Entrada antes) {
        if (antes == null) {
            Entrada propuesta = new Entrada(0, quedan, 1);
            nuevas.add(propuesta);
            return new Paso(linea, Clase.NUEVA, quedan, null, propuesta, List.of(), 0);
        }
        if (antes.valores().equals(quedan)) {
            return new Paso(linea, Clase.IGUAL, quedan, antes, antes, List.of(), 0);
        }
        Entrada propuesta = new Entrada(antes.id(), quedan, antes.version() + 1);
        despues.put(antes.id(), propuesta);
        return new Paso(linea, Clase.CAMBIADA, quedan, antes, propuesta, List.of(), 0);
    }

    private Paso repetido(int linea, Map<String, String> quedan, Paso visto) {
        boolean dicenLoMismo = esquema.catalogo() == Catalogo.MEDIDAS
                ? sinNombre(quedan).equals(sinNombre(visto.valores()))
                : quedan.equals(visto.valores());
        return dicenLoMismo
                ? new Paso(linea, Clase.REPETIDA, quedan, visto.antes(), null, List.of(), visto.linea())
                : new Paso(
                        linea,
                        Clase.RECHAZADA,
                        quedan,
                        null,
                        null,
                        List.of(Defecto.en("", "catalogos.importar.contradice", visto.linea())),
                        0);
    }

    private static Map<String, String> sinNombre(Map<String, String> valores) {
        Map<String, String> resto = new LinkedHashMap<>(valores);
        resto.remove("nombre");
        return resto;
    }

    /** What a file does not say stays as it is; a unit of measure keeps the writing that the ente chose. */
    private Map<String, String> sobre(Entrada antes, Map<String, String> valores) {
        Map<String, String> quedan = new LinkedHashMap<>(antes.valores());
        lectura.columnas().forEach(campo -> quedan.put(campo, valores.getOrDefault(campo, "")));
        if (esquema.catalogo() == Catalogo.MEDIDAS) {
            quedan.put("nombre", antes.valor("nombre"));
        }
        if (quedan.getOrDefault("desde", "").isEmpty() || !lectura.columnas().contains("desde")) {
            quedan.put("desde", antes.valor("desde"));
        }
        return quedan;
    }

    /** Dates that the row does not say: of an entry in force, its own; of a new one, the day that was chosen with the file. */
    private Map<String, String> conFechas(Map<String, String> escrito) {
        Map<String, String> completo = new LinkedHashMap<>(escrito);
        boolean sinInicio = completo.getOrDefault("desde", "").isBlank();
        if (sinInicio && esquema.catalogo() != Catalogo.INHABILES && esquema.catalogo() != Catalogo.VEDAS) {
            completo.put(
                    "desde",
                    vigente(completo).map(entrada -> entrada.valor("desde")).orElse(lectura.omision()));
        }
        if (esquema.catalogo() == Catalogo.INHABILES
                && completo.getOrDefault("hasta", "").isBlank()) {
            completo.put("hasta", completo.getOrDefault("desde", ""));
        }
        return completo;
    }

    private Optional<Entrada> vigente(Map<String, String> escrito) {
        LocalDate dia = LocalDate.parse(lectura.omision());
        Map<String, String> llave = llave(clave ->
                esquema.campo(clave).leer(escrito.getOrDefault(clave, "")).valor());
        if (esquema.vigencia() == Esquema.Vigencia.UNA_POR_ESCRITURA) {
            return llave.getOrDefault("nombre", "").codePoints().anyMatch(Character::isLetterOrDigit)
                    ? esquema.identidades(llave).stream()
                            .map(porIdentidad::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                    : Optional.empty();
        }
        return porLlave.getOrDefault(llave, List.of()).stream()
                .filter(entrada -> entrada.vigenteEn(dia))
                .findFirst();
    }

    private Map<String, String> llave(UnaryOperator<String> valor) {
        Map<String, String> llave = new LinkedHashMap<>();
        esquema.llave().forEach(clave -> llave.put(clave, valor.apply(clave)));
        return llave;
    }

    private static Ensayo.Renglon renglon(Paso paso, Reglas reglas) {
        List<Defecto> defectos = new ArrayList<>(paso.defectos());
        Entrada propuesta = paso.propuesta();
        Entrada antes = paso.antes();
        if (propuesta != null && paso.clase() != Clase.IGUAL) {
            defectos.addAll(reglas.defectos(propuesta));
            if (defectos.isEmpty() && antes != null) {
                defectos.addAll(reglas.defectosDeCambio(antes, propuesta));
            }
        }
        return new Ensayo.Renglon(
                paso.linea(),
                defectos.isEmpty() ? paso.clase() : Clase.RECHAZADA,
                paso.valores(),
                antes,
                defectos,
                paso.de());
    }
}
