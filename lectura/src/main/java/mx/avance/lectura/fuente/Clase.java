package mx.avance.lectura.fuente;

import java.nio.charset.StandardCharsets;
import mx.avance.lectura.LecturaImposible;

/** What a file is, judged by its first bytes. */
enum Clase {
    /** The one that may be largest. */
    PDF("un PDF", 200),
    LIBRO("un libro de Excel", 64),
    TEXTO("un texto", 32),
    OLE2("un libro de Excel", 64),
    IMAGEN("una imagen", Integer.MAX_VALUE),
    COMPRIMIDO("un archivo comprimido", Integer.MAX_VALUE),
    BINARIO("un archivo que no es texto", Integer.MAX_VALUE);

    /** A PDF may have some bytes before its mark. */
    private static final int COLCHON_PDF = 1024;

    private final String nombre;
    private final int megasMaximos;

    Clase(String nombre, int megasMaximos) {
        this.nombre = nombre;
        this.megasMaximos = megasMaximos;
    }

    /** As a sentence says it, with its article. */
    String nombre() {
        return nombre;
    }

    /** In bytes. */
    long tamanoMaximo() {
        return megasMaximos * 1024L * 1024L;
    }

    /**
     * @param inicio the first bytes of the file, some thousands
     */
    static Clase de(byte[] inicio) {
        if (empieza(inicio, 'P', 'K')) {
            return LIBRO;
        }
        if (contieneAlPrincipio(inicio, "%PDF-")) {
            return PDF;
        }
        if (empieza(inicio, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return OLE2;
        }
        if (empieza(inicio, 0x89, 'P', 'N', 'G')
                || empieza(inicio, 0xFF, 0xD8, 0xFF)
                || empieza(inicio, 'I', 'I', 0x2A, 0)
                || empieza(inicio, 'M', 'M', 0, 0x2A)) {
            return IMAGEN;
        }
        if (empieza(inicio, 0x1F, 0x8B)
                || empieza(inicio, '7', 'z', 0xBC, 0xAF)
                || empieza(inicio, 'R', 'a', 'r', '!')) {
            return COMPRIMIDO;
        }
        return !TextoPlano.esUtf16(inicio) && pareceBinario(inicio) ? BINARIO : TEXTO;
    }

    /**
     * @throws LecturaImposible for the kinds that hold no text to read
     */
    void exigirLegible() throws LecturaImposible {
        switch (this) {
            case IMAGEN ->
                throw new LecturaImposible(
                        "Es una imagen, sin texto que leer",
                        "Pásela por un programa de reconocimiento de texto y lea el resultado");
            case COMPRIMIDO ->
                throw new LecturaImposible("Es un archivo comprimido", "Descomprímalo y lea lo que contiene");
            case BINARIO ->
                throw new LecturaImposible(
                        "No es texto, ni PDF, ni un libro de Excel (.xlsx)",
                        "Expórtelo a uno de esos formatos desde el programa con que se hizo");
            default -> {}
        }
    }

    private static boolean empieza(byte[] inicio, int... marca) {
        if (inicio.length < marca.length) {
            return false;
        }
        for (int i = 0; i < marca.length; i++) {
            if ((inicio[i] & 0xFF) != marca[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contieneAlPrincipio(byte[] inicio, String marca) {
        int hasta = Math.min(inicio.length, COLCHON_PDF);
        return new String(inicio, 0, hasta, StandardCharsets.ISO_8859_1).contains(marca);
    }

    /** Text never holds NUL, and hardly any other control character. */
    private static boolean pareceBinario(byte[] inicio) {
        int raros = 0;
        for (byte b : inicio) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                raros++;
            }
        }
        return raros * 20 > inicio.length;
    }
}
