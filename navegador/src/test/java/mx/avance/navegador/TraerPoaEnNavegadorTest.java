package mx.avance.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.poa.EditarPoa;
import mx.avance.aplicacion.poa.OficinaConPoa;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.nucleo.poa.RenglonDePoa;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class TraerPoaEnNavegadorTest {

    private static final String TRAER = OficinaConPoa.POA.ruta() + "/traer";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private EditarPoa editar;

    @Autowired
    private Poas poas;

    @Test
    void una_unidad_trae_su_libro_dice_sus_columnas_ve_que_cambia_lo_aplica_y_lo_deshace() {
        OficinaConPoa ente = new OficinaConPoa(oficina, sesiones, "Municipio de San Telmo");
        Sesion captura = conUnRenglon(ente);
        try (Persona persona = Persona.enEscritorio(puerto)) {
            persona.entra(captura.cuenta()).ve(TRAER).lee("Todavía no se ha traído ningún archivo");
            persona.compruebaLaPantalla().retrata("traer-subir");
            sube(persona, "Programa 2026.xlsx", EXCEL, libro());
            persona.lee("Diga una vez qué es cada columna de «Programa 2026.xlsx»");
            columna(persona, "Columna B", "Descripción");
            persona.compruebaLaPantalla().retrata("traer-columnas");
            persona.oprime("Ver qué cambiaría")
                    .lee("2 renglones nuevos, 1 cambia")
                    .lee("dice «quince»")
                    .compruebaLaPantalla()
                    .retrata("traer-ensayo");
            assertThat(numeros(ente, captura)).containsExactly(100);
            persona.oprime("Aplicar al POA").lee("El archivo se aplicó al POA.").compruebaLaPantalla();
            persona.retrata("traer-aplicada");
            assertThat(numeros(ente, captura)).containsExactly(100, 101, 200);
            persona.oprime("Deshacer").lee("El POA quedó como estaba antes del archivo.");
            assertThat(numeros(ente, captura)).containsExactly(100);
            sube(persona, "Programa 2026 corregido.xlsx", EXCEL, libro());
            persona.lee("Se leyó con las columnas que ya se habían dicho").compruebaLaPantalla();
        }
    }

    @Test
    void en_el_telefono_tambien_y_lo_ilegible_dice_por_que() {
        OficinaConPoa ente = new OficinaConPoa(oficina, sesiones, "Municipio de San Telmo de Abajo");
        Sesion captura = conUnRenglon(ente);
        try (Persona persona = Persona.enTelefono(puerto)) {
            persona.entra(captura.cuenta()).ve(TRAER).compruebaLaPantalla();
            sube(persona, "programa.xlsx", EXCEL, "MZ\0\0nada".getBytes(StandardCharsets.UTF_8));
            persona.lee("«programa.xlsx» no se pudo leer").compruebaLaPantalla();
            sube(persona, "Programa.xlsx", EXCEL, libro());
            persona.lee("Qué es cada columna").compruebaLaPantalla().retrata("traer-columnas-telefono");
            columna(persona, "Columna B", "Descripción");
            persona.oprime("Ver qué cambiaría").lee("2 renglones nuevos").compruebaLaPantalla();
            persona.retrata("traer-ensayo-telefono");
        }
    }

    private Sesion conUnRenglon(OficinaConPoa ente) {
        Sesion captura = ente.persona("CAPTURISTA");
        ente.como(
                captura,
                () -> editar.guardarTodo(
                        OficinaConPoa.POA,
                        editar.iniciar(OficinaConPoa.POA).version(),
                        List.of(OficinaConPoa.meta(100, "Visitar familias", 10, 10, 10, 5)
                                .renglon())));
        return captura;
    }

    private List<Integer> numeros(OficinaConPoa ente, Sesion captura) {
        return ente.como(captura, () -> poas.exigir(OficinaConPoa.POA)).borrador().orElseThrow().renglones().stream()
                .map(RenglonDePoa::numero)
                .toList();
    }

    private static void sube(Persona persona, String nombre, String tipo, byte[] contenido) {
        persona.ve(TRAER);
        persona.pagina().getByLabel("Archivo").setInputFiles(new FilePayload(nombre, tipo, contenido));
        persona.oprime("Leer el archivo");
    }

    private static void columna(Persona persona, String rotulo, String campo) {
        persona.pagina()
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(rotulo))
                .selectOption(new SelectOption().setLabel(campo));
    }

    /** As units keep theirs: a title, a heading of two rows, words of their own, a total, a figure in letters. */
    private static byte[] libro() {
        try (XSSFWorkbook libro = new XSSFWorkbook();
                ByteArrayOutputStream salida = new ByteArrayOutputStream()) {
            libro.createSheet("Portada").createRow(0).createCell(0).setCellValue("Programa de trabajo 2026");
            XSSFSheet hoja = libro.createSheet("Metas");
            fila(hoja, 0, "DEPARTAMENTO TÉCNICO 54202");
            fila(hoja, 2, "No.", "Lo que vamos a hacer", "U. de M.", "Meta anual", "Calendario");
            fila(hoja, 3, "", "", "", "", "1er trim", "2do trim", "3er trim", "4to trim", "L/A");
            fila(hoja, 4, 100, "Visitar familias del poniente", "Reunión", 40, 10, 10, 10, 10, "2.3.1");
            fila(hoja, 5, 101, "Recorrer colonias", "Recorrido", 20, 5, "quince", 5, 5, "2.3.1");
            fila(hoja, 6, 200, "Rendir informes", "Informe", "1,200", 300, 300, 300, 300, "4");
            fila(hoja, 7, "", "TOTAL", "", "1,260", 315, 310, 315, 315);
            libro.write(salida);
            return salida.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fila(XSSFSheet hoja, int numero, Object... valores) {
        Row fila = hoja.createRow(numero);
        for (int i = 0; i < valores.length; i++) {
            if (valores[i] instanceof Integer cifra) {
                fila.createCell(i).setCellValue(cifra);
            } else {
                fila.createCell(i).setCellValue(String.valueOf(valores[i]));
            }
        }
    }
}
