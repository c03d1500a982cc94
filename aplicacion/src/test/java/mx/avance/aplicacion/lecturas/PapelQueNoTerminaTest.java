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

    @Test
    void los_mismos_bytes_se_intentan_una_vez_mas_y_despues_se_dice_que_no_se_pudo() {
        byte[] papel = OficinaConPapeles.cambiado("2023", "2022");
        long id = casa.leido(casa.planea, "terco.txt", papel);
        assertThat(casa.leido(casa.planea, "otra-vez.txt", papel)).isEqualTo(id);
        assertThat(documento(id).causa()).as("una vez más").startsWith("El documento no se terminó de leer");

        casa.leido(casa.planea, "y-otra.txt", papel);
        assertThat(documento(id).causa()).startsWith("El documento no se pudo leer: se intentó 2 veces");
        assertThat(documento(id).salida()).contains("el mismo archivo ya no se intenta leer");

        casa.escribe("update lecturas.documento set eliminado = now() where ente = :ente");
        long nuevo = casa.leido(casa.planea, "de-nuevo.txt", papel);
        assertThat(nuevo).isNotEqualTo(id);
        assertThat(documento(nuevo).causa())
                .as("tampoco quitándolo de la bandeja")
                .startsWith("El documento no se pudo leer");
    }

    private Documento documento(long id) {
        return casa.como(casa.planea, () -> documentos.exigir(id));
    }
}
