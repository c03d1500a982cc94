package mx.avance.navegador;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import mx.avance.aplicacion.ConAplicacion;
import mx.avance.aplicacion.Oficina;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConAplicacion
class NombramientosYPresupuestoEnNavegadorTest {

    @LocalServerPort
    private int puerto;

    @Autowired
    private Oficina oficina;

    private void municipio(String nombre, String prefijo) {
        int ente = oficina.ente(nombre);
        oficina.duenio()
                .sql(
                        "insert into catalogos.unidad_ejecutora (ente, codigo, nombre, desde) values (:ente, '54202', 'Departamento Técnico', '2015-01-01')")
                .param("ente", ente)
                .update();
        oficina.duenio()
                .sql(
                        "insert into catalogos.programa (ente, codigo, ramo, nombre, desde) values (:ente, '542', '54', 'Vinculación Social para el Desarrollo Comunitario', '2015-01-01')")
                .param("ente", ente)
                .update();
        oficina.persona(ente, prefijo + "-admin", "ADMINISTRACION");
        oficina.persona(ente, prefijo + "-planea", "PLANEACION");
    }

    @Test
    void se_nombra_se_releva_y_se_pregunta_quien_era_un_dia() {
        municipio("Municipio de San Jacinto", "nomb1");
        try (Persona admin = Persona.enEscritorio(puerto);
                Persona telefono = Persona.enTelefono(puerto)) {
            admin.entra("nomb1-admin").ve("/nombramientos").lee("Sin titular").compruebaLaPantalla();
            admin.ve("/nombramientos/ELABORO/54202").compruebaLaPantalla();
            admin.escribe("Nombre, como se imprime", "Marina Solórzano Prado");
            admin.pagina().locator("#nombrar [name=desde]").fill("2020-01-01");
            admin.oprime("Nombrar titular").lee("El nombramiento quedó hecho.");
            admin.pagina().locator("#nombrar [name=persona]").fill("Tomás Ibarra Luna");
            admin.pagina().locator("#nombrar [name=desde]").fill("2022-04-01");
            admin.oprime("Nombrar titular").lee("El nombramiento quedó hecho.");
            admin.pagina().locator("#suplir [name=persona]").fill("Elena Cota Ruiz");
            admin.pagina().locator("#suplir [name=desde]").fill("2023-01-02");
            admin.pagina().locator("#suplir [name=hasta]").fill("2023-01-15");
            admin.oprime("Dar la suplencia")
                    .lee("por ausencia")
                    .compruebaLaPantalla()
                    .retrata("puesto");

            admin.ve("/nombramientos?dia=2022-03-31")
                    .lee("Marina Solórzano Prado")
                    .compruebaLaPantalla();
            admin.ve("/nombramientos?dia=2023-01-10").lee("Elena Cota Ruiz").retrata("nombramientos");
            telefono.entra("nomb1-admin")
                    .ve("/nombramientos/ELABORO/54202")
                    .compruebaLaPantalla()
                    .retrata("puesto-telefono");
        }
    }

    @Test
    void el_presupuesto_se_ensaya_se_ve_lo_rechazado_y_entra_cuando_esta_bien() {
        municipio("Municipio de Santa Inés", "pres1");
        try (Persona planea = Persona.enEscritorio(puerto);
                Persona telefono = Persona.enTelefono(puerto)) {
            planea.entra("pres1-planea")
                    .ve("/presupuesto/2026")
                    .lee("Todavía no hay presupuesto")
                    .compruebaLaPantalla();
            planea.ve("/presupuesto/2026/importar").compruebaLaPantalla();
            subir(planea, "programa,unidad,trimestre,aprobado\n542,54202,1,100\n542,54299,1,100\n");
            planea.lee("Un renglón no se puede importar").compruebaLaPantalla().retrata("presupuesto-rechazado");
            assertThat(planea.pagina().locator("form[action*=importar] button").count())
                    .isZero();

            planea.ve("/presupuesto/2026/importar");
            subir(
                    planea,
                    "programa,unidad,trimestre,aprobado,modificado,ejercido\n542,54202,1,\"1,250,000.50\",1310000,271900.25\n");
            planea.oprime("Importar un renglón")
                    .lee("1,250,000.50")
                    .compruebaLaPantalla()
                    .retrata("presupuesto");
            planea.ve("/presupuesto/2026/importar");
            subir(planea, "programa,unidad,trimestre,ejercido\n542,54202,1,300000\n");
            planea.lee("Quedaría").compruebaLaPantalla().retrata("presupuesto-ensayo");
            telefono.entra("pres1-planea")
                    .ve("/presupuesto/2026")
                    .compruebaLaPantalla()
                    .retrata("presupuesto-telefono");
        }
    }

    @Test
    void mi_cuenta_muestra_sesiones_y_fichas() {
        municipio("Municipio de San Lucas", "cta1");
        try (Persona una = Persona.enEscritorio(puerto);
                Persona otra = Persona.enTelefono(puerto)) {
            una.entra("cta1-planea");
            otra.entra("cta1-planea").ve("/mi-cuenta").compruebaLaPantalla().retrata("mi-cuenta-telefono");
            una.ve("/mi-cuenta").compruebaLaPantalla();
            una.escribe("Para qué es", "Tablero de Tesorería").retrata("mi-cuenta");
            una.oprime("Crear ficha")
                    .lee("Esta ficha se muestra solo ahora")
                    .compruebaLaPantalla()
                    .retrata("ficha");
            una.ve("/mi-cuenta").lee("Tablero de Tesorería").compruebaLaPantalla();
            una.oprime("Cerrar las demás").lee("Se cerró una sesión.");
        }
    }

    private static void subir(Persona planea, String csv) {
        planea.pagina()
                .getByLabel("Archivo de Excel (.xlsx) o CSV")
                .setInputFiles(new FilePayload("presupuesto.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        planea.oprime("Ensayar el archivo");
    }
}
