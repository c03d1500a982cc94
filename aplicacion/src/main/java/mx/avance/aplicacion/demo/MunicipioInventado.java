package mx.avance.aplicacion.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mx.avance.aplicacion.plataforma.Demostracion;
import mx.avance.nucleo.poa.UnidadMedida;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Its catalogues, calendar and people, written as the owner of the database. */
final class MunicipioInventado {

    private static final String NOMBRE = "Municipio de San Jacinto del Valle";

    /** Who holds which post: nobody real. */
    private static final List<String> NOMBRES = List.of(
            "Aurelia Montes Claros",
            "Baltasar Rivas Peña",
            "Casilda Huerta Luna",
            "Domingo Arce Salinas",
            "Eduviges Palma Rojo",
            "Fermín Olmos Prado",
            "Griselda Vega Rincón",
            "Hilario Campos Nava",
            "Imelda Robles Arroyo",
            "Jacobo Lira Mesa");

    private final JdbcClient base;
    private final int anio;
    private final LocalDate desde;
    private int ente;

    /** @param anio the year in whose third quarter it is */
    MunicipioInventado(JdbcClient base, int anio) {
        this.base = base;
        this.anio = anio;
        this.desde = LocalDate.of(anio - 2, 10, 1);
    }

    /**
     * Writes it all.
     *
     * @param contrasena of everybody, encoded
     * @return the number of the ente
     */
    int fundar(String contrasena) {
        ente = base.sql("""
                insert into catalogos.ente (clave, nombre, tipo, zona, color, configurado)
                values ('SJV', :nombre, 'AYUNTAMIENTO', 'America/Mexico_City', '#1f5a4c', true) returning id
                """).param("nombre", NOMBRE).query(Integer.class).single();
        escribir("insert into plataforma.demostracion (ente, anio) values (:ente, :anio)", Map.of("anio", anio));
        escribir(
                "insert into catalogos.administracion (ente, numero, nombre, desde, hasta) values (:ente, 24, 'XXIV"
                        + " Ayuntamiento', :desde, :hasta)",
                Map.of("desde", desde, "hasta", desde.plusYears(3).minusDays(1)));
        escribir(
                "insert into catalogos.plan (ente, codigo, nombre, desde) values (:ente, 'PMD-24', 'Plan Municipal de"
                        + " Desarrollo del XXIV Ayuntamiento', :desde)",
                Map.of("desde", desde));
        Hoja.leer("municipio.txt").forEach(this::entrada);
        calendario();
        personas(contrasena);
        return ente;
    }

    private void entrada(List<String> partes) {
        String codigo = partes.get(1);
        Map<String, Object> valores = new HashMap<>(Map.of("codigo", codigo, "desde", desde));
        valores.put("nombre", partes.get(partes.size() - 1));
        switch (partes.get(0)) {
            case "ramo" ->
                escribir(
                        "insert into catalogos.ramo (ente, codigo, nombre, desde) values (:ente, :codigo, :nombre, :desde)",
                        valores);
            case "programa" -> {
                valores.put("ramo", partes.get(2));
                valores.put("funcional", partes.get(3));
                escribir("""
                        insert into catalogos.programa (ente, codigo, ramo, funcional, nombre, clasificacion, desde)
                        values (:ente, :codigo, :ramo, :funcional, :nombre, 'E', :desde)
                        """, valores);
            }
            case "unidad" ->
                escribir(
                        "insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde) values (:ente, :codigo, :nombre,"
                                + " :desde)",
                        valores);
            case "linea" ->
                escribir(
                        "insert into catalogos.linea (ente, plan, codigo, nombre, desde) values (:ente, 'PMD-24', :codigo,"
                                + " :nombre, :desde)",
                        valores);
            case "causa" ->
                escribir(
                        "insert into catalogos.causa (ente, codigo, nombre, desde) values (:ente, :codigo, :nombre, :desde)",
                        valores);
            case "medida" -> medida(codigo, partes.get(2));
            default -> throw new IllegalStateException(partes.toString());
        }
    }

    private void medida(String nombre, String sinonimo) {
        long id = base.sql("""
                insert into catalogos.medida (ente, nombre, sinonimos, desde)
                values (:ente, :nombre, :sinonimo, :desde) returning id
                """)
                .param("ente", ente)
                .param("nombre", nombre)
                .param("sinonimo", sinonimo)
                .param("desde", desde)
                .query(Long.class)
                .single();
        for (String escrita : List.of(nombre, sinonimo)) {
            if (!escrita.isEmpty()) {
                escribir(
                        "insert into catalogos.escritura_de_medida (ente, raiz, medida) values (:ente, :raiz, :medida) on"
                                + " conflict do nothing",
                        Map.of("raiz", UnidadMedida.of(escrita).raiz(), "medida", id));
            }
        }
    }

    private void calendario() {
        Map<LocalDate, String> inhabiles = new TreeMap<>(Map.of(
                LocalDate.of(anio, 1, 1), "Año Nuevo",
                lunes(Month.FEBRUARY, 1), "Aniversario de la Constitución",
                lunes(Month.MARCH, 3), "Natalicio de Benito Juárez",
                LocalDate.of(anio, 5, 1), "Día del Trabajo",
                LocalDate.of(anio, 9, 16), "Día de la Independencia",
                LocalDate.of(anio, 11, 2), "Día de Muertos",
                lunes(Month.NOVEMBER, 3), "Aniversario de la Revolución"));
        inhabiles.forEach((dia, nombre) -> inhabil(nombre, dia, dia));
        inhabil("Vacaciones de verano", LocalDate.of(anio, 7, 20), LocalDate.of(anio, 7, 31));
        inhabil("Vacaciones de invierno", LocalDate.of(anio, 12, 21), LocalDate.of(anio, 12, 31));
        escribir("""
                insert into calendario.politica (ente, politica, asunto, version, valor, desde, motivo, cuenta, decidida)
                values (:ente, 'FIRMA', '', 1, 'ACTO', :desde, 'Lineamientos de firma con contraseña', 'planeacion', :desde)
                """, Map.of("desde", LocalDate.of(anio, 7, 7)));
        elaboracion(anio, LocalDate.of(anio - 1, 9, 1));
        // The one of the year that follows has not begun: whoever looks around finds the POA that is being carried out
        elaboracion(anio + 1, LocalDate.of(anio, 10, 1));
        // Those who have not finished by September may still draft theirs.
        for (String unidad : List.of("54203", "61201", "71102")) {
            escribir(
                    """
                    insert into calendario.prorroga (ente, ejercicio, trimestre, unidad, hasta, motivo, dada_por, dada)
                    values (:ente, :anio, null, :unidad, :hasta, 'Cambio de responsable de la unidad', 'planeacion', :dada)
                    """,
                    Map.of(
                            "anio",
                            anio,
                            "unidad",
                            unidad,
                            "hasta",
                            LocalDate.of(anio, 10, 9),
                            "dada",
                            LocalDate.of(anio, 9, 7)));
        }
    }

    private void elaboracion(int ejercicio, LocalDate primero) {
        escribir(
                "insert into calendario.elaboracion (ente, ejercicio, desde, hasta) values (:ente, :anio, :desde, :hasta)",
                Map.of("anio", ejercicio, "desde", primero, "hasta", LocalDate.of(primero.getYear(), 11, 30)));
    }

    private void inhabil(String nombre, LocalDate primero, LocalDate ultimo) {
        escribir(
                "insert into catalogos.inhabil (ente, nombre, desde, hasta) values (:ente, :nombre, :desde, :hasta)",
                Map.of("nombre", nombre, "desde", primero, "hasta", ultimo));
    }

    private LocalDate lunes(Month mes, int cual) {
        return LocalDate.of(anio, mes, 1).with(TemporalAdjusters.dayOfWeekInMonth(cual, DayOfWeek.MONDAY));
    }

    private void personas(String contrasena) {
        int siguiente = 0;
        for (Demostracion.Persona persona : Demostracion.todas()) {
            persona(persona, NOMBRES.get(siguiente++ % NOMBRES.size()), contrasena);
        }
        for (List<String> partes : Hoja.leer("municipio.txt")) {
            String codigo = partes.get(1);
            switch (partes.get(0)) {
                case "unidad" -> {
                    String quien =
                            codigo.equals("54202") ? nombreDe("unidad") : NOMBRES.get(siguiente % NOMBRES.size());
                    siguiente++;
                    if (!codigo.equals("54202")) {
                        persona(
                                new Demostracion.Persona("unidad-" + codigo, "RESPONSABLE_DE_UNIDAD", "UNIDAD", codigo),
                                quien,
                                contrasena);
                    }
                    nombramiento(quien, "Titular de " + partes.get(2), "ELABORO", "UNIDAD", codigo);
                }
                case "programa" ->
                    nombramiento(
                            codigo.equals("542") ? nombreDe("programa") : NOMBRES.get(siguiente++ % NOMBRES.size()),
                            "Responsable del programa",
                            "REVISO",
                            "PROGRAMA",
                            codigo);
                case "ramo" ->
                    nombramiento(
                            codigo.equals("54") ? nombreDe("ramo") : NOMBRES.get(siguiente++ % NOMBRES.size()),
                            "Responsable del ramo",
                            "AUTORIZO",
                            "RAMO",
                            codigo);
                default -> {
                    // what nobody is responsable of
                }
            }
        }
    }

    private void persona(Demostracion.Persona persona, String nombre, String contrasena) {
        long id = base.sql("""
                insert into seguridad.usuario (ente, cuenta, nombre, contrasena, cambiar)
                values (:ente, :cuenta, :nombre, :contrasena, false) returning id
                """)
                .param("ente", ente)
                .param("cuenta", persona.cuenta())
                .param("nombre", nombre)
                .param("contrasena", contrasena)
                .query(Long.class)
                .single();
        Map<String, Object> valores =
                new HashMap<>(Map.of("usuario", id, "rol", persona.rol(), "ambito", persona.ambito(), "desde", desde));
        valores.put("codigo", persona.codigo().isEmpty() ? null : persona.codigo());
        escribir("""
                insert into seguridad.asignacion (ente, usuario, rol, ambito, codigo, desde)
                values (:ente, :usuario, :rol, :ambito, :codigo, :desde)
                """, valores);
    }

    private String nombreDe(String cuenta) {
        return base.sql("select nombre from seguridad.usuario where ente = :ente and cuenta = :cuenta")
                .param("ente", ente)
                .param("cuenta", cuenta)
                .query(String.class)
                .single();
    }

    private void nombramiento(String persona, String cargo, String papel, String ambito, String codigo) {
        escribir(
                """
                insert into seguridad.nombramiento (ente, persona, cargo, papel, ambito, codigo, desde)
                values (:ente, :persona, :cargo, :papel, :ambito, :codigo, :desde)
                """,
                Map.of(
                        "persona", persona, "cargo", cargo, "papel", papel, "ambito", ambito, "codigo", codigo, "desde",
                        desde));
    }

    private void escribir(String sql, Map<String, ?> valores) {
        base.sql(sql).param("ente", ente).params(valores).update();
    }
}
