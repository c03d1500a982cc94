package mx.avance.aplicacion.avance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Rol;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nothing reaches the figures of what is signed: every route of the API that writes under a sheet is tried by somebody of each office, in
 * each state from the printed sheet on, and what was frozen keeps its hash and the sheet its figures. The routes are those that the
 * application has: a new one is tried here without anybody adding it.
 */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class LoFirmadoNoCambiaTest {

    private static final String RUTA = "/api/v1/avance/{ejercicio}/{trimestre}/{programa}/{unidad}";

    private static final List<String> CUERPOS = List.of(
            "{\"modo\":\"POR_RENGLON\",\"celdas\":[{\"renglon\":200,\"version\":1,\"alcanzado\":7}]}",
            "{\"alcanzado\":7}",
            "{\"contrasena\":\"" + Oficina.CONTRASENA + "\"}",
            "{\"folio\":\"H-2026-0001\",\"digitalizada\":1,\"coincide\":true,\"firmas\":[]}",
            "{\"nombre\":\"otra.pdf\",\"contenido\":\"JVBERi0xLjcK\"}",
            "{}");

    @LocalServerPort
    private int puerto;

    @Autowired
    private List<RequestMappingHandlerMapping> mapas;

    @Autowired
    private Oficina oficina;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private HojasFirmadas firmadas;

    @Autowired
    private Avances avances;

    @Autowired
    private HojasEnPapel hojas;

    @Autowired
    private FirmarEnPapel enPapel;

    private record Ruta(String metodo, String direccion) {}

    /** What moves a sheet on or back is tried elsewhere; it must not change a figure either, and does not when refused here. */
    private List<Ruta> rutas() {
        List<Ruta> rutas = new ArrayList<>();
        mapas.forEach(mapa -> mapa.getHandlerMethods().keySet().forEach(info -> info.getPatternValues().stream()
                .filter(patron -> patron.startsWith(RUTA + "/"))
                .forEach(patron -> info.getMethodsCondition().getMethods().stream()
                        .filter(metodo -> metodo != RequestMethod.GET)
                        .forEach(metodo -> rutas.add(new Ruta(
                                metodo.name(),
                                patron.replace(RUTA, "/api/v1/avance/2026/1/542/54202")
                                        .replace("{renglon}", "200")
                                        .replace("{folio}", "H-2026-0001")
                                        .replaceAll("\\{[^}]+}", "1")))))));
        return rutas;
    }

    private Map<String, Programa> oficinas(OficinaConAvance casa) {
        Map<String, Programa> programas = new LinkedHashMap<>();
        Map<Rol, Quien> gente = Map.of(
                Rol.CAPTURISTA, casa.quien("cap", "CAPTURISTA", "UNIDAD", "54202"),
                Rol.RESPONSABLE_DE_UNIDAD, casa.ana,
                Rol.RESPONSABLE_DE_PROGRAMA, casa.quien("prog", "RESPONSABLE_DE_PROGRAMA", "PROGRAMA", "542"),
                Rol.RESPONSABLE_DE_RAMO, casa.quien("ramo", "RESPONSABLE_DE_RAMO", "RAMO", "54"),
                Rol.CONTRALORIA, casa.quien("contra", "CONTRALORIA", "ENTE", null));
        gente.forEach((rol, quien) -> programas.put(
                rol.name(), new Programa(puerto, oficina.ficha(quien.ente(), quien.id(), "LEER", "ESCRIBIR"))));
        return programas;
    }

    private List<String> cifras(OficinaConAvance casa) {
        return unidad.como(casa.ana, () -> avances.exigir(casa.eneMar)).avance().renglones().stream()
                .map(renglon -> cifra(renglon))
                .toList();
    }

    private static String cifra(AvanceDeMeta renglon) {
        return renglon.numero() + " " + renglon.alcanzado().en(Trimestre.ENE_MAR);
    }

    private List<String> huellas(OficinaConAvance casa) {
        return unidad.como(casa.ana, () -> {
            List<String> huellas = new ArrayList<>(List.of(avanceEnPapel(casa)));
            avances.pasos(casa.eneMar).stream()
                    .filter(paso -> !paso.huella().isEmpty())
                    .forEach(paso -> huellas.add(paso.acto() + " " + paso.huella() + " "
                            + avances.congelada(casa.eneMar, paso.numero()).hashCode()));
            return huellas;
        });
    }

    private String avanceEnPapel(OficinaConAvance casa) {
        return hojas.exigir(casa.eneMar, "H-2026-0001").huella() + " "
                + hojas.congelada(casa.eneMar, "H-2026-0001").hashCode();
    }

    /** Tries everything with the versions that were seen before and after, so that no clash hides what the lock should refuse. */
    private void intentarTodo(OficinaConAvance casa, Map<String, Programa> oficinas) {
        List<String> cifras = cifras(casa);
        List<String> huellas = huellas(casa);
        int version = firmadas.version(casa);
        List<String> hechos = new ArrayList<>();
        for (Ruta ruta : rutas()) {
            boolean mueve =
                    ruta.direccion().matches(".*/(elaboracion|revision|autorizacion|devolucion|retiro|en-papel)");
            for (Map.Entry<String, Programa> quien : oficinas.entrySet()) {
                for (String cuerpo : CUERPOS) {
                    if (mueve && cuerpo.contains("contrasena")) {
                        continue;
                    }
                    for (int vista : mueve ? List.of(0) : List.of(1, version)) {
                        HttpResponse<String> respuesta = quien.getValue()
                                .pedir(
                                        ruta.metodo(),
                                        ruta.direccion(),
                                        Map.of("If-Match", "\"" + vista + "\""),
                                        cuerpo);
                        if (respuesta.statusCode() < 300) {
                            hechos.add(ruta + " por " + quien.getKey() + " con " + cuerpo);
                        }
                    }
                }
            }
        }
        assertThat(hechos).isEmpty();
        assertThat(cifras(casa)).isEqualTo(cifras);
        assertThat(huellas(casa)).isEqualTo(huellas);
        assertThat(firmadas.version(casa)).isEqualTo(version);
    }

    @Test
    void desde_que_se_imprime_hasta_que_se_recibe_ninguna_ruta_cambia_sus_cifras() {
        OficinaConAvance casa = new OficinaConAvance(oficina, unidad, reloj);
        assertThat(rutas()).hasSizeGreaterThan(10);
        Map<String, Programa> oficinas = oficinas(casa);
        firmadas.capturada(casa);
        firmadas.enPapel(casa);
        unidad.como(casa.ana, () -> enPapel.subir(casa.eneMar, "H-2026-0001", HojasFirmadas.pdf("hoja.pdf")));
        intentarTodo(casa, oficinas);
        unidad.como(
                casa.planea,
                () -> enPapel.confirmar(
                        casa.eneMar, firmadas.version(casa), HojasFirmadas.confirma("H-2026-0001", 1, Papel.values())));
        intentarTodo(casa, oficinas);
        firmadas.recibida(casa);
        intentarTodo(casa, oficinas);
    }
}
