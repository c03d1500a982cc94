package mx.avance.aplicacion.seguridad;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Passing the door: sign-in, tokens, what the browser may load, and the rule of each route. */
@Configuration(proxyBeanMethods = false)
class ConfiguracionDeSeguridad {

    /** Nothing from another host, no script or style inside the page, no frame around it. */
    static final String CONTENIDO = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    @Bean
    PasswordEncoder claves() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    SecurityFilterChain puerta(
            HttpSecurity http,
            ReglaDeRuta regla,
            EntradaConContrasena entrada,
            TrasEntrar trasEntrar,
            Vigencia vigencia,
            PaginaDeOtroEnte otroEnte,
            EntradaConFicha conFicha,
            SinPermiso sinPermiso,
            PedirFicha pedirFicha) {
        PathPatternRequestMatcher.Builder rutas = PathPatternRequestMatcher.withDefaults();
        // No parent: it would be the same one, and a wrong password would be judged and counted twice
        return http.authenticationManager(new ProviderManager(entrada))
                .authorizeHttpRequests(permisos -> permisos.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(rutas.matcher("/recursos/**"), rutas.matcher("/webjars/**"))
                        .permitAll()
                        .anyRequest()
                        .access(regla))
                .addFilterBefore(vigencia, AuthorizationFilter.class)
                .addFilterAfter(otroEnte, Vigencia.class)
                .addFilterBefore(conFicha, CsrfFilter.class)
                .formLogin(forma -> forma.loginPage("/entrar")
                        .usernameParameter("cuenta")
                        .passwordParameter("contrasena")
                        .successHandler(trasEntrar)
                        .failureHandler(trasEntrar))
                .logout(salida -> salida.logoutUrl("/salir").logoutSuccessUrl("/entrar?salio"))
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                        .ignoringRequestMatchers(EntradaConFicha::trajoFicha))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(fallas -> fallas.accessDeniedHandler(sinPermiso)
                        .defaultAuthenticationEntryPointFor(pedirFicha, rutas.matcher("/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                peticion -> peticion.getHeader("HX-Request") != null)
                        .defaultAuthenticationEntryPointFor(new PedirEntrada(), peticion -> true))
                .headers(cabeceras -> cabeceras
                        .contentSecurityPolicy(politica -> politica.policyDirectives(CONTENIDO))
                        .referrerPolicy(politica -> politica.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(politica ->
                                politica.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(politica -> politica.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .build();
    }
}
