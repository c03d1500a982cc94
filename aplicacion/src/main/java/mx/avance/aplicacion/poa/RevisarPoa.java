package mx.avance.aplicacion.poa;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import mx.avance.aplicacion.calendario.Calendarios;
import mx.avance.aplicacion.calendario.Politicas;
import mx.avance.aplicacion.catalogos.UnidadesDeMedida;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.RenglonDePoa;
import mx.avance.nucleo.revision.HallazgoEnSerie;
import mx.avance.nucleo.revision.RevisionDePoa;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a draft still lacks or contradicts, with the severities of its ente and the weights of the unit's other programas. */
@Component
public class RevisarPoa {

    private final JdbcClient base;
    private final Poas poas;
    private final UnidadesDeMedida medidas;
    private final CatalogosDePoa catalogos;
    private final Politicas politicas;
    private final Calendarios calendarios;
    private final Clock reloj;

    RevisarPoa(
            JdbcClient base,
            Poas poas,
            UnidadesDeMedida medidas,
            CatalogosDePoa catalogos,
            Politicas politicas,
            Calendarios calendarios,
            Clock reloj) {
        this.base = base;
        this.poas = poas;
        this.medidas = medidas;
        this.catalogos = catalogos;
        this.politicas = politicas;
        this.calendarios = calendarios;
        this.reloj = reloj;
    }

    /** Those about the whole draft before those about its rows, in their order. */
    @Transactional(readOnly = true)
    public List<HallazgoEnSerie> revisar(IdDePoa id, PoaEnBorrador borrador) {
        return de(id).revisar(borrador);
    }

    /**
     * The draft with these rows in the place of its own, written as they would be kept. Nothing is kept.
     *
     * @throws NoExiste when nobody has started it
     * @throws DatosInvalidos when some text or figure does not fit, or there are too many rows
     */
    @Transactional(readOnly = true)
    public PoaEnBorrador comoQuedaria(IdDePoa id, List<RenglonDePoa> renglones) {
        return poas.exigir(id)
                .borrador()
                .orElseGet(() -> PoaEnBorrador.vacio(id.ejercicio(), id.clave()))
                .con(new LimpiezaDeRenglon(medidas).limpiar(renglones));
    }

    /** Those that keep the draft from being sent. */
    @Transactional(readOnly = true)
    public List<HallazgoEnSerie> impedimentos(IdDePoa id, PoaEnBorrador borrador) {
        return de(id).impedimentos(borrador);
    }

    /**
     * What is sent, and what is authorised, has none of them.
     *
     * @throws DatosInvalidos with each of them: its code, the finding itself, and in {@code campo} the number of its row
     */
    void exigirSinImpedimentos(IdDePoa id, PoaEnBorrador borrador) {
        DatosInvalidos.siHay(
                impedimentos(id, borrador).stream().map(Defecto::de).toList());
    }

    /** The review of a unit's programme, to ask it more than one thing. */
    @Transactional(readOnly = true)
    public RevisionDePoa de(IdDePoa id) {
        LocalDate hoy = calendarios.de(id.ejercicio()).dia(reloj.instant());
        return RevisionDePoa.deSerie()
                .conPolitica(politicas.en(hoy).gravedades())
                .conCatalogos(catalogos.en(id.diaDeCatalogos(hoy)))
                .conPesoDeOtrosProgramas(pesoDeOtrosProgramas(id));
    }

    /** Weights add up over all the rows of a unit that count, whatever programa they are under. */
    private BigDecimal pesoDeOtrosProgramas(IdDePoa id) {
        return base.sql("""
                select coalesce(sum(r.peso), 0)
                  from poa.poa p join poa.renglon r on r.poa = p.id
                 where p.ejercicio = :ejercicio and p.unidad = :unidad and p.programa <> :programa
                   and not exists (select from poa.renglon h where h.poa = r.poa and h.meta_padre = r.numero)
                """)
                .param("ejercicio", id.ejercicio().anio())
                .param("unidad", id.unidad().clave())
                .param("programa", id.programa().clave())
                .query(BigDecimal.class)
                .single();
    }
}
