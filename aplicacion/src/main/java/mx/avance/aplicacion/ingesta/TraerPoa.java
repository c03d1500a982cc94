package mx.avance.aplicacion.ingesta;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.Medida;
import mx.avance.aplicacion.catalogos.PlanMunicipal;
import mx.avance.aplicacion.catalogos.UnidadesDeMedida;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.Transacciones;
import mx.avance.aplicacion.plataforma.tabla.LectorDeTablas;
import mx.avance.aplicacion.plataforma.tabla.Pestana;
import mx.avance.aplicacion.plataforma.tabla.Tabla;
import mx.avance.aplicacion.poa.EditarPoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.aplicacion.poa.RevisarPoa;
import mx.avance.aplicacion.seguridad.Actores;
import mx.avance.lectura.documento.Lectura;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.UnidadMedida;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the POA of a unit in from a file: upload, say what its columns are, look at what would change, apply, and take it back.
 * Only whoever may draft that POA may do any of it. Nothing of the draft is touched before it is applied, and then all or nothing.
 */
@Component
public class TraerPoa {

    private static final Duration PLAZO = Duration.ofDays(1);
    private static final int ABIERTAS = 3;

    private final JdbcTraidas base;
    private final LectorDeTablas lector;
    private final LectorDeFormas formas;
    private final Poas poas;
    private final EditarPoa editar;
    private final RevisarPoa revisar;
    private final Claves claves;
    private final PlanMunicipal plan;
    private final UnidadesDeMedida medidas;
    private final Actores actores;
    private final Sesiones sesiones;
    private final Hechos hechos;
    private final Transacciones transacciones;
    private final Clock reloj;

    TraerPoa(
            JdbcTraidas base,
            LectorDeTablas lector,
            LectorDeFormas formas,
            Poas poas,
            EditarPoa editar,
            RevisarPoa revisar,
            Claves claves,
            PlanMunicipal plan,
            UnidadesDeMedida medidas,
            Actores actores,
            Sesiones sesiones,
            Hechos hechos,
            Transacciones transacciones,
            Clock reloj) {
        this.base = base;
        this.lector = lector;
        this.formas = formas;
        this.poas = poas;
        this.editar = editar;
        this.revisar = revisar;
        this.claves = claves;
        this.plan = plan;
        this.medidas = medidas;
        this.actores = actores;
        this.sesiones = sesiones;
        this.hechos = hechos;
        this.transacciones = transacciones;
        this.reloj = reloj;
    }

    /**
     * Takes a file in: a spreadsheet (XLSX, CSV), a document that {@code lectura} reads, or a reading as JSON. A spreadsheet with
     * a known heading is mapped as it was the last time, another one as its words and figures suggest. It waits for one day.
     *
     * @param nombre what the person calls the file
     * @return its number, to go on with
     * @throws DatosInvalidos when it cannot be read; the sentence names the file, the cause and the way out
     * @throws NoPermitido when whoever acts may not draft that POA now
     */
    public long subir(IdDePoa poa, String nombre, byte[] contenido) {
        transacciones.en(() -> {
            exigirPermiso(poa);
            return poa;
        });
        if (contenido.length > LectorDeTablas.TAMANO_MAXIMO) {
            throw new DatosInvalidos(Defecto.en(
                    "archivo",
                    "tabla.grande",
                    LectorDeTablas.nombrePropio(nombre),
                    LectorDeTablas.TAMANO_MAXIMO / 1024 / 1024));
        }
        // Reading takes its time, which no transaction should
        boolean esTabla = LectorDeFormas.esTabla(contenido);
        Optional<Lectura> lectura = formas.leer(nombre, contenido, poa.ejercicio(), !esTabla);
        boolean comoLectura = !esTabla
                || lectura.filter(una -> LecturaDePoa.esDe(una, poa.unidad().clave()))
                        .isPresent();
        @Nullable Tabla tabla = null;
        if (esTabla) {
            try {
                tabla = lector.leer(nombre, contenido, "archivo");
            } catch (DatosInvalidos ilegible) {
                if (!comoLectura) {
                    throw ilegible;
                }
            }
        }
        Tabla leida = tabla;
        byte[] enJson = lectura.map(LectorDeFormas::json).orElse(null);
        return transacciones.en(() -> {
            Instant ahora = reloj.instant();
            String cuenta = sesiones.actual().cuenta();
            Optional<Mapeo> recordado = Optional.ofNullable(leida).flatMap(this::recordado);
            Mapeo mapeo = recordado.orElseGet(() ->
                    leida == null ? null : Adivinanza.de(leida, poa.unidad().clave(), this::esMedida));
            long id = base.guardar(
                    poa,
                    LectorDeTablas.nombrePropio(nombre),
                    contenido,
                    enJson,
                    comoLectura ? Traida.Clase.LECTURA : Traida.Clase.TABLA,
                    mapeo,
                    recordado.isPresent(),
                    cuenta,
                    ahora,
                    ahora.plus(PLAZO));
            base.limpiar(poa, cuenta, ABIERTAS, ahora);
            return id;
        });
    }

    /**
     * @throws NoExiste when there is no such file for that POA, or its day has passed
     * @throws NoPermitido when whoever acts may not draft that POA now
     */
    @Transactional(readOnly = true)
    public Traida exigir(IdDePoa poa, long id) {
        exigirPermiso(poa);
        return base.find(poa, id, reloj.instant(), false).orElseThrow(TraerPoa::noEsta);
    }

    /** The files of a POA that wait or may be taken back, the newest first. */
    @Transactional(readOnly = true)
    public List<Traida> de(IdDePoa poa) {
        exigirPermiso(poa);
        return base.de(poa, reloj.instant());
    }

    /** Its tabs and rows, to choose columns from. */
    @Transactional(readOnly = true)
    public Tabla tabla(IdDePoa poa, long id) {
        Traida traida = abierta(poa, id);
        return lector.leer(traida.archivo(), base.bytes(traida.id()).contenido(), "archivo");
    }

    /** Whether it may be read as the official form. */
    @Transactional(readOnly = true)
    public boolean seLeeComoForma(IdDePoa poa, long id) {
        return base.bytes(abierta(poa, id).id()).lectura() != null;
    }

    /** What a person who chose another tab or heading most likely means. */
    @Transactional(readOnly = true)
    public Mapeo adivinar(Tabla tabla, String pestana, int encabezado) {
        Pestana cual = tabla.find(pestana).orElseGet(tabla::primera);
        Encabezado dicho = encabezado < 0 ? Encabezado.de(cual) : Encabezado.queTermina(cual, encabezado);
        return Adivinanza.de(cual, dicho, this::esMedida);
    }

    /**
     * Says what the columns are. It is remembered for files of the ente with the same heading.
     *
     * @throws DatosInvalidos when a column is said twice, or none has the description
     */
    @Transactional
    public Traida corresponder(IdDePoa poa, long id, Mapeo mapeo) {
        Traida traida = abiertaParaEscribir(poa, id);
        DatosInvalidos.siHay(mapeo.defectos());
        Tabla tabla = lector.leer(traida.archivo(), base.bytes(id).contenido(), "archivo");
        if (tabla.find(mapeo.pestana()).isEmpty()) {
            throw new DatosInvalidos(Defecto.en("pestana", "ingesta.sinPestana", mapeo.pestana()));
        }
        Pestana adivinada = tabla.find(Adivinanza.de(tabla, poa.unidad().clave(), this::esMedida)
                        .pestana())
                .orElseThrow();
        Encabezado encabezado = Encabezado.de(adivinada);
        if (encabezado.fila() > 0) {
            base.recordar(
                    encabezado.huella(),
                    mapeo,
                    mapeo.encabezado() - encabezado.fila(),
                    sesiones.actual().cuenta(),
                    reloj.instant());
        }
        return cambiada(traida, Traida.Clase.TABLA, mapeo, false, traida.aceptadas());
    }

    /** Reads it as the official form, or as a spreadsheet whose columns somebody says. */
    @Transactional
    public Traida leerComo(IdDePoa poa, long id, Traida.Clase clase) {
        Traida traida = abiertaParaEscribir(poa, id);
        boolean puede = clase == Traida.Clase.TABLA
                ? traida.mapeo() != null
                : base.bytes(id).lectura() != null;
        if (!puede) {
            throw new DatosInvalidos(Defecto.en("clase", "ingesta.noSeLeeAsi", traida.archivo()));
        }
        return cambiada(traida, clase, traida.mapeo(), traida.recordado(), traida.aceptadas());
    }

    /** Accepts the proposals of these rows of a reading, and of no others. */
    @Transactional
    public Traida aceptar(IdDePoa poa, long id, Set<Integer> numeros) {
        Traida traida = abiertaParaEscribir(poa, id);
        return cambiada(traida, traida.clase(), traida.mapeo(), traida.recordado(), new TreeSet<>(numeros));
    }

    private Traida cambiada(
            Traida traida, Traida.Clase clase, @Nullable Mapeo mapeo, boolean recordado, Set<Integer> aceptadas) {
        base.cambiar(new Traida(
                traida.id(),
                traida.poa(),
                traida.archivo(),
                clase,
                traida.estado(),
                mapeo,
                recordado,
                aceptadas,
                traida.cuenta(),
                traida.subida(),
                traida.vence(),
                traida.resumen(),
                traida.version()));
        return base.find(traida.poa(), traida.id(), reloj.instant(), false).orElseThrow(TraerPoa::noEsta);
    }

    /** What applying it now would do. Writes nothing. */
    @Transactional(readOnly = true)
    public Ensayo ensayar(IdDePoa poa, long id, Modo modo) {
        return ensayar(abierta(poa, id), modo);
    }

    private Ensayo ensayar(Traida traida, Modo modo) {
        IdDePoa id = traida.poa();
        LocalDate dia = poas.diaDeCatalogos(id);
        Optional<PoaGuardado> guardado = poas.find(id);
        PoaEnBorrador borrador = guardado.flatMap(PoaGuardado::borrador)
                .orElseGet(
                        () -> PoaEnBorrador.vacio(id.ejercicio(), claves.encabezado(id.programa(), id.unidad(), dia)));
        Traido traido = traido(traida, dia);
        Cotejo cotejo = Cotejo.de(borrador.renglones(), traido.renglones(), modo);
        Set<LineaAccion> usadas = new LinkedHashSet<>(traido.lineas());
        cotejo.resultado().forEach(renglon -> usadas.addAll(renglon.lineasAccion()));
        List<LineaAccion> desconocidas = usadas.stream()
                .filter(linea -> !plan.existe(linea, dia))
                .sorted()
                .toList();
        List<LineaAccion> porDeclarar = usadas.stream()
                .filter(linea -> !borrador.lineasDeclaradas().contains(linea))
                .sorted()
                .toList();
        List<LineaAccion> declaradas = new ArrayList<>(borrador.lineasDeclaradas());
        declaradas.addAll(porDeclarar);
        PoaEnBorrador quedaria = new PoaEnBorrador(
                borrador.ejercicio(), borrador.clave(), declaradas, cotejo.resultado(), borrador.notas());
        return new Ensayo(
                traida,
                modo,
                guardado.map(PoaGuardado::version).orElse(0),
                traido,
                cotejo,
                porDeclarar,
                medidasDesconocidas(traido),
                desconocidas,
                revisar.revisar(id, quedaria));
    }

    private Traido traido(Traida traida, LocalDate dia) {
        IdDePoa id = traida.poa();
        JdbcTraidas.Bytes bytes = base.bytes(traida.id());
        Map<String, Optional<UnidadMedida>> vistas = new HashMap<>();
        Function<String, Optional<UnidadMedida>> medida = escrita ->
                vistas.computeIfAbsent(escrita, cual -> medidas.find(cual).map(Medida::unidad));
        if (traida.clase() == Traida.Clase.LECTURA) {
            byte[] lectura = bytes.lectura();
            if (lectura == null) {
                throw new NoExiste("una lectura de " + traida.archivo());
            }
            return new LecturaDePoa(
                            LectorDeFormas.deJson(traida.archivo(), lectura),
                            id.unidad().clave(),
                            id.programa().clave(),
                            id.ejercicio().anio(),
                            traida.aceptadas(),
                            medida)
                    .leer();
        }
        Mapeo mapeo = traida.mapeo();
        Tabla tabla = lector.leer(traida.archivo(), bytes.contenido(), "archivo");
        if (mapeo == null) {
            throw new NoExiste("cómo leer " + traida.archivo());
        }
        DatosInvalidos.siHay(mapeo.defectos());
        Pestana pestana = tabla.find(mapeo.pestana()).orElseGet(tabla::primera);
        return new TablaDePoa(
                        pestana,
                        mapeo,
                        new TablaDePoa.DeQuien(
                                id.unidad().clave(),
                                claves.nombre(id.unidad(), dia).orElse(""),
                                id.programa().clave(),
                                claves.nombre(id.programa(), dia).orElse("")),
                        medida)
                .leer();
    }

    private Map<String, Long> medidasDesconocidas(Traido traido) {
        Map<String, Long> desconocidas = new LinkedHashMap<>();
        traido.renglones().stream()
                .flatMap(renglon -> renglon.renglon().unidadMedida().stream())
                .forEach(medida -> desconocidas.merge(medida.nombre(), 1L, Long::sum));
        desconocidas.keySet().removeIf(this::esMedida);
        return desconocidas;
    }

    private boolean esMedida(String escrita) {
        return escrita.length() < 120 && medidas.find(escrita).isPresent();
    }

    /**
     * Writes what the dry run showed, all of it or nothing.
     *
     * @param version of the draft that the dry run was compared with; 0 when nobody had started it
     * @param declarar whether the heading is also to declare the líneas de acción that the rows use
     * @throws Choque when the draft was changed since
     * @throws DatosInvalidos when the file gives no row
     */
    @Transactional
    public PoaGuardado aplicar(IdDePoa poa, long id, Modo modo, int version, boolean declarar) {
        Traida traida = abiertaParaEscribir(poa, id);
        PoaGuardado antes = editar.apartar(poa, version);
        PoaEnBorrador borrador = antes.borrador().orElseThrow(() -> new Choque(poa.objeto(), antes));
        Ensayo ensayo = ensayar(traida, modo);
        if (ensayo.traido().renglones().isEmpty()) {
            throw new DatosInvalidos(Defecto.en("archivo", "ingesta.nada", traida.archivo()));
        }
        PoaGuardado despues =
                editar.guardarTodo(poa, antes.version(), ensayo.cotejo().resultado());
        if (declarar && !ensayo.porDeclarar().isEmpty()) {
            List<LineaAccion> lineas = new ArrayList<>(borrador.lineasDeclaradas());
            lineas.addAll(ensayo.porDeclarar());
            despues = editar.declararLineas(poa, despues.version(), lineas);
        }
        Traida.Resumen resumen = new Traida.Resumen(
                ensayo.cotejo().cuantos(Cotejo.Clase.NUEVO),
                ensayo.cotejo().cuantos(Cotejo.Clase.CAMBIADO),
                ensayo.cotejo().cuantos(Cotejo.Clase.IGUAL),
                ensayo.cotejo().cuantos(Cotejo.Clase.FALTANTE),
                modo);
        Instant ahora = reloj.instant();
        base.aplicada(
                id,
                new JdbcTraidas.Antes(
                        version,
                        despues.version(),
                        RenglonGuardado.aJson(borrador.renglones()),
                        borrador.lineasDeclaradas().stream()
                                .map(LineaAccion::toString)
                                .toList()),
                resumen,
                ahora,
                ahora.plus(PLAZO));
        hechos.anotar("POA_TRAIDO", poa.objeto(), null, resumen, traida.archivo());
        return despues;
    }

    /**
     * Puts the draft back as it was before a file was applied.
     *
     * @throws Choque when somebody changed it since
     * @throws NoPermitido when it is no longer a draft
     * @throws NoExiste when it was not applied, or a day has passed
     */
    @Transactional
    public void deshacer(IdDePoa poa, long id) {
        exigirPermiso(poa);
        Traida traida = base.find(poa, id, reloj.instant(), true)
                .filter(una -> una.estado() == Traida.Estado.APLICADA)
                .orElseThrow(TraerPoa::noEsta);
        JdbcTraidas.Antes antes = base.antes(id);
        PoaGuardado ahora = poas.exigir(poa);
        if (ahora.version() != antes.versionDelPoa()) {
            throw new Choque(poa.objeto(), ahora);
        }
        if (antes.versionAntes() == 0) {
            editar.eliminar(poa, ahora.version());
        } else {
            List<RenglonDePoa> renglones = RenglonGuardado.deJson(antes.renglones());
            PoaGuardado vuelto = editar.guardarTodo(poa, ahora.version(), renglones);
            List<LineaAccion> lineas =
                    antes.lineas().stream().map(LineaAccion::of).toList();
            if (!vuelto.borrador()
                    .map(PoaEnBorrador::lineasDeclaradas)
                    .orElse(lineas)
                    .equals(lineas)) {
                editar.declararLineas(poa, vuelto.version(), lineas);
            }
        }
        base.deshecha(id);
        hechos.anotar("POA_TRAIDO_DESHECHO", poa.objeto(), traida.resumen(), null, traida.archivo());
    }

    /** Throws a file away that was not applied. */
    @Transactional
    public void descartar(IdDePoa poa, long id) {
        base.quitar(abiertaParaEscribir(poa, id).id());
    }

    private Traida abierta(IdDePoa poa, long id) {
        Traida traida = exigir(poa, id);
        if (traida.estado() != Traida.Estado.ABIERTA) {
            throw noEsta();
        }
        return traida;
    }

    private Traida abiertaParaEscribir(IdDePoa poa, long id) {
        exigirPermiso(poa);
        return base.find(poa, id, reloj.instant(), true)
                .filter(traida -> traida.estado() == Traida.Estado.ABIERTA)
                .orElseThrow(TraerPoa::noEsta);
    }

    private static NoExiste noEsta() {
        return new NoExiste("ese archivo por traer");
    }

    private void exigirPermiso(IdDePoa poa) {
        NoPermitido.siNoPuede(actores.actual(), Acto.EDITAR_POA, poas.situacion(poa), reloj.instant());
    }

    /** How a file with that heading was read before, where its columns still are. */
    private Optional<Mapeo> recordado(Tabla tabla) {
        for (Pestana pestana : tabla.pestanas()) {
            Encabezado encabezado = Encabezado.de(pestana);
            Optional<JdbcTraidas.Recordado> antes =
                    encabezado.fila() == 0 ? Optional.empty() : base.recordado(encabezado.huella());
            if (antes.isPresent()) {
                Mapeo mapeo = antes.get().mapeo();
                Pestana cual = tabla.find(mapeo.pestana()).orElse(pestana);
                return Optional.of(new Mapeo(
                        cual.nombre(),
                        Math.max(0, encabezado.fila() + antes.get().salto()),
                        mapeo.columnas(),
                        mapeo.vaciosSonCero()));
            }
        }
        return Optional.empty();
    }
}
