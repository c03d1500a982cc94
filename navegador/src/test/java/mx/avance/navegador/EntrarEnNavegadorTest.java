package mx.avance.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class EntrarEnNavegadorTest {

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Test
    void planeacion_entra_y_dice_que_municipio_es_este() {
        int ente = oficina.ente("Municipio de San Jacinto");
        oficina.persona(ente, "planea", "PLANEACION");
        try (Persona planea = Persona.enEscritorio(puerto)) {
            planea.ve("/entrar").compruebaLaPantalla();
            planea.entra("planea").compruebaLaPantalla();
            planea.ve("/catalogos/ente").compruebaLaPantalla();
            planea.escribe("Nombre, como se imprime", "Municipio de Santa Inés")
                    .oprime("Guardar el ente")
                    .lee("Guardado.")
                    .lee("Municipio de Santa Inés")
                    .compruebaLaPantalla();
        }
    }

    @Test
    void lo_escrito_sigue_ahi_despues_de_que_la_sesion_termino() {
        int ente = oficina.ente("Municipio de San Lucas");
        oficina.persona(ente, "planea2", "PLANEACION");
        try (Persona planea = Persona.enEscritorio(puerto)) {
            planea.entra("planea2").ve("/catalogos/ente").escribe("Nombre, como se imprime", "Nombre a medio escribir");
            planea.pierdeLaSesion();
            planea.oprime("Guardar el ente").lee("Para seguir hay que entrar");
            planea.escribe("Cuenta", "planea2")
                    .escribe("Contraseña", Oficina.CONTRASENA)
                    .oprime("Entrar");
            planea.lee("Recuperamos lo que estaba escribiendo");
            assertThat(planea.pagina().getByLabel("Nombre, como se imprime").inputValue())
                    .isEqualTo("Nombre a medio escribir");
        }
    }

    @Test
    void quien_sale_no_deja_lo_que_escribia_a_quien_entra_despues_en_la_misma_ventana() {
        int ente = oficina.ente("Municipio de Una Ventana");
        oficina.persona(ente, "ventana-uno", "PLANEACION");
        oficina.persona(ente, "ventana-dos", "PLANEACION");
        try (Persona ventana = Persona.enEscritorio(puerto)) {
            ventana.entra("ventana-uno").ve("/catalogos/ente").escribe("Nombre, como se imprime", "A medio escribir");
            ventana.oprime("Cerrar sesión").lee("La sesión quedó cerrada");
            ventana.entra("ventana-dos").ve("/catalogos/ente");
            assertThat(ventana.pagina().getByLabel("Nombre, como se imprime").inputValue())
                    .isEqualTo("Municipio de Una Ventana");

            ventana.escribe("Nombre, como se imprime", "Otra vez a medias");
            ventana.pagina().context().clearCookies();
            ventana.entra("ventana-uno").ve("/catalogos/ente");
            assertThat(ventana.pagina().getByLabel("Nombre, como se imprime").inputValue())
                    .isEqualTo("Municipio de Una Ventana");
        }
    }

    @Test
    void en_el_telefono_nada_se_sale_de_lado() {
        int ente = oficina.ente("Municipio de San Gregorio de las Palmas y Valle Escondido");
        oficina.persona(ente, "planea3", "PLANEACION");
        try (Persona planea = Persona.enTelefono(puerto)) {
            planea.ve("/entrar").compruebaLaPantalla();
            planea.entra("planea3").compruebaLaPantalla();
            planea.ve("/catalogos/ente").compruebaLaPantalla();
            planea.ve("/api").compruebaLaPantalla();
        }
    }
}
