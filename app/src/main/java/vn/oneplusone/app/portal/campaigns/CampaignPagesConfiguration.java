package vn.oneplusone.app.portal.campaigns;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.register.Register;

/** The pages' parts, by name. */
@Configuration(proxyBeanMethods = false)
@Import({CampaignsPage.class, CampaignPage.class, TargetsPage.class, InitiativesPage.class,
        RecordsPage.class, SupportsPage.class, SupportPage.class, GrantPage.class})
public class CampaignPagesConfiguration {
    @Bean
    Scope campaignScope(Register register, Reach reach) {
        return new Scope(register, reach);
    }
}
