package vn.oneplusone.reporting;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Configuration;
import vn.oneplusone.reporting.publishing.Publishing;

/**
 * Registers everything that decides the {@code reporting} commands. The caller that assembles the configuration adds an event
 * store and a {@link java.time.Clock} as a component.
 */
@Configuration(proxyBeanMethods = false)
public class ReportingModule implements ConfigurerModule {
    @Override
    public void configureModule(Configurer configurer) {
        new Publishing().configureModule(configurer);
    }
}
