package mx.avance.aplicacion.catalogos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.catalogos.entradas.EditarCatalogo;
import mx.avance.aplicacion.catalogos.entradas.Ensayo;
import mx.avance.aplicacion.catalogos.entradas.Ensayo.Clase;
import mx.avance.aplicacion.catalogos.entradas.Entrada;
import mx.avance.aplicacion.catalogos.entradas.Entradas;
import mx.avance.aplicacion.catalogos.entradas.ExportarCatalogo;
import mx.avance.aplicacion.catalogos.entradas.ExportarCatalogo.Formato;
import mx.avance.aplicacion.catalogos.entradas.Filtro;
import mx.avance.aplicacion.catalogos.entradas.ImportarCatalogo;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Catalogues that come in as files. */
@ConAplicacion
class ImportarCatalogoTest {

    private static final LocalDate ENERO = LocalDate.of(2026, 1, 1);

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private ImportarCatalogo importar;

    @Autowired
    private ExportarCatalogo exportar;

    @Autowired
    private EditarCatalogo editar;

    @Autowired
    private Entradas entradas;

    @Autowired
    private UnidadesDeMedida medidas;

    private int ente;

    @BeforeEach
    void un_ente() {
        ente = oficina.ente("Municipio de los Archivos");
    }

    @Test
    void el_ensayo_no_guarda_nada_y_aplicarlo_guarda_todo_una_sola_vez() {
        Ensayo ensayo = ensayar(Catalogo.RAMOS, "Clave,Nombre\n54,Bienestar\n61,Obras Públicas\n");

        assertThat(clases(ensayo)).containsExactly("2 NUEVA", "3 NUEVA");
        assertThat(todas(Catalogo.RAMOS)).isEmpty();
        Ensayo aplicado = aplicar(ensayo);
        Ensayo otraVez = aplicar(ensayo);

        assertThat(aplicado.resultado()).contains(new Ensayo.Resultado(2, 0));
        assertThat(otraVez.resultado()).isEqualTo(aplicado.resultado());
        assertThat(todas(Catalogo.RAMOS))
                .extracting(entrada -> entrada.valor("desde"))
                .containsOnly("2026-01-01");
        assertThat(oficina.duenio()
                        .sql("select count(*) from auditoria.hecho where ente = :ente and acto = 'CATALOGO_IMPORTADO'")
                        .param("ente", ente)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(ensayar(Catalogo.RAMOS, "Clave,Nombre\n54,Bienestar\n61,Obras Públicas\n")
                        .cambiaAlgo())
                .isFalse();
    }

    @Test
    void lo_que_cambia_se_ve_antes_y_despues_y_lo_que_el_archivo_no_trae_se_queda() {
        aplicar(ensayar(Catalogo.RAMOS, "Clave,Nombre\n54,Bienestar\n"));
        aplicar(ensayar(
                Catalogo.PROGRAMAS,
                "Programa;Descripción;Ramo;Clasificación funcional;Vigente desde\n"
                        + "542;Vinculación;54;2.2.2;01/10/2024\n"));

        Ensayo ensayo = ensayar(Catalogo.PROGRAMAS, "NOMBRE,clave,ramo,color\nVinculación Social,542,54,azul\n");

        assertThat(ensayo.ignoradas()).containsExactly("color");
        assertThat(ensayo.renglones().get(0).cambios())
                .isEqualTo(Map.of("nombre", new Ensayo.Cambio("Vinculación", "Vinculación Social")));
        aplicar(ensayo);
        assertThat(todas(Catalogo.PROGRAMAS)).singleElement().satisfies(programa -> assertThat(programa.valores())
                .containsEntry("nombre", "Vinculación Social")
                .containsEntry("funcional", "2.2.2")
                .containsEntry("desde", "2024-10-01"));
    }

    @Test
    void con_un_renglon_rechazado_no_se_aplica_ninguno_y_cada_uno_dice_por_que() {
        aplicar(ensayar(Catalogo.RAMOS, "Clave,Nombre\n54,Bienestar\n"));

        Ensayo ensayo = ensayar(
                Catalogo.UNIDADES,
                "Clave,Nombre,Vigente desde\n"
                        + "54202,Técnica,2026-01-01\n"
                        + "61101,Obra,2026-01-01\n"
                        + "542,Corta,\n"
                        + "54202,Otra,2026-01-01\n"
                        + "54203,,no\n");

        assertThat(clases(ensayo))
                .containsExactly("2 NUEVA", "3 RECHAZADA", "4 RECHAZADA", "5 RECHAZADA", "6 RECHAZADA");
        assertThat(ensayo.de(Clase.RECHAZADA).stream()
                        .map(renglon ->
                                renglon.defectos().stream().map(Defecto::clave).toList()))
                .containsExactly(
                        List.of("catalogos.noHay.RAMO"),
                        List.of("catalogos.forma.digitos"),
                        List.of("catalogos.importar.contradice"),
                        List.of("forma.obligatorio", "forma.fecha"));
        assertThatThrownBy(() -> aplicar(ensayo)).isInstanceOf(DatosInvalidos.class);
        assertThat(todas(Catalogo.UNIDADES)).isEmpty();
    }

    @Test
    void un_archivo_termina_una_vigencia_y_empieza_la_siguiente_en_cualquier_orden() {
        aplicar(ensayar(Catalogo.RAMOS, "Clave,Nombre,Vigente desde\n54,Bienestar,2024-10-01\n"));

        Ensayo sola = ensayar(Catalogo.RAMOS, "Clave,Nombre,Vigente desde\n54,Desarrollo Social,2026-01-01\n");
        Ensayo juntas = ensayar(
                Catalogo.RAMOS,
                "Clave,Nombre,Vigente desde,Vigente hasta\n"
                        + "54,Desarrollo Social,2026-01-01,\n"
                        + "54,Bienestar,2024-10-01,2025-12-31\n");

        assertThat(sola.renglones().get(0).defectos())
                .extracting(Defecto::clave)
                .containsExactly("catalogos.encimada.abierta");
        aplicar(juntas);
        assertThat(todas(Catalogo.RAMOS))
                .extracting(entrada -> entrada.valor("nombre"))
                .containsExactly("Bienestar", "Desarrollo Social");
    }

    @Test
    void windows_1252_utf_8_con_marca_y_excel_dicen_lo_mismo() {
        String texto = "Nombre;También se escribe\nReunión;Junta\nREUNION;Junta\nSesión de Cabildo;\n";
        for (byte[] archivo : List.of(
                texto.getBytes(Charset.forName("windows-1252")),
                ("\ufeff" + texto).getBytes(StandardCharsets.UTF_8),
                libro(List.of(
                        List.of("Catálogo de unidades"),
                        List.of(),
                        List.of("También se escribe", "Nombre"),
                        List.of("Junta", "Reunión"),
                        List.of("Junta", "REUNION"),
                        List.of("", "Sesión de Cabildo"))))) {
            Ensayo ensayo = oficina.en(ente, () -> importar.ensayar(Catalogo.MEDIDAS, "medidas", archivo, ENERO));

            assertThat(ensayo.renglones())
                    .extracting(
                            renglon -> renglon.clase() + " " + renglon.valores().get("nombre"))
                    .containsExactly("NUEVA Reunión", "REPETIDA REUNION", "NUEVA Sesión de Cabildo");
        }
        aplicar(ensayar(Catalogo.MEDIDAS, texto));
        assertThat(oficina.en(ente, () -> medidas.find("juntas")).map(Medida::nombre))
                .contains("Reunión");
        assertThat(ensayar(Catalogo.MEDIDAS, "Nombre\nREUNIONES\nsesion de cabildo\n")
                        .cambiaAlgo())
                .isFalse();
    }

    @Test
    void lo_exportado_entra_de_nuevo_sin_cambiar_nada_en_todos_los_catalogos() {
        llenar();
        for (Catalogo catalogo : Catalogo.values()) {
            List<Entrada> antes = todas(catalogo);
            assertThat(antes).as(catalogo.clave()).isNotEmpty();
            for (Formato formato : Formato.values()) {
                byte[] archivo = oficina.en(ente, () -> exportar.exportar(catalogo, Filtro.TODAS, formato));

                Ensayo ensayo = oficina.en(ente, () -> importar.ensayar(catalogo, "ida y vuelta", archivo, ENERO));

                assertThat(ensayo.cuenta()).as(catalogo + " " + formato).isEqualTo(Map.of(Clase.IGUAL, antes.size()));
            }
        }
    }

    @Test
    void lo_exportado_se_importa_tal_cual_en_un_ente_nuevo() {
        llenar();
        int otro = oficina.ente("Municipio Espejo");
        for (Catalogo catalogo : List.of(
                Catalogo.RAMOS,
                Catalogo.PROGRAMAS,
                Catalogo.UNIDADES,
                Catalogo.ADMINISTRACIONES,
                Catalogo.PLANES,
                Catalogo.LINEAS,
                Catalogo.CORRESPONDENCIAS,
                Catalogo.MEDIDAS,
                Catalogo.CAUSAS,
                Catalogo.INHABILES,
                Catalogo.VEDAS)) {
            byte[] archivo = oficina.en(ente, () -> exportar.exportar(catalogo, Filtro.TODAS, Formato.XLSX));
            oficina.en(otro, () -> {
                Ensayo ensayo = importar.ensayar(catalogo, "espejo.xlsx", archivo, ENERO);
                return importar.aplicar(catalogo, ensayo.id(), ensayo.huella());
            });
            assertThat(oficina.en(otro, () -> entradas.todas(catalogo)))
                    .as(catalogo.clave())
                    .extracting(Entrada::valores)
                    .isEqualTo(todas(catalogo).stream().map(Entrada::valores).toList());
        }
    }

    @Test
    void las_plantillas_se_reconocen_y_un_archivo_ajeno_dice_que_columna_le_falta() {
        for (Catalogo catalogo : Catalogo.values()) {
            for (Formato formato : Formato.values()) {
                byte[] plantilla = exportar.plantilla(catalogo, formato);
                assertThatThrownBy(
                                () -> oficina.en(ente, () -> importar.ensayar(catalogo, "plantilla", plantilla, ENERO)))
                        .as(catalogo + " " + formato)
                        .isInstanceOf(DatosInvalidos.class)
                        .hasMessageContaining("catalogos.importar.sinRenglones");
            }
        }
        assertThatThrownBy(() -> ensayar(Catalogo.PROGRAMAS, "Fruta,Precio\nPera,12\n"))
                .isInstanceOf(DatosInvalidos.class)
                .hasMessageContaining("Clave, Nombre, Ramo")
                .hasMessageContaining("Fruta, Precio");
    }

    @Test
    void lo_que_otro_cambio_desde_el_ensayo_no_se_pisa() {
        aplicar(ensayar(Catalogo.CAUSAS, "Clave,Nombre\nCLIMA,Clima\n"));
        Ensayo ensayo = ensayar(Catalogo.CAUSAS, "Clave,Nombre\nCLIMA,Condiciones del clima\n");
        Entrada causa = todas(Catalogo.CAUSAS).get(0);
        oficina.en(
                ente,
                () -> editar.corregir(
                        Catalogo.CAUSAS,
                        causa.id(),
                        1,
                        Map.of("codigo", "CLIMA", "nombre", "Lluvias", "desde", "2026-01-01")));

        assertThatThrownBy(() -> aplicar(ensayo)).isInstanceOf(Choque.class);
        assertThat(todas(Catalogo.CAUSAS))
                .extracting(entrada -> entrada.valor("nombre"))
                .containsExactly("Lluvias");
    }

    @Test
    void nadie_ve_ni_aplica_la_importacion_de_otro_ente() {
        Ensayo ensayo = ensayar(Catalogo.RAMOS, "Clave,Nombre\n54,Bienestar\n");
        int ajeno = oficina.ente("Vecino");

        assertThatThrownBy(() -> oficina.en(ajeno, () -> importar.ver(Catalogo.RAMOS, ensayo.id())))
                .isInstanceOf(NoExiste.class);
        assertThatThrownBy(() -> oficina.en(ente, () -> importar.ver(Catalogo.RAMOS, UUID.randomUUID())))
                .isInstanceOf(NoExiste.class);
        assertThatThrownBy(() -> oficina.en(ente, () -> importar.ver(Catalogo.CAUSAS, ensayo.id())))
                .isInstanceOf(NoExiste.class);
    }

    @Test
    void las_claves_que_excel_dejo_sin_ceros_y_los_dias_sueltos_se_completan() {
        aplicar(ensayar(Catalogo.RAMOS, "Ramo,Nombre\n5,Seguridad\n"));
        aplicar(ensayar(Catalogo.INHABILES, "Fecha,Motivo\n16/09/2026,Independencia\n"));

        assertThat(todas(Catalogo.RAMOS))
                .extracting(entrada -> entrada.valor("codigo"))
                .containsExactly("05");
        assertThat(todas(Catalogo.INHABILES))
                .extracting(entrada -> entrada.valor("desde") + "/" + entrada.valor("hasta"))
                .containsExactly("2026-09-16/2026-09-16");
    }

    @Test
    void diez_mil_lineas_se_ensayan_dos_veces_sin_hacer_esperar() {
        aplicar(ensayar(Catalogo.PLANES, "Clave,Nombre\nPMD-2024,Plan\n"));
        StringBuilder lineas = new StringBuilder("Plan,Clave,Nombre\n");
        for (int i = 0; i < 10_000; i++) {
            lineas.append("PMD-2024,")
                    .append(i / 2500 + 1)
                    .append('.')
                    .append(i / 50 % 50 + 1)
                    .append('.')
                    .append(i % 50 + 1)
                    .append(",Línea ")
                    .append(i)
                    .append('\n');
        }
        aplicar(ensayar(Catalogo.LINEAS, lineas.toString()));

        Ensayo otraVez = assertTimeout(Duration.ofSeconds(60), () -> ensayar(Catalogo.LINEAS, lineas.toString()));

        assertThat(otraVez.cuenta()).isEqualTo(Map.of(Clase.IGUAL, 10_000));
    }

    @Test
    void la_lista_va_por_paginas_y_lo_que_se_ve_es_lo_que_se_exporta() {
        StringBuilder ramos = new StringBuilder("Clave,Nombre\n");
        for (int i = 10; i < 70; i++) {
            ramos.append(i).append(i < 65 ? ",Área " : ",Zona ").append(i).append('\n');
        }
        aplicar(ensayar(Catalogo.RAMOS, ramos.toString()));
        oficina.persona(ente, "pp" + ente, "CONTRALORIA");
        Navegacion contralora = Navegacion.dentro(puerto, "pp" + ente);

        String primera = contralora.abrir("/catalogos/ramos?q=area").body();
        String segunda = contralora.abrir("/catalogos/ramos?q=area&p=2").body();
        String pasada = contralora.abrir("/catalogos/ramos?q=area&p=99").body();
        String exportado =
                contralora.abrir("/catalogos/ramos/exportar?formato=csv&q=area").body();

        assertThat(primera)
                .contains("1 a 50 de 55")
                .contains("/catalogos/ramos?p=2&amp;q=area")
                .doesNotContain("Área 60");
        assertThat(segunda).contains("51 a 55 de 55").contains("Área 64").doesNotContain("Zona");
        assertThat(pasada).contains("51 a 55 de 55");
        assertThat(exportado.lines()).hasSize(56).first().isEqualTo("\ufeffClave,Nombre,Vigente desde,Vigente hasta");
        assertThat(exportado).contains("10,Área 10,2026-01-01,").doesNotContain("Zona");
    }

    private void llenar() {
        aplicar(ensayar(
                Catalogo.RAMOS,
                "Clave,Nombre,Vigente desde,Vigente hasta\n"
                        + "54,\"Bienestar, Social\",2024-10-01,2025-12-31\n"
                        + "54,=Desarrollo \"\"Social\"\",2026-01-01,\n"
                        + "05,-Seguridad,2024-10-01,\n"));
        aplicar(ensayar(
                Catalogo.PROGRAMAS,
                "Clave,Nombre,Ramo,Clasificación funcional,Clasificación programática\n"
                        + "542,Vinculación,54,2.2.2,E\n"
                        + "543,Otro,54,,\n"));
        aplicar(ensayar(Catalogo.UNIDADES, "Clave,Nombre\n54202,Departamento Técnico\n05101,Comandancia\n"));
        aplicar(ensayar(
                Catalogo.ADMINISTRACIONES,
                "Número,Nombre,Lema,Color,Vigente desde,Vigente hasta\n"
                        + "24,XXIV Ayuntamiento,Juntos,#7a1d3c,2024-10-01,2027-09-30\n"));
        aplicar(ensayar(
                Catalogo.PLANES,
                "Clave,Nombre,Vigente desde,Vigente hasta\n"
                        + "PMD-2021,Plan 2021,2021-10-01,2024-09-30\n"
                        + "PMD-2024,Plan 2024,2024-10-01,\n"));
        aplicar(ensayar(
                Catalogo.LINEAS,
                "Plan,Clave,Nombre\n"
                        + "PMD-2021,2.6.3,Seis\n"
                        + "PMD-2024,2,Bienestar\n"
                        + "PMD-2024,2.13,Tema trece\n"
                        + "PMD-2024,2.13.1,Línea trece\n"
                        + "PMD-2024,2.6.3,Línea seis\n"));
        aplicar(ensayar(
                Catalogo.CORRESPONDENCIAS,
                "Plan anterior,Línea anterior,Plan nuevo,Línea nueva\nPMD-2021,2.6.3,PMD-2024,2.13.1\n"));
        aplicar(ensayar(
                Catalogo.MEDIDAS,
                "Nombre,También se escribe,Datos de sus realizaciones,Fusionada en\n"
                        + "Reunión,Junta; Mesa,\"Número: número, obligatorio; Asunto: texto\",\n"
                        + "Encuentro,,,Reunión\n"));
        aplicar(ensayar(Catalogo.CAUSAS, "Clave,Nombre\nCLIMA,Condiciones del clima\n"));
        aplicar(ensayar(
                Catalogo.INHABILES,
                "Nombre,Vigente desde,Vigente hasta\nVacaciones,2026-12-21,2027-01-05\nIndependencia,2026-09-16,\n"));
        aplicar(ensayar(
                Catalogo.VEDAS,
                "Nombre,Vigente desde,Vigente hasta\nFederal,2027-04-04,2027-06-06\nLocal,2027-04-04,2027-06-06\n"));
    }

    private Ensayo ensayar(Catalogo catalogo, String csv) {
        return oficina.en(
                ente, () -> importar.ensayar(catalogo, "prueba.csv", csv.getBytes(StandardCharsets.UTF_8), ENERO));
    }

    private Ensayo aplicar(Ensayo ensayo) {
        return oficina.en(ente, () -> importar.aplicar(ensayo.catalogo(), ensayo.id(), ensayo.huella()));
    }

    private List<Entrada> todas(Catalogo catalogo) {
        return oficina.en(ente, () -> entradas.todas(catalogo));
    }

    private static List<String> clases(Ensayo ensayo) {
        return ensayo.renglones().stream()
                .map(renglon -> renglon.linea() + " " + renglon.clase())
                .toList();
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
