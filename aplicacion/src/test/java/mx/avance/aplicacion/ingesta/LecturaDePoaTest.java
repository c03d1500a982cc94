package mx.avance.aplicacion.ingesta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.Correccion;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.HallazgoRedactado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.UnidadMedida;
import mx.avance.nucleo.revision.Gravedad;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LecturaDePoaTest {

    @Test
    void de_una_lectura_se_toma_lo_prometido_en_las_hojas_de_la_unidad() {
        Traido traido = leer(
                Set.of(),
                hoja("54202", 2025, meta(100, conciliada(446, PorTrimestre.of(146, 71, 207, 22)), null)),
                hoja("54201", 2025, meta(300, conciliada(4, PorTrimestre.of(1, 1, 1, 1)), null)));

        assertThat(traido.renglones())
                .extracting(renglon -> renglon.renglon().toString())
                .containsExactly("100 | anual 446 | P [146, 71, 207, 22]");
        assertThat(traido.renglones().get(0).renglon().unidadMedida()).contains(UnidadMedida.of("Visita"));
        assertThat(traido.lineas()).hasToString("[2.3.1]");
        assertThat(traido.avisos()).extracting(aviso -> aviso.defecto().datos()).contains(List.of("2025", "2026"));
        assertThat(traido.omitidos()).extracting(Reparo::escrito).containsExactly("54201 / 542");
    }

    @Test
    void lo_que_un_arrastre_agrego_a_un_trimestre_no_es_de_su_programa() {
        Cifras conArrastre = new Cifras(
                Cantidad.of(446),
                PorTrimestre.of(146, 91, 207, 22),
                PorTrimestre.VACIO,
                null,
                null,
                PorTrimestre.of(0, 20, 0, 0),
                null,
                null);

        assertThat(leer(Set.of(), hoja("54202", 2026, meta(100, conArrastre, null)))
                        .renglones()
                        .get(0)
                        .renglon())
                .hasToString("100 | anual 446 | P [146, 71, 207, 22]");
    }

    @Test
    void un_renglon_por_revisar_entra_sin_sus_cifras_dudosas_hasta_que_alguien_acepta_la_propuesta() {
        Cifras leidas = conciliada(446, PorTrimestre.of(146, 77, 207, 22));
        Cifras propuestas = conciliada(446, PorTrimestre.of(146, 71, 207, 22));
        Hoja hoja = hoja("54202", 2026, meta(100, leidas, new Correccion(propuestas, "77 es 71", List.of())));

        RenglonTraido dudoso = leer(Set.of(), hoja).renglones().get(0);
        RenglonTraido aceptado = leer(Set.of(100), hoja).renglones().get(0);

        assertThat(dudoso.renglon()).hasToString("100 | anual 446 | P [146, -, 207, 22]");
        assertThat(dudoso.propuesta()).isEqualTo("77 es 71");
        assertThat(dudoso.reparos())
                .extracting(reparo -> reparo.defecto().clave())
                .containsExactly("ingesta.hallazgo", "ingesta.dudosas");
        assertThat(aceptado.renglon()).hasToString("100 | anual 446 | P [146, 71, 207, 22]");
    }

    @Test
    void sin_propuesta_ninguna_cifra_de_un_renglon_por_revisar_es_segura() {
        MetaLeida meta = new MetaLeida(
                401,
                MetaLeida.Tipo.ACCION,
                400,
                "Reuniones",
                null,
                conciliada(100, PorTrimestre.of(30, 30, 25, 15)),
                List.of("2.3.1", "xx"),
                null,
                Estado.POR_REVISAR,
                List.of(),
                null,
                List.of(),
                List.of());

        RenglonTraido renglon =
                leer(Set.of(401), hoja("54202", 2026, meta)).renglones().get(0);

        assertThat(renglon.renglon()).hasToString("401 | anual - | P [-, -, -, -]");
        assertThat(renglon.renglon().metaPadre()).hasValue(400);
        assertThat(renglon.reparos())
                .extracting(reparo -> reparo.escrito()
                        + reparo.defecto().clave()
                        + reparo.defecto().datos())
                .containsExactly("xxingesta.noEsLinea[]", "ingesta.dudosas[5]");
        assertThat(Trimestre.TODOS).noneMatch(trimestre -> renglon.dichos().contains(Campo.de(trimestre)));
    }

    private static Traido leer(Set<Integer> aceptadas, Hoja... hojas) {
        return new LecturaDePoa(
                        new Lectura("avance.txt", "0".repeat(64), "TMM-F004", List.of(hojas)),
                        "54202",
                        "542",
                        2026,
                        aceptadas,
                        escrita ->
                                "VISITAS".equals(escrita) ? Optional.of(UnidadMedida.of("Visita")) : Optional.empty())
                .leer();
    }

    private static Hoja hoja(String unidad, int ejercicio, MetaLeida... metas) {
        return new Hoja(
                1,
                null,
                ejercicio,
                1,
                Clave.de("54", null),
                Clave.de("542", null),
                Clave.de(unidad, null),
                null,
                null,
                null,
                List.of(Clave.de("2.3.1", "Apoyos")),
                List.of(metas),
                List.of(),
                List.of(),
                null);
    }

    private static Cifras conciliada(long anual, PorTrimestre programado) {
        return new Cifras(Cantidad.of(anual), programado, PorTrimestre.VACIO, null, null, null, null, null);
    }

    private static MetaLeida meta(int numero, Cifras cifras, @Nullable Correccion propuesta) {
        return new MetaLeida(
                numero,
                MetaLeida.Tipo.META,
                null,
                "Visitar a las familias",
                "VISITAS",
                cifras,
                List.of("2.3.1"),
                null,
                propuesta == null ? Estado.CONCILIADA : Estado.POR_REVISAR,
                propuesta == null
                        ? List.of()
                        : List.of(new HallazgoRedactado("SUMA_PROGRAMADO", Gravedad.ERROR, "No suma.")),
                propuesta,
                List.of(),
                List.of());
    }
}
