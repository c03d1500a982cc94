package mx.avance.aplicacion.catalogos.entradas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.avance.aplicacion.catalogos.Catalogo;
import mx.avance.aplicacion.catalogos.Uso;
import mx.avance.aplicacion.plataforma.Choque;
import mx.avance.aplicacion.plataforma.DatosInvalidos;
import mx.avance.aplicacion.plataforma.Defecto;
import mx.avance.aplicacion.plataforma.Hechos;
import mx.avance.aplicacion.plataforma.Permiso;
import mx.avance.nucleo.permiso.Acto;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, corrects, ends and deletes one entry of a catalogue. What is in use keeps its code and its dates, and is only ended. */
@Component
public class EditarCatalogo {

    private final Permiso permiso;
    private final Entradas entradas;
    private final Escritor escritor;
    private final Usos usos;
    private final Hechos hechos;

    EditarCatalogo(Permiso permiso, Entradas entradas, Escritor escritor, Usos usos, Hechos hechos) {
        this.permiso = permiso;
        this.entradas = entradas;
        this.escritor = escritor;
        this.usos = usos;
        this.hechos = hechos;
    }

    /**
     * @param escrito by column, as a person typed it
     * @throws DatosInvalidos when something is missing, is not what the column takes, or gets into the way of another entry
     */
    @Transactional
    public Entrada agregar(Catalogo catalogo, Map<String, String> escrito) {
        permiso.exigir(Acto.EDITAR_CATALOGO);
        Esquema esquema = Esquemas.de(catalogo);
        escritor.apartar();
        Entrada nueva = new Entrada(0, leer(esquema, escrito), 1);
        List<Entrada> despues = new ArrayList<>(entradas.todas(catalogo));
        despues.add(nueva);
        DatosInvalidos.siHay(new Reglas(esquema, despues, entradas, usos).defectos(nueva));
        Entrada guardada = escritor.insertar(esquema, nueva);
        escritor.terminar(esquema);
        hechos.anotar("CATALOGO_AGREGADO", esquema.objeto(guardada), null, guardada.valores(), null);
        return guardada;
    }

    /**
     * @param version the one that the person had before them
     * @throws DatosInvalidos as in {@link #agregar}, and when it is in use and would get another code, or dates that leave a use out
     * @throws Choque when somebody else changed or deleted it since
     */
    @Transactional
    public Entrada corregir(Catalogo catalogo, long id, int version, Map<String, String> escrito) {
        permiso.exigir(Acto.EDITAR_CATALOGO);
        Esquema esquema = Esquemas.de(catalogo);
        escritor.apartar();
        Entrada antes = vigente(esquema, id, version);
        Entrada propuesta = new Entrada(id, leer(esquema, escrito), version + 1);
        if (propuesta.valores().equals(antes.valores())) {
            return antes;
        }
        List<Entrada> despues = new ArrayList<>(entradas.todas(catalogo));
        despues.replaceAll(entrada -> entrada.id() == id ? propuesta : entrada);
        Reglas reglas = new Reglas(esquema, despues, entradas, usos);
        List<Defecto> defectos = new ArrayList<>(reglas.defectos(propuesta));
        if (defectos.isEmpty()) {
            defectos.addAll(reglas.defectosDeCambio(antes, propuesta));
        }
        DatosInvalidos.siHay(defectos);
        escritor.actualizar(esquema, propuesta);
        escritor.terminar(esquema);
        hechos.anotar("CATALOGO_CAMBIADO", esquema.objeto(propuesta), antes.valores(), propuesta.valores(), null);
        return propuesta;
    }

    /**
     * Deletes an entry that nobody ever used.
     *
     * @return as it was, to be able to add it again
     * @throws DatosInvalidos when it is in use
     * @throws Choque when somebody else changed it since
     */
    @Transactional
    public Entrada borrar(Catalogo catalogo, long id, int version) {
        permiso.exigir(Acto.EDITAR_CATALOGO);
        Esquema esquema = Esquemas.de(catalogo);
        escritor.apartar();
        Entrada antes = vigente(esquema, id, version);
        List<Uso> suyos = usos.de(esquema, antes);
        if (!suyos.isEmpty()) {
            throw new DatosInvalidos(Defecto.en("", "catalogos.enUso.borrar", Reglas.enPalabras(suyos)));
        }
        escritor.borrar(esquema, id);
        escritor.terminar(esquema);
        hechos.anotar("CATALOGO_BORRADO", esquema.objeto(antes), antes.valores(), null, null);
        return antes;
    }

    private Entrada vigente(Esquema esquema, long id, int version) {
        Entrada antes = entradas.entrada(esquema.catalogo(), id);
        if (antes.version() != version) {
            throw new Choque(esquema.objeto(antes), antes);
        }
        return antes;
    }

    private static Map<String, String> leer(Esquema esquema, Map<String, String> escrito) {
        Map<String, String> valores = new LinkedHashMap<>();
        List<Defecto> defectos = new ArrayList<>();
        for (Campo campo : esquema.campos()) {
            Campo.Leido leido = campo.leer(escrito.getOrDefault(campo.clave(), ""));
            valores.put(campo.clave(), leido.valor());
            if (leido.defecto() != null) {
                defectos.add(leido.defecto());
            }
        }
        DatosInvalidos.siHay(defectos);
        return valores;
    }
}
