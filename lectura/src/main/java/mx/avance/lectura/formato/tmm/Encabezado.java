package mx.avance.lectura.formato.tmm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mx.avance.lectura.fuente.Renglon;
import mx.avance.lectura.grafia.Palabras;
import org.jspecify.annotations.Nullable;

/**
 * The heading of one sheet by itself. Codes are given to fields by their shape and order first and by their label last,
 * since labels slide and are damaged more often than codes; what the other sheets know is applied later.
 *
 * @param ente the lines above the title, joined; null when there are none
 * @param valores the value of each field that was found
 * @param lineas the list of líneas de acción, in order
 */
record Encabezado(@Nullable String ente, Periodo periodo, Map<Campo, Valor> valores, List<Valor> lineas) {

    /**
     * A code with its name.
     *
     * @param etiqueta the label beside it; null when it had none or none that resembles a field's
     * @param codigo with digits; empty when only a name stands beside the label
     * @param leido the code as written
     * @param niveles what the functional classification makes of code and name; null where it has no say
     */
    record Valor(
            @Nullable Campo etiqueta,
            String codigo,
            String leido,
            @Nullable String nombre,
            @Nullable List<Campo> niveles) {

        static Valor de(@Nullable Campo etiqueta, String leido, String nombre) {
            String codigo = Codigo.conDigitos(leido);
            String suyo = nombre.isEmpty() ? null : nombre.strip();
            return new Valor(etiqueta, codigo, leido, suyo, niveles(codigo, suyo));
        }

        Valor conNombre(String otro) {
            return new Valor(etiqueta, codigo, leido, otro, niveles(codigo, otro));
        }

        private static @Nullable List<Campo> niveles(String codigo, @Nullable String nombre) {
            return nombre == null || codigo.length() != 1 ? null : Funcional.niveles(codigo, Palabras.planas(nombre));
        }
    }

    static Encabezado leer(List<Renglon> renglones, Linea.Memoria memoria) {
        return new Lector().leer(renglones, memoria);
    }

    @Nullable
    Valor valor(Campo campo) {
        return valores.get(campo);
    }

    boolean tieneClaves() {
        return !valores.isEmpty();
    }

    private static final class Lector {

        private final List<Valor> valores = new ArrayList<>();
        private final List<String> entes = new ArrayList<>();
        private @Nullable Integer ejercicio;
        private @Nullable Integer trimestre;
        private boolean conEtiquetas;
        private boolean conTitulo;

        Encabezado leer(List<Renglon> renglones, Linea.Memoria memoria) {
            for (Renglon renglon : renglones) {
                Linea linea = memoria.de(renglon);
                if (!linea.texto().isEmpty()) {
                    tomar(linea.enEncabezado());
                }
            }
            Map<Campo, Valor> porCampo = new EnumMap<>(Campo.class);
            List<Valor> lineas = new ArrayList<>();
            new Reparto(valores).repartir(porCampo, lineas);
            String ente = entes.isEmpty() ? null : String.join(" ", entes);
            return new Encabezado(ente, new Periodo(ejercicio, trimestre), porCampo, List.copyOf(lineas));
        }

        private void tomar(LineaDeEncabezado linea) {
            periodo(linea.fecha());
            conEtiquetas |= linea.trasEtiqueta();
            Valor valor = linea.valor();
            switch (linea.que()) {
                case NADA, PERIODO -> periodo(linea.periodo());
                case TITULO -> {
                    conTitulo = true;
                    periodo(linea.periodo());
                }
                case VALOR -> agregar(valor);
                case VALOR_TRAS_ETIQUETAS -> {
                    if (conEtiquetas) {
                        agregar(valor);
                    } else if (linea.periodo() != null) {
                        periodo(linea.periodo());
                    } else {
                        palabras(linea.texto());
                    }
                }
                case NOMBRE -> nombreSuelto(valor);
                case PALABRAS -> palabras(linea.texto());
            }
        }

        private void periodo(@Nullable Periodo dicho) {
            if (dicho == null) {
                return;
            }
            if (dicho.trimestre() != null && trimestre == null) {
                trimestre = dicho.trimestre();
                ejercicio = dicho.ejercicio() != null ? dicho.ejercicio() : ejercicio;
            } else if (ejercicio == null) {
                ejercicio = dicho.ejercicio();
            }
        }

        private void palabras(String texto) {
            if (!conEtiquetas && !conTitulo && valores.isEmpty()) {
                entes.add(texto);
            }
        }

        private void agregar(@Nullable Valor valor) {
            if (valor != null) {
                valores.add(valor);
            }
        }

        /** A name without a code is the name of the code above it, when that one came alone. */
        private void nombreSuelto(@Nullable Valor valor) {
            if (valor == null || valor.nombre() == null) {
                return;
            }
            int ultimo = valores.size() - 1;
            if (ultimo >= 0 && valores.get(ultimo).nombre() == null) {
                valores.set(ultimo, valores.get(ultimo).conNombre(valor.nombre()));
            } else {
                valores.add(valor);
            }
        }
    }
}
