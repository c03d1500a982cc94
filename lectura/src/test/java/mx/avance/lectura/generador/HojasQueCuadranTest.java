package mx.avance.lectura.generador;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mx.avance.lectura.Lector;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.LecturaJson;
import mx.avance.lectura.documento.MetaLeida;
import org.junit.jupiter.api.Test;

/** Whole sheets, however they are printed. {@code -Dhojas.documentos=N} reads more of them. */
class HojasQueCuadranTest {

    private static final int DOCUMENTOS = Integer.getInteger("hojas.documentos", 500);

    private final Lector lector = Lector.deSerie();

    @Test
    void una_hoja_que_cuadra_se_lee_tal_cual_este_impresa_como_este() throws LecturaImposible {
        List<String> diferencias = new ArrayList<>();
        int filas = 0;
        int dudosas = 0;
        for (long semilla = 1; semilla <= DOCUMENTOS; semilla++) {
            Impreso impreso = Imprenta.sana(semilla);
            Lectura lectura = lector.leer("hoja.txt", impreso.bytes(), OpcionesDeLectura.NINGUNA);
            String donde = "semilla " + semilla + ", hoja ";
            if (lectura.hojas().size() != impreso.hojas().size()) {
                diferencias.add(donde + "s: " + impreso.hojas().size() + " se leyeron "
                        + lectura.hojas().size());
                continue;
            }
            for (int i = 0; i < impreso.hojas().size(); i++) {
                Impreso.Hoja hoja = impreso.hojas().get(i);
                Hoja leida = lectura.hojas().get(i);
                for (String diferencia : Cotejo.cabecera(leida, hoja.verdad())) {
                    diferencias.add(donde + (i + 1) + " " + diferencia);
                }
                filas += hoja.filas().size();
                dudosas += cotejar(hoja, leida.metas(), donde + (i + 1) + " ", diferencias);
            }
        }

        assertThat(diferencias).isEmpty();
        assertThat(dudosas).as("filas que admiten dos lecturas, de %d", filas).isLessThan(filas / 200 + 1);
    }

    /** How many rows were left for a person because they do admit two readings. */
    private static int cotejar(Impreso.Hoja hoja, List<MetaLeida> metas, String donde, List<String> diferencias) {
        int dudosas = 0;
        if (metas.size() != hoja.filas().size()) {
            diferencias.add(donde + hoja.filas().size() + " filas, se leyeron " + metas.size());
            return 0;
        }
        for (int i = 0; i < metas.size(); i++) {
            FilaImpresa fila = hoja.filas().get(i);
            MetaLeida meta = metas.get(i);
            int trimestre = hoja.verdad().trimestre();
            String cual = donde + fila.renglon().numero() + " ";
            for (String diferencia : Cotejo.textos(meta, fila.renglon())) {
                diferencias.add(cual + diferencia);
            }
            boolean igual = Cotejo.iguales(meta.cifras(), fila.renglon(), trimestre);
            if (meta.estado() == Estado.CONCILIADA
                    ? !igual
                    : Oraculo.lecturas(fila.celdas(), trimestre).size() < 2) {
                diferencias.add(
                        cual + fila.celdas() + " " + meta.estado() + " " + Cotejo.texto(meta.cifras(), trimestre));
            }
            dudosas += meta.estado() == Estado.CONCILIADA ? 0 : 1;
        }
        return dudosas;
    }

    @Test
    void leer_dos_veces_el_mismo_documento_da_los_mismos_bytes() throws IOException, LecturaImposible {
        for (long semilla = 1; semilla <= 60; semilla++) {
            byte[] bytes = Imprenta.daniada(semilla, 3).bytes();

            assertThat(json(bytes)).as("semilla %d", semilla).isEqualTo(json(bytes));
        }
    }

    private static String json(byte[] bytes) throws IOException, LecturaImposible {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        LecturaJson.escribir(Lector.deSerie().leer("hoja.txt", bytes, OpcionesDeLectura.NINGUNA), salida);
        return salida.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
