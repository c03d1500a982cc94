package mx.avance.lectura.fuente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mx.avance.lectura.LecturaImposible;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is refused with its cause and a way out, whatever it is. */
class ArchivoTest {

    private static final String TIPOS = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>";

    private static final String RELACIONES =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    @TempDir
    Path carpeta;

    private static AbstractThrowableAssert<?, ?> alLeer(Path ruta) {
        return assertThatThrownBy(() -> Archivo.en(ruta).extraer())
                .isInstanceOf(LecturaImposible.class)
                .satisfies(e -> assertThat(((LecturaImposible) e).salida()).isNotBlank());
    }

    private AbstractThrowableAssert<?, ?> alLeer(String nombre, byte[] bytes) throws IOException {
        return alLeer(Files.write(carpeta.resolve(nombre), bytes));
    }

    private static byte[] zip(String... nombresYTextos) throws IOException {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(salida)) {
            for (int i = 0; i < nombresYTextos.length; i += 2) {
                zip.putNextEntry(new ZipEntry(nombresYTextos[i]));
                zip.write(nombresYTextos[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return salida.toByteArray();
    }

    private static byte[] libro() throws IOException {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        try (XSSFWorkbook libro = new XSSFWorkbook()) {
            libro.createSheet("Hoja").createRow(0).createCell(0).setCellValue("algo");
            libro.write(salida);
        }
        return salida.toByteArray();
    }

    private static byte[] libroCon(String hoja) throws IOException {
        return zip(
                "[Content_Types].xml",
                TIPOS
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>",
                "_rels/.rels",
                RELACIONES,
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"H\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                        + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                hoja);
    }

    @Test
    void un_archivo_que_no_existe() {
        alLeer(carpeta.resolve("nada.txt")).hasMessage("El archivo no existe");
    }

    @Test
    void una_carpeta() {
        alLeer(carpeta).hasMessageContaining("carpeta");
    }

    @Test
    void un_enlace_que_se_apunta_a_si_mismo() throws Exception {
        Path uno = carpeta.resolve("uno");
        Path dos = carpeta.resolve("dos");
        Files.createSymbolicLink(uno, dos);
        Files.createSymbolicLink(dos, uno);
        alLeer(uno).hasMessageContaining("se apunta a sí mismo");
    }

    @Test
    void un_archivo_sin_permiso() {
        LecturaImposible impedimento = Archivo.impedimento(new AccessDeniedException("x"));
        assertThat(impedimento).hasMessage("No hay permiso para leer el archivo");
        assertThat(impedimento.salida()).contains("permiso");
    }

    @Test
    void un_archivo_que_desaparece_antes_de_abrirlo() throws Exception {
        Path ruta = Files.writeString(carpeta.resolve("a.txt"), "hola");
        Archivo archivo = Archivo.en(ruta);
        Files.delete(ruta);
        assertThatThrownBy(archivo::extraer)
                .isInstanceOf(LecturaImposible.class)
                .hasMessage("El archivo no existe");
    }

    @Test
    void un_archivo_vacio() throws Exception {
        alLeer("a.txt", new byte[0]).hasMessage("El archivo está vacío");
    }

    @Test
    void un_binario_una_imagen_y_un_comprimido() throws Exception {
        alLeer("a.txt", new byte[] {1, 2, 0, 3, 4}).hasMessageContaining("No es texto");
        alLeer("a.pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}).hasMessageContaining("imagen");
        alLeer("a.txt", new byte[] {0x1F, (byte) 0x8B, 8, 0}).hasMessageContaining("comprimido");
        alLeer("a.xlsx", zip("hola.txt", "hola")).hasMessageContaining("comprimido");
        alLeer("a.docx", zip("word/document.xml", "<a/>")).hasMessageContaining("Word");
    }

    @Test
    void un_texto_de_dos_gigas_se_rechaza_sin_leerlo() throws Exception {
        Path ruta = carpeta.resolve("enorme.txt");
        try (RandomAccessFile hueco = new RandomAccessFile(ruta.toFile(), "rw")) {
            hueco.write("a".repeat(10_000).getBytes(StandardCharsets.UTF_8));
            hueco.setLength(2L << 30);
        }
        alLeer(ruta).hasMessage("El archivo mide 2,048 MB y un documento puede medir a lo más 200 MB");
    }

    @Test
    void un_hueco_de_dos_gigas_dice_lo_que_mide_y_no_que_es_binario() throws Exception {
        Path ruta = carpeta.resolve("hueco.pdf");
        try (RandomAccessFile hueco = new RandomAccessFile(ruta.toFile(), "rw")) {
            hueco.setLength(2L << 30);
        }
        alLeer(ruta).hasMessageStartingWith("El archivo mide 2,048 MB");
    }

    @Test
    void un_texto_mas_grande_de_lo_que_puede_ser_un_texto() throws Exception {
        alLeer("a.txt", "a b c d\n".repeat(5 << 20).getBytes(StandardCharsets.UTF_8))
                .hasMessage("El archivo mide 40 MB y un texto puede medir a lo más 32 MB");
    }

    @Test
    void una_linea_desmedida() throws Exception {
        byte[] linea = new byte[20_000_000];
        Arrays.fill(linea, (byte) 'a');
        alLeer("a.txt", linea).hasMessageContaining("línea 1");
    }

    @Test
    void un_texto_de_puras_marcas_no_se_convierte_en_millones_de_celdas() throws Exception {
        alLeer("a.txt", "a\t\t\t\t\t\t\n".repeat(400_000).getBytes(StandardCharsets.UTF_8))
                .hasMessageContaining("celdas");
    }

    @Test
    void un_pdf_con_contrasena() throws Exception {
        try (PdfDePrueba pdf = new PdfDePrueba()) {
            alLeer("a.pdf", pdf.en(50, 50, "secreto").conContrasena("otra").bytes())
                    .hasMessageContaining("contraseña");
        }
    }

    @Test
    void un_pdf_sin_texto_o_incompleto_o_que_solo_lo_parece() throws Exception {
        try (PdfDePrueba pdf = new PdfDePrueba()) {
            alLeer("a.pdf", pdf.bytes()).hasMessageContaining("no tiene texto");
        }
        try (PdfDePrueba pdf = new PdfDePrueba()) {
            byte[] bytes = pdf.en(50, 50, "hola").bytes();
            alLeer("b.pdf", Arrays.copyOf(bytes, bytes.length / 2)).hasMessageContaining("incompleto");
        }
        alLeer("c.pdf", "%PDF-1.4 no es nada %%EOF".getBytes(StandardCharsets.UTF_8))
                .hasMessageContaining("dañado");
    }

    @Test
    void un_libro_incompleto() throws Exception {
        byte[] bytes = libro();
        alLeer("a.xlsx", Arrays.copyOf(bytes, bytes.length / 2)).hasMessageContaining("incompleto");
    }

    @Test
    void un_libro_antiguo_o_con_contrasena() throws Exception {
        for (String corriente : new String[] {"Workbook", "EncryptedPackage"}) {
            ByteArrayOutputStream salida = new ByteArrayOutputStream();
            try (POIFSFileSystem ole = new POIFSFileSystem()) {
                ole.createDocument(new ByteArrayInputStream(new byte[5000]), corriente);
                ole.writeFilesystem(salida);
            }
            alLeer(corriente, salida.toByteArray())
                    .hasMessageContaining(corriente.equals("Workbook") ? ".xls" : "contraseña");
        }
    }

    @Test
    void una_bomba_en_forma_de_libro() throws Exception {
        String ceros = "<c><v>1</v></c>".repeat(70_000);
        alLeer("a.xlsx", libroCon("<worksheet><sheetData>" + ("<row>" + ceros + "</row>") + "</sheetData></worksheet>"))
                .hasMessage("El libro está dañado: la pestaña «H» tiene fuera de lugar la columna 16385 del renglón 1");
        alLeer(
                        "b.xlsx",
                        libroCon("<worksheet><sheetData>"
                                + ("<row>" + "<c><v>1</v></c>".repeat(900) + "</row>").repeat(2500)
                                + "</sheetData></worksheet>"))
                .hasMessageContaining("celdas");
        alLeer("c.xlsx", zip("xl/workbook.xml", "<a/>", "[Content_Types].xml", " ".repeat(9 << 20)))
                .hasMessage("El libro se infla mucho más de lo que un avance necesita:"
                        + " su parte [Content_Types].xml pasa de 8 MB");
    }

    @Test
    void entidades_anidadas_dentro_de_un_libro() throws Exception {
        String bomba = "<!DOCTYPE w [<!ENTITY a \"jajajajaja\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><worksheet><sheetData><row><c t=\"str\"><v>&c;</v></c></row></sheetData></worksheet>";
        alLeer("a.xlsx", libroCon(bomba)).hasMessageStartingWith("El libro declara entidades de XML (DOCTYPE)");
    }

    @Test
    void el_libro_minimo_de_estas_pruebas_si_se_lee() throws Exception {
        Fuente fuente = Archivo.de(
                        "a.xlsx",
                        libroCon("<worksheet><sheetData><row><c t=\"str\"><v>sí</v></c></row></sheetData></worksheet>"))
                .extraer();
        assertThat(fuente.renglones()).extracting(Renglon::texto).containsExactly("sí");
    }

    /** A workbook of so many tabs, each with its number in the first cell. */
    private static byte[] libroDe(int pestanas) throws IOException {
        StringBuilder tipos = new StringBuilder();
        StringBuilder hojas = new StringBuilder();
        StringBuilder relaciones = new StringBuilder();
        String[] partes = new String[2 * pestanas];
        for (int i = 1; i <= pestanas; i++) {
            tipos.append("<Override PartName=\"/xl/worksheets/sheet")
                    .append(i)
                    .append(
                            ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            hojas.append("<sheet name=\"H")
                    .append(i)
                    .append("\" sheetId=\"")
                    .append(i)
                    .append("\" r:id=\"r")
                    .append(i)
                    .append("\"/>");
            relaciones
                    .append("<Relationship Id=\"r")
                    .append(i)
                    .append(
                            "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet")
                    .append(i)
                    .append(".xml\"/>");
            partes[2 * i - 2] = "xl/worksheets/sheet" + i + ".xml";
            partes[2 * i - 1] = "<worksheet><sheetData><row><c><v>" + i + "</v></c></row></sheetData></worksheet>";
        }
        return zip(Stream.concat(
                        Stream.of(
                                "[Content_Types].xml",
                                TIPOS + tipos + "</Types>",
                                "_rels/.rels",
                                RELACIONES,
                                "xl/workbook.xml",
                                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                                        + hojas + "</sheets></workbook>",
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                        + relaciones + "</Relationships>"),
                        Stream.of(partes))
                .toArray(String[]::new));
    }

    @Test
    void un_libro_de_tres_mil_pestanas_se_lee_entero() throws Exception {
        Fuente fuente = Archivo.de("a.xlsx", libroDe(3_000)).extraer();

        assertThat(fuente.renglones()).hasSize(3_000);
        assertThat(fuente.renglones().get(2_999).texto()).isEqualTo("3000");
    }

    @Test
    void un_libro_de_veinte_mil_partes_dice_que_son_demasiadas() throws Exception {
        alLeer("a.xlsx", libroDe(20_000)).hasMessage("El libro tiene más de 20,000 partes entre pestañas y adornos");
    }
}
