package mx.avance.lectura.formato.tmm;

import java.util.List;
import mx.avance.lectura.documento.FirmaLeida;

/** One sheet before its codes and figures are decided: heading, rows as found, signatures. */
record HojaCruda(Encabezado encabezado, List<FilaCruda> filas, List<FirmaLeida> firmas) {}
