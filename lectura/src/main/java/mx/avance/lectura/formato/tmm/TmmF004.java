package mx.avance.lectura.formato.tmm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Hoja;
import mx.avance.lectura.documento.MetaLeida;
import mx.avance.lectura.formato.Formato;
import mx.avance.lectura.formato.Hallazgos;
import mx.avance.lectura.fuente.Fuente;
import mx.avance.lectura.fuente.Renglon;
import mx.avance.nucleo.avance.Forma;
import org.jspecify.annotations.Nullable;

/** The form TMM-F004, «Avance Físico Programático», of the municipalities of Baja California. */
public final class TmmF004 implements Formato {

    /** How many lines are looked at to recognise the form: it says what it is in the first sheet. */
    private static final int LINEAS_DE_MUESTRA = 400;

    @Override
    public String codigo() {
        return "TMM-F004";
    }

    @Override
    public int afinidad(Fuente fuente) {
        int puntos = 0;
        boolean titulo = false;
        boolean cabeza = false;
        boolean filas = false;
        boolean campos = false;
        int vistas = 0;
        for (Renglon renglon : fuente.renglones()) {
            if (vistas++ > LINEAS_DE_MUESTRA || (titulo && cabeza && filas && campos)) {
                break;
            }
            if (Tabla.empiezaFila(renglon)) {
                filas = true;
                continue;
            }
            String texto = renglon.texto();
            if (texto.length() > 400) {
                continue;
            }
            Linea linea = new Linea(texto);
            String planas = linea.planas();
            if (planas.startsWith("PBRM") || planas.contains("PRESUPUESTO BASADO EN RESULTADOS")) {
                return 0;
            }
            titulo |= planas.contains("FISICO PROGRAMATICO") || LineaDeEncabezado.tieneCodigoDeForma(planas);
            cabeza |= linea.esCabeza();
            campos |= planas.contains("UNIDAD EJECUTORA");
        }
        puntos += titulo ? 45 : 0;
        puntos += cabeza ? 20 : 0;
        puntos += filas ? 20 : 0;
        puntos += campos ? 15 : 0;
        return filas ? puntos : Math.min(puntos, 25);
    }

    @Override
    public List<Hoja> leer(Fuente fuente, OpcionesDeLectura opciones) {
        List<HojaCruda> crudas = Hojeo.hojear(fuente);
        List<Encabezado> encabezados =
                crudas.stream().map(HojaCruda::encabezado).toList();
        ClavesDeHojas claves = new ClavesDeHojas(encabezados);
        Integer ejercicio =
                comun(encabezados, encabezado -> encabezado.periodo().ejercicio());
        Integer trimestre =
                comun(encabezados, encabezado -> encabezado.periodo().trimestre());
        if (ejercicio == null && opciones.ejercicio() != null) {
            ejercicio = opciones.ejercicio().anio();
        }
        if (trimestre == null && opciones.trimestre() != null) {
            trimestre = opciones.trimestre().numero();
        }
        Set<String> conPuntos = claves.lineasConPuntos();
        Hallazgos hojas = new Hallazgos(Forma.TMM_F004);
        Set<Integer> supuestas = new HashSet<>();
        for (int i = 0; i < crudas.size(); i++) {
            HojaCruda cruda = crudas.get(i);
            Periodo dicho = cruda.encabezado().periodo();
            Integer suTrimestre = dicho.trimestre() != null ? dicho.trimestre() : trimestre;
            int segunCifras = suTrimestre != null ? suTrimestre : segunCifras(cruda.filas());
            if (suTrimestre == null) {
                supuestas.add(i + 1);
            }
            Set<String> suyas = conPuntos(cruda.filas());
            Predicate<String> conocidas = linea -> conPuntos.contains(linea) || suyas.contains(linea);
            List<MetaLeida> metas = new LectorDeHoja(segunCifras, cruda.filas(), conocidas).metas();
            hojas.agregar(new Hoja(
                    i + 1,
                    cruda.encabezado().ente(),
                    dicho.ejercicio() != null ? dicho.ejercicio() : ejercicio,
                    segunCifras,
                    claves.clave(i, Campo.RAMO),
                    claves.clave(i, Campo.PROGRAMA),
                    claves.clave(i, Campo.UNIDAD),
                    claves.clave(i, Campo.FINALIDAD),
                    claves.clave(i, Campo.FUNCION),
                    claves.clave(i, Campo.SUBFUNCION),
                    claves.lineas(i, conocidas),
                    metas,
                    cruda.firmas(),
                    claves.hallazgos(i),
                    null));
        }
        // Its rows were read as those of the likeliest quarter, and which one it is stays to be said
        return hojas.revisadas().stream()
                .map(hoja -> supuestas.contains(hoja.hoja()) ? hoja.sinTrimestre() : hoja)
                .toList();
    }

    /** The codes with dots that the rows of a sheet use. */
    private static Set<String> conPuntos(List<FilaCruda> filas) {
        Set<String> conPuntos = new HashSet<>();
        for (FilaCruda fila : filas) {
            for (String linea : fila.lineas()) {
                if (linea.indexOf('.') > 0) {
                    conPuntos.add(linea);
                }
            }
        }
        return conPuntos;
    }

    /** What most sheets say; sheets that lack it are taken to say the same. */
    private static @Nullable Integer comun(
            List<Encabezado> encabezados, Function<Encabezado, @Nullable Integer> parte) {
        Map<Integer, Integer> votos = new HashMap<>();
        for (Encabezado encabezado : encabezados) {
            Integer dicho = parte.apply(encabezado);
            if (dicho != null) {
                votos.merge(dicho, 1, Integer::sum);
            }
        }
        return votos.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The quarter under which most rows add up, the first one among equals. */
    private static int segunCifras(List<FilaCruda> filas) {
        int mejor = 1;
        int mas = -1;
        for (int trimestre = 1; trimestre <= 4; trimestre++) {
            int conciliables = new LectorDeFilas(trimestre).conciliables(filas);
            if (conciliables > mas) {
                mas = conciliables;
                mejor = trimestre;
            }
        }
        return mejor;
    }
}
