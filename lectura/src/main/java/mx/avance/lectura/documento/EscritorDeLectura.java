package mx.avance.lectura.documento;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes a reading in the order of the contract. */
final class EscritorDeLectura {

    private final JsonGenerator json;

    EscritorDeLectura(JsonGenerator json) {
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
        if (cifras.arrastres() != null && (leidas == null || !Objects.equals(cifras.arrastres(), leidas.arrastres()))) {
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
