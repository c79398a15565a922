package vn.oneplusone.app.portal.review;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.oneplusone.app.audit.AuditedLedger;

/** The pages of the review, by name. */
@Configuration(proxyBeanMethods = false)
@Import({ReviewPage.class, ExplainPage.class, BundleDownload.class})
public class ReviewConfiguration {
    @Bean
    Work work(AuditedLedger audited, Clock clock) {
        return new Work(audited, clock);
    }
}
