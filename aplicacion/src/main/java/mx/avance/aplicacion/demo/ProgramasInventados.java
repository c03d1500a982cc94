package mx.avance.aplicacion.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.avance.aplicacion.poa.AutorizarPoa;
import mx.avance.aplicacion.poa.DevolverPoa;
import mx.avance.aplicacion.poa.EditarPoa;
import mx.avance.aplicacion.poa.EnviarPoa;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.poa.NotaDeRevision;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.poa.SumaDeAcciones;
import mx.avance.nucleo.poa.UnidadMedida;
import org.springframework.stereotype.Component;

/**
 * The POA of each unit, written, sent, returned and authorised by its people on the days on which they would have: seven are in
 * force, one is in review, one was returned with notes and one is not finished.
 */
@Component
class ProgramasInventados {

    private static final String SIN_TERMINAR = "61201";
    private static final String EN_REVISION = "54203";
    private static final String DEVUELTO = "71102";

    private final EditarPoa editar;
    private final EnviarPoa enviar;
    private final DevolverPoa devolver;
    private final AutorizarPoa autorizar;

    ProgramasInventados(EditarPoa editar, EnviarPoa enviar, DevolverPoa devolver, AutorizarPoa autorizar) {
        this.editar = editar;
        this.enviar = enviar;
        this.devolver = devolver;
        this.autorizar = autorizar;
    }

    /** @return those that it wrote, in the order of the file */
    Set<IdDePoa> escribir(Personas personas, int anio) {
        Map<IdDePoa, List<RenglonDePoa>> programas = new LinkedHashMap<>();
        Map<IdDePoa, List<LineaAccion>> declaradas = new LinkedHashMap<>();
        leer(anio, programas, declaradas);
        programas.forEach((id, renglones) -> {
            String unidad = id.unidad().clave();
            boolean tarde = List.of(SIN_TERMINAR, EN_REVISION, DEVUELTO).contains(unidad);
            PoaGuardado escrito = personas.hace(
                    Personas.responsable(unidad),
                    tarde ? LocalDate.of(anio, 9, 8) : LocalDate.of(anio - 1, 10, 20),
                    () -> escribir(
                            id,
                            declaradas.getOrDefault(id, List.of()),
                            unidad.equals(SIN_TERMINAR) ? sinTerminar(renglones) : renglones));
            if (unidad.equals(SIN_TERMINAR)) {
                return;
            }
            PoaGuardado enviado = personas.hace(
                    Personas.responsable(unidad),
                    tarde ? LocalDate.of(anio, 9, 14) : LocalDate.of(anio - 1, 11, 18),
                    () -> enviar.enviar(id, escrito.version()));
            if (unidad.equals(DEVUELTO)) {
                personas.hace(
                        "planeacion",
                        LocalDate.of(anio, 9, 17),
                        () -> devolver.devolver(id, enviado.version(), notas()));
            } else if (!unidad.equals(EN_REVISION)) {
                LocalDate sesion = LocalDate.of(anio - 1, 12, 12);
                personas.hace(
                        "planeacion",
                        sesion,
                        () -> autorizar.autorizar(
                                id,
                                enviado.version(),
                                new AutorizarPoa.Datos("Cabildo", "Acta 47, sesión extraordinaria", sesion, null)));
            }
        });
        return programas.keySet();
    }

    private PoaGuardado escribir(IdDePoa id, List<LineaAccion> lineas, List<RenglonDePoa> renglones) {
        int vacio = editar.iniciar(id).version();
        int conLineas = editar.declararLineas(id, vacio, lineas).version();
        return editar.guardarTodo(id, conLineas, renglones);
    }

    private static List<NotaDeRevision> notas() {
        return List.of(
                NotaDeRevision.general("Falta decir de dónde salen los recursos de las metas 100 y 800."),
                NotaDeRevision.de(
                        300,
                        "En julio a septiembre programan menos recorridos que en los demás trimestres y es la temporada"
                                + " alta. Revisen o expliquen."),
                NotaDeRevision.de(600, "La unidad de medida es Beneficiario: cuenten personas, no consultas."));
    }

    /** As one leaves it on a Friday: the last meta without figures, the one before without its unit of measure. */
    private static List<RenglonDePoa> sinTerminar(List<RenglonDePoa> renglones) {
        List<RenglonDePoa> todos = new ArrayList<>(renglones);
        int ultimo = todos.size() - 1;
        RenglonDePoa sinCifras = todos.get(ultimo);
        todos.set(
                ultimo,
                RenglonDePoa.de(sinCifras.numero())
                        .descripcion(sinCifras.descripcion())
                        .sumaDeAcciones(SumaDeAcciones.NO)
                        .renglon());
        RenglonDePoa sinMedida = todos.get(ultimo - 1);
        RenglonDePoa.Borrador copia = RenglonDePoa.de(sinMedida.numero())
                .descripcion(sinMedida.descripcion())
                .programado(sinMedida.programado())
                .sumaDeAcciones(SumaDeAcciones.NO);
        sinMedida.metaAnualEscrita().ifPresent(copia::metaAnual);
        todos.set(ultimo - 1, copia.renglon());
        return todos;
    }

    private static void leer(
            int anio, Map<IdDePoa, List<RenglonDePoa>> programas, Map<IdDePoa, List<LineaAccion>> declaradas) {
        List<RenglonDePoa> renglones = new ArrayList<>();
        int meta = 0;
        for (List<String> partes : Hoja.leer("programas.txt")) {
            if (partes.size() == 3) {
                IdDePoa id = new IdDePoa(
                        new Ejercicio(anio), new Programa(partes.get(1)), new UnidadEjecutora(partes.get(0)));
                renglones = new ArrayList<>();
                programas.put(id, renglones);
                declaradas.put(
                        id,
                        Arrays.stream(partes.get(2).split(",", -1))
                                .map(linea -> LineaAccion.of(linea.strip()))
                                .toList());
                continue;
            }
            boolean suma = partes.get(0).endsWith("+");
            int numero = Integer.parseInt(partes.get(0).replace("+", ""));
            if (numero % 100 == 0) {
                meta = numero;
            }
            renglones.add(renglon(partes, numero, meta, suma));
        }
    }

    private static RenglonDePoa renglon(List<String> partes, int numero, int meta, boolean suma) {
        long[] p = Arrays.stream(partes.get(3).split(" ", -1))
                .mapToLong(Long::parseLong)
                .toArray();
        RenglonDePoa.Borrador renglon = RenglonDePoa.de(numero)
                .descripcion(partes.get(1))
                .unidadMedida(UnidadMedida.of(partes.get(2)))
                .metaAnual(Cantidad.of(p[0] + p[1] + p[2] + p[3]))
                .programado(PorTrimestre.of(p[0], p[1], p[2], p[3]))
                .lineasAccion(List.of(LineaAccion.of(partes.get(4))));
        if (numero == meta) {
            return renglon.sumaDeAcciones(suma ? SumaDeAcciones.SI : SumaDeAcciones.NO)
                    .renglon();
        }
        return renglon.metaPadre(meta)
                .sumaDeAcciones(SumaDeAcciones.SIN_DECLARAR)
                .renglon();
    }
}
