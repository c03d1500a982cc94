package mx.avance.lectura.documento;

/**
 * A row that says {@code conciliada} and is not.
 *
 * @param hoja ordinal of its sheet
 * @param meta its number
 * @param motivo what does not hold, as a Spanish clause: {@code lo programado suma 375 y la meta anual es 360}
 */
public record Contradiccion(int hoja, int meta, String motivo) {}
