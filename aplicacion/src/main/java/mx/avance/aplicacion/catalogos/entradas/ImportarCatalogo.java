package mx.avance.aplicacion.catalogos.entradas;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.entradas.Ensayo.Clase;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Permiso;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.tabla.LectorDeTablas;
import mx.avance.aplicacion.plataforma.tabla.Tabla;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a catalogue in from a file: first a dry run that shows what would change, then all of it or nothing. Applying twice
 * does it once.
 */
@Component
public class ImportarCatalogo {

    private static final Duration VIDA = Duration.ofDays(1);
    private static final JsonMapper JSON = new JsonMapper();

    private final Permiso permiso;
    private final JdbcClient base;
    private final LectorDeTablas lector;
    private final Encabezados encabezados;
    private final Entradas entradas;
    private final Escritor escritor;
    private final Usos usos;
    private final Hechos hechos;
    private final Sesiones sesiones;
    private final Clock reloj;

    ImportarCatalogo(
            Permiso permiso,
            JdbcClient base,
            LectorDeTablas lector,
            Encabezados encabezados,
            Entradas entradas,
            Escritor escritor,
            Usos usos,
            Hechos hechos,
            Sesiones sesiones,
            Clock reloj) {
        this.permiso = permiso;
        this.base = base;
        this.lector = lector;
        this.encabezados = encabezados;
        this.entradas = entradas;
        this.escritor = escritor;
        this.usos = usos;
        this.hechos = hechos;
        this.sesiones = sesiones;
        this.reloj = reloj;
    }

    private record Guardada(Catalogo catalogo, String archivo, Lectura lectura, Instant expira) {}

    /**
     * Reads a file and keeps its rows for a day. Nothing of the catalogue changes.
     *
     * @param desde from which day entries are in force that do not say it
     * @throws DatosInvalidos when it is not a table, or lacks a column that the catalogue cannot do without
     */
    @Transactional
    public Ensayo ensayar(Catalogo catalogo, String archivo, byte[] contenido, LocalDate desde) {
        permiso.exigir(Acto.EDITAR_CATALOGO);
        Tabla tabla = lector.leer(archivo, contenido, "archivo");
        Lectura lectura = encabezados.leer(Esquemas.de(catalogo), tabla, desde);
        UUID id = UUID.randomUUID();
        base.sql("delete from catalogos.importacion where expira < :ahora")
                .param("ahora", en(reloj.instant()))
                .update();
        base.sql("""
            insert into catalogos.importacion (ente, id, catalogo, archivo, lectura, usuario, expira)
            values (plataforma.ente(), :id, :catalogo, :archivo, :lectura::jsonb, :usuario, :expira)
            """)
                .param("id", id)
                .param("catalogo", catalogo.clave())
                .param("archivo", tabla.archivo())
                .param("lectura", JSON.writeValueAsString(lectura))
                .param("usuario", sesiones.actual().usuario())
                .param("expira", en(reloj.instant().plus(VIDA)))
                .update();
        return ver(catalogo, id);
    }

    /**
     * The dry run against the catalogue as it is now.
     *
     * @throws NoExiste when it expired, or there never was one
     */
    @Transactional(readOnly = true)
    public Ensayo ver(Catalogo catalogo, UUID id) {
        return ensayo(id, guardada(catalogo, id, ""));
    }

    /**
     * Writes everything that the dry run showed, in one transaction. What was applied already is not applied again.
     *
     * @param huella that of the dry run that the person saw
     * @throws DatosInvalidos when a row is refused: then nothing is written
     * @throws Choque when the catalogue changed since, and the file would do something else now
     */
    @Transactional
    public Ensayo aplicar(Catalogo catalogo, UUID id, String huella) {
        permiso.exigir(Acto.EDITAR_CATALOGO);
        Esquema esquema = Esquemas.de(catalogo);
        escritor.apartar();
        Guardada guardada = guardada(catalogo, id, " for update");
        Ensayo ensayo = ensayo(id, guardada);
        if (ensayo.resultado().isPresent()) {
            return ensayo;
        }
        int rechazadas = ensayo.de(Clase.RECHAZADA).size();
        if (rechazadas > 0) {
            throw new DatosInvalidos(Defecto.en("archivo", "catalogos.importar.conRechazos", rechazadas));
        }
        if (!ensayo.huella().equals(huella)) {
            throw new Choque("el catálogo", null);
        }
        List<Ensayo.Renglon> nuevas = ensayo.de(Clase.NUEVA).stream()
                .sorted(Comparator.comparing(renglon ->
                        renglon.valores().getOrDefault("fusionada", "").length()))
                .toList();
        List<Ensayo.Renglon> cambiadas = ensayo.de(Clase.CAMBIADA);
        nuevas.forEach(renglon -> escritor.insertar(esquema, new Entrada(0, renglon.valores(), 1)));
        List<Map<String, String>> antes = new ArrayList<>();
        for (Ensayo.Renglon renglon : cambiadas) {
            Entrada anterior = renglon.antes();
            if (anterior != null) {
                antes.add(anterior.valores());
                escritor.actualizar(esquema, new Entrada(anterior.id(), renglon.valores(), anterior.version() + 1));
            }
        }
        escritor.terminar(esquema);
        Ensayo.Resultado resultado = new Ensayo.Resultado(nuevas.size(), cambiadas.size());
        Lectura lectura = guardada.lectura();
        base.sql("update catalogos.importacion set aplicada = :ahora, lectura = :lectura::jsonb where id = :id")
                .param("ahora", en(reloj.instant()))
                .param("id", id)
                .param(
                        "lectura",
                        JSON.writeValueAsString(new Lectura(
                                lectura.columnas(), lectura.ignoradas(), lectura.omision(), List.of(), resultado)))
                .update();
        if (!resultado.nada()) {
            Map<String, Object> despues = new LinkedHashMap<>();
            despues.put("archivo", guardada.archivo());
            despues.put("nuevas", nuevas.stream().map(Ensayo.Renglon::valores).toList());
            despues.put(
                    "cambiadas", cambiadas.stream().map(Ensayo.Renglon::valores).toList());
            hechos.anotar(
                    "CATALOGO_IMPORTADO",
                    "catálogo " + catalogo.clave(),
                    antes.isEmpty() ? null : antes,
                    despues,
                    null);
        }
        return new Ensayo(
                id,
                catalogo,
                ensayo.archivo(),
                ensayo.ignoradas(),
                ensayo.renglones(),
                ensayo.huella(),
                ensayo.expira(),
                Optional.of(resultado));
    }

    private Ensayo ensayo(UUID id, Guardada guardada) {
        List<Ensayo.Renglon> renglones =
                Planeacion.de(Esquemas.de(guardada.catalogo()), guardada.lectura(), entradas, usos);
        return new Ensayo(
                id,
                guardada.catalogo(),
                guardada.archivo(),
                guardada.lectura().ignoradas(),
                renglones,
                Planeacion.huella(renglones),
                guardada.expira(),
                Optional.ofNullable(guardada.lectura().resultado()));
    }

    private static OffsetDateTime en(Instant instante) {
        return OffsetDateTime.ofInstant(instante, ZoneOffset.UTC);
    }

    private Guardada guardada(Catalogo catalogo, UUID id, String cola) {
        return base.sql("""
            select archivo, lectura, expira from catalogos.importacion where id = :id and catalogo = :catalogo and expira > :ahora
            """ + cola)
                .param("id", id)
                .param("ahora", en(reloj.instant()))
                .param("catalogo", catalogo.clave())
                .query((fila, numero) -> new Guardada(
                        catalogo,
                        fila.getString("archivo"),
                        JSON.readValue(fila.getString("lectura"), Lectura.class),
                        fila.getObject("expira", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(() -> new NoExiste("importación con ese número, o ya caducó"));
    }
}
