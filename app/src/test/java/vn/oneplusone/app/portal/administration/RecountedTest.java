package vn.oneplusone.app.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.oneplusone.app.administration.AdministrationPage;
import vn.oneplusone.app.web.pages.LongWork;
import vn.oneplusone.app.web.pages.Words;

/** What the page says of a recount: figures that differ are in place, those of a failed one are not. */
class RecountedTest {
    private static final Instant AT = Instant.parse("2021-12-20T01:00:00Z");

    private static @Nullable String said(@Nullable Boolean same, @Nullable Instant ended) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "messages/administration");
        messages.setDefaultEncoding("UTF-8");
        return AdministrationPage.recounted(new LongWork.Latest<>(43_689, 43_689, ended, same),
                new Words(Locale.ENGLISH, messages));
    }

    @Test
    void each_end_has_its_own_words() {
        assertThat(said(null, null)).isNull();
        assertThat(said(true, AT)).contains("43,689 entries counted again").doesNotContain("differ");
        assertThat(said(false, AT)).contains("43,689", "differ", "have taken their place");
        assertThat(said(null, AT)).contains("stay as they were");
    }
}
