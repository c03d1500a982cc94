package mx.avance.lectura.formato.tmm;

import static mx.avance.lectura.formato.tmm.HojaEscrita.CABEZA;
import static mx.avance.lectura.formato.tmm.HojaEscrita.CLAVE;
import static mx.avance.lectura.formato.tmm.HojaEscrita.TITULO;
import static mx.avance.lectura.formato.tmm.HojaEscrita.leer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.MetaLeida;
import org.junit.jupiter.api.Test;

/** Whole sheets of our own, one habit of offices and scanners at a time. */
class HojaDeTextoTest {

    private static List<String> metas(String texto) {
        return leer(texto).get(0).metas().stream().map(HojaEscrita::resumen).toList();
    }

    @Test
    void dos_hojas_sin_pie_ni_titulos_se_distinguen_por_el_ramo() {
        String segunda = CLAVE.replace("RAMO: 33", "RAMQ 33").replace("33101", "33102");
        List<Hoja> hojas = leer(TITULO + CLAVE + CABEZA + "3.4.2\t100.-Bachear\tM2\t4\t1\t1\t1\t1\t1\t1\t25%\n\n"
                + segunda + CABEZA + "3.4.2\t200.-Pintar\tM2\t4\t1\t1\t1\t1\t1\t1\t25%\n");

        assertThat(hojas).hasSize(2);
        assertThat(hojas.get(1).unidadEjecutora()).extracting("clave").isEqualTo("33102");
        assertThat(hojas.get(1).metas()).extracting(MetaLeida::numero).containsExactly(200);
    }

    @Test
    void una_nota_que_se_parte_en_renglones_no_empieza_otra_meta_ni_otra_hoja() {
        assertThat(metas(TITULO + CLAVE + """
                L/A     METAS Y ACCIONES        UNIDAD DE MEDIDA   META ANUAL  PERIODO   OBSERVACIONES
                3.4.2   100.- Bachear las       Metro     4  1  2  1  1  1  2  50%   Según el oficio
                        calles del              cuadrado                              221, que obra en el
                        centro                                                        Ayuntamiento de Lomas.
                                                                                      Elaboró
                                                                                      el área. Fechas:
                                                                                      3 y 4 de mayo.
                3.4.2   101.- Pintar            Metro     4  1  1  1  1  1  1  25%
                """))
                .containsExactly(
                        "100 Bachear las calles del centro | Metro cuadrado | CONCILIADA | Según el oficio 221, que obra"
                                + " en el Ayuntamiento de Lomas. Elaboró el área. Fechas: 3 y 4 de mayo.",
                        "101 Pintar | Metro | CONCILIADA | null");
    }

    @Test
    void la_402_termina_en_13_por_ciento_solo_si_las_mitades_suben() {
        assertThat(leer(TITULO + CLAVE + CABEZA
                                + "3.4.2\t402. Elaborar proyecto\tProyecto\t40\t5\t5\t20\t15\t0\t5\t13%\n")
                        .get(0)
                        .metas())
                .extracting(MetaLeida::estado)
                .containsExactly(Estado.CONCILIADA);
        assertThat(leer(TITULO + CLAVE + CABEZA
                                + "3.4.2\t402. Elaborar proyecto\tProyecto\t40\t5\t5\t20\t15\t0\t5\t12%\n")
                        .get(0)
                        .metas())
                .extracting(MetaLeida::estado)
                .containsExactly(Estado.POR_REVISAR);
    }

    @Test
    void una_meta_anual_que_no_se_lee_no_se_confunde_con_la_unidad_de_medida() {
        MetaLeida meta = leer(TITULO + CLAVE + CABEZA + "3.4.2\t100.-Bachear\tMetro\t4?\t1\t2\t1\t1\t1\t2\t50%\n")
                .get(0)
                .metas()
                .get(0);

        assertThat(meta.unidadMedida()).isEqualTo("Metro");
        assertThat(meta.estado()).isEqualTo(Estado.POR_REVISAR);
        assertThat(meta.propuesta()).extracting("cifras.metaAnual").hasToString("4");
    }

    @Test
    void un_relativo_que_no_se_lee_no_es_una_nota() {
        MetaLeida meta = leer(TITULO + CLAVE + CABEZA + "3.4.2\t100.-Bachear\tMetro\t4\t1\t2\t1\t1\t1\t2\t#\n")
                .get(0)
                .metas()
                .get(0);

        assertThat(meta.observaciones()).isNull();
        assertThat(meta.estado()).isEqualTo(Estado.POR_REVISAR);
        assertThat(meta.propuesta()).extracting("cifras.avanceRelativo").hasToString("50");
    }

    @Test
    void el_signo_de_por_ciento_puede_estar_en_su_propia_celda() {
        assertThat(metas(TITULO + CLAVE + CABEZA
                        + "3.4.2\t100.-Bachear\tMetro\t4\t1\t2\t1\t1\t1\t2\t50\t%\tSe superó.\n"))
                .containsExactly("100 Bachear | Metro | CONCILIADA | Se superó.");
    }

    @Test
    void el_trimestre_que_nadie_dijo_no_se_da_por_dicho_aunque_las_cifras_lo_sugieran() {
        Hoja hoja = leer(TITULO
                        + CLAVE.replace("ENERO-MARZO 2022", "")
                        + CABEZA
                        + "3.4.2\t100.-Bachear\tMetro\t4\t1\t2\t1\t1\t1\t2\t50%\n")
                .get(0);

        assertThat(hoja.trimestre()).isNull();
        assertThat(hoja.ejercicio()).isEqualTo(2022);
        assertThat(hoja.metas()).extracting(MetaLeida::estado).containsExactly(Estado.CONCILIADA);
    }
}
