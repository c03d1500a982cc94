package mx.avance.aplicacion.avance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import mx.avance.aplicacion.catalogos.Administracion;
import mx.avance.aplicacion.catalogos.Entes;
import mx.avance.aplicacion.poa.EncabezadosDePoa;
import mx.avance.aplicacion.seguridad.Nombramientos;
import mx.avance.impresion.EncabezadoDePoa;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.firma.Firma;
import mx.avance.nucleo.poa.ProgramaOperativoAnual;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a sheet says now, to be printed as a draft or frozen: its figures under the administration and the names of its quarter,
 * and those who hold the three posts on the day that it is signed.
 */
@Component
class Congelar {

    private final EncabezadosDePoa encabezados;
    private final Entes entes;
    private final Nombramientos nombramientos;
    private final Avances avances;
    private final JdbcExtraordinarias extraordinarias;
    private final List<SeFirmaConLaHoja> respaldos;
    private final Clock reloj;

    Congelar(
            EncabezadosDePoa encabezados,
            Entes entes,
            Nombramientos nombramientos,
            Avances avances,
            JdbcExtraordinarias extraordinarias,
            List<SeFirmaConLaHoja> respaldos,
            Clock reloj) {
        this.encabezados = encabezados;
        this.entes = entes;
        this.nombramientos = nombramientos;
        this.avances = avances;
        this.extraordinarias = extraordinarias;
        this.respaldos = respaldos;
        this.reloj = reloj;
    }

    @Transactional(readOnly = true)
    public HojaCongelada de(AvanceGuardado guardado) {
        IdDeAvance id = guardado.id();
        LocalDate hoy = avances.dia(id, reloj.instant());
        return HojaCongelada.de(
                guardado,
                encabezado(id, guardado.avance().programa(), hoy),
                extraordinarias.todas(id),
                nombramientos.firmas(id.poa().programa(), id.poa().unidad(), hoy),
                respaldo(id));
    }

    /** The heading that it would have if it were frozen now. */
    HojaCongelada.Encabezado encabezado(AvanceGuardado guardado) {
        IdDeAvance id = guardado.id();
        return encabezado(id, guardado.avance().programa(), avances.dia(id, reloj.instant()));
    }

    /** The same, signed by those whom a paper of then names. */
    HojaCongelada segunPapel(AvanceGuardado guardado, List<Firma> firmas) {
        IdDeAvance id = guardado.id();
        return HojaCongelada.de(guardado, encabezado(guardado), extraordinarias.todas(id), firmas, respaldo(id));
    }

    /** Only what it says, to be compared with what was frozen before: neither heading nor signatures. */
    HojaCongelada loQueDice(AvanceGuardado guardado) {
        IdDeAvance id = guardado.id();
        return HojaCongelada.de(guardado, null, extraordinarias.todas(id), List.of(), respaldo(id));
    }

    private Optional<Respaldo> respaldo(IdDeAvance id) {
        return respaldos.stream().findFirst().map(uno -> uno.respaldo(id));
    }

    /** What became since of the entries behind a sheet, by the number of their row; a sheet that froze none tells nothing. */
    Map<Integer, Respaldo.Movidas> movidas(IdDeAvance id, HojaCongelada antes) {
        Map<Integer, Respaldo.Movidas> movidas = new LinkedHashMap<>();
        Respaldo respaldo = antes.respaldo();
        if (respaldo != null) {
            respaldos.stream().findFirst().ifPresent(uno -> uno.movidas(id, respaldo)
                    .forEach(suyas -> movidas.put(suyas.numero(), suyas)));
        }
        return movidas;
    }

    /** The heading of a quarter: of its last day; of today while it goes on. */
    private HojaCongelada.Encabezado encabezado(IdDeAvance id, ProgramaOperativoAnual programa, LocalDate hoy) {
        LocalDate ultimo = id.trimestre().ultimoDia(id.poa().ejercicio());
        LocalDate dia = hoy.isBefore(ultimo) ? hoy : ultimo;
        EncabezadoDePoa encabezado = encabezados.de(id.poa(), programa.clave(), dia, hoy, lineas(programa));
        Optional<Long> emblema =
                entes.administracion(dia).filter(Administracion::conEmblema).map(Administracion::id);
        return HojaCongelada.Encabezado.de(encabezado, emblema.orElse(null));
    }

    /** Those that the heading declares; where it declares none, those that the rows use. */
    private static List<LineaAccion> lineas(ProgramaOperativoAnual programa) {
        return programa.lineasDeclaradas().isEmpty()
                ? List.copyOf(new TreeSet<>(programa.metas().stream()
                        .flatMap(meta -> meta.renglones().values().stream())
                        .flatMap(compromiso -> compromiso.lineasAccion().stream())
                        .toList()))
                : programa.lineasDeclaradas();
    }
}
