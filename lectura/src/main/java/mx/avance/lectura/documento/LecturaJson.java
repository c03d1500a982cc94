package mx.avance.lectura.documento;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.revision.Gravedad;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reading as JSON, in the shape of {@code lectura.schema.json}. Same reading, same bytes. */
public final class LecturaJson {

    private static final JsonFactory FABRICA = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private LecturaJson() {}

    /** Writes UTF-8, indented, and leaves the stream open. */
    public static void escribir(Lectura lectura, OutputStream salida) throws IOException {
        try (JsonGenerator json = FABRICA.createGenerator(conSangria(), salida)) {
            new Escritor(json).lectura(lectura);
        } catch (JacksonException e) {
            throw new IOException("No se pudo escribir la lectura", e);
        }
    }

    /**
     * @throws IOException when the stream cannot be read or is not a reading; the message names the missing part
     */
    public static Lectura leer(InputStream entrada) throws IOException {
        try {
            return Lector.lectura(JsonMapper.shared().readTree(entrada));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("El archivo no es una lectura de Avance: " + e.getMessage(), e);
        }
    }

    private static ObjectWriteContext conSangria() {
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
    }

    private static final class Escritor {

        private final JsonGenerator json;

        Escritor(JsonGenerator json) {
            this.json = json;
        }

        void lectura(Lectura lectura) {
            json.writeStartObject();
            json.writeStringProperty("documento", lectura.documento());
            json.writeStringProperty("sha256", lectura.sha256());
            json.writeStringProperty("formato", lectura.formato());
            json.writeArrayPropertyStart("hojas");
            lectura.hojas().forEach(this::hoja);
            json.writeEndArray();
            json.writeEndObject();
        }

        private void hoja(Hoja hoja) {
            json.writeStartObject();
            json.writeNumberProperty("hoja", hoja.hoja());
            texto("ente", hoja.ente());
            entero("ejercicio", hoja.ejercicio());
            entero("trimestre", hoja.trimestre());
            clave("ramo", hoja.ramo());
            clave("programa", hoja.programa());
            clave("unidadEjecutora", hoja.unidadEjecutora());
            clave("finalidad", hoja.finalidad());
            clave("funcion", hoja.funcion());
            clave("subfuncion", hoja.subfuncion());
            json.writeArrayPropertyStart("lineasAccion");
            hoja.lineasAccion().forEach(this::clave);
            json.writeEndArray();
            Hoja.PropiosDePbRM propios = hoja.propiosDePbRM();
            if (propios != null) {
                clave("subprograma", propios.subprograma());
                clave("proyecto", propios.proyecto());
                clave("dependenciaGeneral", propios.dependenciaGeneral());
                clave("dependenciaAuxiliar", propios.dependenciaAuxiliar());
                presupuesto(propios.presupuesto());
                texto("folio", propios.folio());
            }
            json.writeArrayPropertyStart("metas");
            hoja.metas().forEach(this::meta);
            json.writeEndArray();
            json.writeArrayPropertyStart("firmas");
            for (FirmaLeida firma : hoja.firmas()) {
                json.writeStartObject();
                json.writeStringProperty("papel", firma.papel().name());
                texto("nombre", firma.nombre());
                texto("cargo", firma.cargo());
                json.writeEndObject();
            }
            json.writeEndArray();
            hallazgos(hoja.hallazgos());
            json.writeEndObject();
        }

        private void presupuesto(@Nullable Presupuesto presupuesto) {
            if (presupuesto == null) {
                json.writeNullProperty("presupuesto");
                return;
            }
            json.writeObjectPropertyStart("presupuesto");
            decimal("autorizadoAnual", presupuesto.autorizadoAnual());
            decimal("ejercidoAcumulado", presupuesto.ejercidoAcumulado());
            decimal("variacionPorcentual", presupuesto.variacionPorcentual());
            json.writeEndObject();
        }

        private void meta(MetaLeida meta) {
            json.writeStartObject();
            json.writeNumberProperty("numero", meta.numero());
            json.writeStringProperty("tipo", meta.tipo().name());
            entero("metaPadre", meta.metaPadre());
            json.writeStringProperty("descripcion", meta.descripcion());
            texto("unidadMedida", meta.unidadMedida());
            cifras(meta.cifras(), null);
            json.writeArrayPropertyStart("lineasAccion");
            meta.lineasAccion().forEach(json::writeString);
            json.writeEndArray();
            texto("observaciones", meta.observaciones());
            json.writeStringProperty("estado", meta.estado().rotulo());
            hallazgos(meta.hallazgos());
            Correccion propuesta = meta.propuesta();
            if (propuesta == null) {
                json.writeNullProperty("propuesta");
            } else {
                json.writeName("propuesta");
                correccion(propuesta, meta.cifras());
            }
            json.writeArrayPropertyStart("alternativas");
            meta.alternativas().forEach(otra -> correccion(otra, meta.cifras()));
            json.writeEndArray();
            json.writeArrayPropertyStart("celdas");
            for (CeldaLeida celda : meta.celdas()) {
                json.writeStartObject();
                json.writeStringProperty("texto", celda.texto());
                json.writeNumberProperty("linea", celda.linea());
                json.writeNumberProperty("columna", celda.columna());
                texto("campo", celda.campo());
                if (celda.pagina() != null) {
                    json.writeNumberProperty("pagina", celda.pagina());
                }
                if (celda.pestana() != null) {
                    json.writeStringProperty("pestana", celda.pestana());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void correccion(Correccion correccion, Cifras leidas) {
            json.writeStartObject();
            cifras(correccion.cifras(), leidas);
            json.writeStringProperty("motivo", correccion.motivo());
            json.writeArrayPropertyStart("restricciones");
            correccion.restricciones().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }

        /** All figures, or only those that differ from the ones that were read. */
        private void cifras(Cifras cifras, @Nullable Cifras leidas) {
            if (leidas == null || !Objects.equals(cifras.metaAnual(), leidas.metaAnual())) {
                cantidad("metaAnual", cifras.metaAnual());
            }
            if (leidas == null || !cifras.programado().equals(leidas.programado())) {
                trimestral("programado", cifras.programado());
            }
            if (leidas == null || !cifras.alcanzado().equals(leidas.alcanzado())) {
                trimestral("alcanzado", cifras.alcanzado());
            }
            if (leidas == null || !Objects.equals(cifras.avanceAbsoluto(), leidas.avanceAbsoluto())) {
                cantidad("avanceAbsoluto", cifras.avanceAbsoluto());
            }
            if (leidas == null || !mismo(cifras.avanceRelativo(), leidas.avanceRelativo())) {
                decimal("avanceRelativo", cifras.avanceRelativo());
            }
            if (cifras.arrastres() != null
                    && (leidas == null || !Objects.equals(cifras.arrastres(), leidas.arrastres()))) {
                trimestral("arrastres", cifras.arrastres());
            }
            Cifras.Totales totales = cifras.totales();
            if (totales != null && (leidas == null || !totales.equals(leidas.totales()))) {
                json.writeObjectPropertyStart("totales");
                cantidad("programado", totales.programado());
                cantidad("alcanzado", totales.alcanzado());
                json.writeEndObject();
            }
            Cifras.Variaciones variaciones = cifras.variaciones();
            if (variaciones != null && (leidas == null || !variaciones.equals(leidas.variaciones()))) {
                json.writeObjectPropertyStart("variaciones");
                decimal("trimestral", variaciones.trimestral());
                decimal("trimestralPorcentual", variaciones.trimestralPorcentual());
                decimal("anual", variaciones.anual());
                decimal("anualPorcentual", variaciones.anualPorcentual());
                json.writeEndObject();
            }
        }

        private static boolean mismo(@Nullable BigDecimal uno, @Nullable BigDecimal otro) {
            return uno == null ? otro == null : otro != null && uno.compareTo(otro) == 0;
        }

        private void hallazgos(List<HallazgoRedactado> hallazgos) {
            json.writeArrayPropertyStart("hallazgos");
            for (HallazgoRedactado hallazgo : hallazgos) {
                json.writeStartObject();
                json.writeStringProperty("codigo", hallazgo.codigo());
                json.writeStringProperty("gravedad", hallazgo.gravedad().rotulo());
                json.writeStringProperty("mensaje", hallazgo.mensaje());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void clave(String campo, @Nullable Clave clave) {
            json.writeName(campo);
            if (clave == null) {
                json.writeNull();
            } else {
                clave(clave);
            }
        }

        private void clave(Clave clave) {
            json.writeStartObject();
            texto("clave", clave.clave());
            texto("nombre", clave.nombre());
            if (clave.leido() != null) {
                json.writeStringProperty("leido", clave.leido());
            }
            if (clave.estado() != null) {
                json.writeStringProperty("estado", clave.estado().rotulo());
            }
            json.writeEndObject();
        }

        private void trimestral(String campo, PorTrimestre cifras) {
            if (cifras.estaVacio()) {
                json.writeNullProperty(campo);
                return;
            }
            json.writeArrayPropertyStart(campo);
            for (Trimestre trimestre : Trimestre.TODOS) {
                Cantidad cifra = cifras.en(trimestre).orElse(null);
                if (cifra == null) {
                    json.writeNull();
                } else {
                    json.writeNumber(cifra.valor());
                }
            }
            json.writeEndArray();
        }

        private void cantidad(String campo, @Nullable Cantidad cantidad) {
            decimal(campo, cantidad == null ? null : cantidad.valor());
        }

        private void decimal(String campo, @Nullable BigDecimal numero) {
            if (numero == null) {
                json.writeNullProperty(campo);
            } else {
                json.writeNumberProperty(campo, numero);
            }
        }

        private void entero(String campo, @Nullable Integer numero) {
            if (numero == null) {
                json.writeNullProperty(campo);
            } else {
                json.writeNumberProperty(campo, numero);
            }
        }

        private void texto(String campo, @Nullable String texto) {
            if (texto == null) {
                json.writeNullProperty(campo);
            } else {
                json.writeStringProperty(campo, texto);
            }
        }
    }

    private static final class Lector {

        private Lector() {}

        static Lectura lectura(JsonNode raiz) {
            return new Lectura(
                    obligatorio(raiz, "documento"),
                    obligatorio(raiz, "sha256"),
                    obligatorio(raiz, "formato"),
                    lista(raiz, "hojas", Lector::hoja));
        }

        private static Hoja hoja(JsonNode nodo) {
            return new Hoja(
                    numero(nodo, "hoja"),
                    texto(nodo, "ente"),
                    entero(nodo, "ejercicio"),
                    entero(nodo, "trimestre"),
                    clave(nodo.path("ramo")),
                    clave(nodo.path("programa")),
                    clave(nodo.path("unidadEjecutora")),
                    clave(nodo.path("finalidad")),
                    clave(nodo.path("funcion")),
                    clave(nodo.path("subfuncion")),
                    lista(nodo, "lineasAccion", Lector::claveCierta),
                    lista(nodo, "metas", Lector::meta),
                    lista(
                            nodo,
                            "firmas",
                            firma -> new FirmaLeida(
                                    Papel.valueOf(obligatorio(firma, "papel")),
                                    texto(firma, "nombre"),
                                    texto(firma, "cargo"))),
                    lista(nodo, "hallazgos", Lector::hallazgo),
                    propios(nodo));
        }

        private static Hoja.@Nullable PropiosDePbRM propios(JsonNode nodo) {
            if (!nodo.has("proyecto")) {
                return null;
            }
            JsonNode pie = nodo.path("presupuesto");
            return new Hoja.PropiosDePbRM(
                    clave(nodo.path("subprograma")),
                    clave(nodo.path("proyecto")),
                    clave(nodo.path("dependenciaGeneral")),
                    clave(nodo.path("dependenciaAuxiliar")),
                    ausente(pie)
                            ? null
                            : new Presupuesto(
                                    decimal(pie, "autorizadoAnual"),
                                    decimal(pie, "ejercidoAcumulado"),
                                    decimal(pie, "variacionPorcentual")),
                    texto(nodo, "folio"));
        }

        private static MetaLeida meta(JsonNode nodo) {
            Cifras cifras = cifras(nodo, Cifras.NINGUNA);
            JsonNode propuesta = nodo.path("propuesta");
            String tipo = texto(nodo, "tipo");
            String estado = obligatorio(nodo, "estado");
            return new MetaLeida(
                    numero(nodo, "numero"),
                    tipo == null ? MetaLeida.Tipo.ACCION : MetaLeida.Tipo.valueOf(tipo),
                    entero(nodo, "metaPadre"),
                    obligatorio(nodo, "descripcion"),
                    texto(nodo, "unidadMedida"),
                    cifras,
                    lista(nodo, "lineasAccion", JsonNode::asString),
                    texto(nodo, "observaciones"),
                    Estado.CONCILIADA.rotulo().equals(estado) ? Estado.CONCILIADA : Estado.POR_REVISAR,
                    lista(nodo, "hallazgos", Lector::hallazgo),
                    ausente(propuesta) ? null : correccion(propuesta, cifras),
                    lista(nodo, "alternativas", otra -> correccion(otra, cifras)),
                    lista(
                            nodo,
                            "celdas",
                            celda -> new CeldaLeida(
                                    obligatorio(celda, "texto"),
                                    numero(celda, "linea"),
                                    numero(celda, "columna"),
                                    texto(celda, "campo"),
                                    entero(celda, "pagina"),
                                    texto(celda, "pestana"))));
        }

        private static Correccion correccion(JsonNode nodo, Cifras leidas) {
            String motivo = texto(nodo, "motivo");
            return new Correccion(
                    cifras(nodo, leidas),
                    motivo == null ? "" : motivo,
                    lista(nodo, "restricciones", JsonNode::asString));
        }

        private static Cifras cifras(JsonNode nodo, Cifras base) {
            JsonNode totales = nodo.path("totales");
            JsonNode variaciones = nodo.path("variaciones");
            return new Cifras(
                    nodo.has("metaAnual") ? cantidad(nodo.path("metaAnual")) : base.metaAnual(),
                    nodo.has("programado") ? trimestral(nodo.path("programado")) : base.programado(),
                    nodo.has("alcanzado") ? trimestral(nodo.path("alcanzado")) : base.alcanzado(),
                    nodo.has("avanceAbsoluto") ? cantidad(nodo.path("avanceAbsoluto")) : base.avanceAbsoluto(),
                    nodo.has("avanceRelativo") ? decimal(nodo, "avanceRelativo") : base.avanceRelativo(),
                    ausente(nodo.path("arrastres")) ? base.arrastres() : trimestral(nodo.path("arrastres")),
                    ausente(totales)
                            ? base.totales()
                            : new Cifras.Totales(
                                    cantidad(totales.path("programado")), cantidad(totales.path("alcanzado"))),
                    ausente(variaciones)
                            ? base.variaciones()
                            : new Cifras.Variaciones(
                                    decimal(variaciones, "trimestral"),
                                    decimal(variaciones, "trimestralPorcentual"),
                                    decimal(variaciones, "anual"),
                                    decimal(variaciones, "anualPorcentual")));
        }

        private static HallazgoRedactado hallazgo(JsonNode nodo) {
            String gravedad = obligatorio(nodo, "gravedad");
            for (Gravedad posible : Gravedad.values()) {
                if (posible.rotulo().equals(gravedad)) {
                    return new HallazgoRedactado(obligatorio(nodo, "codigo"), posible, obligatorio(nodo, "mensaje"));
                }
            }
            throw new IllegalArgumentException("gravedad desconocida: " + gravedad);
        }

        private static @Nullable Clave clave(JsonNode nodo) {
            return ausente(nodo) ? null : claveCierta(nodo);
        }

        private static Clave claveCierta(JsonNode nodo) {
            String estado = texto(nodo, "estado");
            Estado decidido = null;
            if (estado != null) {
                decidido = Estado.CONCILIADA.rotulo().equals(estado) ? Estado.CONCILIADA : Estado.POR_REVISAR;
            }
            return new Clave(texto(nodo, "clave"), texto(nodo, "nombre"), texto(nodo, "leido"), decidido);
        }

        private static PorTrimestre trimestral(JsonNode nodo) {
            if (ausente(nodo)) {
                return PorTrimestre.VACIO;
            }
            if (nodo.size() != 4) {
                throw new IllegalArgumentException("se esperaban cuatro trimestres y hay " + nodo.size());
            }
            return PorTrimestre.de(en -> Optional.ofNullable(cantidad(nodo.path(en.numero() - 1))));
        }

        private static @Nullable Cantidad cantidad(JsonNode nodo) {
            return ausente(nodo) ? null : Cantidad.of(nodo.decimalValue());
        }

        private static @Nullable BigDecimal decimal(JsonNode nodo, String campo) {
            JsonNode valor = nodo.path(campo);
            return ausente(valor) ? null : valor.decimalValue();
        }

        private static @Nullable Integer entero(JsonNode nodo, String campo) {
            JsonNode valor = nodo.path(campo);
            return ausente(valor) ? null : valor.intValue();
        }

        private static int numero(JsonNode nodo, String campo) {
            JsonNode valor = nodo.path(campo);
            if (ausente(valor) || !valor.isIntegralNumber()) {
                throw new IllegalArgumentException("falta el número «" + campo + "»");
            }
            return valor.intValue();
        }

        private static @Nullable String texto(JsonNode nodo, String campo) {
            JsonNode valor = nodo.path(campo);
            return ausente(valor) ? null : valor.asString();
        }

        private static String obligatorio(JsonNode nodo, String campo) {
            String valor = texto(nodo, campo);
            if (valor == null) {
                throw new IllegalArgumentException("falta «" + campo + "»");
            }
            return valor;
        }

        private static <T> List<T> lista(JsonNode nodo, String campo, Function<JsonNode, T> leer) {
            JsonNode valor = nodo.path(campo);
            if (ausente(valor)) {
                return List.of();
            }
            List<T> elementos = new ArrayList<>(valor.size());
            valor.forEach(elemento -> elementos.add(leer.apply(elemento)));
            return elementos;
        }

        private static boolean ausente(JsonNode nodo) {
            return nodo.isNull() || nodo.isMissingNode();
        }
    }
}
