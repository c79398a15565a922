package vn.oneplusone.app.portal.links;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.oneplusone.app.actions.CommandGateway;
import vn.oneplusone.app.actions.DuplicateCheck;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.AccessJournal;
import vn.oneplusone.app.security.SignInThrottle;
import vn.oneplusone.app.security.cookies.SealedCookies;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.links.ReferralLinks;

/** Links and claims, by name. */
@Configuration(proxyBeanMethods = false)
@Import({JoinPage.class, OwnClaimPage.class, LinksPage.class, ClaimsPage.class})
public class LinksConfiguration {
    @Bean
    ReferralLinks referralLinks(Accounts accounts) {
        return accounts.links();
    }

    @Bean
    Branches branches(Register register) {
        return new Branches(register);
    }

    @Bean
    Reach claimsReach(vn.oneplusone.app.actions.Reach reach, Register register) {
        return new Reach(reach, register);
    }

    @Bean
    Confirmation confirmation(RequestLog requests, CommandGateway gateway, ReferralLinks links,
            DuplicateCheck duplicateCheck, Register register) {
        return new Confirmation(requests, gateway, links.claims(), duplicateCheck, register);
    }

    @Bean
    HeldClaims heldClaims(ReferralLinks links, Branches branches, AccessJournal journal,
            DuplicateCheck duplicateCheck, Register register, Names names, Reach reach, Confirmation confirmation) {
        return new HeldClaims(links.claims(), branches, journal, duplicateCheck, register, names, reach, confirmation);
    }

    @Bean
    Tokens tokens(Clock clock, SealedCookies cookies) {
        return new Tokens(new SignInThrottle(clock), cookies);
    }

    @Bean
    Expiring expiring(ReferralLinks links, Confirmation confirmation,
            @Value("${oneplusone.expired.destroyed-every:1h}") Duration every) {
        return new Expiring(links, confirmation, every);
    }
}
