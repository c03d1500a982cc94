package mx.avance.aplicacion.catalogos;

/** How well one colour is read on another: the contrast ratio of WCAG 2, from 1 to 21. */
public final class Contraste {

    private static final double MENOR = 4.5;

    private Contraste() {}

    /** Whether white text on it, and it as text on white, can be read: at least 4.5 to 1. */
    public static boolean suficienteConBlanco(String color) {
        return 1.05 / (luminancia(color) + 0.05) >= MENOR;
    }

    private static double luminancia(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return 0.2126 * lineal(rgb >> 16 & 0xff) + 0.7152 * lineal(rgb >> 8 & 0xff) + 0.0722 * lineal(rgb & 0xff);
    }

    private static double lineal(int canal) {
        double valor = canal / 255.0;
        return valor <= 0.03928 ? valor / 12.92 : Math.pow((valor + 0.055) / 1.055, 2.4);
    }
}
