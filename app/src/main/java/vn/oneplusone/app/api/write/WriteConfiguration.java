package vn.oneplusone.app.api.write;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.oneplusone.app.actions.CommandGateway;

/** The commands' parts, by name. Expects {@link RequestLog} and {@link Clock}. */
@Configuration(proxyBeanMethods = false)
@Import({SessionApi.class, UnknownAddress.class})
public class WriteConfiguration {
    @Bean
    Commands commands(CommandGateway gateway) {
        return new Commands(gateway);
    }

    @Bean
    CommandBodyResolver givenCommands(Commands commands) {
        return new CommandBodyResolver(commands);
    }
}
