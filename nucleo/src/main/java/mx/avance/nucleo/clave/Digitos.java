package mx.avance.nucleo.clave;

/** The shape of a code: so many ASCII digits. */
final class Digitos {

    private Digitos() {}

    static boolean son(String texto, int cuantos) {
        if (texto.length() != cuantos) {
            return false;
        }
        for (int i = 0; i < cuantos; i++) {
            char letra = texto.charAt(i);
            if (letra < '0' || letra > '9') {
                return false;
            }
        }
        return true;
    }
}
