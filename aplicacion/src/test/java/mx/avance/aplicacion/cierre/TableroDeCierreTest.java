package mx.avance.aplicacion.cierre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.FirmarAvance;
import mx.avance.aplicacion.avance.HojasFirmadas;
import mx.avance.aplicacion.avance.OficinaConAvance;
import mx.avance.aplicacion.avance.RecibirAvance;
import mx.avance.aplicacion.cierre.Etapa.Como;
import mx.avance.aplicacion.cierre.TableroDeCierre.Filtro;
import mx.avance.aplicacion.cierre.TableroDeCierre.Ver;
import mx.avance.nucleo.calendario.EstadoDeTrimestre;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ConAplicacion
@Import({RelojDePrueba.class, UnidadConPoa.class, HojasFirmadas.class})
class TableroDeCierreTest {

    private static final Ejercicio ANIO = new Ejercicio(2026);
    private static final Locale ESPANOL = new Locale("es", "MX");

    @Autowired
    private Oficina oficina;

    @Autowired
    private RelojDePrueba reloj;

    @Autowired
    private UnidadConPoa unidad;

    @Autowired
    private CapturarAvance capturar;

    @Autowired
    private FirmarAvance firmar;

    @Autowired
    private HojasFirmadas firmadas;

    @Autowired
    private RecibirAvance recibir;

    @Autowired
    private TableroDeCierre tablero;

    @Autowired
    private DescargaDeTablero descarga;

    @Autowired
    private ProrrogaPorLote lote;

    private OficinaConAvance casa;
    private Quien beto;

    @BeforeEach
    void dos_unidades_en_captura() {
        casa = new OficinaConAvance(oficina, unidad, reloj);
        casa.firmaPorActo();
        beto = casa.quien("beto", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54203");
        unidad.autorizado(beto, casa.planea, "54203");
        reloj.es("2026-04-07");
    }

    private TableroDeCierre.Tablero ve(Quien quien, Filtro filtro) {
        return unidad.como(quien, () -> tablero.de(filtro));
    }

    private TableroDeCierre.Tablero todo(Quien quien) {
        return ve(quien, Filtro.todo(ANIO, Trimestre.ENE_MAR));
    }

    private static List<String> claves(TableroDeCierre.Tablero tablero) {
        return tablero.filas().stream()
                .map(fila -> fila.id().poa().unidad().clave())
                .toList();
    }

    @Test
    void la_celda_pendiente_avanza_con_cada_paso_y_las_de_antes_quedan_hechas() {
        FilaDeTablero fila = todo(casa.planea).filas().get(0);
        assertThat(fila.pendiente()).contains(Etapa.CAPTURA);
        assertThat(fila.pasos().values())
                .containsExactly(Como.PENDIENTE, Como.FALTA, Como.FALTA, Como.FALTA, Como.FALTA, Como.FALTA);

        firmadas.capturada(casa);
        fila = todo(casa.planea).filas().get(0);
        assertThat(fila.pendiente()).as("nada le falta: espera la firma").contains(Etapa.ELABORADO);
        assertThat(fila.capturados()).isEqualTo(fila.renglones());

        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        assertThat(todo(casa.planea).filas().get(0).pasos().values())
                .containsExactly(Como.HECHO, Como.HECHO, Como.PENDIENTE, Como.FALTA, Como.FALTA, Como.FALTA);
        unidad.como(casa.planea, () -> firmar.devolver(casa.eneMar, firmadas.version(casa), "Falta el oficio."));
        assertThat(todo(casa.planea).filas().get(0).paso(Etapa.CAPTURA)).isEqualTo(Como.DEVUELTO);
    }

    @Test
    void lo_que_se_corrige_no_va_tarde_y_mientras_cuenta_la_version_que_se_recibio() {
        firmadas.capturada(casa);
        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        firmadas.firma(casa, casa.revisa(), Papel.REVISO);
        firmadas.firma(casa, casa.autoriza(), Papel.AUTORIZO);
        firmadas.recibida(casa);
        reloj.es("2026-05-04");
        unidad.como(casa.planea, () -> recibir.abrirAlcance(casa.eneMar, firmadas.version(casa), "La 200 va doble."));

        TableroDeCierre.Tablero visto = todo(casa.planea);
        assertThat(visto.filas().get(0).tarde()).isFalse();
        assertThat(visto.cuenta().tarde()).as("sólo la 54203").isEqualTo(1);
        assertThat(visto.cuenta().enviaron()).isEqualTo(1);
        assertThat(visto.cuenta().recibidas()).isEqualTo(1);
        assertThat(visto.cuenta().publicadas()).isZero();
        assertThat(claves(ve(casa.planea, new Filtro(ANIO, Trimestre.ENE_MAR, "", Ver.FALTAN, ""))))
                .containsExactly("54203");

        unidad.como(casa.planea, () -> recibir.retirarAlcance(casa.eneMar, firmadas.version(casa)));
        unidad.como(casa.planea, () -> recibir.publicar(casa.eneMar, firmadas.version(casa)));
        unidad.como(casa.planea, () -> recibir.abrirAlcance(casa.eneMar, firmadas.version(casa), "Ahora sí."));
        assertThat(todo(casa.planea).cuenta().publicadas()).isEqualTo(1);
    }

    @Test
    void lo_que_se_devuelve_despues_del_cierre_no_va_tarde() {
        firmadas.capturada(casa);
        firmadas.firma(casa, casa.ana, Papel.ELABORO);
        reloj.es("2026-05-04");
        unidad.como(casa.planea, () -> firmar.devolver(casa.eneMar, firmadas.version(casa), "Falta el oficio."));

        FilaDeTablero fila = todo(casa.planea).filas().get(0);
        assertThat(fila.tarde()).isFalse();
        assertThat(fila.paso(Etapa.CAPTURA)).isEqualTo(Como.DEVUELTO);
    }

    @Test
    void arriba_se_cuenta_cuantas_enviaron_y_los_dias_habiles_que_faltan_aunque_se_filtre() {
        firmadas.capturada(casa);
        firmadas.firma(casa, casa.ana, Papel.ELABORO);

        TableroDeCierre.Tablero visto = ve(casa.planea, new Filtro(ANIO, Trimestre.ENE_MAR, "", Ver.FALTAN, ""));
        assertThat(visto.cuenta().unidades()).isEqualTo(2);
        assertThat(visto.cuenta().enviaron()).isEqualTo(1);
        assertThat(visto.cuenta().faltan()).isEqualTo(1);
        assertThat(visto.estado()).isEqualTo(EstadoDeTrimestre.ABIERTO);
        assertThat(visto.ultimoDia()).isEqualTo("2026-04-14");
        assertThat(visto.habiles()).as("8, 9, 10, 13 y 14 de abril").isEqualTo(5);
        assertThat(claves(visto)).containsExactly("54203");
    }

    @Test
    void va_tarde_quien_no_envio_y_ya_no_puede_y_deja_de_ir_tarde_con_prorroga() {
        reloj.es("2026-04-20");
        assertThat(claves(ve(casa.planea, new Filtro(ANIO, Trimestre.ENE_MAR, "", Ver.TARDE, ""))))
                .containsExactly("54202", "54203");
        assertThat(todo(casa.planea).filas().get(0).paso(Etapa.CAPTURA)).isEqualTo(Como.TARDE);

        unidad.como(
                casa.planea,
                () -> lote.dar(
                        ANIO,
                        Trimestre.ENE_MAR,
                        new ProrrogaPorLote.Datos(List.of("54203"), "2026-04-24", "Se inundó el archivo")));
        TableroDeCierre.Tablero visto = todo(casa.planea);
        assertThat(visto.cuenta().tarde()).isEqualTo(1);
        assertThat(visto.cuenta().conProrroga()).isEqualTo(1);
        assertThat(claves(ve(casa.planea, new Filtro(ANIO, Trimestre.ENE_MAR, "", Ver.PRORROGA, ""))))
                .containsExactly("54203");

        reloj.es("2026-04-25");
        assertThat(todo(casa.planea).cuenta().tarde()).isEqualTo(2);
        assertThat(todo(casa.planea).cuenta().conProrroga()).isZero();
    }

    @Test
    void cada_quien_ve_lo_suyo() {
        assertThat(claves(todo(casa.planea))).containsExactly("54202", "54203");
        assertThat(claves(todo(casa.quien("contra", "CONTRALORIA", "ENTE", null))))
                .containsExactly("54202", "54203");
        assertThat(claves(todo(casa.revisa()))).containsExactly("54202", "54203");
        assertThat(claves(todo(beto))).containsExactly("54203");
        assertThat(todo(beto).cuenta().unidades()).isEqualTo(1);
        assertThat(claves(todo(casa.quien("otro", "RESPONSABLE_DE_RAMO", "RAMO", "61"))))
                .isEmpty();
    }

    @Test
    void se_busca_sin_acentos_y_se_filtra_por_ramo() {
        assertThat(claves(ve(casa.planea, new Filtro(ANIO, Trimestre.ENE_MAR, "", Ver.TODAS, "tecnico"))))
                .hasSize(2);
        assertThat(claves(ve(casa.planea, new Filtro(ANIO, Trimestre.ENE_MAR, "", Ver.TODAS, "54203"))))
                .containsExactly("54203");
        assertThat(claves(ve(casa.planea, new Filtro(ANIO, Trimestre.ENE_MAR, "61", Ver.TODAS, ""))))
                .isEmpty();
        assertThat(todo(casa.planea).ramos()).singleElement().satisfies(ramo -> assertThat(ramo.nombre())
                .isEqualTo("Bienestar Social Municipal"));
    }

    @Test
    void se_exporta_lo_que_se_muestra_en_palabras() {
        unidad.como(
                casa.ana,
                () -> capturar.guardar(
                        casa.eneMar, List.of(CambioDeCelda.alcanzado(200, 0, "30")), CapturarAvance.Modo.TODO_O_NADA));
        var hoja = unidad.como(
                casa.planea, () -> descarga.de(new Filtro(ANIO, Trimestre.ENE_MAR, "", Ver.TODAS, "54202"), ESPANOL));
        assertThat(hoja.encabezado()).contains("Clave de la unidad", "Captura", "Publicado", "Quién lo tiene");
        assertThat(hoja.renglones()).singleElement().satisfies(celdas -> assertThat(celdas)
                .contains("54202", "Pendiente", "Después", 1, 4));
    }
}
