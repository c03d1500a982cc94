package mx.avance.aplicacion.portal.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The user's guide, the same that one reads in {@code docs/guia} of the repository: pages in Markdown and their pictures,
 * packaged with the application. A page becomes HTML the first time that somebody opens it.
 */
@Component
class Guia {

    /** The page that leads to the others; a repository shows it by itself. */
    static final String INDICE = "README";

    private static final String CARPETA = "guia/";
    private static final Pattern PAGINA = Pattern.compile("README|[a-z]+(-[a-z]+)*");
    private static final Pattern IMAGEN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.png");

    private final Map<String, Pagina> leidas = new ConcurrentHashMap<>();
    private final Parser lector = Parser.builder().build();
    private final HtmlRenderer escritor = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(contexto -> (nodo, etiqueta, atributos) -> {
                if (nodo instanceof Image) {
                    atributos.put("loading", "lazy");
                }
            })
            .build();

    /**
     * A page as it is shown.
     *
     * @param titulo what its first heading says
     * @param html trusted: it was packaged with the application and carries no HTML of its own
     */
    record Pagina(String titulo, String html) {}

    /** Empty when the guide has no such page. */
    Optional<Pagina> pagina(String nombre) {
        Pagina leida = leidas.get(nombre);
        if (leida != null) {
            return Optional.of(leida);
        }
        Optional<Pagina> pagina = PAGINA.matcher(nombre).matches()
                ? recurso(nombre + ".md").map(bytes -> mostrar(new String(bytes, StandardCharsets.UTF_8)))
                : Optional.empty();
        pagina.ifPresent(esta -> leidas.put(nombre, esta));
        return pagina;
    }

    /** A picture as PNG; empty when the guide has none of that name. */
    Optional<byte[]> imagen(String nombre) {
        return IMAGEN.matcher(nombre).matches() ? recurso("imagenes/" + nombre) : Optional.empty();
    }

    private Pagina mostrar(String texto) {
        Node documento = lector.parse(texto);
        StringBuilder titulo = new StringBuilder();
        documento.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading encabezado) {
                if (encabezado.getLevel() == 1 && titulo.isEmpty()) {
                    titulo.append(palabras(encabezado));
                }
            }

            @Override
            public void visit(Link enlace) {
                enlace.setDestination(direccion(enlace.getDestination()));
                visitChildren(enlace);
            }

            @Override
            public void visit(Image imagen) {
                imagen.setDestination("/ayuda/" + imagen.getDestination());
            }
        });
        return new Pagina(titulo.toString(), escritor.render(documento));
    }

    /** Where a link between files of the guide leads within the application; any other address stays. */
    private static String direccion(String destino) {
        if (destino.contains(":") || destino.contains("/") || !destino.endsWith(".md")) {
            return destino;
        }
        String nombre = destino.substring(0, destino.length() - ".md".length());
        return nombre.equals(INDICE) ? "/ayuda" : "/ayuda/" + nombre;
    }

    private static String palabras(Node nodo) {
        StringBuilder palabras = new StringBuilder();
        nodo.accept(new AbstractVisitor() {
            @Override
            public void visit(Text texto) {
                palabras.append(texto.getLiteral());
            }

            @Override
            public void visit(Code codigo) {
                palabras.append(codigo.getLiteral());
            }
        });
        return palabras.toString();
    }

    private static Optional<byte[]> recurso(String nombre) {
        ClassPathResource recurso = new ClassPathResource(CARPETA + nombre);
        if (!recurso.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(recurso.getContentAsByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("La guía no se pudo leer: " + nombre, e);
        }
    }
}
