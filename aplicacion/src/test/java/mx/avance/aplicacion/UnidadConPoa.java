package mx.avance.aplicacion;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mx.avance.aplicacion.plataforma.Origen;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.aplicacion.poa.AutorizarPoa;
import mx.avance.aplicacion.poa.EditarPoa;
import mx.avance.aplicacion.poa.EnviarPoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.SumaDeAcciones;
import mx.avance.nucleo.poa.UnidadMedida;
import org.springframework.boot.test.context.TestComponent;

/**
 * A unit whose POA of 2026 was drafted, sent and authorised as people do it: the meta 100 that adds up 101, 102 and 103, as in
 * the sample of the form, and 200 that stands alone.
 */
@TestComponent
public class UnidadConPoa {

    private final Oficina oficina;
    private final RelojDePrueba reloj;
    private final Sesiones sesiones;
    private final EditarPoa editar;
    private final EnviarPoa enviar;
    private final AutorizarPoa autorizar;

    UnidadConPoa(
            Oficina oficina,
            RelojDePrueba reloj,
            Sesiones sesiones,
            EditarPoa editar,
            EnviarPoa enviar,
            AutorizarPoa autorizar) {
        this.oficina = oficina;
        this.reloj = reloj;
        this.sesiones = sesiones;
        this.editar = editar;
        this.enviar = enviar;
        this.autorizar = autorizar;
    }

    /** Somebody who acts for an ente. */
    public record Quien(int ente, long id, String cuenta) {}

    /** Carries out a task as that person. */
    public <T> T como(Quien quien, Supplier<T> tarea) {
        return sesiones.como(new Sesion(quien.ente(), quien.id(), quien.cuenta(), Origen.PANTALLA), tarea);
    }

    /** Puts a programa and a unit into the catalogues, and an authorised POA into the unit; the clock ends on 4 May 2026. */
    public IdDePoa autorizado(Quien responsable, Quien planeacion, String unidad) {
        return autorizado(responsable, planeacion, unidad, List.of());
    }

    /** The same, with these rows after the others. */
    public IdDePoa autorizado(Quien responsable, Quien planeacion, String unidad, List<RenglonDePoa> otros) {
        int ente = responsable.ente();
        for (String orden : List.of("""
                insert into catalogos.ramo (ente, codigo, nombre, desde)
                select :ente, '54', 'Bienestar Social Municipal', '2020-01-01'
                 where not exists (select from catalogos.ramo where ente = :ente)
                """, """
                insert into catalogos.programa (ente, codigo, ramo, nombre, funcional, desde)
                select :ente, '542', '54', 'Vinculación Social', '2.2.2', '2020-01-01'
                 where not exists (select from catalogos.programa where ente = :ente)
                """, """
                insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde)
                values (:ente, :unidad, 'Departamento Técnico', '2020-01-01')
                """)) {
            oficina.duenio()
                    .sql(orden)
                    .param("ente", ente)
                    .param("unidad", unidad)
                    .update();
        }
        IdDePoa id = new IdDePoa(new Ejercicio(2026), new Programa("542"), new UnidadEjecutora(unidad));
        reloj.es("2025-11-03");
        PoaGuardado enviado = como(responsable, () -> {
            PoaGuardado poa = editar.iniciar(id);
            poa = editar.declararLineas(id, poa.version(), List.of(LineaAccion.of("2.3.1")));
            poa = editar.guardarTodo(
                    id,
                    poa.version(),
                    Stream.concat(renglones().stream(), otros.stream()).toList());
            return enviar.enviar(id, poa.version());
        });
        reloj.es("2025-12-15");
        como(
                planeacion,
                () -> autorizar.autorizar(
                        id,
                        enviado.version(),
                        new AutorizarPoa.Datos("Cabildo", "Acta 12", LocalDate.of(2025, 12, 12), null)));
        reloj.es("2026-05-04");
        return id;
    }

    private static List<RenglonDePoa> renglones() {
        return List.of(
                renglon(100, "Fomentar la lectura", "Beneficiario", 146, 71, 207, 22)
                        .sumaDeAcciones(SumaDeAcciones.SI)
                        .renglon(),
                renglon(101, "Impartir talleres de lectura", "Taller", 50, 0, 100, 0)
                        .metaPadre(100)
                        .renglon(),
                renglon(102, "Atender a escuelas", "Escuela", 76, 71, 107, 22)
                        .metaPadre(100)
                        .renglon(),
                renglon(103, "Reparar acervo dañado por el agua", "Libro", 20, 0, 0, 0)
                        .metaPadre(100)
                        .renglon(),
                renglon(200, "Entregar despensas", "Apoyo", 30, 30, 25, 15).renglon());
    }

    /** A row as this POA has them, with its P. */
    public static RenglonDePoa.Borrador renglon(int numero, String descripcion, String medida, long... p) {
        return RenglonDePoa.de(numero)
                .descripcion(descripcion)
                .unidadMedida(UnidadMedida.of(medida))
                .programado(PorTrimestre.of(p[0], p[1], p[2], p[3]))
                .lineasAccion(List.of(LineaAccion.of("2.3.1")));
    }
}
