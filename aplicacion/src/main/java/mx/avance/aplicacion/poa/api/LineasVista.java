package mx.avance.aplicacion.poa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The líneas that the heading declares. */
@Schema(name = "LineasDePoa")
record LineasVista(@Schema(example = "[\"2.3.1\"]") List<String> lineas) {}
