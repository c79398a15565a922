package vn.oneplusone.campaign;

import java.time.Clock;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Configuration;
import vn.oneplusone.campaign.kinds.CampaignKinds;

/**
 * Registers everything that decides the {@code campaign} commands. The caller that assembles the configuration adds an event store
 * and a {@link Clock} as a component; without the clock no command can be handled.
 */
@Configuration(proxyBeanMethods = false)
public class CampaignModule implements ConfigurerModule {
    @Override
    public void configureModule(Configurer configurer) {
        configurer.registerComponent(KnownUnits.class, c -> new KnownUnits(c.eventStore()))
                .registerComponent(KnownPeople.class, c -> new KnownPeople(c.eventStore()))
                .registerComponent(CampaignKinds.class, c -> CampaignKinds.shipped())
                .registerComponent(Today.class, c -> new Today(c.getComponent(Clock.class)))
                .configureAggregate(Initiative.class).configureAggregate(Target.class)
                .configureAggregate(Campaign.class).configureAggregate(Dissemination.class)
                .configureAggregate(CapitalSupport.class).configureAggregate(Declaration.class);
    }
}
