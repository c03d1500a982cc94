package mx.avance.aplicacion.lecturas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.lecturas.DecidirLectura.Cambio;
import mx.avance.aplicacion.lecturas.Decision.Que;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Correccion;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.avance.EstadoDeAvance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The six sheets of Mexicali, read, decided as the truth has them and accepted. */
@ConAplicacion
@Import({RelojDePrueba.class, OficinaConPapeles.class})
class AceptarMexicaliTest {

    private static final Path ORO = Path.of("..", "..", "shared", "oro");

    @Autowired
    private OficinaConPapeles casa;

    @Autowired
    private DecidirLectura decidir;

    @Autowired
    private Revisiones revisiones;

    static boolean hayOro() {
        return Files.exists(ORO.resolve("mexicali-bisom-2022-t1.json"));
    }

    @Test
    @EnabledIf("hayOro")
    void las_seis_hojas_de_mexicali_entran_con_las_cifras_del_papel() throws IOException {
        JsonNode verdad = new ObjectMapper()
                .readTree(ORO.resolve("mexicali-bisom-2022-t1.json").toFile());
        long id = casa.leido(
                casa.planea, "mexicali.txt", OficinaConPapeles.de(ORO.resolve("mexicali-bisom-2022-t1.txt")));
        LecturaEnRevision lectura = casa.como(casa.planea, () -> revisiones.exigir(id));
        assertThat(lectura.documento().conciliadas()).isEqualTo(25);
        assertThat(lectura.documento().pendientes()).isEqualTo(8);
        for (JsonNode hoja : verdad.path("hojas")) {
            for (int i = 0; i < hoja.path("metas").size(); i++) {
                int numeroDeHoja = hoja.path("hoja").asInt();
                JsonNode meta = hoja.path("metas").get(i);
                RenglonEnRevision renglon = lectura.renglon(numeroDeHoja, i);
                if (renglon.estado() == RenglonEnRevision.Estado.PENDIENTE) {
                    Cambio cambio = cambio(renglon, meta);
                    casa.como(casa.planea, () -> decidir.decidir(id, List.of(cambio)));
                }
            }
        }
        casa.como(casa.planea, () -> decidir.aceptarConciliadas(id, Optional.empty()));

        for (int hoja = 1; hoja <= 6; hoja++) {
            casa.acepta(casa.planea, id, hoja, "");
        }

        List<String> distintas = new ArrayList<>();
        for (JsonNode hoja : verdad.path("hojas")) {
            IdDeAvance cual = casa.como(casa.planea, () -> revisiones.exigir(id))
                    .hoja(hoja.path("hoja").asInt())
                    .identidad()
                    .orElseThrow();
            assertThat(cual.poa().unidad().clave())
                    .isEqualTo(hoja.path("unidadEjecutora").path("clave").asText());
            AvanceGuardado avance = casa.avance(cual);
            assertThat(avance.estado()).isEqualTo(EstadoDeAvance.AUTORIZADO);
            for (JsonNode meta : hoja.path("metas")) {
                comparar(avance, meta, distintas);
            }
        }
        assertThat(distintas).isEmpty();
    }

    /** P as the paper has it: the one of the truth or, where the truth leaves it to the proposal, the proposal's. */
    private static JsonNode programado(JsonNode meta) {
        JsonNode propuesto = meta.path("propuesta").path("programado");
        return propuesto.isArray() ? propuesto : meta.path("programado");
    }

    private static Cambio cambio(RenglonEnRevision renglon, JsonNode meta) {
        Correccion propuesta = renglon.meta().propuesta();
        if (propuesta != null && igual(propuesta.cifras(), meta)) {
            return Cambio.de(renglon.hoja(), renglon.indice(), 0, Que.PROPUESTA);
        }
        for (int i = 0; i < renglon.meta().alternativas().size(); i++) {
            if (igual(renglon.meta().alternativas().get(i).cifras(), meta)) {
                return new Cambio(renglon.hoja(), renglon.indice(), 0, Que.ALTERNATIVA, i, Optional.empty(), false);
            }
        }
        return Cambio.de(renglon.hoja(), renglon.indice(), 0, Que.COMO_EL_PAPEL);
    }

    private static boolean igual(Cifras cifras, JsonNode meta) {
        return cifras.programado().toString().equals(escrito(programado(meta)))
                && Objects.requireNonNull(cifras.metaAnual())
                        .toString()
                        .equals(meta.path("metaAnual").asText());
    }

    private static String escrito(JsonNode cuatro) {
        List<String> textos = new ArrayList<>();
        cuatro.forEach(uno -> textos.add(uno.isNull() ? "-" : uno.asText()));
        return "[" + String.join(", ", textos) + "]";
    }

    private static void comparar(AvanceGuardado avance, JsonNode meta, List<String> distintas) {
        AvanceDeMeta renglon =
                avance.avance().findRenglon(meta.path("numero").asInt()).orElseThrow();
        String hay = renglon.numero() + " " + renglon.compromiso().metaAnual() + " "
                + renglon.compromiso().programacion().vigente() + " " + renglon.alcanzado() + " "
                + renglon.acumulado().orElseThrow().absoluto() + " "
                + renglon.acumulado().orElseThrow().relativo().orElse(0);
        String debe =
                meta.path("numero").asText() + " " + meta.path("metaAnual").asText() + " "
                        + escrito(programado(meta)) + " " + escrito(meta.path("alcanzado")) + " "
                        + meta.path("avanceAbsoluto").asText() + " "
                        + meta.path("avanceRelativo").asText();
        if (!hay.equals(debe)) {
            distintas.add(hay + " y el papel " + debe);
        }
    }
}
