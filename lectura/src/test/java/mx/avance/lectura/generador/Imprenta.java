package mx.avance.lectura.generador;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mx.avance.lectura.generador.HojaCierta.Renglon;
import org.jspecify.annotations.Nullable;

/** Prints documents made up from a seed, whole or damaged. */
final class Imprenta {

    private final Azar azar;

    private Imprenta(long semilla) {
        this.azar = new Azar(semilla);
    }

    /** A document whose every row adds up. */
    static Impreso sana(long semilla) {
        return new Imprenta(semilla).documento(0);
    }

    /**
     * A document in which some rows are damaged.
     *
     * @param deCadaDiez how many rows of ten
     */
    static Impreso daniada(long semilla, int deCadaDiez) {
        return new Imprenta(semilla).documento(deCadaDiez);
    }

    private Impreso documento(int deCadaDiez) {
        List<HojaCierta> hojas = new Inventor(azar).documento();
        Tabla.Separacion separacion = azar.uno(Tabla.Separacion.values());
        boolean mezclada = azar.deCada(1, 4);
        int conPeriodo = azar.entre(0, hojas.size() - 1);
        List<String> lineas = new ArrayList<>();
        List<Impreso.Hoja> impresas = new ArrayList<>();
        for (int i = 0; i < hojas.size(); i++) {
            HojaCierta hoja = hojas.get(i);
            Tabla.Separacion suya = mezclada ? azar.uno(Tabla.Separacion.values()) : separacion;
            Cabecera cabecera =
                    new Cabecera(azar, hoja, i == 1 && azar.deCada(1, 2) ? unidadSinUnDigito(hojas, i) : null);
            PieDeHoja pie = new PieDeHoja(azar, hoja);
            boolean conTitulo = i == 0 || azar.deCada(5, 6);
            lineas.addAll(cabecera.lineas(i == conPeriodo || azar.deCada(5, 6), conTitulo));
            Costumbre costumbre = Costumbre.alAzar(azar, suya == Tabla.Separacion.ALINEADA);
            List<FilaImpresa> filas = filas(hoja, costumbre, deCadaDiez, suya == Tabla.Separacion.ALINEADA);
            lineas.addAll(new Tabla(azar, suya, costumbre).lineas(filas));
            lineas.add("");
            lineas.addAll(pie.lineas());
            for (int j = azar.entre(0, 3); j > 0; j--) {
                lineas.add("");
            }
            impresas.add(new Impreso.Hoja(
                    pie.loQueDice(cabecera.loQueDice()),
                    costumbre,
                    filas,
                    suya + " " + cabecera.modo() + " " + pie.arreglo() + " " + costumbre));
        }
        String fin = azar.uno("\n", "\n", "\r\n", "\r");
        String texto = String.join(fin, lineas) + (azar.deCada(1, 2) ? fin : "");
        return codificado(texto, impresas);
    }

    private Impreso codificado(String texto, List<Impreso.Hoja> hojas) {
        return switch (azar.entre(0, 3)) {
            case 0 -> new Impreso(("\uFEFF" + texto).getBytes(StandardCharsets.UTF_8), texto, hojas, "UTF-8 con marca");
            case 1 -> new Impreso(texto.getBytes(Charset.forName("windows-1252")), texto, hojas, "Windows-1252");
            default -> new Impreso(texto.getBytes(StandardCharsets.UTF_8), texto, hojas, "UTF-8");
        };
    }

    private List<FilaImpresa> filas(HojaCierta hoja, Costumbre costumbre, int deCadaDiez, boolean enColumnas) {
        List<FilaImpresa> sanas = new ArrayList<>();
        for (Renglon renglon : hoja.renglones()) {
            sanas.add(FilaImpresa.imprimir(azar, renglon, hoja.trimestre(), costumbre));
        }
        if (deCadaDiez == 0) {
            return sanas;
        }
        List<FilaImpresa> filas = new ArrayList<>();
        for (int i = 0; i < sanas.size(); i++) {
            Danio danio = azar.deCada(deCadaDiez, 10) ? azar.uno(Danio.values()) : Danio.NINGUNO;
            boolean cabe = !enColumnas || danio.cabeEnColumnas();
            FilaImpresa vecina = sanas.get(Math.min(i + 1, sanas.size() - 1));
            filas.add(cabe ? danio.aplicar(azar, sanas.get(i), vecina, enColumnas) : sanas.get(i));
        }
        return filas;
    }

    /** The code of a sheet with a digit less, when the sheets around it leave only one that it can have been. */
    private @Nullable String unidadSinUnDigito(List<HojaCierta> hojas, int cual) {
        if (cual == 0 || cual == hojas.size() - 1) {
            return null;
        }
        String antes = hojas.get(cual - 1).unidad().clave();
        String suya = hojas.get(cual).unidad().clave();
        String despues = hojas.get(cual + 1).unidad().clave();
        int lugar = azar.entre(2, 4);
        String leida = suya.substring(0, lugar) + suya.substring(lugar + 1);
        Set<String> posibles = new LinkedHashSet<>();
        for (int i = 2; i <= leida.length(); i++) {
            for (char digito = '0'; digito <= '9'; digito++) {
                String posible = leida.substring(0, i) + digito + leida.substring(i);
                if (antes.compareTo(posible) < 0 && posible.compareTo(despues) < 0) {
                    posibles.add(posible);
                }
            }
        }
        boolean otraConSuNombre = hojas.stream()
                .anyMatch(hoja -> hoja != hojas.get(cual)
                        && hoja.unidad()
                                .nombre()
                                .equals(hojas.get(cual).unidad().nombre()));
        return posibles.size() == 1 && !otraConSuNombre ? leida : null;
    }
}
