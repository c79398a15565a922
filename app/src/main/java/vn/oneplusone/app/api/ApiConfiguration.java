package vn.oneplusone.app.api;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.text.Json;
import vn.oneplusone.reporting.figures.Figures;

/** The API's parts, by name. Expects {@link Figures}, {@link LedgerPoint}, {@link RequestLog}, {@link Reach} and {@link Clock}. */
@Configuration(proxyBeanMethods = false)
@Import({CountsApi.class, LedgerApi.class, LiveApi.class})
public class ApiConfiguration {
    @Bean
    Years years(Figures figures, Clock clock) {
        return new Years(figures, clock);
    }

    @Bean
    Questions questions(Figures figures, LedgerPoint ledger, Years years, RequestLog requests, Reach reach,
            Clock clock) {
        return new Questions(figures, ledger, years, requests, reach, clock);
    }

    @Bean
    Answers answers(Figures figures, LedgerPoint ledger, Questions questions) {
        return new Answers(figures, ledger, questions);
    }

    @Bean
    JsonMapper jsonMapper() {
        return Json.mapper();
    }
}
