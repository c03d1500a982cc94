package mx.avance.aplicacion.poa;

import java.util.Locale;
import java.util.function.Supplier;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.SumaDeAcciones;
import mx.avance.nucleo.poa.UnidadMedida;
import org.jspecify.annotations.Nullable;

/**
 * An ente whose unit 54202 drafts its POA of 2026 under programa 542 at any time, with a person of each office: what tests of the
 * POA and of what follows it start from.
 */
public final class OficinaConPoa {

    public static final IdDePoa POA =
            new IdDePoa(new Ejercicio(2026), new Programa("542"), new UnidadEjecutora("54202"));

    private final Oficina oficina;
    private final Sesiones sesiones;
    private final int ente;

    public OficinaConPoa(Oficina oficina, Sesiones sesiones, String nombre) {
        this.oficina = oficina;
        this.sesiones = sesiones;
        this.ente = oficina.ente(nombre);
        sembrar("""
                insert into catalogos.ramo (ente, codigo, nombre, desde)
                values (:ente, '54', 'Bienestar Social', '2020-01-01'), (:ente, '61', 'Obras', '2020-01-01')
                """);
        sembrar("""
                insert into catalogos.programa (ente, codigo, ramo, nombre, funcional, desde)
                values (:ente, '542', '54', 'Vinculación Social', '2.2.2', '2020-01-01'),
                       (:ente, '543', '54', 'Asistencia', null, '2020-01-01')
                """);
        sembrar("""
                insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde)
                values (:ente, '54202', 'Departamento Técnico', '2020-01-01'), (:ente, '54203', 'Talleres', '2020-01-01'),
                       (:ente, '61101', 'Pavimentación', '2020-01-01')
                """);
        sembrar("insert into calendario.elaboracion values (:ente, 2026, '2020-01-01', '2099-12-31')");
        sembrar("insert into calendario.elaboracion values (:ente, 2027, '2020-01-01', '2099-12-31')");
    }

    public int ente() {
        return ente;
    }

    /** Writes into tables of this ente by hand, as the owner of the database; the order names {@code :ente}. */
    public void sembrar(String orden) {
        oficina.duenio().sql(orden).param("ente", ente).update();
    }

    /** A person with a role over the unit, its programa, its ramo or the whole ente, as the role asks for. */
    public Sesion persona(String rol) {
        String ambito =
                switch (rol) {
                    case "CAPTURISTA", "RESPONSABLE_DE_UNIDAD" -> "UNIDAD";
                    case "RESPONSABLE_DE_PROGRAMA" -> "PROGRAMA";
                    case "RESPONSABLE_DE_RAMO" -> "RAMO";
                    default -> "ENTE";
                };
        return persona(
                rol,
                ambito,
                switch (ambito) {
                    case "UNIDAD" -> "54202";
                    case "PROGRAMA" -> "542";
                    case "RAMO" -> "54";
                    default -> null;
                });
    }

    /** A person with a role over one place. */
    public Sesion persona(String rol, String ambito, @Nullable String codigo) {
        String cuenta = (rol + "-" + ente + "-" + Long.toString(System.nanoTime(), 36))
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        return new Sesion(ente, oficina.persona(ente, cuenta, rol, ambito, codigo), cuenta, Origen.PANTALLA);
    }

    /** Does something as that person. */
    public <T> T como(Sesion quien, Supplier<T> tarea) {
        return sesiones.como(quien, tarea);
    }

    /** A meta whose four quarters add up. */
    public static RenglonDePoa.Borrador meta(int numero, String descripcion, long... p) {
        return RenglonDePoa.de(numero)
                .descripcion(descripcion)
                .unidadMedida(UnidadMedida.of("Reunión"))
                .metaAnual(Cantidad.of(p[0] + p[1] + p[2] + p[3]))
                .programado(PorTrimestre.of(p[0], p[1], p[2], p[3]))
                .sumaDeAcciones(SumaDeAcciones.NO);
    }

    /** An acción of a meta. */
    public static RenglonDePoa.Borrador accion(int numero, int meta, String descripcion, long... p) {
        return meta(numero, descripcion, p).metaPadre(meta).sumaDeAcciones(SumaDeAcciones.SIN_DECLARAR);
    }
}
