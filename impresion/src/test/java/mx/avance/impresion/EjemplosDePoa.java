package mx.avance.impresion;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Accion;
import mx.avance.nucleo.poa.Acumulacion;
import mx.avance.nucleo.poa.Arrastre;
import mx.avance.nucleo.poa.Compromiso;
import mx.avance.nucleo.poa.Meta;
import mx.avance.nucleo.poa.Programacion;
import mx.avance.nucleo.poa.Sentido;
import mx.avance.nucleo.poa.SumaDeAcciones;
import mx.avance.nucleo.poa.UnidadMedida;

/** Programmes of an invented municipality. */
final class EjemplosDePoa {

    static final String AUTORIZADO = "Autorizado por el Cabildo, acta 12, 15 de diciembre de 2025, versión 2";

    private EjemplosDePoa() {}

    static EncabezadoDePoa encabezado(String unidad, String nombre) {
        return new EncabezadoDePoa(
                "AYUNTAMIENTO DE VALLE SERENO",
                Optional.empty(),
                "XII Ayuntamiento 2024-2027",
                Optional.empty(),
                new Ejercicio(2026),
                new ClaveConNombre(unidad.substring(0, 2), "Bienestar del Municipio"),
                new ClaveConNombre(unidad.substring(0, 2) + "2", "Vinculación con la comunidad"),
                new ClaveConNombre(unidad, nombre),
                new ClaveConNombre("2", "Desarrollo social"),
                new ClaveConNombre("2", "Vivienda y servicios a la comunidad"),
                new ClaveConNombre("2", "Desarrollo comunitario"),
                List.of(
                        new ClaveConNombre("2.3.1", "Fomento de la lectura"),
                        new ClaveConNombre("2.13.1", "Bibliotecas")));
    }

    /** A paramunicipal body with an emblem, under its Ayuntamiento. */
    static EncabezadoDePoa paramunicipal() {
        return paramunicipal(Emblema.of(escudo(), "Escudo de Valle Sereno"));
    }

    static EncabezadoDePoa paramunicipal(Emblema emblema) {
        EncabezadoDePoa de = encabezado("54101", "Coordinación de Bibliotecas");
        return new EncabezadoDePoa(
                "SISTEMA PARA EL DESARROLLO INTEGRAL DE LA FAMILIA DE VALLE SERENO",
                Optional.of(de.ente()),
                de.administracion(),
                Optional.of(emblema),
                de.ejercicio(),
                de.ramo(),
                de.programa(),
                de.unidadEjecutora(),
                de.finalidad(),
                de.funcion(),
                de.subfuncion(),
                de.lineasDeAccion());
    }

    static byte[] escudo() {
        BufferedImage imagen = new BufferedImage(120, 150, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pincel = imagen.createGraphics();
        pincel.setColor(new Color(0x1F, 0x6F, 0x54));
        pincel.fillRoundRect(5, 5, 110, 140, 60, 60);
        pincel.setColor(new Color(0xE8, 0xC4, 0x5A));
        pincel.fillOval(30, 40, 60, 60);
        pincel.dispose();
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        try {
            ImageIO.write(imagen, "png", salida);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return salida.toByteArray();
    }

    static List<Firma> firmas() {
        return List.of(
                Firma.de(Papel.ELABORO, "Bruno Ibarra Núñez"),
                new Firma(Papel.REVISO, Optional.of("Celia Ávila Montes"), Optional.of("Directora de Bibliotecas")),
                Firma.vacia(Papel.AUTORIZO));
    }

    static Compromiso compromiso(String descripcion, String unidad, long... p) {
        return de(descripcion, unidad, Acumulacion.SUMA, Sentido.ASCENDENTE, Programacion.of(p[0], p[1], p[2], p[3]));
    }

    static Compromiso de(
            String descripcion, String unidad, Acumulacion acumulacion, Sentido sentido, Programacion programacion) {
        return new Compromiso(
                descripcion,
                UnidadMedida.of(unidad),
                acumulacion,
                sentido,
                programacion,
                List.of(LineaAccion.of("2.3.1")),
                BigDecimal.ONE);
    }

    static Meta bibliotecas() {
        return new Meta(
                100,
                compromiso(
                        "Fomentar la lectura en las bibliotecas del municipio, con niñas, niños y personas mayores.",
                        "Beneficiario",
                        146,
                        71,
                        207,
                        22),
                SumaDeAcciones.SI,
                List.of(
                        new Accion(
                                101, compromiso("Impartir talleres de lectura en voz alta.", "Taller", 50, 0, 100, 0)),
                        new Accion(102, compromiso("Atender a escuelas.", "Escuela", 76, 71, 107, 22)),
                        new Accion(103, compromiso("Reparar acervo dañado por el agua.", "Libro", 20, 0, 0, 0))));
    }

    /** The ordinary ones. */
    static List<Meta> metas() {
        return List.of(
                bibliotecas(),
                Meta.sola(200, compromiso("Prestar libros a domicilio.", "Préstamo", 52_515, 47_520, 46_680, 52_515)));
    }

    /** One of each kind of note: an arrastre, means, last figures, fewer that is better, decimals. */
    static List<Meta> metasConNotas() {
        Programacion conArrastre =
                Programacion.of(20, 0, 0, 0).con(new Arrastre(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Cantidad.of(20)));
        Programacion conDecimales = Programacion.of(PorTrimestre.of(
                Cantidad.of(new BigDecimal("0.1")),
                Cantidad.of(new BigDecimal("0.2")),
                Cantidad.of(new BigDecimal("1250.75")),
                Cantidad.CERO));
        return List.of(
                new Meta(
                        100,
                        compromiso("Fomentar la lectura.", "Beneficiario", 146, 71, 207, 22),
                        SumaDeAcciones.NO,
                        List.of(new Accion(
                                101,
                                de("Reparar acervo.", "Libro", Acumulacion.SUMA, Sentido.ASCENDENTE, conArrastre)))),
                Meta.sola(
                        200,
                        de(
                                "Mantener el padrón de lectores.",
                                "Padrón",
                                Acumulacion.ULTIMO,
                                Sentido.ASCENDENTE,
                                Programacion.of(1200, 1300, 1450, 0))),
                Meta.sola(
                        300,
                        de(
                                "Reducir los días de espera.",
                                "Día",
                                Acumulacion.PROMEDIO,
                                Sentido.DESCENDENTE,
                                Programacion.of(10, 9, 0, 6))),
                Meta.sola(
                        400,
                        de("Rehabilitar caminos.", "Kilómetro", Acumulacion.SUMA, Sentido.ASCENDENTE, conDecimales)));
    }

    /** Calendars of every accumulation, whole and with decimals, whose means end in halves of the last decimal or not. */
    static List<Meta> calendarios() {
        String[] cifras = {"0", "1", "2", "0.1", "0.2", "0.0001", "0.0003", "7.25", "1250.75", "33.3333"};
        List<Meta> metas = new ArrayList<>();
        for (Acumulacion acumulacion : Acumulacion.values()) {
            for (int i = 0; i < 60; i++) {
                int salto = i;
                Programacion programacion = Programacion.of(PorTrimestre.de(trimestre -> Optional.of(Cantidad.of(
                        new BigDecimal(cifras[(salto + trimestre.numero() * (1 + salto / 10)) % cifras.length])))));
                if (acumulacion == Acumulacion.SUMA
                        && programacion
                                .original()
                                .en(Trimestre.ENE_MAR)
                                .filter(p -> !p.esCero())
                                .isPresent()) {
                    programacion = programacion.con(new Arrastre(
                            Trimestre.ENE_MAR,
                            Trimestre.JUL_SEP,
                            programacion.original().en(Trimestre.ENE_MAR).orElseThrow()));
                }
                metas.add(Meta.sola(
                        100 * (1 + metas.size()),
                        de("Calendario " + i, "Unidad", acumulacion, Sentido.ASCENDENTE, programacion)));
            }
        }
        return metas;
    }

    static CedulaPoa cedula(List<Meta> metas) {
        return cedula("54101", "Coordinación de Bibliotecas", metas);
    }

    static CedulaPoa cedula(String unidad, String nombre, List<Meta> metas) {
        return new CedulaPoa(encabezado(unidad, nombre), metas, firmas(), AUTORIZADO, "POA-2026-0007");
    }

    /** Metas of three acciones each, up to so many rows. */
    static List<Meta> muchas(int renglones) {
        List<Meta> metas = new ArrayList<>();
        for (int i = 0; i < renglones; i += 4) {
            int numero = 100 * (1 + i / 4);
            List<Accion> acciones = new ArrayList<>();
            for (int j = 1; j < Math.min(4, renglones - i); j++) {
                acciones.add(new Accion(
                        numero + j,
                        compromiso("Acción " + j + " de la meta " + numero + " del programa.", "Taller", j, 2, 3, 4)));
            }
            metas.add(new Meta(
                    numero,
                    compromiso("Meta número " + numero + " del programa de la unidad.", "Evento", 5, 6, 7, 8),
                    SumaDeAcciones.SIN_DECLARAR,
                    acciones));
        }
        return metas;
    }

    /** Units of three ramos, with the rows of a real one each. */
    static List<CedulaPoa> libro(int unidades, int renglones) {
        List<CedulaPoa> libro = new ArrayList<>();
        for (int i = 0; i < unidades; i++) {
            String unidad = Integer.toString(51 + 3 * i / unidades) + (100 + i);
            libro.add(cedula(unidad, "Unidad número " + (i + 1) + " de Servicios Municipales", muchas(renglones)));
        }
        return libro;
    }

    static DictamenDeReprogramacion.Calendario calendario(long eneMar, long abrJun, long julSep, long octDic) {
        PorTrimestre trimestres = PorTrimestre.of(eneMar, abrJun, julSep, octDic);
        return new DictamenDeReprogramacion.Calendario(trimestres, trimestres.suma());
    }

    /** One that was authorised, with a meta that grows, a new one and a cancelled one. */
    static DictamenDeReprogramacion dictamen() {
        return dictamen(
                List.of(
                        new DictamenDeReprogramacion.MetaReprogramada(
                                100,
                                "Fomentar la lectura en las bibliotecas del municipio.",
                                "Beneficiario",
                                calendario(146, 71, 207, 22),
                                new DictamenDeReprogramacion.Calendario(
                                        PorTrimestre.of(146, 91, 207, 22), Cantidad.of(446)),
                                new DictamenDeReprogramacion.Calendario(
                                        PorTrimestre.VACIO.con(Trimestre.ENE_MAR, Cantidad.of(128)), Cantidad.of(128)),
                                new DictamenDeReprogramacion.Calendario(
                                        PorTrimestre.of(146, 91, 257, 22), Cantidad.of(496)),
                                List.of(new DictamenDeReprogramacion.Cambio(
                                        "Unidad de medida", "Beneficiario", "Persona beneficiaria"))),
                        new DictamenDeReprogramacion.MetaReprogramada(
                                104,
                                "Abrir una sala infantil.",
                                "Sala",
                                null,
                                null,
                                null,
                                calendario(0, 0, 1, 0),
                                List.of()),
                        new DictamenDeReprogramacion.MetaReprogramada(
                                105,
                                "Imprimir la gaceta.",
                                "Ejemplar",
                                calendario(1000, 1000, 1000, 1000),
                                calendario(1000, 1000, 1000, 1000),
                                null,
                                null,
                                List.of())),
                "La biblioteca central reabre en julio, tres meses antes de lo previsto.\nLa demanda de las escuelas creció.",
                new DictamenDeReprogramacion.Resolucion(
                        DictamenDeReprogramacion.Sentido.AUTORIZADA, "Hay suficiencia presupuestal."));
    }

    static DictamenDeReprogramacion dictamen(
            List<DictamenDeReprogramacion.MetaReprogramada> metas,
            String motivo,
            DictamenDeReprogramacion.Resolucion resolucion) {
        return new DictamenDeReprogramacion(
                encabezado("54101", "Coordinación de Bibliotecas"),
                "REP-2026-0031",
                DictamenDeReprogramacion.Tipo.META_ANUAL,
                metas,
                motivo,
                "Se agotó el papel.",
                "Artículo 7 del Reglamento de Planeación Municipal.",
                "Cincuenta personas beneficiarias más.",
                Optional.of(new DictamenDeReprogramacion.Aprobacion("Cabildo", "acta 12", LocalDate.of(2026, 6, 26))),
                resolucion,
                new DictamenDeReprogramacion.Acto(
                        "Bruno Ibarra Núñez", "Responsable de la unidad ejecutora", LocalDate.of(2026, 6, 12)),
                new DictamenDeReprogramacion.Acto(
                        "Elena Ruiz Solís", "Directora de Planeación", LocalDate.of(2026, 7, 3)));
    }
}
