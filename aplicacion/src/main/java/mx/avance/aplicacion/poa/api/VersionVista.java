package mx.avance.aplicacion.poa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import mx.avance.aplicacion.poa.VersionesDePoa;

/** An authorised version in a list. */
@Schema(name = "VersionDePoa")
record VersionVista(
        @Schema(example = "1") int version,
        @Schema(example = "Cabildo") String organo,
        @Schema(example = "12/2025") String acta,
        @Schema(example = "2025-12-15") LocalDate fecha,
        @Schema(example = "Veda electoral") String motivo,

        @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String huella,

        @Schema(description = "Si se adjuntó el acta, que se baja aparte")
        boolean conActa) {

    static VersionVista de(VersionesDePoa.Version version) {
        return new VersionVista(
                version.version(),
                version.autorizacion().organo(),
                version.autorizacion().acta(),
                version.autorizacion().fecha(),
                version.motivo(),
                version.huella(),
                version.archivo() != null);
    }
}
