package mx.avance.aplicacion.poa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.poa.PoaGuardado;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.poa.EstadoDePoa;
import mx.avance.nucleo.poa.PoaEnBorrador;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;

/** A programme in its state. */
@Schema(name = "Poa")
record PoaVista(
        @Schema(example = "2026") int ejercicio,
        @Schema(example = "542") String programa,
        @Schema(example = "54202") String unidad,
        EstadoDePoa estado,

        @Schema(example = "1", description = "Versión autorizada; 0 antes de la primera")
        int versionAutorizada,

        @Schema(example = "[\"2.3.1\"]") List<String> lineasDeclaradas,
        List<RenglonVista> renglones,
        List<NotaVista> notas) {

    static PoaVista de(PoaGuardado guardado) {
        PoaEnBorrador borrador = guardado.borrador()
                .or(() -> guardado.enRevision().map(revision -> revision.enviado()))
                .orElse(null);
        IdDePoa id = guardado.id();
        if (borrador != null) {
            return new PoaVista(
                    id.ejercicio().anio(),
                    id.programa().clave(),
                    id.unidad().clave(),
                    guardado.poa().estado(),
                    0,
                    borrador.lineasDeclaradas().stream()
                            .map(LineaAccion::toString)
                            .toList(),
                    borrador.renglones().stream().map(RenglonVista::de).toList(),
                    borrador.notas().stream().map(NotaVista::de).toList());
        }
        return de(id, guardado.autorizado().orElseThrow().vigente());
    }

    static PoaVista de(IdDePoa id, ProgramaOperativoAnual programa) {
        return new PoaVista(
                id.ejercicio().anio(),
                id.programa().clave(),
                id.unidad().clave(),
                EstadoDePoa.AUTORIZADO,
                programa.version(),
                programa.lineasDeclaradas().stream().map(LineaAccion::toString).toList(),
                RenglonVista.de(programa),
                List.of());
    }
}
