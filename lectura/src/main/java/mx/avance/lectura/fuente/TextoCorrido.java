package mx.avance.lectura.fuente;

import mx.avance.lectura.LecturaImposible;

/** A file of plain text, whatever its name. */
final class TextoCorrido {

    private final Archivo archivo;
    private final String sha256;

    TextoCorrido(Archivo archivo, String sha256) {
        this.archivo = archivo;
        this.sha256 = sha256;
    }

    Fuente extraer(String texto) throws LecturaImposible {
        return new Fuente(archivo.nombre(), sha256, Fuente.Tipo.TEXTO, TextoPlano.renglones(Citado.sinMarcas(texto)));
    }
}
