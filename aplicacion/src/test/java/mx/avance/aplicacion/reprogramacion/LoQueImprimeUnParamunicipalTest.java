package mx.avance.aplicacion.reprogramacion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class LoQueImprimeUnParamunicipalTest {

    private static final Pattern ID = Pattern.compile("\"id\":([0-9]+)");

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private UnidadConPoa unidad;

    @Test
    void lleva_encima_a_su_ayuntamiento_en_la_cedula_el_libro_y_el_dictamen() throws IOException {
        int municipio = oficina.ente("Municipio de Valle Sereno");
        int dif = oficina.ente("DIF Municipal de Valle Sereno");
        oficina.duenio()
                .sql("update catalogos.ente set tipo = 'PARAMUNICIPAL', ayuntamiento = :municipio where id = :dif")
                .param("municipio", municipio)
                .param("dif", dif)
                .update();
        oficina.duenio()
                .sql(
                        "insert into catalogos.administracion (ente, numero, nombre, desde, hasta) values (:dif, 3, 'Administración 2024-2027', '2024-10-01', '2027-09-30')")
                .param("dif", dif)
                .update();
        Quien ana =
                new Quien(dif, oficina.persona(dif, "dif-ana", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54202"), "dif-ana");
        Quien planea = new Quien(dif, oficina.persona(dif, "dif-pla", "PLANEACION"), "dif-pla");
        unidad.autorizado(ana, planea, "54202");
        Programa pide = new Programa(puerto, oficina.ficha(dif, ana.id(), "LEER", "ESCRIBIR"));
        Programa decide = new Programa(puerto, oficina.ficha(dif, planea.id(), "LEER", "ESCRIBIR"));
        Matcher id = ID.matcher(
                pide.pedir("POST", "/api/v1/reprogramaciones", Map.of(), """
                {"ejercicio":2026,"programa":"542","unidad":"54202","cambio":{"clase":"CALENDARIO","numero":200,
                 "programado":[30,20,35,15],"motivo":"Lluvias"}}
                """).body());
        assertThat(id.find()).isTrue();
        String solicitud = "/reprogramaciones/" + id.group(1);
        assertThat(decide.pedir("POST", "/api/v1" + solicitud + "/autorizacion", Map.of("If-Match", "\"1\""), """
                {"organo":"Patronato","acta":"Acta 14","fecha":"2026-05-04","versionDePoa":1}
                """)
                        .statusCode())
                .isEqualTo(200);
        Navegacion persona = Navegacion.dentro(puerto, "dif-pla");

        for (String hoja :
                List.of("/poa/2026/542/54202/cedula.pdf", "/poa/2026/libro.pdf", solicitud + "/dictamen.pdf")) {
            byte[] pdf = hoja.endsWith("libro.pdf")
                    ? decide.descargar("/api/v1" + hoja).body()
                    : persona.descargar(hoja);
            Files.write(Path.of("target", "paramunicipal-" + hoja.substring(hoja.lastIndexOf('/') + 1)), pdf);
            try (PDDocument documento = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(documento).lines().map(String::strip))
                        .as(hoja)
                        .containsSubsequence(
                                "Municipio de Valle Sereno",
                                "DIF Municipal de Valle Sereno",
                                "Administración 2024-2027",
                                "PROGRAMA OPERATIVO ANUAL 2026");
            }
        }
    }
}
