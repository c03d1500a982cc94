/**
 * Brings what people already have into the office: a POA from a spreadsheet or from a reading of paper, looked at in a dry run
 * before anything is written. It owns the files while somebody decides about them, and how each ente's spreadsheets are read.
 */
@ApplicationModule(allowedDependencies = {"plataforma", "plataforma :: *", "catalogos", "seguridad", "poa"})
@NullMarked
package mx.avance.aplicacion.ingesta;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
