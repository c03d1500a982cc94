package mx.avance.aplicacion.avance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.UnidadesDeMedida;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.ActividadExtraordinaria;
import mx.avance.nucleo.avance.Observacion;
import mx.avance.nucleo.poa.UnidadMedida;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Captures what a unit did without having programmed it: an activity counts in no meta and in no compliance, is signed with its sheet,
 * and is printed apart. Whoever captures the cells of a sheet captures these, and under the same lock.
 */
@Component
public class CapturarExtraordinarias {

    /** The most of a sheet. */
    public static final int CUANTAS = 50;

    /** The longest description. */
    public static final int DESCRIPCION = 500;

    /** The longest unit of measure. */
    public static final int MEDIDA = 120;

    private final JdbcExtraordinarias base;
    private final Avances avances;
    private final CandadoDeHoja candado;
    private final UnidadesDeMedida medidas;
    private final Poas poas;
    private final Sesiones sesiones;
    private final Hechos hechos;
    private final Clock reloj;

    CapturarExtraordinarias(
            JdbcExtraordinarias base,
            Avances avances,
            CandadoDeHoja candado,
            UnidadesDeMedida medidas,
            Poas poas,
            Sesiones sesiones,
            Hechos hechos,
            Clock reloj) {
        this.base = base;
        this.avances = avances;
        this.candado = candado;
        this.medidas = medidas;
        this.poas = poas;
        this.sesiones = sesiones;
        this.hechos = hechos;
        this.reloj = reloj;
    }

    /**
     * What is written of an activity.
     *
     * @param medida a unit of measure of the catalogue in force, in any of its writings
     * @param alcanzado as people write a figure, 0 or more
     * @param observacion blank for none
     */
    public record Escrita(String descripcion, String medida, String alcanzado, String observacion) {

        /** Nothing written. */
        public static final Escrita NADA = new Escrita("", "", "", "");
    }

    /** Which way one moves. */
    public enum Hacia {
        ARRIBA,
        ABAJO
    }

    /**
     * Those of a sheet in their order, deleted ones included.
     *
     * @throws NoPermitido when whoever acts may not see the sheet
     */
    @Transactional(readOnly = true)
    public List<Extraordinaria> de(IdDeAvance id) {
        avances.exigirQueVea(id);
        return base.todas(id);
    }

    /**
     * Every version that one had, the last one first.
     *
     * @throws NoPermitido when whoever acts may not see the sheet
     * @throws NoExiste when the sheet has no such activity
     */
    @Transactional(readOnly = true)
    public List<Extraordinaria> historia(IdDeAvance id, int numero) {
        avances.exigirQueVea(id);
        List<Extraordinaria> historia = base.historia(id, numero);
        if (historia.isEmpty()) {
            throw noHay(id, numero);
        }
        return historia;
    }

    /**
     * Adds one after the others; with it a sheet that nobody captured is begun.
     *
     * @throws NoPermitido when whoever acts does not capture for that unit, the quarter is not open to it, or the sheet was sent
     * @throws DatosInvalidos when something is missing, too long, or no figure, the unit of measure is not in force, or there are {@link
     *     #CUANTAS} already
     */
    @Transactional
    public Extraordinaria agregar(IdDeAvance id, Escrita escrita) {
        String origen = candado.alCapturar(id);
        exigirQueQuepa(id);
        ActividadExtraordinaria actividad = limpia(id, escrita, null);
        Extraordinaria nueva = escribir(id, base.siguiente(id), 1, actividad, false, origen);
        hechos.anotar("EXTRAORDINARIA_AGREGADA", id.objetoExtraordinario(nueva.numero()), null, dicho(actividad), null);
        return nueva;
    }

    /**
     * Corrects one. Writing what it says already changes nothing.
     *
     * @param version that was seen
     * @throws NoPermitido as for {@link #agregar}
     * @throws DatosInvalidos as for {@link #agregar}
     * @throws Choque when somebody else changed or deleted it in the meantime; with the {@link Extraordinaria} as it stands
     * @throws NoExiste when the sheet has no such activity
     */
    @Transactional
    public Extraordinaria corregir(IdDeAvance id, int numero, int version, Escrita escrita) {
        String origen = candado.alCapturar(id);
        Extraordinaria hay = exigir(id, numero);
        ActividadExtraordinaria actividad = limpia(id, escrita, hay.actividad().unidadMedida());
        if (!hay.eliminada() && iguales(hay.actividad(), actividad)) {
            return hay;
        }
        exigirVersion(id, hay, version, false);
        Extraordinaria queda = escribir(id, numero, version + 1, actividad, false, origen);
        hechos.anotar(
                "EXTRAORDINARIA_CORREGIDA",
                id.objetoExtraordinario(numero),
                dicho(hay.actividad()),
                dicho(actividad),
                null);
        return queda;
    }

    /** Equal units may be written in different ways, and what is written is what is printed. */
    private static boolean iguales(ActividadExtraordinaria una, ActividadExtraordinaria otra) {
        return una.equals(otra)
                && una.unidadMedida().nombre().equals(otra.unidadMedida().nombre());
    }

    /**
     * Deletes one, which can be put back.
     *
     * @param version that was seen
     * @throws NoPermitido as for {@link #agregar}
     * @throws Choque when somebody else changed or deleted it in the meantime; with the {@link Extraordinaria} as it stands
     * @throws NoExiste when the sheet has no such activity
     */
    @Transactional
    public Extraordinaria eliminar(IdDeAvance id, int numero, int version) {
        String origen = candado.alCapturar(id);
        Extraordinaria hay = exigir(id, numero);
        exigirVersion(id, hay, version, false);
        Extraordinaria queda = escribir(id, numero, version + 1, hay.actividad(), true, origen);
        hechos.anotar("EXTRAORDINARIA_ELIMINADA", id.objetoExtraordinario(numero), dicho(hay.actividad()), null, null);
        return queda;
    }

    /**
     * Puts back one that was deleted.
     *
     * @param version that was seen
     * @throws NoPermitido as for {@link #agregar}
     * @throws DatosInvalidos when there are {@link #CUANTAS} already
     * @throws Choque when it was put back already; with the {@link Extraordinaria} as it stands
     * @throws NoExiste when the sheet has no such activity
     */
    @Transactional
    public Extraordinaria reponer(IdDeAvance id, int numero, int version) {
        String origen = candado.alCapturar(id);
        Extraordinaria hay = exigir(id, numero);
        exigirVersion(id, hay, version, true);
        exigirQueQuepa(id);
        Extraordinaria queda = escribir(id, numero, version + 1, hay.actividad(), false, origen);
        hechos.anotar("EXTRAORDINARIA_REPUESTA", id.objetoExtraordinario(numero), null, dicho(hay.actividad()), null);
        return queda;
    }

    /**
     * Moves one past its neighbour; the first one does not move up, nor the last one down.
     *
     * @return those of the sheet, in their order
     * @throws NoPermitido as for {@link #agregar}
     * @throws NoExiste when the sheet has no such activity, or it was deleted
     */
    @Transactional
    public List<Extraordinaria> mover(IdDeAvance id, int numero, Hacia hacia) {
        candado.alCapturar(id);
        List<Integer> antes = base.todas(id).stream()
                .filter(una -> !una.eliminada())
                .map(Extraordinaria::numero)
                .toList();
        int lugar = antes.indexOf(numero);
        if (lugar < 0) {
            throw noHay(id, numero);
        }
        int otro = hacia == Hacia.ARRIBA ? lugar - 1 : lugar + 1;
        if (otro >= 0 && otro < antes.size()) {
            List<Integer> despues = new ArrayList<>(antes);
            Collections.swap(despues, lugar, otro);
            base.ordenar(id, despues);
            base.contar(id, reloj.instant());
            hechos.anotar(
                    "EXTRAORDINARIAS_ORDENADAS",
                    id.objeto(),
                    Map.of("orden", antes.toString()),
                    Map.of("orden", despues.toString()),
                    null);
        }
        return base.todas(id);
    }

    /**
     * Puts those of a sheet back to what they were when it was frozen: what was added meanwhile is deleted, and what was changed or
     * deleted is as it was. Asks no permission; the sheet must be held.
     */
    void comoSeCongelaron(IdDeAvance id, List<HojaCongelada.Actividad> congeladas) {
        Map<Integer, HojaCongelada.Actividad> debidas = new LinkedHashMap<>();
        congeladas.forEach(una -> debidas.put(una.numero(), una));
        String origen = sesiones.actual().origen().name();
        for (Extraordinaria hay : base.todas(id)) {
            HojaCongelada.Actividad debida = debidas.get(hay.numero());
            if (debida == null && !hay.eliminada()) {
                escribir(id, hay.numero(), hay.version() + 1, hay.actividad(), true, origen);
            } else if (debida != null && (hay.eliminada() || !iguales(hay.actividad(), debida.impresa()))) {
                escribir(id, hay.numero(), hay.version() + 1, debida.impresa(), false, debida.origen());
            }
        }
        base.ordenar(id, List.copyOf(debidas.keySet()));
    }

    private Extraordinaria exigir(IdDeAvance id, int numero) {
        return base.find(id, numero).orElseThrow(() -> noHay(id, numero));
    }

    private void exigirQueQuepa(IdDeAvance id) {
        if (base.todas(id).stream().filter(una -> !una.eliminada()).count() >= CUANTAS) {
            throw new DatosInvalidos(Defecto.en("descripcion", "avance.extraordinaria.demasiadas", CUANTAS));
        }
    }

    private static NoExiste noHay(IdDeAvance id, int numero) {
        return new NoExiste(id.objetoExtraordinario(numero));
    }

    private static void exigirVersion(IdDeAvance id, Extraordinaria hay, int version, boolean eliminada) {
        if (hay.version() != version || hay.eliminada() != eliminada) {
            throw new Choque(id.objetoExtraordinario(hay.numero()), hay);
        }
    }

    private Extraordinaria escribir(
            IdDeAvance id,
            int numero,
            int version,
            ActividadExtraordinaria actividad,
            boolean eliminada,
            String origen) {
        Extraordinaria una = new Extraordinaria(
                numero, version, actividad, eliminada, sesiones.actual().cuenta(), reloj.instant(), origen);
        base.escribir(id, una);
        base.contar(id, reloj.instant());
        return exigir(id, numero);
    }

    /** @param tenia its unit of measure, which stays even where the catalogue has it no more; null for a new one */
    private ActividadExtraordinaria limpia(IdDeAvance id, Escrita escrita, @Nullable UnidadMedida tenia) {
        List<Defecto> defectos = new ArrayList<>();
        String descripcion = DarPasos.exigido("descripcion", escrita.descripcion(), DESCRIPCION, defectos);
        String medida = DarPasos.exigido("medida", escrita.medida(), MEDIDA, defectos);
        String nota = TextoEscrito.limpio(escrita.observacion());
        if (nota.length() > LimpiezaDeCelda.NOTA) {
            defectos.add(Defecto.en("observacion", "avance.notaLarga", nota.length(), LimpiezaDeCelda.NOTA));
        }
        String cifra = TextoEscrito.limpio(escrita.alcanzado());
        Optional<Cantidad> alcanzado =
                cifra.length() > LimpiezaDeCelda.DE_MAS ? Optional.empty() : CifraEscrita.leer(cifra);
        if (CifraEscrita.enBlanco(cifra)) {
            defectos.add(Defecto.en("alcanzado", "avance.extraordinaria.sinCifra"));
        } else if (alcanzado.isEmpty()) {
            defectos.add(Defecto.en("alcanzado", "avance.cifraMal", LimpiezaDeCelda.corto(cifra)));
        }
        if (!medida.isEmpty() && medida.length() <= MEDIDA) {
            UnidadMedida unidad = UnidadMedida.of(medida);
            boolean laTenia = tenia != null && tenia.equals(unidad);
            if (!laTenia && !medidas.vigenteEn(poas.diaDeCatalogos(id.poa())).test(unidad)) {
                defectos.add(Defecto.en("medida", "avance.extraordinaria.medidaMal", LimpiezaDeCelda.corto(medida)));
            }
        }
        DatosInvalidos.siHay(defectos);
        return new ActividadExtraordinaria(
                descripcion,
                UnidadMedida.of(medida),
                alcanzado.orElseThrow(),
                nota.isEmpty() ? Optional.empty() : Optional.of(new Observacion(nota)));
    }

    private static Map<String, Object> dicho(ActividadExtraordinaria actividad) {
        Map<String, Object> dicho = new LinkedHashMap<>();
        dicho.put("descripcion", actividad.descripcion());
        dicho.put("unidadDeMedida", actividad.unidadMedida().nombre());
        dicho.put("alcanzado", actividad.alcanzado().toString());
        actividad.observacion().map(Observacion::texto).ifPresent(nota -> dicho.put("observacion", nota));
        return dicho;
    }
}
