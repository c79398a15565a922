package vn.oneplusone.app.portal.accounts;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.vault.accounts.Accounts;

/** The pages of accounts, by name. Expects {@link Accounts}, {@link Reach}, {@link Register} and {@link Clock}. */
@Configuration(proxyBeanMethods = false)
@Import({AccountsPage.class, AccountPage.class, HandingOverPage.class, OwnPage.class, JournalPage.class})
public class AccountsConfiguration {
    @Bean
    UnitNames unitNames(Register register) {
        return new UnitNames(register);
    }

    @Bean
    Managing managing(Accounts accounts, Reach reach) {
        return new Managing(accounts, reach);
    }

    @Bean
    EndedUnits endedUnits(Register register, Accounts accounts, Managing managing) {
        return new EndedUnits(register, accounts, managing);
    }
}
