package mx.avance.aplicacion.lecturas;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.EntrarSegunPapel;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.UnidadesDeMedida;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.TextoEscrito;
import mx.avance.aplicacion.poa.EntrarPoaSegunPapel;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.lectura.documento.Hoja;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.avance.AvanceDeUnidad;
import mx.avance.nucleo.avance.AvanceFisicoProgramatico;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.avance.Forma;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.EstadoDeTrimestre;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.PoaAutorizado;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import mx.avance.nucleo.poa.UnidadMedida;
import mx.avance.nucleo.revision.Hallazgo;
import mx.avance.nucleo.revision.HallazgoEnSerie;
import mx.avance.nucleo.revision.Revision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what would happen if a sheet entered now. Writes nothing. */
@Component
public class PrepararAceptacion {

    private static final String CAMBIO = "CAMBIO_SIN_REPROGRAMACION";

    private final Revisiones revisiones;
    private final Poas poas;
    private final Avances avances;
    private final EntrarSegunPapel entrar;
    private final Claves claves;
    private final UnidadesDeMedida medidas;
    private final Calendarios calendarios;
    private final PermisoDeLectura permiso;
    private final Sesiones sesiones;
    private final Clock reloj;

    PrepararAceptacion(
            Revisiones revisiones,
            Poas poas,
            Avances avances,
            EntrarSegunPapel entrar,
            Claves claves,
            UnidadesDeMedida medidas,
            Calendarios calendarios,
            PermisoDeLectura permiso,
            Sesiones sesiones,
            Clock reloj) {
        this.revisiones = revisiones;
        this.poas = poas;
        this.avances = avances;
        this.entrar = entrar;
        this.claves = claves;
        this.medidas = medidas;
        this.calendarios = calendarios;
        this.permiso = permiso;
        this.sesiones = sesiones;
        this.reloj = reloj;
    }

    /** For a sheet of a document that whoever asks may see. */
    @Transactional(readOnly = true)
    public Aceptacion de(long documento, int hoja) {
        return de(revisiones.exigir(documento), hoja);
    }

    Aceptacion de(LecturaEnRevision lectura, int hoja) {
        List<HojaGuardada> juntas = lectura.juntoCon(hoja);
        Optional<IdDeAvance> identidad = lectura.hoja(hoja).identidad();
        List<Defecto> impedimentos = new ArrayList<>();
        int faltan = juntas.stream()
                .mapToInt(una -> una.pendientes() + una.porAceptar())
                .sum();
        if (faltan > 0) {
            impedimentos.add(Defecto.en("", "lecturas.impide.pendientes", faltan));
        }
        if (identidad.isEmpty()) {
            impedimentos.add(Defecto.en("", "lecturas.impide.identidad"));
            return new Aceptacion(
                    lectura,
                    juntas,
                    identidad,
                    EstadoDeAvance.EN_CAPTURA,
                    LocalDate.now(reloj),
                    List.of(),
                    false,
                    List.of(),
                    List.of(),
                    impedimentos,
                    Optional.empty(),
                    false,
                    Optional.empty());
        }
        return de(lectura, juntas, identidad.get(), impedimentos);
    }

    private Aceptacion de(
            LecturaEnRevision lectura, List<HojaGuardada> juntas, IdDeAvance id, List<Defecto> impedimentos) {
        CalendarioDeEnte calendario = calendarios.de(id.poa().ejercicio());
        EstadoDeTrimestre estado =
                calendario.estado(id.trimestre(), id.poa().unidad(), calendario.dia(reloj.instant()));
        if (estado == EstadoDeTrimestre.PROGRAMADO) {
            impedimentos.add(Defecto.en(
                    "",
                    "lecturas.impide.futuro",
                    id.trimestre().rotulo() + " " + id.poa().ejercicio()));
        }
        boolean abierto = estado == EstadoDeTrimestre.ABIERTO;
        List<RenglonEnRevision> renglones = renglones(lectura, juntas);
        Forma forma = ReglasDeLectura.forma(lectura);
        boolean sinRepetidos = repetidos(renglones, impedimentos);
        incompletos(forma, id.trimestre(), renglones, impedimentos);
        if (!abierto) {
            entrar.impedimentoDeFirmado(id).ifPresent(impedimentos::add);
        }
        boolean planea = permiso.permite(Acto.ACEPTAR_LECTURA);
        Optional<Negado> negado = negado(id, abierto);
        Optional<PoaGuardado> poa = negado.isPresent() && !planea ? Optional.empty() : poas.find(id.poa());
        Optional<PoaAutorizado> autorizado = poa.flatMap(PoaGuardado::autorizado);
        boolean creaPoa = !abierto && poa.isEmpty();
        if (poa.isPresent() && autorizado.isEmpty()) {
            impedimentos.add(Defecto.en("", "lecturas.impide.borrador", id.poa().objeto()));
        } else if (abierto && poa.isEmpty() && negado.isEmpty()) {
            impedimentos.add(Defecto.en("", "lecturas.impide.sinPoa", id.poa().objeto()));
        }
        if (creaPoa && forma.equals(Forma.PBRM_08C)) {
            impedimentos.add(
                    Defecto.en("", "lecturas.impide.unTrimestre", id.poa().objeto()));
        }
        List<Aceptacion.Falta> faltas = abierto ? List.of() : faltas(lectura, juntas, id, renglones);
        if (!faltas.isEmpty() && !planea) {
            impedimentos.add(Defecto.en("", "lecturas.impide.catalogos"));
        }
        boolean hayContraQue = autorizado.isPresent() || (creaPoa && forma.equals(Forma.TMM_F004));
        boolean seVe = negado.isEmpty() || planea;
        List<EntrarSegunPapel.Dicho> dichos = ProgramaDePapel.dichos(renglones, forma, id.trimestre());
        Optional<AvanceDeUnidad> queda = sinRepetidos && hayContraQue && seVe
                ? Optional.of(entrar.siEntrara(
                        id, futuro(lectura, juntas, id, autorizado, renglones, abierto), dichos, !abierto))
                : Optional.empty();
        List<Aceptacion.Conflicto> conflictos =
                queda.map(suyo -> conflictos(suyo, renglones, forma)).orElse(List.of());
        return new Aceptacion(
                lectura,
                juntas,
                Optional.of(id),
                abierto ? EstadoDeAvance.EN_CAPTURA : EstadoDeAvance.AUTORIZADO,
                id.trimestre().ultimoDia(id.poa().ejercicio()),
                faltas,
                creaPoa,
                conflictos,
                autorizado.isEmpty() ? List.of() : cambios(lectura, juntas, id),
                impedimentos,
                juntas.stream().allMatch(una -> una.aceptada().isPresent()) ? Optional.empty() : negado,
                !abierto
                        && queda.filter(suyo -> entrar.quedariaEnCaptura(id, suyo, dichos))
                                .isPresent(),
                abierto ? entrar.oficioDeCaptura(id) : Optional.empty());
    }

    static List<RenglonEnRevision> renglones(LecturaEnRevision lectura, List<HojaGuardada> juntas) {
        List<RenglonEnRevision> renglones = new ArrayList<>();
        juntas.forEach(hoja -> renglones.addAll(lectura.renglones(hoja.hoja())));
        return renglones;
    }

    /** @return whether every row has a number of its own */
    private static boolean repetidos(List<RenglonEnRevision> renglones, List<Defecto> impedimentos) {
        int antes = impedimentos.size();
        Set<Integer> vistos = new HashSet<>();
        for (RenglonEnRevision renglon : renglones) {
            int numero = renglon.meta().numero();
            if (numero <= 0) {
                impedimentos.add(Defecto.en("", "lecturas.impide.sinNumero", renglon.hoja(), renglon.indice() + 1));
            } else if (!vistos.add(numero)) {
                impedimentos.add(Defecto.en("", "lecturas.impide.repetido", Integer.toString(numero)));
            }
        }
        return impedimentos.size() == antes;
    }

    private static void incompletos(
            Forma forma, Trimestre trimestre, List<RenglonEnRevision> renglones, List<Defecto> impedimentos) {
        for (RenglonEnRevision renglon : renglones) {
            renglon.decididas()
                    .filter(cifras -> !ReglasDeLectura.completa(forma, trimestre, cifras))
                    .ifPresent(cifras -> impedimentos.add(Defecto.en(
                            "",
                            "lecturas.impide.incompleta",
                            Integer.toString(renglon.meta().numero()),
                            trimestre.rotulo())));
        }
    }

    private Optional<Negado> negado(IdDeAvance id, boolean abierto) {
        if (!sesiones.actual().esDePersona()) {
            return Optional.empty();
        }
        if (abierto) {
            return entrar.impedimentoDeCaptura(id);
        }
        return permiso.negado(Acto.ACEPTAR_LECTURA);
    }

    private List<Aceptacion.Falta> faltas(
            LecturaEnRevision lectura, List<HojaGuardada> juntas, IdDeAvance id, List<RenglonEnRevision> renglones) {
        LocalDate dia = id.trimestre().ultimoDia(id.poa().ejercicio());
        Hoja leida = lectura.leida(juntas.get(0).hoja());
        List<Aceptacion.Falta> faltas = new ArrayList<>();
        if (claves.nombre(id.poa().unidad().ramo(), dia).isEmpty()) {
            faltas.add(new Aceptacion.Falta(
                    Catalogo.RAMOS, id.poa().unidad().ramo().clave(), IdentidadLeida.nombre(leida.ramo())));
        }
        if (claves.nombre(id.poa().programa(), dia).isEmpty()) {
            faltas.add(new Aceptacion.Falta(
                    Catalogo.PROGRAMAS, id.poa().programa().clave(), IdentidadLeida.nombre(leida.programa())));
        }
        if (claves.nombre(id.poa().unidad(), dia).isEmpty()) {
            faltas.add(new Aceptacion.Falta(
                    Catalogo.UNIDADES, id.poa().unidad().clave(), IdentidadLeida.nombre(leida.unidadEjecutora())));
        }
        Map<String, String> nuevas = new LinkedHashMap<>();
        for (RenglonEnRevision renglon : renglones) {
            String medida = ProgramaDePapel.medida(renglon.meta());
            if (medidas.find(medida).isEmpty()) {
                nuevas.putIfAbsent(ProgramaDePapel.raiz(medida), medida);
            }
        }
        nuevas.values().forEach(medida -> faltas.add(new Aceptacion.Falta(Catalogo.MEDIDAS, medida, medida)));
        return faltas;
    }

    /** The programme that the sheet would be reported against. */
    private ProgramaOperativoAnual futuro(
            LecturaEnRevision lectura,
            List<HojaGuardada> juntas,
            IdDeAvance id,
            Optional<PoaAutorizado> autorizado,
            List<RenglonEnRevision> renglones,
            boolean abierto) {
        boolean loCambia = autorizado.map(EntrarPoaSegunPapel::esDePapel).orElse(true)
                && !abierto
                && ReglasDeLectura.forma(lectura).equals(Forma.TMM_F004);
        if (!loCambia) {
            return autorizado.orElseThrow().vigente();
        }
        List<LineaAccion> lineas = ProgramaDePapel.lineas(lectura, juntas);
        List<Meta> metas = ProgramaDePapel.metas(renglones, UnidadMedida::of);
        return autorizado
                .map(suyo -> EntrarPoaSegunPapel.completar(suyo.vigente(), lineas, metas))
                .orElseGet(() -> new ProgramaOperativoAnual(
                        id.poa().ejercicio(), id.poa().clave(), lineas, metas, Map.of(), 1));
    }

    /** Where what would stand is not what the paper says. */
    private static List<Aceptacion.Conflicto> conflictos(
            AvanceDeUnidad como, List<RenglonEnRevision> renglones, Forma forma) {
        Map<Integer, AvanceDeMeta> quedan = new HashMap<>();
        como.renglones().forEach(renglon -> quedan.put(renglon.numero(), renglon));
        List<Aceptacion.Conflicto> conflictos = new ArrayList<>();
        for (RenglonEnRevision renglon : renglones) {
            AvanceDeMeta queda = quedan.get(renglon.meta().numero());
            if (queda == null) {
                conflictos.add(new Aceptacion.Conflicto(
                        renglon.meta().numero(),
                        "renglon",
                        "",
                        TextoEscrito.limpio(renglon.meta().descripcion())));
            } else {
                descripciones(queda, renglon).ifPresent(conflictos::add);
                conflictos.addAll(ComparacionConPapel.de(queda, renglon, forma));
            }
        }
        return conflictos;
    }

    /** Two descriptions that share hardly a word are those of two rows: a digit of the number may have been misread. */
    private static Optional<Aceptacion.Conflicto> descripciones(AvanceDeMeta queda, RenglonEnRevision renglon) {
        String hay = queda.compromiso().descripcion();
        String papel = TextoEscrito.limpio(renglon.meta().descripcion());
        Set<String> unas = palabras(hay);
        Set<String> otras = palabras(papel);
        int menor = Math.min(unas.size(), otras.size());
        unas.retainAll(otras);
        return menor == 0 || unas.size() * 3 >= menor
                ? Optional.empty()
                : Optional.of(new Aceptacion.Conflicto(queda.numero(), "descripcion", hay, papel));
    }

    private static Set<String> palabras(String texto) {
        Set<String> palabras = new HashSet<>();
        for (String palabra : TextoEscrito.sinAcentos(texto).split("[^\\p{L}]+")) {
            if (palabra.length() > 3) {
                palabras.add(palabra);
            }
        }
        return palabras;
    }

    /** What the paper says otherwise than the accepted sheets of the quarters before it. */
    private List<Hallazgo> cambios(LecturaEnRevision lectura, List<HojaGuardada> juntas, IdDeAvance id) {
        List<AvanceFisicoProgramatico> anteriores = new ArrayList<>();
        for (Trimestre trimestre : id.trimestre().anteriores()) {
            avances.find(new IdDeAvance(id.poa(), trimestre))
                    .filter(guardado -> guardado.estado().estaFirmado())
                    .ifPresent(guardado -> anteriores.add(guardado.avance().hoja(Optional.empty(), List.of())));
        }
        if (anteriores.isEmpty()) {
            return List.of();
        }
        return Revision.deSerie()
                .conAnteriores(anteriores)
                .revisar(juntas.stream()
                        .map(hoja -> ReglasDeLectura.comoAvance(lectura, hoja.hoja()))
                        .toList())
                .stream()
                .map(HallazgoEnSerie::hallazgo)
                .filter(hallazgo -> hallazgo.codigo().equals(CAMBIO))
                .toList();
    }
}
