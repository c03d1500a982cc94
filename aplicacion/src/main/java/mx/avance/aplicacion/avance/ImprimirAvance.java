package mx.avance.aplicacion.avance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.plataforma.NoExiste;
import mx.avance.aplicacion.plataforma.NoPermitido;
import mx.avance.impresion.AcuseDeAvance;
import mx.avance.impresion.AvanceImpreso;
import mx.avance.impresion.Emblema;
import mx.avance.impresion.EncabezadoDePoa;
import mx.avance.impresion.ImpresionDeAvance;
import mx.avance.nucleo.firma.Papel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The form of a sheet on paper and as a workbook, at any moment, and its acuse. What is signed is printed from what was frozen; a draft
 * says that it is one. Nothing printed resembles a signature: under each name stands how it was signed.
 */
@Component
public class ImprimirAvance {

    private static final Locale ESPANOL = Locale.forLanguageTag("es-MX");
    private static final DateTimeFormatter DIA = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter HORA = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final DateTimeFormatter LARGO =
            DateTimeFormatter.ofPattern("'el' d 'de' MMMM 'de' uuuu 'a las' HH:mm", ESPANOL);

    private static final String CORREGIDA = "Corregida después por otro alcance";

    private final Avances avances;
    private final JdbcPasos pasos;
    private final HojasEnPapel hojas;
    private final Congelar congelar;
    private final Entes entes;
    private final Clock reloj;
    private final String direccion;
    private final ImpresionDeAvance impresion = new ImpresionDeAvance();

    /** @param direccion where people find the application; blank when nobody said */
    ImprimirAvance(
            Avances avances,
            JdbcPasos pasos,
            HojasEnPapel hojas,
            Congelar congelar,
            Entes entes,
            Clock reloj,
            @Value("${avance.direccion:}") String direccion) {
        this.avances = avances;
        this.pasos = pasos;
        this.hojas = hojas;
        this.congelar = congelar;
        this.entes = entes;
        this.reloj = reloj;
        this.direccion = direccion.strip().replaceFirst("/+$", "");
    }

    /** What a sheet is written as. */
    public enum Formato {
        PDF,
        XLSX,
        CSV;

        String terminacion() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A file to download. */
    public record Archivo(String nombre, byte[] contenido) {

        @Override
        public boolean equals(Object objeto) {
            return objeto instanceof Archivo otro
                    && nombre.equals(otro.nombre)
                    && java.util.Arrays.equals(contenido, otro.contenido);
        }

        @Override
        public int hashCode() {
            return nombre.hashCode();
        }

        @Override
        public String toString() {
            return nombre + " (" + contenido.length + " bytes)";
        }
    }

    /**
     * The sheet as it stands, or one of its versions as it was authorised.
     *
     * @param alcance the version; empty for the sheet as it stands
     * @param raiz the address by which it was asked for, for the square code of a printed sheet where nobody said the public one; blank
     *     puts its folio and hash there
     * @throws NoExiste when the unit has no authorised POA, or the sheet has no such version
     * @throws NoPermitido when whoever acts may not see it
     */
    @Transactional(readOnly = true)
    public Archivo hoja(IdDeAvance id, Optional<Integer> alcance, Formato formato, String raiz) {
        AvanceGuardado guardado = avances.exigir(id);
        int cual = alcance.orElse(guardado.alcance());
        List<Paso> todos = pasos.pasos(id);
        if (cual < guardado.alcance() || guardado.estado().estaFirmado() && cual == guardado.alcance()) {
            return firmada(guardado, cual, todos, formato, raiz);
        }
        if (cual != guardado.alcance()) {
            throw new NoExiste("el alcance " + cual + " de " + id.objeto());
        }
        return guardado.enPapel()
                ? enPapel(id, guardado.folio(), formato, raiz)
                : escrita(
                        id,
                        impresa(
                                congelar.de(guardado),
                                guardado,
                                "BORRADOR — sin firmas" + enAlcance(cual),
                                Map.of(),
                                Optional.empty()),
                        "-borrador",
                        reloj.instant(),
                        formato);
    }

    private Archivo firmada(AvanceGuardado guardado, int alcance, List<Paso> todos, Formato formato, String raiz) {
        IdDeAvance id = guardado.id();
        List<Paso> suyos =
                todos.stream().filter(paso -> paso.alcance() == alcance).toList();
        boolean deAntes = alcance < guardado.alcance();
        Map<Papel, Paso> firmas = firmas(suyos);
        Paso ultima = firmas.values().stream()
                .reduce((uno, otro) -> otro)
                .orElseThrow(() -> new NoExiste("el alcance " + alcance + " de " + id.objeto()));
        Paso paso = suyos.get(suyos.size() - 1);
        String leyenda = (VersionesDeAvance.corregida(alcance, todos) ? CORREGIDA : enPalabras(suyos))
                + enAlcance(alcance)
                + siSeCorrige(alcance, guardado, todos);
        AvanceImpreso hoja = impresa(
                HojaCongelada.leer(avances.congelada(id, ultima.numero())),
                guardado,
                leyenda,
                firmas,
                Optional.of(congelada(id, ultima.folio(), ultima.huella(), raiz)));
        return escrita(id, hoja, alcance > 1 || deAntes ? "-alcance-" + alcance : "", paso.momento(), formato);
    }

    /**
     * A sheet as it was printed to be signed, with its three places empty; one that is void says so.
     *
     * @param raiz as for {@link #hoja}
     * @throws NoExiste when there is none of that folio
     * @throws NoPermitido when whoever acts may not see it
     */
    @Transactional(readOnly = true)
    public Archivo enPapel(IdDeAvance id, String folio, Formato formato, String raiz) {
        AvanceGuardado guardado = avances.exigir(id);
        EnPapel hoja = hojas.exigir(id, folio);
        String leyenda =
                switch (hoja.situacion()) {
                    case DEVUELTA -> "DEVUELTA — este folio ya no vale";
                    case RETIRADA -> "RETIRADA — este folio ya no vale";
                    case CORREGIDA -> CORREGIDA;
                    case EN_FIRMA, FIRMADA ->
                        "Para firma autógrafa, impresa el "
                                + DIA.format(hoja.impresa().atZone(zona()));
                };
        return escrita(
                id,
                impresa(
                        HojaCongelada.leer(hojas.congelada(id, folio)),
                        guardado,
                        leyenda + enAlcance(hoja.alcance()) + siSeCorrige(hoja.alcance(), guardado, pasos.pasos(id)),
                        Map.of(),
                        Optional.of(congelada(id, folio, hoja.huella(), raiz))),
                "-" + folio,
                hoja.impresa(),
                formato);
    }

    /**
     * The acuse of the reception of a sheet.
     *
     * @param alcance the version that was received; empty for the last one that was
     * @throws NoExiste when it was not received
     * @throws NoPermitido when whoever acts may not see it
     */
    @Transactional(readOnly = true)
    public Archivo acuse(IdDeAvance id, Optional<Integer> alcance) {
        AvanceGuardado guardado = avances.exigir(id);
        List<Paso> todos = pasos.pasos(id);
        Paso recibido = todos.stream()
                .filter(paso -> paso.acto().equals("RECIBIDO"))
                .filter(paso -> alcance.isEmpty() || alcance.get() == paso.alcance())
                .reduce((uno, otro) -> otro)
                .orElseThrow(() -> new NoExiste("el acuse de " + id.objeto()));
        Map<Papel, Paso> firmas = firmas(todos.stream()
                .filter(paso -> paso.alcance() == recibido.alcance())
                .toList());
        Paso ultima = Optional.ofNullable(firmas.get(Papel.AUTORIZO))
                .orElseThrow(() -> new NoExiste("la hoja recibida de " + id.objeto()));
        ZoneId zona = zona();
        AcuseDeAvance acuse = new AcuseDeAvance(
                encabezado(HojaCongelada.leer(avances.congelada(id, ultima.numero())), guardado),
                id.trimestre(),
                recibido.recepcion(),
                recibido.cargo().isEmpty() ? recibido.nombre() : recibido.nombre() + " (" + recibido.cargo() + ")",
                recibido.momento().atZone(zona).toLocalDate(),
                LARGO.format(recibido.momento().atZone(zona)),
                recibido.alcance(),
                firmas.entrySet().stream()
                        .map(firma -> firmado(firma.getKey(), firma.getValue(), zona))
                        .toList(),
                ultima.huella());
        return escrito(
                "acuse-" + recibido.recepcion() + ".pdf", salida -> impresion.acuse(acuse, recibido.momento(), salida));
    }

    private static AcuseDeAvance.Firmado firmado(Papel papel, Paso paso, ZoneId zona) {
        return new AcuseDeAvance.Firmado(
                papel,
                paso.quien(),
                paso.comoQue(),
                modo(paso),
                paso.aMano()
                        .map(Paso.AMano::fecha)
                        .orElseGet(() -> paso.momento().atZone(zona).toLocalDate()));
    }

    private static String modo(Paso paso) {
        if (paso.segunPapel()) {
            return "Firma autógrafa, según papel";
        }
        return paso.aMano().isPresent() ? "Firma autógrafa, folio " + paso.folio() : "En el sistema, con contraseña";
    }

    /** The signatures that stand, from left to right: a return wipes those before it, and so does taking an alcance back. */
    static Map<Papel, Paso> firmas(List<Paso> deUnAlcance) {
        Map<Papel, Paso> firmas = new EnumMap<>(Papel.class);
        for (Paso paso : deUnAlcance) {
            if (paso.acto().equals("DEVUELTO") || paso.acto().equals("ALCANCE_RETIRADO")) {
                firmas.clear();
            }
            paso.papel().ifPresent(papel -> firmas.put(papel, paso));
        }
        return firmas;
    }

    /** The state of what is signed. */
    private String enPalabras(List<Paso> suyos) {
        Paso ultimo = suyos.get(suyos.size() - 1);
        String folio = suyos.stream()
                .map(Paso::recepcion)
                .filter(recepcion -> !recepcion.isEmpty())
                .findFirst()
                .orElse("");
        String dia = DIA.format(ultimo.momento().atZone(zona()));
        return switch (ultimo.acto()) {
            case "ELABORADO" -> "Elaborada; faltan dos firmas";
            case "REVISADO" -> "Revisada; falta una firma";
            case "AUTORIZADO" -> "Autorizada";
            case "RECIBIDO" -> "Recibida el " + dia + " con folio " + folio;
            case "PUBLICADO" -> "Publicada el " + dia + ", recibida con folio " + folio;
            default -> "";
        };
    }

    /** Of a version that still counts while it is being corrected. */
    private static String siSeCorrige(int alcance, AvanceGuardado guardado, List<Paso> todos) {
        return alcance < guardado.alcance() && !VersionesDeAvance.corregida(alcance, todos)
                ? "; tiene abierto un alcance que aún no se autoriza"
                : "";
    }

    private static String enAlcance(int alcance) {
        return alcance > 1 ? "; alcance " + alcance : "";
    }

    /** The square code leads to where people find the application, from wherever it was printed. */
    private AvanceImpreso.Congelada congelada(IdDeAvance id, String folio, String huella, String pedidaEn) {
        String raiz = direccion.isEmpty() ? pedidaEn : direccion;
        return new AvanceImpreso.Congelada(
                folio,
                huella,
                folio.isEmpty() || raiz.isEmpty()
                        ? ""
                        : raiz + id.ruta() + "/folios/" + folio + "?huella=" + huella.substring(0, 16));
    }

    private AvanceImpreso impresa(
            HojaCongelada hoja,
            AvanceGuardado guardado,
            String leyenda,
            Map<Papel, Paso> firmas,
            Optional<AvanceImpreso.Congelada> congelada) {
        List<AvanceImpreso.FirmaDeAvance> lugares = new ArrayList<>();
        for (Papel papel : Papel.values()) {
            Paso paso = firmas.get(papel);
            lugares.add(
                    paso == null
                            ? hoja.firmante(papel)
                                    .map(quien ->
                                            new AvanceImpreso.FirmaDeAvance(papel, quien.nombre(), quien.cargo(), ""))
                                    .orElseGet(() -> new AvanceImpreso.FirmaDeAvance(papel, "", "", ""))
                            : new AvanceImpreso.FirmaDeAvance(
                                    papel, paso.quien(), paso.comoQue(), comoFirmo(papel, paso)));
        }
        return new AvanceImpreso(
                encabezado(hoja, guardado),
                guardado.id().trimestre(),
                hoja.renglones().stream().map(HojaCongelada.Renglon::impreso).toList(),
                hoja.extraordinariasImpresas(),
                lugares,
                leyenda,
                congelada);
    }

    private String comoFirmo(Papel papel, Paso paso) {
        if (paso.aMano().isPresent()) {
            return "Firma autógrafa: " + paso.quien() + ", "
                    + DIA.format(paso.aMano().get().fecha())
                    + (paso.segunPapel() ? ", según papel" : ", en el folio " + paso.folio());
        }
        String verbo =
                switch (papel) {
                    case ELABORO -> "Elaborado";
                    case REVISO -> "Revisado";
                    case AUTORIZO -> "Autorizado";
                };
        return verbo + " en el sistema por " + paso.nombre() + ", "
                + HORA.format(paso.momento().atZone(zona()));
    }

    private EncabezadoDePoa encabezado(HojaCongelada hoja, AvanceGuardado guardado) {
        HojaCongelada.Encabezado dicho = hoja.encabezado() == null ? congelar.encabezado(guardado) : hoja.encabezado();
        return new EncabezadoDePoa(
                dicho.ente(),
                Optional.ofNullable(dicho.ayuntamiento()),
                dicho.administracion(),
                Optional.ofNullable(dicho.emblemaDe())
                        .flatMap(entes::emblema)
                        .map(imagen -> Emblema.of(imagen, "Emblema de " + dicho.ente())),
                guardado.id().poa().ejercicio(),
                dicho.ramo().impreso(),
                dicho.programa().impreso(),
                dicho.unidad().impreso(),
                dicho.finalidad().impreso(),
                dicho.funcion().impreso(),
                dicho.subfuncion().impreso(),
                dicho.lineas().stream().map(HojaCongelada.Nivel::impreso).toList());
    }

    private ZoneId zona() {
        return entes.exigir().zona();
    }

    private Archivo escrita(IdDeAvance id, AvanceImpreso hoja, String que, Instant fecha, Formato formato) {
        String nombre = "avance-" + id.poa().ejercicio() + "-" + id.trimestre().numero() + "-"
                + id.poa().programa() + "-" + id.poa().unidad() + que + formato.terminacion();
        return escrito(nombre, salida -> {
            switch (formato) {
                case PDF -> impresion.pdf(List.of(hoja), fecha, salida);
                case XLSX -> impresion.xlsx(List.of(hoja), salida);
                case CSV -> impresion.csv(List.of(hoja), salida);
            }
        });
    }

    private interface Escritura {
        void en(ByteArrayOutputStream salida) throws IOException;
    }

    private static Archivo escrito(String nombre, Escritura escritura) {
        ByteArrayOutputStream salida = new ByteArrayOutputStream();
        try {
            escritura.en(salida);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Archivo(nombre, salida.toByteArray());
    }
}
