package mx.avance.aplicacion.seguridad;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program in with a personal token: {@code Authorization: Bearer …}, for the API alone and without a session. */
@Component
class EntradaConFicha extends OncePerRequestFilter {

    private static final String PREFIJO = "Bearer ";

    private final FichasDeAcceso fichas;

    EntradaConFicha(FichasDeAcceso fichas) {
        this.fichas = fichas;
    }

    static boolean trajoFicha(HttpServletRequest peticion) {
        String cabecera = peticion.getHeader("Authorization");
        return cabecera != null
                && cabecera.startsWith(PREFIJO)
                && peticion.getRequestURI().startsWith(peticion.getContextPath() + "/api/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest peticion) {
        return !trajoFicha(peticion);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest peticion, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        String ficha =
                peticion.getHeader("Authorization").substring(PREFIJO.length()).strip();
        SecurityContext contexto = SecurityContextHolder.createEmptyContext();
        fichas.deQuien(ficha)
                .ifPresent(portador -> contexto.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        portador.persona(),
                        null,
                        portador.alcances().stream()
                                .map(alcance -> new SimpleGrantedAuthority("ALCANCE_" + alcance))
                                .toList())));
        SecurityContextHolder.setContext(contexto);
        cadena.doFilter(peticion, respuesta);
    }

    /** The scopes that a token may have: to look, or to look and act. */
    static final List<String> ALCANCES = List.of("LEER", "ESCRIBIR");
}
