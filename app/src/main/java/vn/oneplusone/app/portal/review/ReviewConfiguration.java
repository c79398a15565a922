package vn.oneplusone.app.portal.review;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.oneplusone.app.api.Questions;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.reporting.figures.Figures;

/** The pages of the review, by name. */
@Configuration(proxyBeanMethods = false)
@Import({ReviewPage.class, ExplainPage.class, BundleDownload.class, YearsPage.class, PublicationPage.class,
        ClosingPage.class, SupplementForm.class, FixedPages.class, AnomaliesPage.class})
public class ReviewConfiguration {
    @Bean
    Work work(AuditedLedger audited, Clock clock) {
        return new Work(audited, clock);
    }

    @Bean
    FixedYears fixedYears(Figures figures, Questions questions, AuditedLedger audited, Register register) {
        return new FixedYears(figures, questions, audited, register);
    }
}
