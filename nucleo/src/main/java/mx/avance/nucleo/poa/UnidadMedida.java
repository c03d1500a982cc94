package mx.avance.nucleo.poa;

import mx.avance.nucleo.Escritura;
import org.jspecify.annotations.Nullable;

/**
 * UNIDAD DE MEDIDA of a row: what its figures count. Equal as an officer understands it: {@code BENEFICIARIO},
 * {@code Beneficiarios} and {@code beneficiario} are the same unit; the name keeps the writing of the form.
 */
public final class UnidadMedida {

    private final String nombre;
    private final String raiz;

    private UnidadMedida(String nombre) {
        this.nombre = nombre;
        this.raiz = raiz(nombre);
    }

    /**
     * @throws IllegalArgumentException when the name is blank
     */
    public static UnidadMedida of(String nombre) {
        if (nombre.isBlank()) {
            throw new IllegalArgumentException("La unidad de medida no puede quedar en blanco");
        }
        return new UnidadMedida(nombre.strip());
    }

    /** As the form writes it. */
    public String nombre() {
        return nombre;
    }

    /** What equal units share, whatever their writing: a key to keep them by. */
    public String raiz() {
        return raiz;
    }

    /**
     * Whether a word of a note names this unit, in singular or plural: "sesiones" names Sesión. Only the first word of the
     * unit counts, so "padrones" names Padrón actualizado.
     */
    public boolean laNombra(String palabra) {
        String primera = primera();
        return primera.length() > 2 && singular(Escritura.llana(palabra)).equals(primera);
    }

    /**
     * Whether some word of a text may name this unit; quick, and at times too hopeful.
     *
     * @param texto in lower case and without accents
     */
    public boolean puedeNombrarse(String texto) {
        return texto.contains(primera());
    }

    private String primera() {
        int espacio = raiz.indexOf(' ');
        return espacio < 0 ? raiz : raiz.substring(0, espacio);
    }

    private static String raiz(String nombre) {
        StringBuilder raiz = new StringBuilder(nombre.length());
        for (String palabra : Escritura.llana(nombre).split(" ")) {
            raiz.append(raiz.length() == 0 ? "" : " ").append(singular(palabra));
        }
        return raiz.toString();
    }

    /** Without the ending of the plural and, so that both agree, without the final e: sesion(es), comit(es), inform(es). */
    private static String singular(String palabra) {
        String raiz = palabra;
        for (String terminacion : new String[] {"s", "e"}) {
            if (raiz.length() > 3 && raiz.endsWith(terminacion)) {
                raiz = raiz.substring(0, raiz.length() - 1);
            }
        }
        return raiz;
    }

    @Override
    public boolean equals(@Nullable Object objeto) {
        return objeto instanceof UnidadMedida otra && raiz.equals(otra.raiz);
    }

    @Override
    public int hashCode() {
        return raiz.hashCode();
    }

    @Override
    public String toString() {
        return nombre;
    }
}
