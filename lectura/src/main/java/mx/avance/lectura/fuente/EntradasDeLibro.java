package mx.avance.lectura.fuente;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * The parts of a workbook, each of which may swell to so much and no more, whatever the file declares: a bomb stops
 * where it would begin to hurt.
 */
final class EntradasDeLibro implements ZipEntrySource {

    /** A workbook has some dozens of parts, and three or four more for every tab. */
    private static final int PARTES = 20_000;

    private static final long MEGA = 1024L * 1024L;

    static {
        // The library's own limit, of 1,000 parts, would call a workbook of many tabs damaged
        ZipSecureFile.setMaxFileCount(PARTES);
    }

    private final ZipFile comprimido;
    private boolean cerrado;

    EntradasDeLibro(ZipFile comprimido) throws Desmedido {
        this.comprimido = comprimido;
        int partes = 0;
        for (Enumeration<ZipArchiveEntry> entradas = comprimido.getEntries(); entradas.hasMoreElements(); ) {
            ZipArchiveEntry entrada = entradas.nextElement();
            if (++partes > PARTES) {
                throw new Desmedido(String.format(
                        Locale.ROOT, "El libro tiene más de %,d partes entre pestañas y adornos", PARTES));
            }
            if (entrada.getSize() > largoMaximo(entrada.getName())) {
                throw desmedida(entrada.getName());
            }
        }
    }

    /** A part that is larger than any honest one. */
    static final class Desmedido extends IOException {

        private static final long serialVersionUID = 1L;

        Desmedido(String causa) {
            super(causa);
        }
    }

    private static Desmedido desmedida(String parte) {
        return new Desmedido("El libro se infla mucho más de lo que un avance necesita: su parte " + parte + " pasa de "
                + largoMaximo(parte) / MEGA + " MB");
    }

    boolean tiene(String nombre) {
        return comprimido.getEntry(nombre) != null;
    }

    /** Rows are read one by one and may be many; the shared texts stay in memory; the rest is small. */
    private static long largoMaximo(String nombre) {
        if (nombre.contains("worksheets/")) {
            return 512 * MEGA;
        }
        if (nombre.endsWith("sharedStrings.xml")) {
            return 128 * MEGA;
        }
        return nombre.endsWith(".xml") || nombre.endsWith(".rels") ? 8 * MEGA : 512 * MEGA;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return comprimido.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        return comprimido.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Medida(comprimido.getInputStream(entry), entry.getName());
    }

    @Override
    public void close() throws IOException {
        cerrado = true;
        comprimido.close();
    }

    @Override
    public boolean isClosed() {
        return cerrado;
    }

    private static final class Medida extends FilterInputStream {

        private final String parte;
        private long restan;

        Medida(InputStream entrada, String parte) {
            super(entrada);
            this.parte = parte;
            this.restan = largoMaximo(parte);
        }

        @Override
        public int read() throws IOException {
            int leido = super.read();
            contar(leido < 0 ? 0 : 1);
            return leido;
        }

        @Override
        public int read(byte[] destino, int desde, int cuantos) throws IOException {
            int leidos = super.read(destino, desde, cuantos);
            contar(Math.max(leidos, 0));
            return leidos;
        }

        private void contar(int leidos) throws Desmedido {
            restan -= leidos;
            if (restan < 0) {
                throw desmedida(parte);
            }
        }
    }
}
