package mx.avance.basedatos;

import java.util.Locale;

/** The system Avance runs on, as far as the programs of PostgreSQL care. */
enum Plataforma {
    LINUX("linux", "C.UTF-8"),
    MAC("darwin", "C"),
    WINDOWS("windows", "C");

    private final String nombre;
    private final String locale;

    Plataforma(String nombre, String locale) {
        this.nombre = nombre;
        this.locale = locale;
    }

    static Plataforma actual() {
        String sistema = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (sistema.startsWith("windows")) {
            return WINDOWS;
        }
        return sistema.startsWith("mac") ? MAC : LINUX;
    }

    /** The class path resource with the programs for this machine. */
    String archivo() {
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        return "/postgres-" + nombre + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    /** The C library's locale of the cluster; words are ordered by ICU, which every platform has. */
    String locale() {
        return locale;
    }

    String ejecutable(String programa) {
        return this == WINDOWS ? programa + ".exe" : programa;
    }
}
