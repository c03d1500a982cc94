package mx.avance.nucleo.permiso;

import static mx.avance.nucleo.permiso.Oficina.CALENDARIO;
import static mx.avance.nucleo.permiso.Oficina.CLAVE;
import static mx.avance.nucleo.permiso.Oficina.DESDE;
import static mx.avance.nucleo.permiso.Oficina.TECNICO;
import static mx.avance.nucleo.permiso.Oficina.actor;
import static mx.avance.nucleo.permiso.Oficina.alMediodia;
import static mx.avance.nucleo.permiso.Oficina.ambitoAjeno;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.Prorroga;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;
import mx.avance.nucleo.poa.reprogramacion.TipoDeReprogramacion;
import mx.avance.nucleo.redaccion.Idioma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CerraduraTest {

    private static final Situacion SIN_POA = Situacion.de(CALENDARIO, CLAVE);
    private static final Situacion BORRADOR = SIN_POA.conPoa(EstadoDePoa.BORRADOR);
    private static final Situacion EN_REVISION = SIN_POA.conPoa(EstadoDePoa.EN_REVISION);
    private static final Situacion AUTORIZADO = SIN_POA.conPoa(EstadoDePoa.AUTORIZADO);
    private static final Actor CAPTURISTA = actor(Rol.CAPTURISTA);
    private static final Actor RESPONSABLE = actor(Rol.RESPONSABLE_DE_UNIDAD);
    private static final Actor PLANEACION = actor(Rol.PLANEACION);

    private static String frase(Actor actor, Acto acto, Situacion situacion, String dia) {
        return Cerradura.puede(actor, acto, situacion, alMediodia(dia))
                .negado()
                .map(negado -> negado.enPalabras(Idioma.ESPANOL))
                .orElse("sí");
    }

    @Test
    void un_trimestre_cerrado_lo_dice_con_su_fecha_y_su_salida() {
        Situacion captura = AUTORIZADO.enTrimestre(Trimestre.ENE_MAR);

        assertThat(frase(CAPTURISTA, Acto.CAPTURAR_AVANCE, captura, "2026-04-14"))
                .isEqualTo("sí");
        assertThat(frase(CAPTURISTA, Acto.CAPTURAR_AVANCE, captura, "2026-04-15"))
                .isEqualTo(
                        "El trimestre Ene-Mar cerró el 15 de abril; Planeación puede dar prórroga a la unidad 54202.");
        assertThat(frase(CAPTURISTA, Acto.CAPTURAR_AVANCE, captura, "2025-12-31"))
                .isEqualTo("El trimestre Ene-Mar abre el 1 de enero; Planeación puede adelantarlo en Calendario y"
                        + " políticas.");
    }

    @Test
    void una_prorroga_deja_capturar_hasta_su_fecha() {
        CalendarioDeEnte conProrroga =
                CALENDARIO.con(Prorroga.deCaptura(TECNICO, Trimestre.ENE_MAR, LocalDate.parse("2026-04-20")));
        Situacion captura =
                Situacion.de(conProrroga, CLAVE).conPoa(EstadoDePoa.AUTORIZADO).enTrimestre(Trimestre.ENE_MAR);

        assertThat(frase(RESPONSABLE, Acto.CAPTURAR_AVANCE, captura, "2026-04-20"))
                .isEqualTo("sí");
        assertThat(frase(RESPONSABLE, Acto.CAPTURAR_AVANCE, captura, "2026-04-21"))
                .isEqualTo("La prórroga de la unidad 54202 para Ene-Mar terminó el 20 de abril; Planeación puede darle"
                        + " otra.");
    }

    @Test
    void una_prorroga_que_nunca_hizo_falta_no_se_menciona() {
        CalendarioDeEnte corta =
                CALENDARIO.con(Prorroga.deCaptura(TECNICO, Trimestre.ENE_MAR, LocalDate.parse("2026-04-14")));
        CalendarioDeEnte justa =
                CALENDARIO.con(Prorroga.deCaptura(TECNICO, Trimestre.ENE_MAR, LocalDate.parse("2026-04-15")));

        assertThat(frase(
                        CAPTURISTA,
                        Acto.CAPTURAR_AVANCE,
                        Situacion.de(corta, CLAVE)
                                .conPoa(EstadoDePoa.AUTORIZADO)
                                .enTrimestre(Trimestre.ENE_MAR),
                        "2026-04-21"))
                .startsWith("El trimestre Ene-Mar cerró el 15 de abril");
        assertThat(frase(
                        CAPTURISTA,
                        Acto.CAPTURAR_AVANCE,
                        Situacion.de(justa, CLAVE)
                                .conPoa(EstadoDePoa.AUTORIZADO)
                                .enTrimestre(Trimestre.ENE_MAR),
                        "2026-04-21"))
                .startsWith("La prórroga");
    }

    @Test
    void solo_se_captura_un_poa_autorizado() {
        assertThat(frase(CAPTURISTA, Acto.CAPTURAR_AVANCE, BORRADOR.enTrimestre(Trimestre.ENE_MAR), "2026-02-01"))
                .isEqualTo("El POA 2026 de la unidad 54202 todavía no está autorizado; Planeación puede autorizarlo"
                        + " cuando la unidad lo envíe.");
        assertThat(frase(CAPTURISTA, Acto.CAPTURAR_AVANCE, SIN_POA.enTrimestre(Trimestre.ENE_MAR), "2026-02-01"))
                .startsWith("El POA 2026 de la unidad 54202 todavía no está autorizado");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-08-31 | La elaboración del POA 2026 abre el 1 de septiembre de 2025; Planeación puede adelantarla"
                        + " en Calendario y políticas.",
                "2025-09-01 | sí",
                "2025-11-30 | sí",
                "2025-12-01 | La elaboración del POA 2026 terminó el 30 de noviembre de 2025; Planeación puede dar"
                        + " prórroga a la unidad 54202."
            })
    void el_poa_se_elabora_en_sus_fechas(String dia, String respuesta) {
        assertThat(frase(CAPTURISTA, Acto.EDITAR_POA, BORRADOR, dia)).isEqualTo(respuesta);
        assertThat(frase(RESPONSABLE, Acto.EDITAR_POA, SIN_POA, dia)).isEqualTo(respuesta);
        assertThat(frase(RESPONSABLE, Acto.ENVIAR_POA, BORRADOR, dia)).isEqualTo(respuesta);
    }

    @Test
    void una_prorroga_de_elaboracion_vale_para_su_unidad() {
        CalendarioDeEnte conProrroga = CALENDARIO.con(Prorroga.deElaboracion(TECNICO, LocalDate.parse("2025-12-10")));
        Situacion borrador = Situacion.de(conProrroga, CLAVE).conPoa(EstadoDePoa.BORRADOR);

        assertThat(frase(RESPONSABLE, Acto.ENVIAR_POA, borrador, "2025-12-10")).isEqualTo("sí");
        assertThat(frase(RESPONSABLE, Acto.ENVIAR_POA, borrador, "2025-12-11"))
                .startsWith("La elaboración del POA 2026 terminó el 10 de diciembre de 2025");
    }

    @Test
    void un_poa_devuelto_se_corrige_aunque_la_elaboracion_haya_cerrado() {
        Situacion devuelto = EN_REVISION.conPoaDevuelto();

        assertThat(frase(CAPTURISTA, Acto.EDITAR_POA, devuelto, "2025-12-20")).isEqualTo("sí");
        assertThat(frase(RESPONSABLE, Acto.ENVIAR_POA, devuelto, "2025-12-20")).isEqualTo("sí");
    }

    @Test
    void cada_estado_del_poa_dice_por_que_no_se_toca() {
        assertThat(frase(CAPTURISTA, Acto.EDITAR_POA, EN_REVISION, "2025-10-01"))
                .isEqualTo("El POA 2026 de la unidad 54202 está en revisión; quien lo revisa puede devolverlo con"
                        + " notas.");
        assertThat(frase(CAPTURISTA, Acto.EDITAR_POA, AUTORIZADO, "2025-10-01"))
                .isEqualTo(
                        "El POA 2026 de la unidad 54202 ya está autorizado; para cambiarlo, la unidad puede solicitar"
                                + " una reprogramación.");
        assertThat(frase(PLANEACION, Acto.AUTORIZAR_POA, BORRADOR, "2025-10-01"))
                .isEqualTo("El POA 2026 de la unidad 54202 sigue en borrador; su responsable puede enviarlo a"
                        + " revisión.");
        assertThat(frase(PLANEACION, Acto.DEVOLVER_POA, SIN_POA, "2025-10-01"))
                .isEqualTo("La unidad 54202 todavía no tiene POA 2026; su personal puede empezarlo.");
        assertThat(frase(RESPONSABLE, Acto.ENVIAR_POA, SIN_POA, "2025-10-01"))
                .startsWith("La unidad 54202 todavía no tiene POA 2026");
        assertThat(frase(PLANEACION, Acto.AUTORIZAR_POA, EN_REVISION, "2026-01-20"))
                .isEqualTo("sí");
        assertThat(frase(actor(Rol.RESPONSABLE_DE_RAMO), Acto.DEVOLVER_POA, EN_REVISION, "2026-01-20"))
                .isEqualTo("sí");
    }

    @ParameterizedTest
    @EnumSource(
            value = TipoDeReprogramacion.class,
            names = {"CALENDARIO", "META_ANUAL", "REALINEACION"})
    void una_reprogramacion_se_solicita_hasta_el_ultimo_dia_habil_del_primer_trimestre_que_toca(
            TipoDeReprogramacion tipo) {
        Situacion cambio = AUTORIZADO.conCambio(tipo, Trimestre.OCT_DIC, Trimestre.ABR_JUN);

        assertThat(frase(CAPTURISTA, Acto.SOLICITAR_REPROGRAMACION, cambio, "2026-06-30"))
                .isEqualTo("sí");
        assertThat(frase(CAPTURISTA, Acto.SOLICITAR_REPROGRAMACION, cambio, "2026-07-01"))
                .isEqualTo("Lo que toca a Abr-Jun pudo solicitarse hasta el 30 de junio; puede solicitarlo para Jul-Sep"
                        + " en adelante.");
        assertThat(frase(CAPTURISTA, Acto.SOLICITAR_REPROGRAMACION, cambio, "2026-10-01"))
                .endsWith("puede solicitarlo para Oct-Dic en adelante.");
        assertThat(frase(CAPTURISTA, Acto.SOLICITAR_REPROGRAMACION, cambio, "2027-01-01"))
                .isEqualTo("Lo que toca a Abr-Jun pudo solicitarse hasta el 30 de junio, y ya no queda trimestre por"
                        + " cambiar; puede ofrecerlo al POA 2027.");
    }

    @Test
    void no_se_propone_un_trimestre_ya_firmado() {
        Situacion cambio = AUTORIZADO
                .conCambio(TipoDeReprogramacion.CALENDARIO, Trimestre.ENE_MAR)
                .conFirmados(Set.of(Trimestre.ABR_JUN));

        assertThat(frase(CAPTURISTA, Acto.SOLICITAR_REPROGRAMACION, cambio, "2026-04-01"))
                .endsWith("puede solicitarlo para Jul-Sep en adelante.");
    }

    @Test
    void lo_firmado_no_se_reprograma() {
        Situacion cambio = AUTORIZADO
                .conFirmados(List.of(Trimestre.ABR_JUN, Trimestre.ENE_MAR))
                .conCambio(TipoDeReprogramacion.CALENDARIO, Trimestre.ABR_JUN, Trimestre.ENE_MAR, Trimestre.JUL_SEP)
                .conSolicitud(EstadoDeSolicitud.SOLICITADA, "ana");
        String negativa = "La unidad 54202 ya firmó Ene-Mar y Abr-Jun, y lo firmado no se reprograma; puede cambiar los"
                + " trimestres que no ha firmado.";

        assertThat(frase(RESPONSABLE, Acto.SOLICITAR_REPROGRAMACION, cambio, "2026-01-15"))
                .isEqualTo(negativa);
        assertThat(frase(PLANEACION, Acto.AUTORIZAR_REPROGRAMACION, cambio, "2026-01-15"))
                .isEqualTo(negativa);
        assertThat(frase(PLANEACION, Acto.NEGAR_REPROGRAMACION, cambio, "2026-01-15"))
                .isEqualTo("sí");
    }

    @Test
    void se_decide_dentro_de_los_cinco_dias_que_siguen_al_trimestre() {
        Situacion solicitud = AUTORIZADO
                .conCambio(TipoDeReprogramacion.CALENDARIO, Trimestre.ENE_MAR, Trimestre.ABR_JUN)
                .conSolicitud(EstadoDeSolicitud.SOLICITADA, "luis");

        assertThat(frase(PLANEACION, Acto.AUTORIZAR_REPROGRAMACION, solicitud, "2026-04-05"))
                .isEqualTo("sí");
        assertThat(frase(PLANEACION, Acto.AUTORIZAR_REPROGRAMACION, solicitud, "2026-04-06"))
                .isEqualTo(
                        "Lo solicitado para Ene-Mar pudo autorizarse hasta el 5 de abril; Planeación puede negarlo, o"
                                + " ampliar el plazo en Calendario y políticas.");
        assertThat(frase(PLANEACION, Acto.NEGAR_REPROGRAMACION, solicitud, "2026-09-01"))
                .isEqualTo("sí");
        assertThat(frase(
                        PLANEACION,
                        Acto.AUTORIZAR_REPROGRAMACION,
                        EN_REVISION
                                .conCambio(TipoDeReprogramacion.CALENDARIO, Trimestre.ENE_MAR)
                                .conSolicitud(EstadoDeSolicitud.SOLICITADA, "luis"),
                        "2026-02-01"))
                .startsWith("El POA 2026 de la unidad 54202 todavía no está autorizado");
    }

    @Test
    void un_arrastre_se_solicita_mientras_se_captura_el_trimestre_que_no_alcanzo() {
        Situacion arrastre = AUTORIZADO.conCambio(TipoDeReprogramacion.ARRASTRE, Trimestre.ENE_MAR, Trimestre.ABR_JUN);

        assertThat(frase(CAPTURISTA, Acto.SOLICITAR_REPROGRAMACION, arrastre, "2026-04-10"))
                .isEqualTo("sí");
        assertThat(frase(CAPTURISTA, Acto.SOLICITAR_REPROGRAMACION, arrastre, "2026-04-20"))
                .startsWith("El trimestre Ene-Mar cerró el 15 de abril");
        assertThat(frase(
                        CAPTURISTA,
                        Acto.SOLICITAR_REPROGRAMACION,
                        arrastre.conFirmados(Set.of(Trimestre.ENE_MAR)),
                        "2026-04-10"))
                .startsWith("La unidad 54202 ya firmó Ene-Mar");
        assertThat(frase(
                        PLANEACION,
                        Acto.AUTORIZAR_REPROGRAMACION,
                        arrastre.conSolicitud(EstadoDeSolicitud.SOLICITADA, "luis"),
                        "2026-04-20"))
                .isEqualTo("sí");
    }

    @Test
    void un_arrastre_se_decide_aunque_el_trimestre_que_no_alcanzo_ya_este_firmado() {
        Situacion solicitado = AUTORIZADO
                .conCambio(TipoDeReprogramacion.ARRASTRE, Trimestre.ENE_MAR, Trimestre.ABR_JUN)
                .conSolicitud(EstadoDeSolicitud.SOLICITADA, "luis");

        assertThat(frase(
                        PLANEACION,
                        Acto.AUTORIZAR_REPROGRAMACION,
                        solicitado.conFirmados(Set.of(Trimestre.ENE_MAR)),
                        "2026-04-20"))
                .isEqualTo("sí");
        assertThat(frase(
                        PLANEACION,
                        Acto.AUTORIZAR_REPROGRAMACION,
                        solicitado.conFirmados(Set.of(Trimestre.ABR_JUN)),
                        "2026-07-20"))
                .startsWith("La unidad 54202 ya firmó Abr-Jun");
    }

    @Test
    void lo_que_se_devolvio_se_corrige_aunque_la_captura_haya_cerrado() {
        Situacion devuelto = AUTORIZADO
                .enTrimestre(Trimestre.ENE_MAR)
                .conAvance(EstadoDeAvance.EN_CAPTURA, false)
                .conAvanceDevuelto();

        for (Acto acto : List.of(Acto.CAPTURAR_AVANCE, Acto.ELABORAR_AVANCE, Acto.ENVIAR_AVANCE_A_FIRMA)) {
            assertThat(frase(RESPONSABLE, acto, devuelto, "2026-05-04")).isEqualTo("sí");
        }
    }

    @Test
    void cerrada_la_captura_una_hoja_ya_no_se_retira_de_firma_porque_nadie_podria_corregirla() {
        Situacion impresa = AUTORIZADO
                .enTrimestre(Trimestre.ENE_MAR)
                .conAvance(EstadoDeAvance.EN_CAPTURA, false)
                .conHojaEnPapel();
        Situacion deAlcance = AUTORIZADO
                .enTrimestre(Trimestre.ENE_MAR)
                .conAvance(EstadoDeAvance.EN_CAPTURA, true)
                .conHojaEnPapel();

        assertThat(frase(RESPONSABLE, Acto.RETIRAR_AVANCE_DE_FIRMA, impresa, "2026-04-14"))
                .isEqualTo("sí");
        assertThat(frase(RESPONSABLE, Acto.RETIRAR_AVANCE_DE_FIRMA, impresa, "2026-04-15"))
                .isEqualTo(
                        "La captura de Ene-Mar ya cerró, y la unidad 54202 no podría corregir una hoja que se retire;"
                                + " se puede subir la hoja firmada, o Planeación puede dar prórroga a la unidad.");
        assertThat(frase(RESPONSABLE, Acto.RETIRAR_AVANCE_DE_FIRMA, deAlcance, "2026-05-04"))
                .isEqualTo("sí");
    }

    @Test
    void un_alcance_se_retira_mientras_nadie_lo_firma() {
        Situacion base = AUTORIZADO.enTrimestre(Trimestre.ENE_MAR);
        Situacion abierto = base.conAvance(EstadoDeAvance.EN_CAPTURA, true);

        assertThat(frase(PLANEACION, Acto.RETIRAR_ALCANCE, abierto, "2026-05-04"))
                .isEqualTo("sí");
        assertThat(frase(PLANEACION, Acto.RETIRAR_ALCANCE, abierto.conHojaEnPapel(), "2026-05-04"))
                .startsWith("El avance de Ene-Mar de la unidad 54202 se imprimió");
        assertThat(frase(
                        PLANEACION, Acto.RETIRAR_ALCANCE, base.conAvance(EstadoDeAvance.ELABORADO, true), "2026-05-04"))
                .startsWith("El avance de Ene-Mar de la unidad 54202 está en revisión");
        assertThat(frase(
                        PLANEACION,
                        Acto.RETIRAR_ALCANCE,
                        base.conAvance(EstadoDeAvance.EN_CAPTURA, false),
                        "2026-05-04"))
                .isEqualTo("El avance de Ene-Mar de la unidad 54202 no tiene un alcance abierto; la unidad puede"
                        + " capturarlo y firmarlo.");
    }

    @Test
    void lo_que_falte_en_el_ultimo_trimestre_se_ofrece_al_poa_siguiente() {
        Situacion arrastre = AUTORIZADO.conCambio(TipoDeReprogramacion.ARRASTRE, Trimestre.OCT_DIC);

        assertThat(frase(CAPTURISTA, Acto.SOLICITAR_REPROGRAMACION, arrastre, "2026-12-15"))
                .isEqualTo("Después de Oct-Dic no hay trimestre al que arrastrar; lo que falte puede ofrecerse al POA"
                        + " 2027.");
        assertThat(frase(
                        CAPTURISTA,
                        Acto.SOLICITAR_REPROGRAMACION,
                        AUTORIZADO.conCambio(TipoDeReprogramacion.CALENDARIO, Trimestre.OCT_DIC),
                        "2026-12-15"))
                .isEqualTo("sí");
    }

    @Test
    void una_solicitud_la_deshace_quien_la_presento_mientras_nadie_la_decide() {
        Situacion propia = AUTORIZADO.conSolicitud(EstadoDeSolicitud.SOLICITADA, "ana");
        Situacion ajena = AUTORIZADO.conSolicitud(EstadoDeSolicitud.SOLICITADA, "luis");
        Situacion resuelta = AUTORIZADO.conSolicitud(EstadoDeSolicitud.AUTORIZADA, "ana");

        assertThat(frase(CAPTURISTA, Acto.DESHACER_SOLICITUD, propia, "2026-05-01"))
                .isEqualTo("sí");
        assertThat(frase(CAPTURISTA, Acto.DESHACER_SOLICITUD, ajena, "2026-05-01"))
                .isEqualTo("La solicitud es de luis y sólo esa persona la deshace; Planeación puede negarla.");
        assertThat(frase(CAPTURISTA, Acto.DESHACER_SOLICITUD, resuelta, "2026-05-01"))
                .isEqualTo("La solicitud ya está autorizada; si hace falta otro cambio, la unidad puede presentar una"
                        + " nueva.");
        assertThat(frase(
                        PLANEACION,
                        Acto.AUTORIZAR_REPROGRAMACION,
                        resuelta.conCambio(TipoDeReprogramacion.CALENDARIO, Trimestre.ABR_JUN),
                        "2026-05-01"))
                .startsWith("La solicitud ya está autorizada");
    }

    @Test
    void lo_ajeno_se_dice_sin_contar_nada_de_su_estado() {
        assertThat(frase(CAPTURISTA, Acto.AUTORIZAR_POA, EN_REVISION, "2025-10-01"))
                .isEqualTo("Autorizar el POA corresponde a Planeación; pídalo a quien tiene ese encargo, o a"
                        + " Administración que se lo dé a usted.");
        Actor deOtraUnidad =
                new Actor("luis", List.of(Asignacion.desde(DESDE, Rol.CAPTURISTA, ambitoAjeno(Rol.CAPTURISTA))));
        assertThat(frase(deOtraUnidad, Acto.EDITAR_POA, AUTORIZADO, "2025-10-01"))
                .isEqualTo("Editar el POA en la unidad 54202 corresponde a otras personas; pídaselo a ellas, o a"
                        + " Administración que le dé ese encargo.");
        assertThat(frase(deOtraUnidad, Acto.VER, Situacion.delEnte(CALENDARIO), "2025-10-01"))
                .isEqualTo("sí");
    }

    @Test
    void un_encargo_terminado_en_otra_unidad_no_se_menciona() {
        Actor loFueEnOtra = new Actor(
                "luis",
                List.of(
                        new Asignacion(
                                Rol.CAPTURISTA,
                                ambitoAjeno(Rol.CAPTURISTA),
                                DESDE,
                                Optional.of(LocalDate.parse("2025-06-30"))),
                        Asignacion.desde(DESDE, Rol.RESPONSABLE_DE_RAMO, Oficina.ambito(Rol.RESPONSABLE_DE_RAMO))));

        assertThat(frase(loFueEnOtra, Acto.EDITAR_POA, BORRADOR, "2025-10-01"))
                .startsWith("Editar el POA corresponde a Capturista y Responsable de la unidad ejecutora;");
    }

    @Test
    void contraloria_lee_todo_y_no_cambia_nada_aunque_tenga_otro_encargo() {
        Actor contraloria = new Actor(
                "eva",
                List.of(
                        Asignacion.desde(DESDE, Rol.CONTRALORIA, new Ambito.DeEnte()),
                        Asignacion.desde(DESDE, Rol.PLANEACION, new Ambito.DeEnte())));

        assertThat(frase(contraloria, Acto.VER_BITACORA, Situacion.delEnte(CALENDARIO), "2025-10-01"))
                .isEqualTo("sí");
        assertThat(frase(contraloria, Acto.VER_POA, BORRADOR, "2025-10-01")).isEqualTo("sí");
        assertThat(frase(contraloria, Acto.AUTORIZAR_POA, EN_REVISION, "2025-10-01"))
                .isEqualTo("Autorizar el POA no toca a Contraloría, que consulta todo y no cambia nada; puede hacerlo"
                        + " Planeación.");
        Actor loFue = new Actor(
                "eva",
                List.of(
                        new Asignacion(
                                Rol.CONTRALORIA,
                                new Ambito.DeEnte(),
                                DESDE,
                                Optional.of(LocalDate.parse("2025-09-30"))),
                        Asignacion.desde(DESDE, Rol.PLANEACION, new Ambito.DeEnte())));
        assertThat(frase(loFue, Acto.AUTORIZAR_POA, EN_REVISION, "2025-10-01")).isEqualTo("sí");
    }

    @Test
    void un_encargo_vale_entre_sus_fechas() {
        Actor temporal = new Actor(
                "luis",
                List.of(new Asignacion(
                        Rol.PLANEACION,
                        new Ambito.DeEnte(),
                        LocalDate.parse("2026-01-10"),
                        Optional.of(LocalDate.parse("2026-06-30")))));
        Situacion ente = Situacion.delEnte(CALENDARIO);

        assertThat(frase(temporal, Acto.EDITAR_CATALOGO, ente, "2026-01-10")).isEqualTo("sí");
        assertThat(frase(temporal, Acto.EDITAR_CATALOGO, ente, "2026-06-30")).isEqualTo("sí");
        assertThat(frase(temporal, Acto.EDITAR_CATALOGO, ente, "2026-01-09"))
                .isEqualTo("Su encargo de Planeación en todo el ente empieza el 10 de enero de 2026; Administración"
                        + " puede adelantarlo.");
        assertThat(frase(temporal, Acto.EDITAR_CATALOGO, ente, "2026-07-01"))
                .isEqualTo(
                        "Su encargo de Planeación en todo el ente terminó el 30 de junio de 2026; Administración puede"
                                + " renovarlo.");
        Actor antesYDespues = new Actor(
                "luis",
                List.of(
                        Asignacion.desde(LocalDate.parse("2027-01-01"), Rol.PLANEACION, new Ambito.DeEnte()),
                        temporal.asignaciones().get(0)));
        assertThat(frase(antesYDespues, Acto.EDITAR_CATALOGO, ente, "2026-07-01"))
                .contains("terminó el 30 de junio");
    }

    @Test
    void el_plazo_termina_a_la_medianoche_del_ente() {
        Situacion captura = AUTORIZADO.enTrimestre(Trimestre.ENE_MAR);

        assertThat(Cerradura.puede(CAPTURISTA, Acto.CAPTURAR_AVANCE, captura, Instant.parse("2026-04-15T05:59:59Z"))
                        .permite())
                .isTrue();
        assertThat(Cerradura.puede(CAPTURISTA, Acto.CAPTURAR_AVANCE, captura, Instant.parse("2026-04-15T06:00:00Z"))
                        .permite())
                .isFalse();
    }

    @Test
    void una_negativa_dice_su_codigo_y_sus_hechos_por_nombre() {
        Negado negado = Cerradura.puede(
                        CAPTURISTA,
                        Acto.CAPTURAR_AVANCE,
                        AUTORIZADO.enTrimestre(Trimestre.ENE_MAR),
                        alMediodia("2026-05-01"))
                .negado()
                .orElseThrow();

        assertThat(negado.codigo()).isEqualTo("TRIMESTRE_CERRADO");
        assertThat(negado.permite()).isFalse();
        assertThat(negado.hechos())
                .containsEntry("trimestre", Trimestre.ENE_MAR)
                .containsEntry("fecha", LocalDate.parse("2026-04-15"))
                .containsEntry("unidad", TECNICO)
                .hasSize(3);
        assertThat(negado.enPalabras(Idioma.INGLES))
                .isEqualTo("The quarter Ene-Mar closed on 15 April; Planeación can give the unit 54202 a prórroga.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Negado(Motivo.TRIMESTRE_CERRADO, List.of()));
        assertThat(new Permitido().negado()).isEmpty();
        assertThat(new Permitido().permite()).isTrue();
    }

    @Test
    void sin_decir_de_que_se_trata_no_hay_respuesta() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frase(CAPTURISTA, Acto.CAPTURAR_AVANCE, AUTORIZADO, "2026-02-01"))
                .withMessageContaining("trimestre");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frase(CAPTURISTA, Acto.SOLICITAR_REPROGRAMACION, AUTORIZADO, "2026-02-01"))
                .withMessageContaining("cambio");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frase(PLANEACION, Acto.NEGAR_REPROGRAMACION, AUTORIZADO, "2026-02-01"))
                .withMessageContaining("solicitud");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frase(
                        PLANEACION,
                        Acto.AUTORIZAR_POA,
                        Situacion.de(CALENDARIO, ClaveProgramatica.VACIA.con(new Ramo("54"))),
                        "2026-02-01"))
                .withMessageContaining("unidad");
    }

    @Test
    void un_encargo_corresponde_a_su_ambito() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Asignacion.desde(DESDE, Rol.PLANEACION, new Ambito.DeUnidad(TECNICO)))
                .withMessageContaining("Planeación");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Asignacion(Rol.PLANEACION, new Ambito.DeEnte(), DESDE, Optional.of(DESDE.minusDays(1))));
        assertThat(new Asignacion(Rol.PLANEACION, new Ambito.DeEnte(), DESDE, Optional.of(DESDE)).vigenteEn(DESDE))
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(" ", List.of()));
        assertThat(CAPTURISTA.vigentes(DESDE)).hasSize(1);
        assertThat(CAPTURISTA.vigentes(DESDE.minusDays(1))).isEmpty();
    }

    @Test
    void un_ambito_cubre_lo_que_su_nivel_nombra() {
        ClaveProgramatica soloRamo = ClaveProgramatica.VACIA.con(Oficina.BIENESTAR);

        assertThat(new Ambito.DeRamo(Oficina.BIENESTAR).cubre(CLAVE)).isTrue();
        assertThat(new Ambito.DeRamo(Oficina.BIENESTAR).cubre(soloRamo)).isTrue();
        assertThat(new Ambito.DeRamo(new Ramo("55")).cubre(CLAVE)).isFalse();
        assertThat(new Ambito.DePrograma(Oficina.VINCULACION).cubre(CLAVE)).isTrue();
        assertThat(new Ambito.DeUnidad(TECNICO).cubre(CLAVE)).isTrue();
        assertThat(new Ambito.DeUnidad(TECNICO).cubre(soloRamo)).isFalse();
        assertThat(new Ambito.DePrograma(Oficina.VINCULACION).cubre(soloRamo)).isFalse();
        assertThat(Ambito.de(CLAVE)).isEqualTo(new Ambito.DeUnidad(TECNICO));
        assertThat(Ambito.de(soloRamo)).isEqualTo(new Ambito.DeRamo(Oficina.BIENESTAR));
        assertThat(Ambito.de(ClaveProgramatica.VACIA.con(Oficina.VINCULACION)))
                .isEqualTo(new Ambito.DePrograma(Oficina.VINCULACION));
        assertThat(Ambito.de(ClaveProgramatica.VACIA)).isEqualTo(new Ambito.DeEnte());
    }

    @ParameterizedTest
    @EnumSource(Rol.class)
    void cada_encargo_se_lee_igual_en_pantalla_y_en_las_frases(Rol rol) {
        Negado negado = Negado.por(Motivo.ASIGNACION_FUTURA, rol, Oficina.ambito(rol), DESDE);

        assertThat(negado.enPalabras(Idioma.ESPANOL)).startsWith("Su encargo de " + rol.rotulo() + " en ");
        assertThat(rol.admite(Oficina.ambito(rol))).isTrue();
    }
}
