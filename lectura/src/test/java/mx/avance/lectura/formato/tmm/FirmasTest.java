package mx.avance.lectura.formato.tmm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.avance.lectura.documento.FirmaLeida;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirmasTest {

    private static List<String> nombres(String pie) {
        return Firmas.leer(HojaEscrita.renglones(pie), new Linea.Memoria()).stream()
                .map(firma -> String.valueOf(firma.nombre()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // caption, name, post
                """
                ELABORÓ
                 ANA PINO
                 RESPONSABLE DE LA UNIDAD EJECUTORA
                 Nombre y Firma

                REVISÓ
                 LUIS ARCE
                 RESPONSABLE DEL PROGRAMA
                 Nombre y Firma

                AUTORIZÓ
                 EVA RÍOS
                 RESPONSABLE DEL RAMO
                """,
                // captions first
                """
                ELABORÓ

                REVISÓ

                AUTORIZÓ

                ANA PINO
                RESPONSABLE DE LA UNIDAD EJECUTORA

                LUIS ARCE
                RESPONSABLE DEL PROGRAMA

                EVA RÍOS
                RESPONSABLE DEL RAMO
                """,
                // post, name
                """
                RESPONSABLE DE LA UNIDAD EJECUTORA
                ANA PINO

                RESPONSABLE DEL PROGRAMA
                LUIS ARCE

                RESPONSABLE DEL RAMO
                EVA RÍOS
                """,
                // caption, place for the signature, post, name
                """
                ELABORÓ

                [Firma]

                RESPONSABLE DE LA UNIDAD EJECUTORA
                ANA PINO

                REVISÓ

                [Firma]

                RESPONSABLE DEL PROGRAMA
                LUIS ARCE

                AUTORIZÓ

                [Firma]

                RESPONSABLE DEL RAMO
                EVA RÍOS
                """,
                // everything apart
                """
                ELABORO

                ANA PINO

                RESPONSABLE DE LA UNIDAD EJECUTORA

                REVISO

                LUIS ARCE

                RESPONSABLE DEL PROGRAMA

                AUTORIZO

                EVA RÍOS

                RESPONSABLE DEL RAMO
                """,
                // three columns with tabs and with spaces
                """
                ELABORÓ	REVISÓ	AUTORIZÓ
                ____________	____________	____________
                ANA PINO	LUIS ARCE	EVA RÍOS
                RESPONSABLE DE LA UNIDAD EJECUTORA	RESPONSABLE DEL PROGRAMA	RESPONSABLE DEL RAMO
                """,
                """
                              ELABORÓ                            REVISÓ                        AUTORIZÓ

                              ANA PINO                          LUIS ARCE                      EVA RÍOS
                RESPONSABLE DE LA UNIDAD EJECUTORA      RESPONSABLE DEL PROGRAMA         RESPONSABLE DEL RAMO
                """
            })
    void los_nombres_se_leen_en_cualquier_acomodo(String pie) {
        assertThat(nombres(pie)).containsExactly("ANA PINO", "LUIS ARCE", "EVA RÍOS");
    }

    @Test
    void a_quien_elaboro_puede_faltarle_el_nombre() {
        assertThat(nombres("""
                ELABORÓ:
                RESPONSABLE DE LA UNIDAD EJECUTORA

                LUIS ARCE
                RESPONSABLE DEL PROGRAMA

                EVA RÍOS
                RESPONSABLE DEL RAMO
                """)).containsExactly("null", "LUIS ARCE", "EVA RÍOS");
    }

    @Test
    void sin_nombres_hay_tres_firmas_por_llenar() {
        assertThat(Firmas.leer(HojaEscrita.renglones("ELABORÓ\nREVISÓ\nAUTORIZÓ\n"), new Linea.Memoria()))
                .hasSize(3)
                .extracting(FirmaLeida::nombre)
                .containsOnlyNulls();
    }

    @Test
    void sin_pie_no_hay_firmas() {
        assertThat(Firmas.leer(List.of(), new Linea.Memoria())).isEmpty();
    }
}
