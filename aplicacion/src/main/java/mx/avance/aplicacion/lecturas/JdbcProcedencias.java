package mx.avance.aplicacion.lecturas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.Celda;
import mx.avance.aplicacion.avance.DichoEnPapel;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.lectura.documento.CeldaLeida;
import mx.avance.lectura.documento.Cifras;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.periodo.Trimestre;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where each figure that entered stands on its paper: kept for ever. */
@Component
class JdbcProcedencias implements DichoEnPapel {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient base;
    private final Documentos documentos;
    private final Avances avances;

    JdbcProcedencias(JdbcClient base, Documentos documentos, Avances avances) {
        this.base = base;
        this.documentos = documentos;
        this.avances = avances;
    }

    void guardar(long documento, IdDeAvance id, List<RenglonEnRevision> renglones, Forma forma, String cuenta) {
        List<Map<String, @Nullable Object>> filas = new ArrayList<>();
        for (RenglonEnRevision renglon : renglones) {
            Map<String, String> valores =
                    valores(ProgramaDePapel.enSuTrimestre(renglon.cifras(), forma, id.trimestre()));
            for (Map.Entry<String, String> valor : valores.entrySet()) {
                CeldaLeida celda = renglon.meta().celdas().stream()
                        .filter(una -> valor.getKey().equals(una.campo()))
                        .findFirst()
                        .orElse(null);
                Map<String, @Nullable Object> fila = new LinkedHashMap<>();
                fila.put("renglon", renglon.meta().numero());
                fila.put("hoja", renglon.hoja());
                fila.put("campo", valor.getKey());
                fila.put("valor", valor.getValue());
                fila.put("escrito", celda == null ? "" : celda.texto());
                fila.put("linea", celda == null ? null : celda.linea());
                fila.put("columna", celda == null ? null : celda.columna());
                fila.put("pagina", celda == null ? null : celda.pagina());
                fila.put("pestana", celda == null ? null : celda.pestana());
                fila.put(
                        "que",
                        renglon.decision()
                                .map(decision -> decision.que().name())
                                .orElse("CONCILIADA"));
                filas.add(fila);
            }
        }
        base.sql("""
                insert into lecturas.procedencia (ente, ejercicio, trimestre, programa, unidad, renglon, documento, hoja, campo, valor,
                       escrito, linea, columna, pagina, pestana, que, cuenta)
                select plataforma.ente(), :ejercicio, :trimestre, :programa, :unidad, p.renglon, :documento, p.hoja, p.campo, p.valor,
                       p.escrito, p.linea, p.columna, p.pagina, p.pestana, p.que, :cuenta
                  from jsonb_to_recordset(:filas::jsonb) as p(renglon integer, hoja integer, campo text, valor text, escrito text,
                       linea integer, columna integer, pagina integer, pestana text, que text)
                """)
                .param("ejercicio", id.poa().ejercicio().anio())
                .param("trimestre", id.trimestre().numero())
                .param("programa", id.poa().programa().clave())
                .param("unidad", id.poa().unidad().clave())
                .param("documento", documento)
                .param("cuenta", cuenta)
                .param("filas", JSON.writeValueAsString(filas))
                .update();
    }

    private static Map<String, String> valores(Cifras cifras) {
        Map<String, String> valores = new LinkedHashMap<>();
        poner(valores, "metaAnual", cifras.metaAnual());
        for (Trimestre trimestre : Trimestre.TODOS) {
            int i = trimestre.ordinal();
            poner(
                    valores,
                    "programado[" + i + "]",
                    cifras.programado().en(trimestre).orElse(null));
            poner(
                    valores,
                    "alcanzado[" + i + "]",
                    cifras.alcanzado().en(trimestre).orElse(null));
        }
        poner(valores, "avanceAbsoluto", cifras.avanceAbsoluto());
        if (cifras.avanceRelativo() != null) {
            valores.put("avanceRelativo", cifras.avanceRelativo().toPlainString());
        }
        return valores;
    }

    private static void poner(Map<String, String> valores, String campo, @Nullable Cantidad cifra) {
        if (cifra != null) {
            valores.put(campo, cifra.toString());
        }
    }

    /** A place, and whether its paper is of a later quarter. */
    private record DeUnPapel(Lugar lugar, boolean posterior) {}

    @Override
    @Transactional(readOnly = true)
    public List<Lugar> de(IdDeAvance id) {
        Set<Long> visibles = visibles(id);
        List<DeUnPapel> todos = base.sql("""
                select p.renglon, p.campo, p.valor, p.escrito, d.nombre, p.hoja, coalesce(p.linea, 0) as linea,
                       coalesce(p.pestana, p.pagina::text, '') as donde, p.documento, p.cuenta, p.trimestre > :trimestre as posterior
                  from lecturas.procedencia p join lecturas.documento d on d.id = p.documento
                 where p.ejercicio = :ejercicio and p.programa = :programa and p.unidad = :unidad
                   and (p.trimestre = :trimestre or (p.trimestre > :trimestre and p.campo = :suya))
                 order by p.renglon, posterior, p.documento, p.hoja, p.linea, p.columna, p.campo
                """)
                .param("ejercicio", id.poa().ejercicio().anio())
                .param("trimestre", id.trimestre().numero())
                .param("programa", id.poa().programa().clave())
                .param("unidad", id.poa().unidad().clave())
                .param("suya", suya(id))
                .query((fila, numero) -> new DeUnPapel(
                        new Lugar(
                                fila.getInt("renglon"),
                                fila.getString("campo"),
                                fila.getString("valor"),
                                fila.getString("escrito"),
                                fila.getString("nombre"),
                                fila.getInt("hoja"),
                                fila.getInt("linea"),
                                fila.getString("donde"),
                                visibles.contains(fila.getLong("documento"))
                                        ? "/lecturas/" + fila.getLong("documento") + "?hoja=" + fila.getInt("hoja")
                                        : "",
                                fila.getString("cuenta")),
                        fila.getBoolean("posterior")))
                .list();
        if (todos.stream().noneMatch(DeUnPapel::posterior)) {
            return todos.stream().map(DeUnPapel::lugar).toList();
        }
        return sinLasQueNoEntraron(id, todos);
    }

    private static String suya(IdDeAvance id) {
        return "alcanzado[" + id.trimestre().ordinal() + "]";
    }

    /** Of the paper of a later quarter, the A of this one where it entered: no paper of its own has it, and the cell says that figure. */
    private List<Lugar> sinLasQueNoEntraron(IdDeAvance id, List<DeUnPapel> todos) {
        Map<Integer, Celda> celdas =
                avances.find(id).map(AvanceGuardado::celdas).orElse(Map.of());
        Set<Integer> conPapel = new HashSet<>();
        List<Lugar> lugares = new ArrayList<>();
        for (DeUnPapel uno : todos) {
            Lugar lugar = uno.lugar();
            Celda celda = celdas.get(lugar.renglon());
            boolean entro = !uno.posterior()
                    || (!conPapel.contains(lugar.renglon())
                            && celda != null
                            && celda.origen().equals("LECTURA")
                            && celda.captura()
                                    .alcanzado()
                                    .filter(cifra -> cifra.toString().equals(lugar.valor()))
                                    .isPresent());
            if (entro) {
                lugares.add(lugar);
                if (lugar.campo().equals(suya(id))) {
                    conPapel.add(lugar.renglon());
                }
            }
        }
        return lugares;
    }

    /** The papers of a sheet that whoever acts may see: a unit does not see one that brought those of others too. */
    private Set<Long> visibles(IdDeAvance id) {
        List<Long> papeles = base.sql("""
                select distinct documento from lecturas.procedencia
                 where ejercicio = :ejercicio and trimestre >= :trimestre and programa = :programa and unidad = :unidad
                """)
                .param("ejercicio", id.poa().ejercicio().anio())
                .param("trimestre", id.trimestre().numero())
                .param("programa", id.poa().programa().clave())
                .param("unidad", id.poa().unidad().clave())
                .query(Long.class)
                .list();
        return papeles.isEmpty() ? Set.of() : documentos.visibles(papeles);
    }
}
