package mx.avance.aplicacion.cierre;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mx.avance.aplicacion.plataforma.tabla.Descarga;
import mx.avance.aplicacion.plataforma.web.Avisos;
import org.springframework.stereotype.Component;

/** The board as a table to take away: what is shown, with the same filters. */
@Component
public class DescargaDeTablero {

    private final TableroDeCierre tablero;
    private final Avisos avisos;

    DescargaDeTablero(TableroDeCierre tablero, Avisos avisos) {
        this.tablero = tablero;
        this.avisos = avisos;
    }

    /** In the words of a language; a date as {@code 2026-04-20}. */
    public Descarga de(TableroDeCierre.Filtro filtro, Locale idioma) {
        List<String> encabezado = new ArrayList<>(texto(idioma, "clave", "unidad", "programa", "nombreDePrograma"));
        Etapa.TODAS.forEach(etapa -> encabezado.add(avisos.texto("cierre.etapa." + etapa, idioma)));
        encabezado.addAll(texto(idioma, "capturados", "renglones", "impedimentos", "quien", "prorroga"));
        return new Descarga(
                "cierre-" + filtro.ejercicio() + "-" + filtro.trimestre().numero(),
                filtro.trimestre().rotulo() + " " + filtro.ejercicio(),
                encabezado,
                tablero.de(filtro).filas().stream()
                        .map(fila -> renglon(fila, idioma))
                        .toList());
    }

    private List<String> texto(Locale idioma, String... columnas) {
        return Stream.of(columnas)
                .map(columna -> avisos.texto("cierre.columna." + columna, idioma))
                .toList();
    }

    private List<Object> renglon(FilaDeTablero fila, Locale idioma) {
        List<Object> celdas = new ArrayList<>(List.of(
                fila.id().poa().unidad().clave(),
                fila.nombreDeUnidad(),
                fila.id().poa().programa().clave(),
                fila.nombreDePrograma()));
        fila.pasos().values().forEach(como -> celdas.add(avisos.texto("cierre.como." + como, idioma)));
        celdas.addAll(List.of(
                fila.capturados(),
                fila.renglones(),
                fila.impedimentos(),
                fila.quien(),
                fila.prorroga().map(Object::toString).orElse("")));
        return celdas;
    }
}
