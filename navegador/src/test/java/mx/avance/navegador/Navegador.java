package mx.avance.navegador;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One Chromium for all the tests, that of the system. Where there is none the tests are skipped and say so; with
 * AVANCE_EXIGE_NAVEGADOR=1, as continuous integration has it, that is a failure.
 */
final class Navegador {

    private static final List<String> OPCIONES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int ESPERA_MS = 20_000;

    private static @Nullable Browser chromium;

    private Navegador() {}

    /** A new window with nothing remembered, in Spanish, with these measures. */
    static Page ventana(int ancho, int alto) {
        BrowserContext contexto = chromium()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(ancho, alto)
                        .setLocale("es-MX")
                        .setTimezoneId("America/Mexico_City"));
        contexto.setDefaultTimeout(ESPERA_MS);
        contexto.setDefaultNavigationTimeout(2 * ESPERA_MS);
        Page pagina = contexto.newPage();
        lenta(contexto, pagina);
        return pagina;
    }

    /**
     * Two ways to see races. With -Davance.latencia=200 every answer takes that many milliseconds more, as in a far office, that
     * of each script too; with -Davance.procesador=6 the page takes six times longer for whatever it does.
     */
    private static void lenta(BrowserContext contexto, Page pagina) {
        int latencia = Integer.getInteger("avance.latencia", 0);
        int procesador = Integer.getInteger("avance.procesador", 1);
        if (procesador > 1) {
            JsonObject cuanto = new JsonObject();
            cuanto.addProperty("rate", procesador);
            contexto.newCDPSession(pagina).send("Emulation.setCPUThrottlingRate", cuanto);
        }
        if (latencia > 0) {
            JsonObject red = new JsonObject();
            red.addProperty("offline", false);
            red.addProperty("latency", latencia);
            red.addProperty("downloadThroughput", -1);
            red.addProperty("uploadThroughput", -1);
            CDPSession sesion = contexto.newCDPSession(pagina);
            sesion.send("Network.enable");
            JsonObject siempre = new JsonObject();
            siempre.addProperty("cacheDisabled", true);
            sesion.send("Network.setCacheDisabled", siempre);
            sesion.send("Network.emulateNetworkConditions", red);
        }
    }

    private static synchronized Browser chromium() {
        if (chromium == null) {
            Optional<Path> ejecutable = ejecutable();
            boolean exigido = "1".equals(System.getenv("AVANCE_EXIGE_NAVEGADOR"));
            assumeTrue(
                    ejecutable.isPresent() || exigido,
                    "No hay Chromium en esta máquina (en Debian: apt-get install chromium)");
            PlaywrightAssertions.setDefaultAssertionTimeout(ESPERA_MS);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "cerrar-navegador"));
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(ejecutable.orElseThrow())
                            .setArgs(OPCIONES));
        }
        return chromium;
    }

    private static Optional<Path> ejecutable() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(carpeta -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(nombre -> Path.of(carpeta, nombre)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
