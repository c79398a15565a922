package vn.oneplusone.referral;

import java.time.LocalDate;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Configuration;
import vn.oneplusone.membership.events.Organization;

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

    /**
     * The first day on which a referral whose latest step was on that day may lapse, by the rules of that day. Asked by those who show what
     * has stood still for long.
     */
    public static LocalDate mayLapseFrom(Organization organization, LocalDate latest) {
        return latest.plusMonths(Shipped.RULES.on(latest).path(organization).lapsesAfterMonths().value());
    }

    /** The rules as shipped, read once. */
    static final class Shipped {
        static final RuleBook RULES = RuleBook.shipped();

        private Shipped() {}
    }
}
