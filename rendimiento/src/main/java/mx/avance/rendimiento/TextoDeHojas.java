package mx.avance.rendimiento;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import mx.avance.lectura.documento.Cifras;
import mx.avance.lectura.documento.Clave;
import mx.avance.lectura.documento.FirmaLeida;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;

/** Writes sheets as the text that people have of them. Odd sheets print a zero for an A to come, even ones a blank cell. */
enum TextoDeHojas {
    TABULADORES("", "\t", ""),
    BARRAS("| ", " | ", " |"),
    ALINEADO("", "  ", "");

    private static final List<String> CABEZA = List.of(
            "L/A",
            "METAS Y ACCIONES",
            "UNIDAD DE MEDIDA",
            "META ANUAL",
            "P",
            "A",
            "P",
            "A",
            "P",
            "A",
            "P",
            "A",
            "AVANCE ABSOLUTO",
            "ACUMULADO RELATIVO",
            "OBSERVACIONES");

    private static final int[] ANCHOS = {8, 92, 16, 10, 7, 7, 7, 7, 7, 7, 7, 7, 15, 18, 0};

    private final String abre;
    private final String separa;
    private final String cierra;

    TextoDeHojas(String abre, String separa, String cierra) {
        this.abre = abre;
        this.separa = separa;
        this.cierra = cierra;
    }

    /**
     * @param danada one of so many rows has a digit of its first P changed; 0 for none
     */
    String escribir(Lectura lectura, int danada) {
        StringBuilder texto = new StringBuilder(lectura.hojas().size() * 2_000);
        Random azar = new Random(7);
        for (Hoja hoja : lectura.hojas()) {
            encabezado(hoja, texto);
            for (MetaLeida meta : hoja.metas()) {
                List<String> celdas = celdas(hoja, meta);
                if (danada > 0 && azar.nextInt(danada) == 0) {
                    celdas.set(4, otroDigito(celdas.get(4)));
                }
                renglon(celdas, texto);
            }
            firmas(hoja, texto);
        }
        return texto.toString();
    }

    private static String otroDigito(String cifra) {
        int ultimo = cifra.length() - 1;
        return cifra.substring(0, ultimo) + (char) ('0' + (cifra.charAt(ultimo) - '0' + 3) % 10);
    }

    private void encabezado(Hoja hoja, StringBuilder texto) {
        texto.append('\n').append(hoja.ente()).append('\n');
        texto.append("PROGRAMA OPERATIVO ANUAL ").append(hoja.ejercicio()).append('\n');
        texto.append("AVANCE FÍSICO PROGRAMÁTICO\n\n");
        clave("RAMO:", hoja.ramo(), texto);
        clave("PROGRAMA:", hoja.programa(), texto);
        clave("UNIDAD EJECUTORA:", hoja.unidadEjecutora(), texto);
        clave("FINALIDAD:", hoja.finalidad(), texto);
        clave("FUNCIÓN:", hoja.funcion(), texto);
        clave("SUBFUNCIÓN:", hoja.subfuncion(), texto);
        String rotulo = "LÍNEAS DE ACCIÓN:";
        for (Clave linea : hoja.lineasAccion()) {
            clave(rotulo, linea, texto);
            rotulo = "";
        }
        texto.append("\nFECHA: ENERO-MARZO ").append(hoja.ejercicio()).append("\nTMM-F004\n\n");
        renglon(CABEZA, texto);
        if (this == BARRAS) {
            texto.append("|---".repeat(CABEZA.size())).append("|\n");
        }
    }

    private static void clave(String rotulo, @Nullable Clave clave, StringBuilder texto) {
        if (clave != null) {
            texto.append(rotulo)
                    .append(' ')
                    .append(clave.clave())
                    .append(' ')
                    .append(clave.nombre())
                    .append('\n');
        }
    }

    private static List<String> celdas(Hoja hoja, MetaLeida meta) {
        Cifras cifras = meta.cifras();
        List<String> celdas = new ArrayList<>(15);
        celdas.add(String.join(" ", meta.lineasAccion()));
        celdas.add(meta.numero() + ".- " + meta.descripcion());
        celdas.add(meta.unidadMedida() == null ? "" : meta.unidadMedida());
        celdas.add(cifra(cifras.metaAnual()));
        for (Trimestre trimestre : Trimestre.TODOS) {
            celdas.add(cifra(cifras.programado().en(trimestre).orElse(null)));
            String futura = hoja.hoja() % 2 == 1 ? "0" : "";
            celdas.add(cifras.alcanzado().en(trimestre).map(TextoDeHojas::cifra).orElse(futura));
        }
        celdas.add(cifra(cifras.avanceAbsoluto()));
        celdas.add(cifras.avanceRelativo() + "%");
        celdas.add(meta.observaciones() == null ? "" : meta.observaciones());
        return celdas;
    }

    private static String cifra(@Nullable Cantidad cantidad) {
        return cantidad == null
                ? ""
                : String.format(Locale.ROOT, "%,d", cantidad.valor().intValueExact());
    }

    private void renglon(List<String> celdas, StringBuilder texto) {
        texto.append(abre);
        for (int i = 0; i < celdas.size(); i++) {
            texto.append(i == 0 ? "" : separa);
            if (this == ALINEADO) {
                int relleno = Math.max(0, ANCHOS[i] - celdas.get(i).length());
                boolean numero = i > 2 && i < 14;
                texto.append(numero ? " ".repeat(relleno) : "")
                        .append(celdas.get(i))
                        .append(numero || i == 14 ? "" : " ".repeat(relleno));
            } else {
                texto.append(celdas.get(i));
            }
        }
        texto.append(cierra).append('\n');
    }

    private static void firmas(Hoja hoja, StringBuilder texto) {
        for (FirmaLeida firma : hoja.firmas()) {
            String rotulo =
                    switch (firma.papel()) {
                        case ELABORO -> "ELABORÓ";
                        case REVISO -> "REVISÓ";
                        case AUTORIZO -> "AUTORIZÓ";
                    };
            texto.append('\n')
                    .append(rotulo)
                    .append('\n')
                    .append(firma.nombre())
                    .append('\n')
                    .append(firma.cargo())
                    .append("\nNombre y Firma\n");
        }
    }
}
