package vn.oneplusone.reporting.publishing;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** The way in to this package: its aggregates stay hidden. */
public final class Publishing implements ConfigurerModule {
    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(Publication.class);
        configurer.configureAggregate(Closing.class);
        configurer.configureAggregate(SignOff.class);
    }
}
