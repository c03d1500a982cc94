package mx.avance.lectura.generador;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.avance.lectura.Lector;
import mx.avance.lectura.LecturaImposible;
import mx.avance.lectura.OpcionesDeLectura;
import mx.avance.lectura.documento.Estado;
import mx.avance.lectura.documento.Lectura;
import mx.avance.lectura.documento.MetaLeida;
import org.junit.jupiter.api.Test;

/** Sheets with damaged rows. {@code -Dhojas.daniadas=N} damages more of them. */
class HojasDaniadasTest {

    private static final int DANIADAS = Integer.getInteger("hojas.daniadas", 20_000);

    /** What became of the rows that suffered one kind of damage. */
    private static final class Cuenta {

        private int filas;
        private int admitidas;
        private int primera;
        private int entreTres;
        private int enRevision;

        @Override
        public String toString() {
            return String.format(
                    java.util.Locale.ROOT,
                    "%6d filas, %5d en revisión, %6.2f %% a la primera, %6.2f %% entre tres, %3d con otra lectura cabal",
                    filas,
                    enRevision,
                    100.0 * primera / Math.max(1, enRevision),
                    100.0 * entreTres / Math.max(1, enRevision),
                    admitidas);
        }
    }

    private final Map<Danio, Cuenta> cuentas = new EnumMap<>(Danio.class);
    private final List<String> silenciosas = new ArrayList<>();

    @Test
    void una_fila_daniada_nunca_se_da_por_buena_con_cifras_que_no_dice() throws LecturaImposible {
        Lector lector = Lector.deSerie();
        int daniadas = 0;
        for (long semilla = 1; daniadas < DANIADAS; semilla++) {
            Impreso impreso = Imprenta.daniada(semilla, 1 + (int) (semilla % 8));
            Lectura lectura = lector.leer("hoja.txt", impreso.bytes(), OpcionesDeLectura.NINGUNA);
            for (int i = 0; i < Math.min(lectura.hojas().size(), impreso.hojas().size()); i++) {
                Map<Integer, MetaLeida> metas = new HashMap<>();
                lectura.hojas().get(i).metas().forEach(meta -> metas.put(meta.numero(), meta));
                Impreso.Hoja hoja = impreso.hojas().get(i);
                for (FilaImpresa fila : hoja.filas()) {
                    MetaLeida meta = metas.get(fila.renglon().numero());
                    if (meta != null) {
                        daniadas += fila.danio() == Danio.NINGUNO ? 0 : 1;
                        contar(fila, meta, hoja.verdad().trimestre(), "semilla " + semilla + " ");
                    }
                }
            }
        }
        cuentas.forEach((danio, cuenta) -> System.out.printf("%-9s %s%n", danio, cuenta));

        assertThat(silenciosas).isEmpty();
        assertThat(entreTres(Danio.DIGITO, Danio.PERDIDO, Danio.BORRADO)).isGreaterThanOrEqualTo(0.97);
    }

    private void contar(FilaImpresa fila, MetaLeida meta, int trimestre, String donde) {
        Cuenta cuenta = cuentas.computeIfAbsent(fila.danio(), nuevo -> new Cuenta());
        cuenta.filas++;
        if (meta.estado() == Estado.POR_REVISAR) {
            int lugar = Cotejo.lugarDeLaVerdad(meta, fila.renglon(), trimestre);
            cuenta.enRevision++;
            cuenta.primera += lugar == 0 ? 1 : 0;
            cuenta.entreTres += lugar >= 0 && lugar < 3 ? 1 : 0;
        } else if (!Cotejo.iguales(meta.cifras(), fila.renglon(), trimestre)) {
            String leida = Cotejo.texto(meta.cifras(), trimestre);
            if (fila.danio() != Danio.NINGUNO
                    && Oraculo.lecturas(fila.celdas(), trimestre).contains(leida)) {
                cuenta.admitidas++;
            } else {
                silenciosas.add(donde + fila.renglon().numero() + " " + fila.celdas() + " se leyó " + leida);
            }
        }
    }

    private double entreTres(Danio... danios) {
        int enRevision = 0;
        int entreTres = 0;
        for (Danio danio : danios) {
            Cuenta cuenta = cuentas.getOrDefault(danio, new Cuenta());
            enRevision += cuenta.enRevision;
            entreTres += cuenta.entreTres;
        }
        return entreTres / (double) enRevision;
    }
}
