package mx.avance.basedatos;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What wrote a data folder. Its last line of defence against an older Avance that would not know what it reads.
 *
 * @param formato how Avance lays the folder out
 * @param mayor the major version of PostgreSQL, whose files no other one reads
 * @param programas the exact version whose programs used it last
 */
record VersionDeDatos(int formato, int mayor, String programas) {

    private static final int FORMATO = 1;

    static VersionDeDatos actual(String programas) {
        return new VersionDeDatos(FORMATO, Integer.parseInt(programas, 0, programas.indexOf('.'), 10), programas);
    }

    /** What the file says; this very version where there is none, since it is written when creation ends. */
    static VersionDeDatos leer(Path archivo, VersionDeDatos actual) throws IOException {
        Properties propiedades = new Properties();
        try {
            propiedades.load(new StringReader(Files.readString(archivo)));
            return new VersionDeDatos(
                    Integer.parseInt(propiedades.getProperty("formato", "")),
                    Integer.parseInt(propiedades.getProperty("postgresql", "")),
                    propiedades.getProperty("programas", ""));
        } catch (NoSuchFileException falta) {
            return actual;
        } catch (IllegalArgumentException ilegible) {
            throw new BaseDeDatosImposible(
                    "El archivo " + archivo + " no dice qué versión de Avance escribió la carpeta.",
                    "Recupere ese archivo de un respaldo de la carpeta, o indique otra carpeta con --datos.",
                    ilegible);
        }
    }

    void escribir(Path archivo) throws IOException {
        Archivos.escribir(archivo, "formato=" + formato + "\npostgresql=" + mayor + "\nprogramas=" + programas + "\n");
    }

    /** Refuses a folder that this version of Avance would not understand. */
    void exigirLegible(Path datos, VersionDeDatos actual) {
        if (formato > actual.formato || mayor > actual.mayor) {
            throw new BaseDeDatosImposible(
                    "La carpeta " + datos + " la escribió una versión más nueva de Avance (formato " + formato
                            + ", PostgreSQL " + mayor + "; esta llega a formato " + actual.formato + ", PostgreSQL "
                            + actual.mayor + ").",
                    "Use esa versión de Avance o una posterior, o indique otra carpeta con --datos.");
        }
        if (mayor < actual.mayor) {
            throw new BaseDeDatosImposible(
                    "La carpeta " + datos + " es de PostgreSQL " + mayor + " y esta versión de Avance trae PostgreSQL "
                            + actual.mayor + ".",
                    "Haga un respaldo con la versión de Avance que la escribió y restáurelo con esta en otra carpeta.");
        }
    }
}
