package mx.avance.aplicacion.lecturas.web;

import mx.avance.aplicacion.plataforma.NoExiste;

/** Numbers in addresses and forms. */
final class Numero {

    private Numero() {}

    /** @throws NoExiste when it is none: the address is of nothing */
    static long de(String escrito) {
        if (!escrito.matches("[0-9]{1,18}")) {
            throw new NoExiste("esa lectura");
        }
        return Long.parseLong(escrito);
    }

    static int entero(String escrito, int siNo) {
        return escrito.strip().matches("-?[0-9]{1,9}") ? Integer.parseInt(escrito.strip()) : siNo;
    }
}
