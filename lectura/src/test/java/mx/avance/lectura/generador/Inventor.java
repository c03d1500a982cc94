package mx.avance.lectura.generador;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mx.avance.lectura.generador.HojaCierta.Entrada;
import mx.avance.lectura.generador.HojaCierta.Renglon;

/** Makes up documents: sheets of one ente, year and quarter whose figures add up and whose notes agree with them. */
final class Inventor {

    private static final List<Entrada> RAMOS = List.of(
            new Entrada("33", "Obras Públicas Municipales"),
            new Entrada("54", "Asistencia y Bienestar Municipal"),
            new Entrada("21", "Seguridad Ciudadana"),
            new Entrada("62", "Cultura y Deporte"),
            new Entrada("10", "Oficialía Mayor"));

    private static final List<Entrada> PROGRAMAS = List.of(
            new Entrada("511", "Administración de los Recursos"),
            new Entrada("542", "Desarrollo de las Colonias"),
            new Entrada("318", "Conservación de Calles y Avenidas"),
            new Entrada("227", "Convivencia sin Violencia"),
            new Entrada("605", "Activación Física para Todos"));

    private static final List<Entrada> UNIDADES = List.of(
            new Entrada("", "Dirección General"),
            new Entrada("", "Departamento de Finanzas y Control"),
            new Entrada("", "Coordinación de Jornadas Comunitarias"),
            new Entrada("", "Subdirección Técnica"),
            new Entrada("", "Departamento de Proyectos Especiales"),
            new Entrada("", "Coordinación de Bibliotecas y Museos"),
            new Entrada("", "Unidad de Archivo"));

    /** Finalidad, función and subfunción of the functional classification that CONAC publishes. */
    private static final List<List<Entrada>> FUNCIONES = List.of(
            funcion("1 Gobierno", "5 Asuntos Financieros y Hacendarios", "2 Asuntos Hacendarios"),
            funcion("1 Gobierno", "7 Asuntos de Orden Público y de Seguridad Interior", "2 Protección Civil"),
            funcion("1 Gobierno", "3 Coordinación de la Política de Gobierno", "4 Función Pública"),
            funcion("2 Desarrollo Social", "2 Vivienda y Servicios a la Comunidad", "2 Desarrollo Comunitario"),
            funcion("2 Desarrollo Social", "2 Vivienda y Servicios a la Comunidad", "4 Alumbrado Público"),
            funcion(
                    "2 Desarrollo Social",
                    "4 Recreación, Cultura y Otras Manifestaciones Sociales",
                    "1 Deporte y Recreación"),
            funcion("2 Desarrollo Social", "6 Protección Social", "3 Familia e Hijos"),
            funcion("2 Desarrollo Social", "1 Protección Ambiental", "1 Ordenación de Desechos"),
            funcion("3 Desarrollo Económico", "2 Agropecuaria, Silvicultura, Pesca y Caza", "1 Agropecuaria"));

    private static final List<Entrada> LINEAS = List.of(
            new Entrada("1.2.4", "Trámites en un solo lugar"),
            new Entrada("2.1.1", "Colonias organizadas"),
            new Entrada("2.1.2", "Jornadas de servicios"),
            new Entrada("2.3.1", "Ayuda a familias en desventaja (P.E.S)"),
            new Entrada("2.6.3", "Centros de barrio"),
            new Entrada("2.13.1", "Capacidades para la vida"),
            new Entrada("2.13.8", "Deporte adaptado, incluyente y gratuito"),
            new Entrada("3.4.2", "Bacheo y rehabilitación"),
            new Entrada("4.5.4", "Cuentas claras"),
            new Entrada("5.1.2", "Personal capacitado"),
            new Entrada("6.1.4", "Ciudad accesible"),
            new Entrada("8.1.2", "Archivo ordenado"));

    private static final List<String> ENTES = List.of(
            "XXIII AYUNTAMIENTO DE PUERTO ESCONDIDO DEL NORTE",
            "H. AYUNTAMIENTO DE VALLE CLARO, B.C.",
            "MUNICIPIO DE SAN JACINTO DE LA SIERRA",
            "AYUNTAMIENTO DE LOMAS ALTAS");

    private static final List<String> NOMBRES = List.of(
            "AURELIA MONTAÑO PINO",
            "C. FABIÁN RÍOS LUNA",
            "LIC. ODETTE SALGADO NIÑO",
            "ELÍAS ARCE",
            "ING. NOÉ DE LA O VEGA");

    private final Azar azar;

    Inventor(Azar azar) {
        this.azar = azar;
    }

    private static List<Entrada> funcion(String... niveles) {
        List<Entrada> entradas = new ArrayList<>();
        for (String nivel : niveles) {
            entradas.add(new Entrada(nivel.substring(0, 1), nivel.substring(2)));
        }
        return entradas;
    }

    List<HojaCierta> documento() {
        String ente = azar.de(ENTES);
        int ejercicio = azar.entre(2016, 2029);
        int trimestre = azar.entre(1, 4);
        Entrada ramo = azar.de(RAMOS);
        List<HojaCierta> hojas = new ArrayList<>();
        int cuantas = azar.entre(1, 4);
        int consecutivo = 101;
        int centena = azar.entre(1, 5);
        int numero = centena * 100;
        Entrada unidad = unidad(ramo, consecutivo);
        Entrada programa = azar.de(PROGRAMAS);
        for (int i = 0; i < cuantas; i++) {
            boolean continua = i > 0 && azar.deCada(1, 4);
            if (i > 0 && !continua) {
                consecutivo += azar.uno(1, 1, 99, 100);
                unidad = unidad(ramo, consecutivo);
                programa = azar.de(PROGRAMAS);
                centena++;
                numero = centena * 100;
            }
            List<Entrada> funcion = azar.de(FUNCIONES);
            List<Entrada> lineas = new ArrayList<>(azar.algunas(LINEAS, azar.entre(1, 7)));
            if (azar.deCada(1, 8)) {
                lineas.add(0, new Entrada("4", "Gobierno Cercano"));
            }
            int filas = azar.entre(1, 12);
            List<Renglon> renglones = new ArrayList<>();
            for (int f = 0; f < filas; f++) {
                renglones.add(renglon(numero++, trimestre, lineas));
            }
            List<String> firmantes = new ArrayList<>(azar.barajar(NOMBRES).subList(0, 3));
            if (azar.deCada(1, 4)) {
                firmantes.set(2, firmantes.get(0));
            }
            hojas.add(new HojaCierta(
                    ente,
                    ejercicio,
                    trimestre,
                    ramo,
                    programa,
                    unidad,
                    funcion.get(0),
                    funcion.get(1),
                    funcion.get(2),
                    lineas,
                    renglones,
                    firmantes));
        }
        return hojas;
    }

    private Entrada unidad(Entrada ramo, int consecutivo) {
        return new Entrada(ramo.clave() + consecutivo, azar.de(UNIDADES).nombre());
    }

    private Renglon renglon(int numero, int trimestre, List<Entrada> declaradas) {
        Set<String> lineas = new LinkedHashSet<>();
        int cuantas = azar.uno(1, 1, 2, 2, 3, 5);
        for (int i = 0; i < cuantas; i++) {
            String clave = azar.de(azar.deCada(9, 10) ? declaradas : LINEAS).clave();
            if (clave.indexOf('.') > 0) {
                lineas.add(clave);
            }
        }
        if (lineas.isEmpty()) {
            lineas.add(azar.de(LINEAS).clave());
        }
        long[] programado = programado();
        long[] alcanzado = alcanzado(programado, trimestre);
        long anual = 0;
        for (long p : programado) {
            anual += p;
        }
        long p = programado[trimestre - 1];
        long a = alcanzado[trimestre - 1];
        String nota = azar.deCada(9, 10) ? Redaccion.nota(azar, Long.compare(a, p)) : "";
        return new Renglon(
                numero,
                Redaccion.descripcion(azar),
                Redaccion.medida(azar),
                List.copyOf(lineas),
                anual,
                programado,
                alcanzado,
                nota,
                0);
    }

    private long[] programado() {
        long[] programado = new long[4];
        long tope = azar.uno(3, 12, 60, 400, 3000, 60_000, 250_000);
        switch (azar.entre(0, 5)) {
            case 0 -> programado[azar.entre(0, 3)] = azar.entre(1, (int) tope);
            case 1, 2 -> {
                long igual = azar.entre(1, (int) tope);
                for (int t = 0; t < 4; t++) {
                    programado[t] = igual;
                }
                programado[azar.entre(0, 3)] += azar.entre(0, 3);
            }
            case 3 -> {
                for (int t = 0; t < 4; t++) {
                    programado[t] = azar.deCada(1, 3) ? 0 : azar.entre(0, (int) tope);
                }
            }
            default -> {
                for (int t = 0; t < 4; t++) {
                    programado[t] = azar.entre(1, (int) tope);
                }
            }
        }
        if (programado[0] + programado[1] + programado[2] + programado[3] == 0) {
            programado[azar.entre(0, 3)] = 1;
        }
        return programado;
    }

    private long[] alcanzado(long[] programado, int trimestre) {
        long[] alcanzado = new long[4];
        for (int t = 0; t < trimestre; t++) {
            long p = programado[t];
            alcanzado[t] = switch (azar.entre(0, 5)) {
                case 0 -> 0;
                case 1 -> p + azar.entre(1, 3 + (int) p / 2);
                case 2 -> azar.entre(0, (int) p);
                default -> p;
            };
        }
        return alcanzado;
    }
}
