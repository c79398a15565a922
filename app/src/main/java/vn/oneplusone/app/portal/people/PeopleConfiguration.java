package vn.oneplusone.app.portal.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.api.write.Places;
import vn.oneplusone.app.people.Reach;
import vn.oneplusone.app.register.Register;

/** The pages' parts, by name. */
@Configuration(proxyBeanMethods = false)
@Import({PeoplePage.class, PersonPage.class})
public class PeopleConfiguration {
    @Bean
    PersonStory personStory(Requests requests, Register register) {
        return new PersonStory(requests, register);
    }

    @Bean
    PersonForms personForms(Register register, Reach reach, Places places, Requests requests) {
        return new PersonForms(register, reach, places, requests);
    }
}
