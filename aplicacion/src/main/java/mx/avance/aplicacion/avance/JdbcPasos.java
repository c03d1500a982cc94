package mx.avance.aplicacion.avance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of a sheet, and the state that they leave it in. */
@Component
class JdbcPasos {

    private static final String DE_LA_HOJA = SobreLaHoja.ES;

    /** What was authorised before of the sheets that are being corrected. */
    private static final String EN_VIGOR = """
            select distinct on (p.ejercicio, p.unidad, p.programa, p.trimestre) p.ejercicio, p.unidad, p.programa, p.trimestre, p.hoja
              from avance.paso p join avance.hoja h using (ente, ejercicio, unidad, programa, trimestre)
             where p.ejercicio = :ejercicio and p.acto = 'AUTORIZADO' and h.alcance > p.alcance
               and h.estado in ('EN_CAPTURA', 'ELABORADO', 'REVISADO')
            """;

    private static final String ULTIMA = " order by p.ejercicio, p.unidad, p.programa, p.trimestre, p.numero desc";

    private final JdbcClient base;

    JdbcPasos(JdbcClient base) {
        this.base = base;
    }

    private JdbcClient.StatementSpec de(String sql, IdDeAvance id) {
        return SobreLaHoja.de(base, sql, id);
    }

    List<Paso> pasos(IdDeAvance id) {
        return de("""
                select numero, alcance, acto, modo, cuenta, nombre, cargo, nota, momento, huella, folio, firmo, cargo_de_firma, firmada,
                       digitalizada, recepcion
                  from avance.paso
                """ + DE_LA_HOJA + " order by numero", id)
                .query(JdbcPasos::paso)
                .list();
    }

    private static Paso paso(ResultSet fila, int indice) throws SQLException {
        byte[] huella = fila.getBytes("huella");
        String firmo = fila.getString("firmo");
        return new Paso(
                fila.getInt("numero"),
                fila.getInt("alcance"),
                fila.getString("acto"),
                texto(fila.getString("modo")),
                fila.getString("cuenta"),
                fila.getString("nombre"),
                fila.getString("cargo"),
                fila.getString("nota"),
                fila.getObject("momento", OffsetDateTime.class).toInstant(),
                huella == null ? "" : HexFormat.of().formatHex(huella),
                texto(fila.getString("folio")),
                firmo == null
                        ? Optional.empty()
                        : Optional.of(new Paso.AMano(
                                firmo,
                                fila.getString("cargo_de_firma"),
                                fila.getObject("firmada", LocalDate.class),
                                fila.getInt("digitalizada"))),
                texto(fila.getString("recepcion")));
    }

    private static String texto(@Nullable String texto) {
        return texto == null ? "" : texto;
    }

    /** The sheet as a step froze it; empty when it froze none. */
    Optional<String> congelada(IdDeAvance id, int numero) {
        return de("select hoja from avance.paso" + DE_LA_HOJA + " and numero = :numero and hoja is not null", id)
                .param("numero", numero)
                .query(String.class)
                .optional();
    }

    /** Adds a step, numbered after those that there are. */
    void dar(IdDeAvance id, Paso paso, @Nullable String hoja) {
        de("""
                insert into avance.paso (ente, ejercicio, unidad, programa, trimestre, numero, alcance, acto, modo, cuenta, nombre, cargo,
                       nota, momento, hoja, huella, folio, firmo, cargo_de_firma, firmada, digitalizada, recepcion)
                select plataforma.ente(), :ejercicio, :unidad, :programa, :trimestre, coalesce(max(numero), 0) + 1, :alcance, :acto,
                       nullif(:modo, ''), :cuenta, :nombre, :cargo, :nota, :momento, :hoja::text,
                       sha256(convert_to(:hoja::text, 'UTF8')), nullif(:folio, ''), :firmo::text, :cargoDeFirma::text, :firmada::date,
                       :digitalizada::integer, nullif(:recepcion, '')
                  from avance.paso
                """ + DE_LA_HOJA, id)
                .param("alcance", paso.alcance())
                .param("acto", paso.acto())
                .param("modo", paso.modo())
                .param("cuenta", paso.cuenta())
                .param("nombre", paso.nombre())
                .param("cargo", paso.cargo())
                .param("nota", paso.nota())
                .param("momento", paso.momento().atOffset(ZoneOffset.UTC))
                .param("hoja", hoja)
                .param("folio", paso.folio())
                .param("firmo", paso.aMano().map(Paso.AMano::firmo).orElse(null))
                .param("cargoDeFirma", paso.aMano().map(Paso.AMano::cargo).orElse(null))
                .param("firmada", paso.aMano().map(Paso.AMano::fecha).orElse(null))
                .param(
                        "digitalizada",
                        paso.aMano()
                                .map(Paso.AMano::digitalizada)
                                .filter(numero -> numero > 0)
                                .orElse(null))
                .param("recepcion", paso.recepcion())
                .update();
    }

    /**
     * Leaves the sheet as a step brought it.
     *
     * @param devolvio who returned it with the note; blank when nobody did
     * @param folio of its printed sheet; blank for none
     */
    void dejar(IdDeAvance id, EstadoDeAvance estado, int alcance, String nota, String devolvio, String folio) {
        de("""
                update avance.hoja
                   set estado = :estado, alcance = :alcance, nota = :nota, devolvio = nullif(:devolvio, ''), folio = nullif(:folio, ''),
                       cambiada = now(), version = version + 1
                """ + DE_LA_HOJA, id)
                .param("estado", estado.name())
                .param("alcance", alcance)
                .param("nota", nota)
                .param("devolvio", devolvio)
                .param("folio", folio)
                .update();
    }

    /**
     * A of the quarters of a programme that are being corrected, as it was authorised before: what counts until the correction is
     * authorised. By the number of its row.
     */
    Map<Trimestre, Map<Integer, Cantidad>> enVigor(IdDePoa poa) {
        Map<Trimestre, Map<Integer, Cantidad>> cifras = new EnumMap<>(Trimestre.class);
        base.sql(EN_VIGOR + " and p.unidad = :unidad and p.programa = :programa" + ULTIMA)
                .param("ejercicio", poa.ejercicio().anio())
                .param("unidad", poa.unidad().clave())
                .param("programa", poa.programa().clave())
                .query((ResultSet fila) -> {
                    Trimestre trimestre = Trimestre.de(fila.getInt("trimestre"));
                    cifras.put(
                            trimestre,
                            HojaCongelada.leer(fila.getString("hoja")).alcanzado(trimestre));
                });
        return cifras;
    }

    /** The same of all programmes of a year. */
    Map<IdDePoa, Map<Trimestre, Map<Integer, Cantidad>>> enVigor(Ejercicio ejercicio) {
        Map<IdDePoa, Map<Trimestre, Map<Integer, Cantidad>>> todas = new HashMap<>();
        base.sql(EN_VIGOR + ULTIMA).param("ejercicio", ejercicio.anio()).query((ResultSet fila) -> {
            Trimestre trimestre = Trimestre.de(fila.getInt("trimestre"));
            IdDePoa poa = new IdDePoa(
                    ejercicio, new Programa(fila.getString("programa")), new UnidadEjecutora(fila.getString("unidad")));
            todas.computeIfAbsent(poa, cual -> new EnumMap<>(Trimestre.class))
                    .put(trimestre, HojaCongelada.leer(fila.getString("hoja")).alcanzado(trimestre));
        });
        return todas;
    }

    /** Those of a quarter that are being corrected and whose version before was published. */
    Set<IdDePoa> publicadasQueSeCorrigen(Ejercicio ejercicio, Trimestre trimestre) {
        return Set.copyOf(base.sql("""
                select p.unidad, p.programa
                  from avance.paso p join avance.hoja h using (ente, ejercicio, unidad, programa, trimestre)
                 where p.ejercicio = :ejercicio and p.trimestre = :trimestre and p.acto = 'PUBLICADO' and p.alcance = h.alcance - 1
                """)
                .param("ejercicio", ejercicio.anio())
                .param("trimestre", trimestre.numero())
                .query((fila, numero) -> new IdDePoa(
                        ejercicio,
                        new Programa(fila.getString("programa")),
                        new UnidadEjecutora(fila.getString("unidad"))))
                .list());
    }

    /** The next folio of a series of the year, without gaps: an act that fails gives it back. */
    String folio(Ejercicio ejercicio, Serie serie) {
        int numero = base.sql("""
                insert into avance.consecutivo as c (ente, ejercicio, serie, ultimo) values (plataforma.ente(), :ejercicio, :serie, 1)
                on conflict (ente, ejercicio, serie) do update set ultimo = c.ultimo + 1
                returning ultimo
                """)
                .param("ejercicio", ejercicio.anio())
                .param("serie", serie.name())
                .query(Integer.class)
                .single();
        return serie.letra + "-" + ejercicio + "-" + "%04d".formatted(numero);
    }

    /** What is numbered. */
    enum Serie {
        /** Sheets printed to be signed. */
        HOJA('H'),
        /** Receptions. */
        RECEPCION('R');

        private final char letra;

        Serie(char letra) {
            this.letra = letra;
        }
    }
}
