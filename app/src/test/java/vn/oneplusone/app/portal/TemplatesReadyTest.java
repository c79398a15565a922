package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A portal's templates are ready before its first request, which may come on two virtual threads at once. */
class TemplatesReadyTest {
    @Test
    void no_request_has_to_initialise_them() {
        try (WorkingPortal portal = WorkingPortal.ofTwoCommunes()) {
            assertThat(portal.part(SpringTemplateEngine.class).isInitialized()).isTrue();
        }
    }
}
