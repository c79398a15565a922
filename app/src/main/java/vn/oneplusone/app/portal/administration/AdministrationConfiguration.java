package vn.oneplusone.app.portal.administration;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.oneplusone.reporting.figures.Figures;

/** The pages of administration, by name. */
@Configuration(proxyBeanMethods = false)
@Import(AdministrationPage.class)
public class AdministrationConfiguration {
    @Bean
    Recount recount(Figures figures, Clock clock) {
        return new Recount(figures, clock);
    }
}
