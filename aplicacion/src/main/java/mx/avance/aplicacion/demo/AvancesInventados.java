package mx.avance.aplicacion.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.avance.aplicacion.avance.AvanceGuardado;
import mx.avance.aplicacion.avance.Avances;
import mx.avance.aplicacion.avance.CambioDeCelda;
import mx.avance.aplicacion.avance.CapturarAvance;
import mx.avance.aplicacion.avance.CapturarExtraordinarias;
import mx.avance.aplicacion.avance.CapturarPorCuenta;
import mx.avance.aplicacion.avance.FirmarAvance;
import mx.avance.aplicacion.avance.FirmarEnPapel;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.ImprimirAvance;
import mx.avance.aplicacion.avance.RecibirAvance;
import mx.avance.aplicacion.plataforma.Demostracion;
import mx.avance.aplicacion.poa.ArchivoDeAutorizacion;
import mx.avance.aplicacion.poa.IdDePoa;
import mx.avance.aplicacion.realizaciones.EscribirRealizaciones;
import mx.avance.aplicacion.realizaciones.RealizacionEscrita;
import mx.avance.aplicacion.reprogramacion.PedirCambio;
import mx.avance.aplicacion.reprogramacion.Propuesta;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.avance.AvanceDeMeta;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.firma.Papel;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.Trimestre;
import mx.avance.nucleo.poa.Arrastre;
import mx.avance.nucleo.poa.reprogramacion.DeArrastre;
import org.springframework.stereotype.Component;

/**
 * What the units reported. Ene-Mar was signed by hand and published. In July the municipality decided to sign by password, and Abr-Jun is at
 * every step of the way: signed by hand by one that had printed it, by password by another, and both published; of one it is
 * at large with its folio, of two it waits for their programa, and one was returned. Two are capturing Jul-Sep, each with something missing
 * yet: one asks to carry over what it fell short of and did something that it had not programmed, and for the other Planeación captures
 * by its oficio.
 */
@Component
class AvancesInventados {

    /** Programa and unit. */
    private static final List<String[]> CON_POA = List.of(
            new String[] {"541", "54101"},
            new String[] {"541", "54102"},
            new String[] {"542", "54201"},
            new String[] {"542", "54202"},
            new String[] {"611", "61101"},
            new String[] {"611", "61102"},
            new String[] {"711", "71101"});

    private static final List<String> FALTO = List.of(
            "El proveedor entregó tarde y se cubrirá con la siguiente remesa.",
            "La lluvia obligó a suspender dos jornadas.",
            "Hubo menos personal por las licencias médicas.");
    private static final List<String> SOBRO = List.of(
            "Llegaron más solicitudes que las previstas por la ventanilla nueva.",
            "Se sumaron dos colonias que no estaban en el calendario.");

    private final Avances avances;
    private final CapturarAvance capturar;
    private final FirmarAvance firmar;
    private final FirmarEnPapel enPapel;
    private final ImprimirAvance imprimir;
    private final RecibirAvance recibir;
    private final PedirCambio pedir;
    private final EscribirRealizaciones realizaciones;
    private final CapturarExtraordinarias extraordinarias;
    private final CapturarPorCuenta porCuenta;

    AvancesInventados(
            Avances avances,
            CapturarAvance capturar,
            FirmarAvance firmar,
            FirmarEnPapel enPapel,
            ImprimirAvance imprimir,
            RecibirAvance recibir,
            PedirCambio pedir,
            EscribirRealizaciones realizaciones,
            CapturarExtraordinarias extraordinarias,
            CapturarPorCuenta porCuenta) {
        this.avances = avances;
        this.capturar = capturar;
        this.firmar = firmar;
        this.enPapel = enPapel;
        this.imprimir = imprimir;
        this.recibir = recibir;
        this.pedir = pedir;
        this.realizaciones = realizaciones;
        this.extraordinarias = extraordinarias;
        this.porCuenta = porCuenta;
    }

    void escribir(Personas personas, int anio) {
        for (String[] unidad : CON_POA) {
            IdDeAvance id = id(anio, unidad[0], unidad[1], Trimestre.ENE_MAR);
            confirmar(personas, id, LocalDate.of(anio, 4, 10), imprimir(personas, id, LocalDate.of(anio, 4, 8)));
            publicar(personas, id, LocalDate.of(anio, 4, 13), LocalDate.of(anio, 4, 24));
        }
        abrilJunio(personas, anio);
        IdDeAvance conArrastre = id(anio, "542", "54202", Trimestre.JUL_SEP);
        capturar(personas, conArrastre, LocalDate.of(anio, 9, 18), 2);
        respaldar(personas, conArrastre, LocalDate.of(anio, 9, 18));
        arrastrar(personas, conArrastre, LocalDate.of(anio, 9, 18), 102);
        extraordinaria(
                personas, conArrastre, LocalDate.of(anio, 9, 18), "Jornada de limpieza del arroyo", "Evento", "2");
        IdDeAvance conOficio = id(anio, "542", "54201", Trimestre.JUL_SEP);
        capturar(personas, conOficio, LocalDate.of(anio, 9, 17), 4);
        porCuenta(personas, conOficio, LocalDate.of(anio, 9, 18), 4);
    }

    /** Something that the programme of the unit does not have. */
    private void extraordinaria(
            Personas personas, IdDeAvance id, LocalDate dia, String descripcion, String medida, String alcanzado) {
        personas.hace(
                Personas.responsable(id.poa().unidad().clave()),
                dia,
                () -> extraordinarias.agregar(
                        id,
                        new CapturarExtraordinarias.Escrita(
                                descripcion, medida, alcanzado, "La pidió Protección Civil después de las lluvias.")));
    }

    /**
     * Planeación goes on with the sheet of a unit that asked for it. The oficio is a print of the sheet: nobody of the invented
     * municipality writes any.
     *
     * @param faltan how many of the last rows nobody has captured yet
     */
    private void porCuenta(Personas personas, IdDeAvance id, LocalDate dia, int faltan) {
        personas.hace("planeacion", dia, () -> {
            byte[] oficio = imprimir.hoja(id, Optional.empty(), ImprimirAvance.Formato.PDF, "")
                    .contenido();
            porCuenta.registrar(
                    id,
                    new CapturarPorCuenta.Pedida(
                            "DAS/031/" + id.poa().ejercicio(),
                            dia.minusDays(1).toString(),
                            "Dirección de Acción Social",
                            "La unidad cambió de edificio y no tendrá conexión hasta el lunes.",
                            Optional.of(ArchivoDeAutorizacion.de("oficio-das-031.pdf", oficio))));
            List<Integer> numeros = avances.exigir(id).avance().capturables();
            int lugar = numeros.size() - faltan;
            AvanceDeMeta renglon =
                    avances.exigir(id).avance().findRenglon(numeros.get(lugar)).orElseThrow();
            return capturar.guardar(id, List.of(cambio(renglon, lugar)), CapturarAvance.Modo.TODO_O_NADA);
        });
    }

    private void abrilJunio(Personas personas, int anio) {
        IdDeAvance aMano = id(anio, "542", "54201", Trimestre.ABR_JUN);
        confirmar(personas, aMano, LocalDate.of(anio, 7, 8), imprimir(personas, aMano, LocalDate.of(anio, 7, 6)));
        publicar(personas, aMano, LocalDate.of(anio, 7, 13), LocalDate.of(anio, 7, 17));
        IdDeAvance enFirma = id(anio, "541", "54101", Trimestre.ABR_JUN);
        subir(personas, enFirma, LocalDate.of(anio, 7, 7), imprimir(personas, enFirma, LocalDate.of(anio, 7, 6)));
        IdDeAvance conContrasena = id(anio, "542", "54202", Trimestre.ABR_JUN);
        extraordinaria(
                personas, conContrasena, LocalDate.of(anio, 7, 7), "Apoyo a familias por la inundación", "Apoyo", "38");
        elaborar(personas, conContrasena, LocalDate.of(anio, 7, 8));
        firmar(personas, "programa", LocalDate.of(anio, 7, 9), conContrasena, Papel.REVISO);
        firmar(personas, "ramo", LocalDate.of(anio, 7, 10), conContrasena, Papel.AUTORIZO);
        publicar(personas, conContrasena, LocalDate.of(anio, 7, 13), LocalDate.of(anio, 7, 17));
        elaborar(personas, id(anio, "541", "54102", Trimestre.ABR_JUN), LocalDate.of(anio, 7, 10));
        elaborar(personas, id(anio, "611", "61101", Trimestre.ABR_JUN), LocalDate.of(anio, 7, 10));
        IdDeAvance devuelto = id(anio, "611", "61102", Trimestre.ABR_JUN);
        elaborar(personas, devuelto, LocalDate.of(anio, 7, 9));
        personas.hace(
                "planeacion",
                LocalDate.of(anio, 7, 13),
                () -> firmar.devolver(
                        devuelto,
                        avances.exigir(devuelto).version(),
                        "La cifra de la primera meta no es la del informe de obra. Revísenla y digan cuál vale."));
    }

    private void publicar(Personas personas, IdDeAvance id, LocalDate recibido, LocalDate publicado) {
        personas.hace(
                "planeacion",
                recibido,
                () -> recibir.recibir(id, avances.exigir(id).version()));
        personas.hace(
                "planeacion",
                publicado,
                () -> recibir.publicar(id, avances.exigir(id).version()));
    }

    /** The three sessions behind an A, and the workshop that proposes one that nobody captured yet. */
    private void respaldar(Personas personas, IdDeAvance id, LocalDate dia) {
        int anio = dia.getYear();
        personas.hace(Personas.responsable(id.poa().unidad().clave()), dia, () -> {
            realizaciones.agregarVarias(
                    id,
                    400,
                    List.of(
                            sesion(LocalDate.of(anio, 7, 10), "Ordinaria", "7", "Solicitudes de julio"),
                            sesion(LocalDate.of(anio, 8, 21), "Ordinaria", "8", "Solicitudes de agosto"),
                            sesion(LocalDate.of(anio, 9, 11), "Extraordinaria", "1", "Apoyos por la lluvia")));
            return realizaciones.agregar(
                    id,
                    800,
                    new RealizacionEscrita(Map.of(
                            RealizacionEscrita.FECHA,
                            LocalDate.of(anio, 9, 4).toString(),
                            RealizacionEscrita.LUGAR,
                            "Colonia Las Palmas",
                            RealizacionEscrita.DESCRIPCION,
                            "Taller sobre el cuestionario nuevo, con 18 encuestadores")));
        });
    }

    private static RealizacionEscrita sesion(LocalDate fecha, String tipo, String numero, String asunto) {
        return new RealizacionEscrita(
                Map.of(RealizacionEscrita.FECHA, fecha.toString(), "TIPO", tipo, "NUMERO", numero, "ASUNTO", asunto));
    }

    /** A complete sheet, frozen under its folio. */
    private String imprimir(Personas personas, IdDeAvance id, LocalDate dia) {
        capturar(personas, id, dia, 0);
        return personas.hace(
                        Personas.responsable(id.poa().unidad().clave()),
                        dia,
                        () -> enPapel.enviar(id, avances.exigir(id).version()))
                .folio();
    }

    /** Its scan is the print itself: nobody of the invented municipality has a hand to sign with. */
    private int subir(Personas personas, IdDeAvance id, LocalDate dia, String folio) {
        return personas.hace(Personas.responsable(id.poa().unidad().clave()), dia, () -> enPapel.subir(
                        id,
                        folio,
                        ArchivoDeAutorizacion.de(
                                "hoja-firmada.pdf",
                                imprimir.enPapel(id, folio, ImprimirAvance.Formato.PDF, "")
                                        .contenido()))
                .numero());
    }

    private void confirmar(Personas personas, IdDeAvance id, LocalDate dia, String folio) {
        int numero = subir(personas, id, dia, folio);
        List<FirmarEnPapel.Firmada> firmas = new ArrayList<>();
        for (Papel papel : Papel.values()) {
            firmas.add(new FirmarEnPapel.Firmada(papel, "", dia.minusDays(2L - papel.ordinal())));
        }
        personas.hace(
                "planeacion",
                dia,
                () -> enPapel.confirmar(
                        id, avances.exigir(id).version(), new FirmarEnPapel.Confirmacion(folio, numero, firmas, true)));
    }

    /** What a row fell short of is asked for in the next quarter. */
    private void arrastrar(Personas personas, IdDeAvance id, LocalDate dia, int numero) {
        String unidad = Personas.responsable(id.poa().unidad().clave());
        AvanceDeMeta renglon = personas.hace(
                unidad,
                dia,
                () -> avances.exigir(id).avance().findRenglon(numero).orElseThrow());
        Cantidad alcanzado = renglon.alcanzado().en(id.trimestre()).orElseThrow();
        Cantidad falta = Cantidad.of(programado(renglon).menos(alcanzado));
        Trimestre siguiente = id.trimestre().siguiente().orElseThrow();
        personas.hace(
                unidad,
                dia,
                () -> pedir.pedir(
                        new PedirCambio.Peticion(
                                id.poa(),
                                Propuesta.de(new DeArrastre(
                                        numero,
                                        new Arrastre(id.trimestre(), siguiente, falta),
                                        "La lluvia obligó a suspender visitas y los dictámenes se harán en octubre.")),
                                alcanzado.toString()),
                        UUID.randomUUID()));
    }

    private static IdDeAvance id(int anio, String programa, String unidad, Trimestre trimestre) {
        return new IdDeAvance(
                new IdDePoa(new Ejercicio(anio), new Programa(programa), new UnidadEjecutora(unidad)), trimestre);
    }

    private void elaborar(Personas personas, IdDeAvance id, LocalDate dia) {
        capturar(personas, id, dia, 0);
        firmar(personas, Personas.responsable(id.poa().unidad().clave()), dia, id, Papel.ELABORO);
    }

    private void firmar(Personas personas, String cuenta, LocalDate dia, IdDeAvance id, Papel papel) {
        personas.hace(
                cuenta, dia, () -> firmar.firmar(id, papel, avances.exigir(id).version(), Demostracion.CONTRASENA));
    }

    /** @param faltan how many of the last rows nobody has captured yet */
    private void capturar(Personas personas, IdDeAvance id, LocalDate dia, int faltan) {
        personas.hace(Personas.responsable(id.poa().unidad().clave()), dia, () -> {
            AvanceGuardado hoja = avances.exigir(id);
            List<Integer> numeros = hoja.avance().capturables();
            List<CambioDeCelda> cambios = new ArrayList<>();
            for (int i = 0; i < numeros.size() - faltan; i++) {
                AvanceDeMeta renglon = hoja.avance().findRenglon(numeros.get(i)).orElseThrow();
                cambios.add(cambio(renglon, i));
            }
            capturar.guardar(id, cambios, CapturarAvance.Modo.TODO_O_NADA);
            return capturar.guardar(id, notasDeSumas(avances.exigir(id)), CapturarAvance.Modo.TODO_O_NADA);
        });
    }

    /** Most rows do what they programmed; one in four falls somewhat short, one in seven does more. */
    private static CambioDeCelda cambio(AvanceDeMeta renglon, int lugar) {
        long programado = programado(renglon).valor().longValue();
        if (lugar % 4 == 1 && programado >= 4) {
            return CambioDeCelda.completo(
                    renglon.numero(),
                    0,
                    Long.toString(programado - Math.max(1, programado / 8)),
                    FALTO.get(lugar % FALTO.size()),
                    renglon.trimestre() == Trimestre.JUL_SEP ? "SE_ARRASTRA" : "SE_ABSORBE",
                    lugar % FALTO.size() == 1 ? "CLIMA" : "PROVEEDOR");
        }
        if (lugar % 7 == 3 && programado >= 4) {
            return CambioDeCelda.completo(
                    renglon.numero(),
                    0,
                    Long.toString(programado + Math.max(1, programado / 10)),
                    SOBRO.get(lugar % SOBRO.size()),
                    "DEMANDA_EXTRA",
                    "DEMANDA");
        }
        return CambioDeCelda.alcanzado(renglon.numero(), 0, Long.toString(programado));
    }

    private static Cantidad programado(AvanceDeMeta renglon) {
        return renglon.compromiso()
                .programacion()
                .vigente()
                .en(renglon.trimestre())
                .orElse(Cantidad.CERO);
    }

    /** A meta that adds up its acciones says where its difference comes from. */
    private static List<CambioDeCelda> notasDeSumas(AvanceGuardado hoja) {
        List<Integer> capturables = hoja.avance().capturables();
        List<CambioDeCelda> notas = new ArrayList<>();
        for (AvanceDeMeta renglon : hoja.avance().renglones()) {
            Optional<Cantidad> a = renglon.alcanzado().en(renglon.trimestre());
            if (!capturables.contains(renglon.numero())
                    && a.isPresent()
                    && !a.get().equals(programado(renglon))) {
                notas.add(new CambioDeCelda(
                        renglon.numero(),
                        0,
                        Optional.empty(),
                        Optional.of("La diferencia es la de sus acciones, que la explican."),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        return notas;
    }
}
