package vn.oneplusone.app.portal.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.register.Register;

/** The pages' parts, by name. */
@Configuration(proxyBeanMethods = false)
@Import({PeoplePage.class, PersonPage.class})
public class PeopleConfiguration {
    @Bean
    PersonStory personStory(RequestLog requests, Register register) {
        return new PersonStory(requests, register);
    }

    @Bean
    PersonForms personForms(Register register, Reach reach, PersonStory story) {
        return new PersonForms(register, reach, story);
    }
}
