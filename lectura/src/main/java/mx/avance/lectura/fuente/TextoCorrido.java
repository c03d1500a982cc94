package mx.avance.lectura.fuente;

import mx.avance.lectura.LecturaImposible;

/** A file of plain text, judged before it is cut into cells: a text of any size may have a line of any size. */
final class TextoCorrido {

    /** No line of a form comes near; an observación has some hundreds of characters. */
    private static final int LARGO_DE_LINEA = 1_000_000;

    private final Archivo archivo;
    private final String sha256;

    TextoCorrido(Archivo archivo, String sha256) {
        this.archivo = archivo;
        this.sha256 = sha256;
    }

    Fuente extraer(String texto) throws LecturaImposible {
        exigirMesura(texto);
        return new Fuente(archivo.nombre(), sha256, Fuente.Tipo.TEXTO, TextoPlano.renglones(Citado.sinMarcas(texto)));
    }

    /**
     * @throws LecturaImposible when a line is too long, or there are too many lines and cells
     */
    static void exigirMesura(String texto) throws LecturaImposible {
        if (texto.length() <= Math.min(LARGO_DE_LINEA, Cupo.CELDAS)) {
            return;
        }
        Cupo cupo = new Cupo();
        int linea = 1;
        int inicio = 0;
        int marcas = 0;
        for (int i = 0; i < texto.length(); i++) {
            char c = texto.charAt(i);
            if (c == '\n' || c == '\r') {
                exigirLargo(i - inicio, linea);
                cupo.gastar(marcas + 1);
                inicio = i + 1;
                linea++;
                marcas = 0;
            } else if (c == '\t' || c == '|' || (c == ' ' && i > inicio && texto.charAt(i - 1) == ' ')) {
                marcas++;
            }
        }
        exigirLargo(texto.length() - inicio, linea);
        cupo.gastar(marcas + 1);
    }

    private static void exigirLargo(int largo, int linea) throws LecturaImposible {
        if (largo > LARGO_DE_LINEA) {
            throw new LecturaImposible(
                    "La línea " + linea + " tiene más de un millón de caracteres",
                    "Revise que el archivo sea el texto de un avance y que conserve sus saltos de línea");
        }
    }
}
