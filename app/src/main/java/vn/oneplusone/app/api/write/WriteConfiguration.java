package vn.oneplusone.app.api.write;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.security.Permissions;
import vn.oneplusone.app.security.UnitsToday;

/** The commands' parts, by name. Expects {@link Requests} and {@link Clock}. */
@Configuration(proxyBeanMethods = false)
@Import({SessionApi.class, UnknownAddress.class})
public class WriteConfiguration {
    @Bean
    Permissions permissions(Requests requests) {
        return new Permissions(new UnitsToday(requests.events()));
    }

    @Bean
    Places places(Requests requests) {
        return new Places(requests.events());
    }

    @Bean
    Commands commands(Requests requests, Permissions permissions, Clock clock) {
        return new Commands(requests, permissions, clock);
    }

    @Bean
    GivenCommands givenCommands(Commands commands) {
        return new GivenCommands(commands);
    }
}
