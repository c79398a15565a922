package vn.oneplusone.app.api.commands;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.oneplusone.app.api.Questions;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.reporting.figures.Figures;

/** The addresses of commands, by name. */
@Configuration(proxyBeanMethods = false)
@Import({ReferralsApi.class, MembersApi.class, PeopleApi.class, UnitsApi.class, UnitPlansApi.class, CampaignsApi.class,
        SupportsApi.class, InitiativesApi.class, DisseminationsApi.class, TargetsApi.class, DeclarationsApi.class,
        RequestsApi.class, YearsApi.class})
public class CommandsConfiguration {
    @Bean
    YearCommands yearCommands(Figures figures, Questions questions, AuditedLedger audited, Clock clock) {
        return new YearCommands(figures, questions, audited, clock);
    }
}
