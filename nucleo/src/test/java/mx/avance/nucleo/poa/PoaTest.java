package mx.avance.nucleo.poa;

import static mx.avance.nucleo.poa.PoaDePrueba.ACTA;
import static mx.avance.nucleo.poa.PoaDePrueba.CLAVE;
import static mx.avance.nucleo.poa.PoaDePrueba.E2026;
import static mx.avance.nucleo.poa.PoaDePrueba.LINEA;
import static mx.avance.nucleo.poa.PoaDePrueba.borrador;
import static mx.avance.nucleo.poa.PoaDePrueba.cien;
import static mx.avance.nucleo.poa.PoaDePrueba.compromiso;
import static mx.avance.nucleo.poa.PoaDePrueba.programa;
import static mx.avance.nucleo.poa.PoaDePrueba.renglon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mx.avance.nucleo.Cantidad;
import mx.avance.nucleo.clave.ClaveProgramatica;
import mx.avance.nucleo.clave.LineaAccion;
import mx.avance.nucleo.clave.Programa;
import mx.avance.nucleo.clave.Ramo;
import mx.avance.nucleo.clave.UnidadEjecutora;
import mx.avance.nucleo.periodo.Ejercicio;
import mx.avance.nucleo.periodo.PorTrimestre;
import mx.avance.nucleo.periodo.Trimestre;
import org.junit.jupiter.api.Test;

class PoaTest {

    private static final Ficha COMPLETA = new Ficha(
            " Atender ",
            "Apoyos entregados",
            Optional.of(Dimension.EFICACIA),
            "Suma",
            Optional.of(new LineaBase(Cantidad.of(400), 2021)),
            Optional.of(Frecuencia.TRIMESTRAL),
            "Padrón",
            "Recibos",
            "Coordinación");

    @Test
    void un_borrador_completo_se_envia_y_se_autoriza() {
        PoaEnBorrador borrador = borrador(
                renglon(200, 1, 1, 1, 1),
                renglon(102, 0, 5, 0, 5).metaPadre(100),
                renglon(101, 5, 0, 5, 0).metaPadre(100),
                renglon(100, 5, 5, 5, 5).sumaDeAcciones(SumaDeAcciones.SI));

        PoaEnRevision enRevision = borrador.enviar();
        PoaAutorizado autorizado = enRevision.autorizar(ACTA);

        assertThat(List.<Poa>of(borrador, enRevision, autorizado))
                .allSatisfy(poa -> {
                    assertThat(poa.ejercicio()).isEqualTo(E2026);
                    assertThat(poa.clave()).isEqualTo(CLAVE);
                })
                .extracting(Poa::estado)
                .containsExactly(EstadoDePoa.BORRADOR, EstadoDePoa.EN_REVISION, EstadoDePoa.AUTORIZADO);
        assertThat(autorizado.vigente()).isEqualTo(autorizado.original());
        assertThat(autorizado.autorizacion().organo()).isEqualTo("Cabildo");
        ProgramaOperativoAnual programa = autorizado.vigente();
        assertThat(programa.metas()).map(Meta::numero).containsExactly(100, 200);
        assertThat(programa.renglones()).containsOnlyKeys(100, 101, 102, 200);
        assertThat(programa.hojas()).containsOnlyKeys(101, 102, 200);
        assertThat(programa.version()).isEqualTo(1);
        assertThat(programa.unidadEjecutora()).hasToString("54202");
        assertThat(programa.findMetaDe(102)).map(Meta::numero).contains(100);
        assertThat(programa.findMetaDe(100).orElseThrow().sumaSusAcciones()).isTrue();
        assertThat(programa.findMetaDe(200).orElseThrow().sumaSusAcciones()).isFalse();
        assertThat(programa.findRenglon(101).orElseThrow().programacion().original())
                .isEqualTo(PorTrimestre.of(5, 0, 5, 0));
        assertThat(programa.findRenglon(109)).isEmpty();
    }

    @Test
    void un_poa_devuelto_vuelve_a_su_unidad_con_lo_que_escribio_y_sus_notas() {
        PoaEnBorrador borrador = borrador(renglon(100, 1, 1, 1, 1));

        PoaEnBorrador devuelto = borrador.enviar()
                .devolver(List.of(NotaDeRevision.de(100, " Diga cuántos "), NotaDeRevision.general("Falta una meta")));

        assertThat(borrador.fueDevuelto()).isFalse();
        assertThat(devuelto.fueDevuelto()).isTrue();
        assertThat(devuelto.renglones()).isEqualTo(borrador.renglones());
        assertThat(devuelto.notas())
                .containsExactly(
                        new NotaDeRevision(OptionalInt.of(100), "Diga cuántos"),
                        new NotaDeRevision(OptionalInt.empty(), "Falta una meta"));
        assertThat(devuelto.con(List.of()).notas()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> borrador.enviar().devolver(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> NotaDeRevision.general("  "));
    }

    @Test
    void un_borrador_incompleto_no_se_envia() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PoaEnBorrador.vacio(E2026, CLAVE).enviar())
                .withMessageContaining("2026");
        assertThat(borrador(RenglonDePoa.de(100)).programa()).isEmpty();
        assertThat(borrador(renglon(100, 1, 1, 1, 1).descripcion("  ")).programa())
                .isEmpty();
        assertThat(borrador(renglon(100, 1, 1, 1, 1).metaAnual(Cantidad.of(5))).programa())
                .isEmpty();
        assertThat(borrador(renglon(100, 1, 1, 1, 1).programado(PorTrimestre.VACIO))
                        .programa())
                .isEmpty();
        assertThat(borrador(renglon(100, 1, 1, 1, 1), renglon(100, 1, 1, 1, 1)).programa())
                .isEmpty();
        assertThat(borrador(renglon(101, 1, 1, 1, 1).metaPadre(100)).programa()).isEmpty();
        assertThat(borrador(renglon(100, 1, 1, 1, 1), renglon(50, 1, 1, 1, 1).metaPadre(100))
                        .programa())
                .isEmpty();
        assertThat(borrador(
                                renglon(100, 1, 1, 1, 1),
                                renglon(101, 1, 1, 1, 1).metaPadre(100),
                                renglon(102, 1, 1, 1, 1).metaPadre(101))
                        .programa())
                .isEmpty();
    }

    @Test
    void un_borrador_sin_clave_no_hace_un_poa() {
        List<RenglonDePoa> renglones = borrador(renglon(100, 1, 1, 1, 1)).renglones();
        ClaveProgramatica sinPrograma = ClaveProgramatica.VACIA.con(new UnidadEjecutora("54202"));

        assertThat(PoaEnBorrador.vacio(E2026, sinPrograma).con(renglones).programa())
                .isEmpty();
        assertThat(PoaEnBorrador.vacio(E2026, ClaveProgramatica.VACIA.con(new Programa("542")))
                        .con(renglones)
                        .programa())
                .isEmpty();
        assertThat(PoaEnBorrador.vacio(E2026, sinPrograma.con(new Programa("542")))
                        .con(renglones)
                        .programa())
                .isPresent();
    }

    @Test
    void lo_que_un_renglon_promete_cuando_esta_completo() {
        RenglonDePoa renglon = renglon(100, 10, 0, 30, 0)
                .acumulacion(Acumulacion.ULTIMO)
                .sentido(Sentido.DESCENDENTE)
                .peso(new BigDecimal("40"))
                .renglon();

        Compromiso compromiso = renglon.aCompromiso(BigDecimal.ZERO).orElseThrow();

        assertThat(compromiso)
                .isEqualTo(new Compromiso(
                        "Entregar apoyos 100",
                        PoaDePrueba.APOYO,
                        Acumulacion.ULTIMO,
                        Sentido.DESCENDENTE,
                        Programacion.of(10, 0, 30, 0),
                        List.of(LINEA),
                        new BigDecimal("40")));
        assertThat(renglon.metaAnual()).contains(Cantidad.of(30));
        assertThat(RenglonDePoa.de(100).renglon().metaAnual()).isEmpty();
        assertThat(RenglonDePoa.de(100).metaAnual(Cantidad.of(9)).renglon().metaAnual())
                .contains(Cantidad.of(9));
        assertThat(RenglonDePoa.de(100).renglon().aCompromiso(BigDecimal.ONE)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> RenglonDePoa.de(0));
        assertThatIllegalArgumentException().isThrownBy(() -> RenglonDePoa.de(1).peso(new BigDecimal("-1")));
    }

    @Test
    void dos_renglones_iguales_son_el_mismo() {
        RenglonDePoa renglon =
                renglon(100, 1, 1, 1, 1).peso(new BigDecimal("4.0")).renglon();

        assertThat(renglon)
                .isEqualTo(renglon(100, 1, 1, 1, 1).peso(new BigDecimal("4")).renglon())
                .hasSameHashCodeAs(
                        renglon(100, 1, 1, 1, 1).peso(new BigDecimal("4")).renglon())
                .isNotEqualTo(renglon(100, 1, 1, 1, 1).renglon())
                .isNotEqualTo("100")
                .hasToString("100 | anual - | P [1, 1, 1, 1]");
        assertThat(RenglonDePoa.de(7).metaAnual(Cantidad.of(3)).renglon()).hasToString("7 | anual 3 | P [-, -, -, -]");
    }

    @Test
    void quien_no_tiene_peso_pesa_uno_salvo_que_otros_lo_tengan() {
        assertThat(peso(borrador(renglon(100, 1, 1, 1, 1)), 100)).isEqualTo(BigDecimal.ONE);
        assertThat(peso(borrador(renglon(100, 1, 1, 1, 1).peso(new BigDecimal("100")), renglon(200, 1, 1, 1, 1)), 200))
                .isEqualTo(BigDecimal.ZERO);
        assertThat(peso(
                        borrador(
                                renglon(100, 1, 1, 1, 1).peso(new BigDecimal("100")),
                                renglon(101, 1, 1, 1, 1).metaPadre(100)),
                        101))
                .isEqualTo(BigDecimal.ONE);
    }

    private static BigDecimal peso(PoaEnBorrador borrador, int numero) {
        return borrador.enviar().programa().findRenglon(numero).orElseThrow().peso();
    }

    @Test
    void el_poa_de_un_anio_se_copia_en_el_siguiente() {
        ProgramaOperativoAnual anterior = programa(new Meta(
                        100,
                        compromiso(20, 0, 0, 0)
                                .con(Programacion.of(20, 0, 0, 0)
                                        .con(new Arrastre(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Cantidad.of(20)))),
                        SumaDeAcciones.NO,
                        List.of(new Accion(101, compromiso(1, 2, 3, 4)))))
                .con(101, DetalleDeRenglon.NINGUNO.con(COMPLETA));

        PoaEnBorrador copia = PoaEnBorrador.aPartirDe(anterior, new Ejercicio(2027));

        assertThat(copia.ejercicio()).isEqualTo(new Ejercicio(2027));
        assertThat(copia.lineasDeclaradas()).containsExactly(LINEA);
        assertThat(copia.renglones()).hasSize(2);
        assertThat(copia.renglones().get(0).sumaDeAcciones()).isEqualTo(SumaDeAcciones.NO);
        assertThat(copia.renglones().get(0).metaPadre()).isEmpty();
        assertThat(copia.renglones().get(0).peso()).isEmpty();
        ProgramaOperativoAnual siguiente = copia.programa().orElseThrow();
        assertThat(siguiente.findRenglon(100)).contains(compromiso(20, 0, 0, 0));
        assertThat(siguiente.findMetaDe(101)).map(Meta::numero).contains(100);
        assertThat(siguiente.detalle(101).ficha()).contains(COMPLETA);
        assertThat(siguiente.detalle(100)).isEqualTo(DetalleDeRenglon.NINGUNO);
        assertThat(siguiente.version()).isEqualTo(1);
    }

    @Test
    void un_poa_lleva_clave_metas_y_numeros_que_no_se_repiten() {
        assertThatIllegalArgumentException().isThrownBy(PoaDePrueba::programa);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> programa(cien(), Meta.sola(102, compromiso(1, 1, 1, 1))))
                .withMessageContaining("102");
        for (ClaveProgramatica corta : List.of(
                ClaveProgramatica.VACIA,
                ClaveProgramatica.VACIA.con(new UnidadEjecutora("54202")),
                ClaveProgramatica.VACIA.con(new Programa("542")).con(new Ramo("54")))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new ProgramaOperativoAnual(E2026, corta, List.of(), List.of(cien()), Map.of(), 1));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProgramaOperativoAnual(E2026, CLAVE, List.of(), List.of(cien()), Map.of(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> programa(cien()).con(900, DetalleDeRenglon.NINGUNO))
                .withMessageContaining("900");
    }

    @Test
    void cada_cambio_hace_otra_version_y_conserva_la_primera() {
        PoaAutorizado poa = borrador(renglon(100, 1, 1, 1, 1)).enviar().autorizar(ACTA);
        Autorizacion otra = new Autorizacion("Cabildo", "Acta 15", LocalDate.of(2026, 5, 2));
        ProgramaOperativoAnual segunda =
                poa.vigente().con(Meta.sola(200, compromiso(1, 0, 0, 0))).siguienteVersion();

        PoaAutorizado cambiado = poa.conVersion(segunda, otra);

        assertThat(cambiado.vigente().version()).isEqualTo(2);
        assertThat(cambiado.original()).isEqualTo(poa.vigente());
        assertThat(cambiado.autorizacion()).isEqualTo(otra);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> poa.conVersion(segunda.siguienteVersion(), otra))
                .withMessageContaining("3");
        assertThatIllegalArgumentException().isThrownBy(() -> new PoaAutorizado(segunda, poa.vigente(), ACTA));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PoaAutorizado(
                        poa.vigente(),
                        new ProgramaOperativoAnual(new Ejercicio(2027), CLAVE, List.of(), List.of(cien()), Map.of(), 1),
                        ACTA));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PoaAutorizado(
                        poa.vigente(),
                        new ProgramaOperativoAnual(
                                E2026, CLAVE.con(new Programa("543")), List.of(), List.of(cien()), Map.of(), 1),
                        ACTA));
    }

    @Test
    void el_encabezado_declara_cada_linea_una_vez_y_en_orden() {
        ProgramaOperativoAnual programa = programa(cien());

        assertThat(programa.declarando(List.of(LineaAccion.of("2.13.1"), LineaAccion.of("2.2.1"), LINEA))
                        .lineasDeclaradas())
                .map(LineaAccion::toString)
                .containsExactly("2.2.1", "2.3.1", "2.13.1");
    }

    @Test
    void una_ficha_dice_que_le_falta() {
        assertThat(COMPLETA.faltantes()).isEmpty();
        assertThat(COMPLETA.objetivo()).isEqualTo("Atender");
        assertThat(Ficha.VACIA.faltantes())
                .containsExactly(
                        "objetivo",
                        "definición",
                        "dimensión",
                        "método de cálculo",
                        "línea base",
                        "frecuencia",
                        "medio de verificación",
                        "fuente",
                        "responsable");
        assertThat(DetalleDeRenglon.NINGUNO.faltantes()).isEmpty();
        assertThat(DetalleDeRenglon.NINGUNO.comoIndicador().faltantes()).hasSize(9);
        assertThat(DetalleDeRenglon.NINGUNO.con(COMPLETA).comoIndicador().faltantes())
                .isEmpty();
        assertThat(DetalleDeRenglon.NINGUNO
                        .con(new UnidadEjecutora("54204"))
                        .con(COMPLETA)
                        .responsable())
                .contains(new UnidadEjecutora("54204"));
        assertThatIllegalArgumentException().isThrownBy(() -> new LineaBase(Cantidad.CERO, 1899));
        assertThatIllegalArgumentException().isThrownBy(() -> new LineaBase(Cantidad.CERO, 2100));
        assertThat(new LineaBase(Cantidad.CERO, 1900).anio()).isEqualTo(1900);
        assertThat(new LineaBase(Cantidad.CERO, 2099).anio()).isEqualTo(2099);
    }

    @Test
    void una_autorizacion_dice_quien_y_en_que_acta() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Autorizacion(" ", "Acta 1", LocalDate.EPOCH));
        assertThatIllegalArgumentException().isThrownBy(() -> new Autorizacion("Cabildo", " ", LocalDate.EPOCH));
    }

    @Test
    void lo_sacado_de_un_trimestre_y_lo_que_queda_al_reprogramar() {
        Programacion programacion = Programacion.of(20, 5, 0, 0)
                .con(new Arrastre(Trimestre.ENE_MAR, Trimestre.ABR_JUN, Cantidad.of(8)))
                .con(new Arrastre(Trimestre.ENE_MAR, Trimestre.JUL_SEP, Cantidad.of(2)));

        assertThat(programacion.sacado()).isEqualTo(PorTrimestre.VACIO.con(Trimestre.ENE_MAR, Cantidad.of(10)));
        Programacion otra = programacion.reprogramada(PorTrimestre.of(20, 8, 2, 5));
        assertThat(otra.original()).isEqualTo(PorTrimestre.of(20, 0, 0, 5));
        assertThat(otra.vigente()).isEqualTo(PorTrimestre.of(20, 8, 2, 5));
        assertThat(otra.arrastres()).isEqualTo(programacion.arrastres());
        assertThatIllegalArgumentException().isThrownBy(() -> programacion.reprogramada(PorTrimestre.of(20, 7, 2, 6)));
        assertThatIllegalArgumentException().isThrownBy(() -> programacion.reprogramada(PorTrimestre.of(9, 8, 2, 16)));
    }

    @Test
    void los_catalogos_de_la_ficha_se_leen_en_espanol() {
        assertThat(Dimension.values())
                .extracting(Dimension::rotulo)
                .containsExactly("Eficacia", "Eficiencia", "Calidad", "Economía");
        assertThat(Frecuencia.values())
                .extracting(Frecuencia::rotulo)
                .containsExactly("Mensual", "Trimestral", "Semestral", "Anual");
        assertThat(EstadoDePoa.values())
                .extracting(EstadoDePoa::rotulo)
                .containsExactly("Borrador", "En revisión", "Autorizado");
    }
}
