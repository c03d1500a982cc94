package mx.avance.aplicacion.poa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All the rows of a draft. */
@Schema(name = "RenglonesDePoa")
record RenglonesVista(List<RenglonVista> renglones) {}
