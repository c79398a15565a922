package vn.oneplusone.app.portal.referrals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.oneplusone.app.actions.DuplicateCheck;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Register;

/** The pages' parts, by name. */
@Configuration(proxyBeanMethods = false)
@Import({BoardPage.class, ReferralPage.class, ReferPage.class})
public class ReferralsConfiguration {
    @Bean
    ReferralForms referralForms(Register register, Names names) {
        return new ReferralForms(register, names);
    }

    @Bean
    ReferralStory referralStory(RequestLog requests, Register register, Names names) {
        return new ReferralStory(requests, register, names);
    }

    @Bean
    ReferForm referForm(Register register, DuplicateCheck duplicateCheck, Names names, ReferralForms forms) {
        return new ReferForm(register, new RepresentativeFields(duplicateCheck, names), forms);
    }
}
