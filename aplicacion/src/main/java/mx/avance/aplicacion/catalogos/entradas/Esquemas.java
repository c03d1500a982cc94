package mx.avance.aplicacion.catalogos.entradas;

import static mx.avance.aplicacion.catalogos.entradas.Tipo.CAMPOS;
import static mx.avance.aplicacion.catalogos.entradas.Tipo.CLAVE;
import static mx.avance.aplicacion.catalogos.entradas.Tipo.COLOR;
import static mx.avance.aplicacion.catalogos.entradas.Tipo.FECHA;
import static mx.avance.aplicacion.catalogos.entradas.Tipo.NUMERO;
import static mx.avance.aplicacion.catalogos.entradas.Tipo.SINONIMOS;
import static mx.avance.aplicacion.catalogos.entradas.Tipo.TEXTO;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.entradas.Esquema.Vigencia;

/** Every catalogue, described: the one place to look at or to change when a catalogue gets a column. */
public final class Esquemas {

    private static final int NOMBRE = 250;
    private static final String LINEA = "[1-9][0-9]?(\\.[1-9][0-9]?){0,2}";
    private static final String CORTA = "[A-Z0-9-]{1,20}";

    private static final Map<Catalogo, Esquema> TODOS = new EnumMap<>(Catalogo.class);

    static {
        agregar(
                Catalogo.RAMOS,
                "ramo",
                "ramo",
                List.of(clave(2, "ramo", "clave del ramo", "c administrativa"), nombre()));
        agregar(
                Catalogo.PROGRAMAS,
                "programa",
                "programa",
                List.of(
                        clave(3, "programa", "clave del programa"),
                        nombre(),
                        Campo.de("ramo", CLAVE, 2, "clave del ramo")
                                .conDigitos(2)
                                .exigido()
                                .que(Referencia.RAMO),
                        Campo.de("funcional", CLAVE, 5, "clasificacion funcional", "finalidad funcion subfuncion")
                                .conForma("[0-9](\\.[0-9]){0,2}")
                                .que(Referencia.FUNCIONAL),
                        Campo.de("clasificacion", CLAVE, 1, "clasificacion programatica", "modalidad")
                                .conForma("[A-Z]")
                                .que(Referencia.MODALIDAD)));
        agregar(
                Catalogo.UNIDADES,
                "unidad",
                "unidad_ejecutora",
                List.of(clave(5, "unidad", "unidad ejecutora", "clave de la unidad"), nombre()));
        agregar(
                Catalogo.ADMINISTRACIONES,
                "administración",
                "administracion",
                List.of(
                        Campo.de("numero", NUMERO, 4, "num", "no", "ayuntamiento")
                                .exigido(),
                        nombre(),
                        Campo.de("lema", TEXTO, NOMBRE, "eslogan", "slogan"),
                        Campo.de("color", COLOR, 7)),
                List.of("numero"),
                Vigencia.UNA_A_LA_VEZ,
                "desde desc");
        agregar(
                Catalogo.PLANES,
                "plan",
                "plan",
                List.of(corta("plan", "clave del plan"), nombre()),
                List.of("codigo"),
                Vigencia.UNA_A_LA_VEZ,
                "desde desc");
        agregar(
                Catalogo.LINEAS,
                "línea",
                "linea",
                List.of(
                        Campo.de("plan", CLAVE, 20, "clave del plan")
                                .conForma(CORTA)
                                .exigido()
                                .que(Referencia.PLAN),
                        linea("codigo", "linea", "linea de accion", "l a", "la"),
                        nombre()),
                List.of("plan", "codigo"),
                Vigencia.UNA_POR_LLAVE,
                "plan desc, eje, tema, linea, desde");
        agregar(
                Catalogo.CORRESPONDENCIAS,
                "correspondencia",
                "correspondencia",
                List.of(
                        Campo.de("plan_anterior", CLAVE, 20)
                                .conForma(CORTA)
                                .exigido()
                                .que(Referencia.PLAN),
                        linea("anterior", "linea anterior"),
                        Campo.de("plan_nuevo", CLAVE, 20)
                                .conForma(CORTA)
                                .exigido()
                                .que(Referencia.PLAN),
                        linea("nueva", "linea nueva")),
                List.of("plan_anterior", "anterior", "plan_nuevo", "nueva"),
                Vigencia.UNA_POR_LLAVE,
                "plan_nuevo desc, plan_anterior desc, string_to_array(anterior, '.')::integer[], string_to_array(nueva, '.')::integer[], desde");
        agregar(
                Catalogo.MEDIDAS,
                "unidad de medida",
                "medida",
                List.of(
                        Campo.de("nombre", TEXTO, 100, "unidad de medida", "unidad", "medida")
                                .conForma(".*[\\p{L}\\p{N}].*")
                                .exigido(),
                        Campo.de("sinonimos", SINONIMOS, 1000, "tambien se escribe", "otras formas"),
                        Campo.de("campos", CAMPOS, 2000, "campos de sus realizaciones"),
                        Campo.de("fusionada", TEXTO, 100, "fusionada en", "fusionada con")
                                .que(Referencia.MEDIDA)),
                List.of("nombre"),
                Vigencia.UNA_POR_ESCRITURA,
                "plataforma.sin_acentos(nombre), desde");
        agregar(Catalogo.CAUSAS, "causa", "causa", List.of(corta("causa", "clave de la causa"), nombre()));
        agregar(
                Catalogo.INHABILES,
                "día inhábil",
                "inhabil",
                List.of(nombre()),
                List.of("desde"),
                Vigencia.UNA_POR_INICIO,
                "desde desc");
        agregar(
                Catalogo.VEDAS,
                "veda",
                "veda",
                List.of(nombre()),
                List.of("nombre"),
                Vigencia.UNA_POR_INICIO,
                "desde desc, nombre");
    }

    private Esquemas() {}

    public static Esquema de(Catalogo catalogo) {
        return Objects.requireNonNull(TODOS.get(catalogo));
    }

    /** Codes with names that change with the years. */
    private static void agregar(Catalogo catalogo, String nombre, String tabla, List<Campo> propios) {
        agregar(catalogo, nombre, tabla, propios, List.of("codigo"), Vigencia.UNA_POR_LLAVE, "codigo, desde");
    }

    private static void agregar(
            Catalogo catalogo,
            String nombre,
            String tabla,
            List<Campo> propios,
            List<String> llave,
            Vigencia vigencia,
            String orden) {
        Campo hasta = Campo.de("hasta", FECHA, 30, "vigente hasta", "fin", "fecha final", "al", "termina");
        boolean termina =
                catalogo == Catalogo.ADMINISTRACIONES || catalogo == Catalogo.INHABILES || catalogo == Catalogo.VEDAS;
        List<Campo> campos = Stream.concat(
                        propios.stream(),
                        Stream.of(
                                Campo.de("desde", FECHA, 30, "vigente desde", "inicio", "fecha inicial", "del", "fecha")
                                        .exigido(),
                                termina ? hasta.exigido() : hasta))
                .toList();
        TODOS.put(catalogo, new Esquema(catalogo, nombre, "catalogos." + tabla, campos, llave, vigencia, orden));
    }

    private static Campo clave(int digitos, String... encabezados) {
        return Campo.de("codigo", CLAVE, digitos, encabezados)
                .conDigitos(digitos)
                .exigido();
    }

    private static Campo corta(String... encabezados) {
        return Campo.de("codigo", CLAVE, 20, encabezados).conForma(CORTA).exigido();
    }

    private static Campo linea(String clave, String... encabezados) {
        return Campo.de(clave, CLAVE, 8, encabezados).conForma(LINEA).exigido();
    }

    private static Campo nombre() {
        return Campo.de("nombre", TEXTO, NOMBRE, "descripcion", "denominacion", "motivo")
                .exigido();
    }
}
