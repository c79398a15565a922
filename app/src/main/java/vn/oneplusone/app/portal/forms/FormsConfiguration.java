package vn.oneplusone.app.portal.forms;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.api.write.Commands;
import vn.oneplusone.app.people.Names;
import vn.oneplusone.app.people.Namesakes;
import vn.oneplusone.app.people.Reach;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.security.AccessJournal;

/** What pages for working are made of, by name. */
@Configuration(proxyBeanMethods = false)
public class FormsConfiguration {
    @Bean
    Register register(Requests requests, Clock clock) {
        Register register = new Register(requests, clock);
        register.follow();
        return register;
    }

    @Bean
    Reach reach(Register register) {
        return new Reach(register);
    }

    @Bean
    Names names(Requests requests, Register register, Reach reach, AccessJournal journal) {
        return new Names(requests, register, reach, journal);
    }

    @Bean
    Namesakes namesakes(Requests requests, Register register) {
        return new Namesakes(requests, register);
    }

    @Bean
    Forms forms(Commands commands) {
        return new Forms(commands);
    }
}
