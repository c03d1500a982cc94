package mx.avance.aplicacion.poa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import javax.imageio.ImageIO;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.Programa;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.impresion.CedulaPoa;
import mx.avance.impresion.ClaveConNombre;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.poa.Autorizacion;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.Programacion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The year goes on: in July another administration comes in, the unit is given another name and another head. */
@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class})
class CedulaDeSuTiempoTest {

    private static final String RUTA = "/poa/2026/542/54202";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private VersionesDePoa versiones;

    @Autowired
    private EditarPoa editar;

    @Autowired
    private CedulasPoa cedulas;

    @Autowired
    private Transacciones transacciones;

    private int ente;
    private Quien ana = new Quien(0, 0, "");
    private Quien planea = new Quien(0, 0, "");
    private IdDePoa id = OficinaConPoa.POA;

    @BeforeEach
    void un_poa_con_dos_versiones_en_un_anio_que_cambia_de_nombres() {
        ente = oficina.ente("Con historia");
        ana = new Quien(
                ente, oficina.persona(ente, "a" + ente, "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54202"), "a" + ente);
        planea = new Quien(ente, oficina.persona(ente, "p" + ente, "PLANEACION"), "p" + ente);
        id = unidad.autorizado(ana, planea, "54202");
        oficina.duenio().sql("""
                        insert into catalogos.administracion (ente, numero, nombre, desde, hasta, emblema)
                        values (:ente, 24, 'XXIV Ayuntamiento', '2024-10-01', '2026-06-30', :emblema),
                               (:ente, 25, 'XXV Ayuntamiento', '2026-07-01', '2029-06-30', null)
                        """).param("ente", ente).param("emblema", png()).update();
        sembrar("update catalogos.unidad_ejecutora set hasta = '2026-06-30' where ente = :ente");
        sembrar("""
                insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde)
                values (:ente, '54202', 'Dirección de Vinculación', '2026-07-01')
                """);
        sembrar("insert into catalogos.plan (ente, codigo, nombre, desde) values (:ente, 'PMD', 'Plan', '2024-01-01')");
        sembrar("""
                insert into catalogos.linea (ente, plan, codigo, nombre, desde, hasta)
                values (:ente, 'PMD', '2.3.1', 'Apoyos de orden social', '2024-01-01', '2026-06-30'),
                       (:ente, 'PMD', '2.3.1', 'Apoyos con corresponsabilidad', '2026-07-01', null)
                """);
        sembrar("""
                insert into seguridad.nombramiento (ente, persona, cargo, papel, ambito, codigo, desde, hasta)
                values (:ente, 'Mariana Solís', 'Jefa', 'ELABORO', 'UNIDAD', '54202', '2020-01-01', '2026-06-30'),
                       (:ente, 'Rubén Ávila', 'Director', 'ELABORO', 'UNIDAD', '54202', '2026-07-01', null)
                """);
        reloj.es("2026-08-04");
        ProgramaOperativoAnual siguiente = programa(1).siguienteVersion();
        var meta = siguiente.findMetaDe(200).orElseThrow();
        unidad.como(
                planea,
                () -> transacciones.en(() -> versiones.siguiente(
                        id,
                        siguiente.con(meta.con(200, meta.compromiso().con(Programacion.of(30, 20, 35, 15)))),
                        new Autorizacion("Planeación", "DP-7", LocalDate.of(2026, 8, 3)),
                        "Lluvias")));
        reloj.es("2027-02-01");
    }

    @Test
    void cada_version_se_imprime_como_el_dia_en_que_se_autorizo() {
        CedulaPoa primera = cedula(Optional.of(1));

        assertThat(primera.encabezado().administracion()).isEqualTo("XXIV Ayuntamiento");
        assertThat(primera.encabezado().emblema()).isPresent();
        assertThat(primera.encabezado().unidadEjecutora())
                .isEqualTo(new ClaveConNombre("54202", "Departamento Técnico"));
        assertThat(primera.encabezado().lineasDeAccion())
                .containsExactly(new ClaveConNombre("2.3.1", "Apoyos de orden social"));
        assertThat(elaboro(primera)).contains("Mariana Solís");
        assertThat(primera.metas()).isEqualTo(programa(1).metas());
        assertThat(primera.leyenda())
                .isEqualTo("Autorizado por Cabildo, acta u oficio «Acta 12», 12/12/2025, versión 1");

        CedulaPoa segunda = cedula(Optional.of(2));

        assertThat(segunda.encabezado().administracion()).isEqualTo("XXV Ayuntamiento");
        assertThat(segunda.encabezado().emblema()).isEmpty();
        assertThat(segunda.encabezado().unidadEjecutora())
                .isEqualTo(new ClaveConNombre("54202", "Dirección de Vinculación"));
        assertThat(segunda.encabezado().lineasDeAccion())
                .containsExactly(new ClaveConNombre("2.3.1", "Apoyos con corresponsabilidad"));
        assertThat(elaboro(segunda)).contains("Rubén Ávila");
        assertThat(segunda.metas()).isEqualTo(programa(2).metas()).isNotEqualTo(primera.metas());
        assertThat(segunda).isEqualTo(cedula(Optional.empty()));
    }

    @Test
    void la_que_rige_no_cambia_de_nombres_aunque_los_catalogos_cambien_despues() {
        CedulaPoa antes = cedula(Optional.empty());
        sembrar("update catalogos.unidad_ejecutora set hasta = '2026-08-31' where ente = :ente and hasta is null");
        sembrar("""
                insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde)
                values (:ente, '54202', 'Otra vez con otro nombre', '2026-09-01')
                """);

        assertThat(cedula(Optional.empty())).isEqualTo(antes);
    }

    @Test
    void lo_que_empezo_a_llamarse_asi_despues_del_acta_lleva_el_nombre_del_dia_en_que_se_registro() {
        sembrar("delete from catalogos.unidad_ejecutora where ente = :ente and hasta is not null");
        sembrar("update catalogos.unidad_ejecutora set desde = '2026-08-04' where ente = :ente");

        assertThat(cedula(Optional.of(2)).encabezado().unidadEjecutora())
                .isEqualTo(new ClaveConNombre("54202", "Dirección de Vinculación"));
    }

    @Test
    void el_borrador_lleva_los_nombres_de_hoy() {
        sembrar("insert into calendario.elaboracion values (:ente, 2027, '2020-01-01', '2099-12-31')");
        IdDePoa siguiente = new IdDePoa(new Ejercicio(2027), id.programa(), new UnidadEjecutora("54202"));
        CedulaPoa cedula = unidad.como(ana, () -> {
            editar.iniciar(siguiente);
            return cedulas.cedula(siguiente);
        });

        assertThat(cedula.encabezado().administracion()).isEqualTo("XXV Ayuntamiento");
        assertThat(cedula.encabezado().unidadEjecutora().nombre()).isEqualTo("Dirección de Vinculación");
        assertThat(elaboro(cedula)).contains("Rubén Ávila");
        assertThatThrownBy(() -> unidad.como(ana, () -> cedulas.cedula(siguiente, Optional.of(1))))
                .isInstanceOf(NoExiste.class)
                .hasMessage("versión 1 autorizada del POA 2027 de la unidad 54202 en el programa 542");
    }

    @Test
    void desde_la_pantalla_y_por_api_se_baja_la_cedula_de_cada_version_y_de_ninguna_que_no_haya() {
        Navegacion persona = Navegacion.dentro(puerto, planea.cuenta());

        assertThat(persona.abrir(RUTA).body())
                .contains(RUTA + "/cedula.pdf?version=1", RUTA + "/cedula.xlsx?version=2");
        assertThat(persona.abrir(RUTA + "/versiones/1").body())
                .contains(
                        "Departamento Técnico", "Mariana Solís", "del 12 de diciembre de 2025.", "Ya rige la versión 2")
                .contains("/cedula.pdf?version=1")
                .doesNotContain("Dirección de Vinculación");
        assertThat(persona.abrir(RUTA + "/versiones/2").body()).doesNotContain("Ya rige");
        assertThat(persona.abrir(RUTA + "/cedula.pdf?version=1").body()).startsWith("%PDF-");
        assertThat(persona.abrir(RUTA + "/cedula.xlsx?version=1").body()).startsWith("PK");
        var falta = persona.abrir(RUTA + "/cedula.pdf?version=3");
        assertThat(falta.statusCode()).isEqualTo(404);
        assertThat(falta.body())
                .contains("No hay versión 3 autorizada del POA 2026 de la unidad 54202 en el programa 542");

        Programa programa = new Programa(puerto, oficina.ficha(ente, planea.id(), "LEER"));
        assertThat(programa.leer("/api/v1" + RUTA + "/cedula.pdf?version=1").body())
                .startsWith("%PDF-");
        assertThat(programa.leer("/api/v1" + RUTA + "/cedula.xlsx?version=1")
                        .headers()
                        .firstValue("Content-Disposition"))
                .contains("attachment; filename=\"cedula-poa-2026-542-54202-version-1.xlsx\"");
        assertThat(programa.leer("/api/v1" + RUTA + "/firmas?version=1").body())
                .contains("\"dia\":\"2025-12-12\"", "Mariana Solís");
        var noHay = programa.leer("/api/v1" + RUTA + "/cedula.xlsx?version=3");
        assertThat(noHay.statusCode()).isEqualTo(404);
        assertThat(noHay.body()).contains("No hay versión 3 autorizada del POA 2026", "NO_EXISTE");
        assertThat(programa.leer("/api/v1" + RUTA + "/cedula.pdf?version=x").statusCode())
                .isEqualTo(422);
    }

    private CedulaPoa cedula(Optional<Integer> version) {
        return unidad.como(planea, () -> cedulas.cedula(id, version));
    }

    private ProgramaOperativoAnual programa(int version) {
        return unidad.como(planea, () -> versiones.programa(id, version));
    }

    private static Optional<String> elaboro(CedulaPoa cedula) {
        return cedula.firmas().stream().findFirst().flatMap(Firma::nombre);
    }

    private void sembrar(String orden) {
        oficina.duenio().sql(orden).param("ente", ente).update();
    }

    private static byte[] png() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
