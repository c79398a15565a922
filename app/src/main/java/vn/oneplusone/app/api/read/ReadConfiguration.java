package vn.oneplusone.app.api.read;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.api.Answers;
import vn.oneplusone.app.domain.RequestLog;

/** The questions about single affairs and about units, by name. */
@Configuration(proxyBeanMethods = false)
@Import({AffairsApi.class, ListsApi.class, PersonRequestsApi.class})
public class ReadConfiguration {
    @Bean
    Reading reading(RequestLog requests, Reach reach, Answers answers) {
        return new Reading(requests, reach, answers);
    }
}
