package mx.avance.aplicacion.presupuesto;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.plataforma.tabla.Fila;
import mx.avance.aplicacion.plataforma.tabla.LectorDeTablas;
import mx.avance.aplicacion.plataforma.tabla.Pestana;
import mx.avance.aplicacion.plataforma.tabla.Tabla;
import mx.avance.aplicacion.seguridad.Guardia;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the presupuesto de referencia in from a file: first a trial that changes nothing and says what would change, then all of
 * it or nothing. A blank cell, and a column that the file does not have, leave what there was.
 */
@Component
public class ImportacionDePresupuesto {

    /** The columns of the file, in the order of its template. */
    public static final List<String> COLUMNAS =
            List.of("programa", "unidad", "trimestre", "aprobado", "modificado", "devengado", "ejercido");

    private static final int RENGLONES_MAYOR = 20_000;
    private static final int ENCABEZADO_HASTA = 15;

    private static final Map<String, String> SINONIMOS = Map.ofEntries(
            Map.entry("programa", "programa"),
            Map.entry("clave de programa", "programa"),
            Map.entry("unidad", "unidad"),
            Map.entry("unidad ejecutora", "unidad"),
            Map.entry("unidad responsable", "unidad"),
            Map.entry("trimestre", "trimestre"),
            Map.entry("periodo", "trimestre"),
            Map.entry("aprobado", "aprobado"),
            Map.entry("presupuesto aprobado", "aprobado"),
            Map.entry("autorizado", "aprobado"),
            Map.entry("modificado", "modificado"),
            Map.entry("presupuesto modificado", "modificado"),
            Map.entry("devengado", "devengado"),
            Map.entry("ejercido", "ejercido"));

    private final JdbcClient base;
    private final Guardia guardia;
    private final LectorDeTablas lector;
    private final Presupuestos presupuestos;
    private final Claves claves;
    private final Sesiones sesiones;
    private final Hechos hechos;
    private final Clock reloj;

    ImportacionDePresupuesto(
            JdbcClient base,
            Guardia guardia,
            LectorDeTablas lector,
            Presupuestos presupuestos,
            Claves claves,
            Sesiones sesiones,
            Hechos hechos,
            Clock reloj) {
        this.base = base;
        this.guardia = guardia;
        this.lector = lector;
        this.presupuestos = presupuestos;
        this.claves = claves;
        this.sesiones = sesiones;
        this.hechos = hechos;
        this.reloj = reloj;
    }

    /** A row as it was written. */
    public record Escrito(
            int renglon,
            String programa,
            String unidad,
            String trimestre,
            String aprobado,
            String modificado,
            String devengado,
            String ejercido) {}

    /** What becomes of a row. */
    public enum Destino {
        NUEVO,
        CAMBIADO,
        IGUAL,
        RECHAZADO
    }

    /**
     * A row with what becomes of it.
     *
     * @param antes what there was
     * @param despues what there will be; as before where the row was refused
     * @param razones why it was refused; none otherwise
     */
    public record Renglon(Escrito escrito, Destino destino, Importes antes, Importes despues, List<Defecto> razones) {}

    /**
     * What a file would change.
     *
     * @param huella of all that would change: whoever confirms says which trial was seen
     */
    public record Ensayo(String archivo, List<Renglon> renglones, String huella) {

        public Ensayo {
            renglones = List.copyOf(renglones);
        }

        public int cuantos(Destino destino) {
            return (int) renglones.stream()
                    .filter(renglon -> renglon.destino() == destino)
                    .count();
        }

        /** Whether there is something to bring in and nothing was refused. */
        public boolean sePuede() {
            return cuantos(Destino.RECHAZADO) == 0 && cuantos(Destino.NUEVO) + cuantos(Destino.CAMBIADO) > 0;
        }
    }

    /** A trial that waits for its confirmation. */
    public record Guardado(UUID id, Ensayo ensayo) {}

    /**
     * Tries a file, and keeps it for a day to be confirmed. Changes no figure.
     *
     * @throws DatosInvalidos when it is no table, or has no heading with at least programa, unidad, trimestre and one amount
     */
    @Transactional
    public Guardado ensayar(Ejercicio ejercicio, String archivo, byte[] contenido) {
        guardia.exigir(Acto.IMPORTAR_PRESUPUESTO);
        Tabla tabla = lector.leer(archivo, contenido, "archivo");
        Ensayo ensayo = ensayo(ejercicio, tabla.archivo(), escritos(tabla));
        base.sql("delete from presupuesto.ensayo where momento < :ayer")
                .param("ayer", OffsetDateTime.now(reloj).minusDays(1))
                .update();
        UUID id = base.sql("""
                insert into presupuesto.ensayo (ente, ejercicio, archivo, contenido, cuenta, momento)
                values (plataforma.ente(), :ejercicio, :archivo, :contenido, :cuenta, :momento) returning id
                """)
                .param("momento", OffsetDateTime.now(reloj))
                .param("ejercicio", ejercicio.anio())
                .param("archivo", ensayo.archivo())
                .param("contenido", contenido)
                .param("cuenta", sesiones.actual().cuenta())
                .query(UUID.class)
                .single();
        return new Guardado(id, ensayo);
    }

    /**
     * A trial that was kept, against the figures of now.
     *
     * @throws NoExiste when it was confirmed, thrown away or is older than a day
     */
    @Transactional(readOnly = true)
    public Guardado ensayado(Ejercicio ejercicio, UUID id) {
        guardia.exigir(Acto.IMPORTAR_PRESUPUESTO);
        record Archivo(String archivo, byte[] contenido) {}
        Archivo guardado = base.sql(
                        "select archivo, contenido from presupuesto.ensayo where id = :id and ejercicio = :ejercicio")
                .param("id", id)
                .param("ejercicio", ejercicio.anio())
                .query((fila, numero) -> new Archivo(fila.getString("archivo"), fila.getBytes("contenido")))
                .optional()
                .orElseThrow(() -> new NoExiste("ese ensayo"));
        Tabla tabla = lector.leer(guardado.archivo(), guardado.contenido(), "archivo");
        return new Guardado(id, ensayo(ejercicio, guardado.archivo(), escritos(tabla)));
    }

    /**
     * Brings in what was tried.
     *
     * @param huella of the trial that the person saw
     * @throws DatosInvalidos when a row is refused, nothing would change, or figures changed since that trial
     */
    @Transactional
    public Ensayo importar(Ejercicio ejercicio, UUID id, String huella) {
        apartar(ejercicio);
        Ensayo ensayo = ensayado(ejercicio, id).ensayo();
        exigirVisto(ensayo, Optional.of(huella));
        guardar(ejercicio, ensayo);
        base.sql("delete from presupuesto.ensayo where id = :id")
                .param("id", id)
                .update();
        return ensayo;
    }

    /** Tries rows that a program sends. Changes no figure. */
    @Transactional(readOnly = true)
    public Ensayo ensayar(Ejercicio ejercicio, List<Escrito> escritos) {
        guardia.exigir(Acto.IMPORTAR_PRESUPUESTO);
        if (escritos.size() > RENGLONES_MAYOR) {
            throw new DatosInvalidos(Defecto.en("renglones", "presupuesto.demasiados", RENGLONES_MAYOR));
        }
        return ensayo(ejercicio, "API", escritos);
    }

    /**
     * Brings in rows that a program sends, all or none.
     *
     * @param huella of the trial that it saw; empty when it tried none
     * @throws DatosInvalidos with every reason of every row that is refused, or when figures changed since that trial
     */
    @Transactional
    public Ensayo importar(Ejercicio ejercicio, List<Escrito> escritos, Optional<String> huella) {
        apartar(ejercicio);
        Ensayo ensayo = ensayar(ejercicio, escritos);
        exigirVisto(ensayo, huella);
        guardar(ejercicio, ensayo);
        return ensayo;
    }

    private static void exigirVisto(Ensayo ensayo, Optional<String> huella) {
        if (huella.filter(vista -> !vista.equals(ensayo.huella())).isPresent()) {
            throw new DatosInvalidos(Defecto.en("huella", "presupuesto.cambioEntretanto"));
        }
    }

    /** Two imports of a year go one after the other, each against what the other left. */
    private void apartar(Ejercicio ejercicio) {
        base.sql("select pg_advisory_xact_lock(60000 + :ejercicio, plataforma.ente())")
                .param("ejercicio", ejercicio.anio())
                .query((fila, numero) -> "")
                .single();
    }

    private void guardar(Ejercicio ejercicio, Ensayo ensayo) {
        DatosInvalidos.siHay(ensayo.renglones().stream()
                .flatMap(renglon -> renglon.razones().stream())
                .toList());
        for (Renglon renglon : ensayo.renglones()) {
            if (renglon.destino() != Destino.IGUAL) {
                guardar(ejercicio, renglon);
            }
        }
        base.sql("""
                insert into presupuesto.importacion (ente, ejercicio, archivo, cuenta, momento, nuevos, cambiados, iguales)
                values (plataforma.ente(), :ejercicio, :archivo, :cuenta, :momento, :nuevos, :cambiados, :iguales)
                """)
                .param("momento", OffsetDateTime.now(reloj))
                .param("ejercicio", ejercicio.anio())
                .param("archivo", ensayo.archivo())
                .param("cuenta", sesiones.actual().cuenta())
                .param("nuevos", ensayo.cuantos(Destino.NUEVO))
                .param("cambiados", ensayo.cuantos(Destino.CAMBIADO))
                .param("iguales", ensayo.cuantos(Destino.IGUAL))
                .update();
        hechos.anotar(
                "PRESUPUESTO_IMPORTADO",
                "presupuesto " + ejercicio,
                anotados(ensayo, Renglon::antes),
                anotados(ensayo, Renglon::despues),
                ensayo.archivo());
    }

    private void guardar(Ejercicio ejercicio, Renglon renglon) {
        base.sql("""
                insert into presupuesto.importe
                       (ente, ejercicio, programa, unidad, trimestre, aprobado, modificado, devengado, ejercido)
                values (plataforma.ente(), :ejercicio, :programa, :unidad, :trimestre, :aprobado, :modificado, :devengado, :ejercido)
                on conflict (ente, ejercicio, programa, unidad, trimestre) do update
                   set aprobado = excluded.aprobado, modificado = excluded.modificado,
                       devengado = excluded.devengado, ejercido = excluded.ejercido
                """)
                .param("ejercicio", ejercicio.anio())
                .param("programa", renglon.escrito().programa())
                .param("unidad", renglon.escrito().unidad())
                .param(
                        "trimestre",
                        trimestre(renglon.escrito().trimestre()).orElseThrow().numero())
                .param("aprobado", renglon.despues().aprobado().orElse(null))
                .param("modificado", renglon.despues().modificado().orElse(null))
                .param("devengado", renglon.despues().devengado().orElse(null))
                .param("ejercido", renglon.despues().ejercido().orElse(null))
                .update();
    }

    private static Map<String, Importes> anotados(
            Ensayo ensayo, java.util.function.Function<Renglon, Importes> cuales) {
        Map<String, Importes> anotados = new java.util.LinkedHashMap<>();
        ensayo.renglones().stream()
                .filter(renglon -> renglon.destino() != Destino.IGUAL)
                .forEach(renglon -> anotados.put(
                        renglon.escrito().programa() + " " + renglon.escrito().unidad() + " "
                                + renglon.escrito().trimestre(),
                        cuales.apply(renglon)));
        return anotados;
    }

    private Ensayo ensayo(Ejercicio ejercicio, String archivo, List<Escrito> escritos) {
        Set<String> programas = new HashSet<>();
        Set<String> unidades = new HashSet<>();
        for (LocalDate dia : List.of(
                LocalDate.of(ejercicio.anio(), 1, 1),
                LocalDate.of(ejercicio.anio(), 7, 1),
                LocalDate.of(ejercicio.anio(), 12, 31))) {
            claves.programas(dia)
                    .forEach(programa -> programas.add(programa.clave().clave()));
            claves.unidades(dia).forEach(unidad -> unidades.add(unidad.clave().clave()));
        }
        Map<String, Importes> guardados = new HashMap<>();
        presupuestos.de(ejercicio).forEach(presupuesto -> presupuesto
                .trimestres()
                .forEach((trimestre, importes) -> guardados.put(
                        llave(
                                presupuesto.programa().clave(),
                                presupuesto.unidad().clave(),
                                trimestre),
                        importes)));
        Map<String, Integer> vistos = new HashMap<>();
        List<Renglon> renglones = new ArrayList<>();
        for (Escrito escrito : escritos) {
            List<Defecto> razones = new ArrayList<>();
            int numero = escrito.renglon();
            if (!programas.contains(escrito.programa())) {
                razones.add(razon(numero, "presupuesto.programaDesconocido", escrito.programa(), ejercicio.toString()));
            }
            if (!unidades.contains(escrito.unidad())) {
                razones.add(razon(numero, "presupuesto.unidadDesconocida", escrito.unidad(), ejercicio.toString()));
            }
            Optional<Trimestre> trimestre = trimestre(escrito.trimestre());
            if (trimestre.isEmpty()) {
                razones.add(razon(numero, "presupuesto.trimestreMal", escrito.trimestre()));
            }
            Importes escritas = new Importes(
                    importe(numero, "aprobado", escrito.aprobado(), razones),
                    importe(numero, "modificado", escrito.modificado(), razones),
                    importe(numero, "devengado", escrito.devengado(), razones),
                    importe(numero, "ejercido", escrito.ejercido(), razones));
            if (razones.isEmpty() && escritas.estanVacios()) {
                razones.add(razon(numero, "presupuesto.sinImportes"));
            }
            if (trimestre.isPresent()) {
                Integer antes =
                        vistos.putIfAbsent(llave(escrito.programa(), escrito.unidad(), trimestre.get()), numero);
                if (antes != null) {
                    razones.add(razon(numero, "presupuesto.repetido", antes));
                }
            }
            renglones.add(renglon(escrito, trimestre, escritas, guardados, razones));
        }
        return new Ensayo(archivo, renglones, huella(renglones));
    }

    private static Renglon renglon(
            Escrito escrito,
            Optional<Trimestre> trimestre,
            Importes escritas,
            Map<String, Importes> guardados,
            List<Defecto> razones) {
        Importes antes = trimestre
                .map(este ->
                        guardados.getOrDefault(llave(escrito.programa(), escrito.unidad(), este), Importes.NINGUNO))
                .orElse(Importes.NINGUNO);
        if (!razones.isEmpty()) {
            return new Renglon(escrito, Destino.RECHAZADO, antes, antes, List.copyOf(razones));
        }
        Importes despues = escritas.sobre(antes);
        Destino destino =
                antes.estanVacios() ? Destino.NUEVO : antes.equals(despues) ? Destino.IGUAL : Destino.CAMBIADO;
        return new Renglon(escrito, destino, antes, despues, List.of());
    }

    private static List<Escrito> escritos(Tabla tabla) {
        Pestana pestana = tabla.primera();
        Map<String, Integer> columnas = Map.of();
        int encabezado = 0;
        for (Fila fila : pestana.filas().stream().limit(ENCABEZADO_HASTA).toList()) {
            Map<String, Integer> halladas = columnas(fila);
            if (halladas.size() > columnas.size()) {
                columnas = halladas;
                encabezado = fila.numero();
            }
        }
        Map<String, Integer> deEstas = columnas;
        List<String> faltan = COLUMNAS.subList(0, 3).stream()
                .filter(columna -> !deEstas.containsKey(columna))
                .toList();
        if (!faltan.isEmpty() || deEstas.size() < 4) {
            throw new DatosInvalidos(Defecto.en(
                    "archivo",
                    "presupuesto.sinEncabezado",
                    String.join(", ", faltan.isEmpty() ? COLUMNAS.subList(3, 7) : faltan)));
        }
        int desde = encabezado;
        return pestana.filas().stream()
                .filter(fila -> fila.numero() > desde && !fila.estaVacia())
                .map(fila -> new Escrito(
                        fila.numero(),
                        celda(fila, deEstas, "programa"),
                        celda(fila, deEstas, "unidad"),
                        celda(fila, deEstas, "trimestre"),
                        celda(fila, deEstas, "aprobado"),
                        celda(fila, deEstas, "modificado"),
                        celda(fila, deEstas, "devengado"),
                        celda(fila, deEstas, "ejercido")))
                .toList();
    }

    private static Map<String, Integer> columnas(Fila fila) {
        Map<String, Integer> halladas = new HashMap<>();
        for (int columna = 1; columna <= fila.celdas().size(); columna++) {
            String nombre =
                    SINONIMOS.get(TextoEscrito.sinAcentos(fila.celda(columna)).strip());
            if (nombre != null) {
                halladas.putIfAbsent(nombre, columna);
            }
        }
        return halladas;
    }

    private static String celda(Fila fila, Map<String, Integer> columnas, String nombre) {
        return fila.celda(columnas.getOrDefault(nombre, 0));
    }

    private static Optional<BigDecimal> importe(int renglon, String columna, String escrito, List<Defecto> razones) {
        if (escrito.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pesos.leer(escrito));
        } catch (NumberFormatException e) {
            razones.add(razon(renglon, "presupuesto.importeMal", columna, escrito));
            return Optional.empty();
        }
    }

    /** By its number, 1, or its name, {@code Ene-Mar}. */
    private static Optional<Trimestre> trimestre(String escrito) {
        String buscado = TextoEscrito.sinAcentos(escrito).strip();
        return Arrays.stream(Trimestre.values())
                .filter(este -> Integer.toString(este.numero()).equals(buscado)
                        || TextoEscrito.sinAcentos(este.rotulo()).equals(buscado))
                .findFirst();
    }

    private static Defecto razon(int renglon, String clave, Object... datos) {
        List<Object> todos = new ArrayList<>();
        todos.add(renglon);
        todos.addAll(Arrays.asList(datos));
        return new Defecto("renglones", clave, todos);
    }

    private static String llave(String programa, String unidad, Trimestre trimestre) {
        return programa + " " + unidad + " " + trimestre.numero();
    }

    private static String huella(List<Renglon> renglones) {
        String todo = renglones.stream()
                .map(renglon ->
                        renglon.escrito().renglon() + renglon.destino().name() + renglon.antes() + renglon.despues())
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(todo.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
