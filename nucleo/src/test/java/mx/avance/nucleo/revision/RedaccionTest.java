package mx.avance.nucleo.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Stream;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Columna;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.redaccion.Idioma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedaccionTest {

    private final Redaccion redaccion = Redaccion.enEspanol();
    private final PoliticaDeGravedad politica = PoliticaDeGravedad.porOmision();

    static Stream<Hallazgo> uno_de_cada_uno() {
        Cantidad una = Cantidad.of(1);
        return Stream.of(delFormato(una), delPoa(una), notas()).flatMap(todos -> todos);
    }

    private static Stream<Hallazgo> notas() {
        return Stream.of(Contradiccion.values()).map(cual -> new NotaContradice(100, cual, "se supera", "8 de 10"));
    }

    private static Stream<Hallazgo> delPoa(Cantidad una) {
        return Stream.of(
                new ClaveIncompleta(List.of("el programa")),
                new PoaSinMetas(new Ejercicio(2026)),
                new DescripcionFaltante(100),
                new ProgramacionIncompleta(100, List.of(Trimestre.ABR_JUN, Trimestre.OCT_DIC)),
                new AccionSinMeta(101, 100),
                new PesosNoSumanCien(BigDecimal.TEN),
                new LineaFueraDelPlan(100, List.of(LineaAccion.of("9.9.9"))),
                new LineaFueraDelPlan(0, List.of(LineaAccion.of("9.9.9"))),
                new ResponsableDesconocido(100, new UnidadEjecutora("99999"), new Ejercicio(2026)),
                new MedidaFueraDeCatalogo(100, "Unicornio"),
                new ProgramaDeOtroRamo(new Programa("541"), new Ramo("54"), new UnidadEjecutora("61102")),
                new FichaIncompleta(100, List.of("objetivo", "fuente")),
                new RenglonInexistente(100),
                new CambioEnMetaQueSuma(100),
                new ReprogramacionSinCambio(100),
                new CalendarioCambiaMetaAnual(100, una, una),
                new MetaAnualEnOtroSentido(100, una, una, MetaAnualEnOtroSentido.Sentido.AUMENTO),
                new MetaAnualEnOtroSentido(100, una, una, MetaAnualEnOtroSentido.Sentido.REDUCCION),
                new ArrastreRecibido(100, Trimestre.ABR_JUN, una, una),
                new ArrastreExcesivo(100, Trimestre.ENE_MAR, una, una),
                new ArrastreSinSuma(100),
                new MedidaCambiaEnElAnio(100, "Sesión", "Taller", Trimestre.JUL_SEP));
    }

    private static Stream<Hallazgo> delFormato(Cantidad una) {
        return Stream.of(
                new TrimestresNoSumanMetaAnual(100, una, una, Cantidad.CERO, Acumulacion.SUMA),
                new TrimestresNoSumanMetaAnual(100, una, una, una, Acumulacion.SUMA),
                new TrimestresNoSumanMetaAnual(100, una, una, Cantidad.CERO, Acumulacion.ULTIMO),
                new AbsolutoNoSumaAlcanzado(100, una, una),
                new PorcentajeNoCorresponde(100, BigDecimal.ONE, BigDecimal.TEN, una, una),
                new MetaNoSumaAcciones(100, Columna.META_ANUAL, una, una),
                new UnidadesDistintasEnSuma(100, List.of("Beca", "Kit")),
                new PosibleArrastre(100, una, Trimestre.ENE_MAR, Trimestre.ABR_JUN, List.of(103)),
                new MetaSinProgramar(100, una),
                new MedidaFaltante(100),
                new MetaFaltante(List.of(103)),
                new MetaRepetida(100, 2),
                new NumerosDeOtraUnidad(new UnidadEjecutora("54201"), List.of(100)),
                new UnidadFaltante(
                        new UnidadEjecutora("54202"),
                        new UnidadEjecutora("54204"),
                        List.of(new UnidadEjecutora("54203")),
                        List.of()),
                new UnidadFaltante(
                        new UnidadEjecutora("54202"),
                        new UnidadEjecutora("54204"),
                        List.of(new UnidadEjecutora("54203")),
                        List.of(500)),
                new LineaNoDeclarada(100, List.of(LineaAccion.of("2.3.1"))),
                new LineaSinMetas(List.of(LineaAccion.of("2.3.1"))),
                new FaltaJustificacion(100, Trimestre.ENE_MAR, una, una),
                new CapturaFaltante(100, Trimestre.ENE_MAR),
                new MesesFaltantes(100, Trimestre.ENE_MAR, List.of(Month.FEBRUARY, Month.MARCH)),
                new DestinoFaltante(100, Trimestre.ENE_MAR, una, Cantidad.CERO),
                new DestinoFaltante(100, Trimestre.ENE_MAR, una, Cantidad.of(9)),
                new DestinoContradice(100, Trimestre.ENE_MAR, una, una, "Se absorbe en el año"),
                new AlcanzadoSinSoporte(100, Trimestre.ENE_MAR, una, Cantidad.of(2), 2),
                new RealizacionRepetida(
                        100,
                        RealizacionRepetida.Que.PERSONA,
                        LocalDate.of(2026, 1, 31),
                        101,
                        Optional.of(new Programa("543")),
                        Trimestre.ENE_MAR,
                        LocalDate.of(2026, 2, 22)),
                new RealizacionRepetida(
                        100,
                        RealizacionRepetida.Que.FOLIO,
                        LocalDate.of(2026, 1, 31),
                        101,
                        Optional.empty(),
                        Trimestre.ENE_MAR,
                        LocalDate.of(2026, 2, 22)),
                new NotaRepetida(100, 101, 90),
                new NotaSinReprogramacion(100, "se reprograma"),
                new EjercicioAjeno(100, "del ano anterior", new Ejercicio(2022)),
                new FirmaFaltante(List.of(Papel.ELABORO)),
                new FirmasMismaPersona("Ana Ruiz", List.of(Papel.ELABORO, Papel.AUTORIZO)),
                new FirmanteDistinto(Papel.REVISO, "el programa 542", "Ana Ruiz", "Eva Gil"),
                new CambioSinReprogramacion(100, Columna.programado(Trimestre.ENE_MAR), una, una),
                new LecturaAmbigua(100, 3),
                new CeldaIlegible(100, "1#"),
                new CeldasSobrantes(100, List.of("15")),
                new CeldasFaltantes(100, 4),
                new ClaveCorregida("UNIDAD EJECUTORA", "3302", "33102"),
                new EtiquetaDesplazada("FINALIDAD", "33101", "UNIDAD EJECUTORA"),
                new CifraNormalizada(100, "1 2O0", "1200"),
                new DisposicionDeLaHoja(100, "imprime los ceros"));
    }

    @ParameterizedTest
    @MethodSource("uno_de_cada_uno")
    void cada_hallazgo_tiene_frase_con_todos_sus_datos_y_gravedad(Hallazgo hallazgo) {
        String frase = redaccion.redactar(hallazgo);

        assertThat(frase).endsWith(".").doesNotContain("{", "}", "null").hasSizeGreaterThan(25);
        assertThat(Redaccion.en(Idioma.INGLES).redactar(hallazgo))
                .endsWith(".")
                .doesNotContain("{", "}", "null")
                .isNotEqualTo(frase);
        assertThat(hallazgo.frase()).startsWith(hallazgo.codigo());
        assertThat(politica.codigos()).contains(hallazgo.codigo());
        assertThat(hallazgo.datos()).isNotEmpty();
    }

    @Test
    void las_cantidades_llevan_miles_y_los_numeros_de_meta_no() {
        assertThat(redaccion.redactar(new TrimestresNoSumanMetaAnual(
                        1000, Cantidad.of(199230), Cantidad.of(1234567), Cantidad.CERO, Acumulacion.SUMA)))
                .isEqualTo("Meta 1000: los cuatro trimestres programados suman 1,234,567 y la meta anual autorizada es"
                        + " 199,230. Revise la cifra contra el original o registre el arrastre que lo explique.");
        assertThat(redaccion.redactar(
                        new AbsolutoNoSumaAlcanzado(100, Cantidad.of(new BigDecimal("1000.5")), Cantidad.of(999))))
                .contains("es 1,000.5 y", "da 999.");
        assertThat(redaccion.redactar(new PorcentajeNoCorresponde(
                        100, new BigDecimal("-1234.50"), new BigDecimal("-100"), Cantidad.CERO, Cantidad.of(100))))
                .contains("es -1,234.50 %", "es -100 %");
    }

    @Test
    void en_ingles_las_listas_y_las_cifras_se_escriben_en_ingles_y_las_palabras_del_formato_no() {
        assertThat(Redaccion.en(Idioma.INGLES)
                        .redactar(new ProgramacionIncompleta(100, List.of(Trimestre.ABR_JUN, Trimestre.OCT_DIC))))
                .isEqualTo("Meta 100: what is programmed for Abr-Jun and Oct-Dic is missing. Write 0 where nothing is"
                        + " programmed.");
    }

    @Test
    void las_listas_se_enumeran() {
        assertThat(redaccion.redactar(new FirmaFaltante(List.of(Papel.ELABORO, Papel.REVISO, Papel.AUTORIZO))))
                .isEqualTo("Falta el nombre de quien firma en ELABORÓ, REVISÓ y AUTORIZÓ.");
        assertThat(redaccion.redactar(new MetaFaltante(List.of(103)))).startsWith("No aparecen los números 103. ");
        assertThat(redaccion.redactar(new MetaNoSumaAcciones(
                        100, Columna.programado(Trimestre.ABR_JUN), Cantidad.of(91), Cantidad.of(71))))
                .startsWith("Meta 100: en programado Abr-Jun lleva 91 y sus acciones suman 71.");
        assertThat(redaccion.redactar(new FaltaJustificacion(100, Trimestre.ENE_MAR, Cantidad.of(10), Cantidad.of(7))))
                .startsWith("Meta 100: en Ene-Mar se programó 10, se alcanzó 7");
    }

    @Test
    void las_frases_estan_en_espanol_en_cualquier_maquina() {
        Locale antes = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPAN);
            assertThat(Redaccion.enEspanol().redactar(new MetaRepetida(1101, 2)))
                    .startsWith("El número 1101 aparece en 2 renglones.");
        } finally {
            Locale.setDefault(antes);
        }
    }

    /** A finding that nobody wrote a sentence for. */
    private record Desconocido() implements Hallazgo {
        @Override
        public String codigo() {
            return "DESCONOCIDO";
        }

        @Override
        public List<Object> datos() {
            return List.of();
        }
    }

    @Test
    void un_hallazgo_sin_frase_se_nombra_y_es_advertencia() {
        assertThatThrownBy(() -> redaccion.redactar(new Desconocido())).isInstanceOf(MissingResourceException.class);
        assertThat(politica.gravedad(new Desconocido())).isEqualTo(Gravedad.ADVERTENCIA);
    }

    @Test
    void un_ente_puede_decidir_otra_gravedad() {
        Hallazgo repetida = new MetaRepetida(100, 2);
        PoliticaDeGravedad propia = politica.con("META_REPETIDA", Gravedad.AVISO);

        assertThat(propia.gravedad(repetida)).isEqualTo(Gravedad.AVISO);
        assertThat(politica.gravedad(repetida)).isEqualTo(Gravedad.ERROR);
        assertThat(propia.gravedad(new MetaSinProgramar(1, Cantidad.of(1)))).isEqualTo(Gravedad.ERROR);
        assertThat(List.of(Gravedad.values())).map(Gravedad::rotulo).containsExactly("error", "advertencia", "aviso");
    }
}
