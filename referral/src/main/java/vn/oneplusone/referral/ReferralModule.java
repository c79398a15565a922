package vn.oneplusone.referral;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Configuration;

/**
 * The only way in: registers the decisions about referrals on Axon's configurer. Holds no state, so that several
 * configurations (the live one, a fork for trying an import) can be built beside each other. The configuration has to
 * offer an event store that also holds the streams of membership and campaign, and a {@link java.time.Clock}.
 */
@Configuration(proxyBeanMethods = false)
public class ReferralModule implements ConfigurerModule {
    @Override
    public void configureModule(Configurer configurer) {
        configurer.registerComponent(Members.class, configuration -> new Members(configuration.eventStore()))
                .registerComponent(Branches.class, configuration -> new Branches(configuration.eventStore()))
                .registerComponent(Campaigns.class, configuration -> new Campaigns(configuration.eventStore()))
                .registerComponent(RuleBook.class, configuration -> RuleBook.shipped())
                .configureAggregate(Referral.class);
    }
}
