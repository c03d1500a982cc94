package mx.avance.aplicacion.avance;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import mx.avance.aplicacion.plataforma.CifraEscrita;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Captura;
import mx.avance.nucleo.periodo.PorMes;
import mx.avance.nucleo.poa.Acumulacion;
import org.jspecify.annotations.Nullable;

/**
 * The months of a cell as people type them and as its tables keep them. While there are any, the A of the cell is what they make and
 * nobody types it; a row that has none takes them where the ente captures by month.
 */
final class MesesDeCelda {

    private static final String SALE_DE_ELLOS = "avance.meses.saleDeEllos";

    private final IntFunction<Acumulacion> acumulaciones;
    private final BooleanSupplier porMes;

    /**
     * @param acumulaciones of the rows that are captured, by their number
     * @param porMes whether the ente captures by month, asked when a month is written into a row that has none
     */
    MesesDeCelda(IntFunction<Acumulacion> acumulaciones, BooleanSupplier porMes) {
        this.acumulaciones = acumulaciones;
        this.porMes = porMes;
    }

    /**
     * The captura of a row after what was written into its months and its A. An A that is written as it stands is no change,
     * nor one that is left blank beside its months.
     *
     * @param conAlcanzado the same with the A that was written; {@code hay} where none was
     */
    Captura poner(CambioDeCelda cambio, Captura hay, Captura conAlcanzado, List<Defecto> defectos) {
        String numero = Integer.toString(cambio.renglon());
        PorMes meses = leer(cambio, hay.meses(), defectos);
        if (meses.estaVacio()) {
            if (hay.meses().estaVacio()) {
                return conAlcanzado;
            }
            // Without its months, an A that nobody wrote as such is none
            return hay.conMeses(PorMes.VACIO, acumulaciones.apply(cambio.renglon()))
                    .conAlcanzado(cambio.alcanzado().flatMap(escrita -> conAlcanzado.alcanzado()));
        }
        if (hay.meses().estaVacio() && !porMes.getAsBoolean()) {
            defectos.add(Defecto.en("meses", "avance.meses.noSeCapturan", numero));
            return hay;
        }
        Captura hecha = meses.equals(hay.meses()) ? hay : hay.conMeses(meses, acumulaciones.apply(cambio.renglon()));
        Optional<Cantidad> escrita = conAlcanzado.alcanzado();
        boolean soloMeses = escrita.isEmpty() && !cambio.meses().isEmpty();
        if (!soloMeses && !escrita.equals(hay.alcanzado()) && !escrita.equals(hecha.alcanzado())) {
            defectos.add(Defecto.en(
                    "alcanzado",
                    SALE_DE_ELLOS,
                    numero,
                    hecha.alcanzado().map(CifraEscrita::escribir).orElse("—")));
            return hay;
        }
        return hecha;
    }

    /** Whether something was refused for what somebody else may have written meanwhile, and not for itself. */
    static boolean esPorLoQueHay(Defecto defecto) {
        return defecto.clave().equals(SALE_DE_ELLOS);
    }

    private static PorMes leer(CambioDeCelda cambio, PorMes hay, List<Defecto> defectos) {
        PorMes meses = hay;
        for (Map.Entry<Integer, String> mes : new TreeMap<>(cambio.meses()).entrySet()) {
            int lugar = mes.getKey();
            meses = meses.con(lugar, LimpiezaDeCelda.cifra("meses", mes.getValue(), meses.en(lugar), defectos));
        }
        return meses;
    }

    /** As a column of the database has them; none where it has nothing. */
    static PorMes leidos(@Nullable Array columna) throws SQLException {
        if (columna == null) {
            return PorMes.VACIO;
        }
        List<Optional<Cantidad>> cifras = new ArrayList<>(PorMes.MESES);
        for (BigDecimal cifra : (@Nullable BigDecimal[]) columna.getArray()) {
            cifras.add(Optional.ofNullable(cifra).map(Cantidad::of));
        }
        return PorMes.de(cifras);
    }

    /** As a column keeps them; null where there are none. */
    static @Nullable List<@Nullable BigDecimal> escritos(PorMes meses) {
        if (meses.estaVacio()) {
            return null;
        }
        List<@Nullable BigDecimal> cifras = new ArrayList<>(PorMes.MESES);
        meses.cifras().forEach(cifra -> cifras.add(cifra.map(Cantidad::valor).orElse(null)));
        return cifras;
    }

    /** {@code 20 + 15 + —}; null where there are none. */
    static @Nullable String enUnaLinea(PorMes meses) {
        return meses.estaVacio()
                ? null
                : meses.cifras().stream()
                        .map(mes -> mes.map(CifraEscrita::escribir).orElse("—"))
                        .collect(Collectors.joining(" + "));
    }

    /** As a frozen sheet writes them; null where there are none. */
    static @Nullable List<@Nullable String> congelados(PorMes meses) {
        if (meses.estaVacio()) {
            return null;
        }
        List<@Nullable String> textos = new ArrayList<>(PorMes.MESES);
        meses.cifras().forEach(cifra -> textos.add(cifra.map(Cantidad::toString).orElse(null)));
        return textos;
    }

    /** Reads what was frozen. */
    static PorMes descongelados(@Nullable List<@Nullable String> textos) {
        return textos == null
                ? PorMes.VACIO
                : PorMes.de(textos.stream()
                        .map(texto -> texto == null
                                ? Optional.<Cantidad>empty()
                                : Optional.of(Cantidad.of(new BigDecimal(texto))))
                        .toList());
    }

    /** The same as PostgreSQL writes a list of numbers. */
    static @Nullable String enTexto(@Nullable List<@Nullable BigDecimal> meses) {
        return meses == null
                ? null
                : meses.stream()
                        .map(cifra -> cifra == null ? "null" : cifra.toPlainString())
                        .collect(Collectors.joining(",", "{", "}"));
    }
}
