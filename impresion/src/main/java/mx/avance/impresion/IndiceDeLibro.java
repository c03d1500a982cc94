package mx.avance.impresion;

import static mx.avance.impresion.HojaImpresa.Alineacion.DERECHA;
import static mx.avance.impresion.HojaImpresa.Alineacion.IZQUIERDA;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mx.avance.impresion.HojaImpresa.ColumnaImpresa;
import mx.avance.impresion.HojaImpresa.FilaImpresa;
import mx.avance.impresion.HojaImpresa.Papeleria;
import mx.avance.impresion.HojaImpresa.Realce;

/** The table of contents of a book of cédulas: its units under their ramos, how much each programmes, and on which page. */
final class IndiceDeLibro implements EscritorPdf.Indice {

    private final List<CedulaPoa> libro;
    private final PerfilDeImpresion perfil;
    private final Huella huella;

    /**
     * @param libro at least one
     */
    IndiceDeLibro(List<CedulaPoa> libro, PerfilDeImpresion perfil) {
        this.libro = List.copyOf(libro);
        this.perfil = perfil;
        TextoCanonico huellas = new TextoCanonico().campo("avance-libro-1").finDeRenglon();
        for (CedulaPoa cedula : libro) {
            huellas.campo(HojaCedulaPoa.de(cedula, perfil).huella().sha256()).finDeRenglon();
        }
        this.huella = huellas.huella("AVANCE-LIBRO-1");
    }

    @Override
    public HojaImpresa hoja(List<Integer> inicios, int paginas) {
        CedulaPoa primera = libro.get(0);
        EncabezadoDePoa encabezado = primera.encabezado();
        List<String> titulos = new ArrayList<>(encabezado.titulos(perfil));
        titulos.add(perfil.rotulo(Rotulo.INDICE));
        boolean mismaLeyenda = libro.stream().map(CedulaPoa::leyenda).distinct().count() == 1;
        return new HojaImpresa(
                new Papeleria(
                        Orientacion.APAISADA, encabezado.emblema().orElse(null), mismaLeyenda ? primera.leyenda() : ""),
                perfil.rotulo(Rotulo.INDICE),
                titulos,
                List.of(),
                List.of(),
                null,
                perfil.forma(),
                null,
                List.of(),
                null,
                columnas(),
                filas(inicios, paginas),
                List.of(),
                List.of(),
                List.of(),
                huella);
    }

    private List<ColumnaImpresa> columnas() {
        return List.of(
                perfil.columna("DESCRIPCION", IZQUIERDA, 1f, 60, Rotulo.INDICE_UNIDAD),
                perfil.columna("PROGRAMA", IZQUIERDA, 1f, 50, Rotulo.INDICE_PROGRAMA),
                perfil.columna("METAS", DERECHA, 0, 10, Rotulo.INDICE_METAS),
                perfil.columna("ACCIONES", DERECHA, 0, 10, Rotulo.INDICE_ACCIONES),
                perfil.columna("PAGINA", DERECHA, 0, 10, Rotulo.INDICE_PAGINA));
    }

    private List<FilaImpresa> filas(List<Integer> inicios, int paginas) {
        List<FilaImpresa> filas = new ArrayList<>();
        ClaveConNombre ramo = ClaveConNombre.NINGUNA;
        for (int i = 0; i < libro.size(); i++) {
            CedulaPoa cedula = libro.get(i);
            EncabezadoDePoa encabezado = cedula.encabezado();
            if (!encabezado.ramo().clave().equals(ramo.clave())) {
                ramo = encabezado.ramo();
                filas.add(grupo(ramo));
            }
            int acciones = cedula.metas().stream()
                    .mapToInt(meta -> meta.acciones().size())
                    .sum();
            int inicio = inicios.get(i);
            filas.add(new FilaImpresa(
                    encabezado.unidadEjecutora().clave(),
                    List.of(
                            CeldaImpresa.texto(encabezado.unidadEjecutora().toString()),
                            CeldaImpresa.texto(encabezado.programa().toString()),
                            cuantas(cedula.metas().size()),
                            cuantas(acciones),
                            cuantas(inicio + paginas + 1)),
                    false,
                    Realce.NINGUNO,
                    false,
                    inicio));
        }
        return filas;
    }

    private FilaImpresa grupo(ClaveConNombre ramo) {
        return new FilaImpresa(
                ramo.clave(),
                List.of(
                        CeldaImpresa.texto(perfil.rotulo(Rotulo.RAMO) + " " + ramo),
                        CeldaImpresa.VACIA,
                        CeldaImpresa.VACIA,
                        CeldaImpresa.VACIA,
                        CeldaImpresa.VACIA),
                false,
                Realce.FONDO_Y_NEGRITA,
                true,
                null);
    }

    private static CeldaImpresa cuantas(int numero) {
        return CeldaImpresa.cifra(BigDecimal.valueOf(numero), FormatoDeCifra.CANTIDAD);
    }
}
