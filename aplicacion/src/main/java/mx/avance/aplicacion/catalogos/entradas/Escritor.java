package mx.avance.aplicacion.catalogos.entradas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.aplicacion.catalogos.Catalogo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL behind every change of a catalogue, inside the transaction of whoever changes it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Escritor {

    private final JdbcClient base;
    private final Entradas entradas;

    Escritor(JdbcClient base, Entradas entradas) {
        this.base = base;
        this.entradas = entradas;
    }

    /**
     * Waits until nobody else changes a catalogue of this ente, so that what was checked still holds when it is written. Stretches
     * are compared at the end: one may end where another begins, in any order.
     */
    void apartar() {
        base.sql("select pg_advisory_xact_lock(hashtext('catalogos'), plataforma.ente())")
                .query((fila, numero) -> true)
                .single();
        base.sql("set constraints all deferred").update();
    }

    Entrada insertar(Esquema esquema, Entrada entrada) {
        List<String> claves = esquema.campos().stream().map(Campo::clave).toList();
        JdbcClient.StatementSpec orden = base.sql("insert into " + esquema.tabla() + " (ente, "
                + String.join(", ", claves) + ") values (plataforma.ente(), "
                + esquema.campos().stream().map(Escritor::valor).collect(Collectors.joining(", "))
                + ") returning id");
        parametros(orden, esquema, entrada);
        return new Entrada(orden.query(Long.class).single(), entrada.valores(), 1);
    }

    void actualizar(Esquema esquema, Entrada entrada) {
        JdbcClient.StatementSpec orden = base.sql("update " + esquema.tabla() + " set "
                        + esquema.campos().stream()
                                .map(campo -> campo.clave() + " = " + valor(campo))
                                .collect(Collectors.joining(", "))
                        + ", version = version + 1 where id = :id")
                .param("id", entrada.id());
        parametros(orden, esquema, entrada);
        orden.update();
    }

    void borrar(Esquema esquema, long id) {
        base.sql("delete from " + esquema.tabla() + " where id = :id")
                .param("id", id)
                .update();
    }

    /** What follows from the change: each way of writing a unit of measure names one unit, that into which it was merged. */
    void terminar(Esquema esquema) {
        if (esquema.catalogo() != Catalogo.MEDIDAS) {
            return;
        }
        List<Entrada> medidas = entradas.todas(Catalogo.MEDIDAS);
        Map<String, Entrada> porNombre = new HashMap<>();
        medidas.forEach(medida -> porNombre.put(medida.valor("nombre"), medida));
        Map<String, Long> escrituras = new LinkedHashMap<>();
        Deque<Entrada> enOrden = new ArrayDeque<>();
        medidas.forEach(medida -> {
            if (medida.valor("fusionada").isEmpty()) {
                enOrden.addFirst(medida);
            } else {
                enOrden.addLast(medida);
            }
        });
        enOrden.forEach(medida -> esquema.identidades(medida.valores())
                .forEach(raiz -> escrituras.putIfAbsent(raiz, destino(medida, porNombre))));
        base.sql("delete from catalogos.escritura_de_medida").update();
        escrituras.forEach((raiz, medida) -> base.sql(
                        "insert into catalogos.escritura_de_medida (ente, raiz, medida) values (plataforma.ente(), :raiz, :medida)")
                .param("raiz", raiz)
                .param("medida", medida)
                .update());
    }

    private static long destino(Entrada medida, Map<String, Entrada> porNombre) {
        Set<Long> vistas = new HashSet<>();
        Entrada esta = medida;
        while (vistas.add(esta.id()) && porNombre.containsKey(esta.valor("fusionada"))) {
            esta = porNombre.getOrDefault(esta.valor("fusionada"), esta);
        }
        return esta.id();
    }

    private static void parametros(JdbcClient.StatementSpec orden, Esquema esquema, Entrada entrada) {
        for (Campo campo : esquema.campos()) {
            orden.param(campo.clave(), campo.tipo().aLaBase(entrada.valor(campo.clave())));
        }
    }

    private static String valor(Campo campo) {
        String escrito = ":" + campo.clave();
        if (campo.referencia() == Referencia.MEDIDA) {
            return "(select otra.id from catalogos.medida otra where otra.nombre = " + escrito
                    + " and otra.fusionada is null)";
        }
        return switch (campo.tipo()) {
            case FECHA -> "nullif(" + escrito + ", '')::date";
            case NUMERO -> "nullif(" + escrito + ", '')::integer";
            case CAMPOS -> escrito + "::jsonb";
            case SINONIMOS -> escrito;
            default -> "nullif(" + escrito + ", '')";
        };
    }
}
