package mx.avance.lectura.generador;

import java.util.List;

/** The texts of made-up rows. */
final class Redaccion {

    private static final List<String> VERBOS = List.of(
            "Impartir",
            "Reparar",
            "Entregar",
            "Levantar",
            "Publicar",
            "Revisar",
            "Organizar",
            "Atender",
            "Brindar y dar seguimiento a",
            "Elaborar");

    private static final List<String> OBJETOS = List.of(
            "pláticas sobre el cuidado del agua",
            "luminarias fundidas",
            "paquetes de útiles para primaria",
            "el censo de \"predios baldíos\"",
            "el informe del trimestre",
            "torneos infantiles de ajedrez",
            "solicitudes recibidas por ventanilla",
            "talleres de carpintería, costura y panadería",
            "dictámenes de riesgo (inmuebles)",
            "recorridos nocturnos en 14 colonias",
            "banquetas y rampas");

    private static final List<String> COMPLEMENTOS = List.of(
            "",
            " en las delegaciones del valle",
            " conforme al reglamento de 2019",
            ", con apoyo de los comités de vecinos",
            " para personas de 60 años o más; sin costo",
            " durante los fines de semana, de modo que las familias que trabajan puedan asistir y participen en ellas",
            " de acuerdo con lo que establecen los lineamientos aplicables y el calendario aprobado por el cabildo en"
                    + " la sesión del 12 de enero",
            " a fin de que el 100% de los expedientes quede completo",
            " en 2.5 kilómetros del camino viejo");

    private static final List<String> MEDIDAS = List.of(
            "Plática",
            "Luminaria",
            "Paquete",
            "Informe",
            "Persona",
            "Expediente",
            "Metro cuadrado",
            "Censo actualizado",
            "Dictamen técnico",
            "Niñas y niños",
            "M2");

    private static final List<String> SUPERA = List.of(
            "Se supera la meta por la demanda de los vecinos.",
            "Se superó lo programado; se atendieron 14 solicitudes más (12% adicional).",
            "Se rebasó lo previsto porque \"el comité\" pidió más fechas: 3, 10 y 17 de febrero.",
            "3 escuelas más pidieron la plática, por lo que se supera la meta.");

    private static final List<String> FALTA = List.of(
            "No se cumplió por falta de material.",
            "No se alcanzó la meta debido al cierre del almacén del 15/02 al 28/02.",
            "Debido a la falta de personal no se alcanzó lo programado; se trabajó con 2 de 5 cuadrillas.",
            "2 cuadrillas estuvieron de baja, no se logró la meta (65%).",
            "No se cumplió; quedan pendientes 1,250 metros.");

    private static final List<String> NEUTRAS = List.of(
            "Se trabajó según el calendario.", "PROGRAMA", "Observaciones", "Ver oficio DG/0142/2021 del 3 de marzo.");

    private static final List<String> RELLENOS = List.of(
            "Se informó a la dirección por medio del oficio 221, que obra en el expediente.",
            "El material llegó el día 20; las obras se retomaron de inmediato.",
            "Participaron 340 personas de 12 colonias, 55% mujeres.",
            "La ruta \"norte\" quedó cubierta.",
            "Se anexa relación fotográfica; véase el acta.",
            "1,500 volantes se repartieron casa por casa.",
            "Unidad de medida sin cambio.",
            "El permiso lo dio el Ayuntamiento de Valle Claro en fechas: 2 y 9 de mayo.",
            "Responsable del programa: la dirección; elaboró el acta el comité y la revisó la tesorería.",
            "El programa operativo anual 2019 fija 100. El resto se convino con el DIF.",
            "Ramo 33: sin recursos este periodo.");

    private Redaccion() {}

    static String descripcion(Azar azar) {
        String texto = azar.de(VERBOS) + " " + azar.de(OBJETOS) + azar.de(COMPLEMENTOS);
        texto = azar.deCada(1, 2) ? texto + "." : texto;
        return azar.deCada(1, 5) ? texto.toUpperCase(java.util.Locale.ROOT) : texto;
    }

    static String medida(Azar azar) {
        String medida = azar.de(MEDIDAS);
        return azar.deCada(1, 3) ? medida.toUpperCase(java.util.Locale.ROOT) : medida;
    }

    /**
     * @param signo of A less P
     */
    static String nota(Azar azar, int signo) {
        if (signo == 0) {
            return azar.deCada(1, 12) ? azar.de(NEUTRAS) : "";
        }
        StringBuilder nota = new StringBuilder(azar.de(signo > 0 ? SUPERA : FALTA));
        int mas = azar.deCada(1, 25) ? 45 : azar.uno(0, 0, 0, 1, 2, 4);
        for (int i = 0; i < mas; i++) {
            nota.append(' ').append(azar.de(RELLENOS));
        }
        return nota.toString();
    }
}
