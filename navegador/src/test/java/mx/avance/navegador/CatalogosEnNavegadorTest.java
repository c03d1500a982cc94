package mx.avance.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Planeación loads its catalogues before the first POA. */
@ConAplicacion
class CatalogosEnNavegadorTest {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Test
    void planeacion_carga_los_catalogos_de_archivos_ve_que_cambia_y_corrige_uno_a_mano() {
        int ente = oficina.ente("Municipio de San Jacinto");
        oficina.persona(ente, "planea-cat", "PLANEACION");
        try (Persona planea = Persona.enEscritorio(puerto)) {
            planea.entra("planea-cat").ve("/catalogos").lee("Sin nada todavía").compruebaLaPantalla();
            planea.ve("/catalogos/ramos").lee("Aún no hay nada aquí").compruebaLaPantalla();

            importa(
                    planea,
                    "ramos",
                    "ramos.csv",
                    CSV,
                    "Clave;Nombre;Vigente desde\n54;Bienestar Social Municipal;01/10/2024\n61;Obras y Servicios Públicos;01/10/2024\n32;Seguridad Pública;01/10/2024\n"
                            .getBytes(Charset.forName("windows-1252")));
            planea.lee("Nuevos (3)")
                    .lee("Obras y Servicios Públicos")
                    .compruebaLaPantalla()
                    .retrata("catalogos-ensayo");
            planea.oprime("Aplicar los cambios")
                    .lee("Se aplicó: 3 nuevas, 0 cambiadas.")
                    .compruebaLaPantalla();

            importa(
                    planea,
                    "programas",
                    "programas.xlsx",
                    XLSX,
                    libro(List.of(
                            List.of("Programas autorizados 2026"),
                            List.of("Ramo", "Clave", "Nombre", "Clasificación funcional", "Clasificación programática"),
                            List.of("54", "542", "Vinculación Social para el Desarrollo Comunitario", "2.2.2", "E"),
                            List.of("61", "611", "Infraestructura urbana", "2.2.1", "K"))));
            planea.lee("Nuevos (2)").oprime("Aplicar los cambios").lee("Se aplicó: 2 nuevas");

            importa(
                    planea,
                    "unidades",
                    "unidades.csv",
                    CSV,
                    utf8("Clave,Nombre\n"
                            + "54202,Departamento Técnico\n"
                            + "54204,Apoyos Comunitarios\n"
                            + "99101,Sin ramo\n"
                            + "54202,Otro nombre\n"));
            planea.lee("Rechazados (2)")
                    .lee("No hay ramo 99")
                    .lee("dice otra cosa de la misma entrada")
                    .compruebaLaPantalla()
                    .retrata("catalogos-rechazos");
            assertThat(planea.pagina()
                            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aplicar los cambios"))
                            .count())
                    .isZero();
            importa(
                    planea,
                    "unidades",
                    "unidades.csv",
                    CSV,
                    utf8("Clave,Nombre\n54202,Departamento Técnico\n54204,Apoyos Comunitarios\n61101,Obra Pública\n"));
            planea.oprime("Aplicar los cambios").lee("Se aplicó: 3 nuevas");

            importa(
                    planea,
                    "planes",
                    "plan.csv",
                    CSV,
                    utf8("Clave,Nombre,Vigente desde\nPMD-2024,Plan Municipal de Desarrollo 2024-2027,2024-10-01\n"));
            planea.oprime("Aplicar los cambios").lee("Se aplicó: 1 nueva,");
            importa(
                    planea,
                    "lineas",
                    "lineas.xlsx",
                    XLSX,
                    libro(List.of(
                            List.of("Plan", "L/A", "Descripción"),
                            List.of("PMD-2024", "2", "Bienestar para todas las personas"),
                            List.of("PMD-2024", "2.3", "Asistencia social"),
                            List.of("PMD-2024", "2.3.1", "Apoyos de orden social"),
                            List.of("PMD-2024", "2.13", "Comunidad organizada"),
                            List.of("PMD-2024", "2.13.1", "Mesas directivas"),
                            List.of("PMD-2024", "4", "Gubernamental"))));
            planea.oprime("Aplicar los cambios")
                    .lee("Se aplicó: 6 nuevas")
                    .compruebaLaPantalla()
                    .retrata("catalogos-lineas");

            importa(
                    planea,
                    "medidas",
                    "medidas.csv",
                    CSV,
                    utf8("Unidad de medida,También se escribe,Datos de sus realizaciones\n"
                            + "Reunión,Junta,\"Asunto: texto, obligatorio; Acuerdos: número\"\n"
                            + "REUNION,Junta,\"Asunto: texto, obligatorio; Acuerdos: número\"\n"
                            + "Beneficiario,,\n"
                            + "Sesión,,Número de sesión: número\n"));
            planea.lee("Nuevos (3)")
                    .lee("Repetidos (1)")
                    .oprime("Aplicar los cambios")
                    .lee("Se aplicó: 3 nuevas");

            importa(
                    planea,
                    "ramos",
                    "ramos.csv",
                    CSV,
                    utf8("Clave,Nombre\n54,Bienestar Social\n61,Obras y Servicios Públicos\n"));
            planea.lee("Cambian (1)")
                    .lee("Bienestar Social Municipal")
                    .compruebaLaPantalla()
                    .retrata("catalogos-cambios");

            planea.ve("/catalogos/unidades");
            planea.escribe("Buscar", "tecnico")
                    .oprime("Filtrar")
                    .lee("54202")
                    .compruebaLaPantalla()
                    .retrata("catalogos-unidades");
            planea.pagina()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("54202"))
                    .click();
            planea.compruebaLaPantalla();
            planea.escribe("Nombre", "Departamento Técnico y de Apoyo")
                    .oprime("Guardar")
                    .lee("Se guardó 54202 Departamento Técnico y de Apoyo.");
            planea.ve("/catalogos").lee("3 vigentes").compruebaLaPantalla().retrata("catalogos");
            planea.ve("/catalogos/medidas/nueva").compruebaLaPantalla().retrata("catalogos-medida");
        }
        try (Persona planea = Persona.enTelefono(puerto)) {
            planea.entra("planea-cat").ve("/catalogos").compruebaLaPantalla().retrata("catalogos-telefono");
            planea.ve("/catalogos/programas").compruebaLaPantalla().retrata("catalogos-programas-telefono");
            planea.ve("/catalogos/lineas").compruebaLaPantalla();
            planea.ve("/catalogos/medidas/importar").compruebaLaPantalla();
            importa(planea, "ramos", "ramos.csv", CSV, utf8("Clave,Nombre\n54,Bienestar Social\n70,Cultura\n"));
            planea.lee("Cambian (1)").compruebaLaPantalla().retrata("catalogos-ensayo-telefono");
        }
    }

    @Test
    void con_solo_el_teclado_se_agrega_un_ramo_y_se_encuentra() {
        int ente = oficina.ente("Municipio del Teclado");
        oficina.persona(ente, "planea-tec", "PLANEACION");
        try (Persona planea = Persona.enEscritorio(puerto)) {
            planea.entra("planea-tec").ve("/catalogos/ramos");
            hasta(planea, "Agregar un ramo");
            planea.vaConLaTecla("Enter").lee("Agregar un ramo");
            hasta(planea, "Clave");
            planea.pagina().keyboard().type("7x");
            planea.pagina().keyboard().press("Tab");
            planea.pagina().keyboard().type("Cultura");
            planea.pagina().keyboard().press("Enter");
            planea.lee("La clave tiene 2 dígitos.").compruebaLaPantalla();
            assertThat(planea.pagina().evaluate("document.activeElement.name")).isEqualTo("codigo");
            planea.pagina().keyboard().press("Control+A");
            planea.pagina().keyboard().type("70");
            // Whoever reads that it was added, and goes on before the rest of that page is there
            planea.antesQueElGuion("avance", () -> planea.pagina().keyboard().press("Enter"), pagina -> {
                planea.lee("Se agregó 70 Cultura.");
                planea.veSinEsperar("/catalogos/ramos/nueva");
            });
            assertThat(planea.pagina()
                            .getByLabel("Nombre", new Page.GetByLabelOptions().setExact(true))
                            .inputValue())
                    .as("lo ya guardado no vuelve como pendiente")
                    .isEmpty();
        }
    }

    @Test
    void un_archivo_que_no_cabe_se_dice_antes_de_enviarlo_tambien_el_que_mide_menos_de_un_mega() {
        int ente = oficina.ente("Municipio del Emblema");
        oficina.persona(ente, "planea-emblema", "PLANEACION");
        long administracion = oficina.duenio()
                .sql(
                        "insert into catalogos.administracion (ente, numero, nombre, desde, hasta) values (:ente, 24, 'XXIV', '2024-10-01', '2027-09-30')"
                                + " returning id")
                .param("ente", ente)
                .query(Long.class)
                .single();
        try (Persona planea = Persona.enEscritorio(puerto)) {
            planea.entra("planea-emblema").ve("/catalogos/administraciones/" + administracion);
            Locator emblema = planea.pagina().locator("input[type=file][name=emblema]");
            emblema.setInputFiles(new FilePayload("emblema.png", "image/png", new byte[256 * 1024 + 1]));
            planea.lee("El archivo mide más de 256 KB y no se enviará.").compruebaLaPantalla();
            emblema.setInputFiles(new FilePayload("emblema.png", "image/png", new byte[256 * 1024]));
            assertThat(planea.pagina().locator(".de-mas").count()).isZero();

            planea.ve("/catalogos/unidades/importar");
            planea.pagina()
                    .locator("input[type=file][name=archivo]")
                    .setInputFiles(new FilePayload("unidades.csv", CSV, new byte[10 * 1024 * 1024 + 1]));
            planea.lee("El archivo mide más de 10 MB y no se enviará.");
        }
    }

    private static void importa(Persona planea, String catalogo, String archivo, String tipo, byte[] contenido) {
        planea.ve("/catalogos/" + catalogo + "/importar");
        Locator campo = planea.pagina().getByLabel("Archivo", new Page.GetByLabelOptions().setExact(true));
        campo.setInputFiles(new FilePayload(archivo, tipo, contenido));
        planea.oprime("Ver qué cambiaría").lee("Qué cambiaría");
    }

    /** Tabs until what has the focus is called so. */
    private static void hasta(Persona planea, String nombre) {
        for (int i = 0; i < 60; i++) {
            planea.pagina().keyboard().press("Tab");
            Object este = planea.pagina()
                    .evaluate("(document.activeElement.labels && document.activeElement.labels[0] ||"
                            + " document.activeElement).innerText");
            if (String.valueOf(este).strip().equals(nombre)) {
                return;
            }
        }
        throw new AssertionError("El teclado no llega a «" + nombre + "»");
    }

    private static byte[] utf8(String texto) {
        return texto.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] libro(List<List<String>> filas) {
        try (XSSFWorkbook libro = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet hoja = libro.createSheet("Hoja 1");
            for (int i = 0; i < filas.size(); i++) {
                var fila = hoja.createRow(i);
                for (int j = 0; j < filas.get(i).size(); j++) {
                    fila.createCell(j).setCellValue(filas.get(i).get(j));
                }
            }
            libro.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
