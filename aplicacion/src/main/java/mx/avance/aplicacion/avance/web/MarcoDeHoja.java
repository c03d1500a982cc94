package mx.avance.aplicacion.avance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CambiosDesdeLaFirma;
import mx.avance.aplicacion.avance.CandadoDeHoja;
import mx.avance.aplicacion.avance.CapturarExtraordinarias;
import mx.avance.aplicacion.avance.CapturarPorCuenta;
import mx.avance.aplicacion.avance.DichoEnPapel;
import mx.avance.aplicacion.avance.Extraordinaria;
import mx.avance.aplicacion.avance.FirmarAvance;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.Paso;
import mx.avance.aplicacion.avance.PorCuenta;
import mx.avance.aplicacion.avance.RevisarAvance;
import mx.avance.aplicacion.avance.VersionesDeAvance;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.ModoDeFirma;
import mx.avance.aplicacion.calendario.PoliticasDelEnte;
import mx.avance.aplicacion.calendario.TrimestreEnPalabras;
import mx.avance.aplicacion.catalogos.CausasDeDesviacion;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.catalogos.Medida;
import mx.avance.aplicacion.catalogos.UnidadesDeMedida;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.aplicacion.poa.Poas;
import mx.avance.nucleo.avance.Destino;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.EstadoDeTrimestre;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.permiso.Acto;
import mx.avance.nucleo.permiso.Motivo;
import mx.avance.nucleo.permiso.Negado;
import mx.avance.nucleo.permiso.Respuesta;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the screens of a sheet show around it: whose it is, where its quarter stands, what whoever reads may do. */
@Component
class MarcoDeHoja {

    private static final List<Acto> ACTOS = List.of(
            Acto.CAPTURAR_AVANCE,
            Acto.REGISTRAR_OFICIO,
            Acto.ELABORAR_AVANCE,
            Acto.REVISAR_AVANCE,
            Acto.AUTORIZAR_AVANCE,
            Acto.ENVIAR_AVANCE_A_FIRMA,
            Acto.SUBIR_AVANCE_FIRMADO,
            Acto.RETIRAR_AVANCE_DE_FIRMA,
            Acto.DEVOLVER_AVANCE,
            Acto.RECIBIR_AVANCE,
            Acto.PUBLICAR_AVANCE,
            Acto.ABRIR_ALCANCE,
            Acto.RETIRAR_ALCANCE);

    private final Avances avances;
    private final FirmarAvance firmar;
    private final RevisarAvance revisar;
    private final CambiosDesdeLaFirma cambios;
    private final CapturarPorCuenta porCuenta;
    private final CapturarExtraordinarias extraordinarias;
    private final UnidadesDeMedida medidas;
    private final Poas poas;
    private final Claves claves;
    private final CausasDeDesviacion causas;
    private final Calendarios calendarios;
    private final TrimestreEnPalabras enPalabras;
    private final Entes entes;
    private final List<DichoEnPapel> papeles;
    private final Avisos avisos;
    private final Sesiones sesiones;
    private final Clock reloj;

    MarcoDeHoja(
            Avances avances,
            FirmarAvance firmar,
            RevisarAvance revisar,
            CambiosDesdeLaFirma cambios,
            CapturarPorCuenta porCuenta,
            CapturarExtraordinarias extraordinarias,
            UnidadesDeMedida medidas,
            Poas poas,
            Claves claves,
            CausasDeDesviacion causas,
            Calendarios calendarios,
            TrimestreEnPalabras enPalabras,
            Entes entes,
            List<DichoEnPapel> papeles,
            Avisos avisos,
            Sesiones sesiones,
            Clock reloj) {
        this.avances = avances;
        this.firmar = firmar;
        this.revisar = revisar;
        this.cambios = cambios;
        this.porCuenta = porCuenta;
        this.extraordinarias = extraordinarias;
        this.medidas = medidas;
        this.poas = poas;
        this.claves = claves;
        this.causas = causas;
        this.calendarios = calendarios;
        this.enPalabras = enPalabras;
        this.entes = entes;
        this.papeles = papeles;
        this.avisos = avisos;
        this.sesiones = sesiones;
        this.reloj = reloj;
    }

    /** The heading: names of unit and programa, where the quarter stands. */
    void encabezar(IdDeAvance id, Model modelo, Locale idioma) {
        LocalDate dia = poas.diaDeCatalogos(id.poa());
        CalendarioDeEnte calendario = calendarios.de(id.poa().ejercicio());
        LocalDate hoy = calendario.dia(reloj.instant());
        modelo.addAttribute("id", id);
        modelo.addAttribute("unidad", claves.nombre(id.poa().unidad(), dia).orElse(""));
        modelo.addAttribute("programa", claves.nombre(id.poa().programa(), dia).orElse(""));
        modelo.addAttribute("trimestres", Trimestre.TODOS);
        modelo.addAttribute("zona", entes.exigir().zona());
        modelo.addAttribute(
                "papeles", papeles.stream().flatMap(uno -> uno.de(id).stream()).toList());
        boolean conProrroga = calendario.estado(id.trimestre(), hoy) != EstadoDeTrimestre.ABIERTO
                && calendario.estado(id.trimestre(), id.poa().unidad(), hoy) == EstadoDeTrimestre.ABIERTO;
        Optional<LocalDate> hasta =
                conProrroga ? calendario.prorroga(id.poa().unidad(), id.trimestre()) : Optional.empty();
        modelo.addAttribute(
                "frase",
                hasta.map(cual -> avisos.texto(
                                "avance.conProrroga",
                                idioma,
                                id.trimestre().rotulo() + " " + id.poa().ejercicio(),
                                avisos.fecha(cual, idioma)))
                        .orElseGet(() -> enPalabras.frase(calendario, id.trimestre(), hoy, idioma)));
    }

    /** The screen of a sheet as it stands. */
    String pantalla(AvanceGuardado guardado, Model modelo, Locale idioma) {
        return pantalla(guardado, Map.of(), Map.of(), modelo, idioma);
    }

    /**
     * The same, of one of which some cells were not kept.
     *
     * @param escritas what was typed into them, by row
     * @param problemas why they were not kept
     */
    String pantalla(
            AvanceGuardado guardado,
            Map<Integer, CambioDeCelda> escritas,
            Map<Integer, List<String>> problemas,
            Model modelo,
            Locale idioma) {
        mostrar(guardado, modelo, idioma);
        boolean laRevisa = Boolean.TRUE.equals(modelo.getAttribute("firma"))
                || Boolean.TRUE.equals(modelo.getAttribute("cambioLoDeAntes"))
                || Boolean.TRUE.equals(modelo.getAttribute("devuelve"));
        if (laRevisa && Boolean.FALSE.equals(modelo.getAttribute("captura"))) {
            mostrarRevision(guardado, modelo, idioma);
        }
        modelo.addAttribute("escritas", escritas);
        modelo.addAttribute("problemas", problemas);
        return "avance/hoja";
    }

    /** What whoever signs or returns the sheet reads first: what changed since it was signed, and what has findings. */
    void mostrarRevision(AvanceGuardado guardado, Model modelo, Locale idioma) {
        modelo.addAttribute(
                "revision", Revision.de(cambios.de(guardado), entes.exigir().zona(), avisos, idioma));
    }

    /** The sheet itself under its heading, and what whoever reads may do with it. */
    void mostrar(AvanceGuardado guardado, Model modelo, Locale idioma) {
        IdDeAvance id = guardado.id();
        encabezar(id, modelo, idioma);
        PoliticasDelEnte politicas = revisar.politicas(id);
        modelo.addAttribute("hoja", hoja(guardado, politicas, idioma));
        modelo.addAttribute("cuenta", sesiones.actual().cuenta());
        modelo.addAttribute("estado", guardado.estado());
        modelo.addAttribute("guardado", guardado.hoja().orElse(null));
        List<Paso> pasos = avances.pasos(id);
        modelo.addAttribute("pasos", pasos);
        modelo.addAttribute("destinos", List.of(Destino.values()));
        modelo.addAttribute("causas", causas.vigentes(poas.diaDeCatalogos(id.poa())));
        Map<Acto, Respuesta> pueden = avances.pueden(ACTOS, id);
        Optional<Negado> noCaptura = negado(pueden, Acto.CAPTURAR_AVANCE);
        List<PorCuenta> oficios = porCuenta.de(id);
        Optional<PorCuenta> oficio = CapturarPorCuenta.vigente(oficios, guardado.alcance());
        boolean capturaPorCuenta = noCaptura.isPresent()
                && oficio.isPresent()
                && porCuenta.puede(id).permite();
        modelo.addAttribute("captura", noCaptura.isEmpty() || capturaPorCuenta);
        modelo.addAttribute("capturaPorCuenta", capturaPorCuenta);
        mostrarExtraordinarias(id, noCaptura.isEmpty() || capturaPorCuenta, modelo);
        modelo.addAttribute("oficios", oficios);
        modelo.addAttribute("oficio", oficio.orElse(null));
        modelo.addAttribute("registraOficio", oficio.isEmpty() && puede(pueden, Acto.REGISTRAR_OFICIO));
        noCaptura
                .filter(CandadoDeHoja::esDeSuOficio)
                .ifPresent(negado -> modelo.addAttribute("noCaptura", avisos.texto(new NoPermitido(negado), idioma)));
        Optional<Papel> siguiente = guardado.estado().siguienteFirma();
        boolean aMano = firmar.modo(guardado) == ModoDeFirma.AUTOGRAFA;
        Optional<Acto> firma = siguiente.map(papel -> aMano
                ? guardado.enPapel() ? Acto.SUBIR_AVANCE_FIRMADO : Acto.ENVIAR_AVANCE_A_FIRMA
                : FirmarAvance.acto(papel));
        modelo.addAttribute("papel", siguiente.orElse(null));
        // Nothing captured yet keeps nobody from signing later: the button is there, and waits for the sheet to be
        // complete
        boolean leToca = firma.filter(acto -> negado(pueden, acto)
                        .filter(negado -> negado.motivo() != Motivo.AVANCE_SIN_CAPTURA)
                        .isEmpty())
                .isPresent();
        boolean cambioLoDeAntes = (leToca || puede(pueden, Acto.DEVOLVER_AVANCE)) && firmar.cambioLoDeAntes(guardado);
        modelo.addAttribute("firma", leToca && !cambioLoDeAntes);
        modelo.addAttribute("cambioLoDeAntes", cambioLoDeAntes);
        modelo.addAttribute("aMano", aMano);
        modelo.addAttribute("enPapel", guardado.enPapel());
        modelo.addAttribute("folio", guardado.folio());
        modelo.addAttribute("retira", puede(pueden, Acto.RETIRAR_AVANCE_DE_FIRMA));
        modelo.addAttribute("devuelve", puede(pueden, Acto.DEVOLVER_AVANCE));
        modelo.addAttribute("recibe", puede(pueden, Acto.RECIBIR_AVANCE));
        modelo.addAttribute("publica", puede(pueden, Acto.PUBLICAR_AVANCE));
        modelo.addAttribute("abreAlcance", puede(pueden, Acto.ABRIR_ALCANCE));
        modelo.addAttribute("retiraAlcance", puede(pueden, Acto.RETIRAR_ALCANCE));
        modelo.addAttribute("versiones", VersionesDeAvance.de(pasos));
        modelo.addAttribute("recepcion", VersionesDeAvance.recepcion(pasos));
        modelo.addAttribute("motivoDeAlcance", VersionesDeAvance.motivo(guardado, pasos));
    }

    private void mostrarExtraordinarias(IdDeAvance id, boolean captura, Model modelo) {
        List<Extraordinaria> todas = extraordinarias.de(id);
        modelo.addAttribute(
                "extraordinarias",
                todas.stream().filter(una -> !una.eliminada()).toList());
        modelo.addAttribute(
                "eliminadas", todas.stream().filter(Extraordinaria::eliminada).toList());
        modelo.addAttribute(
                "medidas",
                captura
                        ? medidas.vigentes(poas.diaDeCatalogos(id.poa())).stream()
                                .map(Medida::nombre)
                                .toList()
                        : List.of());
    }

    private static Optional<Negado> negado(Map<Acto, Respuesta> pueden, Acto acto) {
        return Optional.ofNullable(pueden.get(acto)).flatMap(Respuesta::negado);
    }

    private static boolean puede(Map<Acto, Respuesta> pueden, Acto acto) {
        return negado(pueden, acto).isEmpty();
    }

    /** What changes in a sheet while it is captured. */
    HojaViva viva(AvanceGuardado guardado, Locale idioma) {
        return HojaViva.de(guardado, revisar, revisar.politicas(guardado.id()), avisos, idioma);
    }

    private Hoja hoja(AvanceGuardado guardado, PoliticasDelEnte politicas, Locale idioma) {
        return Hoja.de(guardado, revisar, politicas, avisos, idioma);
    }
}
