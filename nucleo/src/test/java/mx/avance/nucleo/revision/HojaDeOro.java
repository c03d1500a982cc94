package mx.avance.nucleo.revision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.avance.RenglonDeAvance;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.UnidadMedida;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sheets from a reading in the shape of the contract, with the figures that it decided. */
final class HojaDeOro {

    private HojaDeOro() {}

    /** The folder of shared samples; empty where it was not handed over. */
    static Optional<Path> compartido() {
        String dado = System.getProperty("AVANCE_SHARED", System.getenv("AVANCE_SHARED"));
        if (dado != null) {
            return Optional.of(Path.of(dado)).filter(HojaDeOro::esCompartido);
        }
        for (Path carpeta = Path.of("").toAbsolutePath(); carpeta != null; carpeta = carpeta.getParent()) {
            Path hermana = carpeta.resolveSibling("shared");
            if (esCompartido(hermana)) {
                return Optional.of(hermana);
            }
        }
        return Optional.empty();
    }

    private static boolean esCompartido(Path carpeta) {
        return Files.exists(carpeta.resolve("DISENO.md"));
    }

    static JsonNode leer(Path json) {
        return JsonMapper.shared().readTree(json.toFile());
    }

    static List<AvanceFisicoProgramatico> hojas(JsonNode lectura) {
        List<AvanceFisicoProgramatico> hojas = new ArrayList<>();
        lectura.path("hojas").forEach(hoja -> hojas.add(hoja(hoja)));
        return hojas;
    }

    private static AvanceFisicoProgramatico hoja(JsonNode hoja) {
        ClaveProgramatica clave = ClaveProgramatica.of(
                new Ramo(hoja.at("/ramo/clave").asString()),
                new Programa(hoja.at("/programa/clave").asString()),
                new UnidadEjecutora(hoja.at("/unidadEjecutora/clave").asString()));
        List<LineaAccion> lineas = new ArrayList<>();
        hoja.path("lineasAccion")
                .forEach(linea -> lineas.add(LineaAccion.of(linea.path("clave").asString())));
        List<RenglonDeAvance> renglones = new ArrayList<>();
        hoja.path("metas").forEach(meta -> renglones.add(renglon(meta)));
        List<Firma> firmas = new ArrayList<>();
        hoja.path("firmas")
                .forEach(firma -> firmas.add(new Firma(
                        Papel.valueOf(firma.path("papel").asString()),
                        Optional.ofNullable(texto(firma.path("nombre"))),
                        Optional.empty())));
        return new AvanceFisicoProgramatico(
                Forma.TMM_F004,
                Optional.empty(),
                Optional.of(new Ejercicio(hoja.path("ejercicio").asInt())),
                Optional.of(Trimestre.de(hoja.path("trimestre").asInt())),
                clave,
                lineas,
                renglones,
                firmas);
    }

    private static RenglonDeAvance renglon(JsonNode meta) {
        RenglonDeAvance.Borrador renglon = RenglonDeAvance.de(
                        meta.path("numero").asInt())
                .programado(cifras(meta.path("programado")))
                .alcanzado(cifras(meta.path("alcanzado")));
        cantidad(meta.path("metaAnual")).ifPresent(renglon::metaAnual);
        cantidad(meta.path("avanceAbsoluto")).ifPresent(renglon::absoluto);
        cantidad(meta.path("avanceRelativo")).map(Cantidad::valor).ifPresent(renglon::relativo);
        String unidad = texto(meta.path("unidadMedida"));
        if (unidad != null) {
            renglon.unidadMedida(UnidadMedida.of(unidad));
        }
        String nota = texto(meta.path("observaciones"));
        if (nota != null) {
            renglon.observacion(new Observacion(nota));
        }
        List<LineaAccion> lineas = new ArrayList<>();
        meta.path("lineasAccion").forEach(linea -> lineas.add(LineaAccion.of(linea.asString())));
        return renglon.lineasAccion(lineas).renglon();
    }

    private static PorTrimestre cifras(JsonNode cuatro) {
        return PorTrimestre.de(trimestre -> cantidad(cuatro.path(trimestre.ordinal())));
    }

    private static Optional<Cantidad> cantidad(JsonNode nodo) {
        return nodo.isNumber() ? Optional.of(Cantidad.of(nodo.decimalValue())) : Optional.empty();
    }

    private static @Nullable String texto(JsonNode nodo) {
        return nodo.isString() && !nodo.asString().isBlank() ? nodo.asString() : null;
    }
}
