package mx.avance.aplicacion.continuidad;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.aplicacion.Copia;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.poa.AutorizarPoa;
import mx.avance.aplicacion.poa.EditarPoa;
import mx.avance.aplicacion.poa.EnviarPoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.OficinaConPoa;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;

/**
 * The units of an ente that are written while things are killed: one whose grid is saved over and over, one whose row is, one
 * with an authorised POA that asks for changes, and one that captures its quarter. Their year is far ahead, so that it is open
 * whenever this runs.
 */
final class UnidadesDeCaidas {

    static final IdDePoa REJILLA = de("54202");
    static final IdDePoa RENGLON = de("54203");
    static final IdDePoa CAMBIOS = de("54204");
    static final IdDePoa CELDAS = de("54205");

    private UnidadesDeCaidas() {}

    private static IdDePoa de(String unidad) {
        return new IdDePoa(new Ejercicio(2098), new Programa("542"), new UnidadEjecutora(unidad));
    }

    /** The account that drafts and asks in the name of all the units of the ente. */
    static String cuenta(int ente) {
        return "unidades" + ente;
    }

    static void sembrar(Copia copia, int ente, long planeacion) {
        Oficina oficina = copia.oficina();
        for (String orden : List.of(
                "insert into catalogos.ramo (ente, codigo, nombre, desde) values (:ente, '54', 'Bienestar', '2020-01-01')",
                """
                insert into catalogos.programa (ente, codigo, ramo, nombre, funcional, desde)
                values (:ente, '542', '54', 'Vinculación Social', '2.2.2', '2020-01-01')
                """,
                """
                insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde)
                values (:ente, '54202', 'Técnico', '2020-01-01'), (:ente, '54203', 'Talleres', '2020-01-01'),
                       (:ente, '54204', 'Apoyos', '2020-01-01'), (:ente, '54205', 'Comedores', '2020-01-01')
                """,
                """
                insert into calendario.trimestre (ente, ejercicio, trimestre, captura_desde, captura_hasta, publicacion_hasta,
                       solicitar_hasta, decidir_hasta)
                values (:ente, 2098, 1, '2020-01-01', '2099-12-31', '2099-12-31', '2098-03-31', '2098-04-05')
                """,
                "insert into calendario.elaboracion values (:ente, 2098, '2020-01-01', '2099-12-31')")) {
            oficina.duenio().sql(orden).param("ente", ente).update();
        }
        long persona = oficina.persona(ente, cuenta(ente), "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54202");
        oficina.duenio().sql("""
                insert into seguridad.asignacion (ente, usuario, rol, ambito, codigo, desde)
                select ente, usuario, rol, ambito, otra, desde from seguridad.asignacion, unnest(array['54203', '54204', '54205']) otra
                 where usuario = :persona
                """).param("persona", persona).update();
        EditarPoa editar = copia.pieza(EditarPoa.class);
        Map<IdDePoa, PoaGuardado> enviados = como(copia, ente, persona, () -> {
            for (IdDePoa id : List.of(REJILLA, RENGLON, CAMBIOS, CELDAS)) {
                editar.guardarTodo(
                        id,
                        editar.iniciar(id).version(),
                        List.of(OficinaConPoa.meta(100, "Visitar familias", 10, 10, 10, 10)
                                .renglon()));
            }
            EnviarPoa enviar = copia.pieza(EnviarPoa.class);
            return Stream.of(CAMBIOS, CELDAS)
                    .collect(Collectors.toMap(
                            id -> id, id -> enviar.enviar(id, editar.iniciar(id).version())));
        });
        enviados.forEach((id, enviado) -> como(copia, ente, planeacion, () -> copia.pieza(AutorizarPoa.class)
                .autorizar(
                        id,
                        enviado.version(),
                        new AutorizarPoa.Datos("Cabildo", "Acta 12", LocalDate.of(2020, 12, 12), null))));
    }

    private static <T> T como(Copia copia, int ente, long quien, Supplier<T> tarea) {
        return copia.pieza(Sesiones.class).como(new Sesion(ente, quien, "siembra", Origen.PANTALLA), tarea);
    }
}
