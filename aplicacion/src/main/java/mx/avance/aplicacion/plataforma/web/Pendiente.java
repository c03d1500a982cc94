package mx.avance.aplicacion.plataforma.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a person.
 *
 * @param que in a sentence: "Enviar el POA 2026 de la unidad 54202 Departamento Técnico"
 * @param hasta the last day to do it; null when there is none
 * @param boton a verb and its object: "Abrir el POA"
 * @param ruta where the button leads
 */
public record Pendiente(String que, @Nullable LocalDate hasta, String boton, String ruta) {}
