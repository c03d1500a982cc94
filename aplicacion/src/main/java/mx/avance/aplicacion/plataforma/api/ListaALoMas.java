package mx.avance.aplicacion.plataforma.api;

import java.util.ArrayList;
import java.util.List;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads a list no further than its {@link ALoMas} allows. */
final class ListaALoMas extends ValueDeserializer<List<@Nullable Object>> {

    private final @Nullable Medida medida;

    /** As Jackson makes it before it knows of which list. */
    ListaALoMas() {
        this.medida = null;
    }

    private ListaALoMas(Medida medida) {
        this.medida = medida;
    }

    /** What is read and how far. */
    private record Medida(JavaType lista, ValueDeserializer<Object> elemento, String nombre, int mayor, String dicho) {}

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext contexto, BeanProperty propiedad) {
        ALoMas limite = propiedad.getAnnotation(ALoMas.class);
        return new ListaALoMas(new Medida(
                propiedad.getType(),
                contexto.findContextualValueDeserializer(propiedad.getType().getContentType(), propiedad),
                propiedad.getName(),
                limite.value(),
                limite.dicho()));
    }

    @Override
    public List<@Nullable Object> deserialize(JsonParser json, DeserializationContext contexto) {
        if (medida == null) {
            throw new IllegalStateException("Una lista con límite lo dice en su componente");
        }
        List<@Nullable Object> lista = new ArrayList<>();
        if (!json.isExpectedStartArrayToken()) {
            contexto.handleUnexpectedToken(medida.lista(), json);
            return lista;
        }
        int van = contexto.getAttribute(medida.dicho()) instanceof Integer antes ? antes : 0;
        for (JsonToken que = json.nextToken(); que != JsonToken.END_ARRAY; que = json.nextToken()) {
            if (++van > medida.mayor()) {
                throw new DatosInvalidos(Defecto.en(medida.nombre(), medida.dicho(), medida.mayor()));
            }
            try {
                lista.add(que == JsonToken.VALUE_NULL ? null : medida.elemento().deserialize(json, contexto));
            } catch (RuntimeException e) {
                throw DatabindException.wrapWithPath(e, lista, lista.size());
            }
            van = Math.max(van, contexto.getAttribute(medida.dicho()) instanceof Integer adentro ? adentro : 0);
        }
        contexto.setAttribute(medida.dicho(), van);
        return lista;
    }
}
