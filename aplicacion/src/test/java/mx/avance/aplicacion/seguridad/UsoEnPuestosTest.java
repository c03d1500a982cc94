package mx.avance.aplicacion.seguridad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.Uso;
import mx.avance.aplicacion.catalogos.entradas.EditarCatalogo;
import mx.avance.aplicacion.catalogos.entradas.Entrada;
import mx.avance.aplicacion.catalogos.entradas.Entradas;
import mx.avance.aplicacion.catalogos.entradas.Esquemas;
import mx.avance.aplicacion.catalogos.entradas.Usos;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody is responsable of stays in the catalogues. */
@ConAplicacion
class UsoEnPuestosTest {

    @Autowired
    private Oficina oficina;

    @Autowired
    private EditarCatalogo editar;

    @Autowired
    private Entradas entradas;

    @Autowired
    private Usos usos;

    private int ente;

    @BeforeEach
    void un_programa_y_dos_unidades() {
        ente = oficina.ente("Municipio de los Puestos");
        agregar(Catalogo.RAMOS, Map.of("codigo", "54", "nombre", "Bienestar", "desde", "2020-01-01"));
        agregar(
                Catalogo.PROGRAMAS,
                Map.of("codigo", "542", "ramo", "54", "nombre", "Vinculación", "desde", "2020-01-01"));
        agregar(Catalogo.UNIDADES, Map.of("codigo", "54202", "nombre", "Técnica", "desde", "2020-01-01"));
        agregar(Catalogo.UNIDADES, Map.of("codigo", "54203", "nombre", "Talleres", "desde", "2020-01-01"));
    }

    @Test
    void una_unidad_con_nombramiento_o_encargo_no_se_borra_y_se_dice_donde_se_usa() {
        nombrar("ELABORO", "UNIDAD", "54202", "2024-10-01");
        oficina.persona(ente, "uno" + ente, "CAPTURISTA", "UNIDAD", "54202");
        oficina.persona(ente, "dos" + ente, "RESPONSABLE_DE_UNIDAD", "UNIDAD", "54202");

        assertThat(rechazo(Catalogo.UNIDADES, "54202"))
                .contains("el nombramiento de Aurelia Montes, Titular", "2 encargos de personas sobre la unidad 54202");
        assertThat(usos(Catalogo.UNIDADES, "54202"))
                .extracting(Uso::ruta)
                .containsExactly("/nombramientos/ELABORO/54202", "/personas");
        borrar(Catalogo.UNIDADES, "54203");
    }

    @Test
    void tampoco_un_programa_ni_un_ramo_con_responsable() {
        nombrar("REVISO", "PROGRAMA", "542", "2024-10-01");
        oficina.persona(ente, "ramo" + ente, "RESPONSABLE_DE_RAMO", "RAMO", "54");

        assertThat(rechazo(Catalogo.PROGRAMAS, "542")).contains("el nombramiento de Aurelia Montes");
        assertThat(rechazo(Catalogo.RAMOS, "54")).contains("un encargo de personas sobre el ramo 54");
    }

    @Test
    void una_unidad_con_titular_se_termina_pero_no_antes_de_que_alguien_entre_en_su_puesto() {
        nombrar("ELABORO", "UNIDAD", "54202", "2024-10-01");
        nombrar("ELABORO", "UNIDAD", "54203", "2028-10-01");

        assertThat(terminar("54202", "2026-12-31").valor("hasta")).isEqualTo("2026-12-31");
        assertThatThrownBy(() -> terminar("54203", "2026-12-31"))
                .isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> assertThat(
                                invalidos.defectos().get(0).datos().toString())
                        .contains("el nombramiento de Aurelia Montes"));
    }

    @Test
    void lo_que_otro_ente_usa_no_estorba() {
        int otro = oficina.ente("Vecino de los Puestos");
        oficina.persona(otro, "vecino" + otro, "CAPTURISTA", "UNIDAD", "54202");

        borrar(Catalogo.UNIDADES, "54202");
    }

    private void nombrar(String papel, String ambito, String codigo, String desde) {
        oficina.duenio()
                .sql("""
                insert into seguridad.nombramiento (ente, papel, ambito, codigo, persona, cargo, desde)
                values (:ente, :papel, :ambito, :codigo, 'Aurelia Montes', 'Titular', :desde::date)
                """)
                .param("ente", ente)
                .param("papel", papel)
                .param("ambito", ambito)
                .param("codigo", codigo)
                .param("desde", desde)
                .update();
    }

    private String rechazo(Catalogo catalogo, String codigo) {
        List<String> dichos = new java.util.ArrayList<>();
        assertThatThrownBy(() -> borrar(catalogo, codigo))
                .isInstanceOfSatisfying(DatosInvalidos.class, invalidos -> invalidos
                        .defectos()
                        .forEach(defecto -> dichos.add(defecto.clave() + " " + defecto.datos())));
        assertThat(dichos.get(0)).startsWith("catalogos.enUso.borrar");
        return dichos.toString();
    }

    private List<Uso> usos(Catalogo catalogo, String codigo) {
        return oficina.en(ente, () -> usos.de(Esquemas.de(catalogo), hallada(catalogo, codigo)));
    }

    private Entrada terminar(String unidad, String hasta) {
        return oficina.en(ente, () -> {
            Entrada entrada = hallada(Catalogo.UNIDADES, unidad);
            Map<String, String> valores = new TreeMap<>(entrada.valores());
            valores.put("hasta", hasta);
            return editar.corregir(Catalogo.UNIDADES, entrada.id(), entrada.version(), valores);
        });
    }

    private void borrar(Catalogo catalogo, String codigo) {
        oficina.en(ente, () -> {
            Entrada entrada = hallada(catalogo, codigo);
            return editar.borrar(catalogo, entrada.id(), entrada.version());
        });
    }

    private Entrada hallada(Catalogo catalogo, String codigo) {
        return entradas.todas(catalogo).stream()
                .filter(entrada -> entrada.valor("codigo").equals(codigo))
                .findFirst()
                .orElseThrow();
    }

    private void agregar(Catalogo catalogo, Map<String, String> escrito) {
        oficina.en(ente, () -> editar.agregar(catalogo, escrito));
    }
}
