package mx.avance.aplicacion.lecturas;

import static org.assertj.core.api.Assertions.assertThat;

import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.RelojDePrueba;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Where no time at all is given to read a paper. */
@ConAplicacion
@Import({RelojDePrueba.class, OficinaConPapeles.class})
@TestPropertySource(properties = "avance.lecturas.plazo=0s")
class PapelQueNoTerminaTest {

    @Autowired
    private OficinaConPapeles casa;

    @Autowired
    private Documentos documentos;

    @Test
    void el_papel_que_no_se_termina_de_leer_se_deja_y_se_dice_como_seguir() {
        long uno = casa.leido(casa.planea, "avance.txt", OficinaConPapeles.ejemplo());
        long otro = casa.leido(casa.planea, "otra.txt", OficinaConPapeles.otraCopia());

        for (long id : new long[] {uno, otro}) {
            Documento documento = casa.como(casa.planea, () -> documentos.exigir(id));
            assertThat(documento.situacion()).isEqualTo(Documento.Situacion.FALLO);
            assertThat(documento.causa()).startsWith("El documento no se terminó de leer");
            assertThat(documento.salida()).startsWith("Divida el documento");
        }
    }
}
