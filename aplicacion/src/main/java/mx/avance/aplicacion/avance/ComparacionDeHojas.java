package mx.avance.aplicacion.avance;

import static mx.avance.aplicacion.avance.CambiosDesdeLaFirma.quizas;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mx.avance.aplicacion.avance.CambiosDesdeLaFirma.Cambio;
import mx.avance.aplicacion.avance.CambiosDesdeLaFirma.Que;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Destino;
import mx.avance.nucleo.periodo.PorMes;
import org.jspecify.annotations.Nullable;

/** A sheet as it was frozen against what it says now, row by row in the order of the form. What an old one does not tell is no change. */
final class ComparacionDeHojas {

    /** What a cell says, and so somebody wrote. */
    private static final Set<Que> DE_LA_CELDA =
            EnumSet.of(Que.ALCANZADO, Que.MESES, Que.OBSERVACION, Que.DESTINO, Que.CAUSA);

    private final AvanceGuardado guardado;
    private final Map<Integer, Extraordinaria> extraordinarias = new LinkedHashMap<>();
    private final HojaCongelada antes;
    private final HojaCongelada ahora;
    private final Map<Integer, Respaldo.Movidas> movidas;
    private final Set<Integer> capturables;
    private final List<Cambio> cambios = new ArrayList<>();

    ComparacionDeHojas(
            AvanceGuardado guardado,
            List<Extraordinaria> extraordinarias,
            HojaCongelada antes,
            HojaCongelada ahora,
            Map<Integer, Respaldo.Movidas> movidas) {
        this.guardado = guardado;
        extraordinarias.forEach(una -> this.extraordinarias.put(una.numero(), una));
        this.antes = antes;
        this.ahora = ahora;
        this.movidas = movidas;
        this.capturables = Set.copyOf(guardado.avance().capturables());
    }

    List<Cambio> cambios() {
        Map<Integer, HojaCongelada.Renglon> habia = new LinkedHashMap<>();
        antes.renglones().forEach(renglon -> habia.put(renglon.numero(), renglon));
        Map<Integer, Respaldo.DelRenglon> detrasAntes = detras(antes);
        Map<Integer, Respaldo.DelRenglon> detrasAhora = detras(ahora);
        boolean conRespaldo = antes.respaldo() != null && ahora.respaldo() != null;
        for (HojaCongelada.Renglon hay : ahora.renglones()) {
            HojaCongelada.Renglon era = habia.remove(hay.numero());
            if (era == null) {
                anotar(Que.RENGLON_NUEVO, hay, List.of(), quizas(cifra(hay.metaAnual())));
            } else {
                comparar(era, hay);
            }
            if (conRespaldo) {
                comparar(hay, detrasAntes.get(hay.numero()), detrasAhora.get(hay.numero()));
            }
        }
        habia.values().forEach(era -> anotar(Que.RENGLON_QUITADO, era, quizas(cifra(era.metaAnual())), List.of()));
        compararExtraordinarias();
        return cambios;
    }

    private static Map<Integer, Respaldo.DelRenglon> detras(HojaCongelada hoja) {
        Map<Integer, Respaldo.DelRenglon> detras = new LinkedHashMap<>();
        Respaldo respaldo = hoja.respaldo();
        if (respaldo != null) {
            respaldo.renglones().forEach(renglon -> detras.put(renglon.numero(), renglon));
        }
        return detras;
    }

    private void comparar(HojaCongelada.Renglon era, HojaCongelada.Renglon hay) {
        int suyo = ahora.trimestre() - 1;
        if (!iguales(era.metaAnual(), hay.metaAnual())) {
            anotar(Que.META_ANUAL, hay, quizas(cifra(era.metaAnual())), quizas(cifra(hay.metaAnual())));
        }
        if (!iguales(era.programado().get(suyo), hay.programado().get(suyo))) {
            anotar(
                    Que.PROGRAMADO,
                    hay,
                    quizas(cifra(era.programado().get(suyo))),
                    quizas(cifra(hay.programado().get(suyo))));
        }
        boolean otraA = !iguales(era.alcanzado().get(suyo), hay.alcanzado().get(suyo));
        if (otraA && capturables.contains(hay.numero())) {
            anotar(
                    Que.ALCANZADO,
                    hay,
                    quizas(cifra(era.alcanzado().get(suyo))),
                    quizas(cifra(hay.alcanzado().get(suyo))));
        } else if (!otraA && !iguales(era.absoluto(), hay.absoluto())) {
            anotar(Que.ABSOLUTO, hay, quizas(cifra(era.absoluto())), quizas(cifra(hay.absoluto())));
        }
        PorMes meses = MesesDeCelda.descongelados(era.meses());
        PorMes otros = MesesDeCelda.descongelados(hay.meses());
        if (!meses.equals(otros)) {
            anotar(Que.MESES, hay, quizas(MesesDeCelda.enUnaLinea(meses)), quizas(MesesDeCelda.enUnaLinea(otros)));
        }
        if (!Objects.equals(era.observacion(), hay.observacion())) {
            anotar(Que.OBSERVACION, hay, quizas(era.observacion()), quizas(hay.observacion()));
        }
        if (!Objects.equals(era.destino(), hay.destino())) {
            anotar(Que.DESTINO, hay, quizas(rotulo(era.destino())), quizas(rotulo(hay.destino())));
        }
        if (!Objects.equals(era.causa(), hay.causa())) {
            anotar(Que.CAUSA, hay, quizas(era.causa()), quizas(hay.causa()));
        }
    }

    private void comparar(
            HojaCongelada.Renglon renglon, Respaldo.@Nullable DelRenglon era, Respaldo.@Nullable DelRenglon hay) {
        if (!huella(era).equals(huella(hay))) {
            anotar(
                    Que.REALIZACIONES,
                    renglon,
                    entradas(era, ninguna(renglon)),
                    entradas(hay, movidas.getOrDefault(renglon.numero(), ninguna(renglon))));
        }
        compararArchivos(renglon, archivos(era), archivos(hay));
    }

    /** One that came where another one left replaces it; one that stood and stands may be for others to see. */
    private void compararArchivos(
            HojaCongelada.Renglon renglon, Map<String, Respaldo.Archivo> eran, Map<String, Respaldo.Archivo> son) {
        if (!eran.keySet().equals(son.keySet())) {
            Set<String> siguen = new HashSet<>(eran.keySet());
            siguen.retainAll(son.keySet());
            int reemplazados = Math.min(eran.size(), son.size()) - siguen.size();
            anotar(Que.EVIDENCIAS, renglon, List.of(eran.size(), 0), List.of(son.size(), reemplazados));
        }
        son.forEach((huella, es) -> {
            Respaldo.Archivo era = eran.get(huella);
            if (era != null && !era.clasificacion().equals(es.clasificacion())) {
                anotar(Que.CLASIFICACION, renglon, clasificado(era), clasificado(es));
            }
        });
    }

    private static List<Object> clasificado(Respaldo.Archivo archivo) {
        return List.of(archivo.clasificacion(), Long.toString(archivo.id()));
    }

    private static Respaldo.Movidas ninguna(HojaCongelada.Renglon renglon) {
        return new Respaldo.Movidas(renglon.numero(), 0, 0, 0, 0);
    }

    private static String huella(Respaldo.@Nullable DelRenglon renglon) {
        return renglon == null ? "" : renglon.huella();
    }

    private static List<Object> entradas(Respaldo.@Nullable DelRenglon renglon, Respaldo.Movidas movidas) {
        return List.of(
                renglon == null ? 0 : renglon.entradas(),
                renglon == null ? "0" : escrita(renglon.suma()),
                movidas.nuevas(),
                movidas.corregidas(),
                movidas.quitadas(),
                movidas.iguales());
    }

    /** Those that stand, by the hash of their bytes. */
    private static Map<String, Respaldo.Archivo> archivos(Respaldo.@Nullable DelRenglon renglon) {
        Map<String, Respaldo.Archivo> archivos = new LinkedHashMap<>();
        if (renglon != null) {
            renglon.evidencias().stream()
                    .filter(una -> !una.retirada())
                    .forEach(una -> archivos.put(una.huella(), una));
        }
        return archivos;
    }

    private void compararExtraordinarias() {
        if (antes.extraordinarias() == null || ahora.extraordinarias() == null) {
            return;
        }
        Map<Integer, HojaCongelada.Actividad> eran = new LinkedHashMap<>();
        antes.extraordinarias().forEach(una -> eran.put(una.numero(), una));
        Map<Integer, HojaCongelada.Actividad> son = new LinkedHashMap<>();
        ahora.extraordinarias().forEach(una -> son.put(una.numero(), una));
        Set<Integer> numeros = new TreeSet<>(eran.keySet());
        numeros.addAll(son.keySet());
        for (int numero : numeros) {
            HojaCongelada.Actividad era = eran.get(numero);
            HojaCongelada.Actividad es = son.get(numero);
            if (era == null && es != null) {
                anotar(Que.EXTRAORDINARIA_NUEVA, es, List.of(), dicha(es));
            } else if (era != null && es == null) {
                anotar(Que.EXTRAORDINARIA_QUITADA, era, dicha(era), List.of());
            } else if (era != null && es != null && !dicha(era).equals(dicha(es))) {
                anotar(Que.EXTRAORDINARIA, es, dicha(era), dicha(es));
            }
        }
    }

    private static List<Object> dicha(HojaCongelada.Actividad una) {
        return List.of(
                una.descripcion(),
                escrita(una.alcanzado()),
                una.unidadDeMedida(),
                una.observacion() == null ? "" : una.observacion());
    }

    private void anotar(Que que, HojaCongelada.Actividad una, List<Object> era, List<Object> es) {
        Optional<Extraordinaria> hay = Optional.ofNullable(extraordinarias.get(una.numero()));
        cambios.add(new Cambio(
                que,
                0,
                una.descripcion(),
                era,
                es,
                hay.map(Extraordinaria::quien).orElse(""),
                hay.map(Extraordinaria::cuando)));
    }

    private void anotar(Que que, HojaCongelada.Renglon renglon, List<Object> era, List<Object> es) {
        boolean deCelda = DE_LA_CELDA.contains(que);
        Optional<Celda> celda =
                deCelda ? Optional.ofNullable(guardado.celdas().get(renglon.numero())) : Optional.empty();
        Optional<Instant> cuando = celda.map(Celda::cuando);
        cambios.add(new Cambio(
                que,
                renglon.numero(),
                renglon.descripcion(),
                era,
                es,
                celda.map(Celda::quien).orElse(""),
                cuando));
    }

    private static boolean iguales(@Nullable String una, @Nullable String otra) {
        return Objects.equals(cantidad(una), cantidad(otra));
    }

    private static @Nullable Cantidad cantidad(@Nullable String cifra) {
        return cifra == null ? null : Cantidad.of(new BigDecimal(cifra));
    }

    private static @Nullable String cifra(@Nullable String cifra) {
        return cifra == null ? null : escrita(cifra);
    }

    private static String escrita(String cifra) {
        return CifraEscrita.escribir(Cantidad.of(new BigDecimal(cifra)));
    }

    private static @Nullable String rotulo(@Nullable String destino) {
        return destino == null ? null : Destino.valueOf(destino).rotulo();
    }
}
