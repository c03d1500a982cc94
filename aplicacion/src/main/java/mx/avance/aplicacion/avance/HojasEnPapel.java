package mx.avance.aplicacion.avance;

import java.util.List;
import java.util.Optional;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sheets that were printed to be signed by hand, for whoever may see the avance. */
@Component
public class HojasEnPapel {

    private final JdbcEnPapel base;
    private final Avances avances;

    HojasEnPapel(JdbcEnPapel base, Avances avances) {
        this.base = base;
        this.avances = avances;
    }

    /**
     * All that were printed of a sheet, the last one first.
     *
     * @throws NoPermitido when whoever acts may not see it
     */
    @Transactional(readOnly = true)
    public List<EnPapel> de(IdDeAvance id) {
        List<Paso> pasos = avances.pasos(id);
        Optional<AvanceGuardado> guardado = avances.find(id);
        return base.impresas(id).stream()
                .map(impresa -> hoja(id, impresa, pasos, guardado))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NoExiste when the sheet has none of that folio
     */
    @Transactional(readOnly = true)
    public EnPapel exigir(IdDeAvance id, String folio) {
        JdbcEnPapel.Impresa impresa = impresa(id, folio);
        return hoja(id, impresa, avances.pasos(id), avances.find(id));
    }

    private JdbcEnPapel.Impresa impresa(IdDeAvance id, String folio) {
        avances.exigirQueVea(id);
        return base.impresas(id).stream()
                .filter(impresa -> impresa.folio().equals(folio))
                .findFirst()
                .orElseThrow(() -> new NoExiste("la hoja de folio " + folio + " de " + id.objeto()));
    }

    /**
     * What was printed, in JSON: the very bytes whose hash it carries.
     *
     * @throws NoExiste when the sheet has none of that folio
     */
    @Transactional(readOnly = true)
    public String congelada(IdDeAvance id, String folio) {
        return impresa(id, folio).hoja();
    }

    /**
     * A scan as it was uploaded.
     *
     * @throws NoExiste when the sheet has no such scan
     */
    @Transactional(readOnly = true)
    public ArchivoDeAutorizacion digitalizada(IdDeAvance id, String folio, int numero) {
        impresa(id, folio);
        return base.archivo(folio, numero)
                .orElseThrow(() -> new NoExiste("la hoja digitalizada " + numero + " del folio " + folio));
    }

    private EnPapel hoja(
            IdDeAvance id, JdbcEnPapel.Impresa impresa, List<Paso> pasos, Optional<AvanceGuardado> guardado) {
        return new EnPapel(
                impresa.folio(),
                id,
                impresa.alcance(),
                impresa.huella(),
                impresa.nombre(),
                impresa.impresa(),
                situacion(impresa, pasos, guardado),
                base.digitalizadas(impresa.folio()));
    }

    private static EnPapel.Situacion situacion(
            JdbcEnPapel.Impresa impresa, List<Paso> pasos, Optional<AvanceGuardado> guardado) {
        for (Paso paso : pasos) {
            if (paso.folio().equals(impresa.folio())) {
                if (paso.acto().equals("DEVUELTO")) {
                    return EnPapel.Situacion.DEVUELTA;
                }
                if (paso.acto().equals("RETIRADO")) {
                    return EnPapel.Situacion.RETIRADA;
                }
            }
        }
        if (VersionesDeAvance.corregida(impresa.alcance(), pasos)) {
            return EnPapel.Situacion.CORREGIDA;
        }
        if (guardado.filter(hoja -> hoja.folio().equals(impresa.folio())).isEmpty()) {
            return EnPapel.Situacion.FIRMADA;
        }
        return guardado.filter(AvanceGuardado::enPapel).isPresent()
                ? EnPapel.Situacion.EN_FIRMA
                : EnPapel.Situacion.FIRMADA;
    }
}
