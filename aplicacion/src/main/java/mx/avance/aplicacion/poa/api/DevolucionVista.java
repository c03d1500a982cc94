package mx.avance.aplicacion.poa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Why a programme goes back. */
@Schema(name = "DevolucionDePoa")
record DevolucionVista(List<NotaVista> notas) {}
