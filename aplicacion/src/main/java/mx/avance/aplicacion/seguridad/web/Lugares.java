package mx.avance.aplicacion.seguridad.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.avance.aplicacion.catalogos.ClaveVigente;
import mx.avance.aplicacion.catalogos.Claves;
import mx.avance.aplicacion.catalogos.ProgramaVigente;
import mx.avance.aplicacion.plataforma.web.Avisos;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.permiso.Ambito;
import mx.avance.nucleo.permiso.Rol;
import org.springframework.stereotype.Component;

/** The scopes that a role may be held over, with the names that they bear today. */
@Component
class Lugares {

    /** Of which level the scope of each role is, for the screen to offer only those. */
    static final Map<Rol, String> NIVELES =
            Arrays.stream(Rol.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Lugares::nivel));

    private final Claves claves;
    private final Avisos avisos;

    Lugares(Claves claves, Avisos avisos) {
        this.claves = claves;
        this.avisos = avisos;
    }

    /**
     * A scope to choose.
     *
     * @param codigo blank for the whole ente
     * @param rotulo code and name
     */
    record Lugar(String codigo, String rotulo) {}

    /**
     * Scopes of one level.
     *
     * @param nivel names its heading in the bundle, {@code lugares.<nivel>}
     */
    record Grupo(String nivel, List<Lugar> lugares) {}

    /** All of them, from the narrowest level on. */
    List<Grupo> todos(LocalDate dia) {
        return List.of(
                new Grupo(
                        "UNIDAD",
                        claves.unidades(dia).stream()
                                .map(unidad -> lugar(unidad.clave().clave(), unidad.nombre()))
                                .toList()),
                new Grupo(
                        "PROGRAMA",
                        claves.programas(dia).stream()
                                .map(programa -> lugar(programa.clave().clave(), programa.nombre()))
                                .toList()),
                new Grupo(
                        "RAMO",
                        claves.ramos(dia).stream()
                                .map(ramo -> lugar(ramo.clave().clave(), ramo.nombre()))
                                .toList()));
    }

    /** What scopes are called on a day: {@code unidad 54202 Departamento Técnico}. */
    Nombres nombres(LocalDate dia, Locale idioma) {
        return new Nombres(claves.unidades(dia), claves.programas(dia), claves.ramos(dia), avisos, idioma);
    }

    private static String nivel(Rol rol) {
        Map<String, Ambito> ejemplos = Map.of(
                "UNIDAD", new Ambito.DeUnidad(new UnidadEjecutora("10101")),
                "PROGRAMA", new Ambito.DePrograma(new Programa("101")),
                "RAMO", new Ambito.DeRamo(new Ramo("10")),
                "ENTE", new Ambito.DeEnte());
        return ejemplos.entrySet().stream()
                .filter(ejemplo -> rol.admite(ejemplo.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Lugar lugar(String codigo, String nombre) {
        return new Lugar(codigo, codigo + " " + nombre);
    }

    /** Looked up once for a whole page. */
    record Nombres(
            List<ClaveVigente<UnidadEjecutora>> unidades,
            List<ProgramaVigente> programas,
            List<ClaveVigente<Ramo>> ramos,
            Avisos avisos,
            Locale idioma) {

        String de(Ambito ambito) {
            if (ambito instanceof Ambito.DeUnidad de) {
                return avisos.texto(
                        "ambito.unidad",
                        idioma,
                        de.unidad()
                                + nombre(unidades.stream()
                                        .filter(unidad -> unidad.clave().equals(de.unidad()))
                                        .map(ClaveVigente::nombre)
                                        .toList()));
            }
            if (ambito instanceof Ambito.DePrograma de) {
                return avisos.texto(
                        "ambito.programa",
                        idioma,
                        de.programa()
                                + nombre(programas.stream()
                                        .filter(programa -> programa.clave().equals(de.programa()))
                                        .map(ProgramaVigente::nombre)
                                        .toList()));
            }
            if (ambito instanceof Ambito.DeRamo de) {
                return avisos.texto(
                        "ambito.ramo",
                        idioma,
                        de.ramo()
                                + nombre(ramos.stream()
                                        .filter(ramo -> ramo.clave().equals(de.ramo()))
                                        .map(ClaveVigente::nombre)
                                        .toList()));
            }
            return avisos.texto("ambito.ente", idioma);
        }

        private static String nombre(List<String> hallados) {
            return hallados.isEmpty() ? "" : " " + hallados.get(0);
        }
    }
}
