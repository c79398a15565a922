package vn.oneplusone.membership;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Configuration;
import vn.oneplusone.membership.rules.ClosedYears;

/**
 * The way in: puts the tree of units, the people and the requests about them on an Axon configuration. The caller that assembles that configuration adds
 * a {@link DetailsSeal}, a {@link java.time.Clock} and the event storage.
 */
@Configuration(proxyBeanMethods = false)
public class MembershipModule implements ConfigurerModule {
    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(UnitTree.class).configureAggregate(Person.class)
                .configureAggregate(PersonRequest.class)
                .registerComponent(Rules.class, c -> Rules.load())
                .registerComponent(Units.class, c -> new Units(c.eventStore()))
                .registerComponent(ClosedYears.class,
                        c -> new ClosedYearsByTree(c.getComponent(Units.class),
                                c.getComponent(ClosedYears.Closings.class, () -> ClosedYears.Closings.NONE)))
                .registerComponent(People.class, c -> new People(c.eventStore()));
    }
}
