package vn.oneplusone.app.administration;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.oneplusone.app.web.pages.LongWork;

/** The pages of administration, by name. */
@Configuration(proxyBeanMethods = false)
public class AdministrationConfiguration {
    /** Whether the figures that were shown are those that were counted again. */
    @Bean
    LongWork<Boolean> recount(Clock clock) {
        return new LongWork<>("recount", clock);
    }
}
