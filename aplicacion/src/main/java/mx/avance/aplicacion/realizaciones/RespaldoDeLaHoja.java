package mx.avance.aplicacion.realizaciones;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.Respaldo;
import mx.avance.aplicacion.avance.SeFirmaConLaHoja;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entries and files are part of what is signed: their sheet freezes them, and an alcance that is taken back gives them back. */
@Component
class RespaldoDeLaHoja implements SeFirmaConLaHoja {

    private final JdbcRealizaciones entradas;
    private final JdbcEvidencias evidencias;
    private final Sesiones sesiones;
    private final Clock reloj;

    RespaldoDeLaHoja(JdbcRealizaciones entradas, JdbcEvidencias evidencias, Sesiones sesiones, Clock reloj) {
        this.entradas = entradas;
        this.evidencias = evidencias;
        this.sesiones = sesiones;
        this.reloj = reloj;
    }

    @Override
    @Transactional(readOnly = true)
    public Respaldo respaldo(IdDeAvance id) {
        Map<Integer, JdbcRealizaciones.Firmadas> firmadas = new LinkedHashMap<>();
        entradas.firmadas(id).forEach(suyas -> firmadas.put(suyas.renglon(), suyas));
        Map<Integer, List<Respaldo.Archivo>> archivos = new TreeMap<>();
        firmadas.keySet().forEach(renglon -> archivos.put(renglon, new ArrayList<>()));
        for (JdbcEvidencias.Dicha dicha : evidencias.deLaHoja(id, Long.MAX_VALUE)) {
            Evidencia una = dicha.evidencia();
            archivos.computeIfAbsent(dicha.renglon(), nuevo -> new ArrayList<>())
                    .add(new Respaldo.Archivo(
                            una.id(), una.huella(), una.clasificacion().name(), una.retirada()));
        }
        List<Respaldo.DelRenglon> renglones = new ArrayList<>();
        archivos.forEach((renglon, suyos) -> {
            JdbcRealizaciones.Firmadas suyas = firmadas.get(renglon);
            renglones.add(new Respaldo.DelRenglon(
                    renglon,
                    suyas == null ? 0 : suyas.entradas(),
                    suyas == null ? "0" : suyas.suma().toString(),
                    suyas == null ? "" : suyas.huella(),
                    suyos));
        });
        return new Respaldo(Math.max(entradas.ultima(id), evidencias.ultima(id)), renglones);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Respaldo.Movidas> movidas(IdDeAvance id, Respaldo respaldo) {
        return entradas.movidas(id, respaldo.hasta());
    }

    @Override
    @Transactional
    public int comoSeFirmo(IdDeAvance id, Respaldo respaldo) {
        Sesion sesion = sesiones.actual();
        int repuestas = entradas.comoEstaban(
                id,
                respaldo.hasta(),
                new JdbcRealizaciones.Autor(
                        sesion.cuenta(), reloj.instant(), sesion.origen().name()));
        for (JdbcEvidencias.Dicha dicha : evidencias.deLaHoja(id, respaldo.hasta())) {
            Evidencia hay = dicha.evidencia();
            JdbcEvidencias.Antes debida = debida(dicha);
            if (debida.retirada() != hay.retirada() || debida.clasificacion() != hay.clasificacion()) {
                evidencias.cambiar(
                        hay.id(), hay.version(), debida.clasificacion(), debida.retirada(), sesion, reloj.instant());
                repuestas++;
            }
        }
        return repuestas;
    }

    /**
     * What a file is to be: out where it came later, and where it was out; else in. What was kept from others meanwhile, by its
     * classification or by taking it out, stays so: a public version stays out, and an original comes back as reserved at least.
     */
    private static JdbcEvidencias.Antes debida(JdbcEvidencias.Dicha dicha) {
        Evidencia hay = dicha.evidencia();
        if (dicha.antes().isEmpty()) {
            return new JdbcEvidencias.Antes(hay.clasificacion(), true);
        }
        JdbcEvidencias.Antes antes = dicha.antes().get();
        boolean esVersionPublica = hay.original().isPresent();
        boolean volveria = hay.retirada() && !antes.retirada();
        Evidencia.Clasificacion clasificacion = antes.clasificacion().oMasCerrada(hay.clasificacion());
        return new JdbcEvidencias.Antes(
                volveria && !esVersionPublica
                        ? clasificacion.oMasCerrada(Evidencia.Clasificacion.RESERVADA)
                        : clasificacion,
                antes.retirada() || volveria && esVersionPublica);
    }
}
