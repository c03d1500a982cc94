package mx.avance.aplicacion.poa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.impresion.CedulaPoa;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.SumaDeAcciones;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class CedulaConFirmasTest {

    private static final String RUTA = "/poa/2026/542/54202";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private EditarPoa editar;

    @Autowired
    private EnviarPoa enviar;

    @Autowired
    private AutorizarPoa autorizar;

    @Autowired
    private CedulasPoa cedulas;

    private OficinaConPoa casa;
    private Sesion planeacion = Sesion.nadie();

    @BeforeEach
    void una_unidad_con_su_borrador() {
        casa = new OficinaConPoa(oficina, sesiones, "Cédulas");
        planeacion = casa.persona("PLANEACION");
        casa.como(casa.persona("CAPTURISTA"), () -> {
            editar.iniciar(OficinaConPoa.POA);
            return editar.guardarTodo(
                    OficinaConPoa.POA,
                    1,
                    List.of(OficinaConPoa.meta(100, "Reuniones con vecinos", 1, 2, 3, 4)
                            .renglon()));
        });
        casa.sembrar("""
                insert into seguridad.nombramiento (ente, persona, cargo, papel, ambito, codigo, desde, hasta)
                values (:ente, 'Mariana Solís', 'Jefa del Departamento Técnico', 'ELABORO', 'UNIDAD', '54202', '2020-01-01', '2025-12-31'),
                       (:ente, 'Rubén Ávila', 'Jefe del Departamento Técnico', 'ELABORO', 'UNIDAD', '54202', '2026-01-01', null),
                       (:ente, 'Elena Prado', 'Directora de Bienestar', 'AUTORIZO', 'RAMO', '54', '2020-01-01', null)
                """);
    }

    @Test
    void el_borrador_lo_firma_quien_ocupa_hoy_cada_puesto_y_el_vacante_queda_en_blanco() {
        List<Firma> firmas =
                casa.como(planeacion, () -> cedulas.cedula(OficinaConPoa.POA)).firmas();

        assertThat(firmas)
                .containsExactly(
                        new Firma(
                                Papel.ELABORO,
                                Optional.of("Rubén Ávila"),
                                Optional.of("Jefe del Departamento Técnico")),
                        Firma.vacia(Papel.REVISO),
                        new Firma(Papel.AUTORIZO, Optional.of("Elena Prado"), Optional.of("Directora de Bienestar")));
    }

    @Test
    void el_borrador_dice_cuantos_renglones_no_lleva_por_no_estar_terminados() {
        casa.como(
                casa.persona("CAPTURISTA"),
                () -> editar.guardarTodo(
                        OficinaConPoa.POA,
                        2,
                        List.of(
                                OficinaConPoa.meta(100, "Reuniones con vecinos", 1, 2, 3, 4)
                                        .renglon(),
                                RenglonDePoa.de(200)
                                        .descripcion("Todavía sin cifras")
                                        .sumaDeAcciones(SumaDeAcciones.NO)
                                        .renglon())));

        CedulaPoa cedula = casa.como(planeacion, () -> cedulas.cedula(OficinaConPoa.POA));

        assertThat(cedula.metas()).extracting(Meta::numero).containsExactly(100);
        assertThat(cedula.leyenda()).isEqualTo("BORRADOR; un renglón sin terminar no se imprime");
    }

    @Test
    void lo_autorizado_lo_firma_quien_ocupaba_cada_puesto_el_dia_del_acta_en_papel_en_pantalla_y_por_api() {
        casa.como(casa.persona("RESPONSABLE_DE_UNIDAD"), () -> enviar.enviar(OficinaConPoa.POA, 2));
        casa.como(
                planeacion,
                () -> autorizar.autorizar(
                        OficinaConPoa.POA,
                        3,
                        new AutorizarPoa.Datos("Cabildo", "12/2025", LocalDate.of(2025, 12, 15), null)));

        assertThat(textos(cedula(CedulasPoa.Formato.XLSX)))
                .contains("Mariana Solís", "Jefa del Departamento Técnico", "Elena Prado")
                .doesNotContain("Rubén Ávila");
        Navegacion persona = Navegacion.dentro(puerto, planeacion.cuenta());
        assertThat(persona.abrir(RUTA).body())
                .contains("Mariana Solís", "15 de diciembre de 2025", "Sin titular ese día", "RESPONSABLE DEL PROGRAMA")
                .doesNotContain("Rubén Ávila");
        Programa programa = programa();
        assertThat(programa.leer("/api/v1" + RUTA + "/firmas").body())
                .contains("\"dia\":\"2025-12-15\"", "\"nombre\":\"Mariana Solís\"", "{\"papel\":\"REVISO\"}");
        assertThat(programa.leer("/api/v1" + RUTA + "/cedula.pdf").body()).startsWith("%PDF-");
        assertThat(programa.leer("/api/v1" + RUTA + "/cedula.xlsx").body()).startsWith("PK");
        assertThat(programa.leer("/api/v1/poa/lista.csv?ejercicio=2026&estado=AUTORIZADO&busca=tecnico")
                        .body())
                .contains("54202,Departamento Técnico,542,Vinculación Social,Autorizado,1,0,0,1")
                .doesNotContain("Pavimentación");
        assertThat(programa.leer("/api/v1/poa/lista.xlsx?ejercicio=2026").body())
                .startsWith("PK");
        assertThat(programa.leer("/api/v1/poa/2026/libro.pdf").body()).startsWith("%PDF-");
        assertThat(programa.leer("/api/v1/poa/2026/libro.xlsx?ramo=54").body()).startsWith("PK");
        assertThat(programa.leer("/api/v1/poa/2026/libro.xlsx?ramo=61").statusCode())
                .isEqualTo(404);
        assertThat(programa.leer("/api/v1/poa/2026/libro.xlsx?ramo=x").statusCode())
                .isEqualTo(422);
    }

    @Test
    void junto_a_las_metas_esta_el_presupuesto_que_haya_con_el_dia_en_que_se_importo() {
        Navegacion persona = Navegacion.dentro(puerto, planeacion.cuenta());
        assertThat(persona.abrir(RUTA).body()).doesNotContain("class=\"presupuesto\"");
        assertThat(casa.como(planeacion, () -> cedulas.cedula(OficinaConPoa.POA))
                        .presupuesto())
                .isEmpty();
        casa.sembrar("""
                insert into presupuesto.importe (ente, ejercicio, programa, unidad, trimestre, aprobado, ejercido)
                values (:ente, 2026, '542', '54202', 1, 1000000.50, 0), (:ente, 2026, '542', '54202', 2, 250000, null),
                       (:ente, 2026, '543', '54202', 1, 99, 99), (:ente, 2025, '542', '54202', 1, 77, 77)
                """);
        casa.sembrar("""
                insert into presupuesto.importacion (ente, ejercicio, archivo, cuenta, momento, nuevos, cambiados, iguales)
                values (:ente, 2026, 'p.xlsx', 'tesoreria', '2026-03-16T02:00:00Z', 2, 0, 0)
                """);

        assertThat(persona.abrir(RUTA).body())
                .contains("$1,250,000.50", "$0.00", "importado el 15 de marzo de 2026", "/presupuesto/2026?q=54202")
                .doesNotContain("Modificado</dt>");
        assertThat(textos(cedula(CedulasPoa.Formato.XLSX)))
                .contains("Aprobado $1,250,000.50, ejercido $0.00; importado el 15/03/2026.");
    }

    private Programa programa() {
        return new Programa(puerto, oficina.ficha(casa.ente(), planeacion.usuario(), "LEER"));
    }

    private byte[] cedula(CedulasPoa.Formato formato) {
        return casa.como(planeacion, () -> {
            ByteArrayOutputStream salida = new ByteArrayOutputStream();
            try {
                cedulas.escribir(List.of(cedulas.cedula(OficinaConPoa.POA)), formato, salida);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return salida.toByteArray();
        });
    }

    private static String textos(byte[] xlsx) {
        StringBuilder textos = new StringBuilder();
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Row fila : libro.getSheetAt(0)) {
                for (Cell celda : fila) {
                    textos.append(celda).append('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return textos.toString();
    }
}
