package mx.avance.aplicacion.poa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Navegacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.plataforma.Sesion;
import mx.avance.aplicacion.plataforma.Sesiones;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A unit may report under several programas; under one of another ramo, everybody concerned knows. */
@ConAplicacion
class ProgramaDeOtroRamoTest {

    private static final IdDePoa DE_OTRO =
            new IdDePoa(new Ejercicio(2026), new Programa("542"), new UnidadEjecutora("61101"));
    private static final String AVISO = "El programa 542 es del ramo 54 y la unidad 61101 del ramo 61.";

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    @Autowired
    private Sesiones sesiones;

    @Autowired
    private EditarPoa editar;

    @Autowired
    private EnviarPoa enviar;

    @Test
    void la_unidad_lo_ve_al_elaborar_y_al_enviar_y_planeacion_al_autorizar() {
        OficinaConPoa casa = new OficinaConPoa(oficina, sesiones, "De otro ramo");
        Sesion unidad = casa.persona("RESPONSABLE_DE_UNIDAD", "UNIDAD", "61101");
        Sesion planeacion = casa.persona("PLANEACION");
        PoaGuardado poa = casa.como(
                unidad,
                () -> editar.guardarTodo(
                        DE_OTRO,
                        editar.iniciar(DE_OTRO).version(),
                        List.of(OficinaConPoa.meta(100, "Bachear calles", 1, 1, 1, 1)
                                .renglon())));

        Navegacion deUnidad = entra(unidad);
        assertThat(deUnidad.abrir(DE_OTRO.ruta()).body()).contains(AVISO);
        assertThat(deUnidad.abrir(DE_OTRO.ruta() + "/envio").body()).contains(AVISO);
        Navegacion dePlaneacion = entra(planeacion);
        assertThat(dePlaneacion.abrir(DE_OTRO.ruta()).body()).contains(AVISO);

        casa.como(unidad, () -> enviar.enviar(DE_OTRO, poa.version()));

        assertThat(dePlaneacion.abrir(DE_OTRO.ruta() + "/autorizacion").body())
                .contains("Puede autorizarse", AVISO)
                .doesNotContain("no se puede autorizar");
    }

    private Navegacion entra(Sesion quien) {
        return Navegacion.dentro(puerto, quien.cuenta());
    }
}
