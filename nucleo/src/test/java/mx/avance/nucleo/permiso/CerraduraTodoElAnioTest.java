package mx.avance.nucleo.permiso;

import static mx.avance.nucleo.permiso.Oficina.CALENDARIO;
import static mx.avance.nucleo.permiso.Oficina.CLAVE;
import static mx.avance.nucleo.permiso.Oficina.DESDE;
import static mx.avance.nucleo.permiso.Oficina.TECNICO;
import static mx.avance.nucleo.permiso.Oficina.actor;
import static mx.avance.nucleo.permiso.Oficina.ambitoAjeno;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mx.avance.nucleo.avance.EstadoDeAvance;
import mx.avance.nucleo.calendario.CalendarioDeEnte;
import mx.avance.nucleo.calendario.Prorroga;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.reprogramacion.EstadoDeSolicitud;
import mx.avance.nucleo.poa.reprogramacion.TipoDeReprogramacion;
import mx.avance.nucleo.redaccion.Idioma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lock over every hour from the first day to draft the POA until the last one of its year has been published. */
class CerraduraTodoElAnioTest {

    private static final Instant PRIMERO =
            LocalDate.of(2025, 8, 1).atStartOfDay(CALENDARIO.zona()).toInstant();
    private static final Instant ULTIMO =
            LocalDate.of(2027, 3, 1).atStartOfDay(CALENDARIO.zona()).toInstant();
    private static final int HORA = 3600;

    /** What the answers of every hour were, without those that repeat the one before. */
    private static List<Respuesta> enTodoElAnio(Actor actor, Acto acto, Situacion situacion) {
        List<Respuesta> respuestas = new ArrayList<>();
        for (Instant hora = PRIMERO; hora.isBefore(ULTIMO); hora = hora.plusSeconds(HORA)) {
            Respuesta respuesta = Cerradura.puede(actor, acto, situacion, hora);
            if (respuestas.isEmpty() || !respuestas.get(respuestas.size() - 1).equals(respuesta)) {
                respuestas.add(respuesta);
            }
        }
        return respuestas;
    }

    /** Every state that matters to an act, each with what the act is about. */
    private static List<Situacion> situaciones(CalendarioDeEnte calendario, Acto acto) {
        Situacion base = Situacion.de(calendario, CLAVE).enTrimestre(Trimestre.ABR_JUN);
        List<Situacion> poas = new ArrayList<>(List.of(base, base.conPoaDevuelto()));
        for (EstadoDePoa estado : EstadoDePoa.values()) {
            poas.add(base.conPoa(estado));
        }
        boolean deAvance = acto.name().contains("AVANCE")
                || acto.name().contains("OFICIO")
                || acto == Acto.CAPTURAR_POR_CUENTA
                || acto.name().endsWith("_ALCANCE");
        if (deAvance) {
            for (EstadoDeAvance estado : EstadoDeAvance.values()) {
                poas.add(base.conPoa(EstadoDePoa.AUTORIZADO).conAvance(estado, false));
                poas.add(base.conPoa(EstadoDePoa.AUTORIZADO).conAvance(estado, true));
                poas.add(base.conPoa(EstadoDePoa.AUTORIZADO)
                        .conAvance(estado, false)
                        .conHojaEnPapel());
                poas.add(base.conPoa(EstadoDePoa.AUTORIZADO)
                        .conAvance(estado, false)
                        .conAvanceDevuelto());
                poas.add(base.conPoa(EstadoDePoa.AUTORIZADO)
                        .conAvance(estado, true)
                        .conHojaEnPapel());
            }
        }
        if (acto == Acto.CAPTURAR_POR_CUENTA) {
            poas.addAll(
                    poas.stream().map(situacion -> situacion.conOficio(true)).toList());
        }
        boolean deSolicitud = acto.name().contains("SOLICIT") || acto.name().contains("REPROGRAMACION");
        if (!deSolicitud) {
            return poas;
        }
        Situacion autorizado = base.conPoa(EstadoDePoa.AUTORIZADO);
        List<Situacion> todas = new ArrayList<>();
        for (Situacion poa : poas) {
            todas.add(solicitud(poa, TipoDeReprogramacion.CALENDARIO, EstadoDeSolicitud.SOLICITADA, "ana"));
        }
        for (TipoDeReprogramacion tipo : TipoDeReprogramacion.values()) {
            Situacion ajena = solicitud(autorizado, tipo, EstadoDeSolicitud.SOLICITADA, "luis");
            todas.add(ajena);
            todas.add(ajena.conFirmados(Set.of(Trimestre.ENE_MAR, Trimestre.ABR_JUN)));
        }
        for (EstadoDeSolicitud estado : EstadoDeSolicitud.values()) {
            todas.add(solicitud(autorizado, TipoDeReprogramacion.META_ANUAL, estado, "ana"));
        }
        return todas;
    }

    private static Situacion solicitud(
            Situacion poa, TipoDeReprogramacion tipo, EstadoDeSolicitud estado, String quien) {
        return poa.conCambio(tipo, Trimestre.ABR_JUN, Trimestre.OCT_DIC).conSolicitud(estado, quien);
    }

    private static void tieneSalida(Respuesta respuesta) {
        respuesta.negado().ifPresent(negado -> {
            assertThat(negado.enPalabras(Idioma.ESPANOL))
                    .matches("\\p{Lu}.+; .+\\.")
                    .containsPattern("pued|píd|pídaselo")
                    .doesNotContain("{", "}", "null", "_", "Optional", "[");
            assertThat(negado.enPalabras(Idioma.INGLES))
                    .matches("\\p{Lu}.+; .+\\.")
                    .containsPattern("can |ask ")
                    .doesNotContain("{", "}", "null", "_", "Optional", "[");
        });
        assertThat(respuesta.permite()).isEqualTo(respuesta.negado().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Acto.class)
    void a_toda_hora_cada_encargo_recibe_un_si_o_una_negativa_con_salida(Acto acto) {
        Set<Rol> losQuePudieron = EnumSet.noneOf(Rol.class);
        for (Rol rol : Rol.values()) {
            for (Situacion situacion : situaciones(CALENDARIO, acto)) {
                List<Respuesta> respuestas = enTodoElAnio(actor(rol), acto, situacion);
                respuestas.forEach(CerraduraTodoElAnioTest::tieneSalida);
                if (respuestas.stream().anyMatch(Respuesta::permite)) {
                    losQuePudieron.add(rol);
                }
                assertThat(respuestas.stream().filter(Respuesta::permite).count())
                        .as("%s %s: lo que cierra no vuelve a abrir", rol, situacion)
                        .isLessThanOrEqualTo(1);
            }
        }
        assertThat(losQuePudieron).containsExactlyInAnyOrderElementsOf(acto.roles());
    }

    @ParameterizedTest
    @EnumSource(Acto.class)
    void nadie_actua_en_lo_de_otra_unidad_otro_programa_u_otro_ramo(Acto acto) {
        for (Rol rol : Rol.values()) {
            Actor ajeno = new Actor("ana", List.of(Asignacion.desde(DESDE, rol, ambitoAjeno(rol))));
            boolean deTodoElEnte = ambitoAjeno(rol) instanceof Ambito.DeEnte;
            if (acto.esSobreUnaClave() && !deTodoElEnte) {
                for (Situacion situacion : situaciones(CALENDARIO, acto)) {
                    assertThat(enTodoElAnio(ajeno, acto, situacion))
                            .as("%s %s", rol, situacion)
                            .noneMatch(Respuesta::permite);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Acto.class)
    void contraloria_nunca_cambia_nada_ni_con_otro_encargo(Acto acto) {
        for (Rol rol : Rol.values()) {
            List<Asignacion> asignaciones = new ArrayList<>(actor(rol).asignaciones());
            asignaciones.add(Asignacion.desde(DESDE, Rol.CONTRALORIA, new Ambito.DeEnte()));
            Actor contraloria = new Actor("ana", asignaciones);
            for (Situacion situacion : situaciones(CALENDARIO, acto)) {
                assertThat(enTodoElAnio(contraloria, acto, situacion).stream().anyMatch(Respuesta::permite))
                        .isEqualTo(!acto.cambia()
                                && (acto.roles().contains(Rol.CONTRALORIA)
                                        || acto.roles().contains(rol)));
            }
        }
    }

    @Test
    void una_prorroga_alarga_y_no_abre_ninguna_otra_cosa() {
        CalendarioDeEnte conProrroga = CALENDARIO
                .con(Prorroga.deCaptura(TECNICO, Trimestre.ABR_JUN, LocalDate.of(2026, 8, 20)))
                .con(Prorroga.deElaboracion(TECNICO, LocalDate.of(2025, 12, 20)));

        for (Acto acto : Acto.values()) {
            List<Situacion> sin = situaciones(CALENDARIO, acto);
            List<Situacion> con = situaciones(conProrroga, acto);
            for (int i = 0; i < sin.size(); i++) {
                long antes = horas(acto, sin.get(i));
                long despues = horas(acto, con.get(i));
                boolean alargable = acto == Acto.CAPTURAR_AVANCE
                        || acto == Acto.CAPTURAR_POR_CUENTA
                        || acto == Acto.REGISTRAR_OFICIO
                        || acto == Acto.ELABORAR_AVANCE
                        || acto == Acto.ENVIAR_AVANCE_A_FIRMA
                        || acto == Acto.RETIRAR_AVANCE_DE_FIRMA
                        || acto == Acto.EDITAR_POA
                        || acto == Acto.ENVIAR_POA
                        || con.get(i)
                                .cambio()
                                .filter(tipo -> tipo == TipoDeReprogramacion.ARRASTRE)
                                .isPresent();
                assertThat(despues).as("%s %s", acto, con.get(i)).satisfies(horas -> assertThat(
                                horas >= antes && (alargable || horas == antes))
                        .isTrue());
            }
        }
    }

    private static long horas(Acto acto, Situacion situacion) {
        Actor actor = actor(acto.roles().get(0));
        long horas = 0;
        for (Instant hora = PRIMERO; hora.isBefore(ULTIMO); hora = hora.plusSeconds(HORA)) {
            if (Cerradura.puede(actor, acto, situacion, hora).permite()) {
                horas++;
            }
        }
        return horas;
    }

    @Test
    void ninguna_negativa_queda_sin_frase() {
        for (Idioma idioma : Idioma.values()) {
            for (Motivo motivo : Motivo.values()) {
                List<Object> datos = motivo.datos().stream()
                        .map(CerraduraTodoElAnioTest::ejemplo)
                        .toList();
                assertThat(new Negado(motivo, datos).enPalabras(idioma))
                        .as(motivo.name())
                        .endsWith(".")
                        .hasSizeGreaterThan(50);
            }
            for (Acto acto : Acto.values()) {
                assertThat(Negado.por(Motivo.ROL_AJENO, acto, acto.roles()).enPalabras(idioma))
                        .doesNotContain("_");
            }
        }
    }

    private static Object ejemplo(String nombre) {
        return switch (nombre) {
            case "acto" -> Acto.EDITAR_POA;
            case "roles" -> List.of(Rol.PLANEACION);
            case "rol" -> Rol.CAPTURISTA;
            case "ambito" -> new Ambito.DeUnidad(TECNICO);
            case "fecha" -> DESDE;
            case "estado" -> EstadoDeSolicitud.NEGADA;
            default -> nombre;
        };
    }
}
