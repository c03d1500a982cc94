package mx.avance.nucleo.permiso;

/** What a person is to an ente. The kind of scope comes with the role: nobody is Planeación of one unit alone. */
public enum Rol {
    CAPTURISTA("Capturista", Ambito.DeUnidad.class),
    RESPONSABLE_DE_UNIDAD("Responsable de la unidad ejecutora", Ambito.DeUnidad.class),
    RESPONSABLE_DE_PROGRAMA("Responsable del programa", Ambito.DePrograma.class),
    RESPONSABLE_DE_RAMO("Responsable del ramo", Ambito.DeRamo.class),
    /** Planeación or Tesorería: catalogues, calendar, authorisations. */
    PLANEACION("Planeación", Ambito.DeEnte.class),
    /** Reads everything, history included, and changes nothing. */
    CONTRALORIA("Contraloría", Ambito.DeEnte.class),
    /** Users, appointments and backups, and no programme. */
    ADMINISTRACION("Administración", Ambito.DeEnte.class);

    private final String rotulo;
    private final Class<? extends Ambito> ambito;

    Rol(String rotulo, Class<? extends Ambito> ambito) {
        this.rotulo = rotulo;
        this.ambito = ambito;
    }

    /** As a screen names it. */
    public String rotulo() {
        return rotulo;
    }

    /** Whether the role is held over scopes of this kind. */
    public boolean admite(Ambito otro) {
        return ambito.isInstance(otro);
    }
}
