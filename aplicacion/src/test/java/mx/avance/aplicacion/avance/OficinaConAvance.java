package mx.avance.aplicacion.avance;

import java.util.List;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.UnidadConPoa;
import mx.avance.aplicacion.UnidadConPoa.Quien;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.RenglonDePoa;
import org.jspecify.annotations.Nullable;

/**
 * An ente whose unit 54202 has its authorised POA of 2026, at noon of 7 April 2026, when Ene-Mar is captured; with somebody of each
 * office of the form.
 */
public final class OficinaConAvance {

    private final Oficina oficina;
    public final int ente;
    public final Quien ana;
    public final Quien planea;
    public final IdDePoa poa;
    public final IdDeAvance eneMar;

    public OficinaConAvance(Oficina oficina, UnidadConPoa unidad, RelojDePrueba reloj) {
        this(oficina, unidad, reloj, List.of());
    }

    /** The same, whose POA has these rows after the others. */
    public OficinaConAvance(Oficina oficina, UnidadConPoa unidad, RelojDePrueba reloj, List<RenglonDePoa> otros) {
        this.oficina = oficina;
        this.ente = oficina.ente("Con avance");
        this.ana = quien("ana", "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54202");
        this.planea = quien("planea", "PLANEACION", "ENTE", null);
        this.poa = unidad.autorizado(ana, planea, "54202", otros);
        this.eneMar = new IdDeAvance(poa, Trimestre.ENE_MAR);
        oficina.duenio()
                .sql(
                        "insert into catalogos.causa (ente, codigo, nombre, desde) values (:ente, 'CLIMA', 'Lluvia o calor', '2020-01-01')")
                .param("ente", ente)
                .update();
        reloj.es("2026-04-07");
    }

    public Quien quien(String nombre, String rol, String ambito, @Nullable String codigo) {
        String cuenta = nombre + ente;
        return new Quien(ente, oficina.persona(ente, cuenta, rol, ambito, codigo), cuenta);
    }

    public Quien revisa() {
        return quien("revisa", "RESPONSABLE_DE_PROGRAMA", "PROGRAMA", "542");
    }

    public Quien autoriza() {
        return quien("autoriza", "RESPONSABLE_DE_RAMO", "RAMO", "54");
    }

    /** From now on the ente signs by password. */
    public void firmaPorActo() {
        oficina.duenio().sql("""
                insert into calendario.politica (ente, politica, asunto, version, valor, desde, motivo, cuenta, decidida)
                values (:ente, 'FIRMA', '', 1, 'ACTO', '2020-01-01', 'Reglamento', 'planea', now())
                """).param("ente", ente).update();
    }

    /** Ene-Mar as it was programmed, but for 103, which fell short and is carried on. */
    public static List<CambioDeCelda> completo() {
        return List.of(
                CambioDeCelda.alcanzado(101, 0, "50"),
                CambioDeCelda.alcanzado(102, 0, "76"),
                CambioDeCelda.completo(
                        103,
                        0,
                        "0",
                        "El proveedor no entregó el material para reparar el acervo.",
                        "SE_ABSORBE",
                        "CLIMA"),
                CambioDeCelda.alcanzado(200, 0, "30"),
                new CambioDeCelda(
                        100,
                        0,
                        java.util.Optional.empty(),
                        java.util.Optional.of("Quedó pendiente la reparación de la acción 103."),
                        java.util.Optional.empty(),
                        java.util.Optional.empty()));
    }
}
