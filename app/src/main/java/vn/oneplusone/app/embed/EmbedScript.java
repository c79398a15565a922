package vn.oneplusone.app.embed;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The script for other websites, at an address that does not change with its content: theirs is written once. */
@RestController
class EmbedScript {
    static final String ADDRESS = "/embed.js";

    private final ClassPathResource script = new ClassPathResource("embed/figures.js");

    @GetMapping(ADDRESS)
    ResponseEntity<ClassPathResource> script() {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic()).body(script);
    }
}
