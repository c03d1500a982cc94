package mx.avance.aplicacion.lecturas;

import static mx.avance.aplicacion.lecturas.OficinaConPapeles.claves;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.RelojDePrueba;
import mx.avance.aplicacion.avance.IdDeAvance;
import mx.avance.aplicacion.avance.Paso;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A paper changes nothing of what was signed here, nor of a sheet that its people are at. */
@ConAplicacion
@Import({RelojDePrueba.class, OficinaConPapeles.class})
class AceptarSobreLoDeAquiTest {

    @Autowired
    private OficinaConPapeles casa;

    @Test
    void lo_que_se_firmo_aqui_no_cambia_por_un_papel_ni_en_lo_que_tiene_en_blanco() {
        long primero = casa.decidido(OficinaConPapeles.ejemplo());
        casa.acepta(casa.planea, primero, 2, "");
        IdDeAvance cual = casa.veria(primero, 2).id().orElseThrow();
        casa.escribe(
                "update avance.paso set modo = 'ACTO', firmo = null, cargo_de_firma = null, firmada = null where ente = :ente");
        casa.escribe("update avance.celda set alcanzado = null, observacion = '' where ente = :ente and renglon = 401");
        List<Paso> pasos = casa.pasos(cual);
        long otro = casa.decidido(OficinaConPapeles.otraCopia());

        casa.acepta(casa.planea, otro, 2, "La firmada aquí es la buena.");

        assertThat(casa.avance(cual).avance().captura(401).alcanzado()).isEmpty();
        assertThat(casa.pasos(cual)).isEqualTo(pasos);
    }

    @Test
    void la_que_se_esta_firmando_o_corrigiendo_no_la_autoriza_un_papel() {
        long primero = casa.decidido(OficinaConPapeles.ejemplo());
        casa.acepta(casa.planea, primero, 2, "");
        long otro = casa.decidido(OficinaConPapeles.otraCopia());

        casa.escribe("update avance.hoja set estado = 'REVISADO' where ente = :ente");
        assertThat(claves(() -> casa.acepta(casa.planea, otro, 2, "Visto")))
                .containsExactly("avance.segunPapel.enFirma");
        casa.escribe("update avance.hoja set estado = 'EN_CAPTURA', folio = 'H-2023-0001' where ente = :ente");
        assertThat(claves(() -> casa.acepta(casa.planea, otro, 2, "Visto")))
                .containsExactly("avance.segunPapel.enFirma");
        casa.escribe("update avance.hoja set folio = null, nota = 'Falta', devolvio = 'Ana' where ente = :ente");
        assertThat(claves(() -> casa.acepta(casa.planea, otro, 2, "Visto")))
                .containsExactly("avance.segunPapel.seCorrige");
        casa.escribe("update avance.hoja set nota = '', devolvio = null, alcance = 2 where ente = :ente");
        assertThat(claves(() -> casa.acepta(casa.planea, otro, 2, "Visto")))
                .containsExactly("avance.segunPapel.seCorrige");
    }
}
