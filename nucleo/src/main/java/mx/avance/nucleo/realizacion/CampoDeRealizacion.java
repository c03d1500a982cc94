package mx.avance.nucleo.realizacion;

/** What an entry says beyond its date, amount, place and description; which of them it is asked depends on its unit of measure. */
public enum CampoDeRealizacion {
    /** Ordinary or extraordinary; which kind of support. */
    TIPO(Clase.TEXTO),
    /** Of a session within its series, as it is written: 3 or III. */
    NUMERO(Clase.TEXTO),
    ASUNTO(Clase.TEXTO),
    ACUERDOS(Clase.TEXTO),
    /** What a report covers. */
    PERIODO(Clase.TEXTO),
    ENTREGADO_A(Clase.TEXTO),
    /** Of who received it. */
    ACUSE(Clase.TEXTO),
    /** The day that a register was cut off. */
    CORTE(Clase.FECHA),
    ALTAS(Clase.CIFRA),
    BAJAS(Clase.CIFRA),
    TOTAL(Clase.CIFRA),
    /** The name of whoever received it. */
    PERSONA(Clase.PERSONA),
    CURP(Clase.CURP),
    SEXO(Clase.SEXO),
    /** In whole years. */
    EDAD(Clase.EDAD),
    /** Whoever received it when it is no single person. */
    COMUNIDAD(Clase.TEXTO),
    FOLIO(Clase.TEXTO),
    RESULTADO(Clase.TEXTO),
    NOMBRE(Clase.TEXTO),
    /** How many belong to a committee. */
    INTEGRANTES(Clase.CIFRA),
    ETAPA(Clase.TEXTO),
    /** Of the money. */
    FUENTE(Clase.TEXTO);

    /** What may be written into a field. */
    public enum Clase {
        TEXTO,
        CIFRA,
        FECHA,
        PERSONA,
        CURP,
        SEXO,
        EDAD
    }

    private final Clase clase;

    CampoDeRealizacion(Clase clase) {
        this.clase = clase;
    }

    public Clase clase() {
        return clase;
    }

    /** Whether an entry that says it is about one person. */
    public boolean esDePersona() {
        return clase == Clase.PERSONA || clase == Clase.CURP || clase == Clase.SEXO || clase == Clase.EDAD;
    }
}
