package vn.oneplusone.app.portal.overview;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vn.oneplusone.app.api.Questions;
import vn.oneplusone.app.api.Years;
import vn.oneplusone.reporting.figures.Figures;

/** The overview, by name. */
@Configuration(proxyBeanMethods = false)
@Import(OverviewPage.class)
public class OverviewConfiguration {
    @Bean
    Drawing drawing(ThymeleafViewResolver views) {
        return new Drawing(views);
    }

    @Bean
    CountedOverview countedOverview(Figures figures, Questions questions, Years years, Clock clock) {
        return new CountedOverview(figures, questions, years, clock);
    }
}
