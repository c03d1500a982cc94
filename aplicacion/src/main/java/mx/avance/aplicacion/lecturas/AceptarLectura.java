package mx.avance.aplicacion.lecturas;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.avance.EntrarSegunPapel;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.catalogos.AgregarAlCatalogo;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.Medida;
import mx.avance.aplicacion.catalogos.UnidadesDeMedida;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.FechaEscrita;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.poa.EntrarPoaSegunPapel;
import mx.avance.lectura.documento.FirmaLeida;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.poa.UnidadMedida;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the sheets of one avance enter into the system: the entries of catalogues that they name, the POA of that year where there is
 * none, and what was achieved. All of it or nothing; once it entered, accepting it again does nothing.
 */
@Component
public class AceptarLectura {

    private static final int NOTA = 1_000;

    private final PrepararAceptacion preparar;
    private final Revisiones revisiones;
    private final Documentos documentos;
    private final JdbcDocumentos base;
    private final JdbcRevision revision;
    private final JdbcProcedencias procedencias;
    private final EntrarPoaSegunPapel entrarPoa;
    private final EntrarSegunPapel entrar;
    private final AgregarAlCatalogo agregar;
    private final UnidadesDeMedida medidas;
    private final Claves claves;
    private final Calendarios calendarios;
    private final Sesiones sesiones;
    private final Hechos hechos;
    private final Clock reloj;

    AceptarLectura(
            PrepararAceptacion preparar,
            Revisiones revisiones,
            Documentos documentos,
            JdbcDocumentos base,
            JdbcRevision revision,
            JdbcProcedencias procedencias,
            EntrarPoaSegunPapel entrarPoa,
            EntrarSegunPapel entrar,
            AgregarAlCatalogo agregar,
            UnidadesDeMedida medidas,
            Claves claves,
            Calendarios calendarios,
            Sesiones sesiones,
            Hechos hechos,
            Clock reloj) {
        this.preparar = preparar;
        this.revisiones = revisiones;
        this.documentos = documentos;
        this.base = base;
        this.revision = revision;
        this.procedencias = procedencias;
        this.entrarPoa = entrarPoa;
        this.entrar = entrar;
        this.agregar = agregar;
        this.medidas = medidas;
        this.claves = claves;
        this.calendarios = calendarios;
        this.sesiones = sesiones;
        this.hechos = hechos;
        this.reloj = reloj;
    }

    /**
     * What whoever accepts says.
     *
     * @param fecha of the signatures, {@code 2022-04-08}; blank for the last day of the quarter
     * @param nota that the differences were seen; blank where there are none
     * @param nombres of entries that the catalogues lack, by {@link Aceptacion.Falta#llave()}, where another one than the paper's is right
     * @param diferencias as {@link Aceptacion#diferencias()} named those that were seen; blank for whichever there are
     */
    public record Dicho(String fecha, String nota, Map<String, String> nombres, String diferencias) {

        /** By who was shown no differences to go by. */
        public Dicho(String fecha, String nota, Map<String, String> nombres) {
            this(fecha, nota, nombres, "");
        }
    }

    /**
     * @param version of the document that was seen
     * @throws DatosInvalidos when something keeps it from entering, the differences were not acknowledged, or the date is none
     * @throws NoPermitido when it is not for whoever acts, or not now
     * @throws Choque when somebody decided something about the document in the meantime, or what would stand beside the paper is no more
     *     what was seen; with the {@link LecturaEnRevision} as it stands
     */
    @Transactional
    public LecturaEnRevision aceptar(long id, int hoja, int version, Dicho dicho) {
        base.tomar(documentos.exigir(id).id());
        LecturaEnRevision lectura = revisiones.exigir(id);
        // What another paper of the same programme lets enter at this moment is seen, and its differences acknowledged
        lectura.hoja(hoja).identidad().ifPresent(suya -> revision.unPapelALaVez(suya.poa()));
        Aceptacion aceptacion = preparar.de(lectura, hoja);
        if (aceptacion.yaEntro()) {
            return lectura;
        }
        DecidirLectura.exigirVersion(lectura, version);
        if (!dicho.diferencias().isEmpty() && !dicho.diferencias().equals(aceptacion.diferencias())) {
            throw new Choque(lectura.documento().objeto(), lectura);
        }
        aceptacion.negado().ifPresent(negado -> {
            throw new NoPermitido(negado);
        });
        DatosInvalidos.siHay(aceptacion.impedimentos());
        IdDeAvance avance = aceptacion.id().orElseThrow();
        String nota = nota(aceptacion, dicho.nota());
        LocalDate fecha = fecha(aceptacion, avance, dicho.fecha());
        List<RenglonEnRevision> renglones = PrepararAceptacion.renglones(lectura, aceptacion.hojas());
        Forma forma = ReglasDeLectura.forma(lectura);
        EstadoDeAvance queda;
        if (aceptacion.entra() == EstadoDeAvance.EN_CAPTURA) {
            queda = entrar.enCaptura(avance, ProgramaDePapel.dichos(renglones, forma, avance.trimestre()));
        } else {
            faltas(aceptacion, avance, dicho.nombres());
            programa(lectura, aceptacion, avance, renglones);
            queda = entrar.firmado(
                    avance,
                    ProgramaDePapel.dichos(renglones, forma, avance.trimestre()),
                    firmas(lectura, aceptacion),
                    fecha);
        }
        String entro = queda == EstadoDeAvance.EN_CAPTURA ? "EN_CAPTURA" : "AUTORIZADO";
        String cuenta = sesiones.actual().cuenta();
        Instant ahora = reloj.instant();
        for (HojaGuardada una : aceptacion.hojas()) {
            if (una.aceptada().isEmpty()) {
                procedencias.guardar(id, avance, lectura.renglones(una.hoja()), forma, cuenta);
                revision.aceptar(id, una.hoja(), entro, fecha, nota, cuenta, ahora);
            }
        }
        base.cambio(id);
        anotar(lectura, aceptacion, avance, entro, nota);
        return revisiones.exigir(id);
    }

    private static String nota(Aceptacion aceptacion, String escrita) {
        String nota = TextoEscrito.limpio(escrita);
        if (nota.length() > NOTA) {
            throw new DatosInvalidos(Defecto.en("nota", "forma.largo", NOTA));
        }
        if (aceptacion.pideNota() && nota.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("nota", "lecturas.faltaNota"));
        }
        return nota;
    }

    private LocalDate fecha(Aceptacion aceptacion, IdDeAvance avance, String escrita) {
        List<Defecto> defectos = new ArrayList<>();
        FechaEscrita fecha = new FechaEscrita(escrita);
        fecha.revisar("fecha", defectos);
        DatosInvalidos.siHay(defectos);
        LocalDate dia = fecha.dia().orElse(aceptacion.fecha());
        boolean cabe = !dia.isBefore(avance.trimestre().primerDia(avance.poa().ejercicio()))
                && (fecha.dia().isEmpty()
                        || !dia.isAfter(calendarios.de(avance.poa().ejercicio()).dia(reloj.instant())));
        if (!cabe) {
            throw new DatosInvalidos(Defecto.en("fecha", "lecturas.fechaMal"));
        }
        return dia;
    }

    /**
     * In force in the year of the paper and not beyond: nothing more is known of them; and of that year, only around its quarter, on the
     * days on which nothing of that code is. A unit of measure goes on being one.
     */
    private void faltas(Aceptacion aceptacion, IdDeAvance avance, Map<String, String> nombres) {
        for (Aceptacion.Falta falta : aceptacion.faltas()) {
            String dicho = TextoEscrito.limpio(nombres.getOrDefault(falta.llave(), ""));
            String nombre = dicho.isEmpty() ? falta.nombre() : dicho;
            if (nombre.isEmpty()) {
                throw new DatosInvalidos(Defecto.en("nombre:" + falta.llave(), "lecturas.faltaNombre", falta.codigo()));
            }
            Map<String, String> escrito = new LinkedHashMap<>();
            escrito.put("nombre", nombre.length() > 250 ? nombre.substring(0, 250) : nombre);
            escrito.put("desde", limite(falta, avance, -1).toString());
            if (falta.catalogo() != Catalogo.MEDIDAS) {
                escrito.put("hasta", limite(falta, avance, 1).toString());
                escrito.put("codigo", falta.codigo());
            } else if (!nombre.equals(falta.codigo())) {
                escrito.put("sinonimos", falta.codigo());
            }
            if (falta.catalogo() == Catalogo.PROGRAMAS) {
                escrito.put("ramo", avance.poa().unidad().ramo().clave());
            }
            agregar.agregar(falta.catalogo(), escrito);
        }
    }

    /** The first or the last day, from the end of the quarter on, on which nothing of that code is in force within the year. */
    private LocalDate limite(Aceptacion.Falta falta, IdDeAvance avance, int paso) {
        int anio = avance.poa().ejercicio().anio();
        LocalDate dia = avance.trimestre().ultimoDia(avance.poa().ejercicio());
        LocalDate fin = paso < 0 ? LocalDate.of(anio, 1, 1) : LocalDate.of(anio, 12, 31);
        while (!dia.equals(fin) && !hay(falta, dia.plusDays(paso))) {
            dia = dia.plusDays(paso);
        }
        return dia;
    }

    private boolean hay(Aceptacion.Falta falta, LocalDate dia) {
        return switch (falta.catalogo()) {
            case RAMOS -> claves.nombre(new Ramo(falta.codigo()), dia).isPresent();
            case PROGRAMAS -> claves.nombre(new Programa(falta.codigo()), dia).isPresent();
            case UNIDADES ->
                claves.nombre(new UnidadEjecutora(falta.codigo()), dia).isPresent();
            default -> false;
        };
    }

    private void programa(
            LecturaEnRevision lectura, Aceptacion aceptacion, IdDeAvance avance, List<RenglonEnRevision> renglones) {
        boolean cabenTodos = aceptacion.conflictos().stream()
                .noneMatch(conflicto -> conflicto.campo().equals("renglon"));
        if (!aceptacion.creaPoa() && !cabenTodos) {
            return;
        }
        if (ReglasDeLectura.forma(lectura).equals(Forma.PBRM_08C)) {
            return;
        }
        entrarPoa.entrar(
                avance.poa(),
                ProgramaDePapel.lineas(lectura, aceptacion.hojas()),
                ProgramaDePapel.metas(
                        renglones,
                        escrita -> medidas.find(escrita).map(Medida::unidad).orElseGet(() -> UnidadMedida.of(escrita))),
                lectura.documento().nombre());
    }

    private static List<EntrarSegunPapel.Firmo> firmas(LecturaEnRevision lectura, Aceptacion aceptacion) {
        for (HojaGuardada hoja : aceptacion.hojas()) {
            List<FirmaLeida> firmas = lectura.leida(hoja.hoja()).firmas();
            if (!firmas.isEmpty()) {
                return firmas.stream()
                        .map(firma -> new EntrarSegunPapel.Firmo(
                                firma.papel(),
                                ProgramaDePapel.texto(firma.nombre()),
                                ProgramaDePapel.texto(firma.cargo())))
                        .toList();
            }
        }
        return List.of();
    }

    private void anotar(
            LecturaEnRevision lectura, Aceptacion aceptacion, IdDeAvance avance, String entro, String nota) {
        Map<String, Object> despues = new LinkedHashMap<>();
        despues.put("avance", avance.objeto());
        despues.put(
                "hojas",
                aceptacion.hojas().stream().map(HojaGuardada::hoja).toList().toString());
        despues.put("entro", entro);
        despues.put(
                "diferencias",
                aceptacion.conflictos().size() + aceptacion.cambios().size());
        despues.put(
                "catalogos",
                aceptacion.faltas().stream()
                        .map(Aceptacion.Falta::llave)
                        .toList()
                        .toString());
        hechos.anotar("LECTURA_ACEPTADA", lectura.documento().objeto(), null, despues, nota.isEmpty() ? null : nota);
    }
}
