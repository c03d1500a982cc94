package mx.avance.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** One command as a person would have given it, and all that it answered. */
record Sesion(int codigo, String salida, String errores) {

    static Sesion ejecutar(Oficina oficina, String... argumentos) {
        return ejecutar(oficina, OptionalInt.empty(), argumentos);
    }

    static Sesion ejecutar(Oficina oficina, OptionalInt ancho, String... argumentos) {
        return ejecutar(oficina, new ServicioDePrueba(), ancho, argumentos);
    }

    static Sesion ejecutar(Oficina oficina, Servicio servicio, OptionalInt ancho, String... argumentos) {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        ByteArrayOutputStream errores = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(salida, errores, ancho, false);
        int codigo = new LineaDeOrdenes(terminal, oficina, servicio).ejecutar(argumentos);
        return new Sesion(codigo, salida.toString(StandardCharsets.UTF_8), errores.toString(StandardCharsets.UTF_8));
    }

    /** Both streams and the exit code, for comparing with an approved text. */
    String completa() {
        return salida + (errores.isEmpty() ? "" : "(errores)\n" + errores) + "(termina con " + codigo + ")\n";
    }
}
