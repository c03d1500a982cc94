package mx.avance.aplicacion.plataforma.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import mx.avance.aplicacion.plataforma.api.Problemas;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The languages of the screens: Spanish unless a person asks for English, which a cookie remembers. */
@Configuration(proxyBeanMethods = false)
class Mensajes implements WebMvcConfigurer {

    static final Locale ESPANOL = new Locale("es", "MX");
    private static final Set<String> IDIOMAS = Set.of("es", "en");
    private static final String CARPETA = "mensajes/";

    /** One bundle per module: {@code mensajes/<module>.properties} in Spanish, {@code _en} beside it. */
    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource mensajes = new ResourceBundleMessageSource();
        mensajes.setBasenames(Arrays.stream(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + CARPETA + "*.properties"))
                .map(recurso -> String.valueOf(recurso.getFilename()))
                .filter(nombre -> !nombre.contains("_en."))
                .map(nombre -> CARPETA + nombre.substring(0, nombre.indexOf('.')))
                .sorted()
                .toArray(String[]::new));
        mensajes.setDefaultEncoding(StandardCharsets.UTF_8.name());
        mensajes.setFallbackToSystemLocale(false);
        mensajes.setAlwaysUseMessageFormat(true);
        return mensajes;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver idiomas = new CookieLocaleResolver("idioma");
        idiomas.setDefaultLocaleFunction(Mensajes::sinGalleta);
        idiomas.setCookieMaxAge(Duration.ofDays(365));
        idiomas.setCookieSameSite("Lax");
        idiomas.setRejectInvalidCookies(false);
        return idiomas;
    }

    /** A program keeps no cookie: it says in Accept-Language if it wants English. */
    private static Locale sinGalleta(HttpServletRequest peticion) {
        if (peticion.getHeader("Accept-Language") == null || !Problemas.losEspera(peticion)) {
            return ESPANOL;
        }
        return Collections.list(peticion.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(IDIOMAS::contains)
                .findFirst()
                .filter("en"::equals)
                .map(ingles -> Locale.ENGLISH)
                .orElse(ESPANOL);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registro) {
        LocaleChangeInterceptor cambio = new LocaleChangeInterceptor();
        cambio.setParamName("idioma");
        cambio.setIgnoreInvalidLocale(true);
        registro.addInterceptor(cambio);
        registro.addInterceptor(new ParametrosRevisados()).addPathPatterns("/api/**");
    }
}
