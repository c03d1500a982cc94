package mx.avance.aplicacion.portal.web;

import mx.avance.aplicacion.plataforma.web.Publica;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether all is well: 200 when the database answers, 503 when it does not. For balancers and for service managers. */
@RestController
class SaludController {

    private final JdbcClient base;

    SaludController(JdbcClient base) {
        this.base = base;
    }

    @Publica
    @GetMapping(value = "/salud", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> salud() {
        try {
            base.sql("select 1").query(Integer.class).single();
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body("bien\n");
        } catch (DataAccessException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .cacheControl(CacheControl.noStore())
                    .body("sin base de datos\n");
        }
    }
}
