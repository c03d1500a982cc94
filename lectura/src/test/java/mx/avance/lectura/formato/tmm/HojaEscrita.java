package mx.avance.lectura.formato.tmm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import mx.avance.lectura.Lector;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.lectura.fuente.Renglon;
import mx.avance.lectura.fuente.TextoPlano;

/** Sheets written out in a test, and the parts of them that rules speak of. */
final class HojaEscrita {

    static final String TITULO = """
            AYUNTAMIENTO DE VALLE CLARO
            PROGRAMA OPERATIVO ANUAL 2022
            AVANCE FÍSICO PROGRAMÁTICO

            """;

    static final String CLAVE = """
            RAMO: 33 OBRAS PÚBLICAS MUNICIPALES
            PROGRAMA: 318 CONSERVACIÓN DE CALLES
            UNIDAD EJECUTORA: 33101 DIRECCIÓN GENERAL
            FINALIDAD: 2 DESARROLLO SOCIAL
            FUNCIÓN: 2 VIVIENDA Y SERVICIOS A LA COMUNIDAD
            SUBFUNCIÓN: 4 ALUMBRADO PÚBLICO
            LÍNEAS DE ACCIÓN: 3.4.2 BACHEO Y REHABILITACIÓN

            ENERO-MARZO 2022
            TMM-F004

            """;

    static final String CABEZA = "L/A\tMETAS Y ACCIONES\tUNIDAD DE MEDIDA\tMETA ANUAL\tPERIODO\t\tOBSERVACIONES\n";

    private HojaEscrita() {}

    static List<Hoja> leer(String texto) {
        try {
            return Lector.deSerie()
                    .leer("hoja.txt", texto.getBytes(StandardCharsets.UTF_8), OpcionesDeLectura.NINGUNA)
                    .hojas();
        } catch (LecturaImposible e) {
            throw new AssertionError(e);
        }
    }

    static Encabezado encabezado(String texto) {
        return Encabezado.leer(renglones(texto), new Linea.Memoria());
    }

    static List<Renglon> renglones(String texto) {
        try {
            return TextoPlano.renglones(texto);
        } catch (LecturaImposible e) {
            throw new AssertionError(e);
        }
    }

    /** The codes of a heading in the order of the form, then the líneas de acción. */
    static String claves(Encabezado encabezado) {
        String claves = encabezado.valores().entrySet().stream()
                .map(entrada -> entrada.getKey() + " " + entrada.getValue().codigo())
                .collect(Collectors.joining(", "));
        return claves
                + encabezado.lineas().stream()
                        .map(linea -> " / " + linea.codigo())
                        .collect(Collectors.joining());
    }

    /** A row in one line: number, description, unit, state, note. */
    static String resumen(MetaLeida meta) {
        return meta.numero() + " " + meta.descripcion() + " | " + meta.unidadMedida() + " | " + meta.estado() + " | "
                + meta.observaciones();
    }
}
