package mx.avance.impresion;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/**
 * How one form is printed: its words and its habits, as data. The known ones are resources ({@code
 * perfiles/TMM-F004.properties}); a municipality that words its form otherwise brings its own file.
 *
 * @param formato the code of the contract, such as {@code TMM-F004}
 * @param forma the code printed on the sheet, such as {@code PbRM 08c}
 * @param nombreDeLaForma printed beside that code; null when the form has none
 * @param titulos lines under the name of the ente; {@code {ejercicio}} stands for the year
 * @param rotulos captions; one that is absent is printed as nothing
 * @param cargos the post under each signature where the sheet itself does not say one
 * @param emblema null for none
 */
public record PerfilDeImpresion(
        String formato,
        String forma,
        @Nullable String nombreDeLaForma,
        List<String> titulos,
        Map<Rotulo, String> rotulos,
        Periodo periodo,
        ColumnasTotal totales,
        TrimestresFuturos futuros,
        Map<Papel, String> cargos,
        @Nullable Emblema emblema) {

    public PerfilDeImpresion {
        titulos = List.copyOf(titulos);
        rotulos = Map.copyOf(rotulos);
        cargos = Map.copyOf(cargos);
    }

    /** The wording of the period in the heading. */
    public enum Periodo {
        /** {@code ENERO-MARZO 2022}. */
        EXTENSO,
        /** {@code ENE-MAR 2022}. */
        ABREVIADO,
        /** The form does not say it. */
        NINGUNO
    }

    /** When the columns TOTAL P and TOTAL A are printed. */
    public enum ColumnasTotal {
        /** When some row of the sheet has them. */
        SEGUN_LECTURA,
        SIEMPRE,
        NUNCA
    }

    /** What stands in the A of a quarter that is not reported yet. */
    public enum TrimestresFuturos {
        EN_BLANCO,
        /** A printed zero; never in a row that a person must still decide. */
        EN_CERO
    }

    /** The forms whose profile comes with this module. */
    public static final List<String> CONOCIDOS = List.of("TMM-F004", "PbRM-08c", "POA", "DICTAMEN", "ACUSE");

    /**
     * The profile that comes with this module.
     *
     * @throws IllegalArgumentException when the form is not one of {@link #CONOCIDOS}
     */
    public static PerfilDeImpresion de(String formato) {
        if (!CONOCIDOS.contains(formato)) {
            throw new IllegalArgumentException("No hay perfil de impresión para la forma «" + formato + "»");
        }
        String recurso = "perfiles/" + formato + ".properties";
        try (InputStream entrada = PerfilDeImpresion.class.getResourceAsStream(recurso)) {
            if (entrada == null) {
                throw new IllegalStateException("Falta el recurso " + recurso);
            }
            return leer(formato, new InputStreamReader(entrada, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("No se pudo leer el recurso " + recurso, e);
        }
    }

    /**
     * A profile from a properties file: {@code titulo.N}, {@code forma}, {@code forma.nombre}, {@code periodo}, {@code
     * totales}, {@code trimestres.futuros}, {@code rotulo.*}, {@code cargo.*}.
     *
     * @throws IllegalArgumentException when a word of the file is not one of those, or a mandatory one is absent
     */
    public static PerfilDeImpresion leer(String formato, Reader texto) throws IOException {
        Properties propiedades = new Properties();
        propiedades.load(texto);
        List<String> titulos = new ArrayList<>();
        for (int i = 1; propiedades.containsKey("titulo." + i); i++) {
            titulos.add(propiedades.getProperty("titulo." + i));
        }
        Map<Rotulo, String> rotulos = new EnumMap<>(Rotulo.class);
        Map<Papel, String> cargos = new EnumMap<>(Papel.class);
        for (String nombre : propiedades.stringPropertyNames()) {
            String valor = propiedades.getProperty(nombre).strip();
            if (nombre.startsWith("rotulo.")) {
                rotulos.put(Rotulo.valueOf(nombre.substring("rotulo.".length())), valor);
            } else if (nombre.startsWith("cargo.")) {
                cargos.put(Papel.valueOf(nombre.substring("cargo.".length())), valor);
            }
        }
        return new PerfilDeImpresion(
                formato,
                obligatoria(propiedades, "forma"),
                propiedades.getProperty("forma.nombre"),
                titulos,
                rotulos,
                Periodo.valueOf(obligatoria(propiedades, "periodo")),
                ColumnasTotal.valueOf(obligatoria(propiedades, "totales")),
                TrimestresFuturos.valueOf(obligatoria(propiedades, "trimestres.futuros")),
                cargos,
                null);
    }

    public PerfilDeImpresion conTotales(ColumnasTotal otros) {
        return new PerfilDeImpresion(
                formato, forma, nombreDeLaForma, titulos, rotulos, periodo, otros, futuros, cargos, emblema);
    }

    public PerfilDeImpresion conFuturos(TrimestresFuturos otros) {
        return new PerfilDeImpresion(
                formato, forma, nombreDeLaForma, titulos, rotulos, periodo, totales, otros, cargos, emblema);
    }

    public PerfilDeImpresion conPeriodo(Periodo otro) {
        return new PerfilDeImpresion(
                formato, forma, nombreDeLaForma, titulos, rotulos, otro, totales, futuros, cargos, emblema);
    }

    public PerfilDeImpresion conEmblema(@Nullable Emblema otro) {
        return new PerfilDeImpresion(
                formato, forma, nombreDeLaForma, titulos, rotulos, periodo, totales, futuros, cargos, otro);
    }

    public PerfilDeImpresion conRotulo(Rotulo rotulo, String texto) {
        Map<Rotulo, String> otros = new EnumMap<>(Rotulo.class);
        otros.putAll(rotulos);
        otros.put(rotulo, texto);
        return new PerfilDeImpresion(
                formato, forma, nombreDeLaForma, titulos, otros, periodo, totales, futuros, cargos, emblema);
    }

    /** The caption, or nothing when the form does not print it. */
    public String rotulo(Rotulo rotulo) {
        return rotulos.getOrDefault(rotulo, "");
    }

    /** A column under these captions, from the outermost head to its own. */
    HojaImpresa.ColumnaImpresa columna(
            String clave, HojaImpresa.Alineacion alineacion, float peso, int anchoEnLibro, Rotulo... encabezados) {
        List<String> textos = Stream.of(encabezados).map(this::rotulo).toList();
        return new HojaImpresa.ColumnaImpresa(clave, textos, alineacion, peso, anchoEnLibro, false);
    }

    String cargo(Papel papel) {
        return cargos.getOrDefault(papel, "");
    }

    List<String> titulos(@Nullable Integer ejercicio) {
        String anio = ejercicio == null ? "" : ejercicio.toString();
        return titulos.stream()
                .map(titulo -> titulo.replace("{ejercicio}", anio).strip())
                .filter(titulo -> !titulo.isEmpty())
                .toList();
    }

    /** The period as the heading words it; empty when neither quarter nor year is known or the form does not say it. */
    String periodo(@Nullable Integer trimestre, @Nullable Integer ejercicio) {
        if (periodo == Periodo.NINGUNO) {
            return "";
        }
        String meses = "";
        if (trimestre != null) {
            Trimestre cual = Trimestre.de(trimestre);
            meses = periodo == Periodo.EXTENSO ? cual.nombre() : cual.rotulo().toUpperCase(Locale.ROOT);
        }
        return (meses + " " + (ejercicio == null ? "" : ejercicio)).strip();
    }

    private static String obligatoria(Properties propiedades, String nombre) {
        String valor = propiedades.getProperty(nombre);
        if (valor == null || valor.isBlank()) {
            throw new IllegalArgumentException("Al perfil de impresión le falta «" + nombre + "»");
        }
        return valor.strip();
    }
}
