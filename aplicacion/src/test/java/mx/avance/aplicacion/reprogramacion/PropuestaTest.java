package mx.avance.aplicacion.reprogramacion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PropuestaTest {

    static Stream<Reprogramacion> una_de_cada() {
        Random azar = new Random(446);
        List<Reprogramacion> cambios = new ArrayList<>();
        for (int vez = 0; vez < 40; vez++) {
            PorTrimestre p = PorTrimestre.de(trimestre -> Optional.of(cifra(azar)));
            Sustento sustento = new Sustento("Se canceló el convenio «X»\ny no hay otro", "Artículo 51 de la LGCG");
            int numero = 1 + azar.nextInt(999);
            Trimestre desde = Trimestre.de(1 + azar.nextInt(3));
            cambios.add(new DeCalendario(numero, p, "El acervo llega en mayo; \"tarde\""));
            cambios.add(new Aumento(numero, p, "Más niñas y niños"));
            cambios.add(new Reduccion(numero, p, sustento));
            cambios.add(new Cancelacion(numero, desde, sustento));
            cambios.add(new DeArrastre(
                    numero,
                    new Arrastre(desde, Trimestre.OCT_DIC, Cantidad.of(new BigDecimal("0.0001"))),
                    "Falló el proveedor"));
            cambios.add(new Creacion(
                    numero + 1,
                    azar.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(numero),
                    new Compromiso(
                            "Atender a escuelas",
                            UnidadMedida.of("REUNIÓN"),
                            Acumulacion.values()[azar.nextInt(3)],
                            Sentido.values()[azar.nextInt(2)],
                            Programacion.of(p),
                            List.of(LineaAccion.of("2.13.1"), LineaAccion.of("4")),
                            new BigDecimal("12.50")),
                    "Cubrir la zona norte"));
            cambios.add(new Realineacion(
                    numero,
                    desde,
                    azar.nextBoolean()
                            ? Optional.empty()
                            : Optional.of(azar.nextBoolean() ? List.of() : List.of(LineaAccion.of("2.6.3"))),
                    azar.nextBoolean() ? Optional.empty() : Optional.of("Otra descripción"),
                    azar.nextBoolean() ? Optional.empty() : Optional.of(UnidadMedida.of("despensas")),
                    azar.nextBoolean() ? Optional.empty() : Optional.of(new UnidadEjecutora("54204")),
                    "Cambió el reglamento"));
        }
        return cambios.stream();
    }

    private static Cantidad cifra(Random azar) {
        return Cantidad.of(BigDecimal.valueOf(azar.nextInt(1_000_000), azar.nextInt(5)));
    }

    @ParameterizedTest
    @MethodSource("una_de_cada")
    void lo_escrito_se_lee_exactamente_igual(Reprogramacion cambio) {
        String json = JdbcSolicitudes.escribir(cambio);
        Reprogramacion leido = JdbcSolicitudes.leer(json);

        assertThat(leido).isEqualTo(cambio);
        assertThat(JdbcSolicitudes.escribir(leido)).isEqualTo(json);
        assertThat(Clase.de(leido)).isEqualTo(Clase.de(cambio));
        assertThat(Clase.de(leido).tipo()).isEqualTo(cambio.tipo());
    }

    @Test
    void la_escritura_de_la_unidad_de_medida_no_se_pierde() {
        Realineacion cambio = new Realineacion(
                200,
                Trimestre.ABR_JUN,
                Optional.empty(),
                Optional.empty(),
                Optional.of(UnidadMedida.of("DESPENSAS")),
                Optional.empty(),
                "Por reglamento");

        Realineacion leido = (Realineacion) JdbcSolicitudes.leer(JdbcSolicitudes.escribir(cambio));

        assertThat(leido.unidadMedida().orElseThrow().nombre()).isEqualTo("DESPENSAS");
        assertThat(leido.lineas()).isEmpty();
    }

    @Test
    void todo_lo_que_falta_se_dice_de_una_vez() {
        assertThat(defectos("{\"clase\":\"REDUCCION\",\"programado\":[\"5\",null,\"x\",\"1,5\"]}"))
                .containsExactly(
                        "numero: forma.obligatorio",
                        "programado2: reprogramacion.faltaCifra",
                        "programado3: reprogramacion.cifraIlegible",
                        "programado4: reprogramacion.cifraIlegible",
                        "causas: forma.obligatorio",
                        "fundamento: forma.obligatorio");
        assertThat(defectos("{}")).containsExactly("clase: reprogramacion.claseDesconocida");
        assertThat(defectos("{\"clase\":\"arrastre\",\"numero\":103,\"desde\":2,\"hacia\":2,\"cantidad\":5,"
                        + "\"motivo\":\"x\"}"))
                .containsExactly("hacia: reprogramacion.haciaAtras");
        assertThat(defectos("{\"clase\":\"ARRASTRE\",\"numero\":103,\"desde\":1,\"hacia\":2,\"cantidad\":0,"
                        + "\"motivo\":\"x\"}"))
                .containsExactly("cantidad: reprogramacion.nadaQueArrastrar");
        assertThat(defectos(
                        "{\"clase\":\"REALINEACION\",\"numero\":1,\"desde\":9,\"motivo\":\"x\",\"lineas\":[\"a.b\"],"
                                + "\"responsable\":\"542\",\"descripcion\":\" \"}"))
                .containsExactly(
                        "desde: reprogramacion.trimestreIlegible",
                        "descripcion: forma.obligatorio",
                        "lineas: reprogramacion.lineaIlegible",
                        "responsable: reprogramacion.unidadIlegible");
    }

    private static List<String> defectos(String json) {
        Propuesta propuesta = JsonMapper.shared().readValue(json, Propuesta.class);
        return catchThrowableOfType(DatosInvalidos.class, propuesta::reprogramacion).defectos().stream()
                .map(defecto -> defecto.campo() + ": " + defecto.clave())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e9", "1,23", "1.00001", "1.", ".5", "٣", "9999999999999", "", " ", "1 000", "NaN"})
    void lo_que_no_es_cifra_no_se_adivina(String escrita) {
        assertThat(Propuesta.cifra(escrita)).isEmpty();
    }

    @Test
    void las_cifras_se_leen_como_las_escribe_la_gente() {
        assertThat(Propuesta.cifra(" 1,234,567.25 ")).contains(Cantidad.of(new BigDecimal("1234567.25")));
        assertThat(Propuesta.cifra("0")).contains(Cantidad.CERO);
        assertThat(Propuesta.texto("a\u0000b\r\nc\td\u001b ")).isEqualTo("ab\nc\td");
    }
}
